"""Right answers to the exercises on distances, each written differently: all must earn full marks."""

RIGHT = {
    "minkowski": {
        "loops and math": """
import math
def minkowski(a, b, p):
    if a.shape != b.shape:
        raise ValueError("shapes")
    if p < 1:
        raise ValueError("p")
    differences = [abs(float(x) - float(y)) for x, y in zip(a, b)]
    top = max(differences)
    if top == 0.0:
        return 0.0
    if math.isinf(p):
        return top
    return top * math.fsum((d / top) ** p for d in differences) ** (1.0 / p)
""",
        "np.linalg.norm of the scaled differences": """
def minkowski(a, b, p):
    if not p >= 1 or np.shape(a) != np.shape(b):
        raise ValueError(f"order {p}, shapes {np.shape(a)} and {np.shape(b)}")
    d = np.subtract(a, b, dtype=float)
    m = np.linalg.norm(d, np.inf)
    return m if m == 0 else m * np.linalg.norm(d / m, p)
""",
        "through logarithms": """
def minkowski(a, b, p):
    if p < 1:
        raise ValueError("an order below 1 is no distance")
    if a.shape != b.shape:
        raise ValueError("two shapes")
    d = np.abs(a.astype(float) - b.astype(float))
    d = d[d > 0]
    if d.size == 0:
        return 0.0
    if p == np.inf:
        return float(np.max(d))
    return float(np.exp(np.logaddexp.reduce(p * np.log(d)) / p))
""",
        "one row of the matrix": """
def minkowski(a, b, p):
    if a.shape != b.shape:
        raise ValueError("two vectors of one shape, please")
    return float(pairwise_minkowski(a[None, :], b[None, :], p)[0, 0])
""",
    },
    "pairwise_minkowski": {
        "two loops": """
def pairwise_minkowski(A, B, p):
    if p < 1:
        raise ValueError("p")
    D = np.zeros((len(A), len(B)))
    for i in range(len(A)):
        for j in range(len(B)):
            D[i, j] = minkowski(A[i], B[j], p)
    return D
""",
        "column by column": """
def pairwise_minkowski(A, B, p):
    if p < 1 or A.shape[1] != B.shape[1]:
        raise ValueError("order or lengths")
    columns = []
    for b in B:
        d = np.abs(A - b)
        top = d.max(axis=1)
        safe = np.where(top == 0, 1.0, top)
        if np.isinf(p):
            columns.append(top.astype(float))
        else:
            columns.append(top * ((d / safe[:, None]) ** p).sum(1) ** (1 / p))
    return np.stack(columns, axis=1)
""",
        "np.linalg.norm": """
def pairwise_minkowski(A, B, p):
    if not (p >= 1 and A.shape[-1] == B.shape[-1]):
        raise ValueError("no")
    d = np.asarray(A, dtype=float)[:, np.newaxis] - np.asarray(B, dtype=float)[np.newaxis]
    m = np.abs(d).max(-1)
    scaled = np.divide(d, m[..., None], out=np.zeros_like(d), where=m[..., None] != 0)
    return m * np.linalg.norm(scaled, ord=p, axis=-1)
""",
        "einsum for Euclid": """
def pairwise_minkowski(A, B, p):
    if p < 1:
        raise ValueError(p)
    if A.shape[1] != B.shape[1]:
        raise ValueError(A.shape, B.shape)
    d = np.abs(np.subtract.outer(np.ones(len(A)), np.zeros(len(B)))[..., None] * A[:, None, :] - B)
    top = np.amax(d, axis=2, keepdims=True)
    d = d / (top + (top == 0))
    top = top[:, :, 0]
    if p == 2:
        return top * np.sqrt(np.einsum("ijk,ijk->ij", d, d))
    if p == np.inf:
        return top
    return top * np.power(np.power(d, p).sum(axis=2), 1.0 / p)
""",
    },
    "jaccard": {
        "lists of what was seen": """
def jaccard(a, b):
    seen_a, seen_b = [], []
    for x in a:
        if x not in seen_a:
            seen_a.append(x)
    for y in b:
        if y not in seen_b:
            seen_b.append(y)
    both = 0
    for x in seen_a:
        if x in seen_b:
            both += 1
    if len(seen_a) == 0 and len(seen_b) == 0:
        return 1.0
    return both / (len(seen_a) + len(seen_b) - both)
""",
        "division by zero is caught": """
def jaccard(a, b):
    a = frozenset(a)
    try:
        return len(a.intersection(b)) / len(a.union(b))
    except ZeroDivisionError:
        return 1.0
""",
        "one minus the distance": """
def jaccard(a, b):
    a, b = set(a), set(b)
    if a == b:
        return 1.0
    return 1 - len(a ^ b) / len(a | b)
""",
        "dictionaries": """
def jaccard(a, b):
    a, b = dict.fromkeys(a), dict.fromkeys(b)
    either = {**a, **b}
    if not either:
        return 1.0
    return np.mean([key in a and key in b for key in either])
""",
    },
    "jaccard_binary": {
        "a loop": """
def jaccard_binary(u, v):
    if len(u.shape) != len(v.shape) or u.shape != v.shape:
        raise ValueError("shapes")
    both = either = 0
    for x, y in zip(u, v):
        if x == 1 and y == 1:
            both += 1
        if x == 1 or y == 1:
            either += 1
    return 1.0 if either == 0 else both / either
""",
        "places as sets": """
def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError((u.shape, v.shape))
    return jaccard(np.flatnonzero(u).tolist(), np.flatnonzero(v).tolist())
""",
        "products in float": """
def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError("shapes differ")
    u, v = u.astype(float), v.astype(float)
    both = u @ v
    either = u.sum() + v.sum() - both
    if either == 0:
        return 1.0
    return both / either
""",
        "minimum over maximum": """
def jaccard_binary(u, v):
    if u.shape != v.shape:
        raise ValueError("shapes differ")
    low, high = np.minimum(u, v), np.maximum(u, v)
    total = np.sum(high, dtype=np.int64)
    return float(np.sum(low, dtype=np.int64) / total) if total > 0 else 1.0
""",
        "masks": """
def jaccard_binary(u, v):
    assert_shapes(u, v)
    u, v = u > 0, v > 0
    if not (u | v).any():
        return 1.0
    return np.count_nonzero(u & v) / np.count_nonzero(u | v)


def assert_shapes(u, v):
    if u.shape != v.shape:
        raise ValueError(f"{u.shape} is not {v.shape}")
""",
    },
    "haversine_km": {
        "the math module": """
from math import asin, cos, radians, sin, sqrt
def haversine_km(a, b, R=6371.0):
    lat1, lon1 = radians(a[0]), radians(a[1])
    lat2, lon2 = radians(b[0]), radians(b[1])
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * R * asin(min(1, sqrt(h)))
""",
        "arctan2 of both roots": """
def haversine_km(a, b, R=6371.0):
    lat_a, lon_a = np.deg2rad(a)
    lat_b, lon_b = np.deg2rad(b)
    h = np.square(np.sin(0.5 * (lat_a - lat_b)))
    h = h + np.cos(lat_a) * np.cos(lat_b) * np.square(np.sin(0.5 * (lon_a - lon_b)))
    h = np.clip(h, 0.0, 1.0)
    return R * 2.0 * np.arctan2(np.sqrt(h), np.sqrt(1.0 - h))
""",
        "the chord through the Earth": """
def haversine_km(a, b, R=6371.0):
    def on_the_sphere(place):
        lat, lon = np.asarray(place, dtype=float) * np.pi / 180
        return np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    chord = np.linalg.norm(on_the_sphere(a) - on_the_sphere(b))
    return 2 * R * np.arcsin(min(1.0, chord / 2))
""",
        "the angle of two vectors": """
def haversine_km(a, b, R=6371.0):
    points = []
    for lat, lon in (a, b):
        lat, lon = np.radians(lat), np.radians(lon)
        points.append(np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]))
    x, y = points
    return float(R * np.arctan2(np.linalg.norm(np.cross(x, y)), x @ y))
""",
    },
    "is_metric": {
        "loops with flags": """
def is_metric(f, points):
    nonnegative = identity = symmetric = triangle = True
    n = len(points)
    for i in range(n):
        for j in range(n):
            d = f(points[i], points[j])
            if d < -1e-9:
                nonnegative = False
            if i == j and abs(d) > 1e-9:
                identity = False
            if i != j and d <= 1e-9:
                identity = False
            if abs(d - f(points[j], points[i])) > 1e-9:
                symmetric = False
            for k in range(n):
                if d > f(points[i], points[k]) + f(points[k], points[j]) + 1e-9:
                    triangle = False
    return {"nonnegative": nonnegative, "identity": identity, "symmetric": symmetric, "triangle": triangle}
""",
        "generators over a dict of distances": """
from itertools import product
def is_metric(f, points):
    r = range(len(points))
    d = {(i, j): f(points[i], points[j]) for i, j in product(r, r)}
    return {
        "triangle": all(d[i, k] - d[i, j] - d[j, k] <= 1e-9 for i, j, k in product(r, repeat=3)),
        "symmetric": all(abs(d[i, j] - d[j, i]) <= 1e-9 for i, j in product(r, r)),
        "identity": all((abs(d[i, j]) <= 1e-9) if i == j else (d[i, j] > 1e-9) for i, j in product(r, r)),
        "nonnegative": min(d.values()) >= -1e-9,
    }
""",
        "a matrix and its minimum over detours": """
def is_metric(f, points, eps=1e-9):
    n = len(points)
    D = np.empty((n, n))
    for i in range(n):
        for j in range(n):
            D[i, j] = f(points[i], points[j])
    shortest = np.min(D[:, :, None] + D[None, :, :], axis=1)
    off = D[~np.eye(n, dtype=bool)]
    return dict(
        nonnegative=D.min() >= -eps,
        identity=bool(np.all(np.abs(np.diagonal(D)) <= eps)) and not np.any(off <= eps),
        symmetric=np.abs(D - D.T).max() <= eps,
        triangle=np.max(D - shortest) <= eps,
    )
""",
    },
}
