"""More known wrong answers to initial_loss: other errors, fewer digits, and a loss that forgets k."""

import numpy as np

from autograder import mistake

from .shared import _some_class

mistake(
    "initial_loss",
    name="initial_loss_refuses_negative_numbers_only",
    hint="You refuse fewer than 0 classes. What does the docstring say of exactly 0, and what do you divide by then?",
    caught_by=["test_initial_loss_refuses_no_class"],
    change=[("if k < 1:", "if k < 0:"), ("float(np.log(k))", "float(-np.log(1 / k))")],
)

mistake(
    "initial_loss",
    name="initial_loss_asserts",
    hint="No class is an error, and you raise one. Which class of error does the docstring name, and which does `assert` raise?",
    caught_by=["test_initial_loss_refuses_no_class"],
    change=("raise ValueError(", "raise AssertionError("),
)

mistake(
    "initial_loss",
    name="initial_loss_rounded_to_two_digits",
    hint="Your answer ends after two digits. Round when you print, not when you compute.",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_more_and_fewer_classes"],
    change=("float(np.log(k))", "round(float(np.log(k)), 2)"),
)


@mistake(
    "initial_loss",
    hint="With you ten classes cost as much as two. Is it as easy to guess among ten?",
    caught_by=["test_initial_loss_of_ten_classes", "test_initial_loss_of_more_and_fewer_classes"],
)
def initial_loss_of_two_classes_always(k):
    _some_class(k)
    return float(np.log(2)) if k > 1 else 0.0
