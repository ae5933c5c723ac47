"""Known wrong answers to split_indices, the rarer ones."""

import numpy as np

from autograder import mistake

from .shared import _check_fractions

mistake(
    "split_indices",
    name="split_takes_any_fractions",
    hint="0.6 + 0.3 + 0.3 is more than everything, and 1.25 - 0.25 only looks like it. What should happen then?",
    caught_by=["test_split_refuses_fractions_that_miss_one", "test_split_refuses_negative_fractions"],
    change=("if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-9:", "if False:"),
)

mistake(
    "split_indices",
    name="split_takes_negative_fractions",
    hint="1.25 and -0.25 add up to 1. How many rows is -0.25 of 20?",
    caught_by=["test_split_refuses_negative_fractions"],
    change=("if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-9:", "if abs(sum(fractions) - 1) > 1e-9:"),
)

mistake(
    "split_indices",
    name="split_takes_any_sum",
    hint="Negative fractions you refuse. And those that add up to more or less than everything?",
    caught_by=["test_split_refuses_fractions_that_miss_one", "test_split_is_exact_to_the_ninth_digit"],
    change=("if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-9:", "if min(fractions) < 0:"),
)

mistake(
    "split_indices",
    name="split_refuses_what_is_too_much_only",
    hint="Which rows are left where the fractions add up to 0.9? Is that less wrong than 1.1?",
    caught_by=["test_split_refuses_fractions_that_miss_one", "test_split_is_exact_to_the_ninth_digit"],
    change=(
        "if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-9:",
        "if min(fractions) < 0 or sum(fractions) > 1 + 1e-9:",
    ),
)

mistake(
    "split_indices",
    name="split_compares_the_sum_exactly",
    hint="Ask Python for sum([0.1] * 10) == 1. Are ten tenths no whole?",
    caught_by=["test_split_is_exact_to_the_ninth_digit", "test_split_into_many_parts"],
    change=(
        "if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-9:",
        "if min(fractions) < 0 or sum(fractions) != 1:",
    ),
)

mistake(
    "split_indices",
    name="split_compares_by_isclose",
    hint="How far apart may two numbers be for np.isclose, if you tell it nothing? How far does the docstring allow?",
    caught_by=["test_split_is_exact_to_the_ninth_digit"],
    change=(
        "if min(fractions) < 0 or abs(sum(fractions) - 1) > 1e-9:",
        "if min(fractions) < 0 or not np.isclose(sum(fractions), 1):",
    ),
)


@mistake(
    "split_indices",
    hint="You round every size by itself. What do round(2.5) and round(2.5) add up to? Where is the fifth row?",
    caught_by=["test_split_that_does_not_come_out_even"],
)
def split_rounds_every_size(n, fractions, rng):
    _check_fractions(fractions)
    sizes = [round(fraction * n) for fraction in fractions]
    return tuple(np.split(rng.permutation(n), np.cumsum(sizes))[:-1])


mistake(
    "split_indices",
    name="split_counts_rows_from_one",
    hint="What is the smallest row number in your parts, and what the largest? What is X[n]?",
    caught_by=["test_split_of_ten_rows", "test_split_that_does_not_come_out_even"],
    change=("rng.permutation(n)", "rng.permutation(n) + 1"),
)

mistake(
    "split_indices",
    name="split_gives_masks",
    hint="Your parts hold True and False. Row numbers are asked for: which NumPy function makes them of a mask?",
    caught_by=["test_split_of_ten_rows", "test_split_that_does_not_come_out_even"],
    change=(
        "return tuple(np.split(rng.permutation(n), cuts))",
        "return tuple(np.isin(np.arange(n), part) for part in np.split(rng.permutation(n), cuts))",
    ),
)

mistake(
    "split_indices",
    name="split_cuts_at_the_fractions_themselves",
    hint="Where does the second cut belong: after 20 % of the rows, or after 60 % and 20 % of them?",
    caught_by=["test_split_of_ten_rows", "test_split_that_does_not_come_out_even"],
    change=("np.cumsum(fractions[:-1])", "np.array(fractions[:-1])"),
)

mistake(
    "split_indices",
    name="split_one_row_short",
    hint="One row is in none of your parts, whatever n is. Where does your order of rows begin, and where does it end?",
    caught_by=["test_split_of_ten_rows", "test_split_that_does_not_come_out_even"],
    change=("rng.permutation(n)", "rng.permutation(n)[:-1]"),
)

mistake(
    "split_indices",
    name="split_rolls_the_rows",
    hint="You begin at a random row. Do neighbours in the file ever part? What if neighbours are alike?",
    caught_by=["test_split_is_shuffled", "test_split_gives_every_row_the_same_chance"],
    change=("rng.permutation(n)", "np.roll(np.arange(n), rng.integers(n + 1))"),
)
