"""Predictions: `predict("name", answer)` in a notebook's cells, read and never run.

An answer is a number, a word, a truth value or a few of them in a tuple or list. It becomes a short text in which 54.6 and
54.60, "Red" and " red " are the same, so that a class's answers can be counted. What is no literal is no prediction.
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from autograder.records import Prediction
from autograder.submissions.files import RawCell
from autograder.submissions.outline import LONG, parsed

CALLED = re.compile(r"\bpredict\b")  # what does not hold the word need not be parsed
NAME = re.compile(r"[A-Za-z]\w{0,39}\Z", re.ASCII)
MAX_ANSWER = 80  # characters of one answer as text
MAX_PARTS = 12  # numbers and words of one answer
MAX_PREDICTIONS = 40  # of one notebook


def read_predictions(raw: Sequence[RawCell]) -> tuple[Prediction, ...]:
    """The predictions of a notebook's code cells, by name in the order of their first cell; the last answer counts."""
    found: dict[str, str] = {}
    for cell in raw:
        if cell.kind == "code" and CALLED.search(cell.source):
            for name, answer in _in(cell.source):
                if name in found or len(found) < MAX_PREDICTIONS:
                    found[name] = answer
    return tuple(Prediction(name, answer) for name, answer in found.items())


def asked_predictions(raw: Sequence[RawCell]) -> dict[str, bool]:
    """The names that a notebook asks predictions for, and whether each has an answer."""
    answered = {item.name for item in read_predictions(raw)}
    cells = [cell.source for cell in raw if cell.kind == "code" and CALLED.search(cell.source)]
    asked = [name for source in cells for name, _ in _calls(source)]
    return {name: name in answered for name in asked}


def _in(source: str) -> tuple[tuple[str, str], ...]:
    """The predictions of a cell; a class hands in the same few cells over and over."""
    return _kept_answers(source) if len(source) <= LONG else tuple(_answers(source))


@lru_cache(maxsize=1024)
def _kept_answers(source: str) -> tuple[tuple[str, str], ...]:
    return tuple(_answers(source))


def _answers(source: str) -> Iterator[tuple[str, str]]:
    for name, node in _calls(source):
        text = as_answer(_value(node)) if node is not None else None
        if text is not None:
            yield name, text


def _calls(source: str) -> Iterator[tuple[str, ast.expr | None]]:
    tree = parsed(source)
    for statement in tree.body if tree is not None else ():
        call = statement.value if isinstance(statement, ast.Expr) else None
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "predict"):
            continue
        named = {keyword.arg: keyword.value for keyword in call.keywords}
        nodes = dict(zip(("name", "answer"), call.args, strict=False)) | named
        name = _value(nodes["name"]) if "name" in nodes else None
        if isinstance(name, str) and NAME.match(name):
            yield name, nodes.get("answer")


def _value(node: ast.expr) -> object:
    if sum(1 for _ in ast.walk(node)) > 4 * MAX_PARTS:  # a sign and a context beside each part
        return None
    try:
        value: object = ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None
    return value


def as_answer(value: object) -> str | None:
    """The answer as a text to be counted; None where there is none, or it is no number, word or few of them."""
    if isinstance(value, tuple | list):
        parts = [None if isinstance(item, tuple | list) else as_answer(item) for item in value[: MAX_PARTS + 1]]
        if not parts or len(parts) > MAX_PARTS or None in parts:
            return None
        return ", ".join(map(str, parts))[:MAX_ANSWER]
    if isinstance(value, str):
        seen = "".join(sign if sign.isprintable() else " " for sign in value)
        return " ".join(seen.split()).casefold()[:MAX_ANSWER] or None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value) if abs(value) < 10**15 else "a huge number"
    if isinstance(value, float):
        return f"{value:.6g}" if math.isfinite(value) else str(value)
    return None
