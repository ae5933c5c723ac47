"""Tries: lines that a notebook hands to the shell.
Gain: a shell of the grader's user.
Known from: !curl in submissions.
"""
SOURCES = [
    "!touch {{COURSE}}/owned-by-shell",
    "x = !cat {{COURSE}}/reference/perceptron.py\nprint('BRE' + 'ACH' if x else '')",
    "if True:\n    !touch {{COURSE}}/owned-by-shell-2",
    "!!ls {{COURSE}}",
]


def make(notebook):
    for source in SOURCES:
        notebook["cells"].insert(1, {"cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None})
    return notebook
