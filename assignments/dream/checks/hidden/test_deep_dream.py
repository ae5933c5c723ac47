"""The edges of deep_dream: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import STEPS, curved, hill, picture, recorded, told_once


def way(x, function, steps, lr):
    """All pictures on the way up, and their values."""
    pictures, values = [x], []
    for number in range(steps + 1):
        value, grad = function(pictures[-1])
        values.append(value)
        if number < steps:
            moved = pictures[-1] + lr * grad / (np.std(grad) + 1e-8)
            pictures.append(np.minimum(np.maximum(moved, 0), 1))
    return pictures, values


@pytest.mark.exercise("deep_dream", weight=1.5)
def test_deep_dream_of_a_colour_picture(student):
    """Twelve steps through a landscape that bends everywhere, picture and record."""
    x, function = picture(223, (4, 5, 3)), curved(224, (4, 5, 3))
    pictures, values = way(x, function, 12, 0.03)
    expect.close(student.deep_dream(x, function, 12, 0.03), (pictures[-1], values), because=STEPS)


@pytest.mark.exercise("deep_dream", weight=1.25)
def test_deep_dream_asks_about_every_picture(student):
    """The function is asked about x first, then about the picture after each step, clipped as it is, and no other."""
    x, function = picture(225, (3, 4)), curved(226, (3, 4))
    asking, asked = recorded(told_once(function))
    picture_after, values = expect.items(student.deep_dream(x, asking, 6, 0.15), 2)
    pictures, expected = way(x, function, 6, 0.15)
    expect.that(len(asked) == 7, f"six steps, seven pictures, and {len(asked)} calls of the function")
    expect.close(asked, pictures, because=STEPS)
    expect.close((picture_after, values), (pictures[-1], expected), because=STEPS)


@pytest.mark.exercise("deep_dream", weight=0.75)
def test_deep_dream_of_no_steps(student):
    """With no step the picture stays as it is, and the record has one value."""
    x = np.array([[0.25, 0.75]])
    asking, asked = recorded(hill(np.array([[0.75, 0.75]])))
    expect.close(student.deep_dream(x, asking, 0, 0.1), (x, [-0.25]), because="nothing is rounded")
    expect.new_arrays(student)
    expect.that(len(asked) == 1, f"one picture, and {len(asked)} calls of the function")
    once = student.deep_dream(x, hill(np.array([[0.75, 0.75]])), 1, 0.125)
    expect.close(once, (np.array([[0.5, 0.75]]), [-0.25, -0.0625]), because="but for 1e-8", rtol=1e-5)


@pytest.mark.exercise("deep_dream", weight=0.75)
def test_deep_dream_ends_where_it_ends(student):
    """Where the steps are too long the activation falls again: the last picture is the answer all the same."""
    x = np.array([0.25, 0.125])
    pictures, values = way(x, hill(np.array([0.8125, 0.125])), 3, 0.125)
    expect.close(
        student.deep_dream(x, hill(np.array([0.8125, 0.125])), 3, 0.125), (pictures[-1], values), because=STEPS
    )


@pytest.mark.exercise("deep_dream", weight=0.75)
def test_deep_dream_of_a_dead_channel(student):
    """Where nothing rises in any direction the picture stays, from there on, and the record says so; nothing warns."""
    x = np.array([0.25, 0.5, 1.0])
    expect.close(student.deep_dream(x, lambda _: (0.5, np.zeros(3)), 2, 0.1), (x, [0.5, 0.5, 0.5]), because=STEPS)
    expect.no_warnings(student)

    # A relu: it rises with the first pixel, and is dead where that has become larger than 0.625.
    def relu(x):
        return float(min(x[0], 0.625)), np.array([1.0, 0.0]) * (x[0] < 0.625)

    answer = student.deep_dream(np.array([0.25, 0.5]), relu, 3, 0.125)
    expect.close(answer, (np.array([0.75, 0.5]), [0.25, 0.5, 0.625, 0.625]), because="but for 1e-8", rtol=1e-5)
    expect.no_warnings(student)


@pytest.mark.exercise("deep_dream", weight=0.5)
def test_deep_dream_changes_nothing_it_got(student):
    """The picture to begin with is the same after the call; what has moved is the answer."""
    x, function = np.array([0.5, 0.25, 0.75]), hill(np.array([0.0, 1.0, 0.5]))
    answer = student.deep_dream(x, function, 3, 0.1)
    expect.unchanged(student)
    pictures, values = way(x, function, 3, 0.1)
    expect.close(answer, (pictures[-1], values), because=STEPS)
