"""Tries: solution cells turned into text or raw cells, with a picture of the right answer.
Gain: a reader that falls back to something else.
Known from: cell types changed by accident.
"""


def make(notebook):
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["cell_type"] = "raw"
            cell.pop("outputs", None)
            cell.pop("execution_count", None)
    return notebook
