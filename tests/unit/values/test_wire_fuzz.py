"""The judge's decoder against whatever a worker may send: no crash, no hang, no value that was not promised.

100,000 cases and more, in seconds. Cases are made three ways: values of every promised kind (which must come back),
frames with one spot changed, and headers put together from the tags in senseless ways. What was once found stands in
test_hostile_frames.py.
"""

import contextlib
import json
import random
import sys
import time

import hypothesis.extra.numpy as arrays
import numpy as np
import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from autograder.errors import WireError
from autograder.student.replies import Reply, read_load_report, read_replies, read_reply
from autograder.values import wire
from tests.apart import apart
from tests.sampling import exhaustive

CASES = 100_000
SLOWEST = 2.0  # seconds of CPU for one frame; the largest that may come takes a tenth
GROWTH_MB = 100  # of a process that reads them all, at its largest; it is 15, and Python keeps some of what it has used
HALF = CASES // 2
# Values that hypothesis draws, each of which takes it 10 ms. Every day a fifth: the draws are the same each time, and
# the changed frames, of which there are 250 times as many, are the harder test.
DRAWN = 1000 if exhaustive("fuzz") else 200

pytestmark = pytest.mark.sampled("fuzz")

PROMISED = (type(None), bool, int, float, complex, str, bytes, slice, type(...), list, tuple, dict, np.ndarray,
            np.generic, wire.HandleRef, wire.CallableRef)  # fmt: skip

dtypes = st.one_of(
    arrays.boolean_dtypes(), arrays.integer_dtypes(), arrays.unsigned_integer_dtypes(), arrays.floating_dtypes(),
    arrays.complex_number_dtypes(),
)  # fmt: skip
keys = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(), st.text(max_size=4), st.binary(max_size=4)
)
leaves = st.one_of(
    keys, st.integers(-(2**4000), 2**4000), st.complex_numbers(),
    arrays.arrays(dtypes, arrays.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3)),
    st.builds(slice, st.none() | st.integers(-9, 9), st.integers(-9, 9)), st.just(...),
)  # fmt: skip
values = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.lists(inner, max_size=3).map(tuple), st.dictionaries(keys, inner, max_size=3)
    ),
    max_leaves=6,
)


many = settings(max_examples=DRAWN, suppress_health_check=list(HealthCheck), database=None)


def check_kinds(value, depth=0):
    """Only promised types, exactly, at every level."""
    assert isinstance(value, PROMISED)
    assert depth <= wire.MAX_DEPTH
    if isinstance(value, np.ndarray):
        assert type(value) is np.ndarray
        assert value.dtype.kind in "biufcSU"
        assert value.flags.writeable
        repr(value)
    elif isinstance(value, dict):
        for key, item in value.items():
            check_kinds(key, depth + 1)
            check_kinds(item, depth + 1)
    elif isinstance(value, (list, tuple)):
        for item in value:
            check_kinds(item, depth + 1)
    elif isinstance(value, (str, int)):
        str(value).encode()  # can be printed and written


def decode(frame):
    """What the judge does with a frame; True where it accepted it."""
    start = time.thread_time()
    try:
        value = wire.unpack(frame, handle=lambda ref: ref)
    except WireError as fault:
        str(fault).encode()
        value = WireError
    assert time.thread_time() - start < SLOWEST
    if value is WireError:
        return False
    check_kinds(value)
    for read, kind in ((read_reply, Reply), (read_load_report, tuple), (lambda data: read_replies(data, 3), tuple)):
        with contextlib.suppress(WireError):
            assert isinstance(read(value), kind)
    return True


@seed(1958)
@many
@given(values)
def test_every_value_comes_back(value):
    """To the bit."""
    frame = wire.pack(value)
    assert wire.pack(wire.unpack(frame)) == frame
    assert decode(frame)


def frames():
    """Frames as honest workers send them."""
    rng = np.random.default_rng(0)
    fault = {"type": "ValueError", "mro": ["ValueError"], "message": "no", "frames": ["cell 1, line 1"], "origin": "f"}
    return [
        wire.pack(value)
        for value in (
            {
                "value": rng.random((3, 2)),
                "changed": {"x": [1, 2]},
                "shares_memory": True,
                "warnings": ["w"],
                "output": "o",
            },
            {"value": (np.float64(1), [True, None, 2**70, 1j, b"ab", "é"], {"a": (1,), 2: np.array(["ab"])})},
            {"error": fault, "warnings": [], "output": ""},
            {"missing": "softmax"},
            {"cells": [None], "output": "x"},
            {"replies": [{"value": 1}, {"error": fault}]},
            {"reverse": 3, "args": [rng.random(2)], "kwargs": {"a": 1}},
            {"value": wire.HandleRef(4, "Sequential")},
        )
    ]


