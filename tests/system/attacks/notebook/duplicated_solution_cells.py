"""Tries: each graded and solution cell twice, the second one with another body.
Gain: the batch stops (nbgrader's DeduplicateIds), or the easier copy counts.
Known from: one duplicated cell aborts nbgrader's whole autograde run.
"""


def make(notebook):
    cells = notebook["cells"]
    twice = [cell for cell in cells if "nbgrader" in cell["metadata"]]
    for cell in twice:
        cells.append({**cell, "id": cell.get("id", "x")[:8] + "twice"})
    return notebook
