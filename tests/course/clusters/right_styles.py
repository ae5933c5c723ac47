"""Right answers to the exercises on clusters, each written differently: all must earn full marks."""

RIGHT = {
    "kmeans": {
        "loops, labels compared": """
def kmeans(X, C0, max_iter):
    centres = [[float(v) for v in c] for c in C0]

    def nearest(x):
        best, best_d = 0, float("inf")
        for j, c in enumerate(centres):
            d = sum((float(a) - b) ** 2 for a, b in zip(x, c))
            if d < best_d:
                best, best_d = j, d
        return best, best_d

    before = None
    for _ in range(max_iter):
        labels = [nearest(x)[0] for x in X]
        if labels == before:
            break
        before = labels
        for j in range(len(centres)):
            mine = [x for x, label in zip(X, labels) if label == j]
            if mine:
                centres[j] = [sum(float(x[a]) for x in mine) / len(mine) for a in range(len(centres[j]))]
    found = [nearest(x) for x in X]
    return np.array([label for label, _ in found]), np.array(centres), float(sum(d for _, d in found))
""",
        "one-hot matrix, no early end": """
def kmeans(X, C0, max_iter):
    C = np.array(C0, dtype=float)
    for _ in range(min(max_iter, 1000)):
        d = np.linalg.norm(X[:, None] - C, axis=2)
        member = np.eye(len(C))[d.argmin(1)]
        size = member.sum(0)
        C = np.where(size[:, None] > 0, member.T @ X / np.maximum(size, 1)[:, None], C)
    d = np.linalg.norm(X[:, None] - C, axis=2)
    labels = d.argmin(1)
    return labels, C, float((d[np.arange(len(X)), labels] ** 2).sum())
""",
        "expanded squares and np.add.at": """
def kmeans(X, C0, max_iter):
    X = X.astype(float)
    C = C0.astype(float).copy()

    def squares():
        return np.maximum((X**2).sum(1)[:, None] + (C**2).sum(1) - 2 * X @ C.T, 0)

    for _ in range(max_iter):
        labels = np.argmin(squares(), axis=1)
        total = np.zeros_like(C)
        np.add.at(total, labels, X)
        count = np.bincount(labels, minlength=len(C))
        new = C.copy()
        new[count > 0] = total[count > 0] / count[count > 0, None]
        if np.array_equal(new, C):
            break
        C = new
    labels = np.argmin(squares(), axis=1)
    return labels, C, np.square(X - C[labels]).sum()
""",
        "while, with allclose of the tightest kind": """
def kmeans(X, C0, max_iter):
    assign = lambda C: np.array([np.argmin([np.dot(x - c, x - c) for c in C]) for x in X])
    C, rounds = 1.0 * C0, 0
    while rounds < max_iter:
        labels = assign(C)
        new = np.stack([X[labels == j].mean(0) if np.any(labels == j) else C[j] for j in range(len(C))])
        rounds += 1
        if np.allclose(new, C, rtol=0, atol=0):
            break
        C = new
    labels = assign(C)
    return labels, C, float(np.sum((X - C[labels]) ** 2))
""",
    },
    "cluster_scores": {
        "loops and itertools": """
from itertools import combinations
import math
def cluster_scores(X, labels):
    groups = {}
    for x, label in zip(X.tolist(), labels.tolist()):
        if label != -1:
            groups.setdefault(label, []).append(x)
    if len(groups) < 2:
        raise ValueError("not enough clusters")
    means = {j: [sum(c) / len(c) for c in zip(*g)] for j, g in groups.items()}
    squares = [math.dist(x, means[j]) ** 2 for j, g in groups.items() for x in g]
    pairs = [math.dist(means[i], means[j]) for i, j in combinations(means, 2)]
    return {"within": sum(squares) / len(squares), "between": sum(pairs) / len(pairs)}
""",
        "np.unique with its inverse": """
def cluster_scores(X, labels):
    keep = labels != -1
    X, labels = X[keep].astype(float), labels[keep]
    names, which = np.unique(labels, return_inverse=True)
    k = len(names)
    if k < 2:
        raise ValueError("two clusters, please")
    means = np.zeros((k, X.shape[1]))
    np.add.at(means, which, X)
    means /= np.bincount(which)[:, None]
    D = np.linalg.norm(means[:, None] - means, axis=2)
    return {"between": float(D.sum() / (k * (k - 1))), "within": float(((X - means[which]) ** 2).sum() / len(X))}
""",
        "variances weighted by size": """
def cluster_scores(X, labels):
    parts = [X[labels == j] for j in sorted(set(labels.tolist()) - {-1})]
    if len(parts) <= 1:
        raise ValueError(f"{len(parts)} clusters")
    within = np.average([p.var(axis=0).sum() for p in parts], weights=[len(p) for p in parts])
    centres = [p.mean(axis=0) for p in parts]
    distances = [np.hypot.reduce(a - b) for i, a in enumerate(centres) for b in centres[:i]]
    return {"within": float(within), "between": float(np.mean(distances)), "clusters": len(parts)}
""",
    },
    "dbscan": {
        "as the paper, with a queue": """
from collections import deque
def dbscan(X, eps, m):
    n = len(X)
    neighbours = [[j for j in range(n) if np.linalg.norm(X[i] - X[j]) <= eps] for i in range(n)]
    labels, c = [None] * n, -1
    for i in range(n):
        if labels[i] is not None and labels[i] >= 0:
            continue
        if len(neighbours[i]) < m:
            labels[i] = -1
            continue
        c += 1
        labels[i] = c
        queue = deque(neighbours[i])
        while queue:
            j = queue.popleft()
            if labels[j] == -1 or labels[j] is None:
                fresh = labels[j] is None
                labels[j] = c
                if fresh and len(neighbours[j]) >= m:
                    queue.extend(neighbours[j])
    return np.array(labels, dtype=int)
""",
        "union-find over the cores": """
def dbscan(X, eps, m):
    n = len(X)
    D = np.sqrt(np.sum((X[:, None] - X[None]) ** 2, axis=-1))
    near = D <= eps
    core = np.count_nonzero(near, axis=1) >= m
    parent = list(range(n))

    def root(i):
        while parent[i] != i:
            i = parent[i]
        return i

    for i in range(n):
        for j in range(i):
            if core[i] and core[j] and near[i, j]:
                a, b = sorted((root(i), root(j)))
                parent[b] = a
    names = {}
    for i in range(n):
        if core[i]:
            names.setdefault(root(i), len(names))
    labels = np.full(n, -1)
    for i in range(n):
        if core[i]:
            labels[i] = names[root(i)]
        else:
            reached = [names[root(j)] for j in range(n) if core[j] and near[i, j]]
            labels[i] = min(reached, default=-1)
    return labels
""",
        "recursion": """
import sys
def dbscan(X, eps, m):
    sys.setrecursionlimit(10000)
    near = (np.square(X[:, None, :] - X[None, :, :]).sum(2) ** 0.5 <= eps)
    core = near.sum(1) >= m
    out = -np.ones(len(X), dtype=int)

    def visit(i, c):
        out[i] = c
        if core[i]:
            for j in np.nonzero(near[i])[0]:
                if out[j] < 0:
                    visit(j, c)

    c = 0
    for i in range(len(X)):
        if core[i] and out[i] < 0:
            visit(i, c)
            c += 1
    return out
""",
        "the lowest row spreads": """
def dbscan(X, eps, m):
    n = len(X)
    near = ((X[:, None] - X) ** 2).sum(2) <= eps * eps
    core = near.sum(1) >= m
    reach = near & core[None, :]
    lowest = np.where(core, np.arange(n), n)
    while True:
        spread = np.where(reach, lowest[None, :], n).min(axis=1, initial=n)
        new = np.where(core, np.minimum(lowest, spread), n)
        if (new == lowest).all():
            break
        lowest = new
    firsts = sorted(set(lowest[core].tolist()))
    joined = np.where(reach, lowest[None, :], n).min(axis=1, initial=n)
    return np.array([firsts.index(j) if j < n else -1 for j in joined.tolist()], dtype=int)
""",
    },
    "tsne_affinities": {
        "beta doubled, then halved, in bits": """
def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity <= 1 or perplexity >= n - 1:
        raise ValueError("perplexity")
    target = np.log2(perplexity)
    P = np.zeros((n, n))
    for i in range(n):
        d = np.delete(D2[i], i).astype(float)
        d = d - d.min()
        low, high, beta = 0.0, np.inf, 1.0
        for _ in range(200):
            p = np.exp(-beta * d)
            p /= p.sum()
            logs = np.log2(np.where(p > 0, p, 1))
            H = -(p * logs).sum()
            if abs(H - target) < 1e-9:
                break
            if H > target:
                low = beta
                beta = beta * 2 if high == np.inf else (low + high) / 2
            else:
                high = beta
                beta = (low + high) / 2
        P[i] = np.insert(p, i, 0.0)
    return P
""",
        "all rows at once, a mask for the diagonal": """
def tsne_affinities(D2, perplexity):
    n = D2.shape[0]
    if not (1 < perplexity < n - 1):
        raise ValueError(perplexity)
    D = D2.astype(float)
    np.fill_diagonal(D, np.inf)
    D = D - D.min(axis=1, keepdims=True)
    low, high = np.full((n, 1), -40.0), np.full((n, 1), 40.0)
    for _ in range(80):
        mid = (low + high) / 2
        E = np.exp(-np.exp(mid) * D)
        P = E / E.sum(axis=1, keepdims=True)
        H = -(P * np.log(np.where(P > 0, P, 1.0))).sum(axis=1, keepdims=True)
        low = np.where(H > np.log(perplexity), mid, low)
        high = np.where(H > np.log(perplexity), high, mid)
    return P
""",
        "log-sum-exp and sigma": """
def tsne_affinities(D2, perplexity):
    n = len(D2)
    if perplexity >= n - 1 or perplexity <= 1:
        raise ValueError("no such perplexity")
    rows = []
    for i in range(n):
        others = [j for j in range(n) if j != i]
        d = np.asarray(D2[i][others], dtype=float)
        small, large = 1e-9, 1e9
        for _ in range(120):
            sigma = (small * large) ** 0.5
            logits = -d / (2 * sigma**2)
            top = logits.max()
            log_p = logits - top - np.log(np.exp(logits - top).sum())
            p = np.exp(log_p)
            if 2 ** -(p * log_p / np.log(2)).sum() > perplexity:
                large = sigma
            else:
                small = sigma
        row = [0.0] * n
        for j, v in zip(others, p):
            row[j] = float(v)
        rows.append(row)
    return np.array(rows)
""",
    },
    "tsne_gradient": {
        "two loops": """
def tsne_gradient(P, Y):
    n = len(Y)
    t = [[0.0 if i == j else 1 / (1 + float(np.dot(Y[i] - Y[j], Y[i] - Y[j]))) for j in range(n)] for i in range(n)]
    Z = sum(map(sum, t))
    G = np.zeros(Y.shape)
    for i in range(n):
        for j in range(n):
            G[i] += 4 * (P[i, j] - t[i][j] / Z) * t[i][j] * (Y[i] - Y[j])
    return G
""",
        "the graph's Laplacian": """
def tsne_gradient(P, Y):
    s = (Y**2).sum(axis=1)
    T = 1.0 / (1.0 + np.maximum(s[:, None] + s[None, :] - 2 * Y @ Y.T, 0))
    T[np.diag_indices(len(Y))] = 0
    W = (P - T / T.sum()) * T
    return 4 * (W.sum(axis=1)[:, None] * Y - W @ Y)
""",
        "einsum": """
def tsne_gradient(P, Y):
    d = Y[:, np.newaxis].astype(float) - Y[np.newaxis]
    t = (1 + np.einsum("ijk,ijk->ij", d, d)) ** -1
    t = t - np.diag(np.diag(t))
    return 4 * np.einsum("ij,ijk->ik", (P - t / np.sum(t)) * t, d)
""",
        "a dimension at a time": """
def tsne_gradient(P, Y):
    differences = [np.subtract.outer(column, column) for column in Y.T]
    T = np.reciprocal(1.0 + sum(d**2 for d in differences))
    off = 1 - np.eye(len(Y))
    Q = T * off / (T * off).sum()
    pull = 4 * (P - Q) * T
    return np.column_stack([(pull * d).sum(axis=1) for d in differences])
""",
    },
}
