"""Values that are too large to be kept: what stands for them is what they were, and a digest.

No right answer of the NumPy assignments comes near the bound; a list of a hundred thousand zeros passes it, and so does an
array that was made with the wrong shape.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.errors import WireError
from autograder.values.walk import leaves, mapped
from autograder.values.wire import pack
from autograder.values.words import type_name

MAX_KEPT = 64 << 10  # bytes; the largest right answer of the NumPy assignments is a tenth of it
NUMBERS = frozenset([bool, int, float])
ITEM = 8  # bytes of a number in a list: a reference to it


@dataclass(frozen=True, slots=True)
class Large:
    """Stands for a value that was not kept. Two are equal where their values were."""

    type_name: str
    digest: bytes

    @classmethod
    def of(cls, value: Any) -> Large:
        """What stands for `value`."""
        # A part that cannot cross, an object that stays with the student, is equal to itself alone.
        digest = hashlib.blake2b(digest_size=16)
        if _of_numbers(value):
            return cls(type_name(value), hashlib.blake2b(_packed(value), digest_size=16).digest())
        digest.update(_packed(mapped(value, lambda leaf: _fed(leaf, digest))))
        return cls(type_name(value), digest.digest())

    def __repr__(self) -> str:
        return f"<{self.type_name}, too large to be kept>"


def size_of(value: Any) -> int:
    """About how many bytes of memory a value holds, with all its parts."""
    kind = type(value)
    if kind is np.ndarray:
        return int(value.nbytes)
    if kind is list or kind is tuple or kind is dict:
        return ITEM * len(value) if _of_numbers(value) else ITEM * len(value) + sum(map(_beyond_item, leaves(value)))
    return _beyond_item(value)


def _of_numbers(value: Any) -> bool:
    """Is it a list (or tuple) of nothing but numbers? Then it need not be walked."""
    return type(value) in (list, tuple) and set(map(type, value)) <= NUMBERS


def _beyond_item(leaf: Any) -> int:
    if type(leaf) in (int, float, bool):
        return ITEM
    if isinstance(leaf, str | bytes):
        return len(leaf)
    return int(getattr(leaf, "nbytes", ITEM)) if isinstance(leaf, np.ndarray | np.generic) else ITEM


def _fed(leaf: Any, digest: Any) -> Any:
    """An array goes into the digest as it lies in memory, without a copy, and leaves its name behind."""
    if type(leaf) is not np.ndarray or leaf.dtype.hasobject:
        return leaf
    digest.update(np.ascontiguousarray(leaf).data)
    return [leaf.dtype.str, list(leaf.shape)]


def _packed(value: Any) -> bytes:
    try:
        return pack(value)
    except WireError:
        return repr(id(value)).encode()
