"""Known wrong answers to dropout_backward, the commonest first."""

from autograder import mistake

mistake(
    "dropout_backward",
    name="dropout_backward_without_the_mask",
    hint="Which units took part in the forward pass? Can the others have had any influence on the loss?",
    caught_by=["test_dropout_backward_of_two_units", "test_dropout_backward_of_a_table"],
    change=(
        "return dout * mask",
        "return dout.copy()",
    ),
)


mistake(
    "dropout_backward",
    name="dropout_backward_is_the_mask",
    hint="Where in your answer is the derivative that came in?",
    caught_by=["test_dropout_backward_of_two_units", "test_dropout_backward_of_a_table"],
    change=(
        "return dout * mask",
        "return mask.copy()",
    ),
)


mistake(
    "dropout_backward",
    name="dropout_backward_without_the_growth",
    hint="A kept unit was multiplied on the way forward. By what, and what is the derivative of that?",
    caught_by=["test_dropout_backward_of_two_units", "test_dropout_backward_of_a_table"],
    change=(
        "return dout * mask",
        "return dout * (mask > 0)",
    ),
)


mistake(
    "dropout_backward",
    name="dropout_backward_scales_again",
    hint="What is in the mask already? How often did the forward pass scale?",
    caught_by=["test_dropout_backward_of_two_units", "test_dropout_backward_of_a_table"],
    change=(
        "return dout * mask",
        "return dout * mask * mask.max()",
    ),
)


mistake(
    "dropout_backward",
    name="dropout_backward_divides",
    hint="The derivative of x times m with respect to x: is it m, or 1/m?",
    caught_by=["test_dropout_backward_of_two_units", "test_dropout_backward_of_a_table"],
    change=(
        "return dout * mask",
        "return np.divide(dout, mask, out=np.zeros(dout.shape), where=mask > 0)",
    ),
)


mistake(
    "dropout_backward",
    name="dropout_backward_passes_what_was_dropped",
    hint="Where the mask is 0, what came out does not depend on what came in. Where does your derivative pass?",
    caught_by=["test_dropout_backward_of_two_units", "test_dropout_backward_of_a_table"],
    change=(
        "return dout * mask",
        "return np.where(mask == 0, dout, 0.0)",
    ),
)


mistake(
    "dropout_backward",
    name="dropout_backward_divides_by_n",
    hint="The 1/n of the mean is in dout already. How often should it be taken?",
    caught_by=["test_dropout_backward_of_two_units", "test_dropout_backward_of_a_table"],
    change=(
        "return dout * mask",
        "return dout * mask / len(dout)",
    ),
)


mistake(
    "dropout_backward",
    name="dropout_backward_writes_into_dout",
    hint="Look at dout after the call. Is it still what it was?",
    caught_by=["test_dropout_backward_leaves_its_arguments_alone"],
    change=(
        "return dout * mask",
        "dout *= mask\n    return dout",
    ),
)
