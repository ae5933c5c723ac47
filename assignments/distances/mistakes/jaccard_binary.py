"""Known wrong answers to jaccard_binary, the commonest first."""

import numpy as np

from autograder import mistake


def _refuse_shapes(u, v):
    if u.shape != v.shape:
        raise ValueError("the vectors have different shapes")


mistake(
    "jaccard_binary",
    name="binary_counts_common_zeros",
    hint="Neither of two baskets holds caviar. Does that make the two customers alike?",
    caught_by=["test_binary_of_five_places", "test_binary_of_two_baskets"],
    change=("return float(both / either) if either else 1.0", "return float(np.mean(u == v))"),
)


mistake(
    "jaccard_binary",
    name="binary_over_all_places",
    hint="Add a hundred things to the shop that nobody buys. Should your answer change? What do you divide by?",
    caught_by=["test_binary_of_five_places", "test_binary_of_two_baskets"],
    change=("both / either", "both / len(u)"),
)


@mistake(
    "jaccard_binary",
    hint="What is True + True for NumPy, and can it ever be 2? The docstring names the dtypes that may come.",
    caught_by=["test_binary_of_bools", "test_binary_of_any_dtype"],
)
def binary_adds_bools(u, v):
    _refuse_shapes(u, v)
    total = u + v
    either = (total >= 1).sum()
    return float((total == 2).sum() / either) if either else 1.0


@mistake(
    "jaccard_binary",
    hint="u @ v has the dtype of u and v. What is the largest number that a uint8 can hold, and what comes after it? And "
    "what is a product of bools?",
    caught_by=["test_binary_of_hundreds_of_bytes", "test_binary_of_any_dtype"],
)
def binary_product_in_small_numbers(u, v):
    _refuse_shapes(u, v)
    both = u @ v
    either = int(u.sum()) + int(v.sum()) - int(both)
    return float(both / either) if either else 1.0


mistake(
    "jaccard_binary",
    name="binary_over_the_sum_of_sizes",
    hint="How similar is a vector to itself by your formula? How often do you count the places where both are 1?",
    caught_by=["test_binary_of_five_places", "test_binary_of_two_baskets"],
    change=("both / either", "both / (np.sum(u) + np.sum(v))"),
)


mistake(
    "jaccard_binary",
    name="binary_zero_by_zero",
    hint="Two baskets are empty. What do you divide by then, and what does the docstring answer?",
    caught_by=["test_binary_of_two_empty_sets"],
    change=(" if either else 1.0", ""),
)


mistake(
    "jaccard_binary",
    name="binary_of_empty_sets_is_zero",
    hint="A basket and its copy have similarity 1. Is the copy of an empty basket an exception?",
    caught_by=["test_binary_of_two_empty_sets"],
    change=("1.0", "0.0"),
)


mistake(
    "jaccard_binary",
    name="binary_distance",
    hint="What is your answer for twins, 0 or 1? Is that a similarity or a distance?",
    caught_by=["test_binary_of_five_places", "test_binary_of_two_baskets"],
    change=("return float(both / either) if either else 1.0", "return float(1 - both / either) if either else 0.0"),
)


mistake(
    "jaccard_binary",
    name="binary_as_sets_of_zero_and_one",
    hint="Which set does the vector (1, 0, 1) stand for: the one that holds 0 and 1, or the one that holds the places 0 and 2?",
    caught_by=["test_binary_of_five_places", "test_binary_of_two_baskets"],
    change=("return float(both / either) if either else 1.0", "return jaccard(u.tolist(), v.tolist())"),
)


mistake(
    "jaccard_binary",
    name="binary_over_the_ones_of_the_first",
    hint="Swap the two vectors: does your answer change? Whose ones do you divide by?",
    caught_by=["test_binary_of_five_places", "test_binary_of_a_part_and_the_whole"],
    change=("both / either", "both / max(np.sum(u), 1)"),
)


mistake(
    "jaccard_binary",
    name="binary_is_dice",
    hint="Twice what is shared, over the sum of both sizes: that is Dice's coefficient. What does the formula here "
    "divide by?",
    caught_by=["test_binary_of_five_places", "test_binary_of_a_part_and_the_whole"],
    change=("both / either", "2 * both / (np.sum(u) + np.sum(v))"),
)


mistake(
    "jaccard_binary",
    name="binary_over_one_sided_places",
    hint="You divide by the places where exactly one is 1. What about the places where both are?",
    caught_by=["test_binary_of_five_places", "test_binary_of_random_vectors"],
    change=("np.logical_or(u, v).sum()", "np.logical_xor(u, v).sum()"),
)


@mistake(
    "jaccard_binary",
    hint="What is 0 - 1 for an unsigned byte, and what does NumPy say to True - False? Which operation asks whether two "
    "places differ, whatever the dtype?",
    caught_by=["test_binary_of_bools", "test_binary_of_any_dtype"],
)
def binary_subtracts(u, v):
    _refuse_shapes(u, v)
    either = np.logical_or(u, v).sum()
    return float(1 - np.abs(u - v).sum() / either) if either else 1.0


mistake(
    "jaccard_binary",
    name="binary_counts_what_is_shared",
    hint="Your answer grows with the number of things in the shop. What is it a share of?",
    caught_by=["test_binary_of_five_places", "test_binary_of_random_vectors"],
    change=("both / either", "both"),
)


mistake(
    "jaccard_binary",
    name="binary_zeros_are_members",
    hint="Which number says that a thing is in the basket, 0 or 1? Ask your function for two baskets of one thing each.",
    caught_by=["test_binary_of_two_baskets", "test_binary_of_random_vectors"],
    change=(
        "np.logical_and(u, v).sum(), np.logical_or(u, v).sum()",
        "np.sum((u == 0) & (v == 0)), np.sum((u == 0) | (v == 0))",
    ),
)


mistake(
    "jaccard_binary",
    name="binary_any_shapes",
    hint="What does NumPy make of a vector of three places and a vector of one? Who says that they are no pair?",
    caught_by=["test_binary_refuses_other_shapes"],
    change=("if u.shape != v.shape:", "if False:"),
)


@mistake(
    "jaccard_binary",
    hint="zip stops at the end of the shorter vector, and says nothing. What does the docstring ask for there?",
    caught_by=["test_binary_refuses_other_shapes"],
)
def binary_as_far_as_both_go(u, v):
    both = sum(bool(x) and bool(y) for x, y in zip(u, v))
    either = sum(bool(x) or bool(y) for x, y in zip(u, v))
    return both / either if either else 1.0


@mistake(
    "jaccard_binary",
    hint="One basket is empty, the other is full. Are they equal?",
    caught_by=["test_binary_of_two_empty_sets"],
)
def binary_where_one_is_empty(u, v):
    _refuse_shapes(u, v)
    if not u.any() or not v.any():
        return 1.0
    return float(np.logical_and(u, v).sum() / np.logical_or(u, v).sum())


mistake(
    "jaccard_binary",
    name="binary_in_place",
    hint="The caller's u holds what both vectors share, after your call. Which of your lines wrote into it?",
    caught_by=["test_binary_leaves_its_arguments_alone"],
    change=(
        "both, either = np.logical_and(u, v).sum(), np.logical_or(u, v).sum()",
        "either = np.logical_or(u, v).sum()\n    u[:] = np.logical_and(u, v)\n    both = u.astype(bool).sum()",
    ),
)
