"""Known wrong answers to split, the commonest first."""

import numpy as np

from autograder import mistake


def _cut(order, fractions):
    """The three parts of an order, by rounded fractions of its length."""
    return np.split(order, np.round(np.cumsum(fractions[:2]) * len(order)).astype(int))


def _six(x, y, parts):
    return tuple(array[part] for part in parts for array in (x, y))


def _checked(fractions):
    if not np.isclose(sum(fractions), 1):
        raise ValueError("the fractions must add up to 1")


def _by_class(y, fractions, order_of):
    """Three lists of index arrays: every class cut by itself, in the order that `order_of` gives its members."""
    shares = [[], [], []]
    for label in np.unique(y):
        for share, part in zip(shares, _cut(order_of(np.flatnonzero(y == label)), fractions), strict=True):
            share.append(part)
    return [np.concatenate(share) for share in shares]


@mistake(
    "split",
    hint="How many samples of the rarest class are in your test part? Could it be none?",
    caught_by=["test_split_shares_every_class"],
)
def split_ignores_the_classes(x, y, fractions, rng):
    _checked(fractions)
    return _six(x, y, _cut(rng.permutation(len(y)), fractions))


@mistake(
    "split",
    hint="The labels are 0, 2 and 7: which classes does range(3) visit? Count the samples that come out.",
    caught_by=["test_split_of_any_labels"],
)
def split_counts_the_classes(x, y, fractions, rng):
    _checked(fractions)
    known = np.isin(y, np.arange(len(np.unique(y))))
    parts = _by_class(np.where(known, y, -1), fractions, rng.permutation)
    return _six(x, y, [rng.permutation(part[known[part]]) for part in parts])


@mistake(
    "split",
    hint="If the labels come sorted, which classes are in the last 25 %?",
    caught_by=["test_split_shares_every_class", "test_split_mixes_the_classes", "test_split_draws_by_chance"],
)
def split_takes_the_last_rows(x, y, fractions, rng):
    _checked(fractions)
    return _six(x, y, _cut(np.arange(len(y)), fractions))


@mistake(
    "split",
    hint="Every class is cut well, but always at the same place. Where does rng come in?",
    caught_by=["test_split_draws_by_chance"],
)
def split_without_chance(x, y, fractions, rng):
    _checked(fractions)
    parts = _by_class(y, fractions, lambda members: members)
    return _six(x, y, [part[np.argsort(part * 7919 % 104729)] for part in parts])


@mistake(
    "split",
    hint="Print y_train. In which order do the classes follow, and what will a batch of 32 see?",
    caught_by=["test_split_mixes_the_classes"],
)
def split_leaves_parts_sorted(x, y, fractions, rng):
    _checked(fractions)
    return _six(x, y, _by_class(y, fractions, rng.permutation))


@mistake(
    "split",
    hint="You draw one order for x and another for y. Does each sample still have its own label?",
    caught_by=["test_split_pictures", "test_split_keeps_pairs_together"],
)
def split_shuffles_x_and_y_apart(x, y, fractions, rng):
    _checked(fractions)
    parts = _by_class(y, fractions, rng.permutation)
    return tuple(array[rng.permutation(part)] for part in parts for array in (x, y))


@mistake(
    "split",
    hint="Can one sample be in two of your parts? What does the test then measure?",
    caught_by=["test_split_loses_nothing_to_rounding", "test_split_uses_every_sample_once"],
)
def split_lets_parts_overlap(x, y, fractions, rng):
    _checked(fractions)
    parts = [_by_class(y, fractions, rng.permutation)[number] for number in range(3)]
    return _six(x, y, [rng.permutation(part) for part in parts])


@mistake(
    "split",
    hint="What is order[-n:] where n is 0? Try a fraction of 0 for the test part.",
    caught_by=["test_split_into_fewer_parts"],
)
def split_takes_everything_from_minus_zero(x, y, fractions, rng):
    _checked(fractions)
    shares = [[], [], []]
    for label in np.unique(y):
        members = rng.permutation(np.flatnonzero(y == label))
        cuts = np.round(np.cumsum(fractions[:2]) * len(members)).astype(int)
        rest = len(members) - cuts[1]
        for share, part in zip(shares, (members[: cuts[0]], members[cuts[0] : cuts[1]], members[-rest:]), strict=True):
            share.append(part)
    return _six(x, y, [rng.permutation(np.concatenate(share)) for share in shares])


@mistake(
    "split",
    hint="int() cuts off. Of 37 samples, how many are in none of your three parts?",
    caught_by=["test_split_loses_nothing_to_rounding"],
)
def split_loses_the_rest(x, y, fractions, rng):
    _checked(fractions)
    shares = [[], [], []]
    for label in np.unique(y):
        members, start = rng.permutation(np.flatnonzero(y == label)), 0
        for share, fraction in zip(shares, fractions, strict=True):
            size = int(fraction * len(members))
            share.append(members[start : start + size])
            start += size
    return _six(x, y, [rng.permutation(np.concatenate(share)) for share in shares])


@mistake(
    "split",
    hint="Two generators in different states give the same split. Which seed do you use inside?",
    caught_by=["test_split_draws_by_chance"],
)
def split_with_a_seed_of_its_own(x, y, fractions, rng):
    _checked(fractions)
    rng = np.random.default_rng(42)
    return _six(x, y, [rng.permutation(part) for part in _by_class(y, fractions, rng.permutation)])


@mistake(
    "split",
    hint="In which order does the docstring name the parts? The second fraction belongs to the validation.",
    caught_by=["test_split_shares_every_class", "test_split_leaves_its_arguments_alone"],
)
def split_test_before_validation(x, y, fractions, rng):
    _checked(fractions)
    train, val, test = (rng.permutation(part) for part in _by_class(y, fractions, rng.permutation))
    return _six(x, y, (train, test, val))


@mistake(
    "split",
    hint="Six arrays, x and y in turn. In which order do yours come?",
    caught_by=["test_split_pictures", "test_split_uses_every_sample_once", "test_split_keeps_pairs_together"],
)
def split_all_x_then_all_y(x, y, fractions, rng):
    _checked(fractions)
    parts = [rng.permutation(part) for part in _by_class(y, fractions, rng.permutation)]
    return (*(x[part] for part in parts), *(y[part] for part in parts))


@mistake(
    "split",
    hint="0.6 + 0.3 + 0.3 is more than everything. What should the function say then?",
    caught_by=["test_split_refuses_wrong_fractions"],
)
def split_accepts_any_fractions(x, y, fractions, rng):
    return _six(x, y, [rng.permutation(part) for part in _by_class(y, fractions, rng.permutation)])


@mistake(
    "split",
    hint="rng.shuffle(y) changes y itself. Did the caller give it to you to be mixed?",
    caught_by=["test_split_leaves_its_arguments_alone"],
)
def split_shuffles_in_place(x, y, fractions, rng):
    _checked(fractions)
    order = rng.permutation(len(y))
    x[:], y[:] = x[order], y[order]
    return _six(x, y, [rng.permutation(part) for part in _by_class(y, fractions, rng.permutation)])
