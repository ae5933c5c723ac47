"""Tries: cells in another order, stubs after calls, definitions that undo each other.
Gain: a reader that picks the favourable one.
Known from: hidden state of notebooks.
"""


def make(notebook):
    notebook["cells"].reverse()
    return notebook
