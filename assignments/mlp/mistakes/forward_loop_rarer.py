"""Known wrong answers to forward_loop that are met less often."""

import numpy as np

from autograder import mistake

from .shared import _bend

mistake(
    "forward_loop",
    name="loop_bends_the_sample",
    hint="Your first layer should see the sample as it came. What has happened to a feature of -2 before its first sum?",
    caught_by=["test_loop_two_layers_with_negative_answers", "test_loop_every_activation"],
    change=("_bend(activation), x, len", "_bend(activation), _bend(activation)(np.array(x, dtype=float)), len"),
)

mistake(
    "forward_loop",
    name="loop_leaves_the_last_layer_out",
    hint="Count the layers that your loop visits in a network of two. Where does range end?",
    caught_by=["test_loop_the_slides_sum_as_a_layer", "test_loop_two_layers_with_negative_answers"],
    change=("range(1, last + 1)", "range(1, last)"),
)


@mistake(
    "forward_loop",
    hint="What is sigmoid(3) by your formula: near 1 or near 0? Look at the sign in the exponent.",
    caught_by=["test_loop_each_word", "test_loop_every_activation"],
)
def loop_has_the_sigmoid_upside_down(x, params, activation):
    bend = (lambda z: 1 / (1 + np.exp(z))) if activation == "sigmoid" else _bend(activation)
    a, last = x, len(params) // 2
    for layer in range(1, last + 1):
        W, b = params[f"W{layer}"], params[f"b{layer}"]
        z = [sum(a[i] * W[i, j] for i in range(len(a))) + b[j] for j in range(len(b))]
        a = z if layer == last else [bend(z_j) for z_j in z]
    return np.array(a, dtype=float)


@mistake(
    "forward_loop",
    hint="One unit of a layer never reaches the next. Where do your loops over units and over inputs end?",
    caught_by=["test_loop_the_slides_sum_as_a_layer", "test_loop_two_layers_with_negative_answers"],
)
def loop_forgets_the_last_input(x, params, activation):
    bend, a, last = _bend(activation), x, len(params) // 2
    for layer in range(1, last + 1):
        W, b = params[f"W{layer}"], params[f"b{layer}"]
        z = [sum(a[i] * W[i, j] for i in range(len(a) - 1)) + b[j] for j in range(len(b))]
        a = z if layer == last else [bend(z_j) for z_j in z]
    return np.array(a, dtype=float)


@mistake(
    "forward_loop",
    hint="One of your layers has no bias. Which of the arrays in params do you never read?",
    caught_by=["test_loop_the_slides_sum_as_a_layer", "test_loop_two_layers_with_negative_answers"],
)
def loop_has_no_bias_at_the_end(x, params, activation):
    bend, a, last = _bend(activation), x, len(params) // 2
    for layer in range(1, last + 1):
        W, b = params[f"W{layer}"], params[f"b{layer}"]
        z = [sum(a[i] * W[i, j] for i in range(len(a))) for j in range(len(b))]
        a = z if layer == last else [bend(z_j + b_j) for z_j, b_j in zip(z, b)]
    return np.array(a, dtype=float)


@mistake(
    "forward_loop",
    hint="A network with one answer still gives an array. What is the shape of yours?",
    caught_by=["test_loop_one_answer_is_an_array"],
)
def loop_gives_a_number_for_one_answer(x, params, activation):
    bend, a, last = _bend(activation), x, len(params) // 2
    for layer in range(1, last + 1):
        W, b = params[f"W{layer}"], params[f"b{layer}"]
        z = [sum(a[i] * W[i, j] for i in range(len(a))) + b[j] for j in range(len(b))]
        a = z if layer == last else [bend(z_j) for z_j in z]
    return np.array(a, dtype=float) if len(a) > 1 else float(a[0])


@mistake(
    "forward_loop",
    hint="The sample is whole numbers. Of which type is the array that you write your sums into?",
    caught_by=["test_loop_whole_numbers"],
)
def loop_writes_into_whole_numbers(x, params, activation):
    bend, a, last = _bend(activation), x, len(params) // 2
    for layer in range(1, last + 1):
        W, b = params[f"W{layer}"], params[f"b{layer}"]
        z = np.zeros(len(b), dtype=a.dtype)
        for j in range(len(b)):
            z_j = sum(a[i] * W[i, j] for i in range(len(a))) + b[j]
            z[j] = z_j if layer == last else bend(z_j)
        a = z
    return a.astype(float)


@mistake(
    "forward_loop",
    hint="Is the network the same after the call? What does pop do to the caller's dict?",
    caught_by=["test_loop_leaves_its_arguments_alone"],
)
def loop_eats_its_params(x, params, activation):
    bend, a, layer = _bend(activation), x, 1
    while params:
        W, b = params.pop(f"W{layer}"), params.pop(f"b{layer}")
        z = [sum(a[i] * W[i, j] for i in range(len(a))) + b[j] for j in range(len(b))]
        a = [bend(z_j) for z_j in z] if params else z
        layer += 1
    return np.array(a, dtype=float)


@mistake(
    "forward_loop",
    hint="Which layer does 'W12' belong to? Your code reads one character of its number; there may be ten layers or more.",
    caught_by=["test_loop_eleven_layers"],
)
def loop_reads_one_digit(x, params, activation):
    bend, a = _bend(activation), x
    last = max(int(name[1]) for name in params)
    for layer in range(1, last + 1):
        W, b = params[f"W{layer}"], params[f"b{layer}"]
        z = [sum(a[i] * W[i, j] for i in range(len(a))) + b[j] for j in range(len(b))]
        a = z if layer == last else [bend(z_j) for z_j in z]
    return np.array(a, dtype=float)
