"""Known wrong answers to augment, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "augment",
    name="augment_turns_only",
    hint="You turn every picture, and there are four turns. Hold an arc before a mirror: is it still an arc?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
    change=[("for picture in (x, mirrored)", "for picture in (x,)"), ("np.tile(y, 8)", "np.tile(y, 4)")],
)

mistake(
    "augment",
    name="augment_repeats_labels_in_place",
    hint="Which picture do your first two views show? And to which pictures do the first two labels belong: repeat or tile?",
    caught_by=["test_augment_keeps_labels_with_pictures", "test_augment_of_a_survey"],
    change=("np.tile(y, 8)", "np.repeat(y, 8)"),
)


@mistake(
    "augment",
    hint="Mirror a picture left to right and then upside down. Which turn is that? Do you have that view twice?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
)
def augment_counts_the_half_turn_twice(x, y):
    turned = [np.rot90(x, turns, axes=(1, 2)) for turns in range(4)]
    mirrored = [x[:, :, ::-1], x[:, ::-1], x[:, ::-1, ::-1], x.transpose(0, 2, 1)]
    return np.concatenate(turned + mirrored), np.tile(y, 8)


@mistake(
    "augment",
    hint="Left to right, upside down, both, and none: four views. What of the pictures that lie on their side?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
)
def augment_mirrors_only(x, y):
    views = [x, x[:, :, ::-1], x[:, ::-1], x[:, ::-1, ::-1]]
    return np.concatenate(views + views), np.tile(y, 8)


mistake(
    "augment",
    name="augment_turns_over_the_wrong_axes",
    hint="x has three axes, and the first counts the pictures. Over which two does rot90 turn if you name none?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
    change=("np.rot90(picture, turns, axes=(1, 2))", "np.rot90(picture, turns)"),
)

mistake(
    "augment",
    name="augment_mirrors_the_list_of_pictures",
    hint="x[::-1] turns round the first axis. What does that axis count, and whose label stands beside a view then?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_keeps_labels_with_pictures"],
    change=("x[:, :, ::-1]", "x[::-1]"),
)


@mistake(
    "augment",
    hint="Call it twice: are the views the same? All eight are asked for, so that nothing need be drawn by chance.",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
)
def augment_draws_views_at_random(x, y):
    rng = np.random.default_rng(0)
    views = []
    for _ in range(8):
        for picture in x:
            view = np.rot90(picture, rng.integers(4))
            views.append(view[:, ::-1] if rng.random() < 0.5 else view)
    return np.array(views), np.tile(y, 8)


mistake(
    "augment",
    name="augment_leaves_the_picture_itself_out",
    hint="How many views do you have of each picture? The one that was not turned at all is a view, too.",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
    change=[("np.concatenate(views)", "np.concatenate(views[1:])"), ("np.tile(y, 8)", "np.tile(y, 7)")],
)

mistake(
    "augment",
    name="augment_forgets_the_labels",
    hint="Your views are eight times as many as the pictures. How many labels come out?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
    change=("np.tile(y, 8)", "y.copy()"),
)


@mistake(
    "augment",
    hint="Which dtype has the array that np.zeros gives, and which had the pictures?",
    caught_by=["test_augment_keeps_the_dtypes"],
)
def augment_makes_floats(x, y):
    n = len(x)
    views, labels = np.zeros((8 * n, *x.shape[1:])), np.zeros(8 * n)
    for i in range(n):
        for turns in range(4):
            views[8 * i + 2 * turns] = np.rot90(x[i], turns)
            views[8 * i + 2 * turns + 1] = np.rot90(x[i][:, ::-1], turns)
        labels[8 * i : 8 * i + 8] = y[i]
    return views, labels


@mistake(
    "augment",
    hint="The views are divided by 255. That is another function's work; what does the docstring say of the dtype?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_keeps_the_dtypes"],
)
def augment_prepares_as_well(x, y):
    views = [np.rot90(picture, turns, axes=(1, 2)) for picture in (x, x[:, ::-1]) for turns in range(4)]
    return np.concatenate(views) / 255, np.tile(y, 8)


@mistake(
    "augment",
    hint="A ring has one view, however it is turned. How many does the docstring promise of every picture?",
    caught_by=["test_augment_of_pictures_that_are_their_own_mirror_image", "test_augment_of_other_sizes"],
)
def augment_drops_equal_views(x, y):
    views, labels = [], []
    for picture, label in zip(x, y):
        sides = [np.rot90(side, turns) for side in (picture, picture[:, ::-1]) for turns in range(4)]
        different = np.unique(sides, axis=0)
        views.append(different)
        labels += [label] * len(different)
    return np.concatenate(views), np.array(labels, dtype=y.dtype)


@mistake(
    "augment",
    hint="You shuffle the views. Who shuffles the labels, and in which order?",
    caught_by=["test_augment_keeps_labels_with_pictures", "test_augment_of_a_survey"],
)
def augment_shuffles_the_views_alone(x, y):
    views = [np.rot90(picture, turns, axes=(1, 2)) for picture in (x, x[:, :, ::-1]) for turns in range(4)]
    return np.random.default_rng(0).permutation(np.concatenate(views)), np.tile(y, 8)


@mistake(
    "augment",
    hint="Of which shape are your views? An axis of eight is too many: how do eight stacks of n become 8n pictures?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
)
def augment_stacks_along_a_new_axis(x, y):
    views = [np.rot90(picture, turns, axes=(1, 2)) for picture in (x, x[:, :, ::-1]) for turns in range(4)]
    return np.stack(views), np.stack([y] * 8)


@mistake(
    "augment",
    hint="You turn or mirror the pictures in place, in x itself. What is left of x after the call?",
    caught_by=["test_augment_keeps_labels_with_pictures", "test_augment_leaves_its_arguments_alone"],
)
def augment_turns_in_place(x, y):
    views = []
    for _ in range(4):
        x[...] = np.rot90(x, 1, axes=(1, 2)).copy()
        views += [x.copy(), x[:, ::-1].copy()]
    x[...] = x[:, ::-1].copy()
    return np.concatenate(views), np.tile(y, 8)


mistake(
    "augment",
    name="augment_turns_by_a_half_for_a_mirror",
    hint="You turn the picture round along both axes. Is that its mirror image, or one of the turns that you have already?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
    change=("x[:, :, ::-1]", "x[:, ::-1, ::-1]"),
)

mistake(
    "augment",
    name="augment_gives_float_labels",
    hint="The views keep their dtype. Which one has the array that you put the labels into?",
    caught_by=["test_augment_keeps_the_dtypes"],
    change=("np.tile(y, 8)", "np.tile(y, 8).astype(float)"),
)


@mistake(
    "augment",
    hint="Four turns, and four mirrors: none, one way, the other way, both ways. Which two of those are turns as well, and which "
    "mirror images are missing?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
)
def augment_never_turns_a_mirror_image(x, y):
    turned = [np.rot90(x, turns, axes=(1, 2)) for turns in range(4)]
    return np.concatenate([*turned, x, x[:, :, ::-1], x[:, ::-1], x[:, ::-1, ::-1]]), np.tile(y, 8)


@mistake(
    "augment",
    hint="Print one view and look at its pixels. Your last axis counts the views: can reshape alone bring it to the front?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
)
def augment_mixes_the_views(x, y):
    views = [np.rot90(picture, turns, axes=(1, 2)) for picture in (x, x[:, :, ::-1]) for turns in range(4)]
    return np.stack(views, axis=-1).reshape(8 * len(x), *x.shape[1:]), np.repeat(y, 8)


mistake(
    "augment",
    name="augment_gives_twelve_views",
    hint="A square has eight ways to lie, and you have twelve views. Turn the picture that is upside down by a half: which one is it?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
    change=[
        ("for picture in (x, mirrored)", "for picture in (x, mirrored, x[:, ::-1])"),
        ("np.tile(y, 8)", "np.tile(y, 12)"),
    ],
)

mistake(
    "augment",
    name="augment_leaves_out_what_is_not_turned",
    hint="By 90, 180 and 270 degrees: three turns. Which two of the eight views are missing?",
    caught_by=["test_augment_turns_and_mirrors", "test_augment_of_a_survey"],
    change=[("for turns in range(4)", "for turns in range(1, 4)"), ("np.tile(y, 8)", "np.tile(y, 6)")],
)
