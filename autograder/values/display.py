"""Write a value or a call as a student could paste it into a cell; large arrays are summarised.

Nothing here trusts what it prints: strings are cut and escaped by `repr`, huge integers are described.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

# Arrays up to this many values are written in full: an 8x8 image still fits a screen.
FULL_SIZE = 64
TEXT_LIMIT = 2000  # characters of one value
STRING_LIMIT = 200


def show(value: Any) -> str:
    """`value` as text: `np.array([0., 1.])`, `{'w': np.array([0.])}`, or a summary of a large array."""
    text = _show(value, depth=0)
    return text if len(text) <= TEXT_LIMIT else text[:TEXT_LIMIT] + " ..."


def show_call(function: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
    """The call as it could be pasted: `f(np.array([1., 2.]), 0.5, lr=0.1)`."""
    parts = [show(value) for value in args] + [f"{name}={show(value)}" for name, value in kwargs.items()]
    return f"{function}({', '.join(parts)})"


# No walk of `walk.py`: containers become text as well, and how deep and how long it gets is bounded.
def _show(value: Any, depth: int) -> str:
    if depth > 6:
        return "..."
    if isinstance(value, np.ndarray):
        return _show_array(value)
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
        return _show_container(value, depth)
    if callable(value):
        return str(getattr(value, "__name__", "f"))
    return repr(value)[:STRING_LIMIT]


def _show_container(value: list[Any] | tuple[Any, ...] | dict[Any, Any], depth: int) -> str:
    shown = [
        f"{_show(item, depth + 1)}: {_show(value[item], depth + 1)}"
        if isinstance(value, dict)
        else _show(item, depth + 1)
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


def _show_array(array: np.ndarray) -> str:
    if array.size > FULL_SIZE:
        return _summary(array)
    text = "np." + np.array_repr(np.asarray(array), max_line_width=10_000, precision=8)
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
