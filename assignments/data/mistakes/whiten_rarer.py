"""Known wrong answers to whiten, the rarer ones."""

from autograder import mistake


@mistake(
    "whiten",
    hint="Did the test rows take part in mean and covariance? Then the training part has seen them.",
    caught_by=["test_whiten_two_columns_that_correlate", "test_whiten_both_parts_alike"],
)
def whiten_by_both_parts(train, test, eps=0.0):
    both = np.vstack([train, test])
    mean = both.mean(axis=0)
    spread, directions = np.linalg.eigh((both - mean).T @ (both - mean) / len(both))
    if eps == 0 and spread[0] <= 1e-12 * spread[-1]:
        raise ValueError("flat")
    W = directions / np.sqrt(spread + eps)
    return (train - mean) @ W, (test - mean) @ W, W


mistake(
    "whiten",
    name="whiten_takes_eigenvectors_for_rows",
    hint="np.linalg.eigh returns the eigenvectors as columns. Which of your directions belongs to which l?",
    caught_by=["test_whiten_five_columns", "test_whiten_with_a_small_eps"],
    change=("W = directions / np.sqrt(spread + eps)", "W = directions.T / np.sqrt(spread + eps)"),
)

mistake(
    "whiten",
    name="whiten_stretches_instead",
    hint="The long directions are still longer afterwards. Do you multiply by the root of l or divide by it?",
    caught_by=["test_whiten_two_columns_that_correlate", "test_whiten_with_eps"],
    change=("W = directions / np.sqrt(spread + eps)", "W = directions * np.sqrt(np.maximum(spread + eps, 0))"),
)


@mistake(
    "whiten",
    hint="Correlations are the covariances of columns that were standardised first. Which columns do you multiply by W?",
    caught_by=["test_whiten_two_columns_that_correlate", "test_whiten_five_columns"],
)
def whiten_by_correlations(train, test, eps=0.0):
    mean = train.mean(axis=0)
    C = (train - mean).T @ (train - mean) / len(train)
    spread = np.linalg.eigvalsh(C)
    if eps == 0 and spread[0] <= 1e-12 * spread[-1]:
        raise ValueError("flat")
    sigma = np.sqrt(np.diag(C))
    spread, directions = np.linalg.eigh(C / np.outer(sigma, sigma))
    W = directions / np.sqrt(spread + eps)
    return (train - mean) @ W, (test - mean) @ W, W


mistake(
    "whiten",
    name="whiten_refuses_by_a_fixed_bound",
    hint="1e-12 of what? A cloud measured in kilometres or in nanometres is equally round.",
    caught_by=["test_whiten_small_and_unequal_spreads"],
    change=("if eps == 0 and spread[0] <= 1e-12 * spread[-1]:", "if eps == 0 and spread[0] <= 1e-12:"),
)

mistake(
    "whiten",
    name="whiten_refuses_few_rows_always",
    hint="With eps > 0 nothing is divided by 0. Must three rows in five columns be refused then?",
    caught_by=["test_whiten_fewer_rows_than_columns_with_eps"],
    change=("if eps == 0 and spread[0] <= 1e-12 * spread[-1]:", "if spread[0] <= 1e-12 * spread[-1]:"),
)

mistake(
    "whiten",
    name="whiten_refuses_few_rows_only",
    hint="You count rows and columns. And fifty rows in which a column is there twice?",
    caught_by=["test_whiten_refuses_a_flat_cloud"],
    change=("if eps == 0 and spread[0] <= 1e-12 * spread[-1]:", "if eps == 0 and len(train) <= train.shape[1]:"),
)

mistake(
    "whiten",
    name="whiten_always_adds_a_little",
    hint="With eps = 0 the variances shall be 1 to six digits. What did you add to them, just in case?",
    caught_by=["test_whiten_small_and_unequal_spreads"],
    change=("W = directions / np.sqrt(spread + eps)", "W = directions / np.sqrt(spread + max(eps, 1e-8))"),
)

mistake(
    "whiten",
    name="whiten_gives_the_transposed_matrix",
    hint="Multiply the centred points by the W that you return. Which of the two must be transposed to get your answer?",
    caught_by=["test_whiten_both_parts_alike", "test_whiten_five_columns"],
    change=("return centred @ W, (test - mean) @ W, W", "return centred @ W, (test - mean) @ W, W.T"),
)

mistake(
    "whiten",
    name="whiten_in_place",
    hint="train -= mean works on the caller's own array. Does the caller still have the data afterwards?",
    caught_by=["test_whiten_leaves_its_arguments_alone"],
    change=(
        "return centred @ W, (test - mean) @ W, W",
        "answer = centred @ W, (test - mean) @ W, W; train[:] = train - mean; return answer",
    ),
)

mistake(
    "whiten",
    name="whiten_leaves_the_test_part",
    hint="The network learns from whitened points. Which points does it meet in your test part?",
    caught_by=["test_whiten_both_parts_alike", "test_whiten_the_test_part_by_the_training_part"],
    change=("return centred @ W, (test - mean) @ W, W", "return centred @ W, test * 1.0, W"),
)

mistake(
    "whiten",
    name="whiten_forgets_to_return_the_matrix",
    hint="Three things are asked for. Which one is needed to whiten a row that comes in tomorrow?",
    caught_by=["test_whiten_both_parts_alike", "test_whiten_two_columns_that_correlate"],
    change=("return centred @ W, (test - mean) @ W, W", "return centred @ W, (test - mean) @ W"),
)
