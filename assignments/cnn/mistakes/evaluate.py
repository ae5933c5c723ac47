"""Known wrong answers to evaluate, the commonest first."""

import keras
import numpy as np

from autograder import mistake


def _answers(model, x, y):
    """Labels (n,), probabilities (n, k) and classes (n,)."""
    given = np.asarray(model.predict(x, verbose=0), dtype=float)
    return np.asarray(y).reshape(-1), given, given.argmax(axis=1)


def _report(labels, given, classes):
    """What evaluate should return."""
    confusion = np.zeros((given.shape[1],) * 2, dtype=int)
    np.add.at(confusion, (labels, classes), 1)
    loss = -np.log(given[np.arange(len(labels)), labels].clip(1e-7)).mean()
    return {"loss": float(loss), "accuracy": float((classes == labels).mean()), "confusion": confusion}


@mistake(
    "evaluate",
    hint="Rows are the truth: do your row sums equal the class counts?",
    caught_by=["test_evaluate_confusion_of_many", "test_evaluate_missing_class", "test_evaluate_confusion"],
)
def evaluate_transposes_confusion(model, x, y):
    found = _report(*_answers(model, x, y))
    return {**found, "confusion": found["confusion"].T.copy()}


@mistake(
    "evaluate",
    hint="The size of the matrix is k, not the number of classes that you happened to see.",
    caught_by=["test_evaluate_missing_class"],
)
def evaluate_counts_seen_classes(model, x, y):
    labels, given, classes = _answers(model, x, y)
    seen = np.union1d(labels, classes)
    confusion = np.array([[int(np.sum((labels == a) & (classes == b))) for b in seen] for a in seen])
    return {**_report(labels, given, classes), "confusion": confusion}


@mistake(
    "evaluate",
    hint="argmax over the samples or over the classes? Print the shape of your result: n or k?",
    caught_by=["test_evaluate_confusion_of_many", "test_evaluate_only_looks", "test_evaluate_confusion"],
)
def evaluate_argmax_over_samples(model, x, y):
    labels, given, _ = _answers(model, x, y)
    classes = given.argmax(axis=0)
    n = min(len(labels), len(classes))
    return {**_report(labels[:n], given[:n], classes[:n])}


@mistake(
    "evaluate",
    hint="Print the shape of the comparison: is it (n,), or (n, n)?",
    caught_by=[
        "test_evaluate_many_samples",
        "test_evaluate_labels_in_a_column",
        "test_evaluate_loss_and_accuracy",
    ],
)
def evaluate_compares_row_with_column(model, x, y):
    labels, given, classes = _answers(model, x, y)
    return {**_report(labels, given, classes), "accuracy": float((classes.reshape(-1, 1) == labels).mean())}


@mistake(
    "evaluate",
    hint="Labels may come as a column (n, 1). Print the shape of p == y then.",
    caught_by=["test_evaluate_labels_in_a_column"],
)
def evaluate_trips_over_a_column(model, x, y):
    labels, given, classes = _answers(model, x, y)
    return {**_report(labels, given, classes), "accuracy": float((classes == np.asarray(y)).mean())}


@mistake(
    "evaluate",
    hint="A share lies between 0 and 1. Where does yours get its factor of 100?",
    caught_by=[
        "test_evaluate_many_samples",
        "test_evaluate_labels_in_a_column",
        "test_evaluate_loss_and_accuracy",
    ],
)
def evaluate_in_percent(model, x, y):
    found = _report(*_answers(model, x, y))
    return {**found, "accuracy": 100 * found["accuracy"]}


@mistake(
    "evaluate",
    hint="How many, or which share? Divide by the number of samples.",
    caught_by=[
        "test_evaluate_many_samples",
        "test_evaluate_labels_in_a_column",
        "test_evaluate_loss_and_accuracy",
    ],
)
def evaluate_counts_right_ones(model, x, y):
    labels, given, classes = _answers(model, x, y)
    return {**_report(labels, given, classes), "accuracy": float((classes == labels).sum())}


