"""Known wrong answers to counts_at, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "counts_at",
    name="counts_at_strictly_above",
    hint="Somebody's score is exactly t. Is that person called?",
    caught_by=["test_counts_at_a_score", "test_counts_at_twins"],
    change=("score >= t", "score > t"),
)


@mistake(
    "counts_at",
    hint="Who was missed, and who was called for nothing? Which of the two is fn?",
    caught_by=["test_counts_at_other_thresholds", "test_counts_at_twins"],
)
def counts_at_fp_and_fn_swapped(y, score, t):
    called, positive = score >= t, y == 1
    tp, fp = int((called & positive).sum()), int((called & ~positive).sum())
    fn, tn = int((~called & positive).sum()), int((~called & ~positive).sum())
    return tp, fn, fp, tn


@mistake(
    "counts_at",
    hint="Your four numbers are right. In which order does the docstring ask for them?",
    caught_by=["test_counts_at_a_score", "test_counts_at_twins"],
)
def counts_at_as_a_confusion_matrix_reads(y, score, t):
    called, positive = score >= t, y == 1
    tp, fp = int((called & positive).sum()), int((called & ~positive).sum())
    fn, tn = int((~called & positive).sum()), int((~called & ~positive).sum())
    return tn, fp, fn, tp


@mistake(
    "counts_at",
    hint="Your four numbers are right. In which order does the docstring ask for them?",
    caught_by=["test_counts_at_a_score", "test_counts_at_twins"],
)
def counts_at_with_tn_second(y, score, t):
    called, positive = score >= t, y == 1
    tp, fp = int((called & positive).sum()), int((called & ~positive).sum())
    fn, tn = int((~called & positive).sum()), int((~called & ~positive).sum())
    return tp, tn, fp, fn


mistake(
    "counts_at",
    name="counts_at_a_half",
    hint="Ask for t = 0.9 and for t = 0.5: do your counts differ? Where does t stand in your code?",
    caught_by=["test_counts_at_a_score", "test_counts_at_the_ends"],
    change=("score >= t", "score >= 0.5"),
)


mistake(
    "counts_at",
    name="counts_at_calls_the_low_scores",
    hint="With t = inf nobody should be called. Whom do you call?",
    caught_by=["test_counts_at_a_score", "test_counts_at_the_ends"],
    change=("score >= t", "score < t"),
)


mistake(
    "counts_at",
    name="counts_at_calls_up_to_the_threshold",
    hint="Is a high score a sign for positive or against it? And who has exactly t?",
    caught_by=["test_counts_at_a_score", "test_counts_at_the_ends"],
    change=("score >= t", "score <= t"),
)


mistake(
    "counts_at",
    name="counts_at_takes_the_negatives_for_positive",
    hint="Which truth counts as positive: 1, or 0?",
    caught_by=["test_counts_at_a_score", "test_counts_at_twins"],
    change=("y == 1", "y == 0"),
)


@mistake(
    "counts_at",
    hint="The docstring promises four counts. What do yours sum to?",
    caught_by=["test_counts_at_a_score", "test_counts_at_twins"],
)
def counts_at_in_shares(y, score, t):
    called, positive = score >= t, y == 1
    cells = (called & positive, called & ~positive, ~called & positive, ~called & ~positive)
    return tuple(float(cell.mean()) for cell in cells)


@mistake(
    "counts_at",
    hint="Your four numbers are rates. Of whom are they shares, and what does the docstring ask for?",
    caught_by=["test_counts_at_a_score", "test_counts_at_twins"],
)
def counts_at_in_rates(y, score, t):
    called, positive = score >= t, y == 1
    tpr = float((called & positive).sum() / max(positive.sum(), 1))
    fpr = float((called & ~positive).sum() / max((~positive).sum(), 1))
    return tpr, fpr, 1 - tpr, 1 - fpr


@mistake(
    "counts_at",
    hint="A false alarm is somebody who was called and is negative. Whom do you count: all that were called?",
    caught_by=["test_counts_at_a_score", "test_counts_at_twins"],
)
def counts_at_margins(y, score, t):
    called, positive = score >= t, y == 1
    return int((called & positive).sum()), int(called.sum()), int(positive.sum()), int((~called & ~positive).sum())


@mistake(
    "counts_at",
    hint="The largest score is 1 for you after your scaling. Should a threshold of 0.8 move with the scores of others?",
    caught_by=["test_counts_at_other_thresholds", "test_counts_at_of_logits"],
)
def counts_at_scales_the_scores(y, score, t):
    span = score.max() - score.min()
    score = (score - score.min()) / (span or 1.0)
    called, positive = score >= t, y == 1
    return (
        int((called & positive).sum()),
        int((called & ~positive).sum()),
        int((~called & positive).sum()),
        int((~called & ~positive).sum()),
    )


@mistake(
    "counts_at",
    hint="You round the scores to whole numbers before you compare. What is left of 0.8?",
    caught_by=["test_counts_at_other_thresholds", "test_counts_at_twins"],
)
def counts_at_rounds_the_scores(y, score, t):
    called, positive = np.round(score) >= t, y == 1
    return (
        int((called & positive).sum()),
        int((called & ~positive).sum()),
        int((~called & positive).sum()),
        int((~called & ~positive).sum()),
    )


@mistake(
    "counts_at",
    hint="Who is right is not always called: how many are counted as found when nobody is called at all?",
    caught_by=["test_counts_at_a_score", "test_counts_at_the_ends"],
)
def counts_at_found_is_whatever_is_right(y, score, t):
    called = (score >= t).astype(int)
    tp, fp, fn = int((called == y).sum()), int((called > y).sum()), int((called < y).sum())
    return tp, fp, fn, len(y) - tp - fp - fn
