"""Known wrong answers to loss_grid, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _mae, _mse, _refuse_other_kinds

mistake(
    "loss_grid",
    name="grid_is_transposed",
    hint="Try three slopes and five intercepts. How many rows should there be, and what is the same along one of yours?",
    caught_by=["test_loss_grid_lecture", "test_loss_grid_three_by_five", "test_loss_grid_as_wide_as_high"],
    change=(
        "[[loss(y, predict_line(x, m, b)) for b in bs] for m in ms]",
        "[[loss(y, predict_line(x, m, b)) for m in ms] for b in bs]",
    ),
)

mistake(
    "loss_grid",
    name="grid_ignores_the_kind",
    hint='Call it with "mse" and with "mae". Do both words give one table?',
    caught_by=["test_loss_grid_of_absolute_errors", "test_loss_grid_of_random_lines"],
    change=('mse if kind == "mse" else mae', "mse"),
)


@mistake(
    "loss_grid",
    hint="How many lines can be made of three slopes and five intercepts? How many have you tried?",
    caught_by=["test_loss_grid_lecture", "test_loss_grid_three_by_five", "test_loss_grid_as_wide_as_high"],
)
def grid_pairs_only(x, y, ms, bs, kind="mse"):
    _refuse_other_kinds(kind)
    loss = _mse if kind == "mse" else _mae
    return np.array([loss(y, m * x + b) for m, b in zip(ms, bs)])


@mistake(
    "loss_grid",
    hint="Repeat all the points once more. Should every number of your grid double?",
    caught_by=["test_loss_grid_lecture", "test_loss_grid_three_by_five", "test_loss_grid_of_random_lines"],
)
def grid_of_sums(x, y, ms, bs, kind="mse"):
    _refuse_other_kinds(kind)
    r = ms[:, None, None] * x + bs[None, :, None] - y
    return (r**2 if kind == "mse" else np.abs(r)).sum(axis=2)


mistake(
    "loss_grid",
    name="grid_swaps_m_and_b",
    hint="Which number does your line multiply by x, the one from ms or the one from bs?",
    caught_by=["test_loss_grid_lecture", "test_loss_grid_three_by_five", "test_loss_grid_of_random_lines"],
    change=("predict_line(x, m, b)", "predict_line(x, b, m)"),
)

mistake(
    "loss_grid",
    name="grid_swaps_the_kinds",
    hint="Which of the two losses belongs to which word? Try one point with an error of 3.",
    caught_by=["test_loss_grid_lecture", "test_loss_grid_of_absolute_errors"],
    change=('kind == "mse"', 'kind == "mae"'),
)

mistake(
    "loss_grid",
    name="grid_takes_other_words_for_mae",
    hint="What does your function do with a word that is neither of the two? What would the caller like to hear?",
    caught_by=["test_loss_grid_refuses_another_kind"],
    change=('kind not in ("mse", "mae")', "kind is None"),
)


@mistake(
    "loss_grid",
    hint="What does your function do with a word that is neither of the two? What would the caller like to hear?",
    caught_by=["test_loss_grid_refuses_another_kind"],
)
def grid_takes_other_words_for_mse(x, y, ms, bs, kind="mse"):
    loss = _mae if kind == "mae" else _mse
    return np.array([[loss(y, m * x + b) for b in bs] for m in ms])


mistake(
    "loss_grid",
    name="grid_absolute_without_a_word",
    hint="Which loss does the docstring take if the caller names none?",
    caught_by=["test_loss_grid_lecture", "test_loss_grid_of_random_lines"],
    change=('kind="mse"', 'kind="mae"'),
)

mistake(
    "loss_grid",
    name="grid_ignores_the_intercepts",
    hint="Are all numbers in one of your rows the same? What should change along a row?",
    caught_by=["test_loss_grid_three_by_five", "test_loss_grid_of_random_lines"],
    change=("predict_line(x, m, b)", "predict_line(x, m, 0.0)"),
)

mistake(
    "loss_grid",
    name="grid_is_flat",
    hint="Your losses come in one long row. Which shape does the docstring promise, so that one can draw them?",
    caught_by=["test_loss_grid_lecture", "test_loss_grid_three_by_five"],
    change=(
        "[[loss(y, predict_line(x, m, b)) for b in bs] for m in ms]",
        "[loss(y, predict_line(x, m, b)) for m in ms for b in bs]",
    ),
)

mistake(
    "loss_grid",
    name="grid_sorts_the_slopes",
    hint="Does row i belong to the slope that the caller put at place i?",
    caught_by=["test_loss_grid_of_random_lines", "test_loss_grid_keeps_the_order"],
    change=("for m in ms", "for m in np.sort(ms)"),
)

mistake(
    "loss_grid",
    name="grid_asks_each_slope_once",
    hint="One slope stands twice in the list. How many rows does it get?",
    caught_by=["test_loss_grid_keeps_the_order"],
    change=("for m in ms", "for m in dict.fromkeys(ms.tolist())"),
)

mistake(
    "loss_grid",
    name="grid_starts_at_the_top",
    hint="Pictures are drawn from the top, matrices are read from the top. Which row does slope 0 get in the docstring?",
    caught_by=["test_loss_grid_lecture", "test_loss_grid_three_by_five"],
    change=("for m in ms", "for m in ms[::-1]"),
)

mistake(
    "loss_grid",
    name="grid_of_roots",
    hint="In which unit is a mean squared error, and in which is yours?",
    caught_by=["test_loss_grid_lecture", "test_loss_grid_three_by_five"],
    change=("loss(y, predict_line(x, m, b)) for b", "loss(y, predict_line(x, m, b)) ** 0.5 for b"),
)

mistake(
    "loss_grid",
    name="grid_of_shares",
    hint="You divide by the largest loss. Does a loss of 0.5 then still say how far the points lie from the line?",
    caught_by=["test_loss_grid_lecture", "test_loss_grid_three_by_five"],
    change=[
        ("return np.array(", "grid = np.array("),
        ("for m in ms])", "for m in ms])\n    return grid / max(grid.max(), 1e-300)"),
    ],
)


@mistake(
    "loss_grid",
    hint="Your grid is an array with the type of ms. What becomes of 0.5 in an array of whole numbers?",
    caught_by=["test_loss_grid_of_whole_numbers"],
)
def grid_like_the_slopes(x, y, ms, bs, kind="mse"):
    _refuse_other_kinds(kind)
    loss = _mse if kind == "mse" else _mae
    grid = np.zeros((len(ms), len(bs)), dtype=ms.dtype)
    for i, m in enumerate(ms):
        for j, b in enumerate(bs):
            grid[i, j] = loss(y, m * x + b)
    return grid


@mistake(
    "loss_grid",
    hint="Over which axis of your array of residuals do you take the mean? Which axis counts the points?",
    caught_by=["test_loss_grid_lecture", "test_loss_grid_three_by_five"],
)
def grid_means_over_slopes(x, y, ms, bs, kind="mse"):
    _refuse_other_kinds(kind)
    r = ms[:, None, None] * x + bs[None, :, None] - y
    return (r**2 if kind == "mse" else np.abs(r)).mean(axis=0)


@mistake(
    "loss_grid",
    hint="The caller still needs its y. What has become of it? Which operator did that?",
    caught_by=["test_loss_grid_leaves_its_arguments_alone"],
)
def grid_in_place(x, y, ms, bs, kind="mse"):
    _refuse_other_kinds(kind)
    ms = ms.astype(float)
    y *= -1
    r = ms[:, None, None] * x + bs[None, :, None] + y
    return (r**2 if kind == "mse" else np.abs(r)).mean(axis=2)
