"""Walking a value: every leaf once, containers made anew, and only what the wire lets cross is plain."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import WireError
from autograder.values import wire
from autograder.values.walk import MAX_DEPTH, copied, is_plain, leaves, mapped

SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), st.text("ab\u00e9"), st.binary(max_size=4)
)
ARRAYS = st.sampled_from([np.zeros((2, 2)), np.arange(3), np.array(["a"]), np.float32(1.5), np.int8(3), np.array(1j)])
KEYS = st.one_of(st.text("ab", max_size=2), st.integers(-9, 9), st.tuples(st.integers(0, 3), st.booleans()))
PLAIN = st.recursive(
    st.one_of(SCALARS, ARRAYS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.lists(inner, max_size=4).map(tuple), st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=12,
)


class Point(NamedTuple):
    x: Any
    y: Any


class Mark:
    """A leaf that no two values share."""

    def __init__(self, of):
        self.of = of


@given(PLAIN)
def test_mapping_by_nothing_gives_an_equal_value_of_new_containers(value):
    again = mapped(value, lambda leaf: leaf)
    assert repr(again) == repr(value)
    assert again is not value or not isinstance(value, (list, dict))


@given(PLAIN)
def test_mapping_and_looking_meet_the_same_leaves(value):
    met = []
    marked = mapped(value, lambda leaf: met.append(leaf) or Mark(leaf))
    assert list(map(id, met)) == list(map(id, leaves(value))) == [id(mark.of) for mark in leaves(marked)]


@given(PLAIN)
def test_a_copy_shares_nothing_that_can_change(value):
    copy = copied(value)
    assert repr(copy) == repr(value)
    mine = {id(leaf) for leaf in leaves(value) if isinstance(leaf, np.ndarray)}
    assert not any(id(leaf) in mine for leaf in leaves(copy))


@given(PLAIN)
def test_what_is_plain_crosses_without_a_hook(value):
    assert is_plain(value)
    assert repr(wire.unpack(wire.pack(value))) == repr(value)


@pytest.mark.parametrize(
    "value",
    [
        object(),
        print,
        {1, 2},
        np.array([None]),
        np.datetime64(1, "s"),
        np.random.default_rng(0),
        int,
        wire.HandleRef(1),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_needs_a_hook_or_never_crosses_is_not_plain(value):
    for place in (value, [value], (1, value), {"a": [value]}):
        assert not is_plain(place)
    if not isinstance(value, wire.HandleRef):
        with pytest.raises(WireError):
            wire.unpack(wire.pack([value]))


def test_a_generator_is_copied_with_its_state():
    rng = np.random.default_rng(5)
    (again,) = copied([rng])
    assert again is not rng
    assert again.random() == rng.random()


def test_a_subclass_is_left_as_it_is_and_looked_into():
    """Nobody knows how to make one anew."""
    point, ordered = Point(np.zeros(1), 2), OrderedDict(a=[3])
    assert [type(part) for part in mapped([point, ordered], lambda leaf: leaf)] == [Point, OrderedDict]
    assert list(leaves([point, ordered])) == [point.x, 2, 3]
    assert not is_plain([point])


def test_looking_into_a_list_that_holds_itself_ends():
    loop = [1]
    loop.append(loop)
    assert list(leaves(loop)) == [1] * MAX_DEPTH
