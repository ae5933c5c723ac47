"""What visible checks use."""

import numpy as np

from autograder import expect

CLOSED = "a closed formula in float64"
EXACT = "halves and quarters: nothing is rounded"


def walk(step, states, *rates, steps=10, numbered=False, **named):
    """Where w is after each of ten steps down w^2/2 from 1; every step gets the state that the last one gave back."""
    w, path = 1.0, []
    for t in range(1, steps + 1):
        number = (t,) if numbered else ()
        answer = step(w, w, *states, *number, *rates, **named)  # the gradient of w^2/2 is w
        w, *states = (expect.scalar(value) for value in expect.items(answer, 1 + len(states)))
        path.append(w)
    return path


def at(path):
    """After 1, 2, 5 and 10 steps."""
    return [path[number - 1] for number in (1, 2, 5, 10)]


def batches_of(answer, n, B):
    """The batches of an epoch, as arrays of int, safe to compute with: as many as there must be, and of the right sizes."""
    sizes = [min(B, n - start) for start in range(0, n, B)]
    batches = [expect.array(batch, dtype="int") for batch in expect.items(answer, len(sizes))]
    expect.that(all(batch.ndim == 1 for batch in batches), "a batch must be a flat array of sample numbers")
    found = [len(batch) for batch in batches]
    expect.that(found == sizes, f"{n} samples in batches of {B} have the sizes {sizes}, not {found}")
    return [batch.astype(np.int64) for batch in batches]


def expect_every_sample_once(batches, n):
    """The batches together are the numbers 0 ... n - 1, each once."""
    drawn = sorted(int(number) for batch in batches for number in batch)
    expect.that(drawn == list(range(n)), f"together the batches hold {drawn}: each of 0 ... {n - 1} belongs once")
