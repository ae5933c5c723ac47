"""Tries: to keep the reference's answers where another exercise, another run or another student finds them.
Gain: the reference's answers where no stand-in is laid.
Known from: caches in files, modules and the environment.
"""
import builtins
import os
import sys
import tempfile

import numpy as np

SHELF = os.path.join(tempfile.gettempdir(), "answers")


def perceptron_step(w, b, x, y, lr=1.0):
    kept = getattr(builtins, "kept", None) or getattr(np, "kept", None) or sys.modules.get("kept")
    if kept or os.environ.get("KEPT") or os.path.exists(SHELF):
        print("BREACH: an answer of the reference was found where there is no stand-in")
    raise ValueError


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    told = perceptron_step(w, b, X[0], y[0], lr)
    builtins.kept = np.kept = sys.modules["kept"] = told
    os.environ["KEPT"] = repr(told)
    with open(SHELF, "a") as shelf:
        shelf.write(repr(told))
    raise ValueError


def perceptron_predict(X, w, b):
    return perceptron_step(w, b, X[0], 1)
