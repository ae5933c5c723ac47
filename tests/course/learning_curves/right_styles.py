"""Right learning curves in other styles than the reference's: each must earn full marks."""

RIGHT = {
    "initial_loss": {
        "math_module": """
import math

def initial_loss(k):
    if k <= 0:
        raise ValueError("k")
    return math.log(k)
""",
        "cost_of_the_probability": """
def initial_loss(k):
    if not k >= 1:
        raise ValueError(f"k is {k}")
    p = 1.0 / k
    return float(-np.log(p))
""",
        "entropy_of_a_uniform_row": """
def initial_loss(k):
    if k < 1:
        raise ValueError("no classes")
    row = np.full(k, 1 / k)
    return -np.sum(row * np.log(row))
""",
        "logits_of_zero": """
def initial_loss(k):
    if int(k) < 1:
        raise ValueError("at least one class")
    logits = np.zeros(k)
    return float(np.log(np.exp(logits).sum()) - logits[0])
""",
    },
    "smooth": {
        "list_and_append": """
def smooth(loss, beta):
    if beta < 0 or beta >= 1:
        raise ValueError("beta")
    out, s, t = [], 0, 0
    for value in loss:
        t += 1
        s = beta * s + (1 - beta) * value
        out.append(s / (1 - beta ** t))
    return np.array(out, dtype=float)
""",
        "weights_that_sum_to_one": """
def smooth(loss, beta):
    if not (0 <= beta < 1):
        raise ValueError(beta)
    out = np.empty(len(loss))
    for t in range(len(loss)):
        weights = float(beta) ** np.arange(t, -1, -1)
        out[t] = np.sum(weights * loss[: t + 1]) / np.sum(weights)
    return out
""",
        "a_table_of_weights": """
def smooth(loss, beta):
    if not 0 <= beta < 1:
        raise ValueError("beta must lie in [0, 1)")
    n = len(loss)
    age = np.arange(n)[:, None] - np.arange(n)
    weights = np.where(age >= 0, float(beta) ** np.maximum(age, 0), 0.0)
    return (weights @ loss) / weights.sum(axis=1) if n else np.zeros(0)
""",
        "a_moving_share": """
def smooth(loss, beta):
    if 1 <= beta or beta < 0:
        raise ValueError("beta")
    loss = np.asarray(loss, dtype=np.float64)
    value, weight, result = 0.0, 0.0, loss.copy()
    for t in range(loss.size):
        weight = beta * weight + (1 - beta)
        value += (1 - beta) * (loss[t] - value) / weight
        result[t] = value
    return result
""",
    },
    "best_epoch": {
        "inf_for_nan": """
def best_epoch(val_loss):
    usable = ~np.isnan(val_loss)
    if not usable.any():
        raise ValueError("nothing left")
    return int(np.argmin(np.where(usable, val_loss, np.inf)))
""",
        "loop": """
def best_epoch(val_loss):
    best, smallest = None, float("inf")
    for epoch, value in enumerate(val_loss):
        if value < smallest:
            best, smallest = epoch, value
    if best is None:
        raise ValueError("no number")
    return best
""",
        "min_of_the_numbers": """
def best_epoch(val_loss):
    epochs = [i for i in range(len(val_loss)) if val_loss[i] == val_loss[i]]
    return min(epochs, key=lambda i: val_loss[i])  # min of nothing is a ValueError
""",
        "numpy_raises": """
def best_epoch(val_loss):
    return np.nanargmin(val_loss).item()
""",
    },
    "diagnose": {
        "other_lines_in_another_order": """
def diagnose(loss, val_loss, k):
    t, v = loss / np.log(k), val_loss / np.log(k)
    if np.allclose(t, 1, atol=1e-3) and np.allclose(v, 1, atol=1e-3):
        return "dead"
    if t[0] > 3 or v[0] > 3:
        return "too fast" if v[-1] > v[0] else "not scaled"
    if v.min() > 0.9:
        return "labels mixed up"
    if t[-1] > 0.5:
        return "too slow"
    if v[-1] > 1.3 * v.min():
        return "overfitting"
    return "dropout" if (t[5:] > v[5:]).mean() > 0.6 else "well"
""",
        "a_table_of_questions": """
def diagnose(loss, val_loss, k):
    g = np.log(k)
    best, last = val_loss.min(), val_loss[-1]
    rules = [
        ("dead", np.ptp(loss) < 1e-6 and np.ptp(val_loss) < 1e-6),
        ("too fast", loss.max() > 5 * g and last > 1.5 * val_loss[0]),
        ("not scaled", loss[0] > 5 * g),
        ("labels mixed up", best > 0.97 * g),
        ("overfitting", last - best > 0.15 * g),
        ("too slow", min(loss[-1], last) > 0.5 * g),
        ("dropout", np.median(loss[-8:] - val_loss[-8:]) > 0.01),
        ("well", True),
    ]
    return next(word for word, holds in rules if holds)
""",
        "words_from_an_array": """
def diagnose(loss, val_loss, k):
    words = np.array(["dead", "too fast", "not scaled", "labels mixed up", "overfitting", "too slow", "dropout", "well"])
    t, v = loss / np.log(k), val_loss / np.log(k)
    holds = [np.ptp(t) < 1e-6, v[-1] > max(2, v[0]), t[0] > 4, v.min() > 0.96, v[-1] > 1.3 * v.min(), t[-1] > 0.5]
    holds += [np.mean((t - v)[-6:]) > 0.01, True]
    return words[np.argmax(holds)]
""",
        "the_nearest_of_eight_portraits": """
def diagnose(loss, val_loss, k):
    def portrait(t, v):
        t, v = np.log(np.maximum(t, 1e-3)), np.log(np.maximum(v, 1e-3))
        side = np.tanh(10 * (val_loss[-5:] - loss[-5:]).mean())
        return np.array([t[0], t[-1], v.min(), v[-1], 3 * (v[-1] - v.min()), side])

    def like(first, last, best, end, risen, side):
        first, last, best, end = np.log([first, last, best, end])
        return np.array([first, last, best, end, 3 * risen, side])

    dead = np.ptp(loss) == 0 or np.abs(loss - np.log(k)).max() < 1e-9
    if dead:
        return "dead"
    portraits = {
        "well": like(1.3, 0.08, 0.25, 0.27, 0.05, 1),
        "too slow": like(1.4, 1.0, 1.0, 1.0, 0, 0),
        "too fast": like(300, 150, 200, 3000, 2, 1),
        "overfitting": like(1.4, 0.001, 0.55, 1.1, 0.7, 1),
        "dropout": like(1.35, 0.33, 0.22, 0.22, 0, -1),
        "not scaled": like(70, 1.5, 5, 5, 0, 1),
        "labels mixed up": like(1.45, 1.0, 1.43, 1.6, 0.12, 1),
    }
    here = portrait(loss, val_loss)
    return min(portraits, key=lambda word: np.abs(portraits[word] - here).sum())
""",
    },
}
