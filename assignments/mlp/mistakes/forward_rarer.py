"""Known wrong answers to forward that are met less often."""

import numpy as np

from autograder import mistake

from .shared import _bend


@mistake(
    "forward",
    hint="relu of an array has the array's shape. What is the shape of np.max(Z, 0), and what does its 0 mean?",
    caught_by=["test_forward_two_layers_with_negative_answers", "test_forward_as_many_samples_as_units"],
)
def forward_takes_the_maximum_over_samples(X, params, activation):
    bend = (lambda Z: np.max(Z, 0)) if activation == "relu" else _bend(activation)
    A, last = X, len(params) // 2
    for layer in range(1, last + 1):
        Z = A @ params[f"W{layer}"] + params[f"b{layer}"]
        A = Z if layer == last else bend(Z)
    return A


mistake(
    "forward",
    name="forward_bends_the_samples",
    hint="Your first layer should see the samples as they came. What has happened to a feature of -2 before its first sum?",
    caught_by=["test_forward_two_layers_with_negative_answers", "test_forward_every_activation"],
    change=("_bend(activation), X, len", "_bend(activation), _bend(activation)(X), len"),
)

mistake(
    "forward",
    name="forward_leaves_the_last_layer_out",
    hint="Count the layers that your loop visits in a network of two. Where does range end?",
    caught_by=["test_forward_the_slides_sum_as_a_batch", "test_forward_two_layers_with_negative_answers"],
    change=("range(1, last + 1)", "range(1, last)"),
)


@mistake(
    "forward",
    hint="What is sigmoid(3) by your formula: near 1 or near 0? Look at the sign in the exponent.",
    caught_by=["test_forward_every_activation"],
)
def forward_has_the_sigmoid_upside_down(X, params, activation):
    bend = (lambda Z: 1 / (1 + np.exp(Z))) if activation == "sigmoid" else _bend(activation)
    A, last = X, len(params) // 2
    for layer in range(1, last + 1):
        Z = A @ params[f"W{layer}"] + params[f"b{layer}"]
        A = Z if layer == last else bend(Z)
    return A


@mistake(
    "forward",
    hint="One of your layers has no bias. Which of the arrays in params do you never read?",
    caught_by=["test_forward_the_slides_sum_as_a_batch", "test_forward_two_layers_with_negative_answers"],
)
def forward_has_no_bias_at_the_end(X, params, activation):
    bend, A, last = _bend(activation), X, len(params) // 2
    for layer in range(1, last):
        A = bend(A @ params[f"W{layer}"] + params[f"b{layer}"])
    return A @ params[f"W{last}"]


@mistake(
    "forward",
    hint="Is the bias added before the bend or behind it? Where does it stand in the formula?",
    caught_by=["test_forward_two_layers_with_negative_answers", "test_forward_every_activation"],
)
def forward_adds_the_bias_behind_the_bend(X, params, activation):
    bend, A, last = _bend(activation), X, len(params) // 2
    for layer in range(1, last + 1):
        Z = A @ params[f"W{layer}"]
        A = (Z if layer == last else bend(Z)) + params[f"b{layer}"]
    return A


@mistake(
    "forward",
    hint="The samples are whole numbers. Of which type is the array that you write your sums into?",
    caught_by=["test_forward_whole_numbers"],
)
def forward_writes_into_whole_numbers(X, params, activation):
    bend, A, last = _bend(activation), X, len(params) // 2
    for layer in range(1, last + 1):
        W, b = params[f"W{layer}"], params[f"b{layer}"]
        Z = np.zeros((len(X), len(b)), dtype=X.dtype)
        for i in range(len(X)):
            z = A[i] @ W + b
            Z[i] = z if layer == last else bend(z)
        A = Z
    return A.astype(float)


@mistake(
    "forward",
    hint="Are the samples the same after the call? Which of your lines writes into X?",
    caught_by=["test_forward_leaves_its_arguments_alone"],
)
def forward_writes_into_square_samples(X, params, activation):
    bend, A, last = _bend(activation), X, len(params) // 2
    for layer in range(1, last + 1):
        Z = A @ params[f"W{layer}"] + params[f"b{layer}"]
        if Z.shape == A.shape and A.dtype == float:
            A[:] = Z if layer == last else bend(Z)
        else:
            A = Z if layer == last else bend(Z)
    return A.copy()


@mistake(
    "forward",
    hint="Is the network the same after the call? What does pop do to the caller's dict?",
    caught_by=["test_forward_leaves_its_arguments_alone"],
)
def forward_eats_its_params(X, params, activation):
    bend, A, layer = _bend(activation), X, 1
    while params:
        Z = A @ params.pop(f"W{layer}") + params.pop(f"b{layer}")
        A = bend(Z) if params else Z
        layer += 1
    return A


@mistake(
    "forward",
    hint="Which layer does 'W12' belong to? Your code reads one character of its number; there may be ten layers or more.",
    caught_by=["test_forward_eleven_layers"],
)
def forward_reads_one_digit(X, params, activation):
    bend, A = _bend(activation), X
    last = max(int(name[1]) for name in params)
    for layer in range(1, last + 1):
        Z = A @ params[f"W{layer}"] + params[f"b{layer}"]
        A = Z if layer == last else bend(Z)
    return A


@mistake(
    "forward",
    hint="Should the answer to one sample depend on the other samples of the batch? Which line of yours looks at all of them?",
    caught_by=["test_forward_two_layers_with_negative_answers", "test_forward_row_by_row"],
)
def forward_centres_the_batch(X, params, activation):
    bend, A, last = _bend(activation), X - X.mean(axis=0), len(params) // 2
    for layer in range(1, last + 1):
        Z = A @ params[f"W{layer}"] + params[f"b{layer}"]
        A = Z if layer == last else bend(Z)
    return A


@mistake(
    "forward",
    hint="How many answers do a hundred samples get? Where does your loop over them return?",
    caught_by=["test_forward_a_hundred_samples", "test_forward_two_layers_with_negative_answers"],
)
def forward_answers_the_first_sample_only(X, params, activation):
    bend, last = _bend(activation), len(params) // 2
    for x in X:
        a = x
        for layer in range(1, last + 1):
            z = a @ params[f"W{layer}"] + params[f"b{layer}"]
            a = z if layer == last else bend(z)
        return a[None]
