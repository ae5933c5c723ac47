"""Known wrong answers to train, the commonest first."""

import keras
import numpy as np

from autograder import mistake


def _watchers(patience, path, restore=True, best_only=True, monitor="val_loss"):
    """The three callbacks."""
    return [
        keras.callbacks.EarlyStopping(monitor=monitor, patience=patience, restore_best_weights=restore),
        keras.callbacks.ModelCheckpoint(path, monitor=monitor, save_best_only=best_only),
        keras.callbacks.ReduceLROnPlateau(monitor=monitor, factor=0.5, patience=max(1, patience // 2)),
    ]


@mistake(
    "train",
    hint="Evaluate the model that your caller holds, after train. Has it the weights of the best epoch, or of the last?",
    caught_by=[
        "test_train_restores_the_best_epoch",
        "test_train_best_epoch_in_the_middle",
        "test_train_restores_also_at_the_last_epoch",
    ],
)
def train_keeps_the_last_weights(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path, restore=False)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="EarlyStopping() has a patience of 0: it stops at the first epoch that is not better. Where is yours?",
    caught_by=[
        "test_train_stops_early",
        "test_train_lowers_the_learning_rate",
    ],
)
def train_without_patience(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = [keras.callbacks.EarlyStopping(restore_best_weights=True), *_watchers(patience, path)[1:]]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="EarlyStopping() as it comes: patience 0, and the last weights stay. Which two arguments are missing?",
    caught_by=[
        "test_train_stops_early",
        "test_train_restores_the_best_epoch",
        "test_train_lowers_the_learning_rate",
    ],
)
def train_with_the_defaults(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = [keras.callbacks.EarlyStopping(), *_watchers(patience, path)[1:]]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="The validation loss only rises, and all epochs are run. What should stop them?",
    caught_by=[
        "test_train_stops_early",
        "test_train_restores_the_best_epoch",
        "test_train_restores_also_at_the_last_epoch",
    ],
)
def train_never_stops_early(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path)[1:]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="The training loss keeps falling while the network learns by heart. Which loss tells you when to stop?",
    caught_by=["test_train_stops_early", "test_train_restores_the_best_epoch", "test_train_saves_the_best_epoch"],
)
def train_watches_the_training_loss(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path, monitor="loss")
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="Which part moves the weights in your function, and which part only looks on?",
    caught_by=["test_train_follows_the_gradient", "test_train_on_the_training_part_alone", "test_train_batches"],
)
def train_swaps_training_and_validation(model, data, epochs, patience, path):
    x_val, y_val, x_train, y_train = data
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="If the validation samples are trained on too, what does the validation loss still tell you?",
    caught_by=[
        "test_train_follows_the_gradient",
        "test_train_on_the_training_part_alone",
        "test_train_best_epoch_in_the_middle",
    ],
)
def train_on_everything(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    x, y = np.concatenate([x_train, x_val]), np.concatenate([y_train, y_val])
    watchers = _watchers(patience, path)
    return model.fit(x, y, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0)


@mistake(
    "train",
    hint="validation_split takes the last rows of the training part. What of the validation part that you were given?",
    caught_by=["test_train_stops_early", "test_train_on_the_training_part_alone", "test_train_batches"],
)
def train_splits_again(model, data, epochs, patience, path):
    x_train, y_train, _, _ = data
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_split=0.25, callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="You validate on the samples that you train on. Can that loss ever warn you?",
    caught_by=["test_train_stops_early", "test_train_follows_the_gradient", "test_train_saves_the_best_epoch"],
)
def train_validates_on_the_training_part(model, data, epochs, patience, path):
    x_train, y_train, _, _ = data
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_train, y_train), callbacks=watchers,
        verbose=0,
    )  # fmt: skip


@mistake(
    "train",
    hint="Early stopping saves nothing on disk. Is there a file at path after training?",
    caught_by=["test_train_saves_the_best_epoch"],
)
def train_saves_no_file(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    stop, _, slow = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=[stop, slow],
        verbose=0,
    )  # fmt: skip


@mistake(
    "train",
    hint="Your file is written after every epoch. Which epoch does it hold in the end?",
    caught_by=["test_train_saves_the_best_epoch"],
)
def train_saves_every_epoch(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path, best_only=False)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="How large is the learning rate after five epochs without progress? The third callback is missing.",
    caught_by=["test_train_lowers_the_learning_rate"],
)
def train_keeps_the_learning_rate(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path)[:2]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="The rate should fall after patience // 2 epochs without progress. After how many does yours?",
    caught_by=["test_train_lowers_the_learning_rate"],
)
def train_lowers_the_rate_too_late(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    slow = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5)
    watchers = [*_watchers(patience, path)[:2], slow, keras.callbacks.TerminateOnNaN()]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="What happens to a rate of 0.001 where ReduceLROnPlateau has min_lr=0.001?",
    caught_by=["test_train_lowers_the_learning_rate"],
)
def train_never_goes_below_a_thousandth(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    slow = keras.callbacks.ReduceLROnPlateau(
        monitor="val_loss", factor=0.5, patience=max(1, patience // 2), min_lr=0.001
    )
    watchers = [*_watchers(patience, path)[:2], slow]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="fit goes on where it stopped. How often do you call it, and how many epochs are that together?",
    caught_by=["test_train_learns", "test_train_follows_the_gradient", "test_train_best_epoch_in_the_middle"],
)
def train_calls_fit_twice(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    model.fit(x_train, y_train, batch_size=32, epochs=epochs, verbose=0)
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="How many steps has an epoch of 80 samples in batches of 32? And in yours?",
    caught_by=["test_train_batches"],
)
def train_with_another_batch_size(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=64, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="train(..., epochs=5) runs how many epochs in your function? Which argument did you never use?",
    caught_by=[
        "test_train_learns",
        "test_train_follows_the_gradient",
        "test_train_restores_also_at_the_last_epoch",
    ],
)
def train_always_twenty_epochs(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path)
    return model.fit(
        x_train, y_train, batch_size=32, epochs=20, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )


@mistake(
    "train",
    hint="fit gives back a History. What do you give back?",
    caught_by=["test_train_on_the_training_part_alone", "test_train_batches", "test_train_learns"],
)
def train_returns_the_model(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    watchers = _watchers(patience, path)
    model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )
    return model


@mistake(
    "train",
    hint="Which way is better, up or down, for a loss? mode='max' waits for it to rise.",
    caught_by=[
        "test_train_best_epoch_in_the_middle",
        "test_train_stops_early",
        "test_train_restores_the_best_epoch",
    ],
)
def train_waits_for_a_larger_loss(model, data, epochs, patience, path):
    x_train, y_train, x_val, y_val = data
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", mode="max", patience=patience, restore_best_weights=True)
    watchers = [stop, *_watchers(patience, path)[1:]]
    return model.fit(
        x_train, y_train, batch_size=32, epochs=epochs, validation_data=(x_val, y_val), callbacks=watchers, verbose=0
    )
