"""Metrics written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### header 1
"""Metrics and thresholds."""

import numpy as np

### confusion 1
def confusion(y, p, k):
    """The confusion matrix: how often was class i taken for class j?

        cm_ij = number of samples with y = i and p = j        (row: the truth, column: the label given)

    Args:
        y: (n,) array of int, the true classes, each 0 .. k-1; n may be 0.
        p: (n,) array of int, the classes that were given.
        k: int >= 1, the number of classes. Some may never occur, in y, in p or in both.

    Returns:
        A new (k, k) array of int. Its row sums are the class counts of y. y and p stay as they were.

    Raises:
        ValueError: a label of y or of p lies outside 0 .. k-1.

    >>> confusion(np.array([0, 0, 1]), np.array([0, 1, 1]), 2)
    array([[1, 1],
           [0, 1]])

    Source: Pearson 1904 (contingency); Fawcett 2006, section 2.
    """
    if y.size and (min(y.min(), p.min()) < 0 or max(y.max(), p.max()) > k - 1):
        raise ValueError("labels out of range")
    cm = np.empty((k, k), dtype=int)
    for i in range(k):
        for j in range(k):
            cm[i, j] = np.count_nonzero((y == i) & (p == j))
    return cm

### precision_recall 1
def precision_recall(cm):
    """Precision and recall of every class, from its confusion matrix.

        precision_j = cm_jj / sum_i cm_ij        of those that were called j, how many are j?
        recall_i    = cm_ii / sum_j cm_ij        of those that are i, how many were found?

    Args:
        cm: (k, k) array of int, counts from 0; row: the truth, column: the label given (`confusion`).

    Returns:
        Two new (k,) arrays of float, precision and recall. 0/0 is 0 (a class that was never called, or was never there),
        without a RuntimeWarning. cm stays as it was.

    >>> precision_recall(np.array([[3, 1], [2, 0]]))
    (array([0.6, 0. ]), array([0.75, 0.  ]))

    Source: Cleverdon 1967; Fawcett 2006, section 2.
    """
    d = np.diagonal(cm)
    # an empty column has a 0 on the diagonal as well: 0 / 1 is the 0 that we want
    return d / np.maximum(cm.sum(0), 1), d / np.maximum(cm.sum(1), 1)

### counts_at 1
def counts_at(y, score, t):
    """What a threshold does: every sample with score >= t is called positive.

        tp: called, and positive         fp: called, but negative
        fn: not called, but positive     tn: not called, and negative

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        t: number, the threshold; np.inf (nobody is called) and -np.inf (everybody is) as well.

    Returns:
        (tp, fp, fn, tn), four ints in this order. y and score stay as they were.

    >>> counts_at(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 0.5)
    (1, 1, 1, 0)

    Source: Peterson, Birdsall & Fox 1954; lecture "ML fundamentals", accountability.
    """
    pos, neg = score[y == 1], score[y == 0]
    tp = np.count_nonzero(pos >= t)
    fp = np.count_nonzero(neg >= t)
    return int(tp), int(fp), int(pos.size - tp), int(neg.size - fp)

### pr_curve 1
def pr_curve(y, score):
    """Precision and recall at every threshold that makes a difference: the scores themselves.

        precision = tp / (tp + fp),    recall = tp / (tp + fn),    counted with score >= threshold (`counts_at`)

    Equal scores are one threshold. No end point is added.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        (thresholds, precision, recall), three new (m,) arrays of float, m the number of different scores. The
        thresholds fall; precision and recall stand beside the threshold that they belong to. y and score stay as they
        were.

    Raises:
        ValueError: no sample is positive: there is nothing to find.

    >>> pr_curve(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))[2]
    array([0.5, 0.5, 1. ])

    Source: Davis & Goadrich 2006. (scikit-learn lets them rise, and adds an end point with precision 1 and recall 0.)
    """
    pos = np.sort(score[y == 1])
    every = np.sort(score)
    if len(pos) == 0:
        raise ValueError("there is no positive sample")
    t = np.flip(np.unique(score))
    tp = len(pos) - np.searchsorted(pos, t, side="left")
    called = len(every) - np.searchsorted(every, t, side="left")
    return t, tp / called, tp / len(pos)

### roc_auc 1
def roc_auc(y, score):
    """The area under the ROC curve: how often does a positive sample score above a negative one?

        auc = (pairs with score_i > score_j  +  1/2 pairs with score_i = score_j) / all pairs,    y_i = 1, y_j = 0

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 2.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        A float from 0 to 1; 1/2 for a coin, and for a score that is the same for all. y and score stay as they were.

    Raises:
        ValueError: y holds no positive sample, or no negative one: there is no pair.

    >>> roc_auc(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))
    0.5

    Source: Hanley & McNeil 1982; Fawcett 2006, section 7.
    """
    neg = np.sort(score[y == 0])
    pos = score[y == 1]
    if not len(neg) or not len(pos):
        raise ValueError("one of the classes is missing")
    below = np.searchsorted(neg, pos, "left").sum()
    not_above = np.searchsorted(neg, pos, "right").sum()
    return float((below + not_above) / (2 * len(neg) * len(pos)))

### choose_threshold 1
def choose_threshold(y, score, cost_fp, cost_fn):
    """The threshold that would have cost least on these samples.

        cost(t) = cost_fp fp(t) + cost_fn fn(t),    counted with score >= t (`counts_at`)

    The candidates are the different scores, and np.inf: to call nobody is a choice too. Of several that cost the same
    it is the largest.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        cost_fp: number >= 0, the price of one false alarm.
        cost_fn: number >= 0, the price of one that was missed.

    Returns:
        A float: one of the scores, or np.inf. y and score stay as they were.

    >>> choose_threshold(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 1, 5)
    0.25

    Source: Elkan 2001; Provost & Fawcett 2001.
    """
    offers = []
    for t in [np.inf, *np.unique(score)]:
        _, fp, fn, _ = counts_at(y, score, t)
        offers.append((cost_fp * fp + cost_fn * fn, -t))
    cheapest = min(offers)      # of equal costs the smallest -t
    return float(-cheapest[1])

### bayes_threshold 1
def bayes_threshold(cost_fp, cost_fn):
    """The threshold for a probability that can be trusted, from the two costs alone.

        t = cost_fp / (cost_fp + cost_fn)

    For whom the probability is p, an alarm costs (1 - p) cost_fp on average, and silence p cost_fn. At p = t both are
    the same.

    Args:
        cost_fp: number >= 0, the price of one false alarm.
        cost_fn: number >= 0, the price of one that was missed.

    Returns:
        A float from 0 to 1.

    Raises:
        ValueError: a cost is negative; both are 0.

    >>> bayes_threshold(4, 1)
    0.8

    Source: Elkan 2001.
    """
    costs = np.array([cost_fp, cost_fn], dtype=float)
    if (costs < 0).any() or not costs.any():
        raise ValueError("costs have to be >= 0 with at least one above 0")
    return float(costs[0] / costs.sum())

### expected_false_matches 1
def expected_false_matches(gallery, fpr):
    """How many innocent people does one search report, on average?

        expected = gallery fpr

    Args:
        gallery: int >= 0, the number of innocent people whose faces are searched.
        fpr: float from 0 to 1, the false positive rate: the share of innocent people who are reported.

    Returns:
        A float, not rounded: an average may be a fraction of a person.

    >>> expected_false_matches(500, 0.5)
    250.0

    Source: linearity of the expectation; lecture "ML fundamentals", accountability.
    """
    return float(gallery * fpr)

### posterior 1
def posterior(gallery, tpr, fpr):
    """Somebody was reported. With which probability is it the culprit?

        share of right ones among the expected matches = tpr / (tpr + gallery fpr)

    The culprit is in the collection too, one more than the gallery's innocent people.

    Args:
        gallery: int >= 0, the number of innocent people whose faces are searched.
        tpr: float from 0 to 1, the true positive rate: the probability that the culprit is reported.
        fpr: float from 0 to 1, the probability for each innocent person to be reported.

    Returns:
        A float from 0 to 1. 1.0 where no innocent person can be reported, 0.0 where the culprit cannot.

    Raises:
        ValueError: nobody can be reported: tpr is 0, and gallery or fpr is 0 as well.

    >>> posterior(9, 0.5, 0.5)
    0.1

    Source: Bayes 1763; Thompson & Schumann 1987 (the prosecutor's fallacy).
    """
    try:
        return float(tpr) / (float(tpr) + expected_false_matches(gallery, fpr))
    except ZeroDivisionError:
        raise ValueError("tpr is 0, and no innocent person can be reported") from None

### calibration_bins 1
def calibration_bins(y, p, bins):
    """Where the classifier says 0.8, are 80 % positive? The table behind a reliability diagram.

    The interval from 0 to 1 is cut into `bins` bins of one width, 1/bins. A probability on an edge belongs to the bin
    that begins there; 1.0 belongs to the last bin.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        p: (n,) array of float, the probabilities of 1, from 0 to 1, both included.
        bins: int >= 1.

    Returns:
        (mean_p, share, count), three new (bins,) arrays, from the lowest bin to the highest: the mean of p in the bin
        (float), the share of positives among its samples (float), and their number (int). An empty bin has nan, nan and
        0. y and p stay as they were.

    >>> calibration_bins(np.array([0, 1, 1]), np.array([0.25, 0.5, 1.0]), 2)
    (array([0.25, 0.75]), array([0., 1.]), array([1, 2]))

    Source: Murphy & Winkler 1977; Guo et al. 2017.
    """
    mean_p = np.full(bins, np.nan)
    share = np.full(bins, np.nan)
    count = np.zeros(bins, dtype=int)
    for b in range(bins):
        inside = p >= b / bins
        if b < bins - 1:
            inside &= p < (b + 1) / bins
        count[b] = inside.sum()
        if count[b] > 0:
            mean_p[b] = p[inside].mean()
            share[b] = y[inside].mean()
    return mean_p, share, count

### boundary_changes 1
def boundary_changes(labels):
    """How long is the border? The number of neighbours in a grid that have different labels.

    A cell's neighbours are those to its right and below it, so that each pair counts once. The edges of the grid touch
    nothing: the last column has no neighbour to its right, the last row none below.

    Args:
        labels: (m,) or (h, w) array of int, any labels; at least one cell.

    Returns:
        An int. labels stays as it was.

    >>> boundary_changes(np.array([[0, 0], [2, 0]]))
    2

    Source: the length of a border in the taxi's distance; Ho & Basu 2002 (border length as a measure of complexity).
    """
    if labels.ndim == 1:
        return sum(1 for i in range(len(labels) - 1) if labels[i] != labels[i + 1])
    h, w = labels.shape
    changes = 0
    for i in range(h):
        for j in range(w):
            if j + 1 < w and labels[i, j] != labels[i, j + 1]:
                changes += 1
            if i + 1 < h and labels[i, j] != labels[i + 1, j]:
                changes += 1
    return changes

### header 2
"""Metrics and thresholds."""

from bisect import bisect_right
import numpy as np
import numpy.typing as npt

### confusion 2
def confusion(y: npt.NDArray[np.int_], p: npt.NDArray[np.int_], k: int) -> npt.NDArray[np.int_]:
    n: int = len(y)
    table: list[list[int]] = [[0] * k for _ in range(k)]
    for s in range(n):
        i, j = int(y[s]), int(p[s])
        if not (0 <= i < k):
            raise ValueError(f"y[{s}] = {i}")
        if not (0 <= j < k):
            raise ValueError(f"p[{s}] = {j}")
        table[i][j] += 1
    return np.array(table, dtype=int)

### precision_recall 2
def precision_recall(cm):
    with np.errstate(divide="ignore", invalid="ignore"):
        precision = np.diag(cm) / np.sum(cm, axis=0)
        recall = np.diag(cm) / np.sum(cm, axis=1)
    precision[np.isnan(precision)] = 0.0
    recall[np.isnan(recall)] = 0.0
    return precision, recall

### counts_at 2
def counts_at(y, score, t):
    tp = fp = fn = tn = 0
    for truth, s in zip(y, score):
        if s >= t:
            if truth == 1:
                tp += 1
            else:
                fp += 1
        elif truth == 1:
            fn += 1
        else:
            tn += 1
    return tp, fp, fn, tn

### pr_curve 2
def pr_curve(y, score):
    total = sum(1 for v in y if v == 1)
    if total == 0:
        raise ValueError("pr_curve needs a positive sample")
    groups = {}
    for truth, s in zip(y.tolist(), score.tolist()):
        pos, everybody = groups.get(s, (0, 0))
        groups[s] = (pos + (truth == 1), everybody + 1)
    tp = called = 0
    rows = []
    for s in sorted(groups, reverse=True):
        tp += groups[s][0]
        called += groups[s][1]
        rows.append((s, tp / called, tp / total))
    ts, precs, recs = zip(*rows)
    return np.array(ts, dtype=float), np.array(precs, dtype=float), np.array(recs, dtype=float)

### roc_auc 2
def roc_auc(y, score):
    positives = [s for s, truth in zip(score.tolist(), y.tolist()) if truth == 1]
    negatives = [s for s, truth in zip(score.tolist(), y.tolist()) if truth == 0]
    if not positives or not negatives:
        raise ValueError("there is no pair")
    points = sum((a > b) + (a >= b) for a in positives for b in negatives)
    return points / (2 * len(positives) * len(negatives))

### choose_threshold 2
def choose_threshold(y, score, cost_fp, cost_fn):
    # A score that only negatives have costs at least as much as the next larger candidate,
    # and of equals we want the largest: so only the positives' scores (and inf) can win.
    pos, neg = np.sort(score[y == 1]), np.sort(score[y == 0])
    t = np.append(np.unique(pos), np.inf)
    fn = np.searchsorted(pos, t, side="left")
    fp = len(neg) - np.searchsorted(neg, t, side="left")
    cost = cost_fp * fp + cost_fn * fn
    return float(t[np.flatnonzero(cost == cost.min())[-1]])

### bayes_threshold 2
def bayes_threshold(cost_fp, cost_fn):
    if min(cost_fp, cost_fn) < 0 or max(cost_fp, cost_fn) == 0:
        raise ValueError("costs must be >= 0, and not both 0")
    return float(cost_fp) / float(cost_fp + cost_fn)

### expected_false_matches 2
def expected_false_matches(gallery, fpr):
    return float(np.multiply(float(gallery), float(fpr)))

### posterior 2
def posterior(gallery, tpr, fpr):
    wrong = float(gallery) * float(fpr)
    right = float(tpr)
    everybody = right + wrong
    if not everybody > 0:
        raise ValueError("a report that cannot happen")
    return right / everybody

### calibration_bins 2
def calibration_bins(y, p, bins):
    starts = [b / bins for b in range(bins)]
    members = [[] for _ in range(bins)]
    for truth, q in zip(y.tolist(), p.tolist()):
        members[bisect_right(starts, q) - 1].append((q, truth))
    nan = float("nan")
    mean_p = [sum(q for q, _ in m) / len(m) if m else nan for m in members]
    share = [sum(t for _, t in m) / len(m) if m else nan for m in members]
    return np.array(mean_p, dtype=float), np.array(share, dtype=float), np.array([len(m) for m in members], dtype=int)

### boundary_changes 2
def boundary_changes(labels: np.ndarray) -> int:
    total: int = 0
    if labels.ndim == 2:
        total += int((labels[:-1, :] != labels[1:, :]).sum())
    total += int((labels[..., :-1] != labels[..., 1:]).sum())
    return total

### header 3
"""Metrics and thresholds."""

import math
import numpy as np

### confusion 3
def confusion(y, p, k):
    """The confusion matrix: how often was class i taken for class j?

        cm_ij = number of samples with y = i and p = j        (row: the truth, column: the label given)

    Args:
        y: (n,) array of int, the true classes, each 0 .. k-1; n may be 0.
        p: (n,) array of int, the classes that were given.
        k: int >= 1, the number of classes. Some may never occur, in y, in p or in both.

    Returns:
        A new (k, k) array of int. Its row sums are the class counts of y. y and p stay as they were.

    Raises:
        ValueError: a label of y or of p lies outside 0 .. k-1.

    >>> confusion(np.array([0, 0, 1]), np.array([0, 1, 1]), 2)
    array([[1, 1],
           [0, 1]])

    Source: Pearson 1904 (contingency); Fawcett 2006, section 2.
    """
    for labels in (y, p):
        if np.any(labels < 0) or np.any(labels >= k):
            raise ValueError(f"labels must be 0 .. {k - 1}")
    cm = np.zeros((k, k), dtype=int)
    np.add.at(cm, (np.asarray(y, dtype=int), np.asarray(p, dtype=int)), 1)
    return cm

### precision_recall 3
def precision_recall(cm):
    """Precision and recall of every class, from its confusion matrix.

        precision_j = cm_jj / sum_i cm_ij        of those that were called j, how many are j?
        recall_i    = cm_ii / sum_j cm_ij        of those that are i, how many were found?

    Args:
        cm: (k, k) array of int, counts from 0; row: the truth, column: the label given (`confusion`).

    Returns:
        Two new (k,) arrays of float, precision and recall. 0/0 is 0 (a class that was never called, or was never there),
        without a RuntimeWarning. cm stays as it was.

    >>> precision_recall(np.array([[3, 1], [2, 0]]))
    (array([0.6, 0. ]), array([0.75, 0.  ]))

    Source: Cleverdon 1967; Fawcett 2006, section 2.
    """
    hits = np.diag(cm).astype(float)
    cols, rows = cm.sum(axis=0), cm.sum(axis=1)
    precision = np.divide(hits, cols, out=np.zeros_like(hits), where=cols > 0)
    recall = np.divide(hits, rows, out=np.zeros_like(hits), where=rows > 0)
    return precision, recall

### counts_at 3
def counts_at(y, score, t):
    """What a threshold does: every sample with score >= t is called positive.

        tp: called, and positive         fp: called, but negative
        fn: not called, but positive     tn: not called, and negative

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        t: number, the threshold; np.inf (nobody is called) and -np.inf (everybody is) as well.

    Returns:
        (tp, fp, fn, tn), four ints in this order. y and score stay as they were.

    >>> counts_at(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 0.5)
    (1, 1, 1, 0)

    Source: Peterson, Birdsall & Fox 1954; lecture "ML fundamentals", accountability.
    """
    # codes 0: tn, 1: fn, 2: fp, 3: tp
    code = 2 * np.greater_equal(score, t).astype(np.int64) + (y == 1)
    tn, fn, fp, tp = np.bincount(code, minlength=4).tolist()
    return tp, fp, fn, tn

### pr_curve 3
def pr_curve(y, score):
    """Precision and recall at every threshold that makes a difference: the scores themselves.

        precision = tp / (tp + fp),    recall = tp / (tp + fn),    counted with score >= threshold (`counts_at`)

    Equal scores are one threshold. No end point is added.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        (thresholds, precision, recall), three new (m,) arrays of float, m the number of different scores. The
        thresholds fall; precision and recall stand beside the threshold that they belong to. y and score stay as they
        were.

    Raises:
        ValueError: no sample is positive: there is nothing to find.

    >>> pr_curve(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))[2]
    array([0.5, 0.5, 1. ])

    Source: Davis & Goadrich 2006. (scikit-learn lets them rise, and adds an end point with precision 1 and recall 0.)
    """
    values, where = np.unique(score, return_inverse=True)
    where = where.ravel()
    pos = np.bincount(where[y == 1], minlength=len(values))[::-1].cumsum()
    neg = np.bincount(where[y == 0], minlength=len(values))[::-1].cumsum()
    if pos[-1] == 0:
        raise ValueError("y has no 1")
    out = np.empty((3, len(values)))
    out[0] = values[::-1]
    out[1] = pos / (pos + neg)
    out[2] = pos / pos[-1]
    return out[0].copy(), out[1].copy(), out[2].copy()

### roc_auc 3
def roc_auc(y: np.ndarray, score: np.ndarray) -> float:
    """The area under the ROC curve: how often does a positive sample score above a negative one?

        auc = (pairs with score_i > score_j  +  1/2 pairs with score_i = score_j) / all pairs,    y_i = 1, y_j = 0

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 2.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        A float from 0 to 1; 1/2 for a coin, and for a score that is the same for all. y and score stay as they were.

    Raises:
        ValueError: y holds no positive sample, or no negative one: there is no pair.

    >>> roc_auc(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))
    0.5

    Source: Hanley & McNeil 1982; Fawcett 2006, section 7.
    """
    if np.all(y == 1) or np.all(y == 0):
        raise ValueError("y must hold both")
    values, where = np.unique(score, return_inverse=True)
    where = where.ravel()
    pos = np.bincount(where[y == 1], minlength=values.size)
    neg = np.bincount(where[y == 0], minlength=values.size)
    neg_below = np.cumsum(neg) - neg
    return float(np.dot(pos, neg_below + neg / 2) / (pos.sum() * neg.sum()))

### choose_threshold 3
def choose_threshold(y, score, cost_fp, cost_fn):
    """The threshold that would have cost least on these samples.

        cost(t) = cost_fp fp(t) + cost_fn fn(t),    counted with score >= t (`counts_at`)

    The candidates are the different scores, and np.inf: to call nobody is a choice too. Of several that cost the same
    it is the largest.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        cost_fp: number >= 0, the price of one false alarm.
        cost_fn: number >= 0, the price of one that was missed.

    Returns:
        A float: one of the scores, or np.inf. y and score stay as they were.

    >>> choose_threshold(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 1, 5)
    0.25

    Source: Elkan 2001; Provost & Fawcett 2001.
    """
    people = list(zip([int(v) for v in y], [float(s) for s in score]))

    def cost(t):
        fp = sum(truth == 0 and s >= t for truth, s in people)
        fn = sum(truth == 1 and s < t for truth, s in people)
        return cost_fp * fp + cost_fn * fn

    candidates = {s for _, s in people} | {math.inf}
    return min(candidates, key=lambda t: (cost(t), -t))

### bayes_threshold 3
def bayes_threshold(cost_fp, cost_fn):
    """The threshold for a probability that can be trusted, from the two costs alone.

        t = cost_fp / (cost_fp + cost_fn)

    For whom the probability is p, an alarm costs (1 - p) cost_fp on average, and silence p cost_fn. At p = t both are
    the same.

    Args:
        cost_fp: number >= 0, the price of one false alarm.
        cost_fn: number >= 0, the price of one that was missed.

    Returns:
        A float from 0 to 1.

    Raises:
        ValueError: a cost is negative; both are 0.

    >>> bayes_threshold(4, 1)
    0.8

    Source: Elkan 2001.
    """
    if cost_fp < 0 or cost_fn < 0:
        raise ValueError("a cost is negative")
    if cost_fp == 0 and cost_fn == 0:
        raise ValueError("both costs are 0")
    return cost_fp / (cost_fp + cost_fn)

### expected_false_matches 3
def expected_false_matches(gallery, fpr):
    """How many innocent people does one search report, on average?

        expected = gallery fpr

    Args:
        gallery: int >= 0, the number of innocent people whose faces are searched.
        fpr: float from 0 to 1, the false positive rate: the share of innocent people who are reported.

    Returns:
        A float, not rounded: an average may be a fraction of a person.

    >>> expected_false_matches(500, 0.5)
    250.0

    Source: linearity of the expectation; lecture "ML fundamentals", accountability.
    """
    if gallery == 0 or fpr == 0:
        return 0.0
    return gallery * float(fpr)

### posterior 3
def posterior(gallery, tpr, fpr):
    """Somebody was reported. With which probability is it the culprit?

        share of right ones among the expected matches = tpr / (tpr + gallery fpr)

    The culprit is in the collection too, one more than the gallery's innocent people.

    Args:
        gallery: int >= 0, the number of innocent people whose faces are searched.
        tpr: float from 0 to 1, the true positive rate: the probability that the culprit is reported.
        fpr: float from 0 to 1, the probability for each innocent person to be reported.

    Returns:
        A float from 0 to 1. 1.0 where no innocent person can be reported, 0.0 where the culprit cannot.

    Raises:
        ValueError: nobody can be reported: tpr is 0, and gallery or fpr is 0 as well.

    >>> posterior(9, 0.5, 0.5)
    0.1

    Source: Bayes 1763; Thompson & Schumann 1987 (the prosecutor's fallacy).
    """
    if tpr == 0:
        if gallery == 0 or fpr == 0:
            raise ValueError("nobody can be reported")
        return 0.0
    return 1.0 / (1.0 + gallery * fpr / tpr)

### calibration_bins 3
def calibration_bins(y, p, bins):
    """Where the classifier says 0.8, are 80 % positive? The table behind a reliability diagram.

    The interval from 0 to 1 is cut into `bins` bins of one width, 1/bins. A probability on an edge belongs to the bin
    that begins there; 1.0 belongs to the last bin.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        p: (n,) array of float, the probabilities of 1, from 0 to 1, both included.
        bins: int >= 1.

    Returns:
        (mean_p, share, count), three new (bins,) arrays, from the lowest bin to the highest: the mean of p in the bin
        (float), the share of positives among its samples (float), and their number (int). An empty bin has nan, nan and
        0. y and p stay as they were.

    >>> calibration_bins(np.array([0, 1, 1]), np.array([0.25, 0.5, 1.0]), 2)
    (array([0.25, 0.75]), array([0., 1.]), array([1, 2]))

    Source: Murphy & Winkler 1977; Guo et al. 2017.
    """
    edges = np.arange(bins + 1) / bins
    which = np.minimum(np.searchsorted(edges, p, side="right") - 1, bins - 1)
    count = np.bincount(which, minlength=bins)
    sum_p = np.bincount(which, weights=p, minlength=bins)
    sum_y = np.bincount(which, weights=y, minlength=bins)
    mean_p, share = np.full(bins, np.nan), np.full(bins, np.nan)
    full = count > 0
    mean_p[full] = sum_p[full] / count[full]
    share[full] = sum_y[full] / count[full]
    return mean_p, share, count

### boundary_changes 3
def boundary_changes(labels):
    """How long is the border? The number of neighbours in a grid that have different labels.

    A cell's neighbours are those to its right and below it, so that each pair counts once. The edges of the grid touch
    nothing: the last column has no neighbour to its right, the last row none below.

    Args:
        labels: (m,) or (h, w) array of int, any labels; at least one cell.

    Returns:
        An int. labels stays as it was.

    >>> boundary_changes(np.array([[0, 0], [2, 0]]))
    2

    Source: the length of a border in the taxi's distance; Ho & Basu 2002 (border length as a measure of complexity).
    """
    return int(sum(np.count_nonzero(np.diff(labels, axis=a)) for a in range(labels.ndim)))

### header 4
"""Metrics and thresholds."""

from fractions import Fraction
import numpy as np

### confusion 4
def confusion(y, p, k):
    y = np.array(y, dtype=np.int64)
    p = np.array(p, dtype=np.int64)
    if ((y < 0) | (y >= k) | (p < 0) | (p >= k)).any():
        raise ValueError("a label lies outside")
    return np.bincount(k * y + p, minlength=k * k).reshape(k, k)

### precision_recall 4
def precision_recall(cm):
    k = len(cm)
    precision = np.zeros(k)
    recall = np.zeros(k)
    for i in range(k):
        called = cm[:, i].sum()
        there = cm[i, :].sum()
        if called > 0:
            precision[i] = cm[i, i] / called
        if there > 0:
            recall[i] = cm[i, i] / there
    return precision, recall

### counts_at 4
def counts_at(y, score, t):
    called = score >= t
    positive = y == 1
    tp = int(np.sum(called & positive))
    fp = int(np.sum(called & ~positive))
    fn = int(np.sum(~called & positive))
    tn = int(np.sum(~called & ~positive))
    return tp, fp, fn, tn

### pr_curve 4
def pr_curve(y, score):
    positives = int(np.sum(y == 1))
    if positives == 0:
        raise ValueError("no positive sample")
    thresholds = np.unique(score)[::-1].astype(float)
    precision, recall = [], []
    for t in thresholds:
        called = score >= t
        tp = np.sum(called & (y == 1))
        precision.append(tp / np.sum(called))
        recall.append(tp / positives)
    return thresholds, np.array(precision, dtype=float), np.array(recall, dtype=float)

### roc_auc 4
def roc_auc(y, score):
    p = int(np.sum(y == 1))
    n = len(y) - p
    if p == 0 or n == 0:
        raise ValueError("both classes are needed")
    # walk down the thresholds from the corner (0, 0); trapezoids in units of people
    xs, ys = [0], [0]
    for t in np.unique(score)[::-1]:
        called = score >= t
        ys.append(int(np.sum(called & (y == 1))))
        xs.append(int(np.sum(called & (y == 0))))
    area = 0.0
    for a in range(1, len(xs)):
        area += (xs[a] - xs[a - 1]) * (ys[a] + ys[a - 1]) / 2
    return area / (p * n)

### _Chooser 1
class _Chooser:
    def __init__(self, y, score, cost_fp, cost_fn):
        self.y = y.tolist()
        self.score = score.tolist()
        self.cost_fp = cost_fp
        self.cost_fn = cost_fn

    def cost(self, t):
        fp = fn = 0
        for truth, s in zip(self.y, self.score):
            if s >= t and truth == 0:
                fp += 1
            if not s >= t and truth == 1:
                fn += 1
        return self.cost_fp * fp + self.cost_fn * fn

    def best(self):
        winner = float("inf")
        cheapest = self.cost(winner)
        for t in sorted(set(self.score))[::-1]:
            c = self.cost(t)
            if c < cheapest:
                winner, cheapest = t, c
        return winner

### choose_threshold 4
def choose_threshold(y, score, cost_fp, cost_fn):
    return _Chooser(y, score, cost_fp, cost_fn).best()

### bayes_threshold 4
def bayes_threshold(cost_fp, cost_fn):
    if any(c < 0 for c in (cost_fp, cost_fn)):
        raise ValueError("no price is negative")
    try:
        return float(cost_fp / (cost_fp + cost_fn))
    except ZeroDivisionError:
        raise ValueError("both costs are 0") from None

### expected_false_matches 4
def expected_false_matches(gallery, fpr):
    return float(Fraction(int(gallery)) * Fraction(float(fpr)))

### posterior 4
def posterior(gallery: int, tpr: float, fpr: float) -> float:
    if tpr == 0 and (gallery == 0 or fpr == 0):
        raise ValueError("nobody can be reported")
    if gallery == 0 or fpr == 0:
        return 1.0
    if tpr == 0:
        return 0.0
    # Bayes with the prior 1 / (gallery + 1) for everybody
    prior = 1 / (gallery + 1)
    guilty = prior * tpr
    innocent = (1 - prior) * fpr
    return guilty / (guilty + innocent)

### calibration_bins 4
def calibration_bins(y, p, bins):
    order = np.argsort(p, kind="stable")
    ps, ys = p[order], y[order]
    cuts = np.searchsorted(ps, np.arange(1, bins) / bins, side="left")
    groups = list(zip(np.split(ps, cuts), np.split(ys, cuts)))
    mean_p = np.array([a.mean() if a.size else np.nan for a, _ in groups])
    share = np.array([b.mean() if b.size else np.nan for _, b in groups])
    count = np.array([a.size for a, _ in groups])
    return mean_p, share, count

### boundary_changes 4
def boundary_changes(labels):
    grid = np.atleast_2d(labels)
    right = np.sum(grid[:, 1:] != grid[:, :-1])
    below = np.sum(grid[1:] != grid[:-1])
    return int(right + below)

### header 5
"""Metrics and thresholds."""

from collections import Counter
from typing import NamedTuple
import numpy as np

### confusion 5
def confusion(y, p, k):
    """The confusion matrix: how often was class i taken for class j?

        cm_ij = number of samples with y = i and p = j        (row: the truth, column: the label given)

    Args:
        y: (n,) array of int, the true classes, each 0 .. k-1; n may be 0.
        p: (n,) array of int, the classes that were given.
        k: int >= 1, the number of classes. Some may never occur, in y, in p or in both.

    Returns:
        A new (k, k) array of int. Its row sums are the class counts of y. y and p stay as they were.

    Raises:
        ValueError: a label of y or of p lies outside 0 .. k-1.

    >>> confusion(np.array([0, 0, 1]), np.array([0, 1, 1]), 2)
    array([[1, 1],
           [0, 1]])

    Source: Pearson 1904 (contingency); Fawcett 2006, section 2.
    """
    allowed = set(range(k))
    if not (set(y.tolist()) <= allowed and set(p.tolist()) <= allowed):
        raise ValueError("unknown class")
    pairs = Counter(zip(y.tolist(), p.tolist()))
    return np.array([[pairs[i, j] for j in range(k)] for i in range(k)], dtype=int)

### _share 1
def _share(part, whole):
    return float(part) / float(whole) if whole else 0.0

### precision_recall 5
def precision_recall(cm):
    """Precision and recall of every class, from its confusion matrix.

        precision_j = cm_jj / sum_i cm_ij        of those that were called j, how many are j?
        recall_i    = cm_ii / sum_j cm_ij        of those that are i, how many were found?

    Args:
        cm: (k, k) array of int, counts from 0; row: the truth, column: the label given (`confusion`).

    Returns:
        Two new (k,) arrays of float, precision and recall. 0/0 is 0 (a class that was never called, or was never there),
        without a RuntimeWarning. cm stays as it was.

    >>> precision_recall(np.array([[3, 1], [2, 0]]))
    (array([0.6, 0. ]), array([0.75, 0.  ]))

    Source: Cleverdon 1967; Fawcett 2006, section 2.
    """
    table = cm.tolist()
    k = len(table)
    precision = [_share(table[j][j], sum(table[i][j] for i in range(k))) for j in range(k)]
    recall = [_share(table[i][i], sum(table[i])) for i in range(k)]
    return np.array(precision, dtype=float), np.array(recall, dtype=float)

### _Board 1
class _Board(NamedTuple):
    tp: int
    fp: int
    fn: int
    tn: int

### counts_at 5
def counts_at(y, score, t) -> tuple[int, int, int, int]:
    """What a threshold does: every sample with score >= t is called positive.

        tp: called, and positive         fp: called, but negative
        fn: not called, but positive     tn: not called, and negative

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        t: number, the threshold; np.inf (nobody is called) and -np.inf (everybody is) as well.

    Returns:
        (tp, fp, fn, tn), four ints in this order. y and score stay as they were.

    >>> counts_at(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 0.5)
    (1, 1, 1, 0)

    Source: Peterson, Birdsall & Fox 1954; lecture "ML fundamentals", accountability.
    """
    board = _Board(
        tp=sum(1 for a, s in zip(y, score) if a == 1 and s >= t),
        fp=sum(1 for a, s in zip(y, score) if a == 0 and s >= t),
        fn=sum(1 for a, s in zip(y, score) if a == 1 and s < t),
        tn=sum(1 for a, s in zip(y, score) if a == 0 and s < t),
    )
    return tuple(board)

### pr_curve 5
def pr_curve(y, score):
    """Precision and recall at every threshold that makes a difference: the scores themselves.

        precision = tp / (tp + fp),    recall = tp / (tp + fn),    counted with score >= threshold (`counts_at`)

    Equal scores are one threshold. No end point is added.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        (thresholds, precision, recall), three new (m,) arrays of float, m the number of different scores. The
        thresholds fall; precision and recall stand beside the threshold that they belong to. y and score stay as they
        were.

    Raises:
        ValueError: no sample is positive: there is nothing to find.

    >>> pr_curve(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))[2]
    array([0.5, 0.5, 1. ])

    Source: Davis & Goadrich 2006. (scikit-learn lets them rise, and adds an end point with precision 1 and recall 0.)
    """
    if np.count_nonzero(y) == 0:
        raise ValueError("no positives in y")
    t = np.array(sorted(set(score.tolist()), reverse=True), dtype=float)
    called = score[None, :] >= t[:, None]
    tp = (called & (y == 1)[None, :]).sum(axis=1)
    return t, tp / called.sum(axis=1), tp / np.count_nonzero(y)

### roc_auc 5
def roc_auc(y, score):
    """The area under the ROC curve: how often does a positive sample score above a negative one?

        auc = (pairs with score_i > score_j  +  1/2 pairs with score_i = score_j) / all pairs,    y_i = 1, y_j = 0

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 2.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        A float from 0 to 1; 1/2 for a coin, and for a score that is the same for all. y and score stay as they were.

    Raises:
        ValueError: y holds no positive sample, or no negative one: there is no pair.

    >>> roc_auc(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))
    0.5

    Source: Hanley & McNeil 1982; Fawcett 2006, section 7.
    """
    pos, neg = score[y == 1], score[y == 0]
    if pos.size == 0 or neg.size == 0:
        raise ValueError("roc_auc needs a positive and a negative sample")
    above = pos[:, None] > neg[None, :]
    level = pos[:, None] == neg[None, :]
    return float(np.mean(above + 0.5 * level))

### choose_threshold 5
def choose_threshold(y, score, cost_fp, cost_fn):
    """The threshold that would have cost least on these samples.

        cost(t) = cost_fp fp(t) + cost_fn fn(t),    counted with score >= t (`counts_at`)

    The candidates are the different scores, and np.inf: to call nobody is a choice too. Of several that cost the same
    it is the largest.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        cost_fp: number >= 0, the price of one false alarm.
        cost_fn: number >= 0, the price of one that was missed.

    Returns:
        A float: one of the scores, or np.inf. y and score stay as they were.

    >>> choose_threshold(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 1, 5)
    0.25

    Source: Elkan 2001; Provost & Fawcett 2001.
    """
    candidates = [np.inf] + sorted(set(score.tolist()), reverse=True)
    best_t, best_cost = None, None
    for t in candidates:
        called = score >= t
        fp = int(np.sum(called & (y == 0)))
        fn = int(np.sum(~called & (y == 1)))
        cost = cost_fp * fp + cost_fn * fn
        if best_cost is None or cost < best_cost:
            best_t, best_cost = t, cost
    return float(best_t)

### bayes_threshold 5
def bayes_threshold(cost_fp, cost_fn):
    """The threshold for a probability that can be trusted, from the two costs alone.

        t = cost_fp / (cost_fp + cost_fn)

    For whom the probability is p, an alarm costs (1 - p) cost_fp on average, and silence p cost_fn. At p = t both are
    the same.

    Args:
        cost_fp: number >= 0, the price of one false alarm.
        cost_fn: number >= 0, the price of one that was missed.

    Returns:
        A float from 0 to 1.

    Raises:
        ValueError: a cost is negative; both are 0.

    >>> bayes_threshold(4, 1)
    0.8

    Source: Elkan 2001.
    """
    if cost_fp < 0 or cost_fn < 0:
        raise ValueError("negative cost")
    if cost_fp > 0:
        return 1.0 / (1.0 + cost_fn / cost_fp)
    if cost_fn > 0:
        return 0.0
    raise ValueError("two costs of 0 say nothing")

### expected_false_matches 5
def expected_false_matches(gallery: int, fpr: float) -> float:
    """How many innocent people does one search report, on average?

        expected = gallery fpr

    Args:
        gallery: int >= 0, the number of innocent people whose faces are searched.
        fpr: float from 0 to 1, the false positive rate: the share of innocent people who are reported.

    Returns:
        A float, not rounded: an average may be a fraction of a person.

    >>> expected_false_matches(500, 0.5)
    250.0

    Source: linearity of the expectation; lecture "ML fundamentals", accountability.
    """
    expected: float = 1.0 * gallery * fpr
    return expected

### posterior 5
def posterior(gallery, tpr, fpr):
    """Somebody was reported. With which probability is it the culprit?

        share of right ones among the expected matches = tpr / (tpr + gallery fpr)

    The culprit is in the collection too, one more than the gallery's innocent people.

    Args:
        gallery: int >= 0, the number of innocent people whose faces are searched.
        tpr: float from 0 to 1, the true positive rate: the probability that the culprit is reported.
        fpr: float from 0 to 1, the probability for each innocent person to be reported.

    Returns:
        A float from 0 to 1. 1.0 where no innocent person can be reported, 0.0 where the culprit cannot.

    Raises:
        ValueError: nobody can be reported: tpr is 0, and gallery or fpr is 0 as well.

    >>> posterior(9, 0.5, 0.5)
    0.1

    Source: Bayes 1763; Thompson & Schumann 1987 (the prosecutor's fallacy).
    """
    innocent = gallery * fpr
    if tpr + innocent == 0:
        raise ValueError("nobody can be reported")
    return float(tpr / (tpr + innocent))

### _bin_of 1
def _bin_of(q, bins):
    b = min(int(q * bins), bins - 1)
    # q * bins is rounded: look at the edges themselves
    if b > 0 and q < b / bins:
        b -= 1
    elif b < bins - 1 and q >= (b + 1) / bins:
        b += 1
    return b

### calibration_bins 5
def calibration_bins(y, p, bins):
    """Where the classifier says 0.8, are 80 % positive? The table behind a reliability diagram.

    The interval from 0 to 1 is cut into `bins` bins of one width, 1/bins. A probability on an edge belongs to the bin
    that begins there; 1.0 belongs to the last bin.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        p: (n,) array of float, the probabilities of 1, from 0 to 1, both included.
        bins: int >= 1.

    Returns:
        (mean_p, share, count), three new (bins,) arrays, from the lowest bin to the highest: the mean of p in the bin
        (float), the share of positives among its samples (float), and their number (int). An empty bin has nan, nan and
        0. y and p stay as they were.

    >>> calibration_bins(np.array([0, 1, 1]), np.array([0.25, 0.5, 1.0]), 2)
    (array([0.25, 0.75]), array([0., 1.]), array([1, 2]))

    Source: Murphy & Winkler 1977; Guo et al. 2017.
    """
    sum_p, sum_y, count = np.zeros(bins), np.zeros(bins), np.zeros(bins, dtype=int)
    for truth, q in zip(y, p):
        b = _bin_of(float(q), bins)
        sum_p[b] += q
        sum_y[b] += truth
        count[b] += 1
    many = np.where(count > 0, count, np.nan)
    return sum_p / many, sum_y / many, count

### _line 1
def _line(cells):
    if len(cells) < 2:
        return 0
    half = len(cells) // 2
    # divide and conquer: left half, right half, and the pair in the middle (rows: all their columns)
    return _line(cells[:half]) + _line(cells[half:]) + int(np.sum(cells[half - 1] != cells[half]))

### boundary_changes 5
def boundary_changes(labels):
    """How long is the border? The number of neighbours in a grid that have different labels.

    A cell's neighbours are those to its right and below it, so that each pair counts once. The edges of the grid touch
    nothing: the last column has no neighbour to its right, the last row none below.

    Args:
        labels: (m,) or (h, w) array of int, any labels; at least one cell.

    Returns:
        An int. labels stays as it was.

    >>> boundary_changes(np.array([[0, 0], [2, 0]]))
    2

    Source: the length of a border in the taxi's distance; Ho & Basu 2002 (border length as a measure of complexity).
    """
    total = _line(labels)
    if labels.ndim == 2:
        total += _line(labels.T)
    return total

### confusion 6
def confusion(y, p, k):
    cm = np.zeros((k, k), dtype=int)
    for truth, label in zip(y, p):
        if truth < 0 or truth >= k or label < 0 or label >= k:
            raise ValueError("label outside 0 .. k-1")
        cm[truth, label] += 1
    return cm

### _of_columns 1
def _of_columns(m):
    total = m.sum(axis=0)
    return np.einsum("ii->i", m) / np.where(total == 0, 1, total)

### precision_recall 6
def precision_recall(cm):
    return _of_columns(cm), _of_columns(cm.T)

### counts_at 6
def counts_at(y, score, t):
    c = (score >= t).astype(int)
    y = y.astype(int)
    tp = int(y @ c)
    fp = int(c.sum()) - tp
    fn = int(y.sum()) - tp
    return tp, fp, fn, len(y) - tp - fp - fn

### pr_curve 6
def pr_curve(y, score):
    if not (y == 1).any():
        raise ValueError("nothing to find")
    order = np.argsort(-score, kind="stable")
    s, hit = score[order], (y[order] == 1)
    tp = np.cumsum(hit)
    called = np.arange(1, len(s) + 1)
    last = np.append(s[1:] != s[:-1], True)     # the last of a group of equals
    return s[last].astype(float), tp[last] / called[last], tp[last] / tp[-1]

### roc_auc 6
def roc_auc(y, score):
    won = 0.0
    pairs = 0
    for i in range(len(y)):
        if y[i] != 1:
            continue
        for j in range(len(y)):
            if y[j] == 0:
                pairs += 1
                if score[i] > score[j]:
                    won += 1
                elif score[i] == score[j]:
                    won += 0.5
    if pairs == 0:
        raise ValueError("no pair")
    return float(won / pairs)

### choose_threshold 6
def choose_threshold(y, score, cost_fp, cost_fn):
    order = np.argsort(score)[::-1]
    s = score[order]
    truth = y[order] == 1
    tp = np.concatenate([[0], np.cumsum(truth)])
    fp = np.concatenate([[0], np.cumsum(~truth)])
    t = np.concatenate([[np.inf], s])
    cost = float(cost_fp) * fp + float(cost_fn) * (tp[-1] - tp)
    # inside a group of equals only the last place is a threshold
    end = np.append(t[1:] != t[:-1], True)
    t, cost = t[end], cost[end]
    return float(t[cost == cost.min()].max())

### bayes_threshold 6
def bayes_threshold(cost_fp: float, cost_fn: float) -> float:
    a, b = float(cost_fp), float(cost_fn)
    if not (a >= 0 and b >= 0):
        raise ValueError(f"costs must not be negative: {cost_fp}, {cost_fn}")
    biggest = max(a, b)
    if biggest == 0:
        raise ValueError("at least one cost must be positive")
    a, b = a / biggest, b / biggest
    return a / (a + b)

### expected_false_matches 6
def expected_false_matches(gallery, fpr):
    # innocent people minus those who are left in peace would lose digits; so multiply
    people, rate = int(gallery), float(fpr)
    return people * rate

### posterior 6
def posterior(gallery, tpr, fpr):
    matches = np.array([tpr, gallery * fpr], dtype=float)
    if not np.any(matches > 0):
        raise ValueError("no match is possible")
    return float((matches / matches.sum())[0])

### calibration_bins 6
def calibration_bins(y, p, bins):
    which = np.digitize(p, np.arange(1, bins) / bins)
    member = which[None, :] == np.arange(bins)[:, None]
    count = member.sum(axis=1)
    with np.errstate(invalid="ignore"):
        mean_p = (member * p).sum(axis=1) / count
        share = (member * y).sum(axis=1) / count
    return mean_p, share, count.astype(int)

### boundary_changes 6
def boundary_changes(labels):
    rows = labels.tolist()
    if labels.ndim == 1:
        rows = [rows]
    columns = list(zip(*rows))

    def along(lines):
        return sum(a != b for line in lines for a, b in zip(line, line[1:]))

    return along(rows) + along(columns)

### header 6
"""Metrics and thresholds."""

from collections import Counter
import numpy as np

### _one_hot 1
def _one_hot(labels, k):
    return (np.asarray(labels)[:, None] == np.arange(k)[None, :]).astype(int)

### confusion 7
def confusion(y, p, k):
    """The confusion matrix: how often was class i taken for class j?

        cm_ij = number of samples with y = i and p = j        (row: the truth, column: the label given)

    Args:
        y: (n,) array of int, the true classes, each 0 .. k-1; n may be 0.
        p: (n,) array of int, the classes that were given.
        k: int >= 1, the number of classes. Some may never occur, in y, in p or in both.

    Returns:
        A new (k, k) array of int. Its row sums are the class counts of y. y and p stay as they were.

    Raises:
        ValueError: a label of y or of p lies outside 0 .. k-1.

    >>> confusion(np.array([0, 0, 1]), np.array([0, 1, 1]), 2)
    array([[1, 1],
           [0, 1]])

    Source: Pearson 1904 (contingency); Fawcett 2006, section 2.
    """
    Y, P = _one_hot(y, k), _one_hot(p, k)
    if not (Y.any(axis=1).all() and P.any(axis=1).all()):
        raise ValueError("every label must be one of the k classes")
    return Y.T @ P

### precision_recall 7
def precision_recall(cm):
    """Precision and recall of every class, from its confusion matrix.

        precision_j = cm_jj / sum_i cm_ij        of those that were called j, how many are j?
        recall_i    = cm_ii / sum_j cm_ij        of those that are i, how many were found?

    Args:
        cm: (k, k) array of int, counts from 0; row: the truth, column: the label given (`confusion`).

    Returns:
        Two new (k,) arrays of float, precision and recall. 0/0 is 0 (a class that was never called, or was never there),
        without a RuntimeWarning. cm stays as it was.

    >>> precision_recall(np.array([[3, 1], [2, 0]]))
    (array([0.6, 0. ]), array([0.75, 0.  ]))

    Source: Cleverdon 1967; Fawcett 2006, section 2.
    """
    return _of_columns(cm), _of_columns(cm.T)

### counts_at 7
def counts_at(y, score, t):
    """What a threshold does: every sample with score >= t is called positive.

        tp: called, and positive         fp: called, but negative
        fn: not called, but positive     tn: not called, and negative

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        t: number, the threshold; np.inf (nobody is called) and -np.inf (everybody is) as well.

    Returns:
        (tp, fp, fn, tn), four ints in this order. y and score stay as they were.

    >>> counts_at(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 0.5)
    (1, 1, 1, 0)

    Source: Peterson, Birdsall & Fox 1954; lecture "ML fundamentals", accountability.
    """
    kinds = Counter((bool(s >= t), int(truth)) for truth, s in zip(y, score))
    return kinds[True, 1], kinds[True, 0], kinds[False, 1], kinds[False, 0]

### _average_ranks 1
def _average_ranks(values):
    unique, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    end = np.cumsum(counts)
    return (end - (counts - 1) / 2)[inverse.ravel()]

### roc_auc 7
def roc_auc(y, score):
    """The area under the ROC curve: how often does a positive sample score above a negative one?

        auc = (pairs with score_i > score_j  +  1/2 pairs with score_i = score_j) / all pairs,    y_i = 1, y_j = 0

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 2.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        A float from 0 to 1; 1/2 for a coin, and for a score that is the same for all. y and score stay as they were.

    Raises:
        ValueError: y holds no positive sample, or no negative one: there is no pair.

    >>> roc_auc(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))
    0.5

    Source: Hanley & McNeil 1982; Fawcett 2006, section 7.
    """
    n1 = int((y == 1).sum())
    n0 = int((y == 0).sum())
    if n1 * n0 == 0:
        raise ValueError("no pair of a positive and a negative")
    ranks = _average_ranks(score)
    u = ranks[y == 1].sum() - n1 * (n1 + 1) / 2
    return float(u / (n1 * n0))

### choose_threshold 7
def choose_threshold(y, score, cost_fp, cost_fn):
    """The threshold that would have cost least on these samples.

        cost(t) = cost_fp fp(t) + cost_fn fn(t),    counted with score >= t (`counts_at`)

    The candidates are the different scores, and np.inf: to call nobody is a choice too. Of several that cost the same
    it is the largest.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        cost_fp: number >= 0, the price of one false alarm.
        cost_fn: number >= 0, the price of one that was missed.

    Returns:
        A float: one of the scores, or np.inf. y and score stay as they were.

    >>> choose_threshold(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 1, 5)
    0.25

    Source: Elkan 2001; Provost & Fawcett 2001.
    """
    t = np.concatenate(([np.inf], np.unique(score)[::-1]))
    called = score >= t[:, None]
    fp = (called & (y == 0)).sum(axis=1)
    fn = (~called & (y == 1)).sum(axis=1)
    return float(t[np.argmin(cost_fp * fp + cost_fn * fn)])

### bayes_threshold 7
def bayes_threshold(cost_fp: float, cost_fn: float) -> float:
    """The threshold for a probability that can be trusted, from the two costs alone.

        t = cost_fp / (cost_fp + cost_fn)

    For whom the probability is p, an alarm costs (1 - p) cost_fp on average, and silence p cost_fn. At p = t both are
    the same.

    Args:
        cost_fp: number >= 0, the price of one false alarm.
        cost_fn: number >= 0, the price of one that was missed.

    Returns:
        A float from 0 to 1.

    Raises:
        ValueError: a cost is negative; both are 0.

    >>> bayes_threshold(4, 1)
    0.8

    Source: Elkan 2001.
    """
    a, b = float(cost_fp), float(cost_fn)
    if not (a >= 0 and b >= 0):
        raise ValueError(f"costs must not be negative: {cost_fp}, {cost_fn}")
    biggest = max(a, b)
    if biggest == 0:
        raise ValueError("at least one cost must be positive")
    a, b = a / biggest, b / biggest
    return a / (a + b)

### posterior 7
def posterior(gallery: int, tpr: float, fpr: float) -> float:
    """Somebody was reported. With which probability is it the culprit?

        share of right ones among the expected matches = tpr / (tpr + gallery fpr)

    The culprit is in the collection too, one more than the gallery's innocent people.

    Args:
        gallery: int >= 0, the number of innocent people whose faces are searched.
        tpr: float from 0 to 1, the true positive rate: the probability that the culprit is reported.
        fpr: float from 0 to 1, the probability for each innocent person to be reported.

    Returns:
        A float from 0 to 1. 1.0 where no innocent person can be reported, 0.0 where the culprit cannot.

    Raises:
        ValueError: nobody can be reported: tpr is 0, and gallery or fpr is 0 as well.

    >>> posterior(9, 0.5, 0.5)
    0.1

    Source: Bayes 1763; Thompson & Schumann 1987 (the prosecutor's fallacy).
    """
    if tpr == 0 and (gallery == 0 or fpr == 0):
        raise ValueError("nobody can be reported")
    if gallery == 0 or fpr == 0:
        return 1.0
    if tpr == 0:
        return 0.0
    # Bayes with the prior 1 / (gallery + 1) for everybody
    prior = 1 / (gallery + 1)
    guilty = prior * tpr
    innocent = (1 - prior) * fpr
    return guilty / (guilty + innocent)

### boundary_changes 7
def boundary_changes(labels: np.ndarray) -> int:
    """How long is the border? The number of neighbours in a grid that have different labels.

    A cell's neighbours are those to its right and below it, so that each pair counts once. The edges of the grid touch
    nothing: the last column has no neighbour to its right, the last row none below.

    Args:
        labels: (m,) or (h, w) array of int, any labels; at least one cell.

    Returns:
        An int. labels stays as it was.

    >>> boundary_changes(np.array([[0, 0], [2, 0]]))
    2

    Source: the length of a border in the taxi's distance; Ho & Basu 2002 (border length as a measure of complexity).
    """
    total: int = 0
    if labels.ndim == 2:
        total += int((labels[:-1, :] != labels[1:, :]).sum())
    total += int((labels[..., :-1] != labels[..., 1:]).sum())
    return total

### header 7
"""Metrics and thresholds."""

import numpy as np
import numpy.typing as npt

### precision_recall 8
def precision_recall(cm):
    d = np.diagonal(cm)
    # an empty column has a 0 on the diagonal as well: 0 / 1 is the 0 that we want
    return d / np.maximum(cm.sum(0), 1), d / np.maximum(cm.sum(1), 1)

### roc_auc 8
def roc_auc(y, score):
    neg = np.sort(score[y == 0])
    pos = score[y == 1]
    if not len(neg) or not len(pos):
        raise ValueError("one of the classes is missing")
    below = np.searchsorted(neg, pos, "left").sum()
    not_above = np.searchsorted(neg, pos, "right").sum()
    return float((below + not_above) / (2 * len(neg) * len(pos)))

### bayes_threshold 8
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp < 0 or cost_fn < 0:
        raise ValueError("a cost is negative")
    if cost_fp == 0 and cost_fn == 0:
        raise ValueError("both costs are 0")
    return cost_fp / (cost_fp + cost_fn)

### posterior 8
def posterior(gallery, tpr, fpr):
    if tpr == 0:
        if gallery == 0 or fpr == 0:
            raise ValueError("nobody can be reported")
        return 0.0
    return 1.0 / (1.0 + gallery * fpr / tpr)

### header 8
"""Metrics and thresholds."""

from bisect import bisect_right
from typing import NamedTuple
import numpy as np

### pr_curve 7
def pr_curve(y, score):
    """Precision and recall at every threshold that makes a difference: the scores themselves.

        precision = tp / (tp + fp),    recall = tp / (tp + fn),    counted with score >= threshold (`counts_at`)

    Equal scores are one threshold. No end point is added.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        (thresholds, precision, recall), three new (m,) arrays of float, m the number of different scores. The
        thresholds fall; precision and recall stand beside the threshold that they belong to. y and score stay as they
        were.

    Raises:
        ValueError: no sample is positive: there is nothing to find.

    >>> pr_curve(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))[2]
    array([0.5, 0.5, 1. ])

    Source: Davis & Goadrich 2006. (scikit-learn lets them rise, and adds an end point with precision 1 and recall 0.)
    """
    if not (y == 1).any():
        raise ValueError("nothing to find")
    order = np.argsort(-score, kind="stable")
    s, hit = score[order], (y[order] == 1)
    tp = np.cumsum(hit)
    called = np.arange(1, len(s) + 1)
    last = np.append(s[1:] != s[:-1], True)     # the last of a group of equals
    return s[last].astype(float), tp[last] / called[last], tp[last] / tp[-1]

### roc_auc 9
def roc_auc(y, score):
    """The area under the ROC curve: how often does a positive sample score above a negative one?

        auc = (pairs with score_i > score_j  +  1/2 pairs with score_i = score_j) / all pairs,    y_i = 1, y_j = 0

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 2.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        A float from 0 to 1; 1/2 for a coin, and for a score that is the same for all. y and score stay as they were.

    Raises:
        ValueError: y holds no positive sample, or no negative one: there is no pair.

    >>> roc_auc(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))
    0.5

    Source: Hanley & McNeil 1982; Fawcett 2006, section 7.
    """
    positives = [s for s, truth in zip(score.tolist(), y.tolist()) if truth == 1]
    negatives = [s for s, truth in zip(score.tolist(), y.tolist()) if truth == 0]
    if not positives or not negatives:
        raise ValueError("there is no pair")
    points = sum((a > b) + (a >= b) for a in positives for b in negatives)
    return points / (2 * len(positives) * len(negatives))

### bayes_threshold 9
def bayes_threshold(cost_fp, cost_fn):
    """The threshold for a probability that can be trusted, from the two costs alone.

        t = cost_fp / (cost_fp + cost_fn)

    For whom the probability is p, an alarm costs (1 - p) cost_fp on average, and silence p cost_fn. At p = t both are
    the same.

    Args:
        cost_fp: number >= 0, the price of one false alarm.
        cost_fn: number >= 0, the price of one that was missed.

    Returns:
        A float from 0 to 1.

    Raises:
        ValueError: a cost is negative; both are 0.

    >>> bayes_threshold(4, 1)
    0.8

    Source: Elkan 2001.
    """
    if min(cost_fp, cost_fn) < 0 or max(cost_fp, cost_fn) == 0:
        raise ValueError("costs must be >= 0, and not both 0")
    return float(cost_fp) / float(cost_fp + cost_fn)

### posterior 9
def posterior(gallery, tpr, fpr):
    """Somebody was reported. With which probability is it the culprit?

        share of right ones among the expected matches = tpr / (tpr + gallery fpr)

    The culprit is in the collection too, one more than the gallery's innocent people.

    Args:
        gallery: int >= 0, the number of innocent people whose faces are searched.
        tpr: float from 0 to 1, the true positive rate: the probability that the culprit is reported.
        fpr: float from 0 to 1, the probability for each innocent person to be reported.

    Returns:
        A float from 0 to 1. 1.0 where no innocent person can be reported, 0.0 where the culprit cannot.

    Raises:
        ValueError: nobody can be reported: tpr is 0, and gallery or fpr is 0 as well.

    >>> posterior(9, 0.5, 0.5)
    0.1

    Source: Bayes 1763; Thompson & Schumann 1987 (the prosecutor's fallacy).
    """
    matches = np.array([tpr, gallery * fpr], dtype=float)
    if not np.any(matches > 0):
        raise ValueError("no match is possible")
    return float((matches / matches.sum())[0])

### calibration_bins 7
def calibration_bins(y, p, bins):
    """Where the classifier says 0.8, are 80 % positive? The table behind a reliability diagram.

    The interval from 0 to 1 is cut into `bins` bins of one width, 1/bins. A probability on an edge belongs to the bin
    that begins there; 1.0 belongs to the last bin.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        p: (n,) array of float, the probabilities of 1, from 0 to 1, both included.
        bins: int >= 1.

    Returns:
        (mean_p, share, count), three new (bins,) arrays, from the lowest bin to the highest: the mean of p in the bin
        (float), the share of positives among its samples (float), and their number (int). An empty bin has nan, nan and
        0. y and p stay as they were.

    >>> calibration_bins(np.array([0, 1, 1]), np.array([0.25, 0.5, 1.0]), 2)
    (array([0.25, 0.75]), array([0., 1.]), array([1, 2]))

    Source: Murphy & Winkler 1977; Guo et al. 2017.
    """
    starts = [b / bins for b in range(bins)]
    members = [[] for _ in range(bins)]
    for truth, q in zip(y.tolist(), p.tolist()):
        members[bisect_right(starts, q) - 1].append((q, truth))
    nan = float("nan")
    mean_p = [sum(q for q, _ in m) / len(m) if m else nan for m in members]
    share = [sum(t for _, t in m) / len(m) if m else nan for m in members]
    return np.array(mean_p, dtype=float), np.array(share, dtype=float), np.array([len(m) for m in members], dtype=int)

### confusion 8
def confusion(y, p, k):
    for labels in (y, p):
        if np.any(labels < 0) or np.any(labels >= k):
            raise ValueError(f"labels must be 0 .. {k - 1}")
    cm = np.zeros((k, k), dtype=int)
    np.add.at(cm, (np.asarray(y, dtype=int), np.asarray(p, dtype=int)), 1)
    return cm

### counts_at 8
def counts_at(y, score, t):
    kinds = Counter((bool(s >= t), int(truth)) for truth, s in zip(y, score))
    return kinds[True, 1], kinds[True, 0], kinds[False, 1], kinds[False, 0]

### choose_threshold 8
def choose_threshold(y, score, cost_fp, cost_fn):
    t = np.concatenate(([np.inf], np.unique(score)[::-1]))
    called = score >= t[:, None]
    fp = (called & (y == 0)).sum(axis=1)
    fn = (~called & (y == 1)).sum(axis=1)
    return float(t[np.argmin(cost_fp * fp + cost_fn * fn)])

### bayes_threshold 10
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp < 0 or cost_fn < 0:
        raise ValueError("negative cost")
    if cost_fp > 0:
        return 1.0 / (1.0 + cost_fn / cost_fp)
    if cost_fn > 0:
        return 0.0
    raise ValueError("two costs of 0 say nothing")

### posterior 10
def posterior(gallery, tpr, fpr):
    innocent = gallery * fpr
    if tpr + innocent == 0:
        raise ValueError("nobody can be reported")
    return float(tpr / (tpr + innocent))

### calibration_bins 8
def calibration_bins(y, p, bins):
    sum_p, sum_y, count = np.zeros(bins), np.zeros(bins), np.zeros(bins, dtype=int)
    for truth, q in zip(y, p):
        b = _bin_of(float(q), bins)
        sum_p[b] += q
        sum_y[b] += truth
        count[b] += 1
    many = np.where(count > 0, count, np.nan)
    return sum_p / many, sum_y / many, count

### boundary_changes 8
def boundary_changes(labels):
    return int(sum(np.count_nonzero(np.diff(labels, axis=a)) for a in range(labels.ndim)))

### confusion 9
def confusion(y, p, k):
    """The confusion matrix: how often was class i taken for class j?

        cm_ij = number of samples with y = i and p = j        (row: the truth, column: the label given)

    Args:
        y: (n,) array of int, the true classes, each 0 .. k-1; n may be 0.
        p: (n,) array of int, the classes that were given.
        k: int >= 1, the number of classes. Some may never occur, in y, in p or in both.

    Returns:
        A new (k, k) array of int. Its row sums are the class counts of y. y and p stay as they were.

    Raises:
        ValueError: a label of y or of p lies outside 0 .. k-1.

    >>> confusion(np.array([0, 0, 1]), np.array([0, 1, 1]), 2)
    array([[1, 1],
           [0, 1]])

    Source: Pearson 1904 (contingency); Fawcett 2006, section 2.
    """
    cm = np.zeros((k, k), dtype=int)
    for truth, label in zip(y, p):
        if truth < 0 or truth >= k or label < 0 or label >= k:
            raise ValueError("label outside 0 .. k-1")
        cm[truth, label] += 1
    return cm

### choose_threshold 9
def choose_threshold(y, score, cost_fp, cost_fn):
    """The threshold that would have cost least on these samples.

        cost(t) = cost_fp fp(t) + cost_fn fn(t),    counted with score >= t (`counts_at`)

    The candidates are the different scores, and np.inf: to call nobody is a choice too. Of several that cost the same
    it is the largest.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        cost_fp: number >= 0, the price of one false alarm.
        cost_fn: number >= 0, the price of one that was missed.

    Returns:
        A float: one of the scores, or np.inf. y and score stay as they were.

    >>> choose_threshold(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 1, 5)
    0.25

    Source: Elkan 2001; Provost & Fawcett 2001.
    """
    # A score that only negatives have costs at least as much as the next larger candidate,
    # and of equals we want the largest: so only the positives' scores (and inf) can win.
    pos, neg = np.sort(score[y == 1]), np.sort(score[y == 0])
    t = np.append(np.unique(pos), np.inf)
    fn = np.searchsorted(pos, t, side="left")
    fp = len(neg) - np.searchsorted(neg, t, side="left")
    cost = cost_fp * fp + cost_fn * fn
    return float(t[np.flatnonzero(cost == cost.min())[-1]])

### bayes_threshold 11
def bayes_threshold(cost_fp, cost_fn):
    """The threshold for a probability that can be trusted, from the two costs alone.

        t = cost_fp / (cost_fp + cost_fn)

    For whom the probability is p, an alarm costs (1 - p) cost_fp on average, and silence p cost_fn. At p = t both are
    the same.

    Args:
        cost_fp: number >= 0, the price of one false alarm.
        cost_fn: number >= 0, the price of one that was missed.

    Returns:
        A float from 0 to 1.

    Raises:
        ValueError: a cost is negative; both are 0.

    >>> bayes_threshold(4, 1)
    0.8

    Source: Elkan 2001.
    """
    if any(c < 0 for c in (cost_fp, cost_fn)):
        raise ValueError("no price is negative")
    try:
        return float(cost_fp / (cost_fp + cost_fn))
    except ZeroDivisionError:
        raise ValueError("both costs are 0") from None

### expected_false_matches 7
def expected_false_matches(gallery, fpr):
    """How many innocent people does one search report, on average?

        expected = gallery fpr

    Args:
        gallery: int >= 0, the number of innocent people whose faces are searched.
        fpr: float from 0 to 1, the false positive rate: the share of innocent people who are reported.

    Returns:
        A float, not rounded: an average may be a fraction of a person.

    >>> expected_false_matches(500, 0.5)
    250.0

    Source: linearity of the expectation; lecture "ML fundamentals", accountability.
    """
    return float(Fraction(int(gallery)) * Fraction(float(fpr)))

### confusion 10
def confusion(y, p, k):
    Y, P = _one_hot(y, k), _one_hot(p, k)
    if not (Y.any(axis=1).all() and P.any(axis=1).all()):
        raise ValueError("every label must be one of the k classes")
    return Y.T @ P

### counts_at 9
def counts_at(y, score, t):
    pos, neg = score[y == 1], score[y == 0]
    tp = np.count_nonzero(pos >= t)
    fp = np.count_nonzero(neg >= t)
    return int(tp), int(fp), int(pos.size - tp), int(neg.size - fp)

### pr_curve 8
def pr_curve(y, score):
    if np.count_nonzero(y) == 0:
        raise ValueError("no positives in y")
    t = np.array(sorted(set(score.tolist()), reverse=True), dtype=float)
    called = score[None, :] >= t[:, None]
    tp = (called & (y == 1)[None, :]).sum(axis=1)
    return t, tp / called.sum(axis=1), tp / np.count_nonzero(y)

### roc_auc 10
def roc_auc(y, score):
    n1 = int((y == 1).sum())
    n0 = int((y == 0).sum())
    if n1 * n0 == 0:
        raise ValueError("no pair of a positive and a negative")
    ranks = _average_ranks(score)
    u = ranks[y == 1].sum() - n1 * (n1 + 1) / 2
    return float(u / (n1 * n0))

### bayes_threshold 12
def bayes_threshold(cost_fp, cost_fn):
    costs = np.array([cost_fp, cost_fn], dtype=float)
    if (costs < 0).any() or not costs.any():
        raise ValueError("costs have to be >= 0 with at least one above 0")
    return float(costs[0] / costs.sum())

### expected_false_matches 8
def expected_false_matches(gallery: int, fpr: float) -> float:
    expected: float = 1.0 * gallery * fpr
    return expected

### confusion 11
def confusion(y, p, k):
    """The confusion matrix: how often was class i taken for class j?

        cm_ij = number of samples with y = i and p = j        (row: the truth, column: the label given)

    Args:
        y: (n,) array of int, the true classes, each 0 .. k-1; n may be 0.
        p: (n,) array of int, the classes that were given.
        k: int >= 1, the number of classes. Some may never occur, in y, in p or in both.

    Returns:
        A new (k, k) array of int. Its row sums are the class counts of y. y and p stay as they were.

    Raises:
        ValueError: a label of y or of p lies outside 0 .. k-1.

    >>> confusion(np.array([0, 0, 1]), np.array([0, 1, 1]), 2)
    array([[1, 1],
           [0, 1]])

    Source: Pearson 1904 (contingency); Fawcett 2006, section 2.
    """
    y = np.array(y, dtype=np.int64)
    p = np.array(p, dtype=np.int64)
    if ((y < 0) | (y >= k) | (p < 0) | (p >= k)).any():
        raise ValueError("a label lies outside")
    return np.bincount(k * y + p, minlength=k * k).reshape(k, k)

### counts_at 10
def counts_at(y, score, t):
    """What a threshold does: every sample with score >= t is called positive.

        tp: called, and positive         fp: called, but negative
        fn: not called, but positive     tn: not called, and negative

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        t: number, the threshold; np.inf (nobody is called) and -np.inf (everybody is) as well.

    Returns:
        (tp, fp, fn, tn), four ints in this order. y and score stay as they were.

    >>> counts_at(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 0.5)
    (1, 1, 1, 0)

    Source: Peterson, Birdsall & Fox 1954; lecture "ML fundamentals", accountability.
    """
    called = score >= t
    positive = y == 1
    tp = int(np.sum(called & positive))
    fp = int(np.sum(called & ~positive))
    fn = int(np.sum(~called & positive))
    tn = int(np.sum(~called & ~positive))
    return tp, fp, fn, tn

### pr_curve 9
def pr_curve(y, score):
    """Precision and recall at every threshold that makes a difference: the scores themselves.

        precision = tp / (tp + fp),    recall = tp / (tp + fn),    counted with score >= threshold (`counts_at`)

    Equal scores are one threshold. No end point is added.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        (thresholds, precision, recall), three new (m,) arrays of float, m the number of different scores. The
        thresholds fall; precision and recall stand beside the threshold that they belong to. y and score stay as they
        were.

    Raises:
        ValueError: no sample is positive: there is nothing to find.

    >>> pr_curve(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))[2]
    array([0.5, 0.5, 1. ])

    Source: Davis & Goadrich 2006. (scikit-learn lets them rise, and adds an end point with precision 1 and recall 0.)
    """
    total = sum(1 for v in y if v == 1)
    if total == 0:
        raise ValueError("pr_curve needs a positive sample")
    groups = {}
    for truth, s in zip(y.tolist(), score.tolist()):
        pos, everybody = groups.get(s, (0, 0))
        groups[s] = (pos + (truth == 1), everybody + 1)
    tp = called = 0
    rows = []
    for s in sorted(groups, reverse=True):
        tp += groups[s][0]
        called += groups[s][1]
        rows.append((s, tp / called, tp / total))
    ts, precs, recs = zip(*rows)
    return np.array(ts, dtype=float), np.array(precs, dtype=float), np.array(recs, dtype=float)

### roc_auc 11
def roc_auc(y, score):
    """The area under the ROC curve: how often does a positive sample score above a negative one?

        auc = (pairs with score_i > score_j  +  1/2 pairs with score_i = score_j) / all pairs,    y_i = 1, y_j = 0

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 2.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        A float from 0 to 1; 1/2 for a coin, and for a score that is the same for all. y and score stay as they were.

    Raises:
        ValueError: y holds no positive sample, or no negative one: there is no pair.

    >>> roc_auc(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))
    0.5

    Source: Hanley & McNeil 1982; Fawcett 2006, section 7.
    """
    p = int(np.sum(y == 1))
    n = len(y) - p
    if p == 0 or n == 0:
        raise ValueError("both classes are needed")
    # walk down the thresholds from the corner (0, 0); trapezoids in units of people
    xs, ys = [0], [0]
    for t in np.unique(score)[::-1]:
        called = score >= t
        ys.append(int(np.sum(called & (y == 1))))
        xs.append(int(np.sum(called & (y == 0))))
    area = 0.0
    for a in range(1, len(xs)):
        area += (xs[a] - xs[a - 1]) * (ys[a] + ys[a - 1]) / 2
    return area / (p * n)

### calibration_bins 9
def calibration_bins(y, p, bins):
    """Where the classifier says 0.8, are 80 % positive? The table behind a reliability diagram.

    The interval from 0 to 1 is cut into `bins` bins of one width, 1/bins. A probability on an edge belongs to the bin
    that begins there; 1.0 belongs to the last bin.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        p: (n,) array of float, the probabilities of 1, from 0 to 1, both included.
        bins: int >= 1.

    Returns:
        (mean_p, share, count), three new (bins,) arrays, from the lowest bin to the highest: the mean of p in the bin
        (float), the share of positives among its samples (float), and their number (int). An empty bin has nan, nan and
        0. y and p stay as they were.

    >>> calibration_bins(np.array([0, 1, 1]), np.array([0.25, 0.5, 1.0]), 2)
    (array([0.25, 0.75]), array([0., 1.]), array([1, 2]))

    Source: Murphy & Winkler 1977; Guo et al. 2017.
    """
    order = np.argsort(p, kind="stable")
    ps, ys = p[order], y[order]
    cuts = np.searchsorted(ps, np.arange(1, bins) / bins, side="left")
    groups = list(zip(np.split(ps, cuts), np.split(ys, cuts)))
    mean_p = np.array([a.mean() if a.size else np.nan for a, _ in groups])
    share = np.array([b.mean() if b.size else np.nan for _, b in groups])
    count = np.array([a.size for a, _ in groups])
    return mean_p, share, count

### boundary_changes 9
def boundary_changes(labels):
    """How long is the border? The number of neighbours in a grid that have different labels.

    A cell's neighbours are those to its right and below it, so that each pair counts once. The edges of the grid touch
    nothing: the last column has no neighbour to its right, the last row none below.

    Args:
        labels: (m,) or (h, w) array of int, any labels; at least one cell.

    Returns:
        An int. labels stays as it was.

    >>> boundary_changes(np.array([[0, 0], [2, 0]]))
    2

    Source: the length of a border in the taxi's distance; Ho & Basu 2002 (border length as a measure of complexity).
    """
    grid = np.atleast_2d(labels)
    right = np.sum(grid[:, 1:] != grid[:, :-1])
    below = np.sum(grid[1:] != grid[:-1])
    return int(right + below)

### header 9
"""Metrics and thresholds."""

from bisect import bisect_right
from collections import Counter
import math
import numpy as np

### confusion 12
def confusion(y, p, k):
    allowed = set(range(k))
    if not (set(y.tolist()) <= allowed and set(p.tolist()) <= allowed):
        raise ValueError("unknown class")
    pairs = Counter(zip(y.tolist(), p.tolist()))
    return np.array([[pairs[i, j] for j in range(k)] for i in range(k)], dtype=int)

### roc_auc 12
def roc_auc(y, score):
    pos, neg = score[y == 1], score[y == 0]
    if pos.size == 0 or neg.size == 0:
        raise ValueError("roc_auc needs a positive and a negative sample")
    above = pos[:, None] > neg[None, :]
    level = pos[:, None] == neg[None, :]
    return float(np.mean(above + 0.5 * level))

### choose_threshold 10
def choose_threshold(y, score, cost_fp, cost_fn):
    people = list(zip([int(v) for v in y], [float(s) for s in score]))

    def cost(t):
        fp = sum(truth == 0 and s >= t for truth, s in people)
        fn = sum(truth == 1 and s < t for truth, s in people)
        return cost_fp * fp + cost_fn * fn

    candidates = {s for _, s in people} | {math.inf}
    return min(candidates, key=lambda t: (cost(t), -t))

### pr_curve 10
def pr_curve(y, score):
    """Precision and recall at every threshold that makes a difference: the scores themselves.

        precision = tp / (tp + fp),    recall = tp / (tp + fn),    counted with score >= threshold (`counts_at`)

    Equal scores are one threshold. No end point is added.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        score: (n,) array of float, any size and sign; several may be equal.

    Returns:
        (thresholds, precision, recall), three new (m,) arrays of float, m the number of different scores. The
        thresholds fall; precision and recall stand beside the threshold that they belong to. y and score stay as they
        were.

    Raises:
        ValueError: no sample is positive: there is nothing to find.

    >>> pr_curve(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]))[2]
    array([0.5, 0.5, 1. ])

    Source: Davis & Goadrich 2006. (scikit-learn lets them rise, and adds an end point with precision 1 and recall 0.)
    """
    positives = int(np.sum(y == 1))
    if positives == 0:
        raise ValueError("no positive sample")
    thresholds = np.unique(score)[::-1].astype(float)
    precision, recall = [], []
    for t in thresholds:
        called = score >= t
        tp = np.sum(called & (y == 1))
        precision.append(tp / np.sum(called))
        recall.append(tp / positives)
    return thresholds, np.array(precision, dtype=float), np.array(recall, dtype=float)

### calibration_bins 10
def calibration_bins(y, p, bins):
    """Where the classifier says 0.8, are 80 % positive? The table behind a reliability diagram.

    The interval from 0 to 1 is cut into `bins` bins of one width, 1/bins. A probability on an edge belongs to the bin
    that begins there; 1.0 belongs to the last bin.

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        p: (n,) array of float, the probabilities of 1, from 0 to 1, both included.
        bins: int >= 1.

    Returns:
        (mean_p, share, count), three new (bins,) arrays, from the lowest bin to the highest: the mean of p in the bin
        (float), the share of positives among its samples (float), and their number (int). An empty bin has nan, nan and
        0. y and p stay as they were.

    >>> calibration_bins(np.array([0, 1, 1]), np.array([0.25, 0.5, 1.0]), 2)
    (array([0.25, 0.75]), array([0., 1.]), array([1, 2]))

    Source: Murphy & Winkler 1977; Guo et al. 2017.
    """
    which = np.digitize(p, np.arange(1, bins) / bins)
    member = which[None, :] == np.arange(bins)[:, None]
    count = member.sum(axis=1)
    with np.errstate(invalid="ignore"):
        mean_p = (member * p).sum(axis=1) / count
        share = (member * y).sum(axis=1) / count
    return mean_p, share, count.astype(int)

### header 10
"""Metrics and thresholds."""

from typing import NamedTuple
import numpy as np

### precision_recall 9
def precision_recall(cm):
    table = cm.tolist()
    k = len(table)
    precision = [_share(table[j][j], sum(table[i][j] for i in range(k))) for j in range(k)]
    recall = [_share(table[i][i], sum(table[i])) for i in range(k)]
    return np.array(precision, dtype=float), np.array(recall, dtype=float)

### counts_at 11
def counts_at(y, score, t) -> tuple[int, int, int, int]:
    board = _Board(
        tp=sum(1 for a, s in zip(y, score) if a == 1 and s >= t),
        fp=sum(1 for a, s in zip(y, score) if a == 0 and s >= t),
        fn=sum(1 for a, s in zip(y, score) if a == 1 and s < t),
        tn=sum(1 for a, s in zip(y, score) if a == 0 and s < t),
    )
    return tuple(board)

### choose_threshold 11
def choose_threshold(y, score, cost_fp, cost_fn):
    candidates = [np.inf] + sorted(set(score.tolist()), reverse=True)
    best_t, best_cost = None, None
    for t in candidates:
        called = score >= t
        fp = int(np.sum(called & (y == 0)))
        fn = int(np.sum(~called & (y == 1)))
        cost = cost_fp * fp + cost_fn * fn
        if best_cost is None or cost < best_cost:
            best_t, best_cost = t, cost
    return float(best_t)

### expected_false_matches 9
def expected_false_matches(gallery, fpr):
    return float(gallery * fpr)

### calibration_bins 11
def calibration_bins(y, p, bins):
    mean_p = np.full(bins, np.nan)
    share = np.full(bins, np.nan)
    count = np.zeros(bins, dtype=int)
    for b in range(bins):
        inside = p >= b / bins
        if b < bins - 1:
            inside &= p < (b + 1) / bins
        count[b] = inside.sum()
        if count[b] > 0:
            mean_p[b] = p[inside].mean()
            share[b] = y[inside].mean()
    return mean_p, share, count

### boundary_changes 10
def boundary_changes(labels):
    if labels.ndim == 1:
        return sum(1 for i in range(len(labels) - 1) if labels[i] != labels[i + 1])
    h, w = labels.shape
    changes = 0
    for i in range(h):
        for j in range(w):
            if j + 1 < w and labels[i, j] != labels[i, j + 1]:
                changes += 1
            if i + 1 < h and labels[i, j] != labels[i + 1, j]:
                changes += 1
    return changes

### confusion 13
def confusion(y: npt.NDArray[np.int_], p: npt.NDArray[np.int_], k: int) -> npt.NDArray[np.int_]:
    """The confusion matrix: how often was class i taken for class j?

        cm_ij = number of samples with y = i and p = j        (row: the truth, column: the label given)

    Args:
        y: (n,) array of int, the true classes, each 0 .. k-1; n may be 0.
        p: (n,) array of int, the classes that were given.
        k: int >= 1, the number of classes. Some may never occur, in y, in p or in both.

    Returns:
        A new (k, k) array of int. Its row sums are the class counts of y. y and p stay as they were.

    Raises:
        ValueError: a label of y or of p lies outside 0 .. k-1.

    >>> confusion(np.array([0, 0, 1]), np.array([0, 1, 1]), 2)
    array([[1, 1],
           [0, 1]])

    Source: Pearson 1904 (contingency); Fawcett 2006, section 2.
    """
    n: int = len(y)
    table: list[list[int]] = [[0] * k for _ in range(k)]
    for s in range(n):
        i, j = int(y[s]), int(p[s])
        if not (0 <= i < k):
            raise ValueError(f"y[{s}] = {i}")
        if not (0 <= j < k):
            raise ValueError(f"p[{s}] = {j}")
        table[i][j] += 1
    return np.array(table, dtype=int)

### precision_recall 10
def precision_recall(cm):
    """Precision and recall of every class, from its confusion matrix.

        precision_j = cm_jj / sum_i cm_ij        of those that were called j, how many are j?
        recall_i    = cm_ii / sum_j cm_ij        of those that are i, how many were found?

    Args:
        cm: (k, k) array of int, counts from 0; row: the truth, column: the label given (`confusion`).

    Returns:
        Two new (k,) arrays of float, precision and recall. 0/0 is 0 (a class that was never called, or was never there),
        without a RuntimeWarning. cm stays as it was.

    >>> precision_recall(np.array([[3, 1], [2, 0]]))
    (array([0.6, 0. ]), array([0.75, 0.  ]))

    Source: Cleverdon 1967; Fawcett 2006, section 2.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        precision = np.diag(cm) / np.sum(cm, axis=0)
        recall = np.diag(cm) / np.sum(cm, axis=1)
    precision[np.isnan(precision)] = 0.0
    recall[np.isnan(recall)] = 0.0
    return precision, recall

