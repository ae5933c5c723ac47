"""Right solutions, written as differently as students write them: all earn full marks.

The tables are the `right_styles.py` of each assignment's folder: RIGHT holds exercise -> style -> source.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.authoring.gates import Gates, right_styles
from autograder.course.manifest import read_assignment
from tests.course.conftest import COURSE, Asked
from tests.course.tables import read_table

NAMES = sorted(path.parent.name for path in Path(__file__).parent.glob("*/right_styles.py"))


def styles(name: str) -> Iterator[Any]:
    """An assignment's right styles, as parameters; beyond its sample, they are for an exhaustive run."""
    a_day = read_table(name, "sampled").get("STYLES", {})
    for exercise, written in right_styles(read_assignment(COURSE, name)).items():
        for number, (style, source) in enumerate(written.items()):
            marks = pytest.mark.exhaustive(name) if number >= a_day.get(exercise, 999) else ()
            asked = Asked((source,), only=exercise)
            yield pytest.param(name, exercise, style, asked, marks=marks, id=f"{name}-{exercise}-{style}")


KERAS = importlib.util.find_spec("keras") is not None


@pytest.mark.parametrize(("name", "exercise", "style", "asked"), [one for name in NAMES for one in styles(name)])
def test_a_right_style_earns_full_marks(name: str, exercise: str, style: str, asked: Asked, stages: Callable) -> None:
    if "keras" in read_assignment(COURSE, name).needs and not KERAS:
        pytest.skip("Keras is not installed: pip install 'mark1[keras]'")
    assert list(Gates(read_assignment(COURSE, name)).style(exercise, style, stages(name).verdict(asked))) == []
