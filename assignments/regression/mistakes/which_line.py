"""Known wrong answers to which_line, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _mae, _mse, _refuse_other_kinds

mistake(
    "which_line",
    name="which_ignores_the_kind",
    hint="Add one point far away from all lines. Should both losses still choose the same line?",
    caught_by=["test_which_line_with_an_outlier", "test_which_line_of_many"],
    change=('mse if kind == "mse" else mae', "mse"),
)

mistake(
    "which_line",
    name="which_has_the_largest_loss",
    hint="R squared grows with the quality of a fit. Does a loss?",
    caught_by=["test_which_line_of_four", "test_which_line_with_an_outlier", "test_which_line_of_many"],
    change=("argmin", "argmax"),
)


@mistake(
    "which_line",
    hint="The question is which one, not what it looks like. What can the caller look up with an index?",
    caught_by=["test_which_line_of_four", "test_which_line_with_an_outlier"],
)
def which_returns_the_line(x, y, lines, kind="mse"):
    _refuse_other_kinds(kind)
    loss = _mse if kind == "mse" else _mae
    return min(lines, key=lambda line: loss(y, line[0] * x + line[1]))


mistake(
    "which_line",
    name="which_returns_the_loss",
    hint="You say how good the best line is. Which one is it?",
    caught_by=["test_which_line_of_four", "test_which_line_with_an_outlier"],
    change=(
        "int(np.argmin([loss(y, predict_line(x, m, b)) for m, b in lines]))",
        "min([loss(y, predict_line(x, m, b)) for m, b in lines])",
    ),
)


@mistake(
    "which_line",
    hint="Two lines are equally good. Does your comparison keep the one it has, or take the new one?",
    caught_by=["test_which_line_of_equals_is_the_first"],
)
def which_takes_the_last_of_equals(x, y, lines, kind="mse"):
    _refuse_other_kinds(kind)
    loss = _mse if kind == "mse" else _mae
    best, smallest = 0, np.inf
    for i, (m, b) in enumerate(lines):
        if loss(y, m * x + b) <= smallest:
            best, smallest = i, loss(y, m * x + b)
    return best


mistake(
    "which_line",
    name="which_swaps_m_and_b",
    hint="Which number of a pair does your line multiply by x?",
    caught_by=["test_which_line_of_four", "test_which_line_of_many"],
    change=("for m, b in lines", "for b, m in lines"),
)

mistake(
    "which_line",
    name="which_counts_from_one",
    hint="At which number does Python begin to count a list?",
    caught_by=["test_which_line_of_four", "test_which_line_with_an_outlier"],
    change=(
        "int(np.argmin([loss(y, predict_line(x, m, b)) for m, b in lines]))",
        "int(np.argmin([loss(y, predict_line(x, m, b)) for m, b in lines])) + 1",
    ),
)


@mistake(
    "which_line",
    hint="How many points must a line hit to be good? Which of the lecture's points does its best line pass through?",
    caught_by=["test_which_line_of_four", "test_which_line_of_many"],
)
def which_counts_points_on_the_line(x, y, lines, kind="mse"):
    _refuse_other_kinds(kind)
    return int(np.argmax([np.isclose(m * x + b, y).sum() for m, b in lines]))


@mistake(
    "which_line",
    hint="A line passes far above some points and far below others. Do its errors cancel?",
    caught_by=["test_which_line_with_an_outlier", "test_which_line_where_errors_cancel", "test_which_line_of_many"],
)
def which_lets_errors_cancel(x, y, lines, kind="mse"):
    _refuse_other_kinds(kind)
    return int(np.argmin([abs((m * x + b - y).mean()) for m, b in lines]))


mistake(
    "which_line",
    name="which_takes_other_words_for_mae",
    hint="What does your function do with a word that is neither of the two? What would the caller like to hear?",
    caught_by=["test_which_line_refuses_another_kind"],
    change=('kind not in ("mse", "mae")', "kind is None"),
)


@mistake(
    "which_line",
    hint="What does your function do with a word that is neither of the two? What would the caller like to hear?",
    caught_by=["test_which_line_refuses_another_kind"],
)
def which_takes_other_words_for_mse(x, y, lines, kind="mse"):
    loss = _mae if kind == "mae" else _mse
    return int(np.argmin([loss(y, m * x + b) for m, b in lines]))


mistake(
    "which_line",
    name="which_absolute_without_a_word",
    hint="Which loss does the docstring take if the caller names none?",
    caught_by=["test_which_line_of_many"],
    change=('kind="mse"', 'kind="mae"'),
)

mistake(
    "which_line",
    name="which_swaps_the_kinds",
    hint="Which of the two losses belongs to which word? Try one point with an error of 3.",
    caught_by=["test_which_line_with_an_outlier", "test_which_line_of_many"],
    change=('kind == "mse"', 'kind == "mae"'),
)


@mistake(
    "which_line",
    hint="Only the worst point decides in your function. What are the others for?",
    caught_by=["test_which_line_with_an_outlier", "test_which_line_of_many"],
)
def which_looks_at_the_worst_point(x, y, lines, kind="mse"):
    _refuse_other_kinds(kind)
    return int(np.argmin([np.abs(m * x + b - y).max() for m, b in lines]))


@mistake(
    "which_line",
    hint="Where does your loop stop? Is the last line of the list ever looked at?",
    caught_by=["test_which_line_of_four"],
)
def which_never_tries_the_last(x, y, lines, kind="mse"):
    _refuse_other_kinds(kind)
    loss = _mse if kind == "mse" else _mae
    best = 0
    for i in range(len(lines) - 1):
        if loss(y, lines[i][0] * x + lines[i][1]) < loss(y, lines[best][0] * x + lines[best][1]):
            best = i
    return best


@mistake(
    "which_line",
    hint="You compare each line with the one before it. Is a line that beats its neighbour the best of all?",
    caught_by=["test_which_line_of_four", "test_which_line_of_many"],
)
def which_beats_its_neighbour(x, y, lines, kind="mse"):
    _refuse_other_kinds(kind)
    loss = _mse if kind == "mse" else _mae
    losses = [loss(y, m * x + b) for m, b in lines]
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[i - 1]:
            best = i
    return best


@mistake(
    "which_line",
    hint="The caller counts with its list, in its order. What has become of that order?",
    caught_by=["test_which_line_leaves_its_arguments_alone"],
)
def which_sorts_the_callers_list(x, y, lines, kind="mse"):
    _refuse_other_kinds(kind)
    loss = _mse if kind == "mse" else _mae
    asked = list(lines)
    lines.sort(key=lambda line: loss(y, line[0] * x + line[1]))
    return asked.index(lines[0])
