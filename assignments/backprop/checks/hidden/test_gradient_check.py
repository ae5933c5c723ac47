"""The edges of gradient_check: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("gradient_check", weight=1)
def test_gradient_check_finds_one_wrong_weight(student):
    """One weight of a matrix has the wrong gradient, all others the right one: the check finds it."""
    x = np.array([[1.0, -2.0], [3.0, 0.5]])
    claim = 4 * x**3
    claim[1, 0] *= 1.5
    answer = student.gradient_check(lambda v: float((v**4).sum()), claim, x)
    expect.close(answer, 0.2, because="the numeric gradient is right to 1e-8", rtol=1e-5)


@pytest.mark.exercise("gradient_check", weight=1)
def test_gradient_check_finds_a_wrong_sign(student):
    """The right size with the wrong sign is an error of 1."""
    x = np.array([0.5, -1.5])
    answer = student.gradient_check(lambda v: float(v[0] * v[1]), np.array([1.5, 0.5]), x)
    expect.close(answer, 1.0, because="opposite signs, up to 1e-9", rtol=1e-6)


@pytest.mark.exercise("gradient_check", weight=0.5)
def test_gradient_check_takes_the_small_step(student):
    """With h = 1e-5 the right gradient of a function that bends quickly is found right, below 1e-6."""
    x = np.array([0.3, -0.2])
    answer = student.gradient_check(lambda v: float(np.sin(10.0 * v).sum()), 10.0 * np.cos(10.0 * x), x)
    answer = float(expect.scalar(answer))
    expect.that(answer < 1e-6, f"the right gradient has an error of {answer:.1e}")


@pytest.mark.exercise("gradient_check", weight=0.5)
def test_gradient_check_finds_a_forgotten_part(student):
    """One of sixty numbers is claimed to be 0 and is not: the check looks at every place and finds it."""
    x = 0.1 * np.arange(1.0, 61).reshape(6, 10)
    claim = 2 * x
    claim[3, 4] = 0.0
    answer = student.gradient_check(lambda v: float((v**2).sum()), claim, x)
    expect.close(answer, 1.0, because="a number against 0", rtol=1e-6)


@pytest.mark.exercise("gradient_check", weight=0.5)
def test_gradient_check_of_small_gradients(student):
    """A gradient of a millionth may be wrong too: half of it is not all of it."""
    x = np.array([0.5, -1.5])
    answer = student.gradient_check(lambda v: float(1e-6 * (v**2).sum()), 1e-6 * x, x)
    expect.close(answer, 1 / 3, because="rounding costs 1e-11 of 1e-6", rtol=1e-3)


@pytest.mark.exercise("gradient_check", weight=1)
def test_gradient_check_of_a_constant(student):
    """A constant has the gradient 0, and who claims 0 is right: 0, not nan."""
    answer = student.gradient_check(lambda _: 7.0, np.zeros((2, 2)), np.ones((2, 2)))
    expect.close(answer, 0.0, because="7 - 7")


@pytest.mark.exercise("gradient_check", weight=1)
def test_gradient_check_refuses_another_shape(student):
    """A gradient of another shape than x is a ValueError, also where NumPy could stretch it."""
    expect.error(ValueError, student.gradient_check, lambda v: float(v.sum()), np.ones((3, 1)), np.ones((3, 2)))
    expect.error(ValueError, student.gradient_check, lambda v: float(v.sum()), np.ones((2, 1)), np.ones(2))


@pytest.mark.exercise("gradient_check", weight=1)
def test_gradient_check_leaves_its_arguments_alone(student):
    """x and the claimed gradient are the same after the call, to the last bit."""
    student.gradient_check(lambda v: float((v**2).sum()), np.array([0.2, 2.6]), np.array([0.1, 1.3]))
    expect.unchanged(student)
