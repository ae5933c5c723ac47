"""A notebook that stands alone: the checks are fetched, and only what the notebook was made with."""

from __future__ import annotations

import functools
import hashlib
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.errors import UserError
from autograder.home.notebook_start import fetch, start

FILES = {"checks/exercises.json": b"{}\n", "hints.json": b"[]\n"}
HASHES = {path: hashlib.sha256(content).hexdigest() for path, content in FILES.items()}


class Quiet(http.server.SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.startswith("/moved/"):
            self.send_response(302)
            self.send_header("Location", "http://uni.example" + self.path)
            self.end_headers()
            return
        super().do_GET()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def published(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "published"
    for path, content in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_what_is_missing_is_fetched(published: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = tmp_path / "here"
    start("doubling", url=published, files=HASHES, folder=here)
    assert {path: (here / path).read_bytes() for path in FILES} == FILES
    assert capsys.readouterr().out == "fetched checks/exercises.json\nfetched hints.json\n"
    start("doubling", url=published, files=HASHES, folder=here)
    assert capsys.readouterr().out == ""


def test_a_students_file_is_never_replaced(published: str, tmp_path: Path) -> None:
    (tmp_path / "hints.json").write_text("mine")
    assert fetch(published, HASHES, tmp_path) == ["checks/exercises.json"]
    assert (tmp_path / "hints.json").read_text() == "mine"


def test_another_file_than_the_notebooks_is_refused_and_nothing_written(published: str, tmp_path: Path) -> None:
    with pytest.raises(
        UserError, match=r"hints\.json is not the file that this notebook was made with; nothing was written"
    ):
        fetch(published, {**HASHES, "hints.json": "0" * 64}, tmp_path)
    assert not (tmp_path / "checks").exists()


@pytest.mark.parametrize("address", ["http://uni.example/course", "file:///etc", "ftp://uni.example", "https://"])
def test_only_https_is_fetched(address: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="was not fetched: only https keeps others from changing what comes"):
        fetch(address, HASHES, tmp_path)


def test_a_redirection_to_plain_http_is_refused(published: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"^http://uni\.example/moved/hints\.json was not fetched: only https"):
        fetch(f"{published}/moved", {"hints.json": HASHES["hints.json"]}, tmp_path)


@pytest.mark.parametrize("path", ["../hints.json", "/etc/hints.json", "C:\\hints.json", ""])
def test_no_path_leaves_the_notebooks_folder(path: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is no path beside this notebook; fetch the notebook again"):
        fetch("https://uni.example", {path: "0"}, tmp_path)


def test_a_missing_file_is_told(published: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"could not be fetched \(HTTP Error 404: File not found\)\. Are you online\?"):
        fetch(published, {"checks/none.py": "0"}, tmp_path)


def test_alone_and_unpublished_it_says_how_to_get_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start("doubling", folder=tmp_path)
    assert capsys.readouterr().out == (
        "There is no folder checks/ beside this notebook, so that nothing can be checked here. It comes with the notebook: "
        f"take the whole folder doubling/ from where you got this file, and put its checks/ and hints.json into {tmp_path}.\n"
    )
