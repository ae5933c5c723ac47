"""What an answer is about, where its own digits are not it: any honest mask is right, and any honest choice of views."""

import numpy as np

# Seeds that people write into their code; no check hands in a generator with one of them.
OWN_SEEDS = (0, 1, 2, 3, 7, 42, 100, 123, 1234, 12345, 2023, 2024, 2025, 2026)
MANY = 400  # entries of a mask whose share of zeros can be read off; of fewer, chance leaves too much open
LARGE = 2000  # entries of a mask of which chance seldom drops just the expected number
WIDE = 20  # entries of two rows that are not alike by chance
PICTURES = 60  # of so many pictures, all moves and both sides occur
ENOUGH = 200  # of more, the rest is like the first


def dropout_forward(answer, x, rate, rng, training=True):
    """The shapes, which numbers are in the mask and how many zeros, how it repeats; not which entry is dropped."""
    x = np.asarray(x, dtype=float)
    out, mask = (np.asarray(part, dtype=float) for part in answer)
    there = x != 0
    return {
        "shapes": [*out.shape, -1, *mask.shape],
        "kinds": [np.asarray(part).dtype.kind for part in answer],
        "out is x mask": bool(out.shape == mask.shape and np.allclose(out, x * mask, rtol=1e-6, atol=1e-12)),
        "factors": _numbers(out[there] / x[there], rate) if out.shape == x.shape else [],
        "mask": _numbers(mask, rate),
        "alike": [_alike(mask), _alike(mask.T)],
        "a fixed number": bool(mask.size >= LARGE and np.count_nonzero(mask == 0) == round(rate * mask.size)),
        "a seed of its own": _own_seed(mask != 0, rate),
    }


def _numbers(values, rate):
    """The numbers other than 0, or that they are many; and which share are 0, where there are enough of them."""
    values = values.ravel()
    others = sorted(set(np.round(values[values != 0], 7).tolist()))
    facts = others if len(others) < 4 else ["many"]
    if values.size >= MANY:
        zeros = float((values == 0).mean())
        facts = [*facts, "zeros", min((0.0, rate, 1 - rate, 0.5, 1.0), key=lambda share: abs(share - zeros))]
    return facts


def _alike(mask):
    """Has every row the same zeros?"""
    if mask.ndim < 2 or len(mask) < 2 or mask[0].size < WIDE or mask.all() or not mask.any():
        return False
    return bool(((mask != 0) == (mask[0] != 0)).all())


def _own_seed(kept, rate):
    """Is it what a seed of somebody's own gives? Which of NumPy's two generators it is, 0 for neither."""
    if kept.size < WIDE or kept.all():
        return 0
    for seed in OWN_SEEDS:
        new, old = np.random.default_rng(seed).random(kept.shape), np.random.RandomState(seed).random_sample(kept.shape)
        for which, draws in ((1, new), (2, old)):
            if np.array_equal(draws >= rate, kept) or np.array_equal(draws < 1 - rate, kept):
                return which
    return 0


def augment(answer, images, rng, flip=True, shift=1):
    """How many sides and moves occur, how far they reach, what comes in at the edge; not which picture got which."""
    out = np.asarray(answer)
    facts = {"shape": list(out.shape), "kind": str(out.dtype)}
    if out.shape != images.shape:
        return facts
    pairs = list(zip(images, out, strict=True))[:ENOUGH]
    ways = [_way(image, given, shift + 1) for image, given in pairs]
    facts["no view"] = None in ways
    if None in ways or len(images) < PICTURES:
        return facts
    sides, turned, fills, down, right = (np.array(column) for column in zip(*ways, strict=True))
    facts["mirrored"] = len(set(sides.tolist()))
    facts["upside down"] = len(set(turned.tolist()))
    facts["edges"] = sorted(set(fills.tolist()))
    facts["moves"] = [_moves(down), _moves(right), bool((down == right).all()), bool((down == -right).all())]
    facts["a seed of its own"] = bool(flip) and _own_coins(sides, shift)
    return facts


def _own_coins(sides, shift):
    """Are the pictures mirrored as a seed of somebody's own has it, drawn one after the other or all at once?"""
    n = len(sides)
    for seed in OWN_SEEDS:
        one, two, three = (np.random.default_rng(seed) for _ in range(3))
        in_turn = [(one.random() < 0.5, one.integers(0, 2 * shift + 1, size=2))[0] for _ in range(n)]
        if any(np.array_equal(sides, coins) for coins in (in_turn, two.random(n) < 0.5, three.integers(0, 2, n) == 1)):
            return True
    return False


def _moves(steps):
    """The smallest and the largest, where they differ; one move for all pictures may be any."""
    return (
        [int(steps.min()), int(steps.max()), len(set(steps.tolist()))] if np.ptp(steps) else ["one", int(np.any(steps))]
    )


def _way(image, given, reach):
    """How `given` is made of `image`: by right means if that is possible. None where it is not made of it."""
    if not np.isin(given, image).any() and given.any():
        return None
    for fill in ("zeros", "wrapped", "repeated"):
        for turned in (False, True):
            for mirrored in (False, True):
                start = image[::-1] if turned else image
                start = start[:, ::-1] if mirrored else start
                wide = np.pad(start, reach, mode={"zeros": "constant", "wrapped": "wrap", "repeated": "edge"}[fill])
                for down in range(-reach, reach + 1):
                    for right in range(-reach, reach + 1):
                        if np.array_equal(_part(wide, reach - down, reach - right, image.shape), given):
                            return mirrored, turned, fill, down, right
    return None


def _part(wide, top, left, shape):
    return wide[top : top + shape[0], left : left + shape[1]]