### counts_at 12
def counts_at(y, score, t):
    """What a threshold does: every sample with score >= t is called positive.

        tp: called, and positive         fp: called, but negative
        fn: not called, but positive     tn: not called, and negative

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        t: number, the threshold; np.inf (nobody is called) and -np.inf (everybody is) as well.

    Returns:
        (tp, fp, fn, tn), four ints in this order. y and score stay as they were.

    >>> counts_at(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 0.5)
    (1, 1, 1, 0)

    Source: Peterson, Birdsall & Fox 1954; lecture "ML fundamentals", accountability.
    """
    tp = fp = fn = tn = 0
    for truth, s in zip(y, score):
        if s >= t:
            if truth == 1:
                tp += 1
            else:
                fp += 1
        elif truth == 1:
            fn += 1
        else:
            tn += 1
    return tp, fp, fn, tn

### expected_false_matches 10
def expected_false_matches(gallery, fpr):
    """How many innocent people does one search report, on average?

        expected = gallery fpr

    Args:
        gallery: int >= 0, the number of innocent people whose faces are searched.
        fpr: float from 0 to 1, the false positive rate: the share of innocent people who are reported.

    Returns:
        A float, not rounded: an average may be a fraction of a person.

    >>> expected_false_matches(500, 0.5)
    250.0

    Source: linearity of the expectation; lecture "ML fundamentals", accountability.
    """
    # innocent people minus those who are left in peace would lose digits; so multiply
    people, rate = int(gallery), float(fpr)
    return people * rate

