"""Known wrong answers to forward, the commonest first."""

from autograder import mistake

from .shared import _bend

mistake(
    "forward",
    name="forward_bends_the_last_layer",
    hint="Can your network ever answer -3? Which of its layers has nothing behind its sum?",
    caught_by=["test_forward_a_hundred_samples", "test_forward_two_layers_with_negative_answers"],
    change=("A = Z if layer == last else bend(Z)", "A = bend(Z)"),
)

mistake(
    "forward",
    name="forward_transposes_the_weights",
    hint="It runs because your layer is square, or because NumPy lets it. Write the shapes under the product: (n, d) times what?",
    caught_by=["test_forward_as_many_samples_as_units", "test_forward_eleven_layers"],
    change=('A @ params[f"W{layer}"]', 'A @ params[f"W{layer}"].T'),
)


@mistake(
    "forward",
    hint="Who are the rows of your answer: the samples or the units? A hundred samples and one unit: which shape should come back?",
    caught_by=["test_forward_a_hundred_samples", "test_forward_as_many_samples_as_units", "test_forward_row_by_row"],
)
def forward_gives_columns_for_samples(X, params, activation):
    bend, A, last = _bend(activation), X.T, len(params) // 2
    for layer in range(1, last + 1):
        Z = params[f"W{layer}"].T @ A + params[f"b{layer}"][:, None]
        A = Z if layer == last else bend(Z)
    return A


mistake(
    "forward",
    name="forward_adds_the_bias_as_a_column",
    hint="Does each bias belong to a unit or to a sample? When n and m are equal, NumPy cannot tell; which shape has yours?",
    caught_by=["test_forward_as_many_samples_as_units"],
    change=('+ params[f"b{layer}"]', '+ params[f"b{layer}"][:, None]'),
)

mistake(
    "forward",
    name="forward_forgets_the_bias",
    hint="Feed your network zeros. What should a layer answer then, and what does yours answer?",
    caught_by=[
        "test_forward_the_slides_sum_as_a_batch",
        "test_forward_a_hundred_samples",
        "test_forward_every_activation",
    ],
    change=(' + params[f"b{layer}"]', ""),
)

mistake(
    "forward",
    name="forward_without_a_bend",
    hint="What happens in your network between two layers? Without a bend there, how many layers is it really?",
    caught_by=["test_forward_two_layers_with_negative_answers", "test_forward_every_activation"],
    change=("A = Z if layer == last else bend(Z)", "A = Z"),
)


@mistake(
    "forward",
    hint="How many layers has the network of the lecture's sum, and how many do your lines name? Who counts them?",
    caught_by=["test_forward_the_slides_sum_as_a_batch", "test_forward_eleven_layers"],
)
def forward_knows_two_layers(X, params, activation):
    return _bend(activation)(X @ params["W1"] + params["b1"]) @ params["W2"] + params["b2"]


mistake(
    "forward",
    name="forward_is_always_relu",
    hint='Call your function with "relu" and with "tanh". Which of its lines should have noticed?',
    caught_by=["test_forward_every_activation", "test_forward_refuses_another_word"],
    change=("_bend(activation), X", '_bend("relu"), X'),
)

mistake(
    "forward",
    name="forward_takes_any_other_word_for_sigmoid",
    hint='What does your network do where the activation is "softmax" or "ReLU"? Which branch catches it?',
    caught_by=["test_forward_refuses_another_word"],
    change=("_bend(activation), X", '_ACTIVATIONS.get(activation, _bend("sigmoid")), X'),
)

mistake(
    "forward",
    name="forward_takes_any_other_word_for_linear",
    hint='What does your network do where the activation is "softmax" or "ReLU"? Which branch catches it?',
    caught_by=["test_forward_refuses_another_word"],
    change=("_bend(activation), X", "_ACTIVATIONS.get(activation, lambda z: z), X"),
)


@mistake(
    "forward",
    hint="Sort the texts W1, W2, W10. Which comes second?",
    caught_by=["test_forward_eleven_layers"],
)
def forward_sorts_texts(X, params, activation):
    bend, A = _bend(activation), X
    names = sorted(name for name in params if name[0] == "W")
    for name in names:
        Z = A @ params[name] + params["b" + name[1:]]
        A = Z if name == names[-1] else bend(Z)
    return A


@mistake(
    "forward",
    hint="In which order do the keys of a dict come? What says which layer is the first?",
    caught_by=["test_forward_a_shuffled_dict"],
)
def forward_in_the_dicts_order(X, params, activation):
    bend, A = _bend(activation), X
    weights = [value for name, value in params.items() if name[0] == "W"]
    biases = [value for name, value in params.items() if name[0] == "b"]
    for place, (W, b) in enumerate(zip(weights, biases), start=1):
        Z = A @ W + b
        A = Z if place == len(weights) else bend(Z)
    return A


@mistake(
    "forward",
    hint="One answer a sample is a column of answers. What is the shape of yours, and who took an axis away?",
    caught_by=["test_forward_a_hundred_samples", "test_forward_one_sample_and_one_answer"],
)
def forward_squeezes_one_answer(X, params, activation):
    bend, A, last = _bend(activation), X, len(params) // 2
    for layer in range(1, last + 1):
        Z = A @ params[f"W{layer}"] + params[f"b{layer}"]
        A = Z if layer == last else bend(Z)
    return A[:, 0] if A.shape[1] == 1 else A
