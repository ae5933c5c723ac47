"""A course of an instructor's own: what it holds, whence it takes assignments, and what is refused."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from autograder.authoring.new_course import new_course
from autograder.authoring.structure import structure_faults
from autograder.course.folders import Course
from autograder.course.manifest import assignment_names, read_assignment
from autograder.course.settings import TABLES, Settings, commented_example, read_settings
from autograder.errors import UserError
from tests.toy_course import ready

TOML = "assignment.toml"


def clone(folder: Path) -> Path:
    """A course of two assignments, of which one builds on the other; it has been graded, too."""
    course = ready(folder)
    second = course / "assignments" / "more"
    shutil.copytree(course / "assignments" / "doubling", second)
    text = (second / TOML).read_text(encoding="utf-8").replace("order = 1", 'order = 2\nafter = ["doubling"]')
    (second / TOML).write_text(
        text.replace('id = "halve"', 'id = "halve"\nsource = "doubling"').replace(
            'id = "double"', 'id = "double"\nsource = "doubling"'
        ),
        encoding="utf-8",
    )
    (course / "gradebook.db").write_text("marks", encoding="utf-8")
    (course / "submitted" / "student-01").mkdir(parents=True)
    (course / "mark1.toml").write_text('[course]\ntitle = "Theirs"\n', encoding="utf-8")
    return course


def test_an_empty_course_is_a_course(tmp_path: Path) -> None:
    told = new_course(tmp_path / "mine")
    assert told == [
        f"{tmp_path}/mine: your course.",
        "  nbgrader_config.py, mark1.toml (every key, commented out), roster.example.csv, .gitignore",
        f"  cd {tmp_path}/mine",
        "  mark1 new assignment NAME",
        "  mark1 doctor        says what this machine lacks for grading",
    ]
    assert assignment_names(tmp_path / "mine") == ()
    assert read_settings(tmp_path / "mine") == Settings()
    assert Course(tmp_path / "mine").course_id == "mine"


def test_nothing_of_the_engine_is_in_it(tmp_path: Path) -> None:
    """What an upgrade could change is asked from the package; the file names one function of it."""
    new_course(tmp_path / "mine")
    text = (tmp_path / "mine" / "nbgrader_config.py").read_text(encoding="utf-8")
    assert re.findall(r"autograder[\w.]*", text) == ["autograder.course.nbgrader_settings"]
    assert len([line for line in text.splitlines() if line.startswith("c.")]) == 1


def test_every_key_of_the_settings_is_there_and_means_what_it_says(tmp_path: Path) -> None:
    plain = "\n".join(line.removeprefix("# ") for line in commented_example().splitlines()[1:])
    data = tomllib.loads(plain)
    assert data.keys() == TABLES.keys()
    for table, keys in TABLES.items():
        given = data[table][0] if isinstance(data[table], list) else data[table]
        assert tuple(given) == (keys or ())
    course = clone(tmp_path)
    (course / "mark1.toml").write_text(
        plain.replace('"mark1>=0.2"', '"mark1>=0.1"').replace('"perceptron"', '"doubling"'), encoding="utf-8"
    )
    (course / "roster.csv").write_text("id\nstudent-03\n", encoding="utf-8")
    assert read_settings(course).policy.most == 0.5


def test_assignments_are_taken_over_from_a_clone(tmp_path: Path) -> None:
    source = clone(tmp_path / "clone")
    told = new_course(tmp_path / "mine", ["more"], source)
    assert "  assignments/more (it builds on doubling, which you did not take)" in told
    assert assignment_names(tmp_path / "mine") == ("more",)
    assert read_assignment(tmp_path / "mine", "more").after == ()
    assert structure_faults(tmp_path / "mine", "more") == []
    assert not (tmp_path / "mine" / "submitted").exists()
    assert not (tmp_path / "mine" / "gradebook.db").exists()
    assert read_settings(tmp_path / "mine").title is None


def test_all_are_taken_over_from_a_zip(tmp_path: Path) -> None:
    clone(tmp_path / "clone")
    archive = shutil.make_archive(str(tmp_path / "course"), "zip", tmp_path, "clone")
    new_course(tmp_path / "mine", (), Path(archive))
    assert assignment_names(tmp_path / "mine") == ("doubling", "more")
    assert read_assignment(tmp_path / "mine", "more").after == ("doubling",)


@pytest.mark.parametrize(
    ("folder", "names", "source", "sentence"),
    [
        ("clone", [], None, "{0}/clone is not empty, and nothing is overwritten: name a folder that is not there yet."),
        ("mine", ["halving"], "clone", 'there is no assignment "halving". (mark1 list shows all)'),
        ("mine", ["more"], "nowhere", "there is no {0}/nowhere: --from takes the folder of a clone, or a zip of one."),
        (
            "mine",
            ["more"],
            "clone/reference",
            "{0}/clone/reference holds no course: there is no folder assignments/ in it. --from takes a clone, or a zip of one.",
        ),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    tmp_path: Path, folder: str, names: list[str], source: str | None, sentence: str
) -> None:
    clone(tmp_path / "clone")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(UserError) as fault:
        new_course(tmp_path / folder, names, source and tmp_path / source)
    assert str(fault.value) == sentence.format(tmp_path)
    assert sorted(tmp_path.rglob("*")) == before