@mistake(
    "evaluate",
    hint="0 times the logarithm of 0: what does NumPy make of it? You need the probability of the true class alone.",
    caught_by=["test_evaluate_a_sure_model"],
)
def evaluate_multiplies_with_log_of_zero(model, x, y):
    labels, given, classes = _answers(model, x, y)
    with np.errstate(divide="ignore", invalid="ignore"):
        loss = -(np.eye(given.shape[1])[labels] * np.log(given)).sum(axis=1).mean()
    return {**_report(labels, given, classes), "loss": float(loss)}


@mistake(
    "evaluate",
    hint="Twice as many samples: should the loss double?",
    caught_by=["test_evaluate_many_samples", "test_evaluate_loss_and_accuracy"],
)
def evaluate_sums_the_loss(model, x, y):
    found = _report(*_answers(model, x, y))
    return {**found, "loss": found["loss"] * len(x)}


@mistake(
    "evaluate",
    hint="Whose probability goes into the logarithm: that of the true class, or that of the class you chose?",
    caught_by=["test_evaluate_many_samples", "test_evaluate_loss_and_accuracy"],
)
def evaluate_loss_of_the_chosen_class(model, x, y):
    labels, given, classes = _answers(model, x, y)
    return {**_report(labels, given, classes), "loss": float(-np.log(given.max(axis=1)).mean())}


@mistake(
    "evaluate",
    hint="The mean over the samples alone: by how many numbers do you divide, n or n times k?",
    caught_by=["test_evaluate_many_samples", "test_evaluate_loss_and_accuracy"],
)
def evaluate_divides_the_loss_by_k_too(model, x, y):
    labels, given, classes = _answers(model, x, y)
    found = _report(labels, given, classes)
    return {**found, "loss": found["loss"] / given.shape[1]}


@mistake(
    "evaluate",
    hint="The matrix counts samples. Why are there fractions in yours?",
    caught_by=["test_evaluate_confusion_of_many", "test_evaluate_missing_class", "test_evaluate_confusion"],
)
def evaluate_normalises_confusion(model, x, y):
    found = _report(*_answers(model, x, y))
    rows = found["confusion"].sum(axis=1, keepdims=True)
    return {**found, "confusion": found["confusion"] / np.maximum(rows, 1)}


@mistake(
    "evaluate",
    hint="Do the numbers in your matrix add up to n? Where the same pair of classes stands twice, what does its cell get?",
    caught_by=["test_evaluate_confusion_of_many", "test_evaluate_missing_class", "test_evaluate_confusion"],
)
def evaluate_marks_instead_of_counting(model, x, y):
    labels, given, classes = _answers(model, x, y)
    confusion = np.zeros((given.shape[1],) * 2, dtype=int)
    confusion[labels, classes] += 1
    return {**_report(labels, given, classes), "confusion": confusion}


@mistake(
    "evaluate",
    hint="The last class is neither in y nor among the answers. How large is your matrix, and who knows k?",
    caught_by=["test_evaluate_missing_class"],
)
def evaluate_takes_k_from_the_labels(model, x, y):
    labels, given, classes = _answers(model, x, y)
    k = max(labels.max(), classes.max()) + 1
    confusion = np.zeros((k, k), dtype=int)
    np.add.at(confusion, (labels, classes), 1)
    return {**_report(labels, given, classes), "confusion": confusion}


@mistake(
    "evaluate",
    hint="You compile the model before you ask it. Which optimizer has it afterwards, and what of the one that it came with?",
    caught_by=["test_evaluate_only_looks"],
)
def evaluate_compiles_anew(model, x, y):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return _report(*_answers(model, x, y))


@mistake(
    "evaluate",
    hint="Before you report you call fit. What has the model seen, once you ask it?",
    caught_by=["test_evaluate_only_looks"],
)
def evaluate_trains_on_the_test_set(model, x, y):
    found = _report(*_answers(model, x, y))
    model.compile(keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, np.asarray(y).reshape(-1), batch_size=len(x), epochs=1, verbose=0)
    return found


@mistake(
    "evaluate",
    hint="A loss of its own name for each key: what stands under 'loss', and what under 'accuracy'?",
    caught_by=[
        "test_evaluate_many_samples",
        "test_evaluate_labels_in_a_column",
        "test_evaluate_loss_and_accuracy",
    ],
)
def evaluate_swaps_loss_and_accuracy(model, x, y):
    found = _report(*_answers(model, x, y))
    return {**found, "loss": found["accuracy"], "accuracy": found["loss"]}
