"""The edges of fft_conv1d: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import agree, normal


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
