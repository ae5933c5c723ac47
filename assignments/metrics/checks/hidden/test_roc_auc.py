"""The edges of roc_auc: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import DIVIDED, scored


@pytest.mark.exercise("roc_auc", weight=1.25)
def test_roc_auc_of_many(student, reference):
    """A hundred people with many twins among them, in any order."""
    y, score = scored(7, 100, steps=8)
    right = reference.roc_auc(y, score)
    expect.close(student.roc_auc(y, score), right, because=DIVIDED)
    expect.close(student.roc_auc(y[::-1].copy(), score[::-1].copy()), right, because=DIVIDED)


@pytest.mark.exercise("roc_auc", weight=1)
def test_roc_auc_knows_the_order_alone(student, reference):
    """Probabilities, and their logits times a hundred, have the same area: only the ranking counts."""
    y, score = scored(8, 60)
    right = reference.roc_auc(y, score)
    expect.close(student.roc_auc(y, 800 * score - 400), right, because=DIVIDED)
    expect.close(student.roc_auc(y, score**3), right, because=DIVIDED)


@pytest.mark.exercise("roc_auc", weight=1)
def test_roc_auc_whatever_the_base_rate(student):
    """Every negative ten times over: the share of pairs stays. One positive among thirty negatives is 30 pairs."""
    y, score = np.array([1, 1, 0, 0]), np.array([0.75, 0.25, 0.5, 0.25])
    many = np.concatenate([y[:2], np.repeat(y[2:], 10)]), np.concatenate([score[:2], np.repeat(score[2:], 10)])
    one = np.append(np.zeros(30, dtype=int), 1), np.append(np.arange(30) / 32, 20.5 / 32)
    answers = expect.each(student.roc_auc, [(y, score), many, one])
    for answer, area in zip(answers, (0.625, 0.625, 21 / 30), strict=True):
        expect.close(answer, area, because=DIVIDED)


@pytest.mark.exercise("roc_auc", weight=1)
def test_roc_auc_of_two(student):
    """Two people make one pair: won, lost, or half."""
    y = np.array([1, 0])
    scores = (np.array([2.0, 1.0]), np.array([-2.0, -1.0]), np.array([-1.0, -1.0]))
    answers = expect.each(student.roc_auc, [(y, s) for s in scores])
    for answer, area in zip(answers, (1.0, 0.0, 0.5), strict=True):
        expect.close(answer, area, because=DIVIDED, atol=1e-12)


@pytest.mark.exercise("roc_auc", weight=0.5)
def test_roc_auc_refuses_one_person(student):
    """One person alone, positive or negative, is no pair: ValueError."""
    expect.error(ValueError, student.roc_auc, np.array([1]), np.array([0.5]))
    expect.error(ValueError, student.roc_auc, np.array([0]), np.array([0.5]))


@pytest.mark.exercise("roc_auc", weight=0.5)
def test_roc_auc_leaves_its_arguments_alone(student):
    """Truth and scores are the same after the call: sort a copy."""
    answer = student.roc_auc(np.array([0, 1, 0]), np.array([0.75, 0.5, 0.25]))
    expect.unchanged(student)
    expect.close(answer, 0.5, because=DIVIDED)