### boundary_changes 11
def boundary_changes(labels):
    """How long is the border? The number of neighbours in a grid that have different labels.

    A cell's neighbours are those to its right and below it, so that each pair counts once. The edges of the grid touch
    nothing: the last column has no neighbour to its right, the last row none below.

    Args:
        labels: (m,) or (h, w) array of int, any labels; at least one cell.

    Returns:
        An int. labels stays as it was.

    >>> boundary_changes(np.array([[0, 0], [2, 0]]))
    2

    Source: the length of a border in the taxi's distance; Ho & Basu 2002 (border length as a measure of complexity).
    """
    rows = labels.tolist()
    if labels.ndim == 1:
        rows = [rows]
    columns = list(zip(*rows))

    def along(lines):
        return sum(a != b for line in lines for a, b in zip(line, line[1:]))

    return along(rows) + along(columns)

### pr_curve 11
def pr_curve(y, score):
    pos = np.sort(score[y == 1])
    every = np.sort(score)
    if len(pos) == 0:
        raise ValueError("there is no positive sample")
    t = np.flip(np.unique(score))
    tp = len(pos) - np.searchsorted(pos, t, side="left")
    called = len(every) - np.searchsorted(every, t, side="left")
    return t, tp / called, tp / len(pos)

### header 11
"""Metrics and thresholds."""

