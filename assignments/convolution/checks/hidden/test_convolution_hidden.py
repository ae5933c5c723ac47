"""Hidden checks: sizes, strides, borders, dtypes, and what else an ordinary picture does not show."""

import numpy as np
import pytest

from autograder import expect


def agree(answer, expected):
    expect.close(answer, expected, because="only the order of the additions is yours to choose")


def normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


# ---------------------------------------------------------------- corr2d


@pytest.mark.exercise("corr2d", weight=2)
def test_corr2d_oblong_kernel(student, reference):
    """Height and width may differ, in the picture and in the kernel."""
    for shape, kernel in (((4, 6), (2, 3)), ((6, 4), (3, 1)), ((5, 5), (1, 4))):
        x, k = normal(101, *shape), normal(102, *kernel)
        agree(student.corr2d(x, k), reference.corr2d(x, k))


@pytest.mark.exercise("corr2d", weight=2)
def test_corr2d_stride(student, reference):
    """The stride moves the window in both directions, and a ragged rest is left out."""
    for shape, stride in (((7, 8), 2), ((8, 7), 3), ((9, 9), 2)):
        x, k = normal(103, *shape), normal(104, 3, 3)
        agree(student.corr2d(x, k, stride), reference.corr2d(x, k, stride))


@pytest.mark.exercise("corr2d", weight=2)
def test_corr2d_zero_border(student, reference):
    """Padding lays zeros around all four sides of the picture."""
    x, k = 5 + normal(105, 4, 5), 1 + normal(106, 3, 3)
    agree(student.corr2d(x, k, 1, 1), reference.corr2d(x, k, 1, 1))
    agree(student.corr2d(x, k, pad=2), reference.corr2d(x, k, pad=2))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_stride_and_border(student, reference):
    """Stride and padding work together."""
    x, k = normal(107, 5, 6), normal(108, 3, 2)
    agree(student.corr2d(x, k, 2, 1), reference.corr2d(x, k, 2, 1))
    agree(student.corr2d(x, k, stride=3, pad=2), reference.corr2d(x, k, stride=3, pad=2))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_border_makes_room(student, reference):
    """A kernel larger than the picture fits where the border makes room; steps may be longer than the kernel."""
    x, k = normal(111, 2, 3), normal(112, 4, 3)
    agree(student.corr2d(x, k, 1, 1), reference.corr2d(x, k, 1, 1))
    x, k = normal(113, 7, 9), normal(114, 2, 2)
    agree(student.corr2d(x, k, 3), reference.corr2d(x, k, 3))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_integer_picture(student):
    """A picture of integers under a kernel of halves gives halves."""
    agree(student.corr2d(np.ones((3, 3), dtype=int), np.full((3, 3), 0.5)), np.array([[4.5]]))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_uint8_picture(student):
    """A bright photograph (uint8) does not overflow."""
    agree(student.corr2d(np.full((3, 4), 200, dtype=np.uint8), np.ones((3, 3))), np.full((1, 2), 1800.0))
    answer = student.corr2d(np.full((2, 2), 200, dtype=np.uint8), np.full((2, 2), 2, dtype=np.uint8))
    agree(answer, np.array([[1600.0]]))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_smallest_and_largest_kernel(student):
    """A kernel of one pixel scales the picture; a kernel as large as the picture gives one number."""
    x = normal(109, 3, 4)
    agree(student.corr2d(x, np.array([[2.0]])), 2 * x)
    agree(student.corr2d(x, x), np.array([[np.sum(x * x)]]))


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_leaves_its_arguments_alone(student, reference):
    """Slices of larger pictures are welcome, and picture and kernel stay as they were."""
    x, k = normal(110, 8, 8)[::2, 1::2], np.array([[1.0, 2], [0, -1]])
    agree(student.corr2d(x, k), reference.corr2d(x, k))
    expect.unchanged(student)


@pytest.mark.exercise("corr2d", weight=1)
def test_corr2d_wide_picture(student, reference):
    """A picture may be wider than 255 pixels."""
    x, k = normal(111, 3, 300), normal(112, 2, 2)
    agree(student.corr2d(x, k), reference.corr2d(x, k))


