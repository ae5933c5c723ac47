"""What a hostile peer can put into a frame ends as WireError, and never as a strange value."""

import json
import os
import socket
import struct
import threading
import time

import numpy as np
import pytest

from autograder.errors import WireError
from autograder.values import wire


def frame(tree, body=b""):
    """A frame of any JSON and any body, as a forger would make it."""
    header = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    return wire.PREFIX.pack(len(header), len(body)) + header + body


HOSTILE = {
    "no prefix": b"\x01",
    "cut short": frame([1, 2])[:-1],
    "too long": frame([1]) + b"x",
    "announces a terabyte": wire.PREFIX.pack(10, 1 << 40),
    "announces a long header": wire.PREFIX.pack(1 << 21, 0),
    "no JSON": frame(b"{'a'"),
    "not UTF-8": frame(b'"\xff\xfe"'),
    "deep JSON": frame(b"[" * 500_000),
    "deep lists": frame(b"[" * 50 + b"]" * 50),
    "two tags": frame({"t": [], "d": []}),
    "no tag": frame({}),
    "unknown tag": frame({"pickle": "gASVIA=="}),
    "huge int": frame(b"1" + b"0" * 4000),
    "int beyond 64 bits": frame(2**63),
    "hex int too long": frame({"i": "0x" + "f" * 2000}),
    "hex int is none": frame({"i": "zz"}),
    "hex int is an int": frame({"i": 5}),
    "lone surrogate": frame(b'"\\ud800"'),
    "tuple of a string": frame({"t": "abc"}),
    "dict of numbers": frame({"d": [1]}),
    "dict of triples": frame({"d": [[1, 2, 3]]}),
    "unhashable key": frame({"d": [[[1], 2]]}),
    "key that collides": frame({"d": [[{"i": hex(2**61 - 1 << 80)}, 1]]}),
    "complex key": frame({"d": [[{"c": [1, 2]}, 1]]}),
    "too many entries": frame({"d": [[i, 0] for i in range(10_001)]}),
    "complex of text": frame({"c": ["1", "2"]}),
    "bytes beyond the body": frame({"b": 5}, b"abc"),
    "negative length": frame({"b": -1}, b"abc"),
    "length is a truth value": frame({"b": True}, b"a"),
    "body left over": frame({"b": 1}, b"abc"),
    "object dtype": frame({"a": ["|O", [1], 8]}, bytes(8)),
    "void dtype": frame({"a": ["|V8", [1], 8]}, bytes(8)),
    "datetime dtype": frame({"a": ["<M8[s]", [1], 8]}, bytes(8)),
    "dtype as a list": frame({"a": [[["x", "<f8"]], [1], 8]}, bytes(8)),
    "dtype by name": frame({"a": ["float64", [1], 8]}, bytes(8)),
    "dtype of two fields": frame({"a": ["<f8,<f8", [1], 16]}, bytes(16)),
    "dtype without width": frame({"a": ["<U0", [1 << 20], 0]}),
    "dtype of a long string": frame({"a": ["<U99999", [0], 0]}),
    "shape too small": frame({"a": ["<f8", [1], 16]}, bytes(16)),
    "shape too large": frame({"a": ["<f8", [3], 16]}, bytes(16)),
    "negative shape": frame({"a": ["<f8", [-1, -2], 16]}, bytes(16)),
    "shape of floats": frame({"a": ["<f8", [2.0], 16]}, bytes(16)),
    "shape that overflows": frame({"a": ["<f8", [1 << 32, 1 << 32], 0]}),
    "endless empty shape": frame({"a": ["<f8", [1 << 40, 0], 0]}),
    "many dimensions": frame({"a": ["<f8", [1] * 17, 8]}, bytes(8)),
    "array of two parts": frame({"a": ["<f8", [1]]}),
    "scalar with a shape": frame({"s": ["<f8", [1], 8]}, bytes(8)),
    "truth value 7": frame({"a": ["|b1", [1], 1]}, b"\x07"),
    "truth scalar 7": frame({"s": ["|b1", [], 1]}, b"\x07"),
    "no character": frame({"a": ["<U1", [1], 4]}, struct.pack("<I", 0x110000)),
    "no character, other order": frame({"a": [">U1", [1], 4]}, struct.pack(">I", 0xD800)),
    "handle": frame({"h": [1, "T"]}),
    "callable": frame({"f": 1}),
    "generator": frame({"g": ["PCG64", {"d": []}]}),
    "slice of two": frame({"l": [1, 2]}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_frame_is_a_wire_error(name):
    """Nothing else comes out of `unpack`."""
    start = time.monotonic()
    with pytest.raises(WireError):
        wire.unpack(HOSTILE[name])
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    "ref", [[-1, "T"], [2**63, "T"], ["1", "T"], [True, "T"], [1.0, "T"], [1], [1, 2], [1, "\ud800"]]
)
def test_a_handle_has_a_number_and_a_name(ref):
    """Where handles are allowed."""
    with pytest.raises(WireError):
        wire.unpack(frame({"h": ref}), handle=lambda ref: ref)


def test_a_handle_name_is_cut():
    """It goes into messages."""
    assert len(wire.unpack(frame({"h": [1, "T" * 5000]}), handle=lambda ref: ref).type_name) == 100


def test_a_generator_of_another_module_is_refused():
    """The name is looked up in NumPy's own list only."""
    for name in ("__class__", "RandomState", "os", 3, None):
        with pytest.raises(WireError):
            wire.unpack(frame({"g": [name, {"d": []}]}), generators=True)


@pytest.fixture
def pair():
    """Two connected sockets."""
    left, right = socket.socketpair()
    with left, right:
        yield left, right


def test_frames_cross_a_socket(pair):
    """Also larger than the socket's buffer."""
    value = np.arange(500_000.0)
    sender = threading.Thread(target=wire.send, args=(pair[0], wire.pack(value), time.monotonic() + 10))
    sender.start()
    assert (wire.unpack(wire.receive(pair[1], time.monotonic() + 10)) == value).all()
    sender.join()


def test_a_drip_of_bytes_does_not_move_the_deadline(pair):
    """One byte in time does not buy more time."""
    stop = threading.Event()

    def drip():
        os.write(pair[0].fileno(), wire.PREFIX.pack(1000, 0))
        while not stop.wait(0.02):
            os.write(pair[0].fileno(), b" ")

    dripping = threading.Thread(target=drip)
    dripping.start()
    start = time.monotonic()
    with pytest.raises(TimeoutError):
        wire.receive(pair[1], start + 0.2)
    assert time.monotonic() - start < 1
    stop.set()
    dripping.join()


def test_a_closed_peer_and_a_long_announcement(pair):
    """The end of the wire is EOFError; an announcement beyond the bounds allocates nothing."""
    pair[0].sendall(wire.PREFIX.pack(1 << 30, 0))
    with pytest.raises(WireError, match="announces 1,073,741,824 \\+ 0 bytes, more than may cross"):
        wire.receive(pair[1], time.monotonic() + 1)
    pair[0].close()
    with pytest.raises(EOFError):
        wire.receive(pair[1], time.monotonic() + 1)


def test_a_peer_that_does_not_read_ends_at_the_deadline(pair):
    """Sending has the same deadline."""
    with pytest.raises(TimeoutError):
        wire.send(pair[0], bytes(10 << 20), time.monotonic() + 0.2)
