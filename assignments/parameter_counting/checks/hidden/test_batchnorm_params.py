"""The edges of batchnorm_params: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect


@pytest.mark.exercise("batchnorm_params", weight=1.3)
def test_batchnorm_channels(student):
    """One channel or five: every channel has its own four numbers, as integers."""
    expect.equal(student.batchnorm_params(1), (2, 2))
    expect.equal(student.batchnorm_params(5), (10, 10))
