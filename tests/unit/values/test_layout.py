"""Arguments arrive as they lie in memory: turned over, with steps, read-only; and nothing reads outside its own bytes."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.errors import WireError
from autograder.home.local import LocalSide
from autograder.values import wire
from autograder.values.layout import copied_array, laid, layout_of
from autograder.values.walk import copied

NUMBERS = np.arange(120.0).reshape(4, 5, 6)


def read_only(array):
    array.flags.writeable = False
    return array


LAYOUTS = {
    "Fortran order": np.asfortranarray(NUMBERS),
    "transposed": NUMBERS.transpose(2, 0, 1),
    "every second": NUMBERS[::2, 1::3],
    "backwards": NUMBERS[::-1, :, ::-2],
    "a slice": NUMBERS[1:3, 1:4, 2:5],
    "a diagonal": NUMBERS[0].diagonal(),
    "read-only": read_only(NUMBERS.copy()),
    "read-only and turned": read_only(NUMBERS.T.copy().T),
    "one number for all": np.broadcast_to(np.float32(2.5), (3, 4)),
    "windows": np.lib.stride_tricks.sliding_window_view(np.arange(6.0), 3),
    "the real parts": (NUMBERS + 1j).real,
    "a locked number": read_only(np.array(3.0)),
    "truth values": (NUMBERS > 50)[:, ::-1],
    "text": np.array(["ab", "c", "def"])[::2],
    "empty": NUMBERS[:0, ::2],
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_an_argument_arrives_as_it_lies(name):
    sent = LAYOUTS[name]
    for back in (
        wire.unpack(wire.pack(sent, layouts=True), layouts=True),
        copied(sent),
        copied([sent])[0],
    ):
        assert back.dtype == sent.dtype
        assert np.array_equal(back, sent)
        assert back.flags.writeable == sent.flags.writeable
        assert not np.shares_memory(back, sent)
        if sent.size:
            assert back.strides == sent.strides


@given(st.data())
@settings(max_examples=100)
def test_any_view_comes_back(data):
    axes = data.draw(st.permutations(range(3)))
    steps = st.tuples(
        st.none() | st.integers(-6, 6), st.none() | st.integers(-6, 6), st.sampled_from([1, 2, 3, -1, -2])
    )
    view = NUMBERS[tuple(slice(*data.draw(steps)) for _ in range(3))].transpose(axes)
    back = wire.unpack(wire.pack(view, layouts=True), layouts=True)
    assert np.array_equal(back, view)
    assert view.size == 0 or back.strides == view.strides or 1 in view.shape


def test_an_answer_has_no_layout():
    """What the student's side sends lies row after row, and whoever claims something else is refused."""
    turned = np.asfortranarray(NUMBERS)
    assert wire.unpack(wire.pack(turned)).flags.c_contiguous
    with pytest.raises(WireError, match="a value of an unknown kind"):
        wire.unpack(wire.pack(turned, layouts=True))


def test_gaps_that_are_too_large_stay_behind():
    """The numbers arrive all the same."""
    sparse = np.zeros(12 << 20)[:: 4 << 20]
    assert sparse.shape == (3,)
    assert layout_of(sparse) is None
    assert np.array_equal(copied_array(sparse), sparse)


def test_what_spreads_too_far_is_refused():
    with pytest.raises(ValueError, match="spreads over 16,777,217 elements is larger than 64 MiB"):
        laid(np.zeros(2), ([1 << 24], False))
    with pytest.raises(ValueError, match="2 strides do not describe an array of 1 dimensions"):
        laid(np.zeros(2), ([1, 1], False))


HOSTILE = {
    "too few strides": ["<f8", [2, 1], 16, [1], False],
    "huge strides": ["<f8", [2], 16, [1 << 62], False],
    "negative and huge": ["<f8", [2], 16, [-(1 << 40)], False],
    "strides of text": ["<f8", [2], 16, ["8"], False],
    "a fraction": ["<f8", [2], 16, [0.5], False],
    "no list": ["<f8", [2], 16, 1, False],
    "locked by a number": ["<f8", [2], 16, [1], 1],
    "size against shape": ["<f8", [2], 8, [1], False],
    "nothing": [],
    "objects": ["|O", [2], 16, [1], False],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_layout_is_a_wire_error(name):
    header = json.dumps({"v": HOSTILE[name]}).encode()
    body = bytes(HOSTILE[name][2] if HOSTILE[name] else 0)
    with pytest.raises(WireError):
        wire.unpack(wire.PREFIX.pack(len(header), len(body)) + header + body, layouts=True)


def test_many_layouts_together_spread_no_further_than_one():
    wide = ["<f8", [2], 16, [1 << 22], False]
    header = json.dumps([{"v": wide}] * 3).encode()
    with pytest.raises(WireError, match="a layout that spreads too far"):
        wire.unpack(wire.PREFIX.pack(len(header), 48) + header + bytes(48), layouts=True)


def test_home_sees_the_same_layouts_as_grading():
    def told(x):
        return [list(x.strides), x.flags.writeable, x.flags.f_contiguous]

    side = LocalSide({"told": told})
    for sent in LAYOUTS.values():
        request = {"op": "call", "target": "told", "path": [], "args": [sent], "kwargs": {}}
        strides, writeable, _ = side.exchange(request, 5.0, {})["value"]
        assert writeable == sent.flags.writeable
        assert strides == list(sent.strides) or not sent.size
