"""Known wrong answers to batchnorm_forward, the commonest first."""

from autograder import mistake

mistake(
    "batchnorm_forward",
    name="batchnorm_over_the_features",
    hint="Statistics over the batch, or over the features of one sample? Does a row or a column have mean 0 afterwards?",
    caught_by=["test_batchnorm_of_two_rows", "test_batchnorm_scales_and_shifts"],
    change=(
        "return gamma * (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps) + beta",
        "return gamma * (x - x.mean(axis=1, keepdims=True)) / np.sqrt(x.var(axis=1, keepdims=True) + eps) + beta",
    ),
)


mistake(
    "batchnorm_forward",
    name="batchnorm_of_the_whole_table",
    hint="One mean for all features? Metres and grams stand in different columns.",
    caught_by=["test_batchnorm_of_two_rows", "test_batchnorm_scales_and_shifts"],
    change=[
        ("x.mean(axis=0)", "x.mean()"),
        ("x.var(axis=0)", "x.var()"),
    ],
)


mistake(
    "batchnorm_forward",
    name="batchnorm_with_n_minus_one",
    hint="Which divisor does the docstring want in the variance? What is yours for a batch of one?",
    caught_by=["test_batchnorm_of_two_rows", "test_batchnorm_scales_and_shifts", "test_batchnorm_of_a_single_row"],
    change=(
        "x.var(axis=0)",
        "x.var(axis=0, ddof=1)",
    ),
)


mistake(
    "batchnorm_forward",
    name="batchnorm_divides_by_the_variance",
    hint="Measure a column in centimetres instead of metres, times 100. Should the output change?",
    caught_by=["test_batchnorm_scales_and_shifts"],
    change=(
        "np.sqrt(x.var(axis=0) + eps)",
        "(x.var(axis=0) + eps)",
    ),
)


mistake(
    "batchnorm_forward",
    name="batchnorm_eps_outside_the_root",
    hint="Where does eps stand in the formula: under the root, or behind it?",
    caught_by=["test_batchnorm_of_two_rows", "test_batchnorm_scales_and_shifts"],
    change=(
        "np.sqrt(x.var(axis=0) + eps)",
        "(x.std(axis=0) + eps)",
    ),
)


mistake(
    "batchnorm_forward",
    name="batchnorm_without_eps",
    hint="What becomes of a column that is constant? What is eps for?",
    caught_by=["test_batchnorm_of_two_rows", "test_batchnorm_scales_and_shifts"],
    change=(
        "np.sqrt(x.var(axis=0) + eps)",
        "np.sqrt(x.var(axis=0))",
    ),
)


mistake(
    "batchnorm_forward",
    name="batchnorm_without_gamma_and_beta",
    hint="Where are the two vectors that the layer learns?",
    caught_by=["test_batchnorm_scales_and_shifts", "test_batchnorm_of_a_single_row"],
    change=(
        "return gamma * (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps) + beta",
        "return (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)",
    ),
)


mistake(
    "batchnorm_forward",
    name="batchnorm_without_beta",
    hint="The layer learns two vectors. Where is the second one?",
    caught_by=["test_batchnorm_scales_and_shifts", "test_batchnorm_of_a_single_row"],
    change=(
        " + eps) + beta",
        " + eps)",
    ),
)


mistake(
    "batchnorm_forward",
    name="batchnorm_without_gamma",
    hint="The layer learns two vectors. Where is the first one?",
    caught_by=["test_batchnorm_scales_and_shifts"],
    change=(
        "gamma * (x",
        "(x",
    ),
)


mistake(
    "batchnorm_forward",
    name="batchnorm_scales_beta_too",
    hint="First scaled, then shifted: what comes out of a batch of one, gamma times beta or beta?",
    caught_by=["test_batchnorm_scales_and_shifts", "test_batchnorm_of_a_single_row"],
    change=(
        "return gamma * (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps) + beta",
        "return gamma * ((x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps) + beta)",
    ),
)


mistake(
    "batchnorm_forward",
    name="batchnorm_does_not_centre",
    hint="What is the mean of a column afterwards? What has to be subtracted first?",
    caught_by=["test_batchnorm_of_two_rows", "test_batchnorm_scales_and_shifts", "test_batchnorm_of_a_single_row"],
    change=(
        "(x - x.mean(axis=0))",
        "x",
    ),
)


mistake(
    "batchnorm_forward",
    name="batchnorm_with_its_own_eps",
    hint="Which eps do you use, and which is handed in?",
    caught_by=["test_batchnorm_scales_and_shifts"],
    change=(
        "+ eps)",
        "+ 1e-5)",
    ),
)


mistake(
    "batchnorm_forward",
    name="batchnorm_gamma_and_beta_swapped",
    hint="Which of the two multiplies, and which is added?",
    caught_by=["test_batchnorm_of_two_rows", "test_batchnorm_scales_and_shifts", "test_batchnorm_of_a_single_row"],
    change=[
        ("return gamma *", "return beta *"),
        ("+ beta", "+ gamma"),
    ],
)
