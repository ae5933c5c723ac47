"""What a check may expect of a student's answer.

Every function here either returns (what it checked, safe to compute with) or raises `CheckFailed`, which says what
is wrong in a student's words. A check that computes with an answer passes it through `array`, `scalar`, `items` or
`mapping` first, so that a malformed answer is a failed check and never a fault of the grader.

A right value in a neighbouring type (5.0 for 5, a list for an array) passes every check, and is noted: it costs the exercise
a tenth, once (`slips.py`). A check whose very subject is a type is `dtype`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from autograder.checks.pictures import picture_of
from autograder.checks.praise import praise
from autograder.checks.slips import note
from autograder.student.proxy import (
    Call,
    CallKind,
    Function,
    Handle,
    NotAttempted,
    Student,
    StudentFault,
    call_each,
    calls_of,
)
from autograder.values.comparison import Difference, Dtype, first_difference
from autograder.values.display import show, show_pair
from autograder.values.neighbours import Slip, Stranger, container_slip, promised, slip
from autograder.values.words import type_name

# A larger Python int cannot become a float: the check that computes with it would fail, and not the answer.
MAX_FLOAT_BITS = 1023


class CheckFailed(AssertionError):
    """A check's expectation does not hold.

    `message` is one sentence; `answer` is what was compared, `kind` the kind of the first difference (see
    `comparison.Difference`). `returned`, `expected`, `difference`, `because` and `board` are texts, "" where they do not apply.
    """

    def __init__(
        self,
        message: str,
        *,
        answer: Any = None,
        kind: str = "",
        returned: str = "",
        expected: str = "",
        difference: str = "",
        because: str = "",
        board: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.answer = answer
        self.kind = kind
        self.returned = returned
        self.expected = expected
        self.difference = difference
        self.because = because
        self.board = board


def close(
    answer: Any,
    expected: Any,
    *,
    because: str,
    rtol: float = 1e-7,
    atol: float | None = None,
    dtype: Dtype | None = None,
) -> None:
    """`answer` agrees with `expected` within a tolerance whose reason is `because`.

    Checked in this order: None, type, shape, dtype, finiteness, values; see `comparison.first_difference`.
    """
    found = first_difference(answer, expected, rtol=rtol, atol=atol, dtype=dtype)
    if not _excused(found, answer, expected, rtol, atol, dtype) and found is not None:
        _fail(found, answer, expected, f"tolerance {rtol:g}: {because}" if because else f"tolerance {rtol:g}", rtol)


def equal(answer: Any, expected: Any, *, because: str = "", dtype: Dtype | None = None) -> None:
    """`answer` is exactly `expected`: same type family, shape, dtype kind and values."""
    found = first_difference(answer, expected, rtol=0.0, atol=0.0, dtype=dtype)
    if not _excused(found, answer, expected, 0.0, 0.0, dtype) and found is not None:
        _fail(found, answer, expected, because)


def dtype(answer: Any, wanted: str) -> None:
    """`answer` is an array of exactly this dtype ("float64"): for what is promised in so many words. It weighs little.

    Nested lists have no dtype: they pay for being no array, and for nothing else.
    """
    if type(answer) in (list, tuple):
        answer, given = _as_promised(answer, np.zeros(1, wanted), "any"), answer
        _note_change(given, answer)
    if type(answer) is not np.ndarray:
        raise _wrong(f"{type_name(answer)} instead of an array", answer, f"an array of {wanted}")
    if answer.dtype != np.dtype(wanted):
        raise _wrong(f"dtype {answer.dtype} instead of {wanted}", answer, f"an array of {wanted}", "dtype")


def that(condition: Any, sentence: str) -> None:
    """A property holds; `sentence` says in a student's words what is wrong where it does not."""
    if not bool(condition):
        raise CheckFailed(sentence)


