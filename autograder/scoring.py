"""From check outcomes to points: an exercise's score is its points times the weight of the checks that passed.

Scores are plain Python floats, rounded to 6 digits and never above the maximum (naive sums of thirds are, now and then).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from autograder.records import CheckOutcome, ExerciseOutcome, Status

# What a right value in another type costs an exercise, once, however many checks see it.
SLIP_SHARE = 0.1


def exercise_score(points: float, checks: Sequence[CheckOutcome], *, slipped: bool = False) -> float:
    """`points` times the passed share of the weight; 0.0 where there are no checks.

    `slipped`: a right value came in another type, which costs a tenth of what was earned.
    """
    earned = _passed(points, checks)
    return round(earned * (1 - SLIP_SHARE), 6) if slipped else earned


def _passed(points: float, checks: Sequence[CheckOutcome]) -> float:
    total = sum(check.weight for check in checks)
    passed = sum(check.weight for check in checks if check.status is Status.PASSED)
    if total <= 0 or passed <= 0:
        return 0.0
    if passed >= total:
        return float(points)
    return min(float(points), round(points * passed / total, 6))


def total_score(exercises: Iterable[ExerciseOutcome]) -> float:
    """The sum of the exercises' scores, rounded, at most the sum of their points."""
    exercises = list(exercises)
    maximum = sum(exercise.points for exercise in exercises)
    return float(min(maximum, round(sum(exercise.score for exercise in exercises), 6)))


def needs_person(exercises: Iterable[ExerciseOutcome]) -> bool:
    """Did the grader itself fail anywhere? Then no number may stand before a person has looked."""
    return any(exercise.grader_failed for exercise in exercises)
