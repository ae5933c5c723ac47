"""The numbers of a class: scores, exercises, checks, mistakes, and who waits for a person.

Contract: only graded verdicts enter means, medians, shares and rates; a verdict that needs a person is counted and
named, and never turned into a number. Shares are from 0 to 1, or None where there is nothing to divide by. Names and
texts are as the verdicts hold them: who shows them makes them printable. What did not run is counted over everybody who
handed in, since a file of which nothing ran may be the one that needs a person.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from statistics import fmean, median
from typing import Any

from autograder.records import CheckOutcome, ExerciseOutcome, Status, Verdict

# A correlation over fewer people than this says more about chance than about the check.
FEWEST_FOR_DISCRIMINATION = 10
# One fault of ours can stop every check, and then says so fifty times.
MOST_REASONS = 3
# What did not run stands before the words, with its place; after them, where there is one, the reason.
DID_NOT_RUN = re.compile(r"(?P<what>.*?) did not run(?:\.|: (?P<why>.*))\Z", re.DOTALL)
MOST_PREDICTIONS = 40  # of a notebook
MOST_ANSWERS = 6  # to one question; the rarer ones are counted together
BINS = 10  # of the histogram: a bin a tenth of the points


@dataclass(frozen=True, slots=True)
class ExerciseRate:
    """One exercise over the class. `unrecognised` counts wrong answers that no known mistake explains."""

    id: str
    points: float
    mean_share: float | None  # mean score / points
    full_share: float | None  # share of the class with all points
    attempted_share: float | None
    unrecognised: int


@dataclass(frozen=True, slots=True)
class CheckRate:
    """One check over the class. `discrimination` is the correlation of passing it with the score on all the rest."""

    id: str
    exercise: str
    sentence: str
    hidden: bool
    weight: float
    judged: int
    counts: dict[str, int]  # by status; without grader_error, which is no answer of a student's
    pass_rate: float | None
    discrimination: float | None
    flag: str  # a sentence for the author of the check, or ""


@dataclass(frozen=True, slots=True)
class MistakeRate:
    """A known mistake, and who made it."""

    name: str
    exercise: str
    hint: str
    students: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class NotRun:
    """A reason for which statements or cells did not run, the same for these students, wherever it was in their files."""

    reason: str
    students: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PredictionRate:
    """What the class expected before a surprise: the commonest answers with how many gave them; the rarer ones together."""

    name: str
    count: int
    answers: tuple[tuple[str, int], ...]
    rarer: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A submission that a person must look at, and why. `ours`: a fault of the grader's, so look at the verdict."""

    student: str
    why: tuple[str, ...]
    ours: bool = False


@dataclass(frozen=True, slots=True)
class ClassSummary:
    """A class on one assignment. Scores are points of the automatically judged part."""

    assignment: str
    count: int
    graded: int
    needs_person: tuple[Waiting, ...]
    manual_waiting: int  # graded submissions with a manual answer that a person has to mark
    max_score: float
    mean: float | None
    median: float | None
    lowest: float | None
    highest: float | None
    histogram: tuple[int, ...]  # counts in BINS equal steps of the points; full marks fall into the last
    exercises: tuple[ExerciseRate, ...]
    checks: tuple[CheckRate, ...]
    mistakes: tuple[MistakeRate, ...]  # the most common first
    not_run: tuple[NotRun, ...]  # the most common first
    predictions: tuple[PredictionRate, ...] = ()  # in the notebook's order

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return asdict(self)


