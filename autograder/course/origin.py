"""Where students get the package and the checks from: what the keys `install` and `url` of [course] in mark1.toml mean.

    [course]
    install = "mark1==0.1.0"             # for pip; or "mark1 @ https://..." with the address of a wheel
    url = "https://uni.example/course"   # where the folder that mark1 publish lays is served; or a shared one, file:///...

Both are optional. What is installed must be pinned: a bare name would install whatever stands on the index that day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from autograder.errors import CourseError

FILE = "mark1.toml"
PACKAGE = "mark1"
VERSION = re.compile(rf"{PACKAGE}\s*==\s*([0-9][\w.!+-]*)\Z")
ADDRESS = re.compile(rf"(?:{PACKAGE}\s*@\s*)?((?:git\+)?https://\S+)\Z")


@dataclass(frozen=True, slots=True)
class Origin:
    """`version` or `address` of the package, and the published release's address; None where the course does not say."""

    version: str | None = None
    address: str | None = None
    url: str | None = None

    def requirement(self, *extras: str) -> str | None:
        """What pip is told to install; None where the course does not say from where."""
        name = f"{PACKAGE}[{','.join(extras)}]" if extras else PACKAGE
        if self.address is not None:
            return f"{name} @ {self.address}"
        return f"{name}=={self.version}" if self.version is not None else None


def origin_of(install: Any, url: Any) -> Origin:
    """The origin that these two values describe. Raises CourseError where one is at fault."""
    version, address = None, None
    if install is not None:
        text = str(install).strip()
        version, address = (found[1] if found else None for found in (VERSION.match(text), ADDRESS.match(text)))
        if version is None and address is None:
            raise CourseError(
                f'{FILE}: course.install is {install!r}; it must be pinned, as "mark1==0.1.0" or "mark1 @ https://...": '
                "a bare name installs whatever stands on the index that day."
            )
    if url is not None and not is_course_address(str(url)):
        raise CourseError(f"{FILE}: course.url is {url!r}; it must begin with https://.")
    return Origin(version, address, None if url is None else str(url).rstrip("/"))


def is_safe_address(address: str) -> bool:
    """Whether nobody on the way can change what comes from there: https, or this very machine."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in ("127.0.0.1", "localhost")))


def is_course_address(address: str) -> bool:
    """Whether a course may be published there: at a safe address, or in a folder that is shared, as file:///..."""
    return is_safe_address(address) or (address.startswith("file:///") and len(address) > len("file:///"))
