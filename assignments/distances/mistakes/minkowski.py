"""Known wrong answers to minkowski, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _refuse


@mistake(
    "minkowski",
    hint="What is (-2)^3, and what does it do to the sum? How far apart are two numbers, whichever is the larger?",
    caught_by=["test_minkowski_of_other_orders", "test_minkowski_of_random_vectors"],
)
def minkowski_no_abs(a, b, p):
    _refuse(a, b, p)
    differences = a - b
    largest = np.abs(differences).max()
    if largest == 0 or p == np.inf:
        return float(largest)
    return float(largest * ((differences / largest) ** p).sum() ** (1 / p))


@mistake(
    "minkowski",
    hint="Double both vectors: does your distance double? What stands around the sum in the formula?",
    caught_by=["test_minkowski_of_slide_65", "test_minkowski_doubles_with_the_vectors"],
)
def minkowski_no_root(a, b, p):
    _refuse(a, b, p)
    differences = np.abs(a - b)
    return float(differences.max() if p == np.inf else (differences**p).sum())


@mistake(
    "minkowski",
    hint="The root at the end undoes the power. Which root undoes a third power?",
    caught_by=["test_minkowski_of_other_orders", "test_minkowski_of_whole_numbers"],
)
def minkowski_always_the_square_root(a, b, p):
    _refuse(a, b, p)
    differences = np.abs(a - b)
    return float(differences.max() if p == np.inf else np.sqrt((differences**p).sum()))


@mistake(
    "minkowski",
    hint="Your distance is the same for every p. Which line of yours looks at p?",
    caught_by=["test_minkowski_of_other_orders", "test_minkowski_of_random_vectors"],
)
def minkowski_ignores_p(a, b, p):
    _refuse(a, b, p)
    differences = np.abs(a - b)
    largest = differences.max()
    return float(largest * np.sqrt(((differences / largest) ** 2).sum())) if largest > 0 else 0.0


@mistake(
    "minkowski",
    hint="What is 0.5 to the power of infinity, and the sum of such powers? What does the docstring say instead of a sum?",
    caught_by=["test_minkowski_of_other_orders"],
)
def minkowski_no_case_for_infinity(a, b, p):
    _refuse(a, b, p)
    differences = np.abs(a - b)
    if p == np.inf:
        return float((differences**p).sum() ** (1 / p))
    largest = differences.max()
    return float(largest * ((differences / largest) ** p).sum() ** (1 / p)) if largest > 0 else 0.0


@mistake(
    "minkowski",
    hint="What is 100000^100 in float64? And which factor can you take out of the sum before you take the powers?",
    caught_by=["test_minkowski_of_a_high_order", "test_minkowski_of_tiny_and_huge_differences"],
)
def minkowski_powers_overflow(a, b, p):
    _refuse(a, b, p)
    differences = np.abs(a - b)
    return float(differences.max() if p == np.inf else (differences**p).sum() ** (1 / p))


@mistake(
    "minkowski",
    hint="What is 100000^100 in float64? And which factor can you take out of the sum before you take the powers?",
    caught_by=["test_minkowski_of_a_high_order", "test_minkowski_refuses_other_shapes"],
)
def minkowski_powers_overflow_any_shapes(a, b, p):
    if p < 1:
        raise ValueError("p must be at least 1")
    differences = np.abs(a - b)
    return float(differences.max() if p == np.inf else (differences**p).sum() ** (1 / p))


mistake(
    "minkowski",
    name="minkowski_zero_by_zero",
    hint="You divide by the largest difference. How large is it where both vectors are equal?",
    caught_by=["test_minkowski_of_equal_vectors"],
    change=("if largest == 0:", "if False:"),
)


mistake(
    "minkowski",
    name="minkowski_rounds",
    hint="Is 0.686 the distance, or what you would print of it? Where does the docstring round?",
    caught_by=["test_minkowski_of_slide_65", "test_minkowski_of_random_vectors"],
    change=(
        "return float(largest * ((differences / largest) ** p).sum() ** (1 / p))",
        "return round(float(largest * ((differences / largest) ** p).sum() ** (1 / p)), 3)",
    ),
)


mistake(
    "minkowski",
    name="minkowski_mean_for_sum",
    hint="3 east and 4 south: how far is that? Does it become nearer because there are two directions?",
    caught_by=["test_minkowski_of_slide_65", "test_minkowski_doubles_with_the_vectors"],
    change=(".sum()", ".mean()"),
)


@mistake(
    "minkowski",
    hint="What is 1 // 3 in Python, and what is a number to the power of that?",
    caught_by=["test_minkowski_of_slide_65", "test_minkowski_of_random_vectors"],
)
def minkowski_whole_number_root(a, b, p):
    _refuse(a, b, p)
    differences = np.abs(a - b)
    return float(differences.max() if p == np.inf else (differences**p).sum() ** (1 // p))


@mistake(
    "minkowski",
    hint="You take the root of each difference, and then the sum. What is left of the power then? What does the bracket of "
    "the formula hold?",
    caught_by=["test_minkowski_of_slide_65", "test_minkowski_doubles_with_the_vectors"],
)
def minkowski_root_before_the_sum(a, b, p):
    _refuse(a, b, p)
    differences = np.abs(a - b)
    return float(differences.max() if p == np.inf else ((differences**p) ** (1 / p)).sum())


mistake(
    "minkowski",
    name="minkowski_takes_any_order",
    hint="You compute something for p = 1/2. What should happen to orders below 1?",
    caught_by=["test_minkowski_refuses_half", "test_minkowski_refuses_orders_below_one"],
    change=("if p < 1:", "if False:"),
)


mistake(
    "minkowski",
    name="minkowski_refuses_only_zero_and_below",
    hint="You refuse 0 and -2. Where does the docstring put the border: is 1/2 an order?",
    caught_by=["test_minkowski_refuses_half", "test_minkowski_refuses_orders_below_one"],
    change=("if p < 1:", "if p <= 0:"),
)


mistake(
    "minkowski",
    name="minkowski_refuses_one",
    hint="The way through a city's blocks has p = 1. Is it below 1?",
    caught_by=["test_minkowski_of_other_orders", "test_minkowski_refuses_orders_below_one"],
    change=("if p < 1:", "if p <= 1:"),
)


mistake(
    "minkowski",
    name="minkowski_infinity_is_the_smallest",
    hint="A king needs as many moves as the larger of the two differences says. Which one do you take for p = inf?",
    caught_by=["test_minkowski_of_other_orders", "test_minkowski_of_whole_numbers"],
    change=("largest = differences.max()", "largest = differences.min() if p == np.inf else differences.max()"),
)


mistake(
    "minkowski",
    name="minkowski_any_shapes",
    hint="What does NumPy make of a vector of three numbers minus a vector of one? Who says that this is no distance?",
    caught_by=["test_minkowski_refuses_other_shapes"],
    change=("if a.shape != b.shape:", "if False:"),
)


@mistake(
    "minkowski",
    hint="zip stops at the end of the shorter vector, and says nothing. What does the docstring ask for there?",
    caught_by=["test_minkowski_refuses_other_shapes"],
)
def minkowski_as_far_as_both_go(a, b, p):
    if p < 1:
        raise ValueError("p must be at least 1")
    differences = [abs(float(x) - float(y)) for x, y in zip(a, b)]
    largest = max(differences)
    if largest == 0 or p == np.inf:
        return largest
    return largest * sum((difference / largest) ** p for difference in differences) ** (1 / p)


@mistake(
    "minkowski",
    hint="You take the absolute value after the power. What is (-2)^1.5 for NumPy?",
    caught_by=["test_minkowski_of_random_vectors"],
)
def minkowski_abs_after_the_power(a, b, p):
    _refuse(a, b, p)
    differences = a - b
    largest = np.abs(differences).max()
    if largest == 0 or p == np.inf:
        return float(largest)
    return float(largest * np.abs((differences / largest) ** p).sum() ** (1 / p))


mistake(
    "minkowski",
    name="minkowski_in_place",
    hint="The caller's vector holds differences after your call. Which operator wrote into it?",
    caught_by=["test_minkowski_leaves_its_arguments_alone"],
    change=("differences = np.abs(a - b)", "a -= b\n    differences = np.abs(a)"),
)


mistake(
    "minkowski",
    name="minkowski_adds_a_little",
    hint="You add something small, so that nothing is divided by 0. How far is a vector from itself then?",
    caught_by=["test_minkowski_of_equal_vectors", "test_minkowski_of_tiny_and_huge_differences"],
    change=("differences = np.abs(a - b)", "differences = np.abs(a - b) + 1e-8"),
)
