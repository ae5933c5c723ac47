"""Made-up verdicts of a perceptron class, shaped as the judge shapes them."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder.records import (
    Assignment,
    CheckOutcome,
    Detail,
    Exercise,
    ExerciseOutcome,
    ManualOutcome,
    ManualStatus,
    ManualTask,
    Status,
    Verdict,
    VerdictStatus,
)
from autograder.scoring import exercise_score, needs_person, total_score

ASSIGNMENT = Assignment(
    name="perceptron",
    course=Path("course"),
    title="Perceptron updates",
    order=2,
    level=2,
    minutes=75,
    objectives=("Apply the mistake-driven rule.", "Say when it stops.", "Bound the number of its mistakes."),
    exercises=tuple(
        Exercise(name, points, "perceptron")
        for name, points in [
            ("perceptron_predict", 2.0),
            ("perceptron_step", 3.0),
            ("perceptron_epoch", 4.0),
            ("perceptron_fit", 5.0),
            ("novikoff_bound", 4.0),
            ("slide_update", 2.0),
        ]
    ),
    manual=(ManualTask("novikoff_derivation", 4.0),),
)

# (exercise, check, hidden, weight, sentence)
CHECKS = [
    ("perceptron_predict", "test_predict_signs", False, 1, "Points on either side of the line get +1 and -1."),
    ("perceptron_predict", "test_predict_zero", False, 1, "A score of exactly 0 gives +1."),
    ("perceptron_predict", "test_predict_random", True, 3, "The signs are right on many random points."),
    ("perceptron_step", "test_step_missed", False, 1, "A missed point pulls the line towards itself."),
    ("perceptron_step", "test_step_right", False, 1, "A right point changes nothing."),
    ("perceptron_step", "test_step_lr", True, 1, "The learning rate scales the step of w and of b."),
    ("perceptron_step", "test_step_pure", True, 2, "The caller's weights stay as they were."),
    (
        "perceptron_epoch",
        "test_epoch_inside",
        False,
        2,
        "The second point of an epoch sees the weights that the first one left.",
    ),
    ("perceptron_epoch", "test_epoch_counts", False, 1, "Mistakes are counted."),
    ("perceptron_epoch", "test_epoch_order", True, 4, "The order that is asked for is the order that is used."),
    ("perceptron_fit", "test_fit_separable", False, 2, "Points that a line separates end without a mistake."),
    ("perceptron_fit", "test_fit_stops", False, 1, "Training ends after the first epoch without a mistake."),
    ("perceptron_fit", "test_fit_cap", True, 3, "Without a separating line, training stops at max_epochs and says so."),
    ("perceptron_fit", "test_fit_rng", True, 2, "The same rng gives the same training."),
    ("novikoff_bound", "test_bound_two_points", False, 2, "Two points by hand: the bound is (R/gamma)²."),
    ("novikoff_bound", "test_bound_holds", True, 2, "On 50 separable sets the bound is never below the mistakes made."),
    ("novikoff_bound", "test_bound_error", True, 1, "A line that does not separate is a ValueError."),
    ("slide_update", "test_slide_signs", False, 2, "A missed +1 raises the score of its point."),
    ("slide_update", "test_slide_both", True, 3, "Each weight moves by its own feature."),
]

# mistake: (exercise, hint, checks it fails)
MISTAKES = {
    "step_no_bias_update": (
        "perceptron_step",
        "Can your line ever leave the origin? Which quantity never changes?",
        ("test_step_missed", "test_step_lr"),
    ),
    "step_in_place": (
        "perceptron_step",
        "The caller kept the old weights to plot them, and they changed. Which operator did that?",
        ("test_step_pure",),
    ),
    "epoch_batch": (
        "perceptron_epoch",
        "Which weights does the second point of the epoch see?",
        ("test_epoch_inside", "test_epoch_order"),
    ),
    "fit_never_stops": (
        "perceptron_fit",
        "When do you know that nothing will change any more? And if that never happens?",
        ("test_fit_stops", "test_fit_cap"),
    ),
    "predict_zero_is_zero": ("perceptron_predict", "What does np.sign give at 0?", ("test_predict_zero",)),
    "bound_not_squared": (
        "novikoff_bound",
        "Write the two inequalities below each other. What happens to the root?",
        ("test_bound_two_points", "test_bound_holds"),
    ),
}

FAILED_STEP = Detail(
    message="item 1: 0.0 instead of 1.0",
    call="perceptron_step(np.array([0., 0.]), 0.0, np.array([1., 2.]), 1)",
    returned="(np.array([1., 2.]), 0.0)",
    expected="(np.array([1., 2.]), 1.0)",
    difference="item 1: 0.0 instead of 1.0",
    because="tolerance 1e-07: the rule is exact",
)
RAISED_EPOCH = Detail(
    message="IndexError: index 4 is out of bounds for axis 0 with size 4",
    call="perceptron_epoch(np.array([[0., 1.], [1., 0.]]), np.array([1, -1]), np.array([0., 0.]), 0.0)",
    traceback="cell 12, line 5, in perceptron_epoch: w, b = perceptron_step(w, b, X[i + 1], y[i + 1], lr)",
)


def verdict(
    student="student-01", statuses=None, details=None, mistakes=(), *, manual="unanswered", unreadable="", **changes
):
    """A verdict in which every check passed, but for `statuses` and `details` by check id and `mistakes` by name."""
    statuses, details = dict(statuses or {}), dict(details or {})
    for name in mistakes:
        statuses = {**dict.fromkeys(MISTAKES[name][2], Status.FAILED), **statuses}
    outcomes = []
    for exercise in ASSIGNMENT.exercises:
        checks = tuple(
            CheckOutcome(
                name, sentence, hidden, float(weight), statuses.get(name, Status.PASSED), details.get(name, Detail())
            )
            for owner, name, hidden, weight, sentence in CHECKS
            if owner == exercise.id and not unreadable
        )
        made = next((name for name in mistakes if MISTAKES[name][0] == exercise.id), None)
        hint = MISTAKES[made][1] if made else None
        outcomes.append(
            ExerciseOutcome(exercise.id, exercise.points, exercise_score(exercise.points, checks), checks, made, hint)
        )
    person = bool(unreadable) or needs_person(outcomes)
    return replace(
        Verdict(
            assignment="perceptron",
            student=student,
            score=None if person else total_score(outcomes),
            max_score=ASSIGNMENT.max_score,
            status=VerdictStatus.NEEDS_PERSON if person else VerdictStatus.GRADED,
            submission_hash="5f0c" * 16,
            course_hash="a1b2" * 16,
            sandbox=("landlock", "seccomp", "rlimits"),
            seconds=0.012,
            exercises=tuple(outcomes),
            manual=(ManualOutcome("novikoff_derivation", 4.0, ManualStatus(manual)),),
            problems=(unreadable,) if unreadable else (),
        ),
        **changes,
    )


def checks_of(*exercises):
    """The ids of the checks of these exercises."""
    return [name for owner, name, *_ in CHECKS if owner in exercises]


def mixed(student="student-07"):
    """One verdict with nearly every status in it."""
    statuses = {
        "test_epoch_inside": Status.RAISED,
        "test_epoch_order": Status.RAISED,
        "test_fit_stops": Status.TIMED_OUT,
        "test_fit_cap": Status.CRASHED,
        **dict.fromkeys(checks_of("novikoff_bound"), Status.NOT_ATTEMPTED),
    }
    details = {
        "test_step_missed": FAILED_STEP,
        "test_epoch_inside": RAISED_EPOCH,
        "test_fit_stops": Detail(message="It was stopped after 5 s.", call="perceptron_fit(X, y, max_epochs=100)"),
    }
    return verdict(student, statuses, details, ["step_no_bias_update"], manual="needs_person")


def classroom(size, seed=7):
    """A class of `size`: strong students make few mistakes, weak ones many, and a few submissions need a person."""
    rng, made = random.Random(seed), []
    for number in range(1, size + 1):
        student, skill = f"student-{number:0{max(2, len(str(size)))}d}", rng.betavariate(4, 2)
        if rng.random() < 0.02:
            made.append(verdict(student, unreadable="the file is no notebook (it ends in the middle of a cell)"))
            continue
        mistakes = [name for name in MISTAKES if rng.random() > skill + (0.25 if "predict" in name else 0.0)]
        statuses = {name: Status.FAILED for _, name, *_ in CHECKS if rng.random() > skill + 0.42}
        for exercise in ("perceptron_fit", "novikoff_bound", "slide_update"):
            if rng.random() > skill + 0.3:
                statuses |= dict.fromkeys(checks_of(exercise), Status.NOT_ATTEMPTED)
                mistakes = [name for name in mistakes if MISTAKES[name][0] != exercise]
        if rng.random() < 0.01:
            statuses["test_bound_holds"] = Status.GRADER_ERROR
        made.append(verdict(student, statuses, mistakes=mistakes))
    return made


MADE = SimpleNamespace(
    assignment=ASSIGNMENT, verdict=verdict, mixed=mixed, classroom=classroom, checks_of=checks_of, mistakes=MISTAKES
)


@pytest.fixture(scope="session")
def made():
    """The builder: `made.verdict(...)`, `made.mixed()`, `made.classroom(24)`, `made.assignment`."""
    return MADE
