"""The edges of denoise: what its docstring promises and the digits do not show."""

import numpy as np
import pytest

from autograder import expect


def few():
    """Twenty clean pictures of 18 pixels, and five others with noise."""
    rng = np.random.default_rng(101)
    x = rng.random((20, 18)).round()
    return x, np.clip(x[:5] + 0.3 * rng.normal(size=(5, 18)), 0, 1)


@pytest.mark.exercise("denoise", weight=7)
def test_denoise_few_pictures(student, brief):
    """Twenty pictures of 18 pixels: five others come back in their shape, from 0 to 1, and what came in stays as it was."""
    x, noisy = few()
    brief(epochs=2)
    student.keras.utils.set_random_seed(73)  # who sets no seed of its own is recognised by what comes of this one
    answer = student.denoise(x, noisy, 7)
    expect.unchanged(student)
    expect.new_arrays(student)
    cleaned = expect.array(answer, shape=(5, 18))
    expect.that(cleaned.min() >= 0 and cleaned.max() <= 1, f"pixels from {cleaned.min():.3g} to {cleaned.max():.3g}")
    expect.that(np.abs(cleaned - noisy).max() > 0.01, "what comes back is what was handed in")
    expect.that(np.ptp(cleaned) > 0, "every pixel of every picture comes back alike")


@pytest.mark.exercise("denoise", weight=2)
def test_denoise_by_its_seed_and_sigma(student, brief):
    """The seed is the only source of chance, and another one gives another network; so does noise of another strength."""
    x, noisy = few()
    brief(epochs=1, steps=2)
    student.keras.utils.set_random_seed(73)
    asked = [(7,), (7,), (1414,), (7, 0.0)]
    answers = [expect.array(student.denoise(x, noisy, *rest), shape=(5, 18)) for rest in asked]
    first, again, other, without = answers
    expect.close(again, first, because="the seed is the only source of chance", rtol=1e-4, atol=1e-5)
    expect.that(not np.array_equal(other, first), "two seeds cleaned alike: which seed does your code use?")
    expect.that(not np.array_equal(without, first), "with sigma = 0 it cleans as with 0.3: where is sigma used?")
