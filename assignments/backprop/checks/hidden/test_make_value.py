"""The edges of make_value: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect

from .shared import CLOSED


def _object(answer):
    return expect.living(answer, "an object of your class")


def _call(thing, method):
    """Call a method of a student's object: getting it and calling it may each go wrong on their side."""
    return expect.living(getattr(_object(thing), method), "a method")()


@pytest.mark.exercise("make_value", weight=1.5)
def test_value_in_the_order_of_computation(student):
    """A number hands its derivative on only when it has collected everything, however the formula branches."""
    a = _object(student.make_value(2.0))
    b = _object(a * 3.0)
    c = _object(b * b)
    d = _object(_object(c + b) * c)  # d = (9 a^2 + 3 a) 9 a^2
    _call(d, "backward")
    expect.close((a.grad, b.grad, c.grad), (2916.0, 972.0, 78.0), because=CLOSED)
    expect.close(d.data, 1512.0, because=CLOSED)
    a = _object(student.make_value(2.0))
    b = _object(a * 3.0)
    d = _object(b * _object(_object(b * b) + b))  # the same factor first: d = b (b^2 + b)
    _call(d, "backward")
    expect.close((a.grad, b.grad), (360.0, 120.0), because=CLOSED)


@pytest.mark.exercise("make_value", weight=0.5)
def test_value_of_equal_numbers(student):
    """Two numbers that are equal are two numbers all the same: each collects its own derivative."""
    a = _object(student.make_value(2.0))
    b, c = _object(a * 1.0), _object(a * 1.0)
    d = _object(b * c)
    _call(d, "backward")
    expect.close((a.grad, b.grad, c.grad), (4.0, 2.0, 2.0), because=CLOSED)


@pytest.mark.exercise("make_value", weight=1)
def test_value_backward_twice(student):
    """A second call of backward gives the same derivatives again, not their double."""
    a, b = _object(student.make_value(2.0)), _object(student.make_value(5.0))
    c = _object(_object(a * b) + a)
    _call(c, "backward")
    _call(c, "backward")
    expect.close((a.grad, b.grad), (6.0, 2.0), because=CLOSED)


@pytest.mark.exercise("make_value", weight=1)
def test_value_with_plain_numbers(student):
    """Plain numbers may stand on either side."""
    a = _object(student.make_value(4))
    b = _object(2 * _object(1.0 + _object(_object(a * 1.5) + 1)))
    expect.close(b.data, 16.0, because=CLOSED)
    _call(b, "backward")
    expect.close(a.grad, 3.0, because=CLOSED)


@pytest.mark.exercise("make_value", weight=1)
def test_value_through_relu(student):
    """relu passes what is positive and stops the rest; at exactly 0 its slope is 0."""
    for number, passed, slope in ((0.5, 0.5, 3.0), (-2.5, 0.0, 0.0), (0.0, 0.0, 0.0)):
        a = _object(student.make_value(number))
        r = _object(_call(a, "relu"))
        expect.close((r.data, a.data, a.grad), (passed, number, 0.0), because="nothing is rounded")
        _call(_object(r * 3.0), "backward")
        expect.close(a.grad, slope, because=CLOSED)
    a = _object(student.make_value(0.5))  # what comes back may be negative: relu asks the number, not the derivative
    _call(_object(_object(_call(a, "relu")) * -3.0), "backward")
    expect.close(a.grad, -3.0, because=CLOSED)


@pytest.mark.exercise("make_value", weight=0.5)
def test_value_backward_from_the_middle(student):
    """backward begins at the number that it is called on, whatever was computed after it."""
    a = _object(student.make_value(2.0))
    b = _object(a * 3.0)
    c = _object(b * 5.0)
    _call(b, "backward")
    expect.close((a.grad, b.grad, c.grad), (3.0, 1.0, 0.0), because=CLOSED)
    _call(c, "backward")
    expect.close((a.grad, b.grad, c.grad), (15.0, 5.0, 1.0), because=CLOSED)


@pytest.mark.exercise("make_value", weight=0.25)
def test_value_holds_a_float(student):
    """data is a float, also where a whole number was given."""
    for number in (_object(student.make_value(3)), _object(student.make_value(2) * 4)):
        expect.that(
            isinstance(number.data, float), f"data is of type {type(number.data).__name__}; a float is promised"
        )
