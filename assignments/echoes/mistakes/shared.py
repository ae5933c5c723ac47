"""What several wrong answers of this assignment use."""

import keras
import numpy as np


def _checked(y, recall):
    if not (y == 1).any() or not 0 < recall <= 1:
        raise ValueError("nothing to find, or no recall")


def _small_network(*last):
    layers = keras.layers
    return keras.Sequential(
        [
            keras.Input((20, 20, 1)), layers.Rescaling(4.0, offset=-2.0), layers.Conv2D(8, 3, activation="relu"),
            layers.MaxPooling2D(2), layers.Conv2D(16, 3, activation="relu"), layers.GlobalMaxPooling2D(), *last,
        ]
    )  # fmt: skip


def _prepared(x):
    return (x / 255).astype(np.float32)[..., np.newaxis]
