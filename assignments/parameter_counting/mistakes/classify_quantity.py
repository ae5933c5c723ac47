"""Known wrong answers to classify_quantity, the commonest first."""

from autograder import mistake

_KINDS = {
    "weight of a neuron": "parameter",
    "bias of a neuron": "parameter",
    "entry of a convolution kernel": "parameter",
    "gamma of BatchNormalization": "parameter",
    "beta of BatchNormalization": "parameter",
    "number of layers": "architecture hyperparameter",
    "number of neurons in a layer": "architecture hyperparameter",
    "layer connectivity": "architecture hyperparameter",
    "activation function": "architecture hyperparameter",
    "number of filters": "architecture hyperparameter",
    "kernel size": "architecture hyperparameter",
    "dropout rate": "training hyperparameter",
    "learning rate": "training hyperparameter",
    "batch size": "training hyperparameter",
    "number of epochs": "training hyperparameter",
    "optimizer": "training hyperparameter",
    "loss function": "training hyperparameter",
    "running mean of BatchNormalization": "neither",
    "validation accuracy": "neither",
    "random seed": "neither",
}


def _kind(name):
    if name not in _KINDS:
        raise ValueError(f"unknown quantity: {name}")
    return _KINDS[name]


@mistake(
    "classify_quantity",
    hint="Hand somebody the trained network: do they need the dropout rate to predict? Dropout is switched off then.",
    caught_by=["test_classify_dropout_rate"],
)
def dropout_rate_as_architecture(name):
    return "architecture hyperparameter" if name == "dropout rate" else _kind(name)


@mistake(
    "classify_quantity",
    hint="The running mean is stored with the weights. But does gradient descent change it?",
    caught_by=["test_classify_running_mean"],
)
def running_mean_as_parameter(name):
    return "parameter" if name == "running mean of BatchNormalization" else _kind(name)


@mistake(
    "classify_quantity",
    hint="Three drawers to open again: does gradient descent change the running mean? Is dropout switched on "
    "when the network predicts? What does the docstring say about the random seed?",
    caught_by=["test_classify_running_mean", "test_classify_dropout_rate"],
)
def running_mean_dropout_and_seed(name):
    wrong = {
        "running mean of BatchNormalization": "parameter",
        "dropout rate": "architecture hyperparameter",
        "random seed": "training hyperparameter",
    }
    return wrong.get(name) or _kind(name)


@mistake(
    "classify_quantity",
    hint="Who needs the dropout rate to predict, when dropout is switched off? And what does the docstring say "
    "about the random seed?",
    caught_by=["test_classify_dropout_rate", "test_classify_measured_and_recorded"],
)
def dropout_and_seed(name):
    wrong = {"dropout rate": "architecture hyperparameter", "random seed": "training hyperparameter"}
    return wrong.get(name) or _kind(name)


@mistake(
    "classify_quantity",
    hint="Does gradient descent change the running mean? And what does the docstring say about the random seed?",
    caught_by=["test_classify_running_mean", "test_classify_measured_and_recorded"],
)
def running_mean_and_seed(name):
    wrong = {"running mean of BatchNormalization": "parameter", "random seed": "training hyperparameter"}
    return wrong.get(name) or _kind(name)


@mistake(
    "classify_quantity",
    hint="Does gradient descent change the running mean? And who needs the dropout rate to predict, when "
    "dropout is switched off?",
    caught_by=["test_classify_running_mean", "test_classify_dropout_rate"],
)
def running_mean_and_dropout(name):
    wrong = {"running mean of BatchNormalization": "parameter", "dropout rate": "architecture hyperparameter"}
    return wrong.get(name) or _kind(name)


@mistake(
    "classify_quantity",
    hint="Who decides gamma and beta of batch normalisation, a person or gradient descent?",
    caught_by=["test_classify_gamma_and_beta"],
)
def gamma_and_beta_as_chosen(name):
    if name in ("gamma of BatchNormalization", "beta of BatchNormalization"):
        return "training hyperparameter"
    return _kind(name)


@mistake(
    "classify_quantity",
    hint="Gamma and beta change during training. By averaging batches, or by gradient descent?",
    caught_by=["test_classify_gamma_and_beta"],
)
def gamma_and_beta_as_neither(name):
    return "neither" if name in ("gamma of BatchNormalization", "beta of BatchNormalization") else _kind(name)


