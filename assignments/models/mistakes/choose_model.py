"""Known wrong answers to choose_model, the commonest first."""

from autograder import mistake


@mistake(
    "choose_model",
    hint="The best score wins with you, by however little. What would Ockham say to 541 parameters for it?",
    caught_by=["test_choose_the_simplest_that_is_good_enough", "test_choose_without_tolerance"],
)
def choose_the_best_score(table, tolerance):
    return max(table, key=lambda row: row[2])[0]


@mistake(
    "choose_model",
    hint="The smallest model of all wins with you. How good must it be to be asked at all?",
    caught_by=["test_choose_the_simplest_that_is_good_enough", "test_choose_without_tolerance"],
)
def choose_the_fewest_of_all(table, tolerance):
    return min(table, key=lambda row: (row[1], -row[2]))[0]


mistake(
    "choose_model",
    name="choose_by_ratio",
    hint="Is the tolerance a difference of scores, or a share of the best one? Try scores near 100.",
    caught_by=["test_choose_by_difference_not_by_ratio"],
    change=("best - tolerance - 1e-12", "best * (1 - tolerance) - 1e-12"),
)


mistake(
    "choose_model",
    name="choose_strictly_within",
    hint="A score that is exactly the tolerance below the best: is it about as good?",
    caught_by=["test_choose_at_the_edge_of_the_tolerance", "test_choose_without_tolerance"],
    change=("row[2] >= best - tolerance - 1e-12", "row[2] > best - tolerance + 1e-12"),
)


mistake(
    "choose_model",
    name="choose_by_rounding",
    hint="0.98 - 0.03 is a hair more than 0.95 in float64. What does the docstring do about it?",
    caught_by=["test_choose_at_the_edge_of_the_tolerance"],
    change=("best - tolerance - 1e-12", "best - tolerance"),
)


@mistake(
    "choose_model",
    hint="Is a score better when it is higher, or when it is lower?",
    caught_by=["test_choose_the_simplest_that_is_good_enough", "test_choose_without_tolerance"],
)
def choose_lower_is_better(table, tolerance):
    best = min(score for _, _, score in table)
    good = [row for row in table if row[2] <= best + tolerance + 1e-12]
    return min(good, key=lambda row: (row[1], row[2]))[0]


mistake(
    "choose_model",
    name="choose_ties_by_order",
    hint="Two models have equally few parameters. Which of them is the better one, and does your answer depend on their rows?",
    caught_by=["test_choose_among_equally_small_ones"],
    change=("(row[1], -row[2])", "row[1]"),
)


mistake(
    "choose_model",
    name="choose_ties_to_the_lower_score",
    hint="Two models have equally few parameters. Do you keep the better or the worse one?",
    caught_by=["test_choose_among_equally_small_ones"],
    change=("(row[1], -row[2])", "(row[1], row[2])"),
)


mistake(
    "choose_model",
    name="choose_twins_by_name",
    hint="Two models agree in parameters and score. By what do you choose between them?",
    caught_by=["test_choose_the_first_of_twins"],
    change=("(row[1], -row[2])", "(row[1], -row[2], row[0])"),
)


@mistake(
    "choose_model",
    hint="You sort the table itself. In which order are its rows after the call?",
    caught_by=["test_choose_leaves_the_table_alone"],
)
def choose_sorts_the_table(table, tolerance):
    table.sort(key=lambda row: (row[1], -row[2]))
    best = max(row[2] for row in table)
    return next(row[0] for row in table if row[2] >= best - tolerance - 1e-12)


mistake(
    "choose_model",
    name="choose_returns_the_row",
    hint="The docstring asks for a name. What do you return?",
    caught_by=["test_choose_the_simplest_that_is_good_enough", "test_choose_among_equally_small_ones"],
    change=("(row[1], -row[2]))[0]", "(row[1], -row[2]))"),
)


mistake(
    "choose_model",
    name="choose_the_largest_that_is_good_enough",
    hint="Of the models that are good enough, which one would Ockham take?",
    caught_by=["test_choose_the_simplest_that_is_good_enough", "test_choose_without_tolerance"],
    change=("(row[1], -row[2])", "(-row[1], -row[2])"),
)


@mistake(
    "choose_model",
    hint="You compare with the first row. Is the best model always there?",
    caught_by=["test_choose_the_simplest_that_is_good_enough", "test_choose_by_difference_not_by_ratio"],
)
def choose_against_the_first(table, tolerance):
    best = table[0][2]
    good = [row for row in table if row[2] >= best - tolerance - 1e-12]
    return min(good, key=lambda row: (row[1], -row[2]))[0]


@mistake(
    "choose_model",
    hint="Several models are good enough. Do you take the simplest of them, or the best? What is the tolerance for?",
    caught_by=[
        "test_choose_the_simplest_that_is_good_enough",
        "test_choose_among_equally_small_ones",
        "test_choose_at_the_edge_of_the_tolerance",
    ],
)
def choose_the_best_of_the_good_enough(table, tolerance):
    best = max(row[2] for row in table)
    good = [row for row in table if row[2] >= best - tolerance - 1e-12]
    return max(good, key=lambda row: (row[2], -row[1]))[0]


@mistake(
    "choose_model",
    hint="Scores may be negative, as those of -BIC are. With what does your search for the best one begin?",
    caught_by=["test_choose_by_difference_not_by_ratio"],
)
def choose_begins_at_a_score_of_zero(table, tolerance):
    best = 0.0
    for _, _, score in table:
        best = max(best, score)
    good = [row for row in table if row[2] >= best - tolerance - 1e-12]
    if not good:
        return table[0][0]
    return min(good, key=lambda row: (row[1], -row[2]))[0]


@mistake(
    "choose_model",
    hint="With which score is the tolerance compared: the best one, or the one just before in your list?",
    caught_by=["test_choose_the_simplest_that_is_good_enough", "test_choose_no_parameters_at_all"],
)
def choose_compares_with_the_one_before(table, tolerance):
    ranked = sorted(table, key=lambda row: -row[2])
    chosen = last = ranked[0]
    for row in ranked[1:]:
        if row[2] < last[2] - tolerance - 1e-12:
            break
        last = row
        if row[1] < chosen[1]:
            chosen = row
    return chosen[0]
