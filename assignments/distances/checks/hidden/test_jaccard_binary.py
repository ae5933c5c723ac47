"""The edges of jaccard_binary: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import SHARE

DTYPES = (bool, np.int8, np.uint8, np.int16, np.int32, np.int64, np.uint64)


@pytest.mark.exercise("jaccard_binary", weight=1)
def test_binary_of_two_empty_sets(student):
    """Two vectors without a 1 are two empty sets: 1.0. If only one of them is empty, nothing is shared: 0.0."""
    nothing, something = np.zeros(4, dtype=int), np.array([0, 1, 0, 0])
    asked = [(nothing, nothing.copy()), (nothing, something), (something, nothing), (nothing == 1, nothing == 1)]
    for right, answer in zip((1.0, 0.0, 0.0, 1.0), expect.each(student.jaccard_binary, asked), strict=True):
        expect.close(answer, right, because=SHARE)


@pytest.mark.exercise("jaccard_binary", weight=1)
def test_binary_of_hundreds_of_bytes(student):
    """Where 300 places of dtype uint8 or int8 are shared, they are counted as 300: no sum wraps around at 128 or 256."""
    for dtype in (np.uint8, np.int8):
        u, v = np.ones(400, dtype=dtype), np.ones(400, dtype=dtype)
        v[300:] = 0
        expect.close(student.jaccard_binary(u, v), 0.75, because=SHARE)


@pytest.mark.exercise("jaccard_binary", weight=1)
def test_binary_of_any_dtype(student):
    """Zeros and ones may be stored as bool and as integers of any width, signed or not, one vector so and one so."""
    u, v = np.array([1, 0, 1, 1, 0, 0]), np.array([1, 1, 1, 0, 0, 0])
    asked = [(u.astype(dtype), v.astype(dtype)) for dtype in DTYPES]
    asked += [(u.astype(bool), v.astype(np.int64)), (u.astype(np.uint8), v.astype(bool))]
    for answer in expect.each(student.jaccard_binary, asked):
        expect.close(answer, 0.5, because=SHARE)


@pytest.mark.exercise("jaccard_binary", weight=1)
def test_binary_of_a_part_and_the_whole(student):
    """A part of a set is not the set: one of four places has similarity 1/4, from either side."""
    part, whole = np.array([0, 0, 1, 0, 0]), np.array([1, 0, 1, 1, 1])
    for answer in expect.each(student.jaccard_binary, [(part, whole), (whole, part)]):
        expect.close(answer, 0.25, because=SHARE)


@pytest.mark.exercise("jaccard_binary", weight=1)
def test_binary_of_random_vectors(student, reference):
    """Random vectors of one to sixty places, dense and sparse, have the similarity of their sets."""
    rng = np.random.default_rng(12)
    shapes = [(d, share) for d in (1, 2, 7, 60) for share in (0.1, 0.5, 0.9)]
    asked = [tuple((rng.random((2, d)) < share).astype(np.int64)) for d, share in shapes]
    for given, answer in zip(asked, expect.each(student.jaccard_binary, asked), strict=True):
        expect.close(answer, reference.jaccard_binary(*given), because=SHARE)


@pytest.mark.exercise("jaccard_binary", weight=0.5)
def test_binary_refuses_other_shapes(student):
    """A vector of one place and one of three raise a ValueError, and so does a column; three and three do not."""
    three, one = np.array([1, 0, 1]), np.array([1])
    expect.error(ValueError, student.jaccard_binary, three, one)
    expect.error(ValueError, student.jaccard_binary, one, three)
    expect.error(ValueError, student.jaccard_binary, three, three[:, None])
    expect.error(ValueError, student.jaccard_binary, three, three[:2])
    expect.close(student.jaccard_binary(three, np.array([0, 0, 1])), 0.5, because=SHARE)


@pytest.mark.exercise("jaccard_binary", weight=0.5)
def test_binary_leaves_its_arguments_alone(student):
    """Both vectors are the same after the call."""
    answer = student.jaccard_binary(np.array([1, 1, 0, 1]), np.array([0, 1, 1, 0]))
    expect.unchanged(student)
    expect.close(answer, 0.25, because=SHARE)
