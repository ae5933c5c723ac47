"""Tries: to hang inside compiled code, where no Python signal handler runs.
Gain: to defeat time limits made of SIGALRM or of exceptions.
Known from: catastrophic regular expressions, huge powers, large matrix products.
"""
import re


def perceptron_predict(X, w, b):
    re.match(r"(a*)*(b*)*(a*)*c", "a" * 64)


def novikoff_bound(*args):
    return 10 ** 10 ** 10
