"""More known wrong answers to diagnose: questions that were asked too simply, or not at all, and other words."""

import numpy as np

from autograder import mistake

from .shared import _rule

mistake(
    "diagnose",
    name="diagnose_dropout_by_the_first_epoch",
    hint="In the first epoch the validation loss lies below in nearly every training. When is each of the two measured, and does "
    "it stay below?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=("np.mean(loss[-5:] - val_loss[-5:]) > 0.02", "loss[0] > val_loss[0]"),
)


mistake(
    "diagnose",
    name="diagnose_still_falling_is_too_slow",
    hint="Nearly every training loss still falls a little at the end. How much is *left* to fall?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=("loss[-1] > 0.55 * guessing", "loss[-1] < loss[-2]"),
)


mistake(
    "diagnose",
    name="diagnose_knows_no_overfitting",
    hint="Its training loss is the best of all. Where has its validation loss its smallest value, and where does it end?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "overfitting"', 'return "well"'),
)


mistake(
    "diagnose",
    name="diagnose_calls_mixed_labels_too_slow",
    hint="The training loss falls slowly, so you give it more time. Where does the other curve go meanwhile?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "labels mixed up"', 'return "too slow"'),
)


mistake(
    "diagnose",
    name="diagnose_calls_not_scaled_mixed_labels",
    hint="The validation loss never gets below log k, so you blame the labels. But where did it begin, and how far has it come?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "not scaled"', 'return "labels mixed up"'),
)


mistake(
    "diagnose",
    name="diagnose_says_underfitting",
    hint="Is yours one of the eight words? A network that fits too little has a cause, and the docstring names it.",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "too slow"', 'return "underfitting"'),
)


@mistake(
    "diagnose",
    hint="Compare your words with the docstring's, letter by letter.",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_the_gallery", "test_diagnose_fresh_networks"],
)
def diagnose_with_underscores(loss, val_loss, k):
    return _rule(loss, val_loss, k).replace(" ", "_")


@mistake(
    "diagnose",
    hint="Your answer is a number. What kind of answer does the docstring want?",
    caught_by=["test_diagnose_a_dead_network", "test_diagnose_one_of_each", "test_diagnose_the_gallery"],
)
def diagnose_gives_a_number(loss, val_loss, k):
    words = ["well", "too slow", "too fast", "overfitting", "dropout", "not scaled", "labels mixed up", "dead"]
    return words.index(_rule(loss, val_loss, k))


@mistake(
    "diagnose",
    hint="You have one word for all of them. What do the curves say?",
    caught_by=["test_diagnose_a_dead_network", "test_diagnose_one_of_each", "test_diagnose_fresh_networks"],
)
def diagnose_always_well(loss, val_loss, k):
    return "well"


mistake(
    "diagnose",
    name="diagnose_says_mixed_up",
    hint="Compare your word for shuffled labels with the docstring's, letter by letter.",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "labels mixed up"', 'return "mixed up"'),
)

mistake(
    "diagnose",
    name="diagnose_says_well_in_capitals",
    hint="Compare your word for a network without a fault with the docstring's, letter by letter.",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "well"', 'return "Well"'),
)

mistake(
    "diagnose",
    name="diagnose_has_no_word_for_health",
    hint="What comes back for a network that none of your questions fits? Is there a last line for it?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "well"', "return None"),
)


@mistake(
    "diagnose",
    hint="Of which network was the validation loss good for a while, of the one that learns by heart or of the one with shuffled "
    "labels? You have the two words the other way round.",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
)
def diagnose_swaps_mixed_labels_and_overfitting(loss, val_loss, k):
    word = _rule(loss, val_loss, k)
    return {"labels mixed up": "overfitting", "overfitting": "labels mixed up"}.get(word, word)


@mistake(
    "diagnose",
    hint="Print both curves after the call. What does `/=` do to an array that is the caller's?",
    caught_by=["test_diagnose_leaves_the_curves_alone"],
)
def diagnose_divides_the_curves_themselves(loss, val_loss, k):
    word = _rule(loss, val_loss, k)
    loss /= np.log(k)
    val_loss /= np.log(k)
    return word
