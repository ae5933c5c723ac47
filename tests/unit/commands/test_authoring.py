"""What an author is told about mistakes that do not hold what they say."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from autograder.commands.validate import validate_assignment
from tests.unit.conftest import HIDDEN, MANIFEST, MISTAKES, REFERENCE, VISIBLE, write_course


def told(root: Path, mistakes: str) -> list[str]:
    said: list[str] = []
    validate_assignment(write_course(root, mistakes=mistakes), "doubling", said.append)
    return said


def test_an_assignment_that_is_ready(tmp_path):
    assert told(tmp_path, MISTAKES) == [
        "doubling: the reference earns 6 points, the stub none, every mistake is recognised."
    ]


def test_two_courses_in_one_process_do_not_share_checks(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    ready = told(first, MISTAKES)
    write_course(
        second,
        manifest=MANIFEST.replace('"quadruple"', '"fourfold"'),
        reference=REFERENCE.replace("quadruple", "fourfold"),
        visible=VISIBLE.replace("quadruple", "fourfold"),
        hidden=HIDDEN.replace("quadruple", "fourfold"),
    )
    said: list[str] = []
    validate_assignment(second, "doubling", said.append)
    assert said == ready
    assert "test_doubling" not in sys.modules


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            ", hangs=True",
            "",
            "double: the mistake never_ends never comes back in test_double_one_and_two: say hangs=True.",
        ),
        (
            'caught_by=["test_double_any_number"])',
            'caught_by=["test_double_any_number"], hangs=True)',
            "double: the mistake squares says hangs=True, and no check times out.",
        ),
        (
            'caught_by=["test_double_leaves_its_argument"]',
            'caught_by=["test_double_one_and_two"]',
            "double: the mistake in_place passes test_double_one_and_two, which should catch it.",
        ),
    ],
)
def test_a_mistake_that_is_not_what_it_says(tmp_path, old, new, sentence):
    assert old in MISTAKES
    assert sentence in told(tmp_path, MISTAKES.replace(old, new))
