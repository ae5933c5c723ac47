"""Known wrong answers to initial_loss, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _some_class


@mistake(
    "initial_loss",
    hint="That is what the network gives the right class. Is it a probability that is asked for, or what it costs?",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_more_and_fewer_classes"],
)
def initial_loss_is_the_probability(k):
    _some_class(k)
    return 1 / k


mistake(
    "initial_loss",
    name="initial_loss_in_bits",
    hint="To which base is your logarithm, and which base does the docstring name?",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_more_and_fewer_classes"],
    change=("np.log(k)", "np.log2(k)"),
)


mistake(
    "initial_loss",
    name="initial_loss_is_negative",
    hint="Can a cross-entropy be negative? What is the sign of the logarithm of 1/k, and what is the sign before it?",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_more_and_fewer_classes"],
    change=("float(np.log(k))", "float(np.log(1 / k))"),
)


@mistake(
    "initial_loss",
    hint="An untrained network has made no step yet. Has it made no mistakes either?",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_more_and_fewer_classes"],
)
def initial_loss_is_zero(k):
    _some_class(k)
    return 0.0


mistake(
    "initial_loss",
    name="initial_loss_to_the_base_ten",
    hint="With you ten classes cost exactly 1. To which base is your logarithm?",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_more_and_fewer_classes"],
    change=("np.log(k)", "np.log10(k)"),
)


@mistake(
    "initial_loss",
    hint="How often is somebody wrong who guesses: that is an error rate. Which loss has the course trained with?",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_more_and_fewer_classes"],
)
def initial_loss_is_the_share_of_wrong_guesses(k):
    _some_class(k)
    return 1 - 1 / k


@mistake(
    "initial_loss",
    hint="You divide the loss of a sample by the number of classes. Over what is a cross-entropy a mean?",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_more_and_fewer_classes"],
)
def initial_loss_is_divided_by_the_classes(k):
    _some_class(k)
    return float(np.log(k) / k)


@mistake(
    "initial_loss",
    hint="Your number is right for ten classes. Where does k come in?",
    caught_by=["test_initial_loss_of_more_and_fewer_classes"],
)
def initial_loss_of_ten_classes_always(k):
    _some_class(k)
    return float(np.log(10))


@mistake(
    "initial_loss",
    hint="Among how many classes does a network choose that knows nothing: the wrong ones only, or all?",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_more_and_fewer_classes"],
)
def initial_loss_of_the_other_classes(k):
    _some_class(k)
    return float(np.log(k - 1)) if k > 1 else 0.0


mistake(
    "initial_loss",
    name="initial_loss_with_one_more",
    hint="For one class the loss is 0. What is it with you, and whence comes the 1 in your logarithm?",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_one_class"],
    change=("np.log(k)", "np.log1p(k)"),
)


mistake(
    "initial_loss",
    name="initial_loss_rounded",
    hint="How many digits does your answer have? Round when you print, not when you compute.",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_more_and_fewer_classes"],
    change=("float(np.log(k))", "round(float(np.log(k)), 3)"),
)


mistake(
    "initial_loss",
    name="initial_loss_accepts_no_class",
    hint="What is the loss of guessing among no classes at all, and what does the docstring want then?",
    caught_by=["test_initial_loss_refuses_no_class"],
    change=('    if k < 1:\n        raise ValueError(f"a classifier has at least one class, not {k}")\n', ""),
)


mistake(
    "initial_loss",
    name="initial_loss_refuses_one_class",
    hint="Is one class too few by the docstring? What is there to pay where nothing can be guessed wrongly?",
    caught_by=["test_initial_loss_of_one_class"],
    change=("if k < 1:", "if k <= 1:"),
)
