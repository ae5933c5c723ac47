"""Keras in small: no graphs, and trainings that end early, for as long as one check lasts.

To make a graph of a network costs more than a few steps of its training, and what one epoch shows (that a seed decides, that
pictures of another size fit) no more of them show better. The student's code is the same and does not know of it.
"""

from __future__ import annotations

import sys


class Brief:
    """What a check has asked of Keras in this process, so that the next check can have it undone."""

    def __init__(self) -> None:
        self._asked = False

    def begin(self, epochs: int | None, steps: int | None) -> None:
        """No graphs from here on (where TensorFlow makes them), and no fit of more than `epochs`, no epoch of more than `steps`.

        None: as many as the student's code says.
        """
        self._asked = True
        self._set(epochs, steps, eagerly=True)

    def end(self) -> None:
        """As Keras comes. Nothing is touched where no check asked: the settings may be the student's own."""
        if self._asked:
            self._asked = False
            self._set(None, None, eagerly=False)

    def _set(self, epochs: int | None, steps: int | None, *, eagerly: bool) -> None:
        keras = sys.modules.get("keras")
        if keras is None:
            return
        keras.config.set_max_epochs(epochs)
        keras.config.set_max_steps_per_epoch(steps)
        if keras.config.backend() == "tensorflow":
            sys.modules["tensorflow"].config.run_functions_eagerly(eagerly)
