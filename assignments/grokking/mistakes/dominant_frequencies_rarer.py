"""More known wrong answers to dominant_frequencies: the last frequency, equals, dead units, and what is divided by what."""

from autograder import mistake

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_last_left_empty",
    hint="Your power of the last frequency stays 0. Where does `range` end?",
    caught_by=["test_dominant_frequencies_up_to_the_last", "test_dominant_frequencies_of_noise"],
    change=("[1 : (p - 1) // 2 + 1]", "[1 : (p - 1) // 2 + 1]\n    power[-1] = 0"),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_by_the_cosine",
    hint="A sine of frequency 3: what does a product with cosines say of it? The size of a complex number has two parts.",
    caught_by=["test_dominant_frequencies_of_noise"],
    change=("np.abs(half) ** 2", "half.real ** 2"),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_of_every_second_row",
    hint="Which rows of U belong to a: every second one, or the first p? You take turns.",
    caught_by=["test_dominant_frequencies_of_both_halves", "test_dominant_frequencies_of_noise"],
    change=(
        "np.fft.fft(U[:p], axis=0), np.fft.fft(U[p:], axis=0)",
        "np.fft.fft(U[0::2], axis=0), np.fft.fft(U[1::2], axis=0)",
    ),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_share_of_the_network",
    hint="A pure wave has all the power of its unit. You divide by the power of which units?",
    caught_by=["test_dominant_frequencies_of_pure_waves", "test_dominant_frequencies_of_noise"],
    change=("power.sum(axis=0)", "power.sum()"),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_the_highest_of_equals",
    hint="Several frequencies are equally strong: which one does the docstring want, the lowest or the highest?",
    caught_by=["test_dominant_frequencies_of_equals"],
    change=(
        "power.argmax(axis=0) + 1",
        "np.where(total > 0, (p - 1) // 2 - (power > power.max(axis=0) * (1 - 1e-9))[::-1].argmax(axis=0), 1)",
    ),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_of_a_dead_unit_nought",
    hint="A unit of zeros has no wave, and you say frequency 0. Which one does the docstring give it?",
    caught_by=["test_dominant_frequencies_of_a_dead_unit"],
    change=("power.argmax(axis=0) + 1", "np.where(total > 0, power.argmax(axis=0) + 1, 0)"),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_warns_of_a_dead_unit",
    hint="np.where chooses between two arrays that are both computed. Where do you still divide 0 by 0?",
    caught_by=["test_dominant_frequencies_of_a_dead_unit"],
    change=("power.max(axis=0) / np.where(total > 0, total, 1)", "np.where(total > 0, power.max(axis=0) / total, 0.0)"),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_changes_the_weights",
    hint="Print U after the call. From whose array do you take the mean away?",
    caught_by=["test_dominant_frequencies_leaves_its_arguments_alone"],
    change=("halves = np", "U -= U.mean(axis=0)\n    halves = np"),
)

mistake(
    "dominant_frequencies",
    name="dominant_frequencies_share_first",
    hint="In which order does the docstring name the two arrays? The first of yours holds shares.",
    caught_by=["test_dominant_frequencies_of_pure_waves", "test_dominant_frequencies_of_noise"],
    change=(
        "power.argmax(axis=0) + 1, power.max(axis=0) / np.where(total > 0, total, 1)",
        "power.max(axis=0) / np.where(total > 0, total, 1), power.argmax(axis=0) + 1",
    ),
)
