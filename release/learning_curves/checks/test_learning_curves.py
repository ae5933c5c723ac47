"""Visible checks of learning curves: numbers that a pencil can follow, and a gallery of 24 networks with their fates."""

import numpy as np
import pytest

from autograder import expect

from .shared import recalls, shipped

CLOSED = "a closed formula in float64"
nan = float("nan")

# ---------------------------------------------------------------- initial_loss


@pytest.mark.exercise("initial_loss", weight=1)
def test_initial_loss_of_ten_classes(student):
    """Ten classes, and nothing known: the loss is 2.302585, whatever the digits are."""
    expect.close(student.initial_loss(10), np.log(10), because=CLOSED)


@pytest.mark.exercise("initial_loss", weight=1)
def test_initial_loss_of_more_and_fewer_classes(student):
    """Two classes and a thousand: more classes are harder to guess."""
    for k in (2, 4, 1000):
        expect.close(student.initial_loss(k), np.log(k), because=CLOSED)


# ---------------------------------------------------------------- smooth


@pytest.mark.exercise("smooth", weight=1.5)
def test_smooth_three_losses(student):
    """4, 2, 1 with beta 0.5 become 4, 2.6667, 1.7143: the first one stays."""
    expect.close(student.smooth(np.array([4.0, 2.0, 1.0]), 0.5), np.array([4.0, 8 / 3, 12 / 7]), because=CLOSED)


@pytest.mark.exercise("smooth", weight=1)
def test_smooth_with_a_long_memory(student):
    """With beta 0.75 the past has three quarters: 8, 0, 0, 0 fall slowly."""
    expected = np.array([8 * 0.25 * 0.75 ** (t - 1) / (1 - 0.75**t) for t in (1, 2, 3, 4)])
    expect.close(student.smooth(np.array([8.0, 0.0, 0.0, 0.0]), 0.75), expected, because=CLOSED)


@pytest.mark.exercise("smooth", weight=1)
def test_smooth_without_smoothing(student):
    """With beta 0 the losses come back as they are; a constant loss does so with any beta."""
    zigzag, constant = np.array([3.0, 1.0, 2.0, 0.5]), np.full(30, 2.5)
    expect.close(student.smooth(zigzag, 0.0), zigzag, because=CLOSED)
    expect.close(student.smooth(constant, 0.9), constant, because="thirty terms of one sign, in float64")


@pytest.mark.exercise("smooth", weight=0.5)
def test_smooth_refuses_a_beta_of_one(student):
    """Who gives the past everything learns nothing: a beta of 1 is a ValueError."""
    expect.error(ValueError, student.smooth, np.array([4.0, 2.0, 1.0]), 1.0)


# ---------------------------------------------------------------- best_epoch


@pytest.mark.exercise("best_epoch", weight=1)
def test_best_epoch_of_three(student):
    """Of 4, 2, 1 the last is the smallest: epoch 2, since epochs are counted from 0."""
    expect.equal(student.best_epoch(np.array([4.0, 2.0, 1.0])), 2)


@pytest.mark.exercise("best_epoch", weight=1)
def test_best_epoch_in_the_middle(student):
    """Down, up, and down again below the first bottom: the smallest of all counts, and the first of equals."""
    expect.equal(student.best_epoch(np.array([5.0, 3.0, 3.5, 1.5, 2.0, 1.5, 6.0])), 3)


@pytest.mark.exercise("best_epoch", weight=1)
def test_best_epoch_beside_a_nan(student):
    """An epoch of nan keeps its number, and is never the best."""
    expect.equal(student.best_epoch(np.array([3.0, nan, 0.5, 2.0])), 2)


# ---------------------------------------------------------------- diagnose


@pytest.mark.exercise("diagnose", weight=1)
def test_diagnose_a_dead_network(student):
    """Both losses are log 4 from the first epoch to the last: dead. Both fall to 0.2: not dead."""
    flat, falling = np.full(20, np.log(4)), 0.2 + 1.1 * 0.6 ** np.arange(20)
    answers = expect.each(student.diagnose, [(flat, flat, 4), (falling, falling + 0.01, 4)])
    expect.equal(answers[0], "dead")
    expect.that(answers[1] != "dead", "a network whose loss falls from 1.3 to 0.2 is called dead")


@pytest.mark.exercise("diagnose", weight=1.5)
def test_diagnose_one_of_each(student):
    """One network of each fate, an example as from a textbook: all eight are named rightly."""
    examples = list(shipped())[::3]
    expect.each(student.diagnose, [(loss, val_loss, 4) for _, loss, val_loss in examples])
    for word, loss, val_loss in examples:  # once more, so that the call that is shown is the one that fails
        expect.equal(student.diagnose(loss, val_loss, 4), word)


# Where a rule draws its lines is its author's choice: no known mistake is looked for among networks that lie near them.
@pytest.mark.diagnose(False)
@pytest.mark.exercise("diagnose", weight=1.5)
def test_diagnose_the_gallery(student):
    """Three of each fate, with larger and smaller faults: 0.8 of them are named rightly, and of every fate two of three."""
    words, losses, val_losses = zip(*shipped(), strict=True)
    answers = expect.each(student.diagnose, [(*pair, 4) for pair in zip(losses, val_losses, strict=True)])
    shares = recalls(answers, words)
    mean, worst = np.mean(list(shares.values())), min(shares, key=shares.get)
    enough = mean >= 0.8 and shares[worst] >= 0.5
    if not enough:
        one = next(i for i, (word, answer) in enumerate(zip(words, answers, strict=True)) if answer != word == worst)
        student.diagnose(losses[one], val_losses[one], 4)  # what is shown is the last call
    expect.that(
        enough,
        f"{mean:.2f} of the networks are named rightly, in the mean over the eight words; of the fate {worst!r} "
        f"{shares[worst]:.2f}, and this is one that was not",
    )
