"""The edges of init_params: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import in_order


@pytest.mark.exercise("init_params", weight=1.5)
@pytest.mark.parametrize(
    ("scheme", "spread"), [("he", (2 / 150) ** 0.5), ("glorot", (2 / 190) ** 0.5)], ids=["he", "glorot"]
)
def test_init_spread_of_a_hundred_thousand_weights(student, scheme, spread):
    """A hundred thousand weights have mean 0 and the scheme's standard deviation, both to 2 % of it."""
    # One network a call: nested lists of a hundred thousand numbers would not cross at once.
    starts = ((np.random.default_rng(seed), scheme) for seed in range(100, 117))
    drawn = [in_order(student.init_params([150, 40], *start), (150, 40))[0] for start in starts]
    weights = np.concatenate(drawn)
    # The deviation of so many numbers is known to 0.2 %, their mean to 0.3 % of it.
    expect.close(float(weights.std()), spread, because="what chance leaves open of 10^5 weights", rtol=0.02)
    expect.that(abs(weights.mean()) < 0.02 * spread, "the mean of the weights is not near 0")


@pytest.mark.exercise("init_params", weight=1)
def test_init_every_layer_has_its_own_spread(student):
    """The spread of a layer is that of its own inputs and units, not of the first layer's or of the whole network's."""
    sizes = (280, 8, 230, 9)
    wanted = {"he": [2 / 280, 2 / 8, 2 / 230], "glorot": [2 / 288, 2 / 238, 2 / 239]}
    for scheme, variances in wanted.items():
        params = in_order(student.init_params(list(sizes), np.random.default_rng(121), scheme), sizes)
        for W, variance in zip(params[::2], variances, strict=True):
            # 1,800 numbers or more: their deviation is known to 1.7 %.
            expect.close(float(W.std()), variance**0.5, because="what chance leaves open of 1,800 weights", rtol=0.1)


@pytest.mark.exercise("init_params", weight=1)
def test_init_equal_layers_differ(student):
    """Layers of equal sizes get different weights, and so do all inputs and all units: no number comes twice."""
    for scheme in ("he", "glorot"):
        params = in_order(student.init_params([6, 6, 6, 6], np.random.default_rng(131), scheme), (6, 6, 6, 6))
        weights = np.concatenate([W.ravel() for W in params[::2]])
        expect.that(len(set(weights.tolist())) == 108, "some weights of the network are the very same number")


@pytest.mark.exercise("init_params", weight=0.75)
def test_init_any_depth(student):
    """One layer, three odd sizes and twelve layers: a W and a b for each, the weights (n_in, n_out), the biases 0."""
    for sizes in ((4, 3), (3, 5, 2), (2, *[3] * 11, 1)):
        params = in_order(student.init_params(list(sizes), np.random.default_rng(141), "he"), sizes)
        for W, b in zip(params[::2], params[1::2], strict=True):
            expect.that((W != 0).all(), "a weight is exactly 0")
            expect.equal(b, np.zeros(len(b)), because="biases start at 0")


@pytest.mark.exercise("init_params", weight=0.75)
def test_init_is_repeatable_by_its_generator(student):
    """Twice the same state of rng, twice the same network; eight states, eight networks."""
    starts = [([3, 4, 2], np.random.default_rng(150 + seed // 2), "glorot") for seed in range(16)]
    found = set()
    networks = [in_order(params, (3, 4, 2)) for params in expect.each(student.init_params, starts)]
    for first, again in zip(networks[::2], networks[1::2], strict=True):
        for one, two in zip(first, again, strict=True):
            expect.equal(two, one, because="the same state of rng")
        found.add((*first[0].ravel().tolist(), *first[2].ravel().tolist()))
    expect.that(len(found) == 8, f"eight states of rng gave {len(found)} different networks")


@pytest.mark.exercise("init_params", weight=0.5)
def test_init_refuses_another_scheme(student):
    """A scheme that is neither "he" nor "glorot" is refused with a ValueError."""
    for scheme in ("zeros", "He", "xavier"):
        expect.error(ValueError, student.init_params, [2, 3, 1], np.random.default_rng(161), scheme)


@pytest.mark.exercise("init_params", weight=0.5)
def test_init_leaves_sizes_alone(student):
    """The list of sizes is the same after the call as before it."""
    in_order(student.init_params([4, 3, 5, 1], np.random.default_rng(171), "he"), (4, 3, 5, 1))
    expect.unchanged(student)
