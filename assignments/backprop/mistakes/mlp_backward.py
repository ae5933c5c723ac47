"""Known wrong answers to mlp_backward, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _depth


@mistake(
    "mlp_backward",
    hint="On its way back the derivative meets every relu of the forward pass. Where does yours, and what does it do where the cache holds a 0?",
    caught_by=["test_mlp_backward_of_two_layers", "test_mlp_backward_is_the_slope_of_mlp_forward"],
)
def mlp_backward_no_relu(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        dlogits, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(
            dlogits, cache[layer - 1], params[f"W{layer}"]
        )
    return grads


@mistake(
    "mlp_backward",
    hint="Your derivative has just come back through W2. Which relu does it meet there, and which entry of the cache did that "
    "relu write? Which entry does your mask read?",
    caught_by=["test_mlp_backward_is_the_slope_of_mlp_forward", "test_mlp_backward_of_six_layers"],
)
def mlp_backward_mask_of_the_layer_below(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        dlogits, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(
            dlogits, cache[layer - 1], params[f"W{layer}"]
        )
        if layer > 1:
            dlogits = dlogits * (cache[layer - 2] > 0)
    return grads


@mistake(
    "mlp_backward",
    hint="The last layer has no relu. Do you cut the derivative of the logits?",
    caught_by=["test_mlp_backward_of_two_layers", "test_mlp_backward_of_one_layer_and_one_sample"],
)
def mlp_backward_relu_on_the_output(dlogits, params, cache):
    grads = {}
    logits = affine_forward(cache[-1], params[f"W{_depth(params)}"], params[f"b{_depth(params)}"])
    dlogits = relu_backward(dlogits, logits)
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        da, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(dlogits, a, params[f"W{layer}"])
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="Is the first layer's input the output of a relu? What happens to negative inputs of the network in dW1?",
    caught_by=["test_mlp_backward_of_one_layer_and_one_sample"],
)
def mlp_backward_relu_on_the_input(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = relu(cache[layer - 1])
        da, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(dlogits, a, params[f"W{layer}"])
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="dlogits comes from a mean already. Repeat the batch twice: by what are your gradients too small?",
    caught_by=["test_mlp_backward_of_two_layers", "test_mlp_backward_is_the_slope_of_mlp_forward"],
)
def mlp_backward_divides_by_n(dlogits, params, cache):
    grads, n = {}, len(dlogits)
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        da, dw, db = affine_backward(dlogits, a, params[f"W{layer}"])
        grads[f"W{layer}"], grads[f"b{layer}"] = dw / n, db / n
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="You divide by n in every layer. How often did the forward pass take a mean?",
    caught_by=["test_mlp_backward_of_two_layers", "test_mlp_backward_is_the_slope_of_mlp_forward"],
)
def mlp_backward_divides_by_n_in_every_layer(dlogits, params, cache):
    grads, n = {}, len(dlogits)
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        da, dw, db = affine_backward(dlogits / n, a, params[f"W{layer}"])
        grads[f"W{layer}"], grads[f"b{layer}"] = dw, db
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="How many layers does params hold? Your way back knows of two only.",
    caught_by=["test_mlp_backward_of_six_layers", "test_mlp_backward_of_one_layer_and_one_sample"],
)
def mlp_backward_two_layers_only(dlogits, params, cache):
    da, dw2, db2 = affine_backward(dlogits, cache[1], params["W2"])
    _, dw1, db1 = affine_backward(relu_backward(da, cache[1]), cache[0], params["W1"])
    return {"W1": dw1, "b1": db1, "W2": dw2, "b2": db2}


@mistake(
    "mlp_backward",
    hint="A relu that is shut for one sample may be open for another. Does your mask know the samples apart?",
    caught_by=["test_mlp_backward_of_two_layers"],
)
def mlp_backward_one_mask_for_all_samples(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        da, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(dlogits, a, params[f"W{layer}"])
        dlogits = da * (a > 0).any(axis=0)
    return grads


@mistake(
    "mlp_backward",
    hint="Sort the texts W1, W2, W10. Which comes second, and which layer is the last one?",
    caught_by=["test_mlp_backward_of_a_shuffled_dict_of_eleven_layers"],
)
def mlp_backward_sorts_texts(dlogits, params, cache):
    grads = {}
    names = sorted(name for name in params if name.startswith("W"))
    for name, a in zip(reversed(names), reversed(cache)):
        da, grads[name], grads["b" + name[1:]] = affine_backward(dlogits, a, params[name])
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="In which order do the keys of a dict come? What says which layer is the last?",
    caught_by=["test_mlp_backward_of_a_shuffled_dict_of_eleven_layers"],
)
def mlp_backward_in_dict_order(dlogits, params, cache):
    grads = {}
    names = [name for name in params if name.startswith("W")]
    for name, a in zip(reversed(names), reversed(cache)):
        da, grads[name], grads["b" + name[1:]] = affine_backward(dlogits, a, params[name])
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="Which keys does the answer have? They are those of the parameters.",
    caught_by=["test_mlp_backward_of_two_layers"],
)
def mlp_backward_own_keys(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        da, grads[f"dW{layer}"], grads[f"db{layer}"] = affine_backward(dlogits, a, params[f"W{layer}"])
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="Was a relu open because its number was positive going forward, or because the derivative is positive now?",
    caught_by=["test_mlp_backward_of_two_layers", "test_mlp_backward_is_the_slope_of_mlp_forward"],
)
def mlp_backward_masks_by_the_derivative(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        da, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(dlogits, cache[layer - 1], params[f"W{layer}"])
        dlogits = np.maximum(da, 0.0)
    return grads


@mistake(
    "mlp_backward",
    hint="One bias serves all samples. Is its gradient the sum over them or the mean? dlogits holds the 1/n already.",
    caught_by=["test_mlp_backward_is_the_slope_of_mlp_forward"],
)
def mlp_backward_averages_the_biases(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        grads[f"W{layer}"], grads[f"b{layer}"] = a.T @ dlogits, dlogits.mean(axis=0)
        dlogits = relu_backward(dlogits @ params[f"W{layer}"].T, a)
    return grads


@mistake(
    "mlp_backward",
    hint="Each gradient has its parameter's shape. What does keepdims leave of the axis of the samples in your biases?",
    caught_by=["test_mlp_backward_of_two_layers"],
)
def mlp_backward_biases_keep_an_axis(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        grads[f"W{layer}"], grads[f"b{layer}"] = a.T @ dlogits, dlogits.sum(axis=0, keepdims=True)
        dlogits = relu_backward(dlogits @ params[f"W{layer}"].T, a)
    return grads


@mistake(
    "mlp_backward",
    hint="Can the caller use the cache a second time? .pop() takes out what it returns.",
    caught_by=["test_mlp_backward_leaves_its_arguments_alone"],
)
def mlp_backward_eats_the_cache(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = cache.pop()
        da, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(dlogits, a, params[f"W{layer}"])
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="Print the cache before and after the call. Which line writes into one of its arrays? A mask is an array of its own.",
    caught_by=["test_mlp_backward_leaves_its_arguments_alone"],
)
def mlp_backward_turns_the_cache_into_masks(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        grads[f"W{layer}"], grads[f"b{layer}"] = a.T @ dlogits, dlogits.sum(axis=0)
        dlogits = dlogits @ params[f"W{layer}"].T
        a[a > 0] = 1
        dlogits = dlogits * a
    return grads
