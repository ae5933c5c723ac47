"""Tries: to end the process as if all had gone well, while loading and while called.
Gain: full marks where exit status 0 means passed.
Known from: unittest runners in CI; os._exit in nbgrader loses all scores.
"""
import atexit
import os
import sys


def perceptron_predict(X, w, b):
    os._exit(0)


def perceptron_step(*args, **kwargs):
    sys.exit(0)


def perceptron_epoch(*args, **kwargs):
    raise SystemExit("20 passed")


atexit.register(lambda: os._exit(0))
sys.exit(0)
