"""What several wrong answers of this assignment use."""

import numpy as np


def _check_patience(patience):
    if patience < 1:
        raise ValueError("patience must be 1 or more")


def _check_rate(rate):
    if not 0 <= rate < 1:
        raise ValueError("rate must be 0 or more and below 1")


def _view(image, mirrored, down, right):
    image = image[:, ::-1] if mirrored else image
    out = np.zeros_like(image)
    (h, w), up, left = image.shape, max(down, 0), max(right, 0)
    part = image[max(-down, 0) : h - up, max(-right, 0) : w - left]
    out[up : up + part.shape[0], left : left + part.shape[1]] = part
    return out
