"""Tries: no graded cell at all.
Gain: a deleted test stays at "needs manual grading" in nbgrader, and counts as not wrong.
Known from: nbgrader leaves deleted test cells without a score.
"""


def make(notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if "check(" not in "".join(cell["source"])]
    return notebook
