"""Known wrong answers to prepare_images, the commonest first."""

import numpy as np

from autograder import mistake


def _known(y, k):
    """Labels as int64 (n,), refused where they are no classes."""
    labels = np.asarray(y).reshape(-1).astype(np.int64)
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("a label is no class")
    return labels


@mistake(
    "prepare_images",
    hint="Compare max(x_train) and max(x_test). By what does each get divided, and are dark pictures still dark?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_one_picture"],
)
def prepare_divides_by_the_maximum(x, y, k):
    return (x / x.max()).astype(np.float32)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="A picture taken at night: its brightest pixel is 1. How do you know whether it was divided by 255 before?",
    caught_by=["test_prepare_dark_pictures"],
)
def prepare_scales_what_looks_bright(x, y, k):
    images = x.astype(np.float32)
    return (images / 255 if images.max() > 1 else images)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="What does a sigmoid unit with inputs of 255 give? Divide.",
    caught_by=["test_prepare_dark_pictures", "test_prepare_one_picture", "test_prepare_values"],
)
def prepare_does_not_scale(x, y, k):
    return x.astype(np.float32)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="White should become exactly 1. What is 255 / 256?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_one_picture", "test_prepare_values"],
)
def prepare_divides_by_256(x, y, k):
    return (x / 256).astype(np.float32)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="What is 200 // 255, in whole numbers? And after you make it float32?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_one_picture", "test_prepare_values"],
)
def prepare_divides_whole_numbers(x, y, k):
    return (x // 255).astype(np.float32)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="The docstring asks for values from 0 to 1. Where do your negative ones come from?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_one_picture", "test_prepare_values"],
)
def prepare_centres_at_zero(x, y, k):
    return (x / 127.5 - 1).astype(np.float32)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="Conv2D expects four axes: pictures, rows, columns, colours. Which one of them is 1 here?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_shape_and_dtype", "test_prepare_values"],
)
def prepare_forgets_the_colour_axis(x, y, k):
    return (x / 255).astype(np.float32), _known(y, k)


@mistake(
    "prepare_images",
    hint="Channels-last: where does the axis of the one colour belong?",
    caught_by=["test_prepare_dark_pictures", "test_prepare_shape_and_dtype", "test_prepare_values"],
)
def prepare_colour_axis_first(x, y, k):
    return (x / 255).astype(np.float32)[:, np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="x / 255 is float64. Which dtype does the docstring promise?",
    caught_by=["test_prepare_shape_and_dtype"],
)
def prepare_leaves_float64(x, y, k):
    return (x / 255)[..., np.newaxis], _known(y, k)


@mistake(
    "prepare_images",
    hint="One-hot rows belong to another loss. Which shape of labels does the docstring promise?",
    caught_by=["test_prepare_labels_in_a_column", "test_prepare_one_picture", "test_prepare_labels"],
)
def prepare_makes_onehot_labels(x, y, k):
    return (x / 255).astype(np.float32)[..., np.newaxis], np.eye(k)[_known(y, k)]


@mistake(
    "prepare_images",
    hint="A class is a number to count with, not to measure with. Which dtype do labels have?",
    caught_by=["type"],
)
def prepare_makes_float_labels(x, y, k):
    return (x / 255).astype(np.float32)[..., np.newaxis], _known(y, k).astype(np.float32)


@mistake(
    "prepare_images",
    hint="Labels may come as a column (n, 1). Print the shape of yours.",
    caught_by=["test_prepare_labels_in_a_column"],
)
def prepare_keeps_the_column(x, y, k):
    _known(y, k)
    return (x / 255).astype(np.float32)[..., np.newaxis], np.asarray(y).astype(np.int64)


@mistake(
    "prepare_images",
    hint="With k = 4 the classes are 0, 1, 2, 3. What does your function do with a label of 4, or of -1?",
    caught_by=["test_prepare_refuses_unknown_labels"],
)
def prepare_accepts_any_label(x, y, k):
    return (x / 255).astype(np.float32)[..., np.newaxis], np.asarray(y).reshape(-1).astype(np.int64)


mistake(
    "prepare_images",
    name="prepare_accepts_k",
    hint="Classes are counted from 0. Is k itself a class?",
    caught_by=["test_prepare_refuses_unknown_labels"],
    change=[
        ("labels.max() >= k", "labels.max() > k"),
        ('f"labels must lie in 0..{k - 1}, not {labels.min()}..{labels.max()}"', '"a label is no class"'),
        ("np.asarray(x)", "x"),
    ],
)