from bisect import bisect_right
import numpy as np

### precision_recall 11
def precision_recall(cm):
    """Precision and recall of every class, from its confusion matrix.

        precision_j = cm_jj / sum_i cm_ij        of those that were called j, how many are j?
        recall_i    = cm_ii / sum_j cm_ij        of those that are i, how many were found?

    Args:
        cm: (k, k) array of int, counts from 0; row: the truth, column: the label given (`confusion`).

    Returns:
        Two new (k,) arrays of float, precision and recall. 0/0 is 0 (a class that was never called, or was never there),
        without a RuntimeWarning. cm stays as it was.

    >>> precision_recall(np.array([[3, 1], [2, 0]]))
    (array([0.6, 0. ]), array([0.75, 0.  ]))

    Source: Cleverdon 1967; Fawcett 2006, section 2.
    """
    k = len(cm)
    precision = np.zeros(k)
    recall = np.zeros(k)
    for i in range(k):
        called = cm[:, i].sum()
        there = cm[i, :].sum()
        if called > 0:
            precision[i] = cm[i, i] / called
        if there > 0:
            recall[i] = cm[i, i] / there
    return precision, recall

### counts_at 13
def counts_at(y, score, t):
    """What a threshold does: every sample with score >= t is called positive.

        tp: called, and positive         fp: called, but negative
        fn: not called, but positive     tn: not called, and negative

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1. One of the two may be missing.
        score: (n,) array of float, any size and sign; several may be equal.
        t: number, the threshold; np.inf (nobody is called) and -np.inf (everybody is) as well.

    Returns:
        (tp, fp, fn, tn), four ints in this order. y and score stay as they were.

    >>> counts_at(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 0.5)
    (1, 1, 1, 0)

    Source: Peterson, Birdsall & Fox 1954; lecture "ML fundamentals", accountability.
    """
    c = (score >= t).astype(int)
    y = y.astype(int)
    tp = int(y @ c)
    fp = int(c.sum()) - tp
    fn = int(y.sum()) - tp
    return tp, fp, fn, len(y) - tp - fp - fn

