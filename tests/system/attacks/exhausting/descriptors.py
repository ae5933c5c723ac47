"""Tries: to open descriptors until the machine has none left.
Gain: the judge can open no more files.
Known from: a forgotten close in a loop.
"""
import os

held = []
try:
    while len(held) < 5000:
        held.append(os.open("/dev/null", os.O_RDONLY))
except OSError:
    pass
if len(held) > 100:
    print("BREACH opened", len(held))


def perceptron_predict(X, w, b):
    return 0
