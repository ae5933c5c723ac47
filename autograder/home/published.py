"""Are the checks beside a student's work those that the course has published by now?

Where the course says where it is published ([course] url), its folder there holds `course.json` with a hash of each assignment's
checks (`mark1 publish`). It is asked while the checks run, over https, from this machine, or from a folder (file:///...). Who is
offline, or waits longer than a second, hears nothing of it: it is news, and no condition.
"""

from __future__ import annotations

import hashlib
import json
import threading
import urllib.request
from pathlib import Path

from autograder.course.origin import is_course_address

INDEX = "course.json"
SECONDS = 1.0  # how long a check waits for the answer when it is done itself
MAX_BYTES = 2**20  # of course.json: a course of 24 assignments has some 20 KB


def checks_hash(folder: Path) -> str:
    """SHA-256 of all files in `folder`/checks, by name and content; line ends, which git may change, count as one."""
    digest = hashlib.sha256()
    for path in sorted((folder / "checks").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            content = path.read_bytes().replace(b"\r\n", b"\n")
            name = path.relative_to(folder).as_posix().encode()
            digest.update(name + b"\0" + hashlib.sha256(content).digest())
    return digest.hexdigest()


class News:
    """Asks the course, in a thread that nobody needs to wait for."""

    def __init__(self, url: str, assignment: str, folder: Path) -> None:
        self._url, self._assignment, self._folder = url.rstrip("/"), assignment, folder
        self._told = ""
        self._thread = threading.Thread(target=self._ask, daemon=True)
        self._thread.start()

    def sentence(self, seconds: float = SECONDS) -> str:
        """What a student should know; empty where the checks are today's, and where that could not be told in time."""
        self._thread.join(seconds)
        return self._told

    def _ask(self) -> None:
        try:
            published = _published(f"{self._url}/{INDEX}", self._assignment)
            if published and published != checks_hash(self._folder):
                self._told = (
                    "the course has newer checks than those here. Take checks/ and hints.json anew, from "
                    f"{self._url}/{self._assignment}.zip; your own work stays as it is."
                )
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return  # offline, or no course of ours is there


def _published(address: str, assignment: str) -> str:
    """The hash that the course has published for the assignment's checks."""
    if not is_course_address(address):
        return ""
    with urllib.request.urlopen(address, timeout=SECONDS) as answer:  # noqa: S310 - the schemes are those of the line above
        data = json.loads(answer.read(MAX_BYTES))
    return str(data["assignments"][assignment]["checks"])
