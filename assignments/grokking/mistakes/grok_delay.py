"""Known wrong answers to grok_delay, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "grok_delay",
    hint="The test dips below the threshold once more, late. Is that noise, or has the network not understood before?",
    caught_by=["test_grok_delay_of_noise", "test_grok_delay_of_many_curves"],
)
def grok_delay_to_the_last_crossing(train_acc, test_acc, thr=0.95):
    def crossing(acc):
        if not (acc >= thr).any():
            return None
        low = np.flatnonzero(acc < thr)
        low = low[low < np.flatnonzero(acc >= thr)[-1]]
        return int(low[-1]) + 1 if len(low) else 0

    trained, tested = crossing(train_acc), crossing(test_acc)
    return None if trained is None or tested is None else tested - trained


mistake(
    "grok_delay",
    name="grok_delay_strictly_above",
    hint="Who has exactly the threshold: has he reached it? Try a test of exactly 0.95.",
    caught_by=["test_grok_delay_of_five_records", "test_grok_delay_at_the_threshold"],
    change=[("train_acc >= thr", "train_acc > thr"), ("test_acc >= thr", "test_acc > thr")],
)

mistake(
    "grok_delay",
    name="grok_delay_of_nought_for_never",
    hint="What do you say of a test that never gets there, and what of one that gets there at once? Are they alike?",
    caught_by=["test_grok_delay_of_what_never_comes"],
    change=("return None", "return 0"),
)

mistake(
    "grok_delay",
    name="grok_delay_from_the_start",
    hint="You give the entry at which the test gets there. When did the training?",
    caught_by=["test_grok_delay_of_five_records"],
    change=("tested[0] - trained[0]", "tested[0]"),
)


@mistake(
    "grok_delay",
    hint="The test never gets there, and you answer with a number. Which entry did you take for its crossing?",
    caught_by=["test_grok_delay_of_what_never_comes"],
)
def grok_delay_to_the_end(train_acc, test_acc, thr=0.95):
    trained, tested = np.flatnonzero(train_acc >= thr), np.flatnonzero(test_acc >= thr)
    last = len(test_acc) - 1
    return int((tested[0] if len(tested) else last) - (trained[0] if len(trained) else last))


@mistake(
    "grok_delay",
    hint="What does argmax say of an array in which nothing is True?",
    caught_by=["test_grok_delay_of_what_never_comes"],
)
def grok_delay_argmax_of_nothing(train_acc, test_acc, thr=0.95):
    return int(np.argmax(test_acc >= thr)) - int(np.argmax(train_acc >= thr))


mistake(
    "grok_delay",
    name="grok_delay_turned_round",
    hint="The test comes later: should that be a positive number or a negative one?",
    caught_by=["test_grok_delay_of_five_records"],
    change=("tested[0] - trained[0]", "trained[0] - tested[0]"),
)

mistake(
    "grok_delay",
    name="grok_delay_never_negative",
    hint="What if the test is first? Is the delay the same as if it were last?",
    caught_by=["test_grok_delay_of_five_records", "test_grok_delay_of_many_curves"],
    change=("tested[0] - trained[0]", "abs(tested[0] - trained[0])"),
)

mistake(
    "grok_delay",
    name="grok_delay_at_least_nought",
    hint="The test may be there first, and what is the delay then? You cut it off at 0.",
    caught_by=["test_grok_delay_of_five_records", "test_grok_delay_of_many_curves"],
    change=("tested[0] - trained[0]", "max(tested[0] - trained[0], 0)"),
)


@mistake(
    "grok_delay",
    hint="You compare the best entries. Where does a curve *first* reach the threshold?",
    caught_by=["test_grok_delay_of_five_records"],
)
def grok_delay_between_the_best(train_acc, test_acc, thr=0.95):
    if (train_acc < thr).all() or (test_acc < thr).all():
        return None
    return int(np.argmax(test_acc) - np.argmax(train_acc))


mistake(
    "grok_delay",
    name="grok_delay_with_its_own_threshold",
    hint="Call it with another threshold. Does anything change?",
    caught_by=["test_grok_delay_of_noise", "test_grok_delay_at_the_threshold"],
    change=[("train_acc >= thr", "train_acc >= 0.95"), ("test_acc >= thr", "test_acc >= 0.95")],
)

mistake(
    "grok_delay",
    name="grok_delay_counts_both_ends",
    hint="Both reach it at the same entry: is that a delay of 0, or of 1?",
    caught_by=["test_grok_delay_of_five_records", "test_grok_delay_of_what_never_comes"],
    change=("int(tested[0] - trained[0])", "int(tested[0] - trained[0]) + 1"),
)


@mistake(
    "grok_delay",
    hint="From the training's crossing on, or from the beginning? The test may have been there before.",
    caught_by=["test_grok_delay_of_five_records", "test_grok_delay_of_many_curves"],
)
def grok_delay_looks_after_the_training(train_acc, test_acc, thr=0.95):
    trained = np.flatnonzero(train_acc >= thr)
    if len(trained) == 0:
        return None
    tested = np.flatnonzero(test_acc[trained[0] :] >= thr)
    return int(tested[0]) if len(tested) else None