@mistake(
    "classify_quantity",
    hint="If your result depends on the seed, the seed has been tuned. What does the docstring say about it?",
    caught_by=["test_classify_measured_and_recorded"],
)
def random_seed_as_training(name):
    return "training hyperparameter" if name == "random seed" else _kind(name)


@mistake(
    "classify_quantity",
    hint="The learning rate says how far gradient descent steps. Does gradient descent also change the learning rate?",
    caught_by=["test_classify_chosen"],
)
def learning_rate_as_parameter(name):
    return "parameter" if name == "learning rate" else _kind(name)


@mistake(
    "classify_quantity",
    hint="Can you choose the validation accuracy, or do you find it out?",
    caught_by=["test_classify_measured_and_recorded"],
)
def validation_accuracy_as_training(name):
    return "training hyperparameter" if name == "validation accuracy" else _kind(name)


@mistake(
    "classify_quantity",
    hint="The loss says what training minimises. Does the trained network need it to compute its output?",
    caught_by=["test_classify_training"],
)
def loss_as_architecture(name):
    return "architecture hyperparameter" if name == "loss function" else _kind(name)


@mistake(
    "classify_quantity",
    hint="Replace every ReLU of a trained network by tanh: does its output stay the same?",
    caught_by=["test_classify_architecture"],
)
def activation_as_training(name):
    return "training hyperparameter" if name == "activation function" else _kind(name)


@mistake(
    "classify_quantity",
    hint="The ENTRIES of a kernel are learned. Are its size and the number of filters?",
    caught_by=["test_classify_architecture"],
)
def kernel_size_as_parameter(name):
    return "parameter" if name in ("kernel size", "number of filters") else _kind(name)


@mistake(
    "classify_quantity",
    hint="A bias is added, not multiplied. Does gradient descent change it all the same?",
    caught_by=["test_classify_learned"],
)
def bias_as_chosen(name):
    return "architecture hyperparameter" if name == "bias of a neuron" else _kind(name)


@mistake(
    "classify_quantity",
    hint="There are two kinds of hyperparameter here, in words that the docstring spells out. Which one is it "
    "each time?",
    caught_by=["test_classify_chosen", "test_classify_training"],
)
def one_kind_of_hyperparameter(name):
    return _kind(name).split()[-1]


@mistake(
    "classify_quantity",
    hint="Which names that are not in the list get an answer from you, or another error than the docstring promises? Try "
    "'momentum', 'weight' and 'Learning rate'.",
    caught_by=["test_classify_refuses_unknown_names"],
    also=["key_error_for_unknown_quantities"],
)
def no_value_error_for_unknown_quantities(name):
    return _KINDS.get(name, "neither")


@mistake(
    "classify_quantity",
    hint="Which names that are not in the list get an answer from you, or another error than the docstring promises? Try "
    "'momentum', 'weight' and 'Learning rate'.",
    caught_by=["test_classify_refuses_unknown_names"],
    also=["no_value_error_for_unknown_quantities"],
)
def key_error_for_unknown_quantities(name):
    return _KINDS[name]


@mistake(
    "classify_quantity",
    hint="Feed the trained network one example, and then a hundred at once. Does its answer to the first one depend on the "
    "batch size?",
    caught_by=["test_classify_chosen"],
)
def batch_size_as_architecture(name):
    return "architecture hyperparameter" if name == "batch size" else _kind(name)


@mistake(
    "classify_quantity",
    hint="Who says which neuron is joined to which: gradient descent, a person before training, or nobody?",
    caught_by=["test_classify_architecture"],
)
def connectivity_as_neither(name):
    return "neither" if name == "layer connectivity" else _kind(name)


@mistake(
    "classify_quantity",
    hint="The number of epochs begins like the number of layers. Does the trained network still need to know it?",
    caught_by=["test_classify_training"],
)
def number_of_epochs_as_architecture(name):
    return "architecture hyperparameter" if name == "number of epochs" else _kind(name)


@mistake(
    "classify_quantity",
    hint="The ENTRIES of a kernel are learned. Is its size?",
    caught_by=["test_classify_architecture"],
)
def kernel_size_alone_as_parameter(name):
    return "parameter" if name == "kernel size" else _kind(name)
