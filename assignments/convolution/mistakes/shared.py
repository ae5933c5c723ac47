"""What several wrong answers of this assignment use."""

import numpy as np


def _frame(x, pad):
    """Images with a border of zeros around height and width."""
    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
