"""More known wrong answers to is_metric, rarer than those in is_metric.py."""

import numpy as np

from autograder import mistake

mistake(
    "is_metric",
    name="metric_forgives_with_allclose",
    hint="np.allclose forgives a hundred-thousandth of the values themselves. How much does the docstring forgive?",
    caught_by=["test_metric_forgives_rounding"],
    change=("(np.abs(d - d.T) <= tol).all()", "np.allclose(d, d.T)"),
)


mistake(
    "is_metric",
    name="metric_of_absolute_values",
    hint="f said -1, and you asked whether its absolute value is negative. Could any function fail that?",
    caught_by=["test_metric_of_signed_differences", "test_metric_of_negative_values"],
    change=("f(a, b) for b in points", "abs(f(a, b)) for b in points"),
)


mistake(
    "is_metric",
    name="metric_skips_the_same_point",
    hint="Your loop leaves out a = b. Could f(a, a) be negative, and who would tell?",
    caught_by=["test_metric_asks_each_point_against_itself"],
    change=("(d >= -tol).all()", "(d[~same] >= -tol).all()"),
)


mistake(
    "is_metric",
    name="metric_triangle_of_three_different_points",
    hint="Your a, b and c are three different points. What does the docstring say about one point that stands for two of them?",
    caught_by=["test_metric_asks_each_point_against_itself"],
    change=(
        "(d[:, None, :] <= detours + tol).all()",
        "all(d[i, k] <= d[i, j] + d[j, k] + tol for i, j, k in np.ndindex((len(d),) * 3) if len({i, j, k}) == 3)",
    ),
)


mistake(
    "is_metric",
    name="metric_identity_without_the_sign",
    hint="Two different points are -1 apart for f. Is that more than tol? Your absolute value says so.",
    caught_by=["test_metric_of_signed_differences", "test_metric_of_negative_values"],
    change=("d[~same] > tol", "np.abs(d[~same]) > tol"),
)


mistake(
    "is_metric",
    name="metric_different_points_may_nearly_meet",
    hint="Two different points are 1e-12 apart for f. By the docstring, is that apart?",
    caught_by=["test_metric_of_points_that_nearly_meet"],
    change=("d[~same] > tol", "d[~same] > 0"),
)


mistake(
    "is_metric",
    name="metric_forgives_too_much",
    hint="A triangle that is broken by a millionth is broken. How much does the docstring forgive, and how much do you?",
    caught_by=["test_metric_forgives_rounding"],
    change=("tol = 1e-9", "tol = 1e-3"),
)


mistake(
    "is_metric",
    name="metric_detour_from_the_wrong_end",
    hint="You add f(a, b) and f(c, b). On a hill, is the way from c to b as long as the way from b to c?",
    caught_by=["test_metric_of_a_hill", "test_metric_of_random_tables"],
    change=("d[None, :, :]", "d.T[None, :, :]"),
)


@mistake(
    "is_metric",
    hint="The caller's points are in another order after your call. Which of your lines wrote into the list?",
    caught_by=["test_metric_leaves_the_points_alone"],
)
def metric_sorts_the_points(f, points):
    if isinstance(points, list):
        points.sort()
    d = np.array([[f(a, b) for b in points] for a in points])
    same = np.eye(len(points), dtype=bool)
    detours = d[:, :, None] + d[None, :, :]
    return {
        "nonnegative": bool((d >= -1e-9).all()),
        "identity": bool((np.abs(d[same]) <= 1e-9).all() and (d[~same] > 1e-9).all()),
        "symmetric": bool((np.abs(d - d.T) <= 1e-9).all()),
        "triangle": bool((d[:, None, :] <= detours + 1e-9).all()),
    }
