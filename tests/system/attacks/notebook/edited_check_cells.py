"""Tries: graded cells whose source is the number of points, or prints it.
Gain: nbgrader takes a graded cell's first output for the score where the cell is not restored.
Known from: unlocked cells; `5` as the last line of a test cell.
"""


def make(notebook):
    for cell in notebook["cells"]:
        if "check(" in "".join(cell["source"]):
            cell["source"] = "print('BREACH a check cell ran in the worker')\n99.0"
            cell["outputs"] = [{"output_type": "execute_result", "execution_count": 1, "metadata": {},
                                "data": {"text/plain": "99.0"}}]
    return notebook
