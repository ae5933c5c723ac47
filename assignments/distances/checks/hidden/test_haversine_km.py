"""The edges of haversine_km: what its docstring promises and ordinary data do not show."""

import numpy as np
import pytest

from autograder import expect

EARTH = 6371.0
# What the docstring promises: close points lose digits in the subtraction of their degrees, antipodes in the arcsine.
MILLIONTH = {"rtol": 1e-6, "atol": 0.0, "because": "the docstring's millionth"}


def places(seed, n):
    """n places that are spread evenly over the sphere."""
    rng = np.random.default_rng(seed)
    lat, lon = np.degrees(np.arcsin(rng.uniform(-1, 1, n))), rng.uniform(-180, 180, n)
    return list(zip(lat.tolist(), lon.tolist(), strict=True))


@pytest.mark.exercise("haversine_km", weight=1)
def test_haversine_of_ten_centimetres(student):
    """Points that are 0.1 m apart, to the north or to the east, are 0.0001 km apart."""
    step = np.degrees(1e-4 / EARTH)
    here = [place for place in places(1, 40) if abs(place[0]) < 70]
    north = [((lat, lon), (lat + step, lon)) for lat, lon in here]
    east = [((lat, lon), (lat, lon + step / np.cos(np.radians(lat)))) for lat, lon in here]
    for answer in expect.each(student.haversine_km, north + east):
        expect.close(answer, 1e-4, **MILLIONTH)


@pytest.mark.exercise("haversine_km", weight=0.75)
def test_haversine_of_the_same_point(student):
    """A point is exactly 0 away from itself, wherever it lies; and a degree away from its neighbour."""
    asked = [(place, place) for place in [*places(2, 30), (90.0, 0.0), (0.0, 180.0), (-90.0, 20.0)]]
    for answer in expect.each(student.haversine_km, asked):
        expect.equal(answer, 0.0)
    expect.close(student.haversine_km((50.0, 8.0), (51.0, 8.0)), np.pi * EARTH / 180, **MILLIONTH)


@pytest.mark.exercise("haversine_km", weight=1)
def test_haversine_of_antipodes(student):
    """Opposite points are pi R apart, 20 015 km: never nan, and no warning comes with it."""
    # For some of these the sum under the root is 1 and a hair, in whatever order it is computed.
    lats = (82, 8, 12, -12, -82, -8, 0, 45, -37.25, 89.5)
    for lat in lats:
        for lon in (-165, -114, -128, -53, -103, -13, -41.0, -0.5):
            answer = student.haversine_km((lat, lon), (-lat, lon + 180))
            expect.close(answer, np.pi * EARTH, **MILLIONTH)
            expect.no_warnings(student)


@pytest.mark.exercise("haversine_km", weight=0.75)
def test_haversine_at_the_poles(student):
    """At a pole all meridians meet: the longitude says nothing there; one step over it leads to the other side."""
    asked = [((90, 0), (89, 77)), ((-89, 10), (-90, -120)), ((89.5, 20), (89.5, -160))]
    for answer in expect.each(student.haversine_km, asked):
        expect.close(answer, np.pi * EARTH / 180, **MILLIONTH)
    expect.close(student.haversine_km((90, 30), (-90, -75)), np.pi * EARTH, **MILLIONTH)
    answer = student.haversine_km((90, 0), (90, 123))
    expect.close(answer, 0.0, because="cos(90 degrees) is 6e-17 in float64", atol=1e-6)


@pytest.mark.exercise("haversine_km", weight=0.75)
def test_haversine_across_the_date_line(student):
    """From 179.9 degrees east to 179.9 degrees west it is a fifth of a degree, not once around the Earth."""
    asked = [((0.0, 179.9), (0.0, -179.9)), ((0.0, -179.9), (0.0, 179.9))]
    for answer in expect.each(student.haversine_km, asked):
        expect.close(answer, np.pi * EARTH / 900, **MILLIONTH)
    answer = student.haversine_km((-17.0, 178.0), (-14.0, -171.5))
    expect.close(answer, 1173.235658227638, **MILLIONTH)


@pytest.mark.exercise("haversine_km", weight=0.5)
def test_haversine_on_other_spheres(student):
    """The radius is the one that is given: 3389.5 km on Mars, 1 on the unit sphere."""
    for R in (3389.5, 1.0):
        expect.close(student.haversine_km((10.0, 0.0), (-20.0, 0.0), R), np.pi * R / 6, **MILLIONTH)
        expect.close(student.haversine_km((0.0, -30.0), (0.0, 30.0), R=R), np.pi * R / 3, **MILLIONTH)


@pytest.mark.exercise("haversine_km", weight=0.75)
def test_haversine_of_random_places(student, reference):
    """Random places all over the Earth, in both directions, come out to a millionth."""
    here, there = places(3, 40), places(4, 40)
    asked = list(zip(here, there, strict=True)) + list(zip(there, here, strict=True))
    for given, answer in zip(asked, expect.each(student.haversine_km, asked), strict=True):
        expect.close(answer, reference.haversine_km(*given), **MILLIONTH)


@pytest.mark.exercise("haversine_km", weight=0.5)
def test_haversine_leaves_its_arguments_alone(student):
    """Points may be lists or arrays, also of whole numbers, and are the same after the call."""
    right = np.pi * EARTH / 4
    for a, b in ((np.array([0.0, 45.0]), np.array([0.0, 90.0])), ([45, 7], [0, 7]), (np.array([0, -45]), [0, 0])):
        answer = student.haversine_km(a, b)
        expect.unchanged(student)
        expect.close(answer, right, **MILLIONTH)
