"""DeepDream written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### right 1
"""DeepDream."""

import numpy as np


def dream_step(x, grad, lr):
    x = np.array(x, dtype=np.float64)
    grad = np.array(grad, dtype=np.float64)
    if x.shape != grad.shape:
        raise ValueError(f"shapes differ: {x.shape} and {grad.shape}")
    return np.array(np.clip(x + lr * grad / (grad.std() + 1e-8), 0, 1))


def deep_dream(x, activation_and_grad, steps, lr):
    x = np.array(x, dtype=np.float64)
    value, grad = activation_and_grad(x)
    values = [float(value)]
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        value, grad = activation_and_grad(x)
        values.append(float(value))
    return x, values


def dream_class(x, log_probability_and_grad, steps, lr):
    x = np.array(x, dtype=np.float64)
    log_p, grad = log_probability_and_grad(x)
    best, best_log_p = x.copy(), float(log_p)
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p > best_log_p:
            best, best_log_p = x.copy(), float(log_p)
    return best, best_log_p


def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    m = np.abs(np.asarray(grad, dtype=np.float64)).max(axis=2)
    top = m.max()
    if top == 0:
        return np.zeros_like(m)
    return m / top

### right 2
"""DeepDream, with a generator for the way and plain loops."""

import math

import numpy as np


def dream_step(x, grad, lr):
    if np.shape(x) != np.shape(grad):
        raise ValueError("x and grad must have the same shape")
    numbers = [float(g) for g in np.ravel(grad)]
    mean = math.fsum(numbers) / len(numbers)
    spread = math.sqrt(math.fsum((g - mean) ** 2 for g in numbers) / len(numbers))
    moved = [
        min(1.0, max(0.0, float(p) + lr * g / (spread + 1e-8))) for p, g in zip(np.ravel(x), numbers)
    ]
    return np.array(moved, dtype=float).reshape(np.shape(x))


def _way(x, value_and_grad, steps, lr):
    picture = np.asarray(x).astype(float)
    for number in range(steps + 1):
        value, slope = value_and_grad(picture)
        yield picture, float(value)
        if number < steps:
            picture = dream_step(picture, slope, lr)


def deep_dream(x, activation_and_grad, steps, lr):
    way = list(_way(x, activation_and_grad, steps, lr))
    return way[-1][0], [value for _, value in way]


def dream_class(x, log_probability_and_grad, steps, lr):
    pictures, logs = zip(*_way(x, log_probability_and_grad, steps, lr))
    first = logs.index(max(logs))
    return pictures[first], logs[first]


def saliency(x, logit_and_grad):
    grad = np.asarray(logit_and_grad(x.copy())[1], dtype="float64")
    h, w, c = grad.shape
    result = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            result[i, j] = max(abs(grad[i, j, q]) for q in range(c))
    largest = result.max()
    return result / largest if largest > 0 else result

'''

BUGS = r'''
### dream_step | Goes downhill, as in training.
def dream_step(x, grad, lr):
    x, grad = np.asarray(x, dtype=float), np.asarray(grad, dtype=float)
    if x.shape != grad.shape:
        raise ValueError("shapes")
    return np.clip(x - lr * grad / (grad.std() + 1e-8), 0, 1)

### dream_step | Divides by the variance.
def dream_step(x, grad, lr):
    x, grad = np.asarray(x, dtype=float), np.asarray(grad, dtype=float)
    if x.shape != grad.shape:
        raise ValueError("shapes")
    return np.clip(x + lr * grad / (np.var(grad) + 1e-8), 0, 1)

### dream_step | The standard deviation divides by n - 1.
def dream_step(x, grad, lr):
    x, grad = np.asarray(x, dtype=float), np.asarray(grad, dtype=float)
    if x.shape != grad.shape:
        raise ValueError("shapes")
    return np.clip(x + lr * grad / (np.std(grad, ddof=1) + 1e-8), 0, 1)

### dream_step | Without the 1e-8, so a gradient of 0 gives nan.
def dream_step(x, grad, lr):
    x, grad = np.asarray(x, dtype=float), np.asarray(grad, dtype=float)
    if x.shape != grad.shape:
        raise ValueError("shapes")
    return np.clip(x + lr * grad / np.std(grad), 0, 1)

### dream_step | Shapes are not compared, so that NumPy broadcasts.
def dream_step(x, grad, lr):
    x, grad = np.asarray(x, dtype=float), np.asarray(grad, dtype=float)
    return np.clip(x + lr * grad / (grad.std() + 1e-8), 0, 1)

### dream_step | The numbers are counted, not the shapes compared: (2, 3) and (3, 2) or (4,) and (4, 1) pass or fail elsewhere.
def dream_step(x, grad, lr):
    x, grad = np.asarray(x, dtype=float), np.asarray(grad, dtype=float)
    if x.size != grad.size:
        raise ValueError("x and grad do not fit")
    step = lr * grad.ravel() / (grad.std() + 1e-8)
    return np.clip(x.ravel() + step, 0, 1).reshape(x.shape)

### dream_step | The picture is not clipped.
def dream_step(x, grad, lr):
    x, grad = np.asarray(x, dtype=float), np.asarray(grad, dtype=float)
    if x.shape != grad.shape:
        raise ValueError("shapes")
    return x + lr * grad / (grad.std() + 1e-8)

### dream_step | Moves the caller's picture in place.
def dream_step(x, grad, lr):
    if x.shape != grad.shape:
        raise ValueError("shapes")
    x += lr * grad / (grad.std() + 1e-8)
    return np.clip(x, 0, 1).astype(np.float64)

### dream_step | The gradient is scaled in place.
def dream_step(x, grad, lr):
    if x.shape != grad.shape:
        raise ValueError("shapes")
    grad /= grad.std() + 1e-8
    return np.clip(x + lr * grad, 0, 1).astype(np.float64)

### dream_step | The spread is taken along the first axis and not over all numbers.
def dream_step(x, grad, lr):
    x, grad = np.asarray(x, dtype=float), np.asarray(grad, dtype=float)
    if x.shape != grad.shape:
        raise ValueError("shapes")
    return np.clip(x + lr * grad / (grad.std(axis=0) + 1e-8), 0, 1)

### dream_step | Divides by the mean of |grad|, as the first DeepDream did.
def dream_step(x, grad, lr):
    x, grad = np.asarray(x, dtype=float), np.asarray(grad, dtype=float)
    if x.shape != grad.shape:
        raise ValueError("shapes")
    return np.clip(x + lr * grad / (np.abs(grad).mean() + 1e-8), 0, 1)

### dream_step | The gradient's mean is taken away before it is used.
def dream_step(x, grad, lr):
    x, grad = np.asarray(x, dtype=float), np.asarray(grad, dtype=float)
    if x.shape != grad.shape:
        raise ValueError("shapes")
    g = (grad - grad.mean()) / (grad.std() + 1e-8)
    return np.clip(x + lr * g, 0, 1)

### dream_step | The picture comes back as float32.
def dream_step(x, grad, lr):
    if np.shape(x) != np.shape(grad):
        raise ValueError("shapes")
    new = x + lr * grad / (np.std(grad) + 1e-8)
    return np.clip(new, 0.0, 1.0).astype("float32")

### deep_dream | The gradient is asked for once, at the first picture only.
def deep_dream(x, activation_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    value, grad = activation_and_grad(x)
    values = [float(value)]
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        values.append(float(activation_and_grad(x)[0]))
    return x, values

### deep_dream | The function is called twice for every step.
def deep_dream(x, activation_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    values = [float(activation_and_grad(x)[0])]
    for _ in range(steps):
        grad = activation_and_grad(x)[1]
        x = dream_step(x, grad, lr)
        values.append(float(activation_and_grad(x)[0]))
    return x, values

### deep_dream | The activation after the last step is missing.
def deep_dream(x, activation_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    values = []
    for _ in range(steps):
        value, grad = activation_and_grad(x)
        values.append(float(value))
        x = dream_step(x, grad, lr)
    return x, values

### deep_dream | The activation before the first step is missing.
def deep_dream(x, activation_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    values = []
    value, grad = activation_and_grad(x)
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        value, grad = activation_and_grad(x)
        values.append(float(value))
    return x, values

### deep_dream | One step too many: the picture moves after the last activation too.
def deep_dream(x, activation_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    values = []
    for _ in range(steps + 1):
        value, grad = activation_and_grad(x)
        values.append(float(value))
        x = dream_step(x, grad, lr)
    return x, values

### deep_dream | With 0 steps the caller's own array comes back, not a new one.
def deep_dream(x, activation_and_grad, steps, lr):
    value, grad = activation_and_grad(x)
    values = [float(value)]
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        value, grad = activation_and_grad(x)
        values.append(float(value))
    return x, values

### deep_dream | The caller's picture is moved in place.
def deep_dream(x, activation_and_grad, steps, lr):
    value, grad = activation_and_grad(x)
    values = [float(value)]
    for i in range(steps):
        x[...] = dream_step(x, grad, lr)
        value, grad = activation_and_grad(x)
        values.append(float(value))
    return x.astype(float), values

### deep_dream | The best picture on the way comes back, not the last one.
def deep_dream(x, activation_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    value, grad = activation_and_grad(x)
    values, best = [float(value)], x
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        value, grad = activation_and_grad(x)
        if value > max(values):
            best = x
        values.append(float(value))
    return best, values

### deep_dream | Stops as soon as the activation no longer rises.
def deep_dream(x, activation_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    value, grad = activation_and_grad(x)
    values = [float(value)]
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        value, grad = activation_and_grad(x)
        values.append(float(value))
        if values[-1] <= values[-2]:
            break
    return x, values

### deep_dream | The step shrinks from round to round.
def deep_dream(x, activation_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    value, grad = activation_and_grad(x)
    values = [float(value)]
    for i in range(steps):
        x = dream_step(x, grad, lr / (i + 1))
        value, grad = activation_and_grad(x)
        values.append(float(value))
    return x, values

### dream_class | The last picture comes back, not the best one.
def dream_class(x, log_probability_and_grad, steps, lr):
    x, values = deep_dream(x, log_probability_and_grad, steps, lr)
    return x, values[-1]

### dream_class | Of equal pictures the last one is kept.
def dream_class(x, log_probability_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    log_p, grad = log_probability_and_grad(x)
    best, best_p = x.copy(), float(log_p)
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p >= best_p:
            best, best_p = x.copy(), float(log_p)
    return best, best_p

### dream_class | The picture to begin with is not among those that are compared.
def dream_class(x, log_probability_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    log_p, grad = log_probability_and_grad(x)
    if steps == 0:
        return x, float(log_p)
    found = []
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        found.append((float(log_p), x))
    best = max(range(steps), key=lambda i: found[i][0])
    return found[best][1], found[best][0]

### dream_class | The best picture comes back with the log p of the last one.
def dream_class(x, log_probability_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    log_p, grad = log_probability_and_grad(x)
    best, best_log_p = x.copy(), log_p
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p > best_log_p:
            best, best_log_p = x.copy(), log_p
    return best, float(log_p)

### dream_class | The best picture is kept without a copy, and the array moves on.
def dream_class(x, log_probability_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    log_p, grad = log_probability_and_grad(x)
    best, best_p = x, float(log_p)
    for _ in range(steps):
        x[...] = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p > best_p:
            best, best_p = x, float(log_p)
    return best, best_p

### dream_class | The picture after the last step is never looked at.
def dream_class(x, log_probability_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    best, best_p = x.copy(), None
    for _ in range(max(steps, 1)):
        log_p, grad = log_probability_and_grad(x)
        if best_p is None or log_p > best_p:
            best, best_p = x.copy(), float(log_p)
        x = dream_step(x, grad, lr)
    return best, best_p

### dream_class | The record begins at 0, above every log p, so that the first picture always wins with 0.
def dream_class(x, log_probability_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    best, best_log_p = x.copy(), 0.0
    log_p, grad = log_probability_and_grad(x)
    for _ in range(steps):
        if log_p > best_log_p:
            best, best_log_p = x.copy(), float(log_p)
        x = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
    if log_p > best_log_p:
        best, best_log_p = x.copy(), float(log_p)
    return best, best_log_p

### dream_class | The probability comes back, not its logarithm.
def dream_class(x, log_probability_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    log_p, grad = log_probability_and_grad(x)
    best, best_log_p = x.copy(), float(log_p)
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p > best_log_p:
            best, best_log_p = x.copy(), float(log_p)
    return best, float(np.exp(best_log_p))

### dream_class | Stops at the first step that goes too far, and misses what comes after.
def dream_class(x, log_probability_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    log_p, grad = log_probability_and_grad(x)
    for _ in range(steps):
        new = dream_step(x, grad, lr)
        new_log_p, new_grad = log_probability_and_grad(new)
        if new_log_p <= log_p:
            break
        x, log_p, grad = new, new_log_p, new_grad
    return x, float(log_p)

### dream_class | A step that went too far is taken back, so that the ascent goes on from the best picture and not from the last.
def dream_class(x, log_probability_and_grad, steps, lr):
    best = np.array(x, dtype=float)
    best_p, grad = log_probability_and_grad(best)
    for _ in range(steps):
        new = dream_step(best, grad, lr)
        p, g = log_probability_and_grad(new)
        if p > best_p:
            best, best_p, grad = new, p, g
    return best, float(best_p)

### dream_class | The smallest log p is kept, as if it were a loss.
def dream_class(x, log_probability_and_grad, steps, lr):
    x = np.array(x, dtype=float)
    log_p, grad = log_probability_and_grad(x)
    best, best_p = x.copy(), float(log_p)
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p < best_p:
            best, best_p = x.copy(), float(log_p)
    return best, best_p

### saliency | The largest gradient is looked for with its sign, and only then made positive.
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    m = np.abs(np.max(np.asarray(grad, dtype=float), axis=-1))
    return m / m.max() if m.max() > 0 else np.zeros(m.shape)

### saliency | The mean over the channels, not the largest.
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    m = np.abs(np.asarray(grad, dtype=float)).mean(axis=-1)
    return m / m.max() if m.max() > 0 else np.zeros(m.shape)

### saliency | The length of the gradient over the channels, not the largest part.
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    m = np.linalg.norm(np.asarray(grad, dtype=float), axis=-1)
    return m / m.max() if m.max() > 0 else np.zeros(m.shape)

### saliency | A gradient of 0 everywhere gives nan.
def saliency(x, logit_and_grad):
    logit, grad = logit_and_grad(x)
    m = np.abs(np.asarray(grad, dtype=np.float64)).max(axis=2)
    return m / m.max()

### saliency | 1e-8 is added below the line, so that the largest of a small gradient is far from 1.
def saliency(x, logit_and_grad):
    logit, grad = logit_and_grad(x)
    m = np.abs(np.asarray(grad, dtype=np.float64)).max(axis=2)
    return m / (m.max() + 1e-8)

### saliency | The smallest value is taken away first, so that the map runs from 0 to 1.
def saliency(x, logit_and_grad):
    logit, grad = logit_and_grad(x)
    m = np.abs(np.asarray(grad, dtype=np.float64)).max(axis=2)
    if m.max() == m.min():
        return np.ones(m.shape) if m.max() > 0 else np.zeros(m.shape)
    return (m - m.min()) / (m.max() - m.min())

### saliency | The largest is taken over rows and not over channels.
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    m = np.max(np.abs(np.asarray(grad, dtype=float)), axis=0)
    if m.max() == 0:
        return np.zeros_like(m)
    return m / m.max()

### saliency | Gradient times picture, not the gradient alone.
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    m = np.abs(x * np.asarray(grad, dtype=float)).max(axis=2)
    if m.max() == 0:
        return np.zeros_like(m)
    return m / m.max()

### saliency | A very small gradient is taken for none, since allclose finds it close to 0.
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    m = np.abs(np.asarray(grad, dtype=float)).max(axis=2)
    if np.allclose(m, 0):
        return np.zeros(m.shape)
    return m / m.max()

### saliency | The axis of channels stays, with length 1.
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    m = np.abs(np.asarray(grad, dtype=float)).max(axis=2, keepdims=True)
    return m / m.max() if m.max() > 0 else np.zeros_like(m)

### saliency | Axes of length 1 are dropped, so a picture of one row loses its shape.
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    m = np.abs(np.asarray(grad, dtype=float)).max(axis=2).squeeze()
    return m / m.max() if m.max() > 0 else np.zeros(m.shape)

### saliency | Every row has its own largest value of 1.
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    m = np.abs(np.asarray(grad, dtype=float)).max(axis=2)
    top = m.max(axis=1, keepdims=True)
    top[top == 0] = 1
    return m / top

### saliency | The map comes back as float32.
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    m = np.abs(grad).max(axis=2).astype(np.float32)
    top = m.max()
    return m / top if top > 0 else np.zeros_like(m)
'''
