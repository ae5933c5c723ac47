"""Compare an answer with what was expected, and say the first thing that is wrong.

The order is fixed: nothing returned, type, shape, dtype, finiteness, values. Anything of a later kind is only
looked at when everything before it is right, so that a student mends the cause and not a symptom.

`numpy.testing.assert_allclose` is not enough for a grader: it accepts a scalar 0.0 against `zeros((3, 4))`,
an empty list against 1.0, bool against float, and NaN against NaN.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

from autograder.values.words import instead, text_for_a_number, type_name

Dtype = Literal["number", "float", "int", "bool", "complex", "any"]

# float32 carries about 7 decimal digits; sums of a few hundred terms lose two of them.
FLOAT32_RTOL = 1e-5
FLOAT32_SCALE_ATOL = 1e-6
# Rounding noise where exact zero is expected: a few hundred roundings of 1e-16 at the scale of the answer.
FLOAT64_SCALE_ATOL = 1e-12

_FLOATS = (float, np.float64)
_KINDS = {"f": "float", "i": "int", "u": "int", "b": "bool", "c": "complex", "U": "str", "S": "bytes"}
_ALLOWED = {
    "number": "fiu",
    "float": "f",
    "int": "iu",
    "bool": "b",
    "complex": "cf",
    "any": "fiubcUS",
    "str": "U",
    "bytes": "S",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """The first thing that is wrong. `kind` is none, type, length, keys, shape, dtype, finite or value.

    `where` is the path to it ("item 0", "key 'w'", "" for the answer itself); `message` does not repeat it. Where two arrays
    of one shape differ in their values, `arrays` holds them, and in which values: the answer's, the expected one, the mask.
    """

    kind: str
    message: str
    where: str = ""
    arrays: tuple[np.ndarray, np.ndarray, np.ndarray] | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        if not self.where:
            return self.message
        return f"{self.where}{', ' if self.message.startswith('index [') else ': '}{self.message}"


def first_difference(
    answer: Any,
    expected: Any,
    *,
    rtol: float = 1e-7,
    atol: float | None = None,
    dtype: Dtype | None = None,
    where: str = "",
) -> Difference | None:
    """The first difference between `answer` and `expected`, or None where they agree.

    Args:
        answer: anything that a student's function returned.
        expected: None, a bool, int, float, complex, str, bytes, array, or a list, tuple or dict of these.
        rtol: relative tolerance; raised to 1e-5 where the answer is float32 (or smaller).
        atol: absolute tolerance; None means rounding noise at the scale of `expected` (1e-12 times its largest
            finite magnitude or 1). Integers and booleans are always compared exactly.
        dtype: which dtypes the answer may have; None means the kind of `expected`.
        where: the path of `answer` inside the whole answer, for the message.
    """
    if answer is None and expected is not None:
        return Difference("none", "nothing was returned (None): is a return missing?", where)
    if expected is None:
        return None if answer is None else Difference("type", f"{type_name(answer)} instead of None", where)
    if isinstance(expected, dict):
        return _mapping(answer, expected, rtol, atol, dtype, where)
    if isinstance(expected, list | tuple):
        return _sequence(answer, expected, rtol, atol, dtype, where)
    if isinstance(expected, str | bytes):
        if isinstance(answer, np.str_ | np.bytes_):  # an element of an array of words is a word
            answer = answer.item()
        if type(answer) is not type(expected):
            plain = isinstance(expected, str) and type(answer) in (bool, int, float, complex)
            told = instead(answer, expected) if plain else f"{type_name(answer)} instead of {type_name(expected)}"
            return Difference("type", told, where)
        return None if answer == expected else Difference("value", f"{answer!r} instead of {expected!r}", where)
    return _numeric(answer, expected, rtol, atol, dtype, where)


def _mapping(
    answer: Any, expected: dict[Any, Any], rtol: float, atol: float | None, dtype: Dtype | None, where: str
) -> Difference | None:
    if not isinstance(answer, dict):
        return Difference("type", f"{type_name(answer)} instead of a dict", where)
    missing = [key for key in expected if key not in answer]
    if missing:
        return Difference("keys", f"the key {missing[0]!r} is missing", where)
    surplus = [key for key in answer if key not in expected]
    if surplus:
        return Difference("keys", f"the key {surplus[0]!r} is not asked for", where)
    for key, wanted in expected.items():
        path = f"{where}, key {key!r}" if where else f"key {key!r}"
        found = first_difference(answer[key], wanted, rtol=rtol, atol=atol, dtype=dtype, where=path)
        if found:
            return found
    return None


def _sequence(
    answer: Any,
    expected: list[Any] | tuple[Any, ...],
    rtol: float,
    atol: float | None,
    dtype: Dtype | None,
    where: str,
) -> Difference | None:
    # A flat array stands for a flat list of numbers: nobody should lose marks for np.array([3, 1, 0]).
    flat = not any(isinstance(item, list | tuple | dict | np.ndarray | str | bytes) for item in expected)
    if type(answer) is np.ndarray and answer.ndim == 1 and flat and len(expected) > 0:
        if len(answer) != len(expected):
            return Difference("length", f"{len(answer)} items instead of {len(expected)}", where)
        answer = list(answer)
    if not isinstance(answer, list | tuple):
        return Difference(
            "type", f"{type_name(answer)} instead of {type_name(expected)} of {len(expected)} items", where
        )
    if len(answer) != len(expected):
        return Difference("length", f"{len(answer)} items instead of {len(expected)}", where)
    if dtype is None and all(map(_identical, answer, expected)):
        return None
    for index, (item, wanted) in enumerate(zip(answer, expected, strict=True)):
        path = f"{where}, item {index}" if where else f"item {index}"
        found = first_difference(item, wanted, rtol=rtol, atol=atol, dtype=dtype, where=path)
        if found:
            return found
    return None


def _numeric(
    answer: Any, expected: Any, rtol: float, atol: float | None, dtype: Dtype | None, where: str
) -> Difference | None:
    if dtype is None and (_identical(answer, expected) or _plainly_close(answer, expected, rtol, atol)):
        return None
    if not _is_numeric(expected):  # an object that stayed with the student: comparing must not ask it anything
        return (
            None
            if answer is expected
            else Difference("type", f"{type_name(answer)} instead of {type_name(expected)}", where)
        )
    wanted = np.asarray(expected)
    scalar_wanted = wanted.ndim == 0
    if isinstance(answer, str) and scalar_wanted:
        return Difference("type", text_for_a_number(answer, None if rtol == math.inf else wanted[()]), where)
    if not _is_numeric(answer):
        return Difference("type", f"{type_name(answer)} instead of {type_name(expected)}", where)
    if type(answer) is not np.ndarray and not scalar_wanted:
        return Difference("type", f"{type_name(answer)} instead of an array of shape {wanted.shape}", where)
    try:
        given = np.asarray(answer)
    except OverflowError:
        return Difference("value", "an integer far too large", where)
    if (
        "O" in given.dtype.kind + wanted.dtype.kind
    ):  # an int beyond 64 bits, here or there: only another int can equal it
        exactly = isinstance(answer, int) and isinstance(expected, int) and answer == expected
        return None if exactly else Difference("value", f"{_short(answer)} instead of {_short(expected)}", where)
    if given.shape != wanted.shape:
        return Difference("shape", f"shape {given.shape} instead of {wanted.shape}", where)
    fault = _dtype_fault(given, wanted, dtype, scalar=scalar_wanted)
    if fault and given.dtype.kind == "U" and given.size and rtol != math.inf and wanted.dtype.kind in "fiubc":
        index = (0,) * given.ndim
        at = f"index {list(index)}: " if index else ""
        return Difference("dtype", at + instead(given[index], wanted[index]), where)
    if fault:
        return Difference("dtype", fault, where)
    if given.size == 0:
        return None
    if given.dtype.kind in "US" or wanted.dtype.kind in "US":
        same: Any = given == wanted
        return None if np.all(same) else _value_difference(given, wanted, ~np.atleast_1d(same), where)
    if given.dtype.kind in "fc":
        bad = ~np.isfinite(given) & np.isfinite(wanted)
        if bad.any():
            index = _first(bad)
            at = f" at index {list(index)}" if index else ""
            return Difference("finite", f"{given[index]}{at}, where a finite number is expected", where)
    if rtol == math.inf:  # only what stands before the values was asked for
        return None
    wrong = ~_agree(given, wanted, rtol, atol)
    return _value_difference(given, wanted, wrong, where) if wrong.any() else None


def _identical(answer: Any, expected: Any) -> bool:
    """The same type and the same value to the bit: what most right answers are. The rest takes the long way."""
    if type(answer) is not type(expected):
        return False
    if type(answer) in (bool, int, float):
        return bool(answer == expected)
    if type(answer) is np.ndarray:
        return answer.dtype == expected.dtype and answer.shape == expected.shape and bool((answer == expected).all())
    return False


def _plainly_close(answer: Any, expected: Any, rtol: float, atol: float | None) -> bool:
    """Are these two floats, or float64 arrays of one shape, within the tolerance? False: the long way decides."""
    if type(answer) in _FLOATS and type(expected) in _FLOATS:
        a, e = float(answer), float(expected)
        absolute = FLOAT64_SCALE_ATOL * max(1.0, abs(e)) if atol is None else atol
        return abs(e) < math.inf and abs(a - e) <= absolute + rtol * abs(e)
    if type(answer) is not np.ndarray or type(expected) is not np.ndarray:
        return False
    if answer.dtype != np.float64 or expected.dtype != np.float64:
        return False
    if answer.shape != expected.shape or not expected.size:
        return False
    sizes = np.abs(expected)
    largest = float(sizes.max())
    if not largest < math.inf:
        return False
    absolute = FLOAT64_SCALE_ATOL * max(1.0, largest) if atol is None else atol
    with np.errstate(all="ignore"):  # the answer may hold anything; NaN and inf are close to nothing
        return bool((np.abs(answer - expected) <= absolute + rtol * sizes).all())


def _agree(given: np.ndarray, wanted: np.ndarray, rtol: float, atol: float | None) -> np.ndarray:
    """Elementwise: are they the same within the tolerance? NaN agrees with NaN, inf with inf of its sign."""
    if given.dtype.kind in "iub" and wanted.dtype.kind in "iub":
        return np.asarray(given == wanted)
    narrow = given.dtype.kind == "f" and given.dtype.itemsize < 8
    a = given.astype(np.complex128 if "c" in given.dtype.kind + wanted.dtype.kind else np.float64)
    e = wanted.astype(a.dtype)
    finite = np.isfinite(e)
    magnitude = np.abs(e)
    scale = max(1.0, float(magnitude[finite].max())) if finite.any() else 1.0
    absolute = FLOAT64_SCALE_ATOL * scale if atol is None else atol
    if narrow:
        rtol, absolute = max(rtol, FLOAT32_RTOL), max(absolute, FLOAT32_SCALE_ATOL * scale)
    with np.errstate(all="ignore"):
        close = np.abs(a - e) <= absolute + rtol * magnitude
    return np.asarray(np.where(finite, close, (a == e) | (np.isnan(a) & np.isnan(e))))


def _dtype_fault(given: np.ndarray, wanted: np.ndarray, dtype: Dtype | None, *, scalar: bool) -> str | None:
    rule = dtype if dtype is not None else _KINDS.get(wanted.dtype.kind, "any")
    allowed = _ALLOWED[rule]
    if scalar and rule in ("float", "complex"):
        allowed += "iu"  # a whole number stands for a float scalar; for an array the dtype is a promise
    if given.dtype.kind in allowed:
        return None
    name = {"number": "a number (float or int)", "float": "float64", "int": "an integer", "bool": "bool"}.get(
        rule, rule
    )
    given_name = {"b": "bool", "U": "str", "S": "bytes"}.get(given.dtype.kind, str(given.dtype))
    return f"dtype {given_name} instead of {name}"


def _value_difference(given: np.ndarray, wanted: np.ndarray, wrong: np.ndarray, where: str) -> Difference:
    if given.ndim == 0:
        return Difference("value", instead(given[()], wanted[()]), where)
    index = _first(wrong)
    text = f"index {list(map(int, index))}: {instead(given[index], wanted[index])}"
    count = int(wrong.sum())
    if given.size > 1:
        text += f" ({count} of {given.size} values differ{_largest_error(given, wanted)})"
    return Difference("value", text, where, (given, wanted, wrong))


def _largest_error(given: np.ndarray, wanted: np.ndarray) -> str:
    if given.dtype.kind not in "fiuc" or wanted.dtype.kind not in "fiuc":
        return ""
    with np.errstate(all="ignore"):
        errors = np.abs(given.astype(np.complex128) - wanted.astype(np.complex128))
    errors = errors[np.isfinite(errors)]
    return f"; largest error {errors.max():.3g}" if errors.size else ""


def _first(mask: np.ndarray) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(int(np.argmax(mask)), mask.shape)) if mask.ndim else ()


def _is_numeric(value: Any) -> bool:
    """A Python or NumPy number, or an ndarray itself: no subclass (masked, matrix), nothing that only pretends."""
    return type(value) is np.ndarray or type(value) in (bool, int, float, complex) or isinstance(value, np.generic)


def _short(value: Any) -> str:
    """A number, cut where printing it would be slow or refused."""
    if isinstance(value, int) and value.bit_length() >= 256:
        return f"an integer of {value.bit_length()} bits"
    return str(value)
