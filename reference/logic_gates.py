"""McCulloch-Pitts neurons and the gates they make.

Contract: truth values are the integers 0 and 1; a batch `x` has one row per sample, shape (n, d); no argument is
changed; a neuron fires (1) when its sum reaches the threshold, also when it only just reaches it (>=, not >).
"""

import numpy as np


def mp_neuron(x, w, theta):
    """The output of one weighted threshold neuron for every row of x.

    out_i = 1 if sum_j x_ij w_j >= theta, else 0. The sum may equal theta: then the neuron fires.

    Args:
        x: array (n, d) of 0 and 1: integers, floats or booleans. n may be 0. A single sample of shape (d,) is allowed.
        w: array (d,), any real weights, negative ones too.
        theta: float, the threshold; it need not be a whole number.

    Returns:
        Array (n,) of integers 0 and 1; for a single sample of shape (d,) one integer. x and w stay as they were.

    >>> mp_neuron(np.array([[0, 1, 1], [1, 1, 1]]), np.array([1, 1, 1]), 3)
    array([0, 1])

    Source: McCulloch & Pitts 1943, in the weighted form of Rojas, Neural Networks (1996), ch. 2.
    """
    return (np.asarray(x) @ np.asarray(w) >= theta).astype(int)


def gate_params(name, n=2):
    """Weights and threshold that make one `mp_neuron` compute a logic gate of n inputs.

    AND: all inputs are 1. OR: at least one is. NAND: not all are. NOR: none is. NOT: the only input is 0.
    There is more than one right answer: any (w, theta) whose neuron has the gate's truth table is right.

    Args:
        name: "AND", "OR", "NAND", "NOR" or "NOT".
        n: int >= 1, the number of inputs. NOT has one input whatever n is.

    Returns:
        (w, theta): w an array (n,), for NOT (1,); theta a number.

    Raises:
        ValueError: for every other name, "XOR" and "XNOR" among them, since no single neuron computes those.

    >>> w, theta = gate_params("AND", 3)
    >>> mp_neuron(np.array([[1, 1, 0], [1, 1, 1]]), w, theta)
    array([0, 1])

    Source: Rojas, Neural Networks (1996), section 2.2; Minsky & Papert, Perceptrons (1969), for XOR.
    """
    gates = {
        "AND": (np.ones(n), n),
        "OR": (np.ones(n), 1),
        "NAND": (-np.ones(n), 1 - n),
        "NOR": (-np.ones(n), 0),
        "NOT": (-np.ones(1), 0),
    }
    if name not in gates:
        raise ValueError(f"no single neuron is known for {name!r}; the gates are {', '.join(gates)}")
    return gates[name]


def mp_inhibitory(x_exc, x_inh, theta):
    """The ORIGINAL neuron of 1943, with absolute inhibition, for every row.

    All excitatory inputs have weight 1, and an active inhibitory input is a veto:
    out_i = 1 if no x_inh_ik is 1 and sum_j x_exc_ij >= theta, else 0.
    One active inhibitory input is enough, however many excitatory inputs are active.

    Args:
        x_exc: array (n, p) of 0 and 1, the excitatory inputs. p may be 0: then the sum is 0.
        x_inh: array (n, q) of 0 and 1, the inhibitory inputs. q may be 0: then nothing is ever vetoed.
        theta: float, the threshold.

    Returns:
        Array (n,) of integers 0 and 1. The arguments stay as they were.

    >>> mp_inhibitory(np.array([[1, 1], [1, 1]]), np.array([[0], [1]]), 2)
    array([1, 0])

    Source: McCulloch & Pitts, A logical calculus of the ideas immanent in nervous activity (1943).
    """
    vetoed = np.asarray(x_inh).astype(bool).any(axis=1)
    return (~vetoed & (np.asarray(x_exc).sum(axis=1) >= theta)).astype(int)


