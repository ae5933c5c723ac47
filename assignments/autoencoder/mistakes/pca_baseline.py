"""Known wrong answers to pca_baseline, the commonest first."""

from autograder import mistake

mistake(
    "pca_baseline",
    name="pca_centres_the_test_by_its_own_mean",
    hint="You take the mean of the test pictures from them. Who may know it?",
    caught_by=["test_pca_off_the_line", "test_pca_without_components", "test_pca_of_clouds", "test_pca_of_one_picture"],
    change=("rebuilt = mean + (x_test - mean)", "mean = x_test.mean(axis=0)\n    rebuilt = mean + (x_test - mean)"),
)
mistake(
    "pca_baseline",
    name="pca_learns_from_the_test",
    hint="Whose components are these? The test pictures are there to be rebuilt, not to be learned from.",
    caught_by=["test_pca_off_the_line", "test_pca_of_digits", "test_pca_of_clouds"],
    change=("np.linalg.svd(x_train - mean,", "np.linalg.svd(x_test - mean,"),
)
mistake(
    "pca_baseline",
    name="pca_takes_all_from_the_test",
    hint="Mean and components of the pictures that you are tested on: what is x_train for?",
    caught_by=["test_pca_off_the_line", "test_pca_without_components", "test_pca_of_clouds"],
    change=("mean = x_train.mean(axis=0)\n", "x_train = x_test\n    mean = x_train.mean(axis=0)\n"),
)
mistake(
    "pca_baseline",
    name="pca_does_not_centre",
    hint="Your first component points from 0 to the middle of the cloud. What has to be taken away first?",
    caught_by=["test_pca_without_components", "test_pca_of_digits", "test_pca_of_clouds"],
    change=("mean = x_train.mean(axis=0)", "mean = np.zeros(x_train.shape[1])"),
)
mistake(
    "pca_baseline",
    name="pca_forgets_the_mean",
    hint="With k = 0, what comes back: the mean picture, or nothing?",
    caught_by=["test_pca_without_components", "test_pca_of_digits", "test_pca_of_clouds"],
    change=("rebuilt = mean + (x_test - mean)", "rebuilt = (x_test - mean)"),
)
mistake(
    "pca_baseline",
    name="pca_scales_the_pixels",
    hint="You divide by the spread of each pixel before you look for components. A pixel at the edge "
    "that is hardly ever ink: how much does it count now?",
    caught_by=["test_pca_off_the_line", "test_pca_of_digits", "test_pca_of_clouds"],
    change=[
        (
            "basis = np.linalg.svd(x_train - mean,",
            "scale = x_train.std(axis=0) + 1e-12\n    basis = np.linalg.svd((x_train - mean) / scale,",
        ),
        (
            "(x_test - mean) @ basis.T @ basis",
            "(x_test - mean) / scale @ basis.T @ basis * scale",
        ),
    ],
)
mistake(
    "pca_baseline",
    name="pca_sums_the_squares",
    hint="Twice as many pictures: should the error double?",
    caught_by=["test_pca_off_the_line", "test_pca_without_components", "test_pca_of_digits", "test_pca_of_clouds"],
    change=("** 2).mean()", "** 2).sum()"),
)
mistake(
    "pca_baseline",
    name="pca_sums_over_pixels",
    hint="A mean over all entries: by how many numbers do you divide, those of the pictures, or of the pixels too?",
    caught_by=["test_pca_off_the_line", "test_pca_without_components", "test_pca_of_digits", "test_pca_of_clouds"],
    change=("** 2).mean()", "** 2).sum(axis=1).mean()"),
)
mistake(
    "pca_baseline",
    name="pca_takes_the_root",
    hint="Is the error asked for as a mean of squares, or as its root?",
    caught_by=["test_pca_off_the_line", "test_pca_without_components", "test_pca_of_digits", "test_pca_of_clouds"],
    change=("float(((x_test - rebuilt) ** 2).mean())", "float(((x_test - rebuilt) ** 2).mean() ** 0.5)"),
)
mistake(
    "pca_baseline",
    name="pca_takes_columns_for_components",
    hint="np.linalg.svd gives the components as rows of its third answer. What have you taken?",
    caught_by=["test_pca_of_digits", "test_pca_of_clouds"],
    change=("[2][:k]", "[2].T[:k]"),
)
mistake(
    "pca_baseline",
    name="pca_takes_the_last_components",
    hint="np.linalg.eigh sorts upwards: along which directions do the pictures vary least?",
    caught_by=["test_pca_off_the_line", "test_pca_of_digits", "test_pca_of_clouds"],
    change=(
        "basis = np.linalg.svd(x_train - mean, full_matrices=False)[2][:k]",
        "basis = np.linalg.eigh((x_train - mean).T @ (x_train - mean))[1].T[:k]",
    ),
)
mistake(
    "pca_baseline",
    name="pca_takes_one_too_many",
    hint="With k = 0 no component is used. How many are yours?",
    caught_by=["test_pca_without_components", "test_pca_of_digits", "test_pca_of_clouds"],
    change=("[2][:k]", "[2][: k + 1]"),
)
mistake(
    "pca_baseline",
    name="pca_projects_once",
    hint="k numbers a picture are not a picture yet. How do you come back to d pixels?",
    caught_by=["test_pca_off_the_line", "test_pca_of_digits", "test_pca_of_clouds"],
    change=("(x_test - mean) @ basis.T @ basis", "((x_test - mean) @ basis.T).sum(axis=1, keepdims=True)"),
)
mistake(
    "pca_baseline",
    name="pca_reports_the_training_error",
    hint="Which pictures do you rebuild at the end: those that PCA has learned from?",
    caught_by=["test_pca_off_the_line", "test_pca_without_components", "test_pca_of_digits", "test_pca_of_clouds"],
    change=("rebuilt = mean + (x_test - mean)", "x_test = x_train\n    rebuilt = mean + (x_test - mean)"),
)
mistake(
    "pca_baseline",
    name="pca_reports_a_share",
    hint="A share of the variance, or a mean squared error?",
    caught_by=["test_pca_off_the_line", "test_pca_without_components", "test_pca_of_digits", "test_pca_of_clouds"],
    change=(
        "return float(((x_test - rebuilt) ** 2).mean())",
        "return float(((x_test - rebuilt) ** 2).mean() / ((x_test - mean) ** 2).mean())",
    ),
)
mistake(
    "pca_baseline",
    name="pca_accepts_any_number",
    hint="With 3 pixels, what are 4 components, and what are -1?",
    caught_by=["test_pca_refuses_impossible_numbers"],
    change=("if not 0 <= k <= x_train.shape[1]:", "if False:"),
)
mistake(
    "pca_baseline",
    name="pca_accepts_negative_numbers",
    hint="basis[:-1] is no error for Python. Which k did you want to refuse?",
    caught_by=["test_pca_refuses_impossible_numbers"],
    change=("if not 0 <= k <= x_train.shape[1]:", "if k > x_train.shape[1]:"),
)
mistake(
    "pca_baseline",
    name="pca_refuses_all_components",
    hint="k may be as large as d: what is the error then?",
    caught_by=["test_pca_with_all_components"],
    change=("if not 0 <= k <= x_train.shape[1]:", "if not 0 <= k < x_train.shape[1]:"),
)
mistake(
    "pca_baseline",
    name="pca_refuses_none",
    hint="k = 0 is a fair question: what is the error of the mean picture?",
    caught_by=["test_pca_without_components", "test_pca_of_digits", "test_pca_of_one_picture"],
    change=("if not 0 <= k <= x_train.shape[1]:", "if not 0 < k <= x_train.shape[1]:"),
)
mistake(
    "pca_baseline",
    name="pca_centres_in_place",
    hint="x -= mean works on the caller's own pictures. What have they become?",
    caught_by=["test_pca_leaves_its_arguments_alone"],
    change=("rebuilt = mean + (x_test - mean)", "x_train -= mean\n    rebuilt = mean + (x_test - mean)"),
)
mistake(
    "pca_baseline",
    name="pca_takes_all_for_none",
    hint="You take the last k columns of what np.linalg.eigh gives. With k = 0, what does a slice from -0 take?",
    caught_by=["test_pca_without_components", "test_pca_of_digits"],
    change=(
        "basis = np.linalg.svd(x_train - mean, full_matrices=False)[2][:k]",
        "basis = np.linalg.eigh((x_train - mean).T @ (x_train - mean))[1].T[-k:]",
    ),
)
mistake(
    "pca_baseline",
    name="pca_clips",
    hint="A rebuilt pixel above 1 or below 0 is compared as it is. Who asked for clipping?",
    caught_by=["test_pca_off_the_line", "test_pca_without_components", "test_pca_of_digits", "test_pca_of_clouds"],
    change=(
        "mean + (x_test - mean) @ basis.T @ basis",
        "np.clip(mean + (x_test - mean) @ basis.T @ basis, 0, 1)",
    ),
)
