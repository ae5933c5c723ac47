"""Tries: more points, no lock, other ids, other kinds in nbgrader's metadata.
Gain: points are read from the submission in some set-ups.
Known from: nbgrader overwrites protected cells from the gradebook only when they can be found by id.
"""


def make(notebook):
    for number, cell in enumerate(notebook["cells"]):
        mine = cell["metadata"].get("nbgrader")
        if mine:
            mine.update(points=1000, locked=False, grade=True, solution=True, task=False, schema_version=99)
            if number % 2:
                mine["grade_id"] = f"x{number}"
    notebook["metadata"] = {"nbgrader": {"score": 1000}, "kernelspec": {"name": "bash", "display_name": "x", "language": "x"}}
    return notebook
