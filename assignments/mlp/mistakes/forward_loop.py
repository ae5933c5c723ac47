"""Known wrong answers to forward_loop, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _bend

mistake(
    "forward_loop",
    name="loop_bends_the_last_layer",
    hint="Can your network ever answer -3? Which of its layers has nothing behind its sum?",
    caught_by=[
        "test_loop_two_layers_with_negative_answers",
        "test_loop_one_layer_is_linear",
        "test_loop_every_activation",
    ],
    change=("a = z if layer == last else [bend(z_j) for z_j in z]", "a = [bend(z_j) for z_j in z]"),
)

mistake(
    "forward_loop",
    name="loop_forgets_the_bias",
    hint="Feed your network zeros. What should a layer answer then, and what does yours answer?",
    caught_by=["test_loop_the_slides_sum_as_a_layer", "test_loop_one_layer_is_linear", "test_loop_every_activation"],
    change=(" + b[j] for j", " for j"),
)

mistake(
    "forward_loop",
    name="loop_reads_rows_for_columns",
    hint="Your loops run as long as a layer has as many units as inputs. Which index of W counts the inputs, and which "
    "the units?",
    caught_by=["test_loop_square_layers", "test_loop_two_layers_with_negative_answers", "test_loop_eleven_layers"],
    change=("W[i, j]", "W[j, i]"),
)

mistake(
    "forward_loop",
    name="loop_without_a_bend",
    hint="What happens in your network between two layers? Without a bend there, how many layers is it really?",
    caught_by=["test_loop_two_layers_with_negative_answers", "test_loop_every_activation"],
    change=("a = z if layer == last else [bend(z_j) for z_j in z]", "a = z"),
)


@mistake(
    "forward_loop",
    hint="How many layers has the network of the lecture's sum, and how many do your lines name? Who counts them?",
    caught_by=["test_loop_the_slides_sum_as_a_layer", "test_loop_eleven_layers", "test_loop_every_activation"],
)
def loop_knows_two_layers(x, params, activation):
    bend = _bend(activation)
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    hidden = [bend(sum(x[i] * W1[i, j] for i in range(len(x))) + b1[j]) for j in range(len(b1))]
    return np.array([sum(hidden[i] * W2[i, j] for i in range(len(hidden))) + b2[j] for j in range(len(b2))])


mistake(
    "forward_loop",
    name="loop_is_always_relu",
    hint='Call your function with "relu" and with "tanh". Which of its lines should have noticed?',
    caught_by=["test_loop_each_word", "test_loop_every_activation", "test_loop_refuses_another_word"],
    change=("_bend(activation), x", '_bend("relu"), x'),
)

mistake(
    "forward_loop",
    name="loop_takes_any_other_word_for_sigmoid",
    hint='What does your network do where the activation is "softmax" or "ReLU"? Which branch catches it?',
    caught_by=["test_loop_refuses_another_word"],
    change=("_bend(activation), x", '_ACTIVATIONS.get(activation, _bend("sigmoid")), x'),
)

mistake(
    "forward_loop",
    name="loop_takes_any_other_word_for_linear",
    hint='What does your network do where the activation is "softmax" or "ReLU"? Which branch catches it?',
    caught_by=["test_loop_refuses_another_word"],
    change=("_bend(activation), x", "_ACTIVATIONS.get(activation, lambda z: z), x"),
)

mistake(
    "forward_loop",
    name="loop_adds_the_bias_for_every_input",
    hint="A unit with three inputs: how often does your loop add its bias?",
    caught_by=["test_loop_the_slides_sum_as_a_layer", "test_loop_every_activation"],
    change=(
        "sum(a[i] * W[i, j] for i in range(len(a))) + b[j] for j",
        "sum(a[i] * W[i, j] + b[j] for i in range(len(a))) for j",
    ),
)


@mistake(
    "forward_loop",
    hint="The sum of unit 1 needs the answers of the layer BEFORE. What has your loop written over the first of them by then?",
    caught_by=["test_loop_square_layers", "test_loop_eleven_layers"],
)
def loop_overwrites_what_it_still_reads(x, params, activation):
    bend, a, last = _bend(activation), [float(x_i) for x_i in x], len(params) // 2
    for layer in range(1, last + 1):
        W, b = params[f"W{layer}"], params[f"b{layer}"]
        inputs = len(a)
        a = a + [0.0] * (len(b) - inputs)
        for j in range(len(b)):
            z_j = sum(a[i] * W[i, j] for i in range(inputs)) + b[j]
            a[j] = z_j if layer == last else bend(z_j)
        a = a[: len(b)]
    return np.array(a)


@mistake(
    "forward_loop",
    hint="Sort the texts W1, W2, W10. Which comes second?",
    caught_by=["test_loop_eleven_layers"],
)
def loop_sorts_texts(x, params, activation):
    bend, a = _bend(activation), x
    names = sorted(name for name in params if name[0] == "W")
    for name in names:
        W, b = params[name], params["b" + name[1:]]
        z = [sum(a[i] * W[i, j] for i in range(len(a))) + b[j] for j in range(len(b))]
        a = z if name == names[-1] else [bend(z_j) for z_j in z]
    return np.array(a, dtype=float)


@mistake(
    "forward_loop",
    hint="In which order do the keys of a dict come? What says which layer is the first?",
    caught_by=["test_loop_a_shuffled_dict"],
)
def loop_in_the_dicts_order(x, params, activation):
    bend, a = _bend(activation), x
    weights = [value for name, value in params.items() if name[0] == "W"]
    biases = [value for name, value in params.items() if name[0] == "b"]
    for place, (W, b) in enumerate(zip(weights, biases), start=1):
        z = [sum(a[i] * W[i, j] for i in range(len(a))) + b[j] for j in range(len(b))]
        a = z if place == len(weights) else [bend(z_j) for z_j in z]
    return np.array(a, dtype=float)
