"""What a call did beside answering: arguments that it changed, memory that it shares, text that it printed."""

from __future__ import annotations

import contextlib
import inspect
import io
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.values.walk import leaves, mapped


def kept(value: Any) -> Any:
    """An argument as it is before the call: what a call could change is copied. A generator is meant to be used."""
    return mapped(value, _own_array)


def _own_array(leaf: Any) -> Any:
    return leaf.copy() if type(leaf) is np.ndarray else leaf


def changes(before: tuple[list[Any], dict[str, Any]], after: dict[str, Any], function: Any) -> dict[str, Any]:
    """The arguments that a call changed, by their names, with what they hold now."""
    names: list[str] | None = None
    changed: dict[str, Any] = {}
    for index, (old, new) in enumerate(zip(before[0], after["args"], strict=True)):
        if not _same(old, new):
            names = names or _parameter_names(function)
            changed[names[index] if index < len(names) else f"argument {index + 1}"] = new
    for name, old in before[1].items():
        if not _same(old, after["kwargs"][name]):
            changed[name] = after["kwargs"][name]
    return changed


def _parameter_names(function: Any) -> list[str]:
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return []
    return [p.name for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]


def _same(old: Any, new: Any) -> bool:
    """Whether an argument still holds what it held, to the bit. `old` is what `kept` kept."""
    # It walks two values at once, and stops at the first difference: no walk of `values/walk.py`.
    if old is new and type(new) not in (list, dict, np.ndarray):
        return True
    if type(old) is not type(new):
        return False
    if isinstance(old, np.ndarray):
        return bool(old.dtype == new.dtype and old.shape == new.shape and old.tobytes() == new.tobytes())
    if isinstance(old, (list, tuple)):
        return len(old) == len(new) and all(map(_same, old, new))
    if isinstance(old, dict):
        return old.keys() == new.keys() and all(_same(old[key], new[key]) for key in old)
    if isinstance(old, (int, float, complex, str, bytes, np.generic)):
        return bool(old == new or (old != old and new != new))  # noqa: PLR0124  NaN is still the NaN it was
    return True  # a function or an object of theirs; a generator, which is meant to be used


def _arrays(value: Any) -> Iterator[Any]:
    return (leaf for leaf in leaves(value) if isinstance(leaf, np.ndarray))


def shares_memory(value: Any, arguments: list[Any]) -> bool:
    """Whether an answer, or an array in it, is an argument or a view of one."""
    if isinstance(value, (list, dict)) and any(value is argument for argument in arguments):
        return True
    given = [array for argument in arguments for array in _arrays(argument)]
    # Arguments are separate allocations, so that overlapping bounds mean the same memory.
    return any(np.may_share_memory(mine, theirs) for mine in _arrays(value) for theirs in given)


class Printed(io.TextIOBase):
    """A text stream that keeps the first `limit` characters and drops the rest."""

    def __init__(self, limit: int) -> None:
        self.room, self.parts = limit, list[str]()

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.room > 0:
            self.parts.append(text[: self.room])
            self.room -= len(text)
        return len(text)

    def text(self) -> str:
        return "".join(self.parts).encode(errors="replace").decode()


@contextlib.contextmanager
def captured(printed: Printed) -> Iterator[None]:
    """Standard output and error go to `printed`; standard input is empty, so that input() cannot wait."""
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(), printed, printed
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
