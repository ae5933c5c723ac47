"""Feedback goes back by the names that the platform's own download bore: a golden zip for each, read as the platform reads it.

UPDATE_GOLDEN=1 python -m pytest tests/unit/publishing/adopting/test_feedback_goes_back.py    writes them again
"""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path, PurePosixPath
from types import SimpleNamespace

import pytest

from autograder.course.folders import Course
from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.gradebook import Standing, StoredGrade
from autograder.grading import hand_back as module
from autograder.grading.hand_back import hand_back
from autograder.grading.verdict_folder import VerdictFolder
from autograder.records import Verdict, VerdictStatus, graded_cell
from autograder.submissions.files import Unreadable
from autograder.submissions.lms import brightspace, canvas, read_download, sakai
from autograder.submissions.lms.adopted import RECORD, Adopted, keep_adopted, read_adopted
from autograder.submissions.lms.way_back import PLATFORMS, feedback_name

GOLDEN = Path(__file__).parent / "golden"


class Graded:
    """The adopted class with verdicts, pages and a gradebook in which one task of one student waits for its mark."""

    def __init__(self, course, people, monkeypatch, waiting=()):
        self.root = course.root
        self.course = Course(course.root)
        assignment = read_assignment(course.root, "perceptron")
        folder = VerdictFolder(self.course.verdicts, "perceptron")
        standings = {}
        for person in people:
            folder.write(Verdict("perceptron", person.id, 20.0, 20.0, VerdictStatus.GRADED, "", "", (), 0.1, ()))
            page = self.course.folder("feedback", person.id, "perceptron")
            page.mkdir(parents=True)
            (page / "perceptron.html").write_text(f"<p>{person.name}</p>", encoding="utf-8")
            grades = {
                graded_cell(item.id): StoredGrade(item.points, None, None, False) for item in assignment.exercises
            }
            grades["novikoff_derivation"] = StoredGrade(None, 1.5, None, person.id in waiting)
            standings[person.id] = Standing(person.id, person.name, grades=grades)
        book = SimpleNamespace(standings=lambda _: standings, policy=self.course.settings.policy)
        monkeypatch.setattr(module, "open_gradebook", lambda *_: _Open(book))
        monkeypatch.setattr(module, "write_feedback", lambda *_: [])

    def zip(self, platform):
        return hand_back(self.course, "perceptron", platform)


class _Open:
    def __init__(self, book):
        self.book = book

    def __enter__(self):
        return self.book

    def __exit__(self, *_):
        pass


def files_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {info.filename: archive.read(info).decode() for info in archive.infolist()}


@pytest.fixture
def graded(course, people, monkeypatch):
    def graded(platform, **more):
        course.enrol(*people)
        course.adopt(course.source(platform))
        return Graded(course, people, monkeypatch, **more)

    return graded


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_zip_is_the_golden_one_and_the_same_bytes_each_time(graded, platform):
    own = graded(platform)
    handed = own.zip(platform)
    files = files_of(handed.content)
    found = "".join(
        f"{name}\n" + "".join(f"    {line}\n" for line in text.splitlines()) for name, text in files.items()
    )
    golden = GOLDEN / f"feedback-{platform}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
    assert own.zip(platform).content == handed.content
    assert (len(handed.students), handed.left_out) == (5, ())


@pytest.mark.parametrize("platform", PLATFORMS)
def test_nothing_in_the_zip_leads_out_of_its_folder(graded, platform):
    for name in files_of(graded(platform).zip(platform).content):
        path = PurePosixPath(name)
        assert not path.is_absolute()
        assert ".." not in path.parts
        assert "\\" not in name


def test_moodle_finds_each_participant_behind_the_first_underscore(graded, people):
    """As its importer does: the first part of the path, in five pieces at underscores."""
    for name, text in files_of(graded("moodle").zip("moodle").content).items():
        _, participant, kind, plugin, rest = name.split("/")[0].split("_", 4)
        assert (kind, plugin, rest) == ("assignfeedback", "file", "")
        assert text == f"<p>{next(p.name for p in people if p.participant == participant)}</p>"


def test_canvas_finds_user_and_attachment_as_the_first_two_numbers(graded, people):
    for name, text in files_of(graded("canvas").zip("canvas").content).items():
        user, attachment = [part for part in name.split("_") if part.isdigit()][:2]
        person = next(p for p in people if p.lms == user)
        assert text == f"<p>{person.name}</p>"
        assert int(attachment) == (90299 if person.id == "student-01" else 90210 + people.index(person))


@pytest.mark.parametrize(
    ("platform", "pattern", "at", "group", "field"),
    [("brightspace", brightspace.PLACE, 0, "number", "lms"), ("sakai", sakai.PERSON, 1, "login", "login")],
)
def test_a_platform_reads_its_own_names_again(graded, people, platform, pattern, at, group, field):
    for name, text in files_of(graded(platform).zip(platform).content).items():
        if not name.endswith(".csv"):
            person = next(p for p in people if text == f"<p>{p.name}</p>")
            assert pattern.match(name.split("/")[at])[group] == getattr(person, field)


