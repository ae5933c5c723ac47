"""Tries: to know the second run, and to answer there with other functions than in the first: its own by force.
Gain: points for what was written nowhere but in the second run; and a stand-in below exercises that build on nothing.
Known from: programs that know when they are tested.
"""
import sys


def perceptron_step(w, b, x, y, lr=1.0):
    raise ValueError


def second():
    return "mark1_held" in globals()


def perceptron_predict(X, w, b):
    if second():
        print("BREACH: a stand-in below an exercise that builds on nothing")
    raise ValueError


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    if not second():
        raise ValueError
    sys.modules[__name__].perceptron_predict = perceptron_step
    return perceptron_step(w, b, X[-1], y[-1], lr)


def novikoff_bound(X, y, w_star, b_star):
    return perceptron_predict(X, w_star, b_star)
