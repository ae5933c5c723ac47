"""Known wrong answers to predict_line, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "predict_line",
    name="predict_swaps_m_and_b",
    hint="Which of the two numbers is multiplied by x, and which is what the line answers at x = 0?",
    caught_by=["test_predict_lecture", "test_predict_with_an_intercept", "test_predict_random_lines"],
    change=("m * x + b", "b * x + m"),
)

mistake(
    "predict_line",
    name="predict_forgets_the_intercept",
    hint="Put x = 0 into your line. What should come out there, and what does?",
    caught_by=["test_predict_with_an_intercept", "test_predict_random_lines"],
    change=("m * x + b", "m * x"),
)

mistake(
    "predict_line",
    name="predict_adds_before_multiplying",
    hint="What comes out of your line at x = 0? Is that b, or something that m was multiplied into?",
    caught_by=["test_predict_with_an_intercept", "test_predict_random_lines"],
    change=("m * x + b", "m * (x + b)"),
)

mistake(
    "predict_line",
    name="predict_subtracts_the_intercept",
    hint="Raise b by 1. Does your line move up or down?",
    caught_by=["test_predict_with_an_intercept", "test_predict_random_lines"],
    change=("m * x + b", "m * x - b"),
)


@mistake(
    "predict_line",
    hint="Your answer is written into an array that has the type of x. What becomes of 0.4 in an array of whole numbers?",
    caught_by=["test_predict_whole_numbers"],
)
def predict_into_an_array_like_x(x, m, b):
    p = np.zeros_like(x)
    for i in range(len(x)):
        p[i] = m * x[i] + b
    return p


@mistake(
    "predict_line",
    hint="The caller wants to draw x against your predictions. What has become of its x? Which operator did that?",
    caught_by=["test_predict_leaves_x_alone"],
)
def predict_in_place(x, m, b):
    if x.dtype.kind != "f":
        x = x.astype(float)
    x *= m
    x += b
    return x


mistake(
    "predict_line",
    name="predict_gives_one_number",
    hint="How many points came in, and how many predictions went out?",
    caught_by=["test_predict_lecture", "test_predict_with_an_intercept"],
    change=("m * x + b", "np.sum(m * x + b)"),
)


@mistake(
    "predict_line",
    hint="Compare the lengths of x and of your answer. Where does your loop begin or end?",
    caught_by=["test_predict_lecture", "test_predict_with_an_intercept"],
)
def predict_leaves_the_last_out(x, m, b):
    return np.array([m * x[i] + b for i in range(len(x) - 1)])


mistake(
    "predict_line",
    name="predict_solves_for_x",
    hint="You undo the line: for which question is (x - b) / m the answer?",
    caught_by=["test_predict_lecture", "test_predict_with_an_intercept"],
    change=("m * x + b", "(x - b) / m"),
)

mistake(
    "predict_line",
    name="predict_rounds",
    hint="Who asked for a certain number of digits? Where should a number be made pretty: here, or where it is printed?",
    caught_by=["test_predict_random_lines"],
    change=("m * x + b", "np.round(m * x + b, 2)"),
)

mistake(
    "predict_line",
    name="predict_whole_numbers_only",
    hint="Which numbers between 0 and 1 can your answer hold?",
    caught_by=["test_predict_lecture", "test_predict_random_lines"],
    change=("m * x + b", "(m * x + b).astype(int).astype(float)"),
)

mistake(
    "predict_line",
    name="predict_never_falls",
    hint="Take a slope below 0. Does your line fall?",
    caught_by=["test_predict_random_lines"],
    change=("m * x + b", "abs(m) * x + b"),
)


@mistake(
    "predict_line",
    hint="What does your function do with an x that holds no numbers? NumPy's vectorize asks the first one for its type.",
    caught_by=["test_predict_no_points"],
)
def predict_vectorised_by_name(x, m, b):
    return np.vectorize(lambda value: m * value + b)(x)


@mistake(
    "predict_line",
    hint="For the line p = x you hand back the caller's own array under a second name. What happens to both names when one "
    "of them is changed later?",
    caught_by=["test_predict_leaves_x_alone"],
)
def predict_hands_x_back(x, m, b):
    if m == 1 and b == 0:
        return x
    return m * x + b
