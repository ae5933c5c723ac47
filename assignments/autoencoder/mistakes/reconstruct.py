"""Known wrong answers to reconstruct, the commonest first."""

from autograder import mistake

mistake(
    "reconstruct",
    name="reconstruct_forgets_the_mean",
    hint="With all numbers 0, which face should look at you?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_the_mean", "test_reconstruct_many"],
    change=("return mean + coefficients @ basis", "return coefficients @ basis"),
)
mistake(
    "reconstruct",
    name="reconstruct_takes_columns",
    hint="Is a basis picture a row or a column of `basis`?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_the_mean", "test_reconstruct_many"],
    change=("return mean + coefficients @ basis", "return mean + coefficients @ basis.T"),
)
mistake(
    "reconstruct",
    name="reconstruct_draws_one_picture",
    hint="How many rows of numbers came in, and how many pictures go out?",
    caught_by=["test_reconstruct_the_mean", "test_reconstruct_many"],
    change=("return mean + coefficients @ basis", "return (mean + coefficients[0] @ basis)[np.newaxis]"),
)
mistake(
    "reconstruct",
    name="reconstruct_gives_a_flat_picture",
    hint="One picture is still a row: what shape has yours?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_one_number"],
    change=("return mean + coefficients @ basis", "return (mean + coefficients @ basis).squeeze()"),
)
mistake(
    "reconstruct",
    name="reconstruct_clips",
    hint="A pixel above 1 is told as it is. Who asked for clipping?",
    caught_by=["test_reconstruct_is_not_clipped", "test_reconstruct_many"],
    change=("return mean + coefficients @ basis", "return np.clip(mean + coefficients @ basis, 0, 1)"),
)
mistake(
    "reconstruct",
    name="reconstruct_adds_the_mean_each_time",
    hint="You add the mean with every basis picture. How often does it belong into one portrait?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_the_mean", "test_reconstruct_many"],
    change=("return mean + coefficients @ basis", "return len(basis) * mean + coefficients @ basis"),
)
mistake(
    "reconstruct",
    name="reconstruct_averages",
    hint="A sum of so much of each, or the average of them?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_the_mean", "test_reconstruct_many"],
    change=("return mean + coefficients @ basis", "return mean + coefficients @ basis / len(basis)"),
)
mistake(
    "reconstruct",
    name="reconstruct_takes_the_mean_away",
    hint="Does the mean picture come on top, or is it taken away?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_the_mean", "test_reconstruct_many"],
    change=("return mean + coefficients @ basis", "return coefficients @ basis - mean"),
)
mistake(
    "reconstruct",
    name="reconstruct_makes_shares_of_the_numbers",
    hint="Winona's numbers need not add up to 1. Why do you divide by their sum?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_the_mean", "test_reconstruct_many"],
    change=(
        "return mean + coefficients @ basis",
        "return mean + coefficients / (np.abs(coefficients).sum(axis=1, keepdims=True) + 1e-12) @ basis",
    ),
)
mistake(
    "reconstruct",
    name="reconstruct_scales_the_basis",
    hint="The basis pictures are taken as they come. Who asked for length 1?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_many"],
    change=(
        "return mean + coefficients @ basis",
        "return mean + coefficients @ (basis / np.linalg.norm(basis, axis=1, keepdims=True))",
    ),
)
mistake(
    "reconstruct",
    name="reconstruct_uses_the_first_number",
    hint="k numbers, k basis pictures. How many of them do you use?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_the_mean", "test_reconstruct_many"],
    change=("return mean + coefficients @ basis", "return mean + coefficients[:, :1] @ basis[:1]"),
)
mistake(
    "reconstruct",
    name="reconstruct_forgets_signs",
    hint="A number of -0.5 takes something away. What does yours do?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_many"],
    change=("return mean + coefficients @ basis", "return mean + np.abs(coefficients) @ basis"),
)
mistake(
    "reconstruct",
    name="reconstruct_draws_into_the_mean",
    hint="mean += changes the caller's mean picture. Who draws with it next?",
    caught_by=["test_reconstruct_gives_new_arrays"],
    change=(
        "return mean + coefficients @ basis",
        "mean += coefficients[0] @ basis\n    return mean + (coefficients - coefficients[0]) @ basis",
    ),
)
mistake(
    "reconstruct",
    name="reconstruct_in_float32",
    hint="In which precision do mean and basis come in, and in which do your pictures go out?",
    caught_by=["test_reconstruct_computes_in_float64"],
    change=("return mean + coefficients @ basis", "return (mean + coefficients @ basis).astype(np.float32)"),
)
mistake(
    "reconstruct",
    name="reconstruct_skips_the_first",
    hint="Does your loop over the basis pictures begin at 0 or at 1? With one number alone, what is drawn?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_many", "test_reconstruct_one_number"],
    change=("return mean + coefficients @ basis", "return mean + coefficients[:, 1:] @ basis[1:]"),
)
mistake(
    "reconstruct",
    name="reconstruct_centres_the_numbers",
    hint="The numbers say how much of each basis picture is added to the mean. What do you take off them first?",
    caught_by=["test_reconstruct_winona", "test_reconstruct_the_mean", "test_reconstruct_many"],
    change=("return mean + coefficients @ basis", "return mean + (coefficients - basis @ mean) @ basis"),
)
mistake(
    "reconstruct",
    name="reconstruct_draws_over_the_one_before",
    hint="Every picture begins with the mean. With what does your second one begin, if += has changed the mean?",
    caught_by=["test_reconstruct_many", "test_reconstruct_gives_new_arrays"],
    change=(
        "return mean + coefficients @ basis",
        "pictures = []\n    for row in coefficients:\n        mean += row @ basis\n        pictures += [mean.copy()]\n    return np.array(pictures)",
    ),
)
