"""Known wrong answers to line_grad, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "line_grad",
    name="grad_without_x",
    hint="What is the derivative of m x + b by m? Is it the same as that by b?",
    caught_by=["test_grad_lecture", "test_grad_with_an_intercept", "test_grad_of_random_lines"],
    change=("2 * (r * x).mean()", "2 * r.mean()"),
)

mistake(
    "line_grad",
    name="grad_takes_half",
    hint="The loss has no factor 1/2. What does the exponent of the square become when you take the derivative?",
    caught_by=["test_grad_lecture", "test_grad_with_an_intercept", "test_grad_of_random_lines"],
    change=[("2 * (r * x).mean()", "(r * x).mean()"), ("2 * r.mean()", "r.mean()")],
)

mistake(
    "line_grad",
    name="grad_has_the_other_sign",
    hint="Move m a little in the direction of your dm. Does the loss grow, as a gradient says?",
    caught_by=["test_grad_lecture", "test_grad_with_an_intercept", "test_grad_of_random_lines"],
    change=("predict_line(x, m, b) - y", "y - predict_line(x, m, b)"),
)

mistake(
    "line_grad",
    name="grad_is_a_sum",
    hint="Repeat all the points once more. Should a step on the same points now be twice as long?",
    caught_by=["test_grad_lecture", "test_grad_with_an_intercept", "test_grad_is_a_mean"],
    change=[("(r * x).mean()", "(r * x).sum()"), ("r.mean()", "r.sum()")],
)

mistake(
    "line_grad",
    name="grad_swaps_m_and_b",
    hint="Which number does your line multiply by x? Does each slope get its own parameter?",
    caught_by=["test_grad_with_an_intercept", "test_grad_of_random_lines"],
    change=("predict_line(x, m, b)", "predict_line(x, b, m)"),
)

mistake(
    "line_grad",
    name="grad_returns_db_first",
    hint="Which of your two numbers belongs to m, and which of them does the docstring name first?",
    caught_by=["test_grad_lecture", "test_grad_with_an_intercept"],
    change=("2 * (r * x).mean(), 2 * r.mean()", "2 * r.mean(), 2 * (r * x).mean()"),
)

mistake(
    "line_grad",
    name="grad_forgets_the_intercept",
    hint="Change b alone. Do your residuals change?",
    caught_by=["test_grad_with_an_intercept", "test_grad_of_random_lines"],
    change=("predict_line(x, m, b)", "predict_line(x, m, 0.0)"),
)

mistake(
    "line_grad",
    name="grad_multiplies_two_means",
    hint="Is the mean of a product the product of the means? Try the lecture's points, whose mean x is 0.",
    caught_by=["test_grad_lecture", "test_grad_with_an_intercept"],
    change=("(r * x).mean()", "r.mean() * x.mean()"),
)

mistake(
    "line_grad",
    name="grad_of_both_has_x",
    hint="What is the derivative of m x + b by b?",
    caught_by=["test_grad_lecture", "test_grad_with_an_intercept"],
    change=("2 * r.mean()", "2 * (r * x).mean()"),
)

mistake(
    "line_grad",
    name="grad_of_absolute_errors",
    hint="Move one far point still farther away. By how much does your gradient change, and by how much does a square?",
    caught_by=["test_grad_lecture", "test_grad_with_an_intercept"],
    change=[("2 * (r * x).mean()", "(np.sign(r) * x).mean()"), ("2 * r.mean()", "np.sign(r).mean()")],
)

mistake(
    "line_grad",
    name="grad_squares_the_residuals",
    hint="The loss has the square in it. What is the derivative of r squared by r?",
    caught_by=["test_grad_lecture", "test_grad_with_an_intercept"],
    change=[("(r * x).mean()", "(r**2 * x).mean()"), ("r.mean()", "(r**2).mean()")],
)

mistake(
    "line_grad",
    name="grad_of_the_size_of_residuals",
    hint="Points above the line pull it up, points below pull it down. Which of your residuals pull down?",
    caught_by=["test_grad_lecture", "test_grad_with_an_intercept"],
    change=("predict_line(x, m, b) - y", "np.abs(predict_line(x, m, b) - y)"),
)

mistake(
    "line_grad",
    name="grad_forgets_the_truth",
    hint="Where does y come in? What is the gradient of a line that passes through every point?",
    caught_by=["test_grad_lecture", "test_grad_at_the_bottom_is_zero"],
    change=("predict_line(x, m, b) - y", "predict_line(x, m, b)"),
)

mistake(
    "line_grad",
    name="grad_sums_dm_only",
    hint="One of your two numbers grows when all points are repeated, the other does not. Are both of them means?",
    caught_by=["test_grad_lecture", "test_grad_is_a_mean"],
    change=("(r * x).mean()", "(r * x).sum()"),
)

mistake(
    "line_grad",
    name="grad_sums_db_only",
    hint="One of your two numbers grows when all points are repeated, the other does not. Are both of them means?",
    caught_by=["test_grad_with_an_intercept", "test_grad_is_a_mean"],
    change=("2 * r.mean()", "2 * r.sum()"),
)

mistake(
    "line_grad",
    name="grad_half_for_b_only",
    hint="Both derivatives come from the same square. Does each of them have its factor 2?",
    caught_by=["test_grad_with_an_intercept", "test_grad_of_random_lines"],
    change=("2 * r.mean()", "r.mean()"),
)


@mistake(
    "line_grad",
    hint="You measure the slope by a step to the right. How far is that from the slope at the place itself, if the loss is "
    "curved?",
    caught_by=["test_grad_lecture", "test_grad_of_random_lines"],
)
def grad_by_a_step_to_the_right(x, y, m, b):
    def loss(m, b):
        return ((m * x + b - y) ** 2).mean()

    h = 1e-3
    return (loss(m + h, b) - loss(m, b)) / h, (loss(m, b + h) - loss(m, b)) / h


@mistake(
    "line_grad",
    hint="Your residuals are put into an array that has the type of y. What becomes of 0.25 in an array of whole numbers?",
    caught_by=["test_grad_of_whole_numbers"],
)
def grad_residuals_like_y(x, y, m, b):
    r = np.empty_like(y)
    r[:] = m * x + b - y
    return 2 * (r * x).mean(), 2 * r.mean()


@mistake(
    "line_grad",
    hint="The caller takes the next step with the same points. What has become of its y? Which operator did that?",
    caught_by=["test_grad_leaves_its_arguments_alone"],
)
def grad_in_place(x, y, m, b):
    if y.dtype.kind != "f":
        y = y.astype(float)
    y -= m * x + b
    return -2 * (y * x).mean(), -2 * y.mean()


mistake(
    "line_grad",
    name="grad_of_a_root",
    hint="Whose gradient is this: that of the mean squared error, or that of its square root?",
    caught_by=["test_grad_lecture", "test_grad_with_an_intercept"],
    change=[
        ("2 * (r * x).mean()", "(r * x).mean() / np.sqrt((r**2).mean() + 1e-300)"),
        ("2 * r.mean()", "r.mean() / np.sqrt((r**2).mean() + 1e-300)"),
    ],
)
