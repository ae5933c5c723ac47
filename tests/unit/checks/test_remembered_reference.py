"""The reference is asked once for what it was asked before, and answers nobody with another's array."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from autograder.checks.remembered_reference import RememberedReference, underneath


class Counting:
    """A reference whose functions count how often they compute."""

    def __init__(self) -> None:
        self.count = 0

    def double(self, x, *, times=1):
        self.count += 1
        return 2 * x * times

    def draw(self, rng):
        self.count += 1
        return rng.random()

    def network(self):
        self.count += 1
        return SimpleNamespace(weights=[1.0])

    def fails(self, x):
        self.count += 1
        raise ValueError(x)


@pytest.fixture
def counting():
    return Counting()


@pytest.mark.parametrize(
    ("first", "second", "computed"),
    [
        (np.arange(3.0), np.arange(3.0), 1),
        (np.arange(3.0), np.arange(3.0) + 1, 2),
        (np.arange(3.0), np.arange(3.0, dtype=np.float32), 2),
        (np.zeros(4), np.zeros((2, 2)), 2),
        (1, 1.0, 2),
        (True, 1, 2),
        (0.0, -0.0, 2),
        ([1.0], (1.0,), 2),
        (np.float64(1), 1.0, 2),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_the_same_question_is_computed_once(counting, first, second, computed):
    """The same: to the type, the dtype, the shape and the sign of zero."""
    remembered = RememberedReference(counting)
    for question in (first, second, first, second):
        remembered.double(question)
    assert counting.count == computed


def test_a_keyword_is_part_of_the_question(counting):
    remembered = RememberedReference(counting)
    assert [remembered.double(1.5), remembered.double(1.5, times=2), remembered.double(1.5)] == [3.0, 6.0, 3.0]
    assert counting.count == 2


def test_everybody_gets_an_array_of_their_own(counting):
    remembered = RememberedReference(counting)
    for _ in range(3):
        answer = remembered.double(np.ones(2))
        assert answer.tolist() == [2.0, 2.0]
        answer[:] = -1


def test_randomness_networks_and_errors_are_asked_each_time(counting):
    remembered = RememberedReference(counting)
    rng = np.random.default_rng(0)
    assert remembered.draw(rng) != remembered.draw(rng)
    assert remembered.network() is not remembered.network()
    for _ in range(2):
        with pytest.raises(ValueError, match="7"):
            remembered.fails(7)
    assert counting.count == 6


def test_what_the_reference_has_not_is_missing_here_too(counting):
    with pytest.raises(AttributeError, match="triple"):
        _ = RememberedReference(counting).triple
    assert underneath(RememberedReference(counting)) is counting
