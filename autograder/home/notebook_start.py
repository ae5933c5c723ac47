"""The first cell of a notebook: are the checks beside it? Where the course says from where, they are fetched.

What is fetched must have the hash that the notebook holds, comes over https alone, and never replaces a file that is there.
"""

from __future__ import annotations

import hashlib
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException, HTTPMessage
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import quote

from autograder.course.origin import is_safe_address
from autograder.errors import UserError
from autograder.home.desk import MANIFEST
from autograder.home.session import install

MAX_BYTES = 20 * 1024 * 1024  # of one file: the hints of a long assignment have some 100 KB
SECONDS = 30.0  # for one answer of the server


def start(name: str, url: str | None = None, files: Mapping[str, str] | None = None, folder: str | Path = ".") -> None:
    """Say what is missing beside the notebook of the assignment `name`, or fetch it; and watch its cells (`session.py`).

    `url` is the address of the assignment's published folder; `files` maps paths in it to SHA-256. Raises UserError, with a
    sentence, where a file cannot be fetched or is not the one that the notebook was made with.
    """
    here = Path(folder)
    install()
    if url is not None and files:
        for path in fetch(url, files, here):
            print(f"fetched {path}")
    elif not (here / "checks" / MANIFEST).is_file():
        print(
            f"There is no folder checks/ beside this notebook, so that nothing can be checked here. It comes with the "
            f"notebook: take the whole folder {name}/ from where you got this file, and put its checks/ and hints.json "
            f"into {here.absolute()}."
        )


def fetch(url: str, files: Mapping[str, str], folder: Path) -> list[str]:
    """Fetch those of `files` that are not in `folder`; returns their paths. All are there afterwards, or none is new.

    Raises UserError.
    """
    missing = [path for path in files if not (folder / _plain(path)).exists()]
    content = {path: _fetched(f"{url.rstrip('/')}/{quote(path)}", files[path]) for path in missing}
    for path, data in content.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:  # never over one that has come in between
            file.write(data)
    return missing


def _plain(path: str) -> str:
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or "\\" in path or ":" in path:
        raise UserError(f"{path!r} is no path beside this notebook; fetch the notebook again.")
    return path


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        _refuse_unsafe(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _refuse_unsafe(address: str) -> None:
    if not is_safe_address(address):
        raise UserError(f"{address} was not fetched: only https keeps others from changing what comes.")


def _fetched(address: str, sha256: str) -> bytes:
    _refuse_unsafe(address)
    try:
        with urllib.request.build_opener(_SafeRedirects).open(address, timeout=SECONDS) as answer:
            data: bytes = answer.read(MAX_BYTES + 1)
    except (OSError, HTTPException) as fault:
        raise UserError(
            f"{address} could not be fetched ({fault}). Are you online? Else take checks/ from where you got this notebook."
        ) from None
    if hashlib.sha256(data).hexdigest() != sha256:
        raise UserError(
            f"{address} is not the file that this notebook was made with; nothing was written. Fetch the notebook again: "
            "the course has a newer one."
        )
    return data
