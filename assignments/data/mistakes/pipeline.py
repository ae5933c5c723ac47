"""Known wrong answers to pipeline, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "pipeline",
    name="pipeline_words_of_both_parts",
    hint="Which words may have a column? If tomorrow's table brings another one, will the network fit any more?",
    caught_by=["test_pipeline_has_as_many_columns_in_both_parts", "test_pipeline_of_three_rows"],
    change=(
        "words = [one_hot_categories(cat, sorted(set(train_cat))) for cat in (train_cat, test_cat)]",
        "words = [one_hot_categories(cat, sorted(set(train_cat) | set(test_cat))) for cat in (train_cat, test_cat)]",
    ),
)

mistake(
    "pipeline",
    name="pipeline_words_of_each_part",
    hint="How many columns has the training part, and how many has the test part?",
    caught_by=["test_pipeline_has_as_many_columns_in_both_parts", "test_pipeline_of_three_rows"],
    change=(
        "words = [one_hot_categories(cat, sorted(set(train_cat))) for cat in (train_cat, test_cat)]",
        "words = [one_hot_categories(cat, sorted(set(cat))) for cat in (train_cat, test_cat)]",
    ),
)

mistake(
    "pipeline",
    name="pipeline_standardises_zeros_and_ones",
    hint="Are your indicators still 0 and 1? At which point do they stand beside the numbers?",
    caught_by=["test_pipeline_with_gaps", "test_pipeline_keeps_zeros_and_ones"],
    change=[
        ("numbers = standardise(*impute_mean(train, test))", "numbers = impute_mean(train, test)"),
        (
            "return tuple(np.hstack(part) for part in zip(numbers, words))",
            "return standardise(*(np.hstack(part) for part in zip(numbers, words)))",
        ),
    ],
)


@mistake(
    "pipeline",
    hint="You measure the spread while the gaps are open. Is it the same once they hold the mean? Which comes first?",
    caught_by=["test_pipeline_with_gaps", "test_pipeline_measures_the_spread_after_imputing"],
)
def pipeline_standardises_first(train, test, train_cat, test_cat):
    there = ~np.isnan(train)
    count = np.maximum(there.sum(axis=0), 1)
    mean = np.where(there, train, 0).sum(axis=0) / count
    std = np.sqrt((np.where(there, train - mean, 0) ** 2).sum(axis=0) / count)
    std = np.where(std <= 1e-12 * np.maximum(1, np.abs(mean)), 1, std)
    numbers = impute_mean((train - mean) / std, (test - mean) / std)
    words = [one_hot_categories(cat, sorted(set(train_cat))) for cat in (train_cat, test_cat)]
    return tuple(np.hstack(part) for part in zip(numbers, words))


mistake(
    "pipeline",
    name="pipeline_words_in_order_of_appearance",
    hint="Which word has the first column: the one that comes first in the list, or the first in the alphabet?",
    caught_by=["test_pipeline_of_three_rows", "test_pipeline_with_gaps"],
    change=("sorted(set(train_cat))", "list(dict.fromkeys(train_cat))"),
)


@mistake(
    "pipeline",
    hint="You put both parts together and prepare them as one. Which numbers of the test part are in your means then?",
    caught_by=["test_pipeline_with_gaps", "test_pipeline_of_many_rows"],
)
def pipeline_prepares_then_splits(train, test, train_cat, test_cat):
    both = np.vstack([train, test])
    both, _ = standardise(*impute_mean(both, both))
    words = [one_hot_categories(cat, sorted(set(train_cat))) for cat in (train_cat, test_cat)]
    return tuple(np.hstack(part) for part in zip((both[: len(train)], both[len(train) :]), words))


@mistake(
    "pipeline",
    hint="The test part is prepared by itself. Whose mean may it know? What would become of a single row?",
    caught_by=["test_pipeline_with_gaps", "test_pipeline_of_many_rows"],
)
def pipeline_prepares_each_part_alone(train, test, train_cat, test_cat):
    numbers = [standardise(*impute_mean(part, part))[0] if len(part) else part * 1.0 for part in (train, test)]
    words = [one_hot_categories(cat, sorted(set(train_cat))) for cat in (train_cat, test_cat)]
    return tuple(np.hstack(part) for part in zip(numbers, words))


mistake(
    "pipeline",
    name="pipeline_puts_the_words_first",
    hint="What stands on the left of the promised arrays, the numbers or the words?",
    caught_by=["test_pipeline_of_three_rows", "test_pipeline_with_gaps"],
    change=("zip(numbers, words)", "zip(words, numbers)"),
)

mistake(
    "pipeline",
    name="pipeline_does_not_standardise",
    hint="The gaps are filled. What are the mean and the spread of your columns?",
    caught_by=["test_pipeline_of_three_rows", "test_pipeline_with_gaps"],
    change=("numbers = standardise(*impute_mean(train, test))", "numbers = impute_mean(train, test)"),
)

mistake(
    "pipeline",
    name="pipeline_does_not_impute",
    hint="Is there a nan in your answer? What does it do to the mean of its column?",
    caught_by=["test_pipeline_with_gaps", "test_pipeline_of_many_rows"],
    change=("numbers = standardise(*impute_mean(train, test))", "numbers = standardise(train, test)"),
)

mistake(
    "pipeline",
    name="pipeline_refuses_new_words",
    hint="Tomorrow's table may hold a word that training never saw. What is promised for its row?",
    caught_by=["test_pipeline_of_three_rows", "test_pipeline_has_as_many_columns_in_both_parts"],
    change=("sorted(set(train_cat)))", 'sorted(set(train_cat)), unknown="error")'),
)

mistake(
    "pipeline",
    name="pipeline_leaves_a_word_out",
    hint="How many columns are there for k words? Yours has one less.",
    caught_by=["test_pipeline_of_three_rows", "test_pipeline_with_gaps"],
    change=("sorted(set(train_cat))", "sorted(set(train_cat))[1:]"),
)

mistake(
    "pipeline",
    name="pipeline_a_column_for_each_row",
    hint="A word that comes twice has two columns. What does set() do?",
    caught_by=["test_pipeline_with_gaps", "test_pipeline_has_as_many_columns_in_both_parts"],
    change=("sorted(set(train_cat))", "sorted(train_cat)"),
)

mistake(
    "pipeline",
    name="pipeline_imputes_zeros_before_standardising",
    hint="You put 0 into the gaps, and then you measure. Is 0 in the middle of the column before it is standardised?",
    caught_by=["test_pipeline_with_gaps", "test_pipeline_of_many_rows"],
    change=(
        "numbers = standardise(*impute_mean(train, test))",
        "numbers = standardise(np.nan_to_num(train), np.nan_to_num(test))",
    ),
)

mistake(
    "pipeline",
    name="pipeline_imputes_the_test_part_by_itself",
    hint="The spread is the training part's. Whose mean stands in the gaps of the test part?",
    caught_by=["test_pipeline_of_many_rows"],
    change=(
        "numbers = standardise(*impute_mean(train, test))",
        "numbers = standardise(impute_mean(train, test)[0], impute_mean(test, test)[0])",
    ),
)


@mistake(
    "pipeline",
    hint="The gaps are filled as they should be. By whose mean and spread do you measure the test part then?",
    caught_by=["test_pipeline_with_gaps", "test_pipeline_of_many_rows"],
)
def pipeline_standardises_the_test_part_by_itself(train, test, train_cat, test_cat):
    train, test = impute_mean(train, test)
    numbers = standardise(train, test)[0], standardise(test, test)[0] if len(test) else test
    words = [one_hot_categories(cat, sorted(set(train_cat))) for cat in (train_cat, test_cat)]
    return tuple(np.hstack(part) for part in zip(numbers, words))


mistake(
    "pipeline",
    name="pipeline_forgets_the_words",
    hint="How many columns are there for two numbers and three words?",
    caught_by=["test_pipeline_of_three_rows", "test_pipeline_with_gaps"],
    change=("return tuple(np.hstack(part) for part in zip(numbers, words))", "return tuple(numbers)"),
)

mistake(
    "pipeline",
    name="pipeline_one_table",
    hint="Both parts come back in one table. How is the network to know which rows are the test?",
    caught_by=["test_pipeline_of_three_rows", "test_pipeline_with_gaps"],
    change=(
        "return tuple(np.hstack(part) for part in zip(numbers, words))",
        "return np.vstack([np.hstack(part) for part in zip(numbers, words)])",
    ),
)