def xor_network(x, neuron=mp_neuron):
    """XOR of two inputs, by a network of threshold neurons.

    Built from calls of `neuron(x, w, theta)` and nothing else: what a neuron gets is columns of x and outputs of
    neurons called before, and the answer is what the neuron called last puts out. No `!=`, no `^`, no `if`, no
    arithmetic on inputs or outputs; stacking columns side by side is no arithmetic. Call the argument `neuron`, not
    `mp_neuron` itself: another neuron may be plugged in.

    Args:
        x: array (n, 2) of 0 and 1, n >= 1.
        neuron: function with the arguments and the answer of `mp_neuron`.

    Returns:
        Array (n,) of integers: 1 where exactly one of the two inputs is 1. x stays as it was.

    >>> xor_network(np.array([[0, 0], [0, 1], [1, 0], [1, 1]]))
    array([0, 1, 1, 0])

    Source: Minsky & Papert, Perceptrons (1969); Goodfellow, Bengio & Courville, Deep Learning (2016), section 6.1.
    """
    at_least_one = neuron(x, np.array([1, 1]), 1)
    not_both = neuron(x, np.array([-1, -1]), -1)
    return neuron(np.column_stack([at_least_one, not_both]), np.array([1, 1]), 2)


def truth_table(f, n):
    """All inputs of n bits, and what f answers to each.

    Row i holds the binary digits of i, the most significant first, so that the rows count upwards in binary:
    for n = 2 they are 00, 01, 10, 11.

    Args:
        f: function; gets an array (m, n) of 0 and 1 with one row per sample, answers an array (m,) of truth values
            (integers, floats or booleans).
        n: int >= 1, the number of inputs.

    Returns:
        (X, y): X an integer array (2**n, n), y an integer array (2**n,) of 0 and 1.

    >>> X, y = truth_table(lambda x: mp_neuron(x, np.array([1, 1]), 2), 2)
    >>> X.tolist(), y.tolist()
    ([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 0, 0, 1])

    Source: Wittgenstein, Tractatus 4.31 (1921); the order is that of counting in binary.
    """
    X = np.indices((2,) * n).reshape(n, -1).T
    return X, np.asarray(f(X)).astype(int)


def is_threshold_function(y):
    """Can one threshold neuron compute this truth table?

    True if there are weights w and a threshold theta with `mp_neuron(X, w, theta)` equal to y on all 2**n rows of
    X = `truth_table(..., n)`: then a line (n = 2) or a plane (n = 3) separates the ones from the zeros. The constant
    functions count: a threshold that is never, or always, reached. There are 4, 14 and 104 such functions of
    1, 2 and 3 inputs.

    Args:
        y: array (2**n,) of 0 and 1 (integers or booleans) for n = 1, 2 or 3, in the row order of `truth_table`.

    Returns:
        bool. It answers for every y, also where no weights exist. y stays as it was.

    Raises:
        ValueError: if the length of y is not 2, 4 or 8.

    >>> bool(is_threshold_function(np.array([0, 0, 0, 1]))), bool(is_threshold_function(np.array([0, 1, 1, 0])))
    (True, False)

    Source: Muroga, Threshold Logic and Its Applications (1971), for the counts.
    """
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(f"a truth table of 1, 2 or 3 inputs has 2, 4 or 8 rows, not {len(y)}")
    if y.all() or not y.any():
        return True
    n = len(y).bit_length() - 1
    X = np.indices((2,) * n).reshape(n, -1).T
    # Weights from -2 to 2 are enough up to three inputs (Muroga 1971, table of threshold functions).
    sums = X @ (np.indices((5,) * n).reshape(n, -1) - 2)
    return bool((sums[y].min(axis=0) > sums[~y].max(axis=0)).any())


def half_adder(a, b, neuron=mp_neuron):
    """The sum of two binary digits, by a network of threshold neurons.

    a + b = 2 * carry + sum. As in `xor_network`, only calls of `neuron` compute: what a neuron gets is a, b and
    outputs of neurons called before, and both answers are outputs of neurons. `xor_network` may be used, with
    the same neuron.

    Args:
        a: array (n,) of 0 and 1, n >= 1.
        b: array (n,) of 0 and 1.
        neuron: function with the arguments and the answer of `mp_neuron`.

    Returns:
        (sum, carry): two integer arrays (n,) of 0 and 1, the sum first. a and b stay as they were.

    >>> total, carry = half_adder(np.array([0, 1, 1]), np.array([0, 0, 1]))
    >>> total.tolist(), carry.tolist()
    ([0, 1, 0], [0, 0, 1])

    Source: Shannon, A symbolic analysis of relay and switching circuits (1938); Rojas (1996), ch. 2.
    """
    carry = neuron(np.column_stack([a, b]), np.array([1, 1]), 2)
    total = neuron(np.column_stack([a, b, carry]), np.array([1, 1, -2]), 1)
    return total, carry