### confusion 14
def confusion(y, p, k):
    if y.size and (min(y.min(), p.min()) < 0 or max(y.max(), p.max()) > k - 1):
        raise ValueError("labels out of range")
    cm = np.empty((k, k), dtype=int)
    for i in range(k):
        for j in range(k):
            cm[i, j] = np.count_nonzero((y == i) & (p == j))
    return cm

### roc_auc 13
def roc_auc(y: np.ndarray, score: np.ndarray) -> float:
    if np.all(y == 1) or np.all(y == 0):
        raise ValueError("y must hold both")
    values, where = np.unique(score, return_inverse=True)
    where = where.ravel()
    pos = np.bincount(where[y == 1], minlength=values.size)
    neg = np.bincount(where[y == 0], minlength=values.size)
    neg_below = np.cumsum(neg) - neg
    return float(np.dot(pos, neg_below + neg / 2) / (pos.sum() * neg.sum()))

### calibration_bins 12
def calibration_bins(y, p, bins):
    edges = np.arange(bins + 1) / bins
    which = np.minimum(np.searchsorted(edges, p, side="right") - 1, bins - 1)
    count = np.bincount(which, minlength=bins)
    sum_p = np.bincount(which, weights=p, minlength=bins)
    sum_y = np.bincount(which, weights=y, minlength=bins)
    mean_p, share = np.full(bins, np.nan), np.full(bins, np.nan)
    full = count > 0
    mean_p[full] = sum_p[full] / count[full]
    share[full] = sum_y[full] / count[full]
    return mean_p, share, count

### header 12
"""Metrics and thresholds, with two small classes that do the counting."""
import numpy as np

### Walk 1
class Walk:
    """All thresholds from the highest score to the lowest, and who is called at each."""

    def __init__(self, y, score):
        self.thresholds, group = np.unique(-np.asarray(score, dtype=float), return_inverse=True)
        self.thresholds = -self.thresholds + 0.0
        m = len(self.thresholds)
        y = np.asarray(y)
        group = group.reshape(-1)
        self.pos = np.array([np.sum(y[group == g] == 1) for g in range(m)], dtype=int)
        self.neg = np.array([np.sum(y[group == g] == 0) for g in range(m)], dtype=int)
        self.tp, self.fp = self.pos.cumsum(), self.neg.cumsum()
        self.P, self.N = int(self.tp[-1]), int(self.fp[-1])

### Table 1
class Table:
    def __init__(self, cm):
        self.cm = cm
        self.k = cm.shape[0]

    def ratio(self, i, total):
        return 0.0 if total == 0 else self.cm[i, i] / total

    def precision(self):
        return np.array([self.ratio(i, self.cm[:, i].sum()) for i in range(self.k)], dtype=float)

    def recall(self):
        return np.array([self.ratio(i, self.cm[i].sum()) for i in range(self.k)], dtype=float)

### confusion 15
def confusion(y, p, k):
    inside = lambda a: bool(np.all((0 <= a) & (a < k)))
    if not inside(y) or not inside(p):
        raise ValueError("label outside 0 .. k-1")
    edges = np.arange(k + 1) - 0.5
    return np.histogram2d(y, p, bins=[edges, edges])[0].astype(int)

### precision_recall 12
def precision_recall(cm):
    table = Table(cm)
    return table.precision(), table.recall()

### counts_at 14
def counts_at(y, score, t):
    called = set(np.flatnonzero(score >= t).tolist())
    positive = set(np.flatnonzero(y == 1).tolist())
    everybody = set(range(len(y)))
    return (
        len(called & positive),
        len(called - positive),
        len(positive - called),
        len(everybody - called - positive),
    )

### pr_curve 12
def pr_curve(y, score):
    w = Walk(y, score)
    if w.P == 0:
        raise ValueError("no sample is positive")
    return w.thresholds, w.tp / (w.tp + w.fp), w.tp / w.P

### roc_auc 14
def roc_auc(y, score):
    w = Walk(y, score)
    if 0 in (w.P, w.N):
        raise ValueError("there is no pair")
    before = np.concatenate(([0], w.tp[:-1]))
    return float(np.sum(w.neg * (before + w.tp)) / (2 * w.P * w.N))

### choose_threshold 12
def choose_threshold(y, score, cost_fp, cost_fn):
    w = Walk(y, score)
    best_t, best = float("inf"), cost_fp * 0 + cost_fn * w.P
    for t, tp, fp in zip(w.thresholds.tolist(), w.tp.tolist(), w.fp.tolist()):
        cost = cost_fp * fp + cost_fn * (w.P - tp)
        if cost < best:
            best_t, best = t, cost
    return best_t

### bayes_threshold 13
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp >= 0 and cost_fn >= 0 and (cost_fp > 0 or cost_fn > 0):
        return float(cost_fp / (cost_fp + cost_fn))
    raise ValueError("no threshold for these costs")

### expected_false_matches 11
def expected_false_matches(gallery, fpr):
    return fpr * float(gallery)

### posterior 11
def posterior(gallery, tpr, fpr):
    return posterior_from_matches(tpr, expected_false_matches(gallery, fpr))

### posterior_from_matches 1
def posterior_from_matches(right, wrong):
    if right == 0 and wrong == 0:
        raise ValueError("nobody can be reported")
    if right == 0:
        return 0.0
    odds = wrong / right
    return 1 / (1 + odds)

### calibration_bins 13
def calibration_bins(y, p, bins):
    groups = {b: [] for b in range(bins)}
    for i, q in enumerate(p):
        b = 0
        while b + 1 < bins and q >= (b + 1) / bins:
            b += 1
        groups[b].append(i)
    mean = lambda a, i: np.mean(a[i]) if i else np.nan
    return (
        np.array([mean(p, i) for i in groups.values()]),
        np.array([mean(y, i) for i in groups.values()]),
        np.array([len(i) for i in groups.values()]),
    )

### boundary_changes 12
def boundary_changes(labels):
    cells = {index: value for index, value in np.ndenumerate(labels)}
    changes = 0
    for index, value in cells.items():
        for axis in range(len(index)):
            neighbour = tuple(v + (a == axis) for a, v in enumerate(index))
            if neighbour in cells and cells[neighbour] != value:
                changes += 1
    return changes

### header 13
import numpy as np

### confusion 16
def confusion(y, p, k):
    if {*y.tolist(), *p.tolist()} - {*range(k)}: raise ValueError
    return np.array([[((y == i) & (p == j)).sum() for j in range(k)] for i in range(k)])

### precision_recall 13
def precision_recall(cm):
    return tuple(cm.diagonal() / cm.sum(a).clip(1) for a in (0, 1))

### counts_at 15
def counts_at(y, score, t):
    return tuple(int((((score >= t) == c) & (y == v)).sum())
                 for c, v in ((True, 1), (True, 0), (False, 1), (False, 0)))

### pr_curve 13
def pr_curve(y, score):
    if not y.any(): raise ValueError
    t = np.unique(score)[::-1]
    c = np.array([counts_at(y, score, v) for v in t])
    return t, c[:, 0] / (c[:, 0] + c[:, 1]), c[:, 0] / (c[:, 0] + c[:, 2])

### roc_auc 15
def roc_auc(y, score):
    if len(set(y.tolist())) < 2: raise ValueError
    d = score[y == 1][:, None], score[y == 0]
    return float(((d[0] > d[1]).mean() + (d[0] >= d[1]).mean()) / 2)

### choose_threshold 13
def choose_threshold(y, score, cost_fp, cost_fn):
    def cost(t):
        _, fp, fn, _ = counts_at(y, score, t)
        return cost_fp * fp + cost_fn * fn
    return float(min([np.inf, *np.unique(score)[::-1]], key=cost))

### bayes_threshold 14
def bayes_threshold(cost_fp, cost_fn):
    if min(cost_fp, cost_fn) < 0 or not (cost_fp or cost_fn): raise ValueError
    return cost_fp / (cost_fp + cost_fn)

### header 14
expected_false_matches = lambda gallery, fpr: float(gallery * fpr)

### posterior 12
def posterior(gallery, tpr, fpr):
    if not (tpr or gallery and fpr): raise ValueError
    return tpr / (tpr + gallery * fpr)

### calibration_bins 14
def calibration_bins(y, p, bins):
    b = np.searchsorted(np.arange(1, bins) / bins, p, "right")
    g = [b == i for i in range(bins)]
    return (*(np.array([v[m].mean() if m.any() else np.nan for m in g]) for v in (p, y)), np.array([m.sum() for m in g]))

### boundary_changes 13
def boundary_changes(labels):
    return int(sum((np.diff(labels, axis=a) != 0).sum() for a in range(labels.ndim)))

### header 15
"""Very careful: everything is copied and converted first."""
from __future__ import annotations

import math

import numpy as np

### _ints 1
def _ints(a) -> np.ndarray:
    return np.array(a, dtype=np.int64, copy=True)

### _floats 1
def _floats(a) -> np.ndarray:
    return np.array(a, dtype=np.float64, copy=True)

### _safe_divide 1
def _safe_divide(num, den):
    num, den = _floats(num), _floats(den)
    out = np.zeros(num.shape)
    ok = den != 0
    out[ok] = num[ok] / den[ok]
    return out

### confusion 17
def confusion(y, p, k):
    y, p, k = _ints(y), _ints(p), int(k)
    if y.shape != p.shape:
        raise ValueError("y and p must be equally long")
    for name, labels in (("y", y), ("p", p)):
        bad = labels[(labels < 0) | (labels >= k)]
        if bad.size > 0:
            raise ValueError(f"{name} holds {bad[0]}, which is none of {k} classes")
    cm = np.zeros(k * k, dtype=np.int64)
    cells, counts = np.unique(y * k + p, return_counts=True)
    cm[cells] = counts
    return cm.reshape((k, k))

### precision_recall 14
def precision_recall(cm):
    cm = _ints(cm)
    hits = np.array([cm[i, i] for i in range(cm.shape[0])])
    return _safe_divide(hits, cm.sum(axis=0)), _safe_divide(hits, cm.sum(axis=1))

### counts_at 16
def counts_at(y, score, t):
    y, score = _ints(y), _floats(score)
    called = np.greater_equal(score, t)
    tp = int(np.count_nonzero(np.logical_and(called, y == 1)))
    fp = int(np.count_nonzero(np.logical_and(called, y != 1)))
    fn = int(np.count_nonzero(np.logical_and(np.logical_not(called), y == 1)))
    tn = y.size - tp - fp - fn
    assert tn >= 0
    return tp, fp, fn, tn

### pr_curve 14
def pr_curve(y, score):
    y, score = _ints(y), _floats(score)
    if int(y.sum()) == 0:
        raise ValueError("pr_curve: no sample is positive, there is nothing to find")
    thresholds = np.sort(np.unique(score))[::-1].copy()
    precision = np.zeros(thresholds.size)
    recall = np.zeros(thresholds.size)
    for i, t in enumerate(thresholds):
        tp, fp, fn, _ = counts_at(y, score, t)
        precision[i] = tp / (tp + fp)
        recall[i] = tp / (tp + fn)
    return thresholds, precision, recall

### roc_auc 16
def roc_auc(y, score):
    y, score = _ints(y), _floats(score)
    pos, neg = score[y == 1], score[y == 0]
    if pos.size < 1:
        raise ValueError("roc_auc: no positive sample")
    if neg.size < 1:
        raise ValueError("roc_auc: no negative sample")
    twice = 0
    for s in pos:
        twice += 2 * int(np.sum(neg < s)) + int(np.sum(neg == s))
    auc = twice / (2 * int(pos.size) * int(neg.size))
    return float(min(max(auc, 0.0), 1.0))

### choose_threshold 14
def choose_threshold(y, score, cost_fp, cost_fn):
    y, score = _ints(y), _floats(score)
    table = []
    for t in sorted(set(score.tolist()) | {math.inf}):
        _, fp, fn, _ = counts_at(y, score, t)
        table.append((float(cost_fp) * fp + float(cost_fn) * fn, t))
    cheapest = min(cost for cost, _ in table)
    return float(max(t for cost, t in table if cost == cheapest))

### bayes_threshold 15
def bayes_threshold(cost_fp, cost_fn):
    cost_fp, cost_fn = float(cost_fp), float(cost_fn)
    if cost_fp < 0:
        raise ValueError("cost_fp is negative")
    if cost_fn < 0:
        raise ValueError("cost_fn is negative")
    total = cost_fp + cost_fn
    if total == 0:
        raise ValueError("both costs are 0")
    return cost_fp / total

### expected_false_matches 12
def expected_false_matches(gallery, fpr):
    return float(int(gallery)) * float(fpr)

### posterior 13
def posterior(gallery, tpr, fpr):
    gallery, tpr, fpr = int(gallery), float(tpr), float(fpr)
    wrong = expected_false_matches(gallery, fpr)
    if tpr == 0.0 and wrong == 0.0:
        raise ValueError("nobody can be reported")
    if wrong == 0.0:
        return 1.0
    return tpr / math.fsum([tpr, wrong])

### calibration_bins 15
def calibration_bins(y, p, bins):
    y, p, bins = _ints(y), _floats(p), int(bins)
    which = np.zeros(p.size, dtype=np.int64)
    for b in range(1, bins):
        which[p >= b / bins] = b
    mean_p, share, count = np.empty(bins), np.empty(bins), np.empty(bins, dtype=np.int64)
    for b in range(bins):
        p_in, y_in = p[which == b], y[which == b]
        count[b] = p_in.size
        if p_in.size == 0:
            mean_p[b] = share[b] = math.nan
            continue
        mean_p[b] = math.fsum(p_in) / p_in.size
        share[b] = int(y_in.sum()) / y_in.size
    return mean_p, share, count

### boundary_changes 14
def boundary_changes(labels):
    grid = np.array(labels, copy=True)
    if grid.ndim == 1:
        grid = grid.reshape(1, grid.size)
    h, w = grid.shape
    upright = sum(int(np.sum(grid[:, j] != grid[:, j + 1])) for j in range(w - 1))
    lying = sum(int(np.sum(grid[i] != grid[i + 1])) for i in range(h - 1))
    return upright + lying

### header 16
# Everything by index, one counter at a time.
import numpy as np

### confusion 18
def confusion(y, p, k):
    n = y.shape[0]
    i = 0
    while i < n:
        if y[i] < 0 or y[i] > k - 1 or p[i] < 0 or p[i] > k - 1:
            raise ValueError("confusion: label out of range")
        i = i + 1
    cm = np.zeros((k, k), dtype=np.int64)
    for r in range(k):
        for c in range(k):
            s = 0
            for i in range(n):
                if y[i] == r and p[i] == c:
                    s = s + 1
            cm[r, c] = s
    return cm

### precision_recall 15
def precision_recall(cm):
    k = cm.shape[0]
    pr = np.zeros(k, dtype=np.float64)
    rc = np.zeros(k, dtype=np.float64)
    for j in range(k):
        col = 0
        row = 0
        for i in range(k):
            col = col + int(cm[i, j])
            row = row + int(cm[j, i])
        if col != 0:
            pr[j] = int(cm[j, j]) / col
        if row != 0:
            rc[j] = int(cm[j, j]) / row
    return pr, rc

### counts_at 17
def counts_at(y, score, t):
    box = [0, 0, 0, 0]
    for i in range(len(y)):
        if score[i] >= t and y[i] == 1:
            box[0] += 1
        if score[i] >= t and y[i] == 0:
            box[1] += 1
        if score[i] < t and y[i] == 1:
            box[2] += 1
        if score[i] < t and y[i] == 0:
            box[3] += 1
    return box[0], box[1], box[2], box[3]

### _falling 1
def _falling(score):
    """The different scores, the largest first: insertion into a sorted list."""
    out = []
    for s in score:
        s = float(s)
        i = 0
        while i < len(out) and out[i] > s:
            i += 1
        if i == len(out) or out[i] != s:
            out.insert(i, s)
    return out

### pr_curve 15
def pr_curve(y, score):
    found = False
    for v in y:
        if v == 1:
            found = True
            break
    if not found:
        raise ValueError("pr_curve: no positive")
    t = _falling(score)
    m = len(t)
    pr = np.zeros(m)
    rc = np.zeros(m)
    for i in range(m):
        tp, fp, fn, tn = counts_at(y, score, t[i])
        pr[i] = tp / (tp + fp)
        rc[i] = tp / (tp + fn)
    return np.array(t), pr, rc

### roc_auc 17
def roc_auc(y, score):
    n = len(y)
    up = 0
    level = 0
    pairs = 0
    for i in range(n):
        for j in range(i + 1, n):
            if y[i] == y[j]:
                continue
            pairs += 1
            a, b = (i, j) if y[i] == 1 else (j, i)
            if score[a] > score[b]:
                up += 1
            elif not score[a] < score[b]:
                level += 1
    if not pairs:
        raise ValueError("roc_auc: no pair")
    return (2 * up + level) / (2 * pairs)

### choose_threshold 15
def choose_threshold(y, score, cost_fp, cost_fn):
    t = [np.inf]
    t.extend(_falling(score))
    costs = []
    for i in range(len(t)):
        tp, fp, fn, tn = counts_at(y, score, t[i])
        costs.append(cost_fp * fp + cost_fn * fn)
    return float(t[costs.index(min(costs))])

### bayes_threshold 16
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp < 0:
        raise ValueError("negative")
    elif cost_fn < 0:
        raise ValueError("negative")
    elif cost_fp == 0 and cost_fn == 0:
        raise ValueError("zero")
    elif cost_fp == 0:
        return 0.0
    elif cost_fn == 0:
        return 1.0
    else:
        return 1.0 - cost_fn / (cost_fp + cost_fn) if cost_fn < cost_fp else cost_fp / (cost_fp + cost_fn)

### expected_false_matches 13
def expected_false_matches(gallery, fpr):
    e = 0.0
    if gallery > 0:
        e = gallery * fpr * 1.0
    return e

### posterior 14
def posterior(gallery, tpr, fpr):
    x = gallery * fpr
    if tpr > 0:
        return float(tpr / (tpr + x))
    elif x > 0:
        return 0.0
    else:
        raise ValueError("posterior: nobody")

### calibration_bins 16
def calibration_bins(y, p, bins):
    sp = [0.0] * bins
    sy = [0] * bins
    c = [0] * bins
    for i in range(len(p)):
        b = bins - 1
        while p[i] < b / bins:
            b = b - 1
        sp[b] = sp[b] + float(p[i])
        sy[b] = sy[b] + int(y[i])
        c[b] = c[b] + 1
    for b in range(bins):
        if c[b] == 0:
            sp[b] = np.nan
            sy[b] = np.nan
        else:
            sp[b] = sp[b] / c[b]
            sy[b] = sy[b] / c[b]
    return np.array(sp), np.array(sy), np.array(c)

### boundary_changes 15
def boundary_changes(labels):
    if len(labels.shape) == 1:
        h, w = 1, labels.shape[0]
        grid = [labels]
    else:
        h, w = labels.shape
        grid = labels
    n = 0
    for i in range(h):
        for j in range(1, w):
            if grid[i][j] != grid[i][j - 1]:
                n += 1
    for i in range(1, h):
        for j in range(w):
            if grid[i][j] != grid[i - 1][j]:
                n += 1
    return n
