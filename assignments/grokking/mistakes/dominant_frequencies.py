"""Known wrong answers to dominant_frequencies, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "dominant_frequencies",
    hint="A wave that is lifted by 5: what is frequency 0, and does it say anything about waves?",
    caught_by=["test_dominant_frequencies_of_pure_waves", "test_dominant_frequencies_of_noise"],
)
def dominant_frequencies_with_the_constant(U, p):
    power = np.abs(np.fft.fft(U[:p], axis=0)) ** 2 + np.abs(np.fft.fft(U[p:], axis=0)) ** 2
    power = power[: (p - 1) // 2 + 1]
    total = power.sum(axis=0)
    return power.argmax(axis=0), power.max(axis=0) / np.where(total > 0, total, 1)


mistake(
    "dominant_frequencies",
    name="dominant_frequencies_constant_in_the_sum",
    hint="The share of a pure wave that is lifted by 5: which power do you divide by, and is f = 0 in it?",
    caught_by=["test_dominant_frequencies_of_pure_waves", "test_dominant_frequencies_of_noise"],
    change=[
        ("[1 : (p - 1) // 2 + 1]", "[: (p - 1) // 2 + 1]"),
        ("power.argmax(axis=0) + 1, power.max(axis=0)", "power[1:].argmax(axis=0) + 1, power[1:].max(axis=0)"),
    ],
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_of_amplitudes",
    hint="A wave twice as high as another: how many times its power has it?",
    caught_by=["test_dominant_frequencies_of_two_waves"],
    change=("np.abs(half) ** 2", "np.abs(half)"),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_of_a_alone",
    hint="U has 2p rows. To whom do the last p of them belong, and where are they in your power?",
    caught_by=["test_dominant_frequencies_of_both_halves", "test_dominant_frequencies_of_noise"],
    change=("np.fft.fft(U[:p], axis=0), np.fft.fft(U[p:], axis=0)", "(np.fft.fft(U[:p], axis=0),)"),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_counted_from_nought",
    hint="A wave that goes round three times: which place has its power in your array, and which frequency stands there?",
    caught_by=["test_dominant_frequencies_of_pure_waves", "test_dominant_frequencies_of_two_waves"],
    change=("power.argmax(axis=0) + 1", "power.argmax(axis=0)"),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_with_the_mirrors",
    hint="Frequencies 3 and 28 of 31 are mirrors. What share has a pure wave with you?",
    caught_by=["test_dominant_frequencies_of_pure_waves", "test_dominant_frequencies_of_two_waves"],
    change=("[1 : (p - 1) // 2 + 1]", "[1:]"),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_over_units",
    hint="Along which axis of U does a count up, and along which the units? Along which one is your transform?",
    caught_by=["test_dominant_frequencies_of_pure_waves", "test_dominant_frequencies_of_noise"],
    change=("np.fft.fft(U[:p], axis=0), np.fft.fft(U[p:], axis=0)", "np.fft.fft(U[:p]), np.fft.fft(U[p:])"),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_without_the_last",
    hint="Modulo 13, which is the highest frequency that counts? Is it in your range?",
    caught_by=["test_dominant_frequencies_up_to_the_last", "test_dominant_frequencies_of_noise"],
    change=("[1 : (p - 1) // 2 + 1]", "[1 : max((p - 1) // 2, 2)]"),
)


@mistake(
    "dominant_frequencies",
    hint="Is 2p the length of your wave? The places of a and those of b are two waves of length p each.",
    caught_by=["test_dominant_frequencies_of_pure_waves", "test_dominant_frequencies_of_noise"],
)
def dominant_frequencies_of_one_long_wave(U, p):
    power = (np.abs(np.fft.fft(U, axis=0)) ** 2)[1 : (p - 1) // 2 + 1]
    total = power.sum(axis=0)
    return power.argmax(axis=0) + 1, power.max(axis=0) / np.where(total > 0, total, 1)


@mistake(
    "dominant_frequencies",
    hint="A wave in a's places and its opposite in b's: is the unit without any power? When do you square?",
    caught_by=["test_dominant_frequencies_of_both_halves", "test_dominant_frequencies_of_noise"],
)
def dominant_frequencies_added_before_squaring(U, p):
    power = np.abs(np.fft.fft(U[:p], axis=0) + np.fft.fft(U[p:], axis=0))[1 : (p - 1) // 2 + 1] ** 2
    total = power.sum(axis=0)
    return power.argmax(axis=0) + 1, power.max(axis=0) / np.where(total > 0, total, 1)


@mistake(
    "dominant_frequencies",
    hint="Which frequency has *this* unit? You look at the power of all units together.",
    caught_by=["test_dominant_frequencies_of_pure_waves", "test_dominant_frequencies_of_noise"],
)
def dominant_frequencies_of_the_whole_network(U, p):
    power = np.abs(np.fft.fft(U[:p], axis=0)) ** 2 + np.abs(np.fft.fft(U[p:], axis=0)) ** 2
    power = power[1 : (p - 1) // 2 + 1]
    strongest = int(power.sum(axis=1).argmax())
    total = power.sum(axis=0)
    return np.full(U.shape[1], strongest + 1), power[strongest] / np.where(total > 0, total, 1)


@mistake(
    "dominant_frequencies",
    hint="You give the power of the strongest frequency. Which share of all power is that?",
    caught_by=["test_dominant_frequencies_of_pure_waves", "test_dominant_frequencies_of_noise"],
)
def dominant_frequencies_power_for_share(U, p):
    power = np.abs(np.fft.fft(U[:p], axis=0)) ** 2 + np.abs(np.fft.fft(U[p:], axis=0)) ** 2
    power = power[1 : (p - 1) // 2 + 1]
    return power.argmax(axis=0) + 1, power.max(axis=0)


mistake(
    "dominant_frequencies",
    name="dominant_frequencies_of_a_dead_unit_nan",
    hint="A unit of zeros has no power at all: what is 0/0, and what does the docstring say?",
    caught_by=["test_dominant_frequencies_of_a_dead_unit"],
    change=("np.where(total > 0, total, 1)", "total"),
)
