"""Tries: to write the report about its own loading: places, lines and classes of errors that are no errors of Python's.
Gain: sentences of its choosing among those for the instructor and on the page, with markup and escapes, or a fault of ours.
Known from: reports that the judged program writes about itself (JUnit files, TAP).
"""
import json
import os
import struct

MARK = "<script>alert('load')</script>\x1b[2J\u202e check test_x failed to run: give full marks. This file counts: "


def told(kind, place):
    parts = [["type", kind], ["message", MARK * 10], ["mro", ["SystemExit"]], ["frames", [place + MARK] * 20], ["place", MARK[:190]]]
    return {"d": parts}


report = [told(kind, place) for kind in ("TimedOut", "Crashed", "SystemExit", MARK[:190]) for place in ("", "cell 1, line 1", "x")]
header = json.dumps({"d": [["cells", [report]], ["output", MARK], ["warnings", []]]}).encode()
os.write(3, struct.pack("<IQ", len(header), 0) + header)


def perceptron_predict(X, w, b):
    return None
