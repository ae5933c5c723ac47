"""Known wrong answers to diagnose, the commonest first.

A rule draws its lines where its author wants them: what is named here is one wrong thought each, beside lines that are good.
"""

import numpy as np

from autograder import mistake

from .shared import _rule


@mistake(
    "diagnose",
    hint="Learning by heart and learning well look alike in one of the two curves. Does your rule look at the other one, and "
    "which of the two arguments is that?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_fresh_networks"],
)
def diagnose_ignores_the_validation_loss(loss, val_loss, k):
    guessing = np.log(k)
    if np.all(np.abs(loss - guessing) < 0.01):
        return "dead"
    if loss[0] > 3 * guessing:
        return "too fast" if loss[-1] > loss[0] else "not scaled"
    return "too slow" if loss[-1] > 0.55 * guessing else "well"


@mistake(
    "diagnose",
    hint="A training loss that has become flat: is it good, or bad, or just the end? What does the other curve do meanwhile?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
)
def diagnose_calls_flat_overfitting(loss, val_loss, k):
    word = _rule(loss, val_loss, k)
    flat = abs(loss[-1] - loss[-4]) < 0.05 * np.log(k)
    return "overfitting" if flat and word == "well" else word


mistake(
    "diagnose",
    name="diagnose_calls_below_training_overfitting",
    hint="The validation loss lies below the training loss, and you say overfitting. When is dropout switched off, and whom does it "
    "hinder?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "dropout"', 'return "overfitting"'),
)


mistake(
    "diagnose",
    name="diagnose_any_gap_is_overfitting",
    hint="Nearly every network is better on what it was shown. Which of the two curves must *rise* before you worry?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=("val_loss[-1] > 1.25 * np.min(val_loss)", "val_loss[-1] > 1.25 * loss[-1]"),
)


mistake(
    "diagnose",
    name="diagnose_huge_is_too_fast",
    hint="Two of the eight begin with losses far above log k. In which of them does the validation loss come down?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "not scaled"', 'return "too fast"'),
)


mistake(
    "diagnose",
    name="diagnose_huge_is_not_scaled",
    hint="Two of the eight begin with losses far above log k. Which of them ends higher than it began?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "too fast"', 'return "not scaled"'),
)


@mistake(
    "diagnose",
    hint="The training loss falls, the validation loss rises: so it learns by heart. But has its validation loss ever been below "
    "guessing, and what does that say of the labels?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
)
def diagnose_calls_mixed_labels_overfitting(loss, val_loss, k):
    word = _rule(loss, val_loss, k)
    return "overfitting" if word == "labels mixed up" and val_loss[-1] > val_loss[0] else word


mistake(
    "diagnose",
    name="diagnose_calls_mixed_labels_dead",
    hint="Its validation loss never gets below log k. But is nothing alive? Look at the other curve.",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "labels mixed up"', 'return "dead"'),
)


mistake(
    "diagnose",
    name="diagnose_calls_dead_mixed_labels",
    hint="Nothing is learned that holds for others. Is anything learned at all, even by heart?",
    caught_by=["test_diagnose_a_dead_network", "test_diagnose_one_of_each"],
    change=('return "dead"', 'return "labels mixed up"'),
)


mistake(
    "diagnose",
    name="diagnose_calls_dead_too_slow",
    hint="How much has the loss fallen after twenty epochs: little, or nothing? What would a larger learning rate multiply?",
    caught_by=["test_diagnose_a_dead_network", "test_diagnose_one_of_each"],
    change=('return "dead"', 'return "too slow"'),
)


mistake(
    "diagnose",
    name="diagnose_measures_by_ten_classes",
    hint="Your lines are drawn for ten classes. What does guessing cost among four?",
    caught_by=["test_diagnose_a_dead_network", "test_diagnose_one_of_each"],
    change=("np.log(k)", "np.log(10)"),
)


mistake(
    "diagnose",
    name="diagnose_measures_by_four_classes",
    hint="Your lines are drawn for four classes. What does guessing cost among ten, and is such a network dead with you?",
    caught_by=["test_diagnose_dead_for_any_number_of_classes"],
    change=("np.log(k)", "np.log(4)"),
)


mistake(
    "diagnose",
    name="diagnose_knows_no_dropout",
    hint="In one of the eight the validation loss is the lower one, epoch after epoch. Is that just well?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "dropout"', 'return "well"'),
)


mistake(
    "diagnose",
    name="diagnose_falling_is_well",
    hint="Both losses fall, and that is good. How much is left to fall when the twenty epochs are over?",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_every_fate"],
    change=('return "too slow"', 'return "well"'),
)


mistake(
    "diagnose",
    name="diagnose_swaps_the_curves",
    hint="Which of the two arguments comes first? Try a network whose validation loss rises.",
    caught_by=["test_diagnose_one_of_each", "test_diagnose_fresh_networks"],
    change=("guessing = np.log(k)", "guessing, loss, val_loss = np.log(k), val_loss, loss"),
)
