"""Models written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### header 1
import math
import numpy as np
from collections import Counter

### gini 1
def gini(y):
    _, counts = np.unique(y, return_counts=True)
    p = counts / counts.sum()
    return float(1 - np.sum(p**2))

### entropy 1
def entropy(y):
    labels = [int(v) for v in y]
    h = 0.0
    for c in set(labels):
        p = labels.count(c) / len(labels)
        h = h - p * math.log2(p)
    return h

### _mixed 1
def _mixed(counter, n):
    return 1.0 - sum((c / n) ** 2 for c in counter.values())

### best_split 1
def best_split(X, y):
    rows = [[float(v) for v in row] for row in X]
    labels = [int(v) for v in y]
    n = len(labels)
    whole = Counter(labels)
    start = _mixed(whole, n)
    winner = None
    for j in range(len(rows[0])):
        pairs = sorted(zip((row[j] for row in rows), labels))
        low, high = Counter(), Counter(whole)
        for i in range(n - 1):
            here, label = pairs[i]
            low[label] += 1
            high[label] -= 1
            after = pairs[i + 1][0]
            if after == here:
                continue
            gain = start - (i + 1) / n * _mixed(low, i + 1) - (n - i - 1) / n * _mixed(high, n - i - 1)
            if gain <= 1e-12:
                continue
            if winner is None or gain - winner[2] >= 1e-12:
                winner = (j, here + (after - here) / 2, gain)
    return winner

### _vote 1
def _vote(labels):
    count = Counter(labels)
    most = max(count.values())
    return min(label for label, c in count.items() if c == most)

### knn_predict 1
def knn_predict(X, y, Q, k):
    if not (1 <= k <= len(y)):
        raise ValueError("k out of range")
    X = np.array(X, dtype=float)
    return np.array([_vote(y[np.argsort(((X - q) ** 2).sum(-1), kind="stable")[:k]].tolist()) for q in np.array(Q, dtype=float)])

### loo_accuracy 1
def loo_accuracy(X: np.ndarray, y: np.ndarray, k: int) -> float:
    X = np.array(X, dtype=np.float64, copy=True)
    y = np.array(y, copy=True)
    n = X.shape[0]
    if n < 2 or k < 1 or k > n - 1:
        raise ValueError("k must be at least 1 and at most n - 1")
    correct = np.zeros(n, dtype=bool)
    for i in range(n):
        d2 = ((X - X[i]) ** 2).sum(axis=1)
        order = np.argsort(d2, kind="stable")
        order = order[order != i]
        labels, counts = np.unique(y[order[:k]], return_counts=True)
        correct[i] = labels[np.argmax(counts)] == y[i]
    return float(correct.sum() / n)

### aic 1
def aic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + 2 * k

### bic 1
def bic(n, rss, k):
    with np.errstate(divide="ignore"):
        return float(n * np.log(np.float64(rss) / n) + k * np.log(n))

### choose_model 1
def choose_model(table, tolerance):
    names, parameters, scores = zip(*table)
    parameters, scores = np.array(parameters), np.array(scores, dtype=float)
    rows = np.flatnonzero(scores >= scores.max() - tolerance - 1e-12)
    order = np.lexsort((rows, -scores[rows], parameters[rows]))
    return names[rows[order[0]]]

### header 2
from __future__ import annotations
import heapq
import math
import numpy as np
from collections import Counter
from fractions import Fraction
from math import log, inf
from typing import NamedTuple

### gini 2
def gini(y):
    # how often do two draws differ?
    how_many = {}
    for label in y:
        label = int(label)
        how_many[label] = how_many.get(label, 0) + 1
    n = len(y)
    total = 0.0
    for count in how_many.values():
        total += (count / n) * (count / n)
    return 1.0 - total

### entropy 2
def entropy(y):
    n = len(y)
    return math.log2(n) - math.fsum(c * math.log2(c) for c in Counter(y.tolist()).values()) / n

### best_split 2
def best_split(X, y):
    """In whole numbers: gain * n^2 = n (sum l_c^2 / n_l + sum r_c^2 / n_r) - sum c^2, which is exact as a fraction."""
    n, d = X.shape
    names, code = np.unique(y, return_inverse=True)
    code = code.ravel()
    best, at = Fraction(0), None
    total = [int(c) for c in np.bincount(code)]
    base = sum(c * c for c in total)
    for j in range(d):
        x = X[:, j].astype(float)
        order = np.argsort(x, kind="stable")
        left = [0] * len(total)
        right = list(total)
        sl, sr = 0, base
        for i in range(n - 1):
            c = code[order[i]]
            sl += 2 * left[c] + 1
            left[c] += 1
            sr -= 2 * right[c] - 1
            right[c] -= 1
            a, b = x[order[i]], x[order[i + 1]]
            if a < b:
                gain = Fraction(sl, (i + 1) * n) + Fraction(sr, (n - i - 1) * n) - Fraction(base, n * n)
                if gain > best and gain - best >= Fraction(1, 10**12):
                    best, at = gain, (j, float(a + b) / 2)
    return None if at is None else (at[0], at[1], float(best))

### _Neighbours 1
class _Neighbours:
    def __init__(self, X, y):
        self.X = np.asarray(X).astype(float)
        self.y = np.asarray(y).tolist()
    def nearest(self, q, k):
        d = np.zeros(len(self.X))
        for j in range(self.X.shape[1]):
            d += (self.X[:, j] - q[j]) ** 2
        return heapq.nsmallest(k, range(len(d)), key=lambda i: (d[i], i))
    def predict(self, q, k):
        votes = sorted(self.y[i] for i in self.nearest(q, k))
        best, best_count = votes[0], 0
        for label in votes:
            if votes.count(label) > best_count:
                best, best_count = label, votes.count(label)
        return best

### knn_predict 2
def knn_predict(X: np.ndarray, y: np.ndarray, Q: np.ndarray, k: int) -> np.ndarray:
    if k < 1 or len(X) < k:
        raise ValueError("k must be between 1 and the number of samples")
    model = _Neighbours(X, y)
    return np.array([model.predict(q, k) for q in np.asarray(Q).astype(float)], dtype=np.int64)

### loo_accuracy 2
def loo_accuracy(X, y, k):
    n = len(y)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    right = 0
    for i in range(n):
        others = np.arange(n) != i
        if knn_predict(X[others], y[others], X[i : i + 1], k)[0] == y[i]:
            right += 1
    return right / n

### aic 2
def aic(n, rss, k):
    with np.errstate(divide="ignore"):
        return float(n * np.log(np.float64(rss) / n) + 2 * k)

### bic 2
def bic(n, rss, k):
    # n log rss - n log n + k log n
    return n * log(rss) + (k - n) * log(n) if rss else -inf

### _Model 1
class _Model(NamedTuple):
    name: str
    parameters: int
    score: float

### choose_model 2
def choose_model(table: list[tuple[str, int, float]], tolerance: float) -> str:
    if not table:
        raise ValueError("no models")
    models = [_Model(*row) for row in table]
    limit = max(m.score for m in models) - tolerance - 1e-12
    by_score = sorted((m for m in models if m.score >= limit), key=lambda m: m.score, reverse=True)
    by_size = sorted(by_score, key=lambda m: m.parameters)
    return by_size[0].name

### header 3
from __future__ import annotations
import math
import numpy as np
from collections import Counter
from math import log

### gini 3
def gini(y):
    n = len(y)
    return sum(c * (n - c) for c in Counter(y.tolist()).values()) / n**2

### entropy 3
def entropy(y: np.ndarray) -> float:
    """Mean number of bits to write a label: log2(1 / p)."""
    y = np.asarray(y).ravel()
    _, which, counts = np.unique(y, return_inverse=True, return_counts=True)
    surprise = np.log2(len(y) / counts)
    return float(surprise[which.ravel()].mean())

### _Question 1
class _Question:
    def __init__(self, feature: int, threshold: float):
        self.feature = feature
        self.threshold = threshold
    def gain(self, X: np.ndarray, hot: np.ndarray) -> float:
        yes = X[:, self.feature] <= self.threshold
        n = len(yes)
        sides = [hot, hot[yes], hot[~yes]]
        impurity = [float((m := s.mean(axis=0)) @ (1 - m)) if len(s) else 0.0 for s in sides]
        return impurity[0] - len(sides[1]) / n * impurity[1] - len(sides[2]) / n * impurity[2]

### best_split 3
def best_split(X: np.ndarray, y: np.ndarray) -> tuple[int, float, float] | None:
    X = np.array(X, dtype=np.float64)
    hot = (np.asarray(y)[:, None] == np.unique(y)).astype(np.float64)
    questions = []
    for j in range(X.shape[1]):
        u = np.unique(X[:, j])
        questions += [_Question(j, float(t)) for t in (u[1:] + u[:-1]) / 2]
    gains = [q.gain(X, hot) for q in questions]
    if not gains or max(gains) <= 1e-12:
        return None
    first = [i for i, g in enumerate(gains) if g > max(gains) - 1e-12][0]
    return questions[first].feature, questions[first].threshold, gains[first]

### knn_predict 3
def knn_predict(X, y, Q, k):
    n = len(X)
    if k < 1 or k > n:
        raise ValueError(f"k must be from 1 to {n}, not {k}")
    A, B = np.asarray(X, dtype=float), np.asarray(Q, dtype=float)
    d2 = ((B[:, None, :] - A[None, :, :]) ** 2).sum(axis=2)
    nearest = np.argsort(d2, axis=1, kind="stable")[:, :k]
    answer = np.empty(len(B), dtype=np.asarray(y).dtype)
    for i, rows in enumerate(nearest):
        labels, votes = np.unique(y[rows], return_counts=True)
        answer[i] = labels[votes.argmax()]
    return answer

### loo_accuracy 3
def loo_accuracy(X, y, k):
    n = len(X)
    if not 1 <= k < n:
        raise ValueError(f"{k} of {n - 1} others cannot vote")
    A = X.astype(float)
    d2 = np.square(A[:, None] - A[None]).sum(axis=-1)
    np.fill_diagonal(d2, np.inf)
    rows = np.argsort(d2, axis=1, kind="stable")[:, :k]
    classes, code = np.unique(y, return_inverse=True)
    code = code.ravel()
    votes = (code[rows][:, :, None] == np.arange(len(classes))).sum(axis=1)
    return float(np.mean(votes.argmax(axis=1) == code))

### aic 3
def aic(n, rss, k):
    return n * (log(rss) - log(n)) + 2 * k if rss > 0 else float("-inf")

### bic 3
def bic(n, rss, k):
    n = int(n)
    return float(aic(n, rss, k) - 2 * k + k * _ln(n))

### _ln 1
def _ln(x):
    return math.log(x)

### choose_model 3
def choose_model(table, tolerance):
    lowest = max(r[2] for r in table) - tolerance - 1e-12
    ok = [r for r in table if r[2] >= lowest]
    fewest = min(r[1] for r in ok)
    ok = [r for r in ok if r[1] == fewest]
    top = max(r[2] for r in ok)
    return [r[0] for r in ok if r[2] == top][0]

### header 4
import math
import numpy as np

### _Shares 1
class _Shares:
    """The shares of the classes in some labels."""
    def __init__(self, labels):
        labels = np.asarray(labels)
        if labels.size == 0:
            raise ValueError("no labels")
        self.p = np.array([np.mean(labels == c) for c in np.unique(labels)])
    def two_differ(self):
        return float((self.p * (1 - self.p)).sum())

### gini 4
def gini(y):
    return _Shares(y).two_differ()

### _xlogx 1
def _xlogx(p):
    out = np.zeros_like(p)
    np.log(p, out=out, where=p > 0)
    return p * out

### entropy 4
def entropy(y):
    shift = y.astype(np.int64) - int(y.min())
    if shift.max() < 100_000:
        counts = np.bincount(shift)
    else:
        counts = np.unique(y, return_counts=True)[1]
    nats = -_xlogx(counts / counts.sum()).sum()
    return abs(float(nats / np.log(2)))

### _impurity_of 1
def _impurity_of(labels):
    _, c = np.unique(labels, return_counts=True)
    return 1 - ((c / len(labels)) ** 2).sum()

### best_split 4
def best_split(X, y):
    n, d = X.shape
    before = _impurity_of(y)
    best = None
    best_gain = 1e-12
    for j in range(d):
        values = np.unique(X[:, j].astype(float))
        for a, b in zip(values[:-1], values[1:]):
            t = (a + b) / 2
            left = X[:, j] <= t
            nl = left.sum()
            if nl == 0 or nl == n:
                continue
            gain = before - nl / n * _impurity_of(y[left]) - (n - nl) / n * _impurity_of(y[~left])
            if (best is None and gain > 1e-12) or (best is not None and gain >= best_gain + 1e-12):
                best_gain = gain
                best = (j, float(t), float(gain))
    return best

### knn_predict 4
def knn_predict(X, y, Q, k):
    known = [[float(v) for v in row] for row in X]
    if not 1 <= k <= len(known):
        raise ValueError("k is below 1 or above n")
    out = []
    for q in Q:
        q = [float(v) for v in q]
        distances = []
        for i, x in enumerate(known):
            distances.append((sum((a - b) ** 2 for a, b in zip(x, q)), i))
        distances.sort()
        votes = {}
        for _, i in distances[:k]:
            votes[int(y[i])] = votes.get(int(y[i]), 0) + 1
        out.append(min(votes, key=lambda label: (-votes[label], label)))
    return np.array(out, dtype=int)

### loo_accuracy 4
def loo_accuracy(X, y, k):
    if k < 1 or k >= len(X):
        raise ValueError("k")
    return float(np.mean([knn_predict(np.delete(X, i, axis=0), np.delete(y, i), X[[i]], k)[0] == y[i] for i in range(len(X))]))

### _minus_two_log_likelihood 1
def _minus_two_log_likelihood(n: int, rss: float) -> float:
    """Without the constants that all models share."""
    return n * math.log(rss / n)

### aic 4
def aic(n: int, rss: float, k: int) -> float:
    try:
        fit = _minus_two_log_likelihood(n, rss)
    except ValueError:
        fit = -math.inf
    return float(fit + 2 * k)

### bic 4
def bic(n: int, rss: float, k: int) -> float:
    fit = np.full(1, -np.inf)
    share = np.array([rss / n], dtype=float)
    np.log(share, out=fit, where=share > 0)
    price = k * np.log(float(n))
    return float(n * fit[0] + price)

### choose_model 4
def choose_model(table, tolerance):
    best = max(score for _, _, score in table)
    good = [row for row in table if row[2] >= best - tolerance - 1e-12]
    return min(good, key=lambda row: (row[1], -row[2]))[0]

### gini 5
def gini(y: np.ndarray) -> float:
    equal_pairs = np.equal.outer(y, y) if len(y) <= 1000 else None
    if equal_pairs is not None:
        return float(1.0 - equal_pairs.mean())
    in_order = np.sort(y)
    edges = np.flatnonzero(np.diff(in_order)) + 1
    runs = np.diff(np.concatenate(([0], edges, [len(y)])))
    return float(1.0 - ((runs / len(y)) ** 2).sum())

### entropy 5
def entropy(y):
    counts = np.unique(y, return_counts=True)[1]
    p = counts / len(y)
    return float(-(p * np.log2(p)).sum()) + 0.0

### best_split 5
def best_split(X, y):
    """All thresholds of a feature at once, by running counts of the classes."""
    n = len(y)
    classes = np.unique(y)
    onehot = (y[:, None] == classes[None, :]).astype(float)
    total = onehot.sum(axis=0)
    before = 1 - ((total / n) ** 2).sum()
    questions = []
    for j in range(X.shape[1]):
        x = X[:, j].astype(float)
        order = np.argsort(x, kind="stable")
        x = x[order]
        running = np.cumsum(onehot[order], axis=0)[:-1]
        cut = np.flatnonzero(x[1:] > x[:-1])
        if cut.size == 0:
            continue
        left = running[cut]
        right = total - left
        nl = left.sum(axis=1)
        nr = n - nl
        gl = 1 - ((left / nl[:, None]) ** 2).sum(axis=1)
        gr = 1 - ((right / nr[:, None]) ** 2).sum(axis=1)
        gains = before - nl / n * gl - nr / n * gr
        for i, g in zip(cut, gains):
            questions.append((j, float((x[i] + x[i + 1]) / 2), float(g)))
    if not questions:
        return None
    top = max(q[2] for q in questions)
    if not top > 1e-12:
        return None
    return next(q for q in questions if top - q[2] < 1e-12)

### knn_predict 5
def knn_predict(X, y, Q, k):
    if k < 1:
        raise ValueError("at least one neighbour")
    if k > X.shape[0]:
        raise ValueError("more neighbours than samples")
    X = X.astype(np.float64)
    classes, code = np.unique(y, return_inverse=True)
    hot = np.eye(len(classes), dtype=int)[code.ravel()]
    winners = []
    for q in Q.astype(np.float64):
        diff = X - q
        order = np.lexsort((np.arange(len(X)), np.einsum("ij,ij->i", diff, diff)))
        winners.append(hot[order[:k]].sum(axis=0).argmax())
    return classes[winners]

### _others_say 1
def _others_say(points, labels, i, k):
    ranked = sorted(
        (j for j in range(len(points)) if j != i),
        key=lambda j: sum((a - b) ** 2 for a, b in zip(points[i], points[j])),
    )
    votes = [labels[j] for j in ranked[:k]]
    return max(sorted(set(votes)), key=votes.count)

### loo_accuracy 5
def loo_accuracy(X, y, k):
    points, labels = X.astype(float).tolist(), y.tolist()
    if k < 1 or k > len(labels) - 1:
        raise ValueError("k is below 1 or above n - 1")
    hits = [_others_say(points, labels, i, k) == labels[i] for i in range(len(labels))]
    return sum(hits) / len(hits)

### _NormalModel 1
class _NormalModel:
    def __init__(self, n, rss, k):
        self.n, self.rss, self.k = int(n), float(rss), int(k)
    @property
    def variance(self):
        return self.rss / self.n
    def criterion(self, price):
        fit = -np.inf if self.variance == 0.0 else self.n * np.log(self.variance)
        return float(fit + self.k * price)

### aic 5
def aic(n, rss, k):
    return _NormalModel(n, rss, k).criterion(2.0)

### bic 5
def bic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + k * math.log(n)

### choose_model 5
def choose_model(table, tolerance):
    best_score = table[0][2]
    for row in table:
        if row[2] > best_score:
            best_score = row[2]
    chosen = None
    for name, parameters, score in table:
        if score < best_score - tolerance - 1e-12:
            continue
        if chosen is None:
            chosen = (name, parameters, score)
        elif parameters < chosen[1]:
            chosen = (name, parameters, score)
        elif parameters == chosen[1] and score > chosen[2]:
            chosen = (name, parameters, score)
    return chosen[0]

### header 5
from __future__ import annotations
import math
import numpy as np
from collections import Counter
from math import log, inf

### header 6
import numpy as np
from collections import Counter
from math import log

### header 7
import heapq
import math
import numpy as np
from collections import Counter

### header 8
from __future__ import annotations
import math
import numpy as np
from fractions import Fraction
from typing import NamedTuple

### header 9
import heapq
import math
import numpy as np

### header 10
import numpy as np
from collections import Counter

### header 11
from __future__ import annotations
import math
import numpy as np
from collections import Counter
from fractions import Fraction
from math import log
from typing import NamedTuple

### header 12
from __future__ import annotations
import math
import numpy as np

### header 13
import math
import numpy as np
from collections import Counter
from math import log, inf

### header 14
from __future__ import annotations
import math
import numpy as np
from collections import Counter

### header 15
import heapq
import math
import numpy as np
from collections import Counter
from math import log
'''

RIGHT = {
    "right 01": "header 1, gini 1, entropy 1, _mixed 1, best_split 1, _vote 1, knn_predict 1, loo_accuracy 1, aic 1, bic 1, choose_model 1",
    "right 02": "header 2, gini 2, entropy 2, best_split 2, _Neighbours 1, knn_predict 2, loo_accuracy 2, aic 2, bic 2, _Model 1, choose_model 2",
    "right 03": "header 3, gini 3, entropy 3, _Question 1, best_split 3, knn_predict 3, loo_accuracy 3, aic 3, bic 3, _ln 1, choose_model 3",
    "right 04": "header 4, _Shares 1, gini 4, _xlogx 1, entropy 4, _impurity_of 1, best_split 4, knn_predict 4, loo_accuracy 4, _minus_two_log_likelihood 1, aic 4, bic 4, choose_model 4",
    "right 05": "header 4, gini 5, entropy 5, best_split 5, knn_predict 5, _others_say 1, loo_accuracy 5, _NormalModel 1, aic 5, bic 5, choose_model 5",
    "right 06": "header 5, gini 1, entropy 2, _Question 1, best_split 3, knn_predict 4, _others_say 1, loo_accuracy 5, aic 1, bic 2, choose_model 3",
    "right 07": "header 4, gini 2, entropy 3, _impurity_of 1, best_split 4, knn_predict 5, loo_accuracy 1, aic 2, bic 3, _ln 1, choose_model 4",
    "right 08": "header 6, gini 3, _xlogx 1, entropy 4, best_split 5, _vote 1, knn_predict 1, loo_accuracy 2, aic 3, bic 4, choose_model 5",
    "right 09": "header 7, _Shares 1, gini 4, entropy 5, _mixed 1, best_split 1, _Neighbours 1, knn_predict 2, loo_accuracy 3, _minus_two_log_likelihood 1, aic 4, bic 5, choose_model 1",
    "right 10": "header 8, gini 5, entropy 1, best_split 2, knn_predict 3, loo_accuracy 4, _NormalModel 1, aic 5, bic 1, _Model 1, choose_model 2",
    "right 11": "header 9, gini 1, entropy 3, best_split 5, _Neighbours 1, knn_predict 2, loo_accuracy 4, aic 1, bic 3, _ln 1, choose_model 5",
    "right 12": "header 10, gini 2, _xlogx 1, entropy 4, _mixed 1, best_split 1, knn_predict 3, _others_say 1, loo_accuracy 5, aic 2, bic 4, choose_model 1",
    "right 13": "header 11, gini 3, entropy 5, best_split 2, knn_predict 4, loo_accuracy 1, aic 3, bic 5, _Model 1, choose_model 2",
    "right 14": "header 12, _Shares 1, gini 4, entropy 1, _Question 1, best_split 3, knn_predict 5, loo_accuracy 2, _minus_two_log_likelihood 1, aic 4, bic 1, choose_model 3",
    "right 15": "header 13, gini 5, entropy 2, _impurity_of 1, best_split 4, _vote 1, knn_predict 1, loo_accuracy 3, _NormalModel 1, aic 5, bic 2, choose_model 4",
    "right 16": "header 8, gini 1, _xlogx 1, entropy 4, best_split 2, knn_predict 5, loo_accuracy 3, aic 1, bic 4, _Model 1, choose_model 2",
    "right 17": "header 14, gini 2, entropy 5, _Question 1, best_split 3, _vote 1, knn_predict 1, loo_accuracy 4, aic 2, bic 5, choose_model 3",
    "right 18": "header 15, gini 3, entropy 1, _impurity_of 1, best_split 4, _Neighbours 1, knn_predict 2, _others_say 1, loo_accuracy 5, aic 3, bic 1, choose_model 4",
    "right 19": "header 13, _Shares 1, gini 4, entropy 2, best_split 5, knn_predict 3, loo_accuracy 1, _minus_two_log_likelihood 1, aic 4, bic 2, choose_model 5",
    "right 20": "header 1, gini 5, entropy 3, _mixed 1, best_split 1, knn_predict 4, loo_accuracy 2, _NormalModel 1, aic 5, bic 3, _ln 1, choose_model 1",
}

BUGS = r'''
### aic | counts the variance again
# bug: adds one for the variance, which k holds already. Ask: what is k for a straight line?
import math


def aic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + 2 * (k + 1)

### aic | log of zero raises
# bug: math.log(0) raises for a perfect fit. Ask: what should rss = 0 give?
import math


def aic(n, rss, k):
    return n * math.log(rss / n) + 2 * k

### aic | log10
# bug: logarithm to base 10. Ask: which one is "natural"?
import math


def aic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log10(rss / n) + 2 * k

### aic | price subtracted
# bug: subtracts the price of the parameters, so that more of them are better. Ask: smaller is better; what does k do?
import math


def aic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) - 2 * k

### aic | rss not divided
# bug: log(rss), not log(rss / n). Ask: what is the variance of the errors?
import math


def aic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss) + 2 * k

### aic | small sample correction
# bug: AICc, with the correction for small samples, where AIC is asked. Ask: which term is not in the docstring?
import math


def aic(n, rss, k):
    if rss == 0:
        return -math.inf
    value = n * math.log(rss / n) + 2 * k
    if n - k - 1 > 0:
        value += 2 * k * (k + 1) / (n - k - 1)
    return value

### aic | unbiased variance
# bug: rss / (n - k), the unbiased variance, in the logarithm. Ask: which variance has the largest likelihood?
import math


def aic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / max(n - k, 1)) + 2 * k

### aic | warns at zero
# bug: np.log(0) is -inf, but warns. Ask: run rss = 0 and read what stands on the screen.
import numpy as np


def aic(n, rss, k):
    return float(n * np.log(np.float64(rss) / n) + 2 * k)

### best_split | cuts between equal values
# bug: cuts between equal values too, which no question can do. Ask: rows with x = 2 on both sides, what is t?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best = len(y), None
    for j in range(X.shape[1]):
        order = np.argsort(X[:, j], kind="stable")
        x, z = X[order, j], y[order]
        for i in range(1, n):
            gain = _gini(y) - i / n * _gini(z[:i]) - (n - i) / n * _gini(z[i:])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float((x[i - 1] + x[i]) / 2), float(gain))
    return best

### best_split | entropy instead of gini
# bug: information gain in bits (Quinlan), where Gini is asked. Ask: which impurity does the formula name?
import numpy as np


def _bits(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return -(p * np.log2(p)).sum()


def best_split(X, y):
    n, best = len(y), None
    for j in range(X.shape[1]):
        u = np.unique(X[:, j])
        for t in (u[:-1] + u[1:]) / 2:
            left = X[:, j] <= t
            gain = _bits(y) - left.sum() / n * _bits(y[left]) - (~left).sum() / n * _bits(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float(t), float(gain))
    return best

### best_split | labels not sorted along
# bug: the feature is sorted, the labels are not. Ask: which label belongs to the smallest value?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best = len(y), None
    for j in range(X.shape[1]):
        x = np.sort(X[:, j])
        for i in range(1, n):
            if x[i] == x[i - 1]:
                continue
            gain = _gini(y) - i / n * _gini(y[:i]) - (n - i) / n * _gini(y[i:])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float((x[i] + x[i - 1]) / 2), float(gain))
    return best

### best_split | last of equals
# bug: >= lets the last of equally good questions win. Ask: which of two equal features does the docstring choose?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best, best_gain = len(y), None, 1e-12
    for j in range(X.shape[1]):
        u = np.unique(X[:, j])
        for t in (u[:-1] + u[1:]) / 2:
            left = X[:, j] <= t
            gain = _gini(y) - left.sum() / n * _gini(y[left]) - (~left).sum() / n * _gini(y[~left])
            if gain >= best_gain:
                best_gain = gain
                best = (j, float(t), float(gain))
    return best

### best_split | never none
# bug: the search begins at -1, so a question that gains nothing comes back. Ask: what for XOR, or for equal labels?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best, best_gain = len(y), None, -1.0
    for j in range(X.shape[1]):
        u = np.unique(X[:, j])
        for t in (u[:-1] + u[1:]) / 2:
            left = X[:, j] <= t
            gain = _gini(y) - left.sum() / n * _gini(y[left]) - (~left).sum() / n * _gini(y[~left])
            if gain > best_gain + 1e-12:
                best_gain = gain
                best = (j, float(t), float(gain))
    return best

### best_split | no tolerance
# bug: compares floats exactly, so that rounding decides between equal gains. Ask: print the two gains with 17 digits.
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best, best_gain = len(y), None, 0.0
    for j in range(X.shape[1]):
        u = np.unique(X[:, j])
        for t in (u[:-1] + u[1:]) / 2:
            left = X[:, j] <= t
            gain = _gini(y) - left.sum() / n * _gini(y[left]) - (~left).sum() / n * _gini(y[~left])
            if gain > best_gain:
                best_gain = gain
                best = (j, float(t), float(gain))
    return best

### best_split | only where labels change
# bug: skips cuts between rows with the same label; with equal values that skips real ones. Ask: x = 1, 1, 2, 2 and y = 1, 0, 0, 0?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best = len(y), None
    for j in range(X.shape[1]):
        order = np.argsort(X[:, j], kind="stable")
        x, z = X[order, j], y[order]
        for i in range(1, n):
            if z[i] == z[i - 1] or x[i] == x[i - 1]:
                continue
            gain = _gini(y) - i / n * _gini(z[:i]) - (n - i) / n * _gini(z[i:])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float((x[i - 1] + x[i]) / 2), float(gain))
    return best

### best_split | returns what is left
# bug: returns the weighted impurity after the question, not what it takes away. Ask: what is the gain of a perfect question?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best, lowest = len(y), None, _gini(y) - 1e-12
    for j in range(X.shape[1]):
        u = np.unique(X[:, j])
        for t in (u[:-1] + u[1:]) / 2:
            left = X[:, j] <= t
            after = left.sum() / n * _gini(y[left]) + (~left).sum() / n * _gini(y[~left])
            if after < lowest:
                lowest = after - 1e-12
                best = (j, float(t), float(after))
    return best

### best_split | rows not sorted
# bug: takes neighbouring rows for neighbouring values. Ask: shuffle the rows, does the answer change?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best = len(y), None
    for j in range(X.shape[1]):
        for i in range(n - 1):
            t = (X[i, j] + X[i + 1, j]) / 2
            left = X[:, j] <= t
            if left.all() or not left.any():
                continue
            gain = _gini(y) - left.sum() / n * _gini(y[left]) - (~left).sum() / n * _gini(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float(t), float(gain))
    return best

### best_split | sides averaged
# bug: (gini_left + gini_right) / 2, whatever the sizes. Ask: 99 points left and one right, does each side count as much?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    best = None
    for j in range(X.shape[1]):
        u = np.unique(X[:, j])
        for t in (u[:-1] + u[1:]) / 2:
            left = X[:, j] <= t
            gain = _gini(y) - (_gini(y[left]) + _gini(y[~left])) / 2
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float(t), float(gain))
    return best

### best_split | sides not weighted
# bug: the two impurities are not weighted by n_left / n and n_right / n. Ask: what does a side of one point contribute?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    best = None
    for j in range(X.shape[1]):
        u = np.unique(X[:, j])
        for t in (u[:-1] + u[1:]) / 2:
            left = X[:, j] <= t
            gain = _gini(y) - _gini(y[left]) - _gini(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float(t), float(gain))
    return best

### best_split | sorts X in place
# bug: X.sort(axis=0) changes the caller's X, and tears its rows apart. Ask: print X after the call.
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best = len(y), None
    old = X.copy()
    X.sort(axis=0)
    for j in range(X.shape[1]):
        for a, b in zip(X[:-1, j], X[1:, j]):
            if a == b:
                continue
            t = (a + b) / 2
            left = old[:, j] <= t
            gain = _gini(y) - left.sum() / n * _gini(y[left]) - (~left).sum() / n * _gini(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float(t), float(gain))
    return best

### best_split | stops at first feature
# bug: the return stands inside the loop over the features. Ask: when is feature 1 looked at?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best = len(y), None
    for j in range(X.shape[1]):
        u = np.unique(X[:, j])
        for t in (u[:-1] + u[1:]) / 2:
            left = X[:, j] <= t
            gain = _gini(y) - left.sum() / n * _gini(y[left]) - (~left).sum() / n * _gini(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float(t), float(gain))
        if best is not None:
            return best
    return None

### best_split | threshold is a value
# bug: asks at the values themselves, not midway between two. Ask: where between 2 and 4 should the cut be?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best = len(y), None
    for j in range(X.shape[1]):
        for t in np.unique(X[:, j])[:-1]:
            left = X[:, j] <= t
            gain = _gini(y) - left.sum() / n * _gini(y[left]) - (~left).sum() / n * _gini(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float(t), float(gain))
    return best

### best_split | whole number threshold
# bug: (a + b) // 2 cuts the half off. Ask: midway between 1 and 2?
import numpy as np


def _gini(y):
    p = np.unique(y, return_counts=True)[1] / len(y)
    return 1 - (p**2).sum()


def best_split(X, y):
    n, best = len(y), None
    for j in range(X.shape[1]):
        u = np.unique(X[:, j])
        for t in (u[:-1] + u[1:]) // 2:
            left = X[:, j] <= t
            if left.all() or not left.any():
                continue
            gain = _gini(y) - left.sum() / n * _gini(y[left]) - (~left).sum() / n * _gini(y[~left])
            if gain > (1e-12 if best is None else best[2] + 1e-12):
                best = (j, float(t), float(gain))
    return best

### bic | eps in the log
# bug: 1e-12 in the logarithm, so that rss = 0 is finite. Ask: is -inf what comes out?
import math


def bic(n, rss, k):
    return n * math.log(rss / n + 1e-12) + k * math.log(n)

### bic | half the price
# bug: k / 2 log n belongs to the form with the log-likelihood, without its factor 2. Ask: were both terms halved?
import math


def bic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + 0.5 * k * math.log(n)

### bic | log2
# bug: log2 for the price. Ask: which logarithm does the docstring name?
import math


def bic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + k * math.log2(n)

### bic | n log k
# bug: swapped: n log k, not k log n. Ask: which of the two counts the samples?
import math


def bic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + n * math.log(k)

### bic | price of aic
# bug: 2 k, the price of AIC, was left over. Ask: how does your price grow with n?
import math


def bic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + 2 * k

### bic | rss zero raises
# bug: math.log(0) raises for a perfect fit. Ask: what should rss = 0 give?
import math


def bic(n, rss, k):
    return n * math.log(rss / n) + k * math.log(n)

### bic | two k log n
# bug: 2 k log n, both prices at once. Ask: what is the price of one parameter for n = 100?
import math


def bic(n, rss, k):
    if rss == 0:
        return -math.inf
    return n * math.log(rss / n) + 2 * k * math.log(n)

### choose_model | best score wins
# bug: of those that are good enough the best is chosen, not the simplest. Ask: what is the tolerance good for then?
def choose_model(table, tolerance):
    best = max(row[2] for row in table)
    good = [row for row in table if row[2] >= best - tolerance - 1e-12]
    return max(good, key=lambda row: (row[2], -row[1]))[0]

### choose_model | best starts at zero
# bug: the best score starts at 0, so that negative scores (such as -BIC) never count. Ask: scores of -3 and -5?
def choose_model(table, tolerance):
    best = 0.0
    for _, _, score in table:
        if score > best:
            best = score
    good = [row for row in table if row[2] >= best - tolerance - 1e-12]
    if not good:
        return table[0][0]
    return min(good, key=lambda row: (row[1], -row[2]))[0]

### choose_model | first of the smallest
# bug: among equally few parameters the first wins, whatever its score. Ask: two models with 10 parameters?
def choose_model(table, tolerance):
    best = max(row[2] for row in table)
    good = [row for row in table if row[2] >= best - tolerance - 1e-12]
    return min(good, key=lambda row: row[1])[0]

### choose_model | last of equals
# bug: <= and >= let the last of full ties win. Ask: same parameters, same score, which stands first?
def choose_model(table, tolerance):
    best = max(row[2] for row in table)
    chosen = None
    for row in table:
        if row[2] >= best - tolerance - 1e-12:
            if chosen is None or (row[1], -row[2]) <= (chosen[1], -chosen[2]):
                chosen = row
    return chosen[0]

### choose_model | no room for rounding
# bug: without the 1e-12 rounding decides at the edge. Ask: is 0.95 - 0.05 >= 0.9 in float64? And 0.9 >= 1.0 - 0.1?
def choose_model(table, tolerance):
    best = max(row[2] for row in table)
    good = [row for row in table if best - row[2] <= tolerance]
    return min(good, key=lambda row: (row[1], -row[2]))[0]

### choose_model | returns the row
# bug: the whole row comes back, not its name. Ask: what type does the docstring promise?
def choose_model(table, tolerance):
    best = max(row[2] for row in table)
    good = [row for row in table if row[2] >= best - tolerance - 1e-12]
    return min(good, key=lambda row: (row[1], -row[2]))

### choose_model | sorts the table
# bug: table.sort changes the caller's table. Ask: print it after the call.
def choose_model(table, tolerance):
    best = max(row[2] for row in table)
    table.sort(key=lambda row: (row[1], -row[2]))
    for name, parameters, score in table:
        if score >= best - tolerance - 1e-12:
            return name

### choose_model | steps from the last
# bug: walks down from the best and compares with the previous one, so that the tolerance adds up. Ask: 0.98, 0.95, 0.92 with 0.03?
def choose_model(table, tolerance):
    ranked = sorted(table, key=lambda row: -row[2])
    chosen = last = ranked[0]
    for row in ranked[1:]:
        if row[2] < last[2] - tolerance - 1e-12:
            break
        last = row
        if row[1] < chosen[1]:
            chosen = row
    return chosen[0]

### choose_model | strictly above
# bug: > without the 1e-12: with tolerance 0 not even the best is good enough. Ask: tolerance = 0?
def choose_model(table, tolerance):
    best = max(row[2] for row in table)
    good = [row for row in table if row[2] > best - tolerance]
    if not good:
        good = table
    return min(good, key=lambda row: (row[1], -row[2]))[0]

### choose_model | ties by name
# bug: min over whole tuples breaks full ties by the alphabet. Ask: "b" stands before "a" with the same numbers?
def choose_model(table, tolerance):
    best = max(score for _, _, score in table)
    good = [(parameters, -score, name) for name, parameters, score in table if score >= best - tolerance - 1e-12]
    return min(good)[2]

### choose_model | tolerance as ratio
# bug: best * (1 - tolerance) is a ratio, a difference is asked. Ask: what for a best score of 0.5, or a negative one?
def choose_model(table, tolerance):
    best = max(row[2] for row in table)
    good = [row for row in table if row[2] >= best * (1 - tolerance) - 1e-12]
    return min(good, key=lambda row: (row[1], -row[2]))[0]

### entropy | binary only
# bug: one p against the rest; three classes are taken for two. Ask: entropy of 0, 1, 2, 3?
import numpy as np


def entropy(y):
    p = float(np.mean(y == y[0]))
    if p == 1.0:
        return 0.0
    return float(-p * np.log2(p) - (1 - p) * np.log2(1 - p))

### entropy | bincount with gaps
# bug: bincount counts absent labels as 0, and 0 log 0 is nan (and negative labels raise). Ask: try the labels 0, 2.
import numpy as np


def entropy(y):
    p = np.bincount(y) / len(y)
    return float(-np.sum(p * np.log2(p)))

### entropy | labels as weights
# bug: takes the labels for the probabilities. Ask: what would change if class 3 were named 30?
import numpy as np


def entropy(y):
    p = y / y.sum()
    p = p[p > 0]
    return float(-(p * np.log2(p)).sum())

### entropy | log of p plus eps
# bug: 1e-6 inside the logarithm shifts every result; a single class no longer has 0. Ask: can p be 0 here at all?
import numpy as np


def entropy(y):
    _, counts = np.unique(y, return_counts=True)
    p = counts / counts.sum()
    return float(-np.sum(p * np.log2(p + 1e-6)))

### entropy | mean over classes
# bug: the mean over classes where the sum is asked. Ask: by what does a fair coin come out too small?
import numpy as np


def entropy(y):
    _, counts = np.unique(y, return_counts=True)
    p = counts / counts.sum()
    return float(-np.mean(p * np.log2(p)))

### entropy | natural log
# bug: nats, not bits. Ask: what does a fair coin have?
import numpy as np


def entropy(y):
    _, counts = np.unique(y, return_counts=True)
    p = counts / counts.sum()
    return float(-(p * np.log(p)).sum())

### entropy | no minus
# bug: the minus is missing. Ask: what sign has the logarithm of a share?
import math


def entropy(y):
    h = 0.0
    for c in set(y.tolist()):
        p = (y == c).mean()
        h += p * math.log2(p)
    return float(h)

### entropy | normalised to one
# bug: divides by log2 of the number of classes, so that every even mix has 1. Ask: how many questions for eight classes?
import numpy as np


def entropy(y):
    _, counts = np.unique(y, return_counts=True)
    if len(counts) == 1:
        return 0.0
    p = counts / counts.sum()
    return float(-(p * np.log2(p)).sum() / np.log2(len(counts)))

### gini | bincount of any labels
# bug: np.bincount wants labels from 0 up; negative ones raise. Ask: what does bincount do with the label -3?
import numpy as np


def gini(y):
    p = np.bincount(y) / len(y)
    return float(1 - (p**2).sum())

### gini | forgot one minus
# bug: returns the share of equal draws, sum p^2. Ask: what should a group of a single class have?
import numpy as np


def gini(y):
    _, counts = np.unique(y, return_counts=True)
    p = counts / len(y)
    return float(np.sum(p**2))

### gini | majority error
# bug: 1 - max p is the error of a majority vote, not Gini. Ask: work it out for five, two and one.
import numpy as np


def gini(y):
    _, counts = np.unique(y, return_counts=True)
    return float(1 - counts.max() / counts.sum())

### gini | range up to max
# bug: goes through 0..max(y) only, so negative labels are never counted. Ask: which labels may y hold?
def gini(y):
    total = 0
    for c in range(max(y) + 1):
        p = sum(1 for label in y if label == c) / len(y)
        total += p**2
    return 1 - total

### gini | share of classes
# bug: divides the counts by the number of classes. Ask: do your shares sum to 1?
import numpy as np


def gini(y):
    classes, counts = np.unique(y, return_counts=True)
    p = counts / len(classes)
    return float(1 - (p**2).sum())

### gini | sorts in place
# bug: y.sort() changes the caller's labels. Ask: print y before and after the call.
def gini(y):
    y.sort()
    n = len(y)
    total, run = 0.0, 1
    for i in range(1, n + 1):
        if i < n and y[i] == y[i - 1]:
            run += 1
        else:
            total += (run / n) ** 2
            run = 1
    return 1.0 - total

### gini | two classes only
# bug: 2 p (1 - p) holds for two classes only. Ask: what is p when there are three?
import numpy as np


def gini(y):
    p = np.mean(y == y[0])
    return float(2 * p * (1 - p))

### gini | without putting back
# bug: draws without putting back (n - 1 below). Ask: what does "with putting back" do to the second draw?
import numpy as np


def gini(y):
    n = len(y)
    if n == 1:
        return 0.0
    _, counts = np.unique(y, return_counts=True)
    return float(1 - (counts * (counts - 1)).sum() / (n * (n - 1)))

### knn_predict | argpartition
# bug: argpartition takes any of the samples that are equally far for the last seat. Ask: which of two at the same distance is in?
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    d = np.linalg.norm(Q[:, None] - X[None], axis=2)
    nearest = np.argpartition(d, k - 1, axis=1)[:, :k]
    out = []
    for rows in nearest:
        labels, votes = np.unique(y[rows], return_counts=True)
        out.append(labels[votes.argmax()])
    return np.array(out)

### knn_predict | bincount negative labels
# bug: np.bincount raises for negative labels. Ask: the docstring says "any numbers"; try -1.
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    d = ((Q[:, None] - X[None]) ** 2).sum(axis=2)
    nearest = np.argsort(d, axis=1, kind="stable")[:, :k]
    return np.array([np.bincount(y[rows]).argmax() for rows in nearest])

### knn_predict | float labels
# bug: np.zeros gives an array of float. Ask: what is the dtype of the answer?
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    out = np.zeros(len(Q))
    for i, q in enumerate(Q):
        order = np.argsort(((X - q) ** 2).sum(axis=1), kind="stable")
        labels, votes = np.unique(y[order[:k]], return_counts=True)
        out[i] = labels[votes.argmax()]
    return out

### knn_predict | largest label wins
# bug: of equally many votes the larger label wins. Ask: what does max do with (votes, label)?
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    out = []
    for q in Q:
        order = np.argsort(((X - q) ** 2).sum(axis=1), kind="stable")
        votes = y[order[:k]].tolist()
        out.append(max((votes.count(c), c) for c in votes)[1])
    return np.array(out)

### knn_predict | manhattan
# bug: the sum of absolute differences is not Euclid's distance. Ask: how far is (3, 4) from the origin?
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    d = np.abs(Q[:, None] - X[None]).sum(axis=2)
    out = []
    for rows in np.argsort(d, axis=1, kind="stable")[:, :k]:
        labels, votes = np.unique(y[rows], return_counts=True)
        out.append(labels[votes.argmax()])
    return np.array(out)

### knn_predict | max of a set
# bug: max over a set: ties fall to the order of a hash table. Ask: in which order does {9, 4} come?
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    out = []
    for q in Q:
        order = np.argsort(((X - q) ** 2).sum(axis=1), kind="stable")
        votes = y[order[:k]].tolist()
        out.append(max(set(votes), key=votes.count))
    return np.array(out)

### knn_predict | mean of labels
# bug: the rounded mean of the labels is regression, not a vote. Ask: labels 0, 0, 9, 9, 9?
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    d = ((Q[:, None] - X[None]) ** 2).sum(axis=2)
    nearest = np.argsort(d, axis=1, kind="stable")[:, :k]
    return np.rint(y[nearest].mean(axis=1)).astype(int)

### knn_predict | most common takes nearest
# bug: Counter.most_common gives ties to the label met first, that is the nearest. Ask: 5 and 2 have a vote each, who wins?
from collections import Counter
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    out = []
    for q in Q:
        order = np.argsort(((X - q) ** 2).sum(axis=1), kind="stable")
        out.append(Counter(y[order[:k]].tolist()).most_common(1)[0][0])
    return np.array(out)

### knn_predict | no check of k
# bug: k below 1 or above n is not refused; the slice hides it. Ask: what does order[:k] give for k = n + 3?
import numpy as np


def knn_predict(X, y, Q, k):
    out = np.zeros(len(Q), dtype=int)
    for i, q in enumerate(Q):
        order = np.argsort(((X - q) ** 2).sum(axis=1), kind="stable")
        labels, votes = np.unique(y[order[:k]], return_counts=True)
        if len(labels):
            out[i] = labels[votes.argmax()]
    return out

### knn_predict | refuses k equal n
# bug: k = n is allowed, but refused. Ask: may all samples vote?
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k >= len(X):
        raise ValueError("k must be from 1 to n")
    out = []
    for q in Q:
        order = np.argsort(((X - q) ** 2).sum(axis=1), kind="stable")
        labels, votes = np.unique(y[order[:k]], return_counts=True)
        out.append(labels[votes.argmax()])
    return np.array(out)

### knn_predict | skips the nearest
# bug: [1 : k + 1] skips the nearest, as if the query were among the samples. Ask: who is order[0]?
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    out = []
    for q in Q:
        order = np.argsort(((X - q) ** 2).sum(axis=1), kind="stable")
        labels, votes = np.unique(y[order[1 : k + 1]] if len(X) > 1 else y, return_counts=True)
        out.append(labels[votes.argmax()])
    return np.array(out)

### knn_predict | standardises in place
# bug: X -= mean changes the caller's X (and raises for int), and nobody asked for it. Ask: print X after the call.
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    mean = X.mean(axis=0)
    X -= mean
    out = []
    for q in Q:
        order = np.argsort(((X - (q - mean)) ** 2).sum(axis=1), kind="stable")
        labels, votes = np.unique(y[order[:k]], return_counts=True)
        out.append(labels[votes.argmax()])
    return np.array(out)

### knn_predict | unstable sort
# bug: argsort without kind="stable" shuffles equals for more than a few samples. Ask: what does NumPy promise about equal keys?
import numpy as np


def knn_predict(X, y, Q, k):
    if not 1 <= k <= len(X):
        raise ValueError("k")
    out = []
    for q in Q:
        d = np.sqrt(((X - q) ** 2).sum(axis=1))
        labels, votes = np.unique(y[np.argsort(d)[:k]], return_counts=True)
        out.append(labels[votes.argmax()])
    return np.array(out)

### knn_predict | weighted votes
# bug: votes weighted by 1 / distance; here every neighbour has one vote. Ask: two far 4s against one near 9?
import numpy as np


def knn_predict(X, y, Q, k):
    if k < 1 or k > len(X):
        raise ValueError("k must be from 1 to n")
    out = []
    for q in Q:
        d = np.sqrt(((X - q) ** 2).sum(axis=1))
        order = np.argsort(d, kind="stable")[:k]
        votes = {}
        for i in order:
            votes[int(y[i])] = votes.get(int(y[i]), 0.0) + 1 / (d[i] + 1e-9)
        out.append(max(sorted(votes), key=votes.get))
    return np.array(out)

### loo_accuracy | divides by others
# bug: divides by n - 1, but n rows were asked. Ask: can your share be above 1?
import numpy as np


def loo_accuracy(X, y, k):
    n = len(X)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    right = 0
    for i in range(n):
        A, b = np.delete(X, i, axis=0), np.delete(y, i)
        order = np.argsort(((A - X[i]) ** 2).sum(axis=1), kind="stable")[:k]
        labels, votes = np.unique(b[order], return_counts=True)
        right += labels[votes.argmax()] == y[i]
    return float(right / (n - 1))

### loo_accuracy | drops all twins
# bug: leaves out everything at distance 0, not only the one row. Ask: is a twin of mine one of the others?
import numpy as np


def loo_accuracy(X, y, k):
    n = len(X)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    d = ((X[:, None] - X[None]) ** 2).sum(axis=2).astype(float)
    d[d == 0] = np.inf
    right = 0
    for i in range(n):
        order = np.argsort(d[i], kind="stable")[:k]
        labels, votes = np.unique(y[order], return_counts=True)
        right += labels[votes.argmax()] == y[i]
    return float(right / n)

### loo_accuracy | drops first of the order
# bug: takes order[0] for the sample itself; a twin in a lower row stands before it. Ask: two rows at the same place?
import numpy as np


def loo_accuracy(X, y, k):
    n = len(X)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    d = ((X[:, None] - X[None]) ** 2).sum(axis=2)
    right = 0
    for i in range(n):
        order = np.argsort(d[i], kind="stable")[1 : k + 1]
        labels, votes = np.unique(y[order], return_counts=True)
        right += labels[votes.argmax()] == y[i]
    return float(right / n)

### loo_accuracy | error rate
# bug: the share of wrong ones. Ask: should a perfect model have 0 or 1?
import numpy as np


def loo_accuracy(X, y, k):
    n = len(X)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    wrong = 0
    for i in range(n):
        A, b = np.delete(X, i, axis=0), np.delete(y, i)
        order = np.argsort(((A - X[i]) ** 2).sum(axis=1), kind="stable")[:k]
        labels, votes = np.unique(b[order], return_counts=True)
        wrong += labels[votes.argmax()] != y[i]
    return float(wrong / n)

### loo_accuracy | k equal n allowed
# bug: k = n passes, though only n - 1 others are there. Ask: how many can vote when one is left out?
import numpy as np


def loo_accuracy(X, y, k):
    n = len(X)
    if k < 1 or k > n:
        raise ValueError("k must be from 1 to n")
    d = ((X[:, None] - X[None]) ** 2).sum(axis=2).astype(float)
    np.fill_diagonal(d, np.inf)
    right = 0
    for i in range(n):
        order = np.argsort(d[i], kind="stable")[: min(k, n - 1)]
        labels, votes = np.unique(y[order], return_counts=True)
        right += labels[votes.argmax()] == y[i]
    return float(right / n)

### loo_accuracy | labels not deleted
# bug: the row is deleted from X and not from y, so that all later labels are off by one. Ask: len of both?
import numpy as np


def loo_accuracy(X, y, k):
    n = len(X)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    right = 0
    for i in range(n):
        A = np.delete(X, i, axis=0)
        order = np.argsort(((A - X[i]) ** 2).sum(axis=1), kind="stable")[:k]
        labels, votes = np.unique(y[order], return_counts=True)
        right += labels[votes.argmax()] == y[i]
    return float(right / n)

### loo_accuracy | nobody left out
# bug: every sample votes for itself. Ask: what comes out for k = 1, always?
import numpy as np


def loo_accuracy(X, y, k):
    n = len(X)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    right = 0
    for i in range(n):
        order = np.argsort(((X - X[i]) ** 2).sum(axis=1), kind="stable")
        labels, votes = np.unique(y[order[:k]], return_counts=True)
        right += labels[votes.argmax()] == y[i]
    return float(right / n)

### loo_accuracy | self among k
# bug: the k nearest are taken first and the sample is dropped after, so that k - 1 others vote. Ask: count the votes for k = 3.
import numpy as np


def loo_accuracy(X, y, k):
    n = len(X)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    right = 0
    for i in range(n):
        order = np.argsort(((X - X[i]) ** 2).sum(axis=1), kind="stable")[:k]
        order = order[order != i]
        if len(order) == 0:
            continue
        labels, votes = np.unique(y[order], return_counts=True)
        right += labels[votes.argmax()] == y[i]
    return float(right / n)

### loo_accuracy | ties to nearest
# bug: equal votes go to the nearest label (most_common), not to the smaller. Ask: which tie rule has knn_predict?
from collections import Counter
import numpy as np


def loo_accuracy(X, y, k):
    n = len(X)
    if k < 1 or k > n - 1:
        raise ValueError("k must be from 1 to n - 1")
    right = 0
    for i in range(n):
        A, b = np.delete(X, i, axis=0), np.delete(y, i)
        order = np.argsort(((A - X[i]) ** 2).sum(axis=1), kind="stable")[:k]
        right += Counter(b[order].tolist()).most_common(1)[0][0] == y[i]
    return float(right / n)
'''
