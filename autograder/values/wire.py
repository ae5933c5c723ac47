"""The wire between judge and worker: frames of plain data, never pickle, nothing that executes.

A frame is 12 bytes (`<IQ`: length of the header, length of the body), a JSON header that holds the
value's structure, and a body of raw bytes that holds the arrays. `pack` makes a frame of a value and
`unpack` makes a new value of a frame; `send` and `receive` move frames over a socket against one
absolute deadline. The worker's frames are hostile: `unpack` raises WireError for anything outside the
bounds below and never anything else, and what it returns holds only types of the list in `walk.py`
(an int up to 4096 bits), and, only where the caller asks for it, handles (objects that stay on the other
side), callables (functions that the other side answers), NumPy Generators (which cross as a copy: bit
generator and state) and arrays that lie in memory in a way of their own (`layout.py`).
"""

from __future__ import annotations

import json
import socket
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.errors import WireError
from autograder.values.layout import MAX_SPREAD, laid, layout_of
from autograder.values.walk import KINDS, MAX_DEPTH

PREFIX = struct.Struct("<IQ")
MAX_HEADER = 1 << 20  # bytes of JSON: about 100,000 numbers in lists
MAX_BODY = 64 << 20  # bytes of arrays: 8 million float64
MAX_INT_BITS = 4096  # prints in 1234 digits, below the 4300 at which Python refuses to print an int
MAX_ENTRIES = 10_000  # of one dict: colliding keys cost the square of this, at most a second or two
MAX_DIMENSIONS = 16
MAX_ITEM_BYTES = 4096  # one element of an S or U array
MAX_TYPE_NAME = 100  # characters of a handle's type name

_BIT_GENERATORS = frozenset(["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"])
# The dtypes of nearly all arrays, by the name they cross under: looked up, the others are made and examined.
_USUAL = {np.dtype(kind).str: np.dtype(kind) for kind in ("?", "i8", "i4", "u1", "f4", "f8", "c16")}
_ENCODER = json.JSONEncoder(separators=(",", ":"))  # json.dumps would make one a frame
_SURROGATES = (0xD800, 0xDFFF)
_WORD = 1 << 63


@dataclass(frozen=True, slots=True)
class HandleRef:
    """An object that stays in the worker: its number there, and its type's name for messages."""

    id: int
    type_name: str = "object"


@dataclass(frozen=True, slots=True)
class CallableRef:
    """A function of the judge that the worker may call back."""

    id: int


HandleHook = Callable[[Any], HandleRef]
CallableHook = Callable[[Any], CallableRef]


# ---------------------------------------------------------------- values to frames


def pack(
    value: Any, *, handle: HandleHook | None = None, callable_: CallableHook | None = None, layouts: bool = False
) -> bytes:
    """The frame of `value`. `layouts` sends along how its arrays lie in memory: for arguments, from judge to worker.

    `callable_` turns a function into its reference and `handle` anything else that is no plain data;
    without them such a value raises WireError, whose sentence names the type.
    """
    packer = _Packer(handle, callable_, layouts)
    header = _ENCODER.encode(packer.tree(value, 0)).encode()
    size = sum(map(len, packer.body))
    if len(header) > MAX_HEADER:
        raise WireError(
            f"the value holds too many separate items ({len(header):,} bytes; {MAX_HEADER:,} may cross): use an array"
        )
    return b"".join([PREFIX.pack(len(header), size), header, *packer.body])


