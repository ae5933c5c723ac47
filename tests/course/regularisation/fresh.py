"""Regularisation written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### header 1
import numpy as np

### train_val_gap 1
def train_val_gap(history):
    best = int(np.argmin(history["val_loss"]))
    return float(history["val_loss"][best] - history["loss"][best])

### early_stop_epoch 1
def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience must be at least 1")
    best = 0
    bad = 0
    for epoch in range(1, len(val)):
        if val[epoch] < val[best]:
            best = epoch
            bad = 0
        else:
            bad += 1
            if bad == patience:
                return epoch, best
    return len(val) - 1, best

### l2_loss_and_grad 1
def l2_loss_and_grad(params, lam):
    loss = 0.0
    grads = {}
    for key, value in params.items():
        if key.startswith("W"):
            w = value.astype(float)
            loss += lam * np.sum(w**2)
            grads[key] = 2 * lam * w
        else:
            grads[key] = np.zeros(value.shape)
    return float(loss), grads

### dropout_forward 1
def dropout_forward(x, rate, rng, training=True):
    if rate < 0 or rate >= 1:
        raise ValueError("rate must be in [0, 1)")
    if not training:
        return x.astype(float), np.ones(x.shape)
    mask = (rng.random(x.shape) >= rate) / (1 - rate)
    return x * mask, mask

### dropout_backward 1
def dropout_backward(dout, mask):
    return dout * mask

### batchnorm_forward 1
def batchnorm_forward(x, gamma, beta, eps=1e-5):
    mean = x.mean(axis=0)
    var = x.var(axis=0)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta

### batchnorm_backward 1
def batchnorm_backward(dout, x, gamma, eps=1e-5):
    mean = x.mean(axis=0)
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - mean) / std
    dbeta = dout.sum(axis=0)
    dgamma = (dout * x_hat).sum(axis=0)
    dx = gamma / std * (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0))
    return dx, dgamma, dbeta

### batchnorm_infer 1
def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    return gamma * (x - mean) / np.sqrt(var + eps) + beta

### update_running 1
def update_running(old, new, momentum):
    return 1.0 * momentum * old + (1 - momentum) * new

### augment 1
def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros_like(images)
    for i in range(n):
        image = images[i]
        if flip and rng.random() < 0.5:
            image = image[:, ::-1]
        dy = rng.integers(-shift, shift + 1)
        dx = rng.integers(-shift, shift + 1)
        padded = np.pad(image, shift)
        out[i] = padded[shift - dy : shift - dy + h, shift - dx : shift - dx + w]
    return out

### header 2
import math

import numpy as np

### train_val_gap 2
def train_val_gap(history):
    losses = history["loss"]
    vals = history["val_loss"]
    best_epoch = 0
    for epoch in range(1, len(vals)):
        if vals[epoch] < vals[best_epoch]:
            best_epoch = epoch
    gap = vals[best_epoch] - losses[best_epoch]
    return float(gap)

### early_stop_epoch 2
def early_stop_epoch(val, patience):
    if not patience >= 1:
        raise ValueError(f"patience is {patience}, should be >= 1")
    epoch, best = 0, 0
    while epoch < len(val) - 1 and epoch - best < patience:
        epoch += 1
        if val[epoch] < val[best]:
            best = epoch
    return epoch, best

### l2_loss_and_grad 2
def l2_loss_and_grad(params, lam):
    total = 0.0
    grads = {}
    for name in params:
        array = params[name]
        grads[name] = np.zeros_like(array, dtype=float)
        if name[0] == "b":
            continue
        rows, columns = array.shape
        for i in range(rows):
            for j in range(columns):
                weight = float(array[i, j])
                total += weight * weight
                grads[name][i, j] = 2.0 * lam * weight
    return float(lam * total), grads

### dropout_forward 2
def dropout_forward(x, rate, rng, training=True):
    if not (0 <= rate < 1):
        raise ValueError("rate: 0 <= rate < 1")
    out = np.array(x, dtype=float)
    mask = np.ones(out.shape)
    if training:
        for index in np.ndindex(*out.shape):
            if rng.random() < rate:
                mask[index] = 0.0
            else:
                mask[index] = 1 / (1 - rate)
            out[index] = out[index] * mask[index]
    return out, mask

### dropout_backward 2
def dropout_backward(dout, mask):
    dx = np.zeros(dout.shape)
    for index in np.ndindex(*dout.shape):
        dx[index] = dout[index] * mask[index]
    return dx

### batchnorm_forward 2
def batchnorm_forward(x, gamma, beta, eps=1e-5):
    n, d = x.shape
    out = np.zeros((n, d))
    for j in range(d):
        column = [float(v) for v in x[:, j]]
        mean = sum(column) / n
        var = sum((v - mean) ** 2 for v in column) / n
        for i in range(n):
            out[i, j] = gamma[j] * (column[i] - mean) / math.sqrt(var + eps) + beta[j]
    return out

### batchnorm_backward 2
def batchnorm_backward(dout, x, gamma, eps=1e-5):
    n, d = x.shape
    dx = np.zeros((n, d))
    dgamma = np.zeros(d)
    dbeta = np.zeros(d)
    for j in range(d):
        column = [float(v) for v in x[:, j]]
        mean = sum(column) / n
        var = sum((v - mean) ** 2 for v in column) / n
        root = math.sqrt(var + eps)
        hat = [(v - mean) / root for v in column]
        for i in range(n):
            dgamma[j] += dout[i, j] * hat[i]
            dbeta[j] += dout[i, j]
        for i in range(n):
            dx[i, j] = gamma[j] / root * (dout[i, j] - dbeta[j] / n - hat[i] * dgamma[j] / n)
    return dx, dgamma, dbeta

### batchnorm_infer 2
def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    n, d = x.shape
    out = np.empty((n, d), dtype=float)
    for i in range(n):
        for j in range(d):
            x_hat = (float(x[i, j]) - mean[j]) / math.sqrt(var[j] + eps)
            out[i, j] = gamma[j] * x_hat + beta[j]
    return out

### update_running 2
def update_running(old, new, momentum):
    if np.ndim(old) == 0:
        return float(momentum * old + (1 - momentum) * new)
    result = np.zeros(len(old))
    for j in range(len(old)):
        result[j] = momentum * old[j] + (1 - momentum) * new[j]
    return result

### augment 2
def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros((n, h, w), dtype=images.dtype)
    for k in range(n):
        mirror = flip and rng.integers(2) == 1
        down = int(rng.integers(-shift, shift, endpoint=True))
        right = int(rng.integers(-shift, shift, endpoint=True))
        for i in range(h):
            for j in range(w):
                from_row = i - down
                from_col = j - right
                if 0 <= from_row < h and 0 <= from_col < w:
                    if mirror:
                        from_col = w - 1 - from_col
                    out[k, i, j] = images[k, from_row, from_col]
    return out

### train_val_gap 3
def train_val_gap(history):
    v, t = min(zip(history["val_loss"], history["loss"]), key=lambda pair: pair[0])
    return float(v - t)

### early_stop_epoch 3
def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience below 1")
    v = np.array(val, dtype=float)
    v[np.isnan(v)] = np.inf
    running = np.minimum.accumulate(v)
    better = np.ones(len(v), dtype=bool)
    better[1:] = v[1:] < running[:-1]
    last_better = np.maximum.accumulate(np.where(better, np.arange(len(v)), 0))
    waited = np.arange(len(v)) - last_better
    stops = np.flatnonzero(waited >= patience)
    stop = int(stops[0]) if stops.size else len(v) - 1
    return stop, int(last_better[stop])

### l2_loss_and_grad 3
def l2_loss_and_grad(params, lam):
    p = {k: np.array(v, dtype=float) for k, v in params.items()}
    loss = lam * sum((w * w).sum() for k, w in p.items() if k[0] == "W")
    return float(loss), {k: 2 * lam * w * (k[0] == "W") for k, w in p.items()}

### dropout_forward 3
def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError(rate)
    mask = rng.binomial(1, 1 - rate, size=x.shape) / (1 - rate) if training else np.ones(x.shape)
    return x * mask, mask

### dropout_backward 3
def dropout_backward(dout, mask):
    dx = np.array(dout, dtype=float)
    dx *= mask
    return dx

### batchnorm_forward 3
def batchnorm_forward(x, gamma, beta, eps=1e-5):
    c = x - np.mean(x, 0)
    return gamma * c * (np.mean(c * c, 0) + eps) ** -0.5 + beta

### batchnorm_backward 3
def batchnorm_backward(dout, x, gamma, eps=1e-5):
    n = x.shape[0]
    # the graph of the paper, step by step
    mu = 1 / n * np.sum(x, axis=0)
    xmu = x - mu
    var = 1 / n * np.sum(xmu**2, axis=0)
    sqrtvar = np.sqrt(var + eps)
    ivar = 1 / sqrtvar
    dbeta = np.sum(dout, axis=0)
    dgamma = np.sum(dout * xmu * ivar, axis=0)
    dxhat = dout * gamma
    dvar = np.sum(dxhat * xmu, axis=0) * -0.5 * ivar**3
    dmu = -np.sum(dxhat * ivar, axis=0) + dvar * np.mean(-2 * xmu, axis=0)
    dx = dxhat * ivar + dvar * 2 * xmu / n + dmu / n
    return dx, dgamma, dbeta

### batchnorm_infer 3
def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    return np.array([[g * (v - m) / (s + eps) ** 0.5 + b for v, g, b, m, s in zip(row, gamma, beta, mean, var)] for row in x.astype(float)])

### update_running 3
def update_running(old, new, momentum):
    r = momentum * np.asarray(old, float) + (1 - momentum) * np.asarray(new, float)
    return r if r.ndim else float(r)

### augment 3
def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    mirrored = rng.random(n) < 0.5 if flip else np.zeros(n, dtype=bool)
    turned = np.where(mirrored[:, None, None], images[:, :, ::-1], images)
    down, right = rng.integers(-shift, shift + 1, size=(2, n))
    rows = np.arange(h)[None, :, None] - down[:, None, None]
    cols = np.arange(w)[None, None, :] - right[:, None, None]
    inside = (rows >= 0) & (rows < h) & (cols >= 0) & (cols < w)
    picked = turned[np.arange(n)[:, None, None], rows.clip(0, h - 1), cols.clip(0, w - 1)]
    return np.where(inside, picked, np.zeros(1, dtype=images.dtype))

### train_val_gap 4
def train_val_gap(history: dict[str, list[float]]) -> float:
    val = list(history["val_loss"])
    train = list(history["loss"])
    epoch: int = val.index(min(val))
    return float(val[epoch]) - float(train[epoch])

### early_stop_epoch 4
def early_stop_epoch(val: list[float], patience: int) -> tuple[int, int]:
    if patience < 1:
        raise ValueError("patience: 1 or more, please")
    best_loss: float = math.inf
    best_epoch: int = 0
    wait: int = 0
    for epoch, loss in enumerate(val):
        if epoch == 0 or (not math.isnan(loss) and loss < best_loss):
            best_loss, best_epoch, wait = loss, epoch, 0
            continue
        wait += 1
        if wait >= patience:
            return epoch, best_epoch
    return epoch, best_epoch

### l2_loss_and_grad 4
def l2_loss_and_grad(params: dict[str, np.ndarray], lam: float) -> tuple[float, dict[str, np.ndarray]]:
    depth: int = len(params) // 2
    squares: float = 0.0
    grads: dict[str, np.ndarray] = {}
    for layer in range(1, depth + 1):
        W = np.asarray(params[f"W{layer}"], dtype=np.float64)
        b = np.asarray(params[f"b{layer}"])
        squares += float(np.einsum("ij,ij->", W, W))
        grads[f"W{layer}"] = np.multiply(W, 2.0 * lam)
        grads[f"b{layer}"] = np.zeros(b.shape, dtype=np.float64)
    return float(lam) * squares, grads

### dropout_forward 4
def dropout_forward(
    x: np.ndarray, rate: float, rng: np.random.Generator, training: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    if rate < 0:
        raise ValueError("a rate below 0 is no probability")
    if rate >= 1:
        raise ValueError("a rate of 1 or more leaves nothing")
    x = np.array(x, dtype=np.float64, copy=True)
    mask = np.full(x.shape, 1.0)
    if not training or rate == 0:
        return x, mask
    keep = 1.0 - rate
    mask = np.where(rng.uniform(0.0, 1.0, size=x.shape) < keep, 1.0 / keep, 0.0)
    return np.multiply(x, mask), mask

### dropout_backward 4
def dropout_backward(dout: np.ndarray, mask: np.ndarray) -> np.ndarray:
    dout, mask = np.asarray(dout, dtype=float), np.asarray(mask, dtype=float)
    return np.multiply(dout, mask)

### batchnorm_forward 4
def batchnorm_forward(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float = 1e-5) -> np.ndarray:
    x = np.array(x, dtype=np.float64)
    gamma = np.asarray(gamma, dtype=np.float64).reshape(1, -1)
    beta = np.asarray(beta, dtype=np.float64).reshape(1, -1)
    constant = (x == x[0]).all(axis=0)
    centred = x - np.mean(x, axis=0, keepdims=True)
    centred[:, constant] = 0.0
    variance = np.sum(centred**2, axis=0, keepdims=True) / len(x)
    return gamma * (centred / np.sqrt(variance + eps)) + beta

### batchnorm_backward 4
def batchnorm_backward(
    dout: np.ndarray, x: np.ndarray, gamma: np.ndarray, eps: float = 1e-5
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dout = np.array(dout, dtype=float)
    x = np.array(x, dtype=float)
    n: int = len(x)
    centred = x - np.mean(x, axis=0, keepdims=True)
    inv_std = 1.0 / np.sqrt(np.mean(centred**2, axis=0, keepdims=True) + eps)
    x_hat = centred * inv_std
    dgamma = np.einsum("ij,ij->j", dout, x_hat)
    dbeta = np.einsum("ij->j", dout)
    dx = (gamma * inv_std / n) * (n * dout - dbeta - x_hat * dgamma)
    return dx, dgamma, dbeta

### batchnorm_infer 4
def batchnorm_infer(
    x: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    mean: np.ndarray,
    var: np.ndarray,
    eps: float = 1e-5,
) -> np.ndarray:
    x = np.asarray(x, dtype=np.float64)
    std = np.sqrt(np.asarray(var, dtype=np.float64) + eps)
    x_hat = np.divide(np.subtract(x, mean), std)
    return np.add(np.multiply(x_hat, gamma), beta)

### update_running 4
def update_running(old: np.ndarray | float, new: np.ndarray | float, momentum: float) -> np.ndarray | float:
    momentum = float(momentum)
    result = np.add(np.multiply(momentum, old), np.multiply(1.0 - momentum, new))
    if isinstance(old, np.ndarray) and old.ndim > 0:
        return result.astype(float)
    return float(result)

### _move 1
def _move(image: np.ndarray, down: int, right: int) -> np.ndarray:
    """np.roll, and what came round is wiped out."""
    moved = np.roll(image, (down, right), axis=(0, 1))
    if down > 0:
        moved[:down] = 0
    elif down < 0:
        moved[down:] = 0
    if right > 0:
        moved[:, :right] = 0
    elif right < 0:
        moved[:, right:] = 0
    return moved

### augment 4
def augment(images: np.ndarray, rng: np.random.Generator, flip: bool = True, shift: int = 1) -> np.ndarray:
    result = images.copy()
    steps = np.arange(-shift, shift + 1)
    for i in range(len(result)):
        down, right = rng.choice(steps, size=2)
        result[i] = _move(images[i], int(down), int(right))
        if flip and rng.choice([True, False]):
            result[i] = np.fliplr(result[i]).copy()
    return result

### History 1
class History:
    def __init__(self, history):
        self.loss = np.array(history["loss"], dtype=float)
        self.val = np.array(history["val_loss"], dtype=float)

    @property
    def best(self):
        return np.flatnonzero(self.val == self.val.min())[0]

    def gap(self):
        return (self.val - self.loss)[self.best].item()

### train_val_gap 5
def train_val_gap(history):
    return History(history).gap()

### Stopper 1
class Stopper:
    """Like a Keras callback."""

    def __init__(self, patience):
        if patience < 1:
            raise ValueError("patience must be positive")
        self.patience = patience
        self.best = None
        self.best_epoch = None
        self.wait = 0

    def on_epoch_end(self, epoch, loss):
        if self.best is None or loss < self.best:
            self.best = loss
            self.best_epoch = epoch
            self.wait = 0
        else:
            self.wait += 1
        return self.wait >= self.patience

### early_stop_epoch 5
def early_stop_epoch(val, patience):
    stopper = Stopper(patience)
    for epoch, loss in enumerate(val):
        if stopper.on_epoch_end(epoch, loss):
            break
    return epoch, stopper.best_epoch

### is_weight_matrix 1
def is_weight_matrix(a):
    return np.ndim(a) == 2

### l2_loss_and_grad 5
def l2_loss_and_grad(params, lam):
    flat = [np.ravel(a).astype(float) for a in params.values() if is_weight_matrix(a)]
    everything = np.concatenate(flat)
    loss = float(lam * (everything @ everything))
    grads = {}
    for key, a in params.items():
        factor = 2.0 * lam if is_weight_matrix(a) else 0.0
        grads[key] = factor * a.astype(float)
    return loss, grads

### Dropout 1
class Dropout:
    def __init__(self, rate, rng):
        if rate < 0 or rate >= 1:
            raise ValueError(f"rate is {rate}")
        self.rate, self.rng = rate, rng

    def draw(self, shape):
        values = [0.0, 1.0 / (1.0 - self.rate)]
        return self.rng.choice(values, size=shape, p=[self.rate, 1.0 - self.rate])

    def __call__(self, x, training):
        mask = self.draw(x.shape) if training else np.ones_like(x, dtype=float)
        return x * mask, mask

### dropout_forward 5
def dropout_forward(x, rate, rng, training=True):
    return Dropout(rate, rng)(x, training)

### dropout_backward 5
def dropout_backward(dout, mask):
    dx = np.zeros_like(dout, dtype=float)
    kept = mask != 0
    dx[kept] = dout[kept] * mask[kept]
    return dx

### BatchNorm 1
class BatchNorm:
    def __init__(self, gamma, beta, eps):
        self.gamma, self.beta, self.eps = gamma, beta, eps

    def one_feature(self, column, g, b):
        std = np.sqrt(np.std(column) ** 2 + self.eps)
        return g * ((column - np.mean(column)) / std) + b

    def __call__(self, x):
        features = [self.one_feature(c, g, b) for c, g, b in zip(x.T, self.gamma, self.beta)]
        return np.stack(features, axis=1)

### batchnorm_forward 5
def batchnorm_forward(x, gamma, beta, eps=1e-5):
    return BatchNorm(gamma, beta, eps)(x.astype(float))

### _jacobian_of_column 1
def _jacobian_of_column(column, eps):
    """J[k, i] = d x_hat[k] / d x[i] of one column."""
    n = len(column)
    std = np.sqrt(column.var() + eps)
    hat = (column - column.mean()) / std
    return hat, (np.eye(n) - 1 / n - np.outer(hat, hat) / n) / std

### batchnorm_backward 5
def batchnorm_backward(dout, x, gamma, eps=1e-5):
    dx = np.empty(dout.shape)
    dgamma, dbeta = np.empty(len(gamma)), np.empty(len(gamma))
    for j in range(len(gamma)):
        hat, jacobian = _jacobian_of_column(x[:, j].astype(float), eps)
        dx[:, j] = gamma[j] * (dout[:, j] @ jacobian)
        dgamma[j] = dout[:, j] @ hat
        dbeta[j] = dout[:, j].sum()
    return dx, dgamma, dbeta

### batchnorm_infer 5
def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    # the layer is a line for every feature: out = scale * x + offset
    scale = gamma / np.sqrt(var + eps)
    offset = beta - mean * scale
    return x * scale + offset

### update_running 5
def update_running(old, new, momentum):
    before = np.array(old, dtype=float)
    step = (1 - momentum) * (np.array(new, dtype=float) - before)
    after = before + step
    return float(after) if np.isscalar(old) else after

### _view 1
def _view(image, number, shift):
    """All views of a picture are numbered: mirrored or not, then rows, then columns."""
    h, w = image.shape
    mirrored, rest = divmod(int(number), (2 * shift + 1) ** 2)
    row, column = divmod(rest, 2 * shift + 1)
    canvas = np.zeros((h + 2 * shift, w + 2 * shift), dtype=image.dtype)
    canvas[row : row + h, column : column + w] = np.flip(image, axis=1) if mirrored else image
    return canvas[shift : shift + h, shift : shift + w]

### augment 5
def augment(images, rng, flip=True, shift=1):
    count = (2 if flip else 1) * (2 * shift + 1) ** 2
    numbers = rng.integers(count, size=len(images))
    return np.stack([_view(image, number, shift) for image, number in zip(images, numbers)])
'''

RIGHT = {
    "right 01": "header 1, train_val_gap 1, early_stop_epoch 1, l2_loss_and_grad 1, dropout_forward 1, dropout_backward 1, batchnorm_forward 1, batchnorm_backward 1, batchnorm_infer 1, update_running 1, augment 1",
    "right 02": "header 2, train_val_gap 2, early_stop_epoch 2, l2_loss_and_grad 2, dropout_forward 2, dropout_backward 2, batchnorm_forward 2, batchnorm_backward 2, batchnorm_infer 2, update_running 2, augment 2",
    "right 03": "header 1, train_val_gap 3, early_stop_epoch 3, l2_loss_and_grad 3, dropout_forward 3, dropout_backward 3, batchnorm_forward 3, batchnorm_backward 3, batchnorm_infer 3, update_running 3, augment 3",
    "right 04": "header 2, train_val_gap 4, early_stop_epoch 4, l2_loss_and_grad 4, dropout_forward 4, dropout_backward 4, batchnorm_forward 4, batchnorm_backward 4, batchnorm_infer 4, update_running 4, _move 1, augment 4",
    "right 05": "header 1, History 1, train_val_gap 5, Stopper 1, early_stop_epoch 5, is_weight_matrix 1, l2_loss_and_grad 5, Dropout 1, dropout_forward 5, dropout_backward 5, BatchNorm 1, batchnorm_forward 5, _jacobian_of_column 1, batchnorm_backward 5, batchnorm_infer 5, update_running 5, _view 1, augment 5",
    "right 06": "header 2, train_val_gap 1, early_stop_epoch 2, l2_loss_and_grad 3, dropout_forward 4, dropout_backward 5, batchnorm_forward 1, batchnorm_backward 2, batchnorm_infer 3, update_running 4, _view 1, augment 5",
    "right 07": "header 2, train_val_gap 2, early_stop_epoch 3, l2_loss_and_grad 4, Dropout 1, dropout_forward 5, dropout_backward 1, batchnorm_forward 2, batchnorm_backward 3, batchnorm_infer 4, update_running 5, augment 1",
    "right 08": "header 2, train_val_gap 3, early_stop_epoch 4, is_weight_matrix 1, l2_loss_and_grad 5, dropout_forward 1, dropout_backward 2, batchnorm_forward 3, batchnorm_backward 4, batchnorm_infer 5, update_running 1, augment 2",
    "right 09": "header 1, train_val_gap 4, Stopper 1, early_stop_epoch 5, l2_loss_and_grad 1, dropout_forward 2, dropout_backward 3, batchnorm_forward 4, _jacobian_of_column 1, batchnorm_backward 5, batchnorm_infer 1, update_running 2, augment 3",
    "right 10": "header 2, History 1, train_val_gap 5, early_stop_epoch 1, l2_loss_and_grad 2, dropout_forward 3, dropout_backward 4, BatchNorm 1, batchnorm_forward 5, batchnorm_backward 1, batchnorm_infer 2, update_running 3, _move 1, augment 4",
    "right 11": "header 1, train_val_gap 1, early_stop_epoch 3, is_weight_matrix 1, l2_loss_and_grad 5, dropout_forward 2, dropout_backward 4, batchnorm_forward 1, batchnorm_backward 3, batchnorm_infer 5, update_running 2, _move 1, augment 4",
    "right 12": "header 2, train_val_gap 2, early_stop_epoch 4, l2_loss_and_grad 1, dropout_forward 3, dropout_backward 5, batchnorm_forward 2, batchnorm_backward 4, batchnorm_infer 1, update_running 3, _view 1, augment 5",
    "right 13": "header 2, train_val_gap 3, Stopper 1, early_stop_epoch 5, l2_loss_and_grad 2, dropout_forward 4, dropout_backward 1, batchnorm_forward 3, _jacobian_of_column 1, batchnorm_backward 5, batchnorm_infer 2, update_running 4, augment 1",
    "right 14": "header 1, train_val_gap 4, early_stop_epoch 1, l2_loss_and_grad 3, Dropout 1, dropout_forward 5, dropout_backward 2, batchnorm_forward 4, batchnorm_backward 1, batchnorm_infer 3, update_running 5, augment 2",
    "right 15": "header 2, History 1, train_val_gap 5, early_stop_epoch 2, l2_loss_and_grad 4, dropout_forward 1, dropout_backward 3, BatchNorm 1, batchnorm_forward 5, batchnorm_backward 2, batchnorm_infer 4, update_running 1, augment 3",
    "right 16": "header 1, train_val_gap 1, early_stop_epoch 3, l2_loss_and_grad 3, dropout_forward 1, dropout_backward 2, batchnorm_forward 1, batchnorm_backward 3, batchnorm_infer 3, update_running 1, augment 2",
    "right 17": "header 2, train_val_gap 2, early_stop_epoch 4, l2_loss_and_grad 4, dropout_forward 2, dropout_backward 3, batchnorm_forward 2, batchnorm_backward 4, batchnorm_infer 4, update_running 2, augment 3",
    "right 18": "header 1, train_val_gap 3, Stopper 1, early_stop_epoch 5, is_weight_matrix 1, l2_loss_and_grad 5, dropout_forward 3, dropout_backward 4, batchnorm_forward 3, _jacobian_of_column 1, batchnorm_backward 5, batchnorm_infer 5, update_running 3, _move 1, augment 4",
    "right 19": "header 1, train_val_gap 4, early_stop_epoch 1, l2_loss_and_grad 1, dropout_forward 4, dropout_backward 5, batchnorm_forward 4, batchnorm_backward 1, batchnorm_infer 1, update_running 4, _view 1, augment 5",
    "right 20": "header 2, History 1, train_val_gap 5, early_stop_epoch 2, l2_loss_and_grad 2, Dropout 1, dropout_forward 5, dropout_backward 1, BatchNorm 1, batchnorm_forward 5, batchnorm_backward 2, batchnorm_infer 2, update_running 5, augment 1",
}

BUGS = r'''
### augment | always float
# bug: np.zeros without a dtype makes float of uint8; ask: what dtype should come back?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros((n, h, w))
    for i in range(n):
        image = images[i]
        if flip and rng.random() < 0.5:
            image = image[:, ::-1]
        dy, dx = rng.integers(-shift, shift + 1, size=2)
        wide = np.pad(image, shift)
        out[i] = wide[shift - dy : shift - dy + h, shift - dx : shift - dx + w]
    return out

### augment | always mirrored
# bug: flip=True mirrors every picture, without a coin; ask: with which probability is a picture mirrored?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros_like(images)
    for i in range(n):
        image = images[i][:, ::-1] if flip else images[i]
        dy, dx = rng.integers(-shift, shift + 1, size=2)
        wide = np.pad(image, shift)
        out[i] = wide[shift - dy : shift - dy + h, shift - dx : shift - dx + w]
    return out

### augment | batch turned round
# bug: images[::-1] turns the order of the pictures round; ask: which picture is at place 0 afterwards?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros_like(images)
    if flip:
        images = images[::-1]
    for i in range(n):
        dy, dx = rng.integers(-shift, shift + 1, size=2)
        wide = np.pad(images[i], shift)
        out[i] = wide[shift - dy : shift - dy + h, shift - dx : shift - dx + w]
    return out

### augment | edge repeated
# bug: the edge is repeated instead of zeros; ask: what comes in where the picture moved away?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.empty_like(images)
    for i in range(n):
        image = images[i]
        if flip and rng.random() < 0.5:
            image = image[:, ::-1]
        wide = np.pad(image, shift, mode="edge")
        top, left = rng.integers(0, 2 * shift + 1, size=2)
        out[i] = wide[top : top + h, left : left + w]
    return out

### augment | flip ignored
# bug: mirrors also with flip=False; ask: what becomes of a 3 if flip is False?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros_like(images)
    for i in range(n):
        image = images[i]
        if rng.random() < 0.5:
            image = np.fliplr(image)
        dy, dx = rng.integers(-shift, shift + 1, size=2)
        wide = np.pad(image, shift)
        out[i] = wide[shift - dy : shift - dy + h, shift - dx : shift - dx + w]
    return out

### augment | global numpy random
# bug: draws from np.random instead of rng; ask: what gives the same views again?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros_like(images)
    for i in range(n):
        image = images[i]
        if flip and np.random.rand() < 0.5:
            image = image[:, ::-1]
        dy, dx = np.random.randint(-shift, shift + 1, size=2)
        wide = np.pad(image, shift)
        out[i] = wide[shift - dy : shift - dy + h, shift - dx : shift - dx + w]
    return out

### augment | high end left out
# bug: integers(-shift, shift) never draws shift; ask: does the upper end of rng.integers belong to it?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros_like(images)
    for i in range(n):
        image = images[i]
        if flip and rng.random() < 0.5:
            image = image[:, ::-1]
        dy, dx = rng.integers(-shift, shift, size=2) if shift > 0 else (0, 0)
        wide = np.pad(image, shift)
        out[i] = wide[shift - dy : shift - dy + h, shift - dx : shift - dx + w]
    return out

### augment | in place
# bug: writes into the caller's images; ask: what do the training pictures look like after ten epochs?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    for i in range(n):
        if flip and rng.random() < 0.5:
            images[i] = images[i][:, ::-1].copy()
        dy, dx = rng.integers(-shift, shift + 1, size=2)
        wide = np.pad(images[i], shift)
        images[i] = wide[shift - dy : shift - dy + h, shift - dx : shift - dx + w]
    return images

### augment | minus zero slice
# bug: slices with -shift, which is empty for shift 0; ask: what is a[0:-0]?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    out = np.zeros_like(images)
    for i, image in enumerate(images):
        if flip and rng.random() < 0.5:
            image = image[:, ::-1]
        dy, dx = rng.integers(-shift, shift + 1, size=2)
        wide = np.roll(np.pad(image, shift), (dy, dx), axis=(0, 1))
        out[i] = wide[shift:-shift, shift:-shift]
    return out

### augment | moves one way only
# bug: moves down and right only, 0 ... shift; ask: can a picture move up?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros_like(images)
    for i in range(n):
        image = images[i]
        if flip and rng.random() < 0.5:
            image = image[:, ::-1]
        dy, dx = rng.integers(0, shift + 1, size=2)
        out[i, dy:, dx:] = image[: h - dy, : w - dx]
    return out

### augment | one draw for the batch
# bug: all pictures are mirrored and moved alike; ask: how often do you draw for eighty pictures?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    if flip and rng.random() < 0.5:
        images = images[:, :, ::-1]
    dy, dx = rng.integers(-shift, shift + 1, size=2)
    wide = np.pad(images, ((0, 0), (shift, shift), (shift, shift)))
    return wide[:, shift - dy : shift - dy + h, shift - dx : shift - dx + w].copy()

### augment | roll wraps
# bug: np.roll brings in on one side what moves out on the other; ask: what comes in at the edge?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    out = images.copy()
    for i in range(len(images)):
        if flip and rng.random() < 0.5:
            out[i] = images[i][:, ::-1]
        down, right = rng.integers(-shift, shift + 1, size=2)
        out[i] = np.roll(out[i], (down, right), axis=(0, 1))
    return out

### augment | rows and columns together
# bug: one number for rows and columns, pictures move along the diagonal only; ask: how many moves are there for shift 1?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros_like(images)
    for i in range(n):
        image = images[i]
        if flip and rng.random() < 0.5:
            image = image[:, ::-1]
        d = rng.integers(-shift, shift + 1)
        wide = np.pad(image, shift)
        out[i] = wide[shift - d : shift - d + h, shift - d : shift - d + w]
    return out

### augment | shift always one
# bug: moves by one pixel whatever shift is; ask: which moves are possible for shift 2?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros_like(images)
    for i in range(n):
        image = images[i]
        if flip and rng.random() < 0.5:
            image = image[:, ::-1]
        wide = np.pad(image, 1)
        top, left = rng.integers(0, 3, size=2)
        out[i] = wide[top : top + h, left : left + w]
    return out

### augment | square pictures only
# bug: h is used for the columns too, wrong for pictures that are not square; ask: what about a picture of 3 by 5?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h = images.shape[:2]
    out = np.zeros((n, h, h), dtype=images.dtype)
    for i in range(n):
        image = images[i]
        if flip and rng.random() < 0.5:
            image = image[:, ::-1]
        wide = np.pad(image, shift)
        top, left = rng.integers(0, 2 * shift + 1, size=2)
        out[i] = wide[top : top + h, left : left + h]
    return out

### augment | upside down
# bug: mirrors top to bottom; ask: which axis of one picture are the columns?
import numpy as np


def augment(images, rng, flip=True, shift=1):
    n, h, w = images.shape
    out = np.zeros_like(images)
    for i in range(n):
        image = images[i]
        if flip and rng.random() < 0.5:
            image = image[::-1]
        dy, dx = rng.integers(-shift, shift + 1, size=2)
        wide = np.pad(image, shift)
        out[i] = wide[shift - dy : shift - dy + h, shift - dx : shift - dx + w]
    return out

### batchnorm_backward | changes dout
# bug: dout *= gamma changes the caller's dout (and dgamma is then of the wrong derivative); ask: what does dout look like afterwards?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    dbeta = dout.sum(axis=0)
    dgamma = (dout * x_hat).sum(axis=0)
    dout *= gamma
    dx = (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0)) / std
    return dx, dgamma, dbeta

### batchnorm_backward | dbeta before dgamma
# bug: dbeta comes before dgamma; ask: in which order are the three returned?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    dx = gamma / std * (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0))
    return dx, dout.sum(axis=0), (dout * x_hat).sum(axis=0)

### batchnorm_backward | ddof 1
# bug: divisor n - 1 in the variance; ask: which divisor has the forward step?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0, ddof=1) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    dx = gamma / std * (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0))
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

### batchnorm_backward | dgamma with x
# bug: dgamma uses x instead of x_hat; ask: with what is gamma multiplied in the forward step?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    dx = gamma / std * (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0))
    return dx, (dout * x).sum(axis=0), dout.sum(axis=0)

### batchnorm_backward | eps outside the root
# bug: std + eps instead of sqrt(var + eps); ask: where does eps stand?

def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = x.std(axis=0) + eps
    x_hat = (x - x.mean(axis=0)) / std
    dx = gamma / std * (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0))
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

### batchnorm_backward | keepdims left
# bug: dgamma and dbeta have shape (1, d); ask: what shape has gamma?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0, keepdims=True) + eps)
    x_hat = (x - x.mean(axis=0, keepdims=True)) / std
    dgamma, dbeta = (dout * x_hat).sum(axis=0, keepdims=True), dout.sum(axis=0, keepdims=True)
    dx = gamma / std * (dout - dbeta / len(x) - x_hat * dgamma / len(x))
    return dx, dgamma, dbeta

### batchnorm_backward | mean and var constant
# bug: treats mean and variance as constants; ask: if one x moves, what happens to the other outputs of its column?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    return dout * gamma / std, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

### batchnorm_backward | means for gamma and beta
# bug: dgamma and dbeta are means; ask: where is the 1/n already?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    dgamma, dbeta = (dout * x_hat).mean(axis=0), dout.mean(axis=0)
    return gamma / std * (dout - dbeta - x_hat * dgamma), dgamma, dbeta

### batchnorm_backward | no gamma
# bug: gamma is missing in dx; ask: how much does the output move if gamma is 3?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    dx = (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0)) / std
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

### batchnorm_backward | no way through mean
# bug: the way through the mean is missing; ask: what is the sum of each column of dx?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    dx = gamma / std * (dout - x_hat * (dout * x_hat).mean(axis=0))
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

### batchnorm_backward | no way through var
# bug: the way through the variance is missing; ask: what happens to dx if a column is stretched?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    dx = gamma / std * (dout - dout.mean(axis=0))
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

### batchnorm_backward | plus at the variance
# bug: the term of the variance is added; ask: does the spread of the outputs grow if an outer x moves out?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    dx = gamma / std * (dout - dout.mean(axis=0) + x_hat * (dout * x_hat).mean(axis=0))
    return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)

### batchnorm_backward | sums along rows
# bug: means and sums along the rows; ask: does dbeta have as many entries as there are features?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    dbeta = dout.sum(axis=1)
    dgamma = (dout * x_hat).sum(axis=1)
    m = x.shape[1]
    dx = gamma / std * (dout - dbeta[:, None] / m - x_hat * dgamma[:, None] / m)
    return dx, dgamma, dbeta

### batchnorm_backward | sums in dx
# bug: sums instead of means inside dx; ask: why does a column of dx not sum to 0?
import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    std = np.sqrt(x.var(axis=0) + eps)
    x_hat = (x - x.mean(axis=0)) / std
    dgamma, dbeta = (dout * x_hat).sum(axis=0), dout.sum(axis=0)
    return gamma / std * (dout - dbeta - x_hat * dgamma), dgamma, dbeta

### batchnorm_forward | axis 1
# bug: mean and variance of each row, that is layer normalisation; ask: over what are the numbers averaged, samples or features?
import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    mean = x.mean(axis=1, keepdims=True)
    var = x.var(axis=1, keepdims=True)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta

### batchnorm_forward | ddof 1
# bug: divisor n - 1 in var, nan for a batch of one; ask: which divisor does the docstring name?
import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    return gamma * (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0, ddof=1) + eps) + beta

### batchnorm_forward | eps outside the root
# bug: std + eps instead of sqrt(var + eps); ask: where does eps stand in the formula?

def batchnorm_forward(x, gamma, beta, eps=1e-5):
    return gamma * (x - x.mean(axis=0)) / (x.std(axis=0) + eps) + beta

### batchnorm_forward | gamma beta swapped
# bug: gamma is added and beta multiplies; ask: which of the two is the scale?
import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    x_hat = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)
    return beta * x_hat + gamma

### batchnorm_forward | in place
# bug: x -= mean changes the caller's x; ask: what does x look like afterwards?
import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    if x.dtype.kind != "f":
        x = x.astype(float)
    var = x.var(axis=0)
    x -= x.mean(axis=0)
    return gamma * x / np.sqrt(var + eps) + beta

### batchnorm_forward | integer output
# bug: the output has x's dtype and is cut off for int; ask: what dtype has np.empty_like of an int array?
import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    out = np.empty_like(x)
    for j in range(x.shape[1]):
        c = x[:, j]
        out[:, j] = gamma[j] * (c - c.mean()) / np.sqrt(c.var() + eps) + beta[j]
    return out

### batchnorm_forward | keras eps
# bug: Keras' default eps of 1e-3; ask: which default does the docstring's head have?
import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-3):
    return gamma * (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps) + beta

### batchnorm_forward | no eps
# bug: eps is never used, nan where a column is constant; ask: what is 0 / 0?

def batchnorm_forward(x, gamma, beta, eps=1e-5):
    return gamma * (x - x.mean(axis=0)) / x.std(axis=0) + beta

### batchnorm_forward | no root
# bug: divides by the variance, the root is missing; ask: what variance has each column of x_hat?

def batchnorm_forward(x, gamma, beta, eps=1e-5):
    return gamma * (x - x.mean(axis=0)) / (x.var(axis=0) + eps) + beta

### batchnorm_forward | one mean for all
# bug: one mean and one variance of the whole array; ask: what mean does each column of the output have?
import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    return gamma * (x - np.mean(x)) / np.sqrt(np.var(x) + eps) + beta

### batchnorm_forward | returns a cache
# bug: returns (out, cache) as another course has it; ask: what does the docstring return?
import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    mean, var = x.mean(axis=0), x.var(axis=0)
    x_hat = (x - mean) / np.sqrt(var + eps)
    return gamma * x_hat + beta, (x_hat, mean, var)

### batchnorm_forward | shifted before scaled
# bug: gamma (x_hat + beta); ask: what mean has a column with gamma 2 and beta 3?
import numpy as np


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    x_hat = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)
    return gamma * (x_hat + beta)

### batchnorm_infer | eps outside the root
# bug: sqrt(var) + eps; ask: what stands under the root?
import numpy as np


def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    return gamma * (x - mean) / (np.sqrt(var) + eps) + beta

### batchnorm_infer | gamma beta swapped
# bug: beta multiplies and gamma is added; ask: which of the two is the shift?
import numpy as np


def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    return beta * (x - mean) / np.sqrt(var + eps) + gamma

### batchnorm_infer | in place
# bug: x -= mean changes the caller's x; ask: what does x look like afterwards?
import numpy as np


def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    if x.dtype != float:
        x = x.astype(float)
    x -= mean
    x /= np.sqrt(var + eps)
    x *= gamma
    x += beta
    return x

### batchnorm_infer | integer output
# bug: the output has x's dtype and is cut off for int; ask: what dtype has zeros_like of an int array?
import numpy as np


def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    out = np.zeros_like(x)
    for i in range(len(x)):
        out[i] = gamma * (x[i] - mean) / np.sqrt(var + eps) + beta
    return out

### batchnorm_infer | no eps
# bug: eps is not used; ask: what happens to a feature whose running variance is 0?
import numpy as np


def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    return gamma * (x - mean) / np.sqrt(var) + beta

### batchnorm_infer | only normalised
# bug: scale and shift are missing; ask: what were gamma and beta learned for?
import numpy as np


def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    return (x - mean) / np.sqrt(var + eps)

### batchnorm_infer | statistics of the batch
# bug: uses the batch's mean and variance; ask: what comes out for a single sample?
import numpy as np


def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    mean, var = x.mean(axis=0), x.var(axis=0)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta

### batchnorm_infer | var gets eps in place
# bug: var += eps changes the running variance with every call; ask: what is var after a hundred predictions?
import numpy as np


def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    var += eps
    return gamma * (x - mean) / np.sqrt(var) + beta

### batchnorm_infer | var taken as std
# bug: divides by var + eps, the root is missing; ask: what is the spread if the variance is 4?

def batchnorm_infer(x, gamma, beta, mean, var, eps=1e-5):
    return gamma * (x - mean) / (var + eps) + beta

### dropout_backward | divides
# bug: divides by the mask, since "backwards"; ask: what is the derivative of x * m with respect to x?
import numpy as np


def dropout_backward(dout, mask):
    dx = np.zeros(dout.shape)
    dx[mask != 0] = dout[mask != 0] / mask[mask != 0]
    return dx

### dropout_backward | grows twice
# bug: grows by the mask and once more by 1/keep; ask: what is in the mask already?

def dropout_backward(dout, mask):
    return dout * mask * mask

### dropout_backward | in place
# bug: dout *= mask changes the caller's dout; ask: is what you return new?

def dropout_backward(dout, mask):
    dout *= mask
    return dout

### dropout_backward | mask turned
# bug: passes the derivative on where the unit was dropped; ask: did a dropped unit have an influence?
import numpy as np


def dropout_backward(dout, mask):
    return np.where(mask == 0, dout, 0.0)

### dropout_backward | sets zeros in place
# bug: writes the zeros into the caller's dout; ask: what does dout look like afterwards?

def dropout_backward(dout, mask):
    dout[mask == 0] = 0
    return dout * mask

### dropout_backward | without the growth
# bug: only asks whether the mask is 0, the growth is lost; ask: how often does the loss feel a unit that was doubled?

def dropout_backward(dout, mask):
    return dout * (mask > 0)

### dropout_forward | comparison turned
# bug: keeps where the draw is below rate, but grows by 1/(1-rate); ask: how likely is it that a number is kept?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    if not training:
        return x.astype(float), np.ones(x.shape)
    mask = (rng.random(x.shape) < rate) / (1 - rate)
    return x * mask, mask

### dropout_forward | exactly so many
# bug: exactly round(rate * size) numbers are dropped; ask: is every entry drawn for itself, or does one depend on the others?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    mask = np.ones(x.size)
    if training:
        mask /= 1 - rate
        mask[rng.choice(x.size, int(round(rate * x.size)), replace=False)] = 0
    mask = mask.reshape(x.shape)
    return x * mask, mask

### dropout_forward | global numpy random
# bug: draws from np.random, not from rng; ask: what gives the same mask again?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    if not training:
        return x.astype(float), np.ones(x.shape)
    mask = (np.random.rand(*x.shape) >= rate) / (1 - rate)
    return x * mask, mask

### dropout_forward | grows by one over rate
# bug: divides by rate instead of 1 - rate; ask: what is the expected value for rate 0.25?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    mask = np.ones(x.shape)
    if training and rate > 0:
        mask = (rng.random(x.shape) >= rate) / rate
    return x * mask, mask

### dropout_forward | integer mask
# bug: the mask has x's dtype, so 1/(1-rate) is cut off for an int x; ask: what is the mask for an int x and rate 0.25?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    mask = np.ones_like(x)
    if training:
        mask[...] = (rng.random(x.shape) >= rate) / (1 - rate)
    return x * mask, mask

### dropout_forward | mask not scaled
# bug: out has grown, but the mask that is returned is 0 and 1; ask: what will the backward step do with this mask?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    if not training:
        return x.astype(float), np.ones(x.shape)
    mask = (rng.random(x.shape) >= rate).astype(float)
    return x * mask / (1 - rate), mask

### dropout_forward | no growth
# bug: what is kept does not grow; ask: what is the mean of many ones after dropout?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    if not training:
        return x.astype(float), np.ones(x.shape)
    mask = (rng.random(x.shape) >= rate).astype(float)
    return x * mask, mask

### dropout_forward | no mask when not training
# bug: when not in training the mask is None; ask: what does the docstring promise as mask?

def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    if not training:
        return x.astype(float), None
    mask = (rng.random(x.shape) >= rate) / (1 - rate)
    return x * mask, mask

### dropout_forward | no valueerror
# bug: a rate of 1 or more, or below 0, raises nothing; ask: what is 1 / (1 - 1)?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not training:
        return x.astype(float), np.ones(x.shape)
    mask = (rng.random(x.shape) >= rate) / (1 - rate)
    return x * mask, mask

### dropout_forward | one mask for all samples
# bug: one row of the mask for the whole batch; ask: do two samples lose the same units?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    if not training:
        return x.astype(float), np.ones(x.shape)
    row = (rng.random(x.shape[1:]) >= rate) / (1 - rate)
    mask = np.ones(x.shape) * row
    return x * mask, mask

### dropout_forward | rate is kept
# bug: rate is taken as the probability of being kept; ask: with rate 0.1, how many of a hundred are dropped?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    if not training:
        return x.astype(float), np.ones(x.shape)
    if rate == 0:
        return x.astype(float), np.ones(x.shape)
    mask = (rng.random(x.shape) < rate) / rate
    return x * mask, mask

### dropout_forward | rate one allowed
# bug: 0 <= rate <= 1, a rate of exactly 1 gets through; ask: may everything be dropped?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if rate < 0 or rate > 1:
        raise ValueError("rate must be between 0 and 1")
    if not training:
        return x.astype(float), np.ones(x.shape)
    mask = (rng.random(x.shape) >= rate) / (1 - rate)
    return x * mask, mask

### dropout_forward | rate zero forbidden
# bug: a rate of 0 raises; ask: which side of 0 <= rate < 1 has the equals sign?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if rate <= 0 or rate >= 1:
        raise ValueError("rate must be between 0 and 1")
    if not training:
        return x.astype(float), np.ones(x.shape)
    mask = (rng.random(x.shape) >= rate) / (1 - rate)
    return x * mask, mask

### dropout_forward | returns x itself
# bug: when not in training x itself comes back, not a copy; ask: what happens to x if somebody changes out?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    if not training:
        return x, np.ones(x.shape)
    mask = (rng.random(x.shape) >= rate) / (1 - rate)
    return x * mask, mask

### dropout_forward | scaled when not training
# bug: the first paper's form, scaled down when not in training; ask: what is there to do for inverted dropout then?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    if training:
        mask = (rng.random(x.shape) >= rate).astype(float)
    else:
        mask = np.full(x.shape, 1.0 - rate)
    return x * mask, mask

### dropout_forward | seed of its own
# bug: makes a generator of its own with seed 42, so every call drops the same units; ask: what is rng for?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    if not training:
        return x.astype(float), np.ones(x.shape)
    rng = np.random.default_rng(42)
    mask = (rng.random(x.shape) >= rate) / (1 - rate)
    return x * mask, mask

### dropout_forward | sets x to zero
# bug: writes zeros into the caller's x; ask: what does x look like afterwards?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    mask = np.ones(x.shape)
    if training:
        dropped = rng.random(x.shape) < rate
        x[dropped] = 0
        mask = np.where(dropped, 0.0, 1 / (1 - rate))
    return x * mask, mask

### dropout_forward | valueerror in training only
# bug: the rate is looked at in training only; ask: what does the docstring say at the end of Raises?
import numpy as np


def dropout_forward(x, rate, rng, training=True):
    if not training:
        return x.astype(float), np.ones(x.shape)
    if not 0 <= rate < 1:
        raise ValueError("rate")
    mask = (rng.random(x.shape) >= rate) / (1 - rate)
    return x * mask, mask

### early_stop_epoch | against previous epoch
# bug: compares with the epoch before, not with the best so far; ask: what happens in a zigzag that never comes below the first loss?

def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience")
    best, bad = 0, 0
    for i in range(1, len(val)):
        if val[i] < val[i - 1]:
            bad = 0
            if val[i] < val[best]:
                best = i
        else:
            bad += 1
            if bad >= patience:
                return i, best
    return len(val) - 1, best

### early_stop_epoch | best loss returned
# bug: returns the best loss where the best epoch is wanted; ask: what are the two ints?

def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience")
    best, bad = val[0], 0
    for i in range(1, len(val)):
        if val[i] < best:
            best, bad = val[i], 0
        else:
            bad += 1
            if bad == patience:
                return i, best
    return len(val) - 1, best

### early_stop_epoch | best of the whole list
# bug: the best epoch is looked up in the whole list, also after the stop; ask: who has seen the epochs after stop?
import numpy as np


def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience")
    best_loss, bad, stop = float("inf"), 0, len(val) - 1
    for i, loss in enumerate(val):
        if loss < best_loss:
            best_loss, bad = loss, 0
        else:
            bad += 1
            if bad == patience:
                stop = i
                break
    return stop, int(np.nanargmin(val))

### early_stop_epoch | best plus patience
# bug: stop is always best + patience, even beyond the end of the list; ask: what if the training is over before patience is?

def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience")
    best = 0
    for i in range(1, len(val)):
        if val[i] < val[best]:
            best = i
        elif i - best >= patience:
            break
    return best + patience, best

### early_stop_epoch | count not reset
# bug: bad epochs are counted in total, not in a row; ask: what does a better epoch do with the count?

def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience")
    best, bad = 0, 0
    for i in range(1, len(val)):
        if val[i] < val[best]:
            best = i
        else:
            bad += 1
            if bad == patience:
                return i, best
    return len(val) - 1, best

### early_stop_epoch | counted from one
# bug: epochs are counted from 1; ask: what number has the first epoch in the docstring's example?

def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience")
    best_loss, best, bad = float("inf"), 1, 0
    for epoch, loss in enumerate(val, start=1):
        if loss < best_loss:
            best_loss, best, bad = loss, epoch, 0
        else:
            bad += 1
            if bad == patience:
                break
    return epoch, best

### early_stop_epoch | equal is better
# bug: <= takes an equal loss as a better one; ask: is a loss that does not change an improvement?

def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience")
    best, bad = 0, 0
    for i in range(1, len(val)):
        if val[i] <= val[best]:
            best, bad = i, 0
        else:
            bad += 1
            if bad >= patience:
                return i, best
    return len(val) - 1, best

### early_stop_epoch | nan is better
# bug: asks whether the loss is >= best, so nan falls into else and becomes the best; ask: which branch does nan take?

def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience")
    best, bad = 0, 0
    for i in range(1, len(val)):
        if val[i] >= val[best]:
            bad += 1
            if bad == patience:
                return i, best
        else:
            best, bad = i, 0
    return len(val) - 1, best

### early_stop_epoch | nan is not bad
# bug: with elif loss >= best a nan is neither better nor bad and is not counted; ask: what is nan >= 1.0?

def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience")
    best_loss, best, bad = val[0], 0, 0
    for i, loss in enumerate(val[1:], start=1):
        if loss < best_loss:
            best_loss, best, bad = loss, i, 0
        elif loss >= best_loss:
            bad += 1
        if bad == patience:
            return i, best
    return len(val) - 1, best

### early_stop_epoch | no valueerror
# bug: a patience of 0 is let through; ask: which patience does the docstring forbid, and how?

def early_stop_epoch(val, patience):
    best, bad = 0, 0
    for i in range(1, len(val)):
        if val[i] < val[best]:
            best, bad = i, 0
        else:
            bad += 1
            if bad >= patience:
                return i, best
    return len(val) - 1, best

### early_stop_epoch | one epoch too late
# bug: stops when bad > patience, one epoch too late; ask: with patience 1, after how many bad epochs does it stop?

def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience")
    best, bad = 0, 0
    for i in range(1, len(val)):
        if val[i] < val[best]:
            best, bad = i, 0
        else:
            bad += 1
        if bad > patience:
            return i, best
    return len(val) - 1, best

### early_stop_epoch | stop is n
# bug: without a stop it returns n, there is no epoch n; ask: what number has the last of n epochs, counted from 0?

def early_stop_epoch(val, patience):
    if patience < 1:
        raise ValueError("patience")
    best, bad = 0, 0
    for i in range(1, len(val)):
        if val[i] < val[best]:
            best, bad = i, 0
        else:
            bad += 1
            if bad == patience:
                return i, best
    return len(val), best

### early_stop_epoch | valueerror below zero only
# bug: only a negative patience raises, 0 does not; ask: is 0 below 1?

def early_stop_epoch(val, patience):
    if patience < 0:
        raise ValueError("patience must not be negative")
    best = bad = 0
    for i, loss in enumerate(val):
        if i == 0 or loss < val[best]:
            best, bad = i, 0
        else:
            bad += 1
        if i > 0 and bad >= patience:
            return i, best
    return len(val) - 1, best

### l2_loss_and_grad | bias gradient is a number
# bug: the gradient of a bias is the number 0 and no array; ask: what shape has db?
import numpy as np


def l2_loss_and_grad(params, lam):
    loss, grads = 0.0, {}
    for k, v in params.items():
        if k.startswith("W"):
            loss += lam * np.sum(v.astype(float) ** 2)
            grads[k] = 2 * lam * v.astype(float)
        else:
            grads[k] = 0.0
    return float(loss), grads

### l2_loss_and_grad | biases in loss only
# bug: the loss counts the biases, the gradient does not; ask: does your gradient belong to your loss?
import numpy as np


def l2_loss_and_grad(params, lam):
    loss, grads = 0.0, {}
    for k, v in params.items():
        loss += lam * np.sum(v.astype(float) ** 2)
        grads[k] = 2.0 * lam * v if "W" in k else np.zeros(v.shape)
    return float(loss), grads

### l2_loss_and_grad | biases pay too
# bug: biases are penalised like weights; ask: what does a bias cost by the docstring?
import numpy as np


def l2_loss_and_grad(params, lam):
    loss = lam * sum(np.sum(v.astype(float) ** 2) for v in params.values())
    return float(loss), {k: 2 * lam * v.astype(float) for k, v in params.items()}

### l2_loss_and_grad | gradient without 2
# bug: the 2 of the derivative is missing; ask: what is the derivative of lam w^2?
import numpy as np


def l2_loss_and_grad(params, lam):
    loss, grads = 0.0, {}
    for k, v in params.items():
        w = v.astype(float)
        if k[0] == "W":
            loss += lam * (w**2).sum()
            grads[k] = lam * w
        else:
            grads[k] = np.zeros_like(w)
    return float(loss), grads

### l2_loss_and_grad | half convention
# bug: lam/2 in the loss and lam W as gradient, another course's convention; ask: which factor stands before the sum here?
import numpy as np


def l2_loss_and_grad(params, lam):
    loss, grads = 0.0, {}
    for k, v in params.items():
        if k.startswith("W"):
            loss += 0.5 * lam * np.sum(v * v)
            grads[k] = lam * v.astype(float)
        else:
            grads[k] = np.zeros(v.shape)
    return float(loss), grads

### l2_loss_and_grad | integer truncation
# bug: zeros_like of an int array is int, the gradient is cut off; ask: what is the dtype of grads if W1 is int and lam is 0.1?
import numpy as np


def l2_loss_and_grad(params, lam):
    loss = 0.0
    grads = {k: np.zeros_like(v) for k, v in params.items()}
    for k, v in params.items():
        if k.startswith("W"):
            loss += lam * np.sum(v**2)
            grads[k][...] = 2 * lam * v
    return float(loss), grads

### l2_loss_and_grad | l1
# bug: absolute values and signs, that is L1; ask: what does a weight of 3 cost, and what one of -3?
import numpy as np


def l2_loss_and_grad(params, lam):
    loss, grads = 0.0, {}
    for k, v in params.items():
        if k.startswith("W"):
            loss += lam * np.abs(v).sum()
            grads[k] = lam * np.sign(v).astype(float)
        else:
            grads[k] = np.zeros(v.shape)
    return float(loss), grads

### l2_loss_and_grad | loss of the last layer
# bug: = instead of +=, only the last layer counts in the loss; ask: what happens to loss in the second turn of the loop?
import numpy as np


def l2_loss_and_grad(params, lam):
    grads = {}
    for k, v in params.items():
        if k.startswith("W"):
            loss = lam * np.sum(v.astype(float) ** 2)
            grads[k] = 2 * lam * v.astype(float)
        else:
            grads[k] = np.zeros(v.shape)
    return float(loss), grads

### l2_loss_and_grad | mean of squares
# bug: mean of the squares instead of their sum; ask: does a layer with twice as many weights cost twice as much?
import numpy as np


def l2_loss_and_grad(params, lam):
    loss, grads = 0.0, {}
    for k, v in params.items():
        if k[0] == "W":
            loss += lam * np.mean(v.astype(float) ** 2)
            grads[k] = 2 * lam * v.astype(float)
        else:
            grads[k] = np.zeros(v.shape)
    return float(loss), grads

### l2_loss_and_grad | no bias keys
# bug: grads has no keys for the biases; ask: which keys should grads have?
import numpy as np


def l2_loss_and_grad(params, lam):
    weights = {k: v for k, v in params.items() if k.startswith("W")}
    loss = lam * sum(np.sum(w.astype(float) ** 2) for w in weights.values())
    return float(loss), {k: 2 * lam * w.astype(float) for k, w in weights.items()}

### l2_loss_and_grad | root of the sum
# bug: the norm, not its square; ask: what is the penalty of the weights 3 and 4 with lam 1?
import numpy as np


def l2_loss_and_grad(params, lam):
    loss, grads = 0.0, {}
    for k, v in params.items():
        if k.startswith("W"):
            loss += lam * np.linalg.norm(v)
            grads[k] = 2 * lam * v.astype(float)
        else:
            grads[k] = np.zeros(v.shape)
    return float(loss), grads

### l2_loss_and_grad | scales params in place
# bug: w *= 2 lam changes the caller's weights; ask: what is in params after the call?
import numpy as np


def l2_loss_and_grad(params, lam):
    loss, grads = 0.0, {}
    for k, v in params.items():
        if k.startswith("W"):
            loss += lam * float(np.sum(v**2))
            v *= 2 * lam
            grads[k] = v
        else:
            grads[k] = np.zeros(v.shape)
    return loss, grads

### l2_loss_and_grad | two layers only
# bug: knows W1 and W2 only; ask: what does "of any depth" mean for a network of three layers, or one?
import numpy as np


def l2_loss_and_grad(params, lam):
    grads = {k: np.zeros(v.shape) for k, v in params.items()}
    loss = lam * (np.sum(params["W1"] ** 2) + np.sum(params["W2"] ** 2))
    grads["W1"] = 2.0 * lam * params["W1"]
    grads["W2"] = 2.0 * lam * params["W2"]
    return float(loss), grads

### train_val_gap | absolute value
# bug: takes the absolute value, so a validation loss below the training loss looks like overfitting; ask: can the gap be below 0?
import numpy as np


def train_val_gap(history):
    best = np.argmin(history["val_loss"])
    return float(abs(history["val_loss"][best] - history["loss"][best]))

### train_val_gap | argmin of training loss
# bug: the best epoch is looked up in the training loss; ask: which of the two losses tells when the network begins to overfit?
import numpy as np


def train_val_gap(history):
    best = np.argmin(history["loss"])
    return float(history["val_loss"][best] - history["loss"][best])

### train_val_gap | last epoch
# bug: takes the last epoch instead of the best one; ask: which epoch's weights would you keep?

def train_val_gap(history):
    return float(history["val_loss"][-1] - history["loss"][-1])

### train_val_gap | last of equals
# bug: <= keeps the last of equal validation losses; ask: what does the docstring say about equals?

def train_val_gap(history):
    best, best_epoch = float("inf"), 0
    for epoch, value in enumerate(history["val_loss"]):
        if value <= best:
            best, best_epoch = value, epoch
    return float(best - history["loss"][best_epoch])

### train_val_gap | sign turned
# bug: training less validation; ask: should overfitting give a positive or a negative gap by the formula?
import numpy as np


def train_val_gap(history):
    best = np.argmin(history["val_loss"])
    return float(history["loss"][best] - history["val_loss"][best])

### train_val_gap | smallest gap
# bug: looks for the epoch with the smallest gap; ask: of which quantity does the docstring want the smallest?
import numpy as np


def train_val_gap(history):
    gaps = np.array(history["val_loss"]) - np.array(history["loss"])
    return float(gaps.min())

### train_val_gap | sorts history
# bug: sorts the caller's list in place, and then the epochs do not belong together any more; ask: what does history look like afterwards?

def train_val_gap(history):
    val = history["val_loss"]
    loss = history["loss"]
    val.sort()
    return float(val[0] - loss[0])

### train_val_gap | two minima
# bug: the smallest of each list, from two different epochs; ask: do both numbers belong to the same weights?

def train_val_gap(history):
    return float(min(history["val_loss"]) - min(history["loss"]))

### update_running | arrays only
# bug: fails for numbers, which have no len; ask: may old be one number?
import numpy as np


def update_running(old, new, momentum):
    return np.array([momentum * old[j] + (1 - momentum) * new[j] for j in range(len(old))], dtype=float)

### update_running | in place
# bug: old *= momentum changes the caller's array; ask: is what you return new?
import numpy as np


def update_running(old, new, momentum):
    if isinstance(old, np.ndarray) and old.dtype.kind == "f":
        old *= momentum
        old += (1 - momentum) * new
        return old
    return 1.0 * momentum * old + (1 - momentum) * new

### update_running | integer truncation
# bug: the result has the dtype of old and is cut off for int; ask: what is 0.5 in an int array?
import numpy as np


def update_running(old, new, momentum):
    if np.ndim(old) == 0:
        return float(momentum * old + (1 - momentum) * new)
    result = np.empty_like(old)
    for j in range(len(old)):
        result[j] = momentum * old[j] + (1 - momentum) * new[j]
    return result

### update_running | momentum ignored
# bug: always 0.99, whatever the caller says; ask: what is the third argument for?

def update_running(old, new, momentum=0.99):
    return 0.99 * old + 0.01 * new

### update_running | pytorch momentum
# bug: PyTorch's convention, momentum belongs to the new one; ask: how much does the newest batch count with 0.99?

def update_running(old, new, momentum):
    return (1 - momentum) * old + momentum * new

### update_running | sum without weight
# bug: adds the whole new value, as gradient descent with momentum does; ask: where does a constant 1 lead after many steps?

def update_running(old, new, momentum):
    return momentum * old + 1.0 * new
'''
