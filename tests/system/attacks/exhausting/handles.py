"""Tries: to hand over millions of objects that must be kept.
Gain: memory of the judge, one proxy each.
Known from: remote object bridges without limits.
"""


class Thing:
    def __iter__(self):
        while True:
            yield Thing()


def perceptron_predict(X, w, b):
    return Thing()


def perceptron_step(*args, **kwargs):
    return [Thing() for _ in range(200_000)]


def perceptron_epoch(*args, **kwargs):
    return {i: Thing() for i in range(9_000)}, Thing(), Thing()
