"""Every kind of value that crosses comes back as it was; everything else is refused with a sentence."""

import math
from collections import Counter, OrderedDict
from typing import NamedTuple

import numpy as np
import pytest

from autograder.errors import WireError
from autograder.values import wire


class Point(NamedTuple):
    """Like collections.namedtuple."""

    x: int
    y: int


CROSS = [
    None, True, False, 0, -1, 2**63, -(2**63), 2**4095, 1.5, -0.0, math.inf, 1j, complex(math.nan, 2), "", "aé\n☃",
    b"", b"\x00\xff", slice(1, None, 2), ..., [], [1, [2, [3]]], (), (1, (2.0,)), {}, {"a": (1, None), 2: [3], None: 4},
    {(1, "a"): 1, b"k": 2, 2.5: 3}, np.float64(1.5), np.float32(2), np.int8(-3), np.bool_(True), np.complex64(1j),
    np.str_("ab"), np.bytes_(b"ab"),
    np.array(3.5), np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(2, 3).T, np.zeros((0, 3)),
    np.array([True, False]),
    np.array([1, 2], ">i4"), np.array(["ab", "ß"]), np.array([b"ab"]), np.array(["a"], ">U1"), np.array([1j]),
    np.float16([1, 2]), np.longdouble([1.25]), np.array([np.nan, np.inf, -0.0]), np.broadcast_to(1.0, (3, 2)),
]  # fmt: skip


@pytest.mark.parametrize("value", CROSS, ids=repr)
def test_plain_values_come_back_as_they_were(value):
    """Type, dtype, shape and bits."""
    back = wire.unpack(wire.pack(value))
    assert type(back) is type(value)
    if isinstance(value, (np.ndarray, np.generic)):
        assert back.dtype == value.dtype
        assert back.shape == value.shape
        assert back.tobytes() == value.tobytes()
    else:
        assert repr(back) == repr(value)


def test_arrays_arrive_writable_and_with_memory_of_their_own():
    """Also where the sender's was read-only."""
    sent = np.zeros(3)
    sent.flags.writeable = False
    back = wire.unpack(wire.pack([sent, sent]))
    back[0][0] = 1
    assert back[0].base is None
    assert back[1][0] == 0


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Point(1, 2), (1, 2)),
        (OrderedDict(a=1), {"a": 1}),
        (Counter("aab"), {"a": 2, "b": 1}),
        ({np.int64(3): 1}, {3: 1}),
    ],
)
def test_subclasses_cross_as_what_they_are_underneath(value, plain):
    """A namedtuple is a tuple, an OrderedDict is a dict."""
    back = wire.unpack(wire.pack(value))
    assert type(back) is type(plain)
    assert back == plain


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (object(), "a value of type object cannot cross between the student's code and the checks"),
        (np.array([None]), "a array of dtype object cannot cross between the student's code and the checks"),
        ({1, 2}, "a value of type set cannot cross between the student's code and the checks"),
        (2**5000, "an int of 5,001 bits cannot cross; 4096 bits are the limit"),
        ("\ud800", "a str with a lone surrogate (half a character) cannot cross"),
        ({1j: 1}, "a dict with a key of type complex cannot cross"),
        ({2**70: 1}, "a dict with a key of type int cannot cross"),
        (np.zeros(1 << 24), ("an array of shape (16777216,) and dtype float64 (134,217,728 bytes) is larger than the "
                            "64 MiB that may cross")),
        (np.broadcast_to(1.0, (1 << 20, 1 << 20)), ("an array of shape (1048576, 1048576) and dtype float64 "
                            "(8,796,093,022,208 bytes) is larger than the 64 MiB that may cross")),
        ([0.123456789] * 200_000, ("the value holds too many separate items (2,400,001 bytes; 1,048,576 may cross): "
                                  "use an array")),
    ],
    ids=["object", "object array", "set", "huge int", "surrogate", "complex key", "long key", "large", "broadcast",
         "many"],
)  # fmt: skip
def test_what_cannot_cross_is_refused_in_a_sentence(value, sentence):
    """The sentence names what it is."""
    with pytest.raises(WireError) as refused:
        wire.pack(value)
    assert str(refused.value) == sentence


def test_nesting_is_bounded():
    """A list in itself would never end."""
    loop = []
    loop.append(loop)
    with pytest.raises(WireError, match="nested more than 32 levels deep"):
        wire.pack(loop)


@pytest.mark.parametrize("bits", ["PCG64", "MT19937", "Philox", "SFC64", "PCG64DXSM"])
def test_a_generator_crosses_as_a_copy(bits):
    """The copy draws what the original will draw, and leaves the original alone."""
    rng = np.random.Generator(getattr(np.random, bits)(5))
    rng.random(3)
    copied = wire.unpack(wire.pack(rng), generators=True)
    assert copied.random() == rng.random()


def test_handles_and_callables_cross_by_their_hooks_only():
    """A peer that may not send them is refused."""
    frame = wire.pack(
        [print, object()], handle=lambda _: wire.HandleRef(7, "T"), callable_=lambda _: wire.CallableRef(3)
    )
    back = wire.unpack(frame, handle=lambda ref: ref, callable_=lambda ref: ref)
    assert back == [wire.CallableRef(3), wire.HandleRef(7, "T")]
    for allowed in ({}, {"handle": id}, {"callable_": id}):
        with pytest.raises(WireError, match="a value of an unknown kind"):
            wire.unpack(frame, **allowed)
    with pytest.raises(WireError, match="a value of an unknown kind"):
        wire.unpack(wire.pack(np.random.default_rng(1)))
