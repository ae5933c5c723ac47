"""Distances and similarities: between vectors, between sets, on a sphere, and what earns the name of a metric.

Vectors are (d,), many of them are rows, (n, d). A distance is 0 for equals; a similarity is 1 for them. Every function
returns something new and changes nothing it got.
"""

import numpy as np


def minkowski(a, b, p):
    """The Minkowski distance of order p between two vectors.

        d_p(a, b) = (sum_i |a_i - b_i|^p)^(1/p),    and for p = inf: max_i |a_i - b_i|

    p = 1 is the way through a city's blocks, p = 2 the length of the straight line (Euclid), p = inf the king's way on
    a chess board. Take the largest difference out of the sum, m (sum_i (|a_i - b_i| / m)^p)^(1/p): then no power can
    overflow or vanish.

    Args:
        a, b: (d,) arrays of float or int, d >= 1.
        p: a number >= 1 (not always whole), or np.inf.

    Returns:
        A float, not rounded. Exactly 0.0 for equal vectors. Right for differences from 1e-100 to 1e100 and for p up to
        1000, and never with a RuntimeWarning. a and b stay as they were.

    Raises:
        ValueError: p is below 1; a and b have different shapes, (d,) and (1,) for instance.

    >>> minkowski(np.array([0.0, 0.0]), np.array([3.0, -4.0]), 2)
    5.0

    Source: Minkowski 1896; Deza & Deza 2016, chapter 5; lecture "ML fundamentals", distance and similarity.
    """
    if p < 1:
        raise ValueError(f"the order p must be at least 1, not {p}")
    if a.shape != b.shape:
        raise ValueError(f"two vectors of one shape have a distance, not {a.shape} and {b.shape}")
    differences = np.abs(a - b)
    largest = differences.max()
    if largest == 0:
        return 0.0
    # p = inf needs no case of its own: 1^inf is 1 and 0.5^inf is 0, and their sum to the power of 0 is 1.
    return float(largest * ((differences / largest) ** p).sum() ** (1 / p))


def pairwise_minkowski(A, B, p):
    """The Minkowski distance of every row of A from every row of B.

        D_ij = d_p(A_i, B_j)        (`minkowski` says what d_p is)

    Args:
        A: (n, d) array of float or int, one point a row, n >= 1.
        B: (m, d) array of float or int, m >= 1.
        p: a number >= 1, or np.inf.

    Returns:
        A new (n, m) array of float64: row i belongs to point i of A, column j to point j of B. Where two rows are
        equal exactly 0, never nan; two rows that are close to each other and far from the origin have all their digits
        too. As `minkowski`: differences from 1e-100 to 1e100, p up to 1000, no RuntimeWarning. A and B stay as they
        were.

    Raises:
        ValueError: p is below 1; the rows of A and of B have different lengths, 3 and 1 for instance.

    >>> pairwise_minkowski(np.array([[0.0, 0.0], [3.0, 0.0]]), np.array([[0.0, 4.0], [3.0, 0.0]]), 2)
    array([[4., 3.],
           [5., 0.]])

    Source: Deza & Deza 2016, chapter 5.
    """
    if p < 1:
        raise ValueError(f"the order p must be at least 1, not {p}")
    if A.shape[1] != B.shape[1]:
        raise ValueError(f"the rows must be of one length, not {A.shape[1]} and {B.shape[1]}")
    differences = np.abs(A[:, None, :] - B[None, :, :])
    largest = differences.max(axis=2)
    scaled = differences / np.where(largest > 0, largest, 1)[:, :, None]
    return largest * (scaled**p).sum(axis=2) ** (1 / p)


def jaccard(a, b):
    """The Jaccard similarity of two sets: what they share, as a share of all that they have.

        J(a, b) = |a and b| / |a or b|

    Args:
        a, b: lists, tuples or strings (a string is the set of its letters). What stands in them twice counts once;
            order counts nothing; "A" and "a" are two letters.

    Returns:
        A float from 0 to 1: a similarity, 1.0 for equal sets. Two empty sets are equal. a and b stay as they were.

    >>> jaccard(["tea", "milk", "rice"], ["rice", "tea", "tea", "salt"])
    0.5

    Source: Jaccard 1912; lecture "ML fundamentals", distance and similarity.
    """
    a, b = set(a), set(b)
    return len(a & b) / len(a | b) if a | b else 1.0