# ---------------------------------------------------------------- conv2d_true


@pytest.mark.exercise("conv2d_true", weight=3)
def test_conv2d_true_oblong(student, reference):
    """Height and width may differ, in the picture and in the kernel."""
    for shape, kernel in (((4, 6), (2, 3)), ((5, 3), (3, 1)), ((3, 3), (1, 4))):
        x, k = normal(121, *shape), normal(122, *kernel)
        agree(student.conv2d_true(x, k), reference.conv2d_true(x, k))


@pytest.mark.exercise("conv2d_true", weight=3)
def test_conv2d_true_commutes(student):
    """Picture and kernel may change places: x * k = k * x."""
    x, k = normal(123, 5, 4), normal(124, 3, 2)
    one, other = student.conv2d_true(x, k), student.conv2d_true(k, x)
    expect.array(one, shape=(7, 5))
    agree(other, one)


@pytest.mark.exercise("conv2d_true", weight=2)
def test_conv2d_true_small_picture(student, reference):
    """The kernel may be larger than the picture."""
    x, k = normal(125, 2, 2), normal(126, 3, 4)
    agree(student.conv2d_true(x, k), reference.conv2d_true(x, k))


@pytest.mark.exercise("conv2d_true", weight=2)
def test_conv2d_true_keeps_the_total(student):
    """Nothing is cut off: the total of the result is the product of the two totals."""
    x, k = 1 + normal(127, 4, 4), 1 + normal(128, 3, 3)
    answer = expect.array(student.conv2d_true(x, k), shape=(6, 6))
    expect.close(float(answer.sum()), float(x.sum() * k.sum()), because="only the order of the additions is yours")


@pytest.mark.exercise("conv2d_true", weight=1)
def test_conv2d_true_integers(student):
    """Pictures of integers give float64, and bright uint8 pixels do not overflow."""
    answer = student.conv2d_true(np.full((1, 2), 200, dtype=np.uint8), np.full((1, 2), 2, dtype=np.uint8))
    agree(answer, np.array([[400.0, 800, 400]]))
    agree(student.conv2d_true(np.array([[1, 2]]), np.array([[0.5, 1]])), np.array([[0.5, 2, 2]]))


@pytest.mark.exercise("conv2d_true", weight=1)
def test_conv2d_true_leaves_its_arguments_alone(student, reference):
    """Slices of larger pictures are welcome, and picture and kernel stay as they were."""
    x, k = normal(129, 8, 8)[::2, 1::2], normal(130, 3, 2)
    agree(student.conv2d_true(x, k), reference.conv2d_true(x, k))
    expect.unchanged(student)


# ---------------------------------------------------------------- conv2d_forward


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_three_colours_two_filters(student, reference):
    """Three channels in, two maps out, each map with its own bias."""
    x, w, b = normal(131, 1, 5, 5, 3), normal(132, 3, 3, 3, 2), np.array([0.5, -1])
    agree(student.conv2d_forward(x, w, b), reference.conv2d_forward(x, w, b))


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_as_many_filters_as_channels(student, reference):
    """With three channels in and three maps out, the channels do not change roles."""
    x, w, b = normal(133, 1, 4, 4, 3), normal(134, 2, 2, 3, 3), np.zeros(3)
    agree(student.conv2d_forward(x, w, b), reference.conv2d_forward(x, w, b))


@pytest.mark.exercise("conv2d_forward", weight=1)
def test_forward_several_images(student, reference):
    """Every image of the batch gets maps of its own."""
    x, w = normal(135, 4, 4, 4, 1), normal(136, 2, 2, 1, 1)
    agree(student.conv2d_forward(x, w, np.zeros(1)), reference.conv2d_forward(x, w, np.zeros(1)))


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_oblong(student, reference):
    """Height and width may differ, in the images and in the kernels."""
    x, w = normal(137, 1, 5, 7, 1), normal(138, 2, 4, 1, 1)
    agree(student.conv2d_forward(x, w, np.zeros(1)), reference.conv2d_forward(x, w, np.zeros(1)))


