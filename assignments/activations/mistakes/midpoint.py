"""Known wrong answers to midpoint, the commonest first."""

from autograder import mistake

mistake(
    "midpoint",
    name="midpoint_on_the_wrong_side",
    hint="Put your x into w x + b. Is that 0?",
    caught_by=["test_midpoint_of_three_neurons"],
    change=("return -b / w", "return b / w"),
)

mistake(
    "midpoint",
    name="midpoint_without_a_refusal",
    hint="Which error does Python raise by itself for your division by 0, and which one does the docstring promise?",
    caught_by=["test_midpoint_refuses_a_weight_of_zero", "test_midpoint_refuses_zero_without_a_bias"],
    change=("if w == 0:", "if False:"),
)


@mistake(
    "midpoint",
    hint="With w = 0 no x makes the sum 0. Is infinity an x? What does the docstring promise?",
    caught_by=["test_midpoint_refuses_a_weight_of_zero", "test_midpoint_refuses_zero_without_a_bias"],
)
def midpoint_at_infinity(w, b):
    return -b / w if w else float("inf")


@mistake(
    "midpoint",
    hint="With w = 0 you answer 0. Does such a neuron switch there? What does the docstring promise?",
    caught_by=["test_midpoint_refuses_a_weight_of_zero", "test_midpoint_refuses_zero_without_a_bias"],
)
def midpoint_at_zero(w, b):
    return -b / w if w else 0.0


mistake(
    "midpoint",
    name="midpoint_of_the_weight_by_the_bias",
    hint="Solve w x + b = 0 for x. Which of the two numbers do you divide by?",
    caught_by=["test_midpoint_of_three_neurons"],
    change=("return -b / w", "return -w / b if b else 0.0"),
)

mistake(
    "midpoint",
    name="midpoint_is_minus_the_bias",
    hint="Solve w x + b = 0 for x. What has become of w in your answer?",
    caught_by=["test_midpoint_of_three_neurons"],
    change=("return -b / w", "return -float(b)"),
)

mistake(
    "midpoint",
    name="midpoint_a_quarter_of_the_bias",
    hint="The quarter belongs to the slope. Which equation says where the middle is?",
    caught_by=["test_midpoint_of_three_neurons"],
    change=("return -b / w", "return -b / 4"),
)

mistake(
    "midpoint",
    name="midpoint_of_the_magnitude",
    hint="With a weight of -2 and a bias of 3, put your x into w x + b. Is that 0?",
    caught_by=["test_midpoint_of_three_neurons"],
    change=("return -b / w", "return -b / abs(w)"),
)

mistake(
    "midpoint",
    name="midpoint_rounded_down",
    hint="The operator // throws the fraction away. Which division do you want?",
    caught_by=["test_midpoint_of_three_neurons", "test_midpoint_of_whole_numbers"],
    change=("return -b / w", "return float(-b // w)"),
)

mistake(
    "midpoint",
    name="midpoint_refuses_no_bias",
    hint="A neuron without a bias switches at 0. Which of the two numbers may not be 0?",
    caught_by=["test_midpoint_without_a_bias"],
    change=("if w == 0:", "if w == 0 or b == 0:"),
)

mistake(
    "midpoint",
    name="midpoint_refuses_falling_neurons",
    hint="A neuron with a weight of -2 falls, and is 1/2 somewhere, too. Which weights does the docstring refuse?",
    caught_by=["test_midpoint_of_three_neurons"],
    change=("if w == 0:", "if w <= 0:"),
)

mistake(
    "midpoint",
    name="midpoint_of_the_height",
    hint="One half is the height of the curve at its middle. For which w x + b does sigmoid give it?",
    caught_by=["test_midpoint_of_three_neurons"],
    change=("return -b / w", "return (0.5 - b) / w"),
)
