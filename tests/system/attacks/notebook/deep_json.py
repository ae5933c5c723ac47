"""Tries: JSON nested 100,000 deep, where the cells should be.
Gain: a stack overflow in the reader.
Known from: RecursionError in json.loads.
"""


def make(notebook):
    return b'{"cells": ' + b"[" * 100_000 + b"]" * 100_000 + b', "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'
