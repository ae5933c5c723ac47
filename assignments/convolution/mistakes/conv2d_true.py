"""Known wrong answers to conv2d_true, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "conv2d_true",
    hint="Convolve a single bright pixel with [[1, 2], [3, 4]]. The kernel should appear as it stands. Does yours?",
    caught_by=["test_conv2d_true_oblong", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_without_flip(x, k):
    kh, kw = np.shape(k)
    return corr2d(np.pad(np.asarray(x, float), ((kh - 1, kh - 1), (kw - 1, kw - 1))), k)


@mistake(
    "conv2d_true",
    hint="Convolve a single bright pixel with [[1, 2], [3, 4]]: the kernel should come out as it stands. Which of the two "
    "directions comes out turned round?",
    caught_by=["test_conv2d_true_oblong", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_flips_rows_only(x, k):
    kh, kw = np.shape(k)
    return corr2d(np.pad(np.asarray(x, float), ((kh - 1, kh - 1), (kw - 1, kw - 1))), np.asarray(k)[::-1])


@mistake(
    "conv2d_true",
    hint="Convolve a single bright pixel with [[1, 2], [3, 4]]: the kernel should come out as it stands. Which of the two "
    "directions comes out turned round?",
    caught_by=["test_conv2d_true_oblong", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_flips_columns_only(x, k):
    kh, kw = np.shape(k)
    return corr2d(np.pad(np.asarray(x, float), ((kh - 1, kh - 1), (kw - 1, kw - 1))), np.asarray(k)[:, ::-1])


@mistake(
    "conv2d_true",
    hint="Transposing mirrors the kernel about its diagonal. Which corner should [0, 0] go to in a flip?",
    caught_by=["test_conv2d_true_oblong", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_transposes_kernel(x, k):
    kh, kw = np.shape(k)
    return corr2d(np.pad(np.asarray(x, float), ((kw - 1, kw - 1), (kh - 1, kh - 1))), np.asarray(k).T)


@mistake(
    "conv2d_true",
    hint="Nothing is cut off: how many numbers has the product of two polynomials with 4 and 3 coefficients?",
    caught_by=["test_conv2d_true_keeps_the_total", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_valid_size(x, k):
    return corr2d(x, np.asarray(k)[::-1, ::-1])


@mistake(
    "conv2d_true",
    hint="Your result has the size of the picture. In how many places can the kernel touch the picture at all?",
    caught_by=["test_conv2d_true_keeps_the_total", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_same_size(x, k):
    x, k = np.asarray(x, float), np.asarray(k, float)
    kh, kw = k.shape
    full = corr2d(np.pad(x, ((kh - 1, kh - 1), (kw - 1, kw - 1))), k[::-1, ::-1])
    top, left = (kh - 1) // 2, (kw - 1) // 2
    return full[top : top + x.shape[0], left : left + x.shape[1]]


@mistake(
    "conv2d_true",
    hint="A kernel of one pixel needs no border at all. How wide is yours?",
    caught_by=["test_conv2d_true_keeps_the_total", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_border_one_too_wide(x, k):
    kh, kw = np.shape(k)
    return corr2d(np.pad(np.asarray(x, float), ((kh, kh), (kw, kw))), np.asarray(k)[::-1, ::-1])


@mistake(
    "conv2d_true",
    hint="The border above and below depends on the kernel's height. And the one at the sides?",
    caught_by=["test_conv2d_true_oblong", "test_conv2d_true_commutes", "test_conv2d_true_small_picture"],
)
def true_square_border(x, k):
    x, k = np.asarray(x, float), np.asarray(k, float)
    return corr2d(x, k[::-1, ::-1], pad=k.shape[0] - 1)


@mistake(
    "conv2d_true",
    hint="What leaves on the right comes in again on the left. What does the Fourier transform assume about "
    "the world outside the picture?",
    caught_by=["test_conv2d_true_keeps_the_total", "test_conv2d_true_impulse", "test_conv2d_true_by_hand"],
)
def true_wraps_around(x, k):
    x, k = np.asarray(x, float), np.asarray(k, float)
    shape = (max(x.shape[0], k.shape[0]), max(x.shape[1], k.shape[1]))
    return np.real(np.fft.ifft2(np.fft.fft2(x, shape) * np.fft.fft2(k, shape)))


@mistake(
    "conv2d_true",
    hint="Two neighbouring pixels both reach the place between them. What becomes of the first one's share there?",
    caught_by=["test_conv2d_true_oblong", "test_conv2d_true_by_hand"],
)
def true_overwrites(x, k):
    k = np.asarray(k, float)
    out = np.zeros((x.shape[0] + k.shape[0] - 1, x.shape[1] + k.shape[1] - 1))
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i : i + k.shape[0], j : j + k.shape[1]] = float(x[i, j]) * k
    return out


@mistake(
    "conv2d_true",
    hint="Which dtype has the array that you add into, or your padded picture? Integers lose halves, and uint8 turns 400 into 144.",
    caught_by=["test_conv2d_true_integers"],
)
def true_in_the_dtype_of_the_picture(x, k):
    x = np.asarray(x)
    kh, kw = np.shape(k)
    padded = np.pad(x, ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    return corr2d(padded, np.asarray(k)[::-1, ::-1]).astype(x.dtype).astype(float)


@mistake(
    "conv2d_true",
    hint="Picture and kernel may both be uint8. What is 200 * 2 there, before anything is added? Convert before you multiply.",
    caught_by=["test_conv2d_true_integers"],
)
def true_multiplies_in_uint8(x, k):
    out = np.zeros((x.shape[0] + k.shape[0] - 1, x.shape[1] + k.shape[1] - 1))
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i : i + k.shape[0], j : j + k.shape[1]] += x[i, j] * k
    return out