@pytest.mark.exercise("conv2d_forward", weight=2)
def test_forward_stride(student, reference):
    """The stride moves the window in both directions, and a ragged rest is left out."""
    for shape, stride in (((7, 8), 2), ((8, 6), 3)):
        x, w = normal(139, 1, *shape, 1), normal(140, 3, 3, 1, 1)
        agree(student.conv2d_forward(x, w, np.zeros(1), stride), reference.conv2d_forward(x, w, np.zeros(1), stride))


@pytest.mark.exercise("conv2d_forward", weight=1)
def test_forward_zero_border(student, reference):
    """Zeros are laid around height and width only; images and channels stay as many as they were."""
    x, w, b = 3 + normal(141, 2, 4, 5, 2), 1 + normal(142, 3, 3, 2, 2), np.array([1.0, -2])
    agree(student.conv2d_forward(x, w, b, 1, 1), reference.conv2d_forward(x, w, b, 1, 1))
    agree(student.conv2d_forward(x, w, b, stride=2, pad=2), reference.conv2d_forward(x, w, b, stride=2, pad=2))


@pytest.mark.exercise("conv2d_forward", weight=0.5)
def test_forward_border_makes_room(student, reference):
    """Kernels larger than the images fit where the border makes room."""
    x, w, b = normal(146, 1, 2, 3, 2), normal(147, 4, 3, 2, 2), normal(148, 2)
    agree(student.conv2d_forward(x, w, b, 1, 1), reference.conv2d_forward(x, w, b, 1, 1))


@pytest.mark.exercise("conv2d_forward", weight=1)
def test_forward_no_images(student):
    """A batch of no images gives no maps, of the right size."""
    answer = student.conv2d_forward(np.zeros((0, 4, 5, 1)), np.ones((2, 2, 1, 3)), np.zeros(3))
    expect.array(answer, shape=(0, 3, 4, 3))


@pytest.mark.exercise("conv2d_forward", weight=1)
def test_forward_leaves_its_arguments_alone(student, reference):
    """Slices of larger batches are welcome, and images, kernels and biases stay as they were."""
    x, w, b = normal(143, 4, 8, 8, 2)[::2, ::2, 1:6], normal(144, 3, 3, 2, 2), normal(145, 2)
    agree(student.conv2d_forward(x, w, b, 1, 1), reference.conv2d_forward(x, w, b, 1, 1))
    expect.unchanged(student)


# ---------------------------------------------------------------- conv2d_backward


def backward(student, reference, seed, shape, kernel, stride=1, pad=0):
    """The student's (dx, dw, db) and the right ones, for dout that is different everywhere."""
    x, w = normal(seed, *shape), normal(seed + 1, *kernel)
    out = reference.conv2d_forward(x, w, np.zeros(kernel[3]), stride, pad)
    dout = normal(seed + 2, *out.shape)
    answer = expect.items(student.conv2d_backward(dout, x, w, stride, pad), 3)
    return answer, reference.conv2d_backward(dout, x, w, stride, pad)


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_bias_of_a_batch(student, reference):
    """One bias gradient for every filter, summed over images, rows and columns."""
    answer, right = backward(student, reference, 151, (4, 5, 5, 3), (3, 3, 3, 2), 1, 1)
    agree(answer[2], right[2])


@pytest.mark.exercise("conv2d_backward", weight=2)
def test_backward_kernel_of_a_batch(student, reference):
    """dw is right for several images, channels and filters, with a border of zeros."""
    answer, right = backward(student, reference, 151, (4, 5, 5, 3), (3, 3, 3, 2), 1, 1)
    agree(answer[1], right[1])


