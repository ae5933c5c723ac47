"""Known wrong answers to fft_conv1d, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "fft_conv1d",
    hint="What does the discrete Fourier transform assume beyond the last sample? How long must the result be?",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_without_zeros(a, b):
    n = max(len(a), len(b))
    return np.real(np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n)))


@mistake(
    "fft_conv1d",
    hint="Real in, real out: how large is the imaginary part, and where does it come from?",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_keeps_complex(a, b):
    n = len(a) + len(b) - 1
    return np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n))


@mistake(
    "fft_conv1d",
    hint="The absolute value removes the imaginary rest, and what else? Try a sequence with negative numbers.",
    caught_by=["test_fft_real_numbers", "test_fft_single_numbers", "test_fft_long_sequences"],
)
def fft_takes_the_absolute_value(a, b):
    n = len(a) + len(b) - 1
    return np.abs(np.fft.ifft(np.fft.fft(a, n) * np.fft.fft(b, n)))


@mistake(
    "fft_conv1d",
    hint="irfft has to guess whether the length was even or odd. What does it guess, and how can you tell it?",
    caught_by=[
        "test_fft_end_does_not_reach_the_beginning",
        "test_fft_single_numbers",
        "test_fft_multiplies_polynomials",
    ],
)
def fft_irfft_without_length(a, b):
    n = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n))


@mistake(
    "fft_conv1d",
    hint="In how many places can b touch a? One number more than there are came out.",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_one_too_long(a, b):
    n = len(a) + len(b)
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n), n)


@mistake(
    "fft_conv1d",
    hint="A power of two is fast, but how many of your numbers belong to the result?",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_padded_to_a_power_of_two(a, b):
    n = 2 ** int(np.ceil(np.log2(len(a) + len(b))))
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n), n)


@mistake(
    "fft_conv1d",
    hint="The first number of a sequence stands at t = 0. Where does it stand in yours, behind the zeros?",
    caught_by=["test_fft_multiplies_polynomials", "test_fft_difference"],
)
def fft_zeros_in_front(a, b):
    n = len(a) + len(b) - 1
    a, b = np.pad(a, (n - len(a), 0)), np.pad(b, (n - len(b), 0))
    return np.fft.irfft(np.fft.rfft(a) * np.fft.rfft(b), n)


@mistake(
    "fft_conv1d",
    hint="You conjugate one transform. Which operation without a flip does that belong to?",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_correlates(a, b):
    n = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, n) * np.conj(np.fft.rfft(b, n)), n)


@mistake(
    "fft_conv1d",
    hint="Your result has the length of a. What happened to the numbers that ran over its end?",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_cut_to_the_first_sequence(a, b):
    n = len(a) + len(b) - 1
    return np.fft.irfft(np.fft.rfft(a, n) * np.fft.rfft(b, n), n)[: len(a)]


@mistake(
    "fft_conv1d",
    hint="Which way do you transform back? Compare the size of your numbers with those of the definition.",
    caught_by=["test_fft_end_does_not_reach_the_beginning", "test_fft_real_numbers", "test_fft_moving_average"],
)
def fft_transforms_forward_twice(a, b):
    n = len(a) + len(b) - 1
    return np.real(np.fft.fft(np.fft.fft(a, n) * np.fft.fft(b, n))) / n


mistake(
    "fft_conv1d",
    name="fft_in_single_precision",
    hint="Seven digits are right. Which dtype has your answer, and which does the docstring promise?",
    caught_by=["test_fft_long_sequences"],
    change=(
        "np.fft.irfft(np.fft.rfft(a, length) * np.fft.rfft(b, length), length)",
        "np.fft.irfft(np.fft.rfft(a, length) * np.fft.rfft(b, length), length).astype(np.float32)",
    ),
)
