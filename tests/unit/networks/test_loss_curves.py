"""Networks that go wrong on purpose: their curves are those of a training, and each cause does what it says."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.networks.loss_curves import CAUSES, CLASSES, EPOCHS, history, how, train

GUESSING = np.log(CLASSES)


@pytest.mark.parametrize("cause", CAUSES)
def test_two_finite_losses_an_epoch(cause):
    for curve in history(cause, np.random.default_rng([91, CAUSES.index(cause)])):
        assert curve.shape == (EPOCHS,)
        assert curve.dtype == np.float64
        assert np.isfinite(curve).all()
        assert (curve > 0).all()


def test_the_same_generator_gives_the_same_curves_and_another_one_others():
    one, again, other = (np.array(history("well", np.random.default_rng(seed))) for seed in (92, 92, 93))
    assert np.array_equal(one, again)
    assert not np.allclose(one, other)


def test_a_dead_network_guesses_for_ever():
    np.testing.assert_allclose(history("dead", np.random.default_rng(94)), GUESSING, rtol=1e-12)


def test_nothing_is_learned_without_a_rate():
    loss, val_loss = train(np.random.default_rng(95), rate=0.0, spread=1.2)
    assert np.ptp(val_loss) == 0
    assert np.ptp(loss) < 0.02  # batches of other sizes weigh a little otherwise


def test_labels_mixed_up_are_never_better_than_guessing():
    _, val_loss = history("labels mixed up", np.random.default_rng(96))
    assert val_loss.min() > 0.95 * GUESSING


def test_an_exploding_loss_is_told_as_it_is():
    # A loss that is clipped, as at -log 1e-12 = 27.6, would hide how far it goes.
    _, val_loss = history("too fast", np.random.default_rng(97))
    assert val_loss.max() > 30


def test_a_cause_that_is_not_there():
    with pytest.raises(KeyError):
        how("tired", np.random.default_rng(98))
