"""What several wrong answers of this assignment use."""

from pathlib import Path

import keras


def _watchers(folder, table="{folder}/history.csv", **options):
    """The two callbacks; by default without a fault."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    options.setdefault("histogram_freq", 1)
    return [keras.callbacks.TensorBoard(folder, **options), keras.callbacks.CSVLogger(table.format(folder=folder))]
