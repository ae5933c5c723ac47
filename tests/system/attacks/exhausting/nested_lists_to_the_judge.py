"""Tries: to ask back: calls of a function of the judge's whose argument is a list of lists of lists, as wide and deep as a frame can be.
Gain: the judge's time and memory, before it finds that it gave no such function away.
Known from: a student's code that handed 4 million numbers to a function of the judge's, which hashed for ever.
"""
import json
import os
import struct

COUNT = []


def tower(deep):
    nested = 0
    for _ in range(deep):
        nested = [nested]
    return nested


ARGUMENTS = (
    [tower(60)] * 5_000,
    [[[[0] * 10] * 10] * 10] * 90,
    [{"d": [[key, [key] * 20] for key in range(5_000)]}],
    [{"t": [{"t": [[]] * 100}] * 1_000}],
    [tower(20_000)],
)


def asks(*args, **kwargs):
    for number in range(200):
        COUNT.append(1)
        argument = ARGUMENTS[len(COUNT) % len(ARGUMENTS)]
        try:
            header = json.dumps({"d": [["reverse", number], ["args", argument], ["kwargs", {"d": []}]]}).encode()
        except RecursionError:
            header = (b"[" * 20_000) + (b"]" * 20_000)
        frame = struct.pack("<IQ", len(header), 0) + header
        while frame:
            frame = frame[os.write(3, frame) :]


perceptron_predict = perceptron_step = perceptron_epoch = perceptron_fit = novikoff_bound = slide_update = asks
