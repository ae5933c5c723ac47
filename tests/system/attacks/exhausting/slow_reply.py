"""Tries: to send its answer one byte at a time, so that something always arrives in time.
Gain: a time limit that starts again with every byte.
Known from: slowloris.
"""
import os
import struct
import time


def perceptron_predict(X, w, b):
    os.write(3, struct.pack("<IQ", 100_000, 0))
    while True:
        os.write(3, b" ")
        time.sleep(0.05)
