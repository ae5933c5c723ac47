"""Known wrong answers to one_hot_categories, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _check_unknown


@mistake(
    "one_hot_categories",
    hint="Do the training and the test part have equally many columns, if each makes its own? Which argument is for that?",
    caught_by=["test_categories_of_three_cars", "test_categories_that_do_not_occur"],
)
def categories_from_the_values_seen(values, categories, unknown="zero"):
    _check_unknown(values, categories, unknown)
    seen = sorted(set(values))
    return np.array([float(value == word) for value in values for word in seen]).reshape(len(values), len(seen))


mistake(
    "one_hot_categories",
    name="categories_are_sorted",
    hint="Column 0 belongs to categories[0]. Who asked you to sort them?",
    caught_by=["test_categories_in_the_order_that_is_told", "test_categories_that_do_not_occur"],
    change=(
        "out = np.zeros((len(values), len(categories)))",
        "categories = sorted(categories); out = np.zeros((len(values), len(categories)))",
    ),
)


@mistake(
    "one_hot_categories",
    hint="The first value does not decide which column comes first. Which argument tells the order?",
    caught_by=["test_categories_of_three_cars", "test_categories_in_the_order_that_is_told"],
)
def categories_in_the_order_of_the_values(values, categories, unknown="zero"):
    _check_unknown(values, categories, unknown)
    seen = [value for value in values if value in categories]
    columns = list(dict.fromkeys(seen + categories))
    return np.array([float(value == word) for value in values for word in columns]).reshape(len(values), len(columns))


mistake(
    "one_hot_categories",
    name="categories_without_the_first",
    hint="Statisticians leave one column out, as the others tell it. How many columns does the docstring promise?",
    caught_by=["test_categories_of_three_cars", "test_categories_of_one"],
    change=("return out", "return out[:, 1:]"),
)


@mistake(
    "one_hot_categories",
    hint="How many columns does your answer have for two categories? What does the docstring want for an unknown value?",
    caught_by=["test_categories_of_three_cars", "test_categories_and_an_unknown_word"],
)
def categories_with_a_column_for_unknown(values, categories, unknown="zero"):
    _check_unknown(values, categories, unknown)
    out = np.zeros((len(values), len(categories) + 1))
    for row, value in enumerate(values):
        out[row, categories.index(value) if value in categories else len(categories)] = 1
    return out


mistake(
    "one_hot_categories",
    name="categories_with_a_column_where_one_is_unknown",
    hint="Your answer grows by a column as soon as a word is unknown. Has the other part that column, too?",
    caught_by=["test_categories_and_an_unknown_word", "test_categories_and_unknown_values_only"],
    change=(
        "return out",
        "return np.hstack([out, 1 - out.sum(axis=1, keepdims=True)]) if (out.sum(axis=1) == 0).any() else out",
    ),
)


@mistake(
    "one_hot_categories",
    hint="Which column does Python mean by -1? Your unknown word became another one.",
    caught_by=["test_categories_and_an_unknown_word", "test_categories_and_unknown_values_only"],
)
def categories_unknown_in_the_last_column(values, categories, unknown="zero"):
    _check_unknown(values, categories, unknown)
    out = np.zeros((len(values), len(categories)))
    for row, value in enumerate(values):
        out[row, categories.index(value) if value in categories else -1] = 1
    return out


mistake(
    "one_hot_categories",
    name="categories_of_integers",
    hint="Zeros and ones are in the right places. What dtype does the docstring promise?",
    caught_by=["type"],
    change=("return out", "return out.astype(int)"),
)

mistake(
    "one_hot_categories",
    name="categories_unknown_is_always_an_error",
    hint="What does unknown say if nobody gives it? Is a new word in the test part a reason to stop then?",
    caught_by=["test_categories_and_an_unknown_word", "test_categories_and_unknown_values_only"],
    change=('elif unknown == "error":', "else:"),
)

mistake(
    "one_hot_categories",
    name="categories_unknown_is_never_an_error",
    hint="Which of the two words lets an unknown value pass? What do you do with the other one?",
    caught_by=["test_categories_with_unknown_error"],
    change=('elif unknown == "error":', "elif False:"),
)

mistake(
    "one_hot_categories",
    name="categories_with_any_word",
    hint='What happens with unknown="Error", misspelt? Does the caller ever learn of it?',
    caught_by=["test_categories_refuse_another_word"],
    change=('if unknown not in ("zero", "error"):', "if False:"),
)

mistake(
    "one_hot_categories",
    name="categories_another_word_where_one_is_unknown",
    hint="You look at the word only when it is needed. When does a caller with a misspelt word want to know?",
    caught_by=["test_categories_refuse_another_word"],
    change=(
        'if unknown not in ("zero", "error"):',
        'if unknown not in ("zero", "error") and not set(values) <= set(categories):',
    ),
)


@mistake(
    "one_hot_categories",
    hint="Which error does your dictionary raise for a word that it does not have? Which one is promised?",
    caught_by=["test_categories_with_unknown_error"],
)
def categories_by_a_dictionary(values, categories, unknown="zero"):
    if unknown not in ("zero", "error"):
        raise ValueError(unknown)
    column = {category: number for number, category in enumerate(categories)}
    out = np.zeros((len(values), len(categories)))
    for row, value in enumerate(values):
        if unknown == "error" or value in column:
            out[row, column[value]] = 1
    return out


@mistake(
    "one_hot_categories",
    hint="Rows without a category are gone. Do the labels know that?",
    caught_by=["test_categories_and_an_unknown_word", "test_categories_and_unknown_values_only"],
)
def categories_drop_unknown_rows(values, categories, unknown="zero"):
    _check_unknown(values, categories, unknown)
    known = [value for value in values if value in categories]
    return np.array([[float(value == c) for c in categories] for value in known]).reshape(len(known), len(categories))


mistake(
    "one_hot_categories",
    name="categories_numbered",
    hint="You number the words. Is Japan between Europe and the USA? What would a network make of that?",
    caught_by=["test_categories_of_three_cars", "test_categories_in_the_order_that_is_told"],
    change=("return out", "return (out.argmax(axis=1) if len(out) else np.zeros(0)) * 1.0"),
)

mistake(
    "one_hot_categories",
    name="categories_transposed",
    hint="One row a value or one column a value? Print the shape.",
    caught_by=["test_categories_of_three_cars", "test_categories_in_the_order_that_is_told"],
    change=("return out", "return out.T"),
)


@mistake(
    "one_hot_categories",
    hint="What does np.array([]) have for a shape, and what is promised for no values?",
    caught_by=["test_categories_of_no_values"],
)
def categories_of_nothing_are_flat(values, categories, unknown="zero"):
    _check_unknown(values, categories, unknown)
    return np.array([[float(value == category) for category in categories] for value in values])


@mistake(
    "one_hot_categories",
    hint="You spread an unknown word evenly over all categories. What should its row be?",
    caught_by=["test_categories_and_an_unknown_word", "test_categories_and_unknown_values_only"],
)
def categories_share_an_unknown(values, categories, unknown="zero"):
    _check_unknown(values, categories, unknown)
    out = np.zeros((len(values), len(categories)))
    for row, value in enumerate(values):
        if value in categories:
            out[row, categories.index(value)] = 1
        else:
            out[row] = 1 / len(categories)
    return out


mistake(
    "one_hot_categories",
    name="categories_are_column_numbers",
    hint="The values are whole numbers, but are they the numbers of columns? In which column does category 1 stand, where the categories are 2, 7, 1?",
    caught_by=["test_categories_in_the_order_that_is_told", "test_categories_that_look_like_columns"],
    change=(
        "out[row, categories.index(value)] = 1",
        "out[row, value if value in range(len(categories)) else categories.index(value)] = 1",
    ),
)
