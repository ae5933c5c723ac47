"""Tries: 100,000 cells.
Gain: time; each cell is compiled and run on its own.
Known from: generated notebooks.
"""


def make(notebook):
    cell = {"cell_type": "code", "metadata": {}, "source": "x = 1", "outputs": [], "execution_count": None}
    notebook["cells"] += [cell] * 100_000
    return notebook
