"""Tries: to make NumPy's and pytest's comparisons do nothing.
Gain: every check passes where it runs in the student's process.
Known from: np.testing.assert_allclose = lambda *a, **k: None, the one-line attack on notebook graders.
"""
import math

import numpy as np

for name in [name for name in dir(np.testing) if name.startswith("assert")]:
    setattr(np.testing, name, lambda *args, **kwargs: None)
np.allclose = np.array_equal = np.isclose = np.all = np.any = lambda *args, **kwargs: True
math.isclose = lambda *args, **kwargs: True
np.ndarray = np.asarray = np.array = np.abs = np.max = lambda *args, **kwargs: 0.0
