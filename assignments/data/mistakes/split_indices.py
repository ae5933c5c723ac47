"""Known wrong answers to split_indices, the commonest first; split_indices_rarer.py goes on."""

import numpy as np

from autograder import mistake

from .shared import _check_fractions, _cuts

mistake(
    "split_indices",
    name="split_unshuffled",
    hint="Suppose the file is sorted by class. Which class would your last part hold, and which would it never see?",
    caught_by=["test_split_is_shuffled", "test_split_comes_from_rng_alone"],
    change=("rng.permutation(n)", "np.arange(n)"),
)


@mistake(
    "split_indices",
    hint="int() cuts off. Add the sizes of your parts up for 11 rows in thirds: where are the others?",
    caught_by=["test_split_that_does_not_come_out_even"],
)
def split_loses_the_rest_to_int(n, fractions, rng):
    _check_fractions(fractions)
    order, parts, start = rng.permutation(n), [], 0
    for fraction in fractions:
        size = int(fraction * n)
        parts.append(order[start : start + size])
        start += size
    return tuple(parts)


mistake(
    "split_indices",
    name="split_with_a_seed_of_its_own",
    hint="Two generators in different states give the same parts. Whose chance is it: that of the rng you were given?",
    caught_by=["test_split_comes_from_rng_alone", "test_split_gives_every_row_the_same_chance"],
    change=("rng.permutation(n)", "np.random.default_rng(42).permutation(n)"),
)


@mistake(
    "split_indices",
    hint="You draw every part from all the rows. Can a row be in two of them? What does the test then measure?",
    caught_by=["test_split_of_ten_rows", "test_split_that_does_not_come_out_even"],
)
def split_parts_overlap(n, fractions, rng):
    _check_fractions(fractions)
    sizes = np.diff([0, *_cuts(n, fractions), n])
    return tuple(rng.permutation(n)[:size] for size in sizes)


@mistake(
    "split_indices",
    hint="Your parts are three, always. How many fractions may there be?",
    caught_by=["test_split_into_two_four_or_one", "test_split_that_does_not_come_out_even"],
)
def split_into_three_parts_always(n, fractions, rng):
    _check_fractions(fractions)
    first, second = (round(sum(fractions[:number]) * n) for number in (1, 2))
    order = rng.permutation(n)
    return order[:first], order[first:second], order[second:]


mistake(
    "split_indices",
    name="split_into_three_fractions_unpacked",
    hint="You unpack three fractions. How many may there be?",
    caught_by=["test_split_into_two_four_or_one", "test_split_that_does_not_come_out_even"],
    change=(
        "cuts = np.round(np.cumsum(fractions[:-1]) * n).astype(int)",
        "train, val, test = fractions; cuts = np.round([train * n, (train + val) * n]).astype(int)",
    ),
)


@mistake(
    "split_indices",
    hint="Every row throws its own dice. How many rows does your first part have, and how many were asked for?",
    caught_by=["test_split_of_ten_rows", "test_split_that_does_not_come_out_even"],
)
def split_by_a_dice_for_every_row(n, fractions, rng):
    _check_fractions(fractions)
    part = np.searchsorted(np.cumsum(fractions)[:-1], rng.random(n), side="right")
    return tuple(rng.permutation(np.flatnonzero(part == number)) for number in range(len(fractions)))


mistake(
    "split_indices",
    name="split_draws_with_replacement",
    hint="Can a row be drawn twice, and another never? What does np.unique say of your numbers?",
    caught_by=["test_split_of_ten_rows", "test_split_that_does_not_come_out_even"],
    change=("rng.permutation(n)", "rng.integers(0, n, n)"),
)

mistake(
    "split_indices",
    name="split_parts_are_sorted",
    hint="Print the first part. In which order does it come, and in which should it?",
    caught_by=["test_split_is_shuffled"],
    change=(
        "return tuple(np.split(rng.permutation(n), cuts))",
        "return tuple(np.sort(part) for part in np.split(rng.permutation(n), cuts))",
    ),
)

mistake(
    "split_indices",
    name="split_shuffles_inside_the_parts_only",
    hint="Each part is shuffled, but which rows does it hold? Could row 0 ever be in the last part?",
    caught_by=["test_split_is_shuffled", "test_split_gives_every_row_the_same_chance"],
    change=(
        "return tuple(np.split(rng.permutation(n), cuts))",
        "return tuple(rng.permutation(part) for part in np.split(np.arange(n), cuts))",
    ),
)


@mistake(
    "split_indices",
    hint="The last part gets whatever is left. How much is that for 20 parts of 5 % each, or where its fraction is 0?",
    caught_by=["test_split_into_many_parts", "test_split_with_an_empty_part"],
)
def split_leaves_the_rest_to_the_last(n, fractions, rng):
    _check_fractions(fractions)
    sizes = [int(fraction * n) for fraction in fractions[:-1]]
    return tuple(np.split(rng.permutation(n), np.cumsum(sizes, dtype=int)))
