"""What several wrong answers of this assignment use."""

import numpy as np


def _refuse_other_labels(y):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("the labels must be -1 and +1")
