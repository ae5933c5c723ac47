"""The class in a terminal: the summary after grading, and a line a student for small classes.

Contract: plain text carries everything; colour is an extra. Names and texts of students are made printable, and are
never read as rich's markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.records import ExerciseOutcome, Status, Verdict
from autograder.reports.printable import one_line
from autograder.reports.summary import ClassSummary
from autograder.reports.wording import WORDS, counted, in_words, percent, points

# More mistakes or waiting submissions than this push the numbers off the screen; the class page has them all.
MOST_MISTAKES = 8
MOST_WAITING = 20


def print_class(console: Console, summary: ClassSummary, paths: Mapping[str, str] = MappingProxyType({})) -> None:
    """Counts, mean and median, who needs a person (with `paths` by student), and the most common mistakes."""
    console.print(Text(headline(summary), style="bold"))
    if summary.mean is not None and summary.median is not None:
        maximum = points(summary.max_score)
        console.print(Text(f"mean {points(summary.mean)} / {maximum}, median {points(summary.median)}"))
    print_waiting(console, summary, paths)
    if summary.mistakes:
        console.print()
        console.print(Text("What the class got wrong most:", style="bold"))
        console.print(_mistakes(summary))


def print_waiting(console: Console, summary: ClassSummary, paths: Mapping[str, str] = MappingProxyType({})) -> None:
    """Who needs a person, and why; nothing where nobody does."""
    if summary.needs_person:
        console.print()
        console.print(Text(f"{counted(len(summary.needs_person), 'needs', 'need')} a person:", style="bold"))
        console.print(_waiting(summary, paths))
        if len(summary.needs_person) > MOST_WAITING:
            console.print(Text(f"  and {len(summary.needs_person) - MOST_WAITING} more: see the class page"))


def headline(summary: ClassSummary) -> str:
    """`24 submissions: 22 graded, 2 need a person`."""
    text = f"{counted(summary.count, 'submission')}: {summary.graded:,} graded"
    waiting = len(summary.needs_person)
    return f"{text}, {counted(waiting, 'needs', 'need')} a person" if waiting else text


def student_table(verdicts: Iterable[Verdict], names: Mapping[str, str] = MappingProxyType({})) -> Table:
    """A line a student: score, a sign an exercise, the mistakes that were recognised, and what ended the rest.

    `✓` all points, `~` some, `✗` none, `○` not attempted, `?` ours to mend, `–` not judged.
    """
    every = sorted(verdicts, key=lambda verdict: verdict.student)
    exercises = list(dict.fromkeys(item.id for verdict in every for item in verdict.exercises))
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("student", no_wrap=True)
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("exercises", no_wrap=True)
    table.add_column("what happened")
    for verdict in every:
        name = one_line(names.get(verdict.student, verdict.student), 40)
        found = {item.id: item for item in verdict.exercises}
        signs = " ".join(_sign(found.get(name)) for name in exercises)
        table.add_row(Text(name), Text(_score(verdict)), Text(signs), Text(_recognised(verdict)))
    return table


def _sign(item: ExerciseOutcome | None) -> str:
    if item is None or not item.checks:
        return "–"
    if item.grader_failed:
        return "?"
    if not item.attempted:
        return "○"
    return "✓" if item.complete else "~" if item.score > 0 else "✗"


def _score(verdict: Verdict) -> str:
    return "a person" if verdict.score is None else f"{points(verdict.score)} / {points(verdict.max_score)}"


def _recognised(verdict: Verdict) -> str:
    """The known mistakes, and what ended the exercises that none explains."""
    if verdict.score is None and verdict.problems:
        return one_line(verdict.problems[0])
    if verdict.exercises and not any(item.attempted for item in verdict.exercises):
        return "nothing attempted"
    parts = [in_words(item.mistake) for item in verdict.exercises if item.mistake]
    for status in sorted((status for status in Status if status.stopped), key=lambda status: not status.ended):
        ended = [item.id for item in verdict.exercises if not item.mistake and status in _statuses(item)]
        if ended:
            every = len(ended) == len(verdict.exercises)
            parts.append(f"{WORDS[status].word}: {'everything' if every else ', '.join(ended)}")
    followed = [item.id for item in verdict.exercises if item.follow_through]
    return ", ".join([*parts, *([f"follow-through: {', '.join(followed)}"] if followed else [])])


def _statuses(item: ExerciseOutcome) -> set[Status]:
    return {check.status for check in item.checks}


def _waiting(summary: ClassSummary, paths: Mapping[str, str]) -> Text:
    """A line a submission, and its path below."""
    shown = [(one_line(item.student, 40), item) for item in summary.needs_person[:MOST_WAITING]]
    width = max(len(name) for name, _ in shown)
    lines = []
    for name, item in shown:
        lines.append(f"  {name:<{width}}  {one_line(' '.join(item.why))}")
        if item.student in paths:
            lines.append(f"  {'':<{width}}  {one_line(paths[item.student])}")
    return Text("\n".join(lines))


def _mistakes(summary: ClassSummary) -> Text:
    """A line a mistake, and its hint below."""
    text = Text()
    for rate in summary.mistakes[:MOST_MISTAKES]:
        text.append(f"  {percent(rate.share):>5}  {rate.exercise}: {in_words(rate.name, rate.exercise)}\n")
        text.append(f'         "{one_line(rate.hint)}"\n', style="dim")
    text.rstrip()
    return text