class _Packer:
    def __init__(self, handle: HandleHook | None, callable_: CallableHook | None, layouts: bool) -> None:
        self.handle, self.callable_, self.layouts = handle, callable_, layouts
        self.body: list[bytes] = []
        self.size = 0

    def tree(self, value: Any, depth: int) -> Any:
        """`value` as JSON: containers and what JSON has no word for become `{tag: content}`."""
        kind = type(value)
        if value is None or kind is bool or kind is float:
            return value
        if kind is int:
            return self._integer(value)
        if kind is str:
            return _clean(value)
        if kind is np.ndarray:
            return self._whole_array(value) if value.dtype.kind in KINDS else self._other(value)
        if depth >= MAX_DEPTH:
            raise WireError(f"the value is nested more than {MAX_DEPTH} levels deep")
        if kind is list:
            tree = self.tree
            return [
                item if type(item) is float or (type(item) is int and -_WORD <= item < _WORD) else tree(item, depth + 1)
                for item in value
            ]
        if kind is tuple:
            return {"t": [self.tree(item, depth + 1) for item in value]}
        if kind is dict:
            return self._dict(value, depth)
        return self._rare(value, depth)

    def _integer(self, value: int) -> Any:
        if -(2**63) <= value < 2**63:
            return value
        if value.bit_length() > MAX_INT_BITS:
            raise WireError(f"an int of {value.bit_length():,} bits cannot cross; {MAX_INT_BITS} bits are the limit")
        return {"i": hex(value)}

    def _dict(self, value: dict[Any, Any], depth: int) -> Any:
        if len(value) > MAX_ENTRIES:
            raise WireError(f"a dict of {len(value):,} entries cannot cross; {MAX_ENTRIES:,} are the limit")
        if all(map(_is_str, value)):  # most dicts: JSON has them, and reads them without our help
            return {"m": {_clean(key): self.tree(item, depth + 1) for key, item in value.items()}}
        for key in value:
            if not _is_key(key):
                raise WireError(f"a dict with a key of type {type(key).__name__} cannot cross")
        return {"d": [[self.tree(key, depth + 1), self.tree(item, depth + 1)] for key, item in value.items()]}

    def _rare(self, value: Any, depth: int) -> Any:
        if isinstance(value, complex) and not isinstance(value, np.generic):
            return {"c": [value.real, value.imag]}
        if type(value) is bytes:
            return {"b": self._bytes(value)}
        if type(value) is slice:
            return {"l": [self.tree(part, depth + 1) for part in (value.start, value.stop, value.step)]}
        if value is Ellipsis:
            return {"e": 0}
        if type(value) is HandleRef:
            return {"h": [value.id, _clean(value.type_name)[:MAX_TYPE_NAME]]}
        if type(value) is CallableRef:
            return {"f": value.id}
        if isinstance(value, np.generic):
            array = np.asarray(value)
            return self._array("s", array) if array.dtype.kind in KINDS else self._other(value)
        if isinstance(value, np.random.Generator):
            return self._generator(value, depth)
        # Subclasses cross as what they are underneath: a namedtuple as a tuple, a defaultdict as a dict.
        plain: type[Any]
        for plain in (tuple, list, dict, int, float, str):
            if isinstance(value, plain):
                return self.tree(plain(value), depth)
        return self._other(value)

    def _bytes(self, data: bytes) -> int:
        self.size += len(data)
        if self.size > MAX_BODY:
            raise WireError(f"the value is larger than the {MAX_BODY >> 20} MiB that may cross")
        self.body.append(data)
        return len(data)

    def _whole_array(self, array: np.ndarray[Any, Any]) -> Any:
        sent = self._array("a", array)
        layout = layout_of(array) if self.layouts else None
        return sent if layout is None else {"v": [*sent["a"], *layout]}

    def _array(self, tag: str, array: np.ndarray[Any, Any]) -> Any:
        if array.ndim > MAX_DIMENSIONS:
            raise WireError(f"an array of {array.ndim} dimensions cannot cross; {MAX_DIMENSIONS} are the limit")
        if array.dtype.itemsize == 0:
            array = array.astype(array.dtype.kind + "1")
        if array.dtype.itemsize > MAX_ITEM_BYTES:
            raise WireError(f"an array of dtype {array.dtype} cannot cross: its elements are too large")
        if self.size + array.nbytes > MAX_BODY:
            raise WireError(
                f"an array of shape {array.shape} and dtype {array.dtype} ({array.nbytes:,} bytes) "
                f"is larger than the {MAX_BODY >> 20} MiB that may cross"
            )
        return {tag: [array.dtype.str, list(array.shape), self._bytes(array.tobytes())]}

    def _generator(self, value: np.random.Generator, depth: int) -> Any:
        state = dict(value.bit_generator.state)
        name = state.pop("bit_generator")
        if name not in _BIT_GENERATORS:
            raise WireError(f"a random generator over {name} cannot cross; use np.random.default_rng(seed)")
        return {"g": [name, self.tree(state, depth + 1)]}

    def _other(self, value: Any) -> Any:
        if self.callable_ is not None and callable(value):
            return {"f": self.callable_(value).id}
        if self.handle is not None:
            return self.tree(self.handle(value), 0)
        what = f"array of dtype {value.dtype}" if type(value) is np.ndarray else f"value of type {type(value).__name__}"
        raise WireError(f"a {what} cannot cross between the student's code and the checks")


