"""Data written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### header 1
"""My solutions."""

import numpy as np

### split_indices 1
def split_indices(n, fractions, rng):
    f = np.array(fractions, dtype=float)
    if np.any(f < 0) or abs(f.sum() - 1) > 1e-9:
        raise ValueError("fractions must be >= 0 and add up to 1")
    cuts = np.round(np.cumsum(f) * n).astype(int)[:-1]
    return tuple(np.split(rng.permutation(n), cuts))

### standardise 1
def standardise(train, test):
    A = train.astype(float)
    B = test.astype(float)
    for j in range(A.shape[1]):
        m = np.sum(A[:, j]) / len(A)
        s = np.sqrt(np.mean((A[:, j] - m) ** 2))
        if s <= 1e-12 * max(1, abs(m)):
            s = 1
        A[:, j] = (A[:, j] - m) / s
        B[:, j] = (B[:, j] - m) / s
    return A, B

### whiten 1
def whiten(train, test, eps=0.0):
    # Cholesky: C + eps I = L L^T, W = L^-T
    mean = train.mean(0)
    A, B = train - mean, test - mean
    d = A.shape[1]
    C = np.cov(A, rowvar=False, bias=True).reshape(d, d)
    if eps == 0:
        l = np.linalg.eigvalsh(C)
        if l.min() <= 1e-12 * l.max():
            raise ValueError("smallest eigenvalue too small")
    L = np.linalg.cholesky(C + eps * np.eye(d))
    W = np.linalg.inv(L).T
    return A @ W, B @ W, W

### one_hot_categories 1
def one_hot_categories(values, categories, unknown="zero"):
    n, k = len(values), len(categories)
    match unknown:
        case "zero" | "error":
            pass
        case _:
            raise ValueError(f"unknown={unknown!r}")
    eye = np.vstack([np.eye(k), np.zeros((1, k))])  # row k: none of these
    where = [categories.index(v) if v in categories else k for v in values]
    if unknown == "error" and k in where:
        raise ValueError("found a value that is no category")
    return eye[np.array(where, dtype=int)]

### impute_mean 1
def impute_mean(train, test):
    A = np.array(train, dtype=float)
    B = np.array(test, dtype=float)
    for j in range(A.shape[1]):
        there = A[~np.isnan(A[:, j]), j]
        m = there.mean() if len(there) > 0 else 0.0
        A[np.isnan(A[:, j]), j] = m
        B[np.isnan(B[:, j]), j] = m
    return A, B

### pipeline 1
def pipeline(train, test, train_cat, test_cat):
    A, B = standardise(*impute_mean(train, test))
    vocabulary = sorted(set(train_cat))
    for_train = one_hot_categories(train_cat, vocabulary, unknown="error")
    for_test = one_hot_categories(test_cat, vocabulary, unknown="zero")
    return np.concatenate((A, for_train), axis=1), np.concatenate((B, for_test), axis=1)

### header 2
import numpy as np

### split_indices 2
def split_indices(n, fractions, rng):
    if min(fractions, default=0) < 0:
        raise ValueError("negative fraction")
    if abs(sum(fractions) - 1) > 1e-9:
        raise ValueError("fractions do not add up to 1")
    order = np.arange(n)
    rng.shuffle(order)
    parts = []
    start, total = 0, 0.0
    for i, fraction in enumerate(fractions):
        total += fraction
        stop = int(total * n + 0.5)
        parts.append(order[start:stop].copy())
        start = stop
    return tuple(parts)

### standardise 2
def standardise(train, test):
    mu = np.mean(train, axis=0, keepdims=True)
    centred = train - mu
    sigma = np.sqrt((centred**2).sum(axis=0, keepdims=True) / train.shape[0])
    tiny = sigma <= 1e-12 * np.maximum(1.0, abs(mu))
    sigma[tiny] = 1.0
    return centred / sigma, (test - mu) / sigma

### whiten 2
def whiten(train, test, eps=0.0):
    # by the SVD of the centred data, never forming C
    n, d = train.shape
    mean = np.sum(train, axis=0) / n
    U, s, Vt = np.linalg.svd(train - mean, full_matrices=True)
    l = np.zeros(d)
    l[: len(s)] = s**2 / n
    if eps == 0 and np.min(l) <= 1e-12 * np.max(l):
        raise ValueError("train does not span all directions")
    W = Vt.T @ np.diag((l + eps) ** -0.5)
    return (train - mean) @ W, (test - mean) @ W, W

### one_hot_categories 2
def one_hot_categories(values, categories, unknown="zero"):
    if unknown not in ("zero", "error"):
        raise ValueError("unknown must be zero or error")
    out = np.zeros((len(values), len(categories)))
    for i, value in enumerate(values):
        if value in categories:
            out[i, categories.index(value)] = 1
        elif unknown == "error":
            raise ValueError(f"{value!r} is no category")
    return out

### impute_mean 2
def impute_mean(train, test):
    train, test = train.astype(float), test.astype(float)
    gaps = np.isnan(train)
    count = (~gaps).sum(axis=0)
    mean = np.where(gaps, 0.0, train).sum(axis=0) / np.maximum(count, 1)
    return np.where(gaps, mean, train), np.where(np.isnan(test), mean, test)

### pipeline 2
def pipeline(train, test, train_cat, test_cat):
    # everything by hand once more, in one place
    A, B = np.array(train, dtype=float), np.array(test, dtype=float)
    n, d = A.shape
    for j in range(d):
        ok = ~np.isnan(A[:, j])
        m = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = m
        B[np.isnan(B[:, j]), j] = m
        mean, std = A[:, j].mean(), A[:, j].std()
        if std <= 1e-12 * max(1, abs(mean)):
            std = 1.0
        A[:, j] = (A[:, j] - mean) / std
        B[:, j] = (B[:, j] - mean) / std
    words = sorted(set(train_cat))
    outA = np.zeros((n, d + len(words)))
    outB = np.zeros((len(B), d + len(words)))
    outA[:, :d], outB[:, :d] = A, B
    for k, w in enumerate(words):
        for i in range(n):
            if train_cat[i] == w:
                outA[i, d + k] = 1
        for i in range(len(B)):
            if test_cat[i] == w:
                outB[i, d + k] = 1
    return outA, outB

### header 3
# homework, please be kind
import numpy as np
import warnings
from functools import partial

### split_indices 3
def split_indices(n, fractions, rng):
    """Largest remainders, as seats in a parliament."""
    for f in fractions:
        if f < 0:
            raise ValueError(f"{f} is negative")
    if not abs(sum(fractions) - 1.0) <= 1e-9:
        raise ValueError("sum is " + str(sum(fractions)))
    sizes = [int(n * f) for f in fractions]
    rest = n - sum(sizes)
    by_remainder = sorted(range(len(fractions)), key=lambda i: n * fractions[i] - sizes[i], reverse=True)
    for i in by_remainder[:rest]:
        sizes[i] += 1
    p = rng.permutation(n)
    out = []
    for s in sizes:
        out.append(p[:s])
        p = p[s:]
    return tuple(out)

### _Scaler 1
class _Scaler:
    def fit(self, X):
        self.mean = np.average(X, axis=0)
        self.scale = np.sqrt(np.var(X, axis=0, ddof=0))
        for j, (m, s) in enumerate(zip(self.mean, self.scale)):
            if s <= 1e-12 * max(1.0, abs(m)):
                self.scale[j] = 1.0
        return self

    def transform(self, X):
        return (X - self.mean) / self.scale

### standardise 3
def standardise(train, test):
    scaler = _Scaler().fit(np.asarray(train, dtype=float))
    return scaler.transform(train), scaler.transform(test)

### _cov_n 1
def _cov_n(X):
    n, d = X.shape
    C = np.zeros((d, d))
    for row in X:
        C += np.outer(row, row)
    return C / n

### whiten 3
def whiten(train, test, eps=0.0):
    m = np.array([np.mean(column) for column in train.T])
    centred = np.array(train, dtype=float) - m
    U, S, _ = np.linalg.svd(_cov_n(centred))
    if eps == 0.0 and S[-1] <= 1e-12 * S[0]:
        raise ValueError("eps = 0 and no spread in a direction")
    W = U * (1.0 / np.sqrt(S + eps))[None, :]
    # a rotation more is allowed
    W = W[:, ::-1]
    return centred @ W, (np.array(test, dtype=float) - m) @ W, W

### one_hot_categories 3
def one_hot_categories(values, categories, unknown="zero"):
    column = {c: j for j, c in enumerate(categories)}
    if unknown == "error":
        strangers = set(values) - set(categories)
        if strangers:
            raise ValueError("no category: " + str(strangers))
    elif unknown != "zero":
        raise ValueError(unknown)
    table = np.zeros((len(values), len(column)), dtype=float)
    for row, v in zip(table, values):
        j = column.get(v)
        if j is not None:
            row[j] = 1.0
    return table

### impute_mean 3
def impute_mean(train, test):
    a, b = train.astype(float), test.astype(float)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        means = np.nan_to_num(np.nanmean(a, axis=0))
    for x in (a, b):
        i, j = np.where(np.isnan(x))
        x[i, j] = means[j]
    return a, b

### pipeline 3
def pipeline(train, test, train_cat, test_cat):
    encode = partial(one_hot_categories, categories=sorted(set(train_cat)))
    numbers = standardise(*impute_mean(train, test))
    return tuple(np.column_stack((x, encode(c))) for x, c in zip(numbers, (train_cat, test_cat)))

### header 4
"""data"""
import numpy as np
import math

### split_indices 4
def split_indices(n: int, fractions, rng: np.random.Generator) -> tuple:
    if any(f < 0 for f in fractions) or abs(math.fsum(fractions) - 1) > 1e-9:
        raise ValueError("bad fractions")
    perm = rng.permutation(np.arange(n, dtype=int))
    edges = [0] + [round(n * math.fsum(fractions[: i + 1])) for i in range(len(fractions))]
    return tuple(perm[a:b] for a, b in zip(edges, edges[1:]))

### standardise 4
def standardise(train, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std

### whiten 4
def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    C = X.T @ X / len(X)
    l, V = np.linalg.eigh(C)
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("covariance is singular")
    W = V / np.sqrt(l + eps)
    return X @ W, (test - mean) @ W, W

### one_hot_categories 4
def one_hot_categories(values: list, categories: list, unknown: str = "zero") -> np.ndarray:
    if unknown != "zero" and unknown != "error":
        raise ValueError("unknown = 'zero' or 'error'")
    rows = [[1.0 if v == c else 0.0 for c in categories] for v in values]
    if unknown == "error" and any(sum(r) == 0 for r in rows):
        raise ValueError("a value is no category")
    return np.array(rows, dtype=float).reshape(len(values), len(categories))

### impute_mean 4
def impute_mean(train, test):
    d = train.shape[1]
    means = []
    for j in range(d):
        numbers = [float(v) for v in train[:, j] if not math.isnan(v)]
        means.append(sum(numbers) / len(numbers) if numbers else 0.0)

    def fill(X):
        rows = [[means[j] if math.isnan(X[i, j]) else float(X[i, j]) for j in range(d)] for i in range(X.shape[0])]
        return np.array(rows, dtype=float).reshape(X.shape)

    return fill(train), fill(test)

### pipeline 4
def pipeline(train, test, train_cat, test_cat):
    a, b = impute_mean(train, test)
    a, b = standardise(a, b)
    words = sorted(set(train_cat))
    return np.hstack([a, one_hot_categories(train_cat, words)]), np.hstack([b, one_hot_categories(test_cat, words)])

### header 5
#!/usr/bin/env python3
# -*- coding: utf-8 -*-
import numpy as np
from functools import partial

### split_indices 5
def split_indices(n, fractions, rng):
    fr = [float(f) for f in fractions]
    if [f for f in fr if f < 0]:
        raise ValueError("fractions must not be negative")
    if not np.isclose(sum(fr), 1, rtol=0, atol=1e-9):
        raise ValueError("fractions must sum to one")
    idx = rng.choice(n, size=n, replace=False) if n > 0 else np.zeros(0, dtype=int)
    ends = [int(np.rint(c * n)) for c in np.cumsum(fr)]
    ends[-1] = n
    starts = [0, *ends[:-1]]
    return tuple(idx[s:e] for s, e in zip(starts, ends))

### whiten 5
def whiten(train, test, eps=0.0):
    # ZCA
    mu = np.mean(train, axis=0)
    C = np.dot((train - mu).T, train - mu) / train.shape[0]
    lam, V = np.linalg.eigh(C)
    if eps == 0 and lam.min() <= 1e-12 * lam.max():
        raise ValueError("no W can do it")
    W = V @ np.diag(1 / np.sqrt(np.maximum(lam, 0) + eps)) @ V.T
    return (train - mu) @ W, (test - mu) @ W, W

### header 6
"""My solutions."""

import numpy as np
import warnings

### header 7
import numpy as np
import math

### header 8
# homework, please be kind
import numpy as np
import math

### header 9
"""data"""
import numpy as np
import warnings

### header 10
#!/usr/bin/env python3
# -*- coding: utf-8 -*-
import numpy as np
import math

### header 11
"""My solutions."""

import numpy as np
from functools import partial

### header 12
# homework, please be kind
import numpy as np
import math
from functools import partial

### header 13
"""data"""
import numpy as np

### header 14
#!/usr/bin/env python3
# -*- coding: utf-8 -*-
import numpy as np

### header 15
"""My solutions."""

import numpy as np
import math
import warnings

### header 16
# homework, please be kind
import numpy as np

### header 17
"""data"""
import numpy as np
import warnings
from functools import partial
'''

RIGHT = {
    "right 01": "header 1, split_indices 1, standardise 1, whiten 1, one_hot_categories 1, impute_mean 1, pipeline 1",
    "right 02": "header 2, split_indices 2, standardise 2, whiten 2, one_hot_categories 2, impute_mean 2, pipeline 2",
    "right 03": "header 3, split_indices 3, _Scaler 1, standardise 3, _cov_n 1, whiten 3, one_hot_categories 3, impute_mean 3, pipeline 3",
    "right 04": "header 4, split_indices 4, standardise 4, whiten 4, one_hot_categories 4, impute_mean 4, pipeline 4",
    "right 05": "header 5, split_indices 5, _Scaler 1, standardise 3, whiten 5, one_hot_categories 1, impute_mean 2, pipeline 3",
    "right 06": "header 6, split_indices 2, standardise 4, whiten 4, one_hot_categories 2, impute_mean 3, pipeline 4",
    "right 07": "header 7, split_indices 3, standardise 1, whiten 5, one_hot_categories 3, impute_mean 4, pipeline 1",
    "right 08": "header 8, split_indices 4, standardise 2, whiten 1, one_hot_categories 4, impute_mean 1, pipeline 2",
    "right 09": "header 9, split_indices 5, standardise 1, whiten 2, one_hot_categories 1, impute_mean 3, pipeline 1",
    "right 10": "header 10, split_indices 1, standardise 2, _cov_n 1, whiten 3, one_hot_categories 2, impute_mean 4, pipeline 2",
    "right 11": "header 11, split_indices 3, _Scaler 1, standardise 3, whiten 2, one_hot_categories 3, impute_mean 1, pipeline 3",
    "right 12": "header 7, split_indices 4, standardise 4, _cov_n 1, whiten 3, one_hot_categories 4, impute_mean 2, pipeline 4",
    "right 13": "header 12, split_indices 5, _Scaler 1, standardise 3, whiten 4, one_hot_categories 1, impute_mean 4, pipeline 3",
    "right 14": "header 13, split_indices 1, standardise 4, whiten 5, one_hot_categories 2, impute_mean 1, pipeline 4",
    "right 15": "header 14, split_indices 2, standardise 1, whiten 1, one_hot_categories 3, impute_mean 2, pipeline 1",
    "right 16": "header 15, split_indices 4, standardise 2, whiten 5, one_hot_categories 4, impute_mean 3, pipeline 2",
    "right 17": "header 2, split_indices 5, standardise 1, whiten 1, one_hot_categories 1, impute_mean 1, pipeline 1",
    "right 18": "header 16, split_indices 1, standardise 2, whiten 2, one_hot_categories 2, impute_mean 2, pipeline 2",
    "right 19": "header 17, split_indices 2, _Scaler 1, standardise 3, _cov_n 1, whiten 3, one_hot_categories 3, impute_mean 3, pipeline 3",
    "right 20": "header 10, split_indices 3, standardise 4, whiten 4, one_hot_categories 4, impute_mean 4, pipeline 4",
}

BUGS = r'''
### split_indices | The parts are cut from np.arange(n), never shuffled: the first rows are always in the first part.
import numpy as np


def split_indices(n, fractions, rng):
    f = np.array(fractions, dtype=float)
    if np.any(f < 0) or abs(f.sum() - 1) > 1e-9:
        raise ValueError("fractions")
    cuts = np.round(np.cumsum(f) * n).astype(int)[:-1]
    return tuple(np.split(np.arange(n), cuts))


### split_indices | Each part's size is int(fraction * n) and the rest is lost: rows are missing, e.g. n = 10 with thirds.
import numpy as np


def split_indices(n, fractions, rng):
    if any(f < 0 for f in fractions) or abs(sum(fractions) - 1) > 1e-9:
        raise ValueError("fractions")
    p = rng.permutation(n)
    out, start = [], 0
    for f in fractions:
        size = int(f * n)
        out.append(p[start : start + size])
        start += size
    return tuple(out)


### split_indices | The last part takes whatever int() left over: with many parts, or a last fraction of 0, it is too large by 2 or more or not empty.
import numpy as np


def split_indices(n, fractions, rng):
    if any(f < 0 for f in fractions) or abs(sum(fractions) - 1) > 1e-9:
        raise ValueError("fractions")
    p = rng.permutation(n)
    out, start = [], 0
    for f in fractions[:-1]:
        size = int(f * n)
        out.append(p[start : start + size])
        start += size
    out.append(p[start:])
    return tuple(out)


### split_indices | Each row throws a die (rng.choice over the parts): sizes differ from fraction * n by much more than 2.
import numpy as np


def split_indices(n, fractions, rng):
    if any(f < 0 for f in fractions) or abs(sum(fractions) - 1) > 1e-9:
        raise ValueError("fractions")
    f = np.array(fractions, dtype=float)
    part = rng.choice(len(f), size=n, p=f / f.sum())
    return tuple(rng.permutation(np.flatnonzero(part == i)) for i in range(len(f)))


### split_indices | np.random.permutation and not rng: the same state of rng gives other parts.
import numpy as np


def split_indices(n, fractions, rng):
    f = np.array(fractions, dtype=float)
    if np.any(f < 0) or abs(f.sum() - 1) > 1e-9:
        raise ValueError("fractions")
    cuts = np.round(np.cumsum(f) * n).astype(int)[:-1]
    return tuple(np.split(np.random.permutation(n), cuts))


### split_indices | rng.integers draws with replacement: rows come twice and others never.
import numpy as np


def split_indices(n, fractions, rng):
    f = np.array(fractions, dtype=float)
    if np.any(f < 0) or abs(f.sum() - 1) > 1e-9:
        raise ValueError("fractions")
    idx = rng.integers(0, n, size=n) if n else np.zeros(0, dtype=int)
    cuts = np.round(np.cumsum(f) * n).astype(int)[:-1]
    return tuple(np.split(idx, cuts))


### split_indices | The parts are sorted at the end: not in random order.
import numpy as np


def split_indices(n, fractions, rng):
    f = np.array(fractions, dtype=float)
    if np.any(f < 0) or abs(f.sum() - 1) > 1e-9:
        raise ValueError("fractions")
    cuts = np.round(np.cumsum(f) * n).astype(int)[:-1]
    return tuple(np.sort(part) for part in np.split(rng.permutation(n), cuts))


### split_indices | sum(fractions) != 1 in floating point: (0.7, 0.2, 0.1) adds up to 0.9999999999999999 and raises a ValueError.
import numpy as np


def split_indices(n, fractions, rng):
    if any(f < 0 for f in fractions) or sum(fractions) != 1:
        raise ValueError("fractions")
    cuts = np.round(np.cumsum(fractions) * n).astype(int)[:-1]
    return tuple(np.split(rng.permutation(n), cuts))


### split_indices | Negative fractions are not looked for: (1.5, -0.5) adds up to 1 and passes.
import numpy as np


def split_indices(n, fractions, rng):
    if abs(sum(fractions) - 1) > 1e-9:
        raise ValueError("fractions")
    cuts = np.round(np.cumsum(fractions) * n).astype(int)[:-1]
    return tuple(np.split(rng.permutation(n), cuts))


### split_indices | Only a sum above 1 raises: (0.5, 0.2) passes, and the last part gets far more than its share.
import numpy as np


def split_indices(n, fractions, rng):
    if any(f < 0 for f in fractions) or sum(fractions) > 1 + 1e-9:
        raise ValueError("fractions")
    cuts = np.round(np.cumsum(fractions) * n).astype(int)[:-1]
    return tuple(np.split(rng.permutation(n), cuts))


### split_indices | np.isclose with its default tolerance of 1e-5: fractions that add up to 1.000001 raise no ValueError.
import numpy as np


def split_indices(n, fractions, rng):
    if min(fractions) < 0 or not np.isclose(sum(fractions), 1):
        raise ValueError("fractions")
    cuts = np.round(np.cumsum(fractions) * n).astype(int)[:-1]
    return tuple(np.split(rng.permutation(n), cuts))


### standardise | Divisor n - 1 (ddof=1) as in MATLAB and pandas: spread of the new train is not 1.
import numpy as np


def standardise(train, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0, ddof=1) if len(train) > 1 else np.zeros(train.shape[1])
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


### standardise | The test part is standardised by its own mean and spread.
import numpy as np


def standardise(train, test):
    def own(X):
        if len(X) == 0:
            return X.astype(float)
        m, s = X.mean(axis=0), X.std(axis=0)
        return (X - m) / np.where(s <= 1e-12 * np.maximum(1, np.abs(m)), 1.0, s)

    return own(train), own(test)


### standardise | Mean and spread of train and test together: the test part leaks.
import numpy as np


def standardise(train, test):
    both = np.vstack([train, test])
    mean, std = both.mean(axis=0), both.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


### standardise | One mean and one std for the whole table (axis forgotten): wrong for columns of different scale.
import numpy as np


def standardise(train, test):
    mean, std = train.mean(), train.std()
    if std <= 1e-12 * max(1, abs(mean)):
        std = 1.0
    return (train - mean) / std, (test - mean) / std


### standardise | Only std == 0 is replaced: a constant column of 0.1 has a spread of 1e-17 by rounding and becomes +-1 instead of 0.
import numpy as np


def standardise(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std[std == 0] = 1
    return (train - mean) / std, (test - mean) / std


### standardise | std + 1e-8 against division by zero: every answer is a little wrong, for a column with spread 1e-7 by a tenth.
import numpy as np


def standardise(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    return (train - mean) / (std + 1e-8), (test - mean) / (std + 1e-8)


### standardise | The threshold is 1e-12 without max(1, |mean|): a constant column of 1e6 + 0.1 keeps its rounding spread and is blown up.
import numpy as np


def standardise(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12, 1.0, std)
    return (train - mean) / std, (test - mean) / std


### standardise | The constant column of test is set to 0 too, instead of x - mean.
import numpy as np


def standardise(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    flat = std <= 1e-12 * np.maximum(1, np.abs(mean))
    std = np.where(flat, 1.0, std)
    A, B = (train - mean) / std, (test - mean) / std
    A[:, flat] = 0
    B[:, flat] = 0
    return A, B


### standardise | Divides by the variance instead of its root.
import numpy as np


def standardise(train, test):
    mean, var = train.mean(axis=0), train.var(axis=0)
    var = np.where(np.sqrt(var) <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, var)
    return (train - mean) / var, (test - mean) / var


### standardise | -= on the caller's arrays: train and test are changed (and int arrays raise).
import numpy as np


def standardise(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    train -= mean
    train /= std
    test -= mean
    test /= std
    return train, test


### standardise | Written column by column into a copy of the same type: int columns are cut to whole numbers.
import numpy as np


def standardise(train, test):
    A, B = train.copy(), test.copy()
    for j in range(train.shape[1]):
        m, s = train[:, j].mean(), train[:, j].std()
        if s <= 1e-12 * max(1, abs(m)):
            s = 1
        A[:, j] = (train[:, j] - m) / s
        B[:, j] = (test[:, j] - m) / s
    return A, B


### whiten | Divides by the eigenvalues and not by their roots.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    l, V = np.linalg.eigh(X.T @ X / len(X))
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = V / (l + eps)
    return X @ W, (test - mean) @ W, W


### whiten | np.cov with its divisor n - 1: the new covariance (divisor n) is n - 1 over n times the identity.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    C = np.atleast_2d(np.cov(X.T)) if len(X) > 1 else np.zeros((X.shape[1],) * 2)
    l, V = np.linalg.eigh(C)
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = V / np.sqrt(l + eps)
    return X @ W, (test - mean) @ W, W


### whiten | eps is added after the root, sqrt(l) + eps: the eigenvalues for eps > 0 are not l / (l + eps).
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    l, V = np.linalg.eigh(X.T @ X / len(X))
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = V / (np.sqrt(np.maximum(l, 0)) + eps)
    return X @ W, (test - mean) @ W, W


### whiten | The test part is centred with its own mean.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    l, V = np.linalg.eigh(X.T @ X / len(X))
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = V / np.sqrt(l + eps)
    T = test - test.mean(axis=0) if len(test) else test.astype(float)
    return X @ W, T @ W, W


### whiten | The test part is multiplied without taking the mean off.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    l, V = np.linalg.eigh(X.T @ X / len(X))
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = V / np.sqrt(l + eps)
    return X @ W, test @ W, W


### whiten | Rows of V are scaled instead of its columns: diag(1/sqrt(l)) stands on the wrong side of V.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    l, V = np.linalg.eigh(X.T @ X / len(X))
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = np.diag(1 / np.sqrt(l + eps)) @ V
    return X @ W, (test - mean) @ W, W


### whiten | Cholesky not transposed: W = inv(L) instead of inv(L).T, the columns stay correlated.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    C = X.T @ X / len(X)
    l = np.linalg.eigvalsh(C)
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = np.linalg.inv(np.linalg.cholesky(C + eps * np.eye(len(C))))
    return X @ W, (test - mean) @ W, W


### whiten | Nothing looks for a singular covariance with eps = 0: constant column or n <= d gives nan, inf or huge numbers and no ValueError.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    l, V = np.linalg.eigh(X.T @ X / len(X))
    W = V / np.sqrt(np.abs(l) + eps)
    return X @ W, (test - mean) @ W, W


### whiten | Only rotates (PCA) and forgets to scale: variances are l, not 1.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    l, V = np.linalg.eigh(X.T @ X / len(X))
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    return X @ V, (test - mean) @ V, V


### whiten | The singularity test is absolute, l.min() <= 1e-12: small-scaled data (columns of size 1e-7) raises a ValueError, and large-scaled singular data does not.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    l, V = np.linalg.eigh(X.T @ X / len(X))
    if eps == 0 and l.min() <= 1e-12:
        raise ValueError("singular")
    W = V / np.sqrt(l + eps)
    return X @ W, (test - mean) @ W, W


### whiten | The ValueError comes also with eps > 0: a constant column or n <= d is refused though eps makes it possible.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    l, V = np.linalg.eigh(X.T @ X / len(X))
    if l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = V / np.sqrt(l + eps)
    return X @ W, (test - mean) @ W, W


### whiten | np.cov of a single column is a bare number and eigh refuses it: a LinAlgError for d = 1.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    l, V = np.linalg.eigh(np.cov(X, rowvar=False, bias=True))
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = V / np.sqrt(l + eps)
    return X @ W, (test - mean) @ W, W


### whiten | The mean is not taken off before the covariance: C is X^T X / n of the raw train.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    l, V = np.linalg.eigh(train.T @ train / len(train))
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = V / np.sqrt(l + eps)
    return (train - mean) @ W, (test - mean) @ W, W


### whiten | W is returned transposed: it is not the matrix by which train and test were multiplied (PCA form, not symmetric).
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    X = train - mean
    l, V = np.linalg.eigh(X.T @ X / len(X))
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = (V / np.sqrt(l + eps)).T
    return X @ W.T, (test - mean) @ W.T, W


### whiten | Covariance of train and test together: the test part leaks into W.
import numpy as np


def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    both = np.vstack([train, test]) - mean
    l, V = np.linalg.eigh(both.T @ both / len(both))
    if eps == 0 and l[0] <= 1e-12 * l[-1]:
        raise ValueError("singular")
    W = V / np.sqrt(l + eps)
    return (train - mean) @ W, (test - mean) @ W, W


### one_hot_categories | The columns follow sorted(categories) and not the given order.
import numpy as np


def one_hot_categories(values, categories, unknown="zero"):
    if unknown not in ("zero", "error"):
        raise ValueError("unknown")
    cats = sorted(categories)
    out = np.zeros((len(values), len(cats)))
    for i, v in enumerate(values):
        if v in cats:
            out[i, cats.index(v)] = 1
        elif unknown == "error":
            raise ValueError("no category")
    return out


### one_hot_categories | The first column is dropped, as dummy variables in statistics.
import numpy as np


def one_hot_categories(values, categories, unknown="zero"):
    if unknown not in ("zero", "error"):
        raise ValueError("unknown")
    out = np.zeros((len(values), len(categories)))
    for i, v in enumerate(values):
        if v in categories:
            out[i, categories.index(v)] = 1
        elif unknown == "error":
            raise ValueError("no category")
    return out[:, 1:]


### one_hot_categories | unknown is looked at only where a stranger comes: another word than the two raises nothing if all values are known.
import numpy as np


def one_hot_categories(values, categories, unknown="zero"):
    out = np.zeros((len(values), len(categories)))
    for i, v in enumerate(values):
        if v in categories:
            out[i, categories.index(v)] = 1
        elif unknown == "error":
            raise ValueError("no category")
        elif unknown != "zero":
            raise ValueError("unknown")
    return out


### one_hot_categories | No values: np.array([]) has shape (0,) and not (0, k).
import numpy as np


def one_hot_categories(values, categories, unknown="zero"):
    if unknown not in ("zero", "error"):
        raise ValueError("unknown")
    if unknown == "error" and any(v not in categories for v in values):
        raise ValueError("no category")
    return np.array([[float(v == c) for c in categories] for v in values])


### one_hot_categories | Any other word for unknown is taken as "zero": no ValueError for unknown="ignore".
import numpy as np


def one_hot_categories(values, categories, unknown="zero"):
    out = np.zeros((len(values), len(categories)))
    for i, v in enumerate(values):
        if v in categories:
            out[i, categories.index(v)] = 1
        elif unknown == "error":
            raise ValueError("no category")
    return out


### one_hot_categories | dict.get(v, -1) puts the 1 of a stranger into the last column: a value that is no category is counted as the last one.
import numpy as np


def one_hot_categories(values, categories, unknown="zero"):
    if unknown not in ("zero", "error"):
        raise ValueError("unknown")
    place = {c: j for j, c in enumerate(categories)}
    out = np.zeros((len(values), len(categories)))
    for i, v in enumerate(values):
        if v not in place and unknown == "error":
            raise ValueError("no category")
        out[i, place.get(v, -1)] = 1
    return out


### one_hot_categories | The whole numbers are used as column numbers themselves: wrong for categories such as [10, 20] or [2, 0, 1].
import numpy as np


def one_hot_categories(values, categories, unknown="zero"):
    if unknown not in ("zero", "error"):
        raise ValueError("unknown")
    k = len(categories)
    out = np.zeros((len(values), k))
    for i, v in enumerate(values):
        if v not in categories:
            if unknown == "error":
                raise ValueError("no category")
        elif isinstance(v, (int, np.integer)):
            out[i, v % k] = 1
        else:
            out[i, categories.index(v)] = 1
    return out


### one_hot_categories | Comparison by "in" of words: a value that only contains the category's letters ("us" in "usa") is marked.
import numpy as np


def one_hot_categories(values, categories, unknown="zero"):
    if unknown not in ("zero", "error"):
        raise ValueError("unknown")
    out = np.zeros((len(values), len(categories)))
    for i, v in enumerate(values):
        for j, c in enumerate(categories):
            if str(v) in str(c):
                out[i, j] = 1
        if unknown == "error" and out[i].sum() == 0:
            raise ValueError("no category")
    return out


### impute_mean | The test part's gaps get the mean of the test part.
import numpy as np


def impute_mean(train, test):
    def fill(X):
        X = X.astype(float)
        for j in range(X.shape[1]):
            gap = np.isnan(X[:, j])
            X[gap, j] = X[~gap, j].mean() if (~gap).any() else 0.0
        return X

    return fill(train), fill(test)


### impute_mean | Mean of train and test together: the test part leaks.
import numpy as np


def impute_mean(train, test):
    both = np.vstack([train, test]).astype(float)
    gaps = np.isnan(both)
    mean = np.where(gaps, 0, both).sum(axis=0) / np.maximum((~gaps).sum(axis=0), 1)
    return np.where(np.isnan(train), mean, train), np.where(np.isnan(test), mean, test)


### impute_mean | Gaps are filled with 0 first and counted in the mean: divided by n, not by the number of values that are there.
import numpy as np


def impute_mean(train, test):
    mean = np.nan_to_num(train.astype(float)).mean(axis=0)
    return np.where(np.isnan(train), mean, train), np.where(np.isnan(test), mean, test)


### impute_mean | A column without any number in train stays nan (np.nanmean of nothing), not 0.
import numpy as np


def impute_mean(train, test):
    with np.errstate(all="ignore"):
        mean = np.nanmean(train, axis=0)
    return np.where(np.isnan(train), mean, train).astype(float), np.where(np.isnan(test), mean, test).astype(float)


### impute_mean | One mean of the whole table instead of one for each column.
import numpy as np


def impute_mean(train, test):
    there = train[~np.isnan(train)]
    mean = there.mean() if there.size else 0.0
    return np.where(np.isnan(train), mean, train).astype(float), np.where(np.isnan(test), mean, test).astype(float)


### impute_mean | Fills into the caller's train and test: they are changed.
import numpy as np


def impute_mean(train, test):
    for j in range(train.shape[1]):
        gap = np.isnan(train[:, j])
        mean = train[~gap, j].mean() if (~gap).any() else 0.0
        train[gap, j] = mean
        test[np.isnan(test[:, j]), j] = mean
    return train, test


### impute_mean | x == np.nan is never true: no gap is filled.
import numpy as np


def impute_mean(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        numbers = A[~np.isnan(A[:, j]), j]
        mean = numbers.mean() if len(numbers) else 0.0
        A[A[:, j] == np.nan, j] = mean
        B[B[:, j] == np.nan, j] = mean
    return A, B


### impute_mean | The median is put in place of the mean.
import numpy as np


def impute_mean(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        numbers = A[~np.isnan(A[:, j]), j]
        fill = np.median(numbers) if len(numbers) else 0.0
        A[np.isnan(A[:, j]), j] = fill
        B[np.isnan(B[:, j]), j] = fill
    return A, B


### impute_mean | Only columns with a gap in train are handled: a nan in test stays where train's column is whole.
import numpy as np


def impute_mean(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        gap = np.isnan(A[:, j])
        if gap.any():
            mean = A[~gap, j].mean() if not gap.all() else 0.0
            A[gap, j] = mean
            B[np.isnan(B[:, j]), j] = mean
    return A, B


### impute_mean | Rows with any gap are left out of all means: the mean is over complete rows, not over what is there in the column.
import numpy as np


def impute_mean(train, test):
    A, B = train.astype(float), test.astype(float)
    whole = A[~np.isnan(A).any(axis=1)]
    mean = whole.mean(axis=0) if len(whole) else np.zeros(A.shape[1])
    return np.where(np.isnan(A), mean, A), np.where(np.isnan(B), mean, B)


### pipeline | The zeros and ones are standardised too: they do not stay 0 and 1.
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    A, B = _impute(train, test)
    words = sorted(set(train_cat))
    A = np.hstack([A, _onehot(train_cat, words)])
    B = np.hstack([B, _onehot(test_cat, words)])
    return _scale(A, B)


### pipeline | The words are those of train_cat and test_cat together: a column too many for a word that only the test part has.
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    A, B = _scale(*_impute(train, test))
    words = sorted(set(train_cat) | set(test_cat))
    return np.hstack([A, _onehot(train_cat, words)]), np.hstack([B, _onehot(test_cat, words)])


### pipeline | Each part has its own words: the columns of test do not fit those of train.
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    A, B = _scale(*_impute(train, test))
    return np.hstack([A, _onehot(train_cat, sorted(set(train_cat)))]), np.hstack([B, _onehot(test_cat, sorted(set(test_cat)))])


### pipeline | Standardised before the gaps are filled (nanmean, nanstd) and the gaps then set to 0: the divisor is not the spread of the filled column (wrong for a column with a gap in train).
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    train, test = train.astype(float), test.astype(float)
    A, B = np.zeros(train.shape), np.zeros(test.shape)
    for j in range(train.shape[1]):
        there = train[~np.isnan(train[:, j]), j]
        m = there.mean() if len(there) else 0.0
        s = there.std() if len(there) else 0.0
        if s <= 1e-12 * max(1, abs(m)):
            s = 1.0
        A[:, j] = np.nan_to_num((train[:, j] - m) / s)
        B[:, j] = np.nan_to_num((test[:, j] - m) / s)
    words = sorted(set(train_cat))
    return np.hstack([A, _onehot(train_cat, words)]), np.hstack([B, _onehot(test_cat, words)])


### pipeline | The words stand in the order of their first appearance, not sorted (docstring example: "b" first).
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    A, B = _scale(*_impute(train, test))
    words = list(dict.fromkeys(train_cat))
    return np.hstack([A, _onehot(train_cat, words)]), np.hstack([B, _onehot(test_cat, words)])


### pipeline | A stranger in test_cat raises a ValueError (words.index) instead of a row of zeros.
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    A, B = _scale(*_impute(train, test))
    words = sorted(set(train_cat))
    eye = np.eye(len(words))
    return (
        np.hstack([A, eye[[words.index(w) for w in train_cat]]]),
        np.hstack([B, np.array([eye[words.index(w)] for w in test_cat]).reshape(len(test_cat), len(words))]),
    )


### pipeline | The categories stand before the numbers.
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    A, B = _scale(*_impute(train, test))
    words = sorted(set(train_cat))
    return np.hstack([_onehot(train_cat, words), A]), np.hstack([_onehot(test_cat, words), B])


### pipeline | Everything is learned from train and test stacked: means and spreads leak.
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    n = len(train)
    both = np.vstack([train, test]).astype(float)
    both, _ = _impute(both, both[:0])
    both, _ = _scale(both, both[:0])
    words = sorted(set(train_cat))
    return np.hstack([both[:n], _onehot(train_cat, words)]), np.hstack([both[n:], _onehot(test_cat, words)])


### pipeline | Train is imputed, but the test part's scale is taken from the test part itself.
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    A, B = _impute(train, test)
    words = sorted(set(train_cat))
    A2, _ = _scale(A, A)
    B2 = _scale(B, B)[0] if len(B) else B
    return np.hstack([A2, _onehot(train_cat, words)]), np.hstack([B2, _onehot(test_cat, words)])


### pipeline | The numbers are filled but never standardised.
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    A, B = _impute(train, test)
    words = sorted(set(train_cat))
    return np.hstack([A, _onehot(train_cat, words)]), np.hstack([B, _onehot(test_cat, words)])


### pipeline | The test part of m = 0 rows: np.array([]) of no words has shape (0,) and hstack raises a ValueError.
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    A, B = _scale(*_impute(train, test))
    words = sorted(set(train_cat))
    hot = lambda values: np.array([[float(v == w) for w in words] for v in values])
    return np.hstack([A, hot(train_cat)]), np.hstack([B, hot(test_cat)])


### pipeline | The first of the words is left out (drop first): d + k - 1 columns.
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    A, B = _scale(*_impute(train, test))
    words = sorted(set(train_cat))[1:]
    return np.hstack([A, _onehot(train_cat, words)]), np.hstack([B, _onehot(test_cat, words)])


### pipeline | A stranger is counted as the last word, since the last column is "all the rest".
import numpy as np


def _impute(train, test):
    A, B = train.astype(float), test.astype(float)
    for j in range(A.shape[1]):
        ok = ~np.isnan(A[:, j])
        mean = A[ok, j].mean() if ok.any() else 0.0
        A[~ok, j] = mean
        B[np.isnan(B[:, j]), j] = mean
    return A, B


def _scale(train, test):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1.0, std)
    return (train - mean) / std, (test - mean) / std


def _onehot(values, words):
    return np.array([[float(v == w) for w in words] for v in values]).reshape(len(values), len(words))


def pipeline(train, test, train_cat, test_cat):
    A, B = _scale(*_impute(train, test))
    words = sorted(set(train_cat))
    H, K = _onehot(train_cat, words), _onehot(test_cat, words)
    K[K.sum(axis=1) == 0, -1] = 1
    return np.hstack([A, H]), np.hstack([B, K])
'''
