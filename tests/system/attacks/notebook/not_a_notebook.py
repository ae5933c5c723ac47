"""Tries: files that are none: empty, a number, a list, text, zero bytes, an old format.
Gain: an exception that ends the batch.
Known from: the Word document that a student renamed.
"""


def make(notebook):
    return b'{"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": "print(1)"}]}]}\x00'