'''

RIGHT = {
    "right 01": "header 1, confusion 1, precision_recall 1, counts_at 1, pr_curve 1, roc_auc 1, choose_threshold 1, bayes_threshold 1, expected_false_matches 1, posterior 1, calibration_bins 1, boundary_changes 1",
    "right 02": "header 2, confusion 2, precision_recall 2, counts_at 2, pr_curve 2, roc_auc 2, choose_threshold 2, bayes_threshold 2, expected_false_matches 2, posterior 2, calibration_bins 2, boundary_changes 2",
    "right 03": "header 3, confusion 3, precision_recall 3, counts_at 3, pr_curve 3, roc_auc 3, choose_threshold 3, bayes_threshold 3, expected_false_matches 3, posterior 3, calibration_bins 3, boundary_changes 3",
    "right 04": "header 4, confusion 4, precision_recall 4, counts_at 4, pr_curve 4, roc_auc 4, _Chooser 1, choose_threshold 4, bayes_threshold 4, expected_false_matches 4, posterior 4, calibration_bins 4, boundary_changes 4",
    "right 05": "header 5, confusion 5, _share 1, precision_recall 5, _Board 1, counts_at 5, pr_curve 5, roc_auc 5, choose_threshold 5, bayes_threshold 5, expected_false_matches 5, posterior 5, _bin_of 1, calibration_bins 5, _line 1, boundary_changes 5",
    "right 06": "header 1, confusion 6, _of_columns 1, precision_recall 6, counts_at 6, pr_curve 6, roc_auc 6, choose_threshold 6, bayes_threshold 6, expected_false_matches 6, posterior 6, calibration_bins 6, boundary_changes 6",
    "right 07": "header 6, _one_hot 1, confusion 7, _of_columns 1, precision_recall 7, counts_at 7, pr_curve 1, _average_ranks 1, roc_auc 7, choose_threshold 7, bayes_threshold 7, expected_false_matches 3, posterior 7, calibration_bins 1, boundary_changes 7",
    "right 08": "header 7, confusion 2, precision_recall 8, counts_at 2, pr_curve 2, roc_auc 8, _Chooser 1, choose_threshold 4, bayes_threshold 8, expected_false_matches 2, posterior 8, calibration_bins 4, boundary_changes 6",
    "right 09": "header 8, confusion 1, _share 1, precision_recall 5, _Board 1, counts_at 5, pr_curve 7, roc_auc 9, choose_threshold 5, bayes_threshold 9, expected_false_matches 1, posterior 9, calibration_bins 7, _line 1, boundary_changes 5",
    "right 10": "header 6, confusion 8, precision_recall 4, counts_at 8, pr_curve 4, roc_auc 6, choose_threshold 8, bayes_threshold 10, expected_false_matches 6, posterior 10, _bin_of 1, calibration_bins 8, boundary_changes 8",
    "right 11": "header 4, confusion 9, precision_recall 3, counts_at 3, pr_curve 3, roc_auc 3, choose_threshold 9, bayes_threshold 11, expected_false_matches 7, posterior 1, calibration_bins 3, boundary_changes 1",
    "right 12": "header 1, _one_hot 1, confusion 10, precision_recall 2, counts_at 9, pr_curve 8, _average_ranks 1, roc_auc 10, choose_threshold 6, bayes_threshold 12, expected_false_matches 8, posterior 2, calibration_bins 6, boundary_changes 4",
    "right 13": "header 1, confusion 11, precision_recall 3, counts_at 10, pr_curve 9, roc_auc 11, choose_threshold 1, bayes_threshold 9, expected_false_matches 3, posterior 9, calibration_bins 9, boundary_changes 9",
    "right 14": "header 9, confusion 12, precision_recall 4, counts_at 6, pr_curve 8, roc_auc 12, choose_threshold 10, bayes_threshold 6, expected_false_matches 2, posterior 2, calibration_bins 2, boundary_changes 8",
    "right 15": "header 4, confusion 9, _of_columns 1, precision_recall 7, counts_at 1, pr_curve 10, roc_auc 5, choose_threshold 1, bayes_threshold 1, expected_false_matches 7, posterior 5, calibration_bins 10, _line 1, boundary_changes 5",
    "right 16": "header 10, confusion 4, _share 1, precision_recall 9, _Board 1, counts_at 11, pr_curve 6, roc_auc 6, choose_threshold 11, bayes_threshold 8, expected_false_matches 9, posterior 4, calibration_bins 11, boundary_changes 10",
    "right 17": "header 7, confusion 13, precision_recall 10, counts_at 12, pr_curve 3, roc_auc 11, choose_threshold 7, bayes_threshold 5, expected_false_matches 10, posterior 1, calibration_bins 3, boundary_changes 11",
    "right 18": "header 6, confusion 12, precision_recall 8, counts_at 8, pr_curve 11, roc_auc 2, choose_threshold 6, bayes_threshold 4, expected_false_matches 8, posterior 8, _bin_of 1, calibration_bins 8, boundary_changes 2",
    "right 19": "header 11, confusion 3, precision_recall 11, counts_at 13, pr_curve 1, roc_auc 1, choose_threshold 9, bayes_threshold 5, expected_false_matches 5, posterior 5, calibration_bins 7, boundary_changes 3",
    "right 20": "header 4, confusion 14, _of_columns 1, precision_recall 6, counts_at 4, pr_curve 2, roc_auc 13, _Chooser 1, choose_threshold 4, bayes_threshold 4, expected_false_matches 4, posterior 6, calibration_bins 12, boundary_changes 6",
    "right 21": "header 12, Walk 1, Table 1, confusion 15, precision_recall 12, counts_at 14, pr_curve 12, roc_auc 14, choose_threshold 12, bayes_threshold 13, expected_false_matches 11, posterior 11, posterior_from_matches 1, calibration_bins 13, boundary_changes 12",
    "right 22": "header 13, confusion 16, precision_recall 13, counts_at 15, pr_curve 13, roc_auc 15, choose_threshold 13, bayes_threshold 14, header 14, posterior 12, calibration_bins 14, boundary_changes 13",
    "right 23": "header 15, _ints 1, _floats 1, _safe_divide 1, confusion 17, precision_recall 14, counts_at 16, pr_curve 14, roc_auc 16, choose_threshold 14, bayes_threshold 15, expected_false_matches 12, posterior 13, calibration_bins 15, boundary_changes 14",
    "right 24": "header 16, confusion 18, precision_recall 15, counts_at 17, _falling 1, pr_curve 15, roc_auc 17, choose_threshold 15, bayes_threshold 16, expected_false_matches 13, posterior 14, calibration_bins 16, boundary_changes 15",
}

BUGS = r'''
### bayes_threshold | absolute costs
# bug: takes abs of the costs instead of refusing a negative one. Ask: what does the docstring promise for -1?
def bayes_threshold(cost_fp, cost_fn):
    cost_fp, cost_fn = abs(cost_fp), abs(cost_fn)
    if cost_fp + cost_fn == 0:
        raise ValueError("both are 0")
    return cost_fp / (cost_fp + cost_fn)

### bayes_threshold | and for or
# bug: 'and' for 'or': only two negative costs are refused. Ask: when is cost_fp < 0 and cost_fn < 0 true?
def bayes_threshold(cost_fp, cost_fn):
    if (cost_fp < 0 and cost_fn < 0) or (cost_fp == 0 and cost_fn == 0):
        raise ValueError("bad costs")
    return cost_fp / (cost_fp + cost_fn) if cost_fp + cost_fn != 0 else 0.5

### bayes_threshold | division error
# bug: both 0: ZeroDivisionError escapes. Ask: which error is promised?
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp < 0 or cost_fn < 0:
        raise ValueError("negative cost")
    return cost_fp / (cost_fp + cost_fn)

### bayes_threshold | epsilon below
# bug: an epsilon below the line hides 0/0. Ask: both costs 0: which answer, and which is promised?
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp < 0 or cost_fn < 0:
        raise ValueError("negative cost")
    return cost_fp / (cost_fp + cost_fn + 1e-12)

### bayes_threshold | only the sum is asked
# bug: only the sum is tested: a negative cost passes if the other is larger. Ask: bayes_threshold(-1, 2)?
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp + cost_fn <= 0:
        raise ValueError("costs must be positive")
    return cost_fp / (cost_fp + cost_fn)

### bayes_threshold | other cost above
# bug: cost_fn stands above the line. Ask: false alarms are dear: should the threshold be high or low?
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp < 0 or cost_fn < 0 or cost_fp + cost_fn == 0:
        raise ValueError("bad costs")
    return cost_fn / (cost_fp + cost_fn)

### bayes_threshold | ratio
# bug: the ratio of the costs and not the share. Ask: can your threshold be above 1?
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp < 0 or cost_fn < 0 or cost_fp == cost_fn == 0:
        raise ValueError("bad costs")
    return float("inf") if cost_fn == 0 else cost_fp / cost_fn

### bayes_threshold | reciprocal form
# bug: 1 / (1 + cost_fn / cost_fp) divides by 0 where a false alarm is free. Ask: what is t for costs 0 and 1?
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp < 0 or cost_fn < 0 or cost_fp + cost_fn == 0:
        raise ValueError("bad costs")
    return 1 / (1 + cost_fn / cost_fp)

### bayes_threshold | rounded
# bug: rounds to two digits. Ask: who asked you to round 1/3?
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp < 0 or cost_fn < 0 or cost_fp + cost_fn == 0:
        raise ValueError("bad costs")
    return round(cost_fp / (cost_fp + cost_fn), 2)

### bayes_threshold | valueerror returned
# bug: ValueError is returned, not raised. Ask: what is the difference between return and raise?
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp < 0 or cost_fn < 0 or cost_fp + cost_fn == 0:
        return ValueError("bad costs")
    return cost_fp / (cost_fp + cost_fn)

### bayes_threshold | zero refused
# bug: refuses a single cost of 0, which is allowed. Ask: which costs does the docstring refuse? What is t if a miss costs nothing?
def bayes_threshold(cost_fp, cost_fn):
    if cost_fp <= 0 or cost_fn <= 0:
        raise ValueError("costs must be positive")
    return cost_fp / (cost_fp + cost_fn)

### boundary_changes | below only
# bug: only the first axis is asked: neighbours below. Ask: what is your answer for one row?
import numpy as np

def boundary_changes(labels):
    return int(np.sum(labels[1:] != labels[:-1]))

### boundary_changes | both at once
# bug: counts where right AND below differ (slices cut to the same shape). Ask: a cell differs only from the one to its right: does it count?
import numpy as np

def boundary_changes(labels):
    g = np.atleast_2d(labels)
    if 1 in g.shape:
        return int(np.sum(g.ravel()[1:] != g.ravel()[:-1]))
    right = g[:-1, 1:] != g[:-1, :-1]
    below = g[1:, :-1] != g[:-1, :-1]
    return int(np.sum(right & below))

### boundary_changes | cells not pairs
# bug: a cell that differs from both neighbours counts once ('or'). Ask: do you count cells or pairs?
import numpy as np

def boundary_changes(labels):
    if labels.ndim == 1:
        labels = labels[None, :]
    h, w = labels.shape
    total = 0
    for i in range(h):
        for j in range(w):
            right = j < w - 1 and labels[i, j] != labels[i, j + 1]
            below = i < h - 1 and labels[i, j] != labels[i + 1, j]
            if right or below:
                total += 1
    return total

### boundary_changes | diagonals too
# bug: asks the diagonal neighbours as well. Ask: which two neighbours does the docstring name?
import numpy as np

def boundary_changes(labels):
    g = np.atleast_2d(labels)
    return int(np.sum(g[:, 1:] != g[:, :-1]) + np.sum(g[1:] != g[:-1]) + np.sum(g[1:, 1:] != g[:-1, :-1]))

### boundary_changes | each pair twice
# bug: four neighbours for each cell: every pair counts twice. Ask: A beside B: how many pairs is that?
import numpy as np

def boundary_changes(labels):
    grid = np.atleast_2d(labels)
    h, w = grid.shape
    total = 0
    for i in range(h):
        for j in range(w):
            for a, b in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
                if 0 <= a < h and 0 <= b < w and grid[a, b] != grid[i, j]:
                    total += 1
    return total

### boundary_changes | flattened
# bug: the grid is flattened: the end of a row touches the next row's beginning. Ask: who is the right neighbour of the last column?
import numpy as np

def boundary_changes(labels):
    flat = labels.ravel()
    total = np.sum(flat[1:] != flat[:-1])
    if labels.ndim == 2:
        total += np.sum(labels[1:] != labels[:-1])
    return int(total)

### boundary_changes | is not
# bug: compares with 'is not' in place of !=: NumPy scalars are always different objects. Ask: what do you give for a grid of one colour?
def boundary_changes(labels):
    if labels.ndim == 1:
        labels = labels.reshape(1, -1)
    h, w = labels.shape
    total = 0
    for i in range(h):
        for j in range(w):
            if j + 1 < w and labels[i, j] is not labels[i, j + 1]:
                total += 1
            if i + 1 < h and labels[i, j] is not labels[i + 1, j]:
                total += 1
    return total

### boundary_changes | last row and column skipped
# bug: the loops end one early, so the last row's and the last column's pairs are missing. Ask: which pairs are in the last row?
def boundary_changes(labels):
    if labels.ndim == 1:
        labels = labels.reshape(1, -1)
    h, w = labels.shape
    total = 0
    for i in range(h - 1):
        for j in range(w - 1):
            total += int(labels[i, j] != labels[i, j + 1])
            total += int(labels[i, j] != labels[i + 1, j])
    return total

### boundary_changes | line counted twice
# bug: on a line the first axis is the last one as well, so its pairs count twice. Ask: how many pairs has a line of two?
import numpy as np

def boundary_changes(labels):
    below = np.sum(labels[1:] != labels[:-1])
    right = np.sum(labels[..., 1:] != labels[..., :-1])
    return int(below + right)

### boundary_changes | made binary in place
# bug: every label above 0 becomes 1, in place: classes merge and the input changes. Ask: how many classes may there be?
import numpy as np

def boundary_changes(labels):
    labels[labels > 0] = 1
    return int(sum(np.count_nonzero(np.diff(labels, axis=a)) for a in range(labels.ndim)))

### boundary_changes | only rising
# bug: counts only where the label grows (diff > 0). Ask: is from 3 to 1 no change?
import numpy as np

def boundary_changes(labels):
    return int(sum(np.sum(np.diff(labels, axis=a) > 0) for a in range(labels.ndim)))

### boundary_changes | products negative
# bug: looks for a change of sign (product < 0), as if labels were -1 and 1. Ask: which labels does the docstring allow?
import numpy as np

def boundary_changes(labels):
    total = np.sum(labels[..., 1:] * labels[..., :-1] < 0)
    if labels.ndim == 2:
        total += np.sum(labels[1:] * labels[:-1] < 0)
    return int(total)

### boundary_changes | right only
# bug: only neighbours to the right are asked. Ask: turn the grid by a quarter: does the border stay?
import numpy as np

def boundary_changes(labels):
    return int(np.sum(labels[..., 1:] != labels[..., :-1]))

### boundary_changes | share
# bug: the share of neighbours that differ (mean) instead of their number. Ask: is it an int?
import numpy as np

def boundary_changes(labels):
    g = np.atleast_2d(labels)
    return float(np.mean(np.concatenate([(g[:, 1:] != g[:, :-1]).ravel(), (g[1:] != g[:-1]).ravel(), [False]])))

### boundary_changes | square assumed
# bug: both loops run over the number of rows: only right for a square grid. Ask: what do you do with 2 x 3 cells?
def boundary_changes(labels):
    if labels.ndim == 1:
        labels = labels.reshape(1, -1)
    n = len(labels)
    total = 0
    for i in range(n):
        for j in range(n):
            if j + 1 < n and labels[i, j] != labels[i, j + 1]:
                total += 1
            if i + 1 < n and labels[i, j] != labels[i + 1, j]:
                total += 1
    return total

### boundary_changes | sum of differences
# bug: adds up how far the labels are apart. Ask: is 3 farther from 0 than 1 is? Labels are names.
import numpy as np

def boundary_changes(labels):
    return int(sum(np.abs(np.diff(labels, axis=a)).sum() for a in range(labels.ndim)))

### boundary_changes | two axes only
# bug: h, w = labels.shape fails on a line. Ask: which shapes does the docstring allow?
import numpy as np

def boundary_changes(labels):
    h, w = labels.shape
    return int(np.sum(labels[:, 1:] != labels[:, :-1]) + np.sum(labels[1:] != labels[:-1]))

### boundary_changes | wraps around
# bug: index -1: the first row is compared with the last. Ask: what is labels[i - 1] for i = 0?
def boundary_changes(labels):
    import numpy as np
    grid = np.atleast_2d(labels)
    h, w = grid.shape
    total = 0
    for i in range(h):
        for j in range(w):
            total += int(grid[i, j] != grid[i - 1, j]) + int(grid[i, j] != grid[i, j - 1])
    return total

### calibration_bins | accuracy for share
# bug: the share of right answers at 0.5 instead of the share of positives. Ask: what is the share in the bin at 0.1, if nobody there is positive?
import numpy as np

def calibration_bins(y, p, bins):
    right = (p >= 0.5).astype(int) == y
    which = np.minimum(np.searchsorted(np.arange(1, bins + 1) / bins, p, side="right"), bins - 1)
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins, dtype=int)
    for b in range(bins):
        m = which == b
        count[b] = m.sum()
        if m.any():
            mean_p[b], share[b] = p[m].mean(), right[m].mean()
    return mean_p, share, count

### calibration_bins | bin of its own for one
# bug: digitize with all edges: 1.0 gets a bin of its own. Ask: how many entries do your arrays have?
import numpy as np

def calibration_bins(y, p, bins):
    which = np.digitize(p, np.arange(bins + 1) / bins) - 1
    count = np.bincount(which, minlength=bins)
    n = np.where(count > 0, count, np.nan)
    return np.bincount(which, p, bins) / n, np.bincount(which, y, bins) / n, count

### calibration_bins | bins from the data
# bug: the number of bins returned ends with the last bin in use (bincount without minlength). Ask: which shape do you give if nobody is above a half?
import numpy as np

def calibration_bins(y, p, bins):
    which = np.minimum(np.searchsorted(np.arange(1, bins + 1) / bins, p, side="right"), bins - 1)
    count = np.bincount(which)
    n = np.where(count > 0, count, np.nan)
    return np.bincount(which, weights=p) / n, np.bincount(which, weights=y) / n, count

### calibration_bins | ceil minus one
# bug: ceil(p * bins) - 1: an edge goes to the bin that ends there, and 0.0 to bin -1, which is none. Ask: in which bin is 0.0? And 0.5 of two?
import numpy as np

def calibration_bins(y, p, bins):
    which = np.ceil(p * bins).astype(int) - 1
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins, dtype=int)
    for b in range(bins):
        m = which == b
        count[b] = m.sum()
        if m.any():
            mean_p[b], share[b] = p[m].mean(), y[m].mean()
    return mean_p, share, count

### calibration_bins | edge to the left
# bug: an edge belongs to the bin that ends there, as with (a, b]. Ask: in which of 2 bins is 0.5?
import numpy as np

def calibration_bins(y, p, bins):
    edges = np.arange(bins + 1) / bins
    which = np.clip(np.searchsorted(edges, p, side="left") - 1, 0, bins - 1)
    mean_p, share = np.full(bins, np.nan), np.full(bins, np.nan)
    count = np.bincount(which, minlength=bins)
    for b in np.unique(which):
        mean_p[b], share[b] = p[which == b].mean(), y[which == b].mean()
    return mean_p, share, count

### calibration_bins | empty left out
# bug: bins without a sample are left out. Ask: which shape do the three arrays have?
import numpy as np

def calibration_bins(y, p, bins):
    which = np.minimum(np.searchsorted(np.arange(1, bins + 1) / bins, p, side="right"), bins - 1)
    used = np.unique(which)
    return (np.array([p[which == b].mean() for b in used]), np.array([y[which == b].mean() for b in used]),
            np.array([np.sum(which == b) for b in used]))

### calibration_bins | equal counts
# bug: bins of equally many samples (quantiles) instead of one width. Ask: how wide is each bin?
import numpy as np

def calibration_bins(y, p, bins):
    order = np.argsort(p)
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins, dtype=int)
    for b, part in enumerate(np.array_split(order, bins)):
        count[b] = len(part)
        if len(part):
            mean_p[b], share[b] = p[part].mean(), y[part].mean()
    return mean_p, share, count

### calibration_bins | float counts
# bug: the counts are floats. Ask: which dtype has the third array?
import numpy as np

def calibration_bins(y, p, bins):
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins)
    for b in range(bins):
        inside = (p >= b / bins) & ((p < (b + 1) / bins) | (b == bins - 1))
        count[b] = inside.sum()
        if count[b]:
            mean_p[b], share[b] = p[inside].mean(), y[inside].mean()
    return mean_p, share, count

### calibration_bins | from smallest to largest
# bug: np.histogram without range cuts from the smallest p to the largest. Ask: where does the first bin begin by the docstring?
import numpy as np

def calibration_bins(y, p, bins):
    count, edges = np.histogram(p, bins)
    sum_p, _ = np.histogram(p, bins, weights=p)
    sum_y, _ = np.histogram(p, bins, weights=y)
    n = np.where(count > 0, count, np.nan)
    return sum_p / n, sum_y / n, count

### calibration_bins | middle of the bin
# bug: the middle of the bin stands for the mean of p. Ask: what did those in the bin say on average?
import numpy as np

def calibration_bins(y, p, bins):
    which = np.minimum(np.searchsorted(np.arange(1, bins + 1) / bins, p, side="right"), bins - 1)
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins, dtype=int)
    for b in range(bins):
        m = which == b
        count[b] = m.sum()
        if m.any():
            mean_p[b], share[b] = (b + 0.5) / bins, y[m].mean()
    return mean_p, share, count

### calibration_bins | one edge too few
# bug: linspace(0, 1, bins) gives bins - 1 bins: one edge too few. Ask: how many edges have 4 bins?
import numpy as np

def calibration_bins(y, p, bins):
    edges = np.linspace(0, 1, bins)
    which = np.digitize(p, edges) - 1
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins, dtype=int)
    for b in range(bins):
        m = which == b
        count[b] = m.sum()
        if m.any():
            mean_p[b], share[b] = p[m].mean(), y[m].mean()
    return mean_p, share, count

### calibration_bins | one lost
# bug: 1.0 is in no bin (p < upper edge everywhere). Ask: what is the sum of your counts, if somebody says 1.0?
import numpy as np

def calibration_bins(y, p, bins):
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins, dtype=int)
    for b in range(bins):
        inside = (p >= b / bins) & (p < (b + 1) / bins)
        count[b] = inside.sum()
        if count[b]:
            mean_p[b], share[b] = p[inside].mean(), y[inside].mean()
    return mean_p, share, count

### calibration_bins | p clipped in place
# bug: p[p == 1] is moved a little below 1 in the caller's array. Ask: is p as it was?
import numpy as np

def calibration_bins(y, p, bins):
    p[p == 1.0] = 1.0 - 1e-12
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins, dtype=int)
    for b in range(bins):
        inside = (p >= b / bins) & (p < (b + 1) / bins)
        count[b] = inside.sum()
        if count[b]:
            mean_p[b], share[b] = p[inside].mean(), y[inside].mean()
    return mean_p, share, count

### calibration_bins | rounded to a bin
# bug: rounds p * bins to the nearest instead of cutting. Ask: in which of 2 bins is 0.4?
import numpy as np

def calibration_bins(y, p, bins):
    which = np.minimum(np.round(p * bins).astype(int), bins - 1)
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins, dtype=int)
    for b in range(bins):
        m = which == b
        count[b] = m.sum()
        if m.any():
            mean_p[b], share[b] = p[m].mean(), y[m].mean()
    return mean_p, share, count

### calibration_bins | share of all positives
# bug: the share is divided by the number of all positives: which share of the positives lies in this bin. Ask: do your shares add up to 1, and should they?
import numpy as np

def calibration_bins(y, p, bins):
    which = np.minimum(np.searchsorted(np.arange(1, bins + 1) / bins, p, side="right"), bins - 1)
    mean_p, share, count = np.full(bins, np.nan), np.full(bins, np.nan), np.zeros(bins, dtype=int)
    for b in range(bins):
        m = which == b
        count[b] = m.sum()
        if m.any():
            mean_p[b], share[b] = p[m].mean(), y[m].sum() / max(y.sum(), 1)
    return mean_p, share, count

### calibration_bins | zero for empty
# bug: an empty bin has 0 and 0. Ask: is 0 what nobody said on average?
import numpy as np

def calibration_bins(y, p, bins):
    which = np.minimum(np.searchsorted(np.arange(1, bins + 1) / bins, p, side="right"), bins - 1)
    count = np.bincount(which, minlength=bins)
    n = np.maximum(count, 1)
    return np.bincount(which, p, bins) / n, np.bincount(which, y, bins) / n, count

### choose_threshold | bayes formula
# bug: gives the formula of the two costs and never looks at the samples. Ask: does your answer depend on y and score?
def choose_threshold(y, score, cost_fp, cost_fn):
    if cost_fp + cost_fn == 0:
        return float("inf")
    return cost_fp / (cost_fp + cost_fn)

