"""Known wrong answers to forward_trace, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _bend


@mistake(
    "forward_trace",
    hint="Can an entry of a hidden layer be negative behind a relu? Which of z and a does your list keep?",
    caught_by=["test_trace_of_two_layers", "test_trace_of_three_layers", "test_trace_every_activation"],
)
def trace_keeps_what_is_before_the_bend(X, params, activation):
    bend, trace, A, last = _bend(activation), [np.array(X, dtype=float)], X, len(params) // 2
    for layer in range(1, last + 1):
        Z = A @ params[f"W{layer}"] + params[f"b{layer}"]
        trace.append(Z)
        A = Z if layer == last else bend(Z)
    return trace


@mistake(
    "forward_trace",
    hint="How many arrays do L layers leave? What did the first layer get to see?",
    caught_by=["test_trace_of_two_layers", "test_trace_of_one_layer"],
)
def trace_without_the_samples(X, params, activation):
    bend, trace, A, last = _bend(activation), [], X, len(params) // 2
    for layer in range(1, last + 1):
        Z = A @ params[f"W{layer}"] + params[f"b{layer}"]
        A = Z if layer == last else bend(Z)
        trace.append(A)
    return trace


@mistake(
    "forward_trace",
    hint="How many arrays do L layers leave? What does the network say in the end, and is it in your list?",
    caught_by=["test_trace_of_two_layers", "test_trace_of_one_layer"],
)
def trace_without_the_answer(X, params, activation):
    bend, trace, last = _bend(activation), [np.array(X, dtype=float)], len(params) // 2
    for layer in range(1, last):
        trace.append(bend(trace[-1] @ params[f"W{layer}"] + params[f"b{layer}"]))
    return trace


mistake(
    "forward_trace",
    name="trace_bends_the_last_layer",
    hint="Can your network ever answer -3? Which of its layers has nothing behind its sum?",
    caught_by=["test_trace_of_two_layers", "test_trace_of_one_layer"],
    change=("Z if layer == last else bend(Z)", "bend(Z)"),
)

mistake(
    "forward_trace",
    name="trace_keeps_the_callers_samples",
    hint="Whose array is the first in your list? What happens to it when the caller changes X a line later?",
    caught_by=["test_trace_of_new_arrays"],
    change=("[np.array(X, dtype=float)]", "[X]"),
)


@mistake(
    "forward_trace",
    hint="How many layers has the network that you were given, and how many do your lines name? Who counts them?",
    caught_by=["test_trace_of_three_layers", "test_trace_of_one_layer", "test_trace_of_eleven_layers"],
)
def trace_knows_two_layers(X, params, activation):
    hidden = _bend(activation)(X @ params["W1"] + params["b1"])
    return [np.array(X, dtype=float), hidden, hidden @ params["W2"] + params["b2"]]


@mistake(
    "forward_trace",
    hint="How many entries has your list for two layers? Does each layer leave one array or two?",
    caught_by=["test_trace_of_two_layers", "test_trace_of_three_layers"],
)
def trace_keeps_z_and_a(X, params, activation):
    bend, trace, last = _bend(activation), [np.array(X, dtype=float)], len(params) // 2
    for layer in range(1, last + 1):
        Z = trace[-1] @ params[f"W{layer}"] + params[f"b{layer}"]
        trace.append(Z)
        if layer < last:
            trace.append(bend(Z))
    return trace


mistake(
    "forward_trace",
    name="trace_forgets_the_bias",
    hint="Feed your network zeros. What should a layer answer then, and what does yours answer?",
    caught_by=["test_trace_of_two_layers", "test_trace_every_activation"],
    change=(' + params[f"b{layer}"]', ""),
)

mistake(
    "forward_trace",
    name="trace_without_a_bend",
    hint="What happens in your network between two layers? Without a bend there, how many layers is it really?",
    caught_by=["test_trace_of_two_layers", "test_trace_every_activation"],
    change=("Z if layer == last else bend(Z)", "Z"),
)

mistake(
    "forward_trace",
    name="trace_is_always_relu",
    hint='Call your function with "relu" and with "tanh". Which of its lines should have noticed?',
    caught_by=["test_trace_every_activation", "test_trace_refuses_another_word"],
    change=("_bend(activation), [", '_bend("relu"), ['),
)

mistake(
    "forward_trace",
    name="trace_takes_any_other_word_for_sigmoid",
    hint='What does your network do where the activation is "softmax" or "ReLU"? Which branch catches it?',
    caught_by=["test_trace_refuses_another_word"],
    change=("_bend(activation), [", '_ACTIVATIONS.get(activation, _bend("sigmoid")), ['),
)

mistake(
    "forward_trace",
    name="trace_takes_any_other_word_for_linear",
    hint='What does your network do where the activation is "softmax" or "ReLU"? Which branch catches it?',
    caught_by=["test_trace_refuses_another_word"],
    change=("_bend(activation), [", "_ACTIVATIONS.get(activation, lambda z: z), ["),
)


@mistake(
    "forward_trace",
    hint="Sort the texts W1, W2, W10. Which comes second?",
    caught_by=["test_trace_of_eleven_layers"],
)
def trace_sorts_texts(X, params, activation):
    bend, trace = _bend(activation), [np.array(X, dtype=float)]
    names = sorted(name for name in params if name[0] == "W")
    for name in names:
        Z = trace[-1] @ params[name] + params["b" + name[1:]]
        trace.append(Z if name == names[-1] else bend(Z))
    return trace


@mistake(
    "forward_trace",
    hint="In which order do the keys of a dict come? What says which layer is the first?",
    caught_by=["test_trace_of_a_shuffled_dict"],
)
def trace_in_the_dicts_order(X, params, activation):
    bend, trace = _bend(activation), [np.array(X, dtype=float)]
    weights = [value for name, value in params.items() if name[0] == "W"]
    biases = [value for name, value in params.items() if name[0] == "b"]
    for place, (W, b) in enumerate(zip(weights, biases), start=1):
        Z = trace[-1] @ W + b
        trace.append(Z if place == len(weights) else bend(Z))
    return trace


mistake(
    "forward_trace",
    name="trace_from_the_end",
    hint="Which array should stand first in the list, and which last? Read your list aloud.",
    caught_by=["test_trace_of_two_layers", "test_trace_of_one_layer"],
    change=("return trace", "return trace[::-1]"),
)

mistake(
    "forward_trace",
    name="trace_is_the_answer_alone",
    hint="You return what the network says in the end. What did it say on the way?",
    caught_by=["test_trace_of_two_layers", "test_trace_of_one_layer"],
    change=("return trace", "return trace[-1]"),
)

mistake(
    "forward_trace",
    name="trace_bends_the_samples",
    hint="Your first layer should see the samples as they came. What has happened to a feature of -2 before its first sum?",
    caught_by=["test_trace_of_two_layers", "test_trace_every_activation"],
    change=("[np.array(X, dtype=float)]", "[_bend(activation)(np.array(X, dtype=float))]"),
)

mistake(
    "forward_trace",
    name="trace_repeats_the_answer",
    hint="Your list has one array more than the network's layers and the samples together. Which stands in it twice?",
    caught_by=["test_trace_of_two_layers", "test_trace_of_one_layer"],
    change=("return trace", "return [*trace, trace[-1].copy()]"),
)


@mistake(
    "forward_trace",
    hint="Is the network the same after the call? What does pop do to the caller's dict?",
    caught_by=["test_trace_leaves_its_arguments_alone"],
)
def trace_eats_its_params(X, params, activation):
    bend, trace, layer = _bend(activation), [np.array(X, dtype=float)], 1
    while params:
        Z = trace[-1] @ params.pop(f"W{layer}") + params.pop(f"b{layer}")
        trace.append(bend(Z) if params else Z)
        layer += 1
    return trace


@mistake(
    "forward_trace",
    hint="Several entries of your list are one and the same array. Which of your lines writes into it instead of making a new "
    "one?",
    caught_by=["test_trace_of_three_layers", "test_trace_of_eleven_layers"],
)
def trace_keeps_one_array_many_times(X, params, activation):
    bend, last = _bend(activation), len(params) // 2
    A = np.array(X, dtype=float)
    trace = [A]
    for layer in range(1, last + 1):
        Z = A @ params[f"W{layer}"] + params[f"b{layer}"]
        new = Z if layer == last else bend(Z)
        if new.shape == A.shape:
            A[:] = new
        else:
            A = new
        trace.append(A)
    return trace
