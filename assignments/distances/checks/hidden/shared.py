"""What several hidden checks use."""

import numpy as np

from autograder import expect

CLOSED = "a closed formula in float64"
SHARE = "one division of two whole numbers"
AXIOMS = ("nonnegative", "identity", "symmetric", "triangle")


def normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


def expect_axioms(answer, *failing):
    """All axioms hold but these; whatever else a student keeps in the dict is theirs."""
    four = {axiom: expect.mapping(answer, AXIOMS)[axiom] for axiom in AXIOMS}
    expect.equal(four, {axiom: axiom not in failing for axiom in AXIOMS})
