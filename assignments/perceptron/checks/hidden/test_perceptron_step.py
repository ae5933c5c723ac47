"""The edges of perceptron_step: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import EXACT, SUMS


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_right_by_a_hair(student):
    """A point that is right by a hair is right: it changes nothing, whichever its label."""
    for y in (-1, 1):
        answer = student.perceptron_step(np.array([1.0, -1.0]), 0.125 * y, np.array([2.0, 2.0]), y)
        expect.close(answer, (np.array([1.0, -1.0]), 0.125 * y), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_learning_rate_scales_both(student):
    """The learning rate scales the step of the weights and the step of the bias."""
    answer = student.perceptron_step(np.array([1.0, 1.0]), 0.5, np.array([2.0, 3.0]), -1, lr=0.1)
    expect.close(answer, (np.array([0.8, 0.7]), 0.4), because="one product and one sum")
    answer = student.perceptron_step(np.array([-1.0, 0.5]), 0.0, np.array([4.0, -2.0]), 1, lr=3.0)
    expect.close(answer, (np.array([11.0, -5.5]), 3.0), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_whole_number_features(student):
    """Features that are whole numbers do not turn the weights into whole numbers."""
    answer = student.perceptron_step(np.array([0.5, -0.25]), -1.0, np.array([2, 3]), 1, lr=0.5)
    expect.close(answer, (np.array([1.5, 1.25]), -0.5), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_leaves_the_callers_arrays_alone(student):
    """The old weights and the point are the same after a step as before it."""
    answer = student.perceptron_step(np.array([1.0, -1.0]), 0.5, np.array([2.0, 3.0]), 1)
    expect.array(expect.items(answer, 2)[0], shape=(2,))
    expect.unchanged(student)
    answer = student.perceptron_step(np.array([1.0, -1.0]), 0.5, np.array([2.0, 3.0]), 1, 0.25)
    expect.array(expect.items(answer, 2)[0], shape=(2,))
    expect.unchanged(student)


@pytest.mark.exercise("perceptron_step", weight=0.5)
def test_step_label_of_any_type(student):
    """The label may be the number -1 or +1 of any type, -1.0 for instance."""
    for y in (-1.0, np.int64(-1), np.float64(-1)):
        answer = student.perceptron_step(np.array([1.0, 1.0]), 0.0, np.array([2.0, 3.0]), y)
        expect.close(answer, (np.array([-1.0, -2.0]), -1.0), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_returns_an_array_of_its_own(student):
    """The weights that come back are a new array, also where the point was right."""
    answer = student.perceptron_step(np.array([1.0, 2.0, 0.0]), 0.5, np.array([1.0, 1.0, 4.0]), 1)
    expect.close(answer, (np.array([1.0, 2.0, 0.0]), 0.5), because=EXACT)
    expect.new_arrays(student)
    student.perceptron_step(np.array([1.0, 2.0, 0.0]), 0.5, np.array([1.0, 1.0, 4.0]), -1)
    expect.new_arrays(student)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_refuses_other_labels(student):
    """A label that is neither -1 nor +1, such as 0, is refused with a ValueError."""
    expect.error(ValueError, student.perceptron_step, np.array([1.0, 1.0]), 0.5, np.array([2.0, 3.0]), 0)
    expect.error(ValueError, student.perceptron_step, np.array([1.0, 1.0]), -9.0, np.array([2.0, 3.0]), 2)
    expect.error(ValueError, student.perceptron_step, np.array([1.0, 1.0]), 0.5, np.array([2.0, 3.0]), 1.5)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_random_points(student, reference):
    """Random points in one to six dimensions move the line, or leave it, as the rule says."""
    steps = []
    for seed in range(12):
        rng = np.random.default_rng(seed)
        d = 1 + seed % 6
        steps.append((rng.normal(size=d), rng.normal(), rng.normal(size=d), 1 - 2 * (seed % 2), rng.uniform(0.1, 2.0)))
    for step, answer in zip(steps, expect.each(student.perceptron_step, steps), strict=True):
        expect.close(answer, reference.perceptron_step(*step), because=SUMS)
