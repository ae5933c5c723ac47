"""Known wrong answers to novikoff_bound, the commonest first."""

import numpy as np

from autograder import mistake


def _bound(X, y, w_star, b_star):
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


def _refuse_no_margin(X, y, w_star, b_star):
    if (y * (X @ w_star + b_star) <= 0).any():
        raise ValueError("the line does not separate the classes")


@mistake(
    "novikoff_bound",
    hint="The bias is the weight of one more feature that is always 1. How long is (x, 1), and how long is x?",
    caught_by=["test_bound_two_points", "test_bound_with_bias", "test_bound_random_sets"],
)
def bound_radius_without_the_one(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return (X**2).sum(axis=1).max() / gamma**2


@mistake(
    "novikoff_bound",
    hint="Once the bias is absorbed, it is one of the weights. Is it in the length that you divide by?",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_norm_without_the_bias(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star)
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="You absorb the bias nowhere: neither the 1 beside x nor b_star beside w_star. Which line did the training move?",
    caught_by=["test_bound_two_points", "test_bound_with_bias", "test_bound_random_sets"],
)
def bound_bias_not_absorbed(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star)
    return (X**2).sum(axis=1).max() / gamma**2


@mistake(
    "novikoff_bound",
    hint="One point is the closest to the line, and one is the longest. From which of them do you take R?",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_radius_of_the_closest_point(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    margins = y * (X @ w_star + b_star)
    gamma = margins.min() / np.sqrt(w_star @ w_star + b_star**2)
    return ((X[margins.argmin()] ** 2).sum() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="Multiply every (x, 1) by ten. R and gamma both grow tenfold; does your bound stay? A number of mistakes has no "
    "unit.",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_gamma_not_squared(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return ((X**2).sum(axis=1).max() + 1) / gamma


@mistake(
    "novikoff_bound",
    hint="The proof ends with sqrt(k) <= R / gamma. What is k then?",
    caught_by=["test_bound_two_points", "test_bound_with_bias", "test_bound_random_sets"],
)
def bound_not_squared(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    return np.sqrt(_bound(X, y, w_star, b_star))


@mistake(
    "novikoff_bound",
    hint="Is gamma the margin of a typical point, or of the point that is hardest to get right?",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_mean_margin(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).mean() / np.sqrt(w_star @ w_star + b_star**2)
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="Write the same line with ten times the weights and the bias. Does your bound change? Should it?",
    caught_by=["test_bound_with_bias", "test_bound_does_not_depend_on_the_length"],
)
def bound_line_not_normalised(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min()
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="R is the length of the longest point. Is the largest coordinate a length?",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_radius_is_the_largest_coordinate(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return (np.abs(X).max() ** 2 + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="A square is never negative. What does your bound say for a line with points on its wrong side?",
    caught_by=["test_bound_refuses_a_line_that_does_not_separate", "test_bound_refuses_a_point_on_the_line"],
)
def bound_of_any_line(X, y, w_star, b_star):
    return _bound(X, y, w_star, b_star)


@mistake(
    "novikoff_bound",
    hint="You take the distance to the line without its side. What says that the point lies on the RIGHT side?",
    caught_by=["test_bound_refuses_a_line_that_does_not_separate"],
)
def bound_distance_without_side(X, y, w_star, b_star):
    gamma = np.abs(X @ w_star + b_star).min() / np.sqrt(w_star @ w_star + b_star**2)
    if gamma <= 0:
        raise ValueError("the line does not separate the classes")
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="A point on the line itself has margin 0. What is R / 0, and is that a bound?",
    caught_by=["test_bound_refuses_a_point_on_the_line"],
)
def bound_with_margin_zero(X, y, w_star, b_star):
    if (y * (X @ w_star + b_star) < 0).any():
        raise ValueError("the line does not separate the classes")
    return _bound(X, y, w_star, b_star)


@mistake(
    "novikoff_bound",
    hint="The margin is y (w_star . x + b_star) over the length. Which part of it does your numerator leave out?",
    caught_by=["test_bound_with_bias", "test_bound_random_sets"],
)
def bound_margin_without_the_bias(X, y, w_star, b_star):
    gamma = (y * (X @ w_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    if gamma <= 0:
        raise ValueError("the line does not separate the classes")
    return ((X**2).sum(axis=1).max() + 1) / gamma**2


@mistake(
    "novikoff_bound",
    hint="The caller's w_star has length 1 after your call, and had another one before. Which operator wrote into it?",
    caught_by=["test_bound_leaves_the_callers_arrays_alone"],
)
def bound_normalises_in_place(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    length = np.sqrt(w_star @ w_star + b_star**2)
    w_star /= length
    return ((X**2).sum(axis=1).max() + 1) / (y * (X @ w_star + b_star / length)).min() ** 2


@mistake(
    "novikoff_bound",
    hint="A number of mistakes is whole, but the bound need not be. What does the docstring say about rounding?",
    caught_by=["test_bound_random_sets"],
)
def bound_rounded_up(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    return np.ceil(_bound(X, y, w_star, b_star))


@mistake(
    "novikoff_bound",
    hint="R is the length of the longest point. Over which axis do you take the norm, and what is the norm of a matrix?",
    caught_by=["test_bound_two_points", "test_bound_random_sets"],
)
def bound_radius_of_the_whole_matrix(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return (np.linalg.norm(np.c_[X, np.ones(len(X))]) / gamma) ** 2


@mistake(
    "novikoff_bound",
    hint="How long is (3, 4), and how long is (3, 4, 1)? Under which root does the 1 belong?",
    caught_by=["test_bound_two_points", "test_bound_with_bias", "test_bound_random_sets"],
)
def bound_one_beside_the_root(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return ((1 + np.sqrt((X**2).sum(axis=1).max())) / gamma) ** 2
