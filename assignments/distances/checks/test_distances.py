"""Visible checks of the distances: the lecture's numbers, and points that a pencil can follow."""

import numpy as np
import pytest

from autograder import expect

CLOSED = "a closed formula in float64"
SHARE = "one division of two whole numbers"

# Slide 65: what the network says of a picture, and the truth.
PREDICTION = np.array([0.48, 0.01, 0.51])
TRUTH = np.array([0.0, 0.0, 1.0])

# The universities of the three lectures.
NEWARK, LEIPZIG, BARILOCHE = (39.68, -75.75), (51.34, 12.37), (-41.13, -71.31)


# ---------------------------------------------------------------- minkowski


@pytest.mark.exercise("minkowski", weight=1.25)
def test_minkowski_of_slide_65(student):
    """The lecture's prediction (0.48, 0.01, 0.51) is 0.686 away from the truth (0, 0, 1), in a straight line (p = 2)."""
    expect.close(student.minkowski(PREDICTION, TRUTH, 2), np.sqrt(0.48**2 + 0.01**2 + 0.49**2), because=CLOSED)


@pytest.mark.exercise("minkowski", weight=1.75)
def test_minkowski_of_other_orders(student):
    """The same two points with p = 1, 3 and infinity: 0.98, 0.611 and 0.49."""
    # All are asked before any is judged: which order goes wrong tells the mistakes apart.
    asked = [(PREDICTION, TRUTH, p) for p in (1, 3, np.inf)]
    expected = (0.98, (0.48**3 + 0.01**3 + 0.49**3) ** (1 / 3), 0.49)
    for right, answer in zip(expected, expect.each(student.minkowski, asked), strict=True):
        expect.close(answer, right, because=CLOSED)


@pytest.mark.exercise("minkowski", weight=0.5)
def test_minkowski_doubles_with_the_vectors(student):
    """Vectors of whole numbers, and twice as long: 3 east and 4 south is 5 away, 6 and 8 is 10."""
    asked = [(np.array([1, 5]), np.array([4, 1]), 2), (np.array([2, 10]), np.array([8, 2]), 2)]
    for right, answer in zip((5.0, 10.0), expect.each(student.minkowski, asked), strict=True):
        expect.close(answer, right, because=CLOSED)


@pytest.mark.exercise("minkowski", weight=0.5)
def test_minkowski_refuses_half(student):
    """p = 1/2 is refused with a ValueError: what it gives is no distance."""
    expect.error(ValueError, student.minkowski, PREDICTION, TRUTH, 0.5)


# ---------------------------------------------------------------- pairwise_minkowski

# Three points and two: the distances are whole numbers, and all six differ.
THREE = np.array([[0.0, 0.0], [9.0, 12.0], [0.0, 16.0]])
TWO = np.array([[-4.0, 0.0], [9.0, 4.0]])


@pytest.mark.exercise("pairwise_minkowski", weight=1)
def test_pairwise_of_slide_65(student):
    """Slide 65's prediction as it is meant and as it is misprinted, both against the truth: 0.686 and 0.693."""
    predictions = np.array([[0.48, 0.01, 0.51], [0.48, 0.1, 0.51]])
    right = np.sqrt([[0.48**2 + 0.01**2 + 0.49**2], [0.48**2 + 0.1**2 + 0.49**2]])
    expect.close(student.pairwise_minkowski(predictions, TRUTH[None, :], 2), right, because=CLOSED)


@pytest.mark.exercise("pairwise_minkowski", weight=1)
def test_pairwise_of_three_points_and_two(student):
    """Three points and two others have six distances: one row for each of the three."""
    right = np.sqrt([[16.0, 97.0], [313.0, 64.0], [272.0, 225.0]])
    expect.close(student.pairwise_minkowski(THREE, TWO, 2), right, because=CLOSED)


@pytest.mark.exercise("pairwise_minkowski", weight=1)
def test_pairwise_of_other_orders(student):
    """The same points through the blocks of a city (p = 1) and as a king walks (p = infinity)."""
    blocks, king = [[4, 13], [25, 8], [20, 21]], [[4, 9], [13, 8], [16, 12]]
    # Both are asked before one is judged.
    answers = expect.each(student.pairwise_minkowski, [(THREE, TWO, 1), (THREE, TWO, np.inf)])
    for right, answer in zip((blocks, king), answers, strict=True):
        expect.close(answer, np.array(right, dtype=float), because=CLOSED)


