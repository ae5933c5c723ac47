"""Known wrong answers to collapse_linear, the commonest first."""

from autograder import mistake

mistake(
    "collapse_linear",
    name="collapse_adds_the_biases",
    hint="Put x = 0 into the first layer. What comes out, and what does the second layer do with it?",
    caught_by=["test_collapse_two_neurons", "test_collapse_two_three_four"],
    change=("b1 @ W2 + b2", "b1 + b2"),
)

mistake(
    "collapse_linear",
    name="collapse_in_the_other_order",
    hint="x comes from the left: x W1 first. Which matrix stands beside x in your product, and do the shapes fit?",
    caught_by=[
        "test_collapse_two_layers_of_two",
        "test_collapse_two_three_four",
        "test_collapse_answers_as_two_layers_do",
    ],
    change=("W1 @ W2", "W2 @ W1"),
)

mistake(
    "collapse_linear",
    name="collapse_drops_the_second_bias",
    hint="Put x = 0 into both layers. Which of the four arguments has no part in your answer?",
    caught_by=["test_collapse_two_neurons", "test_collapse_two_three_four"],
    change=("b1 @ W2 + b2", "b1 @ W2"),
)

mistake(
    "collapse_linear",
    name="collapse_drops_the_first_bias",
    hint="The first layer shifts what it passes on. Where does that shift go in your answer?",
    caught_by=["test_collapse_two_neurons", "test_collapse_two_three_four"],
    change=("b1 @ W2 + b2", "b2 + 0"),
)

mistake(
    "collapse_linear",
    name="collapse_adds_the_weights",
    hint="First 3 x, then 2 times that: is it 5 x or 6 x?",
    caught_by=["test_collapse_two_neurons", "test_collapse_two_three_four"],
    change=("W1 @ W2", "W1 + W2"),
)

mistake(
    "collapse_linear",
    name="collapse_number_by_number",
    hint="The operator * multiplies number by number. What multiplies rows with columns, and which shapes may it take?",
    caught_by=[
        "test_collapse_two_layers_of_two",
        "test_collapse_two_three_four",
        "test_collapse_answers_as_two_layers_do",
    ],
    change=("W1 @ W2", "W1 * W2"),
)

mistake(
    "collapse_linear",
    name="collapse_bias_from_the_wrong_side",
    hint="b1 is a row, as x is. On which side of W2 does a row stand?",
    caught_by=[
        "test_collapse_two_layers_of_two",
        "test_collapse_two_three_four",
        "test_collapse_answers_as_two_layers_do",
    ],
    change=("b1 @ W2 + b2", "W2 @ b1 + b2"),
)

mistake(
    "collapse_linear",
    name="collapse_both_biases_through_the_second_layer",
    hint="The second layer multiplies first and adds b2 then. Is b2 multiplied by anything?",
    caught_by=["test_collapse_two_neurons", "test_collapse_two_three_four"],
    change=("b1 @ W2 + b2", "(b1 + b2) @ W2"),
)

mistake(
    "collapse_linear",
    name="collapse_bias_through_the_first_layer",
    hint="b1 is added behind W1. Which matrix does it still have to go through?",
    caught_by=["test_collapse_two_neurons", "test_collapse_two_three_four"],
    change=("b1 @ W2 + b2", "b1 @ W1.T + b2"),
)

mistake(
    "collapse_linear",
    name="collapse_bias_and_weights_swapped",
    hint="Which of the two comes first in the docstring, W or b?",
    caught_by=["test_collapse_two_neurons", "test_collapse_two_three_four"],
    change=("W1 @ W2, b1 @ W2 + b2", "b1 @ W2 + b2, W1 @ W2"),
)

mistake(
    "collapse_linear",
    name="collapse_weights_only",
    hint="How many arrays does your function return, and how many does a layer have?",
    caught_by=["test_collapse_two_neurons", "test_collapse_two_three_four"],
    change=("W1 @ W2, b1 @ W2 + b2", "W1 @ W2"),
)

mistake(
    "collapse_linear",
    name="collapse_transposed",
    hint="From two inputs to four outputs: what shape has W by the docstring, and what shape has yours?",
    caught_by=[
        "test_collapse_two_layers_of_two",
        "test_collapse_two_three_four",
        "test_collapse_answers_as_two_layers_do",
    ],
    change=("W1 @ W2", "(W1 @ W2).T"),
)

mistake(
    "collapse_linear",
    name="collapse_bias_as_a_row",
    hint="Print the shape of your bias and compare it with that of b2. How many dimensions has each?",
    caught_by=["test_collapse_two_neurons", "test_collapse_two_three_four"],
    change=("b1 @ W2 + b2", "b1.reshape(1, -1) @ W2 + b2"),
)


@mistake(
    "collapse_linear",
    hint="Look at your b2 after the call. Whose array did you write into?",
    caught_by=["test_collapse_leaves_the_layers_alone"],
)
def collapse_in_place(W1, b1, W2, b2):
    b2 += b1 @ W2
    return W1 @ W2, b2


mistake(
    "collapse_linear",
    name="collapse_with_a_relu_left",
    hint="You bend something between the two layers. What does the title say about activations, and are your negative weights "
    "still there?",
    caught_by=["test_collapse_two_three_four", "test_collapse_answers_as_two_layers_do"],
    change=("W1 @ W2", "np.maximum(W1, 0) @ W2"),
)


mistake(
    "collapse_linear",
    name="collapse_multiplies_the_biases",
    hint="First a shift by 1, then times 2, then a shift by -4. Where is the bias of the second layer added, and where do you "
    "multiply by it?",
    caught_by=["test_collapse_two_neurons", "test_collapse_two_three_four"],
    change=("b1 @ W2 + b2", "b1 @ W2 * b2"),
)