def array(
    answer: Any, *, shape: tuple[int, ...] | None = None, dtype: Dtype = "float", finite: bool = True
) -> np.ndarray:
    """`answer` is an ndarray of that shape and dtype, finite unless told; it is returned to compute with."""
    plain = type(answer) is np.ndarray and answer.dtype == np.float64 and dtype == "float"
    if plain and (shape is None or answer.shape == shape) and np.isfinite(answer).all():
        return np.asarray(answer)  # the long way below is for everything that is not plainly right
    wanted = "an array" if shape is None else f"an array of shape {shape}"
    if answer is None:
        raise _wrong("nothing was returned (None): is a return missing?", answer, wanted)
    sized = np.shape(answer) if type(answer) is np.ndarray else (1,) if shape is None or 0 not in shape else shape
    given = _as_promised(answer, np.zeros(sized, _sample(dtype)), dtype)
    if type(given) is not np.ndarray:
        scalar = isinstance(answer, bool | int | float | np.generic)
        what = "a single number" if scalar else type_name(answer)
        raise _wrong(f"{what} instead of an array", answer, wanted)
    sample = np.zeros(given.shape if shape is None else shape, _sample(dtype))
    found = first_difference(given, sample, rtol=np.inf, atol=np.inf, dtype=dtype)
    if found and (found.kind != "finite" or finite) and found.kind != "value":
        raise _wrong(str(found), answer, wanted, found.kind)
    _note_change(answer, given)
    return given


def scalar(answer: Any, *, dtype: Dtype = "float", finite: bool = True) -> Any:
    """`answer` is one number of that dtype; it is returned as a Python bool, int, float or complex."""
    if (type(answer) is int and dtype in ("int", "number") and answer.bit_length() <= MAX_FLOAT_BITS) or (
        type(answer) is float and dtype in ("float", "number") and math.isfinite(answer)
    ):
        return answer  # the long way below is for everything that is not plainly right
    given = _as_promised(answer, _sample(dtype)(0), dtype)
    found = first_difference(given, _sample(dtype)(0), rtol=np.inf, atol=np.inf, dtype=dtype)
    if found and found.kind != "value" and (found.kind != "finite" or finite):
        raise _wrong(str(found), answer, "a single number", found.kind)
    if isinstance(given, int) and given.bit_length() > MAX_FLOAT_BITS:
        raise _wrong("an integer far too large", answer, "a single number", "value")
    _note_change(answer, given)
    return given.item() if isinstance(given, np.ndarray | np.generic) else given


def items(answer: Any, n: int) -> tuple[Any, ...]:
    """`answer` is a tuple or list of `n` items; they are returned as a tuple."""
    if answer is None:
        raise _wrong("nothing was returned (None): is a return missing?", answer, f"a tuple of {n} items")
    given = tuple(answer) if type(answer) is np.ndarray and answer.ndim and len(answer) == n else answer
    if not isinstance(given, tuple | list):
        raise _wrong(f"one value instead of a tuple of {n} items", answer, f"a tuple of {n} items")
    if len(given) != n:
        raise _wrong(f"{len(given)} items instead of {n}", answer, f"a tuple of {n} items")
    if given is not answer:
        note(
            Slip(given, f"The values are right, but they come in an array instead of a tuple of {n} items.", free=False)
        )
    return tuple(given)


def mapping(answer: Any, keys: Iterable[str]) -> dict[str, Any]:
    """`answer` is a dict with at least these keys; it is returned."""
    keys = list(keys)
    wanted = f"a dict with the keys {', '.join(map(repr, keys))}"
    if not isinstance(answer, dict):
        raise _wrong(
            "nothing was returned (None)" if answer is None else f"{type_name(answer)} instead of a dict",
            answer,
            wanted,
        )
    missing = [key for key in keys if key not in answer]
    if missing:
        raise _wrong(f"the key {missing[0]!r} is missing", answer, wanted)
    return answer


def living(answer: Any, what: str) -> Handle:
    """`answer` is an object that stays on the student's side ("a Keras model"), not data; it is returned to be asked."""
    if not isinstance(answer, Handle):
        raise _wrong(
            "nothing was returned (None): is a return missing?" if answer is None else f"this is not {what}",
            answer,
            what,
        )
    return answer


