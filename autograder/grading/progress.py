"""What an instructor sees while a class is graded, and at the end: a bar, lines, or JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from autograder.course.version import Older
from autograder.grading.grade import Outcome, verdicts_of
from autograder.grading.judges import Order
from autograder.records import Assignment, Verdict
from autograder.reports.printable import one_line
from autograder.reports.wording import points

OLDER = {
    Older.COURSE: "an older course (its checks, reference or mistakes changed)",
    Older.ENGINE: "an older engine (mark1, Python or a library changed)",
    Older.BOTH: "an older course and an older engine",
}


class Bar:
    """For a terminal: a bar with the counts, the rate and the time left."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.flagged = self.failed = self.done = 0
        self.start = time.monotonic()
        self.bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=30),
            TextColumn("{task.completed}/{task.total}  {task.fields[note]}"),
            TimeElapsedColumn(),
            console=console,
            transient=True,
        )
        self.task: Any = None

    def begin(self, assignment: Assignment, total: int, unchanged: int) -> None:  # noqa: ARG002  a Progress's
        self.task = self.bar.add_task(assignment.name, total=total, note="")
        if total:
            self.bar.start()

    def ready(self, layers: Sequence[str]) -> None:
        self.console.print(
            f"sandbox: {', '.join(layers) or 'NONE'}          (mark1 doctor for details)", highlight=False
        )

    def judged(self, verdict: Verdict) -> None:
        self.flagged += verdict.needs_person
        self._advance()

    def lost(self, student: str, why: str) -> None:  # noqa: ARG002  a Progress's
        self.failed += 1
        self._advance()

    def _advance(self) -> None:
        self.done += 1
        rate = self.done / max(1e-9, time.monotonic() - self.start)
        left = (self.bar.tasks[0].total or 0) - self.done
        note = f"{rate:.0f}/s  {left / rate:.0f} s left"
        note += f"  · {self.flagged} need a look" if self.flagged else ""
        note += f"  · {self.failed} failed" if self.failed else ""
        self.bar.update(self.task, advance=1, note=note)

    def close(self) -> None:
        self.bar.stop()


class Lines:
    """For a log: one line a submission."""

    def begin(self, assignment: Assignment, total: int, unchanged: int) -> None:
        print(f"{assignment.name}: {total} to judge, {unchanged} unchanged", flush=True)

    def ready(self, layers: Sequence[str]) -> None:
        print(f"sandbox: {', '.join(layers) or 'NONE'}", flush=True)

    def judged(self, verdict: Verdict) -> None:
        score = "needs a person" if verdict.score is None else f"{points(verdict.score)} / {points(verdict.max_score)}"
        print(f"{one_line(verdict.student)}  {score}", flush=True)

    def lost(self, student: str, why: str) -> None:
        print(f"{one_line(student)}  no verdict: {one_line(why)}", flush=True)

    def close(self) -> None: ...


class JsonLines:
    """For a script: one JSON object a line."""

    def begin(self, assignment: Assignment, total: int, unchanged: int) -> None:
        _say({"event": "begin", "assignment": assignment.name, "total": total, "unchanged": unchanged})

    def ready(self, layers: Sequence[str]) -> None:
        _say({"event": "ready", "sandbox": list(layers)})

    def judged(self, verdict: Verdict) -> None:
        _say(
            {
                "event": "judged",
                "student": verdict.student,
                "status": verdict.status,
                "score": verdict.score,
                "max_score": verdict.max_score,
                "seconds": verdict.seconds,
            }
        )

    def lost(self, student: str, why: str) -> None:
        _say({"event": "lost", "student": student, "why": why})

    def close(self) -> None: ...


def _say(line: dict[str, Any]) -> None:
    print(json.dumps(line), flush=True)


@contextmanager
def watcher(as_json: bool) -> Iterator[Bar | Lines | JsonLines]:
    """The progress that suits standard output."""
    progress = JsonLines() if as_json else Bar(Console()) if sys.stdout.isatty() else Lines()
    try:
        yield progress
    finally:
        progress.close()


def closing(order: Order, outcome: Outcome, as_json: bool) -> None:
    """The last lines: how many, how well, who needs a person, what the class got wrong most; of chosen students, theirs."""
    from autograder.reports.summary import class_summary
    from autograder.reports.terminal import print_class, print_waiting, student_table

    found = verdicts_of(order, [*outcome.judged, *outcome.unchanged])
    verdicts = [outcome.marked.get(verdict.student, verdict) for verdict in found]
    summary = class_summary(verdicts)
    if as_json:
        _say({"event": "end", "lost": outcome.lost, "outdated": outcome.outdated, "summary": summary.to_dict()})
        return
    console = Console(highlight=False, soft_wrap=True)
    course = order.course
    paths = {
        item.student: f"{course.folder('submitted', item.student, order.assignment)}" for item in summary.needs_person
    }
    console.print()
    if order.students:  # some students are no class: no mean, no commonest mistake
        console.print(student_table(verdicts))
        print_waiting(console, summary, paths)
    else:
        print_class(console, summary, paths)
    for student, why in outcome.lost.items():
        console.print(f"  {one_line(student)}: no verdict: {one_line(why)}", markup=False)
    if outcome.unchanged:
        console.print(f"\n{len(outcome.unchanged)} unchanged since the last run")
    if outcome.followed:
        names = ", ".join(outcome.followed[:5]) + (" ..." if len(outcome.followed) > 5 else "")
        console.print(
            f"{len(outcome.followed)} of them are marked by other rules than before: {one_line(names)}", markup=False
        )
    if order.students and outcome.class_page:
        pages = (course.folder("feedback", verdict.student, order.assignment) for verdict in verdicts)
        console.print("\ngradebook and feedback pages written: " + ", ".join(map(str, pages)), markup=False)
    elif outcome.class_page:
        console.print(f"\ngradebook and feedback pages written; class page: {outcome.class_page}", markup=False)
    for line in outdated_lines(order.assignment, outcome.outdated):
        console.print(f"\n{line}", markup=False)


def outdated_lines(assignment: str, outdated: Mapping[str, Older]) -> Iterator[str]:
    """A sentence for each thing that changed since verdicts were decided."""
    for changed, what in OLDER.items():
        count = sum(reason is changed for reason in outdated.values())
        if count:
            were = "1 verdict was" if count == 1 else f"{count} verdicts were"
            yield f"{were} decided by {what}: mark1 regrade {assignment} shows what would change."
