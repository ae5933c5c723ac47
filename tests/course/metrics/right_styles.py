"""Right answers to metrics and thresholds, each written differently: all must earn full marks."""

RIGHT = {
    "confusion": {
        "two loops": """
def confusion(y, p, k):
    table = np.zeros((k, k), dtype=int)
    for truth, called in zip(y, p):
        if not (0 <= truth < k and 0 <= called < k):
            raise ValueError(f"{truth} or {called} is no class")
        table[truth, called] += 1
    return table
""",
        "one number a pair": """
def confusion(y, p, k):
    both = np.concatenate([y, p])
    if both.size and (both.min() < 0 or both.max() >= k):
        raise ValueError("labels lie in 0 .. k-1")
    return np.bincount(k * y + p, minlength=k * k).reshape(k, k)
""",
        "one-hot rows": """
def confusion(y, p, k):
    if not all(np.isin(labels, np.arange(k)).all() for labels in (y, p)):
        raise ValueError("unknown label")
    eye = np.eye(k, dtype=np.int64)
    return eye[y].T @ eye[p]
""",
        "a list of lists": """
def confusion(y, p, k):
    for label in list(y) + list(p):
        if label < 0 or label > k - 1:
            raise ValueError(label)
    return np.array([[int(np.sum((y == i) & (p == j))) for j in range(k)] for i in range(k)])
""",
    },
    "precision_recall": {
        "np.divide where": """
def precision_recall(cm):
    d = np.diagonal(cm).astype(float)
    answer = []
    for axis in (0, 1):
        s = cm.sum(axis=axis)
        answer.append(np.divide(d, s, out=np.zeros(len(cm)), where=s > 0))
    return answer[0], answer[1]
""",
        "loop over the classes": """
def precision_recall(cm):
    k = len(cm)
    precision, recall = np.zeros(k), np.zeros(k)
    for c in range(k):
        called, there = sum(cm[:, c]), sum(cm[c])
        if called:
            precision[c] = cm[c, c] / called
        if there:
            recall[c] = cm[c, c] / there
    return precision, recall
""",
        "errstate and nan_to_num": """
def precision_recall(cm):
    with np.errstate(divide="ignore", invalid="ignore"):
        precision = np.nan_to_num(np.diag(cm) / np.sum(cm, 0))
        recall = np.nan_to_num(np.diag(cm) / np.sum(cm, 1))
    return precision, recall
""",
    },
    "counts_at": {
        "loop": """
def counts_at(y, score, t):
    tp = fp = fn = tn = 0
    for truth, s in zip(y, score):
        if s >= t and truth:
            tp += 1
        elif s >= t:
            fp += 1
        elif truth:
            fn += 1
        else:
            tn += 1
    return tp, fp, fn, tn
""",
        "by subtraction": """
def counts_at(y, score, t):
    called = (score >= t).astype(int)
    tp = int(y @ called)
    fp = int(called.sum()) - tp
    fn = int(y.sum()) - tp
    return (tp, fp, fn, len(y) - tp - fp - fn)
""",
        "a table of two by two": """
def counts_at(y, score, t):
    table = np.zeros((2, 2), dtype=int)
    np.add.at(table, (y, (~(score < t)).astype(int)), 1)
    return int(table[1, 1]), int(table[0, 1]), int(table[1, 0]), int(table[0, 0])
""",
        "count_nonzero": """
def counts_at(y, score, t):
    above = np.greater_equal(score, t)
    pos = y.astype(bool)
    n = np.count_nonzero
    return n(above & pos), n(above & ~pos), n(~above & pos), n(~above & ~pos)
""",
    },
    "pr_curve": {
        "loop over the thresholds": """
def pr_curve(y, score):
    positives = int(np.sum(y))
    if positives == 0:
        raise ValueError("no positive")
    thresholds = sorted(set(score.tolist()), reverse=True)
    precision, recall = [], []
    for t in thresholds:
        called = score >= t
        found = int(np.sum(called & (y == 1)))
        precision.append(found / int(np.sum(called)))
        recall.append(found / positives)
    return np.array(thresholds), np.array(precision), np.array(recall)
""",
        "sorted, summed, twins at their last": """
def pr_curve(y, score):
    if not np.any(y):
        raise ValueError("no positive")
    order = np.argsort(-score)
    s, tp = score[order], np.cumsum(y[order])
    last = np.append(np.flatnonzero(np.diff(s)), len(s) - 1)
    return s[last], tp[last] / (last + 1), tp[last] / tp[-1]
""",
        "unique with counts": """
def pr_curve(y, score):
    if y.max() == 0:
        raise ValueError("all are negative")
    t, inverse, n = np.unique(-score, return_inverse=True, return_counts=True)
    hits = np.bincount(inverse, weights=y)
    return -t, np.cumsum(hits) / np.cumsum(n), np.cumsum(hits) / hits.sum()
""",
    },
    "roc_auc": {
        "two loops": """
def roc_auc(y, score):
    won, pairs = 0.0, 0
    for i in range(len(y)):
        for j in range(len(y)):
            if y[i] == 1 and y[j] == 0:
                pairs += 1
                won += 1.0 if score[i] > score[j] else 0.5 if score[i] == score[j] else 0.0
    if pairs == 0:
        raise ValueError("no pair")
    return won / pairs
""",
        "trapezoids": """
def roc_auc(y, score):
    P, N = np.sum(y == 1), np.sum(y == 0)
    if P * N == 0:
        raise ValueError("one class is missing")
    tpr, fpr = [0.0], [0.0]
    for t in np.unique(score)[::-1]:
        tpr.append(np.sum((score >= t) & (y == 1)) / P)
        fpr.append(np.sum((score >= t) & (y == 0)) / N)
    area = 0.0
    for k in range(1, len(tpr)):
        area += (fpr[k] - fpr[k - 1]) * (tpr[k] + tpr[k - 1]) / 2
    return float(area)
""",
        "mean ranks": """
def roc_auc(y, score):
    P, N = int((y == 1).sum()), int((y == 0).sum())
    if not P or not N:
        raise ValueError("one class is missing")
    ordered = np.sort(score)
    rank = (np.searchsorted(ordered, score, "left") + np.searchsorted(ordered, score, "right") + 1) / 2
    return float((rank[y == 1].sum() - P * (P + 1) / 2) / (P * N))
""",
        "signs": """
def roc_auc(y, score):
    a, b = score[y == 1], score[y != 1]
    if min(a.size, b.size) == 0:
        raise ValueError("no pair")
    return np.mean(np.sign(np.subtract.outer(a, b))) / 2 + 0.5
""",
    },
    "choose_threshold": {
        "loop from the top": """
def choose_threshold(y, score, cost_fp, cost_fn):
    best, least = np.inf, cost_fn * int(np.sum(y == 1))
    for t in sorted(set(score.tolist()), reverse=True):
        cost = cost_fp * int(np.sum((score >= t) & (y == 0))) + cost_fn * int(np.sum((score < t) & (y == 1)))
        if cost < least:
            best, least = t, cost
    return float(best)
""",
        "min with a key": """
def choose_threshold(y, score, cost_fp, cost_fn):
    def price(t):
        called = score >= t
        return (cost_fp * np.sum(called & (y == 0)) + cost_fn * np.sum(~called & (y == 1)), -t)
    return float(min([*score, float("inf")], key=price))
""",
        "sorted and summed": """
def choose_threshold(y, score, cost_fp, cost_fn):
    order = np.argsort(-score, kind="stable")
    s, truth = score[order], y[order]
    cost = np.concatenate([[0], np.cumsum(np.where(truth == 1, -cost_fn, cost_fp))]) + cost_fn * truth.sum()
    end = np.append(np.diff(s) != 0, True)
    allowed = np.concatenate([[True], end])
    cost = np.where(allowed, cost, np.inf)
    return float(np.concatenate([[np.inf], s])[np.argmin(cost)])
""",
        "the largest of the cheapest": """
def choose_threshold(y, score, cost_fp, cost_fn):
    t = np.append(score, np.inf)
    costs = np.array([cost_fp * np.sum(y[score >= x] == 0) + cost_fn * np.sum(y[score < x] == 1) for x in t])
    return t[costs == costs.min()].max()
""",
    },
    "bayes_threshold": {
        "one over one plus a ratio": """
def bayes_threshold(cost_fp, cost_fn):
    if min(cost_fp, cost_fn) < 0 or max(cost_fp, cost_fn) == 0:
        raise ValueError("costs")
    if cost_fp == 0:
        return 0.0
    return 1 / (1 + cost_fn / cost_fp)
""",
        "the rest of the other": """
def bayes_threshold(cost_fp, cost_fn):
    for cost in (cost_fp, cost_fn):
        if cost < 0:
            raise ValueError(f"{cost} is negative")
    total = float(cost_fp) + float(cost_fn)
    if total == 0.0:
        raise ValueError("nothing costs anything")
    return 1.0 - cost_fn / total
""",
        "NumPy": """
def bayes_threshold(cost_fp, cost_fn):
    costs = np.array([cost_fp, cost_fn], dtype=float)
    if (costs < 0).any() or not costs.any():
        raise ValueError(costs)
    return (costs / costs.sum())[0]
""",
    },
    "expected_false_matches": {
        "NumPy": """
def expected_false_matches(gallery, fpr):
    return np.multiply(gallery, fpr, dtype=float)
""",
        "float first": """
def expected_false_matches(gallery, fpr):
    people = float(gallery)
    return people * float(fpr)
""",
        "the whole less the spared": """
from fractions import Fraction
def expected_false_matches(gallery, fpr):
    return float(gallery - gallery * (1 - Fraction(fpr)))
""",
    },
    "posterior": {
        "one over one plus": """
def posterior(gallery, tpr, fpr):
    wrong = gallery * fpr
    if tpr == 0:
        if wrong == 0:
            raise ValueError("nobody")
        return 0.0
    return 1 / (1 + wrong / tpr)
""",
        "Bayes with priors": """
def posterior(gallery, tpr, fpr):
    prior = 1 / (gallery + 1)
    evidence = prior * tpr + (1 - prior) * fpr if gallery else prior * tpr
    if evidence == 0:
        raise ValueError("no match is ever reported")
    return prior * tpr / evidence
""",
        "the error of the division": """
def posterior(gallery, tpr, fpr):
    try:
        return float(tpr) / (float(tpr) + float(gallery) * float(fpr))
    except ZeroDivisionError:
        raise ValueError("nobody can be reported")
""",
    },
    "calibration_bins": {
        "loop over the bins": """
def calibration_bins(y, p, bins):
    mean_p, share, count = [], [], []
    for b in range(bins):
        low, high = b / bins, (b + 1) / bins
        inside = (p >= low) & ((p < high) if b < bins - 1 else (p <= 1))
        count.append(int(inside.sum()))
        mean_p.append(p[inside].mean() if count[-1] else float("nan"))
        share.append(y[inside].mean() if count[-1] else float("nan"))
    return np.array(mean_p), np.array(share), np.array(count)
""",
        "digitize": """
def calibration_bins(y, p, bins):
    place = np.clip(np.digitize(p, np.linspace(0, 1, bins + 1)) - 1, 0, bins - 1)
    mean_p, share = np.full(bins, np.nan), np.full(bins, np.nan)
    count = np.zeros(bins, dtype=int)
    for b in set(place.tolist()):
        mean_p[b] = np.mean(p[place == b])
        share[b] = np.mean(y[place == b])
        count[b] = np.sum(place == b)
    return mean_p, share, count
""",
        "add.at and where": """
def calibration_bins(y, p, bins):
    place = np.floor(p * bins).astype(int)
    place[place == bins] = bins - 1
    sums = np.zeros((3, bins))
    np.add.at(sums, (slice(None), place), np.stack([p, y, np.ones(len(p))]))
    n = np.where(sums[2] > 0, sums[2], np.nan)
    return sums[0] / n, sums[1] / n, sums[2].astype(int)
""",
        "a matrix of who is where": """
def calibration_bins(y, p, bins):
    where = np.minimum(p * bins // 1, bins - 1)[:, None] == np.arange(bins)
    count = where.sum(axis=0)
    divisor = np.where(count, count, 1)
    empty = count == 0
    mean_p, share = p @ where / divisor, y @ where / divisor
    mean_p[empty] = share[empty] = np.nan
    return mean_p, share, count
""",
    },
    "boundary_changes": {
        "loops": """
def boundary_changes(labels):
    grid = labels.reshape(1, -1) if labels.ndim == 1 else labels
    h, w = grid.shape
    changes = 0
    for i in range(h):
        for j in range(w):
            if j + 1 < w and grid[i, j] != grid[i, j + 1]:
                changes += 1
            if i + 1 < h and grid[i, j] != grid[i + 1, j]:
                changes += 1
    return changes
""",
        "slices": """
def boundary_changes(labels):
    grid = np.atleast_2d(labels)
    return int((grid[:, 1:] != grid[:, :-1]).sum() + (grid[1:] != grid[:-1]).sum())
""",
        "pairs less equals": """
def boundary_changes(labels):
    total = 0
    for axis in range(labels.ndim):
        moved = np.moveaxis(labels, axis, 0)
        a, b = moved[1:], moved[:-1]
        total += a.size - np.count_nonzero(a == b)
    return int(total)
""",
        "lists and zip": """
def boundary_changes(labels):
    rows = [labels.tolist()] if labels.ndim == 1 else labels.tolist()
    lines = rows + [list(column) for column in zip(*rows)]
    return sum(a != b for line in lines for a, b in zip(line, line[1:]))
""",
    },
}
