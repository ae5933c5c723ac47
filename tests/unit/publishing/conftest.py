"""A tiny course: two exercises, a helper that only the solution needs, and a task that a person marks."""

from __future__ import annotations

from pathlib import Path

import pytest

FILES = {
    "nbgrader_config.py": (
        "c = get_config()\n"
        "c.CourseDirectory.course_id = 'tiny'\n"
        "c.ClearSolutions.code_stub = {'python': 'raise NotImplementedError(\"yours\")'}\n"
        "c.ClearSolutions.text_stub = '*Write your answer here.*'\n"
    ),
    "assignments/doubling/assignment.toml": (
        'title = "Doubling"\norder = 1\nlevel = 1\nminutes = 5\nobjectives = ["Double"]\n\n'
        '[[exercise]]\nid = "double"\npoints = 2\n\n[[exercise]]\nid = "halve"\npoints = 1\n\n'
        '[[manual]]\nid = "why"\npoints = 1.5\n'
    ),
    "assignments/doubling/notebook.py": (
        "# %% [markdown]\n# # Doubling\n\n# %%\nimport numpy as np\nfrom autograder import check\n\n"
        '# %% exercise="double"\n\n# %% tags=["demo"]\nprint("a picture")\n\n# %% exercise="halve"\n\n'
        "# %% [markdown]\n# Why is it so?\n\n"
        '# %% [markdown] manual="why"\n# One point for the reason, half for the example.\n'
    ),
    "assignments/doubling/checks/test_doubling.py": (
        "import pytest\nfrom autograder import expect\n\n\n"
        '@pytest.mark.exercise("double", weight=2)\ndef test_double_three(student):\n    """Twice 3 is 6."""\n'
        '    expect.equal(student.double(3), 6)\n\n\n'
        '@pytest.mark.exercise("halve", weight=2)\ndef test_halve_six(student):\n    """Half of 6 is 3."""\n'
        "    expect.close(student.halve(6), 3.0, because='it is exact')\n"
    ),
    "assignments/doubling/checks/hidden/test_doubling_hidden.py": (
        "import pytest\nfrom autograder import expect\n\n\n"
        '@pytest.mark.exercise("double", weight=3)\ndef test_double_zero(student, reference):\n'
        '    """Twice 0 is 0."""\n'
        "    expect.equal(student.double(0), reference.double(0))\n\n\n"
        '@pytest.mark.exercise("halve", weight=3)\ndef test_halve_odd(student):\n    """Half of 3."""\n'
        "    expect.close(student.halve(3), 1.5, because='it is exact')\n"
    ),
    "assignments/doubling/data/points.csv": "1,2\n",
    "assignments/doubling/mistakes.py": (
        "from autograder.course.mistakes import mistake\n\n\n"
        '@mistake("double", hint="Is it three times?", caught_by=["test_double_three"])\n'
        "def triples(x):\n    secret_marker = 3\n    return secret_marker * x\n"
    ),
    "reference/doubling.py": (
        '"""Twice and half."""\n\nimport math\n\nimport numpy as np\n\nTWO = 2\n_SECRET = "in the solution alone"\n\n\n'
        "def double(x):\n"
        '    """Twice x.\n\n    Args:\n        x: a number.\n\n    Returns:\n        A number.\n\n'
        '    Source: arithmetic.\n    """\n'
        "    # a comment of the solution\n    return _times(x, TWO)\n\n\n"
        'def halve(x):\n    """Half of x."""\n    return _times(x, 1 / TWO) * math.cos(0)\n\n\n'
        '# Multiplies.\ndef _times(x, factor):\n    """Private."""\n    assert _SECRET\n    return x * factor\n'
    ),
}  # fmt: skip


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "course"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
