"""Known wrong answers to fit_line_gd, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _descend, _gradient, _mse


@mistake(
    "fit_line_gd",
    hint="Which m does your gradient for b see, the one before the step or the one after it? Do both belong to one line?",
    caught_by=["test_gd_moves_both_at_once", "test_gd_of_random_points"],
)
def gd_moves_m_first(x, y, lr, steps):
    m, b = 0.0, 0.0
    history = [_mse(y, m * x + b)]
    for _ in range(steps):
        m = m - lr * _gradient(x, y, m, b)[0]
        b = b - lr * _gradient(x, y, m, b)[1]
        history.append(_mse(y, m * x + b))
    return m, b, history


@mistake(
    "fit_line_gd",
    hint="Your history begins after a step. What is the loss of the line you started with, and where is it kept?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_arrives", "test_gd_without_a_step"],
)
def gd_forgets_the_first_loss(x, y, lr, steps):
    m, b, history = _descend(x, y, lr, steps)
    return m, b, history[1:]


@mistake(
    "fit_line_gd",
    hint="Your history ends before the last step. What is the loss of the line that you return?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_arrives", "test_gd_without_a_step"],
)
def gd_forgets_the_last_loss(x, y, lr, steps):
    m, b, history = _descend(x, y, lr, steps)
    return m, b, history[:-1]


mistake(
    "fit_line_gd",
    name="gd_climbs",
    hint="Does the loss in your history fall? Which way does a gradient point, uphill or downhill?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_moves_both_at_once", "test_gd_arrives"],
    change=("m - lr * dm, b - lr * db", "m + lr * dm, b + lr * db"),
)

mistake(
    "fit_line_gd",
    name="gd_starts_at_one",
    hint="What is the line before the first step, by the docstring? Look at the first number of your history.",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_moves_both_at_once", "test_gd_without_a_step"],
    change=("m, b = 0.0, 0.0", "m, b = 1.0, 0.0"),
)


@mistake(
    "fit_line_gd",
    hint="Which line do you start from: what is the loss before your first step? Where does the docstring start?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_moves_both_at_once", "test_gd_without_a_step"],
)
def gd_starts_at_random(x, y, lr, steps):
    m, b = np.random.default_rng(0).normal(size=2)
    return _descend(x, y, lr, steps, m, b)


@mistake(
    "fit_line_gd",
    hint="How many steps were asked for, and how many losses does your history hold? Who told it to stop?",
    caught_by=["test_gd_arrives", "test_gd_makes_all_its_steps"],
)
def gd_stops_by_itself(x, y, lr, steps):
    m, b = 0.0, 0.0
    history = [_mse(y, m * x + b)]
    for _ in range(steps):
        dm, db = _gradient(x, y, m, b)
        m, b = m - lr * dm, b - lr * db
        history.append(_mse(y, m * x + b))
        if abs(history[-2] - history[-1]) < 1e-9:
            break
    return m, b, history


mistake(
    "fit_line_gd",
    name="gd_leaves_b_where_it_is",
    hint="Which of your two parameters never moves? Draw the line: through which point does it pass after every step?",
    caught_by=["test_gd_moves_both_at_once", "test_gd_of_random_points"],
    change=("m - lr * dm, b - lr * db", "m - lr * dm, b"),
)

mistake(
    "fit_line_gd",
    name="gd_ignores_lr",
    hint="Call it with two different learning rates. Which of your lines should have noticed?",
    caught_by=["test_gd_moves_both_at_once", "test_gd_of_random_points"],
    change=("m - lr * dm, b - lr * db", "m - 0.1 * dm, b - 0.1 * db"),
)

mistake(
    "fit_line_gd",
    name="gd_scales_m_only",
    hint="With lr = 0.0625 the slope takes small steps. Does the intercept?",
    caught_by=["test_gd_moves_both_at_once", "test_gd_of_random_points"],
    change=("b - lr * db", "b - db"),
)

mistake(
    "fit_line_gd",
    name="gd_makes_one_step_more",
    hint="Count the steps with steps = 0, then with steps = 1. Where does your loop end?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_without_a_step"],
    change=("range(steps)", "range(steps + 1)"),
)

mistake(
    "fit_line_gd",
    name="gd_makes_one_step_less",
    hint="Count the steps with steps = 1. Where does your loop begin?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_arrives"],
    change=("range(steps)", "range(1, steps)"),
)


@mistake(
    "fit_line_gd",
    hint="Is the gradient's factor 2 in your step? The loss is a mean of squares, without a 1/2.",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_moves_both_at_once"],
)
def gd_takes_half_the_gradient(x, y, lr, steps):
    return _descend(x, y, lr / 2, steps)


@mistake(
    "fit_line_gd",
    hint="Repeat all the points once more. Should the same step on the same points now be twice as long?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_moves_both_at_once"],
)
def gd_sums_the_gradient(x, y, lr, steps):
    return _descend(x, y, lr * len(x), steps)


mistake(
    "fit_line_gd",
    name="gd_swaps_the_gradients",
    hint="Which of the two numbers that line_grad gives belongs to m?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_moves_both_at_once"],
    change=("dm, db = line_grad", "db, dm = line_grad"),
)
