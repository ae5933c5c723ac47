"""Known wrong answers to is_metric, the commonest first; is_metric_rarer.py goes on."""

import numpy as np

from autograder import mistake

mistake(
    "is_metric",
    name="metric_identity_of_the_same_point_only",
    hint="f(a, a) = 0 is one half of the identity. What should f say of two different points, and does yours ask?",
    caught_by=["test_metric_of_heights", "test_metric_of_directions"],
    change=(" and (d[~same] > tol).all()", ""),
)


mistake(
    "is_metric",
    name="metric_identity_of_different_points_only",
    hint="You ask that different points are apart. How far should a point be from itself, and does your function ask?",
    caught_by=["test_metric_that_is_away_from_itself", "test_metric_of_a_single_point"],
    change=("(np.abs(d[same]) <= tol).all() and ", ""),
)


mistake(
    "is_metric",
    name="metric_consecutive_triples_only",
    hint="You ask each three points that follow each other in the list. Could the shorter detour lead over another point?",
    caught_by=["test_metric_of_directions", "test_metric_of_a_detour_anywhere"],
    change=(
        "(d[:, None, :] <= detours + tol).all()",
        "all(d[i, i + 2] <= d[i, i + 1] + d[i + 1, i + 2] + tol for i in range(len(d) - 2))",
    ),
)


mistake(
    "is_metric",
    name="metric_detours_in_order_only",
    hint="You take a, b, c in the order of the list. May the detour not lead over a point that stands before both?",
    caught_by=["test_metric_of_directions", "test_metric_of_a_detour_anywhere"],
    change=(
        "(d[:, None, :] <= detours + tol).all()",
        "all(d[i, k] <= d[i, j] + d[j, k] + tol for k in range(len(d)) for j in range(k) for i in range(j))",
    ),
)


mistake(
    "is_metric",
    name="metric_strict_triangle",
    hint="1 lies between 0 and 3, so the way over it is exactly as long. Is that a violation?",
    caught_by=["test_metric_of_a_line", "test_metric_of_heights"],
    change=("d[:, None, :] <= detours + tol", "d[:, None, :] < detours - tol"),
)


mistake(
    "is_metric",
    name="metric_symmetry_of_the_same_point",
    hint="Of which two values do you ask that they are equal? Could f(a, a) and f(a, a) ever differ?",
    caught_by=["test_metric_of_a_hill", "test_metric_of_a_one_way_street"],
    change=("(np.abs(d - d.T) <= tol).all()", "(np.abs(d[same] - d.T[same]) <= tol).all()"),
)


mistake(
    "is_metric",
    name="metric_asks_each_pair_once",
    hint="You ask f(a, b) and write it down for f(b, a) as well. Which axiom have you then taken for granted?",
    caught_by=["test_metric_of_a_hill", "test_metric_of_a_one_way_street"],
    change=(
        "np.array([[f(a, b) for b in points] for a in points])",
        "np.array([[f(points[min(i, j)], points[max(i, j)]) for j in range(len(points))] for i in range(len(points))])",
    ),
)


@mistake(
    "is_metric",
    hint="The squared distance breaks one axiom of four. How many does your answer say are broken?",
    caught_by=["test_metric_of_squares", "test_metric_of_heights"],
)
def metric_one_answer_for_all(f, points):
    d = np.array([[f(a, b) for b in points] for a in points])
    same = np.eye(len(points), dtype=bool)
    detours = d[:, :, None] + d[None, :, :]
    holds = bool(
        (np.abs(d[same]) <= 1e-9).all()
        and (d[~same] > 1e-9).all()
        and (np.abs(d - d.T) <= 1e-9).all()
        and (d[:, None, :] <= detours + 1e-9).all()
    )
    return {"nonnegative": holds, "identity": holds, "symmetric": holds, "triangle": holds}


mistake(
    "is_metric",
    name="metric_no_tolerance_in_the_triangle",
    hint="How much is 0.1 + 0.2 in float64, and is it more than 0.3? Which number does the docstring give for that?",
    caught_by=["test_metric_forgives_rounding"],
    change=("detours + tol", "detours"),
)


mistake(
    "is_metric",
    name="metric_no_tolerance_in_the_identity",
    hint="A cosine distance of a point from itself comes out as 2e-16. Which number does the docstring give for that?",
    caught_by=["test_metric_forgives_rounding"],
    change=("np.abs(d[same]) <= tol", "d[same] == 0"),
)


mistake(
    "is_metric",
    name="metric_no_tolerance_in_the_symmetry",
    hint="There and back are summed in another order, and differ by 4e-16. Which number does the docstring give for that?",
    caught_by=["test_metric_forgives_rounding"],
    change=("np.abs(d - d.T) <= tol", "d == d.T"),
)


mistake(
    "is_metric",
    name="metric_positive_for_not_negative",
    hint="How far is a point from itself? Is 0 negative?",
    caught_by=["test_metric_of_a_line", "test_metric_of_squares"],
    change=("d >= -tol", "d > tol"),
)


mistake(
    "is_metric",
    name="metric_compares_points",
    hint="What is a != b for two rows of an array: one bool? How else can you tell whether two points are the same entry?",
    caught_by=["test_metric_of_heights", "test_metric_of_directions"],
    change=("np.eye(len(points), dtype=bool)", "np.array([[bool(a == b) for b in points] for a in points])"),
)


mistake(
    "is_metric",
    name="metric_triangle_upside_down",
    hint="Should a detour be longer than the direct way, or shorter? Which of the two do you ask for?",
    caught_by=["test_metric_of_a_line", "test_metric_of_heights"],
    change=("d[:, None, :] <= detours + tol", "d[:, None, :] >= detours - tol"),
)


mistake(
    "is_metric",
    name="metric_one_detour_is_enough",
    hint="You are content where one of the detours is no shorter. What does the axiom say: for one b, or for all?",
    caught_by=["test_metric_of_squares", "test_metric_of_directions"],
    change=("(d[:, None, :] <= detours + tol).all()", "(d <= detours.max(axis=1) + tol).all()"),
)
