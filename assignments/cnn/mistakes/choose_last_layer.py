"""Known wrong answers to choose_last_layer, the commonest first."""

from autograder import mistake


def _rows(k):
    """The right table."""
    return {
        "a number": ("mean_squared_error", "linear", 1),
        "a number, with outliers": ("mean_absolute_error", "linear", 1),
        "a positive number, over decades": ("mean_squared_logarithmic_error", "softplus", 1),
        "yes or no": ("binary_crossentropy", "sigmoid", 1),
        "one of k classes, integer labels": ("sparse_categorical_crossentropy", "softmax", k),
        "one of k classes, one-hot labels": ("categorical_crossentropy", "softmax", k),
        "any of k tags": ("binary_crossentropy", "sigmoid", k),
        "shares of k kinds": ("kl_divergence", "softmax", k),
    }


def _looked_up(rows, task):
    if task not in rows:
        raise ValueError("unknown task")
    return rows[task]


@mistake(
    "choose_last_layer",
    hint="The lecture's table says sigmoid for k classes. Do k sigmoids add up to 1?",
    caught_by=["test_layer_for_onehot_labels", "test_layer_for_shares", "test_layer_for_decades"],
)
def layer_from_the_slides(task, k):
    rows = _rows(k)
    for task_of_classes in (
        "one of k classes, integer labels",
        "one of k classes, one-hot labels",
        "shares of k kinds",
    ):
        rows[task_of_classes] = (rows[task_of_classes][0], "sigmoid", k)
    rows["a positive number, over decades"] = ("mean_squared_logarithmic_error", "linear", 1)
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="One-hot or integer, a picture is of one class. Must its k answers add up to 1, and do k sigmoids?",
    caught_by=["test_layer_for_onehot_labels"],
)
def layer_sigmoid_for_onehot(task, k):
    task_of_classes = "one of k classes, one-hot labels"
    return _looked_up({**_rows(k), task_of_classes: ("categorical_crossentropy", "sigmoid", k)}, task)


@mistake(
    "choose_last_layer",
    hint="Shares add up to 1. Which activation sees to that?",
    caught_by=["test_layer_for_shares"],
)
def layer_sigmoid_for_shares(task, k):
    return _looked_up({**_rows(k), "shares of k kinds": ("kl_divergence", "sigmoid", k)}, task)


@mistake(
    "choose_last_layer",
    hint="A photograph may be tagged 'beach' and 'dog' at once. What does softmax do to the second tag?",
    caught_by=["test_layer_for_tags"],
)
def layer_softmax_for_tags(task, k):
    return _looked_up({**_rows(k), "any of k tags": ("categorical_crossentropy", "softmax", k)}, task)


@mistake(
    "choose_last_layer",
    hint="Softmax over a single output: which number comes out, whatever goes in?",
    caught_by=["test_layer_for_yes_or_no"],
)
def layer_softmax_of_one(task, k):
    return _looked_up({**_rows(k), "yes or no": ("binary_crossentropy", "softmax", 1)}, task)


@mistake(
    "choose_last_layer",
    hint="Yes or no is one probability: the other one is 1 minus it. How many outputs?",
    caught_by=["test_layer_for_yes_or_no"],
)
def layer_two_outputs_for_yes_or_no(task, k):
    return _looked_up({**_rows(k), "yes or no": ("binary_crossentropy", "sigmoid", 2)}, task)


@mistake(
    "choose_last_layer",
    hint="Integer labels are single numbers. Which cross-entropy takes them?",
    caught_by=["test_layer_for_integer_labels"],
)
def layer_categorical_for_integers(task, k):
    rows = {**_rows(k), "one of k classes, integer labels": ("categorical_crossentropy", "softmax", k)}
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="Which of 'sparse' and plain takes one-hot rows? You have them the wrong way round.",
    caught_by=["test_layer_for_onehot_labels", "test_layer_for_integer_labels"],
)
def layer_swaps_sparse(task, k):
    rows = {
        **_rows(k),
        "one of k classes, integer labels": ("categorical_crossentropy", "softmax", k),
        "one of k classes, one-hot labels": ("sparse_categorical_crossentropy", "softmax", k),
    }
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="The logarithm of 1 + y: what if the output is -3? Which activation forbids it?",
    caught_by=["test_layer_for_decades"],
)
def layer_linear_for_decades(task, k):
    rows = {**_rows(k), "a positive number, over decades": ("mean_squared_logarithmic_error", "linear", 1)}
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="Try keras.losses.get on the name. The slide's Kullback_Divergence is none that Keras knows.",
    caught_by=["test_layer_for_shares"],
)
def layer_kullback_as_on_the_slide(task, k):
    return _looked_up({**_rows(k), "shares of k kinds": ("Kullback_Divergence", "softmax", k)}, task)


@mistake(
    "choose_last_layer",
    hint="One outlier of 100: what is its square? Which loss counts it once?",
    caught_by=["test_layer_for_a_number"],
)
def layer_swaps_squared_and_absolute(task, k):
    rows = {
        **_rows(k),
        "a number": ("mean_absolute_error", "linear", 1),
        "a number, with outliers": ("mean_squared_error", "linear", 1),
    }
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="Can a sigmoid ever put out 37? Regression wants the whole line.",
    caught_by=["test_layer_for_a_number"],
)
def layer_sigmoid_for_numbers(task, k):
    rows = _rows(k)
    for number in ("a number", "a number, with outliers"):
        rows[number] = (rows[number][0], "sigmoid", 1)
    return _looked_up(rows, task)


@mistake(
    "choose_last_layer",
    hint="What does your function say of a task that is not on the list?",
    caught_by=["test_layer_for_an_unknown_task"],
)
def layer_for_anything(task, k):
    return _rows(k).get(task)
