"""Known wrong answers to augment, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _view


@mistake(
    "augment",
    hint="Are all pictures of the batch mirrored together, or none? How many coins do you toss?",
    caught_by=["test_augment_each_picture_for_itself"],
)
def augment_one_coin_for_all(images, rng, flip=True, shift=1):
    mirrored = flip and rng.random() < 0.5
    down, right = rng.integers(-shift, shift + 1, size=2)
    return np.array([_view(image, mirrored, down, right) for image in images])


@mistake(
    "augment",
    hint="Each picture has its own coin. Has it its own move, too?",
    caught_by=["test_augment_each_picture_for_itself"],
)
def augment_one_move_for_all(images, rng, flip=True, shift=1):
    down, right = rng.integers(-shift, shift + 1, size=2)
    return np.array([_view(image, flip and rng.random() < 0.5, down, right) for image in images])


@mistake(
    "augment",
    hint="Count your mirrored pictures: none, all, or about half? Each picture has a coin of its own.",
    caught_by=["test_augment_each_picture_for_itself"],
)
def augment_mirrors_all_or_none(images, rng, flip=True, shift=1):
    mirrored = flip and rng.random() < 0.5
    moves = rng.integers(-shift, shift + 1, size=(len(images), 2))
    return np.array([_view(image, mirrored, down, right) for image, (down, right) in zip(images, moves)])


@mistake(
    "augment",
    hint="A picture moves to the right. What enters on the left with you, and what should?",
    caught_by=["test_augment_gives_views", "test_augment_each_picture_for_itself"],
)
def augment_wraps_round(images, rng, flip=True, shift=1):
    out = []
    for image in images:
        image = image[:, ::-1] if flip and rng.random() < 0.5 else image
        out.append(np.roll(image, tuple(rng.integers(-shift, shift + 1, size=2)), axis=(0, 1)))
    return np.array(out)


mistake(
    "augment",
    name="augment_repeats_the_edge",
    hint="A picture moves to the right. What enters on the left with you, and what should?",
    caught_by=["test_augment_gives_views", "test_augment_each_picture_for_itself"],
    change=(
        "np.pad(image, shift)",
        'np.pad(image, shift, mode="edge")',
    ),
)


mistake(
    "augment",
    name="augment_upside_down",
    hint="Which of the two axes is left and right? Does a cat stand on its head afterwards?",
    caught_by=["test_augment_gives_views", "test_augment_each_picture_for_itself"],
    change=(
        "image = image[:, ::-1]",
        "image = image[::-1]",
    ),
)


mistake(
    "augment",
    name="augment_turns_by_half",
    hint="Which axes do you turn round? Does a cat stand on its head afterwards?",
    caught_by=["test_augment_gives_views", "test_augment_each_picture_for_itself"],
    change=(
        "image = image[:, ::-1]",
        "image = image[::-1, ::-1]",
    ),
)


mistake(
    "augment",
    name="augment_never_to_the_last_place",
    hint="rng.integers leaves its upper end out. How many different moves do you see, for a shift of 1?",
    caught_by=["test_augment_each_picture_for_itself", "test_augment_gives_all_views_equally_often"],
    change=(
        "rng.integers(0, 2 * shift + 1, size=2)",
        "rng.integers(0, max(1, 2 * shift), size=2)",
    ),
)


mistake(
    "augment",
    name="augment_moves_rows_only",
    hint="In how many directions can a picture move? Print the moves that you draw.",
    caught_by=["test_augment_each_picture_for_itself", "test_augment_gives_all_views_equally_often"],
    change=(
        "down, right = rng.integers(0, 2 * shift + 1, size=2)",
        "down, right = rng.integers(0, 2 * shift + 1), shift",
    ),
)


mistake(
    "augment",
    name="augment_moves_columns_only",
    hint="In how many directions can a picture move? Print the moves that you draw.",
    caught_by=["test_augment_each_picture_for_itself", "test_augment_gives_all_views_equally_often"],
    change=(
        "down, right = rng.integers(0, 2 * shift + 1, size=2)",
        "down, right = shift, rng.integers(0, 2 * shift + 1)",
    ),
)


mistake(
    "augment",
    name="augment_along_the_diagonal",
    hint="You draw one number for rows and columns. Can a picture move down without moving sideways?",
    caught_by=["test_augment_each_picture_for_itself", "test_augment_gives_all_views_equally_often"],
    change=(
        "down, right = rng.integers(0, 2 * shift + 1, size=2)",
        "down = right = rng.integers(0, 2 * shift + 1)",
    ),
)


mistake(
    "augment",
    name="augment_gives_the_pictures_back",
    hint="How many of your pictures differ from those that came in?",
    caught_by=["test_augment_gives_views", "test_augment_each_picture_for_itself"],
    change=(
        "    out = np.empty_like(images)",
        "    return images.copy()",
    ),
)


mistake(
    "augment",
    name="augment_mirrors_always",
    also=["augment_mirrors_all_or_none"],
    hint="Count your mirrored pictures: none, all, or about half? Each picture has a coin of its own.",
    caught_by=["test_augment_each_picture_for_itself", "test_augment_gives_all_views_equally_often"],
    change=(
        "flip and rng.random() < 0.5",
        "flip",
    ),
)


mistake(
    "augment",
    name="augment_never_mirrors",
    also=["augment_mirrors_all_or_none"],
    hint="Count your mirrored pictures: none, all, or about half? Each picture has a coin of its own.",
    caught_by=["test_augment_each_picture_for_itself", "test_augment_gives_all_views_equally_often"],
    change=(
        "flip and rng.random() < 0.5",
        "False",
    ),
)


mistake(
    "augment",
    name="augment_mirrors_although_it_should_not",
    hint="With flip=False, should a 3 be mirrored?",
    caught_by=["test_augment_as_it_is_told"],
    change=(
        "flip and rng.random() < 0.5",
        "rng.random() < 0.5",
    ),
)


mistake(
    "augment",
    name="augment_shift_is_always_one",
    hint="What does your function do with a shift of 0, or of 2?",
    caught_by=["test_augment_as_it_is_told", "test_augment_with_a_wider_shift"],
    change=(
        "    h, w =",
        "    shift = 1\n    h, w =",
    ),
)


mistake(
    "augment",
    name="augment_with_a_seed_of_its_own",
    hint="Two generators in different states give the same views. Whose chance is it: that of the rng you were given?",
    caught_by=["test_augment_comes_from_rng_alone"],
    change=(
        "    h, w =",
        "    rng = np.random.default_rng(42)\n    h, w =",
    ),
)


mistake(
    "augment",
    name="augment_returns_floats",
    hint="The pictures came as bytes. As what do they go out?",
    caught_by=["type"],
    change=(
        "np.empty_like(images)",
        "np.empty(images.shape)",
    ),
)


mistake(
    "augment",
    name="augment_moves_always_by_the_whole_shift",
    hint="May a picture also stay where it is? Print the moves that you draw.",
    caught_by=["test_augment_each_picture_for_itself", "test_augment_gives_all_views_equally_often"],
    change=(
        "rng.integers(0, 2 * shift + 1, size=2)",
        "2 * shift * rng.integers(0, 2, size=2)",
    ),
)
