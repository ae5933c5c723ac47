"""Known wrong answers to bce_grad, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _same_shape, _sigmoid

mistake(
    "bce_grad",
    name="bce_grad_without_one_over_n",
    hint="The loss is a mean. Hand in the same answers twice over: what becomes of the slope of each?",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_is_the_slope_of_the_loss"],
    change=("(sigmoid - y) / len(y)", "sigmoid - y"),
)


mistake(
    "bce_grad",
    name="bce_grad_y_minus_p",
    hint="Take a step against your gradient for y = 1: does p rise?",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_of_one_answer"],
    change=("(sigmoid - y)", "(y - sigmoid)"),
)


mistake(
    "bce_grad",
    name="bce_grad_times_p_1_minus_p",
    hint="You multiply by the slope of the sigmoid. What does the slope of the logarithm do to that factor?",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_at_1000"],
    change=("(sigmoid - y) / len(y)", "(sigmoid - y) * sigmoid * (1 - sigmoid) / len(y)"),
)


@mistake(
    "bce_grad",
    hint="That is the slope by p. Which factor leads on from p to z, and what is left when you multiply?",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_of_one_answer"],
)
def bce_grad_by_p(y, z):
    _same_shape(y, z)
    p = np.clip(_sigmoid(z), 1e-12, 1 - 1e-12)
    return (p - y) / (p * (1 - p)) / len(y)


mistake(
    "bce_grad",
    name="bce_grad_logit_for_probability",
    hint="The second argument is a logit. What makes a probability of it before the truth is subtracted?",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_of_one_answer"],
    change=("(sigmoid - y)", "(z - y)"),
)


@mistake(
    "bce_grad",
    hint="The values are right. What does NumPy say about exp(1000), and for which z does your code compute it? (np.where "
    "computes both of its branches.)",
    caught_by=["test_bce_grad_at_1000", "test_bce_grad_of_many_sizes"],
    also=["bce_grad_where_with_both_branches"],
)
def bce_grad_plain_sigmoid(y, z):
    _same_shape(y, z)
    return (1 / (1 + np.exp(-z)) - y) / len(y)


@mistake(
    "bce_grad",
    hint="exp(z) / (1 + exp(z)) is inf / inf for z = 1000. Which way of writing the sigmoid fits a positive z?",
    caught_by=["test_bce_grad_at_1000", "test_bce_grad_of_many_sizes"],
)
def bce_grad_exp_over_one_plus_exp(y, z):
    _same_shape(y, z)
    return (np.exp(z) / (1 + np.exp(z)) - y) / len(y)


@mistake(
    "bce_grad",
    hint="The values are right. What does NumPy say about exp(1000), and for which z does your code compute it? (np.where "
    "computes both of its branches.)",
    caught_by=["test_bce_grad_at_1000", "test_bce_grad_of_many_sizes"],
    also=["bce_grad_plain_sigmoid"],
)
def bce_grad_where_with_both_branches(y, z):
    _same_shape(y, z)
    sigmoid = np.where(z > 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
    return (sigmoid - y) / len(y)


mistake(
    "bce_grad",
    name="bce_grad_sigmoid_of_minus_z",
    hint="A large positive logit means yes. What does your sigmoid make of it?",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_at_1000"],
    change=("z > 0", "z < 0"),
)


mistake(
    "bce_grad",
    name="bce_grad_sigmoid_of_the_size",
    hint="A large negative logit means no. What does your sigmoid make of it, and what became of the sign?",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_at_1000"],
    change=("np.where(z > 0, 1, e)", "1"),
)


mistake(
    "bce_grad",
    name="bce_grad_sigmoid_twice",
    hint="Who is sure and right gets no slope. Does yours vanish there? Count the sigmoids.",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_of_one_answer"],
    change=("    return (sigmoid - y)", "    sigmoid = 1 / (1 + np.exp(-sigmoid))\n    return (sigmoid - y)"),
)


mistake(
    "bce_grad",
    name="bce_grad_one_number",
    hint="Each logit has a slope of its own. How many numbers do you return, and how many logits came in?",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_at_1000"],
    change=("(sigmoid - y) / len(y)", "np.array([np.mean(sigmoid - y)])"),
)


mistake(
    "bce_grad",
    name="bce_grad_forgets_the_truth",
    hint="Your answer does not depend on y. How can it know which way the logit should go?",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_of_one_answer"],
    change=("(sigmoid - y)", "sigmoid"),
)


mistake(
    "bce_grad",
    name="bce_grad_divides_the_truth_alone",
    hint="To which of the two terms does your 1/n belong? A bracket says so.",
    caught_by=["test_bce_grad_of_four_answers"],
    change=("(sigmoid - y) / len(y)", "sigmoid - y / len(y)"),
)


mistake(
    "bce_grad",
    name="bce_grad_of_the_squared_error",
    hint="A factor of 2 and the sigmoid's own slope belong to a squared error. Which loss is differentiated here?",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_at_1000"],
    change=("(sigmoid - y) / len(y)", "2 * (sigmoid - y) * sigmoid * (1 - sigmoid) / len(y)"),
)


mistake(
    "bce_grad",
    name="bce_grad_rounds_the_probability",
    hint="Does the slope ask how far p is from the truth, or only whether the class is right?",
    caught_by=["test_bce_grad_of_four_answers", "test_bce_grad_of_one_answer"],
    change=("(sigmoid - y)", "((sigmoid > 0.5) - y)"),
)


mistake(
    "bce_grad",
    name="bce_grad_of_any_shapes",
    hint="Give y as (n,) and z as (n, 1): what shape has your gradient, and how many logits were there?",
    caught_by=["test_bce_grad_refuses_other_shapes"],
    change=(
        '    if y.shape != z.shape:\n        raise ValueError(f"y and z must have the same shape, not {y.shape} and {z.shape}")\n',
        "",
    ),
)


mistake(
    "bce_grad",
    name="bce_grad_knows_no_shares",
    hint="The truth may be 0.25. What do you subtract there?",
    caught_by=["test_bce_grad_of_shares"],
    change=("(sigmoid - y)", "(sigmoid - (y > 0.5))"),
)


@mistake(
    "bce_grad",
    hint="np.zeros_like takes over the type of the logits. What is left of a slope in an array of whole numbers?",
    caught_by=["test_bce_grad_of_whole_numbers"],
)
def bce_grad_in_an_array_like_z(y, z):
    _same_shape(y, z)
    grad = np.zeros_like(z)
    grad[:] = (_sigmoid(z) - y) / len(y)
    return grad


@mistake(
    "bce_grad",
    hint="Look at the logits after the call. Into which array did you write the gradient?",
    caught_by=["test_bce_grad_leaves_its_arguments_alone"],
)
def bce_grad_in_place(y, z):
    _same_shape(y, z)
    if z.dtype.kind != "f":
        return (_sigmoid(z) - y) / len(y)
    z[:] = (_sigmoid(z) - y) / len(y)
    return z
