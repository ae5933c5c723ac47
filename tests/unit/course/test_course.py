"""Reading assignments: a sound manifest gives a record, a faulty one a sentence with file, line and key."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from autograder.course.manifest import find_course, list_assignments, read_assignment
from autograder.course.reference import load_reference
from autograder.errors import CourseError
from autograder.records import Exercise, Limits, ManualTask

SOUND = """\
title = "Doubling"
order = 2
level = 1
minutes = 30
due = 2026-12-01T23:59:00Z
objectives = ["Double a number"]

[limits]
call_seconds = 2

[[exercise]]
id = "double"
points = 2.5

[[manual]]
id = "why-double"
points = 1

[[exercise]]
id = "halve"
points = 1
source = "halving"
"""
DOUBLING = '"""Doubles."""\n\n\ndef double(x):\n    """Twice x."""\n    return 2 * x\n'
HALVING = '"""Halves."""\n\n\ndef halve(x):\n    """Half of x."""\n    return x / 2\n'


def build(root: Path, toml: str = SOUND, name: str = "doubling") -> Path:
    files = {
        f"assignments/{name}/assignment.toml": toml,
        f"assignments/{name}/checks/test_doubling.py": "def test_double(student): ...\n",
        f"assignments/{name}/checks/hidden/test_hidden.py": "def test_double_hidden(student): ...\n",
        "reference/doubling.py": DOUBLING,
        "reference/halving.py": HALVING,
    }
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def test_a_sound_manifest_becomes_a_record(tmp_path):
    read = read_assignment(build(tmp_path), "doubling")
    assert read.exercises == (Exercise("double", 2.5, "doubling"), Exercise("halve", 1, "halving"))
    assert read.manual == (ManualTask("why-double", 1),)
    assert read.limits == Limits(call_seconds=2)
    assert read.due == datetime(2026, 12, 1, 23, 59, tzinfo=UTC)
    assert (read.title, read.order, read.needs, read.max_score) == ("Doubling", 2, ("numpy",), 3.5)


@pytest.mark.parametrize(
    ("was", "now", "line", "sentence"),
    [
        ("points = 2.5", 'points = "five"', 13, 'points must be a number above 0, not "five".'),
        ("points = 2.5", "points = 0", 13, "points must be a number above 0, not 0."),
        ("points = 2.5", "points = nan", 13, "points must be a number above 0, not nan."),
        ("points = 2.5", "points = true", 13, "points must be a number above 0, not true."),
        ("points = 2.5", "", 11, "points is missing; it must be a number above 0."),
        ("points = 2.5", "pionts = 2.5", 13, 'there is no key "pionts" here. Did you mean "points"?'),
        ('title = "Doubling"', "title = 3", 1, "title must be a text, not 3."),
        ("order = 2", "order = 2.5", 2, "order must be a whole number above 0, not 2.5."),
        ("order = 2", "", 1, "order is missing; it must be a whole number above 0."),
        ("level = 1", "order = 3", 3, "this is not TOML: cannot overwrite a value."),
        ("minutes = 30", "minutes =", 4, "this is not TOML: invalid value."),
        ("minutes = 30", 'limit = "x"\nminutes = 30', 4, 'there is no key "limit" here. Did you mean "limits"?'),
        ("call_seconds = 2", "call_second = 2", 9, 'there is no key "call_second" here. Did you mean "call_seconds"?'),
        ("call_seconds = 2", "memory_mb = 0.5", 9, "memory_mb must be a whole number above 0, not 0.5."),
        ('id = "halve"', 'id = "double"', 20, '"double" is the id of two exercises or tasks; make it unique.'),
        (
            'id = "halve"',
            'id = "2nd"',
            20,
            '"2nd" must be the name of a function, without _ or test_ at its start.',
        ),
        ('id = "why-double"', 'id = "why double"', 16,
         '"why double" must be made of letters, digits, _ and -, without test_ at its start.'),
        ('source = "halving"', 'source = "../x"', 22, '"../x" must be the name of a module in reference/.'),
        (
            "due = 2026-12-01T23:59:00Z",
            "due = 2026-12-01",
            5,
            "due must be a date, a time and a zone, as 2026-12-01T23:59:00Z, not 2026-12-01.",
        ),
        ("objectives = [", 'needs = ["torch"]\nobjectives = [', 6, 'needs may hold numpy and keras, not "torch".'),
        ("objectives = [", 'packages = ["tensor board"]\nobjectives = [', 6,
         'packages holds "tensor board"; write the name that a program imports, as "tensorboard".'),
        ('objectives = ["Double a number"]', "objectives = 3", 6,
         'objectives must be a list of texts, as ["..."], not 3.'),
        ("[limits]", "[[limits]]", 8, "limits must be a table: write [limits] on a line of its own."),
    ],
)  # fmt: skip
def test_a_faulty_manifest_is_told_with_file_line_and_key(tmp_path, was, now, line, sentence):
    course = build(tmp_path, SOUND.replace(was, now, 1))
    with pytest.raises(CourseError) as told:
        read_assignment(course, "doubling")
    assert str(told.value) == f"assignments/doubling/assignment.toml, line {line}: {sentence}"


def test_what_is_imported_besides_the_stack(tmp_path):
    course = build(tmp_path, SOUND.replace("objectives = [", 'packages = ["tensorboard"]\nobjectives = [', 1))
    assert read_assignment(course, "doubling").packages == ("tensorboard",)
    assert read_assignment(build(tmp_path), "doubling").packages == ()


def test_an_assignment_without_an_exercise_is_none(tmp_path):
    with pytest.raises(CourseError, match=r"line 1: there is no \[\[exercise\]\]: an assignment asks for at least one"):
        read_assignment(build(tmp_path, SOUND[: SOUND.index("[[")]), "doubling")


def test_an_unknown_assignment_is_told_with_the_nearest_name(tmp_path):
    with pytest.raises(CourseError) as told:
        read_assignment(build(tmp_path), "dubling")
    assert str(told.value) == ('there is no assignment "dubling". Did you mean "doubling"? (mark1 list shows all)')


def test_a_course_is_found_upwards(tmp_path):
    inner = build(tmp_path) / "submitted" / "student-01"
    inner.mkdir(parents=True)
    assert find_course(inner) == tmp_path


def test_outside_of_a_course_a_sentence_says_where_to_go(tmp_path):
    with pytest.raises(CourseError, match=r"is in no course: .* name it with --course DIR\.$"):
        find_course(tmp_path)


def test_what_an_assignment_builds_on_is_read_and_need_not_be_in_this_course(tmp_path):
    build(tmp_path, SOUND.replace("order = 2", 'order = 2\nafter = ["softmax", "distances"]'))
    assert read_assignment(tmp_path, "doubling").after == ("softmax", "distances")
    build(tmp_path, SOUND.replace("order = 2", 'order = 2\nafter = "softmax"'))
    with pytest.raises(CourseError, match=r'line 3: after must be a list of texts, as \["..."\], not "softmax"'):
        read_assignment(tmp_path, "doubling")


def test_assignments_are_listed_in_the_order_of_teaching(tmp_path):
    build(tmp_path, SOUND, "doubling")
    build(tmp_path, SOUND.replace("order = 2", "order = 1"), "earlier")
    assert [item.name for item in list_assignments(tmp_path)] == ["earlier", "doubling"]


def test_the_reference_is_loaded_by_path(tmp_path):
    assignment = read_assignment(build(tmp_path), "doubling")
    loaded = load_reference(assignment)
    assert (loaded.double(4), loaded.halve(4)) == (8, 2)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "x = 1\n",
            "reference/doubling.py has no function double, which assignments/doubling/assignment.toml asks for.",
        ),
        ("1 / 0\n", "reference/doubling.py cannot be loaded: ZeroDivisionError: division by zero."),
        (None, "assignments/doubling/assignment.toml names reference/doubling.py, which is missing."),
    ],
)
def test_a_faulty_reference_is_told(tmp_path, text, sentence):
    assignment = read_assignment(build(tmp_path), "doubling")
    path = tmp_path / "reference" / "doubling.py"
    path.unlink() if text is None else path.write_text(text)
    with pytest.raises(CourseError) as told:
        load_reference(assignment)
    assert str(told.value) == sentence
