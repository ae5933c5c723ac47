"""Known wrong answers to jaccard, the commonest first."""

from collections import Counter

from autograder import mistake

mistake(
    "jaccard",
    name="jaccard_over_the_sum_of_sizes",
    hint="How similar is a set to itself by your formula? How often do you count what both have?",
    caught_by=["test_jaccard_of_night_and_nacht", "test_jaccard_of_equals_and_strangers"],
    change=("len(a | b)", "(len(a) + len(b))"),
)


@mistake(
    "jaccard",
    hint="Is a list with repeats a set? Print the lengths that you divide by for (tea, tea, tea, milk).",
    caught_by=["test_jaccard_counts_repeats_once", "test_jaccard_of_random_lists"],
)
def jaccard_of_long_lists(a, b):
    shared = len(set(a) & set(b))
    either = len(a) + len(b) - shared
    return shared / either if either else 1.0


mistake(
    "jaccard",
    name="jaccard_zero_by_zero",
    hint="What do two empty sets have together, and what do you divide by then? What does the docstring answer?",
    caught_by=["test_jaccard_of_two_empty_sets"],
    change=(" if a | b else 1.0", ""),
)


mistake(
    "jaccard",
    name="jaccard_of_empty_sets_is_zero",
    hint="A set and its copy have similarity 1. Is the copy of an empty set an exception?",
    caught_by=["test_jaccard_of_two_empty_sets"],
    change=("1.0", "0.0"),
)


mistake(
    "jaccard",
    name="jaccard_distance",
    hint="What is your answer for twins, 0 or 1? Is that a similarity or a distance?",
    caught_by=["test_jaccard_of_night_and_nacht", "test_jaccard_of_equals_and_strangers"],
    change=("return len(a & b) / len(a | b) if a | b else 1.0", "return 1 - len(a & b) / len(a | b) if a | b else 0.0"),
)


@mistake(
    "jaccard",
    hint="You compare the first with the first, the second with the second. Does a set have a first element?",
    caught_by=["test_jaccard_of_equals_and_strangers", "test_jaccard_does_not_depend_on_order"],
)
def jaccard_by_position(a, b):
    if not len(a) and not len(b):
        return 1.0
    return sum(x == y for x, y in zip(a, b)) / len(set(a) | set(b))


mistake(
    "jaccard",
    name="jaccard_over_the_smaller_set",
    hint="Compare a set of two with a set of four that holds both. Are they as good as equal?",
    caught_by=["test_jaccard_of_night_and_nacht", "test_jaccard_of_a_part_and_the_whole"],
    change=("len(a & b) / len(a | b) if a | b else 1.0", "len(a & b) / max(min(len(a), len(b)), 1) if a | b else 1.0"),
)


mistake(
    "jaccard",
    name="jaccard_over_the_larger_set",
    hint="night and nacht have five letters each. How many different letters do they have together?",
    caught_by=["test_jaccard_does_not_depend_on_order", "test_jaccard_of_random_lists"],
    change=("len(a & b) / len(a | b)", "len(a & b) / max(len(a), len(b))"),
)


mistake(
    "jaccard",
    name="jaccard_over_the_first_set",
    hint="Swap the two arguments: does your answer change? Whose letters do you divide by?",
    caught_by=["test_jaccard_of_a_part_and_the_whole", "test_jaccard_of_random_lists"],
    change=("len(a & b) / len(a | b)", "len(a & b) / max(len(a), 1)"),
)


mistake(
    "jaccard",
    name="jaccard_is_dice",
    hint="Twice what is shared, over the sum of both sizes: that is Dice's coefficient. What does the formula here "
    "divide by?",
    caught_by=["test_jaccard_of_night_and_nacht", "test_jaccard_of_a_part_and_the_whole"],
    change=("len(a & b) / len(a | b)", "2 * len(a & b) / (len(a) + len(b))"),
)


@mistake(
    "jaccard",
    hint="A Counter remembers how often. Does a set?",
    caught_by=["test_jaccard_counts_repeats_once", "test_jaccard_of_random_lists"],
)
def jaccard_of_bags(a, b):
    a, b = Counter(a), Counter(b)
    either = sum((a | b).values())
    return sum((a & b).values()) / either if either else 1.0


@mistake(
    "jaccard",
    hint="You ask for each entry of a whether it is in b. How often do you count a tea that stands in a three times?",
    caught_by=["test_jaccard_counts_repeats_once", "test_jaccard_of_random_lists"],
)
def jaccard_counts_shared_repeats(a, b):
    either = set(a) | set(b)
    return sum(x in b for x in a) / len(either) if either else 1.0


@mistake(
    "jaccard",
    hint="The docstring says what a string is the set of. What does split() make of a word without a blank?",
    caught_by=["test_jaccard_of_night_and_nacht", "test_jaccard_of_lists_tuples_and_strings"],
)
def jaccard_of_words(a, b):
    a = set(a.split() if isinstance(a, str) else a)
    b = set(b.split() if isinstance(b, str) else b)
    return len(a & b) / len(a | b) if a | b else 1.0


mistake(
    "jaccard",
    name="jaccard_counts_what_is_shared",
    hint="Your answer grows with the sets. What is it a share of?",
    caught_by=["test_jaccard_of_night_and_nacht", "test_jaccard_of_equals_and_strangers"],
    change=("len(a & b) / len(a | b)", "float(len(a & b))"),
)


mistake(
    "jaccard",
    name="jaccard_whole_number_division",
    hint="What is 3 // 7 in Python?",
    caught_by=["test_jaccard_of_night_and_nacht", "test_jaccard_of_random_lists"],
    change=("len(a & b) / len(a | b)", "float(len(a & b) // len(a | b))"),
)


mistake(
    "jaccard",
    name="jaccard_where_one_set_is_empty",
    hint="One basket is empty, the other is full. Are they equal?",
    caught_by=["test_jaccard_of_two_empty_sets"],
    change=("if a | b else 1.0", "if a and b else 1.0"),
)


mistake(
    "jaccard",
    name="jaccard_both_over_one_sided",
    hint="You divide by what only one of them has. Where are the things that both have?",
    caught_by=["test_jaccard_of_night_and_nacht", "test_jaccard_of_random_lists"],
    change=("len(a & b) / len(a | b) if a | b else 1.0", "len(a & b) / len(a ^ b) if a ^ b else 1.0"),
)


@mistake(
    "jaccard",
    hint='Who told you that "N" and "n" are the same letter? Read the arguments in the docstring again.',
    caught_by=["test_jaccard_tells_large_letters_from_small"],
)
def jaccard_of_small_letters(a, b):
    a = set(a.lower() if isinstance(a, str) else a)
    b = set(b.lower() if isinstance(b, str) else b)
    return len(a & b) / len(a | b) if a | b else 1.0


@mistake(
    "jaccard",
    hint="The caller's shopping list is in another order after your call. Which of your lines wrote into it?",
    caught_by=["test_jaccard_leaves_its_arguments_alone"],
)
def jaccard_sorts_the_callers_list(a, b):
    for things in (a, b):
        if isinstance(things, list):
            things.sort()
    a, b = set(a), set(b)
    return len(a & b) / len(a | b) if a | b else 1.0


mistake(
    "jaccard",
    name="jaccard_rounds",
    hint="Is 0.43 the similarity, or what you would print of it? Where does the docstring round?",
    caught_by=["test_jaccard_of_night_and_nacht", "test_jaccard_of_random_lists"],
    change=("len(a & b) / len(a | b)", "round(len(a & b) / len(a | b), 2)"),
)
