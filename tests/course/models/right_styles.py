"""Right answers to the exercises on models, each written differently: all must earn full marks."""

RIGHT = {
    "gini": {
        "a dict of counts": """
def gini(y):
    counts = {}
    for label in y.tolist():
        counts[label] = counts.get(label, 0) + 1
    n = len(y)
    return 1.0 - sum((c / n) ** 2 for c in counts.values())
""",
        "pairs that differ": """
def gini(y):
    return float((y[:, None] != y[None, :]).mean())
""",
        "p (1 - p)": """
def gini(y):
    return float(sum(np.mean(y == c) * (1 - np.mean(y == c)) for c in set(y.tolist())))
""",
    },
    "entropy": {
        "Counter and math": """
import math
from collections import Counter
def entropy(y):
    n = len(y)
    return abs(sum(-c / n * math.log2(c / n) for c in Counter(y.tolist()).values()))
""",
        "nats turned into bits": """
def entropy(y):
    _, inverse = np.unique(y, return_inverse=True)
    p = np.bincount(inverse) / y.size
    return float(-(p * np.log(p)).sum() / np.log(2)) + 0.0
""",
        "log n minus the mean of log counts": """
def entropy(y):
    counts = np.array([np.sum(y == c) for c in y])
    return float(np.log2(len(y)) - np.mean(np.log2(counts)))
""",
    },
    "best_split": {
        "sorted rows and running counts": """
def best_split(X, y):
    n, d = X.shape
    names, coded = np.unique(y, return_inverse=True)
    whole = np.bincount(coded, minlength=len(names))
    impurity = lambda c: 1.0 - float(((c / c.sum()) ** 2).sum())
    found = []
    for j in range(d):
        order = np.argsort(X[:, j], kind="stable")
        left = np.zeros(len(names))
        for place in range(n - 1):
            left[coded[order[place]]] += 1
            here, there = float(X[order[place], j]), float(X[order[place + 1], j])
            if here == there:
                continue
            right = whole - left
            gain = impurity(whole) - (left.sum() * impurity(left) + right.sum() * impurity(right)) / n
            found.append((gain, j, (here + there) / 2))
    if not found:
        return None
    top = max(gain for gain, _, _ in found)
    if top <= 1e-12:
        return None
    gain, j, t = next(one for one in found if one[0] >= top - 1e-12)
    return j, t, gain
""",
        "a list of candidates, gains rounded": """
def best_split(X, y):
    candidates = []
    for j in range(X.shape[1]):
        v = sorted(set(X[:, j].tolist()))
        for a, b in zip(v, v[1:]):
            t = 0.5 * (a + b)
            low, high = y[X[:, j] <= t], y[X[:, j] > t]
            gain = gini(y) - len(low) / len(y) * gini(low) - len(high) / len(y) * gini(high)
            candidates.append((-round(gain, 11), j, t, gain))
    if not candidates:
        return None
    rounded, j, t, gain = min(candidates)
    return (j, t, gain) if gain > 1e-12 else None
""",
        "isclose": """
def best_split(X, y):
    best = None
    for j in range(X.shape[1]):
        v = np.unique(X[:, j])
        for t in v[:-1] + np.diff(v) / 2:
            mask = X[:, j] <= t
            left = sum(np.mean(y[mask] == c) ** 2 for c in np.unique(y))
            right = sum(np.mean(y[~mask] == c) ** 2 for c in np.unique(y))
            before = sum(np.mean(y == c) ** 2 for c in np.unique(y))
            gain = float(np.mean(mask) * left + np.mean(~mask) * right - before)
            if gain <= 1e-12:
                continue
            if best is None or (gain > best[2] and not np.isclose(gain, best[2], rtol=0, atol=1e-12)):
                best = (j, float(t), gain)
    return best
""",
    },
    "knn_predict": {
        "sorted with a key": """
import math
def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError(k)
    out = []
    for q in Q:
        order = sorted(range(len(X)), key=lambda i: (math.dist(X[i], q), i))[:k]
        votes = {}
        for i in order:
            votes[int(y[i])] = votes.get(int(y[i]), 0) + 1
        most = max(votes.values())
        out.append(min(label for label, count in votes.items() if count == most))
    return np.array(out)
""",
        "lexsort and bincount": """
def knn_predict(X, y, Q, k):
    n = len(y)
    if not 0 < k <= n:
        raise ValueError("k")
    names, coded = np.unique(y, return_inverse=True)
    rows = np.arange(n)
    answers = np.empty(len(Q), dtype=y.dtype)
    for place, q in enumerate(Q):
        d = np.linalg.norm(X - q, axis=1)
        order = np.lexsort((rows, d))[:k]
        answers[place] = names[np.argmax(np.bincount(coded[order], minlength=len(names)))]
    return answers
""",
        "picks the nearest k times": """
def knn_predict(X, y, Q, k):
    if k > X.shape[0]:
        raise ValueError("more neighbours than samples")
    if k <= 0:
        raise ValueError("no neighbours")
    result = []
    for q in np.asarray(Q, dtype=float):
        d = ((np.asarray(X, dtype=float) - q) ** 2).sum(1)
        picked = []
        for _ in range(k):
            i = int(np.argmin(d))
            picked.append(int(y[i]))
            d[i] = np.inf
        result.append(max(sorted(set(picked)), key=picked.count))
    return np.array(result)
""",
    },
    "loo_accuracy": {
        "np.delete": """
def loo_accuracy(X, y, k):
    n = len(y)
    if k < 1 or k > n - 1:
        raise ValueError("k")
    hits = 0
    for i in range(n):
        guess = knn_predict(np.delete(X, i, axis=0), np.delete(y, i), X[i][None, :], k)
        hits += int(guess[0] == y[i])
    return hits / n
""",
        "one matrix, the diagonal is infinite": """
def loo_accuracy(X, y, k):
    if not 1 <= k < len(X):
        raise ValueError(k)
    D = ((X[:, None].astype(float) - X) ** 2).sum(2)
    np.fill_diagonal(D, np.inf)
    near = np.argsort(D, axis=1, kind="mergesort")[:, :k]
    names = np.unique(y)
    votes = np.stack([(y[near] == c).sum(1) for c in names], axis=1)
    return float((names[votes.argmax(1)] == y).mean())
""",
        "lists put together": """
def loo_accuracy(X, y, k):
    right = []
    for i in range(len(X)):
        rest = [*range(i), *range(i + 1, len(X))]
        right.append(knn_predict(X[rest], y[rest], X[[i]], k).item() == y[i])
    return sum(right) / len(right)
""",
    },
    "aic": {
        "math": """
import math
def aic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + 2 * k
""",
        "errstate": """
def aic(n, rss, k):
    with np.errstate(divide="ignore"):
        return float(n * (np.log(rss) - np.log(n)) + 2.0 * k)
""",
        "through the likelihood": """
def aic(n, rss, k):
    if not rss > 0:
        return float("-inf")
    return float(2 * k - 2 * (-0.5 * n * np.log(rss / n)))
""",
    },
    "bic": {
        "math": """
import math
def bic(n, rss, k):
    return n * math.log(rss / n) + math.log(n) * k if rss else -math.inf
""",
        "errstate": """
def bic(n, rss, k):
    with np.errstate(divide="ignore"):
        return n * np.log(np.float64(rss) / n) + k * np.log(n)
""",
        "from the other criterion": """
def bic(n, rss, k):
    return aic(n, rss, k) + k * (float(np.log(n)) - 2)
""",
    },
    "choose_model": {
        "a loop": """
def choose_model(table, tolerance):
    best = table[0][2]
    for name, parameters, score in table:
        if score > best:
            best = score
    chosen = None
    for row in table:
        if row[2] < best - tolerance - 1e-12:
            continue
        if chosen is None or row[1] < chosen[1] or (row[1] == chosen[1] and row[2] > chosen[2]):
            chosen = row
    return chosen[0]
""",
        "sorted": """
def choose_model(table, tolerance):
    top = max(row[2] for row in table)
    within = [row for row in table if top - row[2] <= tolerance + 1e-12]
    return sorted(within, key=lambda row: (row[1], -row[2]))[0][0]
""",
        "arrays and lexsort": """
def choose_model(table, tolerance):
    names, parameters, scores = zip(*table)
    parameters, scores = np.array(parameters), np.array(scores)
    good = np.flatnonzero(scores >= scores.max() - tolerance - 1e-12)
    order = np.lexsort((good, -scores[good], parameters[good]))
    return names[good[order[0]]]
""",
    },
}
