"""Known wrong answers to update_running, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "update_running",
    name="running_momentum_reversed",
    hint="With a momentum of 0.99, which share has the newest batch, and how fast would it forget?",
    caught_by=["test_running_newest_batch_has_a_hundredth", "test_running_of_three_features"],
    change=(
        "return momentum * old + (1.0 - momentum) * new",
        "return (1.0 - momentum) * old + momentum * new",
    ),
)


mistake(
    "update_running",
    name="running_adds_up",
    hint="Feed it a hundred equal batches. Does your average stay near them, or does it grow and grow?",
    caught_by=["test_running_newest_batch_has_a_hundredth", "test_running_of_three_features"],
    change=(
        "return momentum * old + (1.0 - momentum) * new",
        "return momentum * old + new",
    ),
)


mistake(
    "update_running",
    name="running_adds_all_of_old",
    hint="Feed it a hundred equal batches. Does your average stay near them, or does it grow and grow?",
    caught_by=["test_running_of_three_features"],
    change=(
        "return momentum * old + (1.0 - momentum) * new",
        "return old + (1.0 - momentum) * new",
    ),
)


mistake(
    "update_running",
    name="running_plain_mean",
    hint="Where is momentum in your formula?",
    caught_by=["test_running_newest_batch_has_a_hundredth", "test_running_of_three_features"],
    change=(
        "return momentum * old + (1.0 - momentum) * new",
        "return (old + new) / 2.0",
    ),
)


mistake(
    "update_running",
    name="running_keeps_the_newest",
    hint="What is left of all the batches before the newest?",
    caught_by=["test_running_newest_batch_has_a_hundredth", "test_running_of_three_features"],
    change=(
        "return momentum * old + (1.0 - momentum) * new",
        "return 1.0 * new",
    ),
)


mistake(
    "update_running",
    name="running_never_moves",
    hint="What does your average know of the newest batch?",
    caught_by=["test_running_newest_batch_has_a_hundredth", "test_running_of_three_features"],
    change=(
        "return momentum * old + (1.0 - momentum) * new",
        "return 1.0 * old",
    ),
)


mistake(
    "update_running",
    name="running_away_from_new",
    hint="Does your average come nearer to the newest batch, or does it run away?",
    caught_by=["test_running_newest_batch_has_a_hundredth", "test_running_of_three_features"],
    change=(
        "return momentum * old + (1.0 - momentum) * new",
        "return momentum * old - (1.0 - momentum) * new",
    ),
)


mistake(
    "update_running",
    name="running_forgets_without_learning",
    hint="The old average shrinks by momentum. What comes in its place?",
    caught_by=["test_running_newest_batch_has_a_hundredth", "test_running_of_three_features"],
    change=(
        "return momentum * old + (1.0 - momentum) * new",
        "return momentum * old",
    ),
)


@mistake(
    "update_running",
    hint="Look at old after the call. Is it still what it was?",
    caught_by=["test_running_leaves_its_arguments_alone"],
)
def running_in_place(old, new, momentum):
    if isinstance(old, np.ndarray) and old.dtype.kind == "f":
        old *= momentum
        old += (1.0 - momentum) * new
        return old
    return momentum * old + (1.0 - momentum) * new
