"""Known wrong answers to train_step, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _depth


def _loss_and_dlogits(logits, y):
    """The mean cross-entropy of softmax(logits), and its derivative."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    dlogits = np.exp(log_p)
    dlogits[np.arange(len(y)), y] -= 1
    return float(-log_p[np.arange(len(y)), y].mean()), dlogits / len(y)


def _penalty(params, lam):
    return float(lam * sum((params[name] ** 2).sum() for name in params if name.startswith("W")))


def _penalised(grads, params, lam):
    return {name: grads[name] + (2 * lam * params[name] if name.startswith("W") else 0) for name in params}


@mistake(
    "train_step",
    hint="Which W2 did the forward pass use?",
    caught_by=["test_train_step_of_three_layers"],
)
def updates_before_backprop(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dout = _loss_and_dlogits(logits, y)
    new = dict(params)
    for layer in range(_depth(params), 0, -1):
        W, b, a = f"W{layer}", f"b{layer}", cache[layer - 1]
        _, dw, db = affine_backward(dout, a, params[W])
        new[W] = params[W] - lr * (dw + 2 * lam * params[W])
        new[b] = params[b] - lr * db
        dout = relu_backward(dout @ new[W].T, a)
    return loss + _penalty(params, lam), new


@mistake(
    "train_step",
    hint="Repeat the batch twice: does your step shrink? Count how often you divide by n.",
    caught_by=["test_train_step_from_zero", "test_train_step_of_a_batch_twice_over"],
)
def mean_twice(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = mlp_backward(dlogits, params, cache)
    grads = _penalised({name: grads[name] / len(X) for name in grads}, params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Repeat the batch twice: does your step grow? The loss is a mean; is your gradient one?",
    caught_by=["test_train_step_from_zero", "test_train_step_of_a_batch_twice_over"],
)
def train_step_no_mean(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits * len(X), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="The gradient points uphill. Which way do you want to go?",
    caught_by=["test_train_step_from_zero", "test_train_step_lowers_the_loss"],
)
def train_step_climbs(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] + lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Compare the biases before and after twenty steps. Do they learn?",
    caught_by=["test_train_step_of_three_layers"],
)
def train_step_forgets_the_biases(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    new = {name: value - lr * grads[name] if name[0] == "W" else value.copy() for name, value in params.items()}
    return loss + _penalty(params, lam), new


@mistake(
    "train_step",
    hint="The caller kept the old parameters, to compare. Are they still the old ones? dict(params) is a new dict "
    "around the same arrays, and -= writes into an array.",
    caught_by=["test_train_step_leaves_the_old_parameters_alone"],
)
def train_step_in_place(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    loss += _penalty(params, lam)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    for name in params:
        params[name] -= lr * grads[name]
    return loss, params


@mistake(
    "train_step",
    hint="Does the loss that you return belong to the old parameters or to the new ones?",
    caught_by=["test_train_step_from_zero"],
)
def train_step_loss_after_the_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    _, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    new = {name: params[name] - lr * grads[name] for name in params}
    loss, _ = _loss_and_dlogits(mlp_forward(X, new)[0], y)
    return loss + _penalty(new, lam), new


@mistake(
    "train_step",
    hint="Shift all logits by the same number: the biases move. Should that cost anything?",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_penalises_biases(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = mlp_backward(dlogits, params, cache)
    loss += float(lam * sum((value**2).sum() for value in params.values()))
    return loss, {name: params[name] - lr * (grads[name] + 2 * lam * params[name]) for name in params}


@mistake(
    "train_step",
    hint="What is the derivative of lam W^2? Half of the course books write lam/2 in front; ours does not.",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_half_penalty(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam / 2)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Your penalty is lam/2 times the sum of W^2, as many courses write it. Which factor stands in front of it on this "
    "sheet, and what is its derivative then?",
    caught_by=["test_train_step_of_two_layers_with_a_penalty", "test_train_step_with_a_penalty"],
)
def train_step_half_penalty_everywhere(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam / 2)
    return loss + _penalty(params, lam / 2), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Your penalty is lam/(2n) times the sum of W^2, as some courses write it. Which factor stands in front of it on "
    "this sheet? The number of samples is not in it.",
    caught_by=["test_train_step_of_two_layers_with_a_penalty", "test_train_step_with_a_penalty"],
)
def train_step_half_penalty_over_n(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    half = lam / (2 * len(X))
    grads = _penalised(mlp_backward(dlogits, params, cache), params, half)
    return loss + _penalty(params, half), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Your step belongs to lam W^2, your loss to lam/2 W^2, as many courses write it. Which of them does this sheet take?",
    caught_by=["test_train_step_of_two_layers_with_a_penalty", "test_train_step_with_a_penalty"],
)
def train_step_half_penalty_in_the_loss(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    return loss + _penalty(params, lam / 2), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="lam times the sum of all W^2: is anything divided by the number of samples there?",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_penalty_over_n(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam / len(X))
    return loss + _penalty(params, lam / len(X)), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="The penalty is a part of the loss. By what is its derivative multiplied in a step of gradient descent?",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_decays_without_the_rate(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = mlp_backward(dlogits, params, cache)
    new = {name: params[name] - lr * grads[name] for name in params}
    return loss + _penalty(params, lam), _penalised(new, params, -lam)


@mistake(
    "train_step",
    hint="The weights shrink, but does the loss that you return know why? Which term is missing in it?",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_penalty_not_in_the_loss(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    return loss, {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Your function takes an argument called lam. Where does it use it?",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_ignores_lam(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = mlp_backward(dlogits, params, cache)
    return loss, {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Try logits of 1000: what is exp(1000), and which number may you subtract first?",
    caught_by=["test_train_step_at_1000"],
)
def train_step_no_max_shift(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    p[np.arange(len(y)), y] -= 1
    grads = _penalised(mlp_backward(p / len(y), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Put a row around 1000 and a row around -1000 in one batch. Whose maximum do you subtract?",
    caught_by=["test_train_step_at_1000"],
)
def train_step_one_max_for_the_batch(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    e = np.exp(logits - logits.max())
    p = e / e.sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    p[np.arange(len(y)), y] -= 1
    grads = _penalised(mlp_backward(p / len(y), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="The probability of a hopeless class is rounded to 0. Which formula of the loss needs no logarithm of it?",
    caught_by=["test_train_step_at_1000"],
)
def train_step_log_of_prob(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    p[np.arange(len(y)), y] -= 1
    grads = _penalised(mlp_backward(p / len(y), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Your logarithm never gets below that of the small number you add. Which formula of the loss takes no logarithm of p?",
    caught_by=["test_train_step_at_1000"],
)
def train_step_adds_a_twelfth_digit(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y] + 1e-12).mean())
    p[np.arange(len(y)), y] -= 1
    grads = _penalised(mlp_backward(p / len(y), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Your logarithm never gets below that of the small number you add. Which formula of the loss takes no logarithm of p?",
    caught_by=["test_train_step_at_1000"],
)
def train_step_adds_a_ninth_digit(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y] + 1e-9).mean())
    p[np.arange(len(y)), y] -= 1
    grads = _penalised(mlp_backward(p / len(y), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Your logarithm never gets below that of the small number you add. Which formula of the loss takes no logarithm of p?",
    caught_by=["test_train_step_at_1000"],
)
def train_step_adds_a_eighth_digit(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y] + 1e-8).mean())
    p[np.arange(len(y)), y] -= 1
    grads = _penalised(mlp_backward(p / len(y), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Your logarithm never gets below that of the small number you add. Which formula of the loss takes no logarithm of p?",
    caught_by=["test_train_step_at_1000"],
)
def train_step_adds_a_fifteenth_digit(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y] + 1e-15).mean())
    p[np.arange(len(y)), y] -= 1
    grads = _penalised(mlp_backward(p / len(y), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="p - y belongs to the cross-entropy. Which loss do you return, and which one do you descend?",
    caught_by=["test_train_step_from_zero"],
)
def train_step_squared_loss(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    _, dlogits = _loss_and_dlogits(logits, y)
    loss = float(((dlogits * len(y)) ** 2).sum(axis=1).mean())
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Only one of your layers moves. Whose gradient do you never use?",
    caught_by=["test_train_step_of_three_layers"],
)
def train_step_last_layer_only(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    last = str(_depth(params))
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    new = {name: value - lr * grads[name] if name[1:] == last else value.copy() for name, value in params.items()}
    return loss + _penalty(params, lam), new


@mistake(
    "train_step",
    hint="The probability of a hopeless class is rounded to 0: take the logarithm on paper. And where is lam?",
    caught_by=["test_train_step_at_1000", "test_train_step_with_a_penalty"],
)
def train_step_log_of_prob_without_lam(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    p[np.arange(len(y)), y] -= 1
    grads = mlp_backward(p / len(y), params, cache)
    return loss, {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="You cut the gradient to a length. Does the formula new = old - lr d loss / d old speak of a limit?",
    caught_by=["test_train_step_takes_the_gradient_as_it_is"],
)
def train_step_clips_the_gradient(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = {name: np.clip(grad, -5, 5) for name, grad in mlp_backward(dlogits, params, cache).items()}
    grads = _penalised(grads, params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="You cut the gradient to a length. Does the formula new = old - lr d loss / d old speak of a limit?",
    caught_by=["test_train_step_takes_the_gradient_as_it_is"],
)
def train_step_clips_the_norm(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    norm = np.sqrt(sum((grad**2).sum() for grad in grads.values()))
    scale = min(1.0, 5 / norm) if norm > 0 else 1.0
    return loss + _penalty(params, lam), {name: params[name] - lr * scale * grads[name] for name in params}
