"""What everybody can see of pca_baseline."""

import numpy as np
import pytest

from autograder import expect
from autograder.datasets import digits

LINE = np.array([[0.0, 0.0], [1.0, 2.0], [2.0, 4.0]])
# Mean squared errors with 0, 2, 16 and 32 components.
DIGITS = (0.0735081189, 0.0522599331, 0.0123143795, 0.00272956034)
POINTS = np.array([[3.0, 6.0], [1.0, 7.0]])
SUMS = "sums of 25,000 float64 products"


@pytest.mark.exercise("pca_baseline", weight=3)
def test_pca_off_the_line(student):
    """Learned from a line: (3, 6) lies on it, (1, 7) is squared 5 away from it, which is 5 / 4 a pixel of the two."""
    answer = student.pca_baseline(LINE, POINTS, 1)
    expect.close(answer, 1.25, because="worked out by hand")


@pytest.mark.exercise("pca_baseline", weight=2)
def test_pca_without_components(student):
    """With k = 0 every picture is rebuilt as the mean of the training pictures, (1, 2)."""
    expect.close(student.pca_baseline(LINE, POINTS, 0), 45 / 4, because="worked out by hand")


@pytest.mark.exercise("pca_baseline", weight=3)
def test_pca_of_digits(student):
    """The first 1,400 digits for training, the other 397 for the test: the error falls with k as it should."""
    x = digits()[0] / 16
    found = [expect.scalar(student.pca_baseline(x[:1400], x[1400:], k)) for k in (0, 2, 16, 32)]
    expect.close(np.array(found), np.array(DIGITS), because=SUMS, rtol=1e-6)
