"""Known wrong answers to split_table, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "split_table",
    name="split_table_unshuffled",
    hint="The table is in order of a. Which a does your network never see in training?",
    caught_by=["test_split_table_is_random", "test_split_table_comes_from_rng_alone"],
    change=("rng.permutation(len(y))", "np.arange(len(y))"),
)


@mistake(
    "split_table",
    hint="Count how often each row comes in both of your parts together: some come twice. What does the test say of a row that was "
    "in training?",
    caught_by=["test_split_table_of_31", "test_split_table_is_random"],
)
def split_table_drawn_twice(pairs, y, frac, rng):
    k = int(frac * len(y))
    train, test = rng.permutation(len(y))[:k], rng.permutation(len(y))[: len(y) - k]
    return pairs[train], y[train], pairs[test], y[test]


@mistake(
    "split_table",
    hint="The pairs are shuffled. What happened to the sums that belong to them?",
    caught_by=["test_split_table_of_31", "test_split_table_is_random"],
)
def split_table_forgets_the_sums(pairs, y, frac, rng):
    order = rng.permutation(len(y))
    k = int(frac * len(y))
    return pairs[order[:k]], y[:k].copy(), pairs[order[k:]], y[k:].copy()


mistake(
    "split_table",
    name="split_table_rounds",
    hint="0.7 of 961 rows are 672.7: how many go into training, by the docstring?",
    caught_by=["test_split_table_of_31", "test_split_table_rounds_down"],
    change=("int(frac * len(y))", "round(frac * len(y))"),
)

mistake(
    "split_table",
    name="split_table_rounds_up",
    hint="Seven tenths of 961 rows are no whole number: does the docstring round up or down?",
    caught_by=["test_split_table_of_31", "test_split_table_rounds_down"],
    change=("int(frac * len(y))", "int(np.ceil(frac * len(y)))"),
)

mistake(
    "split_table",
    name="split_table_turned_round",
    hint="With frac = 0.7, which part should be the larger one?",
    caught_by=["test_split_table_of_31"],
    change=("k = int(frac * len(y))", "k = len(y) - int(frac * len(y))"),
)


@mistake(
    "split_table",
    hint="In which order does the docstring name the four? Where is train_y in yours?",
    caught_by=["test_split_table_of_31", "test_split_table_is_random"],
)
def split_table_in_another_order(pairs, y, frac, rng):
    order = rng.permutation(len(y))
    k = int(frac * len(y))
    return pairs[order[:k]], pairs[order[k:]], y[order[:k]], y[order[k:]]


mistake(
    "split_table",
    name="split_table_with_a_seed_of_its_own",
    hint="Two generators in different states give the same split. Whose chance is it: that of the rng that you were given?",
    caught_by=["test_split_table_comes_from_rng_alone"],
    change=("rng.permutation(len(y))", "np.random.default_rng(0).permutation(len(y))"),
)


@mistake(
    "split_table",
    hint="Your rows for training are drawn with repeats. Is a row that was drawn already put back?",
    caught_by=["test_split_table_of_31", "test_split_table_is_random"],
)
def split_table_with_repeats(pairs, y, frac, rng):
    k = int(frac * len(y))
    train = rng.integers(0, len(y), k)
    test = np.setdiff1d(np.arange(len(y)), train)[: len(y) - k]
    return pairs[train], y[train], pairs[test], y[test]


@mistake(
    "split_table",
    hint="Each row is sent to training by its own coin. How many are in training then: the same number each time?",
    caught_by=["test_split_table_rounds_down", "test_split_table_is_random"],
)
def split_table_by_coins(pairs, y, frac, rng):
    train = rng.random(len(y)) < frac
    return pairs[train], y[train], pairs[~train], y[~train]


mistake(
    "split_table",
    name="split_table_loses_a_row",
    hint="Count the rows of both parts together. Which row is in neither?",
    caught_by=["test_split_table_of_31", "test_split_table_is_random"],
    change=("pairs[order[k:]], y[order[k:]]", "pairs[order[k + 1 :]], y[order[k + 1 :]]"),
)

mistake(
    "split_table",
    name="split_table_tests_on_everything",
    hint="How many rows does your test have, and how many of them were in training?",
    caught_by=["test_split_table_of_31", "test_split_table_is_random"],
    change=("pairs[order[k:]], y[order[k:]]", "pairs[order], y[order]"),
)


@mistake(
    "split_table",
    hint="The caller's table is in another order after the call. What does shuffle do to the array it is given?",
    caught_by=["test_split_table_leaves_its_arguments_alone"],
)
def split_table_shuffles_the_table_itself(pairs, y, frac, rng):
    rows = np.column_stack([pairs, y])
    rng.shuffle(rows)
    pairs[:], y[:] = rows[:, :2], rows[:, 2]
    k = int(frac * len(y))
    return pairs[:k].copy(), y[:k].copy(), pairs[k:].copy(), y[k:].copy()


mistake(
    "split_table",
    name="split_table_forgets_the_sums_of_the_test",
    hint="In training each pair has its own sum. And in the test: are the sums in the same order as the pairs?",
    caught_by=["test_split_table_of_31", "test_split_table_is_random"],
    change=("y[order[k:]]", "y[k:].copy()"),
)

mistake(
    "split_table",
    name="split_table_counts_from_the_end",
    hint="With frac = 1 the test has no rows. Which rows are order[-0:]?",
    caught_by=["test_split_table_of_all_or_nothing"],
    change=("pairs[order[k:]], y[order[k:]]", "pairs[order[-(len(y) - k) :]], y[order[-(len(y) - k) :]]"),
)

mistake(
    "split_table",
    name="split_table_with_a_row_in_each_part",
    hint="You see to it that no part is empty. What does the docstring say of frac = 0 and frac = 1?",
    caught_by=["test_split_table_of_all_or_nothing"],
    change=("k = int(frac * len(y))", "k = min(max(int(frac * len(y)), 1), len(y) - 1)"),
)
