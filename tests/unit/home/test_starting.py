"""mark1 start: a released assignment is laid where the student works, from a course, a folder or a zip; never over anything."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest

from autograder.errors import UserError
from autograder.home import starting
from autograder.home.checking import check_path
from autograder.home.starting import start

ROOT = Path(__file__).parents[3]
RELEASED = ROOT / "release" / "perceptron"
HOW_TO = [
    "{target}: Perceptron updates, 6 exercises, 20 points, after logic_gates.",
    "  cd {target}",
    "  jupyter lab perceptron.ipynb  read, write, run the check below each exercise; or work in perceptron.py instead",
    "  mark1 check --watch           in a second terminal: checks again whenever you save",
    (
        "  hand_in()                     the notebook's last cell: everything once more as grading runs it, and the zip to "
        "hand in"
    ),
]


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def zipped(place: Path, below: str) -> Path:
    with zipfile.ZipFile(place, "w") as archive:
        for name, content in files(RELEASED).items():
            archive.writestr(f"{below}{name}", content)
    return place


@pytest.mark.parametrize("source", ["course", "release", "assignment", "zip", "zip of a course"])
def test_it_is_laid_as_it_was_released(source: str, tmp_path: Path) -> None:
    place = {
        "course": lambda: ROOT,
        "release": lambda: ROOT / "release",
        "assignment": lambda: RELEASED,
        "zip": lambda: zipped(tmp_path / "a.zip", ""),
        "zip of a course": lambda: zipped(tmp_path / "b.zip", "course-main/release/perceptron/"),
    }[source]()
    told = start("perceptron", tmp_path / "work", place)
    target = tmp_path / "work" / "perceptron"
    assert files(target) == files(RELEASED)
    assert told.splitlines() == [line.format(target=target) for line in HOW_TO]
    assert not check_path(target).all_passed


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    start("perceptron", tmp_path, ROOT)
    (tmp_path / "perceptron" / "perceptron.py").write_text("mine")
    with pytest.raises(
        UserError, match=r"perceptron is there already, and nothing is overwritten: name another folder"
    ):
        start("perceptron", tmp_path, ROOT)
    assert (tmp_path / "perceptron" / "perceptron.py").read_text() == "mine"


def test_where_it_comes_from_if_nobody_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError, match=r"neither a course's release/ nor perceptron\.zip here\. Say where"):
        start("perceptron", Path())
    zipped(tmp_path / "perceptron.zip", "perceptron/")
    assert start("perceptron", Path()).startswith("perceptron: Perceptron updates")
    monkeypatch.chdir(ROOT / "docs")
    with pytest.raises(UserError, match=r'holds no released assignment "perceptrn"\. Did you mean "perceptron"\?'):
        start("perceptrn", tmp_path)
    with pytest.raises(UserError, match=r"there is no .*nowhere\. Name the course's folder, or the zip"):
        start("softmax", tmp_path, tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["../out.py", "/out.py", "a/../../out.py", "C:out.py", "..\\out.py"])
def test_a_zip_that_leads_out_of_itself_is_refused(name: str, tmp_path: Path) -> None:
    place = zipped(tmp_path / "a.zip", "")
    with zipfile.ZipFile(place, "a") as archive:
        archive.writestr(name, "x")
    with pytest.raises(UserError, match=r"which leads out of it; nothing was unpacked"):
        start("perceptron", tmp_path / "work", place)
    assert not (tmp_path / "work").exists()


def test_odd_zips_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = zipped(tmp_path / "a.zip", "")
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(place, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(UserError, match=r"which leads out of it"):
        start("perceptron", tmp_path / "work", place)
    (tmp_path / "none.zip").write_bytes(b"no zip")
    with pytest.raises(UserError, match=r"none\.zip cannot be read as a zip"):
        start("perceptron", tmp_path / "work", tmp_path / "none.zip")
    monkeypatch.setattr(starting, "MAX_BYTES", 1000)
    with pytest.raises(UserError, match=r"is too large for an assignment"):
        start("perceptron", tmp_path / "work", zipped(tmp_path / "b.zip", ""))
