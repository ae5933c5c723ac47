"""Known wrong answers to grad_from_activation, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _refuse_other_names


@mistake(
    "grad_from_activation",
    hint="The steepest slope of a sigmoid is 1/4, and yours are all near it. Was sigmoid applied to a already, or is it "
    "applied by you once more?",
    caught_by=["test_grad_of_sigmoid_from_its_output", "test_grad_is_the_slope_at_z"],
)
def grad_of_a_double_sigmoid(name, a):
    _refuse_other_names(name)
    if name == "sigmoid":
        s = 1 / (1 + np.exp(-a))
        return s * (1 - s)
    return 1 - a**2 if name == "tanh" else np.where(a > 0, 1.0, 0.0)


mistake(
    "grad_from_activation",
    name="grad_of_a_double_tanh",
    hint="At a = 1 nothing is left of tanh's slope. What does your formula leave, and is a the z of your formula?",
    caught_by=["test_grad_of_tanh_from_its_output", "test_grad_is_the_slope_at_z"],
    change=("1 - a**2", "1 - np.tanh(a) ** 2"),
)

mistake(
    "grad_from_activation",
    name="grad_of_both_once_more",
    hint="a is what came OUT of the function. What do your formulas do to it first, and what is it the input of then?",
    caught_by=["test_grad_of_sigmoid_from_its_output", "test_grad_of_tanh_from_its_output"],
    change=[("a * (1 - a)", "np.exp(-a) / (1 + np.exp(-a)) ** 2"), ("1 - a**2", "1 - np.tanh(a) ** 2")],
)

mistake(
    "grad_from_activation",
    name="grad_of_sigmoid_lacks_a_factor",
    hint="Where a is nearly 0 the curve of sigmoid is flat. What does your formula give there?",
    caught_by=["test_grad_of_sigmoid_from_its_output", "test_grad_at_the_ends"],
    change=("a * (1 - a)", "1 - a"),
)

mistake(
    "grad_from_activation",
    name="grad_of_relu_one_at_zero",
    hint="Where relu passes 0 on, which slope does the docstring take? Which branch does your comparison send 0 to?",
    caught_by=["test_grad_of_relu_from_its_output"],
    change=("np.where(a > 0, 1.0, 0.0)", "np.where(a >= 0, 1.0, 0.0)"),
)

mistake(
    "grad_from_activation",
    name="grad_of_relu_one_half_at_zero",
    hint="Where relu passes 0 on, which slope does the docstring take: the left one, the right one, or their middle?",
    caught_by=["test_grad_of_relu_from_its_output"],
    change=("np.where(a > 0, 1.0, 0.0)", "(np.sign(a) + 1) / 2"),
)


@mistake(
    "grad_from_activation",
    hint="Your function takes a name. Do the answers for two names differ anywhere?",
    caught_by=["test_grad_of_tanh_from_its_output", "test_grad_of_relu_from_its_output"],
)
def grad_ignores_the_name(name, a):
    _refuse_other_names(name)
    return a * (1 - a)


mistake(
    "grad_from_activation",
    name="grad_of_any_other_name_is_relus",
    hint="What does your function answer for the name 'step'? What should it do with a name that it does not know?",
    caught_by=["test_grad_refuses_other_names"],
    change=[
        ('if name == "relu":', "if True:"),
    ],
)


@mistake(
    "grad_from_activation",
    hint="What comes out for the name 'step'? A function that runs to its end without a return answers None.",
    caught_by=["test_grad_refuses_other_names"],
)
def grad_of_another_name_is_none(name, a):
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    if name == "relu":
        return np.where(a > 0, 1.0, 0.0)


@mistake(
    "grad_from_activation",
    hint="Which error does a dict raise for a key that it does not have, and which one does the docstring promise?",
    caught_by=["test_grad_refuses_other_names"],
)
def grad_of_another_name_is_a_key_error(name, a):
    slopes = {"sigmoid": a * (1 - a), "tanh": 1 - a**2, "relu": np.where(a > 0, 1.0, 0.0)}
    return slopes[name]


mistake(
    "grad_from_activation",
    name="grad_of_tanh_not_squared",
    hint="tanh is an odd function: its slope is the same at z and at -z. Is yours the same for a and for -a?",
    caught_by=["test_grad_of_tanh_from_its_output", "test_grad_at_the_ends"],
    change=("1 - a**2", "1 - a"),
)

mistake(
    "grad_from_activation",
    name="grad_of_tanh_plus",
    hint="Where tanh is near 1 its curve is flat. What does your formula give there?",
    caught_by=["test_grad_of_tanh_from_its_output", "test_grad_at_the_ends"],
    change=("1 - a**2", "1 + a**2"),
)

mistake(
    "grad_from_activation",
    name="grad_of_tanh_is_sigmoids",
    hint="Which slope has tanh at z = 0, where it passes 0 on? Which one does your formula give, and whose formula is it?",
    caught_by=["test_grad_of_tanh_from_its_output", "test_grad_at_the_ends"],
    change=("1 - a**2", "a * (1 - a)"),
)

mistake(
    "grad_from_activation",
    name="grad_of_relu_is_relu",
    hint="Your slope at a = 3 is 3. Does the line become steeper, the further it goes?",
    caught_by=["test_grad_of_relu_from_its_output", "test_grad_of_relu_for_any_shape"],
    change=("np.where(a > 0, 1.0, 0.0)", "np.maximum(a, 0.0)"),
)

mistake(
    "grad_from_activation",
    name="grad_of_relu_is_a_truth_value",
    hint="You return the answers to a question, True and False. Which numbers does the docstring promise instead?",
    caught_by=["test_grad_of_relu_from_its_output", "test_grad_of_relu_for_any_shape"],
    change=("np.where(a > 0, 1.0, 0.0)", "a > 0"),
)

mistake(
    "grad_from_activation",
    name="grad_of_sigmoid_falls",
    hint="Sigmoid rises everywhere. Which sign have your slopes?",
    caught_by=["test_grad_of_sigmoid_from_its_output", "test_grad_of_one_number"],
    change=("a * (1 - a)", "a * (a - 1)"),
)


@mistake(
    "grad_from_activation",
    hint="Look at your a after the call. Whose array did you write into?",
    caught_by=["test_grad_leaves_a_alone"],
)
def grad_in_place(name, a):
    _refuse_other_names(name)
    if name == "sigmoid":
        a *= 1 - a
        return a
    return 1 - a**2 if name == "tanh" else np.where(a > 0, 1.0, 0.0)


@mistake(
    "grad_from_activation",
    hint="One activation of 3 and one of 0: is there one slope for the whole array, or one for each number?",
    caught_by=["test_grad_of_relu_from_its_output", "test_grad_of_relu_for_any_shape"],
)
def grad_of_relu_for_all_at_once(name, a):
    _refuse_other_names(name)
    if name == "sigmoid":
        return a * (1 - a)
    if name == "tanh":
        return 1 - a**2
    return np.ones_like(a) if np.any(a > 0) else np.zeros_like(a)


mistake(
    "grad_from_activation",
    name="grad_of_relu_in_whole_numbers",
    hint="The slopes are right, their type is not: 1 and 0, or 1.0 and 0.0? What does the docstring promise?",
    caught_by=["type"],
    change=("np.where(a > 0, 1.0, 0.0)", "np.where(a > 0, 1, 0)"),
)