def error(kind: type[BaseException], function: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
    """The call `function(*args, **kwargs)` raises `kind` or a subclass of it."""
    try:
        answer = function(*args, **kwargs)
    except NotAttempted:
        raise
    except StudentFault as fault:
        if kind.__name__ in fault.mro:
            return
        raise CheckFailed(
            f"{fault.type} instead of {kind.__name__}", returned=f"{fault.type} was raised", expected=f"{kind.__name__}"
        ) from None
    raise CheckFailed(
        f"no error was raised, where {kind.__name__} is asked for",
        returned=show(answer),
        expected=f"a {kind.__name__} is raised",
    )


def each(function: Function, arguments: Iterable[tuple[Any, ...]]) -> list[Any]:
    """The answers to `function(*args)` for all `arguments`, in one crossing: use it for many small calls."""
    return call_each(function, arguments)


def unchanged(student: Student, *, alive: bool = False) -> None:
    """The last call changed none of its arguments, and answered: who does nothing leaves them alone as well.

    `alive`: the answer may be what stays on the student's side, such as a network.
    """
    call = _last(student)
    handle = call.kind is CallKind.HANDLE and not alive
    if handle or (call.kind is CallKind.VALUE and call.value is None):
        raise _wrong(
            "nothing was returned (None): is a return missing?" if call.value is None else "this is no plain data",
            call.value,
            "the answer that the docstring promises",
        )
    if call.changed:
        name = next(iter(call.changed))
        raise CheckFailed(
            f"the call changed its argument {name}: work on a copy, or write a new array",
            returned=f"{name} is afterwards {show(call.changed[name])}",
            expected=f"{name} stays as it was",
        )


def new_arrays(student: Student) -> None:
    """The arrays of the last answer share no memory with the call's arguments."""
    if _last(student).shares_memory:
        raise CheckFailed(
            "the answer is one of the arguments itself (or a view of it): return a new array, .copy() makes one",
            expected="new arrays",
        )


def no_warnings(student: Student) -> None:
    """The last call raised no RuntimeWarning (overflow, division by zero, invalid value)."""
    call = _last(student)
    if call.warnings:
        raise CheckFailed(
            f"NumPy warned: {call.warnings[0]}", returned=f"a warning: {call.warnings[0]}", expected="no warning"
        )


def badge(title: str, level: str, reason: str) -> None:
    """The answer deserves a badge, which counts no points: "Few parameters, gold: ...". Told where the exercise is complete.

    `reason` holds no number that differs from run to run: a verdict does not.
    """
    praise(f"{title}, {level}: {reason}")


def _as_promised(answer: Any, sample: Any, dtype: Dtype) -> Any:
    """The answer; where its type is not the one of `sample`, in that type, if it is a neighbour."""
    found = first_difference(answer, sample, rtol=np.inf, atol=np.inf, dtype=dtype)
    if found is None or found.kind not in ("type", "dtype"):
        return answer
    try:
        return promised(answer, sample, dtype)
    except (Stranger, ValueError, OverflowError):
        return answer


def _note_change(answer: Any, given: Any) -> None:
    if given is answer:
        return
    if type(answer) is np.ndarray and type(given) is np.ndarray:
        change = f"dtype {answer.dtype} instead of {given.dtype}"
    else:
        change = f"{type_name(answer)} instead of {type_name(given)}"
    note(Slip(given, f"The value is right, its type is not: {change}.", free=False))


def _excused(
    found: Difference | None, answer: Any, expected: Any, rtol: float, atol: float | None, dtype: Dtype | None
) -> bool:
    """Do they agree, if need be after a change of type, which is noted?"""
    if found is None:
        made = container_slip(answer, expected) if isinstance(expected, list | tuple | dict) else None
    else:
        made = slip(answer, expected, found, rtol=rtol, atol=atol, dtype=dtype)
    if made is not None:
        note(made)
    return found is None or made is not None


def _fail(found: Difference, answer: Any, expected: Any, because: str, rtol: float = 0.0) -> None:
    returned, wanted = show_pair(answer, expected, rtol)
    raise CheckFailed(
        str(found),
        answer=answer,
        kind=found.kind,
        returned=returned,
        expected=wanted,
        difference=str(found),
        because=because if found.kind == "value" else "",  # no tolerance makes a wrong shape right
        board=picture_of(found),
    )


def _wrong(message: str, answer: Any, expected: str, kind: str = "type") -> CheckFailed:
    kind = "none" if answer is None else kind
    return CheckFailed(message, answer=answer, kind=kind, returned=show(answer), expected=expected, difference=message)


def _last(student: Student) -> Call:
    calls = calls_of(student)
    if not calls:
        raise RuntimeError("the check asked about the last call before it made one")
    return calls[-1]


def _sample(dtype: Dtype) -> Any:
    return {"int": np.int64, "bool": np.bool_, "complex": np.complex128}.get(dtype, np.float64)