def _clean(text: str) -> str:
    """`text`, where it can be written as UTF-8; a lone surrogate would break the first file it is written to."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        raise WireError("a str with a lone surrogate (half a character) cannot cross") from None
    return text


def _is_str(key: Any) -> bool:
    return type(key) is str


def _is_key(key: Any) -> bool:
    """Only keys whose hashes a hostile peer cannot make collide by the thousand (ints beyond 64 bits, complex)."""
    if key is None or isinstance(key, (bool, str, bytes, float)):
        return True
    if isinstance(key, (int, np.integer)):
        return -(2**63) <= int(key) < 2**64
    if isinstance(key, np.generic):
        return key.dtype.kind in "bfSU"
    return isinstance(key, tuple) and all(map(_is_key, key))


# ---------------------------------------------------------------- frames to values


def unpack(
    frame: bytes | bytearray | memoryview,
    *,
    handle: Callable[[HandleRef], Any] | None = None,
    callable_: Callable[[CallableRef], Any] | None = None,
    generators: bool = False,
    layouts: bool = False,
) -> Any:
    """A new value from a whole frame; its arrays own their memory and are writable, but for those with a layout.

    A handle, a callable, a Generator or a layout in the frame raises WireError unless its hook is given.
    Raises WireError, with a sentence, for every other fault too.
    """
    view = memoryview(frame)
    if len(view) < PREFIX.size:
        raise WireError("a frame is shorter than its prefix")
    header, body = _lengths(view[: PREFIX.size])
    if len(view) != PREFIX.size + header + body:
        raise WireError("a frame's length differs from what its prefix says")
    unpacker = _Unpacker(view[PREFIX.size + header :], handle, callable_, generators, layouts)
    try:
        value = unpacker.value(json.loads(bytes(view[PREFIX.size : PREFIX.size + header])), 0)
    except WireError:
        raise
    except Exception as fault:  # noqa: BLE001  whatever a hostile header makes json, NumPy or Python raise
        raise WireError(f"a frame cannot be read ({type(fault).__name__})") from None
    if unpacker.position != body:
        raise WireError("a frame's body is longer than its header says")
    return value


def _lengths(prefix: bytes | bytearray | memoryview) -> tuple[int, int]:
    header, body = PREFIX.unpack(prefix)
    if header > MAX_HEADER or body > MAX_BODY:
        raise WireError(f"a frame announces {header:,} + {body:,} bytes, more than may cross")
    return header, body


class _Unpacker:
    def __init__(self, body: memoryview, handle: Any, callable_: Any, generators: bool, layouts: bool) -> None:
        self.body, self.handle, self.callable_ = body, handle, callable_
        self.generators, self.layouts = generators, layouts
        self.position = self.spread = 0

    def value(self, node: Any, depth: int) -> Any:
        if depth > MAX_DEPTH:
            raise WireError(f"a frame is nested more than {MAX_DEPTH} levels deep")
        kind = type(node)
        if kind is list:
            # Most of a long list are numbers that stand for themselves: they are passed on where they stand.
            value = self.value
            return [
                item
                if type(item) is float or (type(item) is int and -_WORD <= item < _WORD)
                else value(item, depth + 1)
                for item in node
            ]
        if kind is dict:
            return self._tagged(node, depth)
        if kind is str:
            return _clean(node)
        if kind is int and not -_WORD <= node < _WORD:
            raise WireError("a frame holds an int beyond 64 bits outside its tag")
        return node

    def _tagged(self, node: dict[str, Any], depth: int) -> Any:
        ((tag, content),) = node.items()
        match tag:
            case "a":
                return self._array(content)
            case "s":
                return self._array(content)[()] if content[1] == [] else self._bad("scalar with a shape")
            case "t":
                return tuple(self.value(self._list(content), depth))
            case "m":
                return self._named(content, depth)
            case "d":
                return self._dict(self._list(content), depth)
            case "i":
                return self._integer(content)
            case "c":
                real, imaginary = content
                return complex(self._float(real), self._float(imaginary))
            case "b":
                return bytes(self._take(content))
            case "l":
                start, stop, step = content
                return slice(*(self.value(part, depth + 1) for part in (start, stop, step)))
            case "e":
                return Ellipsis
            case "h" if self.handle is not None:
                number, name = content
                return self.handle(HandleRef(self._count(number), _clean(name)[:MAX_TYPE_NAME]))
            case "f" if self.callable_ is not None:
                return self.callable_(CallableRef(self._count(content)))
            case "v" if self.layouts:
                return self._laid(content)
            case "g" if self.generators:
                return self._generator(content, depth)
        return self._bad("value of an unknown kind")

    def _bad(self, what: str) -> Any:
        raise WireError(f"a frame holds a {what}")

    def _list(self, content: Any) -> list[Any]:
        return content if type(content) is list else self._bad("container that is no list")

    def _float(self, content: Any) -> float:
        return float(content) if type(content) in (int, float) else self._bad("complex number of something else")

    def _count(self, content: Any) -> int:
        return content if type(content) is int and 0 <= content < 2**63 else self._bad("number out of range")

    def _integer(self, content: Any) -> int:
        if type(content) is not str or len(content) > MAX_INT_BITS // 4 + 3:
            self._bad("number out of range")
        number = int(content, 16)
        return number if number.bit_length() <= MAX_INT_BITS else self._bad("number out of range")

    def _dict(self, pairs: list[Any], depth: int) -> dict[Any, Any]:
        if len(pairs) > MAX_ENTRIES:
            self._bad(f"dict of more than {MAX_ENTRIES:,} entries")
        made = {}
        for key, item in pairs:
            name = self.value(key, depth + 1)
            if not _is_key(name):
                self._bad("dict key of a kind that cannot cross")
            made[name] = self.value(item, depth + 1)
        return made

    def _named(self, content: Any, depth: int) -> dict[str, Any]:
        """A dict whose keys are all text. Where a key stands twice the last one counts, as JSON has it."""
        if type(content) is not dict or len(content) > MAX_ENTRIES:
            self._bad(f"dict of more than {MAX_ENTRIES:,} entries")
        return {_clean(key): self.value(item, depth + 1) for key, item in content.items()}

    def _take(self, length: Any) -> memoryview:
        if type(length) is not int or not 0 <= length <= len(self.body) - self.position:
            self._bad("length beyond its body")
        self.position += length
        return self.body[self.position - length : self.position]

    def _array(self, content: Any) -> np.ndarray[Any, Any]:
        code, shape, length = content
        dtype = _USUAL.get(code) if type(code) is str else None
        if dtype is None:
            dtype = self._dtype(code)
        if type(shape) is not list or len(shape) > MAX_DIMENSIONS:
            self._bad("array of too many dimensions")
        size = dtype.itemsize
        for extent in shape:
            if type(extent) is not int or not 0 <= extent <= MAX_BODY:
                self._bad("array shape that cannot be")
            size *= extent
        if size != length:
            self._bad("array whose size differs from its shape")
        array = np.frombuffer(self._take(length), dtype).reshape(shape)
        if dtype.kind == "b" and array.size and array.view(np.uint8).max() > 1:
            self._bad("truth value that is neither 0 nor 1")
        if dtype.kind == "U" and array.size:
            self._characters(np.frombuffer(array, np.dtype(np.uint32).newbyteorder(dtype.byteorder)))
        return array.copy()

    def _laid(self, content: Any) -> np.ndarray[Any, Any]:
        """An array as it lies in memory; all of a frame together spread no further than one may."""
        *plain, strides, locked = content
        if type(strides) is not list or not all(type(step) is int for step in strides) or type(locked) is not bool:
            self._bad("layout that cannot be")
        array = laid(self._array(plain), (strides, locked))
        self.spread += array.nbytes if array.base is None else array.base.nbytes
        return array if self.spread <= MAX_SPREAD else self._bad("layout that spreads too far")

    def _dtype(self, code: Any) -> np.dtype[Any]:
        if type(code) is not str or len(code) > 8:
            self._bad("dtype that may not cross")
        dtype: np.dtype[Any] = np.dtype(code)
        if dtype.kind not in KINDS or not 0 < dtype.itemsize <= MAX_ITEM_BYTES or dtype.str != code:
            self._bad("dtype that may not cross")
        return dtype

    def _characters(self, points: np.ndarray[Any, Any]) -> None:
        lone = (points >= _SURROGATES[0]) & (points <= _SURROGATES[1])
        if points.max() > 0x10FFFF or lone.any():
            self._bad("str array of something that is no character")

    def _generator(self, content: Any, depth: int) -> np.random.Generator:
        name, state = content
        if name not in _BIT_GENERATORS:
            self._bad("random generator that may not cross")
        bits = getattr(np.random, name)()
        bits.state = {"bit_generator": name, **self.value(state, depth + 1)}
        return np.random.Generator(bits)


# ---------------------------------------------------------------- frames over a socket


def _left(deadline: float) -> float:
    """Seconds until `deadline` (of `time.monotonic`); raises TimeoutError when it has passed."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError("the deadline has passed")
    return seconds


def send(peer: socket.socket, frame: bytes, deadline: float) -> None:
    """Write a whole frame. Raises TimeoutError at the deadline, OSError when the peer is gone."""
    rest = memoryview(frame)
    while rest:
        peer.settimeout(_left(deadline))
        rest = rest[peer.send(rest) :]


def receive(peer: socket.socket, deadline: float) -> bytearray:
    """Read a whole frame, for `unpack`.

    Raises TimeoutError at the deadline (however slowly the bytes drip), EOFError when the peer is gone,
    WireError when the frame announces more than may cross.
    """
    frame = bytearray(PREFIX.size)
    _fill(peer, memoryview(frame), deadline)
    header, body = _lengths(frame)
    frame = bytearray(PREFIX.size + header + body)
    PREFIX.pack_into(frame, 0, header, body)
    _fill(peer, memoryview(frame)[PREFIX.size :], deadline)
    return frame


def _fill(peer: socket.socket, rest: memoryview, deadline: float) -> None:
    while rest:
        peer.settimeout(_left(deadline))
        count = peer.recv_into(rest)
        if not count:
            raise EOFError("the other side has closed the wire")
        rest = rest[count:]
