"""Learning curves written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

RIGHT = r'''
### right 1
import numpy as np


def initial_loss(k):
    if k < 1:
        raise ValueError("k must be at least 1")
    return float(np.log(k))


def smooth(loss, beta):
    if not 0 <= beta < 1:
        raise ValueError("beta must be in [0, 1)")
    result = np.zeros(len(loss), dtype=float)
    s = 0.0
    for i in range(len(loss)):
        s = beta * s + (1 - beta) * loss[i]
        result[i] = s / (1 - beta ** (i + 1))
    return result


def best_epoch(val_loss):
    val_loss = np.asarray(val_loss, dtype=float)
    if val_loss.size == 0 or np.isnan(val_loss).all():
        raise ValueError("no usable validation loss")
    smallest = np.nanmin(val_loss)
    return int(np.where(val_loss == smallest)[0][0])


def diagnose(loss, val_loss, k):
    train = np.asarray(loss, dtype=float) / np.log(k)
    val = np.asarray(val_loss, dtype=float) / np.log(k)

    # flat at log k
    if np.max(np.abs(train - 1)) < 1e-3 and np.max(np.abs(val - 1)) < 1e-3:
        return "dead"

    # something huge
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        starts_high = train[0] > 5 and train[0] == train.max()
        rises = np.mean(np.diff(val[:10]) > 0)
        if starts_high and rises < 0.2 and train[4] < 0.85 * train[0] and val[-1] < 0.5 * val[0]:
            return "not scaled"
        return "too fast"

    half = len(train) // 2
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    gap = val[-1] - train[-1]

    # training was harder than validation
    if np.mean(train[half:] - val[half:]) > 0.045 and train_drop - val_drop > -0.1 and train[0] - val[0] > 0.15:
        return "dropout"

    # still on the way down, both together
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"

    # learned by heart
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "overfitting"
    if train[-1] < 0.02 and gap > 0.15:
        return "overfitting"
    if val.min() > 0.92:
        return "labels mixed up"
    if val[-1] - val.min() > 0.15 and gap > 0.4:
        return "overfitting"
    return "well"

### right 2
import math

import numpy as np


def initial_loss(k):
    if k < 1:
        raise ValueError(f"need at least one class, got {k}")
    return math.log(k)


def smooth(loss, beta):
    if beta < 0 or beta >= 1:
        raise ValueError(f"beta out of range: {beta}")
    x = np.array(loss, dtype=np.float64)
    ema = []
    running = 0.0
    correction = 1.0
    for value in x:
        running = running * beta + value * (1.0 - beta)
        correction *= beta
        ema.append(running / (1.0 - correction))
    return np.array(ema, dtype=np.float64)


def best_epoch(val_loss):
    best, best_value = None, None
    for epoch, value in enumerate(val_loss):
        if math.isnan(value):
            continue
        if best is None or value < best_value:
            best, best_value = epoch, value
    if best is None:
        raise ValueError("no epoch to choose from")
    return best


def _slope(curve):
    t = np.arange(len(curve))
    return np.polyfit(t, curve, 1)[0]


def diagnose(loss, val_loss, k):
    unit = math.log(k)
    tr = np.array(loss, dtype=float) / unit
    va = np.array(val_loss, dtype=float) / unit
    n = len(tr)
    tail = slice(-max(2, n // 4), None)

    if np.allclose(tr, 1, atol=1e-4) and np.allclose(va, 1, atol=1e-4):
        return "dead"

    end_tr, end_va = np.median(tr[tail]), np.median(va[tail])
    if max(tr[0], va[0]) > 4 or end_va > 3 or (end_va > 1.9 and end_tr > 0.5):
        falls_by = np.sum(np.diff(tr) < 0) / (n - 1)
        smooth_fall = np.std(np.diff(np.log(va[n // 3:] + 1e-3)))
        if va[0] > 5 and falls_by > 0.8 and smooth_fall < 0.12 and end_va < 0.6 * va[0] and tr[1] < tr[0]:
            return "not scaled"
        return "too fast"

    under = np.mean(va < tr)
    if under > 0.7 and np.mean(tr[:5] - va[:5]) > 0.12:
        return "dropout"

    s_tr, s_va = _slope(tr[tail]), _slope(va[tail])
    if s_va < -0.012 and s_va < 0.6 * s_tr:
        return "too slow"

    if end_tr < 0.15 and end_va - va.min() > 0.04:
        return "overfitting"
    if end_tr < 0.1 and end_va - end_tr > 0.2:
        return "overfitting"
    if va.min() > 0.92 and end_tr > 0.3:
        return "labels mixed up"
    if end_va - va.min() > 0.2:
        return "overfitting"
    return "well"

'''

BUGS = r'''
### initial_loss | Uses the logarithm to base 2 instead of the natural logarithm.
def initial_loss(k):
    if k < 1:
        raise ValueError("k must be at least 1")
    return float(np.log2(k))

### initial_loss | Uses the logarithm to base 10.
import math
def initial_loss(k):
    if k < 1:
        raise ValueError("at least one class")
    return math.log10(k)

### initial_loss | Forgets the minus sign, so the loss is negative.
def initial_loss(k):
    if k < 1:
        raise ValueError("k must be >= 1")
    p = 1 / k
    return float(np.log(p))

### initial_loss | Refuses one class, which is allowed and should give 0.0.
import math
def initial_loss(k):
    if k <= 1:
        raise ValueError("need at least two classes")
    return math.log(k)

### initial_loss | No ValueError for k = 0: numpy gives -inf with a warning.
def initial_loss(k):
    return float(np.log(k))

### initial_loss | Only refuses negative k, and for k = 0 a ZeroDivisionError comes out instead of a ValueError.
import math
def initial_loss(k):
    if k < 0:
        raise ValueError("k must not be negative")
    return -math.log(1 / k)

### initial_loss | Gives the entropy term of a single class, p log p, instead of the loss.
def initial_loss(k):
    if k < 1:
        raise ValueError("k must be 1 or more")
    p = 1.0 / k
    return float(-p * np.log(p))

### initial_loss | Adds a safety epsilon to the probability, so the loss of one class is no longer 0.0.
def initial_loss(k):
    if k < 1:
        raise ValueError
    p = 1.0 / k
    return float(-np.log(p + 1e-4))

### initial_loss | Raises the wrong kind of error (an assertion) for k below 1.
def initial_loss(k):
    assert k >= 1, "k must be at least 1"
    return float(np.log(k))

### initial_loss | Rounds the loss to two decimals.
def initial_loss(k):
    if k < 1:
        raise ValueError("k has to be 1 or more")
    return round(float(np.log(k)), 2)

### initial_loss | Takes the loss of a binary sigmoid output per class, log 2, for any number of classes above one.
def initial_loss(k):
    if k < 1:
        raise ValueError("k has to be 1 or more")
    if k == 1:
        return 0.0
    return float(-np.log(0.5))

### smooth | Forgets the division by 1 - beta^t, so the beginning is far too small.
def smooth(loss, beta):
    if beta < 0 or beta >= 1:
        raise ValueError("beta must be in [0, 1)")
    s = 0.0
    out = np.zeros(len(loss))
    for t in range(len(loss)):
        s = beta * s + (1 - beta) * loss[t]
        out[t] = s
    return out

### smooth | Counts t from 0 in the correction, so the first value is divided by zero.
def smooth(loss, beta):
    if not 0 <= beta < 1:
        raise ValueError("beta")
    s = 0.0
    out = []
    for t, value in enumerate(loss):
        s = beta * s + (1 - beta) * value
        out.append(s / (1 - beta ** t))
    return np.array(out, dtype=float)

### smooth | Feeds the corrected value back into the recursion instead of the uncorrected s.
def smooth(loss, beta):
    if not 0 <= beta < 1:
        raise ValueError("beta must lie in [0, 1)")
    s = 0.0
    result = np.empty(len(loss))
    for i, value in enumerate(loss):
        s = beta * s + (1 - beta) * value
        s = s / (1 - beta ** (i + 1))
        result[i] = s
    return result

### smooth | Swaps beta and 1 - beta: beta becomes the share of the new loss.
def smooth(loss, beta):
    if beta < 0 or beta >= 1:
        raise ValueError("0 <= beta < 1 is needed")
    alpha = 1 - beta
    s = 0.0
    out = np.zeros(len(loss))
    for i in range(len(loss)):
        s = alpha * s + beta * loss[i]
        out[i] = s / (1 - alpha ** (i + 1)) if alpha < 1 else loss[i]
    return out

### smooth | Starts at the first loss instead of at 0 with correction, as TensorBoard and pandas with adjust=False do.
def smooth(loss, beta):
    if beta < 0 or beta >= 1:
        raise ValueError("beta out of range")
    out = np.zeros(len(loss))
    if len(loss) == 0:
        return out
    s = loss[0]
    for i in range(len(loss)):
        s = beta * s + (1 - beta) * loss[i]
        out[i] = s
    return out

### smooth | The output array takes over the int dtype of the loss, so the averages are cut to whole numbers.
def smooth(loss, beta):
    if not (0 <= beta < 1):
        raise ValueError("beta must be in [0,1)")
    result = np.zeros_like(loss)
    s = 0
    for t in range(1, len(loss) + 1):
        s = beta * s + (1 - beta) * loss[t - 1]
        result[t - 1] = s / (1 - beta**t)
    return result

### smooth | Writes the averages into the array it was given.
def smooth(loss, beta):
    if not (0 <= beta < 1):
        raise ValueError("beta must be in [0,1)")
    loss = np.asarray(loss, dtype=float)
    s = 0.0
    for t in range(len(loss)):
        s = beta * s + (1 - beta) * loss[t]
        loss[t] = s / (1 - beta ** (t + 1))
    return loss

### smooth | Allows beta = 1 (only larger values are refused), which then divides by zero.
def smooth(loss, beta):
    if beta < 0 or beta > 1:
        raise ValueError("beta must be between 0 and 1")
    s = 0.0
    out = np.zeros(len(loss))
    for t in range(1, len(loss) + 1):
        s = beta * s + (1 - beta) * loss[t - 1]
        out[t - 1] = s / (1 - beta ** t)
    return out

### smooth | Refuses beta = 0, which is allowed and smooths nothing.
def smooth(loss, beta):
    if beta <= 0 or beta >= 1:
        raise ValueError("beta must be in (0, 1)")
    s, out = 0.0, []
    for t, l in enumerate(loss, start=1):
        s = beta * s + (1 - beta) * l
        out.append(s / (1 - beta ** t))
    return np.array(out, dtype=float)

### smooth | Returns early for an empty loss, before beta is checked, so a bad beta passes.
def smooth(loss, beta):
    if len(loss) == 0:
        return np.array([], dtype=float)
    if beta < 0 or beta >= 1:
        raise ValueError("beta must be in [0, 1)")
    s, out = 0.0, []
    for t, l in enumerate(loss, start=1):
        s = beta * s + (1 - beta) * l
        out.append(s / (1 - beta ** t))
    return np.array(out)

### smooth | Fails on an empty loss, because it reads the first entry.
def smooth(loss, beta):
    if beta < 0 or beta >= 1:
        raise ValueError("beta must be in [0, 1)")
    x = np.asarray(loss, dtype=float)
    s = (1 - beta) * x[0]
    out = [x[0]]
    for t in range(2, len(x) + 1):
        s = beta * s + (1 - beta) * x[t - 1]
        out.append(s / (1 - beta ** t))
    return np.array(out)

### smooth | Corrects only the first value and lets the rest uncorrected.
def smooth(loss, beta):
    if beta < 0 or beta >= 1:
        raise ValueError("beta must be in [0, 1)")
    out = np.zeros(len(loss))
    s = 0.0
    for t in range(len(loss)):
        s = beta * s + (1 - beta) * loss[t]
        out[t] = s if t > 0 else s / (1 - beta)
    return out

### smooth | Divides by (1 - beta) times t instead of by 1 - beta^t.
def smooth(loss, beta):
    if beta < 0 or beta >= 1:
        raise ValueError("beta must be in [0, 1)")
    out = np.zeros(len(loss))
    s = 0.0
    for t in range(1, len(loss) + 1):
        s = beta * s + (1 - beta) * loss[t - 1]
        out[t - 1] = s / ((1 - beta) * t)
    return out

### smooth | Takes a plain mean over a window of about 1/(1-beta) losses instead of the average that forgets.
def smooth(loss, beta):
    if beta < 0 or beta >= 1:
        raise ValueError("beta must be in [0, 1)")
    window = int(round(1 / (1 - beta)))
    return np.array([np.mean(loss[max(0, i - window + 1):i + 1]) for i in range(len(loss))], dtype=float)

### smooth | Uses the final correction 1 - beta^n for every entry.
def smooth(loss, beta):
    if not 0 <= beta < 1:
        raise ValueError("beta")
    n = len(loss)
    s = np.zeros(n + 1)
    for t in range(1, n + 1):
        s[t] = beta * s[t - 1] + (1 - beta) * loss[t - 1]
    return s[1:] / (1 - beta ** n)

### smooth | Returns a value too many: the s_0 = 0 at the front is kept.
def smooth(loss, beta):
    if not 0 <= beta < 1:
        raise ValueError("beta")
    s = [0.0]
    out = [0.0]
    for t, x in enumerate(loss, 1):
        s.append(beta * s[-1] + (1 - beta) * x)
        out.append(s[-1] / (1 - beta ** t))
    return np.array(out)

### smooth | No check of beta at all, and the correction has an epsilon in the denominator that shifts the first values.
def smooth(loss, beta):
    s = 0.0
    out = np.zeros(len(loss))
    for t in range(len(loss)):
        s = beta * s + (1 - beta) * loss[t]
        out[t] = s / (1 - beta ** (t + 1) + 1e-3)
    return out

### smooth | For beta = 0 it hands back the very array it got instead of a new array of float.
def smooth(loss, beta):
    if beta < 0 or beta >= 1:
        raise ValueError("beta must be in [0, 1)")
    if beta == 0:
        return loss
    s = 0.0
    out = np.zeros(len(loss))
    for t in range(len(loss)):
        s = beta * s + (1 - beta) * loss[t]
        out[t] = s / (1 - beta ** (t + 1))
    return out

### best_epoch | Uses np.argmin, which chooses nan as the smallest.
def best_epoch(val_loss):
    if len(val_loss) == 0 or np.all(np.isnan(val_loss)):
        raise ValueError("nothing to choose from")
    return int(np.argmin(val_loss))

### best_epoch | Throws the nan away first, so that the index no longer counts the nan epochs.
def best_epoch(val_loss):
    val_loss = np.asarray(val_loss, dtype=float)
    good = val_loss[~np.isnan(val_loss)]
    if len(good) == 0:
        raise ValueError("nothing to choose from")
    return int(np.argmin(good))

### best_epoch | Takes the last of equal epochs because of "<=".
def best_epoch(val_loss):
    best = None
    for i, v in enumerate(val_loss):
        if np.isnan(v):
            continue
        if best is None or v <= val_loss[best]:
            best = i
    if best is None:
        raise ValueError("no number in val_loss")
    return best

### best_epoch | Counts epochs from 1.
def best_epoch(val_loss):
    v = np.asarray(val_loss, dtype=float)
    if v.size == 0 or np.isnan(v).all():
        raise ValueError("no number in val_loss")
    return int(np.nanargmin(v)) + 1

### best_epoch | Returns the smallest loss, not its epoch.
def best_epoch(val_loss):
    v = np.asarray(val_loss, dtype=float)
    if v.size == 0 or np.isnan(v).all():
        raise ValueError("no number in val_loss")
    return float(np.nanmin(v))

### best_epoch | Takes the largest value, as for an accuracy.
def best_epoch(val_loss):
    v = np.asarray(val_loss, dtype=float)
    if v.size == 0 or np.isnan(v).all():
        raise ValueError("no number in val_loss")
    return int(np.nanargmax(v))

### best_epoch | Replaces nan by a large number in the caller's own array.
def best_epoch(val_loss):
    if len(val_loss) == 0 or np.isnan(val_loss).all():
        raise ValueError("no number in val_loss")
    val_loss[np.isnan(val_loss)] = np.inf
    return int(val_loss.argmin())

### best_epoch | Replaces nan by a guess of a large loss (1000), which loses against real losses above it.
def best_epoch(val_loss):
    v = np.array(val_loss, dtype=float)
    if v.size == 0 or np.isnan(v).all():
        raise ValueError("no number in val_loss")
    v = np.nan_to_num(v, nan=1000.0)
    return int(np.argmin(v))

### best_epoch | np.nan_to_num without argument turns nan into 0, the smallest of all losses.
def best_epoch(val_loss):
    v = np.array(val_loss, dtype=float)
    if v.size == 0 or np.isnan(v).all():
        raise ValueError("no number in val_loss")
    return int(np.argmin(np.nan_to_num(v)))

### best_epoch | All nan raises nothing: the loop starts with epoch 0 and never leaves it.
def best_epoch(val_loss):
    if len(val_loss) == 0:
        raise ValueError("empty")
    best, smallest = 0, float("inf")
    for i in range(len(val_loss)):
        if val_loss[i] < smallest:
            best, smallest = i, val_loss[i]
    return best

### best_epoch | An empty array gives 0 instead of a ValueError.
def best_epoch(val_loss):
    if len(val_loss) == 0:
        return 0
    if np.isnan(val_loss).all():
        raise ValueError("all nan")
    return int(np.nanargmin(val_loss))

### best_epoch | Starts from the first loss as the best so far, so a nan at the front can never be beaten.
def best_epoch(val_loss):
    if len(val_loss) == 0 or np.all(np.isnan(val_loss)):
        raise ValueError("no number")
    best = 0
    for i in range(1, len(val_loss)):
        if val_loss[i] < val_loss[best]:
            best = i
    return best

### best_epoch | Early stopping of another course: stops at the first epoch after which the loss does not fall.
def best_epoch(val_loss):
    v = np.asarray(val_loss, dtype=float)
    keep = np.flatnonzero(~np.isnan(v))
    if len(keep) == 0:
        raise ValueError("no number")
    best = keep[0]
    for i in keep[1:]:
        if v[i] >= v[best]:
            break
        best = i
    return int(best)

### best_epoch | Starts with best = 10 as "large enough", so larger losses are never seen and None comes out.
def best_epoch(val_loss):
    if len(val_loss) == 0 or np.all(np.isnan(val_loss)):
        raise ValueError("no number")
    best_loss = 10.0
    best = None
    for i, v in enumerate(val_loss):
        if v < best_loss:
            best_loss = v
            best = i
    return best

### best_epoch | Raises as soon as any of the numbers is nan, not only when all are.
def best_epoch(val_loss):
    if len(val_loss) == 0 or np.isnan(val_loss).any():
        raise ValueError("val_loss has nan")
    return int(np.argmin(val_loss))

### best_epoch | Returns an array of all the best epochs, not one int.
def best_epoch(val_loss):
    v = np.asarray(val_loss, dtype=float)
    if v.size == 0 or np.isnan(v).all():
        raise ValueError("no number")
    return np.where(v == np.nanmin(v))[0]

### best_epoch | Smooths the losses over three epochs before choosing, so the bottom moves.
def best_epoch(val_loss):
    v = np.asarray(val_loss, dtype=float)
    if v.size == 0 or np.isnan(v).all():
        raise ValueError("no number")
    means = np.full(len(v), np.inf)
    for i in range(len(v)):
        part = v[max(0, i - 1):i + 2]
        if not np.isnan(v[i]):
            means[i] = np.nanmean(part)
    return int(np.argmin(means))

### best_epoch | Sorts the losses in place and then looks the smallest up, so the caller's array is changed and the answer is always 0.
def best_epoch(val_loss):
    if len(val_loss) == 0 or np.isnan(val_loss).all():
        raise ValueError("no number")
    val_loss.sort()
    return int(np.nanargmin(val_loss))

### diagnose | Takes 1.386 (log 4) for the unit whatever k is, so dead networks of other k are not found.
def diagnose(loss, val_loss, k):
    unit = 1.386294
    train = loss / unit
    val = val_loss / unit
    if np.abs(train - 1).max() < 1e-3 and np.abs(val - 1).max() < 1e-3:
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        if train[0] > 5 and np.mean(np.diff(val[:10]) > 0) < 0.2 and val[-1] < 0.5 * val[0]:
            return "not scaled"
        return "too fast"
    half = len(train) // 2
    if np.mean(train[:5] - val[:5]) > 0.12 and np.mean(train[half:] - val[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "overfitting"
    if val.min() > 0.92:
        return "labels mixed up"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    return "well"

### diagnose | Divides the caller's own arrays in place by log k.
def diagnose(loss, val_loss, k):
    unit = np.log(k)
    loss /= unit
    val_loss /= unit
    train, val = loss, val_loss
    if np.abs(train - 1).max() < 1e-3 and np.abs(val - 1).max() < 1e-3:
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        if train[0] > 5 and np.mean(np.diff(val[:10]) > 0) < 0.2 and val[-1] < 0.5 * val[0]:
            return "not scaled"
        return "too fast"
    half = len(train) // 2
    if np.mean(train[:5] - val[:5]) > 0.12 and np.mean(train[half:] - val[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "overfitting"
    if val.min() > 0.92:
        return "labels mixed up"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    return "well"

### diagnose | Dropout the other way round: says it when the training loss lies below the validation loss.
def diagnose(loss, val_loss, k):
    unit = np.log(k)
    train = loss / unit
    val = val_loss / unit
    if np.abs(train - 1).max() < 1e-3 and np.abs(val - 1).max() < 1e-3:
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        if train[0] > 5 and np.mean(np.diff(val[:10]) > 0) < 0.2 and val[-1] < 0.5 * val[0]:
            return "not scaled"
        return "too fast"
    half = len(train) // 2
    if np.mean(val[:5] - train[:5]) > 0.12 and np.mean(val[half:] - train[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "overfitting"
    if val.min() > 0.92:
        return "labels mixed up"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    return "well"

### diagnose | Not scaled and too fast are swapped: that which comes down is called too fast.
def diagnose(loss, val_loss, k):
    unit = np.log(k)
    train = loss / unit
    val = val_loss / unit
    if np.abs(train - 1).max() < 1e-3 and np.abs(val - 1).max() < 1e-3:
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        if train[0] > 5 and np.mean(np.diff(val[:10]) > 0) < 0.2 and val[-1] < 0.5 * val[0]:
            return "too fast"
        return "not scaled"
    half = len(train) // 2
    if np.mean(train[:5] - val[:5]) > 0.12 and np.mean(train[half:] - val[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "overfitting"
    if val.min() > 0.92:
        return "labels mixed up"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    return "well"

### diagnose | A word is misspelt: it says "mixed up" instead of "labels mixed up".
def diagnose(loss, val_loss, k):
    unit = np.log(k)
    train = loss / unit
    val = val_loss / unit
    if np.abs(train - 1).max() < 1e-3 and np.abs(val - 1).max() < 1e-3:
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        if train[0] > 5 and np.mean(np.diff(val[:10]) > 0) < 0.2 and val[-1] < 0.5 * val[0]:
            return "not scaled"
        return "too fast"
    half = len(train) // 2
    if np.mean(train[:5] - val[:5]) > 0.12 and np.mean(train[half:] - val[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "overfitting"
    if val.min() > 0.92:
        return "mixed up"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    return "well"

### diagnose | Never says "not scaled": everything huge is too fast.
def diagnose(loss, val_loss, k):
    unit = np.log(k)
    train = loss / unit
    val = val_loss / unit
    if np.abs(train - 1).max() < 1e-3 and np.abs(val - 1).max() < 1e-3:
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        return "too fast"
    half = len(train) // 2
    if np.mean(train[:5] - val[:5]) > 0.12 and np.mean(train[half:] - val[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "overfitting"
    if val.min() > 0.92:
        return "labels mixed up"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    return "well"

### diagnose | Looks for the dead last, after the flat curves at log k have been called mixed-up labels.
def diagnose(loss, val_loss, k):
    g = np.log(k)
    n = len(loss)
    q = max(1, n // 4)
    start = val_loss[0] / g
    end = np.mean(loss[-q:]) / g
    val_end = np.mean(val_loss[-q:]) / g
    val_min = np.min(val_loss) / g
    if start > 6 and np.mean(np.diff(val_loss[:2 * q]) < 0) > 0.85 and val_end < 0.5 * start:
        answer = "not scaled"
    elif max(np.max(loss) / g, start) > 4.5 or val_end > 3 or (val_end > 1.8 and end > 0.4):
        answer = "too fast"
    elif np.mean(loss[:q] - val_loss[:q]) / g > 0.12 and np.mean(loss[q:] - val_loss[q:]) / g > 0.03:
        answer = "dropout"
    elif np.mean(val_loss[-2 * q:-q]) / g - val_end > max(0.05, 0.6 * (np.mean(loss[-2 * q:-q]) / g - end)):
        answer = "too slow"
    elif end < 0.12 and val_end - val_min > 0.04:
        answer = "overfitting"
    elif val_min > 0.92:
        answer = "labels mixed up"
    elif val_end - val_min > 0.2:
        answer = "overfitting"
    elif np.allclose(loss, g, atol=1e-6) and np.allclose(val_loss, g, atol=1e-6):
        answer = "dead"
    else:
        answer = "well"
    return answer

### diagnose | Asks for dead with exact equality to log k, which a computed log k misses by a last digit.
def diagnose(loss, val_loss, k):
    g = np.log(k)
    n = len(loss)
    q = max(1, n // 4)
    start = val_loss[0] / g
    end = np.mean(loss[-q:]) / g
    val_end = np.mean(val_loss[-q:]) / g
    val_min = np.min(val_loss) / g
    if np.all(loss == -np.log(1 / k)) and np.all(val_loss == -np.log(1 / k)):
        answer = "dead"
    elif start > 6 and np.mean(np.diff(val_loss[:2 * q]) < 0) > 0.85 and val_end < 0.5 * start:
        answer = "not scaled"
    elif max(np.max(loss) / g, start) > 4.5 or val_end > 3 or (val_end > 1.8 and end > 0.4):
        answer = "too fast"
    elif np.mean(loss[:q] - val_loss[:q]) / g > 0.12 and np.mean(loss[q:] - val_loss[q:]) / g > 0.03:
        answer = "dropout"
    elif np.mean(val_loss[-2 * q:-q]) / g - val_end > max(0.05, 0.6 * (np.mean(loss[-2 * q:-q]) / g - end)):
        answer = "too slow"
    elif end < 0.12 and val_end - val_min > 0.04:
        answer = "overfitting"
    elif val_min > 0.92:
        answer = "labels mixed up"
    elif val_end - val_min > 0.2:
        answer = "overfitting"
    else:
        answer = "well"
    return answer

### diagnose | Uses the base-2 logarithm as unit, so the dead are missed and all limits shift.
def diagnose(loss, val_loss, k):
    g = np.log2(k)
    n = len(loss)
    q = max(1, n // 4)
    start = val_loss[0] / g
    end = np.mean(loss[-q:]) / g
    val_end = np.mean(val_loss[-q:]) / g
    val_min = np.min(val_loss) / g
    if np.allclose(loss, g, atol=1e-6) and np.allclose(val_loss, g, atol=1e-6):
        answer = "dead"
    elif start > 6 and np.mean(np.diff(val_loss[:2 * q]) < 0) > 0.85 and val_end < 0.5 * start:
        answer = "not scaled"
    elif max(np.max(loss) / g, start) > 4.5 or val_end > 3 or (val_end > 1.8 and end > 0.4):
        answer = "too fast"
    elif np.mean(loss[:q] - val_loss[:q]) / g > 0.12 and np.mean(loss[q:] - val_loss[q:]) / g > 0.03:
        answer = "dropout"
    elif np.mean(val_loss[-2 * q:-q]) / g - val_end > max(0.05, 0.6 * (np.mean(loss[-2 * q:-q]) / g - end)):
        answer = "too slow"
    elif end < 0.12 and val_end - val_min > 0.04:
        answer = "overfitting"
    elif val_min > 0.92:
        answer = "labels mixed up"
    elif val_end - val_min > 0.2:
        answer = "overfitting"
    else:
        answer = "well"
    return answer

### diagnose | Too slow is told by the training loss at the end being high, without looking whether it still falls, so mixed-up labels and dropout are called too slow.
def diagnose(loss, val_loss, k):
    unit = np.log(k)
    train = loss / unit
    val = val_loss / unit
    if np.abs(train - 1).max() < 1e-3 and np.abs(val - 1).max() < 1e-3:
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        if train[0] > 5 and np.mean(np.diff(val[:10]) > 0) < 0.2 and val[-1] < 0.5 * val[0]:
            return "not scaled"
        return "too fast"
    if train[-1] > 0.4:
        return "too slow"
    half = len(train) // 2
    if np.mean(train[:5] - val[:5]) > 0.12 and np.mean(train[half:] - val[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "overfitting"
    if val.min() > 0.92:
        return "labels mixed up"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    return "well"

### diagnose | Calls a small training loss at the end overfitting, without looking at the validation loss, so that well is called overfitting (limit far too high).
def diagnose(loss, val_loss, k):
    unit = np.log(k)
    train = loss / unit
    val = val_loss / unit
    if np.abs(train - 1).max() < 1e-3 and np.abs(val - 1).max() < 1e-3:
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        if train[0] > 5 and np.mean(np.diff(val[:10]) > 0) < 0.2 and val[-1] < 0.5 * val[0]:
            return "not scaled"
        return "too fast"
    half = len(train) // 2
    if np.mean(train[:5] - val[:5]) > 0.12 and np.mean(train[half:] - val[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.75:
        return "overfitting"
    if val.min() > 0.92:
        return "labels mixed up"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    return "well"

### diagnose | Mixed-up labels and overfitting are swapped.
def diagnose(loss, val_loss, k):
    unit = np.log(k)
    train = loss / unit
    val = val_loss / unit
    if np.abs(train - 1).max() < 1e-3 and np.abs(val - 1).max() < 1e-3:
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        if train[0] > 5 and np.mean(np.diff(val[:10]) > 0) < 0.2 and val[-1] < 0.5 * val[0]:
            return "not scaled"
        return "too fast"
    half = len(train) // 2
    if np.mean(train[:5] - val[:5]) > 0.12 and np.mean(train[half:] - val[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "labels mixed up"
    if val.min() > 0.92:
        return "overfitting"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    return "well"

### diagnose | Asks whether any validation loss lies above guessing, instead of all, so that nearly everything that starts badly is mixed-up labels.
def diagnose(loss, val_loss, k):
    unit = np.log(k)
    train = loss / unit
    val = val_loss / unit
    if np.abs(train - 1).max() < 1e-3 and np.abs(val - 1).max() < 1e-3:
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        if train[0] > 5 and np.mean(np.diff(val[:10]) > 0) < 0.2 and val[-1] < 0.5 * val[0]:
            return "not scaled"
        return "too fast"
    half = len(train) // 2
    if val.max() > 0.8:
        return "labels mixed up"
    if np.mean(train[:5] - val[:5]) > 0.12 and np.mean(train[half:] - val[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "overfitting"
    if val.max() > 0.8:
        return "labels mixed up"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    return "well"

### diagnose | Takes loss and val_loss in the wrong order.
def diagnose(loss, val_loss, k):
    loss, val_loss = val_loss, loss
    g = np.log(k)
    n = len(loss)
    q = max(1, n // 4)
    start = val_loss[0] / g
    end = np.mean(loss[-q:]) / g
    val_end = np.mean(val_loss[-q:]) / g
    val_min = np.min(val_loss) / g
    if np.allclose(loss, g, atol=1e-6) and np.allclose(val_loss, g, atol=1e-6):
        answer = "dead"
    elif start > 6 and np.mean(np.diff(val_loss[:2 * q]) < 0) > 0.85 and val_end < 0.5 * start:
        answer = "not scaled"
    elif max(np.max(loss) / g, start) > 4.5 or val_end > 3 or (val_end > 1.8 and end > 0.4):
        answer = "too fast"
    elif np.mean(loss[:q] - val_loss[:q]) / g > 0.12 and np.mean(loss[q:] - val_loss[q:]) / g > 0.03:
        answer = "dropout"
    elif np.mean(val_loss[-2 * q:-q]) / g - val_end > max(0.05, 0.6 * (np.mean(loss[-2 * q:-q]) / g - end)):
        answer = "too slow"
    elif end < 0.12 and val_end - val_min > 0.04:
        answer = "overfitting"
    elif val_min > 0.92:
        answer = "labels mixed up"
    elif val_end - val_min > 0.2:
        answer = "overfitting"
    else:
        answer = "well"
    return answer

### diagnose | Returns the number of the word instead of the word.
def diagnose(loss, val_loss, k):
    g = np.log(k)
    n = len(loss)
    q = max(1, n // 4)
    start = val_loss[0] / g
    end = np.mean(loss[-q:]) / g
    val_end = np.mean(val_loss[-q:]) / g
    val_min = np.min(val_loss) / g
    if np.allclose(loss, g, atol=1e-6) and np.allclose(val_loss, g, atol=1e-6):
        answer = "dead"
    elif start > 6 and np.mean(np.diff(val_loss[:2 * q]) < 0) > 0.85 and val_end < 0.5 * start:
        answer = "not scaled"
    elif max(np.max(loss) / g, start) > 4.5 or val_end > 3 or (val_end > 1.8 and end > 0.4):
        answer = "too fast"
    elif np.mean(loss[:q] - val_loss[:q]) / g > 0.12 and np.mean(loss[q:] - val_loss[q:]) / g > 0.03:
        answer = "dropout"
    elif np.mean(val_loss[-2 * q:-q]) / g - val_end > max(0.05, 0.6 * (np.mean(loss[-2 * q:-q]) / g - end)):
        answer = "too slow"
    elif end < 0.12 and val_end - val_min > 0.04:
        answer = "overfitting"
    elif val_min > 0.92:
        answer = "labels mixed up"
    elif val_end - val_min > 0.2:
        answer = "overfitting"
    else:
        answer = "well"
    words = ["well", "too slow", "too fast", "overfitting", "dropout", "not scaled", "labels mixed up", "dead"]
    return words.index(answer)

### diagnose | Says "well" with a capital letter and a full stop nobody asked for.
def diagnose(loss, val_loss, k):
    g = np.log(k)
    n = len(loss)
    q = max(1, n // 4)
    start = val_loss[0] / g
    end = np.mean(loss[-q:]) / g
    val_end = np.mean(val_loss[-q:]) / g
    val_min = np.min(val_loss) / g
    if np.allclose(loss, g, atol=1e-6) and np.allclose(val_loss, g, atol=1e-6):
        answer = "dead"
    elif start > 6 and np.mean(np.diff(val_loss[:2 * q]) < 0) > 0.85 and val_end < 0.5 * start:
        answer = "not scaled"
    elif max(np.max(loss) / g, start) > 4.5 or val_end > 3 or (val_end > 1.8 and end > 0.4):
        answer = "too fast"
    elif np.mean(loss[:q] - val_loss[:q]) / g > 0.12 and np.mean(loss[q:] - val_loss[q:]) / g > 0.03:
        answer = "dropout"
    elif np.mean(val_loss[-2 * q:-q]) / g - val_end > max(0.05, 0.6 * (np.mean(loss[-2 * q:-q]) / g - end)):
        answer = "too slow"
    elif end < 0.12 and val_end - val_min > 0.04:
        answer = "overfitting"
    elif val_min > 0.92:
        answer = "labels mixed up"
    elif val_end - val_min > 0.2:
        answer = "overfitting"
    else:
        answer = "Well"
    return answer

### diagnose | The flat test for dead looks only at whether the curve moves by a twentieth, without any look at log k, and comes after nothing: networks whose losses are flat for other reasons are called dead.
def diagnose(loss, val_loss, k):
    unit = np.log(k)
    train = loss / unit
    val = val_loss / unit
    if np.ptp(val[len(val) // 2:]) < 0.1 * val.max():
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        if train[0] > 5 and np.mean(np.diff(val[:10]) > 0) < 0.2 and val[-1] < 0.5 * val[0]:
            return "not scaled"
        return "too fast"
    half = len(train) // 2
    if np.mean(train[:5] - val[:5]) > 0.12 and np.mean(train[half:] - val[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "overfitting"
    if val.min() > 0.92:
        return "labels mixed up"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    return "well"

### diagnose | Falls off the end without a return, so a healthy network gets None.
def diagnose(loss, val_loss, k):
    unit = np.log(k)
    train = loss / unit
    val = val_loss / unit
    if np.abs(train - 1).max() < 1e-3 and np.abs(val - 1).max() < 1e-3:
        return "dead"
    if train.max() > 4 or val[-1] > 3 or (val[-1] > 2 and train[-1] > 0.3):
        if train[0] > 5 and np.mean(np.diff(val[:10]) > 0) < 0.2 and val[-1] < 0.5 * val[0]:
            return "not scaled"
        return "too fast"
    half = len(train) // 2
    if np.mean(train[:5] - val[:5]) > 0.12 and np.mean(train[half:] - val[half:]) > 0.03:
        return "dropout"
    train_drop = train[half] - train[-1]
    val_drop = val[half] - val[-1]
    if val_drop > 0.08 and val_drop > 0.6 * train_drop:
        return "too slow"
    if train[-1] < 0.12 and val[-1] - val.min() > 0.05:
        return "overfitting"
    if val.min() > 0.92:
        return "labels mixed up"
    if val[-1] - val.min() > 0.2:
        return "overfitting"
    if val[-1] < 0.05 and train[-1] < 0.05:
        return "well"

### diagnose | Sorts the validation losses in place to find the smallest.
def diagnose(loss, val_loss, k):
    g = np.log(k)
    n = len(loss)
    q = max(1, n // 4)
    start = val_loss[0] / g
    end = np.mean(loss[-q:]) / g
    val_end = np.mean(val_loss[-q:]) / g
    val_loss.sort()
    val_min = val_loss[0] / g
    if np.allclose(loss, g, atol=1e-6) and np.allclose(val_loss, g, atol=1e-6):
        answer = "dead"
    elif start > 6 and np.mean(np.diff(val_loss[:2 * q]) < 0) > 0.85 and val_end < 0.5 * start:
        answer = "not scaled"
    elif max(np.max(loss) / g, start) > 4.5 or val_end > 3 or (val_end > 1.8 and end > 0.4):
        answer = "too fast"
    elif np.mean(loss[:q] - val_loss[:q]) / g > 0.12 and np.mean(loss[q:] - val_loss[q:]) / g > 0.03:
        answer = "dropout"
    elif np.mean(val_loss[-2 * q:-q]) / g - val_end > max(0.05, 0.6 * (np.mean(loss[-2 * q:-q]) / g - end)):
        answer = "too slow"
    elif end < 0.12 and val_end - val_min > 0.04:
        answer = "overfitting"
    elif val_min > 0.92:
        answer = "labels mixed up"
    elif val_end - val_min > 0.2:
        answer = "overfitting"
    else:
        answer = "well"
    return answer
'''
