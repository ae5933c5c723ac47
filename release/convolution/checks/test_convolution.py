"""Visible checks: the lecture's examples and small pictures whose answers can be worked out by hand."""

import numpy as np
import pytest

from autograder import expect

X = -np.ones((5, 5))  # the lecture's X: 1 on the drawn pixels, -1 elsewhere
X[[1, 1, 2, 3, 3], [1, 3, 2, 1, 3]] = 1
FALLING = 2 * np.eye(3) - 1  # the lecture's diagonal kernel
RISING = FALLING[:, ::-1].copy()
X_FALLING = np.array([[7.0, -3, 3], [-3, 5, -3], [3, -3, 7]])
X_RISING = np.array([[3.0, -3, 7], [-3, 5, -3], [7, -3, 3]])

IMPULSE = np.array([[0.0, 0, 0], [0, 1, 0], [0, 0, 0]])
CORNERS = np.array([[1.0, 2], [3, 4]])  # a kernel that no flip and no turn leaves as it is


def agree(answer, expected):
    expect.close(answer, expected, because="only the order of the additions is yours to choose")


# ---------------------------------------------------------------- corr2d


@pytest.mark.exercise("corr2d", weight=4)
def test_corr2d_impulse(student):
    """A single bright pixel under the kernel [[1, 2], [3, 4]] shows each number of the kernel at the right place."""
    agree(student.corr2d(IMPULSE, CORNERS), np.array([[4.0, 3], [2, 1]]))


@pytest.mark.exercise("corr2d", weight=2)
def test_corr2d_lecture_x(student):
    """The lecture's X with the two diagonal kernels gives the lecture's feature maps."""
    agree(student.corr2d(X, FALLING), X_FALLING)
    agree(student.corr2d(X, RISING), X_RISING)


@pytest.mark.exercise("corr2d", weight=2)
def test_corr2d_by_hand(student):
    """A picture of 3 rows and 4 columns comes out as worked out by hand."""
    picture = np.array([[1.0, 2, 0, 1], [0, 1, 3, 1], [2, 1, 0, 0]])
    agree(student.corr2d(picture, np.array([[1.0, -1], [0, 2]])), np.array([[1.0, 8, 1], [1, -2, 2]]))


# ---------------------------------------------------------------- conv2d_true


@pytest.mark.exercise("conv2d_true", weight=4)
def test_conv2d_true_impulse(student):
    """A single bright pixel is replaced by the kernel as it stands: convolution paints the kernel."""
    painted = np.zeros((4, 4))
    painted[1:3, 1:3] = CORNERS
    agree(student.conv2d_true(IMPULSE, CORNERS), painted)


@pytest.mark.exercise("conv2d_true", weight=2)
def test_conv2d_true_multiplies_polynomials(student):
    """(1 + 2t)(1 + 3t) = 1 + 5t + 6t²: multiplying polynomials convolves their coefficients."""
    agree(student.conv2d_true(np.array([[1.0, 2]]), np.array([[1.0, 3]])), np.array([[1.0, 5, 6]]))


@pytest.mark.exercise("conv2d_true", weight=2)
def test_conv2d_true_by_hand(student):
    """Two pictures of 2 x 2 pixels give 3 x 3, as worked out by hand."""
    answer = student.conv2d_true(np.array([[1.0, 2], [3, 1]]), np.array([[1.0, -1], [2, 0]]))
    agree(answer, np.array([[1.0, 1, -2], [5, 2, -1], [6, 2, 0]]))


# ---------------------------------------------------------------- conv2d_forward


@pytest.mark.exercise("conv2d_forward", weight=4)
def test_forward_impulse(student):
    """One grey image, one filter: the layer slides the kernel without flipping it."""
    answer = student.conv2d_forward(IMPULSE.reshape(1, 3, 3, 1), CORNERS.reshape(2, 2, 1, 1), np.zeros(1))
    agree(answer, np.array([[4.0, 3], [2, 1]]).reshape(1, 2, 2, 1))


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_lecture_x(student):
    """Two filters on the lecture's X give two maps, one in each channel of the output."""
    filters = np.stack([FALLING, RISING], axis=-1).reshape(3, 3, 1, 2)
    answer = student.conv2d_forward(X.reshape(1, 5, 5, 1), filters, np.zeros(2))
    agree(answer, np.stack([X_FALLING, X_RISING], axis=-1)[np.newaxis])


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_one_pixel(student):
    """One pixel of two colours, two filters: each filter adds up both colours, and then its own bias."""
    answer = student.conv2d_forward(
        np.array([1.0, 10]).reshape(1, 1, 1, 2), np.array([[2.0, 0], [3, 1]]).reshape(1, 1, 2, 2), np.array([0.5, 0])
    )
    agree(answer, np.array([32.5, 10]).reshape(1, 1, 1, 2))


# ---------------------------------------------------------------- conv2d_backward

