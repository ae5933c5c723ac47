"""Hidden checks of the perceptron: every edge is a check of its own; the reference is the oracle on random data."""

from functools import cache

import numpy as np
import pytest

from autograder import expect

EXACT = "whole numbers and halves leave no rounding"
SUMS = "sums of a few products; only their order of rounding is free"

AND_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
AND_Y = np.array([-1, -1, -1, 1])


@cache  # every call crosses to the student as a copy, so the arrays stay as they are
def separable(seed, n=20, d=2, margin=0.1):
    """n random points of d features and the line that labels them; no point is closer to it than the margin."""
    rng = np.random.default_rng(seed)
    w, b = rng.normal(size=d), 0.5 * rng.normal()
    X = rng.normal(size=(20 * n, d))
    score = X @ w + b
    X = X[np.abs(score) > margin * np.sqrt(w @ w)][:n]
    return X, np.where(X @ w + b > 0, 1, -1), w, b


# ---------------------------------------------------------------- perceptron_predict


@pytest.mark.exercise("perceptron_predict", weight=2)
def test_predict_point_on_the_line(student):
    """A point exactly on the line, with score 0, is predicted as +1."""
    X = np.array([[1.0, -1.0], [0.0, 0.0], [3.0, 1.0], [-1.0, -3.0]])
    answer = student.perceptron_predict(X, np.array([2.0, 2.0]), 0.0)
    expect.equal(answer, np.array([1, 1, 1, -1]), dtype="number")
    answer = student.perceptron_predict(np.array([[2.0], [4.0]]), np.array([-0.5]), 1.0)
    expect.equal(answer, np.array([1, -1]), dtype="number")


@pytest.mark.exercise("perceptron_predict", weight=1)
def test_predict_with_small_weights(student):
    """A hair below the line is -1, however small the weights are; weights that are all 0 give +1 everywhere."""
    answer = student.perceptron_predict(np.array([[-1.0, 0.0], [1.0, 0.0]]), np.array([1e-12, 0.0]), 0.0)
    expect.equal(answer, np.array([-1, 1]), dtype="number")
    answer = student.perceptron_predict(np.array([[-1.0, 2.0], [1.0, 0.0]]), np.zeros(2), 0.0)
    expect.equal(answer, np.array([1, 1]), dtype="number")


@pytest.mark.exercise("perceptron_predict", weight=2)
def test_predict_many_points(student, reference):
    """Fifty random points in one to five dimensions get the side of the line that they lie on."""
    for d in range(1, 6):
        rng = np.random.default_rng(d)
        X, w, b = rng.normal(size=(50, d)), rng.normal(size=d), rng.normal()
        expect.equal(student.perceptron_predict(X, w, b), reference.perceptron_predict(X, w, b), dtype="number")


@pytest.mark.exercise("perceptron_predict", weight=1)
def test_predict_one_point_with_whole_numbers(student):
    """One single point gives an array of one class, and whole-number features work."""
    answer = student.perceptron_predict(np.array([[3, -2, 1]]), np.array([0.5, 1.0, -0.25]), 0.5)
    expect.equal(answer, np.array([-1]), dtype="number")


@pytest.mark.exercise("perceptron_predict", weight=1)
def test_predict_changes_nothing(student):
    """Predicting leaves the points and the weights as they were."""
    answer = student.perceptron_predict(np.array([[1.0, 2.0], [3.0, -4.0]]), np.array([0.5, -0.5]), 1.0)
    expect.array(answer, shape=(2,), dtype="any")  # an answer that is none earns nothing for being harmless
    expect.unchanged(student)


# ---------------------------------------------------------------- perceptron_step


