"""Known wrong answers to best_epoch, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _some_number

mistake(
    "best_epoch",
    name="best_epoch_counts_from_one",
    hint="Write val_loss[best_epoch(val_loss)]. Is it the smallest loss?",
    caught_by=["test_best_epoch_of_three", "test_best_epoch_in_the_middle", "test_best_epoch_beside_a_nan"],
    change=("int(np.nanargmin(val_loss))", "int(np.nanargmin(val_loss)) + 1"),
)


@mistake(
    "best_epoch",
    hint="Your best epoch is one whose loss is nan. Is nan small? Try np.argmin and np.nan_to_num on 3, nan, 0.5.",
    caught_by=["test_best_epoch_beside_a_nan", "test_best_epoch_among_nans"],
)
def best_epoch_is_nan(val_loss):
    _some_number(val_loss)
    return int(np.argmin(val_loss))


@mistake(
    "best_epoch",
    hint="That is how good the best epoch is. Which one is it?",
    caught_by=["test_best_epoch_of_three", "test_best_epoch_in_the_middle", "test_best_epoch_beside_a_nan"],
)
def best_epoch_is_the_loss(val_loss):
    _some_number(val_loss)
    return float(np.nanmin(val_loss))


@mistake(
    "best_epoch",
    hint="Two epochs are equally good: which one had you reached first?",
    caught_by=["test_best_epoch_in_the_middle", "test_best_epoch_is_the_first_of_equals"],
)
def best_epoch_is_the_last_of_equals(val_loss):
    _some_number(val_loss)
    return int(np.flatnonzero(val_loss == np.nanmin(val_loss))[-1])


mistake(
    "best_epoch",
    name="best_epoch_is_the_worst",
    hint="A loss: is more of it better?",
    caught_by=["test_best_epoch_of_three", "test_best_epoch_in_the_middle", "test_best_epoch_beside_a_nan"],
    change=("np.nanargmin", "np.nanargmax"),
)


@mistake(
    "best_epoch",
    hint="You stop where the loss rises for the first time. Could a better epoch come later?",
    caught_by=["test_best_epoch_in_the_middle", "test_best_epoch_of_a_long_training"],
)
def best_epoch_is_the_first_bottom(val_loss):
    _some_number(val_loss)
    for epoch in range(len(val_loss) - 1):
        if val_loss[epoch + 1] >= val_loss[epoch]:
            return epoch
    return len(val_loss) - 1


@mistake(
    "best_epoch",
    hint="An epoch of nan is no good one, but it took place. What number do the epochs behind it have?",
    caught_by=["test_best_epoch_beside_a_nan", "test_best_epoch_among_nans"],
)
def best_epoch_without_the_nans(val_loss):
    _some_number(val_loss)
    return int(np.argmin(val_loss[~np.isnan(val_loss)]))


@mistake(
    "best_epoch",
    hint="The last epoch has seen most. Has it the smallest validation loss, too?",
    caught_by=["test_best_epoch_in_the_middle", "test_best_epoch_of_a_long_training"],
)
def best_epoch_is_the_last(val_loss):
    _some_number(val_loss)
    return len(val_loss) - 1


@mistake(
    "best_epoch",
    hint="You begin with the first loss as the best so far. If that is nan, is any number below it?",
    caught_by=["test_best_epoch_among_nans"],
)
def best_epoch_stuck_at_a_first_nan(val_loss):
    _some_number(val_loss)
    best = 0
    for epoch, value in enumerate(val_loss):
        if value < val_loss[best]:
            best = epoch
    return best


@mistake(
    "best_epoch",
    hint="Which epoch is the best where none has a number? What does the docstring say of that?",
    caught_by=["test_best_epoch_refuses_what_has_no_best"],
)
def best_epoch_of_nothing_is_the_first(val_loss):
    if np.all(np.isnan(val_loss)):
        return 0
    return int(np.nanargmin(val_loss))


@mistake(
    "best_epoch",
    hint="What comes back where no epoch has a number? None is an answer, and the docstring wants something else.",
    caught_by=["test_best_epoch_refuses_what_has_no_best"],
)
def best_epoch_of_nothing_is_none(val_loss):
    if np.all(np.isnan(val_loss)):
        return None
    return int(np.nanargmin(val_loss))


@mistake(
    "best_epoch",
    hint="Counted from the end, the last epoch is -1. How does the docstring count?",
    caught_by=["test_best_epoch_of_three", "test_best_epoch_in_the_middle", "test_best_epoch_beside_a_nan"],
)
def best_epoch_counts_from_the_end(val_loss):
    _some_number(val_loss)
    return int(np.nanargmin(val_loss)) - len(val_loss)


@mistake(
    "best_epoch",
    hint="What does your code take for the loss of an epoch that has none? Can all other losses be larger than that?",
    caught_by=["test_best_epoch_of_large_losses"],
)
def best_epoch_puts_a_thousand_for_nan(val_loss):
    _some_number(val_loss)
    return int(np.argmin(np.nan_to_num(val_loss, nan=1000.0)))
