"""Known wrong answers to batchnorm_infer, the commonest first."""

from autograder import mistake

mistake(
    "batchnorm_infer",
    name="infer_by_the_batchs_own_statistics",
    hint="Predict one sample. What are the mean and the variance of a batch of one?",
    caught_by=["test_infer_one_sample", "test_infer_does_not_look_at_the_batch"],
    change=(
        "return gamma * (x - mean) / np.sqrt(var + eps) + beta",
        "return gamma * (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps + 1e-300) + beta",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_own_variance",
    hint="Two statistics were kept. Which of them do you use, and which do you compute anew?",
    caught_by=["test_infer_one_sample", "test_infer_does_not_look_at_the_batch"],
    change=(
        "np.sqrt(var + eps)",
        "np.sqrt(x.var(axis=0) + eps + 1e-300)",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_own_mean",
    hint="Two statistics were kept. Which of them do you use, and which do you compute anew?",
    caught_by=["test_infer_one_sample", "test_infer_does_not_look_at_the_batch"],
    change=(
        "(x - mean)",
        "(x - x.mean(axis=0))",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_variance_taken_for_a_spread",
    hint="Is var a variance or a standard deviation? What has to be done to it before you divide?",
    caught_by=["test_infer_one_sample", "test_infer_does_not_look_at_the_batch"],
    change=(
        "np.sqrt(var + eps)",
        "(var + eps)",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_eps_outside_the_root",
    hint="Where does eps stand in the formula: under the root, or behind it?",
    caught_by=["test_infer_does_not_look_at_the_batch"],
    change=(
        "np.sqrt(var + eps)",
        "(np.sqrt(var) + eps)",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_without_eps",
    hint="A variance of 0 was kept. What do you divide by, and what is eps for?",
    caught_by=["test_infer_does_not_look_at_the_batch"],
    change=(
        "np.sqrt(var + eps)",
        "np.sqrt(np.maximum(var, 1e-300))",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_without_gamma_and_beta",
    hint="Where are the two vectors that the layer has learned?",
    caught_by=["test_infer_one_sample", "test_infer_does_not_look_at_the_batch"],
    change=(
        "return gamma * (x - mean) / np.sqrt(var + eps) + beta",
        "return (x - mean) / np.sqrt(var + eps)",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_without_beta",
    hint="The layer has learned two vectors. Where is the second one?",
    caught_by=["test_infer_one_sample", "test_infer_does_not_look_at_the_batch"],
    change=(
        " + eps) + beta",
        " + eps)",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_without_gamma",
    hint="The layer has learned two vectors. Where is the first one?",
    caught_by=["test_infer_one_sample", "test_infer_does_not_look_at_the_batch"],
    change=(
        "gamma * (x",
        "(x",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_adds_the_mean",
    hint="Is the running mean added or taken away?",
    caught_by=["test_infer_one_sample", "test_infer_does_not_look_at_the_batch"],
    change=(
        "(x - mean)",
        "(x + mean)",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_does_not_centre",
    hint="What would a sample that is just average become? What has to be subtracted first?",
    caught_by=["test_infer_one_sample", "test_infer_does_not_look_at_the_batch"],
    change=(
        "(x - mean)",
        "x",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_scales_beta_too",
    hint="First scaled, then shifted: is beta scaled, too?",
    caught_by=["test_infer_one_sample", "test_infer_does_not_look_at_the_batch"],
    change=(
        "return gamma * (x - mean) / np.sqrt(var + eps) + beta",
        "return gamma * ((x - mean) / np.sqrt(var + eps) + beta)",
    ),
)


mistake(
    "batchnorm_infer",
    name="infer_with_its_own_eps",
    hint="Which eps do you use, and which is handed in?",
    caught_by=["test_infer_does_not_look_at_the_batch"],
    change=(
        "var + eps",
        "var + 1e-5",
    ),
)
