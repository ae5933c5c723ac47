"""Known wrong answers to best_split, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _impurity

mistake(
    "best_split",
    name="split_sides_unweighted",
    hint="A side of one point is always pure. How much should it count beside one of five?",
    caught_by=["test_split_weighs_its_sides", "test_split_of_random_rows"],
    change=("left.mean() * gini(y[left]) + (1 - left.mean()) * gini(y[~left])", "(gini(y[left]) + gini(y[~left])) / 2"),
)


mistake(
    "best_split",
    name="split_sum_of_the_sides",
    hint="You subtract both impurities whole. How much should a side of one point count beside one of five?",
    caught_by=["test_split_weighs_its_sides", "test_split_of_random_rows"],
    change=("left.mean() * gini(y[left]) + (1 - left.mean()) * gini(y[~left])", "gini(y[left]) + gini(y[~left])"),
)


@mistake(
    "best_split",
    hint="Your threshold is a value that a sample has. Between which two values does the docstring put it?",
    caught_by=["test_split_of_four_points", "test_split_of_random_rows"],
)
def split_at_a_value(X, y):
    best = None
    for feature in range(X.shape[1]):
        for t in np.unique(X[:, feature])[:-1]:
            left = X[:, feature] <= t
            gain = _impurity(y) - left.mean() * _impurity(y[left]) - (1 - left.mean()) * _impurity(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (feature, float(t), float(gain))
    return best


@mistake(
    "best_split",
    hint="Your threshold is the larger of two neighbouring values. Where between the two does the docstring put it?",
    caught_by=["test_split_of_four_points", "test_split_of_random_rows"],
)
def split_at_the_next_value(X, y):
    best = None
    for feature in range(X.shape[1]):
        for t in np.unique(X[:, feature])[1:]:
            left = X[:, feature] < t
            gain = _impurity(y) - left.mean() * _impurity(y[left]) - (1 - left.mean()) * _impurity(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (feature, float(t), float(gain))
    return best


mistake(
    "best_split",
    name="split_that_gains_nothing",
    hint="For XOR every question leaves both sides as mixed as before. What should come back then?",
    caught_by=["test_split_of_xor_is_none", "test_split_that_gains_nothing_is_none"],
    change=("(1e-12 if best is None else best[2] + 1e-12)", "(-1.0 if best is None else best[2] + 1e-12)"),
)


@mistake(
    "best_split",
    hint="A gain of 5e-17 is a rounding error. Which gains does the docstring take for none?",
    caught_by=["test_split_that_gains_nothing_is_none"],
)
def split_by_a_rounding_error(X, y):
    best = None
    for feature in range(X.shape[1]):
        values = np.unique(X[:, feature])
        for t in (values[:-1] + values[1:]) / 2:
            left = X[:, feature] <= t
            n, a, b = len(y), left.sum(), (~left).sum()
            gain = _impurity(y) - a / n * _impurity(y[left]) - b / n * _impurity(y[~left])
            if gain > (0.0 if best is None else best[2] + 1e-12):
                best = (feature, float(t), float(gain))
    return best


mistake(
    "best_split",
    name="split_last_of_equals",
    hint="Two features tell the classes apart equally well. Which one does the docstring prefer, and which one do you keep?",
    caught_by=["test_split_takes_the_first_of_equal_gains"],
    change=(
        "if gain > (1e-12 if best is None else best[2] + 1e-12)",
        "if gain > 1e-12 and (best is None or gain >= best[2] - 1e-12)",
    ),
)


mistake(
    "best_split",
    name="split_ties_by_rounding",
    hint="Two gains are equal on paper, and one is a hair larger in float64. Which gains does the docstring call equal?",
    caught_by=["test_split_takes_the_first_of_equal_gains"],
    change=("best[2] + 1e-12)", "best[2])"),
)


mistake(
    "best_split",
    name="split_by_entropy",
    hint="The docstring says which impurity a question takes away. Which one did you take?",
    caught_by=["test_split_of_four_points", "test_split_of_random_rows"],
    change=[
        (
            "left.mean() * gini(y[left]) + (1 - left.mean()) * gini(y[~left])",
            "left.mean() * entropy(y[left]) + (1 - left.mean()) * entropy(y[~left])",
        ),
        ("gain = gini(y) - mixed", "gain = entropy(y) - mixed"),
    ],
)


mistake(
    "best_split",
    name="split_returns_what_is_left",
    hint="Is your third number the impurity that is taken away, or the one that is left?",
    caught_by=["test_split_weighs_its_sides", "test_split_of_random_rows"],
    change=("float(gain))", "float(mixed))"),
)


mistake(
    "best_split",
    name="split_of_the_first_feature_only",
    hint="The second feature tells the classes apart. Does your function look at it?",
    caught_by=["test_split_of_the_second_feature", "test_split_of_two_wines"],
    change=("range(X.shape[1])", "range(1)"),
)


@mistake(
    "best_split",
    hint="Your thresholds lie between rows that follow each other. What if the rows are not in order?",
    caught_by=["test_split_of_the_second_feature", "test_split_of_random_rows"],
)
def split_without_sorting(X, y):
    best = None
    for feature in range(X.shape[1]):
        x = X[:, feature]
        for t in (x[:-1] + x[1:]) / 2:
            left = x <= t
            if left.all() or not left.any():
                continue
            gain = _impurity(y) - left.mean() * _impurity(y[left]) - (1 - left.mean()) * _impurity(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (feature, float(t), float(gain))
    return best


@mistake(
    "best_split",
    hint="You sort the feature. Which label belongs to the first of the sorted values?",
    caught_by=["test_split_of_the_second_feature", "test_split_of_random_rows"],
)
def split_sorts_the_feature_alone(X, y):
    best = None
    for feature in range(X.shape[1]):
        x = np.sort(X[:, feature])
        values = np.unique(x)
        for t in (values[:-1] + values[1:]) / 2:
            left = x <= t
            gain = _impurity(y) - left.mean() * _impurity(y[left]) - (1 - left.mean()) * _impurity(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (feature, float(t), float(gain))
    return best


@mistake(
    "best_split",
    hint="Two rows with the value 2 have different labels. Can a question about that value part them?",
    caught_by=["test_split_between_equal_values"],
)
def split_between_equals(X, y):
    best = None
    n = len(y)
    for feature in range(X.shape[1]):
        order = X[:, feature].argsort(kind="stable")
        x, labels = X[order, feature], y[order]
        for i in range(1, n):
            gain = _impurity(y) - i / n * _impurity(labels[:i]) - (n - i) / n * _impurity(labels[i:])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (feature, float((x[i - 1] + x[i]) / 2), float(gain))
    return best


mistake(
    "best_split",
    name="split_whole_thresholds",
    hint="Midway between 1 and 2 lies no whole number. What does // make of it?",
    caught_by=["test_split_weighs_its_sides", "test_split_of_whole_numbers_and_any_labels"],
    change=("(values[:-1] + values[1:]) / 2", "(values[:-1] + values[1:]) // 2"),
)


@mistake(
    "best_split",
    hint="Print X after the call. Are its rows in the order in which you got them?",
    caught_by=["test_split_leaves_its_arguments_alone"],
)
def split_sorts_in_place(X, y):
    best = None
    for feature in range(X.shape[1]):
        order = X[:, feature].argsort(kind="stable")
        X[:], y[:] = X[order], y[order]
        values = np.unique(X[:, feature])
        for t in (values[:-1] + values[1:]) / 2:
            left = X[:, feature] <= t
            gain = _impurity(y) - left.mean() * _impurity(y[left]) - (1 - left.mean()) * _impurity(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (feature, float(t), float(gain))
    return best


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


@mistake(
    "best_split",
    hint="Your search ends with the first feature that tells anything. When is the second one looked at?",
    caught_by=["test_split_of_random_rows", "test_split_of_two_wines"],
)
def split_asks_one_feature_alone(X, y):
    n, best = len(y), None
    for j in range(X.shape[1]):
        u = np.unique(X[:, j])
        for t in (u[:-1] + u[1:]) / 2:
            left = X[:, j] <= t
            gain = _gini(y) - left.sum() / n * _gini(y[left]) - (~left).sum() / n * _gini(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float(t), float(gain))
        if best is not None:
            return best
    return None
