"""Known wrong answers to posterior, the commonest first."""

from autograder import mistake

from .shared import _reports


@mistake(
    "posterior",
    hint="Found if guilty, or guilty if found: which of the two is tpr, and which is asked for?",
    caught_by=["test_posterior_of_ten_million", "test_posterior_of_small_and_large_galleries"],
)
def posterior_is_the_tpr(gallery, tpr, fpr):
    _reports(gallery, tpr, fpr)
    return float(tpr)


@mistake(
    "posterior",
    hint="One error in a million, so a match is right with 0.999999? How many innocent people were searched?",
    caught_by=["test_posterior_of_ten_million", "test_posterior_of_small_and_large_galleries"],
)
def posterior_is_one_less_the_error(gallery, tpr, fpr):
    _reports(gallery, tpr, fpr)
    return 1 - fpr


@mistake(
    "posterior",
    hint="You compare the culprit with one innocent person. How many are in the gallery?",
    caught_by=["test_posterior_of_ten_million", "test_posterior_of_small_and_large_galleries"],
)
def posterior_ignores_the_gallery(gallery, tpr, fpr):
    _reports(gallery, tpr, fpr)
    return tpr / (tpr + fpr) if tpr + fpr else 0.0


@mistake(
    "posterior",
    hint="Before the search, is it as probable as not that this person is the culprit? Among how many people is there one?",
    caught_by=["test_posterior_of_ten_million", "test_posterior_of_small_and_large_galleries"],
)
def posterior_with_a_prior_of_a_half(gallery, tpr, fpr):
    _reports(gallery, tpr, fpr)
    at_least_one = 1 - (1 - fpr) ** gallery
    return 0.5 * tpr / (0.5 * tpr + 0.5 * at_least_one) if tpr + at_least_one else 0.0


mistake(
    "posterior",
    name="posterior_takes_the_culprit_out_of_the_gallery",
    hint="Is the culprit one of the gallery's people, or one more? Read the docstring, and try a gallery of one.",
    caught_by=["test_posterior_of_small_and_large_galleries", "test_posterior_of_an_empty_gallery"],
    change=("innocent = gallery * fpr", "innocent = (gallery - 1) * fpr"),
)


mistake(
    "posterior",
    name="posterior_counts_the_culprit_twice",
    hint="Can the culprit be a false match as well? How many innocent people are in the gallery?",
    caught_by=["test_posterior_of_small_and_large_galleries", "test_posterior_of_an_empty_gallery"],
    change=("innocent = gallery * fpr", "innocent = (gallery + 1) * fpr"),
)


mistake(
    "posterior",
    name="posterior_is_one_in_the_gallery",
    hint="Does a good camera help with you? Where does tpr stand in your formula?",
    caught_by=["test_posterior_of_ten_million", "test_posterior_of_small_and_large_galleries"],
    change=("tpr / (tpr + innocent)", "1 / (1 + innocent)"),
)


mistake(
    "posterior",
    name="posterior_is_the_odds",
    hint="With one million faces and 1e-6 your answer is 0.99, and with a smaller gallery it exceeds 1. Are odds a probability?",
    caught_by=["test_posterior_of_ten_million", "test_posterior_of_one_million"],
    change=("tpr / (tpr + innocent)", "tpr / innocent if innocent else 1.0"),
)


mistake(
    "posterior",
    name="posterior_of_innocence",
    hint="Is it the probability that the match is right, or that it is wrong?",
    caught_by=["test_posterior_of_ten_million", "test_posterior_where_nobody_is_reported"],
    change=("tpr / (tpr + innocent)", "innocent / (tpr + innocent)"),
)


mistake(
    "posterior",
    name="posterior_divides_where_nobody_is_reported",
    hint="Nobody can be reported: which error does Python raise in the division, and which one does the docstring promise?",
    caught_by=["test_posterior_where_nobody_is_reported", "test_posterior_refuses_what_reports_nobody"],
    change=(
        '    if tpr + innocent == 0:\n        raise ValueError("nobody is ever reported")\n',
        "",
    ),
)


@mistake(
    "posterior",
    hint="A culprit who is never found, and an empty gallery: who can be reported then, and what do you divide by?",
    caught_by=["test_posterior_refuses_what_reports_nobody"],
)
def posterior_asks_the_two_rates_alone(gallery, tpr, fpr):
    if tpr == 0 and fpr == 0:
        raise ValueError("both rates are 0")
    return float(tpr / (tpr + gallery * fpr))


@mistake(
    "posterior",
    hint="Nobody can be reported, and you answer 0. With which probability is a match right that never comes?",
    caught_by=["test_posterior_where_nobody_is_reported", "test_posterior_refuses_what_reports_nobody"],
)
def posterior_zero_where_nobody_is_reported(gallery, tpr, fpr):
    innocent = gallery * fpr
    return float(tpr / (tpr + innocent)) if tpr + innocent else 0.0


@mistake(
    "posterior",
    hint="You refuse every rate of 0. If no innocent person can be reported, what is a match worth?",
    caught_by=["test_posterior_where_nobody_is_reported", "test_posterior_of_an_empty_gallery"],
)
def posterior_refuses_every_zero(gallery, tpr, fpr):
    if tpr == 0 or fpr == 0 or gallery == 0:
        raise ValueError("a zero")
    return float(tpr / (tpr + gallery * fpr))


@mistake(
    "posterior",
    hint="A culprit who is never found: is that an error, or a match that is never right? When is there nothing to divide by?",
    caught_by=["test_posterior_of_a_culprit_who_is_never_found"],
)
def posterior_refuses_a_tpr_of_zero(gallery, tpr, fpr):
    if tpr == 0:
        raise ValueError("tpr is 0")
    return float(tpr / (tpr + gallery * fpr))


@mistake(
    "posterior",
    hint="A small number is added below the line so that it is never 0. What does it do to rates of a millionth of a millionth?",
    caught_by=["test_posterior_of_tiny_rates"],
)
def posterior_adds_a_small_number(gallery, tpr, fpr):
    _reports(gallery, tpr, fpr)
    return float(tpr / (tpr + gallery * fpr + 1e-12))


@mistake(
    "posterior",
    hint="Before the search one of how many people is the culprit? Count the gallery's people, and who is one more.",
    caught_by=["test_posterior_of_small_and_large_galleries"],
)
def posterior_with_a_prior_of_one_in_the_gallery(gallery, tpr, fpr):
    _reports(gallery, tpr, fpr)
    prior = 1 / gallery if gallery else 1.0
    return tpr * prior / (tpr * prior + fpr * (1 - prior))


@mistake(
    "posterior",
    hint="How many culprits are there? Below the line you have one for each person of the gallery.",
    caught_by=["test_posterior_of_ten_million", "test_posterior_of_one_million"],
)
def posterior_with_a_gallery_of_culprits(gallery, tpr, fpr):
    _reports(gallery, tpr, fpr)
    return float(tpr / (gallery * tpr + gallery * fpr)) if gallery else 1.0
