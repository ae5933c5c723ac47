"""Known wrong answers to mp_neuron, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "mp_neuron",
    name="strict_inequality",
    hint="Work out by hand the case where the sum EQUALS the threshold. What does the definition say for it?",
    caught_by=["test_neuron_and_of_three_inputs", "test_neuron_sum_equals_threshold"],
    change=("np.asarray(x) @ np.asarray(w) >= theta", "np.asarray(x) @ np.asarray(w) > theta"),
)


mistake(
    "mp_neuron",
    name="returns_sum",
    hint="Look at the values that come out: can a McCulloch-Pitts neuron put out anything besides 0 and 1?",
    caught_by=["test_neuron_and_of_three_inputs", "test_neuron_unequal_weights"],
    change=("(np.asarray(x) @ np.asarray(w) >= theta).astype(int)", "np.asarray(x) @ np.asarray(w)"),
)


@mistake(
    "mp_neuron",
    hint="You moved the threshold to the other side of the inequality. What happens to its sign?",
    caught_by=["test_neuron_or_and_majority", "test_neuron_and_of_three_inputs"],
)
def threshold_added_as_bias(x, w, theta):
    z = np.asarray(x) @ np.asarray(w) + theta
    return np.where(z >= 0, 1, 0)


mistake(
    "mp_neuron",
    name="threshold_added_and_strict",
    hint="Two things at once: on the other side of the inequality the threshold changes its sign, and >= stays >=.",
    caught_by=["test_neuron_or_and_majority", "test_neuron_and_of_three_inputs"],
    change=("np.asarray(x) @ np.asarray(w) >= theta", "np.asarray(x) @ np.asarray(w) + theta > 0"),
)


mistake(
    "mp_neuron",
    name="returns_booleans",
    hint="The values are right, the type is not. True and False, or 1 and 0: what does the docstring promise?",
    caught_by=["type"],
    change=("(np.asarray(x) @ np.asarray(w) >= theta).astype(int)", "np.asarray(x) @ np.asarray(w) >= theta"),
)


mistake(
    "mp_neuron",
    name="returns_floats",
    hint="The values are right, the type is not. 1.0 and 0.0, or 1 and 0: what does the docstring promise?",
    caught_by=["type"],
    change=(
        "(np.asarray(x) @ np.asarray(w) >= theta).astype(int)",
        "np.where(np.asarray(x) @ np.asarray(w) >= theta, 1.0, 0.0)",
    ),
)


mistake(
    "mp_neuron",
    name="ignores_weights",
    hint="Try weights (2, 1) and threshold 2: should x = (1, 0) and x = (0, 1) behave alike?",
    caught_by=["test_neuron_unequal_weights", "test_neuron_negative_weights"],
    change=("np.asarray(x) @ np.asarray(w)", "np.asarray(x).sum(axis=-1)"),
)


mistake(
    "mp_neuron",
    name="fires_only_at_equality",
    hint="What does your neuron do when the sum is well ABOVE the threshold? Try an OR with both inputs on.",
    caught_by=["test_neuron_or_and_majority"],
    change=("np.asarray(x) @ np.asarray(w) >= theta", "np.asarray(x) @ np.asarray(w) == theta"),
)


mistake(
    "mp_neuron",
    name="answers_minus_one",
    hint="The classes of the perceptron are -1 and +1. Which two values does this neuron put out?",
    caught_by=["test_neuron_and_of_three_inputs"],
    change=(
        "(np.asarray(x) @ np.asarray(w) >= theta).astype(int)",
        "np.where(np.asarray(x) @ np.asarray(w) >= theta, 1, -1)",
    ),
)


mistake(
    "mp_neuron",
    name="ignores_the_threshold",
    hint="Change theta and call it again: does anything change? The sum is compared with the threshold, not with 0.",
    caught_by=["test_neuron_and_of_three_inputs", "test_neuron_or_and_majority"],
    change=("np.asarray(x) @ np.asarray(w) >= theta", "np.asarray(x) @ np.asarray(w) > 0"),
)


mistake(
    "mp_neuron",
    name="sums_over_the_batch",
    hint="Print the shape of your sums for three inputs and eight rows. One number a row, or one number a column?",
    caught_by=["test_neuron_and_of_three_inputs"],
    change=("np.asarray(x) @ np.asarray(w)", "(np.asarray(x) * np.asarray(w)).sum(axis=0)"),
)


mistake(
    "mp_neuron",
    name="one_answer_for_all",
    hint="Eight rows came in. How many answers came out? Each row needs a sum of its own.",
    caught_by=["test_neuron_and_of_three_inputs"],
    change=(
        "(np.asarray(x) @ np.asarray(w) >= theta).astype(int)",
        "int((np.asarray(x) * np.asarray(w)).sum() >= theta)",
    ),
)


@mistake(
    "mp_neuron",
    hint="An `if` asks one question, but a batch has many sums. Compare the whole array at once, or go through "
    "the rows.",
    caught_by=["test_neuron_and_of_three_inputs"],
)
def one_if_for_the_batch(x, w, theta):
    total = np.asarray(x) @ np.asarray(w)
    if total >= theta:
        return 1
    return 0


mistake(
    "mp_neuron",
    name="product_the_wrong_way_round",
    hint="Write the shapes under the product: w is (d,), x is (n, d). Which of the two must come first?",
    caught_by=["test_neuron_and_of_three_inputs"],
    change=("np.asarray(x) @ np.asarray(w)", "np.asarray(w) @ np.asarray(x)"),
)


mistake(
    "mp_neuron",
    name="neuron_answers_a_column",
    hint="One answer a row: shape (n,). Does yours have a second axis?",
    caught_by=["test_neuron_and_of_three_inputs"],
    change=("np.asarray(w)", "np.asarray(w).reshape(-1, 1)"),
)


mistake(
    "mp_neuron",
    name="neuron_answers_a_list",
    hint="The docstring promises an array. What is [0, 1], and what makes an array of it?",
    caught_by=["type", "test_neuron_one_sample"],
    change=(
        "(np.asarray(x) @ np.asarray(w) >= theta).astype(int)",
        "[1 if sum(a * b for a, b in zip(row, w, strict=True)) >= theta else 0 for row in x]",
    ),
)


@mistake(
    "mp_neuron",
    hint="With weights of 0.25 and 0.5 and a threshold of 0.75 print the two numbers that you compare. Which of them was "
    "turned into a whole number?",
    caught_by=["test_neuron_unequal_weights", "test_neuron_sum_equals_threshold"],
)
def sums_in_an_integer_array(x, w, theta):
    sums = np.zeros(np.asarray(x).shape[:-1], dtype=int)
    sums[...] = np.asarray(x) @ np.asarray(w)
    return (sums >= theta).astype(int)


mistake(
    "mp_neuron",
    name="threshold_cut_to_an_integer",
    hint="What does int() make of a threshold of 1.5? The docstring lets theta be any number.",
    caught_by=["test_neuron_or_and_majority"],
    change=("np.asarray(x) @ np.asarray(w) >= theta", "np.asarray(x) @ np.asarray(w) >= int(theta)"),
)


mistake(
    "mp_neuron",
    name="threshold_for_each_input",
    hint="The threshold belongs to the neuron: it is reached by the sum of all inputs. How often do you "
    "compare with it?",
    caught_by=["test_neuron_and_of_three_inputs"],
    change=("np.asarray(x) @ np.asarray(w) >= theta", "(np.asarray(x) * np.asarray(w) >= theta).any(axis=-1)"),
)


@mistake(
    "mp_neuron",
    hint="Two shapes that the docstring allows are easily forgotten: ONE sample of shape (d,), and a batch of "
    "no sample. Try both: what comes out?",
    caught_by=["test_neuron_one_sample"],
)
def wants_a_batch(x, w, theta):
    n, d = x.shape
    answer = np.zeros(n, dtype=int)
    for i in range(n):
        answer[i] = sum(x[i, j] * w[j] for j in range(d)) >= theta
    return answer


@mistake(
    "mp_neuron",
    hint="Somebody still needs x after the call. Which operator wrote into it?",
    caught_by=["test_neuron_changes_no_argument"],
)
def multiplies_in_place(x, w, theta):
    if x.dtype == float:
        x *= w
        return (x.sum(axis=-1) >= theta).astype(int)
    return ((x * w).sum(axis=-1) >= theta).astype(int)


mistake(
    "mp_neuron",
    name="sums_over_axis_1",
    hint="ONE sample of shape (d,) is allowed as well. Which axes does it have, and over which one do you sum?",
    caught_by=["test_neuron_one_sample"],
    change=("np.asarray(x) @ np.asarray(w)", "(np.asarray(x) * np.asarray(w)).sum(axis=1)"),
)


@mistake(
    "mp_neuron",
    hint="Somebody still needs x after the call, and an array of whole numbers holds no 0.25. Which line of yours writes into x?",
    caught_by=["test_neuron_changes_no_argument", "test_neuron_unequal_weights"],
)
def writes_the_products_into_x(x, w, theta):
    for j in range(len(w)):
        x[..., j] = x[..., j] * w[j]
    return (x.sum(axis=-1) >= theta).astype(int)


mistake(
    "mp_neuron",
    name="weights_cut_to_integers",
    hint="With weights of 0.25 and 0.5 print the weights that your sum uses. Which line made whole numbers of them?",
    caught_by=["test_neuron_unequal_weights", "test_neuron_sum_equals_threshold"],
    change=("np.asarray(w)", "np.asarray(w).astype(int)"),
)
