"""What everybody can see: the lecture's example and ordinary batches."""

import numpy as np
import pytest

from autograder import expect

LECTURE = np.array([0.1, 1.0, 5.0])
BATCH = np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 2.0]])
BATCH_SOFTMAX = np.array(
    [
        [0.09003057317038046, 0.24472847105479764, 0.6652409557748218],
        [0.10650697891920076, 0.10650697891920076, 0.7869860421615985],
    ]
)
THREE = np.array([[1.0, 2.0, 3.0, 0.5], [0.0, 0.0, 2.0, -1.0], [0.3, 1.1, -0.7, 2.2]])
CLOSED = "a closed formula in float64"
# Near +-1000 a float64 has an absolute error of 1e-13, and a sum of a few of them stays below 1e-11.
FAR = 1e-11


@pytest.mark.exercise("softmax", weight=1.5)
def test_softmax_of_the_lecture(student):
    """softmax([0.1, 1, 5]) is what the lecture computed."""
    expected = np.array([0.00725956065792526, 0.01785563797986557, 0.9748848013622092])
    expect.close(student.softmax(LECTURE), expected, because=CLOSED)


@pytest.mark.exercise("softmax", weight=1.5)
def test_softmax_treats_every_row_alone(student):
    """In a batch every sample, every row, gets its own probabilities."""
    expect.close(student.softmax(BATCH), BATCH_SOFTMAX, because=CLOSED)


@pytest.mark.exercise("softmax", weight=1)
def test_softmax_at_1000(student):
    """Logits of +-1000 give exact probabilities and no overflow."""
    answer = student.softmax(np.array([[1000.0, 0.0, -1000.0]]))
    expect.close(answer, np.array([[1.0, 0.0, 0.0]]), because="exp(-1000) is 0 in float64")
    expect.no_warnings(student)


@pytest.mark.exercise("log_softmax", weight=1.5)
def test_log_softmax_of_the_lecture(student):
    """log_softmax([0.1, 1, 5]) is the logarithm of the lecture's probabilities."""
    expected = np.array([-4.925435967413857, -4.0254359674138565, -0.0254359674138565])
    expect.close(student.log_softmax(LECTURE), expected, because=CLOSED)


@pytest.mark.exercise("log_softmax", weight=1.5)
def test_log_softmax_treats_every_row_alone(student):
    """In a batch every sample, every row, gets its own logarithms."""
    expected = np.array(
        [
            [-2.40760596444438, -1.4076059644443804, -0.40760596444438046],
            [-2.2395447662218846, -2.2395447662218846, -0.2395447662218845],
        ]
    )
    expect.close(student.log_softmax(BATCH), expected, because=CLOSED)


@pytest.mark.exercise("log_softmax", weight=1.5)
def test_log_softmax_at_1000(student):
    """Logits of +-1000 give finite, exact logarithms, and no warning."""
    answer = student.log_softmax(np.array([[1000.0, 0.0, -1000.0], [0.0, 0.0, 1000.0]]))
    expected = np.array([[0.0, -1000.0, -2000.0], [-1000.0, -1000.0, 0.0]])
    expect.close(answer, expected, because="differences of numbers near 1000", atol=FAR)
    expect.no_warnings(student)


@pytest.mark.exercise("cross_entropy", weight=1.5)
def test_cross_entropy_of_equal_logits_is_log_k(student):
    """Who knows nothing pays log k: ten equal logits cost log 10, whatever the class."""
    answer = student.cross_entropy(np.zeros((4, 10)), np.array([0, 3, 9, 1]))
    expect.close(answer, 2.302585092994046, because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=2)
def test_cross_entropy_of_three_samples(student):
    """The loss of three samples is the mean of their three prices."""
    answer = student.cross_entropy(THREE, np.array([3, 0, 2]))
    expect.close(answer, 2.85629515466778, because=CLOSED)


@pytest.mark.exercise("cross_entropy", weight=1.25)
def test_cross_entropy_of_a_gap_of_2000(student):
    """Where the right logit lies far below another one, the loss is the gap: no inf, no warning."""
    answer = student.cross_entropy(np.array([[1000.0, -1000.0], [-1000.0, 1000.0]]), np.array([1, 1]))
    expect.close(answer, 1000.0, because="the loss is linear in the gap")
    expect.no_warnings(student)


@pytest.mark.exercise("softmax_ce_grad", weight=1.5)
def test_grad_of_one_sample_is_p_minus_y(student):
    """For one sample the gradient is p - y."""
    answer = student.softmax_ce_grad(np.array([[1.0, 2.0, 3.0]]), np.array([2]))
    expected = np.array([[0.09003057317038046, 0.24472847105479764, -0.3347590442251782]])
    expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("softmax_ce_grad", weight=1.5)
def test_grad_pushes_the_right_logit_up(student):
    """In every row only the right class has a negative slope, and the row sums to 0."""
    grad = expect.array(student.softmax_ce_grad(BATCH, np.array([0, 1])), shape=(2, 3))
    signs = np.array([[-1.0, 1.0, 1.0], [1.0, -1.0, 1.0]])
    expect.equal(np.sign(grad), signs, because="a step along minus the gradient must raise the right logit")
    sums = grad.astype(float).sum(axis=1)
    expect.that(np.abs(sums).max() < 1e-7, f"the rows sum to {np.round(sums, 6).tolist()}")


