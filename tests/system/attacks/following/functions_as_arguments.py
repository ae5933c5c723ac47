"""Tries: to hand functions to the reference that never return, answer with objects, end the process, or ask again and again.
Gain: a judge that waits, or that mixes up two workers' objects.
Known from: callbacks into the one who asks.
"""
import os

calls = 0


def perceptron_step(w, b, x, y, lr=1.0):
    raise ValueError


class Odd:
    def __rmul__(self, other):
        return self


def forever(*args):
    while True:
        pass


def again(*args):
    return perceptron_step(again, again, again, again, again)


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    global calls
    calls += 1
    for function in (lambda *args: Odd(), again, lambda *args: globals(), forever, lambda *args: os._exit(0)):
        try:
            perceptron_step(w, function, X[0], y[0], lr)
            perceptron_step(function, b, function, y[0], function)
        except Exception:
            pass
    raise ValueError
