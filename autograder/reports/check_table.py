"""What a student sees when they check their own work: as text for a terminal, as HTML under a notebook cell.

The sentence first, then the call as it can be pasted, what came back and what was expected, one hint, one next step.
Marks are also words, so that nothing depends on colour. It uses no template engine: a student's install has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from textwrap import dedent

from autograder.records import CheckOutcome, ExerciseOutcome, Status
from autograder.reports.printable import printable
from autograder.reports.telling import as_lines, told
from autograder.reports.wording import DID_NOT_RUN, WORDS, points


def as_text(
    title: str, exercises: Sequence[ExerciseOutcome], shares: Mapping[str, float], problems: Sequence[str] = ()
) -> str:
    """The table, then the first failing check of each exercise in full, then the next step."""
    lines = [f"{title} · {_counted(exercises)} · visible checks only ({share_sentence(exercises, shares)})", ""]
    lines += [f"! {printable(problem)}" for problem in problems] + ([""] if problems else [])
    width = max((len(item.id) for item in exercises), default=0)
    lines += [f"  {item.id:<{width}}   {_summary(item)}" for item in exercises]
    for item in exercises:
        for check in _told(item):
            lines += ["", *_check_lines(item, check)]
        if item.slip:
            lines += ["", f"! {item.id} · {printable(item.slip)}"]
        if item.hint and (_told(item) or item.slip):
            lines.append(f"    Hint: {item.hint}")
    return "\n".join([*lines, "", next_step(exercises)])


def as_html(
    title: str, exercises: Sequence[ExerciseOutcome], shares: Mapping[str, float], problems: Sequence[str] = ()
) -> str:
    """The same as one HTML fragment; everything of the student's is escaped."""
    parts = [f"<div style='max-width:60em'><p><b>{escape(title)}</b> · visible checks only "]
    parts.append(f"({escape(share_sentence(exercises, shares))})</p>")
    parts += [f"<p>! {escape(printable(problem))}</p>" for problem in problems]
    for item in exercises:
        parts.append("<table style='border-collapse:collapse;text-align:left'>")
        parts.append(f"<caption style='text-align:left'><b>{escape(item.id)}</b> {escape(_score(item))}</caption>")
        for check in item.checks:
            parts.append(_row(check))
        parts.append("</table>")
        if item.slip:
            parts.append(f"<p>! {escape(printable(item.slip))}</p>")
        if item.hint:
            parts.append(
                "<p style='border-left:4px solid #b8860b;padding:.4em .8em;margin:.6em 0'>"
                f"<b>Hint:</b> {escape(item.hint)}</p>"
            )
    parts.append(f"<p>{escape(next_step(exercises))}</p></div>")
    return "".join(parts)


def share_sentence(exercises: Sequence[ExerciseOutcome], shares: Mapping[str, float]) -> str:
    """What share of the points the visible checks decide."""
    mine = [shares[item.id] for item in exercises if item.id in shares]
    total = sum(item.points for item in exercises) or 1.0
    share = sum(shares.get(item.id, 0.0) * item.points for item in exercises) / total
    each = "of this exercise" if len(exercises) == 1 else "of each exercise" if len(set(mine)) == 1 else "of the points"
    return f"they are {share:.0%} {each}; the rest is judged after you hand in".replace("%", " %")


def next_step(exercises: Sequence[ExerciseOutcome]) -> str:
    """One sentence: what to do now."""
    every = [check for item in exercises for check in item.checks]
    passed = sum(check.status is Status.PASSED for check in every)
    count = f"{passed} of {len(every)} visible checks pass."
    for item in exercises:
        if _told(item):
            return f"Next: mend {_to_mend(item)}, then run this again. {count}"
        if _untouched(item):
            return f"Next: write {item.id}. {count}"
    return f"All visible checks pass. {count}"


def _to_mend(item: ExerciseOutcome) -> str:
    """What is to be mended first: the cell that did not run, where that is why; else the function."""
    found = (DID_NOT_RUN.match(check.detail.message) for check in _told(item))
    return next((cell[1] for cell in found if cell), item.id)


def _counted(exercises: Sequence[ExerciseOutcome]) -> str:
    return f"{len(exercises)} exercise" + ("" if len(exercises) == 1 else "s")


def _summary(item: ExerciseOutcome) -> str:
    if _untouched(item):
        return "not attempted yet"
    marks = "".join(WORDS[check.status].sign for check in item.checks)
    return f"{marks:<8} {_score(item)}"


def _score(item: ExerciseOutcome) -> str:
    return f"{points(round(item.score, 2))} / {points(item.points)}" if not _untouched(item) else "not attempted yet"


def _untouched(item: ExerciseOutcome) -> bool:
    return bool(item.checks) and not item.attempted


def _told(item: ExerciseOutcome) -> list[CheckOutcome]:
    """The checks worth telling: none of an exercise that is not begun."""
    return [] if _untouched(item) else [check for check in item.checks if check.status is not Status.PASSED]


def _check_lines(item: ExerciseOutcome, check: CheckOutcome) -> Iterator[str]:
    mark = WORDS[check.status].sign
    word = "" if check.status is Status.FAILED else f" ({WORDS[check.status].word})"
    yield f"{mark} {item.id} · {check.sentence}{word}"
    yield from as_lines(told(check.status, check.detail))


def _row(check: CheckOutcome) -> str:
    mark, word = WORDS[check.status].sign, WORDS[check.status].word
    cell = f"<b>{escape(check.sentence)}</b> <i>{escape(word)}</i>"
    shown = dedent("\n".join(as_lines(told(check.status, check.detail))))
    if shown:
        cell += f"<pre style='white-space:pre-wrap;margin:.2em 0 .6em'>{escape(shown)}</pre>"
    return f"<tr style='vertical-align:top'><td style='padding-right:.6em'>{mark}</td><td>{cell}</td></tr>"
