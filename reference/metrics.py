"""Metrics and thresholds: how often a classifier is right, in which way it is wrong, and where a score becomes a decision.

The truth comes first: (y, p) for labels that were given, (y, score) for scores. A score is positive where it is at
least the threshold: score >= t. Every function returns something new and changes nothing it got.
"""

import numpy as np


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
        if ((labels < 0) | (labels >= k)).any():
            raise ValueError(f"every label must lie in 0 .. {k - 1}")
    cm = np.zeros((k, k), dtype=int)
    np.add.at(cm, (y, p), 1)
    return cm


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
    right = np.diag(cm)
    called, there = cm.sum(axis=0), cm.sum(axis=1)
    return right / np.maximum(called, 1), right / np.maximum(there, 1)


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
    called, positive = score >= t, y == 1
    return (
        int((called & positive).sum()),
        int((called & ~positive).sum()),
        int((~called & positive).sum()),
        int((~called & ~positive).sum()),
    )


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
    positive = y == 1
    if not positive.any():
        raise ValueError("there is no positive sample")
    thresholds = np.unique(score)[::-1]
    called = score >= thresholds[:, None]
    tp = (called & positive).sum(axis=1)
    return thresholds, tp / called.sum(axis=1), tp / positive.sum()


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
    positive, negative = score[y == 1], score[y == 0]
    if len(positive) == 0 or len(negative) == 0:
        raise ValueError("a pair needs a positive and a negative sample")
    above = positive[:, None] > negative
    equal = positive[:, None] == negative
    return float(np.mean(above + 0.5 * equal))


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
    candidates = np.append(np.unique(score), np.inf)[::-1]
    called, positive = score >= candidates[:, None], y == 1
    fp = (called & ~positive).sum(axis=1)
    fn = (~called & positive).sum(axis=1)
    return float(candidates[np.argmin(cost_fp * fp + cost_fn * fn)])  # the first of the smallest: the largest threshold


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
        raise ValueError(f"a cost is not negative, as {cost_fp} or {cost_fn} is")
    if cost_fp == cost_fn == 0:
        raise ValueError("if no mistake costs anything, every threshold is as good")
    return cost_fp / (cost_fp + cost_fn)


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
        raise ValueError("nobody is ever reported")
    return float(tpr / (tpr + innocent))


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
    place = np.minimum((p * bins).astype(int), bins - 1)
    count = np.bincount(place, minlength=bins)
    with np.errstate(invalid="ignore"):  # 0/0 is nan, as it should be
        mean_p = np.bincount(place, weights=p, minlength=bins) / count
        share = np.bincount(place, weights=y, minlength=bins) / count
    return mean_p, share, count


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
    return int(sum((np.diff(labels, axis=axis) != 0).sum() for axis in range(labels.ndim)))
