"""Which exercise builds on which: what the reference's own function uses, directly or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course.manifest import read_assignment
from autograder.course.reference_source import builds_on
from tests.toy_course import doubling

# The reference of `quadruple`, under a right `double`, and what it builds on.
WAYS = {
    "by name": ("def quadruple(x):\n    return double(double(x))\n", {"double"}),
    "through a private function": (
        "def _twice(x):\n    return double(x)\n\n\ndef quadruple(x):\n    return double(_twice(x))\n",
        {"double"},
    ),
    "by a default value": ("def quadruple(x, f=double):\n    return f(f(x))\n", {"double"}),
    "by a table": ("TABLE = {2: double}\n\n\ndef quadruple(x):\n    return TABLE[2](TABLE[2](x))\n", {"double"}),
    "not at all": ("def quadruple(x):\n    return 4 * x\n", set()),
    "by itself": ("def quadruple(x):\n    return x if not x else quadruple(0) + 4 * x\n", set()),
}


@pytest.mark.parametrize("way", WAYS)
def test_ways_to_build_on_another(way: str, tmp_path: Path) -> None:
    source, below = WAYS[way]
    course = doubling(tmp_path, reference=f"def double(x):\n    return 2 * x\n\n\n{source}")
    assert builds_on(read_assignment(course, "doubling")) == {"double": frozenset(), "quadruple": below}
