"""Known wrong answers to numeric_gradient, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "numeric_gradient",
    name="numeric_forward_difference",
    hint="Try f = x^3 at h = 0.5. Is your difference taken around x, or to one side of it?",
    caught_by=["test_numeric_gradient_with_a_large_step"],
    change=("(f(x + step) - f(x - step)) / (2 * h)", "(f(x + step) - f(x)) / h"),
)


mistake(
    "numeric_gradient",
    name="numeric_divides_by_h",
    hint="How far apart are x + h and x - h?",
    caught_by=["test_numeric_gradient_of_a_square_and_a_line"],
    change=("(f(x + step) - f(x - step)) / (2 * h)", "(f(x + step) - f(x - step)) / (h)"),
)


mistake(
    "numeric_gradient",
    name="numeric_brackets",
    hint="Python reads a / 2 * h as (a / 2) * h. Where do the brackets belong?",
    caught_by=["test_numeric_gradient_of_a_square_and_a_line"],
    change=("(f(x + step) - f(x - step)) / (2 * h)", "(f(x + step) - f(x - step)) / 2 * h"),
)


@mistake(
    "numeric_gradient",
    hint="When you come to the second number, where is the first one? Print the array that you hand to f, at each call.",
    caught_by=["test_numeric_gradient_asks_beside_x_only"],
)
def numeric_does_not_put_back(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        below = f(x)
        gradient[i] = (above - below) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="x + h - 2h + h is not always x in float64. How else can you put the old number back?",
    caught_by=["test_numeric_gradient_puts_x_back"],
)
def numeric_puts_back_by_arithmetic(f, x, h=1e-5):
    x = x if x.dtype == np.float64 else x.astype(float)
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        below = f(x)
        x[i] += h
        gradient[i] = (above - below) / (2 * h)
    return gradient


mistake(
    "numeric_gradient",
    name="numeric_ignores_h",
    hint="Your function takes an argument called h. Where does it use it?",
    caught_by=["test_numeric_gradient_with_a_large_step"],
    change=("x = np.array(x, dtype=float)", ("h = 1e-5\n    x = np.array(x, dtype=float)")),
)


@mistake(
    "numeric_gradient",
    hint="x + h moves all numbers at once. How can f tell you then which of them mattered?",
    caught_by=["test_numeric_gradient_of_a_square_and_a_line", "test_numeric_gradient_of_a_matrix"],
)
def numeric_moves_everything(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    return np.full_like(x, (f(x + h) - f(x - h)) / (2 * h))


@mistake(
    "numeric_gradient",
    hint="x[i] of a matrix is a whole row. How do you reach every single number?",
    caught_by=["test_numeric_gradient_of_a_matrix"],
)
def numeric_moves_rows(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    if x.ndim == 0:
        gradient[...] = (f(x + h) - f(x - h)) / (2 * h)
        return gradient
    for i in range(len(x)):
        step = np.zeros_like(x)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


mistake(
    "numeric_gradient",
    name="numeric_flat_answer",
    hint="A gradient has the shape of its variable. What shape has yours for a matrix?",
    caught_by=["test_numeric_gradient_of_a_matrix"],
    change=[
        ("gradient = np.zeros_like(x)", "gradient = []"),
        (
            "gradient[i] = (f(x + step) - f(x - step)) / (2 * h)",
            "gradient.append((f(x + step) - f(x - step)) / (2 * h))",
        ),
        ("return gradient", "return np.array(gradient)"),
    ],
)


@mistake(
    "numeric_gradient",
    hint="What happens when you add 0.00001 to a number of an integer array? And how many digits has a float32?",
    caught_by=["test_numeric_gradient_at_whole_numbers", "test_numeric_gradient_at_float32"],
)
def numeric_keeps_the_dtype(f, x, h=1e-5):
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i].item()
        x[i] = old + h
        above = f(x)
        x[i] = old - h
        below = f(x)
        x[i] = old
        gradient[i] = (above - below) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="What happens when you add 0.00001 to a number of an integer array? And how many digits has a float32?",
    caught_by=["test_numeric_gradient_at_whole_numbers", "test_numeric_gradient_at_float32"],
)
def numeric_keeps_the_dtype_of_x(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i].item()
        x[i] = old + h
        above = f(x)
        x[i] = old - h
        below = f(x)
        x[i] = old
        gradient[i] = (above - below) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="How many digits has a float32? What is 100 + 0.00001 in it?",
    caught_by=["test_numeric_gradient_at_float32"],
)
def numeric_in_float32(f, x, h=1e-5):
    point = x.copy() if x.dtype.kind == "f" else x.astype(float)
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = point[i]
        point[i] = old + h
        above = f(point)
        point[i] = old - h
        below = f(point)
        point[i] = old
        gradient[i] = (above - below) / (2 * h)
    return gradient


mistake(
    "numeric_gradient",
    name="numeric_needs_a_vector",
    hint="len of a single number is no length. How do you visit every number of an array of ANY shape, () too?",
    caught_by=["test_numeric_gradient_of_a_single_number"],
    change=(
        "x = np.array(x, dtype=float)",
        ("if len(x) == 0:\n        return np.zeros(x.shape)\n    x = np.array(x, dtype=float)"),
    ),
)


@mistake(
    "numeric_gradient",
    hint="What is len of a matrix? How do you visit every number of an array of ANY shape?",
    caught_by=["test_numeric_gradient_of_a_matrix", "test_numeric_gradient_of_a_single_number"],
)
def numeric_of_vectors_only(f, x, h=1e-5):
    gradient = np.zeros(len(x))
    for i in range(len(x)):
        step = np.zeros(len(x))
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="x + h moves all numbers at once. How can f tell you then which of them mattered?",
    caught_by=["test_numeric_gradient_of_a_square_and_a_line", "test_numeric_gradient_of_a_matrix"],
)
def numeric_one_number_for_all(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / (2 * h)


mistake(
    "numeric_gradient",
    name="numeric_step_of_seven_digits",
    hint="Other courses take another h where none is given. Which one stands in the head of the function on this sheet?",
    caught_by=["test_numeric_gradient_takes_the_step_of_the_sheet"],
    change=("h=1e-5", "h=1e-7"),
)


mistake(
    "numeric_gradient",
    name="numeric_step_of_six_digits",
    hint="Other courses take another h where none is given. Which one stands in the head of the function on this sheet?",
    caught_by=["test_numeric_gradient_takes_the_step_of_the_sheet"],
    change=("h=1e-5", "h=1e-6"),
)


mistake(
    "numeric_gradient",
    name="numeric_step_of_four_digits",
    hint="Other courses take another h where none is given. Which one stands in the head of the function on this sheet?",
    caught_by=["test_numeric_gradient_takes_the_step_of_the_sheet"],
    change=("h=1e-5", "h=1e-4"),
)


mistake(
    "numeric_gradient",
    name="numeric_step_of_eight_digits",
    hint="Other courses take another h where none is given. Which one stands in the head of the function on this sheet?",
    caught_by=["test_numeric_gradient_takes_the_step_of_the_sheet"],
    change=("h=1e-5", "h=1e-8"),
)
