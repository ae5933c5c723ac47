"""The edges of dropout_forward: what its docstring promises and ordinary data do not show.

Every honest mask is right, so none is compared with ours: shares, means, repetitions and out = x mask are.
"""

import numpy as np
import pytest

from autograder import expect

from .shared import dropped, expect_mask


@pytest.mark.exercise("dropout_forward", weight=1)
def test_dropout_loses_other_units_in_every_sample(student):
    """No two samples lose the same units, and no two units are lost by the same samples."""
    x = np.ones((60, 50))
    _, mask = dropped(student.dropout_forward(x, 0.5, np.random.default_rng(541)), x)
    for rows, what in ((mask, "samples lose the same units"), (mask.T, "units are lost by the same samples")):
        expect.that(len({tuple(row) for row in rows != 0}) == len(rows), f"two {what}")


@pytest.mark.exercise("dropout_forward", weight=1.25)
def test_dropout_draws_every_entry_for_itself(student):
    """Over many generators every entry is dropped as often as another, whatever its neighbour is, and their number varies."""
    tries, rate = 400, 0.25
    x = np.ones((4, 4))
    calls = [(x, rate, np.random.default_rng(5000 + seed)) for seed in range(tries)]
    masks = np.array([dropped(answer, x)[1] == 0 for answer in expect.each(student.dropout_forward, calls)])
    # Of 400 tries 100 drop an entry, with a standard deviation of 8.7: five and a half of them are left to chance.
    often = masks.sum(axis=0)
    expect.that(
        np.abs(often - rate * tries).max() < 48,
        f"in {tries} masks for a rate of {rate} an entry is 0 {often.min()} to {often.max()} times",
    )
    # Of all 16 entries 4 are dropped, with a variance of 3; its own standard deviation over 400 tries is 0.21.
    spread = masks.reshape(tries, 16).sum(axis=1).var()
    expect.that(
        1.9 < spread < 4.4,
        f"how many of 16 entries are 0 varies from mask to mask with a variance of {spread:.2f}, not 3",
    )
    # Two neighbours are both dropped in 25 of 400 tries, standard deviation 4.8.
    both = [(masks[:, 1:] & masks[:, :-1]).sum(axis=0), (masks[:, :, 1:] & masks[:, :, :-1]).sum(axis=0)]
    worst = max(np.abs(pairs - rate**2 * tries).max() for pairs in both)
    expect.that(worst < 30, "whether an entry is dropped goes with whether its neighbour is")


@pytest.mark.exercise("dropout_forward", weight=1)
def test_dropout_comes_from_rng_alone(student):
    """The same state of rng gives the same mask, another state gives another one."""
    x = np.ones((8, 20))
    one, again, other = (
        dropped(student.dropout_forward(x, 0.5, np.random.default_rng(seed)), x)[1] for seed in (543, 543, 544)
    )
    expect.equal(again, one, because="the generators were in the same state")
    expect.that(not np.array_equal(one, other), "two generators in different states gave one mask: is rng used?")


@pytest.mark.exercise("dropout_forward", weight=0.75)
def test_dropout_of_any_shape(student):
    """A row, a batch of pictures, a batch of sequences: the mask has x's shape."""
    for seed, shape in ((545, (500,)), (546, (4, 5, 6, 5)), (547, (1, 600)), (548, (600, 1)), (549, (10, 6, 10))):
        x = np.random.default_rng(seed).normal(size=shape)
        _, mask = dropped(student.dropout_forward(x, 0.5, np.random.default_rng(seed + 100)), x)
        expect_mask(mask, 0.5, share=0.15)  # of 500 the standard deviation is 0.022


@pytest.mark.exercise("dropout_forward", weight=0.75)
def test_dropout_of_zeros(student):
    """A unit that is 0 anyway is dropped or kept like another one: the mask is not read off x."""
    x = np.zeros((40, 40))
    x[:, 0] = 1.0
    _, mask = dropped(student.dropout_forward(x, 0.5, np.random.default_rng(551)), x)
    expect_mask(mask, 0.5, share=0.1)  # the standard deviation is 0.0125


@pytest.mark.exercise("dropout_forward", weight=0.5)
def test_dropout_with_rate_0(student):
    """With rate 0 nothing is dropped, and nothing grows."""
    x = np.arange(40.0).reshape(5, 8) - 17
    answer = student.dropout_forward(x, 0.0, np.random.default_rng(552))
    expect.close(answer, (x, np.ones((5, 8))), because="nothing is dropped")


@pytest.mark.exercise("dropout_forward", weight=0.5)
def test_dropout_of_whole_numbers(student):
    """x may hold whole numbers: what is kept is not cut to whole numbers."""
    x = np.arange(400).reshape(20, 20) - 200
    _, mask = dropped(student.dropout_forward(x, 0.2, np.random.default_rng(553)), x)
    expect_mask(mask, 0.2, share=0.11)  # the standard deviation is 0.02
    answer = student.dropout_forward(np.array([[1, 2], [3, 4]]), 0.2, np.random.default_rng(554), training=False)
    expect.close(answer, (np.array([[1.0, 2.0], [3.0, 4.0]]), np.ones((2, 2))), because="nothing happens")


@pytest.mark.exercise("dropout_forward", weight=0.5)
def test_dropout_with_a_rate_near_1(student):
    """With rate 0.99 one in a hundred is kept, and grows to a hundred times itself."""
    x = np.ones((30, 100))
    _, mask = dropped(student.dropout_forward(x, 0.99, np.random.default_rng(555)), x)
    expect_mask(mask, 0.99, share=0.01)  # the standard deviation is 0.0018


@pytest.mark.exercise("dropout_forward", weight=0.5)
def test_dropout_refuses_a_rate_of_1(student):
    """A rate of 1 or more, or below 0, is a ValueError."""
    for rate in (1.0, 1.5, -0.1, 1):
        expect.error(ValueError, student.dropout_forward, np.ones((2, 3)), rate, np.random.default_rng(556))


@pytest.mark.exercise("dropout_forward", weight=0.25)
def test_dropout_refuses_a_rate_of_1_when_not_training(student):
    """So it is when not in training, where the rate is not used."""
    for rate in (1.0, 50, -0.5):
        expect.error(ValueError, student.dropout_forward, np.ones((2, 3)), rate, np.random.default_rng(557), False)


@pytest.mark.exercise("dropout_forward", weight=0.5)
def test_dropout_leaves_x_alone(student):
    """x is the same after the call, in training or not, and out is a new array."""
    for rate, training in ((0.5, True), (0.5, False), (0.0, True)):
        x = np.arange(1.0, 31.0).reshape(5, 6)
        dropped(student.dropout_forward(x, rate, np.random.default_rng(558), training), x)
        expect.unchanged(student)
        expect.new_arrays(student)
