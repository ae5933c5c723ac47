"""Predict before you run: `predict("name", answer)` before a surprise, `reveal("name", outcome)` where it is shown.

A prediction earns no points. It lives as long as the session; when the notebook is handed in, it is read from its cell (so
it is a number, a word, or a few of them, written down and not computed), and the class page shows what a class expected.
"""

from __future__ import annotations

from html import escape
from typing import Any

from autograder.home.screen import show
from autograder.home.session import NotYet, install, is_grading
from autograder.submissions.predictions import as_answer

KINDS = "a prediction is a number, a word, or a few of them in a list: predict({name!r}, 3), predict({name!r}, 'red')."

_given: dict[str, str] = {}  # in this session


def predict(name: str, answer: Any = ...) -> None:
    """Note what you expect. `answer` is a number, a word, True or False, or a few of them; `...` says nothing yet."""
    if is_grading():
        return
    _given.pop(name, None)
    if answer is ... or answer is None:
        _line("Predict", f'write what you expect in place of the dots of predict("{name}", ...), and run this cell.')
        return
    text = as_answer(answer)
    if text is None:
        _line("Predict", KINDS.format(name=name))
        return
    _given[name] = text
    _line("Noted", f"you expect {text}. Now run on.")


def reveal(name: str, outcome: Any = ..., because: str = "") -> None:
    """Show what you predicted, beside the outcome where one is given, and the reason for it.

    Before there is a prediction the cell ends here, in one line that says so: it shows nothing.
    """
    if is_grading():
        return
    if name not in _given:
        sentence = f'First your prediction: write it into predict("{name}", ...) and run that cell, then this one.'
        if install() is None:  # a program, which nobody looks at cell by cell
            print(sentence)
            return
        raise NotYet(sentence)
    told = f"you expected {_given[name]}"
    if outcome is not ... and outcome is not None:
        told += f"; it is {outcome if isinstance(outcome, str) else as_answer(_plain(outcome)) or outcome}"
    _line("Predicted", f"{told}. {because}".rstrip())


def _plain(outcome: Any) -> Any:
    """NumPy's numbers and arrays as Python's own."""
    return outcome.tolist() if hasattr(outcome, "tolist") else outcome


def _line(head: str, text: str) -> None:
    box = "border-left:4px solid #2f6f9f;padding:.3em .8em;margin:.4em 0"
    show(f"{head}: {text}", f"<p style='{box}'><b>{escape(head)}:</b> {escape(text)}</p>")
