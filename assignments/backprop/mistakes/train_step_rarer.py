"""Known wrong answers to train_step, rarer than those of train_step.py."""

import numpy as np

from autograder import mistake

from .shared import _depth, _loss_and_dlogits, _penalised, _penalty


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
    hint="Put a row around 1000 and a row around -1000 in one batch. Whose maximum do you subtract?",
    caught_by=["test_train_step_at_1000"],
)
def train_step_one_max_in_the_logarithm_of_the_sum(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    shifted = logits - logits.max()
    e = np.exp(shifted)
    loss = float((np.log(e.sum(axis=1)) - shifted[np.arange(len(y)), y]).mean())
    p = e / e.sum(axis=1, keepdims=True)
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
    hint="Your logarithm never gets below that of the small number that you add or clip at. Which formula of the loss takes no logarithm of p?",
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
    hint="Your logarithm never gets below that of the small number that you add or clip at. Which formula of the loss takes no logarithm of p?",
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
    hint="Your logarithm never gets below that of the small number that you add or clip at. Which formula of the loss takes no logarithm of p?",
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
    hint="Your logarithm never gets below that of the small number that you add or clip at. Which formula of the loss takes no logarithm of p?",
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
    hint="With a large lam the weights should shrink. Do yours, after one step? Which sign has the penalty's part of it?",
    caught_by=["test_train_step_of_two_layers_with_a_penalty", "test_train_step_with_a_penalty"],
)
def train_step_climbs_the_penalty(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, -lam)
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
