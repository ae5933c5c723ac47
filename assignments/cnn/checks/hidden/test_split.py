"""The edges of split: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect


def six_parts(student, x, y, fractions, seed):
    """The six arrays, of samples as x has them and of their labels as integers."""
    parts = expect.items(student.split(x, y, fractions, np.random.default_rng(seed)), 6)
    found = []
    for samples, labels in zip(parts[::2], parts[1::2], strict=True):
        samples, labels = expect.array(samples, dtype="number"), expect.array(labels, dtype="int")
        expect.that(labels.ndim == 1, f"the labels of a part have shape {labels.shape} instead of (n,)")
        expect.that(
            samples.shape == (len(labels), *x.shape[1:]),
            f"a part has samples of shape {samples.shape} for {len(labels)} labels",
        )
        found += [samples, labels]
    return found


@pytest.mark.exercise("split", weight=3)
def test_split_shares_every_class(student):
    """Each part has its share of every class, of a rare one too."""
    y = np.repeat([0, 1, 2], [100, 60, 20])
    for seed in range(4):
        parts = six_parts(student, np.arange(180.0), y, (0.5, 0.3, 0.2), 40 + seed)
        for labels, fraction in zip(parts[1::2], (0.5, 0.3, 0.2), strict=True):
            counts = np.bincount(labels.clip(0, 9).astype(int), minlength=3)[:3]
            expect.that(
                np.all(np.abs(counts - fraction * np.array([100, 60, 20])) < 2),
                f"a part that should hold {fraction:.0%} of 100, 60 and 20 samples holds {counts}",
            )


@pytest.mark.exercise("split", weight=1)
def test_split_of_any_labels(student):
    """Labels need not be 0, 1, 2: every sample of every class is in one part."""
    y = np.repeat([2, 0, 7], 20)
    parts = six_parts(student, np.arange(60.0), y, (0.5, 0.25, 0.25), 47)
    expect.equal(np.sort(np.concatenate(parts[::2])), np.arange(60.0))
    expect.equal(np.sort(np.concatenate(parts[1::2])), np.sort(y))


@pytest.mark.exercise("split", weight=1)
def test_split_into_fewer_parts(student):
    """A part whose fraction is 0 is empty, whichever it is, and every sample is in one of the others."""
    y = np.repeat([0, 1], 20)
    for number, fractions in enumerate([(0.75, 0.25, 0), (0.75, 0, 0.25), (0, 0.75, 0.25)]):
        samples = six_parts(student, np.arange(40.0), y, fractions, 48 + number)[::2]
        for part, fraction in zip(samples, fractions, strict=True):
            expect.that(fraction > 0 or len(part) == 0, f"a part with a fraction of 0 has {len(part)} samples")
        expect.equal(np.sort(np.concatenate(samples)), np.arange(40.0))


@pytest.mark.exercise("split", weight=2)
def test_split_mixes_the_classes(student):
    """Each part is in random order: sorted labels do not come out sorted."""
    parts = six_parts(student, np.arange(120.0), np.repeat([0, 1, 2], 40), (0.5, 0.25, 0.25), 45)
    for labels in parts[1::2]:
        changes = int(np.count_nonzero(np.diff(labels)))
        expect.that(changes >= 8, f"the class changes only {changes} times in a part of {len(labels)} samples")


@pytest.mark.exercise("split", weight=2)
def test_split_draws_by_chance(student):
    """Another generator gives another split, and the first samples are not always for training."""
    y = np.arange(60) % 2
    one = six_parts(student, np.arange(60.0), y, (0.5, 0.3, 0.2), 46)
    other = six_parts(student, np.arange(60.0), y, (0.5, 0.3, 0.2), 47)
    expect.that(set(one[0].tolist()) != set(other[0].tolist()), "two generators chose the same training samples")


@pytest.mark.exercise("split", weight=2)
def test_split_loses_nothing_to_rounding(student):
    """Where the fractions do not come out even, still every sample lands in exactly one part."""
    y = np.repeat([0, 1, 2], [37, 23, 11])
    for fractions in ((0.7, 0.2, 0.1), (1 / 3, 1 / 3, 1 / 3)):
        parts = six_parts(student, np.arange(71.0), y, fractions, 48)
        everything = np.sort(np.concatenate(parts[::2]))
        expect.that(np.array_equal(everything, np.arange(71)), "some samples are missing, or appear in two parts")


@pytest.mark.exercise("split", weight=1)
def test_split_pictures(student):
    """Samples may be whole pictures; each keeps its shape and its label."""
    y = np.arange(24) % 3
    x = np.broadcast_to(y[:, None, None, None], (24, 4, 5, 1)).astype(np.float32)
    parts = six_parts(student, x, y, (0.5, 0.25, 0.25), 49)
    for samples, labels in zip(parts[::2], parts[1::2], strict=True):
        expect.array(samples, shape=(len(labels), 4, 5, 1))
        expect.that(np.all(samples[:, 0, 0, 0] == labels), "a picture got the label of another one")


@pytest.mark.exercise("split", weight=1)
def test_split_refuses_wrong_fractions(student):
    """Fractions that do not add up to 1 are a ValueError."""
    y = np.arange(20) % 2
    expect.error(ValueError, student.split, np.arange(20.0), y, (0.6, 0.3, 0.3), np.random.default_rng(50))
    expect.error(ValueError, student.split, np.arange(20.0), y, (0.5, 0.2, 0.2), np.random.default_rng(50))
    expect.error(ValueError, student.split, np.arange(20.0), y, (0.6, 0.2, 0.23), np.random.default_rng(50))


@pytest.mark.exercise("split", weight=1)
def test_split_leaves_its_arguments_alone(student):
    """Samples and labels stay as they were, and a part may be empty."""
    y = np.arange(20) % 2
    parts = expect.items(student.split(np.arange(20.0), y, (0.5, 0.5, 0.0), np.random.default_rng(51)), 6)
    expect.that(expect.array(parts[4], dtype="number").shape == (0,), "a part of fraction 0 is not empty")
    # The generator is meant to be used; only the data must stay.
    expect.unchanged(student)
