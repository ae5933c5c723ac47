"""What a student sees when they check their own work, as text for a terminal; `check_card.py` says the same in a notebook.

The sentence first, then the call as it can be pasted, what came back and what was expected, one hint, one next step.
Points are those that are safe: a function that passes every visible check is not judged yet. Marks are also words, so that
nothing depends on colour. It uses no template engine: a student's install has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from autograder.records import CheckOutcome, ExerciseOutcome, Status
from autograder.reports.printable import printable
from autograder.reports.telling import as_lines, told
from autograder.reports.wording import DID_NOT_RUN, WORDS, counted, points, safe_sentence


@dataclass(frozen=True, slots=True)
class Whole:
    """How the whole assignment stands, where one exercise of it was checked: `safe` points of those checked so far."""

    assignment: str
    written: int
    exercises: int
    safe: float
    total: float
    next: str = ""  # the first exercise that is not written

    def sentence(self) -> str:
        """`perceptron: 4 of 7 exercises written, 3.2 of 18 points safe so far.`"""
        told = f"{self.written} of {counted(self.exercises, 'exercise')} written"
        return f"{self.assignment}: {told}, {points(self.safe)} of {points(self.total)} points safe so far."


def as_text(
    title: str,
    exercises: Sequence[ExerciseOutcome],
    shares: Mapping[str, float],
    problems: Sequence[str] = (),
    whole: Whole | None = None,
) -> str:
    """The table, then each check that does not pass, then what is safe, then the next step."""
    lines = [
        f"{title} · {counted(len(exercises), 'exercise')} · visible checks only ({share_sentence(exercises, shares)})"
    ]
    lines += ["", *(f"! {printable(problem)}" for problem in problems), *([""] if problems else [])]
    width = max((len(item.id) for item in exercises), default=0)
    lines += [f"  {item.id:<{width}}   {_summary(item, shares)}" for item in exercises]
    said: set[tuple[str, str]] = set()
    for item in exercises:
        for check in item.checks:
            if shown := list(_check_lines(item, check, said)):
                lines += ["", *shown]
        if item.slip:
            lines += ["", f"! {item.id} · {printable(item.slip)}"]
        if item.hint and (wrong_checks(item) or item.slip):
            lines.append(f"    Hint: {item.hint}")
    return "\n".join([*lines, "", *standing(exercises, shares, whole), next_step(exercises, whole)])


def share_sentence(exercises: Sequence[ExerciseOutcome], shares: Mapping[str, float]) -> str:
    """What share of the points the visible checks decide."""
    mine = [shares[item.id] for item in exercises if item.id in shares]
    total = sum(item.points for item in exercises) or 1.0
    share = sum(shares.get(item.id, 0.0) * item.points for item in exercises) / total
    each = "of this exercise" if len(exercises) == 1 else "of each exercise" if len(set(mine)) == 1 else "of the points"
    return f"they are {share:.0%} {each}; the rest is judged after you hand in".replace("%", " %")


def safe_points(item: ExerciseOutcome, shares: Mapping[str, float]) -> float:
    """The points of an exercise that its visible checks have decided."""
    return item.score * shares.get(item.id, 0.0)


def safety(exercises: Sequence[ExerciseOutcome], shares: Mapping[str, float]) -> str:
    """What is safe of these exercises, what waits for a visible check, what is judged later: one sentence."""
    safe = sum(safe_points(item, shares) for item in exercises)
    visible = sum(item.points * shares.get(item.id, 0.0) for item in exercises)
    return safe_sentence(safe, visible - safe, sum(item.points for item in exercises) - visible)


def standing(
    exercises: Sequence[ExerciseOutcome], shares: Mapping[str, float], whole: Whole | None = None
) -> list[str]:
    """Sentences: what is safe and what is judged later; how the whole assignment stands."""
    told = [safety(exercises, shares)]
    if whole is not None:
        return [*told, whole.sentence()]
    if len(exercises) > 1:
        written = sum(not untouched(item) for item in exercises)
        told.insert(0, f"{written} of {len(exercises)} exercises written.")
    return [" ".join(told)]


def next_step(exercises: Sequence[ExerciseOutcome], whole: Whole | None = None) -> str:
    """One sentence: what to do now."""
    every = [check for item in exercises for check in item.checks]
    passed = sum(check.status is Status.PASSED for check in every)
    count = f"{passed} of {counted(len(every), 'visible check passes', 'visible checks pass')}."
    for item in exercises:
        if wrong_checks(item):
            return f"Next: mend {_to_mend(item)}, then run this again. {count}"
        if untouched(item):
            return f"Next: write {item.id}. {count}"
    after = (
        f"Next: write {whole.next}."
        if whole is not None and whole.next
        else "Next: try inputs of your own, or hand in."
    )
    return f"All visible checks pass. {after}"


def untouched(item: ExerciseOutcome) -> bool:
    """Is the exercise not begun?"""
    return bool(item.checks) and not item.attempted


def wrong_checks(item: ExerciseOutcome) -> list[CheckOutcome]:
    """The checks that do not pass: none of an exercise that is not begun."""
    return [] if untouched(item) else [check for check in item.checks if check.status is not Status.PASSED]


def _to_mend(item: ExerciseOutcome) -> str:
    """What is to be mended first: the cell that did not run, where that is why; else the function."""
    found = (DID_NOT_RUN.match(check.detail.message) for check in wrong_checks(item))
    return next((cell[1] for cell in found if cell), item.id)


def _summary(item: ExerciseOutcome, shares: Mapping[str, float]) -> str:
    if untouched(item):
        return "not attempted yet"
    marks = "".join(WORDS[check.status].sign for check in item.checks)
    return f"{marks:<8} {points(safe_points(item, shares))} of {points(item.points)} safe"


def why_again(check: CheckOutcome, said: set[tuple[str, str]]) -> bool:
    """Did a check above end for the very same reason? A file that does not run would be told as often as there are checks."""
    reason = check.detail.message, check.detail.traceback
    again = bool(reason[1]) and reason in said
    said.add(reason)
    return again


def _check_lines(item: ExerciseOutcome, check: CheckOutcome, said: set[tuple[str, str]]) -> Iterator[str]:
    """A check that does not pass, and one that passes where the student's code has printed."""
    if untouched(item) or (check.status is Status.PASSED and not check.detail.printed):
        return
    again = why_again(check, said)
    word = "" if check.status in (Status.FAILED, Status.PASSED) else f" ({WORDS[check.status].word})"
    yield f"{WORDS[check.status].sign} {item.id} · {check.sentence}{' (as above)' if again else word}"
    if not again:
        yield from as_lines(told(check.status, check.detail))
