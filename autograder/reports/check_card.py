"""What a student sees under a notebook cell: one HTML fragment, in which each element carries its own style.

Contract: it looks the same in JupyterLab, classic notebooks, VS Code and Colab, on light paper and dark: the text keeps the
page's colour, what is coloured brings its own ground, and no style of the page reaches what it would spoil. Everything of the
student's is escaped. Code stands in `pre` and `code`, in which no renderer looks for formulas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from autograder.records import CheckOutcome, ExerciseOutcome, Status
from autograder.reports import boards
from autograder.reports.check_table import (
    Whole,
    next_step,
    safe_points,
    share_sentence,
    standing,
    untouched,
    why_again,
)
from autograder.reports.marking import Pieces, marked
from autograder.reports.printable import printable
from autograder.reports.telling import (
    BOARD,
    CALL,
    DIFFERENCE,
    EXACT,
    EXPECTED,
    INSTEAD,
    MESSAGE,
    PRINTED,
    RETURNED,
    TRACEBACK,
    told,
)
from autograder.reports.wording import WORDS, points

_MONO = "ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace"
_PILL = (
    "display:inline-block;min-width:5.2em;box-sizing:border-box;padding:0 .6em;border-radius:1em;text-align:center;"
    "font-size:.85em;line-height:1.6;font-weight:600;color:#fff;background:{}"
)
_TONES = {"good": "#1b7a45", "bad": "#b3301f", "quiet": "#5d6573", "ask": "#6a4aa5"}
_CARD = "border:1px solid rgba(128,128,128,.35);border-radius:8px;padding:.6em .9em;margin:.6em 0;text-align:left"
_CODE = (
    f"font-family:{_MONO};font-size:.92em;line-height:1.5;color:inherit;background:rgba(128,128,128,.12);border:0;"
    "border-radius:5px;padding:.45em .7em;margin:.3em 0;text-align:left;overflow-x:auto;"
)
_MARK = "background:rgba(208,69,58,.25);color:inherit;font-weight:700;border-bottom:2px solid #d0453a;"
_SOFT = "opacity:.75"
_HINT = (
    "border-left:4px solid #c8961a;border-radius:0 6px 6px 0;background:rgba(200,150,26,.14);padding:.45em .8em;"
    "margin:.6em 0 .2em;text-align:left"
)


def as_html(
    title: str,
    exercises: Sequence[ExerciseOutcome],
    shares: Mapping[str, float],
    problems: Sequence[str] = (),
    whole: Whole | None = None,
) -> str:
    """The same as `check_table.as_text`, as one HTML fragment."""
    share = f"· visible checks only ({share_sentence(exercises, shares)})"
    head = f"<b>{escape(title)}</b> <span style='{_SOFT}'>{escape(share)}</span>"
    parts = [f"<div style='max-width:62em;line-height:1.5;text-align:left'><div>{head}</div>"]
    parts += [warning(problem) for problem in problems]
    said: set[tuple[str, str]] = set()
    parts += [_card(item, shares, said) for item in exercises]
    parts += [f"<div style='margin:.2em 0'>{escape(sentence)}</div>" for sentence in standing(exercises, shares, whole)]
    parts.append(f"<div style='margin:.2em 0'><b>{escape(next_step(exercises, whole))}</b></div></div>")
    return "".join(parts)


def _card(item: ExerciseOutcome, shares: Mapping[str, float], said: set[tuple[str, str]]) -> str:
    score = (
        "not attempted yet" if untouched(item) else f"{points(safe_points(item, shares))} of {points(item.points)} safe"
    )
    parts = [
        f"<div style='{_CARD}'><div style='display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5em'>",
        f"<b style='font-family:{_MONO}'>{escape(item.id)}</b><span>{score}</span></div>",
        _bar(item, shares),
    ]
    for check in item.checks:
        again = why_again(check, said)
        parts.append(_line(check, told_in_full=not untouched(item), again=again))
    if item.slip:
        parts.append(_box(f"! {printable(item.slip)}", "margin:.4em 0"))
    if item.hint:
        parts.append(f"<div style='{_HINT}'><b>Hint:</b> {escape(printable(item.hint))}</div>")
    return "".join([*parts, "</div>"])


def _bar(item: ExerciseOutcome, shares: Mapping[str, float]) -> str:
    """Green what is safe, hatched grey what is judged later, empty what a visible check still keeps."""
    safe = safe_points(item, shares) / item.points if item.points > 0 else 0.0
    later = 1.0 - shares.get(item.id, 0.0)
    piece = "<div style='width:{:.1f}%;height:100%;background:{}'></div>"
    return (
        "<div aria-hidden='true' style='display:flex;justify-content:flex-start;height:6px;border-radius:3px;overflow:hidden;"
        "margin:.35em 0 .5em;background:rgba(128,128,128,.14)'>"
        + piece.format(100 * safe, "#2f9e62")
        + piece.format(max(0.0, 100 * (1 - later - safe)), "transparent")
        + piece.format(100 * later, "repeating-linear-gradient(135deg,rgba(128,128,128,.5) 0 3px,transparent 3px 6px)")
        + "</div>"
    )


def _line(check: CheckOutcome, *, told_in_full: bool, again: bool) -> str:
    wording = WORDS[check.status]
    pill = f"<span style='{_PILL.format(_TONES[wording.tone])}'>{wording.sign} {escape(wording.word)}</span>"
    sentence = escape(printable(check.sentence))
    sentence = sentence if check.status is Status.PASSED else f"<b>{sentence}</b>"
    facts = "".join(_facts(check)) if told_in_full and not again else ""
    sentence += f" <span style='{_SOFT}'>(as above)</span>" if again else ""
    inside = f"<div style='margin:.1em 0 .6em'>{facts}</div>" if facts else ""
    return f"<div style='margin:.3em 0'>{pill} <span>{sentence}</span>{inside}</div>"


def _facts(check: CheckOutcome) -> Iterator[str]:
    facts = told(check.status, check.detail)
    known = dict(facts)
    if CALL in known:
        yield _code(escape(printable(known[CALL])), "white-space:pre-wrap;overflow-wrap:anywhere")
    if RETURNED in known or EXPECTED in known:
        yield _code("\n".join(_values(known.get(RETURNED, ""), known.get(EXPECTED, ""))), "white-space:pre")
    board = boards.read(known[BOARD]) if BOARD in known else None
    if board is not None:
        yield f"<div style='font-family:{_MONO};font-size:.92em;margin:.3em 0'>{boards.as_html(board)}</div>"
    if DIFFERENCE in known:
        exact = f" <span style='{_SOFT}'>({escape(printable(known[EXACT]))})</span>" if EXACT in known else ""
        difference = f"<code style='{_CODE}padding:.1em .3em'>{escape(printable(known[DIFFERENCE]))}</code>"
        name = f"{DIFFERENCE}: " if INSTEAD in known[DIFFERENCE] else ""
        yield f"<div>{name}{difference}{exact}</div>"
    if MESSAGE in known:
        yield _box(printable(known[MESSAGE]), "white-space:pre-line")
    for label in (TRACEBACK, PRINTED):
        if label in known:
            yield f"<div style='{_SOFT};margin-top:.3em'>{label}</div>"
            yield _code(escape(printable(known[label])), "white-space:pre-wrap;overflow-wrap:anywhere")


def _values(returned: str, expected: str) -> Iterator[str]:
    mine, theirs = marked(returned, expected)
    for label, text, pieces in ((RETURNED, returned, mine), (EXPECTED, expected, theirs)):
        if text:
            yield f"<span style='{_SOFT}'>{label}</span>  {_with_marks(pieces)}"


def _with_marks(pieces: Pieces) -> str:
    return "".join(f"<span style='{_MARK}'>{escape(text)}</span>" if bad else escape(text) for text, bad in pieces)


def _code(html: str, more: str) -> str:
    return f"<pre style='{_CODE}{more}'>{html}</pre>"


def warning(sentence: str) -> str:
    """What is to be mended, in a box of its own."""
    return _box(f"! {printable(sentence)}", _HINT)


def _box(text: str, style: str) -> str:
    return f"<div style='{style}'>{escape(text)}</div>"
