"""Known wrong answers to precision_at_recall, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _checked


@mistake(
    "precision_at_recall",
    hint='You count how many pictures are judged rightly. What does somebody earn by that who always says "never an echo"?',
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_of_many"],
)
def precision_is_accuracy(y, score, recall):
    _checked(y, recall)
    return float(np.mean((score >= 0.5) == (y == 1)))


@mistake(
    "precision_at_recall",
    hint="Your threshold is 0.5, whatever recall is asked for. Where do you use recall?",
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_of_many"],
)
def precision_at_one_half(y, score, recall):
    _checked(y, recall)
    called = score >= 0.5
    return float((called & (y == 1)).sum() / max(called.sum(), 1))


@mistake(
    "precision_at_recall",
    hint="Twins have one score. Can a threshold call one of them and not the other?",
    caught_by=["test_precision_at_recall_of_twins", "test_precision_at_recall_of_many"],
)
def precision_splits_equal_scores(y, score, recall):
    _checked(y, recall)
    found = np.cumsum(y[np.argsort(-score, kind="stable")] == 1)
    first = np.argmax(found / found[-1] >= recall - 1e-12)
    return float(found[first] / (first + 1))


@mistake(
    "precision_at_recall",
    hint="You take the best of all thresholds that find enough. Which of them does the docstring name: the best, or the highest?",
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_takes_the_first_not_the_best"],
)
def precision_of_the_best_threshold(y, score, recall):
    _checked(y, recall)
    called = score >= np.unique(score)[:, None]
    found = (called & (y == 1)).sum(axis=1)
    enough = found / (y == 1).sum() >= recall - 1e-12
    return float((found / called.sum(axis=1))[enough].max())


@mistake(
    "precision_at_recall",
    hint="Two shares of tp: one of those called, one of those there. Which is wanted, and which is given?",
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_of_many"],
)
def precision_and_recall_swapped(y, score, recall):
    _checked(y, recall)
    called = score >= np.unique(score)[:, None]
    found = (called & (y == 1)).sum(axis=1)
    enough = found / called.sum(axis=1) >= recall - 1e-12
    return float((found / (y == 1).sum())[enough].max(initial=0.0))


mistake(
    "precision_at_recall",
    name="precision_calls_strictly_above",
    hint="Somebody has exactly the score t. Is that one called? And what if all have it?",
    caught_by=["test_precision_at_recall_of_equals"],
    change=("called = score >= np.unique(score)", "called = score > np.unique(score)"),
)

mistake(
    "precision_at_recall",
    name="precision_at_the_lowest_threshold",
    hint="Of all thresholds that find enough you take the lowest, at which everybody is called. Which one is the strictest?",
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_of_many"],
    change=("np.unique(score)[::-1, np.newaxis]", "np.unique(score)[:, np.newaxis]"),
)


@mistake(
    "precision_at_recall",
    hint="You call the highest 70 % of all pictures. Recall is a share of what: of all pictures, or of the echoes?",
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_of_many"],
)
def precision_of_a_share_of_all(y, score, recall):
    _checked(y, recall)
    called = score >= np.quantile(score, 1 - recall)
    return float((called & (y == 1)).sum() / called.sum())


@mistake(
    "precision_at_recall",
    hint="What comes back is a score. Where you stand is found; what share of those called there is right?",
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_of_many"],
)
def precision_returns_the_threshold(y, score, recall):
    _checked(y, recall)
    thresholds = np.unique(score)[::-1]
    found = ((score >= thresholds[:, None]) & (y == 1)).sum(axis=1)
    return float(thresholds[np.argmax(found / (y == 1).sum() >= recall - 1e-12)])


mistake(
    "precision_at_recall",
    name="precision_returns_the_recall",
    hint="What share do you return: of the echoes that are there, or of those that were called?",
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_of_many"],
    change=("float(found[first] / called[first].sum())", "float(found[first] / positive.sum())"),
)


@mistake(
    "precision_at_recall",
    hint="How many echoes must be found: 70 % of 4 are 2.8. Do two reach a recall of 0.7?",
    caught_by=["test_precision_at_recall_takes_the_first_not_the_best"],
)
def precision_rounds_down(y, score, recall):
    _checked(y, recall)
    needed = max(int(recall * (y == 1).sum()), 1)
    threshold = np.sort(score[y == 1])[::-1][needed - 1]
    called = score >= threshold
    return float((called & (y == 1)).sum() / called.sum())


mistake(
    "precision_at_recall",
    name="precision_needs_the_last_digit",
    hint="3 of 10 are found, and 0.1 + 0.2 are asked for. What does your computer say to 0.3 >= 0.1 + 0.2?",
    caught_by=["test_precision_at_recall_reached_exactly"],
    change=("recall - 1e-12", "recall"),
)


@mistake(
    "precision_at_recall",
    hint="0.07 * 100 is not quite 7 in a computer. What does ceil make of it?",
    caught_by=["test_precision_at_recall_reached_exactly"],
)
def precision_rounds_up_a_rounding_error(y, score, recall):
    _checked(y, recall)
    needed = int(np.ceil(recall * (y == 1).sum()))
    threshold = np.sort(score[y == 1])[::-1][needed - 1]
    called = score >= threshold
    return float((called & (y == 1)).sum() / called.sum())


mistake(
    "precision_at_recall",
    name="precision_finds_nothing_in_nothing",
    hint="Where no picture is an echo, what is the recall of any threshold? The docstring says what then.",
    caught_by=[
        "test_precision_at_recall_needs_something_to_find",
        "test_precision_at_recall_refuses_what_is_no_recall",
    ],
    change=('raise ValueError("there is no positive sample")', "return 0.0"),
)

mistake(
    "precision_at_recall",
    name="precision_takes_any_recall",
    hint="Is there a threshold at which 150 % are found? And what should a recall of 0 mean?",
    caught_by=[
        "test_precision_at_recall_needs_something_to_find",
        "test_precision_at_recall_refuses_what_is_no_recall",
    ],
    change=("if not 0 < recall <= 1:", "if False:"),
)

mistake(
    "precision_at_recall",
    name="precision_refuses_a_recall_of_one",
    hint="Can all echoes be found? Is 1 a recall?",
    caught_by=["test_precision_at_recall_of_twins", "test_precision_at_recall_refuses_what_is_no_recall"],
    change=("0 < recall <= 1", "0 < recall < 1"),
)

mistake(
    "precision_at_recall",
    name="precision_of_the_lowest_scores",
    hint="Are those called whose score is high, or low? Try it with an echo at 0.9 and a star at 0.1.",
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_of_many"],
    change=[
        ("called = score >= np.unique(score)[::-1, np.newaxis]", "called = score <= np.unique(score)[:, np.newaxis]")
    ],
)

mistake(
    "precision_at_recall",
    name="precision_counts_the_false_ones",
    hint="What you return grows with the number of false alarms. Which of the called belong above the fraction line?",
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_of_many"],
    change=("float(found[first] / called[first].sum())", "float(1 - found[first] / called[first].sum())"),
)

mistake(
    "precision_at_recall",
    name="precision_never_raises",
    hint="Nothing to find, or a recall that no threshold reaches: your function answers all the same. What stands under Raises?",
    caught_by=[
        "test_precision_at_recall_needs_something_to_find",
        "test_precision_at_recall_refuses_what_is_no_recall",
    ],
    change=[
        ('raise ValueError("there is no positive sample")', "return 0.0"),
        ("if not 0 < recall <= 1:", "if False:"),
    ],
)

mistake(
    "precision_at_recall",
    name="precision_exceeds_the_recall",
    hint="Of four echoes two are found, and 0.5 is asked for. Is that enough, or does your function go further down?",
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_reached_exactly"],
    change=(
        "found / positive.sum() >= recall - 1e-12",
        "(found / positive.sum() > recall) | (found == positive.sum())",
    ),
)


@mistake(
    "precision_at_recall",
    hint="What do you divide the found ones by, to get the recall: by all pictures, or by the echoes?",
    caught_by=["test_precision_at_recall_of_the_lecture", "test_precision_at_recall_of_many"],
)
def precision_takes_all_for_positive(y, score, recall):
    _checked(y, recall)
    called = score >= np.unique(score)[::-1, None]
    found = (called & (y == 1)).sum(axis=1)
    enough = found / len(y) >= recall - 1e-12
    enough[-1] = True  # at the lowest threshold everybody is called
    first = np.argmax(enough)
    return float(found[first] / called[first].sum())


mistake(
    "precision_at_recall",
    name="precision_sorts_in_place",
    hint="score.sort() sorts the caller's own scores. Whose label stands beside which score after that?",
    caught_by=["test_precision_at_recall_leaves_its_arguments_alone"],
    change=(
        "called = score >= np.unique(score)[::-1, np.newaxis]",
        "called = score >= np.unique(score)[::-1, np.newaxis]\n    score.sort()",
    ),
)
