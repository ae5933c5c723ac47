"""Known wrong answers to batchnorm_params, the commonest first."""

from autograder import mistake

mistake(
    "batchnorm_params",
    name="all_trainable",
    hint="Which two of its four vectors does gradient descent change, and which are only running averages?",
    caught_by=["test_batchnorm_learned", "test_batchnorm_stored"],
    change=("2 * c, 2 * c", "4 * c, 0"),
)


mistake(
    "batchnorm_params",
    name="only_gamma_beta",
    hint="Keras reports twice your total. What else must be stored to use the layer at test time?",
    caught_by=["test_batchnorm_stored"],
    change=("2 * c, 2 * c", "2 * c, 0"),
)


mistake(
    "batchnorm_params",
    name="per_layer_not_per_channel",
    hint="Normalisation is done per channel. How many gammas does that take?",
    caught_by=["test_batchnorm_learned", "test_batchnorm_channels"],
    change=("2 * c, 2 * c", "2, 2"),
)


mistake(
    "batchnorm_params",
    name="gamma_without_beta",
    hint="Of gamma and beta you count one only. Which number scales a channel, and which one shifts it?",
    caught_by=["test_batchnorm_learned"],
    change=("2 * c, 2 * c", "c, 2 * c"),
)


mistake(
    "batchnorm_params",
    name="mean_without_variance",
    hint="The running mean is stored; so is a second average, by which the layer divides. Which?",
    caught_by=["test_batchnorm_stored"],
    change=("2 * c, 2 * c", "2 * c, c"),
)


mistake(
    "batchnorm_params",
    name="batchnorm_total",
    hint="One number in all, but the docstring asks for two: what is learned, and what is only stored.",
    caught_by=["test_batchnorm_learned", "test_batchnorm_stored"],
    change=("2 * c, 2 * c", "4 * c"),
)


mistake(
    "batchnorm_params",
    name="batchnorm_learned_alone",
    hint="Two numbers are asked for: what is learned, and what is only stored. You return the first one alone.",
    caught_by=["test_batchnorm_learned", "test_batchnorm_stored"],
    change=("2 * c, 2 * c", "2 * c"),
)


mistake(
    "batchnorm_params",
    name="batchnorm_total_as_learned",
    hint="Your first number is what Keras prints as the total. How much of it does gradient descent change?",
    caught_by=["test_batchnorm_learned"],
    change=("2 * c, 2 * c", "4 * c, 2 * c"),
)


mistake(
    "batchnorm_params",
    name="batchnorm_like_dense",
    hint="A dense layer has weights between channels. Does batch normalisation mix channels?",
    caught_by=["test_batchnorm_learned"],
    change=("2 * c, 2 * c", "c * c + c, 2 * c"),
)


mistake(
    "batchnorm_params",
    name="two_running_numbers_in_all",
    hint="Each channel is normalised by a mean and a variance of its own. How many of them does a layer of 16 channels store?",
    caught_by=["test_batchnorm_stored", "test_batchnorm_channels"],
    change=("2 * c, 2 * c", "2 * c, 2"),
)


mistake(
    "batchnorm_params",
    name="one_gamma_and_one_beta",
    hint="Normalisation is done per channel. How many gammas does that take?",
    caught_by=["test_batchnorm_learned", "test_batchnorm_channels"],
    change=("2 * c, 2 * c", "2, 2 * c"),
)


mistake(
    "batchnorm_params",
    name="covariance_matrix_is_stored",
    hint="A variance says how one channel spreads, a covariance how two go together. Which of them does batch normalisation "
    "divide by?",
    caught_by=["test_batchnorm_stored", "test_batchnorm_channels"],
    change=("2 * c, 2 * c", "2 * c, c + c * c"),
)
