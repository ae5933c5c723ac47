"""When two answers are one and the same mistake: strictly, and by their values alone."""

import numpy as np
import pytest

from autograder.diagnosis.diagnosis import same_answer
from autograder.student.proxy import Call

ONES = np.ones(2)
TABLE = [
    # own answer, the mistake's answer, the same strictly, the same by value
    (3, 3, True, True),
    (3, 3.0, False, True),
    (3.0, 3, False, True),
    (ONES, np.ones(2, dtype=int), False, True),
    (ONES, [1.0, 1.0], False, True),  # a flat array stands for a list, as in the checks
    ([1.0, 1.0], ONES, False, False),
    (True, np.True_, True, True),
    (ONES, 2 * ONES, False, False),
    ((1, ONES), [1, ONES], True, True),
    (None, 0, False, False),
]


@pytest.mark.parametrize(("own", "theirs", "strictly", "by_value"), TABLE)
def test_same_answer(own: object, theirs: object, strictly: bool, by_value: bool) -> None:
    first, second = (Call("f", "call", "f", (), (), {}, value=value) for value in (own, theirs))
    assert same_answer(first, second, strict=True) is strictly
    assert same_answer(first, second, strict=False) is by_value
