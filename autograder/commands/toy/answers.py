"""Halves and means."""


def halve(x):
    """Half of x, as a float.

    Args:
        x: a number.
    """
    return x / 2


def mean(values):
    """The arithmetic mean of the values, as a float.

    Args:
        values: a list of at least one number.

    Raises:
        ValueError: the list is empty.
    """
    if not values:
        raise ValueError("there is no mean of nothing")
    return sum(values) / len(values)