NINE = np.arange(9.0).reshape(1, 3, 3, 1)
FOUR_OUT = np.array([[1.0, 0], [0, 10]]).reshape(1, 2, 2, 1)  # the loss listens to two windows of four


@pytest.mark.exercise("conv2d_backward", weight=2)
def test_backward_bias(student):
    """A bias was added once in every window of every image, so its gradient is the sum of dout over all of them."""
    dout = np.array([1.0, 2, 3, 4, 5, 6, 7, 8]).reshape(2, 2, 1, 2)
    answer = student.conv2d_backward(dout, np.ones((2, 2, 1, 1)), np.ones((1, 1, 1, 2)))
    _, _, db = expect.items(answer, 3)
    agree(db, np.array([16.0, 20]))


@pytest.mark.exercise("conv2d_backward", weight=3)
def test_backward_kernel(student):
    """dw adds up the windows, each weighted by its own number of dout (one grey image, by hand)."""
    _, dw, _ = expect.items(student.conv2d_backward(FOUR_OUT, NINE, CORNERS.reshape(2, 2, 1, 1)), 3)
    agree(dw, np.array([[40.0, 51], [73, 84]]).reshape(2, 2, 1, 1))


@pytest.mark.exercise("conv2d_backward", weight=3)
def test_backward_image(student):
    """dx lays the kernel down at every window, weighted by dout, and adds where the windows overlap."""
    dx, _, _ = expect.items(student.conv2d_backward(FOUR_OUT, NINE, CORNERS.reshape(2, 2, 1, 1)), 3)
    agree(dx, np.array([[1.0, 2, 0], [3, 14, 20], [0, 30, 40]]).reshape(1, 3, 3, 1))


# ---------------------------------------------------------------- maxpool_forward


@pytest.mark.exercise("maxpool_forward", weight=4)
def test_maxpool_lecture_x(student):
    """2 x 2 pooling with stride 1 of the lecture's map after ReLU gives [[7, 5], [5, 7]]."""
    after_relu = np.maximum(X_FALLING, 0).reshape(1, 3, 3, 1)
    agree(student.maxpool_forward(after_relu, 2, 1), np.array([[7.0, 5], [5, 7]]).reshape(1, 2, 2, 1))


@pytest.mark.exercise("maxpool_forward", weight=2)
def test_maxpool_quarters(student):
    """Without further arguments the windows are 2 x 2 and lie side by side."""
    picture = np.array([[1.0, 2, 5, 0], [4, 3, 1, 2], [0, 9, 8, 6], [7, 1, 3, 4]]).reshape(1, 4, 4, 1)
    agree(student.maxpool_forward(picture), np.array([[4.0, 5], [9, 8]]).reshape(1, 2, 2, 1))


@pytest.mark.exercise("maxpool_forward", weight=2)
def test_maxpool_two_channels(student):
    """Every channel has maxima of its own."""
    picture = np.stack([[[1.0, 2], [3, 4]], [[8.0, 7], [6, 5]]], axis=-1)[np.newaxis]
    agree(student.maxpool_forward(picture, 2, 2), np.array([4.0, 8]).reshape(1, 1, 1, 2))


# ---------------------------------------------------------------- maxpool_backward


@pytest.mark.exercise("maxpool_backward", weight=3)
def test_maxpool_backward_one_window(student):
    """A single window sends its gradient to its maximum."""
    picture = np.array([[1.0, 4], [3, 2]]).reshape(1, 2, 2, 1)
    agree(
        student.maxpool_backward(np.full((1, 1, 1, 1), 5.0), picture), np.array([[0.0, 5], [0, 0]]).reshape(1, 2, 2, 1)
    )


@pytest.mark.exercise("maxpool_backward", weight=3)
def test_maxpool_backward_quarters(student):
    """Four windows side by side send four different gradients to four maxima."""
    picture = np.array([[1.0, 2, 5, 0], [4, 3, 1, 2], [0, 9, 8, 6], [7, 1, 3, 4]]).reshape(1, 4, 4, 1)
    expected = np.array([[0.0, 0, -2, 0], [1, 0, 0, 0], [0, 3, 4, 0], [0, 0, 0, 0]]).reshape(1, 4, 4, 1)
    agree(student.maxpool_backward(np.array([[1.0, -2], [3, 4]]).reshape(1, 2, 2, 1), picture), expected)


@pytest.mark.exercise("maxpool_backward", weight=2)
def test_maxpool_backward_two_channels(student):
    """Every channel sends its gradient to its own maximum."""
    picture = np.stack([[[1.0, 2], [3, 4]], [[8.0, 7], [6, 5]]], axis=-1)[np.newaxis]
    expected = np.stack([[[0.0, 0], [0, 2]], [[3.0, 0], [0, 0]]], axis=-1)[np.newaxis]
    agree(student.maxpool_backward(np.array([2.0, 3]).reshape(1, 1, 1, 2), picture), expected)


