"""Tries: a compressed file, small on disk and huge in memory, with the notebook's name.
Gain: the memory of a reader that guesses formats.
Known from: zip bombs.
"""
import gzip


def make(notebook):
    return gzip.compress(bytes(100 << 20))
