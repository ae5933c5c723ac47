"""Clusters written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### header 1
import itertools
import math
import numpy as np

### _nearest_of 1
def _nearest_of(X, C):
    d2 = ((X[:, None, :] - C[None, :, :]) ** 2).sum(axis=2)
    return d2.argmin(axis=1), d2.min(axis=1)

### kmeans 1
def kmeans(X, C0, max_iter):
    X = np.asarray(X, dtype=float)
    C = np.array(C0, dtype=float)
    for _ in range(max_iter):
        labels, _d = _nearest_of(X, C)
        new = C.copy()
        for j in range(len(C)):
            if (labels == j).any():
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    labels, d2 = _nearest_of(X, C)
    return labels, C, float(d2.sum())

### _middle 1
def _middle(points):
    return [sum(c) / len(points) for c in zip(*points)]

### cluster_scores 1
def cluster_scores(X, labels):
    groups = {}
    for row, label in zip(X.tolist(), labels.tolist()):
        if label != -1:
            groups.setdefault(label, []).append(row)
    if len(groups) < 2:
        raise ValueError(f"{len(groups)} cluster(s); two are needed")
    means = {label: _middle(points) for label, points in groups.items()}
    squares = [math.dist(p, means[label]) ** 2 for label, points in groups.items() for p in points]
    pairs = [math.dist(a, b) for a, b in itertools.combinations(means.values(), 2)]
    return {"within": sum(squares) / len(squares), "between": sum(pairs) / len(pairs)}

### dbscan 1
def dbscan(X, eps, m):
    """Lowest row of a connected core spreads over the cores, until nothing changes."""
    X = np.asarray(X, dtype=float)
    n = X.shape[0]
    if n == 0:
        return np.zeros(0, dtype=int)
    near = ((X[:, None] - X[None]) ** 2).sum(axis=-1) <= eps * eps
    core = near.sum(axis=1) >= m
    root = np.where(core, np.arange(n), n)
    link = near & core[None, :]
    while True:
        new = np.where(link, root[None, :], n).min(axis=1)
        new = np.where(core, new, n)
        if np.array_equal(new, root):
            break
        root = new
    lowest = np.where(core, root, np.where(link, root[None, :], n).min(axis=1))
    starts = np.unique(root[core])
    answer = np.full(n, -1)
    found = lowest < n
    answer[found] = np.searchsorted(starts, lowest[found])
    return answer

### _Row 1
class _Row:
    """One row of affinities, in plain Python."""
    def __init__(self, squared, i):
        self.i = i
        nearest = min(float(v) for j, v in enumerate(squared) if j != i)
        self.d = [None if j == i else float(v) - nearest for j, v in enumerate(squared)]
    def at(self, beta):
        weights = [0.0 if d is None else math.exp(-beta * d) for d in self.d]
        total = math.fsum(weights)
        return [w / total for w in weights]
    @staticmethod
    def bits(p):
        return -math.fsum(x * math.log2(x) for x in p if x > 0)

### tsne_affinities 1
def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1:
        raise ValueError("perplexity must be above 1")
    if perplexity >= n - 1:
        raise ValueError("perplexity must be below n - 1")
    target = math.log2(perplexity)
    P = np.zeros((n, n), dtype=np.float64)
    for i in range(n):
        row = _Row(D2[i], i)
        low, high = -40.0, 40.0
        while high - low > 1e-13:
            middle = 0.5 * (low + high)
            if middle in (low, high):
                break
            if row.bits(row.at(2.0**middle)) > target:
                low = middle
            else:
                high = middle
        P[i] = row.at(2.0 ** (0.5 * (low + high)))
    return P

### tsne_gradient 1
def tsne_gradient(P, Y):
    d = Y[:, None] * 1.0 - Y
    k = 1 / (1 + np.einsum("ijq,ijq->ij", d, d)) - np.eye(len(Y))
    return 4 * np.einsum("ij,ijq->iq", (P - k / k.sum()) * k, d)

### header 2
from __future__ import annotations
import numpy as np

### kmeans 2
def kmeans(X, C0, max_iter):
    points = [[float(v) for v in row] for row in X]
    centres = [[float(v) for v in row] for row in C0]
    def squared(a, b):
        return sum((u - v) ** 2 for u, v in zip(a, b))
    def assign():
        return [min(range(len(centres)), key=lambda j: (squared(p, centres[j]), j)) for p in points]
    rounds = 0
    moved = True
    while moved and rounds < max_iter:
        labels = assign()
        moved = False
        for j in range(len(centres)):
            mine = [p for p, label in zip(points, labels) if label == j]
            if not mine:
                continue
            middle = [sum(column) / len(mine) for column in zip(*mine)]
            if middle != centres[j]:
                centres[j] = middle
                moved = True
        rounds += 1
    labels = assign()
    inertia = sum(squared(p, centres[label]) for p, label in zip(points, labels))
    return np.array(labels, dtype=int), np.array(centres, dtype=np.float64), float(inertia)

### cluster_scores 2
def cluster_scores(X, labels):
    keep = labels != -1
    A = X[keep].astype(float)
    names, code, counts = np.unique(labels[keep], return_inverse=True, return_counts=True)
    k = len(names)
    if k < 2:
        raise ValueError("need at least two clusters")
    code = code.ravel()
    means = np.zeros((k, A.shape[1]))
    np.add.at(means, code, A)
    means /= counts[:, None]
    within = ((A - means[code]) ** 2).sum(axis=1).mean()
    D = np.linalg.norm(means[:, None] - means[None], axis=2)
    return dict(within=float(within), between=float(D.sum() / (k * (k - 1))))

### _Union 1
class _Union:
    def __init__(self, n: int) -> None:
        self.parent = list(range(n))
    def find(self, i: int) -> int:
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i
    def join(self, i: int, j: int) -> None:
        a, b = self.find(i), self.find(j)
        self.parent[max(a, b)] = min(a, b)

### dbscan 2
def dbscan(X: np.ndarray, eps: float, m: int) -> np.ndarray:
    X = np.array(X, dtype=np.float64)
    n = len(X)
    near = [np.flatnonzero(np.linalg.norm(X - x, axis=1) <= eps) for x in X]
    core = np.array([len(rows) >= m for rows in near], dtype=bool)
    sets = _Union(n)
    for i in np.flatnonzero(core):
        for j in near[i]:
            if core[j]:
                sets.join(int(i), int(j))
    numbers: dict[int, int] = {}
    labels = np.full(n, -1, dtype=np.int64)
    for i in range(n):
        if core[i]:
            labels[i] = numbers.setdefault(sets.find(i), len(numbers))
    for i in range(n):
        if not core[i]:
            options = [labels[j] for j in near[i] if core[j]]
            if options:
                labels[i] = min(options)
    return labels

### _softmax 1
def _softmax(z: np.ndarray) -> np.ndarray:
    e = np.exp(z - z.max())
    return e / e.sum()

### _solve_row 1
def _solve_row(d: np.ndarray, nats: float) -> np.ndarray:
    """Newton in u = log beta, and a halving where Newton leaves the interval. dH/du = -beta^2 var(d)."""
    d = d - d.min()
    low, high = -35.0, 35.0
    u = float(np.clip(-np.log(d.mean()), low + 1, high - 1))
    for _ in range(300):
        beta = np.exp(u)
        p = _softmax(-beta * d)
        mean = p @ d
        H = beta * mean + np.log(np.exp(-beta * d).sum())
        if abs(H - nats) < 1e-13 or high - low < 1e-14:
            break
        if H > nats:
            low = u
        else:
            high = u
        slope = -(beta**2) * (p @ (d - mean) ** 2)
        step = u - (H - nats) / slope if slope < -1e-200 else low
        u = step if low < step < high else (low + high) / 2
    return p

### tsne_affinities 2
def tsne_affinities(D2: np.ndarray, perplexity: float) -> np.ndarray:
    n = D2.shape[0]
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must lie between 1 and n - 1")
    P = np.zeros((n, n), dtype=np.float64)
    off = ~np.eye(n, dtype=bool)
    for i in range(n):
        P[i, off[i]] = _solve_row(D2[i, off[i]].astype(np.float64), float(np.log(perplexity)))
    return P

### tsne_gradient 2
def tsne_gradient(P, Y):
    Y = Y.astype(float)
    diff = Y[:, None, :] - Y[None, :, :]
    kernel = 1 / (1 + (diff**2).sum(axis=2))
    off = kernel.copy()
    np.fill_diagonal(off, 0)
    Q = off / off.sum()
    return 4 * (((P - Q) * kernel)[:, :, None] * diff).sum(axis=1)

### header 3
import numpy as np

### kmeans 3
def kmeans(X, C0, max_iter):
    X = X.astype(np.float64)
    C = C0.astype(np.float64).copy()
    k = len(C)
    def labels_for(C):
        return np.linalg.norm(X[:, None] - C, axis=-1).argmin(axis=1)
    for _ in range(max_iter):
        hot = np.eye(k)[labels_for(C)]
        counts = hot.sum(axis=0)
        new = np.where(counts[:, None] > 0, hot.T @ X / np.maximum(counts, 1)[:, None], C)
        if (new == C).all():
            break
        C = new
    labels = labels_for(C)
    return labels, C, float(((X - C[labels]) ** 2).sum())

### _Cluster 1
class _Cluster:
    def __init__(self, points):
        self.points = np.asarray(points, dtype=np.float64)
        self.n = len(self.points)
        self.mean = self.points.mean(axis=0)
    def variance(self):
        return float(self.points.var(axis=0).sum())
    def distance(self, other):
        return float(np.linalg.norm(self.mean - other.mean))

### cluster_scores 3
def cluster_scores(X, labels):
    clusters = [_Cluster(X[labels == c]) for c in sorted(set(labels.tolist()) - {-1})]
    if len(clusters) < 2:
        raise ValueError("there are fewer than two clusters")
    n = sum(c.n for c in clusters)
    within = sum(c.n * c.variance() for c in clusters) / n
    distances = [a.distance(b) for i, a in enumerate(clusters) for b in clusters[:i]]
    return {"within": within, "between": sum(distances) / len(distances)}

### dbscan 3
def dbscan(X, eps, m):
    n = len(X)
    labels = -np.ones(n, dtype=int)
    if not n:
        return labels
    D = np.zeros((n, n))
    for column in X.T.astype(float):
        D += np.subtract.outer(column, column) ** 2
    near = np.sqrt(D) <= eps
    core = np.count_nonzero(near, axis=1) >= m
    free = core.copy()
    number = 0
    while free.any():
        members = np.zeros(n, dtype=bool)
        members[free.argmax()] = True
        while True:
            grown = members | (near[members].any(axis=0) & core)
            if (grown == members).all():
                break
            members = grown
        free &= ~members
        reached = near[members].any(axis=0) & (labels == -1)
        labels[reached] = number
        number += 1
    return labels

### tsne_affinities 3
def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = np.log(1e-12), np.log(1e12)
        for _ in range(100):
            middle = (low + high) / 2
            p = np.exp(-np.exp(middle) * d)
            p /= p.sum()
            q = p[p > 0]
            if -(q * np.log2(q)).sum() > target:
                low = middle
            else:
                high = middle
        P[i, others] = p
    return P

### tsne_gradient 3
def tsne_gradient(P, Y):
    points, p = Y.astype(float).tolist(), P.tolist()
    n, dims = len(points), len(points[0])
    near = [[0.0] * n for _ in range(n)]
    total = 0.0
    for i in range(n):
        for j in range(n):
            if i != j:
                near[i][j] = 1.0 / (1.0 + sum((a - b) ** 2 for a, b in zip(points[i], points[j])))
                total += near[i][j]
    gradient = [[0.0] * dims for _ in range(n)]
    for i in range(n):
        for j in range(n):
            if i != j:
                pull = 4.0 * (p[i][j] - near[i][j] / total) * near[i][j]
                for c in range(dims):
                    gradient[i][c] += pull * (points[i][c] - points[j][c])
    return np.array(gradient, dtype=np.float64)

### _Lloyd 1
class _Lloyd:
    def __init__(self, X: np.ndarray, C0: np.ndarray) -> None:
        self.X = np.array(X, dtype=np.float64, copy=True)
        self.C = np.array(C0, dtype=np.float64, copy=True)
    def assign(self) -> tuple[np.ndarray, np.ndarray]:
        best = np.full(len(self.X), np.inf)
        labels = np.zeros(len(self.X), dtype=np.int64)
        for j, c in enumerate(self.C):
            d2 = np.sum((self.X - c) ** 2, axis=1)
            closer = d2 < best
            best[closer] = d2[closer]
            labels[closer] = j
        return labels, best
    def round(self) -> bool:
        labels, _ = self.assign()
        before = self.C.copy()
        for j in np.unique(labels):
            self.C[j] = self.X[labels == j].mean(axis=0)
        return bool(np.any(before != self.C))

### kmeans 4
def kmeans(X: np.ndarray, C0: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray, float]:
    model = _Lloyd(X, C0)
    for _ in range(max_iter):
        if not model.round():
            break
    labels, best = model.assign()
    return labels, model.C, float(best.sum())

### cluster_scores 4
def cluster_scores(X: np.ndarray, labels: np.ndarray) -> dict[str, float]:
    X = np.asarray(X, dtype=np.float64)
    labels = np.asarray(labels)
    X, labels = X[labels != -1], labels[labels != -1]
    names = np.unique(labels)
    if names.size < 2:
        raise ValueError("fewer than two clusters (noise is none)")
    member = (labels[None, :] == names[:, None]).astype(np.float64)
    means = (member @ X) / member.sum(axis=1, keepdims=True)
    own = member.T @ means
    first, second = np.triu_indices(len(names), k=1)
    return {
        "within": float(np.einsum("ij,ij->", X - own, X - own) / len(X)),
        "between": float(np.sqrt(np.square(means[first] - means[second]).sum(axis=1)).mean()),
    }

### dbscan 4
def dbscan(X, eps, m):
    n = len(X)
    X = X.astype(float)
    near = np.sqrt(((X[:, None] - X[None]) ** 2).sum(axis=2)) <= eps
    core = near.sum(axis=1) >= m
    labels = np.full(n, -1)
    number = 0
    for i in range(n):
        if not core[i] or labels[i] != -1:
            continue
        labels[i] = number
        todo = [i]
        while todo:
            p = todo.pop()
            for q in np.flatnonzero(near[p]):
                if labels[q] == -1:
                    labels[q] = number
                    if core[q]:
                        todo.append(q)
        number += 1
    return labels

### tsne_affinities 4
def tsne_affinities(D2, perplexity):
    """All rows at once."""
    n = D2.shape[0]
    if not 1 < perplexity < n - 1:
        raise ValueError(f"no row of {n - 1} neighbours has the perplexity {perplexity}")
    D = np.array(D2, dtype=np.float64)
    np.fill_diagonal(D, np.inf)
    D -= D.min(axis=1, keepdims=True)
    finite = np.where(np.isfinite(D), D, 0.0)
    low = np.full((n, 1), 1e-13)
    high = np.full((n, 1), 1e13)
    for _ in range(150):
        beta = np.sqrt(low * high)
        E = np.exp(-beta * D)
        Z = E.sum(axis=1, keepdims=True)
        H = np.log(Z) + beta * (finite * E).sum(axis=1, keepdims=True) / Z
        too_many = H > np.log(perplexity)
        low = np.where(too_many, beta, low)
        high = np.where(too_many, high, beta)
    return E / Z

### tsne_gradient 4
def tsne_gradient(P, Y):
    """As a Laplacian: sum_j w_ij (y_i - y_j) = (sum_j w_ij) y_i - sum_j w_ij y_j."""
    Y = np.asarray(Y, dtype=float)
    Y = Y - Y.mean(axis=0)  # only differences count
    K = np.zeros((len(Y), len(Y)))
    for column in Y.T:
        K += np.subtract.outer(column, column) ** 2
    K = 1 / (1 + K)
    np.fill_diagonal(K, 0)
    W = (P - K / K.sum()) * K
    return 4 * (np.diag(W.sum(axis=1)) - W) @ Y

### header 4
from __future__ import annotations
import math
import numpy as np
from collections import deque

### kmeans 5
def kmeans(X, C0, max_iter):
    C = C0 * 1.0
    table = lambda: np.square(X[:, None] * 1.0 - C).sum(2)
    while max_iter > 0:
        max_iter -= 1
        who = table().argmin(1)
        total = np.zeros_like(C)
        np.add.at(total, who, X)
        many = np.bincount(who, minlength=len(C))[:, None]
        old, C = C, np.divide(total, many, out=C.copy(), where=many > 0)
        if not (old != C).any():
            break
    d2 = table()
    who = d2.argmin(1)
    return who, C, float(d2[np.arange(len(X)), who].sum())

### cluster_scores 5
def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = np.array([X[labels == c].mean(axis=0) for c in names])
    squares, count = 0.0, 0
    for c, m in zip(names, means):
        squares += ((X[labels == c] - m) ** 2).sum()
        count += (labels == c).sum()
    apart = []
    for i in range(len(names)):
        for j in range(i + 1, len(names)):
            apart.append(np.sqrt(((means[i] - means[j]) ** 2).sum()))
    return {"within": float(squares / count), "between": float(np.mean(apart))}

### dbscan 5
def dbscan(X, eps, m):
    points = [tuple(float(v) for v in row) for row in X]
    n = len(points)
    neighbours = [[j for j in range(n) if math.dist(points[i], points[j]) <= eps] for i in range(n)]
    core = [len(others) >= m for others in neighbours]
    cluster = [None] * n
    count = 0
    for i in range(n):
        if core[i] and cluster[i] is None:
            queue = deque([i])
            cluster[i] = count
            while queue:
                for j in neighbours[queue.popleft()]:
                    if core[j] and cluster[j] is None:
                        cluster[j] = count
                        queue.append(j)
            count += 1
    out = []
    for i in range(n):
        if core[i]:
            out.append(cluster[i])
        else:
            out.append(min((cluster[j] for j in neighbours[i] if core[j]), default=-1))
    return np.array(out, dtype=int)

### _bits_and_shares 1
def _bits_and_shares(d, beta):
    e = np.exp(-beta * d)
    p = e / e.sum()
    logs = np.zeros_like(p)
    np.log2(p, out=logs, where=p > 0)
    return -(p * logs).sum(), p

### tsne_affinities 5
def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity")
    rows = []
    for i in range(n):
        d = np.delete(D2[i], i).astype(float)
        d -= d.min()
        # as in the program of the paper: double or halve until the target is between two betas
        beta, low, high = 1.0, None, None
        for _ in range(400):
            H, p = _bits_and_shares(d, beta)
            if abs(H - np.log2(perplexity)) < 1e-11:
                break
            if H > np.log2(perplexity):
                low = beta
                beta = beta * 2 if high is None else (beta + high) / 2
            else:
                high = beta
                beta = beta / 2 if low is None else (beta + low) / 2
        rows.append(np.insert(p, i, 0.0))
    return np.array(rows)

### _Map 1
class _Map:
    def __init__(self, Y: np.ndarray) -> None:
        self.Y = np.array(Y, dtype=np.float64)
        self.n = len(self.Y)
        self.total = sum(self.closeness(i).sum() for i in range(self.n))
    def closeness(self, i: int) -> np.ndarray:
        k = 1.0 / (1.0 + np.sum((self.Y[i] - self.Y) ** 2, axis=1))
        k[i] = 0.0
        return k
    def force(self, i: int, p: np.ndarray) -> np.ndarray:
        k = self.closeness(i)
        return 4.0 * ((p - k / self.total) * k) @ (self.Y[i] - self.Y)

### tsne_gradient 5
def tsne_gradient(P: np.ndarray, Y: np.ndarray) -> np.ndarray:
    m = _Map(Y)
    return np.stack([m.force(i, P[i]) for i in range(m.n)])

### header 5
from __future__ import annotations
import itertools
import math
import numpy as np

### header 6
import math
import numpy as np
'''

RIGHT = {
    "right 01": "header 1, _nearest_of 1, kmeans 1, _middle 1, cluster_scores 1, dbscan 1, _Row 1, tsne_affinities 1, tsne_gradient 1",
    "right 02": "header 2, kmeans 2, cluster_scores 2, _Union 1, dbscan 2, _softmax 1, _solve_row 1, tsne_affinities 2, tsne_gradient 2",
    "right 03": "header 3, kmeans 3, _Cluster 1, cluster_scores 3, dbscan 3, tsne_affinities 3, tsne_gradient 3",
    "right 04": "header 2, _Lloyd 1, kmeans 4, cluster_scores 4, dbscan 4, tsne_affinities 4, tsne_gradient 4",
    "right 05": "header 4, kmeans 5, cluster_scores 5, dbscan 5, _bits_and_shares 1, tsne_affinities 5, _Map 1, tsne_gradient 5",
    "right 06": "header 2, _nearest_of 1, kmeans 1, cluster_scores 2, dbscan 3, tsne_affinities 4, _Map 1, tsne_gradient 5",
    "right 07": "header 3, kmeans 2, _Cluster 1, cluster_scores 3, dbscan 4, _bits_and_shares 1, tsne_affinities 5, tsne_gradient 1",
    "right 08": "header 4, kmeans 3, cluster_scores 4, dbscan 5, _Row 1, tsne_affinities 1, tsne_gradient 2",
    "right 09": "header 2, _Lloyd 1, kmeans 4, cluster_scores 5, dbscan 1, _softmax 1, _solve_row 1, tsne_affinities 2, tsne_gradient 3",
    "right 10": "header 5, kmeans 5, _middle 1, cluster_scores 1, _Union 1, dbscan 2, tsne_affinities 3, tsne_gradient 4",
    "right 11": "header 4, _nearest_of 1, kmeans 1, _Cluster 1, cluster_scores 3, dbscan 5, _softmax 1, _solve_row 1, tsne_affinities 2, tsne_gradient 4",
    "right 12": "header 2, kmeans 2, cluster_scores 4, dbscan 1, tsne_affinities 3, _Map 1, tsne_gradient 5",
    "right 13": "header 2, kmeans 3, cluster_scores 5, _Union 1, dbscan 2, tsne_affinities 4, tsne_gradient 1",
    "right 14": "header 5, _Lloyd 1, kmeans 4, _middle 1, cluster_scores 1, dbscan 3, _bits_and_shares 1, tsne_affinities 5, tsne_gradient 2",
    "right 15": "header 6, kmeans 5, cluster_scores 2, dbscan 4, _Row 1, tsne_affinities 1, tsne_gradient 3",
    "right 16": "header 2, _nearest_of 1, kmeans 1, cluster_scores 4, _Union 1, dbscan 2, _bits_and_shares 1, tsne_affinities 5, tsne_gradient 3",
    "right 17": "header 6, kmeans 2, cluster_scores 5, dbscan 3, _Row 1, tsne_affinities 1, tsne_gradient 4",
    "right 18": "header 5, kmeans 3, _middle 1, cluster_scores 1, dbscan 4, _softmax 1, _solve_row 1, tsne_affinities 2, _Map 1, tsne_gradient 5",
    "right 19": "header 4, _Lloyd 1, kmeans 4, cluster_scores 2, dbscan 5, tsne_affinities 3, tsne_gradient 1",
    "right 20": "header 3, kmeans 5, _Cluster 1, cluster_scores 3, dbscan 1, tsne_affinities 4, tsne_gradient 2",
}

BUGS = r'''
### cluster_scores | all negative are noise
# bug: labels >= 0 drops clusters with other negative numbers. Ask: is -5 noise?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c >= 0]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1))
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | between squared
# bug: between is squared. Ask: means at 0 and 3, how far apart?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1))
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(((means[i] - means[j]) ** 2).sum())
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | centres X in place
# bug: X[...] -= mean changes the caller's points (or raises for int). Ask: print X after the call.
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        X[labels == c] -= mean
        squares.extend((X[labels == c] ** 2).sum(axis=1))
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | distance to grand mean
# bug: between from the mean of everything, as in the analysis of variance. Ask: what are the pairs?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1))
    distances = []
    for i in range(len(means)):
        distances.append(np.linalg.norm(means[i] - X[labels != -1].mean(axis=0)))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | divides by n minus one
# bug: ddof = 1, the unbiased variance. Ask: by how many points does a mean divide?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1) * np.sum(labels == c) / max(np.sum(labels == c) - 1, 1))
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | labels zero to k
# bug: goes through 0..max; a gap gives an empty cluster, other negative labels are lost. Ask: labels 2, 7?
import numpy as np


def cluster_scores(X, labels):
    names = list(range(labels.max() + 1))
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1))
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | mean of cluster means
# bug: every cluster counts once, where every point should. Ask: clusters of 1 and 99 points?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.append(((X[labels == c] - mean) ** 2).sum(axis=1).mean())
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | mean over coordinates
# bug: the mean over coordinates too, so that the squared distance is divided by d. Ask: |(3, 4)|^2?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).mean(axis=1))
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | neighbouring clusters only
# bug: only consecutive clusters, not all pairs. Ask: how many pairs have four clusters?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1))
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, min(i + 2, len(means))):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | no value error
# bug: fewer than two clusters give nan, or 0, and not ValueError. Ask: what is the mean of no pair?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1))
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances)) if distances else 0.0}

### cluster_scores | noise counts in n
# bug: divides by all points, noise included. Ask: does a further point of noise change your result?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1))
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.sum(squares) / len(X)), "between": float(np.mean(distances))}

### cluster_scores | noise is a cluster
# bug: -1 is treated as a cluster like the others. Ask: what does -1 mean?
import numpy as np


def cluster_scores(X, labels):
    names = np.unique(labels)
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1))
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | noise saves from error
# bug: counts noise among the clusters before it refuses. Ask: one cluster and noise, how many clusters?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(np.unique(labels)) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1))
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | pairs with itself
# bug: the mean over the whole matrix, zeros of the diagonal included. Ask: are a cluster and itself two different clusters?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1))
    distances = []
    for i in range(len(means)):
        for j in range(len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### cluster_scores | within not squared
# bug: the mean distance, not the mean squared one. Ask: which of the two is squared?
import numpy as np


def cluster_scores(X, labels):
    names = [c for c in np.unique(labels) if c != -1]
    if len(names) < 2:
        raise ValueError("fewer than two clusters")
    means = [X[labels == c].mean(axis=0) for c in names]
    squares = []
    for c, mean in zip(names, means):
        squares.extend(((X[labels == c] - mean) ** 2).sum(axis=1) ** 0.5)
    distances = []
    for i in range(len(means)):
        for j in range(i + 1, len(means)):
            distances.append(np.linalg.norm(means[i] - means[j]))
    return {"within": float(np.mean(squares)), "between": float(np.mean(distances))}

### dbscan | border is noise
# bug: border points are left as noise (DBSCAN*). Ask: is a neighbour of a core noise?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    near = [np.flatnonzero(np.sqrt(((X - x) ** 2).sum(axis=1)) <= eps) for x in X]
    core = [len(rows) >= m for rows in near]
    number = 0
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if labels[q] == -1 and core[q]:
                    labels[q] = number
                    if core[q]:
                        queue.append(q)
        number += 1
    return labels

### dbscan | border to the last
# bug: a later cluster takes border points away. Ask: which of two clusters gets a border point?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    near = [np.flatnonzero(np.sqrt(((X - x) ** 2).sum(axis=1)) <= eps) for x in X]
    core = [len(rows) >= m for rows in near]
    number = 0
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if core[q] and labels[q] == -1:
                    queue.append(q)
                labels[q] = number
        number += 1
    return labels

### dbscan | eps against squares
# bug: squared distances against eps. Ask: eps = 2, distance 1.9?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    near = [np.flatnonzero(((X - x) ** 2).sum(axis=1) <= eps) for x in X]
    core = [len(rows) >= m for rows in near]
    number = 0
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if labels[q] == -1:
                    labels[q] = number
                    if core[q]:
                        queue.append(q)
        number += 1
    return labels

### dbscan | grows from border
# bug: every member is expanded, border points too. Ask: may a cluster grow from 2.5 in the check?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    near = [np.flatnonzero(np.sqrt(((X - x) ** 2).sum(axis=1)) <= eps) for x in X]
    core = [len(rows) >= m for rows in near]
    number = 0
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if labels[q] == -1:
                    labels[q] = number
                    queue.append(q)
        number += 1
    return labels

### dbscan | lonely core is noise
# bug: a cluster of a single point is turned into noise. Ask: m = 1?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    near = [np.flatnonzero(np.sqrt(((X - x) ** 2).sum(axis=1)) <= eps) for x in X]
    core = [len(rows) >= m for rows in near]
    number = 0
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if labels[q] == -1:
                    labels[q] = number
                    if core[q]:
                        queue.append(q)
        number += 1
    for c in range(number):
        if np.sum(labels == c) == 1:
            labels[labels == c] = -1
    return labels

### dbscan | more than m
# bug: > m, where at least m is asked. Ask: m = 3 and three neighbours?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    near = [np.flatnonzero(np.sqrt(((X - x) ** 2).sum(axis=1)) <= eps) for x in X]
    core = [len(rows) > m for rows in near]
    number = 0
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if labels[q] == -1:
                    labels[q] = number
                    if core[q]:
                        queue.append(q)
        number += 1
    return labels

### dbscan | no points raises
# bug: n = 0 raises (an index into nothing). Ask: what is the answer for no points?
import numpy as np


def dbscan(X, eps, m):
    D = np.array([np.linalg.norm(X - x, axis=1) for x in X])
    near = D <= eps
    core = near.sum(axis=1) >= m
    labels = np.full(len(X), -1)
    number = 0
    for i in np.flatnonzero(core):
        if labels[i] != -1:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            for q in np.flatnonzero(near[queue.pop()]):
                if labels[q] == -1:
                    labels[q] = number
                    if core[q]:
                        queue.append(q)
        number += 1
    return labels

### dbscan | noise is zero
# bug: noise has 0 and clusters begin at 1. Ask: what number has noise?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.zeros(n, dtype=int)
    near = [np.flatnonzero(np.sqrt(((X - x) ** 2).sum(axis=1)) <= eps) for x in X]
    core = [len(rows) >= m for rows in near]
    number = 1
    for i in range(n):
        if labels[i] != 0 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if labels[q] == 0:
                    labels[q] = number
                    if core[q]:
                        queue.append(q)
        number += 1
    return labels

### dbscan | noise stays noise
# bug: a row seen before its core is marked as noise for ever. Ask: a border point in row 0?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    visited = np.zeros(n, dtype=bool)
    number = 0
    def neighbours(i):
        return np.flatnonzero(np.sqrt(((X - X[i]) ** 2).sum(axis=1)) <= eps)
    for i in range(n):
        if visited[i]:
            continue
        visited[i] = True
        near = neighbours(i)
        if len(near) < m:
            continue
        labels[i] = number
        queue = list(near)
        while queue:
            q = queue.pop(0)
            if visited[q]:
                continue
            visited[q] = True
            labels[q] = number
            more = neighbours(q)
            if len(more) >= m:
                queue.extend(more)
        number += 1
    return labels

### dbscan | not counting itself
# bug: a point does not count itself. Ask: how many neighbours has a lonely point?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    near = [np.flatnonzero(np.sqrt(((X - x) ** 2).sum(axis=1)) <= eps) for x in X]
    core = [len(rows) - 1 >= m for rows in near]
    number = 0
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if labels[q] == -1:
                    labels[q] = number
                    if core[q]:
                        queue.append(q)
        number += 1
    return labels

### dbscan | numbered by first member
# bug: renumbered by the first row of any member, border points included. Ask: which rows decide the numbers?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    near = [np.flatnonzero(np.sqrt(((X - x) ** 2).sum(axis=1)) <= eps) for x in X]
    core = [len(rows) >= m for rows in near]
    labels = [-1] * n
    number = 0
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            for q in near[queue.pop()]:
                if labels[q] == -1:
                    labels[q] = number
                    if core[q]:
                        queue.append(q)
        number += 1
    renamed = {-1: -1}
    out = []
    for label in labels:
        if label not in renamed:
            renamed[label] = len(renamed) - 1
        out.append(renamed[label])
    return np.array(out, dtype=int)

### dbscan | numbers from one
# bug: clusters from 1. Ask: what is the number of the first one?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    near = [np.flatnonzero(np.sqrt(((X - x) ** 2).sum(axis=1)) <= eps) for x in X]
    core = [len(rows) >= m for rows in near]
    number = 1
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if labels[q] == -1:
                    labels[q] = number
                    if core[q]:
                        queue.append(q)
        number += 1
    return labels

### dbscan | only direct neighbours
# bug: no queue: only the first core's own neighbours join. Ask: a chain of twelve?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    near = [np.flatnonzero(np.sqrt(((X - x) ** 2).sum(axis=1)) <= eps) for x in X]
    core = [len(rows) >= m for rows in near]
    number = 0
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if labels[q] == -1:
                    labels[q] = number
        number += 1
    return labels

### dbscan | square neighbourhood
# bug: the largest coordinate difference, a square instead of a circle. Ask: (0, 0) and (1, 1) with eps = 1?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    near = [np.flatnonzero(np.abs(X - x).max(axis=1) <= eps) for x in X]
    core = [len(rows) >= m for rows in near]
    number = 0
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if labels[q] == -1:
                    labels[q] = number
                    if core[q]:
                        queue.append(q)
        number += 1
    return labels

### dbscan | strictly nearer than eps
# bug: < eps leaves out the neighbour at just eps. Ask: 0, 1, 2 with eps = 1?
import numpy as np


def dbscan(X, eps, m):
    n = len(X)
    labels = np.full(n, -1)
    near = [np.flatnonzero(np.sqrt(((X - x) ** 2).sum(axis=1)) < eps) for x in X]
    core = [len(rows) >= m for rows in near]
    number = 0
    for i in range(n):
        if labels[i] != -1 or not core[i]:
            continue
        labels[i] = number
        queue = [i]
        while queue:
            p = queue.pop()
            for q in near[p]:
                if labels[q] == -1:
                    labels[q] = number
                    if core[q]:
                        queue.append(q)
        number += 1
    return labels

### kmeans | at least one round
# bug: max_iter = 0 still does a round. Ask: what should no round give?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(max(max_iter, 1)):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | centres move one by one
# bug: centre 0 moves before the points choose between it and centre 1. Ask: which centres does a round start from?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(max_iter):
        before = C.copy()
        for j in range(len(C)):
            labels = ((X[:, None] - C[None]) ** 2).sum(axis=2).argmin(axis=1)
            if np.any(labels == j):
                C[j] = X[labels == j].mean(axis=0)
        if np.array_equal(before, C):
            break
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    return d2.argmin(axis=1), C, float(d2.min(axis=1).sum())

### kmeans | empty cluster is nan
# bug: the mean of no point is nan. Ask: what if a centre is nearest to nobody?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | empty cluster to origin
# bug: a centre without points falls to 0. Ask: where should it stay?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = np.zeros_like(C)
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | inertia is a mean
# bug: the mean over the points where the sum is asked. Ask: double every point, what happens to the inertia?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).mean())

### kmeans | inertia not squared
# bug: sums the distances, not their squares. Ask: a point at distance 3, what does it add?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(np.sqrt(d2.min(axis=1)).sum())

### kmeans | k medians
# bug: the median, not the mean. Ask: the middle of 0, 0, 9?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = np.median(X[labels == j], axis=0)
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | labels of the round before
# bug: labels and inertia are those from before the last move. Ask: to which centres do your labels belong?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    for _ in range(max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | manhattan assignment
# bug: nearest by the sum of absolute differences. Ask: which distance does the inertia have?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(max_iter):
        d2 = np.abs(X[:, None] - C[None]).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | max iter ignored
# bug: runs until nothing moves, whatever max_iter is. Ask: where are the centres after one round?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    while True:
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | mean of everything
# bug: mean() without axis is one number for all coordinates. Ask: what shape has a centre?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean()
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | moves C0 itself
# bug: C = C0 is the caller's array, and its rows are overwritten. Ask: print C0 after the call.
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0
    for _ in range(max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        old, new = C.copy(), C
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, old):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | one round too few
# bug: range(1, max_iter) is one round short. Ask: how often does it run for max_iter = 1?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(1, max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | stops when nearly still
# bug: allclose with a wide tolerance ends while centres still move. Ask: what does the docstring mean by no centre moves?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.allclose(new, C, atol=0.5):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | ties to the last
# bug: <= gives a point between two centres to the later one. Ask: which stands first in C0?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.astype(float)
    for _ in range(max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = len(C) - 1 - d2[:, ::-1].argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = len(C) - 1 - d2[:, ::-1].argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### kmeans | whole number centres
# bug: an int C0 stays int, and the means are cut off. Ask: what dtype has C0.copy()?
import numpy as np


def kmeans(X, C0, max_iter):
    C = C0.copy()
    for _ in range(max_iter):
        d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
        labels = d2.argmin(axis=1)
        new = C.copy()
        for j in range(len(C)):
            if np.any(labels == j):
                new[j] = X[labels == j].mean(axis=0)
        if np.array_equal(new, C):
            break
        C = new
    d2 = ((X[:, None] - C[None]) ** 2).sum(axis=2)
    labels = d2.argmin(axis=1)
    return labels, C, float(d2.min(axis=1).sum())

### tsne_affinities | allows n minus one
# bug: perplexity = n - 1 (and 1) is let through. Ask: which beta gives all neighbours the same share?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity < 1 or perplexity > n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | clipped away from zero
# bug: np.maximum(P, 1e-12) makes the diagonal 1e-12. Ask: what should p_ii be exactly?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return np.maximum(P, 1e-12)

### tsne_affinities | diagonal in the sum
# bug: the point itself takes part while beta is sought. Ask: who is k != i?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) >= 0
        d = D2[i].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        p[i] = 0
        P[i] = p / p.sum()
    return P

### tsne_affinities | diagonal of D2 filled
# bug: fill_diagonal writes inf into the caller's D2. Ask: print D2 after the call.
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    if D2.dtype.kind == "f":
        np.fill_diagonal(D2, np.inf)
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | distance not squared
# bug: takes a root of D2 first. Ask: is D2 squared already?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = np.sqrt(D2[i, others].astype(float))
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | halves beta from zero to million
# bug: 50 halvings of 0..1e6 leave 1e-9, which is much where beta is 1e-6. Ask: how many digits has a small beta?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 0.0, 1e6
        for _ in range(40):
            beta = (low + high) / 2
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | halves to the wrong side
# bug: takes the wrong half: larger beta, smaller H. Ask: too many bits, should beta grow?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H < target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | interval too narrow
# bug: beta only between 1e-3 and 1e3. Ask: distances in metres or in miles, which betas?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-3, 1e3
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | nats against bits
# bug: H in nats is compared with log2(perplexity). Ask: which logarithm is on which side?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | no check of perplexity
# bug: an impossible perplexity is not refused. Ask: what entropy can n - 1 neighbours have at most?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | no shift before exp
# bug: for a point far away all exp are 0, and 0 / 0 is nan. Ask: which factor cancels, as in softmax?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | one beta for all
# bug: one beta for all rows, from the first. Ask: a dense and a sparse row, have both the perplexity?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        if i == 0:
            low, high = 1e-9, 1e9
        for _ in range(100 if i == 0 else 1):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | perplexity as entropy
# bug: the target is the perplexity itself, not its log2. Ask: how many bits have 4 equal neighbours?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = perplexity
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | squared again
# bug: squares the squared distances. Ask: what stands in D2?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float) ** 2
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | symmetrised
# bug: (P + P.T) / 2n belongs to the next step. Ask: do your rows sum to 1?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return (P + P.T) / (2 * n)

### tsne_affinities | tolerance of 1e 4
# bug: stops at 1e-4 bits, 1e-6 is promised. Ask: how far is your entropy from log2(perplexity)?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if abs(H - target) < 1e-4:
                break
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | too few halvings
# bug: 20 halvings of eighteen decades are not enough. Ask: how wide is your interval at the end?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(20):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | twins left out
# bug: leaves out everything at distance 0, not only i itself. Ask: two different points at the same place?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = D2[i] > 0
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p[p > 0]
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_affinities | zero log zero is nan
# bug: 0 log2 0 is nan, and nan > target is never true. Ask: H for a share that underflows?
import numpy as np


def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity must be above 1 and below n - 1")
    P = np.zeros((n, n))
    target = np.log2(perplexity)
    for i in range(n):
        others = np.arange(n) != i
        d = D2[i, others].astype(float)
        d = d - d.min()
        low, high = 1e-9, 1e9
        for _ in range(100):
            beta = np.sqrt(low * high)
            p = np.exp(-beta * d)
            p = p / p.sum()
            q = p
            H = -(q * np.log2(q)).sum()
            if H > target:
                low = beta
            else:
                high = beta
        P[i, others] = p
    return P

### tsne_gradient | changes P
# bug: P -= Q writes into the caller's P. Ask: print P.sum() after the call.
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / num.sum()
    P -= Q
    PQ = P
    return 4 * ((PQ * num)[:, :, None] * diff).sum(axis=1)

### tsne_gradient | diagonal counted
# bug: the diagonal's ones are in the sum below q. Ask: k != l?
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    Q = num / num.sum()
    PQ = P - Q
    return 4 * ((PQ * num)[:, :, None] * diff).sum(axis=1)

### tsne_gradient | distance not squared
# bug: 1 + |y_i - y_j| without the square. Ask: points at distance 3, is it 1/10 or 1/4?
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + np.sqrt((diff**2).sum(axis=2)))
    np.fill_diagonal(num, 0)
    Q = num / num.sum()
    PQ = P - Q
    return 4 * ((PQ * num)[:, :, None] * diff).sum(axis=1)

### tsne_gradient | factor two
# bug: 2 instead of 4; a pair stands in the loss twice. Ask: nudge one number of Y.
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / num.sum()
    PQ = P - Q
    return 2 * ((PQ * num)[:, :, None] * diff).sum(axis=1)

### tsne_gradient | gauss in the map
# bug: Q from exp(-d^2), not from Student's t. Ask: what is the t in t-SNE?
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = np.exp(-(diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / num.sum()
    PQ = P - Q
    return 4 * ((PQ * num)[:, :, None] * diff).sum(axis=1)

### tsne_gradient | kernel twice
# bug: the kernel stands squared, since num was put into Q unnormalised too. Ask: how often does the kernel stand in the formula?
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / num.sum()
    PQ = P - Q
    return 4 * ((PQ * num * num)[:, :, None] * diff).sum(axis=1)

### tsne_gradient | loss in the force
# bug: p log(p / q) where p - q belongs. Ask: is that the loss or its derivative?
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / num.sum()
    PQ = P * np.log(np.maximum(P, 1e-12) / np.maximum(Q, 1e-12))
    return 4 * ((PQ * num)[:, :, None] * diff).sum(axis=1)

### tsne_gradient | mean instead of sum
# bug: the mean over j. Ask: by which factor does the nudge differ?
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / num.sum()
    PQ = P - Q
    return 4 * ((PQ * num)[:, :, None] * diff).mean(axis=1)

### tsne_gradient | pairs counted once
# bug: sums over i < j only, so that Q sums to 2. Ask: print Q.sum().
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / np.triu(num).sum()
    PQ = P - Q
    return 4 * ((PQ * num)[:, :, None] * diff).sum(axis=1)

### tsne_gradient | plane only
# bug: writes two columns, whatever Y has. Ask: a map on a line, or in space?
import numpy as np


def tsne_gradient(P, Y):
    n = len(Y)
    num = 1 / (1 + ((Y[:, None] - Y[None]) ** 2).sum(axis=2))
    np.fill_diagonal(num, 0)
    W = (P - num / num.sum()) * num
    grad = np.zeros((n, 2))
    for i in range(n):
        grad[i, 0] = 4 * (W[i] * (Y[i, 0] - Y[:, 0])).sum()
        grad[i, 1] = 4 * (W[i] * (Y[i, 1] - Y[:, 1])).sum()
    return grad

### tsne_gradient | q minus p
# bug: q - p, the other sign. Ask: p > q, should the two come nearer?
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / num.sum()
    PQ = Q - P
    return 4 * ((PQ * num)[:, :, None] * diff).sum(axis=1)

### tsne_gradient | rows of Q normalised
# bug: every row of Q sums to 1, as in P before it was symmetric. Ask: over which pairs does the sum run?
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / num.sum(axis=1, keepdims=True)
    PQ = P - Q
    return 4 * ((PQ * num)[:, :, None] * diff).sum(axis=1)

### tsne_gradient | sum over the first axis
# bug: sums over i, where j is asked; that turns the sign. Ask: diff[i, j] is which difference?
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / num.sum()
    PQ = P - Q
    return 4 * ((PQ * num)[:, :, None] * diff).sum(axis=0)

### tsne_gradient | without the tail factor
# bug: 1 / (1 + |y_i - y_j|^2) is missing, as in the older SNE. Ask: which factor is new with Student's t?
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[:, None, :] - Y[None, :, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / num.sum()
    PQ = P - Q
    return 4 * (PQ[:, :, None] * diff).sum(axis=1)

### tsne_gradient | y j minus y i
# bug: y_j - y_i: the sign is turned, and the map climbs. Ask: does a step against it lower the loss?
import numpy as np


def tsne_gradient(P, Y):
    diff = Y[None, :, :] - Y[:, None, :]
    num = 1 / (1 + (diff**2).sum(axis=2))
    np.fill_diagonal(num, 0)
    Q = num / num.sum()
    PQ = P - Q
    return 4 * ((PQ * num)[:, :, None] * diff).sum(axis=1)

### tsne_gradient | zeros like int
# bug: zeros_like of an int map is int, and every force is cut to 0. Ask: the dtype of your answer for Y of int?
import numpy as np


def tsne_gradient(P, Y):
    num = 1 / (1 + ((Y[:, None] - Y[None]) ** 2).sum(axis=2))
    np.fill_diagonal(num, 0)
    W = (P - num / num.sum()) * num
    grad = np.zeros_like(Y)
    for i in range(len(Y)):
        grad[i] = 4 * (W[i][:, None] * (Y[i] - Y)).sum(axis=0)
    return grad
'''
