"""The edges of augment: what its docstring promises and ordinary data do not show.

Every honest choice of views is right, so none is compared with ours: which views occur, and how often, is.
"""

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

from autograder import expect

from .shared import numbered, views_of


@pytest.mark.exercise("augment", weight=1.5)
def test_augment_gives_all_views_equally_often(student):
    """Eight hundred copies of one picture become its eighteen views, each about as often as another."""
    images = np.repeat(numbered(1, 3, 3, "uint8"), 800, axis=0)
    often = Counter(views_of(student.augment(images, np.random.default_rng(611)), images))
    # 44 of eight hundred, with a standard deviation of 6.5: five and a half of them are left to chance.
    expect.that(len(often) == 18, f"{len(often)} of the 18 views occur among eight hundred copies")
    expect.that(
        max(often.values()) < 80, f"one of the 18 views occurs {max(often.values())} times among eight hundred copies"
    )
    expect.that(
        min(often.values()) > 8, f"one of the 18 views occurs {min(often.values())} times among eight hundred copies"
    )


@pytest.mark.exercise("augment", weight=1.25)
def test_augment_with_a_wider_shift(student):
    """By two pixels, and in a picture that is no square: all 25 moves occur, and nothing farther."""
    images = np.repeat(numbered(1, 3, 4, "uint8"), 600, axis=0)
    found = views_of(student.augment(images, np.random.default_rng(612), False, 2), images, False, 2)
    often = Counter(found)
    # 24 of six hundred, with a standard deviation of 4.8.
    expect.that(len(often) == 25, f"{len(often)} of the 25 moves occur among six hundred copies")
    expect.that(max(often.values()) < 54, f"one of the 25 moves occurs {max(often.values())} times among six hundred")


@pytest.mark.exercise("augment", weight=1)
def test_augment_mirrors_every_second_one(student):
    """With a flip alone, of four hundred pictures about half are mirrored, and not every other one in turn."""
    images = numbered(400, 2, 5)
    made = [way[0] for way in views_of(student.augment(images, np.random.default_rng(613), shift=0), images, True, 0)]
    # The standard deviation is 10, of both: six of them are left to chance.
    expect.that(abs(sum(made) - 200) < 60, f"{sum(made)} of four hundred pictures are mirrored")
    changes = sum(one != other for one, other in pairwise(made))
    expect.that(abs(changes - 200) < 60, "whether a picture is mirrored goes with whether its neighbour is")


@pytest.mark.exercise("augment", weight=0.75)
def test_augment_of_bytes_and_of_whole_numbers(student):
    """Pictures of bytes, and of whole numbers, are pictures like others."""
    for kind in ("uint8", "int64"):
        images = numbered(30, 4, 3, kind)
        views_of(student.augment(images, np.random.default_rng(614)), images)


@pytest.mark.exercise("augment", weight=0.75)
def test_augment_zeros_come_in(student):
    """What moves in from outside is 0, also where the opposite edge is bright, and what moves out is lost."""
    image = np.zeros((1, 5, 5))
    image[0, 0], image[0, :, -1] = 200.0, 100.0
    image[0, 4, 0] = 50.0
    images = np.repeat(image, 60, axis=0)
    out = expect.array(student.augment(images, np.random.default_rng(615)), shape=images.shape)
    views_of(out, images)
    expect.that(out.sum() < images.sum() * 0.98, "nothing was lost at the edges of sixty pictures")


@pytest.mark.exercise("augment", weight=0.5)
def test_augment_a_single_picture(student):
    """One picture, of one pixel or of many; over many generators it is mirrored now and then."""
    one = np.array([[[7.0]]])
    expect.equal(student.augment(one, np.random.default_rng(616), True, 0), one)
    image = numbered(1, 3, 4)
    calls = [(image, np.random.default_rng(6200 + seed)) for seed in range(60)]
    made = [views_of(answer, image)[0] for answer in expect.each(student.augment, calls)]
    expect.that(len({way[0] for way in made}) == 2, "one picture, and sixty generators: it is always on the same side")
    expect.that(len({way[1:] for way in made}) > 4, "one picture, and sixty generators: it hardly moves")


@pytest.mark.exercise("augment", weight=0.5)
def test_augment_leaves_the_pictures_alone(student):
    """The pictures are the same after the call, and new ones come back, also where nothing is to be done."""
    for flip, shift in ((True, 1), (False, 0), (True, 0)):
        images = numbered(20, 3, 3)
        views_of(student.augment(images, np.random.default_rng(617), flip, shift), images, flip, shift)
        expect.unchanged(student)
        expect.new_arrays(student)
