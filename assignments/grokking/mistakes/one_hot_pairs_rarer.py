"""More known wrong answers to one_hot_pairs: places that are missing or taken twice, and numbers that are let through."""

import numpy as np

from autograder import mistake

from .shared import _inside


@mistake(
    "one_hot_pairs",
    hint="In which column do you mark b = 0? The columns 0 to p - 1 are those of a.",
    caught_by=["test_one_hot_pairs_of_one", "test_one_hot_pairs_tells_who_is_who"],
)
def one_hot_pairs_b_one_too_early(pairs, p):
    _inside(pairs, p)
    X, rows = np.zeros((len(pairs), 2 * p)), np.arange(len(pairs))
    X[rows, pairs[:, 0]] = 1
    X[rows, p + pairs[:, 1] - 1] = 1
    return X


mistake(
    "one_hot_pairs",
    name="one_hot_pairs_no_place_for_nought",
    hint="What does your row for (0, 0) look like? Is 0 a number like the others, with a place of its own?",
    caught_by=["test_one_hot_pairs_of_one", "test_one_hot_pairs_of_a_whole_table"],
    change=("eye = np.eye(p)", "eye = np.eye(p)\n    eye[0, 0] = 0"),
)

mistake(
    "one_hot_pairs",
    name="one_hot_pairs_as_wide_as_its_numbers",
    hint="The number p - 1 may not occur. Where does the width of your rows come from, and who says how many places there are?",
    caught_by=["test_one_hot_pairs_of_one", "test_one_hot_pairs_of_values_that_do_not_occur"],
    change=("np.eye(p)", "np.eye(int(pairs.max()) + 1 if len(pairs) else p)"),
)


@mistake(
    "one_hot_pairs",
    hint="You refuse p and more. Which column does an index of -1 mean to NumPy, and what does the docstring say of -1?",
    caught_by=["test_one_hot_pairs_refuses_numbers_below_nought"],
)
def one_hot_pairs_counts_back(pairs, p):
    if (pairs >= p).any():
        raise ValueError("a number outside")
    X, rows = np.zeros((len(pairs), 2 * p)), np.arange(len(pairs))
    X[rows, pairs[:, 0]] = 1
    X[rows, p + pairs[:, 1]] = 1
    return X


@mistake(
    "one_hot_pairs",
    hint="You look whether a lies in 0 .. p-1. Who looks at b?",
    caught_by=["test_one_hot_pairs_refuses_numbers_below_nought"],
)
def one_hot_pairs_checks_a_alone(pairs, p):
    _inside(pairs[:, 0], p)
    X, rows = np.zeros((len(pairs), 2 * p)), np.arange(len(pairs))
    X[rows, pairs[:, 0]] = 1
    X[rows, p + pairs[:, 1]] = 1
    return X


mistake(
    "one_hot_pairs",
    name="one_hot_pairs_needs_a_pair",
    hint="n may be 0. What is the largest number of an empty array?",
    caught_by=["test_one_hot_pairs_of_none"],
    change=("(pairs < 0).any() or (pairs >= p).any()", "pairs.min() < 0 or pairs.max() >= p"),
)


@mistake(
    "one_hot_pairs",
    hint="Print the pairs after the call. To whose b do you add p?",
    caught_by=["test_one_hot_pairs_leaves_its_arguments_alone"],
)
def one_hot_pairs_moves_b_itself(pairs, p):
    _inside(pairs, p)
    pairs[:, 1] += p
    X = np.zeros((len(pairs), 2 * p))
    X[np.arange(len(pairs))[:, None], pairs] = 1
    return X