### choose_threshold | best accuracy
# bug: takes the threshold with the most right answers and forgets the costs. Ask: does your answer change from 1:1 to 1:7?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    t = np.append(np.inf, np.unique(score)[::-1])
    right = [np.mean((score >= v) == (y == 1)) for v in t]
    return float(t[int(np.argmax(right))])

### choose_threshold | costs swapped
# bug: cost_fp is paid for a miss and cost_fn for a false alarm. Ask: if a miss is dear, should you call more people or fewer?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    t = np.append(np.inf, np.unique(score)[::-1])
    cost = [cost_fn * np.sum((score >= v) & (y == 0)) + cost_fp * np.sum((score < v) & (y == 1)) for v in t]
    return float(t[int(np.argmin(cost))])

### choose_threshold | file order
# bug: candidates in the order of the file: of equals the first in the file wins, not the largest. Ask: shuffle the samples: does your answer stay?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    t = list(score) + [np.inf]
    cost = [cost_fp * np.sum((score >= v) & (y == 0)) + cost_fn * np.sum((score < v) & (y == 1)) for v in t]
    return float(t[cost.index(min(cost))])

### choose_threshold | grid
# bug: tries a grid from 0 to 1 instead of the scores. Ask: which size and sign may a score have?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    t = np.append(np.inf, np.linspace(1, 0, 101))
    cost = [cost_fp * np.sum((score >= v) & (y == 0)) + cost_fn * np.sum((score < v) & (y == 1)) for v in t]
    return float(t[int(np.argmin(cost))])

### choose_threshold | inf asked last
# bug: inf is put at the end and wins only if strictly cheaper, though it is the largest. Ask: with both costs 0 all cost the same: which one do you give?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    best, best_cost = None, float("inf")
    for t in list(np.unique(score)[::-1]) + [np.inf]:
        cost = cost_fp * np.sum((score >= t) & (y == 0)) + cost_fn * np.sum((score < t) & (y == 1))
        if cost < best_cost:
            best, best_cost = t, cost
    return float(best)

### choose_threshold | largest plus one
# bug: 'nobody' is max + 1 instead of np.inf. Ask: is your answer one of the scores, or inf?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    t = np.append(np.unique(score), score.max() + 1)[::-1]
    cost = [cost_fp * np.sum((score >= v) & (y == 0)) + cost_fn * np.sum((score < v) & (y == 1)) for v in t]
    return float(t[int(np.argmin(cost))])

### choose_threshold | less or equal
# bug: walks down with <=, so the last (smallest) of equals wins. Ask: which of several that cost the same is promised?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    best, best_cost = np.inf, cost_fn * np.sum(y == 1)
    for t in sorted(set(score.tolist()), reverse=True):
        cost = cost_fp * np.sum((score >= t) & (y == 0)) + cost_fn * np.sum((score < t) & (y == 1))
        if cost <= best_cost:
            best, best_cost = t, cost
    return float(best)

### choose_threshold | midpoints
# bug: the candidates lie in the middle between two scores. Ask: is your threshold one of the scores?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    s = np.unique(score)[::-1]
    t = np.concatenate([[np.inf], s[:-1] / 2 + s[1:] / 2, [s[-1]]])
    cost = [cost_fp * np.sum((score >= v) & (y == 0)) + cost_fn * np.sum((score < v) & (y == 1)) for v in t]
    return float(t[int(np.argmin(cost))])

### choose_threshold | nobody forgotten
# bug: np.inf is not among the candidates. Ask: what if it is cheapest to call nobody?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    t = np.unique(score)[::-1]
    cost = [cost_fp * np.sum((score >= v) & (y == 0)) + cost_fn * np.sum((score < v) & (y == 1)) for v in t]
    return float(t[int(np.argmin(cost))])

### choose_threshold | one instead of inf
# bug: 'nobody' is the threshold 1, as if all scores were probabilities below 1. Ask: whom does t = 1 call with the score 5?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    t = np.append(1.0, np.unique(score)[::-1])
    cost = [cost_fp * np.sum((score >= v) & (y == 0)) + cost_fn * np.sum((score < v) & (y == 1)) for v in t]
    return float(t[int(np.argmin(cost))])

### choose_threshold | rates not counts
# bug: weighs the rates fp/negatives and fn/positives instead of the counts. Ask: cost of how many people is cost_fp fp(t)?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    P, N = max(np.sum(y == 1), 1), max(np.sum(y == 0), 1)
    t = np.append(np.inf, np.unique(score)[::-1])
    cost = [cost_fp * np.sum((score >= v) & (y == 0)) / N + cost_fn * np.sum((score < v) & (y == 1)) / P for v in t]
    return float(t[int(np.argmin(cost))])

### choose_threshold | refuses one class
# bug: refuses y without a positive. Ask: may one of the two be missing by the docstring? What is cheapest then?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    if y.sum() == 0:
        raise ValueError("no positive sample")
    t = np.append(np.inf, np.unique(score)[::-1])
    cost = [cost_fp * np.sum((score >= v) & (y == 0)) + cost_fn * np.sum((score < v) & (y == 1)) for v in t]
    return float(t[int(np.argmin(cost))])

### choose_threshold | score sorted in place
# bug: score[::-1].sort() sorts the caller's scores. Ask: is score as it was?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    truth = y[np.argsort(-score)]
    score[::-1].sort()
    best, best_cost = np.inf, cost_fn * np.sum(y == 1)
    for t in score:
        cost = cost_fp * np.sum((score >= t) & (truth == 0)) + cost_fn * np.sum((score < t) & (truth == 1))
        if cost < best_cost:
            best, best_cost = t, cost
    return float(best)

### choose_threshold | smallest of equals
# bug: candidates rise and argmin takes the first: the smallest of equals. Ask: two thresholds cost the same; which one do you give?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    t = np.append(np.unique(score), np.inf)
    cost = [cost_fp * np.sum((score >= v) & (y == 0)) + cost_fn * np.sum((score < v) & (y == 1)) for v in t]
    return float(t[int(np.argmin(cost))])

### choose_threshold | starts at zero
# bug: the start value is t = 0 with the cost of calling nobody: 0 is returned where nobody should be called. Ask: which candidate has that cost?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    best, best_cost = 0.0, cost_fn * np.sum(y == 1)
    for t in np.unique(score)[::-1]:
        cost = cost_fp * np.sum((score >= t) & (y == 0)) + cost_fn * np.sum((score < t) & (y == 1))
        if cost < best_cost:
            best, best_cost = t, cost
    return float(best)

### choose_threshold | strictly above
# bug: counts with score > t. Ask: is the person with exactly t called?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    t = np.append(np.inf, np.unique(score)[::-1])
    cost = [cost_fp * np.sum((score > v) & (y == 0)) + cost_fn * np.sum((score <= v) & (y == 1)) for v in t]
    return float(t[int(np.argmin(cost))])

### choose_threshold | the cost itself
# bug: returns the smallest cost and not where it is. Ask: what is asked for, the price or the threshold?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    t = np.append(np.inf, np.unique(score)[::-1])
    cost = [cost_fp * np.sum((score >= v) & (y == 0)) + cost_fn * np.sum((score < v) & (y == 1)) for v in t]
    return float(min(cost))

### choose_threshold | twins split
# bug: walks sample by sample: in the middle of a group of equals it takes a cost that no threshold has. Ask: can you call one of two twins?
import numpy as np

def choose_threshold(y, score, cost_fp, cost_fn):
    order = np.argsort(-score, kind="stable")
    s, truth = score[order], y[order]
    fp = np.append(0, np.cumsum(truth == 0))
    fn = np.sum(y == 1) - np.append(0, np.cumsum(truth == 1))
    cost = cost_fp * fp + cost_fn * fn
    return float(np.append(np.inf, s)[np.argmin(cost)])

### confusion | empty crashes
# bug: y.max() of no samples raises. Ask: n may be 0; which matrix is it then?
import numpy as np

def confusion(y, p, k):
    if y.min() < 0 or p.min() < 0 or y.max() >= k or p.max() >= k:
        raise ValueError("label outside")
    return np.bincount(y * k + p, minlength=k * k).reshape(k, k)

### confusion | fancy index adds once
# bug: cm[y, p] += 1 adds 1 only once to a cell named twice. Ask: what does it give for the same pair three times?
import numpy as np

def confusion(y, p, k):
    if np.any((y < 0) | (y >= k)) or np.any((p < 0) | (p >= k)):
        raise ValueError("label outside")
    cm = np.zeros((k, k), dtype=int)
    cm[y, p] += 1
    return cm

### confusion | float counts
# bug: np.zeros((k, k)) without a dtype: the counts are floats. Ask: which dtype does the docstring promise?
import numpy as np

def confusion(y, p, k):
    if np.any((y < 0) | (y >= k)) or np.any((p < 0) | (p >= k)):
        raise ValueError("label outside")
    cm = np.zeros((k, k))
    for a, b in zip(y, p):
        cm[a, b] += 1
    return cm

### confusion | indexerror caught
# bug: relies on IndexError from NumPy, and -1 raises none. Ask: does cm[-1, 0] raise?
import numpy as np

def confusion(y, p, k):
    cm = np.zeros((k, k), dtype=int)
    try:
        for a, b in zip(y, p):
            cm[a, b] += 1
    except IndexError:
        raise ValueError("label outside") from None
    return cm

### confusion | k itself allowed
# bug: off by one: a label equal to k passes the test. Ask: which is the largest class of k classes?
import numpy as np

def confusion(y, p, k):
    for labels in (y, p):
        if (labels < 0).any() or (labels > k).any():
            raise ValueError("label outside 0 .. k-1")
    cm = np.zeros((k, k), dtype=int)
    for i in range(k):
        for j in range(k):
            cm[i, j] = np.sum((y == i) & (p == j))
    return cm

### confusion | labels clipped
# bug: labels outside are clipped to the nearest class instead of refused. Ask: what does the docstring promise for a label of k?
import numpy as np

def confusion(y, p, k):
    cm = np.zeros((k, k), dtype=int)
    np.add.at(cm, (np.clip(y, 0, k - 1), np.clip(p, 0, k - 1)), 1)
    return cm

### confusion | labels outside dropped
# bug: samples with a label outside are silently dropped. Ask: what does the docstring promise for them?
import numpy as np

def confusion(y, p, k):
    return np.array([[int(np.sum((y == i) & (p == j))) for j in range(k)] for i in range(k)])

### confusion | negative label wraps
# bug: only labels that are too large are refused; -1 counts from the end. Ask: which row does cm[-1] name?
import numpy as np

def confusion(y, p, k):
    cm = np.zeros((k, k), dtype=int)
    for truth, label in zip(y, p):
        if truth >= k or label >= k:
            raise ValueError("label outside")
        cm[truth, label] += 1
    return cm

### confusion | no valueerror
# bug: no test of the labels: NumPy raises IndexError, or counts -1 at the end. Ask: which error does the docstring promise?
import numpy as np

def confusion(y, p, k):
    cm = np.zeros((k, k), dtype=int)
    np.add.at(cm, (y, p), 1)
    return cm

### confusion | only classes that occur
# bug: one row per class that occurs (np.unique), k is ignored. Ask: where is the row of a class that is not there?
import numpy as np

def confusion(y, p, k):
    if any(v < 0 or v >= k for v in list(y) + list(p)):
        raise ValueError("label outside")
    classes = np.unique(np.concatenate([y, p]))
    return np.array([[int(np.sum((y == a) & (p == b))) for b in classes] for a in classes])

### confusion | only y is checked
# bug: the labels given are not checked, only the truth. Ask: what do you do with p = [5] for k = 3?
import numpy as np

def confusion(y, p, k):
    if not np.isin(y, np.arange(k)).all():
        raise ValueError("label outside")
    cm = np.zeros((k, k), dtype=int)
    for i in range(k):
        for j in range(k):
            cm[i, j] = np.sum((y == i) & (p == j))
    return cm

### confusion | rows normalised
# bug: the rows are divided by their sums: shares, not counts. Ask: what are the row sums by the docstring?
import numpy as np

def confusion(y, p, k):
    if np.any((y < 0) | (y >= k)) or np.any((p < 0) | (p >= k)):
        raise ValueError("label outside")
    cm = np.zeros((k, k))
    np.add.at(cm, (y, p), 1)
    return cm / np.maximum(cm.sum(axis=1, keepdims=True), 1)

### confusion | size from the data
# bug: the size comes from the largest label seen, not from k. Ask: what shape do you return if the last class never occurs?
import numpy as np

def confusion(y, p, k):
    if np.any((y < 0) | (y >= k)) or np.any((p < 0) | (p >= k)):
        raise ValueError("label outside")
    m = max(y.max(), p.max()) + 1
    cm = np.zeros((m, m), dtype=int)
    np.add.at(cm, (y, p), 1)
    return cm

### confusion | transposed
# bug: rows and columns are swapped: row = label given. Ask: what should the row sums be, and what are yours?
import numpy as np

def confusion(y, p, k):
    if len(y) and (min(y.min(), p.min()) < 0 or max(y.max(), p.max()) >= k):
        raise ValueError("label outside")
    cm = np.zeros((k, k), dtype=int)
    for a, b in zip(y, p):
        cm[b, a] += 1
    return cm

### confusion | y multiplied in place
# bug: y *= k; y += p changes the caller's array. Ask: what is in y after your function?
import numpy as np

def confusion(y, p, k):
    if np.any((y < 0) | (y >= k)) or np.any((p < 0) | (p >= k)):
        raise ValueError("label outside")
    code = y
    code *= k
    code += p
    return np.bincount(code, minlength=k * k).reshape(k, k)

### counts_at | bincount too short
# bug: np.bincount without minlength: the last kinds are missing if they do not occur. Ask: try t = np.inf.
import numpy as np

def counts_at(y, score, t):
    kinds = np.bincount(2 * (score >= t) + y)
    tn, fn, fp, tp = kinds
    return int(tp), int(fp), int(fn), int(tn)

### counts_at | fn tn swapped
# bug: the last two are swapped: (tp, fp, tn, fn). Ask: is a positive that was not called a true negative?
def counts_at(y, score, t):
    tp = fp = tn = fn = 0
    for a, s in zip(y, score):
        if s >= t:
            tp += int(a == 1)
            fp += int(a == 0)
        else:
            tn += int(a == 0)
            fn += int(a == 1)
    return tp, fp, tn, fn

### counts_at | fp fn confused
# bug: fp and fn are swapped: false positive taken for a positive that was missed. Ask: does 'positive' in fp say what he is, or what he was called?
import numpy as np

def counts_at(y, score, t):
    c = (score >= t).astype(int)
    tp = int(np.sum((c == 1) & (y == 1)))
    fp = int(np.sum((c == 0) & (y == 1)))
    fn = int(np.sum((c == 1) & (y == 0)))
    tn = int(np.sum((c == 0) & (y == 0)))
    return tp, fp, fn, tn

### counts_at | low is positive
# bug: the low scores are called (score <= t). Ask: who is called, who has a high or who has a low score?
import numpy as np

def counts_at(y, score, t):
    c = score <= t
    return (int(np.sum(c & (y == 1))), int(np.sum(c & (y == 0))), int(np.sum(~c & (y == 1))), int(np.sum(~c & (y == 0))))

### counts_at | rates
# bug: rates instead of counts. Ask: does the docstring promise four ints or four shares?
import numpy as np

def counts_at(y, score, t):
    c = score >= t
    n = len(y)
    return (np.sum(c & (y == 1)) / n, np.sum(c & (y == 0)) / n, np.sum(~c & (y == 1)) / n, np.sum(~c & (y == 0)) / n)

### counts_at | score overwritten
# bug: score is turned into 0/1 in place. Ask: what is in score after your function?
import numpy as np

def counts_at(y, score, t):
    called = score
    high = score >= t
    called[high] = 1
    called[~high] = 0
    tp = int(np.sum((called == 1) & (y == 1)))
    fp = int(np.sum((called == 1) & (y == 0)))
    return tp, fp, int(np.sum(y == 1)) - tp, int(np.sum(y == 0)) - fp

### counts_at | sklearn order
# bug: the order is (tn, fp, fn, tp) as scikit-learn ravels it. Ask: which of the four stands first in the docstring?
import numpy as np

def counts_at(y, score, t):
    c = score >= t
    return (int(np.sum(~c & (y == 0))), int(np.sum(c & (y == 0))), int(np.sum(~c & (y == 1))), int(np.sum(c & (y == 1))))

### counts_at | strictly above
# bug: score > t: whoever has exactly t is not called. Ask: who is called at t = 0.8 with the score 0.8?
import numpy as np

def counts_at(y, score, t):
    c = score > t
    return (int(np.sum(c & (y == 1))), int(np.sum(c & (y == 0))), int(np.sum(~c & (y == 1))), int(np.sum(~c & (y == 0))))

### counts_at | threshold clipped
# bug: t is clipped to 0..1, as if scores were probabilities. Ask: which scores does the docstring allow? What about t = inf?
import numpy as np

def counts_at(y, score, t):
    t = min(max(t, 0.0), 1.0)
    c = score >= t
    return (int(np.sum(c & (y == 1))), int(np.sum(c & (y == 0))), int(np.sum(~c & (y == 1))), int(np.sum(~c & (y == 0))))

### counts_at | tilde on ints
# bug: ~ of ints is -1 - y and not 'not y'; the sums become wrong and negative. Ask: what is ~np.array([0, 1])?
import numpy as np

def counts_at(y, score, t):
    p = (score >= t).astype(int)
    return int(np.sum(p & y)), int(np.sum(p & ~y)), int(np.sum(~p & y)), int(np.sum(~p & ~y))

### counts_at | tp is agreement
# bug: tp counts all who were judged rightly, tn only the rest of them. Ask: do your four add up to n?
import numpy as np

def counts_at(y, score, t):
    c = (score >= t).astype(int)
    tp = int(np.sum(c == y))
    fp = int(np.sum(c > y))
    fn = int(np.sum(c < y))
    return tp, fp, fn, len(y) - tp - fp - fn

### counts_at | whole threshold
# bug: the threshold is cut to an int. Ask: what is int(0.8)? And int(np.inf)?
import numpy as np

def counts_at(y, score, t):
    c = score >= int(t) if np.isfinite(t) else score >= t
    return (int(np.sum(c & (y == 1))), int(np.sum(c & (y == 0))), int(np.sum(~c & (y == 1))), int(np.sum(~c & (y == 0))))

### expected_false_matches | at least one person
# bug: never below one person. Ask: fpr = 0?
def expected_false_matches(gallery, fpr):
    return max(1.0, float(gallery * fpr))

### expected_false_matches | at least one
# bug: the probability of at least one match, not the expected number. Ask: can your answer exceed 1?
def expected_false_matches(gallery, fpr):
    return 1 - (1 - fpr) ** gallery

### expected_false_matches | capped at one
# bug: capped at 1 as if it were a probability. Ask: can more than one innocent person be reported?
def expected_false_matches(gallery, fpr):
    return min(1.0, float(gallery * fpr))

### expected_false_matches | culprit counted
# bug: counts gallery + 1 people, with the culprit. Ask: are there innocent people in an empty gallery?
def expected_false_matches(gallery, fpr):
    return float((gallery + 1) * fpr)

