"""Tries: to redefine what the notebook imports from the engine, and to change how later cells are compiled.
Gain: `check` becomes the student's.
Known from: from __future__ import annotations leaking between exec calls; module attributes.
"""
SOURCE = """
from __future__ import annotations
import autograder, sys
autograder.check = lambda name: 99.0
autograder.__getattr__ = lambda name: lambda *a, **k: 99.0
sys.modules["autograder"].expect = None
__name__ = "autograder.judging"
__builtins__["print"] if isinstance(__builtins__, dict) else None
globals().clear()
"""


def make(notebook):
    cell = {"cell_type": "code", "metadata": {}, "source": SOURCE, "outputs": [], "execution_count": None}
    notebook["cells"].append(cell)
    return notebook
