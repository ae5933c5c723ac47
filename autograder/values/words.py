"""What a value is, and how two values differ, in a student's words.

Contract: two values that differ are written differently, and no longer than it takes to see where. A text is never taken
for the number that it looks like.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

# Up to so many significant digits a float is written as it is; a longer one ends where the two differ.
SHORT_DIGITS = 8
LEAST_DIGITS = 6
TEXT_LIMIT = 40  # characters of a text inside a sentence

_NAMES = {
    list: "a list",
    tuple: "a tuple",
    dict: "a dict",
    str: "a string",
    bytes: "bytes",
    bool: "a bool",
    set: "a set",
    range: "a range",
}
# What stayed on the student's side, by the name of its type: what it is called, and what probably happened.
_NEVER_RUN = {
    "generator": ("a generator", "it was never run (is a `yield` meant to be a `return`?)"),
    "coroutine": ("a coroutine", "it was never run (is there an `async` before the `def`?)"),
    "async_generator": ("an async generator", "it was never run (is a `yield` meant to be a `return`?)"),
    "function": ("a function", "it was never called (are there () missing behind its name?)"),
    "method": ("a method", "it was never called (are there () missing behind its name?)"),
    "builtin_function_or_method": ("a function", "it was never called (are there () missing behind its name?)"),
    "type": ("a class", "no object of it was made (are there () missing behind its name?)"),
    "module": ("a module", "a name inside of it is needed"),
    **{
        name: (f"a {name}", f"it gives its values one by one (list(...) makes a list of a {name})")
        for name in ("map", "filter", "zip", "range")
    },
}


def type_name(value: Any) -> str:
    """What a value is: "a list", "an array of shape (2,)", "a generator"."""
    if isinstance(value, np.ma.MaskedArray):
        return "a masked array"
    if type(value) is np.ndarray:
        return f"an array of shape {value.shape}"
    if type(value) in _NAMES:
        return _NAMES[type(value)]
    if isinstance(value, np.bool_):
        return "a bool"
    if type(value) is int or isinstance(value, np.integer):
        return "an integer"
    if type(value) is float or isinstance(value, np.floating):
        return "a float"
    if type(value) is complex or isinstance(value, np.complexfloating):
        return "a complex number"
    kind = _kind(value)
    return _NEVER_RUN[kind][0] if kind in _NEVER_RUN else f"an object of type {kind}"


def never_run(value: Any) -> str | None:
    """ "a generator: it was never run (is a `yield` meant to be a `return`?)"; None for what is no such thing."""
    what = _NEVER_RUN.get(_kind(value))
    return None if what is None else f"{what[0]}: {what[1]}"


def _kind(value: Any) -> str:
    return str(getattr(value, "type_name", None) or type(value).__name__)


def instead(given: Any, wanted: Any) -> str:
    """Two single values: "1.5 instead of 2.0", "the text '0' instead of the number 0"."""
    given, wanted = _plain(given), _plain(wanted)
    texts = [isinstance(value, str | bytes) for value in (given, wanted)]
    if texts[0] != texts[1]:
        return f"{_told(given)} instead of {_told(wanted)}"
    if all(texts):
        return f"{given!r} instead of {wanted!r}"
    return "{} instead of {}".format(*shortened(given, wanted))


def text_for_a_number(given: str, wanted: Any = None) -> str:
    """A text where a number belongs; `wanted` is the number, where it may be told."""
    return f"{_told(given)} instead of {'a number' if wanted is None else _told(_plain(wanted))}"


def shortened(given: Any, wanted: Any, least: int = LEAST_DIGITS) -> tuple[str, str]:
    """Two numbers as texts: long floats end where they differ, behind more than `least` digits."""
    texts = str(given), str(wanted)
    if not (isinstance(given, float) and isinstance(wanted, float)):
        return texts
    if not (math.isfinite(given) and math.isfinite(wanted)) or max(map(_digits, texts)) <= min(SHORT_DIGITS, least + 2):
        return texts
    for digits in range(least + 1, 17):
        if f"{given:.{digits}g}" != f"{wanted:.{digits}g}":
            return _float(given, digits), _float(wanted, digits)
    return texts


def _float(value: float, digits: int) -> str:
    text = f"{value:.{digits}g}"
    return text + ".0" if text.lstrip("-").isdigit() else text


def _digits(text: str) -> int:
    """How many significant digits a number's text has."""
    return len(text.partition("e")[0].replace(".", "").lstrip("-0"))


def _plain(value: Any) -> Any:
    """A NumPy scalar as Python's own: single precision in as few digits as name it."""
    if isinstance(value, np.floating) and value.dtype.itemsize < np.dtype(np.float64).itemsize:
        return float(str(value))
    return value.item() if isinstance(value, np.generic) else value


def _told(value: Any) -> str:
    if isinstance(value, str):
        return f"the text {value!r}" if len(value) <= TEXT_LIMIT else f"the text {value[:TEXT_LIMIT]!r} ..."
    if isinstance(value, bytes):
        return "bytes"
    return f"{'the truth value' if isinstance(value, bool) else 'the number'} {value}"
