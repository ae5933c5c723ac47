"""What several wrong answers of this assignment use."""

import numpy as np


def _check_labels(n, y):
    if np.shape(y) != (n,):
        raise ValueError(f"y must have shape ({n},)")
