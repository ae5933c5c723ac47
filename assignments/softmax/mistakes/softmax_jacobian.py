"""Known wrong answers to softmax_jacobian, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "softmax_jacobian",
    name="jacobian_diagonal_only",
    hint="Raise one logit: what happens to the OTHER probabilities?",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
    change=("np.diag(p) - np.outer(p, p)", "np.diag(p * (1 - p))"),
)


mistake(
    "softmax_jacobian",
    name="jacobian_is_a_vector",
    hint="You return one slope a class. How many pairs (probability, logit) are there?",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
    change=("np.diag(p) - np.outer(p, p)", "p * (1 - p)"),
)


mistake(
    "softmax_jacobian",
    name="jacobian_positive_off_diagonal",
    hint="When one probability rises, do the others rise or fall? Look at the sign beside your diagonal.",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
    change=("np.diag(p) - np.outer(p, p)", "np.diag(p - 2 * p**2) + np.outer(p, p)"),
)


mistake(
    "softmax_jacobian",
    name="jacobian_sign",
    hint="Each row must sum to 0. Which sign has the whole matrix at your diagonal?",
    caught_by=["test_jacobian_of_three_probabilities"],
    change=("np.diag(p) - np.outer(p, p)", "np.outer(p, p) - np.diag(p)"),
)


mistake(
    "softmax_jacobian",
    name="jacobian_transposed_vector",
    hint="What does .T do to an array with one dimension? Print the shape of p * p.T.",
    caught_by=["test_jacobian_of_three_probabilities"],
    change=("np.outer(p, p)", "p * p.T"),
)


mistake(
    "softmax_jacobian",
    name="jacobian_subtracts_one_number",
    hint="Print the product that you subtract: is it one number, or one for every pair (i, j)?",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
    change=("np.outer(p, p)", "p @ p.T"),
)


mistake(
    "softmax_jacobian",
    name="jacobian_p_in_every_row",
    hint="Your diagonal is right. Beside it, for i != j, the docstring has one product alone: what else stands there in yours?",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
    change=("np.diag(p) - np.outer(p, p)", "p - np.outer(p, p)"),
)


@mistake(
    "softmax_jacobian",
    hint="Is your diagonal p or p (1 - p)? Both terms meet there.",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
)
def jacobian_p_on_the_diagonal(p):
    J = -np.outer(p, p)
    np.fill_diagonal(J, p)
    return J


@mistake(
    "softmax_jacobian",
    hint="Is p still the same after the call? Which operator wrote into it?",
    caught_by=["test_jacobian_leaves_p_alone"],
)
def jacobian_in_place(p):
    J = -np.outer(p, p)
    p *= 1 - p
    np.fill_diagonal(J, p)
    return J


@mistake(
    "softmax_jacobian",
    hint="Are you given the logits or the probabilities? How often was softmax applied?",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_at_certainty_is_zero"],
)
def jacobian_softmax_again(p):
    s = softmax(p)
    return np.diag(s) - np.outer(s, s)


mistake(
    "softmax_jacobian",
    name="jacobian_compares_the_probabilities",
    hint="Two classes may have the same probability. Do you compare the classes, or their probabilities?",
    caught_by=["test_jacobian_of_equal_probabilities"],
    change=("np.diag(p) - np.outer(p, p)", "np.array([[a * (1 - a) if a == b else -a * b for b in p] for a in p])"),
)


mistake(
    "softmax_jacobian",
    name="jacobian_one_formula_for_all",
    hint="p_i (1 - p_j) is right on the diagonal. What does the docstring say for i != j?",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
    change=("np.diag(p) - np.outer(p, p)", "np.outer(p, 1 - p)"),
)


@mistake(
    "softmax_jacobian",
    hint="Each row must sum to 0. By how much do your diagonal entries miss that: which factor do they lack?",
    caught_by=["test_jacobian_of_three_probabilities", "test_jacobian_rows_sum_to_zero"],
)
def jacobian_diagonal_without_its_p(p):
    jacobian = -np.outer(p, p)
    np.fill_diagonal(jacobian, 1 - p)
    return jacobian
