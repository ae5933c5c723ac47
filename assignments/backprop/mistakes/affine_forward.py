"""Known wrong answers to affine_forward, the commonest first."""

from autograder import mistake

mistake(
    "affine_forward",
    name="affine_forward_no_bias",
    hint="With all inputs 0, what does a unit put out? Which of your three arguments did you not use?",
    caught_by=["test_affine_forward_of_three_samples", "test_affine_forward_of_one_sample"],
    change=("x.reshape(len(x), -1) @ w + b", "x.reshape(len(x), -1) @ w"),
)


mistake(
    "affine_forward",
    name="affine_forward_no_flattening",
    hint="x may be a batch of images. What shape must it have before you multiply it with w?",
    caught_by=["test_affine_forward_of_images"],
    change=("x.reshape(len(x), -1)", "x"),
)


mistake(
    "affine_forward",
    name="affine_forward_column_order",
    hint="Number the pixels 0, 1, 2 ... in the order in which reshape reads them. Which one comes second in yours?",
    caught_by=["test_affine_forward_of_images"],
    change=("x.reshape(len(x), -1)", 'x.reshape(len(x), -1, order="F")'),
)


mistake(
    "affine_forward",
    name="affine_forward_transposed_weights",
    hint="Write the shapes under the product: does the inner dimension match only because your layer is square?",
    caught_by=["test_affine_forward_of_three_samples", "test_affine_forward_of_a_square_layer"],
    change=("x.reshape(len(x), -1) @ w", "x.reshape(len(x), -1) @ w.T"),
)


mistake(
    "affine_forward",
    name="affine_forward_bias_as_a_column",
    hint="Does a bias belong to a sample or to a unit? Print the shape of the array that you add.",
    caught_by=["test_affine_forward_of_as_many_samples_as_units"],
    change=("x.reshape(len(x), -1) @ w + b", "x.reshape(len(x), -1) @ w + b.reshape(-1, 1)"),
)


mistake(
    "affine_forward",
    name="affine_forward_all_biases_everywhere",
    hint="A bias is added to what a unit computes. Are you adding it to what goes in?",
    caught_by=["test_affine_forward_of_three_samples"],
    change=("x.reshape(len(x), -1) @ w + b", "x.reshape(len(x), -1) @ w + b.sum()"),
)


@mistake(
    "affine_forward",
    hint="Look at x.shape after the call: the caller's images have become rows.",
    caught_by=["test_affine_forward_leaves_its_arguments_alone"],
)
def affine_forward_reshapes_in_place(x, w, b):
    x.resize((x.shape[0], x.size // x.shape[0]), refcheck=False)
    return x @ w + b
