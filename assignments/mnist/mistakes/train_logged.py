"""Known wrong answers to train_logged, the commonest first.

Each is judged with a whole training, so there are few whose fault shows in no small one.
"""

from pathlib import Path

import keras
import numpy as np

from autograder import mistake

from .shared import _watchers


@mistake(
    "train_logged",
    hint="Which part moves the weights in your function, and which part only looks on?",
    caught_by=["test_train_on_the_training_part", "test_train_on_the_training_part_alone"],
)
def train_swaps_training_and_validation(model, data, epochs, folder):
    x_val, y_val, x, y = data
    return model.fit(
        x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=_watchers(folder), verbose=0
    )


@mistake(
    "train_logged",
    hint="validation_split takes the last rows of x. Which rows are last, and what of the validation part that you were given?",
    caught_by=["test_train_on_the_training_part", "test_train_on_the_training_part_alone", "test_train_batches"],
)
def train_splits_again(model, data, epochs, folder):
    x, y, _, _ = data
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_split=0.2, callbacks=_watchers(folder), verbose=0)


@mistake(
    "train_logged",
    hint="TensorBoard's page HISTOGRAMS stays empty. In which epochs does the callback draw one, unless it is told?",
    caught_by=["test_train_leaves_both_logs", "test_train_reads_digits"],
)
def train_draws_no_histograms(model, data, epochs, folder):
    x, y, x_val, y_val = data
    watchers = _watchers(folder, histogram_freq=0)
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0)


@mistake(
    "train_logged",
    hint="The folder that was asked for holds nothing that TensorBoard could draw. Is its callback missing, or was it told where "
    'to log? Keras\'s TensorBoard() logs to "logs" unless it is.',
    caught_by=["test_train_leaves_both_logs", "test_train_logs_every_epoch"],
    also=["train_without_tensorboard"],  # the same is missing in the folder
)
def train_logs_elsewhere(model, data, epochs, folder):
    x, y, x_val, y_val = data
    watchers = [keras.callbacks.TensorBoard(histogram_freq=1), *_watchers(folder)[1:]]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0)


@mistake(
    "train_logged",
    hint="fit is called once an epoch. At which step does each of its logs begin, and what does the last History know of the first?",
    caught_by=["test_train_on_the_training_part", "test_train_logs_every_epoch", "test_train_reads_digits"],
)
def train_fits_once_an_epoch(model, data, epochs, folder):
    x, y, x_val, y_val = data
    for _ in range(epochs):
        history = model.fit(
            x, y, batch_size=32, epochs=1, validation_data=(x_val, y_val), callbacks=_watchers(folder), verbose=0
        )
    return history


@mistake(
    "train_logged",
    hint="Where is the table? CSVLogger takes the path of a file, and the folder is part of it.",
    caught_by=["test_train_leaves_both_logs"],
)
def train_leaves_the_table_outside(model, data, epochs, folder):
    x, y, x_val, y_val = data
    watchers = _watchers(folder, table="history.csv")
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0)


@mistake(
    "train_logged",
    hint="There are curves for training alone. What does fit need, to tell a validation loss as well?",
    caught_by=["test_train_on_the_training_part", "test_train_leaves_both_logs"],
)
def train_without_validation(model, data, epochs, folder):
    x, y, _, _ = data
    return model.fit(x, y, batch_size=32, epochs=epochs, callbacks=_watchers(folder), verbose=0)


@mistake(
    "train_logged",
    hint="If the validation samples are trained on too, what does the validation loss still tell you?",
    caught_by=["test_train_on_the_training_part", "test_train_on_the_training_part_alone"],
)
def train_on_everything(model, data, epochs, folder):
    x, y, x_val, y_val = data
    x, y = np.concatenate([x, x_val]), np.concatenate([y, y_val])
    return model.fit(
        x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=_watchers(folder), verbose=0
    )


@mistake(
    "train_logged",
    hint="65 samples in batches of 32: how many steps has an epoch, and how many has yours?",
    caught_by=["test_train_batches"],
)
def train_in_batches_of_64(model, data, epochs, folder):
    x, y, x_val, y_val = data
    return model.fit(
        x, y, batch_size=64, epochs=epochs, validation_data=(x_val, y_val), callbacks=_watchers(folder), verbose=0
    )


@mistake(
    "train_logged",
    hint="The model came compiled, with an optimizer and a loss that somebody chose. What does your function do to them?",
    caught_by=["test_train_on_the_training_part"],
)
def train_compiles_again(model, data, epochs, folder):
    x, y, x_val, y_val = data
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"], run_eagerly=model.run_eagerly)
    return model.fit(
        x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=_watchers(folder), verbose=0
    )


@mistake(
    "train_logged",
    hint="Your function returns the numbers of the History. What does the docstring ask for, and what else does a History know?",
    caught_by=["test_train_on_the_training_part", "test_train_leaves_both_logs"],
)
def train_returns_the_numbers_alone(model, data, epochs, folder):
    x, y, x_val, y_val = data
    history = model.fit(
        x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=_watchers(folder), verbose=0
    )
    return history.history


@mistake(
    "train_logged",
    hint="The folder that was asked for holds nothing that TensorBoard could draw. Is its callback missing, or was it told where "
    'to log? Keras\'s TensorBoard() logs to "logs" unless it is.',
    caught_by=["test_train_leaves_both_logs", "test_train_logs_every_epoch"],
    also=["train_logs_elsewhere"],  # the same is missing in the folder
)
def train_without_tensorboard(model, data, epochs, folder):
    x, y, x_val, y_val = data
    Path(folder).mkdir(parents=True, exist_ok=True)
    watchers = _watchers(folder)[1:]
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0)
