"""Known wrong answers to mlp_forward, the commonest first."""

from autograder import mistake

from .shared import _depth


def mlp_forward_as_promised(X, params):
    """The right answer."""
    cache, last = [X], _depth(params)
    for layer in range(1, last):
        cache.append(relu(affine_forward(cache[-1], params[f"W{layer}"], params[f"b{layer}"])))
    return affine_forward(cache[-1], params[f"W{last}"], params[f"b{last}"]), cache


@mistake(
    "mlp_forward",
    hint="Can your network ever answer with a negative logit? Which layer has no relu?",
    caught_by=["test_mlp_forward_of_two_layers", "test_mlp_forward_of_one_layer"],
)
def relu_on_output_layer(X, params):
    cache, a = [], X
    for layer in range(1, _depth(params) + 1):
        cache.append(a)
        a = relu(affine_forward(a, params[f"W{layer}"], params[f"b{layer}"]))
    return a, cache


@mistake(
    "mlp_forward",
    hint="Without anything between the layers, how many layers is your network really?",
    caught_by=["test_mlp_forward_of_two_layers"],
)
def mlp_forward_no_relu(X, params):
    cache, a = [], X
    for layer in range(1, _depth(params) + 1):
        cache.append(a)
        a = affine_forward(a, params[f"W{layer}"], params[f"b{layer}"])
    return a, cache


@mistake(
    "mlp_forward",
    hint="Is your cache what went INTO the layers or what came out? What should its first entry be?",
    caught_by=["test_mlp_forward_of_two_layers", "test_mlp_forward_of_one_layer"],
)
def mlp_forward_caches_outputs(X, params):
    cache, a, last = [], X, _depth(params)
    for layer in range(1, last + 1):
        a = affine_forward(a, params[f"W{layer}"], params[f"b{layer}"])
        a = relu(a) if layer < last else a
        cache.append(a)
    return a, cache


@mistake(
    "mlp_forward",
    hint="What goes INTO the first layer? Look for it in your cache.",
    caught_by=["test_mlp_forward_of_two_layers", "test_mlp_forward_of_one_layer"],
)
def mlp_forward_caches_no_input(X, params):
    logits, cache = mlp_forward_as_promised(X, params)
    return logits, cache[1:]


@mistake(
    "mlp_forward",
    hint="The docstring's cache holds what goes INTO each layer. Are your entries before or after the relu?",
    caught_by=["test_mlp_forward_of_two_layers"],
)
def mlp_forward_caches_before_relu(X, params):
    cache, z, last = [X], X, _depth(params)
    for layer in range(1, last + 1):
        a = relu(z) if layer > 1 else z
        z = affine_forward(a, params[f"W{layer}"], params[f"b{layer}"])
        if layer < last:
            cache.append(z)
    return z, cache


@mistake(
    "mlp_forward",
    hint="How many layers does params hold? Your network knows of two only.",
    caught_by=["test_mlp_forward_of_one_layer", "test_mlp_forward_of_six_layers"],
)
def mlp_forward_two_layers_only(X, params):
    hidden = relu(affine_forward(X, params["W1"], params["b1"]))
    return affine_forward(hidden, params["W2"], params["b2"]), [X, hidden]


@mistake(
    "mlp_forward",
    hint="In which order do the keys of a dict come? What says which layer is the first?",
    caught_by=["test_mlp_forward_of_a_shuffled_dict"],
)
def mlp_forward_in_dict_order(X, params):
    weights = [value for name, value in params.items() if name.startswith("W")]
    biases = [value for name, value in params.items() if name.startswith("b")]
    cache, a = [], X
    for layer, (W, b) in enumerate(zip(weights, biases)):
        cache.append(a)
        a = affine_forward(a, W, b)
        a = relu(a) if layer < len(weights) - 1 else a
    return a, cache


@mistake(
    "mlp_forward",
    hint="In which order do the keys of a dict come? What says which layer is the first?",
    caught_by=["test_mlp_forward_of_a_shuffled_dict"],
)
def mlp_forward_in_dict_order_of_the_weights(X, params):
    numbers = [name[1:] for name in params if name.startswith("W")]
    cache, a = [], X
    for place, number in enumerate(numbers, start=1):
        cache.append(a)
        a = affine_forward(a, params["W" + number], params["b" + number])
        a = relu(a) if place < len(numbers) else a
    return a, cache


@mistake(
    "mlp_forward",
    hint="Which layer does 'W12' belong to? Your code reads one character of its number; there may be ten layers or more.",
    caught_by=["test_mlp_forward_of_eleven_layers"],
)
def mlp_forward_reads_one_digit(X, params):
    last = max(int(name[1]) for name in params)
    return mlp_forward_as_promised(X, {f"{kind}{k}": params[f"{kind}{k}"] for kind in "Wb" for k in range(1, last + 1)})


@mistake(
    "mlp_forward",
    hint="Sort the texts W1, W2, W10. Which comes second?",
    caught_by=["test_mlp_forward_of_eleven_layers"],
)
def mlp_forward_sorts_texts(X, params):
    cache, a = [], X
    names = sorted(name for name in params if name.startswith("W"))
    for name in names:
        cache.append(a)
        a = affine_forward(a, params[name], params["b" + name[1:]])
        a = relu(a) if name != names[-1] else a
    return a, cache


@mistake(
    "mlp_forward",
    hint="One of the layers has no bias. Which of the arrays in params do you never read?",
    caught_by=["test_mlp_forward_of_two_layers"],
)
def mlp_forward_no_bias_at_the_end(X, params):
    cache, last = [X], _depth(params)
    for layer in range(1, last):
        cache.append(relu(affine_forward(cache[-1], params[f"W{layer}"], params[f"b{layer}"])))
    return cache[-1] @ params[f"W{last}"], cache


@mistake(
    "mlp_forward",
    hint="The cache ends with the last layer's input. Which of its entries is one too many?",
    caught_by=["test_mlp_forward_of_two_layers", "test_mlp_forward_of_one_layer"],
)
def mlp_forward_caches_the_logits_too(X, params):
    cache, last = [X], _depth(params)
    for layer in range(1, last):
        cache.append(relu(affine_forward(cache[-1], params[f"W{layer}"], params[f"b{layer}"])))
    logits = affine_forward(cache[-1], params[f"W{last}"], params[f"b{last}"])
    return logits, [*cache, logits]


@mistake(
    "mlp_forward",
    hint="Are the weights the same after the call? Which of your operators writes into an array?",
    caught_by=["test_mlp_forward_leaves_its_arguments_alone"],
)
def mlp_forward_eats_its_params(X, params):
    cache, a, layer, last = [], X, 1, _depth(params)
    while params:
        cache.append(a)
        a = affine_forward(a, params.pop(f"W{layer}"), params.pop(f"b{layer}"))
        a = relu(a) if layer < last else a
        layer += 1
    return a, cache
