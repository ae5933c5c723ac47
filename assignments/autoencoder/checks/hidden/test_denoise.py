"""The edges of denoise: what its docstring promises and the digits do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("denoise", weight=9)
def test_denoise_few_pictures(student):
    """Twenty pictures of 18 pixels: five others come back in their shape, from 0 to 1, and what came in stays as it was."""
    rng = np.random.default_rng(101)
    x = rng.random((20, 18)).round()
    noisy = np.clip(x[:5] + 0.3 * rng.normal(size=(5, 18)), 0, 1)
    # Once: a second call, by which one could see whether the same seed cleans alike, is another network to compile, and costs
    # a quarter of a training.
    answer = student.denoise(x, noisy, 7)
    expect.unchanged(student)
    expect.new_arrays(student)
    cleaned = expect.array(answer, shape=(5, 18))
    expect.that(cleaned.min() >= 0 and cleaned.max() <= 1, f"pixels from {cleaned.min():.3g} to {cleaned.max():.3g}")
    expect.that(np.abs(cleaned - noisy).max() > 0.01, "what comes back is what was handed in")
    expect.that(np.ptp(cleaned) > 0, "every pixel of every picture comes back alike")
