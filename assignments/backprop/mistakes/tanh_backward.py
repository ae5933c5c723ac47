"""Known wrong answers to tanh_backward, the commonest first."""

from autograder import mistake

mistake(
    "tanh_backward",
    name="double_tanh",
    hint="Is a what went into tanh, or what came out of it? How often is tanh applied in your formula?",
    caught_by=["test_tanh_backward_is_one_in_the_middle", "test_tanh_backward_of_a_saturated_unit"],
    change=("1 - a**2", "1 - np.tanh(a)**2"),
)


mistake(
    "tanh_backward",
    name="tanh_backward_forgets_chain",
    hint="You return the local slope. What must it be multiplied by?",
    caught_by=["test_tanh_backward_multiplies_with_what_comes_from_above"],
    change=("dout * (1 - a**2)", "1 - a**2"),
)


mistake(
    "tanh_backward",
    name="tanh_backward_is_sigmoids",
    hint="a (1 - a) is the slope of another curve. Which one runs from 0 to 1?",
    caught_by=["test_tanh_backward_is_one_in_the_middle"],
    change=("dout * (1 - a**2)", "dout * a * (1 - a)"),
)


mistake(
    "tanh_backward",
    name="tanh_backward_without_the_square",
    hint="A square is missing: at a = -0.9, can the slope be above 1?",
    caught_by=["test_tanh_backward_is_one_in_the_middle"],
    change=("1 - a**2", "1 - a"),
)


mistake(
    "tanh_backward",
    name="tanh_backward_squares_the_difference",
    hint="(1 - a)^2 or 1 - a^2? Try a = 1 and a = -1: both ends are flat.",
    caught_by=["test_tanh_backward_is_one_in_the_middle", "test_tanh_backward_of_a_saturated_unit"],
    change=("1 - a**2", "(1 - a) ** 2"),
)


@mistake(
    "tanh_backward",
    hint="Look at what came from above after the call: which operator wrote into it?",
    caught_by=["test_tanh_backward_leaves_its_arguments_alone"],
)
def tanh_backward_in_place(dout, a):
    dout *= 1 - a**2
    return dout


@mistake(
    "tanh_backward",
    hint="Print a before and after the call. Which operator writes into it? The layer before may still need it.",
    caught_by=["test_tanh_backward_leaves_its_arguments_alone"],
)
def tanh_backward_writes_into_a(dout, a):
    a **= 2
    return dout * (1 - a)
