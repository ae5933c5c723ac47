"""Known wrong answers to mae_subgrad, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "mae_subgrad",
    name="subgrad_is_a_v",
    hint="The V is |r| itself. How steep is it just beside its kink: nearly flat, or as steep as everywhere?",
    caught_by=["test_subgrad_lecture", "test_subgrad_with_an_intercept", "test_subgrad_does_not_see_how_far"],
    change=[("(np.sign(r) * x)", "(np.abs(r) * x)"), ("np.sign(r).mean()", "np.abs(r).mean()")],
)

mistake(
    "mae_subgrad",
    name="subgrad_of_squares",
    hint="Move one far point still farther away. Should its pull grow, if errors are not squared?",
    caught_by=["test_subgrad_lecture", "test_subgrad_with_an_intercept", "test_subgrad_does_not_see_how_far"],
    change=[("(np.sign(r) * x).mean()", "2 * (r * x).mean()"), ("np.sign(r).mean()", "2 * r.mean()")],
)

mistake(
    "mae_subgrad",
    name="subgrad_without_x",
    hint="What is the derivative of m x + b by m? Is it the same as that by b?",
    caught_by=["test_subgrad_lecture", "test_subgrad_with_an_intercept"],
    change=("(np.sign(r) * x).mean()", "np.sign(r).mean()"),
)

mistake(
    "mae_subgrad",
    name="subgrad_has_the_other_sign",
    hint="A line that lies above all its points should come down. What is the sign of your db there, and what does a step "
    "against it do?",
    caught_by=["test_subgrad_lecture", "test_subgrad_with_an_intercept"],
    change=("predict_line(x, m, b) - y", "y - predict_line(x, m, b)"),
)

mistake(
    "mae_subgrad",
    name="subgrad_zero_counts_as_minus",
    hint="Which slope does the docstring give to a residual of exactly 0, and which does your comparison give?",
    caught_by=["test_subgrad_lecture", "test_subgrad_of_a_line_through_all_points"],
    change=[
        ("(np.sign(r) * x)", "(np.where(r > 0, 1.0, -1.0) * x)"),
        ("np.sign(r).mean()", "np.where(r > 0, 1.0, -1.0).mean()"),
    ],
)

mistake(
    "mae_subgrad",
    name="subgrad_zero_counts_as_plus",
    hint="Which slope does the docstring give to a residual of exactly 0, and which does your comparison give?",
    caught_by=["test_subgrad_lecture", "test_subgrad_of_a_line_through_all_points"],
    change=[
        ("(np.sign(r) * x)", "(np.where(r >= 0, 1.0, -1.0) * x)"),
        ("np.sign(r).mean()", "np.where(r >= 0, 1.0, -1.0).mean()"),
    ],
)

mistake(
    "mae_subgrad",
    name="subgrad_is_a_sum",
    hint="Repeat all the points once more. Should a step on the same points now be twice as long?",
    caught_by=["test_subgrad_lecture", "test_subgrad_with_an_intercept"],
    change=[("(np.sign(r) * x).mean()", "(np.sign(r) * x).sum()"), ("np.sign(r).mean()", "np.sign(r).sum()")],
)

mistake(
    "mae_subgrad",
    name="subgrad_has_a_factor_2",
    hint="The square brings a factor 2. Does an absolute value?",
    caught_by=["test_subgrad_lecture", "test_subgrad_with_an_intercept"],
    change=[("(np.sign(r) * x).mean()", "2 * (np.sign(r) * x).mean()"), ("np.sign(r).mean()", "2 * np.sign(r).mean()")],
)


@mistake(
    "mae_subgrad",
    hint="What is 0 / 0, and which residual gives it? Does the docstring have a value for that point?",
    caught_by=["test_subgrad_lecture", "test_subgrad_of_a_line_through_all_points"],
)
def subgrad_divides_by_zero(x, y, m, b):
    r = m * x + b - y
    sign = r / np.abs(r)
    return (sign * x).mean(), sign.mean()


mistake(
    "mae_subgrad",
    name="subgrad_leaves_zeros_out",
    hint="Over how many points is your mean? What does the docstring say of the points with residual 0?",
    caught_by=["test_subgrad_lecture", "test_subgrad_of_a_line_through_all_points"],
    change=[
        ("(np.sign(r) * x).mean()", "(np.sign(r) * x).sum() / max(np.count_nonzero(r), 1)"),
        ("np.sign(r).mean()", "np.sign(r).sum() / max(np.count_nonzero(r), 1)"),
    ],
)

mistake(
    "mae_subgrad",
    name="subgrad_multiplies_two_means",
    hint="Is the mean of a product the product of the means? Try the lecture's points, whose mean x is 0.",
    caught_by=["test_subgrad_lecture", "test_subgrad_with_an_intercept"],
    change=("(np.sign(r) * x).mean()", "np.sign(r).mean() * x.mean()"),
)

mistake(
    "mae_subgrad",
    name="subgrad_returns_db_first",
    hint="Which of your two numbers belongs to m, and which of them does the docstring name first?",
    caught_by=["test_subgrad_lecture", "test_subgrad_with_an_intercept"],
    change=("(np.sign(r) * x).mean(), np.sign(r).mean()", "np.sign(r).mean(), (np.sign(r) * x).mean()"),
)

mistake(
    "mae_subgrad",
    name="subgrad_forgets_the_intercept",
    hint="Change b alone. Do your residuals change?",
    caught_by=["test_subgrad_of_random_lines"],
    change=("predict_line(x, m, b)", "predict_line(x, m, 0.0)"),
)

mistake(
    "mae_subgrad",
    name="subgrad_swaps_m_and_b",
    hint="Which number does your line multiply by x? Does each slope get its own parameter?",
    caught_by=["test_subgrad_lecture", "test_subgrad_of_random_lines"],
    change=("predict_line(x, m, b)", "predict_line(x, b, m)"),
)

mistake(
    "mae_subgrad",
    name="subgrad_takes_the_sign_of_the_product",
    hint="Your dm is a mean of -1, 0 and 1. Should a point far to the right turn the line no more than one close to x = 0?",
    caught_by=["test_subgrad_lecture", "test_subgrad_with_an_intercept"],
    change=("(np.sign(r) * x).mean()", "np.sign(r * x).mean()"),
)

mistake(
    "mae_subgrad",
    name="subgrad_takes_the_sign_of_the_mean",
    hint="Each point has a sign of its own. Which comes first, the sign or the mean?",
    caught_by=["test_subgrad_with_an_intercept", "test_subgrad_of_random_lines"],
    change=[("(np.sign(r) * x).mean()", "np.sign((r * x).mean())"), ("np.sign(r).mean()", "np.sign(r.mean())")],
)

mistake(
    "mae_subgrad",
    name="subgrad_flat_near_the_kink",
    hint="You smooth the kink. How steep is |r| at r = 0.001?",
    caught_by=["test_subgrad_does_not_see_how_far"],
    change=[
        ("(np.sign(r) * x)", "(np.clip(r / 0.05, -1, 1) * x)"),
        ("np.sign(r).mean()", "np.clip(r / 0.05, -1, 1).mean()"),
    ],
)


@mistake(
    "mae_subgrad",
    hint="The caller takes the next step with the same points. What has become of its y? Which operator did that?",
    caught_by=["test_subgrad_leaves_its_arguments_alone"],
)
def subgrad_in_place(x, y, m, b):
    if y.dtype.kind != "f":
        y = y.astype(float)
    y -= m * x + b
    return -(np.sign(y) * x).mean(), -np.sign(y).mean()


@mistake(
    "mae_subgrad",
    hint="Your residuals are put into an array that has the type of y. What becomes of 0.25 in an array of whole numbers?",
    caught_by=["test_subgrad_of_whole_numbers"],
)
def subgrad_residuals_like_y(x, y, m, b):
    r = np.empty_like(y)
    r[:] = m * x + b - y
    return (np.sign(r) * x).mean(), np.sign(r).mean()
