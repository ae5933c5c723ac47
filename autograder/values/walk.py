"""Values, walked: lists, tuples and dicts hold leaves, and only leaves differ in what is done with them.

What may cross the wire (`wire.py`) is, in full:

    containers   list, tuple, dict
    leaves       None, bool, int, float, complex, str, bytes, slice, Ellipsis,
                 NumPy scalars and arrays of the dtypes b i u f c S U
    by a hook    objects that stay on the other side, functions, NumPy Generators

Containers are these very types where a value is made anew (`mapped`, `copied`): of a subclass nobody knows how to make
one, so it is a leaf. Where values are only looked at (`leaves`), a subclass is walked as what it is underneath, as it
crosses.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from types import EllipsisType
from typing import Any

import numpy as np

from autograder.values.layout import copied_array

CONTAINERS = frozenset([list, tuple, dict])
SCALARS = frozenset([type(None), bool, int, float, complex, str, bytes, slice, EllipsisType])
KINDS = frozenset("biufcSU")  # of NumPy's dtypes
MAX_DEPTH = 32  # lists in lists; far below Python's recursion limit on both sides of the wire


def mapped(value: Any, leaf: Callable[[Any], Any]) -> Any:
    """`value` with `leaf` applied to everything in it that is no list, tuple or dict; keys stay as they are."""
    # Every call of a check passes here several times, and most of it are numbers in lists: a leaf is told from a container
    # where it stands, which saves a call for each.
    kind = type(value)
    if kind is list:
        return [mapped(item, leaf) if type(item) in CONTAINERS else leaf(item) for item in value]
    if kind is tuple:
        return tuple([mapped(item, leaf) if type(item) in CONTAINERS else leaf(item) for item in value])
    if kind is dict:
        return {key: mapped(item, leaf) if type(item) in CONTAINERS else leaf(item) for key, item in value.items()}
    return leaf(value)


def leaves(value: Any, depth: int = 0) -> Iterator[Any]:
    """Everything in `value` that is no container, in order; of a dict, its values.

    Looks no deeper than may cross: a list that holds itself ends.
    """
    if not isinstance(value, (list, tuple, dict)):
        yield value
    elif depth < MAX_DEPTH:
        for item in value.values() if isinstance(value, dict) else value:
            if isinstance(item, (list, tuple, dict)):
                yield from leaves(item, depth + 1)
            else:
                yield item


def copied(value: Any) -> Any:
    """`value` with containers, arrays and Generators of its own: what is done to one is not done to the other."""
    return mapped(value, copied_leaf)


def copied_leaf(leaf: Any) -> Any:
    """An array (which lies in memory as this one does) or a Generator of its own; anything else cannot change, or is not
    ours to copy.
    """
    if type(leaf) is np.ndarray:
        return copied_array(leaf)
    return copy.deepcopy(leaf) if isinstance(leaf, np.random.Generator) else leaf


def is_plain(value: Any) -> bool:
    """Whether all of `value` is of the list above, without any hook."""
    kind = type(value)
    if kind is list or kind is tuple:
        return all(map(is_plain, value))
    if kind is dict:
        return all(map(is_plain, value)) and all(map(is_plain, value.values()))
    if kind is np.ndarray or isinstance(value, np.generic):
        return value.dtype.kind in KINDS
    return kind in SCALARS
