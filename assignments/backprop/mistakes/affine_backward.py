"""Known wrong answers to affine_backward, the commonest first."""

from autograder import mistake

mistake(
    "affine_backward",
    name="db_sum_all",
    hint="db must have the shape of b. Which axis is the batch?",
    caught_by=["test_affine_backward_of_three_samples"],
    change=("dout.sum(axis=0)", "dout.sum()"),
)


mistake(
    "affine_backward",
    name="db_mean",
    hint="If the loss already averages over the batch, where has the 1/N gone? Count how often you divide.",
    caught_by=["test_affine_backward_of_three_samples"],
    change=("dout.sum", "dout.mean"),
)


mistake(
    "affine_backward",
    name="dw_mean",
    hint="If the loss already averages over the batch, where has the 1/N gone? Count how often you divide.",
    caught_by=["test_affine_backward_of_three_samples"],
    change=("x.reshape(len(x), -1).T @ dout", "x.reshape(len(x), -1).T @ dout / len(x)"),
)


@mistake(
    "affine_backward",
    hint="Compare each of your three gradients with the numeric one: which are too small, and by what factor? Does it change with "
    "the number of samples?",
    caught_by=["test_affine_backward_of_three_samples", "test_affine_backward_is_the_slope_of_affine_forward"],
)
def extra_1_over_n(dout, x, w):
    n = len(x)
    return (dout @ w.T).reshape(x.shape), x.reshape(n, -1).T @ dout / n, dout.sum(axis=0) / n


mistake(
    "affine_backward",
    name="dx_no_transpose",
    hint="Write the shapes under the product: does the inner dimension match only because your layer is square?",
    caught_by=["test_affine_backward_of_three_samples", "test_affine_backward_of_a_square_layer"],
    change=("dout @ w.T", "dout @ w"),
)


mistake(
    "affine_backward",
    name="dx_flat",
    hint="dx must have the shape of x, also when x is an image.",
    caught_by=["test_affine_backward_of_images"],
    change=("(dout @ w.T).reshape(x.shape)", "dout @ w.T"),
)


mistake(
    "affine_backward",
    name="dw_from_unflattened_images",
    hint="The layer flattened its input in the forward pass. What shape must x have in x^T dout?",
    caught_by=["test_affine_backward_of_images"],
    change=("x.reshape(len(x), -1)", "x"),
)


mistake(
    "affine_backward",
    name="db_from_x",
    hint="Differentiate xW+b with respect to b once more: is x in it?",
    caught_by=["test_affine_backward_of_three_samples"],
    change=("dout.sum", "x.reshape(len(x), -1).sum"),
)


mistake(
    "affine_backward",
    name="db_over_the_units",
    hint="db adds up the samples for every unit. Did you add up the units for every sample?",
    caught_by=["test_affine_backward_of_images"],
    change=("dout.sum(axis=0)", "dout.sum(axis=1)"),
)


mistake(
    "affine_backward",
    name="dw_transposed",
    hint="Compare the shape of your dw with that of w. Which of the two factors should be transposed?",
    caught_by=["test_affine_backward_of_three_samples", "test_affine_backward_of_a_square_layer"],
    change=("x.reshape(len(x), -1).T @ dout", "dout.T @ x.reshape(len(x), -1)"),
)


mistake(
    "affine_backward",
    name="derivatives_in_another_order",
    hint="In which order does the docstring ask for the three derivatives?",
    caught_by=["test_affine_backward_of_three_samples"],
    change=(
        "(dout @ w.T).reshape(x.shape), x.reshape(len(x), -1).T @ dout, dout.sum(axis=0)",
        "x.reshape(len(x), -1).T @ dout, dout.sum(axis=0), (dout @ w.T).reshape(x.shape)",
    ),
)


mistake(
    "affine_backward",
    name="derivatives_with_dw_first",
    hint="In which order does the docstring ask for the three derivatives?",
    caught_by=["test_affine_backward_of_three_samples"],
    change=(
        "(dout @ w.T).reshape(x.shape), x.reshape(len(x), -1).T @ dout, dout.sum(axis=0)",
        "x.reshape(len(x), -1).T @ dout, (dout @ w.T).reshape(x.shape), dout.sum(axis=0)",
    ),
)


mistake(
    "affine_backward",
    name="db_keeps_the_axis",
    hint="keepdims leaves an axis of length 1. Compare the shape of your db with that of b.",
    caught_by=["test_affine_backward_of_three_samples"],
    change=("dout.sum(axis=0)", "dout.sum(axis=0, keepdims=True)"),
)


@mistake(
    "affine_backward",
    hint="Look at x.shape after the call: the caller's images have become rows.",
    caught_by=["test_affine_backward_leaves_its_arguments_alone"],
)
def affine_backward_reshapes_in_place(dout, x, w):
    shape = x.shape
    x.resize((shape[0], x.size // shape[0]), refcheck=False)
    return (dout @ w.T).reshape(shape), x.T @ dout, dout.sum(axis=0)


@mistake(
    "affine_backward",
    hint="Print dout before and after the call. Which line writes into it? The caller may still need it.",
    caught_by=["test_affine_backward_leaves_its_arguments_alone"],
)
def affine_backward_writes_into_dout(dout, x, w):
    flat = x.reshape(len(x), -1)
    answer = (dout @ w.T).reshape(x.shape), flat.T @ dout, dout.sum(axis=0)
    dout[...] = 0
    return answer


mistake(
    "affine_backward",
    name="affine_backward_of_rows_only",
    hint="x may be a batch of images. What shape must it have in x^T dout, and what shape must dx have?",
    caught_by=["test_affine_backward_of_images"],
    change=(
        "(dout @ w.T).reshape(x.shape), x.reshape(len(x), -1).T @ dout, dout.sum(axis=0)",
        "dout @ w.T, x.T.dot(dout), dout.sum(axis=0)",
    ),
)
