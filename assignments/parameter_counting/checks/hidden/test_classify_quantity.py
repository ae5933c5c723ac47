"""The edges of classify_quantity: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect


def expect_kind(student, kind, *names):
    for name in names:
        expect.equal(student.classify_quantity(name), kind)


@pytest.mark.exercise("classify_quantity", weight=1)
def test_classify_gamma_and_beta(student):
    """Gamma and beta of batch normalisation are classified by what changes them."""
    expect_kind(student, "parameter", "gamma of BatchNormalization", "beta of BatchNormalization")


@pytest.mark.exercise("classify_quantity", weight=1.25)
def test_classify_architecture(student):
    """Everything that must be told along with the parameters belongs to the architecture."""
    names = (
        "number of neurons in a layer",
        "layer connectivity",
        "activation function",
        "number of filters",
        "kernel size",
    )
    expect_kind(student, "architecture hyperparameter", *names)


@pytest.mark.exercise("classify_quantity", weight=1)
def test_classify_training(student):
    """What a person chooses, and nobody needs any more once the parameters are learned, belongs to the training."""
    expect_kind(student, "training hyperparameter", "number of epochs", "optimizer", "loss function")


@pytest.mark.exercise("classify_quantity", weight=0.5)
def test_classify_measured_and_recorded(student):
    """What is measured, and what is only recorded, is neither learned nor tuned."""
    expect_kind(student, "neither", "validation accuracy", "random seed")


@pytest.mark.exercise("classify_quantity", weight=0.5)
def test_classify_refuses_unknown_names(student):
    """A name that is not in the list raises a ValueError."""
    expect.error(ValueError, student.classify_quantity, "horsepower")
    expect.error(ValueError, student.classify_quantity, "rate")  # a part of two names is none of them
