"""The toy course: functions that anybody can write, with all that an author writes about them, for every test that needs one.

Four variants of it, each with what its tests look for: `doubling` to be judged (a mistake that hangs, an exercise that
builds on another), `releasable` to be published (helpers and a constant that only the solution may hold), `warmup` to
go through nbgrader's commands (a due date, a policy, a roster, a task that a person marks), `ready` to be validated (nothing
is at fault in it, so that a test may spoil one line). A keyword replaces a file's text.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# ---------------------------------------------------------------- doubling: to be judged

MANIFEST = """
title = "Doubling"
order = 1
level = 1
minutes = 5
objectives = ["double a number"]

[limits]
call_seconds = 0.5
load_seconds = 1.0
cpu_seconds = 5.0
memory_mb = 256

[[exercise]]
id = "double"
points = 4
source = "doubling"

[[exercise]]
id = "quadruple"
points = 2
source = "doubling"
"""
REFERENCE = '''
"""Doubling."""
import numpy as np


def double(x):
    """Twice x, as a float64 array of the same shape.

    >>> double(np.array([1.0, 2.0]))
    array([2., 4.])
    """
    return 2.0 * x


def quadruple(x):
    """Four times x, by doubling twice."""
    return double(double(x))
'''
VISIBLE = '''
import numpy as np
import pytest
from autograder import expect

@pytest.mark.exercise("double", weight=2)
def test_double_one_and_two(student):
    """One becomes two, and two becomes four."""
    expect.close(student.double(np.array([1.0, 2.0])), np.array([2.0, 4.0]), because="whole numbers")

@pytest.mark.exercise("quadruple")
def test_quadruple_one(student):
    """One becomes four."""
    expect.close(student.quadruple(np.array([1.0])), np.array([4.0]), because="whole numbers")
'''
HIDDEN = '''
import numpy as np
import pytest
from autograder import expect

@pytest.mark.exercise("double", weight=1)
@pytest.mark.parametrize("x", [-31337.5, 0.0, 1e300])
def test_double_any_number(student, reference, x):
    """Any number is doubled."""
    given = np.array([x])
    expect.close(student.double(given), reference.double(given), because="a product with two is exact")

@pytest.mark.exercise("double", weight=1)
def test_double_leaves_its_argument(student):
    """The argument is not changed."""
    student.double(np.array([31337.25]))
    expect.unchanged(student)

@pytest.mark.exercise("quadruple", weight=1)
def test_quadruple_any_number(student, reference):
    """Any number is quadrupled."""
    x = np.array([31337.125])
    expect.close(student.quadruple(x), reference.quadruple(x), because="exact")
'''
MISTAKES = """
import numpy as np
from autograder import mistake

@mistake("double", hint="What is 3 doubled: 6 or 9?", caught_by=["test_double_any_number"])
def squares(x):
    return x * x

@mistake("double", hint="Whose array did you change?", caught_by=["test_double_leaves_its_argument"])
def in_place(x):
    x *= 2.0
    return x

@mistake("double", hint="When does your loop end?", caught_by=["test_double_one_and_two"], hangs=True)
def never_ends(x):
    while True:
        pass
"""

# ---------------------------------------------------------------- releasable: to be published

RELEASABLE = {
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

# ---------------------------------------------------------------- warmup: for nbgrader's commands

WARMUP_REFERENCE = '''"""Two functions that anybody can write."""

import numpy as np


def double(x):
    """Twice x: returns 2x, for a number or an array of floats.

    >>> double(2.0)
    4.0
    """
    return 2.0 * x


def spread(x):
    """How far apart the numbers of x, shape (n,), n > 0, lie: the largest less the smallest, a float.

    >>> spread(np.array([1.0, 4.0]))
    3.0
    """
    return float(np.max(x) - np.min(x))
'''

WARMUP_MANIFEST = """title = "Warming up"
order = 1
level = 1
minutes = 5
due = 2026-11-02T18:00:00Z
needs = ["numpy"]
objectives = ["Hand something in"]

[limits]
call_seconds = 1.0  # both functions take microseconds; an endless loop is told from them by then