@pytest.mark.exercise("conv2d_backward", weight=2)
def test_backward_image_of_a_batch(student, reference):
    """dx has the shape of x, without the border, and is right for several images, channels and filters."""
    answer, right = backward(student, reference, 151, (4, 5, 5, 3), (3, 3, 3, 2), 1, 1)
    agree(answer[0], right[0])


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_kernel_stride(student, reference):
    """dw follows the stride."""
    answer, right = backward(student, reference, 154, (2, 7, 10, 2), (3, 3, 2, 3), 2, 1)
    agree(answer[1], right[1])


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_image_stride(student, reference):
    """dx follows the stride."""
    answer, right = backward(student, reference, 154, (2, 7, 10, 2), (3, 3, 2, 3), 2, 1)
    agree(answer[0], right[0])


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_ragged_rest(student, reference):
    """Pixels at the edge that no window saw have gradient 0, and dx still has the shape of x."""
    answer, right = backward(student, reference, 157, (1, 6, 8, 1), (3, 3, 1, 1), 2, 0)
    agree(answer[0], right[0])


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_oblong(student, reference):
    """Without padding, and with height and width that differ, all three gradients are right."""
    agree(*backward(student, reference, 160, (1, 5, 6, 2), (2, 3, 2, 1)))


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_as_many_filters_as_channels(student, reference):
    """With two channels in and two maps out, the channels do not change roles."""
    agree(*backward(student, reference, 163, (1, 4, 4, 2), (2, 2, 2, 2)))


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_one_pixel_kernel(student, reference):
    """Kernels of one pixel work like a dense layer at every pixel."""
    agree(*backward(student, reference, 166, (2, 3, 3, 2), (1, 1, 2, 3)))


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_wide_border(student, reference):
    """The border may be as wide as the kernel, or wider: what falls on it is cut off."""
    agree(*backward(student, reference, 169, (1, 3, 4, 2), (2, 2, 2, 1), 1, 2))
    agree(*backward(student, reference, 172, (1, 3, 3, 1), (1, 1, 1, 2), 1, 1))


@pytest.mark.exercise("conv2d_backward", weight=1)
def test_backward_leaves_its_arguments_alone(student, reference):
    """dout, images and kernels stay as they were."""
    agree(*backward(student, reference, 169, (2, 5, 5, 1), (3, 3, 1, 2), 2, 1))
    expect.unchanged(student)
    agree(*backward(student, reference, 170, (1, 4, 4, 1), (2, 2, 1, 2)))  # without a border no copy comes for free
    expect.unchanged(student)


# ---------------------------------------------------------------- maxpool_forward


@pytest.mark.exercise("maxpool_forward", weight=3)
def test_maxpool_negative_values(student, reference):
    """A picture that is negative everywhere has negative maxima."""
    x = -np.arange(1.0, 17).reshape(1, 4, 4, 1)
    agree(student.maxpool_forward(x, 2, 2), reference.maxpool_forward(x, 2, 2))
    agree(student.maxpool_forward(1e12 * x, 2, 2), reference.maxpool_forward(1e12 * x, 2, 2))


@pytest.mark.exercise("maxpool_forward", weight=2)
def test_maxpool_overlapping_windows(student, reference):
    """Windows of 3 x 3 that move by 2 overlap."""
    x = normal(171, 1, 7, 7, 1)
    agree(student.maxpool_forward(x, 3, 2), reference.maxpool_forward(x, 3, 2))
    agree(student.maxpool_forward(x, size=2, stride=1), reference.maxpool_forward(x, size=2, stride=1))
    agree(student.maxpool_forward(x, 3, 1), reference.maxpool_forward(x, 3, 1))


@pytest.mark.exercise("maxpool_forward", weight=2)
def test_maxpool_ragged_rest(student, reference):
    """Only whole windows count; height and width may differ."""
    for shape in ((5, 5), (4, 7), (7, 4)):
        x = normal(172, 1, *shape, 1)
        agree(student.maxpool_forward(x, 2, 2), reference.maxpool_forward(x, 2, 2))


@pytest.mark.exercise("maxpool_forward", weight=1)
def test_maxpool_gaps(student, reference):
    """Where the stride is larger than the window, some pixels are skipped."""
    x = normal(173, 1, 7, 8, 1)
    agree(student.maxpool_forward(x, 2, 3), reference.maxpool_forward(x, 2, 3))


@pytest.mark.exercise("maxpool_forward", weight=2)
def test_maxpool_images_and_channels(student, reference):
    """Images and channels do not mix."""
    x = normal(174, 3, 4, 4, 3)
    agree(student.maxpool_forward(x, 2, 2), reference.maxpool_forward(x, 2, 2))


