"""Known wrong answers to early_stop_epoch, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _check_patience


@mistake(
    "early_stop_epoch",
    hint="Down a bit, up a bit, and never below the first: which epoch do you compare with, the one before or the best so far?",
    caught_by=["test_stop_in_spite_of_a_zigzag"],
)
def stop_compares_with_the_epoch_before(val, patience):
    _check_patience(patience)
    best, waited = 0, 0
    for epoch in range(1, len(val)):
        if val[epoch] < val[best]:
            best = epoch
        waited = 0 if val[epoch] < val[epoch - 1] else waited + 1
        if waited == patience:
            return epoch, best
    return len(val) - 1, best


mistake(
    "early_stop_epoch",
    name="stop_count_is_not_reset",
    hint="After a new record, how many bad epochs in a row are there? What does your counter say?",
    caught_by=["test_stop_after_two_bad_epochs", "test_stop_a_record_begins_the_count_anew"],
    change=(
        "best, waited = epoch, 0\n",
        "best = epoch\n",
    ),
)


mistake(
    "early_stop_epoch",
    name="stop_best_is_the_last",
    hint="The second number says which weights to take back. Are those of the epoch in which you give up the best?",
    caught_by=[
        "test_stop_after_two_bad_epochs",
        "test_stop_where_nothing_changes",
        "test_stop_with_patience_one_to_three",
    ],
    change=[
        ("return epoch, best", "return epoch, epoch"),
        ("return len(val) - 1, best", "return len(val) - 1, len(val) - 1"),
    ],
)


mistake(
    "early_stop_epoch",
    name="stop_one_epoch_too_late",
    hint="With patience 1, how many bad epochs do you sit through before you stop?",
    caught_by=[
        "test_stop_after_two_bad_epochs",
        "test_stop_where_nothing_changes",
        "test_stop_with_patience_one_to_three",
    ],
    change=(
        "if waited == patience",
        "if waited > patience",
    ),
)


mistake(
    "early_stop_epoch",
    name="stop_equal_counts_as_better",
    hint="2, 2, 2, 2: is the fourth epoch better than the first, and how long would you wait for more of them?",
    caught_by=["test_stop_where_nothing_changes"],
    change=(
        "val[epoch] < val[best]",
        "val[epoch] <= val[best]",
    ),
)


mistake(
    "early_stop_epoch",
    name="stop_counts_epochs_from_one",
    hint="What number has the first epoch with you, and what does the docstring say?",
    caught_by=[
        "test_stop_after_two_bad_epochs",
        "test_stop_in_spite_of_a_zigzag",
        "test_stop_where_nothing_changes",
        "test_stop_with_patience_one_to_three",
    ],
    change=[
        ("return epoch, best", "return epoch + 1, best + 1"),
        ("return len(val) - 1, best", "return len(val), best + 1"),
    ],
)


@mistake(
    "early_stop_epoch",
    hint="One bad epoch may be noise. What is the patience for, and where in your code is it?",
    caught_by=[
        "test_stop_after_two_bad_epochs",
        "test_stop_where_nothing_changes",
        "test_stop_with_patience_one_to_three",
    ],
)
def stop_at_the_first_bad_epoch(val, patience):
    _check_patience(patience)
    best = 0
    for epoch in range(1, len(val)):
        if not val[epoch] < val[best]:
            return epoch, best
        best = epoch
    return len(val) - 1, best


mistake(
    "early_stop_epoch",
    name="stop_nan_is_no_bad_epoch",
    hint="Is nan >= 3 true? What does your counter do in an epoch whose loss is nan?",
    caught_by=["test_stop_with_nan"],
    change=(
        "        else:\n            waited",
        "        elif val[epoch] >= val[best]:\n            waited",
    ),
)


mistake(
    "early_stop_epoch",
    name="stop_best_of_the_whole_list",
    hint="The training has stopped. How do you know of a better epoch that comes later?",
    caught_by=["test_stop_does_not_look_ahead"],
    change=(
        "return epoch, best",
        "return epoch, int(np.nanargmin(val))",
    ),
)


mistake(
    "early_stop_epoch",
    name="stop_one_epoch_too_early",
    hint="With patience 2, after how many bad epochs do you stop?",
    caught_by=[
        "test_stop_after_two_bad_epochs",
        "test_stop_where_nothing_changes",
        "test_stop_with_patience_one_to_three",
    ],
    change=(
        "if waited == patience",
        "if waited >= max(1, patience - 1)",
    ),
)


mistake(
    "early_stop_epoch",
    name="stop_accepts_no_patience",
    hint="What should happen for a patience of 0?",
    caught_by=["test_stop_refuses_no_patience"],
    change=(
        '    if patience < 1:\n        raise ValueError(f"patience must be 1 or more, not {patience}")\n',
        "",
    ),
)


mistake(
    "early_stop_epoch",
    name="stop_gives_best_first",
    hint="Which of your two numbers is the stop, and which comes first in the docstring?",
    caught_by=[
        "test_stop_after_two_bad_epochs",
        "test_stop_where_nothing_changes",
        "test_stop_with_patience_one_to_three",
    ],
    change=[
        ("return epoch, best", "return best, epoch"),
        ("return len(val) - 1, best", "return best, len(val) - 1"),
    ],
)


mistake(
    "early_stop_epoch",
    name="stop_takes_larger_for_better",
    hint="A loss: is more of it better?",
    caught_by=[
        "test_stop_after_two_bad_epochs",
        "test_stop_where_nothing_changes",
        "test_stop_with_patience_one_to_three",
    ],
    change=(
        "val[epoch] < val[best]",
        "val[epoch] > val[best]",
    ),
)


@mistake(
    "early_stop_epoch",
    hint="You look for the best epoch of the whole list first. Would the training have come so far?",
    caught_by=["test_stop_does_not_look_ahead"],
)
def stop_is_the_best_plus_patience(val, patience):
    _check_patience(patience)
    best = int(np.nanargmin(val))
    return min(best + patience, len(val) - 1), best


mistake(
    "early_stop_epoch",
    name="stop_past_the_end",
    hint="The patience is never used up. Which epoch was the last one that was trained?",
    caught_by=["test_stop_is_never_reached"],
    change=(
        "return len(val) - 1, best",
        "return len(val), best",
    ),
)