[[exercise]]
id = "double"
points = 2
source = "warmup"

[[exercise]]
id = "spread"
points = 3
source = "warmup"

[[manual]]
id = "why"
points = 2
"""

WARMUP_NOTEBOOK = """# %% [markdown]
# # Warming up

# %%
import numpy as np

from autograder import check

# %% exercise="double"

# %% exercise="spread"

# %% [markdown]
# Why is the spread never negative?

# %% [markdown] manual="why"
# One point for naming the largest and the smallest number, one for comparing them.
"""

WARMUP_VISIBLE = '''import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("double", weight=2)
def test_double_of_three(student):
    """Twice three is six."""
    expect.close(student.double(3.0), 6.0, because="whole numbers are exact")


@pytest.mark.exercise("spread", weight=2)
def test_spread_of_two(student):
    """The spread of 1 and 4 is 3."""
    expect.close(student.spread(np.array([1.0, 4.0])), 3.0, because="whole numbers are exact")
'''

WARMUP_HIDDEN = '''import numpy as np
import pytest

from autograder import expect

SECRET = np.array([17.25, -3.5, 8.125])


@pytest.mark.exercise("double", weight=3)
def test_double_of_an_array(student, reference):
    """An array is doubled number by number."""
    expect.close(student.double(SECRET), reference.double(SECRET), because="doubling is exact")


@pytest.mark.exercise("spread", weight=3)
def test_spread_of_three(student, reference):
    """Numbers below zero count too."""
    expect.close(student.spread(SECRET), reference.spread(SECRET), because="these numbers are exact")
'''

WARMUP_MISTAKES = '''"""Known wrong answers to the warming-up exercises."""

import numpy as np

from autograder import mistake


@mistake("double", hint="Is three times three the same as twice three?", caught_by=["test_double_of_three"])
def double_squares(x):
    return x * x


@mistake("spread", hint="What does your function say of numbers below zero?", caught_by=["test_spread_of_three"])
def spread_of_sizes(x):
    return float(np.max(np.abs(x)) - np.min(np.abs(x)))
'''

POLICY = """[late]
penalty_per_day = 0.1

[[extension]]
student = "student-05"
days = 2