@pytest.mark.exercise("maxpool_forward", weight=1)
def test_maxpool_wide_picture(student, reference):
    """A picture may be wider than 511 pixels."""
    x = normal(175, 1, 2, 600, 1)
    agree(student.maxpool_forward(x, 2, 2), reference.maxpool_forward(x, 2, 2))


@pytest.mark.exercise("maxpool_forward", weight=1)
def test_maxpool_leaves_its_argument_alone(student, reference):
    """Slices of larger batches are welcome, and the images stay as they were."""
    x = normal(176, 4, 9, 9, 2)[::2, ::2, 1:6]
    agree(student.maxpool_forward(x, 2, 2), reference.maxpool_forward(x, 2, 2))
    expect.unchanged(student)


# ---------------------------------------------------------------- maxpool_backward


@pytest.mark.exercise("maxpool_backward", weight=4)
def test_maxpool_backward_overlapping_windows(student, reference):
    """A pixel that is the maximum of several windows adds up what they send."""
    x = normal(181, 1, 5, 5, 1)
    dout = normal(182, 1, 3, 3, 1)
    agree(student.maxpool_backward(dout, x, 3, 1), reference.maxpool_backward(dout, x, 3, 1))


@pytest.mark.exercise("maxpool_backward", weight=3)
def test_maxpool_backward_ties(student):
    """Where pixels of a window share the maximum, the window still passes on exactly what it received."""
    x = np.array([[2.0, 2, 0, 1], [2, 2, 1, 0], [0, 3, 5, 4], [3, 0, 5, 5]]).reshape(1, 4, 4, 1)
    dout = np.array([[1.0, 2], [-3, 4]]).reshape(1, 2, 2, 1)
    dx = expect.array(student.maxpool_backward(dout, x, 2, 2), shape=x.shape)
    windows = dx.reshape(2, 2, 2, 2).sum(axis=(1, 3))
    expect.close(windows, dout[0, :, :, 0], because="each window passes on what it received")
    is_maximum = np.array([[1, 1, 0, 1], [1, 1, 1, 0], [0, 1, 1, 0], [1, 0, 1, 1]], dtype=bool).reshape(x.shape)
    expect.that(np.all(dx[~is_maximum] == 0), "a pixel that is no maximum received a gradient")


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_equal_maxima_elsewhere(student, reference):
    """The same largest number in another window, or in another channel, is another maximum."""
    x = np.array([[9.0, 0, 1, 2], [3, 4, 9, 5], [6, 9, 7, 8], [0, 1, 2, 9]])
    x = np.stack([x, x[:, ::-1]], axis=-1)[np.newaxis]
    dout = normal(179, 1, 2, 2, 2)
    agree(student.maxpool_backward(dout, x, 2, 2), reference.maxpool_backward(dout, x, 2, 2))


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_ties_in_one_channel(student):
    """A tie in one channel is nothing to the other channels; a window passes on what it received, and dout stays."""
    x = np.array([[[4.0, 1], [4, 2]], [[0, 3], [1, 0]]])[np.newaxis]
    dout = np.array([6.0, -2.0]).reshape(1, 1, 1, 2)
    dx = expect.array(student.maxpool_backward(dout, x, 2, 2), shape=x.shape)
    expect.unchanged(student)
    expect.close(dx.sum(axis=(1, 2)), dout[:, 0, 0], because="each window passes on what it received")
    expect.close(dx[0, :, :, 1], np.array([[0.0, 0], [-2, 0]]), because="one maximum")


@pytest.mark.exercise("maxpool_backward", weight=2)
def test_maxpool_backward_ragged_rest(student, reference):
    """dx has the shape of x, with 0 where no window looked."""
    x = normal(183, 1, 5, 7, 1)
    dout = normal(184, 1, 2, 3, 1)
    agree(student.maxpool_backward(dout, x, 2, 2), reference.maxpool_backward(dout, x, 2, 2))
    dout = normal(185, 1, 2, 2, 1)
    agree(student.maxpool_backward(dout, x, 2, 3), reference.maxpool_backward(dout, x, 2, 3))


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_negative_values(student, reference):
    """Pictures that are negative everywhere, and zeros in dout, make no difference."""
    x = -1 - np.abs(normal(186, 1, 4, 4, 1))
    dout = np.array([[1.0, 0], [-2, 3]]).reshape(1, 2, 2, 1)
    agree(student.maxpool_backward(dout, x, 2, 2), reference.maxpool_backward(dout, x, 2, 2))


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_images_and_channels(student, reference):
    """Images and channels do not mix."""
    x, dout = normal(187, 3, 4, 4, 2), normal(188, 3, 2, 2, 2)
    agree(student.maxpool_backward(dout, x), reference.maxpool_backward(dout, x))


