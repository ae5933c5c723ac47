"""Tries: to answer with handles that stand for nothing, with lying type names.
Gain: a judge that trusts the name "float", or that calls into the student's objects while comparing.
Known from: RPyC-like bridges that forward comparison to the remote object.
"""
import json
import os
import struct


def perceptron_predict(X, w, b):
    reply = {"d": [["value", {"h": [7, "ndarray of dtype float64"]}]]}
    header = json.dumps(reply).encode()
    os.write(3, struct.pack("<IQ", len(header), 0) + header)
    return 1


def novikoff_bound(R, gamma):
    class float64:
        def __eq__(self, other):
            return True

    return float64()
