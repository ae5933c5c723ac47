"""Known wrong answers to train_val_gap, the commonest first."""

from autograder import mistake

mistake(
    "train_val_gap",
    name="gap_of_the_last_epoch",
    hint="You take the last epoch. Which epoch's weights would you keep?",
    caught_by=["test_gap_of_four_epochs", "test_gap_of_noisy_losses"],
    change=(
        'best = int(np.argmin(history["val_loss"]))',
        "best = -1",
    ),
)


mistake(
    "train_val_gap",
    name="gap_at_the_smallest_training_loss",
    hint="You look for the smallest training loss. Which of the two losses decides whether an epoch was good?",
    caught_by=["test_gap_of_four_epochs", "test_gap_of_noisy_losses"],
    change=(
        'np.argmin(history["val_loss"])',
        'np.argmin(history["loss"])',
    ),
)


mistake(
    "train_val_gap",
    name="gap_with_the_other_sign",
    hint="Is a network that overfits above or below 0 with you? The docstring names the larger loss first.",
    caught_by=["test_gap_of_four_epochs", "test_gap_of_noisy_losses", "test_gap_below_zero"],
    change=(
        'history["val_loss"][best] - history["loss"][best]',
        'history["loss"][best] - history["val_loss"][best]',
    ),
)


mistake(
    "train_val_gap",
    name="gap_is_never_negative",
    hint="With dropout the validation loss may lie below the training loss. What do you answer then?",
    caught_by=["test_gap_below_zero"],
    change=(
        'float(history["val_loss"][best] - history["loss"][best])',
        'float(abs(history["val_loss"][best] - history["loss"][best]))',
    ),
)


mistake(
    "train_val_gap",
    name="gap_of_the_smallest_losses",
    hint="You subtract the smallest of one list from the smallest of the other. Did the network have both losses at one time?",
    caught_by=["test_gap_of_four_epochs", "test_gap_of_noisy_losses"],
    change=(
        'history["val_loss"][best] - history["loss"][best]',
        'min(history["val_loss"]) - min(history["loss"])',
    ),
)


mistake(
    "train_val_gap",
    name="gap_at_the_last_of_equals",
    hint="Two epochs have the same smallest validation loss. Which one does the docstring want?",
    caught_by=["test_gap_at_the_first_of_equals"],
    change=(
        'best = int(np.argmin(history["val_loss"]))',
        'best = len(history["val_loss"]) - 1 - int(np.argmin(history["val_loss"][::-1]))',
    ),
)


mistake(
    "train_val_gap",
    name="gap_is_the_largest",
    hint="You give the largest gap of all epochs. In which epoch's weights is anybody interested?",
    caught_by=["test_gap_of_four_epochs", "test_gap_of_noisy_losses"],
    change=(
        'best = int(np.argmin(history["val_loss"]))',
        'best = int(np.argmax(np.subtract(history["val_loss"], history["loss"])))',
    ),
)


mistake(
    "train_val_gap",
    name="gap_is_the_mean_of_all_epochs",
    hint="You average over all epochs. Whose gap is that, if the network is taken from one of them?",
    caught_by=["test_gap_of_four_epochs", "test_gap_of_noisy_losses"],
    change=(
        'float(history["val_loss"][best] - history["loss"][best])',
        'float(np.mean(history["val_loss"]) - np.mean(history["loss"]))',
    ),
)


mistake(
    "train_val_gap",
    name="gap_is_the_validation_loss",
    hint="You give the validation loss itself. Between what is the gap?",
    caught_by=["test_gap_of_four_epochs", "test_gap_of_noisy_losses"],
    change=(
        ' - history["loss"][best]',
        "",
    ),
)


mistake(
    "train_val_gap",
    name="gap_at_the_smallest_gap",
    hint="You look for the epoch where the two losses are closest. Which number tells how good an epoch is?",
    caught_by=["test_gap_of_four_epochs"],
    change=(
        'best = int(np.argmin(history["val_loss"]))',
        'best = int(np.argmin(np.subtract(history["val_loss"], history["loss"])))',
    ),
)


mistake(
    "train_val_gap",
    name="gap_as_a_share",
    hint="You divide by the training loss. Does the formula ask for a difference or for a ratio?",
    caught_by=["test_gap_of_four_epochs", "test_gap_of_noisy_losses"],
    change=(
        'float(history["val_loss"][best] - history["loss"][best])',
        'float(history["val_loss"][best] / history["loss"][best] - 1)',
    ),
)