def jaccard_binary(u, v):
    """The Jaccard similarity of two sets that are written as vectors of zeros and ones: u_i = 1 means "i is in it".

        J(u, v) = how often both are 1 / how often at least one is 1

    Where both are 0 nothing is shared: that place does not count.

    Args:
        u, v: (d,) arrays of 0 and 1, of bool or of any integer dtype (uint8 too), d >= 1 (hundreds, too).

    Returns:
        A float from 0 to 1. 1.0 where both are 0 everywhere: two empty sets are equal. u and v stay as they were.

    Raises:
        ValueError: u and v have different shapes, (d,) and (1,) for instance.

    >>> jaccard_binary(np.array([1, 1, 0, 0]), np.array([0, 1, 0, 0]))
    0.5

    Source: Jaccard 1912; Deza & Deza 2016, chapter 17.
    """
    if u.shape != v.shape:
        raise ValueError(f"two vectors of one shape are compared, not {u.shape} and {v.shape}")
    both, either = np.logical_and(u, v).sum(), np.logical_or(u, v).sum()
    return float(both / either) if either else 1.0


def haversine_km(a, b, R=6371.0):
    """The length of the shortest way over a sphere, from a to b, along a great circle.

        h = sin^2((lat_b - lat_a) / 2) + cos(lat_a) cos(lat_b) sin^2((lon_b - lon_a) / 2)
        distance = 2 R arcsin(sqrt(h))

    Args:
        a, b: (latitude, longitude) in degrees, in this order: tuples, lists or arrays of two numbers. North and east
            are positive; latitudes from -90 to 90, longitudes from -180 to 180.
        R: float > 0, the radius of the sphere in km; 6371 is the Earth's.

    Returns:
        A float, in km. Right to a millionth of itself: for points that are 0.1 m apart, at the poles, on both sides of the
        date line, and for antipodes, where rounding can lift h a hair above 1 (the answer is then pi R, never nan, and
        comes without a RuntimeWarning). Exactly 0.0 for the same point. a and b stay as they were.

    >>> round(haversine_km((0.0, 0.0), (0.0, 90.0)), 2)
    10007.54

    Source: Sinnott 1984; lecture "ML fundamentals", great circle distance.
    """
    (lat_a, lon_a), (lat_b, lon_b) = np.radians(a), np.radians(b)
    h = np.sin((lat_b - lat_a) / 2) ** 2 + np.cos(lat_a) * np.cos(lat_b) * np.sin((lon_b - lon_a) / 2) ** 2
    return float(2 * R * np.arcsin(np.sqrt(min(h, 1.0))))


def is_metric(f, points):
    """Which of the four axioms of a metric hold for f, as far as these points can tell?

    a, b and c run over all points; the same point may stand for two of them. `tol` is 1e-9, for rounding.

        "nonnegative"   f(a, b) >= -tol
        "identity"      |f(a, a)| <= tol, and f(a, b) > tol for two different points
        "symmetric"     |f(a, b) - f(b, a)| <= tol
        "triangle"      f(a, c) <= f(a, b) + f(b, c) + tol        (no detour is shorter)

    Args:
        f: a function of two points that returns a number.
        points: n >= 1 different points, a list or an array: its entries, `points[i]`, are what f takes.

    Returns:
        dict with the keys "nonnegative", "identity", "symmetric" and "triangle", and a bool for each. The points stay
        as they were.

    >>> is_metric(lambda a, b: abs(a - b), [0.0, 1.0, 3.0])
    {'nonnegative': True, 'identity': True, 'symmetric': True, 'triangle': True}

    Source: Fréchet 1906; Deza & Deza 2016, chapter 1.
    """
    tol = 1e-9
    d = np.array([[f(a, b) for b in points] for a in points])
    same = np.eye(len(points), dtype=bool)
    detours = d[:, :, None] + d[None, :, :]
    return {
        "nonnegative": bool((d >= -tol).all()),
        "identity": bool((np.abs(d[same]) <= tol).all() and (d[~same] > tol).all()),
        "symmetric": bool((np.abs(d - d.T) <= tol).all()),
        "triangle": bool((d[:, None, :] <= detours + tol).all()),
    }
