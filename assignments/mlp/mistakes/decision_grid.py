"""Known wrong answers to decision_grid, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "decision_grid",
    name="grid_transposes_the_answers",
    hint="f is the first coordinate, so its borders are vertical. Along which axis of your Z does it grow, and along which of your X?",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_both_coordinates", "test_grid_of_a_curve"],
    change=("reshape(m, m)", "reshape(m, m).T"),
)

mistake(
    "decision_grid",
    name="grid_counts_x_along_the_columns",
    hint="Go one step to the right in your X, from X[0, 0] to X[0, 1]. Does x grow there, as the docstring says?",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_both_coordinates", "test_grid_of_a_curve"],
    change=("np.linspace(*ylim, m))", 'np.linspace(*ylim, m), indexing="ij")'),
)

mistake(
    "decision_grid",
    name="grid_asks_y_before_x",
    hint="f takes rows (x, y). In which order do you stack the two columns?",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_both_coordinates", "test_grid_of_a_curve"],
    change=("[X.ravel(), Y.ravel()]", "[Y.ravel(), X.ravel()]"),
)

mistake(
    "decision_grid",
    name="grid_exchanges_the_limits",
    hint="Print the smallest and the largest number of your X. To which of the two windows do they belong?",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_both_coordinates"],
    change=("np.linspace(*xlim, m), np.linspace(*ylim, m)", "np.linspace(*ylim, m), np.linspace(*xlim, m)"),
)


@mistake(
    "decision_grid",
    hint="m points have m - 1 steps between them. Where does your last point lie, and does that end belong to the grid?",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_both_coordinates", "test_grid_of_two_by_two_points"],
)
def grid_leaves_the_ends_out(f, xlim, ylim, m):
    x = xlim[0] + np.arange(m) * (xlim[1] - xlim[0]) / m
    y = ylim[0] + np.arange(m) * (ylim[1] - ylim[0]) / m
    X, Y = np.meshgrid(x, y)
    return X, Y, f(np.column_stack([X.ravel(), Y.ravel()])).reshape(m, m)


mistake(
    "decision_grid",
    name="grid_leaves_the_answers_flat",
    hint="X and Y are m by m, and f gives one number a point, in a row. What shape does contourf want of Z?",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_both_coordinates", "test_grid_of_two_by_two_points"],
    change=(".reshape(m, m)", ""),
)

mistake(
    "decision_grid",
    name="grid_runs_downwards",
    hint="Which y has your row 0, the low end or the high one? A picture counts its rows from the top; does the docstring?",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_both_coordinates"],
    change=("np.linspace(*ylim, m)", "np.linspace(*ylim, m)[::-1]"),
)

mistake(
    "decision_grid",
    name="grid_turns_the_answers_upside_down",
    hint="Take the point (X[0, 0], Y[0, 0]) and ask f yourself. Is the answer in Z[0, 0], or at the other end?",
    caught_by=["test_grid_of_both_coordinates", "test_grid_of_a_curve"],
    change=("reshape(m, m)", "reshape(m, m)[::-1]"),
)

mistake(
    "decision_grid",
    name="grid_has_one_window_for_both",
    hint="Your picture is as high as it is wide. Which of the two limits do you never read?",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_both_coordinates"],
    change=("np.linspace(*ylim, m)", "np.linspace(*xlim, m)"),
)

mistake(
    "decision_grid",
    name="grid_says_yes_or_no",
    hint="Is Z f itself, or whether f is above 1/2? Who should choose the threshold, and when?",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_both_coordinates", "test_grid_of_a_curve"],
    change=("f(points).reshape(m, m)", "(f(points).reshape(m, m) > 0.5).astype(float)"),
)

mistake(
    "decision_grid",
    name="grid_gives_the_answers_alone",
    hint="contourf(X, Y, Z) wants three arrays. How many do you return?",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_both_coordinates"],
    change=("return X, Y, f(points)", "return f(points)"),
)


@mistake(
    "decision_grid",
    hint="Your X and Y are lists of m numbers. At which x lies the point of Z[2, 1], and where would contourf look it up?",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_both_coordinates"],
)
def grid_gives_its_axes(f, xlim, ylim, m):
    x, y = np.linspace(*xlim, m), np.linspace(*ylim, m)
    X, Y = np.meshgrid(x, y)
    return x, y, f(np.column_stack([X.ravel(), Y.ravel()])).reshape(m, m)


@mistake(
    "decision_grid",
    hint="m points or m steps? Count the columns of your X.",
    caught_by=["test_grid_of_the_first_coordinate", "test_grid_of_two_by_two_points"],
)
def grid_counts_steps_for_points(f, xlim, ylim, m):
    X, Y = np.meshgrid(np.linspace(*xlim, m + 1), np.linspace(*ylim, m + 1))
    return X, Y, f(np.column_stack([X.ravel(), Y.ravel()])).reshape(m + 1, m + 1)


mistake(
    "decision_grid",
    name="grid_of_whole_numbers",
    hint="Between 0 and 1 lie other numbers. Of which type are your X and Y?",
    caught_by=["test_grid_of_both_coordinates", "test_grid_of_whole_number_limits", "test_grid_of_a_curve"],
    change=(
        "np.linspace(*xlim, m), np.linspace(*ylim, m)",
        "np.linspace(*xlim, m, dtype=int), np.linspace(*ylim, m, dtype=int)",
    ),
)

mistake(
    "decision_grid",
    name="grid_rounds_the_answers",
    hint="Your Z is rounded. Who may round: who computes, or who prints?",
    caught_by=["test_grid_of_a_curve", "test_grid_of_many_points"],
    change=("f(points).reshape(m, m)", "np.round(f(points), 3).reshape(m, m)"),
)


@mistake(
    "decision_grid",
    hint="How many points did you ask f about: m, or m times m? Which of them lie off the diagonal?",
    caught_by=["test_grid_of_both_coordinates", "test_grid_of_a_curve"],
)
def grid_asks_the_diagonal_only(f, xlim, ylim, m):
    x, y = np.linspace(*xlim, m), np.linspace(*ylim, m)
    X, Y = np.meshgrid(x, y)
    return X, Y, np.tile(f(np.column_stack([x, y])), (m, 1))


mistake(
    "decision_grid",
    name="grid_returns_the_answers_first",
    hint="contourf(X, Y, Z): in which order do you return the three?",
    caught_by=["test_grid_of_both_coordinates", "test_grid_of_a_curve"],
    change=("return X, Y, f(points).reshape(m, m)", "return f(points).reshape(m, m), X, Y"),
)


@mistake(
    "decision_grid",
    hint="Your window ends at low + high. What are the two numbers of xlim?",
    caught_by=["test_grid_of_both_coordinates", "test_grid_of_a_curve"],
)
def grid_takes_the_high_end_for_a_width(f, xlim, ylim, m):
    x, y = np.linspace(xlim[0], sum(xlim), m), np.linspace(ylim[0], sum(ylim), m)
    X, Y = np.meshgrid(x, y)
    return X, Y, f(np.column_stack([X.ravel(), Y.ravel()])).reshape(m, m)
