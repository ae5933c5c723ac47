"""What a known mistake answers to the visible checks, as numbers without its code: hints that work at home.

`hints.json` maps an exercise to a list of `{"hint", "answers"}`, where `answers` maps a check to the recordings of the
answers to its calls. A recording is JSON: the kind of the answer, and its values to 6 digits (bounded in number).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, assert_never

import numpy as np

from autograder.student.proxy import Call, CallKind, Handle

DIGITS = 6
# Values are kept up to this many an answer: enough to tell mistakes apart, and the file stays small.
VALUES = 24
# 6 kept digits and a different order of summation: half a unit in the 5th digit.
RTOL, ATOL = 5e-5, 1e-6


def answer_digits(call: Call) -> dict[str, Any]:
    """The answer to one call, as plain JSON."""
    match call.kind:
        case CallKind.ERROR:
            return {"error": call.error.type if call.error else "Exception"}
        case CallKind.HANDLE | CallKind.TIMED_OUT | CallKind.CRASHED:
            return {"kind": call.kind.value}
        case CallKind.VALUE:
            return _value_digits(call)
    assert_never(call.kind)


def _value_digits(call: Call) -> dict[str, Any]:
    recorded: dict[str, Any] = {"value": _value(call.value)}
    if call.changed:
        recorded["changed"] = sorted(call.changed)
    if call.shares_memory:
        recorded["shares"] = True
    if call.warnings:
        recorded["warned"] = True
    return recorded


def same_digits(one: Any, other: Any) -> bool:
    """Do two recordings stand for the same answer? Numbers are compared with a tolerance."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=RTOL, abs_tol=ATOL)
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same_digits(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same_digits, one, other))
    return bool(one == other)


class HomeHints:
    """Names nothing, but gives the hint that explains the answers to the visible checks (see `hints.json`)."""

    def __init__(self, hints: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
        self._hints = hints

    @classmethod
    def read(cls, path: Path) -> HomeHints:
        """The hints at `path`; none where the file is missing or damaged."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            data = {}
        return cls(data if isinstance(data, dict) else {})

    def carried(self, *_: object) -> None:
        """Nothing: what a broken exercise below explains is told with the reference, which is not at home."""

    def explain(self, exercise: str, transcripts: Mapping[str, Sequence[Sequence[Call]]]) -> tuple[None, str | None]:
        """(None, hint) where all mistakes that answer every call alike share one hint, else (None, None)."""
        answers = {
            check: [[answer_digits(call) for call in run] for run in runs] for check, runs in transcripts.items()
        }
        found = {entry["hint"] for entry in self._hints.get(exercise, ()) if _explains(entry["answers"], answers)}
        return None, found.pop() if len(found) == 1 else None


def _explains(known: Mapping[str, list[list[Any]]], own: Mapping[str, list[list[Any]]]) -> bool:
    """Does the mistake answer every call that was made as the student's code did?"""
    compared = False
    for check, runs in own.items():
        for mine, theirs in zip(runs, known.get(check, ()), strict=False):
            if len(mine) > len(theirs):
                return False
            if not all(same_digits(a, b) for a, b in zip(mine, theirs, strict=False)):
                return False
            compared = compared or bool(mine)
    return compared


# No walk of `values/walk.py`: it is bounded in depth and in number, and scalars and what is no data become words, too.
def _value(value: Any, depth: int = 0) -> Any:
    if isinstance(value, Handle):
        return {"object": True}
    if value is None or isinstance(value, bool | np.bool_):
        return None if value is None else {"bool": bool(value)}
    if isinstance(value, int | np.integer):
        return {"int": _number(int(value))}
    if isinstance(value, float | np.floating):
        return _number(float(value))
    if isinstance(value, np.ndarray):
        return _array(value)
    if isinstance(value, list | tuple) and depth < 4:
        return [_value(item, depth + 1) for item in list(value)[:VALUES]]
    if isinstance(value, dict) and depth < 4:
        return {"dict": {str(key): _value(value[key], depth + 1) for key in list(value)[:VALUES]}}
    return {"text": str(value)[:40]}


def _array(array: np.ndarray) -> dict[str, Any]:
    recorded: dict[str, Any] = {"shape": list(array.shape), "kind": array.dtype.kind}
    if array.dtype.kind in "fiub":
        flat = array.astype(float).ravel()
        recorded["values"] = [_number(x) for x in flat[:VALUES]]
        if flat.size > VALUES:
            finite = flat[np.isfinite(flat)]
            recorded["sums"] = [_number(float(finite.sum())), _number(float(np.abs(finite).sum()))]
    return recorded


def _number(x: float) -> Any:
    if isinstance(x, int):
        return x if abs(x) < 1 << 53 else str(x.bit_length())
    if not math.isfinite(x):
        return str(x)
    return float(f"{x:.{DIGITS}g}")
