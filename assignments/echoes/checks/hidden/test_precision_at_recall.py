"""The edges of precision_at_recall: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

DIVIDED = "counts are exact, and a division is rounded once"


def scored(seed, n, steps):
    """n truths, a fifth of them positive, and scores that know a little of them, in equal steps: many twins."""
    rng = np.random.default_rng(seed)
    y = (rng.random(n) < 0.2).astype(int)
    y[:2] = 1, 0
    return y, np.round(rng.normal(0.5 * y, 0.5) * steps) / steps


@pytest.mark.exercise("precision_at_recall", weight=1.5)
def test_precision_at_recall_of_many(student, reference):
    """Three hundred pictures, no score below -2 or above 3, many of them equal, and six recalls."""
    y, score = scored(74_411, 300, 16)
    recalls = (0.1, 0.25, 0.5, 0.7, 0.9, 1.0)
    answers = expect.each(student.precision_at_recall, [(y, score, recall) for recall in recalls])
    for answer, recall in zip(answers, recalls, strict=True):
        expect.close(answer, reference.precision_at_recall(y, score, recall), because=DIVIDED)


@pytest.mark.exercise("precision_at_recall", weight=1)
def test_precision_at_recall_takes_the_first_not_the_best(student):
    """Two false alarms stand on top, then echoes: the threshold is as high as the recall allows, whatever comes below."""
    y, score = np.array([0, 0, 1, 1, 1, 1, 0]), np.array([3.5, 3, 2.5, 2, 1.5, 1, 0.5])
    recalls, right = (0.25, 0.3, 0.75, 1.0), (1 / 3, 2 / 4, 3 / 5, 4 / 6)  # 0.3 of four are two: one is too few
    answers = expect.each(student.precision_at_recall, [(y, score, recall) for recall in recalls])
    for answer, precision in zip(answers, right, strict=True):
        expect.close(answer, precision, because=DIVIDED)


@pytest.mark.exercise("precision_at_recall", weight=1)
def test_precision_at_recall_reached_exactly(student):
    """7 of 100 are a recall of 0.07, and 3 of 10 reach 0.1 + 0.2, which a computer takes for a little more than 0.3."""
    y = np.zeros(200, dtype=int)
    y[:200:2] = 1  # every second one, from the first on
    score = (256 - np.arange(200)) / 256
    expect.close(student.precision_at_recall(y, score, 0.07), 7 / 13, because=DIVIDED)
    y, score = np.array([1, 0, 1, 0, 1, 0, 1] + [0, 1] * 6), (32 - np.arange(19)) / 32
    expect.close(student.precision_at_recall(y, score, 0.1 + 0.2), 3 / 5, because=DIVIDED)


@pytest.mark.exercise("precision_at_recall", weight=0.75)
def test_precision_at_recall_of_equals(student):
    """All scores are the same: everybody is called. One picture, and it is an echo: 1."""
    args = [
        (np.array([0, 1, 0, 0]), np.full(4, 0.5), 0.7),
        (np.array([1]), np.array([-3.0]), 1),
        (np.array([1, 1]), np.array([0.0, 0.0]), 0.25),
    ]
    answers = expect.each(student.precision_at_recall, args)
    for answer, precision in zip(answers, (0.25, 1.0, 1.0), strict=True):
        expect.close(answer, precision, because=DIVIDED)


@pytest.mark.exercise("precision_at_recall", weight=0.75)
def test_precision_at_recall_of_any_score(student):
    """Scores need be no probabilities: negative ones, thousands, and steps of a millionth rank as well."""
    y, score = scored(74_412, 60, 8)
    recalls = (0.3, 0.8)
    right = [student.precision_at_recall(y, score, recall) for recall in recalls]
    for recall, first in zip(recalls, right, strict=True):
        first = expect.scalar(first)
        expect.that(0 < first <= 1, f"a precision of {first:g}")
        for other in (4096 * score - 8192, score / 2**20, score**3):
            expect.close(student.precision_at_recall(y, other, recall), first, because=DIVIDED)


@pytest.mark.exercise("precision_at_recall", weight=0.75)
def test_precision_at_recall_refuses_what_is_no_recall(student):
    """-0.5, 0, and what lies above 1 however little: ValueError; 1 itself is a recall, and so is a thousandth."""
    y, score = np.array([1, 0, 1, 0]), np.array([0.75, 0.5, 0.25, 0.125])
    for recall in (-0.5, 0.0, 1.0001, 70):
        expect.error(ValueError, student.precision_at_recall, y, score, recall)
    expect.error(ValueError, student.precision_at_recall, np.array([0]), np.array([0.5]), 1.0)
    answers = expect.each(student.precision_at_recall, [(y, score, 1), (y, score, 0.001)])
    expect.close(answers[0], 2 / 3, because=DIVIDED)
    expect.close(answers[1], 1.0, because=DIVIDED)


@pytest.mark.exercise("precision_at_recall", weight=0.5)
def test_precision_at_recall_leaves_its_arguments_alone(student):
    """Truth and scores are the same after the call."""
    answer = student.precision_at_recall(np.array([1, 0, 1]), np.array([0.5, 0.25, 0.75]), 0.7)
    expect.unchanged(student)
    expect.close(answer, 1.0, because=DIVIDED)
