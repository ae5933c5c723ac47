"""What several hidden checks use."""

import numpy as np

from autograder import expect

CLOSED = "a closed formula in float64"
EXACT = "halves and quarters: nothing is rounded"
# With gradients of a millionth or less eps decides, and every digit of the step is promised.
TINY = {"because": "eps stands outside the root", "rtol": 1e-6, "atol": 0.0}


def normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


def five_steps(step, gradients, states, *rates, numbered=False, **named):
    """What five steps answer that each get what the last one gave back; as arrays, safe to compare."""
    w = np.linspace(1.0, 2.0, gradients[0].size).reshape(gradients[0].shape)
    states, answers = [state.copy() for state in states], []
    for t, g in enumerate(gradients, start=1):
        number = (t,) if numbered else ()
        answer = expect.items(step(w, g, *states, *number, *rates, **named), 1 + len(states))
        w, *states = (expect.array(part, shape=g.shape).astype(float) for part in answer)
        answers.append((w, *states))
    return answers


def expect_five_steps(step, right, states, *rates, shape=(3,), seed=0, **more):
    """The same five steps as the reference's, along gradients that change their sizes and signs."""
    gradients = [scale * normal(seed + number, *shape) for number, scale in enumerate((1.0, 3.0, 0.1, 0.5, 2.0))]
    states = [np.full(shape, state) for state in states]
    answers = five_steps(step, gradients, states, *rates, **more)
    for number, (answer, due) in enumerate(
        zip(answers, five_steps(right, gradients, states, *rates, **more), strict=True), start=1
    ):
        expect.close(answer, due, because=f"step {number}, a closed formula in float64")


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


def refuses_step_zero(function):
    """Steps are numbered from 1: 0 and below are refused, and 1 is not."""
    w = np.array([1.0, -2.0])
    for t in (0, -1, -7):
        expect.error(ValueError, function, w, w, np.zeros(2), np.zeros(2), t)
    moments = expect.items(function(w, w, np.zeros(2), np.zeros(2), 1), 3)[1:]
    expect.close(moments, (0.1 * w, 0.001 * w**2), because=CLOSED)


def refuses_empty_batches(function):
    """A batch of less than one sample is refused, also where there are no samples."""
    for n, B in ((10, 0), (10, -4), (0, 0), (0, -1)):
        expect.error(ValueError, function, n, B)


def expect_variance(function, x, y, m, B, draws=1000):
    """The variance of batches of B different rows, within 30 %: 1,000 draws know it to 5 %, where no gradient is very rare."""
    single, n = np.var(2 * (m * x - y) * x), len(x)
    right = float(single / B * (n - B) / (n - 1))
    answer = expect.scalar(function(x, y, m, B, draws, np.random.default_rng(77 + B)))
    expect.that(
        0.7 * right < answer < 1.3 * right,
        f"batches of {B} of {n} rows have a variance of {right:.4g} or so, not of {answer:.4g}",
    )
