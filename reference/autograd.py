"""Backpropagation through any formula: numbers that remember how they were computed.

Each operation makes a new number, and notes its parents and the slope with respect to each of them. Going back from the
result in reverse order of computation, every number hands its derivative on to its parents.
"""

import math


def make_value(data):
    """A number that remembers how it was computed, and finds the derivative with respect to every number behind it.

    Write a class (in the same cell) and return an object of it. Such an object v has

        v.data                 its number, a float
        v.grad                 0.0 until backward is called; then the derivative of that result with respect to v
        v + w, v * w           a new object; w is another one, or a plain number, on either side: 2 * v, v + 1
        v.tanh(), v.relu()     a new object; the slope of relu at 0 is 0
        v.backward()           sets grad of v to 1, and grad of everything that v was computed from

    A number that is used twice collects from both uses: for b = a + a, b.backward() makes a.grad 2. A number hands its
    derivative on when all numbers that were computed from it have handed on theirs. Each call of backward starts
    afresh: a second call gives the same derivatives again, not their double.

    Args:
        data: float or int, the number.

    Returns:
        The object.

    >>> a, b = make_value(2.0), make_value(-3.0)
    >>> c = a * b + a
    >>> c.backward()
    >>> c.data, a.grad, b.grad
    (-4.0, -2.0, 2.0)

    Source: Wengert 1964; Linnainmaa 1970; Rumelhart, Hinton & Williams 1986.
    """
    return _Value(data)


class _Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data, self.grad = float(data), 0.0
        self.parents, self.slopes = parents, slopes

    def __add__(self, other):
        other = _lifted(other)
        return _Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        other = _lifted(other)
        return _Value(self.data * other.data, (self, other), (other.data, self.data))

    __radd__, __rmul__ = __add__, __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return _Value(t, (self,), (1 - t**2,))

    def relu(self):
        return _Value(max(0.0, self.data), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order = _in_order_of_computation(self)
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        for value in reversed(order):
            for parent, slope in zip(value.parents, value.slopes, strict=True):
                parent.grad += slope * value.grad


def _lifted(number):
    return number if isinstance(number, _Value) else _Value(number)


def _in_order_of_computation(result):
    """All values behind the result, parents before children. A list of things to do, since recursion has a limit."""
    order, seen, waiting = [], set(), [(result, False)]
    while waiting:
        value, parents_done = waiting.pop()
        if parents_done:
            order.append(value)
        elif value not in seen:
            seen.add(value)
            waiting.append((value, True))
            waiting.extend((parent, False) for parent in value.parents)
    return order