@pytest.mark.exercise("softmax_ce_grad", weight=1.25)
def test_grad_of_a_batch_is_divided_by_n(student):
    """The loss is a mean over the batch, so is its gradient."""
    answer = student.softmax_ce_grad(BATCH, np.array([2, 0]))
    expected = np.array(
        [
            [0.04501528658519023, 0.12236423552739882, -0.1673795221125891],
            [-0.4467465105403996, 0.05325348945960038, 0.39349302108079925],
        ]
    )
    expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("softmax_jacobian", weight=2)
def test_jacobian_of_three_probabilities(student):
    """The Jacobian at p = (0.2, 0.3, 0.5) has p (1 - p) on the diagonal and -p_i p_j beside it."""
    expected = np.array([[0.16, -0.06, -0.10], [-0.06, 0.21, -0.15], [-0.10, -0.15, 0.25]])
    expect.close(student.softmax_jacobian(np.array([0.2, 0.3, 0.5])), expected, because=CLOSED)


@pytest.mark.exercise("softmax_jacobian", weight=2)
def test_jacobian_rows_sum_to_zero(student):
    """Probabilities only move from one class to another: every row of the Jacobian sums to 0."""
    answer = expect.array(student.softmax_jacobian(np.array([0.1, 0.2, 0.3, 0.4])), shape=(4, 4))
    sums = answer.astype(float).sum(axis=1)
    expect.that(np.abs(sums).max() < 1e-7, f"the rows sum to {np.round(sums, 6).tolist()}")


@pytest.mark.exercise("softmax_temperature", weight=1.5)
def test_temperature_two_on_the_lecture(student):
    """At T = 2 the lecture's logits give a softer answer."""
    expected = np.array([0.07063813621072998, 0.1107826497796022, 0.8185792140096678])
    expect.close(student.softmax_temperature(LECTURE, 2.0), expected, because=CLOSED)


@pytest.mark.exercise("softmax_temperature", weight=0.75)
def test_temperature_one_is_plain_softmax(student):
    """At T = 1 nothing changes: plain softmax, row by row."""
    expect.close(student.softmax_temperature(BATCH, 1.0), BATCH_SOFTMAX, because=CLOSED)


@pytest.mark.exercise("softmax_temperature", weight=0.75)
def test_temperature_half_sharpens(student):
    """At T = 0.5 the largest logit wins almost everything."""
    expected = np.array([5.5429931083496226e-05, 3.3533154203185757e-04, 9.9960923852688477e-01])
    expect.close(student.softmax_temperature(LECTURE, 0.5), expected, because=CLOSED)


@pytest.mark.exercise("softmax_temperature", weight=1.5)
def test_temperature_must_be_positive(student):
    """T = 0 and T below 0 raise a ValueError."""
    expect.error(ValueError, student.softmax_temperature, np.array([1.0, 2.0]), 0.0)
    expect.error(ValueError, student.softmax_temperature, np.array([1.0, 2.0]), -1.0)


@pytest.mark.exercise("one_hot", weight=1.5)
def test_one_hot_of_three_labels(student):
    """Every label becomes a row of zeros with a 1 in its class."""
    expected = np.array([[0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0], [1.0, 0.0, 0.0, 0.0]])
    expect.equal(student.one_hot(np.array([1, 3, 0]), 4), expected, because="zeros and ones are exact")


@pytest.mark.exercise("one_hot", weight=1.25)
def test_one_hot_where_the_last_classes_are_absent(student):
    """The width is k, also where the batch holds no sample of the last classes."""
    expected = np.array([[0.0, 1.0, 0.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0, 0.0]])
    expect.equal(student.one_hot(np.array([1, 0]), 5), expected, because="zeros and ones are exact")


@pytest.mark.exercise("one_hot", weight=1.25)
def test_one_hot_refuses_a_negative_label(student):
    """Label -1 is no class, though Python counts it from the end: ValueError."""
    expect.error(ValueError, student.one_hot, np.array([0, -1]), 3)


@pytest.mark.exercise("accuracy", weight=3)
def test_accuracy_of_three_right_in_four(student):
    """Three of four samples are right: 0.75. The largest of four probabilities need not be above one half."""
    p = np.array([[0.7, 0.1, 0.1, 0.1], [0.2, 0.4, 0.3, 0.1], [0.1, 0.3, 0.45, 0.15], [0.1, 0.2, 0.65, 0.05]])
    expect.close(student.accuracy(np.array([0, 1, 2, 1]), p), 0.75, because="a share of four")


@pytest.mark.exercise("accuracy", weight=1)
def test_accuracy_refuses_a_column_of_labels(student):
    """Labels in a column, shape (n, 1), raise a ValueError instead of comparing everything with everything."""
    p = np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4]])
    expect.error(ValueError, student.accuracy, np.array([[0], [1], [1]]), p)
