"""mark1.toml: what it says, and every way to write it wrongly, each with its sentence."""

from __future__ import annotations

import importlib.metadata
import re
from datetime import timedelta
from pathlib import Path

import pytest

from autograder.course.origin import Origin
from autograder.course.settings import Extension, Settings, read_settings
from autograder.errors import CourseError

OWN = importlib.metadata.version("mark1")
WHOLE = """\
[course]
title = "Networks"
url = "https://example.org/nn"
install = "mark1==0.1.0"
requires = "mark1>=0.0.1"
timezone = "America/New_York"

[grading]
follow_through = 0.5
packages = ["scipy", "pandas"]
boundaries = [50, 62.5]

[late]
penalty_per_day = 0.1

[[extension]]
student = "student-01"
assignment = "perceptron"
days = 1
hours = 12

[roster]
file = "roster.csv"

[slurm]
queue = "short"
jobs = 4
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of one assignment, with a roster of one."""
    folder = tmp_path / "assignments" / "perceptron"
    folder.mkdir(parents=True)
    (folder / "assignment.toml").write_text("", encoding="utf-8")
    (tmp_path / "roster.csv").write_text("id,email\nstudent-01,ada@example.org\n", encoding="utf-8")
    return tmp_path


def test_without_a_file_everything_is_the_default(course: Path) -> None:
    assert read_settings(course) == Settings()


def test_all_that_it_says_is_read(course: Path) -> None:
    (course / "mark1.toml").write_text(WHOLE, encoding="utf-8")
    read = read_settings(course)
    assert (read.title, read.origin) == ("Networks", Origin("0.1.0", None, "https://example.org/nn"))
    assert (read.requires, read.timezone) == ("mark1>=0.0.1", "America/New_York")
    assert (read.follow_through, read.packages) == (0.5, ("scipy", "pandas"))
    assert read.boundaries == (50.0, 62.5)
    assert read.policy.extensions == (Extension("student-01", "perceptron", timedelta(days=1.5)),)
    assert read.policy.roster == {"student-01": {"email": "ada@example.org"}}
    assert read.slurm_options() == {"queue": "short", "jobs": 4}


