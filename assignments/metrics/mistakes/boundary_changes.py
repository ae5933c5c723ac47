"""Known wrong answers to boundary_changes, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "boundary_changes",
    name="boundary_changes_sums_the_differences",
    hint="Is class 3 farther from class 0 than class 1 is? How many changes are there from 0 to 3?",
    caught_by=["test_boundary_changes_on_a_line", "test_boundary_changes_of_a_random_grid"],
    change=("(np.diff(labels, axis=axis) != 0).sum()", "np.abs(np.diff(labels, axis=axis)).sum()"),
)


mistake(
    "boundary_changes",
    name="boundary_changes_along_the_rows_only",
    hint="A cell has a neighbour to its right, and another one. Turn the grid by a quarter: does your answer stay?",
    caught_by=["test_boundary_changes_of_six_cells", "test_boundary_changes_of_a_random_grid"],
    change=("for axis in range(labels.ndim)", "for axis in [labels.ndim - 1]"),
)


mistake(
    "boundary_changes",
    name="boundary_changes_along_the_columns_only",
    hint="A cell has a neighbour below it, and another one. Turn the grid by a quarter: does your answer stay?",
    caught_by=["test_boundary_changes_of_six_cells", "test_boundary_changes_of_a_random_grid"],
    change=("for axis in range(labels.ndim)", "for axis in [0]"),
)


mistake(
    "boundary_changes",
    name="boundary_changes_counts_each_pair_twice",
    hint="A touches B, and B touches A. How many pairs are that?",
    caught_by=["test_boundary_changes_of_six_cells", "test_boundary_changes_of_a_random_grid"],
    change=("return int(sum(", "return 2 * int(sum("),
)


@mistake(
    "boundary_changes",
    hint="Does the last column touch the first? What does np.roll do at the edge?",
    caught_by=["test_boundary_changes_of_three_classes", "test_boundary_changes_of_a_random_grid"],
)
def boundary_changes_wraps(labels):
    return int(sum((labels != np.roll(labels, -1, axis=axis)).sum() for axis in range(labels.ndim)))


mistake(
    "boundary_changes",
    name="boundary_changes_upwards_only",
    hint="From 0 to 3 the label changes. Does it not change from 3 to 1?",
    caught_by=["test_boundary_changes_on_a_line", "test_boundary_changes_of_a_random_grid"],
    change=("!= 0", "> 0"),
)


mistake(
    "boundary_changes",
    name="boundary_changes_counts_steps_of_one",
    hint="From 0 to 3 is a change too. Which changes do you count?",
    caught_by=["test_boundary_changes_on_a_line", "test_boundary_changes_of_a_random_grid"],
    change=("np.diff(labels, axis=axis) != 0", "np.abs(np.diff(labels, axis=axis)) == 1"),
)


mistake(
    "boundary_changes",
    name="boundary_changes_counts_equals",
    hint="Ask for a grid of one colour. How many neighbours differ there, and how many do you count?",
    caught_by=["test_boundary_changes_of_six_cells", "test_boundary_changes_of_a_chess_board"],
    change=("!= 0", "== 0"),
)


@mistake(
    "boundary_changes",
    hint="A cell may differ from its right neighbour and from the one below. Do you count cells, or pairs?",
    caught_by=["test_boundary_changes_of_a_chess_board", "test_boundary_changes_of_a_random_grid"],
)
def boundary_changes_counts_cells(labels):
    differs = np.zeros(labels.shape, dtype=bool)
    differs[..., :-1] |= labels[..., 1:] != labels[..., :-1]
    if labels.ndim == 2:
        differs[:-1] |= labels[1:] != labels[:-1]
    return int(differs.sum())


@mistake(
    "boundary_changes",
    hint="You flatten the grid first. Which cell comes after the last one of a row then, and is it a neighbour?",
    caught_by=["test_boundary_changes_of_three_classes", "test_boundary_changes_of_a_random_grid"],
)
def boundary_changes_flattens(labels):
    flat = labels.reshape(-1)
    return int((flat[1:] != flat[:-1]).sum())


@mistake(
    "boundary_changes",
    hint="How many neighbours has a cell by the docstring? Which of yours are at its corners?",
    caught_by=["test_boundary_changes_of_six_cells", "test_boundary_changes_of_a_random_grid"],
)
def boundary_changes_with_the_diagonals(labels):
    changes = int(sum((np.diff(labels, axis=axis) != 0).sum() for axis in range(labels.ndim)))
    if labels.ndim == 2:
        changes += int((labels[1:, 1:] != labels[:-1, :-1]).sum() + (labels[1:, :-1] != labels[:-1, 1:]).sum())
    return changes


@mistake(
    "boundary_changes",
    hint="How many neighbours differ, or which share of them? The docstring promises an int.",
    caught_by=["test_boundary_changes_of_six_cells", "test_boundary_changes_of_a_random_grid"],
)
def boundary_changes_as_a_share(labels):
    pairs = [np.diff(labels, axis=axis) != 0 for axis in range(labels.ndim)]
    return float(sum(part.sum() for part in pairs) / max(sum(part.size for part in pairs), 1))


@mistake(
    "boundary_changes",
    hint="Your loops stop one row and one column early. Which pairs are never asked?",
    caught_by=["test_boundary_changes_of_six_cells", "test_boundary_changes_of_a_random_grid"],
)
def boundary_changes_forgets_the_last_row_and_column(labels):
    if labels.ndim == 1:
        return int((labels[1:] != labels[:-1]).sum())
    h, w = labels.shape
    return sum(
        int(labels[i, j] != labels[i, j + 1]) + int(labels[i, j] != labels[i + 1, j])
        for i in range(h - 1)
        for j in range(w - 1)
    )


@mistake(
    "boundary_changes",
    hint="A line of labels has one axis. Which shape do you ask for?",
    caught_by=["test_boundary_changes_on_a_line", "test_boundary_changes_of_one_row_or_column"],
)
def boundary_changes_of_grids_only(labels):
    h, w = labels.shape
    right = sum(labels[i, j] != labels[i, j + 1] for i in range(h) for j in range(w - 1))
    below = sum(labels[i, j] != labels[i + 1, j] for i in range(h - 1) for j in range(w))
    return int(right + below)


mistake(
    "boundary_changes",
    name="boundary_changes_twice_on_a_line",
    hint="On a line the first axis is the last one. How often do you count its pairs?",
    caught_by=["test_boundary_changes_on_a_line", "test_boundary_changes_of_one_row_or_column"],
    change=("for axis in range(labels.ndim)", "for axis in (0, -1)"),
)