def changed_spots(cases):
    """Bytes flipped, cut, doubled, exchanged for interesting ones; lengths mended in half of the cases. How many pass."""
    rng, honest = random.Random(1962), frames()
    tags = [
        b'"a"',
        b'"s"',
        b'"t"',
        b'"d"',
        b'"i"',
        b'"c"',
        b'"b"',
        b'"h"',
        b'"f"',
        b'"g"',
        b'"l"',
        b'"e"',
        b'"<f8"',
        b'"|O"',
    ]
    spots = [
        *tags,
        b"-1",
        b"9" * 30,
        b"1e999",
        b"NaN",
        b"null",
        b"true",
        b'"\\ud800"',
        b"[]",
        b"{}",
        b"[[",
        b"\x00",
        b"\xff",
    ]
    accepted = 0
    for _ in range(cases):
        frame = bytearray(rng.choice(honest))
        for _ in range(rng.randint(1, 3)):
            at = rng.randrange(len(frame))
            change = rng.randrange(4)
            if change == 0:
                frame[at] = rng.randrange(256)
            elif change == 1:
                frame[at : at + rng.randint(1, 8)] = rng.choice(spots)
            elif change == 2:
                del frame[at : at + rng.randint(1, 8)]
            else:
                frame[at:at] = frame[at : at + rng.randint(1, 30)]
            if not frame:
                frame = bytearray(1)
        if rng.random() < 0.5 and len(frame) > 12:
            body = min(len(frame) - 12, rng.choice([0, 8, 48, 64]))
            wire.PREFIX.pack_into(frame, 0, len(frame) - 12 - body, body)
        accepted += decode(frame)
    return accepted


def senseless_headers(cases):
    """Every tag with contents of every kind, some of them nearly right. How many pass."""
    rng = random.Random(1969)
    atoms = [
        None,
        True,
        0,
        1,
        -1,
        2,
        2**62,
        2**63,
        1.5,
        1e308,
        "",
        "x",
        "<f8",
        "|b1",
        "<U2",
        ">i4",
        "0x1f",
        "-0x1",
        "PCG64",
        "T",
    ]

    def tree(depth):
        if depth == 0 or rng.random() < 0.3:
            return rng.choice(atoms)
        if rng.random() < 0.3:
            return [tree(depth - 1) for _ in range(rng.randint(0, 3))]
        tag = rng.choice("astdicblefghxmm")
        content = tree(depth - 1)
        if tag in "as" and rng.random() < 0.8:
            shape = [rng.choice([0, 1, 2, 3, -1, 2**40]) for _ in range(rng.randint(0, 3))]
            content = [
                rng.choice(["<f8", "|b1", "<U2", ">i4", "|S3", "|O", "<M8[s]", "f8,i4"]),
                shape,
                rng.choice([0, 1, 4, 8, 16, 24]),
            ]
        elif tag == "m" and rng.random() < 0.8:
            content = {rng.choice(["value", "error", "a", "\ud800"]): tree(depth - 1) for _ in range(rng.randint(0, 3))}
        elif tag == "d" and rng.random() < 0.8:
            content = [[tree(1), tree(depth - 1)] for _ in range(rng.randint(0, 3))]
        return {tag: content}

    accepted = 0
    for _ in range(cases):
        header = json.dumps(tree(rng.randint(1, 5))).encode()
        body = rng.randbytes(rng.choice([0, 0, 0, 8, 16, 24]))
        accepted += decode(wire.PREFIX.pack(len(header), len(body)) + header + body)
    return accepted


@pytest.fixture(scope="module")
def read():
    """Of both ways to make frames: how many passed, and by how many MB their reader grew."""
    return {name: apart(__name__, name, HALF) for name in ("changed_spots", "senseless_headers")}


def test_frames_with_changed_spots(read):
    accepted, _ = read["changed_spots"]
    assert accepted < HALF


def test_headers_put_together_without_sense(read):
    accepted, _ = read["senseless_headers"]
    assert accepted > HALF // 100  # or the trees would test nothing but refusals


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells how much memory was used at most")
def test_memory_stayed_within_its_bound(read):
    """At the largest moment of the tests above."""
    assert max(grown for _, grown in read.values()) < GROWTH_MB
