"""More known wrong answers to grok_delay: other words for never, other units, and curves that are taken to rise only."""

import numpy as np

from autograder import mistake


@mistake(
    "grok_delay",
    hint="The curve dips below the threshold once more, later. Does that undo the first time?",
    caught_by=["test_grok_delay_of_noise", "test_grok_delay_of_many_curves"],
)
def grok_delay_after_the_last_dip(train_acc, test_acc, thr=0.95):
    if (train_acc < thr).all() or (test_acc < thr).all():
        return None
    trained, tested = (np.flatnonzero(np.append(True, acc < thr))[-1] for acc in (train_acc, test_acc))
    return int(tested - trained)


mistake(
    "grok_delay",
    name="grok_delay_counts_what_is_below",
    hint="You count the entries below the threshold. Are all of them before the first time, where a curve falls again?",
    caught_by=["test_grok_delay_of_noise", "test_grok_delay_of_many_curves"],
    change=("tested[0] - trained[0]", "(test_acc < thr).sum() - (train_acc < thr).sum()"),
)

mistake(
    "grok_delay",
    name="grok_delay_by_bisection",
    hint="searchsorted looks in what is sorted. Do accuracies only rise?",
    caught_by=["test_grok_delay_of_many_curves"],
    change=("tested[0] - trained[0]", "np.searchsorted(test_acc, thr) - np.searchsorted(train_acc, thr)"),
)

mistake(
    "grok_delay",
    name="grok_delay_must_stay_above",
    hint="A curve got there and ends below. Had it reached the threshold, or not?",
    caught_by=["test_grok_delay_of_many_curves"],
    change=("if not (len(trained) and len(tested)):", "if train_acc[-1] < thr or test_acc[-1] < thr:"),
)

mistake(
    "grok_delay",
    name="grok_delay_in_steps",
    hint="Your delay is ten times as long. Does the docstring count entries, or steps?",
    caught_by=["test_grok_delay_of_five_records"],
    change=("int(tested[0] - trained[0])", "10 * int(tested[0] - trained[0])"),
)

mistake(
    "grok_delay",
    name="grok_delay_minus_one_for_never",
    hint="-1 is the delay of a test that is one entry earlier. What does the docstring want where one never gets there?",
    caught_by=["test_grok_delay_of_what_never_comes"],
    change=("return None", "return -1"),
)

mistake(
    "grok_delay",
    name="grok_delay_to_behind_the_end",
    hint="The test never gets there, and you count up to the end of the record. Which answer does the docstring have for never?",
    caught_by=["test_grok_delay_of_what_never_comes"],
    change=[("if not (len(trained) and len(tested)):", "if not len(trained):"),
            ("tested[0] - trained[0]", "(tested[0] if len(tested) else len(test_acc)) - trained[0]")],
)  # fmt: skip

mistake(
    "grok_delay",
    name="grok_delay_none_for_the_first_entry",
    hint="A curve that is there at entry 0: is `not 0` true in Python?",
    caught_by=["test_grok_delay_from_the_first_entry_on"],
    change=(
        "if not (len(trained) and len(tested)):",
        "if not (len(trained) and len(tested) and trained[0] and tested[0]):",
    ),
)

mistake(
    "grok_delay",
    name="grok_delay_asks_the_test_alone",
    hint="The training never gets there: what do you take for its first time? You ask this of the test only.",
    caught_by=["test_grok_delay_where_training_never_gets_there"],
    change=("if not (len(trained) and len(tested)):", "if not len(tested):"),
)
