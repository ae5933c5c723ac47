"""What several hidden checks use."""

import hashlib

import numpy as np

from autograder import expect

TWO = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def rows(n):
    """All inputs of n bits, counting upwards."""
    return np.indices((2,) * n).reshape(n, -1).T


def fires(x, w, theta):
    """A correct neuron."""
    # A sum that should equal theta may miss it by rounding (0.1 + 0.1 + 0.1 against 0.3): that still reaches it.
    return (np.asarray(x, float) @ np.asarray(w, float) >= np.asarray(theta, float) - 1e-9).astype(int)


def arbitrary_neuron(seed):
    """A neuron whose outputs are arbitrary bits, fixed by its input, weights and threshold, and the log it keeps.

    An answer that comes from the neuron follows such a neuron; an answer that comes from Python operators does not.
    """
    inputs, outputs = [], []

    def neuron(x, w, theta):
        x = np.asarray(x, float)
        text = f"{seed} {np.asarray(w, float).tolist()} {np.asarray(theta, float).tolist()} "
        bits = [hashlib.sha256((text + str(row.tolist())).encode()).digest()[0] & 1 for row in np.atleast_2d(x)]
        inputs.extend(row.tolist() for row in np.atleast_2d(x))
        outputs.extend(bits)
        return np.array(bits) if x.ndim > 1 else bits[0]

    neuron.__qualname__ = f"arbitrary_neuron_{seed}"  # a diagnosis tells functions apart by their names
    return neuron, inputs, outputs


# Four inputs with eight arbitrary neurons each: an answer that does not come from a neuron agrees by luck in 1 of 2^32.
RUNS = [(row, seed) for seed in range(8) for row in TWO]


def record(network):
    """Run a network on single samples with arbitrary neurons: its answers, and what every neuron got and put out."""
    answers, inputs, outputs = [], [], []
    for row, seed in RUNS:
        neuron, got, put_out = arbitrary_neuron(seed)
        answers.append(network(row, neuron))
        inputs.append(got)
        outputs.append(put_out)
    expect.that(
        len(set(map(len, outputs))) == 1, "other neurons are called for other inputs: that is an if, no network"
    )
    expect.that(len(outputs[0]) > 1, "fewer than two neurons are called")
    return np.array(answers), inputs, np.array(outputs)


def expect_only_neurons_compute(inputs, outputs):
    """Each number that a neuron got is an input, the output of an earlier neuron, or a constant."""
    known = list(np.array([row for row, _ in RUNS]).T)
    for k in range(outputs.shape[1]):
        got = [run[k] for run in inputs]
        expect.that(len(set(map(len, got))) == 1, f"neuron {k + 1} gets more inputs for some samples than for others")
        for line in np.array(got).T:
            fits = any((line == other).all() for other in known)
            expect.that(fits or np.ptp(line) == 0, f"neuron {k + 1} gets a number that no neuron has computed")
        known.append(outputs[:, k])
