"""`mark1 explain`: all that decides an appeal, hidden checks included; nothing in force changes, no student can find it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from autograder import cli
from autograder.course.folders import Course
from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.grading.explain import check_sources, explain, write_explanation, written_by
from autograder.grading.verdict_folder import VerdictFolder
from autograder.judging.judge import judge_submissions
from autograder.records import Cell, Status
from autograder.reports.explanation import explain_command, explanation_lines, explanation_page
from autograder.submissions.reader import read_submission
from tests.toy_course import VISIBLE, doubling

WORK = """import numpy as np

def double(x):
    return x * x

def quadruple(x):
    return 4.0 * x
"""


def handed_in(root: Path, student: str, work: str) -> Path:
    folder = root / "submitted" / student / "doubling"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "doubling.py").write_text(work, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    """A course with one submission, judged as `grade` judges it, and the verdict on record."""
    root = doubling(tmp_path_factory.mktemp("explain") / "course")
    folder = handed_in(root, "student-01", WORK)
    handed_in(root, "-o", WORK)
    assignment = read_assignment(root, "doubling")
    judge_submissions(
        assignment,
        [read_submission(folder, assignment, "student-01")],
        VerdictFolder(root / "verdicts", "doubling").write,
    )
    return root


@pytest.fixture(scope="module")
def explained(root):
    return explain(Course(root), "student-01", "doubling")


def test_the_verdict_on_record_hides_what_the_explanation_shows(root, explained):
    """The hidden check's input, both values, its source and its sentence; none of it in the verdict."""
    text = "\n".join(explanation_lines(explained))
    assert "double(np.array([-31337.5]))" in text
    assert re.search(r"returned +np.array\(\[9.820389e\+08\]\)\n +expected +np.array\(\[ +-62675.0\]\)", text)
    assert "first difference: index [0]: " in text
    assert "  ✗ failed: Any number is doubled.\n    test_double_any_number, hidden, weight 1\n" in text
    assert '@pytest.mark.parametrize("x", [-31337.5, 0.0, 1e300])' in text
    verdict = (root / "verdicts" / "doubling" / "student-01.json").read_text(encoding="utf-8")
    assert "31337" not in verdict


def test_the_mistake_the_hint_and_the_students_function_are_there(explained):
    lines = list(explanation_lines(explained))
    assert lines[:3] == [
        "student-01, doubling: submitted/student-01/doubling/doubling.py",
        "Now: 3 of 6 points.",
        "On record: 3 of 6 points.",
    ]
    at = lines.index("double  1 of 4 points")
    assert lines[at + 1 : at + 6] == [
        "  recognised as the known mistake: squares (squares)",
        '  hint: "What is 3 doubled: 6 or 9?"',
        "  the student's function: doubling.py, line 3",
        "    | def double(x):",
        "    |     return x * x",
    ]
    assert not any(line.startswith("quadruple ") for line in lines)


def test_nothing_that_is_in_force_changes(root, explained):
    """Neither verdict nor history nor gradebook: what was judged again is nowhere but on the screen."""
    assert explained.exercises
    assert sorted(path.name for path in root.iterdir()) == ["assignments", "reference", "submitted", "verdicts"]
    assert [path.name for path in (root / "verdicts" / "doubling").iterdir()] == ["student-01.json"]


@pytest.mark.parametrize(
    ("part", "checks"),
    [
        ("quadruple", ["test_quadruple_one", "test_quadruple_any_number"]),
        ("test_double_leaves_its_argument", ["test_double_leaves_its_argument"]),
    ],
)
def test_an_exercise_or_a_check_is_shown_though_it_passes(root, part, checks):
    told = explain(Course(root), "student-01", "doubling", part)
    assert [check.outcome.id for item in told.exercises for check in item.checks] == checks
    assert {check.outcome.status for item in told.exercises for check in item.checks} == {Status.PASSED}


def test_another_submission_another_course_and_no_verdict_are_said(root, tmp_path):
    """What is on record is compared with what there is now, and the reason for a difference is named."""
    other = doubling(tmp_path / "course")
    folder = handed_in(other, "student-01", WORK)
    verdicts = VerdictFolder(other / "verdicts", "doubling")
    assert (
        "There is no verdict on record: mark1 grade doubling makes one."
        in explain(Course(other), "student-01", "doubling").standing
    )
    record = VerdictFolder(root / "verdicts", "doubling").read("student-01")
    chance = replace(record, score=6.0)
    verdicts.write(chance)
    assert explain(Course(other), "student-01", "doubling").standing == (
        "Now: 3 of 6 points.",
        "On record: 6 of 6 points.",
        (
            "The same work, course and engine gave another outcome than on record: its answers hang on chance, or on a busy "
            "machine. mark1 grade doubling --student student-01 --force judges it once more."
        ),
    )
    (folder / "doubling.py").write_text(WORK.replace("x * x", "2.0 * x"), encoding="utf-8")
    verdicts.write(replace(record, course_hash="older"))
    told = explain(Course(other), "student-01", "doubling", "test_double_any_number")
    assert told.standing[2:] == (
        (
            "The verdict on record is about other work than what lies there now (or about another moment): mark1 grade doubling "
            "--student student-01 judges this."
        ),
        (
            "The verdict on record was decided otherwise: the course has changed since (checks, reference or mistakes). mark1 "
            "regrade doubling shows whom that changes."
        ),
    )
    assert "    test_double_any_number, hidden, weight 1; on record: failed" in list(explanation_lines(told))


