"""The edges: what the docstrings promise and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

CLOSED = "a closed formula in float64"
# Near +-1000 a float64 has an absolute error of 1e-13, and a sum of a few of them stays below 1e-11.
FAR = 1e-11


def _normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


# ------------------------------------------------------------------ softmax


@pytest.mark.exercise("softmax", weight=1)
def test_softmax_at_1000(student):
    """Logits of +-1000 give exact probabilities and no overflow."""
    answer = student.softmax(np.array([[1000.0, 0.0, -1000.0]]))
    expect.close(answer, np.array([[1.0, 0.0, 0.0]]), because="exp(-1000) is 0 in float64")
    expect.no_warnings(student)


@pytest.mark.exercise("softmax", weight=1)
def test_softmax_of_rows_far_apart(student):
    """Rows that lie far apart fit into one batch."""
    answer = student.softmax(np.array([[1000.0, 999.0], [-999.0, -1000.0]]))
    row = [0.7310585786300049, 0.2689414213699951]
    expect.close(answer, np.array([row, row]), because=CLOSED)
    expect.no_warnings(student)


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_along_the_first_axis(student, reference):
    """With axis=0 every column sums to 1."""
    z = _normal(3, 3, 4)
    expect.close(student.softmax(z, axis=0), reference.softmax(z, axis=0), because=CLOSED)


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_along_a_middle_axis(student, reference):
    """In three dimensions any axis may hold the classes, counted from either end; the last one if none is named."""
    z = _normal(4, 2, 3, 4)
    expect.close(student.softmax(z, axis=1), reference.softmax(z, axis=1), because=CLOSED)
    expect.close(student.softmax(z, axis=-2), reference.softmax(z, axis=1), because=CLOSED)
    expect.close(student.softmax(z), reference.softmax(z), because=CLOSED)


@pytest.mark.exercise("softmax", weight=1)
def test_softmax_of_integers(student):
    """Whole numbers are logits too."""
    expected = np.array([0.09003057317038046, 0.24472847105479764, 0.6652409557748218])
    expect.close(student.softmax(np.array([1, 2, 3])), expected, because=CLOSED)


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_leaves_the_logits_alone(student):
    """The logits are the same after the call."""
    student.softmax(_normal(5, 2, 3))
    expect.unchanged(student)


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_of_an_empty_batch(student):
    """A batch without samples gives probabilities without rows."""
    expect.equal(student.softmax(np.zeros((0, 3))), np.zeros((0, 3)))


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_of_a_strided_view(student, reference):
    """A view with steps, every second row and backwards columns, gives the same as its copy."""
    z = _normal(6, 6, 8)[::2, ::-2]
    expect.close(student.softmax(z), reference.softmax(z), because=CLOSED)


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_keeps_its_digits(student):
    """Logits of float64 give probabilities of float64: each row sums to 1 to twelve digits."""
    answer = expect.array(student.softmax(_normal(8, 20, 7)), shape=(20, 7))
    worst = np.abs(answer.astype(float).sum(axis=1) - 1).max()
    # Seven sums and divisions round to 1e-15; a probability of single precision is off by 1e-8.
    expect.that(worst < 1e-12, f"a row sums to 1 only to within {worst:.1e}")


@pytest.mark.exercise("softmax", weight=0.5)
def test_softmax_does_not_feel_a_shift(student):
    """Adding the same number to all logits changes nothing, and one class alone has probability 1."""
    z = _normal(7, 4, 5)
    plain = expect.array(student.softmax(z), shape=(4, 5))
    shifted = expect.array(student.softmax(z + 300.0), shape=(4, 5))
    expect.close(shifted, plain, because="adding 300 costs three of sixteen digits", rtol=1e-10)
    expect.close(plain.sum(axis=1), np.ones(4), because="probabilities sum to 1")
    expect.close(student.softmax(np.array([[3.0], [-900.0]])), np.ones((2, 1)), because="exp(0) / exp(0)")


# ------------------------------------------------------------------ log_softmax


@pytest.mark.exercise("log_softmax", weight=1.5)
def test_log_softmax_at_1000(student):
    """Logits of +-1000 give finite, exact logarithms, and no warning."""
    answer = student.log_softmax(np.array([[1000.0, 0.0, -1000.0], [0.0, 0.0, 1000.0]]))
    expected = np.array([[0.0, -1000.0, -2000.0], [-1000.0, -1000.0, 0.0]])
    expect.close(answer, expected, because="differences of numbers near 1000", atol=FAR)
    expect.no_warnings(student)


@pytest.mark.exercise("log_softmax", weight=1)
def test_log_softmax_of_rows_far_apart(student):
    """Rows that lie far apart fit into one batch."""
    answer = student.log_softmax(np.array([[1000.0, 999.0], [-999.0, -1000.0]]))
    row = [-0.31326168751822286, -1.3132616875182228]
    expect.close(answer, np.array([row, row]), because="differences of numbers near 1000", atol=FAR)
    expect.no_warnings(student)


@pytest.mark.exercise("log_softmax", weight=1)
def test_log_softmax_along_other_axes(student, reference):
    """The axis of the classes may be the first or a middle one, counted from either end; the last if none is named."""
    z, cube = _normal(11, 3, 4), _normal(12, 2, 3, 4)
    expect.close(student.log_softmax(z, axis=0), reference.log_softmax(z, axis=0), because=CLOSED)
    expect.close(student.log_softmax(cube, axis=1), reference.log_softmax(cube, axis=1), because=CLOSED)
    expect.close(student.log_softmax(cube, axis=-2), reference.log_softmax(cube, axis=1), because=CLOSED)
    expect.close(student.log_softmax(cube), reference.log_softmax(cube), because=CLOSED)


@pytest.mark.exercise("log_softmax", weight=0.5)
def test_log_softmax_of_a_tie(student):
    """Where several classes share the largest logit, they share the probability: -log 2, -log 3."""
    answer = student.log_softmax(np.array([[2.0, 2.0, -998.0], [1000.0, 1000.0, 1000.0]]))
    two, three = 0.6931471805599453, 1.0986122886681098
    expected = np.array([[-two, -two, -1000 - two], [-three, -three, -three]])
    expect.close(answer, expected, because="differences of numbers near 1000", atol=FAR)


@pytest.mark.exercise("log_softmax", weight=1)
def test_log_softmax_of_integers(student):
    """Whole numbers are logits too."""
    expected = np.array([-2.40760596444438, -1.4076059644443804, -0.40760596444438046])
    expect.close(student.log_softmax(np.array([1, 2, 3])), expected, because=CLOSED)


@pytest.mark.exercise("log_softmax", weight=1)
def test_log_softmax_leaves_the_logits_alone(student):
    """The logits are the same after the call."""
    student.log_softmax(_normal(13, 2, 3))
    expect.unchanged(student)


@pytest.mark.exercise("log_softmax", weight=0.5)
def test_log_softmax_of_a_small_probability(student):
    """The logarithm of a very small probability is exact: nothing may be added to it."""
    answer = student.log_softmax(np.array([30.0, 0.0]))
    expect.close(answer, np.array([-9.357622968839299e-14, -30.000000000000092]), because=CLOSED)


# ------------------------------------------------------------------ cross_entropy


@pytest.mark.exercise("cross_entropy", weight=1.25)
def test_cross_entropy_of_a_gap_of_2000(student):
    """Where the right logit lies far below another one, the loss is the gap: no inf, no warning."""
    answer = student.cross_entropy(np.array([[1000.0, -1000.0], [-1000.0, 1000.0]]), np.array([1, 1]))
    expect.close(answer, 1000.0, because="the loss is linear in the gap")
    expect.no_warnings(student)


@pytest.mark.exercise("cross_entropy", weight=0.5)
def test_cross_entropy_of_rows_far_apart(student):
    """Rows that lie far apart fit into one batch."""
    answer = student.cross_entropy(np.array([[1000.0, 999.0], [-999.0, -1000.0]]), np.array([0, 1]))
    expect.close(answer, 0.8132616875182228, because="differences of numbers near 1000", atol=FAR)
    expect.no_warnings(student)


@pytest.mark.exercise("cross_entropy", weight=0.5)
def test_cross_entropy_of_logits_that_sum_to_one(student):
    """Logits are logits, also where they happen to be positive and to sum to 1."""
    answer = student.cross_entropy(np.array([[0.25, 0.75], [0.5, 0.5]]), np.array([1, 0]))
    expect.close(answer, (0.4740769841801067 + 0.6931471805599453) / 2, because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=0.5)
def test_cross_entropy_of_a_sure_right_answer_is_zero(student):
    """A sure and right prediction costs nothing."""
    answer = student.cross_entropy(np.array([[50.0, 0.0, 0.0]]), np.array([0]))
    expect.close(answer, 0.0, because="2 exp(-50) is far below rounding")


@pytest.mark.exercise("cross_entropy", weight=0.75)
def test_cross_entropy_where_the_last_class_is_absent(student, reference):
    """The last class need not occur in the batch."""
    logits, y = _normal(21, 3, 4), np.array([0, 1, 1])
    expect.close(student.cross_entropy(logits, y), reference.cross_entropy(logits, y), because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=0.75)
def test_cross_entropy_is_a_mean(student, reference):
    """The loss is divided by the number of samples: the same batch twice over costs the same."""
    logits, y = _normal(22, 5, 4), np.array([0, 1, 2, 3, 0])
    right = reference.cross_entropy(logits, y)
    expect.close(student.cross_entropy(logits, y), right, because=CLOSED)
    expect.close(student.cross_entropy(np.tile(logits, (2, 1)), np.tile(y, 2)), right, because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=0.75)
def test_cross_entropy_of_hundreds_of_classes(student, reference):
    """Hundreds of classes are as good as three."""
    logits, y = _normal(23, 4, 300), np.array([299, 0, 130, 77])
    expect.close(student.cross_entropy(logits, y), reference.cross_entropy(logits, y), because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=0.5)
def test_cross_entropy_of_uint8_labels(student, reference):
    """Labels of dtype uint8, as data sets store them, are labels."""
    logits, y = _normal(24, 4, 100), np.array([99, 3, 50, 0], dtype=np.uint8)
    expect.close(student.cross_entropy(logits, y), reference.cross_entropy(logits, y), because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=0.5)
def test_cross_entropy_refuses_a_column_of_labels(student):
    """Labels in a column, shape (n, 1), raise a ValueError instead of giving a wrong number."""
    expect.error(ValueError, student.cross_entropy, _normal(25, 3, 4), np.array([[0], [1], [3]]))


@pytest.mark.exercise("cross_entropy", weight=0.25)
def test_cross_entropy_refuses_another_number_of_labels(student):
    """More or fewer labels than samples, or labels in a row, shape (1, n), raise an error instead of giving a number."""
    for y in (np.array([0, 1]), np.array([0, 1, 3, 2])):  # an IndexError of NumPy's refuses them as well
        expect.error(Exception, student.cross_entropy, _normal(25, 3, 4), y)
    expect.error(ValueError, student.cross_entropy, _normal(25, 3, 4), np.array([[0, 1, 3]]))


@pytest.mark.exercise("cross_entropy", weight=0.75)
def test_cross_entropy_leaves_its_arguments_alone(student):
    """Logits and labels are the same after the call."""
    student.cross_entropy(_normal(26, 3, 4), np.array([3, 0, 1]))
    expect.unchanged(student)


# ------------------------------------------------------------------ softmax_ce_grad


@pytest.mark.exercise("softmax_ce_grad", weight=1.25)
def test_grad_of_a_batch_is_divided_by_n(student, reference):
    """The loss is a mean over the batch, so is its gradient."""
    logits, y = _normal(31, 5, 3), np.array([0, 2, 1, 1, 0])
    expect.close(student.softmax_ce_grad(logits, y), reference.softmax_ce_grad(logits, y), because=CLOSED)


@pytest.mark.exercise("softmax_ce_grad", weight=1.25)
def test_grad_at_1000(student):
    """Logits of +-1000 give an exact gradient, rows that sum to 0, and no warning."""
    logits = np.array([[1000.0, -1000.0, 0.0], [-1000.0, -1000.0, -1000.0]])
    third = 1 / 6
    expected = np.array([[0.5, -0.5, 0.0], [third - 0.5, third, third]])
    expect.close(student.softmax_ce_grad(logits, np.array([1, 0])), expected, because="exp(-1000) is 0 in float64")
    expect.no_warnings(student)


@pytest.mark.exercise("softmax_ce_grad", weight=1.25)
def test_grad_is_the_slope_of_the_loss(student, reference):
    """The gradient agrees with a central difference of the loss."""
    logits, y, h = _normal(32, 3, 4), np.array([3, 0, 2]), 1e-5
    slopes = np.zeros_like(logits)
    for index in np.ndindex(logits.shape):
        step = np.zeros_like(logits)
        step[index] = h
        rise = reference.cross_entropy(logits + step, y) - reference.cross_entropy(logits - step, y)
        slopes[index] = rise / (2 * h)
    answer = student.softmax_ce_grad(logits, y)
    expect.close(answer, slopes, because="a central difference with h = 1e-5", rtol=1e-5, atol=1e-9)


@pytest.mark.exercise("softmax_ce_grad", weight=0.75)
def test_grad_where_the_last_class_is_absent(student, reference):
    """The last class need not occur in the batch."""
    logits, y = _normal(33, 3, 4), np.array([1, 0, 1])
    expect.close(student.softmax_ce_grad(logits, y), reference.softmax_ce_grad(logits, y), because=CLOSED)


@pytest.mark.exercise("softmax_ce_grad", weight=0.5)
def test_grad_of_uint8_labels_and_many_classes(student, reference):
    """Many classes, and labels of dtype uint8."""
    logits, y = _normal(34, 2, 100), np.array([99, 7], dtype=np.uint8)
    expect.close(student.softmax_ce_grad(logits, y), reference.softmax_ce_grad(logits, y), because=CLOSED)


@pytest.mark.exercise("softmax_ce_grad", weight=1)
def test_grad_leaves_its_arguments_alone(student):
    """Logits and labels are the same after the call."""
    student.softmax_ce_grad(_normal(35, 3, 4), np.array([3, 0, 1]))
    expect.unchanged(student)


# ------------------------------------------------------------------ softmax_jacobian


@pytest.mark.exercise("softmax_jacobian", weight=2)
def test_jacobian_is_the_slope_of_softmax(student, reference):
    """The Jacobian agrees with central differences of softmax."""
    z, h = np.array([0.3, -1.2, 0.8, 2.0]), 1e-5
    steps = np.eye(4) * h
    slopes = np.stack([(reference.softmax(z + d) - reference.softmax(z - d)) / (2 * h) for d in steps], axis=1)
    answer = student.softmax_jacobian(reference.softmax(z))
    expect.close(answer, slopes, because="a central difference with h = 1e-5", rtol=1e-5, atol=1e-9)


@pytest.mark.exercise("softmax_jacobian", weight=1.5)
def test_jacobian_at_certainty_is_zero(student):
    """Where one class has all the probability, no small change of a logit moves anything."""
    expect.close(student.softmax_jacobian(np.array([0.0, 1.0, 0.0])), np.zeros((3, 3)), because="products with 0")


@pytest.mark.exercise("softmax_jacobian", weight=0.5)
def test_jacobian_of_equal_probabilities(student):
    """Classes with the same probability are still different classes."""
    expected = np.array([[0.1875, -0.0625, -0.125], [-0.0625, 0.1875, -0.125], [-0.125, -0.125, 0.25]])
    expect.close(student.softmax_jacobian(np.array([0.25, 0.25, 0.5])), expected, because=CLOSED)


@pytest.mark.exercise("softmax_jacobian", weight=1)
def test_jacobian_of_a_single_class(student):
    """One class alone always has probability 1: its Jacobian is the 1x1 matrix 0."""
    expect.close(student.softmax_jacobian(np.array([1.0])), np.zeros((1, 1)), because="1 - 1")


@pytest.mark.exercise("softmax_jacobian", weight=1.5)
def test_jacobian_leaves_p_alone(student):
    """The probabilities are the same after the call."""
    student.softmax_jacobian(np.array([0.25, 0.5, 0.25]))
    expect.unchanged(student)


# ------------------------------------------------------------------ softmax_temperature


@pytest.mark.exercise("softmax_temperature", weight=1.5)
def test_temperature_at_the_cold_end(student):
    """At a very low temperature only the largest logit is left, and those that lie as near to it; nothing overflows."""
    answer = student.softmax_temperature(
        np.array([[1.0, 3.0, 2.0], [-1000.0, 1000.0, 999.0], [0.0, 0.001, -1.0]]), 0.001
    )
    expected = np.array([[0.0, 1.0, 0.0], [0.0, 1.0, 0.0], [0.2689414213699951, 0.7310585786300049, 0.0]])
    expect.close(answer, expected, because="exp(-1000) is 0 in float64")
    expect.no_warnings(student)


@pytest.mark.exercise("softmax_temperature", weight=1.5)
def test_temperature_at_the_hot_end(student):
    """At a high temperature large logits are as tame as small ones."""
    answer = student.softmax_temperature(np.array([1000.0, 0.0, -1000.0]), 1000.0)
    expected = np.array([0.6652409557748218, 0.24472847105479764, 0.09003057317038046])
    expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("softmax_temperature", weight=1.5)
def test_temperature_must_be_positive(student):
    """T = 0 and T below 0 raise a ValueError."""
    expect.error(ValueError, student.softmax_temperature, np.array([1.0, 2.0]), 0.0)
    expect.error(ValueError, student.softmax_temperature, np.array([1.0, 2.0]), -1.0)


@pytest.mark.exercise("softmax_temperature", weight=0.5)
def test_temperature_of_three_dimensions(student, reference):
    """In three dimensions the classes lie along the last axis."""
    z = _normal(52, 2, 3, 4)
    expect.close(student.softmax_temperature(z, 0.5), reference.softmax_temperature(z, 0.5), because=CLOSED)


@pytest.mark.exercise("softmax_temperature", weight=0.75)
def test_temperature_of_integers(student):
    """Whole numbers as logits and as temperature are fine."""
    expected = np.array([0.15428077034714217, 0.6914384593057156, 0.15428077034714217])
    expect.close(student.softmax_temperature(np.array([1, 4, 1]), 2), expected, because=CLOSED)


@pytest.mark.exercise("softmax_temperature", weight=0.75)
def test_temperature_leaves_the_logits_alone(student):
    """The logits are the same after the call."""
    student.softmax_temperature(_normal(51, 2, 3), 2.0)
    expect.unchanged(student)


# ------------------------------------------------------------------ one_hot


@pytest.mark.exercise("one_hot", weight=1.5)
def test_one_hot_where_the_last_classes_are_absent(student):
    """The width is k, also where the batch holds no sample of the last classes."""
    expected = np.array([[0.0, 1.0, 0.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0, 0.0]])
    expect.equal(student.one_hot(np.array([1, 0]), 5), expected, because="zeros and ones are exact")


@pytest.mark.exercise("one_hot", weight=1)
def test_one_hot_of_uint8_and_many_classes(student):
    """Labels of dtype uint8, and many classes."""
    answer = expect.array(student.one_hot(np.array([99, 0, 50], dtype=np.uint8), 100), shape=(3, 100))
    expect.equal(answer.argmax(axis=1), np.array([99, 0, 50]))
    expect.equal(answer.sum(axis=1), np.ones(3))


@pytest.mark.exercise("one_hot", weight=0.5)
def test_one_hot_of_a_single_class(student):
    """One class alone is a column of ones, and stays a column."""
    expect.equal(student.one_hot(np.array([0, 0, 0]), 1), np.ones((3, 1)), because="zeros and ones are exact")


@pytest.mark.exercise("one_hot", weight=1)
def test_one_hot_of_no_labels(student):
    """No labels give an array without rows, k columns wide."""
    expect.equal(student.one_hot(np.array([], dtype=int), 3), np.zeros((0, 3)))


@pytest.mark.exercise("one_hot", weight=1)
def test_one_hot_refuses_a_label_above(student):
    """Label k is one too many, since counting begins at 0: ValueError."""
    expect.error(ValueError, student.one_hot, np.array([0, 3]), 3)
    expect.error(ValueError, student.one_hot, np.array([0, 3, 1]), 3)


@pytest.mark.exercise("one_hot", weight=1.5)
def test_one_hot_refuses_a_negative_label(student):
    """Label -1 is no class, though Python would count it from the end: ValueError."""
    expect.error(ValueError, student.one_hot, np.array([0, -1]), 3)


# ------------------------------------------------------------------ accuracy


@pytest.mark.exercise("accuracy", weight=1)
def test_accuracy_refuses_a_column_of_labels(student):
    """Labels in a column, shape (n, 1), raise a ValueError instead of comparing everything with everything."""
    p = np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4]])
    expect.error(ValueError, student.accuracy, np.array([[0], [1], [1]]), p)


@pytest.mark.exercise("accuracy", weight=0.5)
def test_accuracy_refuses_another_number_of_labels(student):
    """More or fewer labels than samples raise an error instead of giving a number."""
    p = np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4]])
    for y in (np.array([0, 1]), np.array([0, 1, 1, 0])):  # an IndexError of NumPy's refuses them as well
        expect.error(Exception, student.accuracy, y, p)


@pytest.mark.exercise("accuracy", weight=1.5)
def test_accuracy_of_a_tie(student):
    """Where two classes share the largest value, the first is the prediction."""
    p = np.array([[0.4, 0.4, 0.2], [0.2, 0.4, 0.4], [0.2, 0.4, 0.4]])
    expect.close(student.accuracy(np.array([0, 1, 2]), p), 2 / 3, because="a share of three")


@pytest.mark.exercise("accuracy", weight=1.5)
def test_accuracy_of_logits(student):
    """Logits do as well: negative, above 1, very large or nearly equal, only their order counts."""
    p = np.array([[-3.0, -1.0, -2.0], [0.2, 0.1, 0.15], [5.0, 9.0, 7.0], [0.3, 0.3, 0.4], [-900.0, 0.0, 900.0]])
    expect.close(student.accuracy(np.array([1, 0, 2, 2, 2]), p), 0.8, because="a share of five")
    p = np.array([[1000.0, 1001.0, 0.0], [1e-18, 2e-18, 0.0], [1.0, 1.0 + 1e-12, 0.5]])
    expect.close(student.accuracy(np.array([1, 1, 1]), p), 1.0, because="a share of three")


@pytest.mark.exercise("accuracy", weight=1.5)
def test_accuracy_of_a_single_sample(student):
    """One sample is right or wrong: 1 or 0."""
    expect.close(student.accuracy(np.array([1]), np.array([[0.3, 0.7]])), 1.0, because="a share of one")
    expect.close(student.accuracy(np.array([0]), np.array([[0.3, 0.7]])), 0.0, because="a share of one")
