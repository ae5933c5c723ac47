"""More known wrong answers to best_epoch: nan that stops everything, or nothing; and answers of another kind."""

import numpy as np

from autograder import mistake

from .shared import _some_number


@mistake(
    "best_epoch",
    hint="One epoch is nan, and you refuse the whole training. When is there really nothing to choose from?",
    caught_by=["test_best_epoch_beside_a_nan", "test_best_epoch_among_nans"],
)
def best_epoch_refuses_any_nan(val_loss):
    if len(val_loss) == 0 or np.isnan(val_loss).any():
        raise ValueError("there is a nan")
    return int(np.argmin(val_loss))


@mistake(
    "best_epoch",
    hint="You refuse an empty array, and that is right. All are nan: which epoch do you give, and what does the docstring want?",
    caught_by=["test_best_epoch_refuses_what_has_no_best"],
)
def best_epoch_of_nans_is_the_first(val_loss):
    if len(val_loss) == 0:
        raise ValueError("there is no epoch")
    return 0 if np.isnan(val_loss).all() else int(np.nanargmin(val_loss))


@mistake(
    "best_epoch",
    hint="You end at the first epoch that is no better than the best so far. May a later one be better than all before?",
    caught_by=["test_best_epoch_in_the_middle", "test_best_epoch_of_a_long_training"],
)
def best_epoch_until_one_is_no_better(val_loss):
    _some_number(val_loss)
    numbers = np.flatnonzero(~np.isnan(val_loss))
    best = numbers[0]
    for epoch in numbers[1:]:
        if val_loss[epoch] >= val_loss[best]:
            break
        best = epoch
    return int(best)


@mistake(
    "best_epoch",
    hint="Is your answer one epoch, or a list of them? Which one of equals does the docstring want?",
    caught_by=["test_best_epoch_of_three", "test_best_epoch_in_the_middle"],
)
def best_epoch_is_a_list(val_loss):
    _some_number(val_loss)
    return np.flatnonzero(val_loss == np.nanmin(val_loss))


@mistake(
    "best_epoch",
    hint="Print the losses after the call. In whose array have you put something in the place of nan?",
    caught_by=["test_best_epoch_leaves_the_losses_alone"],
)
def best_epoch_mends_the_losses(val_loss):
    _some_number(val_loss)
    val_loss[np.isnan(val_loss)] = np.inf
    return int(np.argmin(val_loss))


@mistake(
    "best_epoch",
    hint="Where is the smallest of losses that have been sorted? Which epoch was that before?",
    caught_by=["test_best_epoch_of_three", "test_best_epoch_in_the_middle"],
)
def best_epoch_of_sorted_losses(val_loss):
    _some_number(val_loss)
    val_loss.sort()
    return int(np.nanargmin(val_loss))
