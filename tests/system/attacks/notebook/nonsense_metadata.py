"""Tries: metadata of every wrong type.
Gain: a reader that crashes takes the batch along.
Known from: KeyError in graders, reported every term.
"""
NONSENSE = [None, 1, "x", [], [1], {"grade_id": []}, {"grade_id": {"a": 1}}, {"schema_version": "x", "grade_id": "y" * 10**5}]


def make(notebook):
    for number, cell in enumerate(notebook["cells"]):
        cell["metadata"] = {"nbgrader": NONSENSE[number % len(NONSENSE)], "tags": 5} if number % 3 else NONSENSE[number % 5]
    notebook["metadata"] = []
    return notebook