@pytest.mark.exercise("maxpool_backward", weight=1)
def test_maxpool_backward_leaves_its_arguments_alone(student, reference):
    """dout and the images stay as they were."""
    x, dout = normal(189, 1, 6, 6, 1), normal(190, 1, 3, 3, 1)
    agree(student.maxpool_backward(dout, x, 2, 2), reference.maxpool_backward(dout, x, 2, 2))
    expect.unchanged(student)


# ---------------------------------------------------------------- im2col


@pytest.mark.exercise("im2col", weight=2)
def test_im2col_several_images(student, reference):
    """All windows of the first image come before those of the second."""
    x = normal(191, 3, 3, 4, 1)
    agree(student.im2col(x, 2, 2), reference.im2col(x, 2, 2))


@pytest.mark.exercise("im2col", weight=2)
def test_im2col_oblong_window(student, reference):
    """Windows may be wider than tall, or taller than wide."""
    x = normal(192, 1, 4, 5, 1)
    agree(student.im2col(x, 2, 3), reference.im2col(x, 2, 3))
    agree(student.im2col(x, 3, 1), reference.im2col(x, 3, 1))


@pytest.mark.exercise("im2col", weight=2)
def test_im2col_stride(student, reference):
    """The stride moves the window in both directions, and a ragged rest is left out."""
    x = normal(193, 1, 6, 7, 1)
    agree(student.im2col(x, 3, 3, 2), reference.im2col(x, 3, 3, 2))


@pytest.mark.exercise("im2col", weight=2)
def test_im2col_zero_border(student, reference):
    """Zeros are laid around height and width, and around nothing else."""
    x = 3 + normal(194, 2, 3, 4, 2)
    agree(student.im2col(x, 3, 3, 1, 1), reference.im2col(x, 3, 3, 1, 1))
    agree(student.im2col(x, 2, 2, stride=2, pad=1), reference.im2col(x, 2, 2, stride=2, pad=1))
    agree(student.im2col(x, 5, 4, 1, 1), reference.im2col(x, 5, 4, 1, 1))


@pytest.mark.exercise("im2col", weight=2)
def test_im2col_times_kernels_is_the_layer(student, reference):
    """The rows times the flattened kernels are what the convolution layer computes."""
    x, w = normal(195, 2, 5, 4, 3), normal(196, 2, 3, 3, 2)
    patches = expect.array(student.im2col(x, 2, 3), shape=(16, 18))
    maps = (patches @ w.reshape(18, 2)).reshape(2, 4, 2, 2)
    agree(maps, reference.conv2d_forward(x, w, np.zeros(2)))


@pytest.mark.exercise("im2col", weight=1)
def test_im2col_one_pixel_window(student, reference):
    """Windows of one pixel list the pixels."""
    x = normal(197, 2, 2, 3, 2)
    agree(student.im2col(x, 1, 1), reference.im2col(x, 1, 1))


@pytest.mark.exercise("im2col", weight=1)
def test_im2col_leaves_its_argument_alone(student, reference):
    """Slices of larger batches are welcome, and the images stay as they were."""
    x = normal(198, 2, 8, 8, 2)[:, ::2, 1:6]
    agree(student.im2col(x, 2, 2), reference.im2col(x, 2, 2))
    expect.unchanged(student)


# ---------------------------------------------------------------- conv_as_matmul


def as_layer(student, reference, seed, shape, kernel, stride=1, pad=0):
    """The student's maps and the right ones, for random images, kernels and biases."""
    x, w, b = normal(seed, *shape), normal(seed + 1, *kernel), normal(seed + 2, kernel[3])
    return student.conv_as_matmul(x, w, b, stride, pad), reference.conv2d_forward(x, w, b, stride, pad)


