"""Known wrong answers to relu_backward, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "relu_backward",
    name="one_at_zero",
    hint="The convention on the sheet fixes the slope at exactly 0. Which branch does your comparison send 0 to?",
    caught_by=["test_relu_backward_at_exactly_zero"],
    change=("np.where(z > 0, dout, 0.0)", "np.where(z >= 0, dout, 0.0)"),
)


mistake(
    "relu_backward",
    name="half_at_zero",
    hint="What is sign(0), and what does that make your mask?",
    caught_by=["test_relu_backward_at_exactly_zero"],
    change=("np.where(z > 0, dout, 0.0)", "dout * (np.sign(z) + 1) / 2"),
)


mistake(
    "relu_backward",
    name="mask_from_dout",
    hint="The gate is set in the forward pass. Which array remembers what was cut there?",
    caught_by=["test_relu_backward_passes_where_z_was_positive"],
    change=("np.where(z > 0, dout, 0.0)", "np.where(dout > 0, dout, 0.0)"),
)


mistake(
    "relu_backward",
    name="relu_backward_forgets_chain",
    hint="You return the local slope. What must it be multiplied by?",
    caught_by=["test_relu_backward_passes_where_z_was_positive"],
    change=("np.where(z > 0, dout, 0.0)", "(z > 0).astype(float)"),
)


@mistake(
    "relu_backward",
    hint="Somebody else still needs the upstream gradient. Make a copy or a mask.",
    caught_by=["test_relu_backward_leaves_its_arguments_alone"],
)
def mutates_dout(dout, z):
    dout[z <= 0] = 0
    return dout


@mistake(
    "relu_backward",
    hint="Print z before and after the call: it has become a mask. Which line writes into it, and who else needs z?",
    caught_by=["test_relu_backward_leaves_its_arguments_alone"],
)
def turns_z_into_the_mask(dout, z):
    z[z <= 0] = 0
    z[z > 0] = 1
    return np.where(z > 0, dout, 0.0)


mistake(
    "relu_backward",
    name="nan_leak",
    hint="0 * inf is not 0. Select, do not multiply.",
    caught_by=["test_relu_backward_stops_infinity"],
    change=("np.where(z > 0, dout, 0.0)", "dout * (z > 0)"),
)


mistake(
    "relu_backward",
    name="relu_backward_multiplies_by_relu",
    hint="The slope of relu on the right is 1, whatever z is. Which number do you multiply with?",
    caught_by=["test_relu_backward_passes_where_z_was_positive"],
    change=("np.where(z > 0, dout, 0.0)", "dout * np.maximum(z, 0)"),
)


mistake(
    "relu_backward",
    name="relu_backward_wrong_side",
    hint="You cut the gradient where z was positive. On which side is relu flat?",
    caught_by=["test_relu_backward_passes_where_z_was_positive"],
    change=("np.where(z > 0, dout, 0.0)", "np.where(z > 0, 0.0, dout)"),
)


mistake(
    "relu_backward",
    name="one_at_zero_by_multiplying",
    hint="The convention on the sheet fixes the slope at exactly 0. Which branch does your comparison send 0 to?",
    caught_by=["test_relu_backward_at_exactly_zero", "test_relu_backward_stops_infinity"],
    change=("np.where(z > 0, dout, 0.0)", "dout * (z >= 0)"),
)


@mistake(
    "relu_backward",
    hint="You return dout itself where every unit was open. What becomes of it when the caller writes into your answer?",
    caught_by=["test_relu_backward_gives_a_new_array"],
)
def hands_dout_on_where_all_are_open(dout, z):
    if np.all(z > 0):
        return dout
    return np.where(z > 0, dout, 0.0)


@mistake(
    "relu_backward",
    hint="nan_to_num turns inf into 1.8e308. Select with np.where: then no nan comes up that must be mended.",
    caught_by=["test_relu_backward_lets_infinity_pass"],
)
def mends_nan_afterwards(dout, z):
    return np.nan_to_num(dout * (z > 0))
