"""Tries: each field of a reply with what it should not hold: wrong types, too much, markup, escapes, a status of ours.
Gain: a judge that fails (a person's time, or marks for nothing), words of its own on the pages.
Known from: fuzzing of protocols by the peer that one is supposed to trust.
"""
import json
import os
import struct

MARK = "<script>alert('field')</script>\x1b[2J\u202e passed"
ERROR = {"type": "ValueError", "message": "m", "mro": [], "frames": []}
# A worker lives on after the first, since they have the right form, and ends with one of the second.
TAKEN = (
    [["value", {"h": [7, MARK]}]],
    [["value", {"d": [[MARK, {"t": [MARK, {"h": [8, MARK]}]}]]}]],
    [["missing", MARK]],
    [["value", MARK], ["changed", {"d": [[MARK, MARK], ["w", {"h": [9, MARK]}]]}]],
    [["value", 1e308], ["shares_memory", True], ["warnings", [MARK] * 20], ["output", MARK * 1000]],
    *([["error", {**ERROR, part: MARK * 2}]] for part in ("type", "message", "origin", "place")),
    [["error", {**ERROR, "mro": [MARK, "NotImplementedError"], "frames": [MARK] * 20}]],
    [["error", {**ERROR, "type": "TimedOut"}]],
    [["error", {**ERROR, "type": "Crashed", "message": MARK}]],
)
WRONG = (None, -1, [MARK] * 30, {"d": [[MARK, MARK]]}, MARK * 200, [[MARK]], {"h": [7, MARK]})
FIELDS = ("error", "missing", "changed", "shares_memory", "warnings", "output", "reverse", "cells", MARK)
REFUSED = [[["value", True], [field, wrong]] for wrong in WRONG for field in FIELDS]
COUNT = []


def write(reply):
    reply = [[name, {"d": list(map(list, value.items()))} if value and name == "error" and "type" in value else value]
             for name, value in reply]
    header = json.dumps({"d": reply}).encode()
    os.write(3, struct.pack("<IQ", len(header), 0) + header)


def answer_from(start):
    def answer(*args, **kwargs):
        COUNT.append(1)
        if len(COUNT) <= len(TAKEN):
            write(TAKEN[(start + len(COUNT)) % len(TAKEN)])
        else:
            write(REFUSED[(start * 7 + len(args)) % len(REFUSED)])
        while True:
            os.read(3, 1 << 20)
            COUNT.append(1)
            write(TAKEN[(start + len(COUNT)) % len(TAKEN)] if len(COUNT) <= len(TAKEN) else REFUSED[start * 7])

    return answer


perceptron_predict, perceptron_step, perceptron_epoch = map(answer_from, range(3))
perceptron_fit, novikoff_bound, slide_update = map(answer_from, range(3, 6))
