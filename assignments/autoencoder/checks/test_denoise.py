"""What everybody can see of denoise."""

import numpy as np
import pytest

from autograder import expect
from autograder.datasets import digits


@pytest.mark.exercise("denoise", weight=6)
@pytest.mark.diagnose(False)
def test_denoise_halves_the_error(student):
    """397 noisy digits, mirrored, are cleaned: values from 0 to 1, and at most half of the error that was in them."""
    # In a mirror, so that they are other pictures than those that one has at hand.
    x = digits()[0].reshape(-1, 8, 8)[:, :, ::-1].reshape(-1, 64)[np.random.default_rng(31).permutation(1797)] / 16
    clean = x[1400:]
    noisy = np.clip(clean + 0.3 * np.random.default_rng(32).normal(size=clean.shape), 0, 1)
    cleaned = expect.array(student.denoise(x[:1400], noisy, 3), shape=clean.shape)
    expect.that(cleaned.min() >= 0 and cleaned.max() <= 1, f"pixels from {cleaned.min():.3g} to {cleaned.max():.3g}")
    before, after = float(((noisy - clean) ** 2).mean()), float(((cleaned - clean) ** 2).mean())
    expect.that(
        after <= before / 2, f"the error was {before:.4f} and is {after:.4f}: {after / before:.2f} of it is left"
    )
