"""Right data preparation in other styles than the reference's: each must earn full marks."""

RIGHT = {
    "split_indices": {
        "largest_remainder": """
def split_indices(n, fractions, rng):
    fractions = list(fractions)
    if any(f < 0 for f in fractions):
        raise ValueError("negative fraction")
    if not abs(sum(fractions) - 1.0) <= 1e-9:
        raise ValueError("fractions do not sum to 1")
    exact = [f * n for f in fractions]
    sizes = [int(e) for e in exact]
    left = n - sum(sizes)
    order = sorted(range(len(fractions)), key=lambda i: sizes[i] - exact[i])
    for i in order[:left]:
        sizes[i] += 1
    rows = np.arange(n)
    rng.shuffle(rows)
    parts, start = [], 0
    for size in sizes:
        parts.append(rows[start:start + size])
        start += size
    return tuple(parts)
""",
        "sorted_random_keys": """
def split_indices(n, fractions, rng):
    f = np.asarray(fractions, dtype=float)
    if (f < 0).any() or abs(f.sum() - 1) > 1e-9:
        raise ValueError(fractions)
    order = np.argsort(rng.random(n))
    ends = np.floor(np.cumsum(f) * n + 0.5).astype(int)
    ends[-1] = n if f[-1] > 0 else ends[-1]
    starts = np.concatenate([[0], ends[:-1]])
    return tuple(order[a:b] for a, b in zip(starts, ends))
""",
        "draws_one_after_the_other": """
import math

def split_indices(n, fractions, rng):
    if min(fractions) < 0:
        raise ValueError("a fraction is negative")
    if abs(math.fsum(fractions) - 1) > 1e-9:
        raise ValueError("the fractions must sum to 1")
    rest = list(range(n))
    parts, done, upto = [], 0, 0.0
    for fraction in fractions:
        upto += fraction
        end = min(n, int(round(upto * n)))
        part = []
        while done < end:
            part.append(rest.pop(int(rng.integers(len(rest)))))
            done += 1
        parts.append(np.array(part, dtype=int))
    return tuple(parts)
""",
        "choice_without_replacement": """
def split_indices(n, fractions, rng):
    if any(np.array(fractions) < 0) or abs(np.sum(fractions) - 1) > 1e-9:
        raise ValueError
    shuffled = rng.choice(n, size=n, replace=False) if n else np.zeros(0, dtype=int)
    return tuple(np.array_split(shuffled, 1)[0][int(round(sum(fractions[:i]) * n)):int(round(sum(fractions[:i + 1]) * n))]
                 for i in range(len(fractions)))
""",
    },
    "standardise": {
        "column_by_column": """
def standardise(train, test):
    n, d = train.shape
    a, b = np.zeros((n, d)), np.zeros((len(test), d))
    for j in range(d):
        mean = sum(train[:, j]) / n
        std = (sum((x - mean) ** 2 for x in train[:, j]) / n) ** 0.5
        if std <= 1e-12 * max(1, abs(mean)):
            std = 1.0
        for i in range(n):
            a[i, j] = (train[i, j] - mean) / std
        for i in range(len(test)):
            b[i, j] = (test[i, j] - mean) / std
    return a, b
""",
        "in_place_on_copies": """
def standardise(train, test):
    train, test = np.array(train, dtype=float), np.array(test, dtype=float)
    mu = np.mean(train, axis=0, keepdims=True)
    sigma = np.sqrt(np.mean((train - mu) ** 2, axis=0, keepdims=True))
    constant = sigma <= 1e-12 * np.maximum(1.0, np.abs(mu))
    sigma[constant] = 1
    train -= mu
    test -= mu
    train /= sigma
    test /= sigma
    return train, test
""",
        "fit_and_apply": """
class Scaler:
    def fit(self, X):
        self.mean = X.mean(0)
        self.std = X.std(0)
        for j in range(len(self.std)):
            if self.std[j] <= 1e-12 * max(1, abs(self.mean[j])):
                self.mean[j], self.std[j] = X[0, j], 1.0
        return self

    def transform(self, X):
        return (X - self.mean) * (1 / self.std)

def standardise(train, test):
    scaler = Scaler().fit(train)
    return scaler.transform(train), scaler.transform(test)
""",
        "steiner": """
def standardise(train, test):
    shift = train[0] * 1.0
    moved = train - shift
    mean = moved.sum(axis=0) / len(moved)
    var = np.einsum("ij,ij->j", moved, moved) / len(moved) - mean ** 2
    std = np.sqrt(np.clip(var, 0, None))
    std = np.where(std <= 1e-12 * np.maximum(1, abs(mean + shift)), 1.0, std)
    return (train - shift - mean) / std, (test - shift - mean) / std
""",
    },
    "whiten": {
        "symmetric": """
def whiten(train, test, eps=0.0):
    mu = train.mean(axis=0)
    A, B = train - mu, test - mu
    C = np.cov(A, rowvar=False, bias=True).reshape(A.shape[1], A.shape[1])
    lam, V = np.linalg.eigh(C)
    if eps == 0 and lam.min() <= 1e-12 * lam.max():
        raise ValueError("singular")
    W = V @ np.diag((lam + eps) ** -0.5) @ V.T
    return A @ W, B @ W, W
""",
        "cholesky": """
def whiten(train, test, eps=0.0):
    mean = train.mean(axis=0)
    centred = train - mean
    C = centred.T.dot(centred) / train.shape[0]
    lam = np.linalg.eigvalsh(C)
    if eps == 0 and lam[0] <= 1e-12 * lam[-1]:
        raise ValueError("flat cloud")
    L = np.linalg.cholesky(C + eps * np.eye(len(C)))
    W = np.linalg.inv(L).T
    return centred @ W, (test - mean) @ W, W
""",
        "singular_values": """
def whiten(train, test, eps=0.0):
    n, d = train.shape
    mean = train.sum(axis=0) / n
    U, s, Vt = np.linalg.svd(train - mean, full_matrices=True)
    lam = np.zeros(d)
    lam[:len(s)] = s ** 2 / n
    if eps == 0 and (n <= d or lam.min() <= 1e-12 * lam.max()):
        raise ValueError("no spread in some direction")
    W = Vt.T * (1.0 / np.sqrt(lam + eps))
    return np.dot(train - mean, W), np.dot(test - mean, W), W
""",
        "loop_over_directions": """
def whiten(train, test, eps=0.0):
    d = train.shape[1]
    mean = np.array([train[:, j].mean() for j in range(d)])
    C = np.zeros((d, d))
    for i in range(d):
        for j in range(d):
            C[i, j] = np.mean((train[:, i] - mean[i]) * (train[:, j] - mean[j]))
    values, vectors = np.linalg.eigh(C)
    order = np.argsort(-values)
    if eps == 0 and not values[order[-1]] > 1e-12 * values[order[0]]:
        raise ValueError("whitening is impossible")
    W = np.empty((d, d))
    for column, k in enumerate(order):
        W[:, column] = vectors[:, k] / np.sqrt(max(values[k], 0) + eps)
    return (train - mean) @ W, (test - mean) @ W, W
""",
    },
    "one_hot_categories": {
        "comparison": """
def one_hot_categories(values, categories, unknown="zero"):
    if unknown != "zero" and unknown != "error":
        raise ValueError(unknown)
    rows = [[1.0 if value == category else 0.0 for category in categories] for value in values]
    out = np.array(rows).reshape(len(values), len(categories))
    if unknown == "error" and (out.sum(axis=1) == 0).any():
        raise ValueError("unknown value")
    return out
""",
        "dictionary_and_identity": """
def one_hot_categories(values, categories, unknown="zero"):
    if unknown not in {"zero", "error"}:
        raise ValueError("unknown must be zero or error")
    k = len(categories)
    column = dict(zip(categories, range(k)))
    if unknown == "error":
        for v in values:
            if v not in column:
                raise ValueError(v)
    padded = np.vstack([np.eye(k), np.zeros((1, k))])
    return padded[np.array([column.get(v, k) for v in values], dtype=int)]
""",
        "fancy_index": """
def one_hot_categories(values, categories, unknown="zero"):
    if not (unknown == "zero" or unknown == "error"):
        raise ValueError
    out = np.zeros((len(values), len(categories)), dtype=float)
    found = [(i, categories.index(v)) for i, v in enumerate(values) if v in categories]
    if len(found) < len(values) and unknown == "error":
        raise ValueError("a value is no category")
    for i, j in found:
        out[i][j] = 1
    return out
""",
    },
    "impute_mean": {
        "nanmean": """
import warnings

def impute_mean(train, test):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        mean = np.nan_to_num(np.nanmean(train, axis=0))
    a, b = np.array(train, dtype=float), np.array(test, dtype=float)
    for part in (a, b):
        gaps = np.isnan(part)
        part[gaps] = np.broadcast_to(mean, part.shape)[gaps]
    return a, b
""",
        "column_by_column": """
def impute_mean(train, test):
    train, test = train.astype(float), test.astype(float)
    for j in range(train.shape[1]):
        there = [x for x in train[:, j] if x == x]
        mean = sum(there) / len(there) if there else 0.0
        for part in (train, test):
            for i in range(len(part)):
                if np.isnan(part[i, j]):
                    part[i, j] = mean
    return train, test
""",
        "nansum": """
def impute_mean(train, test):
    n_there = np.count_nonzero(~np.isnan(train), axis=0)
    total = np.nansum(train, axis=0)
    mean = np.divide(total, n_there, out=np.zeros(train.shape[1]), where=n_there > 0)
    return tuple(np.where(np.isnan(part), mean, part).astype(float) for part in (train, test))
""",
        "take": """
def impute_mean(train, test):
    means = []
    for column in train.T:
        known = column[~np.isnan(column)]
        means.append(known.mean() if known.size else 0)
    filled = []
    for part in (train, test):
        part = part.copy().astype(float)
        where = np.where(np.isnan(part))
        part[where] = np.take(np.array(means, dtype=float), where[1])
        filled.append(part)
    return tuple(filled)
""",
    },
    "pipeline": {
        "step_by_step": """
def pipeline(train, test, train_cat, test_cat):
    train, test = impute_mean(train, test)
    train, test = standardise(train, test)
    words = sorted(set(train_cat))
    left = one_hot_categories(train_cat, words)
    right = one_hot_categories(test_cat, words, unknown="zero")
    return np.concatenate([train, left], axis=1), np.concatenate([test, right], axis=1)
""",
        "alone": """
def pipeline(train, test, train_cat, test_cat):
    d = train.shape[1]
    words = sorted(set(train_cat))
    A, B = np.zeros((len(train), d + len(words))), np.zeros((len(test), d + len(words)))
    for j in range(d):
        known = train[~np.isnan(train[:, j]), j]
        fill = known.mean() if len(known) else 0.0
        column = np.where(np.isnan(train[:, j]), fill, train[:, j])
        mean, std = column.mean(), column.std()
        if std <= 1e-12 * max(1, abs(mean)):
            std = 1
        A[:, j] = (column - mean) / std
        B[:, j] = (np.where(np.isnan(test[:, j]), fill, test[:, j]) - mean) / std
    for k, word in enumerate(words):
        A[:, d + k] = [word == w for w in train_cat]
        B[:, d + k] = [word == w for w in test_cat]
    return A, B
""",
        "preallocated": """
def pipeline(train, test, train_cat, test_cat):
    words = list(dict.fromkeys(sorted(train_cat)))
    d = train.shape[1]
    out = []
    for numbers, cat in zip(standardise(*impute_mean(train, test)), (train_cat, test_cat)):
        table = np.empty((len(numbers), d + len(words)))
        table[:, :d] = numbers
        table[:, d:] = one_hot_categories(cat, words)
        out.append(table)
    return tuple(out)
""",
    },
}
