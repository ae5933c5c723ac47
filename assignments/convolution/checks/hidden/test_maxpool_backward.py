"""The edges of maxpool_backward: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import agree, normal


@pytest.mark.exercise("maxpool_backward", weight=4)
def test_maxpool_backward_overlapping_windows(student, reference):
    """A pixel that is the maximum of several windows adds up what they send."""
    x = normal(181, 1, 5, 5, 1)
    dout = normal(182, 1, 3, 3, 1)
    agree(student.maxpool_backward(dout, x, 3, 1), reference.maxpool_backward(dout, x, 3, 1))


@pytest.mark.exercise("maxpool_backward", weight=3)
def test_maxpool_backward_ties(student):
    """Where pixels of a window share the maximum, the window still passes on exactly what it received."""
    x = np.array([[2.0, 2, 0, 1], [2, 2, 1, 0], [0, 3, 5, 4], [3, 0, 5, 5]]).reshape(1, 4, 4, 1)
    dout = np.array([[1.0, 2], [-3, 4]]).reshape(1, 2, 2, 1)
    dx = expect.array(student.maxpool_backward(dout, x, 2, 2), shape=x.shape)
    windows = dx.reshape(2, 2, 2, 2).sum(axis=(1, 3))
    expect.close(windows, dout[0, :, :, 0], because="each window passes on what it received")
    is_maximum = np.array([[1, 1, 0, 1], [1, 1, 1, 0], [0, 1, 1, 0], [1, 0, 1, 1]], dtype=bool).reshape(x.shape)
    expect.that(np.all(dx[~is_maximum] == 0), "a pixel that is no maximum received a gradient")


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_equal_maxima_elsewhere(student, reference):
    """The same largest number in another window, or in another channel, is another maximum."""
    x = np.array([[9.0, 0, 1, 2], [3, 4, 9, 5], [6, 9, 7, 8], [0, 1, 2, 9]])
    x = np.stack([x, x[:, ::-1]], axis=-1)[np.newaxis]
    dout = normal(179, 1, 2, 2, 2)
    agree(student.maxpool_backward(dout, x, 2, 2), reference.maxpool_backward(dout, x, 2, 2))


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_ties_in_one_channel(student):
    """A tie in one channel is nothing to the other channels; a window passes on what it received, and dout stays."""
    x = np.array([[[4.0, 1], [4, 2]], [[0, 3], [1, 0]]])[np.newaxis]
    dout = np.array([6.0, -2.0]).reshape(1, 1, 1, 2)
    dx = expect.array(student.maxpool_backward(dout, x, 2, 2), shape=x.shape)
    expect.unchanged(student)
    expect.close(dx.sum(axis=(1, 2)), dout[:, 0, 0], because="each window passes on what it received")
    expect.close(dx[0, :, :, 1], np.array([[0.0, 0], [-2, 0]]), because="one maximum")


@pytest.mark.exercise("maxpool_backward", weight=2)
def test_maxpool_backward_ragged_rest(student, reference):
    """dx has the shape of x, with 0 where no window looked."""
    x = normal(183, 1, 5, 7, 1)
    dout = normal(184, 1, 2, 3, 1)
    agree(student.maxpool_backward(dout, x, 2, 2), reference.maxpool_backward(dout, x, 2, 2))
    dout = normal(185, 1, 2, 2, 1)
    agree(student.maxpool_backward(dout, x, 2, 3), reference.maxpool_backward(dout, x, 2, 3))


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_negative_values(student, reference):
    """Pictures that are negative everywhere, and zeros in dout, make no difference."""
    x = -1 - np.abs(normal(186, 1, 4, 4, 1))
    dout = np.array([[1.0, 0], [-2, 3]]).reshape(1, 2, 2, 1)
    agree(student.maxpool_backward(dout, x, 2, 2), reference.maxpool_backward(dout, x, 2, 2))


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_images_and_channels(student, reference):
    """Images and channels do not mix."""
    x, dout = normal(187, 3, 4, 4, 2), normal(188, 3, 2, 2, 2)
    agree(student.maxpool_backward(dout, x), reference.maxpool_backward(dout, x))


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_leaves_its_arguments_alone(student, reference):
    """dout and the images stay as they were."""
    x, dout = normal(189, 1, 6, 6, 1), normal(190, 1, 3, 3, 1)
    agree(student.maxpool_backward(dout, x, 2, 2), reference.maxpool_backward(dout, x, 2, 2))
    expect.unchanged(student)


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_near_maxima(student):
    """A pixel that is only nearly as large as the maximum is no maximum: it has gradient 0."""
    x = np.array([[1.0, 1.0 + 1e-9], [1.0 - 1e-9, 0.0]]).reshape(1, 2, 2, 1)
    answer = student.maxpool_backward(np.full((1, 1, 1, 1), 6.0), x, 2, 2)
    agree(answer, np.array([[0.0, 6], [0, 0]]).reshape(1, 2, 2, 1))
