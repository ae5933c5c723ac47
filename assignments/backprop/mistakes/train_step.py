"""Known wrong answers to train_step, the commonest first; train_step_rarer.py goes on."""

from autograder import mistake

from .shared import _depth, _loss_and_dlogits, _penalised, _penalty


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
