"""Known wrong answers to `weighted_sum`, the commonest first. Each has one mistake, and is otherwise as the docstring asks."""

import numpy as np

from autograder import mistake


@mistake("weighted_sum", hint="With all inputs 0, what should come out?", caught_by=["test_weighted_sum_of_two"])
def forgets_the_bias(x, w, b):
    if len(x) != len(w):
        raise ValueError("as many weights as inputs, please")
    return float(np.dot(w, x))


mistake(
    "weighted_sum",
    name="takes_what_fits",
    hint="You add up what fits together. What becomes of an input that has no weight?",
    caught_by=["test_weighted_sum_refuses_other_lengths"],
    change=[
        ("    if len(x) != len(w):\n        raise ValueError(\"as many weights as inputs, please\")\n", ""),
        ("np.dot(w, x)", "sum(one * other for one, other in zip(w, x))"),
    ],
)