def class_summary(verdicts: Iterable[Verdict]) -> ClassSummary:
    """The numbers of these verdicts, which are of one assignment. An empty class has counts of 0 and no means."""
    every = sorted(verdicts, key=lambda verdict: verdict.student)
    names = sorted({verdict.assignment for verdict in every})
    if len(names) > 1:
        raise ValueError(f"a class is summed up for one assignment, not for {', '.join(names)}")
    graded = [verdict for verdict in every if verdict.score is not None]
    scores = [verdict.score for verdict in graded if verdict.score is not None]
    maximum = max((verdict.max_score for verdict in every), default=0.0)
    return ClassSummary(
        assignment=names[0] if names else "",
        count=len(every),
        graded=len(graded),
        needs_person=tuple(_waiting(verdict) for verdict in every if verdict.score is None),
        manual_waiting=sum(any(task.needs_person for task in verdict.manual) for verdict in graded),
        max_score=maximum,
        mean=fmean(scores) if scores else None,
        median=median(scores) if scores else None,
        lowest=min(scores, default=None),
        highest=max(scores, default=None),
        histogram=_histogram(scores, maximum),
        exercises=_exercise_rates(graded),
        checks=_check_rates(graded),
        mistakes=_mistake_rates(graded),
        not_run=_not_run(every),
        predictions=_predictions(every),
    )


def _predictions(verdicts: Iterable[Verdict]) -> tuple[PredictionRate, ...]:
    """Named as the notebook's order has them, as far as one student's predictions show it."""
    given: dict[str, Counter[str]] = {}
    places: dict[str, int] = {}
    for verdict in verdicts:
        for place, item in enumerate(verdict.predictions):
            given.setdefault(item.name, Counter())[item.answer] += 1
            places[item.name] = max(place, places.get(item.name, 0))
    # What few students made up comes last, and a class page has room for so many.
    known = sorted(given, key=lambda name: (places[name], name))[:MOST_PREDICTIONS]
    return tuple(_prediction(name, given[name]) for name in known)


def _prediction(name: str, given: Counter[str]) -> PredictionRate:
    common = sorted(given.items(), key=lambda item: (-item[1], item[0]))[:MOST_ANSWERS]
    return PredictionRate(name, given.total(), tuple(common), given.total() - sum(count for _, count in common))


def _waiting(verdict: Verdict) -> Waiting:
    checks = [
        (check.id, item.id)
        for item in verdict.exercises
        for check in item.checks
        if check.status is Status.GRADER_ERROR
    ]
    told = " ".join(verdict.problems)
    ours = [
        f"The check {check!r} of {exercise} could not be run: a fault of ours."
        for check, exercise in checks
        if check not in told
    ]
    why = [*verdict.problems, *ours] or ["The verdict does not say why."]
    if len(why) > MOST_REASONS:
        why[MOST_REASONS - 1 :] = [f"And {len(why) - MOST_REASONS + 1} more: the verdict has them all."]
    return Waiting(verdict.student, tuple(why), verdict.grader_failed)


def _histogram(scores: Sequence[float], maximum: float) -> tuple[int, ...]:
    bins = [0] * BINS
    for score in scores:
        bins[min(BINS - 1, int(BINS * score / maximum))] += 1 if maximum > 0 else 0
    return tuple(bins)


def _exercise_rates(graded: Sequence[Verdict]) -> tuple[ExerciseRate, ...]:
    rates = []
    for name, outcomes in _by_exercise(graded).items():
        points = outcomes[0].points
        rates.append(
            ExerciseRate(
                id=name,
                points=points,
                mean_share=fmean(_share(item) for item in outcomes),
                full_share=fmean(item.complete for item in outcomes),
                attempted_share=fmean(item.attempted for item in outcomes),
                unrecognised=sum(_unexplained(item) for item in outcomes),
            )
        )
    return tuple(rates)


def _by_exercise(graded: Sequence[Verdict]) -> dict[str, list[ExerciseOutcome]]:
    found: dict[str, list[ExerciseOutcome]] = {}
    for verdict in graded:
        for item in verdict.exercises:
            found.setdefault(item.id, []).append(item)
    return found


def _unexplained(item: ExerciseOutcome) -> bool:
    """Wrong values that nothing explains: no known mistake, no hint, no exception and no end of the process."""
    return (
        not item.mistake and not item.hint and all(check.status.answered for check in item.checks) and not item.complete
    )


def _share(item: ExerciseOutcome) -> float:
    return item.score / item.points if item.points > 0 else 0.0


