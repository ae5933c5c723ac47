"""Right regularisation in other styles than the reference's: each must earn full marks."""

RIGHT = {
    "train_val_gap": {
        "list_index": """
def train_val_gap(history):
    val = history["val_loss"]
    epoch = val.index(min(val))
    return float(val[epoch] - history["loss"][epoch])
""",
        "min_of_pairs": """
def train_val_gap(history):
    pairs = list(zip(history["val_loss"], history["loss"]))
    val, train = min(pairs, key=lambda pair: pair[0])
    return float(val) - float(train)
""",
        "loop": """
def train_val_gap(history):
    best, gap = float("inf"), None
    for t, v in zip(history["loss"], history["val_loss"]):
        if v < best:
            best, gap = v, v - t
    return gap * 1.0
""",
        "argsort": """
def train_val_gap(history):
    loss, val = np.array(history["loss"], dtype=float), np.array(history["val_loss"], dtype=float)
    return (val - loss)[np.argsort(val, kind="stable")[0]].item()
""",
    },
    "early_stop_epoch": {
        "like_keras": """
def early_stop_epoch(val, patience):
    if not patience >= 1:
        raise ValueError("patience")
    best_value, best, wait, stop = float("inf"), 0, 0, None
    for i, v in enumerate(val):
        wait += 1
        if v < best_value:
            best_value, best, wait = v, i, 0
        elif wait >= patience:
            stop = i
            break
    return (len(val) - 1 if stop is None else stop), best
""",
        "distance_from_the_best": """
def early_stop_epoch(val, patience):
    if patience <= 0:
        raise ValueError(f"a patience of {patience}")
    best = 0
    for now, loss in enumerate(val):
        if now > 0 and loss < val[best]:
            best = now
        elif now - best >= patience:
            return now, best
    return now, best
""",
        "running_minimum": """
def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience must be at least 1")
    filled = np.where(np.isnan(val), np.inf, np.array(val, dtype=float))
    lowest = np.minimum.accumulate(filled)
    records = [0] + [i for i in range(1, len(val)) if filled[i] < lowest[i - 1]]
    for one, following in zip(records, records[1:] + [len(val) + patience]):
        if following - one > patience:
            stop = min(one + patience, len(val) - 1)
            return stop, one
""",
        "while_loop": """
def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError
    epoch = best = bad = 0
    while epoch + 1 < len(val) and bad < patience:
        epoch += 1
        better = val[epoch] < val[best]
        best = epoch if better else best
        bad = 0 if better else bad + 1
    return epoch, best
""",
    },
    "l2_loss_and_grad": {
        "loop_over_keys": """
def l2_loss_and_grad(params, lam):
    loss, grads = 0.0, {}
    for key, value in params.items():
        if key[0] == "W":
            loss += lam * float((value * value).sum())
            grads[key] = 2 * lam * value.astype(float)
        else:
            grads[key] = np.zeros(value.shape, dtype=float)
    return loss, grads
""",
        "loop_over_layers": """
def l2_loss_and_grad(params, lam):
    grads, total = {}, 0
    for layer in range(1, len(params) // 2 + 1):
        W, b = params[f"W{layer}"], params[f"b{layer}"]
        total += np.linalg.norm(W) ** 2
        grads[f"W{layer}"] = lam * (W + W) + 0.0
        grads[f"b{layer}"] = 0.0 * b
    return float(lam * total), grads
""",
        "by_dimension": """
def l2_loss_and_grad(params, lam):
    is_weight = {k: v.ndim == 2 for k, v in params.items()}
    loss = sum(lam * np.vdot(v, v) for k, v in params.items() if is_weight[k])
    grads = {k: np.multiply(2.0 * lam * is_weight[k], v) for k, v in params.items()}
    return float(loss), grads
""",
        "number_by_number": """
import math

def l2_loss_and_grad(params, lam):
    squares = []
    grads = {name: np.zeros(array.shape) for name, array in params.items()}
    for name in sorted(params):
        if not name.startswith("b"):
            for (i, j), w in np.ndenumerate(params[name]):
                squares.append(float(w) ** 2)
                grads[name][i, j] = 2 * lam * w
    return lam * math.fsum(squares), grads
""",
    },
    "dropout_forward": {
        "binomial": """
def dropout_forward(x, rate, rng, training=True):
    if rate < 0 or rate >= 1:
        raise ValueError("rate")
    keep = 1.0 - rate
    mask = rng.binomial(1, keep, size=x.shape) / keep if training else np.ones(x.shape)
    return x * mask, mask
""",
        "one_after_the_other": """
def dropout_forward(x, rate, rng, training=True):
    if not (rate >= 0 and rate < 1):
        raise ValueError(rate)
    mask = np.ones_like(x, dtype=float)
    if training:
        for place in np.ndindex(*x.shape):
            mask[place] = 0.0 if rng.uniform() < rate else 1 / (1 - rate)
    return np.multiply(x, mask), mask
""",
        "choice": """
def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("0 <= rate < 1")
    out = x.astype(float)
    if not training or rate == 0:
        return out, np.ones(x.shape)
    scale = 1 / (1 - rate)
    mask = rng.choice([0.0, scale], size=x.shape, p=[rate, 1 - rate])
    out *= mask
    return out, mask
""",
        "zeros_written_in": """
def dropout_forward(x, rate, rng, training=True):
    if rate < 0.0 or not rate < 1.0:
        raise ValueError("the rate is a probability below 1")
    lost = rng.random(size=np.shape(x)) < rate
    out, mask = np.array(x, dtype=float), np.ones(np.shape(x))
    if training:
        out /= 1 - rate
        mask /= 1 - rate
        out[lost] = 0
        mask[lost] = 0
    return out, mask
""",
    },
    "dropout_backward": {
        "multiply": """
def dropout_backward(dout, mask):
    return np.multiply(dout, mask)
""",
        "where": """
def dropout_backward(dout, mask):
    return np.where(mask == 0, 0.0, dout * mask)
""",
        "on_a_copy": """
def dropout_backward(dout, mask):
    dx = np.array(dout, dtype=float)
    dx *= mask
    return dx
""",
    },
    "batchnorm_forward": {
        "step_by_step": """
def batchnorm_forward(x, gamma, beta, eps=1e-5):
    n, d = x.shape
    mu = x.sum(axis=0) / n
    xc = x - mu
    var = (xc ** 2).sum(axis=0) / n
    inv = (var + eps) ** -0.5
    return xc * inv * gamma + beta
""",
        "column_by_column": """
def batchnorm_forward(x, gamma, beta, eps=1e-5):
    out = np.empty(x.shape)
    for j, column in enumerate(x.T):
        out[:, j] = gamma[j] * (column - np.mean(column)) / np.sqrt(np.var(column) + eps) + beta[j]
    return out
""",
        "one_scale_one_shift": """
def batchnorm_forward(x, gamma, beta, eps=1e-5):
    mean = np.mean(x, 0, keepdims=True)
    scale = gamma / np.sqrt(np.mean((x - mean) ** 2, 0, keepdims=True) + eps)
    return (x - mean) * scale + beta
""",
    },
    "batchnorm_backward": {
        "by_the_graph": """
def batchnorm_backward(dout, x, gamma, eps=1e-5):
    n = len(x)
    mu = x.mean(axis=0)
    xc = x - mu
    var = np.mean(xc ** 2, axis=0)
    ivar = 1 / np.sqrt(var + eps)
    xhat = xc * ivar
    dbeta = dout.sum(axis=0)
    dgamma = np.sum(dout * xhat, axis=0)
    dxhat = dout * gamma
    dvar = np.sum(dxhat * xc, axis=0) * -0.5 * ivar ** 3
    dmu = -np.sum(dxhat * ivar, axis=0) + dvar * np.mean(-2 * xc, axis=0)
    dx = dxhat * ivar + dvar * 2 * xc / n + dmu / n
    return dx, dgamma, dbeta
""",
        "over_n": """
def batchnorm_backward(dout, x, gamma, eps=1e-5):
    n, d = dout.shape
    std = (np.var(x, axis=0) + eps) ** 0.5
    h = (x - np.mean(x, axis=0)) / std
    dgamma = np.einsum("ij,ij->j", dout, h)
    dbeta = np.ones(n) @ dout
    return gamma / (n * std) * (n * dout - dbeta - h * dgamma), dgamma, dbeta
""",
        "jacobian": """
def batchnorm_backward(dout, x, gamma, eps=1e-5):
    n, d = x.shape
    dx = np.zeros((n, d))
    dgamma, dbeta = np.zeros(d), np.zeros(d)
    for j in range(d):
        std = np.sqrt(x[:, j].var() + eps)
        h = (x[:, j] - x[:, j].mean()) / std
        J = (np.eye(n) - 1 / n - np.outer(h, h) / n) / std
        dx[:, j] = J.T @ dout[:, j] * gamma[j]
        dgamma[j], dbeta[j] = dout[:, j] @ h, dout[:, j].sum()
    return dx, dgamma, dbeta
""",
    },
    "batchnorm_infer": {
        "scale_and_shift": """
def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)
    return x * scale + (beta - mean * scale)
""",
        "row_by_row": """
def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    rows = []
    for sample in x:
        rows.append([g * (v - m) / (s + eps) ** 0.5 + b for v, g, b, m, s in zip(sample, gamma, beta, mean, var)])
    return np.array(rows, dtype=float)
""",
        "in_place_on_a_copy": """
def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    out = x.astype(float)
    out -= mean
    out /= np.sqrt(eps + var)
    out *= gamma
    out += beta
    return out
""",
    },
    "update_running": {
        "a_step_towards_new": """
def update_running(old, new, momentum):
    return old + (1 - momentum) * (new - old) + 0.0
""",
        "average": """
def update_running(old, new, momentum):
    weights = np.array([momentum, 1.0 - momentum])
    mixed = weights[0] * np.asarray(old, dtype=float) + weights[1] * np.asarray(new, dtype=float)
    return mixed if mixed.ndim else float(mixed)
""",
        "swapped": """
def update_running(old, new, momentum):
    rest = 1.0 - momentum
    return rest * new + momentum * old
""",
    },
    "augment": {
        "all_draws_first": """
def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    coins = rng.integers(0, 2, size=n)
    moves = rng.integers(-shift, shift, size=(n, 2), endpoint=True)
    out = np.zeros_like(images)
    for i in range(n):
        img = np.fliplr(images[i]) if flip and coins[i] else images[i]
        dy, dx = moves[i]
        out[i, max(dy, 0):h + min(dy, 0), max(dx, 0):w + min(dx, 0)] = \
            img[max(-dy, 0):h + min(-dy, 0), max(-dx, 0):w + min(-dx, 0)]
    return out
""",
        "pixel_by_pixel": """
def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    result = np.zeros((n, h, w), dtype=images.dtype)
    for k in range(n):
        right = rng.choice(np.arange(-shift, shift + 1))
        down = rng.choice(np.arange(-shift, shift + 1))
        mirrored = flip and bool(rng.choice([True, False]))
        for i in range(h):
            for j in range(w):
                a, b = i - down, j - right
                if 0 <= a < h and 0 <= b < w:
                    result[k, i, j] = images[k, a, w - 1 - b if mirrored else b]
    return result
""",
        "roll_and_wipe": """
def augment(images, rng, flip=True, shift=1):
    pictures = []
    for picture in images:
        picture = picture.copy()
        if flip and rng.uniform() > 0.5:
            picture = np.flip(picture, axis=1).copy()
        for axis in (0, 1):
            by = int(rng.integers(2 * shift + 1)) - shift
            picture = np.roll(picture, by, axis=axis)
            edge = [slice(None), slice(None)]
            edge[axis] = slice(0, by) if by > 0 else slice(picture.shape[axis] + by, None)
            picture[tuple(edge)] = 0
        pictures.append(picture)
    return np.stack(pictures)
""",
        "padded_together_and_mirrored_last": """
def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    big = np.zeros((n, h + 2 * shift, w + 2 * shift), images.dtype)
    big[:, shift:shift + h, shift:shift + w] = images
    top = rng.integers(0, 2 * shift + 1, n)[:, None, None] + np.arange(h)[None, :, None]
    left = rng.integers(0, 2 * shift + 1, n)[:, None, None] + np.arange(w)[None, None, :]
    out = big[np.arange(n)[:, None, None], top, left]
    mirrored = (rng.random(n) < 0.5) & flip
    out[mirrored] = out[mirrored][:, :, ::-1]
    return out
""",
    },
}