@pytest.mark.exercise("pairwise_minkowski", weight=1)
def test_pairwise_of_near_points_far_away(student):
    """Points that lie close together and far from the origin: exactly 0 from themselves, and all digits between them."""
    far = np.array([[1000.1, 2000.7], [1000.1003, 2000.7], [1000.1, 2000.7004]])
    x, y = far[:, :1] - far[:, 0], far[:, 1:] - far[:, 1]
    answer = student.pairwise_minkowski(far, far, 2)
    expect.close(answer, np.hypot(x, y), because="subtract first: then nothing large is left to round", atol=0.0)


# ---------------------------------------------------------------- jaccard


@pytest.mark.exercise("jaccard", weight=1.75)
def test_jaccard_of_night_and_nacht(student):
    """The words "night" and "nacht" share n, h and t, of seven letters in all: 3/7."""
    expect.close(student.jaccard("night", "nacht"), 3 / 7, because=SHARE)


@pytest.mark.exercise("jaccard", weight=1.25)
def test_jaccard_of_equals_and_strangers(student):
    """A set and itself have similarity 1, in any order; two sets that share nothing have 0."""
    asked = [(["sun", "moon", "mars"], ["mars", "sun", "moon"]), (["sun", "moon"], ["mars"])]
    for right, answer in zip((1.0, 0.0), expect.each(student.jaccard, asked), strict=True):
        expect.close(answer, right, because=SHARE)


@pytest.mark.exercise("jaccard", weight=1)
def test_jaccard_counts_repeats_once(student):
    """A set holds everything once: three teas are tea."""
    answer = student.jaccard(["tea", "tea", "tea", "milk"], ["salt", "tea", "salt", "rice", "milk"])
    expect.close(answer, 0.5, because=SHARE)


# ---------------------------------------------------------------- jaccard_binary


@pytest.mark.exercise("jaccard_binary", weight=2)
def test_binary_of_five_places(student):
    """(1, 1, 0, 1, 0) and (1, 0, 0, 1, 1) share two ones of four: 1/2. With (1, 0, 0, 0, 1) the first shares one of four."""
    u = np.array([1, 1, 0, 1, 0])
    asked = [(u, np.array([1, 0, 0, 1, 1])), (u, np.array([1, 0, 0, 0, 1]))]
    # Both are asked before one is judged: 1/2 would be the distance, too.
    for right, answer in zip((1 / 2, 1 / 4), expect.each(student.jaccard_binary, asked), strict=True):
        expect.close(answer, right, because=SHARE)


@pytest.mark.exercise("jaccard_binary", weight=1)
def test_binary_of_two_baskets(student):
    """Two baskets of one thing each, of twenty in the shop, share nothing; equal baskets share everything."""
    shop = np.eye(20, dtype=int)
    asked = [(shop[3], shop[8]), (shop[3], shop[3].copy())]
    for right, answer in zip((0.0, 1.0), expect.each(student.jaccard_binary, asked), strict=True):
        expect.close(answer, right, because=SHARE)


@pytest.mark.exercise("jaccard_binary", weight=1)
def test_binary_of_bools(student):
    """True and False are ones and zeros too: one of three is shared."""
    answer = student.jaccard_binary(np.array([True, True, False, False]), np.array([False, True, True, False]))
    expect.close(answer, 1 / 3, because=SHARE)


# ---------------------------------------------------------------- haversine_km


@pytest.mark.exercise("haversine_km", weight=1.25)
def test_haversine_from_newark_to_leipzig(student):
    """Newark and Leipzig, the universities of two lectures, are 6565.6 km apart."""
    expect.close(student.haversine_km(NEWARK, LEIPZIG), 6565.573226482083, because=CLOSED)


@pytest.mark.exercise("haversine_km", weight=1)
def test_haversine_to_bariloche(student):
    """Bariloche lies south of the equator: 8996.9 km from Newark, 13066.0 km from Leipzig."""
    asked = [(NEWARK, BARILOCHE), (BARILOCHE, LEIPZIG)]
    for right, answer in zip(
        (8996.888123336674, 13066.01348804553), expect.each(student.haversine_km, asked), strict=True
    ):
        expect.close(answer, right, because=CLOSED)


