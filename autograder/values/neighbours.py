"""A right value in a neighbouring type: 5.0 for 5, 1 for True, a list for an array. Converted, and told in words.

Neighbours are bool and int (0 and 1), int and float (whole numbers), list and tuple, nested list and array, a 0-d array and
a number, and the scalars of Python and NumPy. Single precision, complex numbers, objects and text are none: there the
value is another one, or was made on another road.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.values.comparison import Difference, Dtype, first_difference

MAX_ITEMS = 1_000_000  # a longer list is compared as what it is
MAX_DIMENSIONS = 32  # of nested lists without a number
FIRST = 10  # items of a sequence that are looked at for a list in a tuple's place: the others are alike
WHOLE = 2.0**53  # above, a float no longer tells neighbouring integers apart


@dataclass(frozen=True, slots=True)
class Slip:
    """A right value in another type. `value` is the answer as it was promised, `sentence` what the student reads."""

    value: Any
    sentence: str
    free: bool  # a list for a tuple, say: told, and costs nothing


def container_slip(answer: Any, expected: Any) -> Slip | None:
    """The first list that stands for a tuple, or the other way round: it costs nothing, and is told."""
    if isinstance(expected, dict) and isinstance(answer, dict):
        pairs = [(answer[key], expected[key]) for key in expected if key in answer]
    elif isinstance(expected, list | tuple) and isinstance(answer, list | tuple):
        if type(answer) is not type(expected):
            names = {list: "a list", tuple: "a tuple"}
            told = f"{names.get(type(answer), 'a sequence')} instead of {names.get(type(expected), 'a sequence')}"
            return Slip(answer, f"The values are right, but they come in {told}. That costs nothing.", free=True)
        pairs = list(zip(answer, expected, strict=False))[:FIRST]
    else:
        return None
    return next(filter(None, (container_slip(mine, wanted) for mine, wanted in pairs)), None)


class Stranger(Exception):
    """No neighbour of what was promised."""


def slip(
    answer: Any,
    expected: Any,
    found: Difference,
    *,
    rtol: float = 0.0,
    atol: float | None = 0.0,
    dtype: Dtype | None = None,
) -> Slip | None:
    """What `answer` is, where `found` (its first difference from `expected`) is one of type alone; else None."""
    if found.kind not in ("type", "dtype") or not _as_long(answer, expected):
        return None
    try:
        value = promised(answer, expected, dtype)
    except (Stranger, ValueError, OverflowError):
        return None
    if first_difference(value, expected, rtol=rtol, atol=atol, dtype=dtype) is not None:
        return None
    return Slip(value, f"The value is right, its type is not: {found}.", free=False)


def promised(answer: Any, expected: Any, dtype: Dtype | None = None) -> Any:
    """`answer` in the types of `expected`. Raises an exception where a part of it is no neighbour."""
    if isinstance(expected, dict):
        if not isinstance(answer, dict) or answer.keys() != expected.keys():
            raise Stranger
        return {key: promised(answer[key], wanted, dtype) for key, wanted in expected.items()}
    if isinstance(expected, list | tuple):
        if not _as_long(answer, expected):
            raise Stranger
        parts = _parts(answer)
        return type(expected)(promised(part, wanted, dtype) for part, wanted in zip(parts, expected, strict=True))
    if type(expected) is np.ndarray and expected.ndim:
        if not expected.size and type(answer) in (list, tuple) and _nested(answer) == expected.tolist():
            return expected.copy()  # nested lists without a number have no shape of their own
        return _array(answer, expected.dtype.kind, dtype)
    if isinstance(expected, bool | int | float | np.generic | np.ndarray):
        return _number(answer, np.asarray(expected).dtype.kind, dtype)
    return answer


def _as_long(answer: Any, expected: Any) -> bool:
    """May they be equal by their length? Asked before anything is made of an answer that may be huge."""
    lengths = {
        len(value)
        for value in (answer, expected)
        if isinstance(value, list | tuple) or (isinstance(value, np.ndarray) and value.ndim)
    }
    return len(lengths) < 2


def _nested(answer: Any, depth: int = 0) -> Any:
    """A list of lists, as which tuples count too. Raises Stranger where there is a number in it, or it is deep."""
    if type(answer) not in (list, tuple) or depth > MAX_DIMENSIONS or len(answer) > MAX_ITEMS:
        raise Stranger
    return [_nested(part, depth + 1) for part in answer]


def _parts(answer: Any) -> list[Any]:
    if type(answer) is np.ndarray and answer.ndim and len(answer) <= MAX_ITEMS:
        return list(answer)
    if type(answer) in (list, tuple) and len(answer) <= MAX_ITEMS:
        return list(answer)
    raise Stranger


def _kind(kind: str, dtype: Dtype | None, have: str) -> str:
    """The kind of numbers that is promised: the expected value's own, unless the check says another."""
    if dtype == "number" and have == "b":  # of the two kinds that are welcome, the one that a bool neighbours
        return "i"
    return {"float": "f", "int": "i", "bool": "b"}.get(dtype or "", kind)


def _array(answer: Any, kind: str, dtype: Dtype | None) -> np.ndarray:
    given = np.asarray(_parts(answer)) if type(answer) in (list, tuple) else answer
    if type(given) is not np.ndarray:
        raise Stranger
    kind = _kind(kind, dtype, given.dtype.kind)
    if given.dtype.kind == kind or (given.dtype.kind in "iu" and kind in "iu"):
        return given
    return _converted(given, kind)


def _converted(given: np.ndarray, kind: str) -> np.ndarray:
    """The array in the neighbouring kind of numbers, if nothing is lost."""
    have = given.dtype.kind
    if kind == "f" and have in "iu":
        return given.astype(np.float64)
    with np.errstate(over="ignore"):  # in half precision the limit itself is infinite
        whole = have == "f" and bool((np.isfinite(given) & (np.abs(given) < WHOLE) & (given == np.floor(given))).all())
    if kind in "iu" and (whole or have == "b"):
        return given.astype(np.int64)
    if kind == "b" and (whole or have in "iu") and bool(((given == 0) | (given == 1)).all()):
        return given.astype(bool)
    raise Stranger


def _number(answer: Any, kind: str, dtype: Dtype | None) -> Any:
    if isinstance(answer, np.ndarray) and answer.ndim:
        raise Stranger
    if type(answer) not in (bool, int, float) and not isinstance(answer, np.generic | np.ndarray):
        raise Stranger
    given = np.asarray(answer)
    kind = _kind(kind, dtype, given.dtype.kind)
    if given.dtype.kind == kind or (kind in "iu" and given.dtype.kind in "iu"):
        return answer
    return _converted(given, kind).item()
