"""Visible checks of the line: the lecture's points and slopes, and a second example whose intercept is not 0."""

import numpy as np
import pytest

from autograder import expect

# The lecture's points. Their mean x is 0 and so is the intercept of their best line; the second ones hide neither.
X = np.array([-2.0, -1.0, 0.0, 1.0, 2.0])
Y = np.array([-1.1, -0.7, 0.1, 0.4, 1.3])
X2 = np.array([1.0, 2.0, 3.0, 4.0])
Y2 = np.array([2.0, 4.0, 3.0, 6.0])
CLOSED = "a closed formula in float64"
EXACT = "whole numbers and halves leave no rounding"


# ---------------------------------------------------------------- predict_line


@pytest.mark.exercise("predict_line", weight=2)
def test_predict_lecture(student):
    """The lecture's first try, m = 0.4 and b = 0, answers -0.8, -0.4, 0, 0.4, 0.8."""
    expect.close(student.predict_line(X, 0.4, 0.0), np.array([-0.8, -0.4, 0.0, 0.4, 0.8]), because=CLOSED)


@pytest.mark.exercise("predict_line", weight=2)
def test_predict_with_an_intercept(student):
    """The line with m = 2 and b = 1 answers 1 at x = 0, and 2 more for every step to the right."""
    x = np.array([0.0, 1.0, 2.0, -3.0])
    expect.close(student.predict_line(x, 2.0, 1.0), np.array([1.0, 3.0, 5.0, -5.0]), because=EXACT)


# ---------------------------------------------------------------- mse


@pytest.mark.exercise("mse", weight=2)
def test_mse_lecture(student):
    """The lecture's line m = 0.4, b = 0 has the mean squared error 0.088."""
    expect.close(student.mse(Y, np.array([-0.8, -0.4, 0.0, 0.4, 0.8])), 0.088, because=CLOSED)


@pytest.mark.exercise("mse", weight=1.5)
def test_mse_is_a_mean(student):
    """Errors of 1, 2, 1 and 3 cost 15 / 4, and the same points twice over cost the same."""
    p = np.array([3.0, 6.0, 2.0, 9.0])
    expect.close(student.mse(Y2, p), 3.75, because=EXACT)
    expect.close(student.mse(np.tile(Y2, 2), np.tile(p, 2)), 3.75, because=EXACT)


@pytest.mark.exercise("mse", weight=1)
def test_mse_refuses_a_column(student):
    """Predictions in a column, shape (n, 1), raise a ValueError instead of being compared with every y."""
    expect.error(ValueError, student.mse, Y2, np.array([[3.0], [6.0], [2.0], [9.0]]))


# ---------------------------------------------------------------- mae


@pytest.mark.exercise("mae", weight=2)
def test_mae_lecture(student):
    """The lecture's line m = 0.4, b = 0 has the mean absolute error 0.24, though its errors add up to 0."""
    expect.close(student.mae(Y, np.array([-0.8, -0.4, 0.0, 0.4, 0.8])), 0.24, because=CLOSED)


@pytest.mark.exercise("mae", weight=2)
def test_mae_is_a_mean(student):
    """Errors of 1, 2, 1 and 3 cost 7 / 4, and the same points twice over cost the same."""
    p = np.array([3.0, 6.0, 2.0, 9.0])
    expect.close(student.mae(Y2, p), 1.75, because=EXACT)
    expect.close(student.mae(np.tile(Y2, 2), np.tile(p, 2)), 1.75, because=EXACT)


# ---------------------------------------------------------------- which_line


@pytest.mark.exercise("which_line", weight=2)
def test_which_line_of_four(student):
    """Of A (0.4, 0), B (0.6, 0), C (-0.5, 0) and D (0.6, 0.5), the best is B, also if they are listed in another order."""
    lines = [(0.4, 0.0), (0.6, 0.0), (-0.5, 0.0), (0.6, 0.5)]
    # Both are asked before one is judged: two answers tell the mistakes apart.
    answers = student.which_line(X, Y, lines), student.which_line(X, Y, lines[2:] + lines[:2])
    expect.equal(answers, (1, 3))


@pytest.mark.exercise("which_line", weight=2)
def test_which_line_with_an_outlier(student):
    """One point far above the others: the squares choose a line that runs after it, the absolute values do not."""
    y = np.array([-1.1, -0.7, 0.1, 0.4, 4.0])
    lines = [(0.6, 0.0), (1.4, 0.9), (-0.5, 0.0)]
    answers = student.which_line(X, y, lines, "mse"), student.which_line(X, y, lines, "mae")
    expect.equal(answers, (1, 0))


# ---------------------------------------------------------------- loss_grid


SLOPES = np.array([-1.4, -0.5, 0.4, 0.6, 1.5, 2.4])


@pytest.mark.exercise("loss_grid", weight=1.5)
def test_loss_grid_lecture(student):
    """The lecture's six slopes, all with b = 0: the mean squared error falls to 0.016 at m = 0.6, and rises again."""
    expected = np.array([[7.936], [2.392], [0.088], [0.016], [1.672], [6.568]])
    expect.close(student.loss_grid(X, Y, SLOPES, np.array([0.0])), expected, because=CLOSED)