@pytest.mark.exercise("perceptron_step", weight=2)
def test_step_score_zero_is_missed(student):
    """A score of exactly 0 counts as missed for both labels; without that, training from zero never begins."""
    # All are asked before any is judged: which label is not missed tells the mistakes apart.
    lines = (np.zeros(2), 0.0, np.array([2.0, 3.0])), (np.array([1.0, -1.0]), -1.0, np.array([3.0, 2.0]))
    steps = [(*line, y) for y in (-1, 1) for line in lines]
    for (w, b, x, y), answer in zip(steps, expect.each(student.perceptron_step, steps), strict=True):
        expect.close(answer, (w + y * x, b + y), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_right_by_a_hair(student):
    """A point that is right by a hair is right: it changes nothing, whichever its label."""
    for y in (-1, 1):
        answer = student.perceptron_step(np.array([1.0, -1.0]), 0.125 * y, np.array([2.0, 2.0]), y)
        expect.close(answer, (np.array([1.0, -1.0]), 0.125 * y), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_learning_rate_scales_both(student):
    """The learning rate scales the step of the weights and the step of the bias."""
    answer = student.perceptron_step(np.array([1.0, 1.0]), 0.5, np.array([2.0, 3.0]), -1, lr=0.1)
    expect.close(answer, (np.array([0.8, 0.7]), 0.4), because="one product and one sum")
    answer = student.perceptron_step(np.array([-1.0, 0.5]), 0.0, np.array([4.0, -2.0]), 1, lr=3.0)
    expect.close(answer, (np.array([11.0, -5.5]), 3.0), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_whole_number_features(student):
    """Features that are whole numbers do not turn the weights into whole numbers."""
    answer = student.perceptron_step(np.array([0.5, -0.25]), -1.0, np.array([2, 3]), 1, lr=0.5)
    expect.close(answer, (np.array([1.5, 1.25]), -0.5), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_leaves_the_callers_arrays_alone(student):
    """The old weights and the point are the same after a step as before it."""
    answer = student.perceptron_step(np.array([1.0, -1.0]), 0.5, np.array([2.0, 3.0]), 1)
    expect.array(expect.items(answer, 2)[0], shape=(2,))
    expect.unchanged(student)
    answer = student.perceptron_step(np.array([1.0, -1.0]), 0.5, np.array([2.0, 3.0]), 1, 0.25)
    expect.array(expect.items(answer, 2)[0], shape=(2,))
    expect.unchanged(student)


@pytest.mark.exercise("perceptron_step", weight=0.5)
def test_step_label_of_any_type(student):
    """The label may be the number -1 or +1 of any type, -1.0 for instance."""
    for y in (-1.0, np.int64(-1), np.float64(-1)):
        answer = student.perceptron_step(np.array([1.0, 1.0]), 0.0, np.array([2.0, 3.0]), y)
        expect.close(answer, (np.array([-1.0, -2.0]), -1.0), because=EXACT)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_returns_an_array_of_its_own(student):
    """The weights that come back are a new array, also where the point was right."""
    answer = student.perceptron_step(np.array([1.0, 2.0, 0.0]), 0.5, np.array([1.0, 1.0, 4.0]), 1)
    expect.close(answer, (np.array([1.0, 2.0, 0.0]), 0.5), because=EXACT)
    expect.new_arrays(student)
    student.perceptron_step(np.array([1.0, 2.0, 0.0]), 0.5, np.array([1.0, 1.0, 4.0]), -1)
    expect.new_arrays(student)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_refuses_other_labels(student):
    """A label that is neither -1 nor +1, such as 0, is refused with a ValueError."""
    expect.error(ValueError, student.perceptron_step, np.array([1.0, 1.0]), 0.5, np.array([2.0, 3.0]), 0)
    expect.error(ValueError, student.perceptron_step, np.array([1.0, 1.0]), -9.0, np.array([2.0, 3.0]), 2)
    expect.error(ValueError, student.perceptron_step, np.array([1.0, 1.0]), 0.5, np.array([2.0, 3.0]), 1.5)


@pytest.mark.exercise("perceptron_step", weight=1)
def test_step_random_points(student, reference):
    """Random points in one to six dimensions move the line, or leave it, as the rule says."""
    steps = []
    for seed in range(12):
        rng = np.random.default_rng(seed)
        d = 1 + seed % 6
        steps.append((rng.normal(size=d), rng.normal(), rng.normal(size=d), 1 - 2 * (seed % 2), rng.uniform(0.1, 2.0)))
    for step, answer in zip(steps, expect.each(student.perceptron_step, steps), strict=True):
        expect.close(answer, reference.perceptron_step(*step), because=SUMS)


# ---------------------------------------------------------------- perceptron_epoch


@pytest.mark.exercise("perceptron_epoch", weight=2)
def test_epoch_keeps_the_given_order(student):
    """The points are visited in the order that order gives, and that order decides which line comes out."""
    X, y = np.array([[2.0, 0.0], [1.0, 1.0], [0.0, 3.0], [-1.0, 2.0]]), np.array([1, -1, 1, -1])
    lines = {
        (0, 1, 2, 3): (np.array([2.0, 0.0]), 0.0, 4),
        (2, 0, 3, 1): (np.array([0.0, 0.0]), -1.0, 3),
        (3, 2, 1, 0): (np.array([2.0, 0.0]), 0.0, 4),
    }
    for order, expected in lines.items():
        answer = student.perceptron_epoch(X, y, np.zeros(2), 0.0, order=np.array(order))
        expect.close(answer, expected, because=EXACT)


@pytest.mark.exercise("perceptron_epoch", weight=1)
def test_epoch_passes_the_learning_rate_on(student):
    """Every step of the epoch has the learning rate that the epoch was given."""
    X, y = np.array([[2.0, 1.0], [1.0, 3.0], [-1.0, 1.0]]), np.array([1, -1, 1])
    answer = student.perceptron_epoch(X, y, np.array([-0.5, -1.0]), 0.25, lr=0.5)
    expect.close(answer, (np.array([0.0, 0.0]), 1.25, 2), because=EXACT)


@pytest.mark.exercise("perceptron_epoch", weight=2)
def test_epoch_counts_missed_points(student):
    """The count is that of the points found missed when they were visited: a score of 0 is one, so is a point at 0."""
    y = np.array([1, -1, -1, 1, -1, -1])  # missed: by 0, by 1, by 0, by 1, by 0; the last one is right
    answer = student.perceptron_epoch(np.zeros((6, 2)), y, np.array([1.0, 2.0]), 0.0)
    expect.close(answer, (np.array([1.0, 2.0]), -1.0, 5), because=EXACT)
    # A learning rate so small that the line hardly moves: the points are missed all the same.
    answer = student.perceptron_epoch(np.ones((3, 1)), np.array([1, -1, 1]), np.array([-2.0]), 0.0, lr=2.0**-30)
    expect.close(answer, (np.array([-2.0 + 2.0**-29]), 2.0**-29, 2), because=EXACT)


@pytest.mark.exercise("perceptron_epoch", weight=1)
def test_epoch_leaves_the_callers_arrays_alone(student):
    """The points, the labels and the old weights are the same after an epoch as before it."""
    X, y = np.array([[2.0, 1.0], [1.0, 3.0], [-1.0, 1.0]]), np.array([1, -1, 1])
    answer = student.perceptron_epoch(X, y, np.array([0.5, -1.0]), 0.25, order=np.array([2, 0, 1]))
    expect.array(expect.items(answer, 3)[0], shape=(2,))
    expect.unchanged(student)


@pytest.mark.exercise("perceptron_epoch", weight=1)
def test_epoch_of_one_point(student):
    """An epoch over one point with one feature, a whole number, is one step."""
    answer = student.perceptron_epoch(np.array([[3]]), np.array([-1]), np.array([0.5]), 0.25)
    expect.close(answer, (np.array([-2.5]), -0.75, 1), because=EXACT)


@pytest.mark.exercise("perceptron_epoch", weight=2)
def test_epoch_random_points(student, reference):
    """Random points in one to five dimensions end with the line and the count of a point-by-point epoch."""
    epochs = []
    for seed in range(10):
        rng = np.random.default_rng(seed)
        X, y, _, _ = separable(seed, n=12, d=1 + seed % 5)
        order = rng.permutation(len(X)) if seed % 2 else None
        epochs.append((X, y, rng.normal(size=X.shape[1]), rng.normal(), 0.7, order))
    for epoch, answer in zip(epochs, expect.each(student.perceptron_epoch, epochs), strict=True):
        expect.close(answer, reference.perceptron_epoch(*epoch), because=SUMS)


# ---------------------------------------------------------------- perceptron_fit


def the_four(fit):
    """What the docstring asks of the dict; whatever else a student keeps in it is theirs."""
    keys = ("w", "b", "mistakes_per_epoch", "converged")
    return {key: expect.mapping(fit, keys)[key] for key in keys}


def line_and_history(fit, d):
    """w, b and the mistakes of every epoch, safe to compute with."""
    fit = the_four(fit)
    history = fit["mistakes_per_epoch"]
    history = history.tolist() if isinstance(history, np.ndarray) else history
    expect.that(isinstance(history, list | tuple), "mistakes_per_epoch must be a list of whole numbers")
    counts = [expect.scalar(count, dtype="number") for count in history]
    return expect.array(fit["w"], shape=(d,)), expect.scalar(fit["b"]), counts


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_never_runs_beyond_the_cap(student):
    """Training never runs more epochs than max_epochs; if the last one still made mistakes, converged is False."""
    fit = the_four(student.perceptron_fit(AND_X, AND_Y, max_epochs=5))
    expected = {"w": np.array([3.0, 2.0]), "b": -2.0, "mistakes_per_epoch": [2, 3, 3, 2, 2], "converged": False}
    expect.close(fit, expected, because=EXACT)


@pytest.mark.exercise("perceptron_fit", weight=2)
def test_fit_gives_up_where_no_line_separates(student):
    """Where one point has both labels, no line can be right: training ends after max_epochs, and converged is False."""
    X = np.array([[1.0, 2.0], [1.0, 2.0]])
    fit = the_four(student.perceptron_fit(X, np.array([1, -1])))
    expected = {"w": np.zeros(2), "b": 0.0, "mistakes_per_epoch": [2] * 100, "converged": False}
    expect.close(fit, expected, because=EXACT)


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_may_converge_in_the_last_epoch(student):
    """If the last epoch that is allowed makes no mistake, training has converged."""
    fit = the_four(student.perceptron_fit(AND_X, AND_Y, max_epochs=9))
    expect.equal(fit["mistakes_per_epoch"], [2, 3, 3, 2, 2, 3, 2, 1, 0])
    expect.equal(fit["converged"], True)
    fit = the_four(student.perceptron_fit(AND_X, AND_Y, max_epochs=8))
    expect.equal(fit["mistakes_per_epoch"], [2, 3, 3, 2, 2, 3, 2, 1])
    expect.equal(fit["converged"], False)


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_learning_rate_only_scales(student):
    """From a zero start the learning rate scales the line and nothing else: the same mistakes, the same predictions."""
    X = np.array([[3.0, 1.0], [1.0, 2.0], [4.0, 4.0], [0.0, -1.0], [2.0, -2.0], [-1.0, 0.5]])
    y = np.array([1, 1, 1, -1, -1, -1])
    for lr in (0.125, 4.0):
        fit = the_four(student.perceptron_fit(X, y, lr=lr))
        expected = {"w": lr * np.array([2.0, 3.5]), "b": -2.0 * lr, "mistakes_per_epoch": [4, 0], "converged": True}
        expect.close(fit, expected, because=EXACT)


@pytest.mark.exercise("perceptron_fit", weight=2)
def test_fit_random_separable_sets(student, reference):
    """Random separable data gives the line of the rule, when the rows are visited in their order from a zero start."""
    # 4 to 8 epochs each, but for the last, which has one class; no score on the way is so near 0 that rounding decides.
    sets = [separable(seed, n=12, d=1 + seed % 4, margin=0.02)[:2] for seed in (13, 14, 16, 17, 27, 12)]
    trainings = [(X, y, 1.0, 20) for X, y in sets]  # a training that never ends well need not take the usual 100
    for asked, fit in zip(trainings, expect.each(student.perceptron_fit, trainings), strict=True):
        expect.close(the_four(fit), reference.perceptron_fit(*asked), because=SUMS)


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_of_one_point(student):
    """One point with one feature is learned in one step, and a second epoch confirms it."""
    fit = the_four(student.perceptron_fit(np.array([[3]]), np.array([-1])))
    expected = {"w": np.array([-3.0]), "b": -1.0, "mistakes_per_epoch": [1, 0], "converged": True}
    expect.close(fit, expected, because=EXACT)


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_is_repeatable_by_its_generator(student):
    """The same state of rng gives the same training, and another order may give another line, but no errors left."""
    X, y, _, _ = separable(5, n=10, margin=0.3)  # Novikoff's bound is 41, so any order is done before the cap
    lines = set()
    trainings = [(X, y, 1.0, 42, np.random.default_rng(seed // 2)) for seed in range(12)]
    fits = expect.each(student.perceptron_fit, trainings)
    for first, again in zip(fits[::2], fits[1::2], strict=True):
        first, again = line_and_history(first, 2), line_and_history(again, 2)
        expect.close(again, first, because="the same numbers in the same order")
        w, b, _ = first
        expect.that((y * (X @ w + b) > 0).all(), "after training with rng some training points are still missed")
        lines.add((*w.tolist(), b))
    expect.that(len(lines) > 1, "six generators with different seeds all gave the very same line: is rng used?")


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_draws_a_fresh_order_every_epoch(student):
    """With rng every epoch visits all points in an order of its own: one that is kept repeats its mistakes for ever."""
    # One point, labelled -1 once and +1 twice: any order that is kept makes 2 mistakes in every later epoch.
    X, y = np.ones((3, 1)), np.array([-1, 1, 1])
    trainings = [(X, y, 1.0, 40, np.random.default_rng(seed)) for seed in range(2)]
    for fit in expect.each(student.perceptron_fit, trainings):
        _, _, history = line_and_history(fit, 1)
        expect.that(len(history) == 40, f"mistakes_per_epoch has {len(history)} numbers after 40 epochs")
        expect.that(len(set(history[12:])) > 1, f"every epoch after the twelfth makes {history[-1]} mistakes")


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_refuses_other_labels(student):
    """Labels 0 and 1 are refused with a ValueError, and so is a single 0, 2 or 0.5 among labels -1 and +1."""
    expect.error(ValueError, student.perceptron_fit, AND_X, np.array([0, 0, 0, 1]))
    expect.error(ValueError, student.perceptron_fit, AND_X, np.array([-1, 1, 1, 0]))
    expect.error(ValueError, student.perceptron_fit, AND_X, np.array([-1, 2, 1, 1]))
    expect.error(ValueError, student.perceptron_fit, AND_X, np.array([-1, 1, 0.5, 1]))


@pytest.mark.exercise("perceptron_fit", weight=1)
def test_fit_leaves_the_callers_arrays_alone(student):
    """The points and the labels are the same after training as before it, also where the order is random."""
    for rng in (None, np.random.default_rng(0)):
        line_and_history(student.perceptron_fit(AND_X, AND_Y, rng=rng), 2)
        expect.unchanged(student)


# ---------------------------------------------------------------- novikoff_bound


@pytest.mark.exercise("novikoff_bound", weight=1)
def test_bound_refuses_a_line_that_does_not_separate(student):
    """A line with a point on its wrong side gives no bound but a ValueError."""
    X, y = np.array([[2.0, 1.0], [-1.0, -1.0], [1.0, -3.0]]), np.array([1, -1, 1])
    expect.error(ValueError, student.novikoff_bound, X, y, np.array([1.0, 1.0]), 0.0)


@pytest.mark.exercise("novikoff_bound", weight=1)
def test_bound_refuses_a_point_on_the_line(student):
    """A line that runs through a point has margin 0, and gives no bound but a ValueError."""
    X, y = np.array([[2.0, 1.0], [1.0, -1.0], [-1.0, -1.0]]), np.array([1, 1, -1])
    expect.error(ValueError, student.novikoff_bound, X, y, np.array([1.0, 1.0]), 0.0)


@pytest.mark.exercise("novikoff_bound", weight=1)
def test_bound_does_not_depend_on_the_length(student, reference):
    """The same line written with ten times the weights and the bias, or a hundred-millionth, has the same bound."""
    X, y, w, b = separable(5, n=10, d=3)
    bound = reference.novikoff_bound(X, y, w, b)
    for scale in (1e-8, 0.01, 1.0, 10.0):
        expect.close(student.novikoff_bound(X, y, scale * w, scale * b), bound, because="a closed formula")


@pytest.mark.exercise("novikoff_bound", weight=2)
def test_bound_random_sets(student, reference):
    """Random data in one to five dimensions, and whole numbers, give (R / gamma)^2 with the bias absorbed in both."""
    sets = [separable(seed, n=15, d=1 + seed % 5) for seed in range(10)]
    for given, answer in zip(sets, expect.each(student.novikoff_bound, sets), strict=True):
        expect.close(answer, reference.novikoff_bound(*given), because="a closed formula")
    answer = student.novikoff_bound(np.array([[3, -2], [-1, 4]]), np.array([1, -1]), np.array([2.0, -1.0]), 2.0)
    expect.close(answer, 18 * 9 / 16, because="a closed formula")


@pytest.mark.exercise("novikoff_bound", weight=1)
def test_bound_is_never_broken_by_training(student, reference):
    """On random separable sets training makes no more mistakes than the bound allows; on two points just as many."""
    two = np.array([[1.0], [-1.0]]), np.array([1, -1])
    made = sum(reference.perceptron_fit(*two)["mistakes_per_epoch"])
    expect.close(student.novikoff_bound(*two, np.array([1.0]), 0.0), float(made), because="a closed formula")
    # Of fifty sets those eight on which training comes nearest to the bound.
    sets = [separable(seed, n=10) for seed in (48, 24, 33, 45, 41, 4, 5, 43)]
    for (X, y, _, _), answer in zip(sets, expect.each(student.novikoff_bound, sets), strict=True):
        bound = expect.scalar(answer)
        mistakes = sum(reference.perceptron_fit(X, y, max_epochs=2000)["mistakes_per_epoch"])
        expect.that(mistakes <= bound, f"training made {mistakes} mistakes, more than the bound {bound}")


@pytest.mark.exercise("novikoff_bound", weight=1)
def test_bound_leaves_the_callers_arrays_alone(student):
    """The points, the labels and the line are the same after the bound was computed as before."""
    X, y = np.array([[2.0, 1.0], [-1.0, -1.0], [1.0, 3.0]]), np.array([1, -1, 1])
    bound = expect.scalar(student.novikoff_bound(X, y, np.array([2.0, 1.0]), 0.5))
    # An answer that bounds nothing earns nothing for being harmless.
    expect.that(bound > 0, f"the number of mistakes cannot be at most {bound}")
    expect.unchanged(student)


# ---------------------------------------------------------------- slide_update


@pytest.mark.exercise("slide_update", weight=2)
def test_slide_output_zero(student):
    """An output of exactly 0 is a miss for both labels, so that training from zero begins."""
    # Both are asked before one is judged: which label is not missed tells the mistakes apart.
    updates = [(0.0, 0.0, 0.0, 2.0, 3.0, label) for label in (-1, 1)]
    for label, answer in zip((-1, 1), expect.each(student.slide_update, updates), strict=True):
        expect.close(answer, (2.0 * label, 3.0 * label, 1.0 * label), because=EXACT)


@pytest.mark.exercise("slide_update", weight=1)
def test_slide_right_point(student):
    """A point that the line already has right moves nothing, whichever its label."""
    answer = student.slide_update(2.0, -1.0, 0.5, 1.0, 1.0, 1)
    expect.close(answer, (2.0, -1.0, 0.5), because=EXACT)
    answer = student.slide_update(2.0, -1.0, 0.5, -1.0, 3.0, -1)
    expect.close(answer, (2.0, -1.0, 0.5), because=EXACT)


@pytest.mark.exercise("slide_update", weight=1)
def test_slide_each_weight_by_its_own_feature(student):
    """Each weight moves by its own feature, and by nothing else."""
    answer = student.slide_update(1.0, 4.0, 0.0, -2.0, 0.25, 1)
    expect.close(answer, (-1.0, 4.25, 1.0), because=EXACT)
    answer = student.slide_update(3.0, 0.5, -1.0, 1.0, -0.5, -1)
    expect.close(answer, (2.0, 1.0, -2.0), because=EXACT)


@pytest.mark.exercise("slide_update", weight=2)
def test_slide_random_points(student, reference):
    """Random lines, points and labels move as the perceptron rule says."""
    updates = [
        (*np.random.default_rng(seed).normal(size=5).round(3).tolist(), 1 - 2 * (seed % 2)) for seed in range(20)
    ]
    for update, answer in zip(updates, expect.each(student.slide_update, updates), strict=True):
        expect.close(answer, reference.slide_update(*update), because=SUMS)
