"""Known wrong answers to fit_line_exact, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _descend, _refuse_equal


@mistake(
    "fit_line_exact",
    hint="What does your line answer at x = 0, and who says that it must? Your system of equations has no column for b.",
    caught_by=["test_exact_with_an_intercept", "test_exact_of_random_points"],
)
def exact_through_the_origin(x, y):
    _refuse_equal(x)
    return (x * y).mean() / (x**2).mean(), 0.0


mistake(
    "fit_line_exact",
    name="exact_divides_by_two_numbers",
    hint="np.cov divides by n - 1, np.var by n. Do both halves of your fraction have the same divisor?",
    caught_by=["test_exact_lecture", "test_exact_with_an_intercept", "test_exact_of_random_points"],
    change=("(dx * dy).mean()", "(dx * dy).sum() / max(len(x) - 1, 1)"),
)

mistake(
    "fit_line_exact",
    name="exact_returns_b_first",
    hint="Which of your two numbers is the slope, and which of them does the docstring name first? (np.polyfit and a "
    "column of ones each have an order of their own.)",
    caught_by=["test_exact_lecture", "test_exact_with_an_intercept"],
    change=("return m, y.mean() - m * x.mean()", "return y.mean() - m * x.mean(), m"),
)


@mistake(
    "fit_line_exact",
    hint="Which errors do you make small, those upwards or those sideways? Which of x and y is predicted?",
    caught_by=["test_exact_lecture", "test_exact_with_an_intercept", "test_exact_of_random_points"],
)
def exact_predicts_x_from_y(x, y):
    _refuse_equal(x)
    dx, dy = x - x.mean(), y - y.mean()
    m = (dx * dy).mean() / max((dy**2).mean(), 1e-300)
    return m, x.mean() - m * y.mean()


@mistake(
    "fit_line_exact",
    hint="How steep is a vertical line? What does your fraction give where all x are equal, and what should the caller "
    "hear instead?",
    caught_by=["test_exact_refuses_points_above_each_other", "test_exact_refuses_copies_of_one_number"],
)
def exact_gives_nan_for_equal_x(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    m = (dx * dy).mean() / (dx**2).mean()
    return m, y.mean() - m * x.mean()


mistake(
    "fit_line_exact",
    name="exact_trusts_a_variance_of_zero",
    hint="Print np.var(np.full(3, 0.1)). Is it 0? What does the mean of three equal numbers do to their last digit?",
    caught_by=["test_exact_refuses_copies_of_one_number"],
    change=("(x == x[0]).all()", "np.var(x) == 0"),
)

mistake(
    "fit_line_exact",
    name="exact_takes_close_for_equal",
    hint="Measure the same x in metres and in kilometres. Do the points become equal?",
    caught_by=["test_exact_on_any_scale"],
    change=("(x == x[0]).all()", "np.isclose(np.var(x), 0)"),
)

mistake(
    "fit_line_exact",
    name="exact_refuses_only_one_point",
    hint="Two points with the same x: how steep is the line through them?",
    caught_by=["test_exact_refuses_points_above_each_other", "test_exact_refuses_copies_of_one_number"],
    change=("(x == x[0]).all()", "len(x) < 2"),
)

mistake(
    "fit_line_exact",
    name="exact_forgets_the_centre_of_x",
    hint="The best line passes through the point (mean x, mean y). Does yours?",
    caught_by=["test_exact_with_an_intercept", "test_exact_of_random_points"],
    change=("y.mean() - m * x.mean()", "y.mean()"),
)

mistake(
    "fit_line_exact",
    name="exact_adds_where_it_should_subtract",
    hint="The best line passes through the point (mean x, mean y). Does yours? Put mean x in.",
    caught_by=["test_exact_with_an_intercept", "test_exact_of_random_points"],
    change=("y.mean() - m * x.mean()", "y.mean() + m * x.mean()"),
)

mistake(
    "fit_line_exact",
    name="exact_swaps_the_centres",
    hint="The best line passes through the point (mean x, mean y). Does yours? Which mean is multiplied by the slope?",
    caught_by=["test_exact_with_an_intercept", "test_exact_of_random_points"],
    change=("y.mean() - m * x.mean()", "x.mean() - m * y.mean()"),
)

mistake(
    "fit_line_exact",
    name="exact_is_the_correlation",
    hint="Measure y in other units. Should the slope change? Does yours?",
    caught_by=["test_exact_lecture", "test_exact_with_an_intercept"],
    change=("(dx**2).mean()", "np.sqrt((dx**2).mean() * max((dy**2).mean(), 1e-300))"),
)

mistake(
    "fit_line_exact",
    name="exact_is_a_ratio_of_spreads",
    hint="Take points that fall from left to right. Does your line fall?",
    caught_by=["test_exact_lecture", "test_exact_with_an_intercept", "test_exact_of_random_points"],
    change=("(dx * dy).mean() / (dx**2).mean()", "np.std(y) / np.std(x)"),
)

mistake(
    "fit_line_exact",
    name="exact_centres_one_only",
    hint="Which of the two means is still in your variance?",
    caught_by=["test_exact_with_an_intercept", "test_exact_of_random_points"],
    change=("(dx**2).mean()", "(x**2).mean()"),
)


@mistake(
    "fit_line_exact",
    hint="Your line is drawn through the first point and the last one. What do the others say?",
    caught_by=["test_exact_lecture", "test_exact_with_an_intercept"],
)
def exact_joins_first_and_last(x, y):
    _refuse_equal(x)
    m = (y[-1] - y[0]) / (x[-1] - x[0]) if x[-1] != x[0] else 0.0
    return m, y[0] - m * x[0]


@mistake(
    "fit_line_exact",
    hint="You take the mean of the slopes from point to point. Which points cancel in that sum, and which errors does it "
    "make small?",
    caught_by=["test_exact_lecture", "test_exact_with_an_intercept"],
)
def exact_means_the_slopes_between_neighbours(x, y):
    _refuse_equal(x)
    order = np.argsort(x, kind="stable")
    dx, dy = np.diff(x[order]), np.diff(y[order])
    m = (dy[dx > 0] / dx[dx > 0]).mean()
    return m, y.mean() - m * x.mean()


@mistake(
    "fit_line_exact",
    hint="Your descent stops somewhere. How far is it from the bottom, and does it get there for every scale of x?",
    caught_by=["test_exact_with_an_intercept", "test_exact_on_any_scale"],
)
def exact_by_a_few_steps(x, y):
    _refuse_equal(x)
    m, b, _ = _descend(x, y, 0.05, 50)
    return m, b


mistake(
    "fit_line_exact",
    name="exact_rounds",
    hint="Who asked for a certain number of digits? Where should a number be made pretty: here, or where it is printed?",
    caught_by=["test_exact_of_random_points", "test_exact_on_any_scale"],
    change=("return m, y.mean() - m * x.mean()", "return round(float(m), 3), round(float(y.mean() - m * x.mean()), 3)"),
)


@mistake(
    "fit_line_exact",
    hint="The caller still needs its x. What has become of it? Which operator did that?",
    caught_by=["test_exact_leaves_its_arguments_alone"],
)
def exact_in_place(x, y):
    _refuse_equal(x)
    if x.dtype.kind != "f":
        x = x.astype(float)
    centre = x.mean()
    x -= centre
    m = (x * (y - y.mean())).mean() / (x**2).mean()
    return m, y.mean() - m * centre


@mistake(
    "fit_line_exact",
    hint="You put 1e-8 below the fraction so that nothing is divided by 0. What does it do to points that lie close together, "
    "and what to points that lie above each other?",
    caught_by=["test_exact_refuses_points_above_each_other", "test_exact_on_any_scale"],
)
def exact_divides_by_a_little_more(x, y):
    dx, dy = x - x.mean(), y - y.mean()
    m = (dx * dy).mean() / ((dx**2).mean() + 1e-8)
    return m, y.mean() - m * x.mean()