def _check_rates(graded: Sequence[Verdict]) -> tuple[CheckRate, ...]:
    """Every check in the order of the assignment, with the outcomes of all who were judged on it."""
    found: dict[str, list[tuple[CheckOutcome, ExerciseOutcome, float]]] = {}
    for verdict in graded:
        for item in verdict.exercises:
            weight = sum(check.weight for check in item.checks)
            for check in item.checks:
                if check.status is not Status.GRADER_ERROR:
                    own = item.points * check.weight / weight if weight and check.status is Status.PASSED else 0.0
                    found.setdefault(check.id, []).append((check, item, (verdict.score or 0.0) - own))
    return tuple(_check_rate(outcomes) for outcomes in found.values())


def _check_rate(outcomes: Sequence[tuple[CheckOutcome, ExerciseOutcome, float]]) -> CheckRate:
    check, item, _ = outcomes[0]
    passed = [float(outcome.status is Status.PASSED) for outcome, _, _ in outcomes]
    counts = {status.value: 0 for status in Status if status is not Status.GRADER_ERROR}
    for outcome, _, _ in outcomes:
        counts[outcome.status.value] += 1
    enough = len(outcomes) >= FEWEST_FOR_DISCRIMINATION
    discrimination = correlation(passed, [rest for _, _, rest in outcomes]) if enough else None
    rate = fmean(passed)
    return CheckRate(
        id=check.id,
        exercise=item.id,
        sentence=check.sentence,
        hidden=check.hidden,
        weight=check.weight,
        judged=len(outcomes),
        counts=counts,
        pass_rate=rate,
        discrimination=discrimination,
        flag=_flag(rate, discrimination, len(outcomes)),
    )


def _flag(rate: float, discrimination: float | None, people: int) -> str:
    if rate == 0:
        return "Nobody passes: is the check right, and is it asked for?"
    if rate == 1:
        return "Everybody passes."
    # Nearer to 0 than one standard error is chance.
    if discrimination is not None and discrimination < -1 / sqrt(people):
        return "Strong students fail it more often than weak ones: read it again."
    return ""


def correlation(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Pearson's correlation, from -1 to 1; None where one of the two does not vary."""
    mean_first, mean_second = fmean(first), fmean(second)
    a = [value - mean_first for value in first]
    b = [value - mean_second for value in second]
    spread = sqrt(sum(x * x for x in a) * sum(y * y for y in b))
    # Scores are rounded to 6 digits, so a smaller spread than that is the rounding's.
    return sum(x * y for x, y in zip(a, b, strict=True)) / spread if spread > 1e-6 else None


def _mistake_rates(graded: Sequence[Verdict]) -> tuple[MistakeRate, ...]:
    made: dict[tuple[str, str], list[str]] = {}
    hints: dict[tuple[str, str], str] = {}
    for verdict in graded:
        for item in verdict.exercises:
            if item.mistake:
                made.setdefault((item.id, item.mistake), []).append(verdict.student)
                hints.setdefault((item.id, item.mistake), item.hint or "")
    rates = [
        MistakeRate(name, exercise, hints[exercise, name], tuple(students), len(students) / len(graded))
        for (exercise, name), students in made.items()
    ]
    return tuple(sorted(rates, key=lambda rate: (-len(rate.students), rate.exercise, rate.name)))


def _not_run(every: Sequence[Verdict]) -> tuple[NotRun, ...]:
    found: dict[str, list[str]] = {}
    for verdict in every:
        # Once a student, however often it stands in their file.
        for reason in dict.fromkeys(filter(None, map(_why_not_run, verdict.problems))):
            found.setdefault(reason, []).append(verdict.student)
    reasons = [NotRun(reason, tuple(students)) for reason, students in found.items()]
    return tuple(sorted(reasons, key=lambda item: (-len(item.students), item.reason)))


def _why_not_run(problem: str) -> str:
    """The reason in a sentence about what did not run, without the place in the file; "" for any other sentence."""
    found = DID_NOT_RUN.match(problem)
    if found is None:
        return ""
    if found["why"]:
        return found["why"].removesuffix(".")
    what = found["what"]
    if what.endswith("(% or !)"):
        return "a line that only a notebook understands (% or !)"
    if "the check cell" in what:
        return "a check cell that was edited"
    return "what stands below an exit()" if "as exit() does" in what else ""
