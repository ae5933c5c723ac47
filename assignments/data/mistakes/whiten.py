"""Known wrong answers to whiten, the commonest first; whiten_rarer.py goes on."""

from autograder import mistake

mistake(
    "whiten",
    name="whiten_only_standardises",
    hint="Look at the covariance between two columns after your step: did it become 0, or is it still their correlation?",
    caught_by=["test_whiten_two_columns_that_correlate", "test_whiten_five_columns"],
    change=("W = directions / np.sqrt(spread + eps)", "W = np.diag(1 / np.sqrt(train.var(axis=0) + eps))"),
)

mistake(
    "whiten",
    name="whiten_test_by_its_own_mean",
    hint="Which mean do you take from the test part? A test part of one row would come out as 0, whatever it is.",
    caught_by=["test_whiten_both_parts_alike", "test_whiten_the_test_part_by_the_training_part"],
    change=(
        "return centred @ W, (test - mean) @ W, W",
        "return centred @ W, (test - (test.mean(axis=0) if len(test) else 0)) @ W, W",
    ),
)

mistake(
    "whiten",
    name="whiten_does_not_move",
    hint="Where is the middle of your cloud afterwards? What stands before the @ W in the docstring?",
    caught_by=["test_whiten_two_columns_that_correlate", "test_whiten_both_parts_alike"],
    change=("return centred @ W, (test - mean) @ W, W", "return train @ W, test @ W, W"),
)

mistake(
    "whiten",
    name="whiten_divides_by_the_variance",
    hint="Along a direction the variance is l. By what do you divide the points to make it 1: by l?",
    caught_by=["test_whiten_two_columns_that_correlate", "test_whiten_with_eps"],
    change=("W = directions / np.sqrt(spread + eps)", "W = directions / (spread + eps)"),
)

mistake(
    "whiten",
    name="whiten_only_turns",
    hint="Your columns do not correlate any more. What are their variances?",
    caught_by=["test_whiten_two_columns_that_correlate", "test_whiten_with_eps"],
    change=("W = directions / np.sqrt(spread + eps)", "W = directions"),
)

mistake(
    "whiten",
    name="whiten_gives_another_matrix",
    hint="Is (train - mean) @ W, with the W that you return, what you return for train?",
    caught_by=["test_whiten_both_parts_alike", "test_whiten_five_columns"],
    change=(
        "return centred @ W, (test - mean) @ W, W",
        "return centred @ W, (test - mean) @ W, directions",
    ),
)

mistake(
    "whiten",
    name="whiten_divides_by_n_minus_one",
    hint="np.cov divides by something else than n. Which divisor does the docstring name?",
    caught_by=["test_whiten_two_columns_that_correlate", "test_whiten_with_eps"],
    change=("/ len(train))", "/ max(len(train) - 1, 1))"),
)

mistake(
    "whiten",
    name="whiten_refuses_nothing",
    hint="Three points in five dimensions: in how many directions do they spread, and by what do you divide in the others?",
    caught_by=["test_whiten_fewer_rows_than_columns", "test_whiten_refuses_a_flat_cloud"],
    change=("if eps == 0 and spread[0] <= 1e-12 * spread[-1]:", "if False:"),
)

mistake(
    "whiten",
    name="whiten_refuses_a_spread_of_exactly_zero_only",
    hint="Is the smallest eigenvalue of a flat cloud exactly 0 in float64? Print it for a column that is there twice.",
    caught_by=["test_whiten_refuses_a_flat_cloud"],
    change=("if eps == 0 and spread[0] <= 1e-12 * spread[-1]:", "if eps == 0 and spread[0] == 0:"),
)

mistake(
    "whiten",
    name="whiten_ignores_eps",
    hint="Try eps = 1 and eps = 100. Does anything change? Which of your lines knows of eps?",
    caught_by=["test_whiten_with_eps", "test_whiten_with_a_small_eps"],
    change=("W = directions / np.sqrt(spread + eps)", "W = directions / np.sqrt(np.maximum(spread, 1e-12))"),
)

mistake(
    "whiten",
    name="whiten_adds_eps_outside_the_root",
    hint="For l = 1 and eps = 1 the docstring promises 1/2. Does your eps stand inside the root or outside?",
    caught_by=["test_whiten_with_eps", "test_whiten_with_a_small_eps"],
    change=("W = directions / np.sqrt(spread + eps)", "W = directions / (np.sqrt(np.maximum(spread, 0)) + eps)"),
)

mistake(
    "whiten",
    name="whiten_does_not_centre_the_covariance",
    hint="Your C holds the squares of the means as well. What is subtracted before a covariance is formed?",
    caught_by=["test_whiten_two_columns_that_correlate", "test_whiten_five_columns"],
    change=("centred.T @ centred", "train.T @ train"),
)
