"""The edges of saliency: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import curved, picture, recorded

CLOSED = "a closed formula in float64"


@pytest.mark.exercise("saliency", weight=1.25)
def test_saliency_of_a_colour_picture(student):
    """Six rows, five columns, three colours: each pixel counts by its strongest colour, and there are six rows."""
    x, function = picture(231, (6, 5, 3)), curved(232, (6, 5, 3))
    grad = function(x)[1]
    size = np.stack([np.maximum(grad[..., q], -grad[..., q]) for q in range(3)]).max(axis=0)
    expect.close(student.saliency(x, function), size / np.max(size), because=CLOSED)


@pytest.mark.exercise("saliency", weight=1)
def test_saliency_of_a_network_that_does_not_care(student):
    """Where no pixel matters the map is 0 everywhere, without 0/0; one that does is enough for a 1. Nothing warns."""
    expect.equal(student.saliency(np.full((2, 3, 2), 0.5), lambda _: (4.0, np.zeros((2, 3, 2)))), np.zeros((2, 3)))
    expect.no_warnings(student)
    grad = np.zeros((2, 2, 2))
    grad[1, 0, 1] = -0.5
    expect.equal(student.saliency(np.full((2, 2, 2), 0.5), lambda _: (4.0, grad)), np.array([[0.0, 0.0], [1.0, 0.0]]))
    expect.no_warnings(student)


@pytest.mark.exercise("saliency", weight=0.75)
def test_saliency_of_the_faintest_gradient(student):
    """However small the gradient is, the largest of the map is 1: a 1e-8 in the denominator would swallow it."""
    for size in (1e-10, 1e-30):
        grad = size * np.array([[[1.0, -4.0], [2.0, 0.0]]])
        # The pictures differ, since by them a call is known from another.
        answer = student.saliency(np.full((1, 2, 2), size), lambda _, grad=grad: (0.0, grad))
        expect.close(answer, np.array([[1.0, 0.5]]), because=CLOSED)


@pytest.mark.exercise("saliency", weight=0.5)
def test_saliency_of_black_pixels(student):
    """The map is about the gradient: a black pixel can matter as much as a white one."""
    x, grad = np.array([[[0.0], [1.0], [0.5]]]), np.array([[[4.0], [-2.0], [1.0]]])
    expect.close(student.saliency(x, lambda _: (2.0, grad)), np.array([[1.0, 0.5, 0.25]]), because=CLOSED)


@pytest.mark.exercise("saliency", weight=0.5)
def test_saliency_of_a_grey_picture(student):
    """A picture of one channel has a map (h, w): the axis of channels is gone."""
    grad = np.array([[[2.0]], [[-1.0]], [[0.5]]])
    expect.close(
        student.saliency(np.full((3, 1, 1), 0.5), lambda _: (0.0, grad)),
        np.array([[1.0], [0.5], [0.25]]),
        because=CLOSED,
    )


@pytest.mark.exercise("saliency", weight=0.25)
def test_saliency_asks_about_this_picture(student):
    """The function is asked about the picture as it is, and about no other."""
    x = picture(233, (2, 2, 2))
    asking, asked = recorded(curved(234, (2, 2, 2)))
    size = np.abs(curved(234, (2, 2, 2))(x)[1]).max(axis=2)
    expect.close(student.saliency(x, asking), size / size.max(), because=CLOSED)
    expect.that(asked, "the function was not asked at all")
    expect.that(all(np.array_equal(one, x) for one in asked), "the function was asked about another picture")


@pytest.mark.exercise("saliency", weight=0.25)
def test_saliency_changes_nothing_it_got(student):
    """The picture is the same after the call."""
    x, function = picture(235, (3, 2, 2)), curved(236, (3, 2, 2))
    answer = student.saliency(x, function)
    expect.unchanged(student)
    size = np.abs(function(x)[1]).max(axis=2)
    expect.close(answer, size / size.max(), because=CLOSED)


@pytest.mark.exercise("saliency", weight=0.25)
def test_saliency_computes_in_float64(student):
    """The map of a gradient in float64 is in float64."""
    x, function = picture(237, (3, 2, 2)), curved(238, (3, 2, 2))
    answer = student.saliency(x, function)
    expect.dtype(answer, "float64")
    size = np.abs(function(x)[1]).max(axis=2)
    expect.close(answer, size / size.max(), because=CLOSED)