FAULTS = [
    ("[[extensions]]\nstudent = 'a'\ndays = 1", 'there is no table "extensions". Did you mean "extension"?'),
    ("[Late]\nmost = 1", 'there is no table "Late". Did you mean "late"?'),
    ("[zzz]", 'there is no table "zzz". There are course, grading, late, extension, roster, slurm.'),
    (
        "penalty_per_day = 1",
        'there is no table "penalty_per_day". There are course, grading, late, extension, roster, slurm.',
    ),
    ("[course]\ntimezon = 'UTC'", '[course] has no key "timezon". Did you mean "timezone"?'),
    ("[grading]\npackage = []", '[grading] has no key "package". Did you mean "packages"?'),
    ("[late]\nper_week = 1", '[late] has no key "per_week". There are penalty_per_day, grace_minutes, most.'),
    ("[[extension]]\nstudent = 'a'\nday = 1", '[[extension]] has no key "day". Did you mean "days"?'),
    ("[roster]\nfiles = 'a'", '[roster] has no key "files". Did you mean "file"?'),
    ("course = 1", "course must be a table, [course], not 1."),
    ("slurm = 1", "slurm must be a table, [slurm], not 1."),
    ("[course]\ntitle = 1", "course.title must be a text, not 1."),
    ("[course]\ninstall = ' '", "course.install must be a text, not ' '."),
    ("[course]\nurl = 'nn'", "course.url is 'nn'; it must begin with https://."),
    (
        "[course]\ntimezone = 'CST'",
        'course.timezone "CST" is no time zone; write one by its place, as "Europe/Berlin".',
    ),
    (
        "[course]\ntimezone = '../etc'",
        'course.timezone "../etc" is no time zone; write one by its place, as "Europe/Berlin".',
    ),
    (
        "[course]\nrequires = 'numpy>=1'",
        'course.requires must name versions of Mark I, as "mark1>=1.0", not "numpy>=1".',
    ),
    ("[course]\nrequires = 'new'", 'course.requires must name versions of Mark I, as "mark1>=1.0", not "new".'),
    ("[grading]\nfollow_through = 1.5", "grading.follow_through must be a number from 0 to 1, not 1.5."),
    ("[grading]\nfollow_through = nan", "grading.follow_through must be a number from 0 to 1, not nan."),
    ("[grading]\npackages = 'scipy'", """grading.packages must be a list of names, as ["scipy"], not 'scipy'."""),
    (
        "[grading]\npackages = ['scipy>=1']",
        'grading.packages holds "scipy>=1"; write the name that a program imports, as "scipy".',
    ),
    *(
        (
            f"[grading]\nboundaries = {written}",
            "grading.boundaries must be rising numbers from 0 to 100, in per cent, as [50, 60, 75], not " + read + ".",
        )
        for written, read in [
            ("50", "50"),
            ("[60, 50]", "[60, 50]"),
            ("[50, 50]", "[50, 50]"),
            ("['50']", "['50']"),
            ("[101]", "[101]"),
            ("[nan]", "[nan]"),
            ("[true]", "[True]"),
        ]
    ),
    ("[late]\ngrace_minutes = inf", "late.grace_minutes must be a number of at least 0, not inf."),
    (
        "[[extension]]\nstudent = 'student-01'\ndays = 1e300",
        "extension.days must be a number from 0 to 10000, not 1e+300.",
    ),
    (
        "[[extension]]\nstudent = 'student-01'\nassignment = 'perceptrons'\ndays = 1",
        'the [[extension]] of student-01 is for "perceptrons", which is no assignment here. Did you mean "perceptron"?',
    ),
    (
        "[roster]\nfile = 'roster.csv'\n[[extension]]\nstudent = 'student-1'\ndays = 1",
        'an [[extension]] is for "student-1", who is not in the roster. Did you mean "student-01"?',
    ),
    (
        "[roster]\nfile = 'roster.csv'\n[[extension]]\nstudent = 'zoe'\ndays = 1",
        'an [[extension]] is for "zoe", who is not in the roster.',
    ),
]


@pytest.mark.parametrize(("text", "sentence"), FAULTS)
def test_what_is_wrong_is_told_by_name(course: Path, text: str, sentence: str) -> None:
    (course / "mark1.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CourseError) as told:
        read_settings(course)
    assert str(told.value) == f"mark1.toml: {sentence}"


@pytest.mark.parametrize("requires", ["mark1", f"mark1=={OWN}", f"=={OWN}", "Mark1 >= 0.0.1, < 999", f"<={OWN}"])
def test_a_version_that_the_course_wants_grades(course: Path, requires: str) -> None:
    (course / "mark1.toml").write_text(f'[course]\nrequires = "{requires}"\n', encoding="utf-8")
    assert read_settings(course).requires == requires


def test_another_version_than_the_course_wants_says_what_to_install(course: Path) -> None:
    (course / "mark1.toml").write_text('[course]\nrequires = "mark1>=999"\n', encoding="utf-8")
    with pytest.raises(CourseError) as told:
        read_settings(course)
    assert str(told.value) == (
        f"this course wants mark1>=999, and version {OWN} is installed here: "
        'pip install "<the mark1 wheel that your course gives>", '
        "or mend course.requires in mark1.toml."
    )


def test_another_version_than_the_course_wants_comes_from_where_the_course_says(course: Path) -> None:
    text = '[course]\nrequires = "mark1>=999"\ninstall = "https://uni.example/mark1-999"\n'
    (course / "mark1.toml").write_text(text, encoding="utf-8")
    words = 'installed here: pip install "mark1 @ https://uni.example/mark1-999", or mend'
    with pytest.raises(CourseError, match=re.escape(words)):
        read_settings(course)


def test_slurm_without_its_table(course: Path) -> None:
    with pytest.raises(CourseError, match=r"^mark1\.toml has no table \[slurm\]: say there what your cluster wants"):
        read_settings(course).slurm_options()
