"""Known wrong answers to is_threshold_function, the commonest first."""

import numpy as np

from autograder import mistake


def _separable(y, weights):
    """Do integer weights from this range separate the ones of y from its zeros?"""
    n = len(y).bit_length() - 1
    X = np.indices((2,) * n).reshape(n, -1).T
    grid = np.array(np.meshgrid(*[list(weights)] * n)).reshape(n, -1)
    sums = X @ grid
    return bool((sums[y].min(axis=0) > sums[~y].max(axis=0)).any())


@mistake(
    "is_threshold_function",
    hint="Your function never says no. Give it XOR: which weights did it find?",
    caught_by=["test_threshold_rejects_xor"],
)
def every_function_is_one(y):
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    return True


@mistake(
    "is_threshold_function",
    hint="XOR and XNOR are the only bad ones for TWO inputs. How many of the 256 functions of three inputs do "
    "you let through? There should be 104.",
    caught_by=["test_threshold_three_inputs"],
)
def only_xor_and_xnor_are_refused(y):
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    return list(map(int, y)) not in ([0, 1, 1, 0], [1, 0, 0, 1])


@mistake(
    "is_threshold_function",
    hint="Is a neuron that never fires a neuron? And one that always does?",
    caught_by=["test_threshold_constants", "test_threshold_one_input"],
)
def refuses_constants(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    if y.all() or not y.any():
        return False
    return _separable(y, range(-2, 3))


@mistake(
    "is_threshold_function",
    hint="For you, an input that comes on can turn the answer from 0 to 1, and never from 1 to 0. Which gates of the lecture do "
    "the opposite?",
    caught_by=["test_threshold_nor_nand"],
)
def positive_weights_only(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    if y.all() or not y.any():
        return True
    return _separable(y, range(3))


@mistake(
    "is_threshold_function",
    hint="Weights of -1, 0 and 1 are too few for three inputs. Which weights does 'a or (b and c)' need?",
    caught_by=["test_threshold_three_inputs"],
)
def weights_of_size_one(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    if y.all() or not y.any():
        return True
    return _separable(y, range(-1, 2))


@mistake(
    "is_threshold_function",
    hint="Without a bias every plane goes through the origin, where the input 00 lies. What is the sum there, "
    "whatever the weights are?",
    caught_by=["test_threshold_and_or"],
)
def no_threshold_is_learned(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    n = len(y).bit_length() - 1
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    w = np.zeros(n)
    for _ in range(200):
        wrong = 0
        for row, label in zip(X, np.where(y, 1, -1), strict=True):
            if (1 if row @ w >= 0 else -1) != label:
                w = w + label * row
                wrong += 1
        if wrong == 0:
            return True
    return False


@mistake(
    "is_threshold_function",
    hint="Your search gives up too early. Count the functions of three inputs that it finds: there should be "
    "104. How many epochs may the hardest of them need?",
    caught_by=["test_threshold_three_inputs"],
)
def gives_up_too_early(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    n = len(y).bit_length() - 1
    X = np.array([[i >> j & 1 for j in reversed(range(n))] + [1] for i in range(2**n)])
    w = np.zeros(n + 1)
    for _ in range(5):
        wrong = 0
        for row, label in zip(X, np.where(y, 1, -1), strict=True):
            if label * (row @ w) <= 0:
                w = w + label * row
                wrong += 1
        if wrong == 0:
            return True
    return False


@mistake(
    "is_threshold_function",
    hint="Your search gives up too early. Count the functions of three inputs that it finds: there should be "
    "104. How many rounds may the hardest of them need?",
    caught_by=["test_threshold_three_inputs"],
)
def gives_up_after_ten_rounds(y):
    n = len(y).bit_length() - 1
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    w, b = np.zeros(n), 0
    for _ in range(10):
        wrong = 0
        for row, label in zip(X, y, strict=False):
            predicted = 1 if row @ w + b >= 0 else 0
            if predicted != label:
                w = w + (int(label) - predicted) * row
                b = b + int(label) - predicted
                wrong += 1
        if wrong == 0:
            return True
    return False


@mistake(
    "is_threshold_function",
    hint="The docstring asks for True or False. What are 1 and 0?",
    caught_by=["type"],
)
def answers_one_or_zero(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    if y.all() or not y.any():
        return 1
    return int(_separable(y, range(-2, 3)))


@mistake(
    "is_threshold_function",
    hint="When does your search end if no weights exist? Put a limit on it.",
    caught_by=["test_threshold_rejects_xor"],
    hangs=True,
)
def searches_for_ever(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    n = len(y).bit_length() - 1
    X = np.array([[i >> j & 1 for j in reversed(range(n))] + [1] for i in range(2**n)])
    w = np.zeros(n + 1)
    while True:
        wrong = 0
        for row, label in zip(X, np.where(y, 1, -1), strict=True):
            if label * (row @ w) <= 0:
                w = w + label * row
                wrong += 1
        if wrong == 0:
            return True


@mistake(
    "is_threshold_function",
    hint="As many ones as zeros does not mean that no line separates them: look at y = (0, 0, 1, 1).",
    caught_by=["test_threshold_two_inputs"],
)
def balanced_functions_refused(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    return bool(y.sum() != len(y) / 2)


@mistake(
    "is_threshold_function",
    hint="Which lengths can a truth table of 1, 2 or 3 inputs have? The docstring names an error for the others.",
    caught_by=["test_threshold_refuses_other_lengths"],
)
def any_length_is_welcome(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        return False
    if y.all() or not y.any():
        return True
    return _separable(y, range(-2, 3))


@mistake(
    "is_threshold_function",
    hint="You return the weights that you found. The docstring asks for True or False.",
    caught_by=["test_threshold_and_or", "test_threshold_rejects_xor"],
)
def returns_the_weights(y):
    y = np.asarray(y).astype(bool)
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    n = len(y).bit_length() - 1
    X = np.array([[i >> j & 1 for j in reversed(range(n))] + [1] for i in range(2**n)])
    w = np.zeros(n + 1)
    for _ in range(300):
        wrong = 0
        for row, label in zip(X, np.where(y, 1, -1), strict=True):
            if label * (row @ w) <= 0:
                w = w + label * row
                wrong += 1
        if wrong == 0:
            return w
    return None


@mistake(
    "is_threshold_function",
    hint="Somebody still needs y after the call, and an array of True and False holds no -1. Which line of yours writes into y?",
    caught_by=["test_threshold_booleans"],
)
def zeros_become_minus_one_in_place(y):
    if len(y) not in (2, 4, 8):
        raise ValueError(len(y))
    n = len(y).bit_length() - 1
    X = np.array([[i >> j & 1 for j in reversed(range(n))] + [1] for i in range(2**n)])
    y[y == 0] = -1
    w = np.zeros(n + 1)
    for _ in range(300):
        wrong = 0
        for row, label in zip(X, y, strict=True):
            if label * (row @ w) <= 0:
                w = w + label * row
                wrong += 1
        if wrong == 0:
            return True
    return False