@pytest.mark.exercise("conv_as_matmul", weight=3)
def test_matmul_three_colours_two_filters(student, reference):
    """Three channels in, two maps out: the flattened kernels meet the right columns."""
    agree(*as_layer(student, reference, 201, (1, 4, 4, 3), (3, 3, 3, 2)))


@pytest.mark.exercise("conv_as_matmul", weight=2)
def test_matmul_several_images(student, reference):
    """The rows of the product find their way back to their own image."""
    agree(*as_layer(student, reference, 204, (3, 4, 4, 1), (2, 2, 1, 1)))


@pytest.mark.exercise("conv_as_matmul", weight=3)
def test_matmul_stride_and_border(student, reference):
    """Stride and padding change the size of the maps as in the layer."""
    agree(*as_layer(student, reference, 207, (1, 6, 7, 1), (3, 3, 1, 1), 2, 0))
    agree(*as_layer(student, reference, 210, (2, 4, 5, 2), (3, 3, 2, 2), 1, 1))
    agree(*as_layer(student, reference, 211, (1, 3, 4, 1), (2, 3, 1, 2), 2, 3))
    agree(*as_layer(student, reference, 219, (1, 3, 8, 1), (2, 2, 1, 2), 1, 0))


@pytest.mark.exercise("conv_as_matmul", weight=2)
def test_matmul_oblong_kernel(student, reference):
    """Kernels may be wider than tall."""
    agree(*as_layer(student, reference, 213, (2, 4, 6, 2), (2, 3, 2, 3)))


@pytest.mark.exercise("conv_as_matmul", weight=1)
def test_matmul_bias_alone(student):
    """Kernels of zeros leave the biases, each in its own map."""
    answer = student.conv_as_matmul(normal(216, 1, 3, 3, 1), np.zeros((2, 2, 1, 2)), np.array([1.0, -2]))
    agree(answer, np.broadcast_to(np.array([1.0, -2]), (1, 2, 2, 2)).copy())


@pytest.mark.exercise("conv_as_matmul", weight=1)
def test_matmul_leaves_its_arguments_alone(student, reference):
    """Images, kernels and biases stay as they were."""
    agree(*as_layer(student, reference, 217, (2, 5, 5, 2), (2, 2, 2, 2), 1, 1))
    expect.unchanged(student)


# ---------------------------------------------------------------- fft_conv1d


@pytest.mark.exercise("fft_conv1d", weight=3)
def test_fft_end_does_not_reach_the_beginning(student):
    """What runs over the end does not come in again at the beginning."""
    answer = student.fft_conv1d(np.array([0.0, 0, 0, 1]), np.array([1.0, 2, 3, 4]))
    agree(answer, np.array([0.0, 0, 0, 1, 2, 3, 4]))


@pytest.mark.exercise("fft_conv1d", weight=3)
def test_fft_odd_and_even_lengths(student):
    """The result has n + m - 1 numbers, whether that is odd or even, and whichever sequence is longer."""
    for n, m in ((5, 5), (6, 3), (3, 6), (4, 7)):
        a, b = normal(221, n), normal(222, m)
        agree(student.fft_conv1d(a, b), np.convolve(a, b))


@pytest.mark.exercise("fft_conv1d", weight=3)
def test_fft_real_numbers(student):
    """Real sequences give real numbers, with their signs."""
    a, b = -1 - np.arange(4.0), np.array([1.0, 0.5, 0.25])
    agree(student.fft_conv1d(a, b), np.convolve(a, b))


@pytest.mark.exercise("fft_conv1d", weight=1)
def test_fft_of_any_size(student):
    """Very large and very small signals come out real, with all their digits."""
    a, b = np.array([1.25, -3.5, 2.0]), np.array([0.5, -1.75])
    for scale in (1e6, 1e-4):
        answer = student.fft_conv1d(scale * a, scale * b)
        right = scale**2 * np.convolve(a, b)
        expect.close(answer, right, rtol=1e-7, atol=1e-8 * scale**2, because="FFT rounds at 1e-16 of the largest")


