"""The edges of jaccard: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import SHARE


@pytest.mark.exercise("jaccard", weight=1)
def test_jaccard_of_two_empty_sets(student):
    """Two empty sets, and two empty strings, are equal: 1.0. Something and nothing share nothing: 0.0."""
    asked = [([], []), ("", ""), ((), ()), ([], ["tea"]), ("tea", "")]
    for right, answer in zip((1.0, 1.0, 1.0, 0.0, 0.0), expect.each(student.jaccard, asked), strict=True):
        expect.close(answer, right, because=SHARE)


@pytest.mark.exercise("jaccard", weight=1)
def test_jaccard_of_a_part_and_the_whole(student):
    """A part of a set is not the set: two of four things have similarity 1/2, from either side."""
    asked = [("ab", "abcd"), ("dcba", "ba")]
    for answer in expect.each(student.jaccard, asked):
        expect.close(answer, 0.5, because=SHARE)


@pytest.mark.exercise("jaccard", weight=1)
def test_jaccard_does_not_depend_on_order(student):
    """The order in which things are listed counts nothing, and neither do the lengths of the lists."""
    asked = [([1, 2, 3, 4], [3, 4, 5]), ([4, 3, 2, 1], [5, 4, 3]), ([5, 3, 4], [2, 4, 1, 3])]
    for answer in expect.each(student.jaccard, asked):
        expect.close(answer, 0.4, because=SHARE)


@pytest.mark.exercise("jaccard", weight=0.75)
def test_jaccard_of_lists_tuples_and_strings(student):
    """Lists, tuples and strings are sets alike, and may be mixed; in a list of words a word is one thing."""
    asked = [
        (("n", "o", "x"), ["o", "n"]),
        ("noon", ("n", "x", "o")),
        (["night", "noon"], ["noon", "nacht", "night"]),
        (("a", "aa", "b"), ["aa", "a"]),
    ]
    for answer in expect.each(student.jaccard, asked):
        expect.close(answer, 2 / 3, because=SHARE)


@pytest.mark.exercise("jaccard", weight=0.5)
def test_jaccard_tells_large_letters_from_small(student):
    """Large letters are not small ones: "Night" and "night" share four letters of six. The blank is a letter too."""
    asked = [("Night", "night"), ("a b", "a c")]
    for right, answer in zip((4 / 6, 2 / 4), expect.each(student.jaccard, asked), strict=True):
        expect.close(answer, right, because=SHARE)


@pytest.mark.exercise("jaccard", weight=1)
def test_jaccard_of_random_lists(student, reference):
    """Random lists of numbers, many of them repeated, have the similarity of their sets."""
    rng = np.random.default_rng(11)
    lists = [rng.integers(0, 12, size=n).tolist() for n in (1, 3, 5, 8, 13, 40)]
    asked = [(a, b) for a in lists for b in lists]
    for given, answer in zip(asked, expect.each(student.jaccard, asked), strict=True):
        expect.close(answer, reference.jaccard(*given), because=SHARE)


@pytest.mark.exercise("jaccard", weight=0.75)
def test_jaccard_leaves_its_arguments_alone(student):
    """Both lists are the same after the call, in their order and with their repeats."""
    answer = student.jaccard([3, 1, 3, 2], [2, 2, 5])
    expect.unchanged(student)
    expect.close(answer, 0.25, because=SHARE)
