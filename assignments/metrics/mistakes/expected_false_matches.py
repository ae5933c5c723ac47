"""Known wrong answers to expected_false_matches, the commonest first."""

from autograder import mistake


@mistake(
    "expected_false_matches",
    hint="Your answer is never above 1. Is it the probability of at least one false match, or how many there are?",
    caught_by=["test_expected_false_matches_of_ten_million", "test_expected_false_matches_of_a_fraction"],
)
def expected_false_matches_at_least_one(gallery, fpr):
    return 1 - (1 - fpr) ** gallery


@mistake(
    "expected_false_matches",
    hint="One error in a million: a million of what? Who is searched?",
    caught_by=["test_expected_false_matches_of_ten_million", "test_expected_false_matches_is_proportional"],
)
def expected_false_matches_is_the_rate(gallery, fpr):
    return float(fpr)


mistake(
    "expected_false_matches",
    name="expected_false_matches_rounded",
    hint="A town expects a quarter of a person. What does your rounding make of it, and what becomes of it over four searches?",
    caught_by=["test_expected_false_matches_of_a_town", "test_expected_false_matches_of_a_fraction"],
    change=("float(gallery * fpr)", "float(round(gallery * fpr))"),
)


mistake(
    "expected_false_matches",
    name="expected_false_matches_cut_off",
    hint="You cut an average off to a whole number. Where does a quarter of a person go?",
    caught_by=["test_expected_false_matches_of_a_town", "test_expected_false_matches_of_a_fraction"],
    change=("float(gallery * fpr)", "float(int(gallery * fpr + 1e-9))"),
)


@mistake(
    "expected_false_matches",
    hint="People do not come in fractions, but averages do. Why do you round up?",
    caught_by=["test_expected_false_matches_of_a_town", "test_expected_false_matches_of_a_fraction"],
)
def expected_false_matches_rounded_up(gallery, fpr):
    return float(-int(-(gallery * fpr) // 1))


mistake(
    "expected_false_matches",
    name="expected_false_matches_of_the_right_ones",
    hint="Which share of innocent people is reported: fpr, or 1 - fpr? How many does your answer accuse?",
    caught_by=["test_expected_false_matches_of_ten_million", "test_expected_false_matches_of_a_town"],
    change=("gallery * fpr", "gallery * (1 - fpr)"),
)


mistake(
    "expected_false_matches",
    name="expected_false_matches_divides",
    hint="Does a larger error rate report more innocent people with you, or fewer?",
    caught_by=["test_expected_false_matches_of_ten_million", "test_expected_false_matches_at_the_ends"],
    change=("float(gallery * fpr)", "float(gallery / fpr)"),
)


mistake(
    "expected_false_matches",
    name="expected_false_matches_takes_one_out",
    hint="Read in the docstring who is in the gallery. Is the culprit among them?",
    caught_by=["test_expected_false_matches_of_a_town", "test_expected_false_matches_at_the_ends"],
    change=("gallery * fpr", "(gallery - 1) * fpr"),
)


mistake(
    "expected_false_matches",
    name="expected_false_matches_adds_one",
    hint="Read in the docstring who is in the gallery. For whom is the one that you add?",
    caught_by=["test_expected_false_matches_of_a_town", "test_expected_false_matches_at_the_ends"],
    change=("gallery * fpr", "(gallery + 1) * fpr"),
)


mistake(
    "expected_false_matches",
    name="expected_false_matches_counts_the_culprit",
    hint="Innocent people are counted. Who is the one more that your answer always has?",
    caught_by=["test_expected_false_matches_of_ten_million", "test_expected_false_matches_at_the_ends"],
    change=("gallery * fpr", "gallery * fpr + 1"),
)


mistake(
    "expected_false_matches",
    name="expected_false_matches_at_most_one",
    hint="Can no more than one innocent person be reported? Ten million people are searched.",
    caught_by=["test_expected_false_matches_of_ten_million", "test_expected_false_matches_of_a_fraction"],
    change=("float(gallery * fpr)", "min(1.0, float(gallery * fpr))"),
)


mistake(
    "expected_false_matches",
    name="expected_false_matches_in_percent",
    hint="Is fpr a share, or a percentage? Where does your factor of a hundred come from?",
    caught_by=["test_expected_false_matches_of_ten_million", "test_expected_false_matches_at_the_ends"],
    change=("gallery * fpr", "gallery * fpr / 100"),
)


mistake(
    "expected_false_matches",
    name="expected_false_matches_rounded_to_cents",
    hint="You round to a few digits. What is left of a millionth of a person, and of a million searches with it?",
    caught_by=["test_expected_false_matches_of_a_fraction"],
    change=("float(gallery * fpr)", "round(float(gallery * fpr), 2)"),
)
