"""Known wrong answers to l2_loss_and_grad, the commonest first."""

from autograder import mistake

mistake(
    "l2_loss_and_grad",
    name="l2_penalises_biases",
    hint="Shift all targets by a thousand: a bias has to grow by a thousand. Should the penalty grow with it?",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers"],
    change=(
        'if name.startswith("W")',
        "",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l2_gradient_without_the_two",
    hint="What is the derivative of W squared?",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers"],
    change=(
        "2.0 * lam * value",
        "1.0 * lam * value",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l2_penalty_is_halved",
    hint="Many books have one half before the sum. Has the docstring?",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers"],
    change=(
        "loss = lam * sum",
        "loss = 0.5 * lam * sum",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l2_halved_throughout",
    hint="Many books have one half before the sum. Has the docstring?",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers"],
    change=[
        ("loss = lam * sum", "loss = 0.5 * lam * sum"),
        ("2.0 * lam * value", "1.0 * lam * value"),
    ],
)


mistake(
    "l2_loss_and_grad",
    name="l2_means_over_the_weights",
    hint="Does a weight cost less because there are many of them? The docstring says: the sum.",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers"],
    change=[
        ("np.sum(params[name] ** 2)", "np.mean(params[name] ** 2)"),
        ("2.0 * lam * value", "2.0 * lam * value / value.size"),
    ],
)


mistake(
    "l2_loss_and_grad",
    name="l2_mean_in_the_penalty_alone",
    hint="Does a weight cost less because there are many of them? The docstring says: the sum.",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers"],
    change=(
        "np.sum(params[name] ** 2)",
        "np.mean(params[name] ** 2)",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l2_of_the_last_layer_only",
    hint="Print what each layer adds to your penalty. Do all of them count?",
    caught_by=["test_l2_of_two_layers", "test_l2_of_deep_networks"],
    change=[
        (
            "loss = lam * sum(np.sum(params[name] ** 2) for name in weights)",
            "loss = lam * np.sum(params[weights[-1]] ** 2)",
        ),
        ("if name in weights else", "if name == weights[-1] else"),
    ],
)


mistake(
    "l2_loss_and_grad",
    name="l2_of_the_first_layer_only",
    hint="Print what each layer adds to your penalty. Do all of them count?",
    caught_by=["test_l2_of_two_layers", "test_l2_of_deep_networks"],
    change=[
        (
            "loss = lam * sum(np.sum(params[name] ** 2) for name in weights)",
            "loss = lam * np.sum(params[weights[0]] ** 2)",
        ),
        ("if name in weights else", "if name == weights[0] else"),
    ],
)


mistake(
    "l2_loss_and_grad",
    name="l2_takes_the_root",
    hint="The norm, or its square? What does a weight of 3 cost with lam = 4?",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers"],
    change=(
        "loss = lam * sum(np.sum(params[name] ** 2) for name in weights)",
        "loss = lam * np.sqrt(sum(np.sum(params[name] ** 2) for name in weights))",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l2_sums_absolute_values",
    hint="Is that the sum of squares, or of absolute values? (It has a name of its own, L1.)",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers", "test_l2_with_a_larger_lam"],
    change=(
        "loss = lam * sum(np.sum(params[name] ** 2) for name in weights)",
        "loss = lam * sum(np.sum(np.abs(params[name])) for name in weights)",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l1_throughout",
    hint="Is that the sum of squares, or of absolute values? (It has a name of its own, L1.)",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers", "test_l2_with_a_larger_lam"],
    change=[
        (
            "loss = lam * sum(np.sum(params[name] ** 2) for name in weights)",
            "loss = lam * sum(np.sum(np.abs(params[name])) for name in weights)",
        ),
        ("2.0 * lam * value", "lam * np.sign(value)"),
    ],
)


mistake(
    "l2_loss_and_grad",
    name="l2_gradient_forgets_lam",
    hint="Twice lam is a penalty twice as steep. What do your gradients say?",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers", "test_l2_with_a_larger_lam"],
    change=(
        "2.0 * lam * value",
        "2.0 * value",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l2_penalty_forgets_lam",
    hint="With lam = 0 nothing should be penalised. What is your penalty?",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers", "test_l2_with_a_larger_lam"],
    change=(
        "loss = lam * sum",
        "loss = 1.0 * sum",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l2_leaves_the_biases_out_of_grads",
    hint="Which keys has params, and which has your dict? A training step wants to add them up.",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers"],
    change=(
        "for name, value in params.items()}",
        "for name, value in params.items() if name in weights}",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l2_gradients_of_biases_are_numbers",
    hint="What shape has b, and what shape has its gradient with you?",
    caught_by=["test_l2_of_two_layers"],
    change=(
        "np.zeros(value.shape)",
        "0.0",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l2_gradient_with_lam_squared",
    hint="How often does lam stand in the formula of the gradient?",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers", "test_l2_with_a_larger_lam"],
    change=(
        "2.0 * lam * value",
        "2.0 * lam**2 * value",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l2_gradient_is_downhill",
    hint="Gradient, or the step against it? In which direction does the penalty grow?",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers"],
    change=(
        "2.0 * lam * value",
        "-2.0 * lam * value",
    ),
)


mistake(
    "l2_loss_and_grad",
    name="l2_sums_before_squaring",
    hint="Weights of 3 and -3: does one pay for the other?",
    caught_by=["test_l2_of_one_layer", "test_l2_of_two_layers"],
    change=(
        "np.sum(params[name] ** 2)",
        "np.sum(params[name]) ** 2",
    ),
)
