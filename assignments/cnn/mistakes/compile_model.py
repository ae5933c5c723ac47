"""Known wrong answers to compile_model, the commonest first."""

import keras
import numpy as np

from autograder import mistake


def _refuse(labels):
    if labels not in ("int", "onehot"):
        raise ValueError("labels must be 'int' or 'onehot'")


@mistake(
    "compile_model",
    hint="How many softmaxes are applied before the logarithm: the network's, and the loss's?",
    caught_by=["test_compile_the_same_model", "test_compile_integer_labels", "test_compile_onehot_labels"],
)
def compile_from_logits(model, labels):
    _refuse(labels)
    if labels == "int":
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    else:
        loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="One error message, two cures: which shape do integer labels have, and which does this loss want?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_categorical_for_all(model, labels):
    _refuse(labels)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="One-hot rows are no class numbers. Which of the two losses takes rows?",
    caught_by=["test_compile_confident_mistakes_cost_much", "test_compile_onehot_labels"],
)
def compile_sparse_for_all(model, labels):
    _refuse(labels)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="'sparse' means that a label is one number. For which kind of labels did you choose it?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_swaps_the_losses(model, labels):
    _refuse(labels)
    loss = {"onehot": "sparse_categorical_crossentropy", "int": "categorical_crossentropy"}[labels]
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="Binary cross-entropy asks k separate questions of yes or no. Is that what softmax answers?",
    caught_by=["test_compile_confident_mistakes_cost_much", "test_compile_onehot_labels"],
)
def compile_binary_for_onehot(model, labels):
    _refuse(labels)
    loss = {"int": "sparse_categorical_crossentropy", "onehot": "binary_crossentropy"}[labels]
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="Mean squared error between a probability and a class number: what does 2 - 0.7 mean?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_mean_squared_error(model, labels):
    _refuse(labels)
    model.compile(optimizer="adam", loss="mean_squared_error", metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="Evaluate the compiled model: is there an accuracy in what it reports?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_without_accuracy(model, labels):
    _refuse(labels)
    model.compile(optimizer="adam", loss=("sparse_" if labels == "int" else "") + "categorical_crossentropy")
    return model


@mistake(
    "compile_model",
    hint="compile changes the model and gives back nothing. What does your function return?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_returns_nothing(model, labels):
    _refuse(labels)
    loss = ("sparse_" if labels == "int" else "") + "categorical_crossentropy"
    return model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])


@mistake(
    "compile_model",
    hint="You compile a copy. Is the model that was handed in compiled too, and where are its weights?",
    caught_by=["test_compile_the_same_model", "test_compile_integer_labels", "test_compile_onehot_labels"],
)
def compile_a_copy(model, labels):
    _refuse(labels)
    copy = keras.models.clone_model(model)
    copy.set_weights([np.zeros(weight.shape) for weight in model.weights])
    loss = ("sparse_" if labels == "int" else "") + "categorical_crossentropy"
    copy.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return copy


@mistake(
    "compile_model",
    hint="compile_model(model, 'integers') went through. What should happen to a word that means nothing?",
    caught_by=["test_compile_refuses_other_labels"],
)
def compile_accepts_any_word(model, labels):
    loss = ("categorical_" if labels == "onehot" else "sparse_categorical_") + "crossentropy"
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


@mistake(
    "compile_model",
    hint="The loss is the mean over the samples. Does yours grow with their number?",
    caught_by=["test_compile_the_same_model", "test_compile_learns", "test_compile_integer_labels"],
)
def compile_sums_the_loss(model, labels):
    _refuse(labels)
    kind = keras.losses.SparseCategoricalCrossentropy if labels == "int" else keras.losses.CategoricalCrossentropy
    model.compile(optimizer="adam", loss=kind(reduction="sum"), metrics=["accuracy"])
    return model
