"""Known wrong answers to fit_line_gd that are seen less often."""

import numpy as np

from autograder import mistake

from .shared import _descend, _gradient, _mae, _mse


@mistake(
    "fit_line_gd",
    hint="What does your history hold: losses, or the lines themselves? What would you draw to see whether training works?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_moves_both_at_once"],
)
def gd_keeps_the_slopes(x, y, lr, steps):
    m, b = 0.0, 0.0
    history = [m]
    for _ in range(steps):
        dm, db = _gradient(x, y, m, b)
        m, b = m - lr * dm, b - lr * db
        history.append(m)
    return m, b, history


@mistake(
    "fit_line_gd",
    hint="Which loss does your descent make smaller, and which one does your history show?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_moves_both_at_once"],
)
def gd_keeps_absolute_errors(x, y, lr, steps):
    m, b = 0.0, 0.0
    history = [_mae(y, m * x + b)]
    for _ in range(steps):
        dm, db = _gradient(x, y, m, b)
        m, b = m - lr * dm, b - lr * db
        history.append(_mae(y, m * x + b))
    return m, b, history


@mistake(
    "fit_line_gd",
    hint="Whose line do you return, the last one or the best one that was seen? What does the docstring ask for?",
    caught_by=["test_gd_at_the_edge_of_divergence", "test_gd_far_too_fast_ends_without_an_exception"],
)
def gd_returns_the_best_line(x, y, lr, steps):
    m, b = 0.0, 0.0
    best = _mse(y, m * x + b), m, b
    history = [best[0]]
    for _ in range(steps):
        dm, db = _gradient(x, y, m, b)
        m, b = m - lr * dm, b - lr * db
        history.append(_mse(y, m * x + b))
        if history[-1] < best[0]:
            best = history[-1], m, b
    return best[1], best[2], history


@mistake(
    "fit_line_gd",
    hint="You make the learning rate smaller where the loss rises. Whose learning rate is it, yours or the caller's?",
    caught_by=["test_gd_at_the_edge_of_divergence", "test_gd_far_too_fast_ends_without_an_exception"],
)
def gd_halves_lr_where_the_loss_rises(x, y, lr, steps):
    m, b = 0.0, 0.0
    history = [_mse(y, m * x + b)]
    for _ in range(steps):
        dm, db = _gradient(x, y, m, b)
        m, b = m - lr * dm, b - lr * db
        history.append(_mse(y, m * x + b))
        if history[-1] > history[-2]:
            lr = lr / 2
    return m, b, history


@mistake(
    "fit_line_gd",
    hint="Squares of Python's own numbers raise OverflowError, where NumPy's become inf. What does the docstring promise of "
    "a learning rate that is too large?",
    caught_by=["test_gd_far_too_fast_ends_without_an_exception"],
)
def gd_overflows(x, y, lr, steps):
    points = list(zip(x.tolist(), y.tolist()))
    n = len(points)
    m, b = 0.0, 0.0
    history = [sum((m * u + b - v) ** 2 for u, v in points) / n]
    for _ in range(steps):
        dm = 2 * sum((m * u + b - v) * u for u, v in points) / n
        db = 2 * sum(m * u + b - v for u, v in points) / n
        m, b = m - lr * dm, b - lr * db
        history.append(sum((m * u + b - v) ** 2 for u, v in points) / n)
    return m, b, history


@mistake(
    "fit_line_gd",
    hint="You give up where the numbers get too large. Does the docstring want an exception there, and how many losses?",
    caught_by=["test_gd_far_too_fast_ends_without_an_exception"],
)
def gd_raises_where_it_diverges(x, y, lr, steps):
    m, b, history = _descend(x, y, lr, steps)
    if not np.isfinite(history).all():
        raise ValueError("the learning rate is too large")
    return m, b, history


@mistake(
    "fit_line_gd",
    hint="How many losses were asked for? Your list ends where the numbers stop being finite.",
    caught_by=["test_gd_far_too_fast_ends_without_an_exception"],
)
def gd_stops_at_inf(x, y, lr, steps):
    m, b = 0.0, 0.0
    history = [_mse(y, m * x + b)]
    for _ in range(steps):
        dm, db = _gradient(x, y, m, b)
        m, b = m - lr * dm, b - lr * db
        history.append(_mse(y, m * x + b))
        if not np.isfinite(history[-1]):
            break
    return m, b, history


@mistake(
    "fit_line_gd",
    hint="You bound the step so that nothing explodes. Is that still lr times the gradient?",
    caught_by=["test_gd_moves_both_at_once", "test_gd_far_too_fast_ends_without_an_exception"],
)
def gd_clips_the_gradient(x, y, lr, steps):
    m, b = 0.0, 0.0
    history = [_mse(y, m * x + b)]
    for _ in range(steps):
        dm, db = _gradient(x, y, m, b)
        m, b = m - lr * np.clip(dm, -10, 10), b - lr * np.clip(db, -10, 10)
        history.append(_mse(y, m * x + b))
    return m, b, history


@mistake(
    "fit_line_gd",
    hint="Your learning rate shrinks from step to step. Who asked for that?",
    caught_by=["test_gd_moves_both_at_once", "test_gd_of_random_points"],
)
def gd_lets_lr_decay(x, y, lr, steps):
    m, b = 0.0, 0.0
    history = [_mse(y, m * x + b)]
    for step in range(steps):
        dm, db = _gradient(x, y, m, b)
        m, b = m - lr / (1 + step) * dm, b - lr / (1 + step) * db
        history.append(_mse(y, m * x + b))
    return m, b, history


@mistake(
    "fit_line_gd",
    hint="Each of your steps looks at one point alone. Whose gradient does the docstring take?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_moves_both_at_once"],
)
def gd_point_by_point(x, y, lr, steps):
    m, b = 0.0, 0.0
    history = [_mse(y, m * x + b)]
    for step in range(steps):
        i = step % len(x)
        dm, db = _gradient(x[i : i + 1], y[i : i + 1], m, b)
        m, b = m - lr * dm, b - lr * db
        history.append(_mse(y, m * x + b))
    return m, b, history


@mistake(
    "fit_line_gd",
    hint="You move x so that its mean is 0. To which x do your m and b then belong: yours or the caller's?",
    caught_by=["test_gd_moves_both_at_once", "test_gd_of_random_points"],
)
def gd_centres_x(x, y, lr, steps):
    return _descend(x - x.mean(), y, lr, steps)


@mistake(
    "fit_line_gd",
    hint="The caller still needs its points. What has become of y? Which operator did that?",
    caught_by=["test_gd_leaves_its_arguments_alone"],
)
def gd_in_place(x, y, lr, steps):
    answer = _descend(x, y, lr, steps)
    y -= y
    return answer


@mistake(
    "fit_line_gd",
    hint="You return three things in another order. Which does the docstring name first?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_moves_both_at_once"],
)
def gd_returns_b_first(x, y, lr, steps):
    m, b, history = _descend(x, y, lr, steps)
    return b, m, history


@mistake(
    "fit_line_gd",
    hint="How many numbers does your history hold? Where do you keep the losses of the earlier steps?",
    caught_by=["test_gd_first_step_of_the_lecture", "test_gd_arrives"],
)
def gd_keeps_only_the_last_loss(x, y, lr, steps):
    m, b, history = _descend(x, y, lr, steps)
    return m, b, history[-1]
