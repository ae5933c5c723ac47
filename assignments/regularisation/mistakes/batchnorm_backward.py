"""Known wrong answers to batchnorm_backward, the commonest first."""

from autograder import mistake

mistake(
    "batchnorm_backward",
    name="bn_back_mean_and_variance_are_constants",
    hint="Nudge one x of the batch. What else in the formula moves, besides this x?",
    caught_by=[
        "test_batchnorm_backward_by_pencil",
        "test_batchnorm_backward_of_two_columns",
        "test_batchnorm_backward_moving_all_changes_nothing",
    ],
    change=(
        "dx = gamma / std * (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0))",
        "dx = gamma / std * dout",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_variance_is_a_constant",
    hint="The mean moves with every x. Does the variance stay where it was?",
    caught_by=["test_batchnorm_backward_by_pencil", "test_batchnorm_backward_of_two_columns"],
    change=(
        " - x_hat * (dout * x_hat).mean(axis=0))",
        ")",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_mean_is_a_constant",
    hint="The variance moves with every x. Does the mean stay where it was? What do the columns of dx sum to?",
    caught_by=[
        "test_batchnorm_backward_by_pencil",
        "test_batchnorm_backward_of_two_columns",
        "test_batchnorm_backward_moving_all_changes_nothing",
    ],
    change=(
        " - dout.mean(axis=0) -",
        " -",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_without_gamma",
    hint="What was the normalised x multiplied by on its way forward?",
    caught_by=["test_batchnorm_backward_of_two_columns"],
    change=(
        "gamma / std * (",
        "1 / std * (",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_dgamma_without_x_hat",
    hint="By how much does the output grow if gamma grows by 1? Is it the same for all samples?",
    caught_by=["test_batchnorm_backward_by_pencil", "test_batchnorm_backward_of_two_columns"],
    change=(
        "(dout * x_hat).sum(axis=0), dout",
        "dout.sum(axis=0), dout",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_dgamma_with_x",
    hint="gamma multiplies the normalised x. What do you multiply the derivatives by?",
    caught_by=["test_batchnorm_backward_by_pencil", "test_batchnorm_backward_of_two_columns"],
    change=(
        "(dout * x_hat).sum(axis=0), dout",
        "(dout * x).sum(axis=0), dout",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_dgamma_with_the_centred_x",
    hint="gamma multiplies what has been centred and divided. By what do you multiply the derivatives?",
    caught_by=["test_batchnorm_backward_by_pencil", "test_batchnorm_backward_of_two_columns"],
    change=(
        "(dout * x_hat).sum(axis=0), dout",
        "(dout * (x - x.mean(axis=0))).sum(axis=0), dout",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_means_for_sums",
    hint="The 1/n of the mean loss is in dout already. How often should it be taken?",
    caught_by=["test_batchnorm_backward_by_pencil", "test_batchnorm_backward_of_two_columns"],
    change=(
        "return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)",
        "return dx, (dout * x_hat).mean(axis=0), dout.mean(axis=0)",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_sums_for_means_in_dx",
    hint="In the formula of dx, are there sums over the samples, or means?",
    caught_by=[
        "test_batchnorm_backward_by_pencil",
        "test_batchnorm_backward_of_two_columns",
        "test_batchnorm_backward_moving_all_changes_nothing",
    ],
    change=[
        ("dout.mean(axis=0) -", "dout.sum(axis=0) -"),
        ("(dout * x_hat).mean(axis=0)", "(dout * x_hat).sum(axis=0)"),
    ],
)


mistake(
    "batchnorm_backward",
    name="bn_back_with_n_minus_one",
    hint="Which divisor did the variance have on the way forward?",
    caught_by=["test_batchnorm_backward_by_pencil", "test_batchnorm_backward_of_two_columns"],
    change=(
        "x.var(axis=0)",
        "x.var(axis=0, ddof=min(1, len(x) - 1))",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_eps_outside_the_root",
    hint="Where does eps stand on the way forward: under the root, or behind it?",
    caught_by=["test_batchnorm_backward_of_two_columns"],
    change=(
        "std = np.sqrt(x.var(axis=0) + eps)",
        "std = x.std(axis=0) + eps",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_divides_by_the_variance",
    hint="Forward it was divided by a root. By what do you divide?",
    caught_by=["test_batchnorm_backward_by_pencil", "test_batchnorm_backward_of_two_columns"],
    change=(
        "dx = gamma / std *",
        "dx = gamma / std**2 *",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_does_not_divide",
    hint="A column of large spread is made small. How much does its output move if an x moves by 1?",
    caught_by=["test_batchnorm_backward_by_pencil", "test_batchnorm_backward_of_two_columns"],
    change=(
        "gamma / std * (",
        "gamma * (",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_adds_where_it_subtracts",
    hint="One x grows, and the mean grows with it. Do the other outputs rise or fall?",
    caught_by=[
        "test_batchnorm_backward_by_pencil",
        "test_batchnorm_backward_of_two_columns",
        "test_batchnorm_backward_moving_all_changes_nothing",
    ],
    change=(
        "dout - dout.mean(axis=0) - x_hat",
        "dout + dout.mean(axis=0) + x_hat",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_dbeta_is_zero",
    hint="By how much does each output grow if beta grows by 1?",
    caught_by=["test_batchnorm_backward_by_pencil", "test_batchnorm_backward_of_two_columns"],
    change=(
        "return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)",
        "return dx, (dout * x_hat).sum(axis=0), np.zeros(x.shape[1])",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_dbeta_first",
    hint="In which order does the docstring want the three?",
    caught_by=["test_batchnorm_backward_by_pencil", "test_batchnorm_backward_of_two_columns"],
    change=(
        "return dx, (dout * x_hat).sum(axis=0), dout.sum(axis=0)",
        "return dx, dout.sum(axis=0), (dout * x_hat).sum(axis=0)",
    ),
)


mistake(
    "batchnorm_backward",
    name="bn_back_over_the_features",
    hint="Over the samples or over the features: along which axis did the forward pass take its mean?",
    caught_by=["test_batchnorm_backward_of_two_columns"],
    change=[
        ("std = np.sqrt(x.var(axis=0) + eps)", "std = np.sqrt(x.var(axis=1, keepdims=True) + eps)"),
        ("(x - x.mean(axis=0))", "(x - x.mean(axis=1, keepdims=True))"),
        (
            "dx = gamma / std * (dout - dout.mean(axis=0) - x_hat * (dout * x_hat).mean(axis=0))",
            "dx = gamma / std * (dout - dout.mean(axis=1, keepdims=True) - x_hat * (dout * x_hat).mean(axis=1, keepdims=True))",
        ),
    ],
)


mistake(
    "batchnorm_backward",
    name="bn_back_dgamma_with_gamma",
    hint="If gamma is doubled, does the output's slope in gamma double?",
    caught_by=["test_batchnorm_backward_of_two_columns"],
    change=(
        "(dout * x_hat).sum(axis=0), dout",
        "gamma * (dout * x_hat).sum(axis=0), dout",
    ),
)