def test_whose_grade_is_not_known_has_no_line_in_sakais_table(graded):
    """An empty grade may erase what stands there; the page is in the zip, and the missing grade is told."""
    handed = graded("sakai", waiting=("student-02",)).zip("sakai")
    table = files_of(handed.content)["HW 1/grades.csv"]
    assert [line.split(",")[1] for line in table.splitlines()[3:]] == ["akar", "al123", "xwang", "zmn"]
    (missing,) = handed.left_out
    assert missing.student == "student-02"
    assert missing.why == "the page is in the zip, the grade is not: not marked yet: novikoff_derivation"
    assert len(handed.students) == 5


def test_of_whom_the_platform_said_nothing_is_named(graded):
    own = graded("moodle")
    (own.course.downloaded / "perceptron" / "student-03" / RECORD).unlink()
    handed = own.zip("moodle")
    assert [(item.student, item.why) for item in handed.left_out] == [
        ("student-03", "Moodle has not said what it calls them: run mark1 adopt perceptron on its download again")
    ]
    assert len(files_of(handed.content)) == 4
    assert len(own.zip("canvas").left_out) == 5


def test_two_platforms_are_kept_side_by_side_and_a_dry_run_keeps_nothing(course, people):
    course.enrol(*people)
    course.adopt(course.source("moodle"), dry_run=True)
    place = course.root / "downloaded" / "perceptron" / "student-04"
    assert not place.exists()
    course.adopt(course.source("moodle"))
    course.adopt(course.source("brightspace"))
    assert read_adopted(place, "Moodle").participant == "1005"
    assert read_adopted(place, "Brightspace").place == "504-21568 - Анна Каренина - Dec 1, 2026 910 AM"
    assert read_adopted(place, "Canvas") is None
    assert set(json.loads((place / RECORD).read_text(encoding="utf-8"))) == {"Moodle", "Brightspace"}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"Moodle": 1}', '{"Moodle": {"files": []}}', '{"Moodle": {"name": 1}}']
)
def test_a_note_that_cannot_be_read_is_none(tmp_path, text):
    (tmp_path / RECORD).write_text(text, encoding="utf-8")
    assert read_adopted(tmp_path, "Moodle") is None
    keep_adopted(tmp_path, Adopted("Moodle", "Ada", "", "", "1", "Ada_1", ("Ada_1/x.py",)))
    assert read_adopted(tmp_path, "Moodle").name == "Ada"


@pytest.mark.parametrize(
    ("platform", "changed", "why"),
    [
        ("moodle", {"name": "../../Ada"}, "leads elsewhere"),
        ("moodle", {"name": "Ada\\x"}, "leads elsewhere"),
        ("moodle", {"name": "Ada\x1b[2J"}, "leads elsewhere"),
        ("moodle", {"participant": ""}, "named no participant"),
        ("canvas", {"files": ("adalovelace_501_text.html",)}, "only for one that was handed in as a file"),
        ("brightspace", {"place": "../501"}, "named no folder of theirs"),
        ("sakai", {"files": ("../Lovelace, Ada(al)/Submission attachment(s)/p.py",)}, "leads elsewhere"),
        ("sakai", {"files": ("/HW/Lovelace, Ada(al)/Submission attachment(s)/p.py",)}, "leads elsewhere"),
        ("sakai", {"files": ("perceptron.py",)}, "named no folder of theirs"),
    ],
)
def test_a_name_that_is_none_is_refused_with_its_reason(platform, changed, why):
    given = {"name": "Ada", "number": "", "login": "", "participant": "1", "place": "", "files": ("x.py",)}
    with pytest.raises(Unreadable, match=why):
        feedback_name(platform, Adopted(PLATFORMS[platform][0], **{**given, **changed}), "perceptron.html")


def test_an_underscore_in_a_name_does_not_shift_moodles_count():
    adopted = Adopted("Moodle", "Ada_L", "", "", "7", "", ("x",))
    assert feedback_name("moodle", adopted, "p.html") == "Ada L_7_assignfeedback_file_/p.html"


def test_anonymous_marking_goes_back_anonymously():
    adopted = Adopted("Canvas", "", "", "", "", "anon_x7Kp2", ("anon_x7Kp2_90210_perceptron.ipynb",))
    assert canvas.HIDDEN.match(feedback_name("canvas", adopted, "p.html"))["who"] == "anon_x7Kp2"


def test_another_platform_is_refused_by_name(graded):
    with pytest.raises(UserError, match=r"^--feedback blackboard: there are moodle, canvas, brightspace, sakai\.$"):
        graded("moodle").zip("blackboard")


def test_a_zip_of_nothing_is_a_zip():
    assert files_of(module.zipped({})) == {}


def test_a_zip_that_somebody_packed_anew_is_still_read(course, people, zipped):
    """The path that is kept is the one in the download, whatever lies in a student's own zip."""
    inner = zipped({"work/perceptron.ipynb": people[0].work})
    source = course.zip("moodle.zip", {"Ada Lovelace_1002_assignsubmission_file_/work.zip": inner})
    (arrival,) = read_download(source, "perceptron").arrivals
    assert arrival.path == "Ada Lovelace_1002_assignsubmission_file_/work.zip"
