"""Tries: integers of a million digits, as answers, keys and lengths.
Gain: a judge that prints or compares them: quadratic time, or an error while the message is made.
Known from: CVE-2020-10735, int to str conversion.
"""


def perceptron_predict(X, w, b):
    return 1 << 10_000_000


def perceptron_step(*args, **kwargs):
    return [1 << 4000] * 500, 10 ** 1200


def perceptron_epoch(*args, **kwargs):
    return {1 << 70: 1}, -(1 << 4095), 2.0**1023


def novikoff_bound(*args):
    return 10**1233
