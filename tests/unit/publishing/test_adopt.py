"""Adopting what came in: whose it is, where it goes, and what a hostile zip cannot do."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.publishing.adopt import adopt
from autograder.submissions.lms import Sender, incoming, sender_of
from autograder.submissions.reader import read_submission

COURSE = Path(__file__).parents[3]
NAME = "perceptron"
PROGRAM = (
    "import numpy as np\n\n\ndef perceptron_predict(X, w, b):\n    return np.where(X @ w + b >= 0, 1, -1)\n\n\n"
    "def own():\n    return 3\n"
)


@pytest.fixture
def course(tmp_path):
    """A course with the perceptron and its release."""
    folder = tmp_path / "course"
    shutil.copytree(COURSE / "assignments" / NAME, folder / "assignments" / NAME)
    shutil.copytree(COURSE / "release" / NAME, folder / "release" / NAME)
    return folder


@pytest.mark.parametrize(
    ("place", "sender", "name"),
    [
        (
            "Ada Lovelace_1234567_assignsubmission_file_/perceptron.py",
            Sender("Ada Lovelace", "1234567"),
            "perceptron.py",
        ),
        ("Ada Lovelace_1234567_assignsubmission_file/hw.py", Sender("Ada Lovelace", "1234567"), "hw.py"),
        ("Ada Lovelace_12_assignsubmission_file_perceptron.py", Sender("Ada Lovelace", "12"), "perceptron.py"),
        ("lovelaceada_98765_4567_perceptron-2.py", Sender("lovelaceada", "98765"), "perceptron-2.py"),
        ("lovelaceada_LATE_98765_4567_perceptron.py", Sender("lovelaceada", "98765", late=True), "perceptron.py"),
        ("student-07/perceptron/perceptron.py", Sender("student-07"), "perceptron.py"),
        ("submitted/student-07/perceptron/perceptron.py", Sender("student-07"), "perceptron.py"),
        ("student-07/perceptron.ipynb", Sender("student-07"), "perceptron.ipynb"),
        ("student-07.py", Sender("student-07"), "student-07.py"),
        ("student-07_perceptron.py", Sender("student-07"), "student-07_perceptron.py"),
        ("perceptron_student-07.py", Sender("student-07"), "perceptron_student-07.py"),
        ("perceptron - student-07.py", Sender("student-07"), "perceptron - student-07.py"),
    ],
)
def test_the_place_of_a_file_says_whose_it_is(place, sender, name):
    assert sender_of(PurePosixPath(place), NAME) == (sender, name)


def zipped(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def written(path: Path, content: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_program_is_adopted_with_a_notebook_and_still_counts(course, tmp_path):
    source = written(tmp_path / "in" / "student-07.py", PROGRAM)
    submitted = tmp_path / "submitted"
    told = list(adopt(course, NAME, [source], submitted))
    folder = submitted / "student-07" / NAME
    program = folder / "perceptron.py"
    assert told == [f"student-07: {source} -> {program}, and {program.with_suffix('.ipynb')} made from it"]
    cells = json.loads((folder / "perceptron.ipynb").read_text())["cells"]
    laid = {cell["metadata"].get("nbgrader", {}).get("grade_id"): "".join(cell["source"]) for cell in cells}
    assert laid["perceptron_predict"] == "def perceptron_predict(X, w, b):\n    return np.where(X @ w + b >= 0, 1, -1)"
    assert "raise NotImplementedError" in laid["perceptron_step"]
    submission = read_submission(folder, read_assignment(course, NAME), "student-07")
    assert (submission.path.name, submission.problems) == ("perceptron.py", ())


def test_adopting_again_changes_nothing_and_a_second_version_is_refused(course, tmp_path):
    source = written(tmp_path / "in" / "student-07.py", PROGRAM)
    submitted = tmp_path / "submitted"
    first = list(adopt(course, NAME, [source], submitted))
    assert list(adopt(course, NAME, [source], submitted)) == first
    written(source, PROGRAM + "x = 1\n")
    (told,) = adopt(course, NAME, [source], submitted)
    there = submitted / "student-07" / NAME / "perceptron.py"
    assert told == f"not adopted: {source}, since {there} is there already and differs; remove one of them."


def test_the_submitted_folder_itself_can_be_adopted(course, tmp_path):
    submitted = tmp_path / "submitted"
    written(submitted / "student-02" / NAME / "perceptron.py", PROGRAM)
    list(adopt(course, NAME, [submitted], submitted))
    assert (submitted / "student-02" / NAME / "perceptron.ipynb").is_file()


def test_a_platforms_zip_with_a_roster(course, tmp_path):
    written(course / "mark1.toml", '[roster]\nfile = "roster.csv"\n')
    written(
        course / "roster.csv",
        "id,first_name,last_name,email,lms_user_id\nstudent-01,Ada,Lovelace,,\nstudent-02,Emmy,Noether,,777\n",
    )
    archive = {
        "Ada Lovelace_11_assignsubmission_file_/perceptron.py": PROGRAM.encode(),
        "noetheremmy_777_5_perceptron.py": PROGRAM.encode(),
        "noetheremmy_777_6_perceptron-1.py": PROGRAM.encode() + b"# second\n",
        "José Gauß_13_assignsubmission_file_/work.zip": zipped(**{"perceptron/perceptron.py": PROGRAM.encode()}),
        "José Gauß_14_assignsubmission_file_/perceptron.py": PROGRAM.encode(),
        "../../outside.py": b"x = 1",
        "__MACOSX/._perceptron.py": b"",
        "readme.pdf": b"",
    }
    source = written(tmp_path / "class.zip", zipped(**archive))
    told = list(adopt(course, NAME, [source], tmp_path / "submitted"))
    assert sorted(path.name for path in (tmp_path / "submitted").iterdir()) == [
        "jose-gauss", "jose-gauss-14", "student-01", "student-02",
    ]  # fmt: skip
    assert (tmp_path / "submitted" / "student-02" / NAME / "perceptron.py").read_bytes().endswith(b"# second\n")
    assert [line for line in told if "leads out of the zip" in line] == [
        f"not adopted: {source}:../../outside.py has a path that leads out of the zip."
    ]
    assert not list(tmp_path.rglob("outside.py"))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (zipped(**{"a/perceptron.py": b"\0" * 30_000_000}), "is too large: more than 20 MB once it is unpacked"),
        (b"PK\3\4 and no more", "is no zip archive that can be read (File is not a zip file)"),
    ],
)
def test_a_bomb_and_a_broken_zip_are_told(tmp_path, content, fault):
    (item,) = incoming(written(tmp_path / "class.zip", content), NAME)
    assert item.fault == fault


def test_what_is_missing_is_one_sentence(course, tmp_path):
    with pytest.raises(UserError, match=r"there is no .*none.zip: name \.py files, notebooks, folders or zips\.$"):
        list(adopt(course, NAME, [tmp_path / "none.zip"], tmp_path))
    shutil.rmtree(course / "release")
    with pytest.raises(UserError, match=r"run mark1 release perceptron first\.$"):
        list(adopt(course, NAME, [written(tmp_path / "a.py", "")], tmp_path))
