"""Known wrong answers to perceptron_epoch, the commonest first."""

from autograder import mistake


@mistake(
    "perceptron_epoch",
    hint="Which weights does the second point of the epoch see?",
    caught_by=["test_epoch_by_hand", "test_epoch_random_points"],
)
def epoch_batch(X, y, w, b, lr=1.0, order=None):
    missed = y * (X @ w + b) <= 0
    return w + lr * (y * missed) @ X, b + lr * (y * missed).sum(), int(missed.sum())


mistake(
    "perceptron_epoch",
    name="epoch_ignores_order",
    hint="Call your epoch with order = 0, 1, 2 and with order = 2, 1, 0: is there a line that uses it?",
    caught_by=["test_epoch_keeps_the_given_order", "test_epoch_random_points"],
    change=("range(len(X)) if order is None else order", "range(len(X))"),
)


mistake(
    "perceptron_epoch",
    name="epoch_asks_order_for_its_truth",
    hint="Your line about order asks an array whether it is true. Which of its numbers should answer? `is None` asks "
    "something else.",
    caught_by=["test_epoch_keeps_the_given_order", "test_epoch_random_points"],
    change=("range(len(X)) if order is None else order", "order or range(len(X))"),
)


@mistake(
    "perceptron_epoch",
    hint="order reorders the points. Does each point take its own label along?",
    caught_by=["test_epoch_keeps_the_given_order", "test_epoch_random_points"],
)
def epoch_reorders_points_without_labels(X, y, w, b, lr=1.0, order=None):
    if order is not None:
        X = X[order]
    n_mistakes = 0
    for x_i, y_i in zip(X, y, strict=True):
        n_mistakes += int(y_i * (w @ x_i + b) <= 0)
        w, b = perceptron_step(w, b, x_i, y_i, lr)
    return w, b, n_mistakes


mistake(
    "perceptron_epoch",
    name="epoch_counts_every_point",
    hint="Your count is the number of points, not of those that were missed. Where must the counting line stand?",
    caught_by=["test_epoch_by_hand", "test_epoch_without_a_mistake"],
    change=[
        ("n_mistakes += int(y[i] * (w @ X[i] + b) <= 0)", ""),
        ("perceptron_step(w, b, X[i], y[i], lr)", ("perceptron_step(w, b, X[i], y[i], lr)\n        n_mistakes += 1")),
    ],
)


@mistake(
    "perceptron_epoch",
    hint="You count with the line as it is after the epoch. Which line did each point meet when it was visited?",
    caught_by=["test_epoch_by_hand", "test_epoch_counts_missed_points"],
)
def epoch_counts_afterwards(X, y, w, b, lr=1.0, order=None):
    for i in range(len(X)) if order is None else order:
        w, b = perceptron_step(w, b, X[i], y[i], lr)
    return w, b, int((y * (X @ w + b) <= 0).sum())


mistake(
    "perceptron_epoch",
    name="epoch_counts_beforehand",
    hint="You count with the line as it is before the epoch. By the time a point is visited, is it still that line?",
    caught_by=["test_epoch_by_hand", "test_epoch_random_points"],
    change=[
        ("n_mistakes = 0", "n_mistakes = int((y * (X @ w + b) <= 0).sum())"),
        ("n_mistakes += int(y[i] * (w @ X[i] + b) <= 0)", ""),
    ],
)


mistake(
    "perceptron_epoch",
    name="epoch_counts_wrong_predictions",
    hint="A point with score 0 and label +1 is predicted right, and yet the rule moves the line. Does your count see it?",
    caught_by=["test_epoch_by_hand", "test_epoch_counts_missed_points"],
    change=("y[i] * (w @ X[i] + b) <= 0", "perceptron_predict(X[i : i + 1], w, b)[0] != y[i]"),
)


mistake(
    "perceptron_epoch",
    name="epoch_does_not_count_score_zero",
    hint="The rule moves the line for a score of exactly 0, whatever the label. Is such a visit in your count?",
    caught_by=["test_epoch_by_hand", "test_epoch_counts_missed_points"],
    change=("y[i] * (w @ X[i] + b) <= 0", "y[i] * (w @ X[i] + b) < 0"),
)


mistake(
    "perceptron_epoch",
    name="epoch_counts_changed_weights",
    hint="You count a mistake where w has changed. What does a missed point at the origin change?",
    caught_by=["test_epoch_counts_missed_points"],
    change=(
        ("n_mistakes += int(y[i] * (w @ X[i] + b) <= 0)\n        w, b = perceptron_step(w, b, X[i], y[i], lr)"),
        (
            "w_new, b = perceptron_step(w, b, X[i], y[i], lr)\n"
            "        n_mistakes += int(not np.array_equal(w_new, w))\n"
            "        w = w_new"
        ),
    ),
)


mistake(
    "perceptron_epoch",
    name="epoch_ignores_lr",
    hint="The epoch has a learning rate. Which line inside it uses it, or hands it on?",
    caught_by=["test_epoch_passes_the_learning_rate_on", "test_epoch_random_points"],
    change=("perceptron_step(w, b, X[i], y[i], lr)", "perceptron_step(w, b, X[i], y[i])"),
)


@mistake(
    "perceptron_epoch",
    hint="An array of the caller holds other numbers after your epoch. Which line of yours writes into an array?",
    caught_by=["test_epoch_leaves_the_callers_arrays_alone"],
)
def epoch_in_place(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    for i in range(len(X)) if order is None else order:
        if y[i] * (w @ X[i] + b) <= 0:
            w += lr * y[i] * X[i]
            b += lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes


@mistake(
    "perceptron_epoch",
    hint="How many points does your epoch look at after the first missed one? Which line ends the loop early: a break, or a "
    "return that stands too far in?",
    caught_by=["test_epoch_by_hand", "test_epoch_random_points"],
)
def epoch_ends_at_the_first_mistake(X, y, w, b, lr=1.0, order=None):
    for i in range(len(X)) if order is None else order:
        if y[i] * (w @ X[i] + b) <= 0:
            w, b = perceptron_step(w, b, X[i], y[i], lr)
            return w, b, 1
    return w, b, 0


mistake(
    "perceptron_epoch",
    name="epoch_begins_at_zero",
    hint="Where does an epoch begin: at zero, or at the line that it is given? What would the second epoch of a training do?",
    caught_by=["test_epoch_without_a_mistake", "test_epoch_random_points"],
    change=("n_mistakes = 0", ("w, b = np.zeros(X.shape[1]), 0.0\n    n_mistakes = 0")),
)


@mistake(
    "perceptron_epoch",
    hint="How often does one epoch visit a point that is still missed after its step? A visit is one question and at most "
    "one step.",
    caught_by=["test_epoch_keeps_the_given_order", "test_epoch_counts_missed_points"],
)
def epoch_stays_until_the_point_is_right(X, y, w, b, lr=1.0, order=None):
    n_mistakes = 0
    for i in range(len(X)) if order is None else order:
        for _ in range(1000):
            if y[i] * (w @ X[i] + b) > 0:
                break
            w, b = w + lr * y[i] * X[i], b + lr * y[i]
            n_mistakes += 1
    return w, b, n_mistakes
