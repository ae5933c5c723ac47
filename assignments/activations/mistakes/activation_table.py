"""Known wrong answers to activation_table, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "activation_table",
    name="table_sigmoid_mirrored",
    hint="Your sigmoid is near 1 at -5. What should sigmoid(10) be close to, and which sign has z in its exponent?",
    caught_by=["test_table_sigmoid_and_tanh", "test_table_at_500"],
    change=("1 / (1 + np.exp(-z))", "1 / (1 + np.exp(z))"),
)

mistake(
    "activation_table",
    name="table_relu_is_the_largest_number",
    hint="Your relu gives one number for the whole array. What is the second argument of np.max, and which function takes two "
    "arrays?",
    caught_by=["test_table_relu_and_its_relatives", "test_table_of_any_shape"],
    change=("np.maximum(z, 0.0)", "np.max(z, 0)"),
)

mistake(
    "activation_table",
    name="table_of_slopes",
    hint="Your sigmoid is largest at 0, where it should be one half. Are these the functions, or their slopes?",
    caught_by=["test_table_sigmoid_and_tanh", "test_table_relu_and_its_relatives"],
    change=[
        ("1 / (1 + np.exp(-z))", "np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))) ** 2"),
        ("np.tanh(z)", "1 - np.tanh(z) ** 2"),
        ("np.maximum(z, 0.0)", "np.where(z > 0, 1.0, 0.0)"),
        ("leaky_relu(z)", "leaky_relu_grad(z)"),
        ("softplus(z)", "1 / (1 + np.exp(-z))"),
    ],
)

mistake(
    "activation_table",
    name="table_without_leaky_relu",
    hint="Count the keys that the docstring names, and those of your dict. Which one is missing?",
    caught_by=["test_table_relu_and_its_relatives", "test_table_at_500"],
    change=('"leaky_relu": leaky_relu(z),', ""),
)

mistake(
    "activation_table",
    name="table_of_other_names",
    hint="Read your keys aloud and those of the docstring. Are they spelled the same, in small letters?",
    caught_by=["test_table_relu_and_its_relatives", "test_table_sigmoid_and_tanh"],
    change=[
        ('"sigmoid":', '"Sigmoid":'),
        ('"tanh":', '"Tanh":'),
        ('"relu":', '"ReLU":'),
        ('"leaky_relu":', '"Leaky ReLU":'),
        ('"softplus":', '"Softplus":'),
    ],
)


@mistake(
    "activation_table",
    hint="You make room with an array of z's dtype. What becomes of 0.27 in an array of whole numbers?",
    caught_by=["test_table_of_whole_numbers"],
)
def table_truncates_whole_numbers(z):
    columns = {
        "sigmoid": 1 / (1 + np.exp(-z)),
        "tanh": np.tanh(z),
        "relu": np.maximum(z, 0),
        "leaky_relu": np.where(z > 0, z, 0.01 * z),
        "softplus": np.log1p(np.exp(z)),
    }
    table = {name: np.zeros_like(z) for name in columns}
    for name, column in columns.items():
        table[name][...] = column
    return table


@mistake(
    "activation_table",
    hint="Your leaky_relu never leaks. What had happened to z before you computed it?",
    caught_by=["test_table_relu_and_its_relatives", "test_table_leaves_z_alone"],
)
def table_relu_in_place(z):
    z = np.asarray(z, dtype=float)
    sigmoid, tanh = 1 / (1 + np.exp(-z)), np.tanh(z)
    relu = z
    relu[relu < 0] = 0
    return {
        "sigmoid": sigmoid,
        "tanh": tanh,
        "relu": relu,
        "leaky_relu": np.where(z > 0, z, 0.01 * z),
        "softplus": np.log1p(np.exp(z)),
    }


mistake(
    "activation_table",
    name="table_tanh_without_the_denominator",
    hint="Your tanh leaves the range from -1 to 1. What is the difference of the two exponentials divided by?",
    caught_by=["test_table_sigmoid_and_tanh"],
    change=("np.tanh(z)", "(np.exp(z) - np.exp(-z)) / 2"),
)

mistake(
    "activation_table",
    name="table_tanh_stretched",
    hint="tanh is a sigmoid that is stretched from -1 to 1 in height, and squeezed in width. By which factor is z multiplied?",
    caught_by=["test_table_sigmoid_and_tanh"],
    change=("np.tanh(z)", "2 / (1 + np.exp(-z)) - 1"),
)

mistake(
    "activation_table",
    name="table_tanh_mirrored",
    hint="Your tanh is positive at -5. Which of the two exponentials comes first in the numerator?",
    caught_by=["test_table_sigmoid_and_tanh", "test_table_at_500"],
    change=("np.tanh(z)", "np.tanh(-z)"),
)

mistake(
    "activation_table",
    name="table_sigmoid_minus",
    hint="At 0 your sigmoid divides by nothing. Which sign stands in its denominator?",
    caught_by=["test_table_sigmoid_and_tanh"],
    change=("1 / (1 + np.exp(-z))", "1 / (1 - np.exp(-z))"),
)

mistake(
    "activation_table",
    name="table_leaks_a_tenth",
    hint="How much of -5 leaks through in your table, and how much does the docstring let through?",
    caught_by=["test_table_relu_and_its_relatives", "test_table_at_500"],
    change=("leaky_relu(z)", "leaky_relu(z, 0.1)"),
)

mistake(
    "activation_table",
    name="table_leaks_on_the_right",
    hint="What does your leaky_relu give for 2, and what for -5? Which of the two should pass as it is?",
    caught_by=["test_table_relu_and_its_relatives", "test_table_at_500"],
    change=("leaky_relu(z)", "np.where(z > 0, 0.01 * z, z)"),
)

mistake(
    "activation_table",
    name="table_relu_is_the_magnitude",
    hint="Your relu is 5 at -5. What does a rectifier do with what is negative: turn it, or stop it?",
    caught_by=["test_table_relu_and_its_relatives", "test_table_at_500"],
    change=("np.maximum(z, 0.0)", "np.abs(z)"),
)

mistake(
    "activation_table",
    name="table_softplus_in_tens",
    hint="At 0 your softplus is 0.301. Which logarithm of 2 is that, and which one does the formula mean?",
    caught_by=["test_table_relu_and_its_relatives"],
    change=("softplus(z)", "np.log10(1 + np.exp(z))"),
)

mistake(
    "activation_table",
    name="table_softplus_without_the_logarithm",
    hint="Your softplus is 8.4 at 2. Should it grow as an exponential does, or as relu does? What bends it down?",
    caught_by=["test_table_relu_and_its_relatives"],
    change=("softplus(z)", "1 + np.exp(z)"),
)


@mistake(
    "activation_table",
    hint="The functions of math take one number. What does your function say to an array of four?",
    caught_by=["test_table_sigmoid_and_tanh", "test_table_relu_and_its_relatives"],
)
def table_of_one_number_only(z):
    import math

    return {
        "sigmoid": 1 / (1 + math.exp(-z)),
        "tanh": math.tanh(z),
        "relu": max(z, 0.0),
        "leaky_relu": z if z > 0 else 0.01 * z,
        "softplus": math.log1p(math.exp(z)),
    }


@mistake(
    "activation_table",
    hint="How many decimals have your answers? Round when you print, not when you return.",
    caught_by=["test_table_sigmoid_and_tanh", "test_table_relu_and_its_relatives"],
)
def table_rounded(z):
    columns = {
        "sigmoid": 1 / (1 + np.exp(-z)),
        "tanh": np.tanh(z),
        "relu": np.maximum(z, 0.0),
        "leaky_relu": np.where(z > 0, z, 0.01 * z),
        "softplus": np.log1p(np.exp(z)),
    }
    return {name: np.round(column, 4) for name, column in columns.items()}