### expected_false_matches | floor division
# bug: whole-number division by 'one in so many'. Ask: 3 people, one of two of them reported: how many?
def expected_false_matches(gallery, fpr):
    if fpr == 0:
        return 0.0
    return float(gallery // (1 / fpr))

### expected_false_matches | gallery divided
# bug: gallery / (1 / fpr): one in 1/fpr; divides by 0 where nobody is ever reported. Ask: fpr = 0?
def expected_false_matches(gallery, fpr):
    one_in = 1 / fpr
    return gallery / one_in

### expected_false_matches | percent
# bug: takes fpr for per cent. Ask: what does fpr = 1.0 mean by the docstring?
def expected_false_matches(gallery, fpr):
    return gallery * fpr / 100

### expected_false_matches | those in peace
# bug: counts those who are not reported. Ask: what if fpr is 0?
def expected_false_matches(gallery, fpr):
    return float(gallery * (1 - fpr))

### expected_false_matches | truncated
# bug: int() cuts the fraction off. Ask: 3 people with 0.5: how many on average?
def expected_false_matches(gallery, fpr):
    return int(gallery * fpr)

### expected_false_matches | whole people
# bug: rounded to whole people. Ask: can an average be a quarter of a person?
def expected_false_matches(gallery, fpr):
    return float(round(gallery * fpr))

### posterior | at least one innocent
# bug: takes the probability of at least one innocent match in place of the expected number. Ask: ten innocent matches on average: how many are right?
def posterior(gallery, tpr, fpr):
    if tpr == 0 and (gallery == 0 or fpr == 0):
        raise ValueError("nobody can be reported")
    innocent = 1 - (1 - fpr) ** gallery
    return float(tpr / (tpr + innocent))

### posterior | division error
# bug: ZeroDivisionError escapes. Ask: which error is promised for 0/0?
def posterior(gallery, tpr, fpr):
    return tpr / (tpr + gallery * fpr)

### posterior | empty gallery refused
# bug: refuses gallery = 0. Ask: nobody else is in the collection and somebody was reported: who is it?
def posterior(gallery, tpr, fpr):
    if gallery == 0 or (tpr == 0 and fpr == 0):
        raise ValueError("nobody can be reported")
    return float(tpr / (tpr + gallery * fpr))

### posterior | gallery forgotten
# bug: tpr / (tpr + fpr): the gallery is forgotten. Ask: one million more faces: does your answer change?
def posterior(gallery, tpr, fpr):
    if tpr == 0 and (gallery == 0 or fpr == 0):
        raise ValueError("nobody can be reported")
    if tpr + fpr == 0:
        return 0.0
    return float(tpr / (tpr + fpr))

### posterior | gallery minus one
# bug: the culprit is taken out of the gallery: gallery - 1 innocent people. Ask: is the culprit one of the gallery by the docstring?
def posterior(gallery, tpr, fpr):
    if tpr == 0 and (gallery == 0 or fpr == 0):
        raise ValueError("nobody can be reported")
    innocent = max(gallery - 1, 0) * fpr
    return float(tpr / (tpr + innocent)) if tpr else 0.0

### posterior | gallery plus one
# bug: gallery + 1 innocent people. Ask: what is the answer for an empty gallery?
def posterior(gallery, tpr, fpr):
    if tpr == 0 and (gallery == 0 or fpr == 0):
        raise ValueError("nobody can be reported")
    return float(tpr / (tpr + (gallery + 1) * fpr))

### posterior | innocence
# bug: the probability that it is not the culprit. Ask: what do you give where no innocent person can be reported?
def posterior(gallery, tpr, fpr):
    below = tpr + gallery * fpr
    if below == 0:
        raise ValueError("nobody can be reported")
    return float(gallery * fpr / below)

### posterior | innocent capped at one
# bug: caps the innocent matches at 1, as a probability. Ask: can more than one innocent person be reported?
def posterior(gallery, tpr, fpr):
    if tpr == 0 and (gallery == 0 or fpr == 0):
        raise ValueError("nobody can be reported")
    innocent = min(1.0, gallery * fpr)
    return float(tpr / (tpr + innocent))

### posterior | only both rates zero
# bug: only two rates of 0 are refused; gallery 0 with tpr 0 divides by 0. Ask: posterior(0, 0.0, 0.5)?
def posterior(gallery, tpr, fpr):
    if tpr == 0 and fpr == 0:
        raise ValueError("nobody can be reported")
    return float(tpr / (tpr + gallery * fpr))

### posterior | prosecutors fallacy
# bug: the prosecutor's fallacy: 1 - fpr is taken for the probability of guilt. Ask: does your answer know how many were searched?
def posterior(gallery, tpr, fpr):
    if tpr == 0 and (gallery == 0 or fpr == 0):
        raise ValueError("nobody can be reported")
    return float(1 - fpr)

### posterior | rates swapped
# bug: tpr and fpr are swapped. Ask: who is multiplied by the gallery, the culprit or the innocent?
def posterior(gallery, tpr, fpr):
    if tpr == 0 and gallery * fpr == 0:
        raise ValueError("nobody can be reported")
    below = fpr + gallery * tpr
    return fpr / below if below else 0.0

### posterior | rounded matches
# bug: rounds the innocent matches to whole people. Ask: can an expectation be a quarter of a person?
def posterior(gallery, tpr, fpr):
    if tpr == 0 and (gallery == 0 or fpr == 0):
        raise ValueError("nobody can be reported")
    innocent = round(gallery * fpr)
    return float(tpr / (tpr + innocent)) if tpr > 0 else 0.0

### posterior | tpr forgotten
# bug: tpr is forgotten: 1 / (1 + gallery fpr). Ask: does a blind machine (tpr = 0) get the same answer?
def posterior(gallery, tpr, fpr):
    if tpr == 0 and (gallery == 0 or fpr == 0):
        raise ValueError("nobody can be reported")
    return 1 / (1 + gallery * fpr)

### posterior | tpr zero refused
# bug: refuses every tpr = 0. Ask: innocent people can be reported, the culprit cannot: which answer is promised?
def posterior(gallery, tpr, fpr):
    if tpr == 0:
        raise ValueError("nobody can be reported")
    return float(tpr / (tpr + gallery * fpr))

### posterior | zero for nobody
# bug: returns 0 where nobody can be reported. Ask: which error is promised?
def posterior(gallery, tpr, fpr):
    below = tpr + gallery * fpr
    return float(tpr / below) if below > 0 else 0.0

### pr_curve | end point added
# bug: an end point (1, 0) is added as in scikit-learn. Ask: how many entries has precision, how many thresholds are there?
import numpy as np

def pr_curve(y, score):
    if y.sum() == 0:
        raise ValueError("no positive")
    t = np.unique(score)[::-1]
    tp = np.array([np.sum((score >= v) & (y == 1)) for v in t])
    called = np.array([np.sum(score >= v) for v in t])
    return t, np.append(1.0, tp / called), np.append(0.0, tp / y.sum())

### pr_curve | first of the twins
# bug: of equal scores the first in the walk is kept instead of the last. Ask: at t = 0.5, how many with 0.5 are called?
import numpy as np

def pr_curve(y, score):
    if not np.any(y):
        raise ValueError("no positive")
    order = np.argsort(-score, kind="stable")
    s = score[order]
    tp = np.cumsum(y[order])
    called = np.arange(1, len(y) + 1)
    first = np.append(True, s[1:] != s[:-1])
    return s[first], tp[first] / called[first], tp[first] / tp[-1]

### pr_curve | fp fn mixed up
# bug: precision is divided by tp + fn and recall by tp + fp. Ask: which of the two ends at 1?
import numpy as np

def pr_curve(y, score):
    P = np.sum(y == 1)
    if P == 0:
        raise ValueError("no positive")
    t = np.unique(score)[::-1]
    tp = np.array([np.sum((score >= v) & (y == 1)) for v in t])
    called = np.array([np.sum(score >= v) for v in t])
    return t, tp / P, tp / called

### pr_curve | hundred thresholds
# bug: a grid of thresholds from 1 to 0 instead of the scores. Ask: which thresholds make a difference?
import numpy as np

def pr_curve(y, score):
    if y.sum() == 0:
        raise ValueError("no positive")
    t = np.linspace(1, 0, 101)
    tp = np.array([np.sum((score >= v) & (y == 1)) for v in t])
    called = np.array([np.sum(score >= v) for v in t])
    return t, tp / np.maximum(called, 1), tp / y.sum()

### pr_curve | no valueerror
# bug: without a positive recall is 0/0 = nan instead of ValueError. Ask: what do you give for y = [0, 0]?
import numpy as np

def pr_curve(y, score):
    t = np.unique(score)[::-1]
    tp = np.array([np.sum((score >= v) & (y == 1)) for v in t])
    called = np.array([np.sum(score >= v) for v in t])
    with np.errstate(invalid="ignore"):
        return t, tp / called, tp / y.sum()

### pr_curve | only thresholds turned
# bug: the thresholds are turned round and the other two are not. Ask: which recall belongs to your largest threshold?
import numpy as np

def pr_curve(y, score):
    if y.sum() == 0:
        raise ValueError("no positive")
    t = np.unique(score)
    tp = np.array([np.sum((score >= v) & (y == 1)) for v in t])
    called = np.array([np.sum(score >= v) for v in t])
    return t[::-1], tp / called, tp / y.sum()

### pr_curve | precision made monotone
# bug: precision is made monotone (the interpolated curve). Ask: may precision rise on the way down?
import numpy as np

def pr_curve(y, score):
    if y.sum() == 0:
        raise ValueError("no positive")
    t = np.unique(score)[::-1]
    tp = np.array([np.sum((score >= v) & (y == 1)) for v in t])
    called = np.array([np.sum(score >= v) for v in t])
    precision = np.maximum.accumulate((tp / called)[::-1])[::-1]
    return t, precision, tp / y.sum()

### pr_curve | recall of all
# bug: recall is divided by the number of samples. Ask: recall of whom? What is your last recall?
import numpy as np

def pr_curve(y, score):
    if y.sum() == 0:
        raise ValueError("no positive")
    t = np.unique(score)[::-1]
    tp = np.array([np.sum((score >= v) & (y == 1)) for v in t])
    called = np.array([np.sum(score >= v) for v in t])
    return t, tp / called, tp / len(y)

### pr_curve | refuses all positive
# bug: refuses y without a negative too. Ask: for what does the docstring promise ValueError? Is precision undefined if all are positive?
import numpy as np

def pr_curve(y, score):
    if len(np.unique(y)) < 2:
        raise ValueError("both classes are needed")
    t = np.unique(score)[::-1]
    tp = np.array([np.sum((score >= v) & (y == 1)) for v in t])
    called = np.array([np.sum(score >= v) for v in t])
    return t, tp / called, tp / y.sum()

### pr_curve | rising
# bug: the thresholds rise, as np.unique gives them. Ask: which stands first by the docstring?
import numpy as np

def pr_curve(y, score):
    if y.sum() == 0:
        raise ValueError("no positive")
    t = np.unique(score)
    tp = np.array([np.sum((score >= v) & (y == 1)) for v in t])
    called = np.array([np.sum(score >= v) for v in t])
    return t, tp / called, tp / y.sum()

### pr_curve | sorts in place
# bug: score.sort() sorts the caller's array, and y no longer stands beside it. Ask: is score still in its order afterwards?
import numpy as np

def pr_curve(y, score):
    if y.sum() == 0:
        raise ValueError("no positive")
    order = np.argsort(score)
    truth = y[order]
    score.sort()
    t = np.unique(score)[::-1]
    tp = np.array([np.sum((score >= v) & (truth == 1)) for v in t])
    called = np.array([np.sum(score >= v) for v in t])
    return t, tp / called, tp / y.sum()

### pr_curve | stops at full recall
# bug: stops when all positives are found. Ask: how many different scores are there, and how many thresholds do you return?
import numpy as np

def pr_curve(y, score):
    if y.sum() == 0:
        raise ValueError("no positive")
    t, prec, rec = [], [], []
    for v in sorted(set(score.tolist()), reverse=True):
        tp = np.sum((score >= v) & (y == 1))
        t.append(v)
        prec.append(tp / np.sum(score >= v))
        rec.append(tp / y.sum())
        if rec[-1] == 1:
            break
    return np.array(t), np.array(prec), np.array(rec)

### pr_curve | strictly above
# bug: counted with score > t: at the largest score nobody is called. Ask: is the person with exactly the threshold called?
import numpy as np

def pr_curve(y, score):
    if y.sum() == 0:
        raise ValueError("no positive")
    t = np.unique(score)[::-1]
    tp = np.array([np.sum((score > v) & (y == 1)) for v in t])
    called = np.array([np.sum(score > v) for v in t])
    return t, tp / np.maximum(called, 1), tp / y.sum()

### pr_curve | twins apart
# bug: every sample is a threshold: equal scores are not grouped. Ask: how many different scores are in [0.5, 0.5, 0.25]?
import numpy as np

def pr_curve(y, score):
    if not np.any(y):
        raise ValueError("no positive")
    order = np.argsort(-score, kind="stable")
    tp = np.cumsum(y[order])
    return score[order], tp / np.arange(1, len(y) + 1), tp / tp[-1]

### precision_recall | averaged
# bug: the average over the classes instead of one number for each. Ask: which shape does the docstring promise?
import numpy as np

def precision_recall(cm):
    d = np.diag(cm)
    return (d / np.maximum(cm.sum(axis=0), 1)).mean(), (d / np.maximum(cm.sum(axis=1), 1)).mean()

### precision_recall | axes swapped
# bug: precision goes along the rows and recall down the columns. Ask: of those called j: which axis is that?
import numpy as np

def precision_recall(cm):
    d = np.diag(cm)
    return d / np.maximum(cm.sum(axis=1), 1), d / np.maximum(cm.sum(axis=0), 1)

### precision_recall | both or none
# bug: both are computed only where the class has false alarms and misses; elsewhere both stay 0. Ask: a class without any false alarm: what is its precision?
import numpy as np

def precision_recall(cm):
    tp = np.diag(cm)
    fp = cm.sum(axis=0) - tp
    fn = cm.sum(axis=1) - tp
    precision, recall = np.zeros(len(tp)), np.zeros(len(tp))
    for i in range(len(tp)):
        if fp[i] > 0 and fn[i] > 0:
            precision[i] = tp[i] / (tp[i] + fp[i])
            recall[i] = tp[i] / (tp[i] + fn[i])
    return precision, recall

### precision_recall | diagonal taken out in place
# bug: cm -= diag changes the caller's matrix. Ask: is cm as it was after your function?
import numpy as np

def precision_recall(cm):
    hits = np.diag(cm).copy()
    cm -= np.diag(hits)
    wrong_called, wrong_missed = cm.sum(axis=0), cm.sum(axis=1)
    return hits / np.maximum(hits + wrong_called, 1), hits / np.maximum(hits + wrong_missed, 1)

### precision_recall | divided by all
# bug: both are divided by the number of all samples. Ask: of whom is precision a share?
import numpy as np

def precision_recall(cm):
    n = max(cm.sum(), 1)
    return np.diag(cm) / n, np.diag(cm) / n

### precision_recall | epsilon
# bug: an epsilon in the denominator makes every share a little too small. Ask: is your 3/5 exactly 0.6?
import numpy as np

def precision_recall(cm):
    d = np.diag(cm)
    return d / (cm.sum(axis=0) + 1e-6), d / (cm.sum(axis=1) + 1e-6)

### precision_recall | f1 for recall
# bug: the second array is the harmonic mean (F1) and not recall. Ask: is your second array recall?
import numpy as np

def precision_recall(cm):
    d = np.diag(cm)
    precision = d / np.maximum(cm.sum(axis=0), 1)
    f1 = 2 * d / np.maximum(cm.sum(axis=0) + cm.sum(axis=1), 1)
    return precision, f1

### precision_recall | integer array
# bug: the results are written into an int array and truncated to 0 and 1. Ask: which dtype has np.zeros_like of an int array?
import numpy as np

def precision_recall(cm):
    d = np.diag(cm)
    precision = np.zeros_like(d)
    recall = np.zeros_like(d)
    for i in range(len(d)):
        if cm[:, i].sum():
            precision[i] = d[i] / cm[:, i].sum()
        if cm[i].sum():
            recall[i] = d[i] / cm[i].sum()
    return precision, recall

### precision_recall | nan for zero
# bug: 0/0 gives nan and a warning. Ask: what is 0/0 by the docstring?
import numpy as np

def precision_recall(cm):
    return np.diag(cm) / cm.sum(axis=0), np.diag(cm) / cm.sum(axis=1)

### precision_recall | nan to num warns
# bug: the nan is repaired after the division, which has warned already. Ask: does np.nan_to_num stop the warning?
import numpy as np

def precision_recall(cm):
    precision = np.nan_to_num(np.diag(cm) / cm.sum(axis=0))
    recall = np.nan_to_num(np.diag(cm) / cm.sum(axis=1))
    return precision, recall

### precision_recall | one for zero
# bug: a class that never occurs gets 1. Ask: what is 0/0 by the docstring?
import numpy as np

def precision_recall(cm):
    d = np.diag(cm).astype(float)
    col, row = cm.sum(axis=0), cm.sum(axis=1)
    precision, recall = np.ones(len(cm)), np.ones(len(cm))
    np.divide(d, col, out=precision, where=col != 0)
    np.divide(d, row, out=recall, where=row != 0)
    return precision, recall

### precision_recall | where warns
# bug: np.where computes both sides, so 0/0 still warns. Ask: when is the division inside np.where done?
import numpy as np

def precision_recall(cm):
    col, row = cm.sum(axis=0), cm.sum(axis=1)
    d = np.diag(cm)
    return np.where(col > 0, d / col, 0.0), np.where(row > 0, d / row, 0.0)

### precision_recall | wrong without diagonal
# bug: the denominator leaves out the diagonal: right ones against wrong ones (odds). Ask: can your precision be above 1?
import numpy as np

def precision_recall(cm):
    tp = np.diag(cm)
    fp = cm.sum(axis=0) - tp
    fn = cm.sum(axis=1) - tp
    return tp / np.maximum(fp, 1), tp / np.maximum(fn, 1)

### precision_recall | zero cells filled in place
# bug: zeros in cm are replaced by 1 in place so that nothing is divided by 0; it changes cm, and the sums. Ask: is your cm still the same afterwards?
import numpy as np

def precision_recall(cm):
    for i in range(len(cm)):
        if cm[:, i].sum() == 0 or cm[i].sum() == 0:
            cm[i, i] = 1
    return np.diag(cm) / cm.sum(axis=0), np.diag(cm) / cm.sum(axis=1)

### roc_auc | all pairs of people
# bug: divides by n(n-1)/2, with the pairs of two positives and of two negatives. Ask: which pairs are meant by 'all pairs'?
def roc_auc(y, score):
    n = len(y)
    if sum(y) == 0 or sum(y) == n:
        raise ValueError("no pair")
    won = 0.0
    for i in range(n):
        for j in range(n):
            if y[i] == 1 and y[j] == 0:
                won += 1.0 if score[i] > score[j] else 0.5 if score[i] == score[j] else 0.0
    return float(won / (n * (n - 1) / 2))

### roc_auc | area of accuracy
# bug: rounds scores at 0.5 first: it knows only one threshold. Ask: does the AUC know a threshold?
import numpy as np

def roc_auc(y, score):
    if y.min() == y.max():
        raise ValueError("no pair")
    called = score >= 0.5
    tpr = np.mean(called[y == 1])
    fpr = np.mean(called[y == 0])
    return float((1 + tpr - fpr) / 2)

### roc_auc | curve without origin
# bug: the ROC curve begins at the first threshold and not at (0, 0): a strip is missing. Ask: where does the walk begin?
import numpy as np

def roc_auc(y, score):
    P, N = np.sum(y == 1), np.sum(y == 0)
    if P == 0 or N == 0:
        raise ValueError("no pair")
    t = np.unique(score)[::-1]
    tpr = np.array([np.sum((score >= v) & (y == 1)) for v in t]) / P
    fpr = np.array([np.sum((score >= v) & (y == 0)) for v in t]) / N
    return float(np.sum((fpr[1:] - fpr[:-1]) * (tpr[1:] + tpr[:-1]) / 2))

### roc_auc | dense ranks
# bug: ranks are the numbers of the different scores; a group of twins counts as one person. Ask: how many people are below the third score?
import numpy as np

def roc_auc(y, score):
    n1, n0 = int(y.sum()), int(len(y) - y.sum())
    if n1 == 0 or n0 == 0:
        raise ValueError("no pair")
    _, ranks = np.unique(score, return_inverse=True)
    ranks = ranks + 1
    return float((ranks[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * n0))

### roc_auc | half when no pair
# bug: returns 0.5 where there is no pair instead of ValueError. Ask: what does the docstring promise if no negative is there?
import numpy as np

def roc_auc(y, score):
    pos, neg = score[y == 1], score[y == 0]
    if len(pos) == 0 or len(neg) == 0:
        return 0.5
    return float(np.mean((pos[:, None] > neg) + 0.5 * (pos[:, None] == neg)))

### roc_auc | one score refused
# bug: refuses a score that is the same for all. Ask: what does the docstring promise for it?
import numpy as np

def roc_auc(y, score):
    pos, neg = score[y == 1], score[y == 0]
    if len(pos) == 0 or len(neg) == 0 or len(np.unique(score)) == 1:
        raise ValueError("nothing to rank")
    return float(np.mean((pos[:, None] > neg) + 0.5 * (pos[:, None] == neg)))

### roc_auc | only positives asked
# bug: only a missing positive is refused; without a negative it divides by 0. Ask: y = [1, 1]?
def roc_auc(y, score):
    pos = [s for a, s in zip(y, score) if a == 1]
    neg = [s for a, s in zip(y, score) if a == 0]
    if len(pos) == 0:
        raise ValueError("no positive")
    won = sum(1.0 if a > b else 0.5 if a == b else 0.0 for a in pos for b in neg)
    return won / (len(pos) * len(neg))

### roc_auc | ranks by position
# bug: ranks by argsort of argsort: twins get different ranks. Ask: which rank do two equals share?
import numpy as np

def roc_auc(y, score):
    n1, n0 = int(y.sum()), int(len(y) - y.sum())
    if n1 == 0 or n0 == 0:
        raise ValueError("no pair")
    ranks = np.argsort(np.argsort(score)) + 1
    return float((ranks[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * n0))

### roc_auc | ranks from zero
# bug: the ranks begin at 0, the formula at 1. Ask: what do you get for the best of all rankings?
import numpy as np

def roc_auc(y, score):
    n1, n0 = int(y.sum()), int(len(y) - y.sum())
    if n1 == 0 or n0 == 0:
        raise ValueError("no pair")
    ranks = np.array([np.sum(score < s) + (np.sum(score == s) - 1) / 2 for s in score])
    return float((ranks[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * n0))

### roc_auc | rectangles
# bug: rectangles of the new height instead of trapezoids: twins count fully. Ask: what shape has the area of a pair of twins?
import numpy as np

def roc_auc(y, score):
    P, N = np.sum(y == 1), np.sum(y == 0)
    if P == 0 or N == 0:
        raise ValueError("no pair")
    t = np.unique(score)[::-1]
    tpr = np.array([np.sum((score >= v) & (y == 1)) for v in t]) / P
    fpr = np.concatenate([[0], [np.sum((score >= v) & (y == 0)) / N for v in t]])
    return float(np.sum(np.diff(fpr) * tpr))

### roc_auc | ties lose
# bug: pairs of equals count 0. Ask: what is the AUC of somebody who gives everybody the same score?
import numpy as np

def roc_auc(y, score):
    pos, neg = score[y == 1], score[y == 0]
    if len(pos) == 0 or len(neg) == 0:
        raise ValueError("no pair")
    return float(np.mean(pos[:, None] > neg[None, :]))

### roc_auc | ties win
# bug: pairs of equals count 1 (>=). Ask: what is the AUC of somebody who gives everybody the same score?
import numpy as np

def roc_auc(y, score):
    pos, neg = score[y == 1], score[y == 0]
    if len(pos) == 0 or len(neg) == 0:
        raise ValueError("no pair")
    return float(np.mean(pos[:, None] >= neg[None, :]))

### roc_auc | turned if below half
# bug: an AUC below 1/2 is turned round. Ask: what is the AUC of somebody who ranks all exactly the wrong way?
import numpy as np

def roc_auc(y, score):
    pos, neg = score[y == 1], score[y == 0]
    if len(pos) == 0 or len(neg) == 0:
        raise ValueError("no pair")
    auc = np.mean((pos[:, None] > neg) + 0.5 * (pos[:, None] == neg))
    return float(max(auc, 1 - auc))

### roc_auc | walk splits twins
# bug: walks sample by sample, twins in the order of the file. Ask: swap two people with the same score: does your area change?
import numpy as np

def roc_auc(y, score):
    P, N = int(np.sum(y == 1)), int(np.sum(y == 0))
    if P == 0 or N == 0:
        raise ValueError("no pair")
    height = area = 0
    for i in np.argsort(-score, kind="stable"):
        if y[i] == 1:
            height += 1
        else:
            area += height
    return area / (P * N)

### roc_auc | wrong way round
# bug: counts how often a negative scores above a positive. Ask: what do you give for a perfect ranking?
import numpy as np

def roc_auc(y, score):
    pos, neg = score[y == 1], score[y == 0]
    if len(pos) == 0 or len(neg) == 0:
        raise ValueError("no pair")
    return float(np.mean((pos[:, None] < neg) + 0.5 * (pos[:, None] == neg)))
'''
