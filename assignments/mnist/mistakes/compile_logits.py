"""Known wrong answers to compile_logits, the commonest first."""

import keras

from autograder import mistake

mistake(
    "compile_logits",
    name="compile_without_from_logits",
    hint="Is -3.5 a probability? What does the loss take your outputs for, if you say nothing?",
    caught_by=["test_compile_cross_entropy_of_logits", "test_compile_sure_and_wrong"],
    change=("from_logits=True", ""),
)
mistake(
    "compile_logits",
    name="compile_for_onehot_labels",
    hint="Your labels are integers (n,). Which shape does CategoricalCrossentropy expect?",
    caught_by=["test_compile_cross_entropy_of_logits", "test_compile_the_same_model"],
    change=("SparseCategoricalCrossentropy", "CategoricalCrossentropy"),
)
mistake(
    "compile_logits",
    name="compile_without_metric",
    hint="evaluate tells the loss alone. What should compile be told, so that it tells the accuracy too?",
    caught_by=["test_compile_reports_the_accuracy"],
    change=(', metrics=["accuracy"]', ""),
)
mistake(
    "compile_logits",
    name="compile_calls_the_accuracy_otherwise",
    hint='Under which name does evaluate report the accuracy? The docstring says "accuracy".',
    caught_by=["test_compile_reports_the_accuracy"],
    change=('metrics=["accuracy"]', 'metrics=["sparse_categorical_accuracy"]'),
)
mistake(
    "compile_logits",
    name="compile_compares_logits_with_labels",
    hint="keras.metrics.Accuracy() asks how often output and label are equal. How often is a logit equal to a class number?",
    caught_by=["test_compile_reports_the_accuracy"],
    change=('metrics=["accuracy"]', "metrics=[keras.metrics.Accuracy(name='accuracy')]"),
)
mistake(
    "compile_logits",
    name="compile_sums_the_losses",
    hint="The loss of 20 samples is twice that of 10. Is it a mean?",
    caught_by=["test_compile_cross_entropy_of_logits", "test_compile_takes_the_mean"],
    change=("from_logits=True", 'from_logits=True, reduction="sum"'),
)


@mistake(
    "compile_logits",
    hint="model.compile(...) gives nothing back. What should your function return?",
    caught_by=["test_compile_cross_entropy_of_logits", "test_compile_reports_the_accuracy"],
)
def compile_returns_nothing(model):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])


@mistake(
    "compile_logits",
    hint="Compare the weights before and after. Is compiling a reason to change them?",
    caught_by=["test_compile_cross_entropy_of_logits", "test_compile_the_same_model"],
)
def compile_resets_the_weights(model):
    model.set_weights([0 * part for part in model.get_weights()])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


@mistake(
    "compile_logits",
    hint="A squared difference of a logit and a class number: is class 9 more wrong than class 1, where 0 is true?",
    caught_by=["test_compile_cross_entropy_of_logits", "test_compile_sure_and_wrong"],
)
def compile_with_squared_error(model):
    def loss(y, z):
        return keras.ops.mean(keras.ops.square(keras.ops.one_hot(keras.ops.cast(y, "int32"), z.shape[-1]) - z), axis=-1)

    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


@mistake(
    "compile_logits",
    hint="Your function puts a layer behind the network, and compiles what comes of it. Is the model that was handed in compiled "
    "then, and are its outputs to be anything else than logits?",
    caught_by=["test_compile_the_same_model"],
)
def compile_puts_a_softmax_behind(model):
    model = keras.Sequential([model, keras.layers.Softmax()])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model
