"""Known wrong answers to one_hot_pairs, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _inside

mistake(
    "one_hot_pairs",
    name="one_hot_pairs_added",
    hint="Write down your row for (3, 5), and that for (5, 3). Can the network tell them apart? And what is (4, 4)?",
    caught_by=["test_one_hot_pairs_of_one", "test_one_hot_pairs_tells_who_is_who"],
    change=("np.hstack([eye[pairs[:, 0]], eye[pairs[:, 1]]])", "eye[pairs[:, 0]] + eye[pairs[:, 1]]"),
)

mistake(
    "one_hot_pairs",
    name="one_hot_pairs_interleaved",
    hint="In which column is a = 1? In yours the places of a and those of b take turns.",
    caught_by=["test_one_hot_pairs_of_one", "test_one_hot_pairs_tells_who_is_who"],
    change=(
        "np.hstack([eye[pairs[:, 0]], eye[pairs[:, 1]]])",
        "np.stack([eye[pairs[:, 0]], eye[pairs[:, 1]]], axis=2).reshape(len(pairs), 2 * p)",
    ),
)

mistake(
    "one_hot_pairs",
    name="one_hot_pairs_width_from_the_data",
    hint="A batch without the number p - 1: how wide is your row then? Who says how many places there are?",
    caught_by=["test_one_hot_pairs_of_one", "test_one_hot_pairs_of_values_that_do_not_occur"],
    change=("np.eye(p)", "np.eye(pairs.max(initial=0) + 1)"),
)


@mistake(
    "one_hot_pairs",
    hint="A place for each pair makes p^2 columns, and the network learns nothing from one row about another. How many "
    "columns does the docstring ask for?",
    caught_by=["test_one_hot_pairs_of_one", "test_one_hot_pairs_tells_who_is_who"],
)
def one_hot_pairs_a_place_for_each_pair(pairs, p):
    _inside(pairs, p)
    return np.eye(p * p)[pairs[:, 0] * p + pairs[:, 1]]


mistake(
    "one_hot_pairs",
    name="one_hot_pairs_b_first",
    hint="Whose places are the first p columns, those of a or those of b?",
    caught_by=["test_one_hot_pairs_of_one", "test_one_hot_pairs_tells_who_is_who"],
    change=("[eye[pairs[:, 0]], eye[pairs[:, 1]]]", "[eye[pairs[:, 1]], eye[pairs[:, 0]]]"),
)


@mistake(
    "one_hot_pairs",
    hint="Both numbers are marked in the same p columns. Where does b begin?",
    caught_by=["test_one_hot_pairs_of_one", "test_one_hot_pairs_tells_who_is_who"],
)
def one_hot_pairs_without_the_second_half(pairs, p):
    _inside(pairs, p)
    X = np.zeros((len(pairs), 2 * p))
    X[np.arange(len(pairs)), pairs[:, 0]] = 1
    X[np.arange(len(pairs)), pairs[:, 1]] = 1
    return X


mistake(
    "one_hot_pairs",
    name="one_hot_pairs_one_below_the_other",
    hint="How many rows come back for one pair? Side by side, or one below the other?",
    caught_by=["test_one_hot_pairs_of_one", "test_one_hot_pairs_tells_who_is_who"],
    change=("np.hstack(", "np.vstack("),
)


@mistake(
    "one_hot_pairs",
    hint="Your columns hold the numbers themselves. What would the network have to believe of 4 and 2?",
    caught_by=["test_one_hot_pairs_tells_who_is_who", "test_one_hot_pairs_of_a_whole_table"],
)
def one_hot_pairs_holds_the_values(pairs, p):
    _inside(pairs, p)
    eye = np.eye(p)
    return np.hstack([eye[pairs[:, 0]] * pairs[:, :1], eye[pairs[:, 1]] * pairs[:, 1:]])


@mistake(
    "one_hot_pairs",
    hint="Every row of your answer has more than two ones in it. How does one write into one column of each row?",
    caught_by=["test_one_hot_pairs_tells_who_is_who"],
)
def one_hot_pairs_marks_whole_columns(pairs, p):
    _inside(pairs, p)
    X = np.zeros((len(pairs), 2 * p))
    X[:, pairs[:, 0]] = 1
    X[:, p + pairs[:, 1]] = 1
    return X


@mistake(
    "one_hot_pairs",
    hint="-1 is no number modulo p. What does NumPy do with an index of -1, and what does the docstring ask for?",
    caught_by=["test_one_hot_pairs_refuses_numbers_below_nought"],
)
def one_hot_pairs_takes_negative_numbers(pairs, p):
    if (pairs >= p).any():
        raise ValueError("a number outside")
    eye = np.eye(p)
    return np.hstack([eye[pairs[:, 0]], eye[pairs[:, 1]]])


@mistake(
    "one_hot_pairs",
    hint="A number p or larger is an error. Which class of error does the docstring name, and which one does NumPy raise?",
    caught_by=["test_one_hot_pairs_refuses_a_number_outside"],
)
def one_hot_pairs_leaves_it_to_numpy(pairs, p):
    eye = np.eye(p)
    return np.hstack([eye[pairs[:, 0]], eye[pairs[:, 1]]])


@mistake(
    "one_hot_pairs",
    hint="Modulo 3 there is no 3. What does your code do with it: is it 0 again?",
    caught_by=["test_one_hot_pairs_refuses_a_number_outside"],
)
def one_hot_pairs_wraps(pairs, p):
    eye = np.eye(p)
    return np.hstack([eye[pairs[:, 0] % p], eye[pairs[:, 1] % p]])