# ---------------------------------------------------------------- im2col


@pytest.mark.exercise("im2col", weight=4)
def test_im2col_windows_in_reading_order(student):
    """Each row is one 2 x 2 window of a 3 x 4 picture, and the windows follow in reading order."""
    expected = np.array([[0.0, 1, 4, 5], [1, 2, 5, 6], [2, 3, 6, 7], [4, 5, 8, 9], [5, 6, 9, 10], [6, 7, 10, 11]])
    agree(student.im2col(np.arange(12.0).reshape(1, 3, 4, 1), 2, 2), expected)


@pytest.mark.exercise("im2col", weight=4)
def test_im2col_colours_stay_together(student):
    """Inside a row the colours of one pixel stand beside each other."""
    picture = np.stack([[[1.0, 2], [3, 4]], [[10.0, 20], [30, 40]]], axis=-1)[np.newaxis]
    agree(student.im2col(picture, 2, 2), np.array([[1.0, 10, 2, 20, 3, 30, 4, 40]]))


# ---------------------------------------------------------------- conv_as_matmul


@pytest.mark.exercise("conv_as_matmul", weight=4)
def test_matmul_lecture_x(student):
    """One matrix product gives both maps of the lecture's X, each in its own channel."""
    filters = np.stack([FALLING, RISING], axis=-1).reshape(3, 3, 1, 2)
    answer = student.conv_as_matmul(X.reshape(1, 5, 5, 1), filters, np.zeros(2))
    agree(answer, np.stack([X_FALLING, X_RISING], axis=-1)[np.newaxis])


@pytest.mark.exercise("conv_as_matmul", weight=2)
def test_matmul_one_pixel(student):
    """One pixel of two colours, two filters: the product adds up both colours, then comes the bias."""
    answer = student.conv_as_matmul(
        np.array([1.0, 10]).reshape(1, 1, 1, 2), np.array([[2.0, 0], [3, 1]]).reshape(1, 1, 2, 2), np.array([0.5, 0])
    )
    agree(answer, np.array([32.5, 10]).reshape(1, 1, 1, 2))


@pytest.mark.exercise("conv_as_matmul", weight=2)
def test_matmul_by_hand(student):
    """A picture of 3 rows and 4 columns gives a map of 2 rows and 3 columns."""
    picture = np.array([[1.0, 2, 0, 1], [0, 1, 3, 1], [2, 1, 0, 0]]).reshape(1, 3, 4, 1)
    answer = student.conv_as_matmul(picture, np.array([[1.0, -1], [0, 2]]).reshape(2, 2, 1, 1), np.zeros(1))
    agree(answer, np.array([[1.0, 8, 1], [1, -2, 2]]).reshape(1, 2, 3, 1))


# ---------------------------------------------------------------- fft_conv1d


@pytest.mark.exercise("fft_conv1d", weight=3)
def test_fft_multiplies_polynomials(student):
    """(1 + 2t)(1 + 3t) = 1 + 5t + 6t²: three coefficients come out."""
    agree(student.fft_conv1d(np.array([1.0, 2]), np.array([1.0, 3])), np.array([1.0, 5, 6]))


@pytest.mark.exercise("fft_conv1d", weight=3)
def test_fft_difference(student):
    """The kernel (1, -1) takes differences of neighbours, and some of them are negative."""
    agree(student.fft_conv1d(np.array([2.0, 5, 3, 4]), np.array([1.0, -1])), np.array([2.0, 3, -2, 1, -4]))


@pytest.mark.exercise("fft_conv1d", weight=2)
def test_fft_moving_average(student):
    """A moving average of three numbers spreads a single peak over three places."""
    answer = student.fft_conv1d(np.array([0.0, 3, 0, 0]), np.full(3, 1 / 3))
    agree(answer, np.array([0.0, 1, 1, 1, 0, 0]))


# ---------------------------------------------------------------- receptive_field


@pytest.mark.exercise("receptive_field", weight=2)
def test_receptive_field_of_one_layer(student):
    """One layer with 5 x 5 kernels sees 5 pixels in each direction."""
    expect.equal(student.receptive_field([(5, 1)]), 5)


@pytest.mark.exercise("receptive_field", weight=3)
def test_receptive_field_of_small_kernels(student):
    """Two layers of 3 x 3 see 5 pixels, three see 7."""
    expect.equal(student.receptive_field([(3, 1), (3, 1)]), 5)
    expect.equal(student.receptive_field([(3, 1), (3, 1), (3, 1)]), 7)


@pytest.mark.exercise("receptive_field", weight=3)
def test_receptive_field_behind_pooling(student):
    """Behind a 2 x 2 pooling of stride 2 a 3 x 3 kernel reaches twice as far."""
    expect.equal(student.receptive_field([(3, 1), (2, 2), (3, 1)]), 8)
