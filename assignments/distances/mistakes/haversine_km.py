"""Known wrong answers to haversine_km, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "haversine_km",
    name="haversine_of_degrees",
    hint="How large is sin(90) in NumPy, and how large should the sine of a right angle be?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_along_the_equator"],
    change=("np.radians(a), np.radians(b)", "a, b"),
)


mistake(
    "haversine_km",
    name="haversine_longitude_first",
    hint="Which of the two numbers comes first in the docstring? How far is the north pole from itself by your formula, if you "
    "change its longitude?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_degrees_of_longitude_shrink"],
    change=("(lat_a, lon_a), (lat_b, lon_b)", "(lon_a, lat_a), (lon_b, lat_b)"),
)


@mistake(
    "haversine_km",
    hint="How long is one degree of longitude at the equator, and how long is it at 60 degrees north?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_degrees_of_longitude_shrink"],
)
def haversine_on_a_flat_map(a, b, R=6371.0):
    (lat_a, lon_a), (lat_b, lon_b) = np.radians(a), np.radians(b)
    return float(R * np.hypot(lat_b - lat_a, lon_b - lon_a))


@mistake(
    "haversine_km",
    hint="Your degrees of longitude shrink as they should, but your Earth is flat between the two points. Near by that is "
    "enough. How far do you go from Bariloche to Leipzig?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_to_bariloche"],
)
def haversine_on_a_flat_map_of_the_middle(a, b, R=6371.0):
    (lat_a, lon_a), (lat_b, lon_b) = np.radians(a), np.radians(b)
    return float(R * np.hypot(lat_b - lat_a, np.cos((lat_a + lat_b) / 2) * (lon_b - lon_a)))


mistake(
    "haversine_km",
    name="haversine_no_cosines",
    hint="Two points stand close to the north pole, on opposite sides of it. How far apart are they by your formula? What "
    "stands before the second square?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_degrees_of_longitude_shrink"],
    change=("np.cos(lat_a) * np.cos(lat_b) * ", ""),
)


@mistake(
    "haversine_km",
    hint="The cosine of 0.1 m is 0.99999999999999988. How many digits of the 0.1 m are left in that, and which function has "
    "them all?",
    caught_by=["test_haversine_of_ten_centimetres", "test_haversine_of_the_same_point"],
)
def haversine_by_the_arc_cosine(a, b, R=6371.0):
    (lat_a, lon_a), (lat_b, lon_b) = np.radians(a), np.radians(b)
    cosine = np.sin(lat_a) * np.sin(lat_b) + np.cos(lat_a) * np.cos(lat_b) * np.cos(lon_b - lon_a)
    return float(R * np.arccos(np.clip(cosine, -1, 1)))


@mistake(
    "haversine_km",
    hint="The cosine of 0.1 m is 0.99999999999999988. How many digits of the 0.1 m are left in that, and which function has "
    "them all?",
    caught_by=["test_haversine_of_ten_centimetres", "test_haversine_of_the_same_point", "test_haversine_of_antipodes"],
)
def haversine_by_the_plain_arc_cosine(a, b, R=6371.0):
    (lat_a, lon_a), (lat_b, lon_b) = np.radians(a), np.radians(b)
    cosine = np.sin(lat_a) * np.sin(lat_b) + np.cos(lat_a) * np.cos(lat_b) * np.cos(lon_b - lon_a)
    return float(R * np.arccos(cosine))


@mistake(
    "haversine_km",
    hint="For some antipodes rounding makes h 1.0000000000000002. What is the root of 1 - h then?",
    caught_by=["test_haversine_of_antipodes"],
)
def haversine_nan_at_antipodes(a, b, R=6371.0):
    (lat_a, lon_a), (lat_b, lon_b) = np.radians(a), np.radians(b)
    h = np.sin((lat_b - lat_a) / 2) ** 2 + np.cos(lat_a) * np.cos(lat_b) * np.sin((lon_b - lon_a) / 2) ** 2
    return float(2 * R * np.arctan2(np.sqrt(h), np.sqrt(1 - h)))


@mistake(
    "haversine_km",
    hint="(1 - cos x) / 2 and sin^2(x / 2) are equal on paper. Which of them has digits left for an x of 1e-8?",
    caught_by=["test_haversine_of_ten_centimetres"],
)
def haversine_by_one_minus_the_cosine(a, b, R=6371.0):
    (lat_a, lon_a), (lat_b, lon_b) = np.radians(a), np.radians(b)
    h = (1 - np.cos(lat_b - lat_a)) / 2 + np.cos(lat_a) * np.cos(lat_b) * (1 - np.cos(lon_b - lon_a)) / 2
    return float(2 * R * np.arcsin(np.sqrt(min(h, 1.0))))


mistake(
    "haversine_km",
    name="haversine_half_the_way",
    hint="A quarter of the equator comes out as an eighth. Which factor stands before the arcsine?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_along_the_equator"],
    change=("2 * R", "R"),
)


mistake(
    "haversine_km",
    name="haversine_of_whole_angles",
    hint="The haversine of an angle is the square of the sine of one half of it. Where are your halves?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_along_the_equator"],
    change=[("(lat_b - lat_a) / 2", "lat_b - lat_a"), ("(lon_b - lon_a) / 2", "lon_b - lon_a")],
)


mistake(
    "haversine_km",
    name="haversine_no_root",
    hint="h is a square, and the formula takes the arcsine of a length. What undoes a square?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_along_the_equator"],
    change=("np.sqrt(min(h, 1.0))", "min(h, 1.0)"),
)


mistake(
    "haversine_km",
    name="haversine_sines_not_squared",
    hint="From the south to the north your h is positive, and back? What stands over each sine in the formula?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_to_bariloche"],
    change=[
        ("np.sin((lat_b - lat_a) / 2) ** 2", "np.sin((lat_b - lat_a) / 2)"),
        ("np.sin((lon_b - lon_a) / 2) ** 2", "np.sin((lon_b - lon_a) / 2)"),
    ],
)


mistake(
    "haversine_km",
    name="haversine_one_cosine_twice",
    hint="Go from a to b and back: is the way as long? Whose latitude does your formula ask for twice?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_to_bariloche"],
    change=("np.cos(lat_a) * np.cos(lat_b)", "np.cos(lat_a) * np.cos(lat_a)"),
)


mistake(
    "haversine_km",
    name="haversine_one_cosine",
    hint="A circle of latitude is shorter by a cosine. How many cosines stand in the formula, and how many in yours?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_degrees_of_longitude_shrink"],
    change=("np.cos(lat_a) * np.cos(lat_b)", "np.cos(lat_a)"),
)


mistake(
    "haversine_km",
    name="haversine_sines_for_cosines",
    hint="By your formula a degree of longitude has no length at the equator. Which function is 1 there, and 0 at the pole?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_along_the_equator"],
    change=("np.cos(lat_a) * np.cos(lat_b)", "np.sin(lat_a) * np.sin(lat_b)"),
)


mistake(
    "haversine_km",
    name="haversine_cosine_of_the_difference",
    hint="Two places at 60 degrees north have the difference 0 in latitude, and the cosine of that is 1. Of which angles does "
    "the formula take the cosine?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_degrees_of_longitude_shrink"],
    change=("np.cos(lat_a) * np.cos(lat_b)", "np.cos(lat_b - lat_a)"),
)


mistake(
    "haversine_km",
    name="haversine_ignores_the_radius",
    hint="How far is it around Mars by your function? Which argument did you not use?",
    caught_by=["test_haversine_on_other_spheres"],
    change=("2 * R", "2 * 6371.0"),
)


mistake(
    "haversine_km",
    name="haversine_in_metres",
    hint="Leipzig to Newark: 6.5 million of what? In which unit is R?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_along_the_equator"],
    change=("2 * R", "2000 * R"),
)


mistake(
    "haversine_km",
    name="haversine_rounds",
    hint="Which distance do you report for two points that are 0.1 m apart? Where does the docstring round?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_of_ten_centimetres"],
    change=(
        "return float(2 * R * np.arcsin(np.sqrt(min(h, 1.0))))",
        "return round(float(2 * R * np.arcsin(np.sqrt(min(h, 1.0)))), 1)",
    ),
)


@mistake(
    "haversine_km",
    hint="A right angle has 90 degrees, and pi / 2. How large is it after your conversion?",
    caught_by=["test_haversine_from_newark_to_leipzig", "test_haversine_along_the_equator"],
)
def haversine_pi_over_360(a, b, R=6371.0):
    (lat_a, lon_a), (lat_b, lon_b) = np.asarray(a) * np.pi / 360, np.asarray(b) * np.pi / 360
    h = np.sin((lat_b - lat_a) / 2) ** 2 + np.cos(lat_a) * np.cos(lat_b) * np.sin((lon_b - lon_a) / 2) ** 2
    return float(2 * R * np.arcsin(np.sqrt(min(h, 1.0))))


mistake(
    "haversine_km",
    name="haversine_near_points_are_one",
    hint="Two points 0.1 m apart are not the same. Where does your function make 0 of them?",
    caught_by=["test_haversine_of_ten_centimetres"],
    change=("return float(2 * R", "if h < 1e-12:\n        return 0.0\n    return float(2 * R"),
)


@mistake(
    "haversine_km",
    hint="The caller's coordinates are radians after your call. Which operator wrote into them?",
    caught_by=["test_haversine_leaves_its_arguments_alone"],
)
def haversine_in_place(a, b, R=6371.0):
    a, b = np.asarray(a), np.asarray(b)
    for point in (a, b):
        if point.dtype == np.float64:
            point *= np.pi / 180
    a = a if a.dtype == np.float64 else a * np.pi / 180
    b = b if b.dtype == np.float64 else b * np.pi / 180
    h = np.sin((b[0] - a[0]) / 2) ** 2 + np.cos(a[0]) * np.cos(b[0]) * np.sin((b[1] - a[1]) / 2) ** 2
    return float(2 * R * np.arcsin(np.sqrt(min(h, 1.0))))