@pytest.mark.exercise("loss_grid", weight=1.5)
def test_loss_grid_three_by_five(student):
    """Three slopes and five intercepts give three rows and five columns: a row belongs to a slope."""
    grid = student.loss_grid(X2, Y2, np.array([0.0, 1.0, 2.0]), np.array([-2.0, -1.0, 0.0, 1.0, 3.0]))
    expected = np.array(
        [
            [35.25, 24.75, 16.25, 9.75, 2.75],
            [11.25, 5.75, 2.25, 0.75, 3.75],
            [2.25, 1.75, 3.25, 6.75, 19.75],
        ]
    )
    expect.close(grid, expected, because=EXACT)


@pytest.mark.exercise("loss_grid", weight=1)
def test_loss_grid_of_absolute_errors(student):
    """With kind "mae" the same six slopes have the mean absolute errors 2.4, 1.32, 0.24, 0.12, 1.12 and 2.2."""
    expected = np.array([[2.4], [1.32], [0.24], [0.12], [1.12], [2.2]])
    expect.close(student.loss_grid(X, Y, SLOPES, np.array([0.0]), "mae"), expected, because=CLOSED)


# ---------------------------------------------------------------- line_grad


@pytest.mark.exercise("line_grad", weight=2)
def test_grad_lecture(student):
    """At the lecture's m = 0.4, b = 0 the loss falls with m, by 0.76, and b is at its best: (-0.76, 0)."""
    expect.close(student.line_grad(X, Y, 0.4, 0.0), (-0.76, 0.0), because=CLOSED)


@pytest.mark.exercise("line_grad", weight=2)
def test_grad_with_an_intercept(student):
    """Residuals of -0.5, -2, -0.5 and -3 at x = 1, 2, 3, 4 have the mean -1.5, and -4.5 when multiplied by x."""
    expect.close(student.line_grad(X2, Y2, 0.5, 1.0), (-9.0, -3.0), because=EXACT)


# ---------------------------------------------------------------- fit_line_gd


@pytest.mark.exercise("fit_line_gd", weight=1.25)
def test_gd_first_step_of_the_lecture(student):
    """From (0, 0), where the lecture's points cost 0.712, one step with lr = 0.1 leads to m = 0.236, b = 0."""
    expect.close(student.fit_line_gd(X, Y, 0.1, 1), (0.236, 0.0, [0.712, 0.266432]), because=CLOSED)


@pytest.mark.exercise("fit_line_gd", weight=1.75)
def test_gd_moves_both_at_once(student):
    """Two steps on points whose line has an intercept: both gradients belong to the line before the step."""
    expected = (1.28125, 0.458984375, [16.25, 0.75537109375, 0.7237892150878906])
    expect.close(student.fit_line_gd(X2, Y2, 0.0625, 2), expected, because="sums of a few products")


@pytest.mark.exercise("fit_line_gd", weight=1)
def test_gd_arrives(student):
    """A hundred steps with lr = 0.1 arrive at the lecture's best line, m = 0.59, b = 0, and note 101 losses."""
    m, b, history = expect.items(student.fit_line_gd(X, Y, 0.1, 100), 3)
    expect.close((m, b), (0.59, 0.0), because="the distance shrinks to 0.6 of itself a hundred times over")
    history = history.tolist() if isinstance(history, np.ndarray) else history
    expect.that(isinstance(history, list | tuple), "the history must be a list of losses")
    expect.that(len(history) == 101, f"a hundred steps have 101 losses, the first before any step: not {len(history)}")
    expect.close(history[-1], 0.0158, because=CLOSED)


# ---------------------------------------------------------------- fit_line_exact


@pytest.mark.exercise("fit_line_exact", weight=1.5)
def test_exact_lecture(student):
    """The best line through the lecture's points has m = 0.59 and b = 0."""
    expect.close(student.fit_line_exact(X, Y), (0.59, 0.0), because=CLOSED)


@pytest.mark.exercise("fit_line_exact", weight=1.75)
def test_exact_with_an_intercept(student):
    """The best line through (1, 2), (2, 4), (3, 3), (4, 6) has m = 1.1 and b = 1: it need not pass through the origin."""
    expect.close(student.fit_line_exact(X2, Y2), (1.1, 1.0), because=CLOSED)


@pytest.mark.exercise("fit_line_exact", weight=0.75)
def test_exact_refuses_points_above_each_other(student):
    """Points that all have x = 2 raise a ValueError: the line would be vertical."""
    expect.error(ValueError, student.fit_line_exact, np.array([2.0, 2.0, 2.0]), np.array([1.0, 3.0, 4.0]))


# ---------------------------------------------------------------- mae_subgrad


@pytest.mark.exercise("mae_subgrad", weight=2)
def test_subgrad_lecture(student):
    """At m = 0.4, b = 0 the lecture's line passes through (1, 0.4), whose slope counts as 0: (-1, 0)."""
    expect.close(student.mae_subgrad(X, Y, 0.4, 0.0), (-1.0, 0.0), because=EXACT)


@pytest.mark.exercise("mae_subgrad", weight=2)
def test_subgrad_with_an_intercept(student):
    """Residuals of -0.5, -2, 1.5 and -2.5 have the signs -, -, +, -: only these count, however far a point is."""
    x, y = np.array([1.0, 2.0, 3.0, 5.0]), np.array([2.0, 4.0, 1.0, 6.0])
    expect.close(student.mae_subgrad(x, y, 0.5, 1.0), (-1.25, -0.5), because=EXACT)
