"""Known wrong answers to one_logit_step, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _shares

mistake(
    "one_logit_step",
    name="step_ascends",
    hint="The right answer was dog. Does the dog gain with your step?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_lowers_the_loss"],
    change=("z - lr * gradient", "z + lr * gradient"),
)


mistake(
    "one_logit_step",
    name="step_on_the_probabilities",
    hint="You move the probabilities themselves. With learning rate 1 they land on the truth: is one step ever that good?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_with_smaller_rates"],
    change=("_softmax(z - lr * gradient)", "_softmax(z) - lr * gradient"),
)


mistake(
    "one_logit_step",
    name="step_returns_logits",
    hint="What you return does not sum to 1. What turns logits into probabilities, after the step as before?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_lowers_the_loss"],
    change=("_softmax(z - lr * gradient)", "z - lr * gradient"),
)


@mistake(
    "one_logit_step",
    hint="The right logit rises. Who pays for it: what is the gradient of the other logits?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
)
def step_moves_the_right_logit_only(z, y, lr):
    moved = z.astype(float)
    moved[y] += lr * (1 - _shares(z)[y])
    return _shares(moved)


mistake(
    "one_logit_step",
    name="step_ignores_the_rate",
    hint="Try learning rate 0, where nothing should move. On which of its arguments does your answer not depend?",
    caught_by=["test_one_logit_step_with_smaller_rates", "test_one_logit_step_with_rate_zero_moves_nothing"],
    change=("z - lr * gradient", "z - gradient"),
)


mistake(
    "one_logit_step",
    name="step_without_the_truth",
    hint="Your gradient is positive everywhere. Which of the classes was right, and where do you say so?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
    change=("    gradient[y] -= 1\n", ""),
)


mistake(
    "one_logit_step",
    name="step_without_the_predictions",
    hint="The worse the prediction, the larger the step. On what does the size of yours depend?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
    change=("gradient = _softmax(z)", "gradient = np.zeros(len(z))"),
)


mistake(
    "one_logit_step",
    name="step_with_the_logits_as_gradient",
    hint="From what is the one-hot truth to be subtracted: from the logits or from the probabilities?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
    change=("gradient = _softmax(z)", "gradient = z.astype(float)"),
)


mistake(
    "one_logit_step",
    name="step_counts_classes_from_one",
    hint="Which class has the number 0 here, and which one do you raise for it?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
    change=("gradient[y] -= 1", "gradient[y - 1] -= 1"),
)


mistake(
    "one_logit_step",
    name="step_on_the_squared_error",
    hint="You multiply by p (1 - p). To which loss does that factor belong, and what cancels it in the logarithm's?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
    change=("z - lr * gradient", "z - lr * gradient * _softmax(z) * (1 - _softmax(z))"),
)


mistake(
    "one_logit_step",
    name="step_of_no_step",
    hint="Where in your answer does the step stand? Compare it with softmax(z).",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
    change=("_softmax(z - lr * gradient)", "_softmax(z)"),
)


mistake(
    "one_logit_step",
    name="step_divides_by_the_classes",
    hint="There is one sample, and the loss is its own. By which number do you divide the gradient?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
    change=("z - lr * gradient", "z - lr * gradient / len(z)"),
)


mistake(
    "one_logit_step",
    name="step_from_the_probabilities",
    hint="Try learning rate 0: you apply softmax twice. From what does the formula subtract the gradient?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
    change=("_softmax(z - lr * gradient)", "_softmax(_softmax(z) - lr * gradient)"),
)


@mistake(
    "one_logit_step",
    hint="You step the probabilities and divide by their sum, so that they look right. On what does the docstring's step act?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
)
def step_on_the_probabilities_and_rescale(z, y, lr):
    p = _shares(z)
    p[y] += lr
    return p / p.sum()


@mistake(
    "one_logit_step",
    hint="After the step the logits may be negative. What makes them positive before they are divided by their sum?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
)
def step_divides_logits_by_their_sum(z, y, lr):
    gradient = _shares(z)
    gradient[y] -= 1
    moved = z - lr * gradient
    return moved / moved.sum()


@mistake(
    "one_logit_step",
    hint="You subtract the smallest logit first. How large may what is left be, and which number leaves nothing above 0?",
    caught_by=["test_one_logit_step_at_500"],
)
def step_subtracts_the_smallest_logit(z, y, lr):
    def softmax(logits):
        e = np.exp(logits - logits.min())
        return e / e.sum()

    gradient = softmax(z)
    gradient[y] -= 1
    return softmax(z - lr * gradient)


@mistake(
    "one_logit_step",
    hint="A sigmoid looks at one logit, a softmax at all of them. Do your probabilities sum to 1?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
)
def step_with_sigmoids(z, y, lr):
    def sigmoid(logits):
        return 1 / (1 + np.exp(-logits))

    gradient = sigmoid(z)
    gradient[y] -= 1
    return sigmoid(z - lr * gradient)


mistake(
    "one_logit_step",
    name="step_of_double_size",
    hint="How far does the dog's logit rise with learning rate 1, in your code and by the formula?",
    caught_by=["test_one_logit_step_of_the_lecture", "test_one_logit_step_of_three_classes"],
    change=("z - lr * gradient", "z - 2 * lr * gradient"),
)


@mistake(
    "one_logit_step",
    hint="Whole numbers as logits: what is left of a step of 0.09 in an array of integers?",
    caught_by=["test_one_logit_step_of_whole_numbers"],
)
def step_in_an_array_like_z(z, y, lr):
    moved = np.zeros_like(z)
    gradient = _shares(z)
    gradient[y] -= 1
    moved[:] = z - lr * gradient
    return _shares(moved)


@mistake(
    "one_logit_step",
    hint="Call it twice on the same logits. Why does the second answer differ, and which operator wrote into z?",
    caught_by=["test_one_logit_step_leaves_the_logits_alone"],
)
def step_in_place(z, y, lr):
    gradient = _shares(z)
    gradient[y] -= 1
    if z.dtype.kind == "f":
        z -= lr * gradient
        return _shares(z)
    return _shares(z - lr * gradient)
