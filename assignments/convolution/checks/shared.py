"""What several checks use."""

import numpy as np

from autograder import expect

X = -np.ones((5, 5))  # the lecture's X: 1 on the drawn pixels, -1 elsewhere
X[[1, 1, 2, 3, 3], [1, 3, 2, 1, 3]] = 1
FALLING = 2 * np.eye(3) - 1  # the lecture's diagonal kernel
RISING = FALLING[:, ::-1].copy()
X_FALLING = np.array([[7.0, -3, 3], [-3, 5, -3], [3, -3, 7]])
X_RISING = np.array([[3.0, -3, 7], [-3, 5, -3], [7, -3, 3]])
IMPULSE = np.array([[0.0, 0, 0], [0, 1, 0], [0, 0, 0]])
CORNERS = np.array([[1.0, 2], [3, 4]])  # a kernel that no flip and no turn leaves as it is


def agree(answer, expected):
    expect.close(answer, expected, because="only the order of the additions is yours to choose")
