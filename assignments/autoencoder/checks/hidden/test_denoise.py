"""The edges of denoise: what its docstring promises and the digits do not show."""

import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("denoise", weight=9)
def test_denoise_few_pictures(student):
    """Twenty pictures of 18 pixels: the same seed cleans alike, from 0 to 1, and leaves its arguments alone."""
    rng = np.random.default_rng(101)
    x = rng.random((20, 18)).round()
    noisy = np.clip(x[:5] + 0.3 * rng.normal(size=(5, 18)), 0, 1)
    answers = []
    for _ in range(2):
        answers.append(expect.array(student.denoise(x, noisy, 7), shape=(5, 18)))
        expect.unchanged(student)
        expect.new_arrays(student)
    for cleaned in answers:
        expect.that(
            cleaned.min() >= 0 and cleaned.max() <= 1, f"pixels from {cleaned.min():.3g} to {cleaned.max():.3g}"
        )
    expect.close(answers[1], answers[0], because="the seed is the only source of chance", rtol=1e-4, atol=1e-5)
    expect.that(np.abs(answers[0] - noisy).max() > 0.01, "what comes back is what was handed in")
