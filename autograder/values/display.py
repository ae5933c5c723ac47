"""Write a value or a call as a student could paste it into a cell; large arrays are summarised.

Nothing here trusts what it prints: strings are cut and escaped by `repr`, huge integers are described.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from autograder.values.words import never_run, shortened

# Arrays up to this many values are written in full: an 8x8 image still fits a screen.
FULL_SIZE = 64
TEXT_LIMIT = 2000  # characters of one value
STRING_LIMIT = 200
DECIMALS = 8  # of the numbers in an array
ALL_DECIMALS = 17
LONG_NUMBER = 10  # signs
ROUNDING = 1e-12  # what two numbers near zero differ by where only rounding differs

# A number, or a text in quotes, in which no number is looked for.
_PART = re.compile(
    r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|(?P<number>(?<![\w.])-?(?:\d+\.?\d*(?:e[-+]?\d+)?|inf|nan)(?![\w.]))"""
)


def show(value: Any, decimals: int = DECIMALS) -> str:
    """`value` as text: `np.array([0., 1.])`, `{'w': np.array([0.])}`, or a summary of a large array."""
    text = _show(value, 0, decimals)
    return text if len(text) <= TEXT_LIMIT else text[:TEXT_LIMIT] + " ..."


def show_pair(given: Any, wanted: Any, rtol: float = 0.0) -> tuple[str, str]:
    """Both as texts that stand well one under the other.

    Where they are built alike, each number stands above its counterpart, as short as their difference allows; what agrees
    within `rtol` is written alike.
    """
    texts = show(given), show(wanted)
    if texts[0] == texts[1]:  # they differ behind the decimals that are shown
        texts = show(given, ALL_DECIMALS), show(wanted, ALL_DECIMALS)
    if "<array of" in texts[0] + texts[1]:
        return texts
    rests, numbers = zip(*map(_taken_apart, texts), strict=True)
    if rests[0] != rests[1] or not numbers[0]:
        return texts
    pairs = [_side_by_side(a, b, rtol) for a, b in zip(*numbers, strict=True)]
    pairs[-1] = pairs[-1][0].rstrip(), pairs[-1][1].rstrip()
    return _together(rests[0], [a for a, _ in pairs]), _together(rests[1], [b for _, b in pairs])


def _taken_apart(text: str) -> tuple[list[str], list[str]]:
    """What stands between the numbers of a text, without the blanks that line them up, and the numbers."""
    rests, numbers, begin = [], [], 0
    for found in _PART.finditer(text):
        if found["number"] is not None:
            rests.append(text[begin : found.start()])
            numbers.append(found[0])
            begin = found.end()
    rests.append(text[begin:])
    return [re.sub(r"(?<=[\[(]) +| +(?=[\]),])", "", re.sub(" +", " ", rest)) for rest in rests], numbers


def _together(rests: list[str], numbers: list[str]) -> str:
    return "".join(part for both in zip(rests, [*numbers, ""], strict=True) for part in both)


def _side_by_side(given: str, wanted: str, rtol: float) -> tuple[str, str]:
    if given != wanted and {".", "e"} & {*given, *wanted}:
        a, b = float(given), float(wanted)
        if rtol > 0 and abs(a - b) <= rtol * abs(b) + ROUNDING:
            given = wanted = min(given, wanted, key=len)
        elif max(len(given), len(wanted)) > LONG_NUMBER:
            given, wanted = shortened(a, b)
    if "e" in given + wanted:
        width = max(len(given), len(wanted))
        return given.rjust(width), wanted.rjust(width)
    whole, broken = zip(
        *(number.split(".") if "." in number else (number, "") for number in (given, wanted)), strict=True
    )
    before, behind = max(map(len, whole)), max(map(len, broken)) + ("." in given + wanted)
    lined = [
        head.rjust(before) + number.removeprefix(head).ljust(behind)
        for head, number in zip(whole, (given, wanted), strict=True)
    ]
    return lined[0], lined[1]


def show_call(function: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
    """The call as it could be pasted: `f(np.array([1., 2.]), 0.5, lr=0.1)`."""
    parts = [show(value) for value in args] + [f"{name}={show(value)}" for name, value in kwargs.items()]
    return f"{function}({', '.join(parts)})"


# No walk of `walk.py`: containers become text as well, and how deep and how long it gets is bounded.
def _show(value: Any, depth: int, decimals: int) -> str:
    if depth > 6:
        return "..."
    if isinstance(value, np.ndarray):
        return _show_array(value, decimals)
    if isinstance(value, np.bool_):
        return str(bool(value))
    if isinstance(value, np.floating) and value.dtype == np.float64:
        return repr(float(value))
    if isinstance(value, np.integer) and value.dtype == np.int64:
        return repr(int(value))
    if isinstance(value, np.generic):
        return f"np.{value.dtype.name}({value.item()!r})"
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > 256:
        return f"<an integer of {value.bit_length()} bits>"
    if isinstance(value, str | bytes):
        return repr(value) if len(value) <= STRING_LIMIT else repr(value[:STRING_LIMIT]) + " ..."
    if isinstance(value, np.random.Generator):
        return "rng"
    if isinstance(value, list | tuple | dict):
        return _show_container(value, depth, decimals)
    if hasattr(type(value), "type_name"):  # it stays with the student
        return never_run(value) or repr(value)[:STRING_LIMIT]
    if callable(value):
        return str(getattr(value, "__name__", "f"))
    return repr(value)[:STRING_LIMIT]


def _show_container(value: list[Any] | tuple[Any, ...] | dict[Any, Any], depth: int, decimals: int) -> str:
    shown = [
        f"{_show(item, depth + 1, decimals)}: {_show(value[item], depth + 1, decimals)}"
        if isinstance(value, dict)
        else _show(item, depth + 1, decimals)
        for item in list(value)[:FULL_SIZE]
    ]
    if len(value) > FULL_SIZE:
        shown.append(f"... ({len(value)} items)")
    inner = ", ".join(shown)
    if isinstance(value, dict):
        return "{" + inner + "}"
    if isinstance(value, list):
        return f"[{inner}]"
    return f"({inner},)" if len(value) == 1 else f"({inner})"


def _show_array(array: np.ndarray, decimals: int) -> str:
    if array.size > FULL_SIZE:
        return _summary(array)
    text = "np." + np.array_repr(np.asarray(array), max_line_width=10_000, precision=decimals)
    text = re.sub(r"\s*\n\s*", " ", text)
    text = re.sub(r"dtype='?(\w+)'?", r"dtype='\1'", text)
    return (
        re.sub(r", shape=\(.*?\)", "", text) if array.size else f"np.zeros({array.shape}, dtype='{array.dtype.name}')"
    )


def _summary(array: np.ndarray) -> str:
    text = f"<array of shape {array.shape}, dtype {array.dtype}"
    if array.dtype.kind in "fiu":
        finite = array[np.isfinite(array)]
        if finite.size:
            text += f", from {finite.min():.6g} to {finite.max():.6g}, mean {finite.mean():.6g}"
        if finite.size < array.size:
            text += f", {array.size - finite.size} not finite"
    return text + ">"
