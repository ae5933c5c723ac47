"""Known wrong answers to train_modular, the commonest first. Each is trained for each wrong answer: a few are enough."""

import numpy as np

from autograder import mistake

mistake(
    "train_modular",
    name="train_modular_penalty_in_the_gradient",
    hint="You add wd w to the gradient. What does Adam divide the gradient by, and what is left of the penalty's size?",
    caught_by=["test_train_modular_pulls_each_weight_by_its_share", "test_train_modular_groks"],
    change=[
        ("means[i] = 0.9 * means[i] + 0.1 * g", "g = g + wd * weights[i]; means[i] = 0.9 * means[i] + 0.1 * g"),
        (" - lr * wd * weights[i]", ""),
    ],
)

mistake(
    "train_modular",
    name="train_modular_without_decay",
    hint="When all training rows are right, what still moves the weights? Where does wd occur in your code?",
    caught_by=["test_train_modular_pulls_each_weight_by_its_share", "test_train_modular_groks"],
    change=(" - lr * wd * weights[i]", ""),
)

mistake(
    "train_modular",
    name="train_modular_decay_without_rate",
    hint="With wd = 1, how much of a weight is left after one step of yours? Which factor is missing beside wd?",
    caught_by=["test_train_modular_pulls_each_weight_by_its_share", "test_train_modular_groks"],
    change=("- lr * wd * weights[i]", "- wd * weights[i]"),
)

mistake(
    "train_modular",
    name="train_modular_asks_the_whole_table",
    hint="Your test is right on most rows as soon as the training is. How many of its rows were in training?",
    caught_by=["test_train_modular_groks", "test_train_modular_records_what_the_weights_say"],
    change=("right[asked].mean()", "right.mean()"),
)

mistake(
    "train_modular",
    name="train_modular_learns_the_whole_table",
    hint="Training and test are right at the same time with you. Which rows does your network learn from?",
    caught_by=["test_train_modular_groks", "test_train_modular_without_decay"],
    change=("X, Y = table[learned], np.eye(p)[y[learned]]", "X, Y = table, np.eye(p)[y]"),
)


@mistake(
    "train_modular",
    hint="What does the docstring do to X U before V: cut it off at 0, or something else?",
    caught_by=["test_train_modular_groks", "test_train_modular_records_what_the_weights_say"],
)
def train_modular_with_relu(p, frac, wd, steps, width, lr, rng):
    a, b = np.divmod(np.arange(p * p), p)
    table, y = np.hstack([np.eye(p)[a], np.eye(p)[b]]), (a + b) % p
    learned, asked = np.split(rng.permutation(p * p), [int(frac * p * p)])
    X, Y = table[learned], np.eye(p)[y[learned]]
    weights = [rng.uniform(-1, 1, shape) * np.sqrt(6 / sum(shape)) for shape in ((2 * p, width), (width, p))]
    means, squares, record = [0.0, 0.0], [0.0, 0.0], []
    for t in range(1, steps + 1):
        U, V = weights
        H = np.maximum(X @ U, 0)
        D = np.exp(H @ V - (H @ V).max(axis=1, keepdims=True))
        D = (D / D.sum(axis=1, keepdims=True) - Y) / len(Y)
        for i, g in enumerate((X.T @ ((H > 0) * (D @ V.T)), H.T @ D)):
            means[i] = 0.9 * means[i] + 0.1 * g
            squares[i] = 0.999 * squares[i] + 0.001 * g**2
            step = means[i] / (1 - 0.9**t) / (np.sqrt(squares[i] / (1 - 0.999**t)) + 1e-8)
            weights[i] = weights[i] - lr * step - lr * wd * weights[i]
        if t % 10 == 0:
            right = (np.maximum(table @ weights[0], 0) @ weights[1]).argmax(axis=1) == y
            record.append((t, right[learned].mean(), right[asked].mean()))
    numbers, train_acc, test_acc = np.array(record).reshape(-1, 3).T
    U, V = weights
    return {"steps": numbers.astype(int), "train_acc": train_acc, "test_acc": test_acc, "U": U, "V": V}


mistake(
    "train_modular",
    name="train_modular_records_every_step",
    hint="How many entries does your record have after 400 steps, and how many does the docstring name?",
    caught_by=["test_train_modular_pulls_each_weight_by_its_share", "test_train_modular_groks"],
    change=("if t % 10 == 0:", "if t > 0:"),
)

mistake(
    "train_modular",
    name="train_modular_without_correction",
    hint="How long is your very first step? m and v begin at 0: what do M and V make of them?",
    caught_by=["test_train_modular_pulls_each_weight_by_its_share", "test_train_modular_step_by_step"],
    change=(
        "means[i] / (1 - 0.9**t) / (np.sqrt(squares[i] / (1 - 0.999**t)) + 1e-8)",
        "means[i] / (np.sqrt(squares[i]) + 1e-8)",
    ),
)

mistake(
    "train_modular",
    name="train_modular_decays_U_alone",
    hint="Look at how large U and V are in the end. Which of the two is held back?",
    caught_by=["test_train_modular_pulls_each_weight_by_its_share", "test_train_modular_step_by_step"],
    change=("- lr * wd * weights[i]", "- lr * wd * weights[i] * (i == 0)"),
)

mistake(
    "train_modular",
    name="train_modular_starts_too_large",
    hint="How large are your weights before the first step? What does Glorot's r say for a matrix of 62 rows and 84 columns?",
    caught_by=["test_train_modular_groks", "test_train_modular_starts_as_glorot"],
    change=("rng.uniform(-1, 1, shape) * np.sqrt(6 / sum(shape))", "rng.normal(size=shape)"),
)

mistake(
    "train_modular",
    name="train_modular_records_before_the_step",
    hint="Ask U and V of the end which rows are right, and compare with your last entry. After how many steps do you count?",
    caught_by=["test_train_modular_records_what_the_weights_say"],
    change=[
        ("for i, g in enumerate(_gradients(", "before = list(weights)\n        for i, g in enumerate(_gradients("),
        ("(table @ weights[0]) ** 2 @ weights[1]", "(table @ before[0]) ** 2 @ before[1]"),
    ],
)
