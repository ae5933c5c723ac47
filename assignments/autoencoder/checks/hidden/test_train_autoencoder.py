"""The edges of train_autoencoder: what its docstring promises and a few pictures do not show."""

import numpy as np
import pytest

from autograder import expect
from autograder.datasets import digits

from .shared import answers_by_its_weights, config_of, outputs, three_kinds

# Measured by benchmarks/thresholds_autoencoder.py over 30 seeds of the reference: see docs/thresholds.md.
SHARE_OF_PCA = 0.90


@pytest.mark.exercise("train_autoencoder", weight=7)
@pytest.mark.diagnose(False)
def test_train_beats_pca(student, reference, rebuild):
    """1,400 digits, k = 16, 40 epochs in batches of 64: built anew, it beats PCA with 16 components on other digits."""
    rng = np.random.default_rng(81)
    # The pixels of all pictures in another order: PCA and dense layers do not mind, and nobody has learned these before.
    x = digits()[0][rng.permutation(1797)][:, rng.permutation(64)] / 16
    model = expect.living(student.train_autoencoder(x[:1400], 16, 40, 5), "a Keras model")
    network = rebuild(config_of(model), model.get_weights())
    error = float(((outputs(network, x[1400:]) - x[1400:]) ** 2).mean())
    share = error / reference.pca_baseline(x[:1400], x[1400:], 16)
    expect.that(share <= SHARE_OF_PCA, f"its error on other digits is {share:.2f} of that of PCA with 16 components")
    optimizer = expect.living(model.optimizer, "the optimizer of a Keras model")
    steps = int(expect.living(optimizer.iterations, "a Keras variable"))
    expect.that(steps == 40 * 22, f"{steps} steps were made: 40 epochs of 1,400 pictures in batches of 64 are 880")


@pytest.mark.exercise("train_autoencoder", weight=2)
def test_train_starts_from_its_seed(student):
    """With epochs = 0 the network is as it is built after its seed was set, another one for another seed; x stays as it was."""
    x, _ = three_kinds(4, 82)
    student.keras.utils.set_random_seed(73)  # who sets no seed of its own is recognised by what comes of this one
    models = [expect.living(student.train_autoencoder(x, 2, 0, seed), "a Keras model") for seed in (14, 1414)]
    expect.unchanged(student, alive=True)
    first, other = (outputs(model, x) for model in models)
    student.keras.utils.set_random_seed(14)
    built = expect.living(student.build_autoencoder(12, 2), "a Keras model")
    expect.close(first, outputs(built, x), because="build_autoencoder comes first after the seed", rtol=1e-5)
    expect.that(
        np.abs(other - first).max() > 1e-4, "two seeds gave the very same network: which seed does your code use?"
    )
    answers_by_its_weights(models[0], x)
