"""Known wrong answers to steepness, the commonest first."""

from autograder import mistake

mistake(
    "steepness",
    name="steepness_is_the_weight",
    hint="The chain rule has two factors here: the slope of w x + b, and that of sigmoid at 0. Which one is missing?",
    caught_by=["test_steepness_of_three_neurons"],
    change=("w / 4", "float(w)"),
)

mistake(
    "steepness",
    name="steepness_of_the_magnitude",
    hint="With a weight of -2 the curve falls. Which sign has the slope of a falling curve?",
    caught_by=["test_steepness_of_three_neurons"],
    change=("w / 4", "abs(w) / 4"),
)

mistake(
    "steepness",
    name="steepness_is_half_the_weight",
    hint="At the middle sigmoid is 1/2. What is its slope there, by a (1 - a)?",
    caught_by=["test_steepness_of_three_neurons"],
    change=("w / 4", "w / 2"),
)

mistake(
    "steepness",
    name="steepness_at_x_one",
    hint="You take the slope where x is 1. What is w x + b at the middle of the curve?",
    caught_by=["test_steepness_of_three_neurons"],
    change=("w / 4", "float(w * np.exp(-abs(w)) / (1 + np.exp(-abs(w))) ** 2)"),
)

mistake(
    "steepness",
    name="steepness_rounded_down",
    hint="The operator // throws the fraction away. Which division do you want?",
    caught_by=["test_steepness_of_three_neurons", "test_steepness_of_whole_numbers"],
    change=("w / 4", "w // 4"),
)

mistake(
    "steepness",
    name="steepness_upside_down",
    hint="Does the curve become steeper or flatter as the weight grows? And what if the weight is 0?",
    caught_by=["test_steepness_of_three_neurons"],
    change=("w / 4", "4 / w if w else 0.0"),
)

mistake(
    "steepness",
    name="steepness_of_the_square",
    hint="Twice the weight makes the curve twice as steep. How much steeper does yours become?",
    caught_by=["test_steepness_of_three_neurons"],
    change=("w / 4", "w**2 / 4"),
)

mistake(
    "steepness",
    name="steepness_falls",
    hint="Does sigmoid(4 x - 2) rise or fall? Which sign has your slope?",
    caught_by=["test_steepness_of_three_neurons"],
    change=("w / 4", "-w / 4"),
)

mistake(
    "steepness",
    name="steepness_without_the_weight",
    hint="Your answer is the same for every weight. What does the weight do to the curve?",
    caught_by=["test_steepness_of_three_neurons"],
    change=("w / 4", "1 / 4 + 0 * w"),
)

mistake(
    "steepness",
    name="steepness_times_four",
    hint="A weight of 4 gives a slope of 1. What does yours give: do you divide by sigmoid's slope, or multiply by it?",
    caught_by=["test_steepness_of_three_neurons"],
    change=("w / 4", "w * 4.0"),
)
