"""Known wrong answers to probabilities, the commonest first."""

import keras
import numpy as np

from autograder import mistake


@mistake(
    "probabilities",
    hint="Add up a row of your answer. What does the network put out, and what is asked for?",
    caught_by=["test_probabilities_of_known_logits", "test_probabilities_of_large_logits"],
)
def probabilities_are_logits(model, x):
    return np.asarray(model.predict(x, verbose=0), dtype=np.float64)


@mistake(
    "probabilities",
    hint="Each output has been through its own sigmoid. Do ten yes-or-no answers add up to 1?",
    caught_by=["test_probabilities_of_known_logits", "test_probabilities_of_each_picture"],
)
def probabilities_by_sigmoid(model, x):
    z = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


@mistake(
    "probabilities",
    hint="Ask twice. Why do the answers differ? What does training=True switch on?",
    caught_by=["test_probabilities_twice"],
)
def probabilities_in_training(model, x):
    z = np.asarray(model(x, training=True), dtype=np.float64)
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


mistake(
    "probabilities",
    name="probabilities_over_the_pictures",
    hint="Your columns add up to 1. Over which axis do the classes of one picture lie?",
    caught_by=["test_probabilities_of_known_logits", "test_probabilities_of_each_picture"],
    change=[
        ("z.max(axis=1, keepdims=True)", "z.max(axis=0, keepdims=True)"),
        ("powers.sum(axis=1, keepdims=True)", "powers.sum(axis=0, keepdims=True)"),
    ],
)


@mistake(
    "probabilities",
    hint="The softmax was taken in float32, and turned into float64 afterwards. Which digits can that bring back?",
    caught_by=["test_probabilities_in_float64"],
)
def probabilities_in_float32(model, x):
    z = np.asarray(model.predict(x, verbose=0))
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return (powers / powers.sum(axis=1, keepdims=True)).astype(np.float64)


mistake(
    "probabilities",
    name="probabilities_overflow",
    hint="What is exp(1000)? Softmax stays the same when a number is taken from all logits of a row: which one would help?",
    caught_by=["test_probabilities_of_large_logits"],
    change=("np.exp(z - z.max(axis=1, keepdims=True))", "np.exp(z)"),
)
mistake(
    "probabilities",
    name="probabilities_shift_by_the_largest_of_all",
    hint="One picture has logits around 1000, another around -1000. What is left of the second, when the largest of all is taken off?",
    caught_by=["test_probabilities_of_large_logits"],
    change=("z.max(axis=1, keepdims=True)", "z.max()"),
)


@mistake(
    "probabilities",
    hint="Ask twice: the second answer is another. What did the first call add to the network that is not yours?",
    caught_by=["test_probabilities_twice", "test_probabilities_leave_the_model_alone"],
)
def probabilities_extend_the_model(model, x):
    model.add(keras.layers.Softmax())
    z = np.asarray(model(x), dtype=np.float64)
    return z / z.sum(axis=1, keepdims=True)


mistake(
    "probabilities",
    name="probabilities_clip_the_logits",
    hint="Logits were cut off at some bound. What becomes of a probability of 1e-80?",
    caught_by=["test_probabilities_of_large_logits", "test_probabilities_in_float64"],
    change=("powers = np.exp(z", "z = np.clip(z, -50, 50)\n    powers = np.exp(z"),
)


@mistake(
    "probabilities",
    hint="A row of 0, 0, 1: is the network as sure as that? You were asked how sure it is, not what it says.",
    caught_by=["test_probabilities_of_known_logits", "test_probabilities_of_each_picture"],
)
def probabilities_of_the_winner_alone(model, x):
    z = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    return np.eye(z.shape[1])[z.argmax(axis=1)]


@mistake(
    "probabilities",
    hint="Logits are divided by their sum. What of a logit below zero, and of a sum of zero?",
    caught_by=["test_probabilities_of_known_logits", "test_probabilities_of_each_picture"],
)
def probabilities_by_division(model, x):
    z = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    return z / z.sum(axis=1, keepdims=True)


mistake(
    "probabilities",
    name="probabilities_are_logarithms",
    hint="Your numbers lie below zero. Which function was it that you took last?",
    caught_by=["test_probabilities_of_known_logits", "test_probabilities_of_each_picture"],
    change=(
        "return powers / powers.sum(axis=1, keepdims=True)",
        "return np.log(powers + 1e-300) - np.log(powers.sum(axis=1, keepdims=True))",
    ),
)


@mistake(
    "probabilities",
    hint="Softmax of softmax: the most that three classes can reach is 0.58. How often should it be applied?",
    caught_by=["test_probabilities_of_known_logits", "test_probabilities_of_large_logits"],
)
def probabilities_by_two_softmaxes(model, x):
    z = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    for _ in range(2):
        powers = np.exp(z - z.max(axis=1, keepdims=True))
        z = powers / powers.sum(axis=1, keepdims=True)
    return z


mistake(
    "probabilities",
    name="probabilities_shared_among_the_pictures",
    hint="What do you divide by: the sum of a row, or of a column? Over which axis do the classes of one picture lie?",
    caught_by=["test_probabilities_of_known_logits", "test_probabilities_of_each_picture"],
    change=("powers.sum(axis=1, keepdims=True)", "powers.sum(axis=0, keepdims=True)"),
)
mistake(
    "probabilities",
    name="probabilities_shift_by_the_smallest",
    hint="The smallest logit of a row is taken off. How large is what is left of the largest, when they are 2000 apart?",
    caught_by=["test_probabilities_of_large_logits"],
    change=("z.max(axis=1, keepdims=True)", "z.min(axis=1, keepdims=True)"),
)
mistake(
    "probabilities",
    name="probabilities_kept_from_nought",
    hint="None of your probabilities is below 1e-7, as a loss wants it. What becomes of a probability of 1e-80?",
    caught_by=["test_probabilities_of_large_logits", "test_probabilities_in_float64"],
    change=(
        "return powers / powers.sum(axis=1, keepdims=True)",
        "return np.clip(powers / powers.sum(axis=1, keepdims=True), 1e-7, 1)",
    ),
)
