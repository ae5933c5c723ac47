"""What everybody can see: examples that a pencil can follow, and the mistake that each section is about."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, dropped, expect_all, expect_mask, numbered, views_of

EXACT = "whole numbers and halves leave no rounding"
nan = float("nan")

# ---------------------------------------------------------------- train_val_gap


@pytest.mark.exercise("train_val_gap", weight=1.5)
def test_gap_of_four_epochs(student):
    """Losses of 2, 1, 0.5, 0.2 and 2.1, 1.3, 1.2, 1.5: one keeps the third epoch, and its gap is 0.7."""
    answer = student.train_val_gap({"loss": [2.0, 1.0, 0.5, 0.2], "val_loss": [2.1, 1.3, 1.2, 1.5]})
    expect.close(answer, 0.7, because=CLOSED)


@pytest.mark.exercise("train_val_gap", weight=1.25)
def test_gap_of_noisy_losses(student):
    """The epoch is that of the smallest validation loss, wherever the training loss is smallest."""
    answer = student.train_val_gap({"loss": [3.0, 1.5, 0.25, 0.75], "val_loss": [3.5, 2.0, 4.0, 2.5]})
    expect.close(answer, 0.5, because=EXACT)


@pytest.mark.exercise("train_val_gap", weight=1.25)
def test_gap_below_zero(student):
    """With dropout the validation loss may be the smaller one: then the gap is below 0."""
    answer = student.train_val_gap({"loss": [2.0, 1.5, 1.25], "val_loss": [1.75, 1.0, 1.5]})
    expect.close(answer, -0.5, because=EXACT)


# ---------------------------------------------------------------- early_stop_epoch


@pytest.mark.exercise("early_stop_epoch", weight=1)
def test_stop_after_two_bad_epochs(student):
    """5, 4, 4.5, 3, 3.5, 3.6, 3.7 with patience 2: it stops with epoch 5, and the best one is epoch 3."""
    expect.equal(student.early_stop_epoch([5.0, 4.0, 4.5, 3.0, 3.5, 3.6, 3.7], 2), (5, 3))


@pytest.mark.exercise("early_stop_epoch", weight=1.25)
def test_stop_in_spite_of_a_zigzag(student):
    """Up, down, up, down, and never below the first one: all four are bad, since the best so far is what counts."""
    expect.equal(student.early_stop_epoch([1.0, 3.0, 2.0, 2.5, 1.5, 2.0], 4), (4, 0))


@pytest.mark.exercise("early_stop_epoch", weight=1)
def test_stop_where_nothing_changes(student):
    """3, 2, 2, 2, 2 with patience 2: an equal loss is no better one, so it stops with epoch 3."""
    expect.equal(student.early_stop_epoch([3.0, 2.0, 2.0, 2.0, 2.0], 2), (3, 1))


@pytest.mark.exercise("early_stop_epoch", weight=1)
def test_stop_with_patience_one_to_three(student):
    """5, 4, 3, 4, 5, 6: with patience 1 it stops with epoch 3, with 2 with epoch 4, with 3 with epoch 5."""
    for patience, stop in ((1, 3), (2, 4), (3, 5)):
        expect.equal(student.early_stop_epoch([5.0, 4.0, 3.0, 4.0, 5.0, 6.0], patience), (stop, 2))


# ---------------------------------------------------------------- l2_loss_and_grad


@pytest.mark.exercise("l2_loss_and_grad", weight=1.5)
def test_l2_of_one_layer(student):
    """Weights 1 and 2, a bias of 5, lam = 0.1: the penalty is 0.5, and the bias has no part in it."""
    answer = student.l2_loss_and_grad({"W1": np.array([[1.0], [2.0]]), "b1": np.array([5.0])}, 0.1)
    expect.close(answer, (0.5, {"W1": np.array([[0.2], [0.4]]), "b1": np.array([0.0])}), because=CLOSED)


@pytest.mark.exercise("l2_loss_and_grad", weight=1.5)
def test_l2_of_two_layers(student):
    """Both layers count, and a weight of -3 costs as much as one of 3: the penalty is half of 24."""
    params = {
        "W1": np.array([[1.0, -3.0, 2.0], [0.0, 1.0, -1.0]]),
        "b1": np.array([7.0, -7.0, 1.0]),
        "W2": np.array([[2.0], [0.0], [-2.0]]),
        "b2": np.array([9.0]),
    }
    grads = {"W1": params["W1"], "b1": np.zeros(3), "W2": params["W2"], "b2": np.zeros(1)}
    expect.close(student.l2_loss_and_grad(params, 0.5), (12.0, grads), because=EXACT)


@pytest.mark.exercise("l2_loss_and_grad", weight=1)
def test_l2_with_a_larger_lam(student):
    """lam stands before the sum once, in the penalty and in the gradient."""
    answer = student.l2_loss_and_grad({"W1": np.array([[3.0]]), "b1": np.array([1.0])}, 4.0)
    expect.close(answer, (36.0, {"W1": np.array([[24.0]]), "b1": np.array([0.0])}), because=EXACT)


# ---------------------------------------------------------------- dropout_forward


@pytest.mark.exercise("dropout_forward", weight=1.5)
def test_dropout_of_ten_thousand_ones(student):
    """With rate 0.5, ones become 0 or 2, and their mean stays 1, to within 5 %."""
    x, means = np.ones((25, 100)), []
    for seed in (501, 511, 521, 531):
        out, mask = dropped(student.dropout_forward(x, 0.5, np.random.default_rng(seed)), x)
        expect_mask(mask, 0.5)
        means.append(out.mean())
    # The mean's standard deviation is 0.01: five of them.
    expect.that(abs(np.mean(means) - 1) < 0.05, f"the mean of the ones has become {np.mean(means):.3f}")


@pytest.mark.exercise("dropout_forward", weight=1)
def test_dropout_rate_is_the_share_that_is_dropped(student):
    """With rate 0.1 a tenth of the numbers is 0, with rate 0.75 three quarters; the others are 1/0.9, and 4."""
    x = np.ones((30, 100))
    for seed, rate in ((502, 0.1), (503, 0.75)):
        _, mask = dropped(student.dropout_forward(x, rate, np.random.default_rng(seed)), x)
        expect_mask(mask, rate, share=0.05)  # the standard deviation is below 0.008


@pytest.mark.exercise("dropout_forward", weight=1)
def test_dropout_does_nothing_when_not_training(student):
    """When not in training out is x, and the mask is all ones."""
    x = np.arange(60.0).reshape(3, 20) - 10
    answer = student.dropout_forward(x, 0.5, np.random.default_rng(504), False)
    expect.close(answer, (x, np.ones((3, 20))), because="nothing happens")


@pytest.mark.exercise("dropout_forward", weight=0.75)
def test_dropout_out_is_x_times_the_mask(student):
    """Numbers of any sign, and a 0 among them: out is x times the mask, number by number."""
    x = np.linspace(-4, 4, 1025).reshape(25, 41)
    _, mask = dropped(student.dropout_forward(x, 0.25, np.random.default_rng(505)), x)
    expect_mask(mask, 0.25, share=0.1)  # the standard deviation is 0.014


# ---------------------------------------------------------------- dropout_backward


@pytest.mark.exercise("dropout_backward", weight=1)
def test_dropout_backward_of_two_units(student):
    """One unit was dropped, one was doubled: derivatives of 3 and 4 become 0 and 8."""
    expect.close(
        student.dropout_backward(np.array([3.0, 4.0]), np.array([0.0, 2.0])), np.array([0.0, 8.0]), because=EXACT
    )


@pytest.mark.exercise("dropout_backward", weight=1)
def test_dropout_backward_of_a_table(student):
    """Every sample has its own mask, and a derivative may be negative or 0."""
    dout = np.array([[1.0, -2.0, 3.0], [0.0, 5.0, -6.0]])
    mask = np.array([[4.0, 0.0, 4.0], [4.0, 4.0, 0.0]])
    expect.close(student.dropout_backward(dout, mask), np.array([[4.0, 0.0, 12.0], [0.0, 20.0, 0.0]]), because=EXACT)


# ---------------------------------------------------------------- augment


@pytest.mark.exercise("augment", weight=1.25)
def test_augment_gives_views(student):
    """Every picture that comes back is its own picture, mirrored or not, moved by at most one pixel, zeros at the edge."""
    images = numbered(80, 4, 4)
    made = views_of(student.augment(images, np.random.default_rng(601)), images)
    expect.that(any(way != (False, 0, 0) for way in made), "all pictures came back as they were")


@pytest.mark.exercise("augment", weight=1.25)
def test_augment_each_picture_for_itself(student):
    """Of eighty pictures some are mirrored and some are not, and all nine moves occur."""
    images = numbered(80, 3, 5)
    made = views_of(student.augment(images, np.random.default_rng(602)), images)
    expect_all([way[0] for way in made], [False, True], "mirrored:")
    expect_all([way[1] for way in made], [-1, 0, 1], "moved by this number of rows:")
    expect_all([way[2] for way in made], [-1, 0, 1], "moved by this number of columns:")
    # That one of the nine moves is missing among 80 pictures happens to one generator in 1,400; that three are, to none.
    expect.that(len({way[1:] for way in made}) > 6, "rows and columns are not moved apart from one another")


@pytest.mark.exercise("augment", weight=0.75)
def test_augment_as_it_is_told(student):
    """Without a flip and without a shift all pictures stay; with a flip alone each is itself or its mirror image."""
    images = numbered(60, 3, 3)
    expect.equal(student.augment(images, np.random.default_rng(603), False, 0), images)
    made = views_of(student.augment(images, np.random.default_rng(604), True, 0), images, True, 0)
    expect_all([way[0] for way in made], [False, True], "mirrored:")
    made = views_of(student.augment(images, np.random.default_rng(605), False, 1), images, False, 1)
    expect_all([way[1] for way in made], [-1, 0, 1], "moved by this number of rows:")


@pytest.mark.exercise("augment", weight=0.75)
def test_augment_comes_from_rng_alone(student):
    """The same state of rng gives the same views, another state gives others."""
    images = numbered(60, 4, 4)
    one, again, other = (
        expect.array(student.augment(images, np.random.default_rng(seed)), shape=images.shape)
        for seed in (606, 606, 607)
    )
    expect.equal(again, one, because="the generators were in the same state")
    expect.that(not np.array_equal(one, other), "two generators in different states gave the same views: is rng used?")
