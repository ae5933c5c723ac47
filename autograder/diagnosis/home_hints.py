"""What a known mistake answers to the visible checks, as numbers without its code: hints that work at home.

`hints.json` maps an exercise to a list of `{"hint", "answers"}`, the commonest first, where `answers` maps a check to the
recordings of the answers to its calls. A recording is JSON: the kind of the answer, its values to 6 digits (bounded in
number), and how it is to the right one: "wrong", or "odd" (right, but with another type or a side effect); "due" says that
the right answer is an exception. So the rules of `matching.py` decide here as they do in grading.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, assert_never

import numpy as np

from autograder.diagnosis.about import About
from autograder.diagnosis.matching import hint_of, match
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


def recording(call: Call, right: Call) -> dict[str, Any]:
    """The answer to one call as `hints.json` holds it, beside the right one."""
    own, due = answer_digits(call), answer_digits(right)
    wrong = not same_digits(loosely(own), loosely(due))
    mark = {"is": "wrong" if wrong else "odd"} if wrong or _oddity(own) != _oddity(due) else {}
    return own | mark | ({"due": "error"} if right.kind is CallKind.ERROR else {})


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


def loosely(recorded: Mapping[str, Any]) -> dict[str, Any]:
    """A recording without side effects and types: 5 is 5.0, and a list of numbers is an array."""
    kept = {key: value for key, value in recorded.items() if key in ("error", "kind", "value")}
    return {**kept, "value": _numbers(kept["value"])} if "value" in kept else kept


def _numbers(value: Any) -> Any:
    if isinstance(value, dict):
        if "shape" in value:
            return value["values"][0] if value["shape"] == [] and "values" in value else _without_kind(value)
        if "dict" in value:
            return {"dict": {key: _numbers(item) for key, item in value["dict"].items()}}
        return int(value["bool"]) if "bool" in value else value.get("int", value)
    if isinstance(value, list):
        items = [_numbers(item) for item in value]
        plain = all(isinstance(item, int | float) for item in items) and items
        return {"shape": [len(items)], "values": items} if plain else items
    return value


def _without_kind(array: Mapping[str, Any]) -> dict[str, Any]:
    return {key: item for key, item in array.items() if key != "kind"}


class HomeHints:
    """Names nothing, but gives the hint that explains the answers to the visible checks (see `hints.json`)."""

    def __init__(self, hints: Mapping[str, Sequence[Mapping[str, Any]]], about: About | None = None) -> None:
        self._hints = hints
        self._about = about

    @classmethod
    def read(cls, path: Path) -> HomeHints:
        """The hints at `path`; none where the file is missing or damaged."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            data = {}
        return cls(data if isinstance(data, dict) else {}, About(path.parent / "checks"))

    def carried(self, *_: object) -> None:
        """Nothing: what a broken exercise below explains is told with the reference, which is not at home."""

    def explain(self, exercise: str, transcripts: Mapping[str, Sequence[Sequence[Call]]]) -> tuple[None, str | None]:
        """(None, hint), or (None, None) where no known mistake explains the answers."""
        entries = list(self._hints.get(exercise, ()))
        found = match(list(self._questions(entries, transcripts)), range(len(entries)))
        first, second = (
            list(dict.fromkeys(str(entries[number]["hint"]) for number in numbers))
            for numbers in (found.first, found.second)
        )
        return None, hint_of(first, second)

    def _questions(
        self, entries: Sequence[Mapping[str, Any]], transcripts: Mapping[str, Sequence[Sequence[Call]]]
    ) -> Iterator[_Recorded]:
        for check, runs in transcripts.items():
            recorded = [entry["answers"].get(check, ()) for entry in entries]
            if not any(recorded):  # a check that is not compared
                continue
            for number, run in enumerate(runs):
                for place, call in enumerate(run):
                    own = self._about.of(call) if self._about is not None else call
                    yield _Recorded(call.kind, answer_digits(own), [_at(each, number, place) for each in recorded])


def _at(runs: Sequence[Sequence[Any]], number: int, place: int) -> Mapping[str, Any]:
    """The recording of one call; where the mistake never got there, that of no answer."""
    return runs[number][place] if number < len(runs) and place < len(runs[number]) else {"kind": "none", "is": "wrong"}


class _Recorded:
    """One call as a question: the student's answer beside the recordings of the mistakes, which are known by number."""

    def __init__(self, kind: CallKind, own: dict[str, Any], theirs: Sequence[Mapping[str, Any]]) -> None:
        self.gave_value = kind in (CallKind.VALUE, CallKind.HANDLE)
        self.gave_error = kind is CallKind.ERROR
        self._own, self._theirs = own, theirs
        self.wants_error = any("due" in each for each in theirs)

    @property
    def gave_right(self) -> bool:
        return any("is" not in each and self.agrees(number) for number, each in enumerate(self._theirs))

    def agrees(self, mistake: int, *, strict: bool = False) -> bool:
        theirs = self._theirs[mistake]
        if strict:
            return same_digits(self._own, {key: value for key, value in theirs.items() if key not in ("is", "due")})
        return same_digits(loosely(self._own), loosely(theirs))

    def wrong(self, mistake: int) -> bool:
        return self._theirs[mistake].get("is") == "wrong"

    def odd(self, mistake: int) -> bool:
        return self._theirs[mistake].get("is") == "odd"

    def same_oddity(self, mistake: int) -> bool:
        return _oddity(self._own) == _oddity(self._theirs[mistake])

    def answers_value(self, mistake: int) -> bool:
        return "value" in self._theirs[mistake]


def _oddity(recorded: Mapping[str, Any]) -> tuple[Any, ...]:
    return *(recorded.get(key) for key in ("changed", "shares", "warned")), _type(recorded.get("value"))


def _type(value: Any) -> str:
    """The type of a recorded value: of an array its kind of numbers."""
    if isinstance(value, dict):
        return f"array {value['kind']}" if "shape" in value else next(iter(value), "")
    return type(value).__name__


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
