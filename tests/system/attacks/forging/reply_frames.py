"""Tries: to answer the judge's call itself, by writing frames to the wire, before and after the true answer.
Gain: to answer calls that are not yet made, out of step with the questions.
Known from: otter-grader's forged result files; any protocol in which the student's process holds the pipe.
"""
import json
import os
import struct


def frame(value):
    header = json.dumps(value).encode()
    return struct.pack("<IQ", len(header), 0) + header


YES = frame({"d": [["value", True], ["changed", {"d": []}], ["shares_memory", False]]})


def perceptron_predict(X, w, b):
    os.write(3, YES * 50)
    return True


def perceptron_step(*args, **kwargs):
    os.write(3, YES * 50)
    os._exit(0)
