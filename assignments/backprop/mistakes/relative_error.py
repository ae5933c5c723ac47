"""Known wrong answers to relative_error, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _same_shape


@mistake(
    "relative_error",
    hint="What is 0 / 0? Which part of the denominator prevents it?",
    caught_by=["test_relative_error_of_two_zeros"],
)
def relative_error_no_floor(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / (np.abs(a) + np.abs(b))))


@mistake(
    "relative_error",
    hint="What is 0 / 0? Which part of the denominator prevents it? And which pairs of shapes are allowed?",
    caught_by=["test_relative_error_of_two_zeros", "test_relative_error_of_two_shapes"],
)
def relative_error_of_the_bare_formula(a, b):
    return float(np.max(np.abs(a - b) / (np.abs(a) + np.abs(b))))


@mistake(
    "relative_error",
    hint="Adding 1e-8 is not the same as taking at least 1e-8. Try a = 1e-12.",
    caught_by=["test_relative_error_of_tiny_numbers"],
)
def relative_error_adds_the_floor(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / (np.abs(a) + np.abs(b) + 1e-8)))


@mistake(
    "relative_error",
    hint="One wrong weight among a thousand right ones: what does a mean make of it?",
    caught_by=["test_relative_error_of_two_vectors"],
)
def relative_error_mean(a, b):
    _same_shape(a, b)
    return float(np.mean(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))


@mistake(
    "relative_error",
    hint="The formula measures every place by its own size. When do you take the maximum: before or after dividing?",
    caught_by=["test_relative_error_of_two_vectors", "test_relative_error_of_matrices_and_single_numbers"],
)
def relative_error_of_the_maxima(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b)) / max(1e-8, np.max(np.abs(a) + np.abs(b))))


@mistake(
    "relative_error",
    hint="Many courses check a gradient by a ratio of lengths, |a - b| / (|a| + |b|). This sheet measures every place "
    "by its own size and takes the worst: which wrong weight can hide in a length?",
    caught_by=["test_relative_error_of_two_vectors", "test_relative_error_of_matrices_and_single_numbers"],
)
def relative_error_of_norms(a, b):
    _same_shape(a, b)
    return float(np.linalg.norm(a - b) / max(1e-8, np.linalg.norm(a) + np.linalg.norm(b)))


@mistake(
    "relative_error",
    hint="Many courses check a gradient by a ratio of lengths, |a - b| / (|a| + |b|). This sheet measures every place "
    "by its own size and takes the worst: which wrong weight can hide in a length?",
    caught_by=["test_relative_error_of_two_vectors", "test_relative_error_of_two_shapes"],
)
def relative_error_of_bare_norms(a, b):
    return float(np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b)))


@mistake(
    "relative_error",
    hint="Is 0.001 a large or a small error? That depends on the size of what?",
    caught_by=["test_relative_error_of_two_vectors"],
)
def relative_error_is_absolute(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b)))


@mistake(
    "relative_error",
    hint="Take a = -2 and b = -6: is your error negative, or astronomically large? Where are bars missing?",
    caught_by=["test_relative_error_of_two_vectors"],
)
def relative_error_no_bars_below(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, a + b)))


@mistake(
    "relative_error",
    hint="Take a = 3 and b = -3: what do you divide by? Around what do the bars stand in the formula?",
    caught_by=["test_relative_error_of_opposite_signs"],
)
def relative_error_bars_around_the_sum(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a + b))))


@mistake(
    "relative_error",
    hint="Some courses divide by the larger of |a| and |b|. What does this sheet divide by, and which error have 1 and -1 then?",
    caught_by=["test_relative_error_of_opposite_signs", "test_relative_error_of_two_vectors"],
)
def relative_error_measured_by_the_larger(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.maximum(np.abs(a), np.abs(b)))))


@mistake(
    "relative_error",
    hint="Swap a and b: is the answer the same? Which one do you measure by?",
    caught_by=["test_relative_error_of_two_vectors"],
)
def relative_error_measured_by_b(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(b))))


@mistake(
    "relative_error",
    hint="Swap a and b: is the answer the same? Which one do you measure by?",
    caught_by=["test_relative_error_of_two_vectors", "test_relative_error_of_two_places"],
)
def relative_error_measured_by_a(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a))))


@mistake(
    "relative_error",
    hint="What shape has a - b for a vector and a column, and what for (2, 3) and (2, 1)? Does the docstring allow such pairs?",
    caught_by=["test_relative_error_of_two_shapes"],
)
def relative_error_broadcasts(a, b):
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))
