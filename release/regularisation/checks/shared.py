"""What visible and hidden checks use."""

import numpy as np

from autograder import expect

CLOSED = "a closed formula in float64"
ROUND = 1e-9  # of numbers of some units, in another order of additions


def dropped(answer, x):
    """What dropout returned, out and mask, safe to compute with: of x's shape, and out is x times the mask."""
    out, mask = expect.items(answer, 2)
    out, mask = expect.array(out, shape=x.shape), expect.array(mask, shape=x.shape)
    expect.that(np.abs(mask).max(initial=0.0) < 1e9, "a number of the mask is far too large")
    expect.close(out, x * mask, because="out is x times the mask")
    return out, mask


def expect_mask(mask, rate, share=None):
    """Only 0 and 1 / (1 - rate) are in the mask; with `share` the zeros are as many as `rate` says, to within it."""
    expect.close(
        mask[mask != 0], np.full(np.count_nonzero(mask), 1 / (1 - rate)), because="kept ones grow by 1/(1-rate)"
    )
    if share is not None:
        zeros = float((mask == 0).mean())
        expect.that(abs(zeros - rate) < share, f"for a rate of {rate} a share of {zeros:.3f} of the mask is 0")


def numbered(n, h, w, dtype=float):
    """n pictures without two equal numbers in any of them, and without a 0: all views of one are different."""
    first = np.arange(n).reshape(n, 1, 1) % 60
    return (first + np.arange(1, h * w + 1).reshape(1, h, w)).astype(dtype)


def views(image, flip, shift):
    """The views of a picture, each with how it is made: (mirrored, rows down, columns right)."""
    h, w = image.shape
    found = {}
    for mirrored in (False, True)[: 1 + flip]:
        wide = np.pad(image[:, ::-1] if mirrored else image, shift)
        for down in range(-shift, shift + 1):
            for right in range(-shift, shift + 1):
                part = wide[shift - down : shift - down + h, shift - right : shift - right + w]
                found[(mirrored, down, right)] = part
    return found


def views_of(answer, images, flip=True, shift=1):
    """Which view of its own picture every picture of the answer is: a list of (mirrored, rows down, columns right)."""
    kind = "float" if images.dtype.kind == "f" else "int"
    out = expect.array(answer, shape=images.shape, dtype=kind)
    made = []
    for number, (given, image) in enumerate(zip(out, images, strict=True)):
        ways = [way for way, view in views(image, flip, shift).items() if np.array_equal(view, given)]
        expect.that(
            bool(ways),
            f"picture {number} of the answer is no view of picture {number}: the picture {image.tolist()} became "
            f"{given.tolist()}",
        )
        made.append(ways[0])
    return made


def expect_all(found, wanted, what):
    """All of `wanted` occur in `found`."""
    missing = sorted(set(wanted) - set(found))
    expect.that(not missing, f"of {len(found)} pictures none is {what} {missing[0] if missing else ''}")
