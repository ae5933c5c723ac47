"""Known wrong answers to read_scalars, the commonest first."""

from pathlib import Path

import numpy as np
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.util.tensor_util import make_ndarray

from autograder import mistake

_ALL = {"tensors": 0}


def _found(folder, tag):
    events = EventAccumulator(str(folder), size_guidance=_ALL)
    events.Reload()
    return events.Tensors(tag)


def _values(found):
    return np.array([float(make_ndarray(event.tensor_proto)) for event in found])


@mistake(
    "read_scalars",
    hint="Print events.Tags(). Under which kind does Keras's callback keep its numbers, and of which do you ask?",
    caught_by=["test_read_equals_the_history", "test_read_every_step", "test_read_an_unknown_tag"],
)
def read_asks_for_scalars(folder, tag):
    events = EventAccumulator(folder, size_guidance={"scalars": 0})
    events.Reload()
    found = events.Scalars(tag) if tag in events.Tags()["scalars"] else []
    return np.array([event.step for event in found], dtype=int), np.array([event.value for event in found])


mistake(
    "read_scalars",
    name="read_keeps_ten_steps",
    hint="You get ten steps of many, and not even the first ten. What does EventAccumulator keep, unless size_guidance says otherwise?",
    caught_by=["test_read_the_tag_that_was_asked", "test_read_every_step"],
    change=(', size_guidance={"tensors": 0}', ""),
)


@mistake(
    "read_scalars",
    hint="Ask for the validation curve. Which folder does your function open, whatever it is told?",
    caught_by=["test_read_the_validation_part"],
)
def read_always_opens_train(folder, tag):
    found = _found(Path(folder).parent / "train", tag)
    return np.array([event.step for event in found], dtype=int), _values(found)


@mistake(
    "read_scalars",
    hint="A tag that nobody logged gives an empty curve. What should it give? A slip in a name is easily overlooked.",
    caught_by=["test_read_an_unknown_tag"],
)
def read_gives_empty_curves(folder, tag):
    try:
        found = _found(folder, tag)
    except KeyError:
        found = []
    return np.array([event.step for event in found], dtype=int), _values(found)


mistake(
    "read_scalars",
    name="read_counts_from_one",
    hint="Keras counts the epochs of a log from which number on?",
    caught_by=["test_read_equals_the_history", "test_read_every_step", "test_read_a_single_epoch"],
    change=("event.step for event", "event.step + 1 for event"),
)


@mistake(
    "read_scalars",
    hint="Which of the two comes first by the docstring, the steps or the values?",
    caught_by=["test_read_equals_the_history", "test_read_the_tag_that_was_asked"],
)
def read_swaps_steps_and_values(folder, tag):
    found = _found(folder, tag)
    return _values(found), np.array([event.step for event in found], dtype=int)


@mistake(
    "read_scalars",
    hint='Ask for "epoch_accuracy". Which curve comes back, whatever tag is named?',
    caught_by=["test_read_the_tag_that_was_asked", "test_read_the_validation_part", "test_read_an_unknown_tag"],
)
def read_always_the_loss(folder, tag):
    found = _found(folder, "epoch_loss")
    return np.array([event.step for event in found], dtype=int), _values(found)


@mistake(
    "read_scalars",
    hint="Is the first epoch among your steps? It is step 0.",
    caught_by=["test_read_equals_the_history", "test_read_every_step"],
)
def read_skips_step_zero(folder, tag):
    found = [event for event in _found(folder, tag) if event.step]
    return np.array([event.step for event in found], dtype=int), _values(found)


@mistake(
    "read_scalars",
    hint="You hand back the last number of the curve. Where are the others?",
    caught_by=["test_read_equals_the_history", "test_read_every_step"],
)
def read_the_last_alone(folder, tag):
    found = _found(folder, tag)[-1:]
    return np.array([event.step for event in found], dtype=int), _values(found)


@mistake(
    "read_scalars",
    hint="A loss may rise from one epoch to the next. What does sorting the values make of that?",
    caught_by=["test_read_every_step"],
)
def read_sorts_the_values(folder, tag):
    found = _found(folder, tag)
    values = np.sort(_values(found))
    return np.array([event.step for event in found], dtype=int), values if tag == "epoch_accuracy" else values[::-1]


@mistake(
    "read_scalars",
    hint="How often does the loss fall below a tenth? Look at the digits behind the point: who has cut them off?",
    caught_by=["test_read_equals_the_history", "test_read_every_step"],
)
def read_rounds_the_values(folder, tag):
    found = _found(folder, tag)
    return np.array([event.step for event in found], dtype=int), np.round(_values(found), 1)


@mistake(
    "read_scalars",
    hint="Your steps are seconds since an evening in 1970. Which field of an event says the epoch?",
    caught_by=["test_read_equals_the_history", "test_read_every_step"],
)
def read_the_hours_of_day(folder, tag):
    found = _found(folder, tag)
    # Seconds would be others in every run; whole years are not, for a while.
    return np.array([int(event.wall_time // 1e9) for event in found]), _values(found)


mistake(
    "read_scalars",
    name="read_raises_another_error",
    hint="Which error does the docstring name for a curve that is not there? The reader's own method raises it already.",
    caught_by=["test_read_an_unknown_tag"],
    change=(
        "found = events.Tensors(tag)",
        'if tag not in events.Tags()["tensors"]:\n        raise ValueError(tag)\n    found = events.Tensors(tag)',
    ),
)
mistake(
    "read_scalars",
    name="read_sorts_the_values_upwards",
    hint="A loss falls from one epoch to the next, if all goes well. What does sorting the values make of that?",
    caught_by=["test_read_equals_the_history", "test_read_every_step"],
    change=(
        "np.array([float(make_ndarray(event.tensor_proto)) for event in found])",
        "np.array(sorted(float(make_ndarray(event.tensor_proto)) for event in found))",
    ),
)
