"""Facts about the gates that the checks take from the reference."""

from pathlib import Path

import numpy as np
import pytest

from autograder.course.manifest import read_assignment
from autograder.course.reference import load_reference

COURSE = Path(__file__).parents[2]


@pytest.mark.parametrize(("n", "count"), [(1, 4), (2, 14), (3, 104)])
def test_threshold_functions_are_as_many_as_muroga_counts(n: int, count: int) -> None:
    reference = load_reference(read_assignment(COURSE, "logic_gates"))
    tables = np.indices((2,) * 2**n).reshape(2**n, -1).T
    assert sum(bool(reference.is_threshold_function(table)) for table in tables) == count