def test_the_page_lies_where_no_student_looks(root, explained):
    page = write_explanation(Course(root), explained)
    assert page == root / "explained" / "doubling" / "student-01.html"
    text = page.read_text(encoding="utf-8")
    assert "-31337.5" in text
    assert "Never hand it out" in text
    assert "parametrize" in text
    assert not (root / "feedback").exists()
    for step in ("release", "feedback", "source", "autograded", "submitted"):
        assert not page.is_relative_to(Course(root).folder(step, "student-01", "doubling"))


def test_what_a_student_wrote_stays_text_on_the_page(explained):
    """Source, values and names are escaped, and what cannot be seen is written out."""
    (item,) = explained.exercises
    hostile = replace(
        explained,
        name="<script>alert(1)</script>\u202e",
        exercises=(replace(item, work=replace(item.work, text="<b>")),),
    )
    page = explanation_page(hostile)
    assert "<script>" not in page
    assert "<b>" not in page
    assert "\u202e" not in page + "\n".join(explanation_lines(hostile))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["student-1", "doubling"],
            (
                'there is no submission of "student-1" on doubling. Did you mean "student-01"? There are submissions of -o, '
                "student-01."
            ),
        ),
        (
            ["student-01", "dubling"],
            'there is no assignment "dubling". Did you mean "doubling"? The course has doubling.',
        ),
        (
            ["student-01", "doubling", "dubble"],
            (
                'doubling has no exercise and no check "dubble". Did you mean "double"? Its exercises are double, quadruple; its '
                "checks are test_double_one_and_two, test_quadruple_one, test_double_any_number, "
                "test_double_leaves_its_argument, test_quadruple_any_number."
            ),
        ),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(root, capsys, words, sentence):
    with pytest.raises(SystemExit) as ended:
        cli.main(["explain", *words, "--course", str(root)])
    assert ended.value.code == 2
    assert capsys.readouterr().err == f"mark1: {sentence}\n"


def test_nobody_has_handed_in(tmp_path):
    root = doubling(tmp_path / "course")
    with pytest.raises(UserError, match=r"holds no submission of doubling: nobody's work can be explained\."):
        explain(Course(root), "student-01", "doubling")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("student-01", "doubling"), "mark1 explain student-01 doubling"),
        (("Zoë O'Neil", "doubling", "double"), "mark1 explain 'Zoë O'\"'\"'Neil' doubling double"),
        (("-o", "doubling"), "mark1 explain -- -o doubling"),
    ],
)
def test_the_command_can_be_pasted(words, line):
    assert explain_command(*words) == line


def test_a_command_line_that_begins_with_a_dash_is_taken(root, capsys):
    words = explain_command("-o", "doubling", "quadruple").split()[1:]
    with pytest.raises(SystemExit) as ended:
        cli.main([words[0], "--course", str(root), *words[1:]])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("-o, doubling: submitted/-o/doubling/doubling.py\n")


@pytest.mark.parametrize(
    ("sources", "place", "text"),
    [
        (["def f(x):\n    return 1", "def f(x):\n    return 2"], "cell 2, line 1", "def f(x):\n    return 2"),
        (["if True:\n    def f(x):\n        return 1"], "cell 1, line 2", "    def f(x):\n        return 1"),
        (
            ["def g():\n    def f():\n        pass\n\ndef f(x):\n    return 3"],
            "cell 1, line 5",
            "def f(x):\n    return 3",
        ),
        (["def f(x:\n    return"], "cell 1, as it stands", "def f(x:\n    return"),
        (["x = 1"], "no cell that runs defines f", ""),
    ],
)
def test_the_function_that_counts_is_shown(sources, place, text):
    found = written_by([Cell(source, number=n) for n, source in enumerate(sources, start=1)], "f")
    assert (found.place, found.text) == (place, text)


def test_a_check_is_shown_with_what_it_uses_of_its_file(tmp_path):
    """A constant of the file and what stands in shared.py decide what a check asks; libraries say nothing."""
    hidden = (
        "import pytest\nfrom .shared import X\nLIMIT = 3\nOTHER = 4\n\n@pytest.mark.exercise('double')\n"
        "def test_it(student):\n    assert student.double(X) < LIMIT\n"
    )
    root = doubling(tmp_path / "course", hidden=hidden)
    source = check_sources(read_assignment(root, "doubling"))["test_it"]
    assert source.place == "assignments/doubling/checks/hidden/test_doubling_hidden.py, line 6"
    assert source.text.split("\n\n")[1:] == ["from .shared import X", "LIMIT = 3"]


def test_a_check_that_is_not_asked_any_more_shows_no_other_checks_call(tmp_path):
    """After two time-outs the rest of an exercise is not run; between them the worker was asked for another exercise."""
    twice = VISIBLE + VISIBLE.split("\n\n")[1].replace("one_and_two", "once_more").join(["\n\n", "\n"])
    root = doubling(tmp_path / "course", visible=twice, mistakes="")
    handed_in(root, "student-01", WORK.replace("return x * x", "while True:\n        pass"))
    (item,) = explain(Course(root), "student-01", "doubling").exercises
    calls = {check.outcome.id: check.outcome.detail.call for check in item.checks}
    assert {check.outcome.status for check in item.checks} == {Status.TIMED_OUT}
    assert [name for name, call in calls.items() if "quadruple" in call] == []
    assert [name for name, call in calls.items() if call] == ["test_double_one_and_two", "test_double_once_more"]