@pytest.mark.exercise("fft_conv1d", weight=0.5)
def test_fft_of_whole_and_real_numbers(student):
    """A sequence of whole numbers and one of halves: no half is lost."""
    a, b = np.array([1, 2, 3]), np.array([0.5, 0.25])
    agree(student.fft_conv1d(a, b), np.convolve(a, b))
    agree(student.fft_conv1d(b, a), np.convolve(b, a))


@pytest.mark.exercise("fft_conv1d", weight=1)
def test_fft_single_numbers(student):
    """A sequence of one number scales the other one."""
    agree(student.fft_conv1d(np.array([3.0]), np.array([1.0, -2, 5])), np.array([3.0, -6, 15]))
    agree(student.fft_conv1d(np.array([3.0]), np.array([2.0])), np.array([6.0]))


@pytest.mark.exercise("fft_conv1d", weight=1)
def test_fft_long_sequences(student):
    """Two sequences of hundreds of numbers agree with the sum of products."""
    a, b = normal(223, 500), normal(224, 301)
    answer = student.fft_conv1d(a, b)
    expect.close(answer, np.convolve(a, b), rtol=1e-7, atol=1e-9, because="FFT rounds at about 1e-12")
    worst = np.abs(expect.array(answer, shape=(800,)).astype(float) - np.convolve(a, b)).max()
    # The largest of the sums is about 60; float32, which `close` lets pass, keeps only seven of their digits.
    expect.that(worst < 1e-9, f"the answer is off by {worst:.1e}, which is single precision: float64 is promised")


@pytest.mark.exercise("fft_conv1d", weight=1)
def test_fft_leaves_its_arguments_alone(student):
    """Every second number of a longer sequence is welcome, and both sequences stay as they were."""
    a, b = normal(225, 9)[::2], normal(226, 4)
    agree(student.fft_conv1d(a, b), np.convolve(a, b))
    expect.unchanged(student)


# ---------------------------------------------------------------- receptive_field


@pytest.mark.exercise("receptive_field", weight=4)
def test_receptive_field_strides_multiply(student, reference):
    """Two layers with stride 2 make the third reach four times as far."""
    for layers in (
        [(3, 2), (3, 2), (3, 2)],
        [(7, 2), (3, 2), (3, 1), (3, 1), (3, 2)],
        [(2, 3), (4, 1), (5, 2), (3, 1)],
    ):
        expect.equal(student.receptive_field(layers), reference.receptive_field(layers))


@pytest.mark.exercise("receptive_field", weight=3)
def test_receptive_field_own_stride(student):
    """The stride of the last layer changes how far its windows move, not how much one of them sees."""
    expect.equal(student.receptive_field([(3, 1), (2, 2)]), 4)
    expect.equal(student.receptive_field([(3, 1), (2, 5)]), 4)
    expect.equal(student.receptive_field([(3, 2)]), 3)


@pytest.mark.exercise("receptive_field", weight=2)
def test_receptive_field_no_layers(student):
    """Without any layer one number sees itself."""
    expect.equal(student.receptive_field([]), 1)


@pytest.mark.exercise("receptive_field", weight=2)
def test_receptive_field_one_pixel_kernels(student):
    """A 1 x 1 kernel sees nothing more, but its stride still counts."""
    expect.equal(student.receptive_field([(3, 1), (1, 1), (1, 1)]), 3)
    expect.equal(student.receptive_field([(1, 2), (3, 1)]), 5)


@pytest.mark.exercise("receptive_field", weight=1)
def test_receptive_field_deep(student, reference):
    """Fifty layers are no trouble, and the answer is an integer."""
    layers = [(3, 2 if number % 10 == 0 else 1) for number in range(50)]
    expect.equal(student.receptive_field(layers), reference.receptive_field(layers))


@pytest.mark.exercise("receptive_field", weight=1)
def test_receptive_field_leaves_the_layers_alone(student):
    """The list of layers is the same after the call."""
    expect.equal(student.receptive_field([(5, 1), (2, 2), (3, 1)]), 10)
    expect.unchanged(student)