@pytest.mark.exercise("haversine_km", weight=0.75)
def test_haversine_along_the_equator(student):
    """A quarter of the equator is pi R / 2, and so is the way from the equator to the pole."""
    asked = [((0.0, 10.0), (0.0, 100.0)), ((0.0, 10.0), (90.0, 10.0))]
    for answer in expect.each(student.haversine_km, asked):
        expect.close(answer, np.pi * 6371 / 2, because=CLOSED)


@pytest.mark.exercise("haversine_km", weight=1)
def test_haversine_degrees_of_longitude_shrink(student):
    """One degree of longitude is 111.2 km at the equator and half of it, 55.6 km, at 60 degrees north."""
    asked = [((0.0, 20.0), (0.0, 21.0)), ((60.0, 20.0), (60.0, 21.0))]
    right = (np.pi * 6371 / 180, 2 * 6371 * np.arcsin(0.5 * np.sin(np.pi / 360)))
    for expected, answer in zip(right, expect.each(student.haversine_km, asked), strict=True):
        expect.close(answer, expected, because=CLOSED)


# ---------------------------------------------------------------- is_metric

AXIOMS = ("nonnegative", "identity", "symmetric", "triangle")


def the_four(answer):
    """What the docstring asks of the dict; whatever else a student keeps in it is theirs."""
    return {axiom: expect.mapping(answer, AXIOMS)[axiom] for axiom in AXIOMS}


def all_hold_but(*failing):
    return {axiom: axiom not in failing for axiom in AXIOMS}


@pytest.mark.exercise("is_metric", weight=0.75)
def test_metric_of_a_line(student):
    """On a line |a - b| is a metric; that 0, 1 and 3 make the triangle an equality does no harm."""
    answer = student.is_metric(lambda a, b: abs(float(a) - float(b)), [0.0, 1.0, 3.0])
    expect.equal(the_four(answer), all_hold_but())


@pytest.mark.exercise("is_metric", weight=1)
def test_metric_of_squares(student):
    """The squared distance (a - b)^2 fails the triangle inequality, and nothing else: 9 is more than 1 + 4."""
    answer = student.is_metric(lambda a, b: (float(a) - float(b)) ** 2, [0.0, 1.0, 3.0])
    expect.equal(the_four(answer), all_hold_but("triangle"))


@pytest.mark.exercise("is_metric", weight=0.75)
def test_metric_of_a_hill(student):
    """Uphill takes twice as long as downhill: symmetry fails, and nothing else."""
    answer = student.is_metric(lambda a, b: max(float(b) - float(a), (float(a) - float(b)) / 2), [1.0, 0.0, 3.0])
    expect.equal(the_four(answer), all_hold_but("symmetric"))


@pytest.mark.exercise("is_metric", weight=0.5)
def test_metric_of_signed_differences(student):
    """Without the bars, b - a is negative for half of all pairs: only the triangle holds, as an equality."""
    answer = student.is_metric(lambda a, b: float(b) - float(a), [0.0, 1.0, 3.0])
    expect.equal(the_four(answer), all_hold_but("nonnegative", "identity", "symmetric"))


def height_apart(a, b):
    return abs(float(a[1]) - float(b[1]))


@pytest.mark.exercise("is_metric", weight=1.25)
def test_metric_of_heights(student):
    """The difference in height calls two different places equal: the identity fails, and nothing else."""
    answer = student.is_metric(height_apart, np.array([[0.0, 2.0], [5.0, 2.0], [1.0, -1.0]]))
    expect.equal(the_four(answer), all_hold_but("identity"))


def cosine_distance(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return float(1 - a @ b / np.sqrt((a @ a) * (b @ b)))


@pytest.mark.exercise("is_metric", weight=1.25)
def test_metric_of_directions(student):
    """The cosine distance fails twice: (1, 0) and (2, 0) are one direction, and the detour over (1, 1) is shorter."""
    # (1, 1) stands first: who asks only points that follow each other for a detour misses it.
    points = np.array([[1.0, 1.0], [1.0, 0.0], [2.0, 0.0], [0.0, 1.0]])
    answer = student.is_metric(cosine_distance, points)
    expect.equal(the_four(answer), all_hold_but("identity", "triangle"))
