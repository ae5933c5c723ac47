"""Known wrong answers to sigmoid_backward, the commonest first."""

from autograder import mistake


@mistake(
    "sigmoid_backward",
    hint="Is a what went into the sigmoid, or what came out of it? How often is sigmoid applied in your formula? The slope "
    "is steepest, 1/4, where a = 1/2.",
    caught_by=["test_sigmoid_backward_is_steepest_in_the_middle", "test_sigmoid_backward_of_a_saturated_unit"],
)
def double_sigmoid(dout, a):
    s = sigmoid(a)
    return dout * s * (1 - s)


mistake(
    "sigmoid_backward",
    name="sigmoid_backward_forgets_chain",
    hint="You return the local slope. What must it be multiplied by?",
    caught_by=["test_sigmoid_backward_multiplies_with_what_comes_from_above"],
    change=("dout * a", "a"),
)


mistake(
    "sigmoid_backward",
    name="sigmoid_backward_is_tanhs",
    hint="1 - a^2 is the slope of another curve. Which one runs from -1 to 1?",
    caught_by=["test_sigmoid_backward_is_steepest_in_the_middle"],
    change=("dout * a * (1 - a)", "dout * (1 - a**2)"),
)


mistake(
    "sigmoid_backward",
    name="sigmoid_backward_one_factor",
    hint="Two factors make the slope. Is the curve steep or nearly flat at a = 0.1, and at a = 0.9? And yours?",
    caught_by=["test_sigmoid_backward_is_steepest_in_the_middle"],
    change=("dout * a", "dout"),
)


mistake(
    "sigmoid_backward",
    name="sigmoid_backward_other_factor",
    hint="Two factors make the slope. Is the curve steep or nearly flat at a = 0.1, and at a = 0.9? And yours?",
    caught_by=["test_sigmoid_backward_is_steepest_in_the_middle"],
    change=("dout * a * (1 - a)", "dout * a"),
)


mistake(
    "sigmoid_backward",
    name="sigmoid_backward_sign",
    hint="Sigmoid rises everywhere. Which sign has your slope?",
    caught_by=["test_sigmoid_backward_is_steepest_in_the_middle"],
    change=("dout * a * (1 - a)", "dout * a * (a - 1)"),
)


@mistake(
    "sigmoid_backward",
    hint="Look at what came from above after the call: which operator wrote into it?",
    caught_by=["test_sigmoid_backward_leaves_its_arguments_alone"],
)
def sigmoid_backward_in_place(dout, a):
    dout *= a * (1 - a)
    return dout


@mistake(
    "sigmoid_backward",
    hint="Print a before and after the call. Which operator writes into it? The layer before may still need it.",
    caught_by=["test_sigmoid_backward_leaves_its_arguments_alone"],
)
def sigmoid_backward_writes_into_a(dout, a):
    a *= 1 - a
    return dout * a