[roster]
file = "roster.csv"
"""


# ---------------------------------------------------------------- ready: to be validated

READY_FOLDER = "assignments/doubling"
READY = {
    f"{READY_FOLDER}/assignment.toml": (
        'title = "Doubling"\norder = 1\nlevel = 1\nminutes = 5\nobjectives = ["Double"]\n\n'
        '[[exercise]]\nid = "double"\npoints = 2\n\n[[exercise]]\nid = "halve"\npoints = 1\n\n'
        '[[manual]]\nid = "why"\npoints = 2\n'
    ),
    f"{READY_FOLDER}/notebook.py": (
        "# %% [markdown]\n# # {{title}}\n#\n# {{points}} points.\n\n# %%\nimport numpy as np\nfrom autograder import check\n\n"
        '# %% exercise="double"\n\n# %% tags=["demo"]\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\n\n'
        '# %% exercise="halve"\n\n# %% [markdown]\n# Why is it so?\n\n'
        '# %% [markdown] manual="why"\n# One point for each part.\n#\n# 1. The reason.\n# 2. An example.\n'
    ),
    f"{READY_FOLDER}/checks/test_doubling.py": (
        "import pytest\nfrom autograder import expect\n\n\n"
        '@pytest.mark.exercise("double", weight=2)\ndef test_double_three(student):\n    """Twice 3 is 6."""\n'
        '    expect.equal(student.double(3), 6)\n\n\n'
        '@pytest.mark.exercise("halve", weight=2)\ndef test_halve_six(student):\n    """Half of 6 is 3."""\n'
        '    expect.close(student.halve(6), 3.0, because="it is exact")\n'
    ),
    f"{READY_FOLDER}/checks/hidden/test_double.py": (
        "import pytest\nfrom autograder import expect\n\n\n"
        '@pytest.mark.exercise("double", weight=3)\ndef test_double_seven(student, reference):\n    """Twice 7."""\n'
        "    expect.equal(student.double(7), reference.double(7))\n"
    ),
    f"{READY_FOLDER}/checks/hidden/test_halve.py": (
        "import numpy as np\nimport pytest\nfrom autograder import expect\n\n\n"
        '@pytest.mark.exercise("halve", weight=3)\ndef test_halve_any(student, reference):\n    """Half of any number."""\n'
        "    x = float(np.random.default_rng(0).normal())\n"
        '    expect.close(student.halve(x), reference.halve(x), because="it is exact")\n'
    ),
    f"{READY_FOLDER}/mistakes/double.py": (
        "from autograder import mistake\n\n\n"
        '@mistake("double", hint="Is it three times?", caught_by=["test_double_three"])\n'
        "def triples(x):\n    return 3 * x\n"
    ),
    f"{READY_FOLDER}/mistakes/halve.py": (
        "from autograder import mistake\n\n\n"
        '@mistake("halve", hint="What is left over?", caught_by=["test_halve_any"])\n'
        "def quarter(x):\n    return x / 4\n\n\n"
        'mistake(\n    "halve",\n    name="a_third",\n    hint="By what do you divide?",\n    caught_by=["test_halve_six"],\n'
        '    change=("x / 2", "x / 3"),\n)\n'
    ),
    "reference/doubling.py": (
        '"""Twice and half."""\n\n\ndef double(x):\n    """Twice x.\n\n    >>> double(2)\n    4\n    """\n    return 2 * x\n\n\n'
        'def halve(x):\n    """Half of x, as a float.\n\n    >>> halve(3)\n    1.5\n    """\n    return x / 2\n'
    ),
    "nbgrader_config.py": RELEASABLE["nbgrader_config.py"],
}  # fmt: skip


def doubling(root: Path, **changed: str) -> Path:
    """The course to be judged, in `root`; `changed` replaces manifest, reference, visible, hidden or mistakes."""
    given = {"manifest": MANIFEST, "reference": REFERENCE, "visible": VISIBLE, "hidden": HIDDEN, "mistakes": MISTAKES}
    return _write(root, _files("doubling", **{**given, **changed}))


def releasable(root: Path) -> Path:
    """The course to be published, in `root`."""
    return _write(root, RELEASABLE)


def ready(root: Path, *spoilt: tuple[str, str, str]) -> Path:
    """The course to be validated, in `root`; each of `spoilt` is a file, a text in it that stands there, and another for it.

    A file is named as it lies in the assignment's folder, or in the course; an empty text stands for its end.
    """
    files = dict(READY)
    for name, old, new in spoilt:
        path = name if name in files or name.startswith("reference/") else f"{READY_FOLDER}/{name}"
        text = files.get(path, "")
        assert old in text, f"{path} does not hold {old!r}"
        files[path] = text.replace(old, new) if old else text + new
    return _write(root, files)


def warmup(root: Path) -> Path:
    """The course for nbgrader's commands, in `root`, with this project's own nbgrader_config.py."""
    files = _files(
        "warmup",
        manifest=WARMUP_MANIFEST,
        reference=WARMUP_REFERENCE,
        visible=WARMUP_VISIBLE,
        hidden=WARMUP_HIDDEN,
        mistakes=WARMUP_MISTAKES,
    )
    return _write(root, files | {
        "nbgrader_config.py": (ROOT / "nbgrader_config.py").read_text(encoding="utf-8"),
        "assignments/warmup/notebook.py": WARMUP_NOTEBOOK,
        "mark1.toml": POLICY,
        "roster.csv": "id,first_name,last_name,lms_user_id\nstudent-01,Ada,Park,4711\nstudent-05,,,\n",
    })  # fmt: skip


def _files(name: str, *, manifest: str, reference: str, visible: str, hidden: str, mistakes: str) -> dict[str, str]:
    folder = f"assignments/{name}"
    return {
        f"reference/{name}.py": reference,
        f"{folder}/assignment.toml": manifest,
        f"{folder}/checks/test_{name}.py": visible,
        f"{folder}/checks/hidden/test_{name}_hidden.py": hidden,
        f"{folder}/mistakes.py": mistakes,
    }


def _write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
