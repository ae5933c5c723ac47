"""Visible checks of dream: landscapes of a few pixels, whose gradients a pencil can follow."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, STEPS, hill, line, recorded, told_once

GREY = np.full((2, 2), 0.5)

# ---------------------------------------------------------------- dream_step


@pytest.mark.exercise("dream_step", weight=1.5)
def test_dream_step_of_four_pixels(student):
    """Gradients 1, -1, 3, -3 have a standard deviation of sqrt 5: the pixels move by 0.1/sqrt 5 and 0.3/sqrt 5, uphill."""
    answer = student.dream_step(GREY, np.array([[1.0, -1.0], [3.0, -3.0]]), 0.1)
    move = 0.1 / (np.sqrt(5) + 1e-8)
    expect.close(answer, np.array([[0.5 + move, 0.5 - move], [0.5 + 3 * move, 0.5 - 3 * move]]), because=CLOSED)


@pytest.mark.exercise("dream_step", weight=1)
def test_dream_step_of_a_faint_gradient(student):
    """Gradients of 0.00001 move the pixels as far as those of 1 would, but for a thousandth (the 1e-8)."""
    answer = student.dream_step(GREY, np.array([[1e-5, -1e-5], [1e-5, -1e-5]]), 0.25)
    move = 0.25 * 1e-5 / (1e-5 + 1e-8)
    expect.close(answer, np.array([[0.5 + move, 0.5 - move], [0.5 + move, 0.5 - move]]), because=CLOSED)


@pytest.mark.exercise("dream_step", weight=0.75)
def test_dream_step_stays_in_the_picture(student):
    """No pixel gets darker than 0 or brighter than 1."""
    answer = student.dream_step(np.array([0.0, 0.25, 0.9375, 1.0]), np.array([-1.0, 1.0, 1.0, -1.0]), 0.125)
    move = 0.125 / (1 + 1e-8)
    expect.close(answer, np.array([0.0, 0.25 + move, 1.0, 1.0 - move]), because=CLOSED)


# ---------------------------------------------------------------- deep_dream


@pytest.mark.exercise("deep_dream", weight=1)
def test_deep_dream_of_brightness(student):
    """The activation is x0 + 3 x1, and rises with every step of 0.1: 2.0, 3.0, and then only by x0, since x1 is at 1."""
    answer = student.deep_dream(np.array([0.5, 0.5]), line(np.array([1.0, 3.0])), 4, 0.1)
    step = 0.1 / (1 + 1e-8)
    values = [2.0, 2.0 + 10 * step, 3.5 + 2 * step, 3.5 + 3 * step, 3.5 + 4 * step]
    expect.close(answer, (np.array([0.5 + 4 * step, 1.0]), values), because=STEPS)


@pytest.mark.exercise("deep_dream", weight=1.5)
def test_deep_dream_asks_where_it_is_now(student):
    """On a hill the way up is another one after each step: first to the right, and behind its top back again."""
    answer = student.deep_dream(np.array([0.5, 0.375]), hill(np.array([0.6875, 0.375])), 3, 0.125)
    # Of a gradient (g, 0) the standard deviation is |g| / 2: every step moves the first pixel by 2 lr, a quarter.
    expect.close(
        answer,
        (np.array([0.75, 0.375]), [-(0.1875**2), -(0.0625**2), -(0.1875**2), -(0.0625**2)]),
        because="but for the 1e-8 of each step",
        rtol=1e-5,
    )


@pytest.mark.exercise("deep_dream", weight=0.75)
def test_deep_dream_asks_once_a_picture(student):
    """Three steps make four pictures, and the function is asked about each of them once. (Asked twice, this one lies.)"""
    function, asked = recorded(told_once(line(np.array([1.0, -1.0]))))
    answer = student.deep_dream(np.array([0.25, 0.75]), function, 3, 0.0625)
    expect.that(len(asked) == 4, f"three steps, four pictures, and {len(asked)} calls of the function")
    step = 0.0625 / (1 + 1e-8)
    values = [2 * number * step - 0.5 for number in range(4)]
    expect.close(answer, (np.array([0.25 + 3 * step, 0.75 - 3 * step]), values), because=STEPS)


# ---------------------------------------------------------------- dream_class


@pytest.mark.exercise("dream_class", weight=1.5)
def test_dream_class_keeps_the_best(student):
    """The steps are too long for this hill: they get near its top, leave it, and the best picture was on the way."""
    start, top = np.array([0.25, 0.125]), np.array([0.8125, 0.125])
    # Every step moves the first pixel by 2 lr, a quarter: 0.25, 0.5, 0.75, 1.0.
    answer = student.dream_class(start, hill(top), 3, 0.125)
    expect.close(answer, (np.array([0.75, 0.125]), -(0.0625**2)), because="but for the 1e-8 of each step", rtol=1e-5)


@pytest.mark.exercise("dream_class", weight=1)
def test_dream_class_that_only_gets_worse(student):
    """Where the picture to begin with is the best of all, it is the answer; with shorter steps it is not the best."""
    start, top = np.array([0.5, 0.4375]), np.array([0.5625, 0.4375])
    expect.close(student.dream_class(start, hill(top), 1, 0.25), (start, -(0.0625**2)), because=CLOSED)
    shorter = student.dream_class(start, hill(top), 1, 0.015625)
    expect.close(
        shorter, (np.array([0.53125, 0.4375]), -(0.03125**2)), because="but for the 1e-8 of each step", rtol=1e-5
    )


@pytest.mark.exercise("dream_class", weight=1)
def test_dream_class_that_only_gets_better(student):
    """Where every step is better than the one before, the last picture is the answer, with its own log p."""
    slopes = np.array([[1.0, -3.0]])
    answer = student.dream_class(np.array([[0.25, 0.75]]), lambda x: (float((slopes * x).sum()) - 2, slopes), 2, 0.125)
    step = 0.125 / (2 + 1e-8)
    expect.close(answer, (np.array([[0.25 + 2 * step, 0.75 - 6 * step]]), 0.25 - 2.25 - 2 + 20 * step), because=STEPS)


# ---------------------------------------------------------------- saliency


@pytest.mark.exercise("saliency", weight=1.5)
def test_saliency_of_two_pixels(student):
    """Two pixels of two channels, with the gradients (1, -4) and (2, 0): the first counts as 4, the second as 2."""
    grad = np.array([[[1.0, -4.0], [2.0, 0.0]]])
    expect.close(
        student.saliency(np.full((1, 2, 2), 0.5), lambda _: (1.5, grad)), np.array([[1.0, 0.5]]), because=CLOSED
    )


@pytest.mark.exercise("saliency", weight=1)
def test_saliency_of_what_must_be_dark(student):
    """A pixel that must get darker for this answer matters as much as one that must get brighter."""
    grad = np.array([[[1.0], [-8.0]], [[4.0], [-2.0]]])
    answer = student.saliency(np.full((2, 2, 1), 0.25), lambda _: (-3.0, grad))
    expect.close(answer, np.array([[0.125, 1.0], [0.5, 0.25]]), because=CLOSED)


@pytest.mark.exercise("saliency", weight=0.5)
def test_saliency_is_measured_by_its_largest(student):
    """A network that is a thousand times as steep has the same map: the largest is 1."""
    grad = np.array([[[0.25], [1.0], [0.5]]])
    for factor in (1000.0, 0.001):
        picture = np.full((1, 3, 1), 0.5 + factor / 4000)  # another one each time: by it a call is known from another
        answer = student.saliency(picture, lambda _, factor=factor: (factor, factor * grad))
        expect.close(answer, np.array([[0.25, 1.0, 0.5]]), because=CLOSED)
