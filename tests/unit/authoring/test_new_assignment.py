"""A new assignment passes its gates as it is written, in any course."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.authoring.new_assignment import new_assignment
from autograder.authoring.structure import structure_faults
from autograder.authoring.validate import validate_assignment
from autograder.errors import UserError
from tests.toy_course import ready


def test_it_passes_its_gates_as_written(tmp_path: Path) -> None:
    course = ready(tmp_path)
    told = new_assignment(course, "word_vectors")
    assert (
        told[-2]
        == "It passes its gates as it stands. Change it line by line, and ask after each: mark1 validate word_vectors"
    )
    said: list[str] = []
    assert validate_assignment(course, "word_vectors", said.append), said
    assert said == ["word_vectors: the reference earns 3 points, the stub none, every mistake is recognised."]
    text = (course / "assignments/word_vectors/assignment.toml").read_text(encoding="utf-8")
    assert 'title = "Word vectors"\norder = 2 ' in text


def test_it_may_be_named_as_its_function(tmp_path: Path) -> None:
    new_assignment(ready(tmp_path), "weighted_sum")
    assert structure_faults(tmp_path, "weighted_sum") == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("doubling", "reference/doubling.py is there already, and nothing is overwritten: take another name."),
        ("Word Vectors", '"Word Vectors" is no name for an assignment: write small letters, digits and _, as in word_vectors. It is a module\'s name in reference/.'),
        ("lambda", '"lambda" is no name for an assignment: write small letters, digits and _, as in word_vectors. It is a module\'s name in reference/.'),
        ("../up", '"../up" is no name for an assignment: write small letters, digits and _, as in word_vectors. It is a module\'s name in reference/.'),
    ],
)  # fmt: skip
def test_what_is_there_or_no_name_is_refused(tmp_path: Path, name: str, sentence: str) -> None:
    course = ready(tmp_path)
    before = sorted(course.rglob("*"))
    with pytest.raises(UserError) as fault:
        new_assignment(course, name)
    assert str(fault.value) == sentence
    assert sorted(course.rglob("*")) == before
