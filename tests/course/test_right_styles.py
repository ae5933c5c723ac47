"""Right solutions, written as differently as students write them: all earn full marks.

The tables are the `right_styles.py` of each assignment's folder: RIGHT holds exercise -> style -> source.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.course.manifest import read_assignment
from tests.course.conftest import COURSE, Asked
from tests.course.tables import read_table

STYLES = [
    pytest.param(name, exercise, Asked((source,), only=exercise), id=f"{name}-{exercise}-{style}")
    for name in sorted(path.parent.name for path in Path(__file__).parent.glob("*/right_styles.py"))
    for exercise, styles in read_table(name, "right_styles")["RIGHT"].items()
    for style, source in styles.items()
]
KERAS = importlib.util.find_spec("keras") is not None


@pytest.mark.parametrize(("name", "exercise", "asked"), STYLES)
def test_a_right_style_earns_full_marks(name: str, exercise: str, asked: Asked, stages: Callable) -> None:
    if "keras" in read_assignment(COURSE, name).needs and not KERAS:
        pytest.skip("Keras is not installed: pip install 'mark1[keras]'")
    (outcome,) = (item for item in stages(name).verdict(asked).exercises if item.id == exercise)
    lost = [(check.id, check.status, check.detail.message) for check in outcome.checks if check.status != "passed"]
    assert outcome.score == outcome.points, lost
