"""Distances written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

PIECES = r'''
### header 1
import math
import numpy as np

### minkowski 1
def minkowski(a: np.ndarray, b: np.ndarray, p: float) -> float:
    if a.shape != b.shape or p < 1:
        raise ValueError("bad input")
    diff = a.astype(float) - b.astype(float)
    biggest = float(np.linalg.norm(diff, ord=np.inf))
    if biggest == 0.0:
        return 0.0
    return biggest * float(np.linalg.norm(diff / biggest, ord=p))

### pairwise_minkowski 1
def pairwise_minkowski(A, B, p):
    n, d = A.shape
    k, d2 = B.shape
    if d != d2:
        raise ValueError(f"{d} != {d2}")
    if p < 1:
        raise ValueError("p < 1")
    A, B = np.array(A, float), np.array(B, float)
    biggest = np.zeros((n, k))
    for c in range(d):
        biggest = np.maximum(biggest, np.abs(np.subtract.outer(A[:, c], B[:, c])))
    if p == np.inf:
        return biggest
    scale = biggest.copy()
    scale[scale == 0] = 1
    total = np.zeros((n, k))
    for c in range(d):
        total += (np.abs(np.subtract.outer(A[:, c], B[:, c])) / scale) ** p
    return biggest * total ** (1 / p)

### jaccard 1
def jaccard(a, b):
    a, b = set(a), set(b)
    if not a and not b:
        return 1.0
    return len(a & b) / len(a | b)

### jaccard_binary 1
def jaccard_binary(u, v):
    if np.shape(u) != np.shape(v):
        raise ValueError("u and v must match")
    both = either = 0
    for s, t in zip(u, v):
        if s == 1 and t == 1:
            both += 1
        if s == 1 or t == 1:
            either += 1
    return both / either if either > 0 else 1.0

### haversine_km 1
def haversine_km(a, b, R=6371.0):
    # angle between the two unit vectors, with atan2 as it is good for small and for large angles
    p1, l1 = math.radians(a[0]), math.radians(a[1])
    p2, l2 = math.radians(b[0]), math.radians(b[1])
    d = l2 - l1
    y = math.hypot(
        math.cos(p2) * math.sin(d),
        math.cos(p1) * math.sin(p2) - math.sin(p1) * math.cos(p2) * math.cos(d),
    )
    x = math.sin(p1) * math.sin(p2) + math.cos(p1) * math.cos(p2) * math.cos(d)
    return R * math.atan2(y, x)

### is_metric 1
def is_metric(f, points):
    tol = 1e-9
    n = len(points)
    D = [[float(f(points[i], points[j])) for j in range(n)] for i in range(n)]
    R = range(n)
    return {
        "nonnegative": all(D[i][j] >= -tol for i in R for j in R),
        "identity": all(abs(D[i][i]) <= tol for i in R) and all(D[i][j] > tol for i in R for j in R if i != j),
        "symmetric": all(abs(D[i][j] - D[j][i]) <= tol for i in R for j in R),
        "triangle": all(D[i][k] <= D[i][j] + D[j][k] + tol for i in R for j in R for k in R),
    }

### header 2
"""Homework."""
from collections import Counter
import math
import numpy as np

### minkowski 2
def minkowski(a, b, p):
    if np.shape(a) != np.shape(b):
        raise ValueError("a and b have different shapes")
    if not p >= 1:
        raise ValueError("p >= 1!")
    diffs = [abs(float(s) - float(t)) for s, t in zip(a, b)]
    m = max(diffs)
    if m == 0 or math.isinf(p):
        return m
    total = 0.0
    for d in diffs:
        total += math.pow(d / m, p)
    return m * math.pow(total, 1.0 / p)

### pairwise_minkowski 2
def pairwise_minkowski(A, B, p):
    if A.shape[1] != B.shape[1]:
        raise ValueError("rows of different length")
    if p < 1:
        raise ValueError("p")
    D = np.zeros((len(A), len(B)))
    for i in range(len(A)):
        for j in range(len(B)):
            D[i, j] = minkowski(A[i], B[j], p)
    return D

### jaccard 2
def jaccard(a, b):
    seen = Counter(list(dict.fromkeys(a)) + list(dict.fromkeys(b)))
    if not seen:
        return 1.0
    return sum(1 for c in seen.values() if c == 2) / len(seen)

### jaccard_binary 2
def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError("shapes differ")
    u = u.astype(bool)
    v = v.astype(bool)
    union = np.sum(u | v)
    if union == 0:
        return 1.0
    return float(np.sum(u & v) / union)

### haversine_km 2
def haversine_km(a, b, R=6371.0):
    lat1, lon1 = np.radians(float(a[0])), np.radians(float(a[1]))
    lat2, lon2 = np.radians(float(b[0])), np.radians(float(b[1]))
    h = np.sin((lat2 - lat1) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    h = np.clip(h, 0.0, 1.0)
    return float(2 * R * np.arcsin(np.sqrt(h)))

### is_metric 2
def is_metric(f, points):
    tol = 1e-9
    n = len(points)
    D = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            D[i, j] = f(points[i], points[j])
    off = ~np.eye(n, dtype=bool)
    through = D[:, :, None] + D[None, :, :]          # [a, b, c] = f(a, b) + f(b, c)
    return {
        "nonnegative": bool(np.all(D >= -tol)),
        "identity": bool(np.all(np.abs(np.diag(D)) <= tol) and np.all(D[off] > tol)),
        "symmetric": bool(np.all(np.abs(D - D.T) <= tol)),
        "triangle": bool(np.all(D[:, None, :] <= through + tol)),
    }

### header 3
# distances
import numpy as np

### minkowski 3
def minkowski(a, b, p):
    if p < 1:
        raise ValueError(f"order {p} is below 1")
    if a.shape != b.shape:
        raise ValueError(f"{a.shape} is not {b.shape}")
    d = np.abs(np.subtract(a, b, dtype=np.float64))
    m = np.max(d)
    if p == np.inf or m == 0:
        return float(m)
    if p == 1:
        return float(np.sum(d))
    if p == 2:
        return float(m * np.sqrt(np.sum(np.square(d / m))))
    return float(m * np.power(np.power(d / m, p).sum(), 1 / p))

### pairwise_minkowski 3
def pairwise_minkowski(A, B, p):
    A = np.asarray(A, dtype=float)
    B = np.asarray(B, dtype=float)
    if p < 1 or A.shape[1] != B.shape[1]:
        raise ValueError("p < 1 or different dimensions")
    diff = np.abs(A[:, None, :] - B[None, :, :])
    m = diff.max(axis=2)
    if np.isinf(p):
        return m
    safe = np.where(m == 0, 1.0, m)
    return m * ((diff / safe[:, :, None]) ** p).sum(axis=2) ** (1 / p)

### jaccard 3
def jaccard(a, b):
    s = set(a)
    t = set(b)
    both = len(s.intersection(t))
    either = len(s) + len(t) - both
    return both / either if either else 1.0

### jaccard_binary 3
def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError
    u = np.asarray(u, dtype=np.int64)
    v = np.asarray(v, dtype=np.int64)
    inter = int(u @ v)
    union = int(u.sum() + v.sum()) - inter
    return 1.0 if union == 0 else inter / union

### _hav 1
def _hav(t):
    return np.sin(t / 2) ** 2

### haversine_km 3
def haversine_km(a, b, R=6371.0):
    (lat_a, lon_a), (lat_b, lon_b) = np.deg2rad(np.array(a, float)), np.deg2rad(np.array(b, float))
    h = _hav(lat_b - lat_a) + np.cos(lat_a) * np.cos(lat_b) * _hav(lon_b - lon_a)
    if h > 1:
        h = 1.0
    return float(2.0 * R * np.arcsin(np.sqrt(h)))

### _im_triangle 1
def _im_triangle(D, tol):
    for via in range(len(D)):
        detour = D[:, via][:, None] + D[via, :][None, :]
        if not (D <= detour + tol).all():
            return False
    return True

### is_metric 3
def is_metric(f, points):
    tol = 1e-9
    D = np.array([[f(points[i], points[j]) for j in range(len(points))] for i in range(len(points))], dtype=float)
    same = np.abs(D.diagonal()).max() <= tol
    upper = np.triu_indices(len(D), 1)
    different = (D[upper] > tol).all() and (D.T[upper] > tol).all()
    out = {}
    out["nonnegative"] = bool(D.min() >= -tol)
    out["identity"] = bool(same and different)
    out["symmetric"] = bool(np.abs(D - D.T).max() <= tol)
    out["triangle"] = _im_triangle(D, tol)
    return out

### header 4
"""My solution of distances."""
from math import atan2, cos, pi, sin, sqrt
import numpy as np

### minkowski 4
def minkowski(a, b, p):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    if a.shape != b.shape:
        raise ValueError("shapes differ")
    if p < 1:
        raise ValueError("p must be at least 1")
    d = np.abs(a - b)
    m = d.max()
    if m == 0:
        return 0.0
    if np.isinf(p):
        return float(m)
    return float(m * np.sum((d / m) ** p) ** (1 / p))

### _row_to_all 1
def _row_to_all(a, B, p):
    d = np.abs(B - a)
    m = d.max(axis=1)
    if p == np.inf:
        return m
    out = np.zeros(len(B))
    far = m > 0
    scaled = d[far] / m[far][:, None]
    out[far] = m[far] * np.sum(scaled ** p, axis=1) ** (1.0 / p)
    return out

### pairwise_minkowski 4
def pairwise_minkowski(A, B, p):
    if p < 1:
        raise ValueError("p must be >= 1")
    if A.shape[1] != B.shape[1]:
        raise ValueError("A and B live in different spaces")
    A = A.astype(float)
    B = B.astype(float)
    return np.vstack([_row_to_all(a, B, p) for a in A])

### jaccard 4
def jaccard(a, b):
    union = []
    shared = 0
    for item in list(a) + list(b):
        if item not in union:
            union.append(item)
            if item in list(a) and item in list(b):
                shared += 1
    if len(union) == 0:
        return 1.0
    return float(shared) / float(len(union))

### jaccard_binary 4
def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError("need vectors of the same length")
    m11 = np.count_nonzero(np.logical_and(u == 1, v == 1))
    m01 = np.count_nonzero(np.logical_and(u == 0, v == 1))
    m10 = np.count_nonzero(np.logical_and(u == 1, v == 0))
    n = m11 + m10 + m01
    if n == 0:
        return 1.0
    return float(m11 / n)

### haversine_km 4
def haversine_km(a, b, R=6371.0):
    deg = pi / 180
    phi1, phi2 = float(a[0]) * deg, float(b[0]) * deg
    dphi = (float(b[0]) - float(a[0])) * deg
    dlam = (float(b[1]) - float(a[1])) * deg
    h = sin(dphi / 2) ** 2 + cos(phi1) * cos(phi2) * sin(dlam / 2) ** 2
    return 2 * R * atan2(sqrt(h), sqrt(max(0.0, 1 - h)))

### is_metric 4
def is_metric(f, points):
    tol = 1e-9
    answer = {"nonnegative": True, "identity": True, "symmetric": True, "triangle": True}
    n = len(points)
    for i in range(n):
        for j in range(n):
            d = f(points[i], points[j])
            if not d >= -tol:
                answer["nonnegative"] = False
            if i == j:
                if not abs(d) <= tol:
                    answer["identity"] = False
            elif not d > tol:
                answer["identity"] = False
            if not abs(d - f(points[j], points[i])) <= tol:
                answer["symmetric"] = False
            for k in range(n):
                if not f(points[i], points[k]) <= d + f(points[j], points[k]) + tol:
                    answer["triangle"] = False
    return answer

### header 5
# -*- coding: utf-8 -*-
from itertools import product
import math
import numpy as np

### minkowski 5
def minkowski(a, b, p):
    # p-norm via logarithms, zeros taken out
    if p < 1 or np.shape(a) != np.shape(b):
        raise ValueError
    d = sorted(abs(float(u) - float(v)) for u, v in zip(a, b))
    d = [t for t in d if t > 0]
    if not d:
        return 0.0
    top = d[-1]
    if p == float("inf"):
        return top
    s = sum((t / top) ** float(p) for t in d)
    return top * s ** (1.0 / float(p))

### pairwise_minkowski 5
def pairwise_minkowski(A, B, p):
    if not p >= 1:
        raise ValueError("order")
    if np.shape(A)[1] != np.shape(B)[1]:
        raise ValueError("columns")
    return np.array([[minkowski(a, b, p) for b in B] for a in A], dtype=np.float64)

### jaccard 5
def jaccard(a, b):
    try:
        return len(frozenset(a) & frozenset(b)) / len(frozenset(a).union(b))
    except ZeroDivisionError:
        return 1.0

### jaccard_binary 5
def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError(f"{u.shape} against {v.shape}")
    inside_u = set(np.flatnonzero(u).tolist())
    inside_v = set(np.flatnonzero(v).tolist())
    if not inside_u | inside_v:
        return 1.0
    return len(inside_u & inside_v) / len(inside_u | inside_v)

### haversine_km 5
def haversine_km(a, b, R=6371.0):
    la, oa, lb, ob = (math.radians(t) for t in (*a, *b))
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((ob - oa) / 2) ** 2
    return 2 * R * math.asin(math.sqrt(min(1.0, h)))

### is_metric 5
def is_metric(f, points):
    eps = 1e-9
    idx = range(len(points))
    d = {(i, j): f(points[i], points[j]) for i, j in product(idx, repeat=2)}
    nonneg = not any(v < -eps for v in d.values())
    ident = all((abs(v) <= eps) if i == j else (v > eps) for (i, j), v in d.items())
    sym = all(abs(v - d[j, i]) <= eps for (i, j), v in d.items())
    tri = all(d[i, k] <= d[i, j] + d[j, k] + eps for i, j, k in product(idx, repeat=3))
    return dict(nonnegative=bool(nonneg), identity=bool(ident), symmetric=bool(sym), triangle=bool(tri))

### header 6
"""Homework."""
import math
import numpy as np

### header 7
"""My solution of distances."""
import numpy as np

### header 8
# -*- coding: utf-8 -*-
from collections import Counter
from itertools import product
from math import atan2, cos, pi, sin, sqrt
import numpy as np

### header 9
from math import atan2, cos, pi, sin, sqrt
import numpy as np

### header 10
# distances
from collections import Counter
import math
import numpy as np

### header 11
# -*- coding: utf-8 -*-
from itertools import product
import numpy as np

### header 12
from collections import Counter
import numpy as np

### header 13
"""Homework."""
from math import atan2, cos, pi, sin, sqrt
import math
import numpy as np

### header 14
# distances
import math
import numpy as np

### header 15
"""My solution of distances."""
import math
import numpy as np

### header 16
import numpy as np
'''

RIGHT = {
    "right 01": "header 1, minkowski 1, pairwise_minkowski 1, jaccard 1, jaccard_binary 1, haversine_km 1, is_metric 1",
    "right 02": "header 2, minkowski 2, pairwise_minkowski 2, jaccard 2, jaccard_binary 2, haversine_km 2, is_metric 2",
    "right 03": "header 3, minkowski 3, pairwise_minkowski 3, jaccard 3, jaccard_binary 3, _hav 1, haversine_km 3, _im_triangle 1, is_metric 3",
    "right 04": "header 4, minkowski 4, _row_to_all 1, pairwise_minkowski 4, jaccard 4, jaccard_binary 4, haversine_km 4, is_metric 4",
    "right 05": "header 5, minkowski 5, pairwise_minkowski 5, jaccard 5, jaccard_binary 5, haversine_km 5, is_metric 5",
    "right 06": "header 1, minkowski 1, pairwise_minkowski 2, jaccard 3, jaccard_binary 4, haversine_km 5, is_metric 1",
    "right 07": "header 6, minkowski 2, pairwise_minkowski 3, jaccard 4, jaccard_binary 5, haversine_km 1, is_metric 2",
    "right 08": "header 3, minkowski 3, _row_to_all 1, pairwise_minkowski 4, jaccard 5, jaccard_binary 1, haversine_km 2, _im_triangle 1, is_metric 3",
    "right 09": "header 7, minkowski 4, pairwise_minkowski 5, jaccard 1, jaccard_binary 2, _hav 1, haversine_km 3, is_metric 4",
    "right 10": "header 8, minkowski 5, pairwise_minkowski 1, jaccard 2, jaccard_binary 3, haversine_km 4, is_metric 5",
    "right 11": "header 9, minkowski 1, pairwise_minkowski 3, jaccard 5, jaccard_binary 2, haversine_km 4, is_metric 1",
    "right 12": "header 6, minkowski 2, _row_to_all 1, pairwise_minkowski 4, jaccard 1, jaccard_binary 3, haversine_km 5, is_metric 2",
    "right 13": "header 10, minkowski 3, pairwise_minkowski 5, jaccard 2, jaccard_binary 4, haversine_km 1, _im_triangle 1, is_metric 3",
    "right 14": "header 7, minkowski 4, pairwise_minkowski 1, jaccard 3, jaccard_binary 5, haversine_km 2, is_metric 4",
    "right 15": "header 11, minkowski 5, pairwise_minkowski 2, jaccard 4, jaccard_binary 1, _hav 1, haversine_km 3, is_metric 5",
    "right 16": "header 12, minkowski 1, _row_to_all 1, pairwise_minkowski 4, jaccard 2, jaccard_binary 5, _hav 1, haversine_km 3, is_metric 1",
    "right 17": "header 13, minkowski 2, pairwise_minkowski 5, jaccard 3, jaccard_binary 1, haversine_km 4, is_metric 2",
    "right 18": "header 14, minkowski 3, pairwise_minkowski 1, jaccard 4, jaccard_binary 2, haversine_km 5, _im_triangle 1, is_metric 3",
    "right 19": "header 15, minkowski 4, pairwise_minkowski 2, jaccard 5, jaccard_binary 3, haversine_km 1, is_metric 4",
    "right 20": "header 11, minkowski 5, pairwise_minkowski 3, jaccard 1, jaccard_binary 4, haversine_km 2, is_metric 5",
    "right 21": "header 16, minkowski 1, pairwise_minkowski 5, jaccard 4, jaccard_binary 3, haversine_km 2, is_metric 1",
    "right 22": "header 6, minkowski 2, pairwise_minkowski 1, jaccard 5, jaccard_binary 4, _hav 1, haversine_km 3, is_metric 2",
}

BUGS = r'''
### minkowski | the absolute value is forgotten: for p = 1 or 3 differences of both signs cancel, and a fractional p gives nan
import numpy as np


def minkowski(a, b, p):
    if p < 1 or a.shape != b.shape:
        raise ValueError("p or shapes")
    d = a.astype(float) - b.astype(float)
    m = np.abs(d).max()
    if m == 0:
        return 0.0
    if p == np.inf:
        return float(m)
    return float(m * np.sum((d / m) ** p) ** (1 / p))


### minkowski | no scaling: differences of 1e100 squared overflow to inf, those of 1e-100 with p = 4 vanish to 0
import numpy as np


def minkowski(a, b, p):
    if p < 1 or a.shape != b.shape:
        raise ValueError("p or shapes")
    d = np.abs(a.astype(float) - b.astype(float))
    if np.isinf(p):
        return float(d.max())
    return float(np.sum(d ** p) ** (1 / p))


### minkowski | the root is forgotten: the sum of powers is returned (25 instead of 5)
import numpy as np


def minkowski(a, b, p):
    if p < 1 or a.shape != b.shape:
        raise ValueError("p or shapes")
    d = np.abs(a.astype(float) - b.astype(float))
    if np.isinf(p):
        return float(np.max(d))
    return float(np.sum(d ** p))


### minkowski | always the square root, whatever p is (wrong for p other than 2)
import numpy as np


def minkowski(a, b, p):
    if p < 1 or a.shape != b.shape:
        raise ValueError("p or shapes")
    d = np.abs(a.astype(float) - b.astype(float))
    m = d.max()
    if m == 0 or p == np.inf:
        return float(m)
    return float(m * np.sqrt(np.sum((d / m) ** p)))


### minkowski | divides by the largest difference without looking whether it is 0: nan for equal vectors
import numpy as np


def minkowski(a, b, p):
    if p < 1 or a.shape != b.shape:
        raise ValueError("p or shapes")
    d = np.abs(a.astype(float) - b.astype(float))
    m = np.max(d)
    if p == np.inf:
        return float(m)
    return float(m * np.sum((d / m) ** p) ** (1.0 / p))


### minkowski | p is cut to a whole number by int(p): p = 1.5 counts as 1, and p = inf raises an OverflowError
import numpy as np


def minkowski(a, b, p):
    if p < 1 or a.shape != b.shape:
        raise ValueError("p or shapes")
    p = int(p)
    d = np.abs(a.astype(float) - b.astype(float))
    m = d.max()
    if m == 0:
        return 0.0
    return float(m * np.sum((d / m) ** p) ** (1 / p))


### minkowski | p = inf takes the maximum of the signed differences, without absolute value (a = [0, 0], b = [3, 1] gives -1)
import numpy as np


def minkowski(a, b, p):
    if p < 1 or a.shape != b.shape:
        raise ValueError("p or shapes")
    d = a.astype(float) - b.astype(float)
    if p == np.inf:
        return float(np.max(d))
    d = abs(d)
    m = d.max()
    if m == 0:
        return 0.0
    return float(m * np.sum((d / m) ** p) ** (1 / p))


### minkowski | shapes are not compared: (1,) is stretched against (d,) instead of a ValueError
import numpy as np


def minkowski(a, b, p):
    if p < 1:
        raise ValueError("p")
    d = np.abs(np.asarray(a, float) - np.asarray(b, float))
    m = d.max()
    if m == 0 or p == np.inf:
        return float(m)
    return float(m * ((d / m) ** p).sum() ** (1 / p))


### minkowski | p <= 0 is refused, but p = 0.5 is not
import numpy as np


def minkowski(a, b, p):
    if p <= 0 or a.shape != b.shape:
        raise ValueError("p must be positive")
    d = np.abs(a.astype(float) - b.astype(float))
    m = d.max()
    if m == 0 or p == np.inf:
        return float(m)
    return float(m * ((d / m) ** p).sum() ** (1 / p))


### minkowski | p = 1 is refused as well (p <= 1 raises ValueError)
import numpy as np


def minkowski(a, b, p):
    if p <= 1 or a.shape != b.shape:
        raise ValueError("p must be above 1")
    d = np.abs(a.astype(float) - b.astype(float))
    m = d.max()
    if m == 0 or p == np.inf:
        return float(m)
    return float(m * ((d / m) ** p).sum() ** (1 / p))


### minkowski | zip stops at the shorter vector: different lengths give no ValueError
import numpy as np


def minkowski(a, b, p):
    if p < 1:
        raise ValueError("p")
    d = [abs(float(s) - float(t)) for s, t in zip(a, b)]
    m = max(d)
    if m == 0 or p == np.inf:
        return m
    return m * sum((t / m) ** p for t in d) ** (1 / p)


### pairwise_minkowski | the quadratic trick |a|^2 + |b|^2 - 2ab for p = 2: close points far from the origin lose their digits, equal rows give no exact 0
import numpy as np


def pairwise_minkowski(A, B, p):
    A, B = np.asarray(A, float), np.asarray(B, float)
    if p < 1 or A.shape[1] != B.shape[1]:
        raise ValueError
    if p == 2:
        D2 = (A ** 2).sum(1)[:, None] + (B ** 2).sum(1) - 2 * A @ B.T
        return np.sqrt(np.maximum(D2, 0))
    d = np.abs(A[:, None] - B[None])
    m = d.max(-1)
    if p == np.inf:
        return m
    s = np.where(m > 0, m, 1.0)
    return m * ((d / s[..., None]) ** p).sum(-1) ** (1 / p)


### pairwise_minkowski | transposed: rows belong to B, columns to A, shape (m, n)
import numpy as np


def pairwise_minkowski(A, B, p):
    A, B = np.asarray(A, float), np.asarray(B, float)
    if p < 1 or A.shape[1] != B.shape[1]:
        raise ValueError
    d = np.abs(A[None, :, :] - B[:, None, :])
    m = d.max(axis=2)
    if p == np.inf:
        return m
    s = np.where(m > 0, m, 1.0)
    return m * ((d / s[..., None]) ** p).sum(axis=2) ** (1 / p)


### pairwise_minkowski | one scale for the whole table: a pair 1e-100 apart beside a pair 1e100 apart comes out as 0
import numpy as np


def pairwise_minkowski(A, B, p):
    A, B = np.asarray(A, float), np.asarray(B, float)
    if p < 1 or A.shape[1] != B.shape[1]:
        raise ValueError
    d = np.abs(A[:, None] - B[None])
    if p == np.inf:
        return d.max(axis=-1)
    m = d.max()
    if m == 0:
        return np.zeros((len(A), len(B)))
    return m * ((d / m) ** p).sum(axis=-1) ** (1 / p)


### pairwise_minkowski | divides by the largest difference of each pair, which is 0 for equal rows: nan there
import numpy as np


def pairwise_minkowski(A, B, p):
    A, B = np.asarray(A, float), np.asarray(B, float)
    if p < 1 or A.shape[1] != B.shape[1]:
        raise ValueError
    d = np.abs(A[:, None] - B[None])
    m = d.max(axis=-1)
    if p == np.inf:
        return m
    return m * ((d / m[..., None]) ** p).sum(axis=-1) ** (1 / p)


### pairwise_minkowski | no scaling: overflow for large p or differences of 1e100, underflow to 0 for small ones
import numpy as np


def pairwise_minkowski(A, B, p):
    A, B = np.asarray(A, float), np.asarray(B, float)
    if p < 1 or A.shape[1] != B.shape[1]:
        raise ValueError
    d = np.abs(A[:, None] - B[None])
    if np.isinf(p):
        return d.max(axis=-1)
    return (d ** p).sum(axis=-1) ** (1 / p)


### pairwise_minkowski | the number of columns is not compared: rows of length 1 are stretched instead of a ValueError
import numpy as np


def pairwise_minkowski(A, B, p):
    A, B = np.asarray(A, float), np.asarray(B, float)
    if p < 1:
        raise ValueError
    d = np.abs(A[:, None] - B[None])
    m = d.max(axis=-1)
    if p == np.inf:
        return m
    s = np.where(m > 0, m, 1.0)
    return m * ((d / s[..., None]) ** p).sum(-1) ** (1 / p)


### pairwise_minkowski | compares the whole shapes, so A and B with different numbers of points raise a ValueError
import numpy as np


def pairwise_minkowski(A, B, p):
    if A.shape != B.shape or p < 1:
        raise ValueError("shapes")
    d = np.abs(A.astype(float)[:, None] - B.astype(float)[None])
    m = d.max(axis=-1)
    if p == np.inf:
        return m
    s = np.where(m > 0, m, 1.0)
    return m * ((d / s[..., None]) ** p).sum(-1) ** (1 / p)


### pairwise_minkowski | fills only the upper triangle and mirrors it, as if B were A (wrong for B other than A)
import numpy as np


def pairwise_minkowski(A, B, p):
    if A.shape[1] != B.shape[1] or p < 1:
        raise ValueError("shapes")
    A, B = A.astype(float), B.astype(float)
    D = np.zeros((len(A), len(B)))
    for i in range(len(A)):
        for j in range(i + 1, len(B)):
            d = np.abs(A[i] - B[j])
            m = d.max()
            if m > 0:
                D[i, j] = m if p == np.inf else m * np.sum((d / m) ** p) ** (1 / p)
            if j < len(A) and i < len(B):
                D[j, i] = D[i, j]
    return D


### pairwise_minkowski | p below 1 is not refused
import numpy as np


def pairwise_minkowski(A, B, p):
    if A.shape[1] != B.shape[1]:
        raise ValueError("columns")
    d = np.abs(A.astype(float)[:, None] - B.astype(float)[None])
    m = d.max(axis=-1)
    if p == np.inf:
        return m
    s = np.where(m > 0, m, 1.0)
    return m * ((d / s[..., None]) ** p).sum(-1) ** (1 / p)


### pairwise_minkowski | sums over the wrong axis: over the points of B instead of the coordinates, a (n, d) table comes out
import numpy as np


def pairwise_minkowski(A, B, p):
    if A.shape[1] != B.shape[1] or p < 1:
        raise ValueError("columns")
    d = np.abs(A.astype(float)[:, None] - B.astype(float)[None])
    m = d.max(axis=1)
    if p == np.inf:
        return m
    s = np.where(m > 0, m, 1.0)
    return m * ((d / s[:, None, :]) ** p).sum(axis=1) ** (1 / p)


### pairwise_minkowski | a small constant is added to avoid dividing by 0: differences of 1e-100 with p = 4 or more come out as 0
import numpy as np


def pairwise_minkowski(A, B, p):
    if A.shape[1] != B.shape[1] or p < 1:
        raise ValueError("columns")
    d = np.abs(A.astype(float)[:, None] - B.astype(float)[None])
    m = d.max(axis=-1) + 1e-12
    if p == np.inf:
        return d.max(axis=-1)
    return m * ((d / m[..., None]) ** p).sum(axis=-1) ** (1 / p)


### jaccard | divides by the sum of the sizes (overlap counted twice) instead of the union
import numpy as np


def jaccard(a, b):
    a, b = set(a), set(b)
    if not a and not b:
        return 1.0
    return len(a & b) / (len(a) + len(b))


### jaccard | Dice's coefficient, 2 |a and b| / (|a| + |b|)
import numpy as np


def jaccard(a, b):
    a, b = set(a), set(b)
    if len(a) + len(b) == 0:
        return 1.0
    return 2 * len(a & b) / (len(a) + len(b))


### jaccard | ZeroDivisionError for two empty sets
import numpy as np


def jaccard(a, b):
    a, b = set(a), set(b)
    return len(a.intersection(b)) / len(a.union(b))


### jaccard | two empty sets give 0.0, not 1.0
import numpy as np


def jaccard(a, b):
    s, t = set(a), set(b)
    union = s | t
    if len(union) == 0:
        return 0.0
    return len(s & t) / len(union)


### jaccard | duplicates are counted: lists are used as they are (["tea", "tea"] against ["tea"])
import numpy as np


def jaccard(a, b):
    if len(a) == 0 and len(b) == 0:
        return 1.0
    both = sum(1 for x in a if x in b)
    return both / (len(a) + len(b) - both)


### jaccard | the Jaccard distance 1 - J, not the similarity
import numpy as np


def jaccard(a, b):
    a, b = set(a), set(b)
    if not a | b:
        return 0.0
    return 1 - len(a & b) / len(a | b)


### jaccard | one empty set against a full one counts as equal: 1.0 instead of 0.0
import numpy as np


def jaccard(a, b):
    a, b = set(a), set(b)
    if not a or not b:
        return 1.0
    return len(a & b) / len(a | b)


### jaccard | ignores the case of letters: "A" and "a" are the same
import numpy as np


def jaccard(a, b):
    s = {str(x).lower() for x in a}
    t = {str(x).lower() for x in b}
    if not s and not t:
        return 1.0
    return len(s & t) / len(s | t)


### jaccard | a string is split into words, not letters
import numpy as np


def jaccard(a, b):
    if isinstance(a, str):
        a = a.split()
    if isinstance(b, str):
        b = b.split()
    s, t = set(a), set(b)
    return len(s & t) / len(s | t) if s | t else 1.0


### jaccard | compares position by position (zip), so order counts
import numpy as np


def jaccard(a, b):
    if not a and not b:
        return 1.0
    same = sum(x == y for x, y in zip(a, b))
    return same / len(set(a) | set(b))


### jaccard_binary | simple matching coefficient: places where both are 0 count as agreement
import numpy as np


def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError
    return float(np.mean(u == v))


### jaccard_binary | the dot product of uint8 vectors wraps at 256, so hundreds of common ones are miscounted
import numpy as np


def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError
    both = int(np.dot(u, v))
    either = int(np.sum(u | v))
    return both / either if either else 1.0


### jaccard_binary | Python's sum over uint8 numbers stays uint8 and wraps at 256 (hundreds of ones)
import numpy as np


def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError
    both = sum(u & v)
    either = sum(u | v)
    if either == 0:
        return 1.0
    return float(both / either)


### jaccard_binary | for bool vectors u + v is a logical or, so |u| + |v| - both is not what is counted: u + v == 2 never holds
import numpy as np


def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError
    s = u + v
    either = np.sum(s > 0)
    if either == 0:
        return 1.0
    return float(np.sum(s == 2) / either)


### jaccard_binary | nan (0/0) for two vectors of zeros
import numpy as np


def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError
    u, v = u.astype(bool), v.astype(bool)
    return float(np.sum(u & v) / np.sum(u | v))


### jaccard_binary | 0.0 for two empty sets
import numpy as np


def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError
    u, v = u.astype(bool), v.astype(bool)
    n = (u | v).sum()
    return float((u & v).sum() / n) if n > 0 else 0.0


### jaccard_binary | no shape check: a vector (1,) is stretched
import numpy as np


def jaccard_binary(u, v):
    u, v = u.astype(bool), v.astype(bool)
    n = np.logical_or(u, v).sum()
    if n == 0:
        return 1.0
    return float(np.logical_and(u, v).sum() / n)


### jaccard_binary | makes sets of the values: {0, 1} against {0, 1}, whatever the places are
import numpy as np


def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError
    a, b = set(u.tolist()), set(v.tolist())
    return len(a & b) / len(a | b)


### jaccard_binary | divides by d, the length, instead of the places where at least one is 1
import numpy as np


def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError
    if not u.any() and not v.any():
        return 1.0
    return float(np.sum((u == 1) & (v == 1)) / len(u))


### haversine_km | degrees go into sin and cos without conversion to radians
import numpy as np


def haversine_km(a, b, R=6371.0):
    h = np.sin((b[0] - a[0]) / 2) ** 2 + np.cos(a[0]) * np.cos(b[0]) * np.sin((b[1] - a[1]) / 2) ** 2
    return float(2 * R * np.arcsin(np.sqrt(min(1.0, h))))


### haversine_km | longitude is taken for the first entry: latitude and longitude exchanged
import math
import numpy as np


def haversine_km(a, b, R=6371.0):
    lon1, lat1 = map(math.radians, a)
    lon2, lat2 = map(math.radians, b)
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * R * math.asin(math.sqrt(min(1.0, h)))


### haversine_km | spherical law of cosines: arccos loses the digits for points 0.1 m apart
import numpy as np


def haversine_km(a, b, R=6371.0):
    la, oa, lb, ob = np.radians([a[0], a[1], b[0], b[1]])
    c = np.sin(la) * np.sin(lb) + np.cos(la) * np.cos(lb) * np.cos(ob - oa)
    return float(R * np.arccos(np.clip(c, -1, 1)))


### haversine_km | the factor 2 is forgotten: half the way
import math
import numpy as np


def haversine_km(a, b, R=6371.0):
    la, oa, lb, ob = [math.radians(t) for t in [a[0], a[1], b[0], b[1]]]
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((ob - oa) / 2) ** 2
    return R * math.asin(math.sqrt(min(1, h)))


### haversine_km | the radius is fixed at 6371 and the argument R is ignored
import math
import numpy as np


def haversine_km(a, b, R=6371.0):
    la, oa, lb, ob = [math.radians(t) for t in [a[0], a[1], b[0], b[1]]]
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((ob - oa) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1, h)))


### haversine_km | cos(lat_a) squared instead of cos(lat_a) cos(lat_b) (wrong when the latitudes and longitudes differ)
import math
import numpy as np


def haversine_km(a, b, R=6371.0):
    la, oa, lb, ob = [math.radians(t) for t in [a[0], a[1], b[0], b[1]]]
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) ** 2 * math.sin((ob - oa) / 2) ** 2
    return 2 * R * math.asin(math.sqrt(min(1, h)))


### haversine_km | sin^2 of the whole difference instead of half of it
import math
import numpy as np


def haversine_km(a, b, R=6371.0):
    la, oa, lb, ob = [math.radians(t) for t in [a[0], a[1], b[0], b[1]]]
    h = math.sin(lb - la) ** 2 + math.cos(la) * math.cos(lb) * math.sin(ob - oa) ** 2
    return 2 * R * math.asin(math.sqrt(min(1, h)))


### haversine_km | the result is rounded to two decimals: points 0.1 m apart give 0.0
import math
import numpy as np


def haversine_km(a, b, R=6371.0):
    la, oa, lb, ob = [math.radians(t) for t in [a[0], a[1], b[0], b[1]]]
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((ob - oa) / 2) ** 2
    return round(2 * R * math.asin(math.sqrt(min(1, h))), 2)


### haversine_km | flat Earth: Pythagoras with the mean latitude, wrong far away and across the date line
import math
import numpy as np


def haversine_km(a, b, R=6371.0):
    dy = math.radians(b[0] - a[0])
    dx = math.radians(b[1] - a[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return R * math.hypot(dx, dy)


### haversine_km | caller's arrays are turned into radians in place
import numpy as np


def haversine_km(a, b, R=6371.0):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    a *= np.pi / 180
    b *= np.pi / 180
    h = np.sin((b[0] - a[0]) / 2) ** 2 + np.cos(a[0]) * np.cos(b[0]) * np.sin((b[1] - a[1]) / 2) ** 2
    return float(2 * R * np.arcsin(np.sqrt(min(h, 1.0))))


### is_metric | identity tests only f(a, a) = 0; a distance 0 between different points is not noticed
import numpy as np


def is_metric(f, points):
    tol = 1e-9
    n = range(len(points))
    D = [[f(points[i], points[j]) for j in n] for i in n]
    return {
        "nonnegative": all(bool(D[i][j] >= -tol) for i in n for j in n),
        "identity": all(bool(abs(D[i][i]) <= tol) for i in n),
        "symmetric": all(bool(abs(D[i][j] - D[j][i]) <= tol) for i in n for j in n),
        "triangle": all(bool(D[i][k] <= D[i][j] + D[j][k] + tol) for i in n for j in n for k in n),
    }


### is_metric | triangle runs over i < j < k only: the detours in other orders are never tested (points 0, 3, 1 with a squared distance)
import numpy as np


def is_metric(f, points):
    tol = 1e-9
    n = len(points)
    D = np.array([[f(p, q) for q in points] for p in points], dtype=float)
    tri = True
    for i in range(n):
        for j in range(i + 1, n):
            for k in range(j + 1, n):
                if D[i, k] > D[i, j] + D[j, k] + tol:
                    tri = False
    off = D[~np.eye(n, dtype=bool)]
    return {
        "nonnegative": bool((D >= -tol).all()),
        "identity": bool((abs(np.diag(D)) <= tol).all() and (off > tol).all()),
        "symmetric": bool((abs(D - D.T) <= tol).all()),
        "triangle": tri,
    }


### is_metric | no tolerance: rounding of 1e-16 breaks symmetry or the triangle (three points on a line)
import numpy as np


def is_metric(f, points):
    n = range(len(points))
    D = [[float(f(points[i], points[j])) for j in n] for i in n]
    return {
        "nonnegative": all(D[i][j] >= 0 for i in n for j in n),
        "identity": all((D[i][j] == 0) == (i == j) for i in n for j in n),
        "symmetric": all(D[i][j] == D[j][i] for i in n for j in n),
        "triangle": all(D[i][k] <= D[i][j] + D[j][k] for i in n for j in n for k in n),
    }


### is_metric | identity demands |f(a, b)| > tol, so a negative value between different points passes as identity
import numpy as np


def is_metric(f, points):
    tol = 1e-9
    n = range(len(points))
    D = [[float(f(points[i], points[j])) for j in n] for i in n]
    return {
        "nonnegative": all(D[i][j] >= -tol for i in n for j in n),
        "identity": all((abs(D[i][j]) <= tol) == (i == j) for i in n for j in n),
        "symmetric": all(abs(D[i][j] - D[j][i]) <= tol for i in n for j in n),
        "triangle": all(D[i][k] <= D[i][j] + D[j][k] + tol for i in n for j in n for k in n),
    }


### is_metric | only the last pair decides: the flags are overwritten in every turn of the loop
import numpy as np


def is_metric(f, points):
    tol = 1e-9
    n = len(points)
    res = {"nonnegative": True, "identity": True, "symmetric": True, "triangle": True}
    for i in range(n):
        for j in range(n):
            d = float(f(points[i], points[j]))
            res["nonnegative"] = d >= -tol
            if i == j:
                res["identity"] = res["identity"] and abs(d) <= tol
            else:
                res["identity"] = res["identity"] and d > tol
            res["symmetric"] = abs(d - float(f(points[j], points[i]))) <= tol
            for k in range(n):
                res["triangle"] = res["triangle"] and float(f(points[i], points[k])) <= d + float(f(points[j], points[k])) + tol
    return res


### is_metric | returns one single bool, whether all four hold, not a dict
import numpy as np


def is_metric(f, points):
    tol = 1e-9
    for i, a in enumerate(points):
        for j, b in enumerate(points):
            if f(a, b) < -tol or abs(f(a, b) - f(b, a)) > tol:
                return False
            if (abs(f(a, b)) > tol) != (i != j):
                return False
            for c in points:
                if f(a, c) > f(a, b) + f(b, c) + tol:
                    return False
    return True


### is_metric | uses the upper half of the table only, as if f were symmetric: an asymmetric f is negative or breaks the triangle unseen
import numpy as np


def is_metric(f, points):
    tol = 1e-9
    n = len(points)
    D = np.zeros((n, n))
    for i in range(n):
        for j in range(i, n):
            D[i, j] = D[j, i] = f(points[i], points[j])
    sym = all(abs(f(points[i], points[j]) - f(points[j], points[i])) <= tol for i in range(n) for j in range(n))
    off = D[~np.eye(n, dtype=bool)]
    return {
        "nonnegative": bool((D >= -tol).all()),
        "identity": bool((abs(np.diag(D)) <= tol).all() and (off > tol).all()),
        "symmetric": bool(sym),
        "triangle": bool((D[:, None, :] <= D[:, :, None] + D[None] + tol).all()),
    }


### is_metric | triangle backwards: f(a, c) >= f(a, b) + f(b, c) - tol is asked for
import numpy as np


def is_metric(f, points):
    tol = 1e-9
    n = range(len(points))
    D = [[float(f(points[i], points[j])) for j in n] for i in n]
    return {
        "nonnegative": all(D[i][j] >= -tol for i in n for j in n),
        "identity": all(abs(D[i][i]) <= tol for i in n) and all(D[i][j] > tol for i in n for j in n if i != j),
        "symmetric": all(abs(D[i][j] - D[j][i]) <= tol for i in n for j in n),
        "triangle": all(D[i][k] >= D[i][j] + D[j][k] - tol for i in n for j in n for k in n),
    }


### is_metric | points are compared with ==, which for array points is an array: ValueError for rows of a 2-D array
import numpy as np


def is_metric(f, points):
    tol = 1e-9
    res = {"nonnegative": True, "identity": True, "symmetric": True, "triangle": True}
    for a in points:
        for b in points:
            if f(a, b) < -tol:
                res["nonnegative"] = False
            if a == b and abs(f(a, b)) > tol:
                res["identity"] = False
            if a != b and f(a, b) <= tol:
                res["identity"] = False
            if abs(f(a, b) - f(b, a)) > tol:
                res["symmetric"] = False
            for c in points:
                if f(a, c) > f(a, b) + f(b, c) + tol:
                    res["triangle"] = False
    return res


### is_metric | nonnegative asks for > 0, so f(a, a) = 0 already breaks it: False for every metric
import numpy as np


def is_metric(f, points):
    tol = 1e-9
    n = range(len(points))
    D = [[float(f(points[i], points[j])) for j in n] for i in n]
    return {
        "nonnegative": all(D[i][j] > tol for i in n for j in n),
        "identity": all(abs(D[i][i]) <= tol for i in n) and all(D[i][j] > tol for i in n for j in n if i != j),
        "symmetric": all(abs(D[i][j] - D[j][i]) <= tol for i in n for j in n),
        "triangle": all(D[i][k] <= D[i][j] + D[j][k] + tol for i in n for j in n for k in n),
    }


### is_metric | three points must be different for the triangle (i, j, k distinct): with two points and f(a, a) negative or f(a, b) + f(b, a) < f(a, a), the break is not seen
import numpy as np


def is_metric(f, points):
    tol = 1e-9
    n = len(points)
    D = [[float(f(points[i], points[j])) for j in range(n)] for i in range(n)]
    tri = True
    for i in range(n):
        for j in range(n):
            for k in range(n):
                if i == j or j == k or i == k:
                    continue
                if D[i][k] > D[i][j] + D[j][k] + tol:
                    tri = False
    r = range(n)
    return {
        "nonnegative": all(D[i][j] >= -tol for i in r for j in r),
        "identity": all(abs(D[i][i]) <= tol for i in r) and all(D[i][j] > tol for i in r for j in r if i != j),
        "symmetric": all(abs(D[i][j] - D[j][i]) <= tol for i in r for j in r),
        "triangle": tri,
    }
'''
