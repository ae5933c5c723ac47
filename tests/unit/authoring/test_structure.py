"""One slip a row, and the one sentence that an author reads of it: nothing is run for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.authoring.structure import structure_faults
from autograder.errors import CourseError
from tests.toy_course import ready

HERE = "assignments/doubling"
TOML, NOTEBOOK = "assignment.toml", "notebook.py"
VISIBLE, HIDDEN, MORE = "checks/test_doubling.py", "checks/hidden/test_double.py", "checks/hidden/test_halve.py"
DOUBLES, HALVES, REFERENCE = "mistakes/double.py", "mistakes/halve.py", "reference/doubling.py"
CHECK = '\n\n@pytest.mark.exercise("{}", weight=0.1)\ndef {}({}):\n    """A sentence."""\n    student.double(1)\n'

SLIPS = {
    # ------------------------------------------------------------ the manifest
    "broken TOML": (TOML, "order = 1", "order = = 1", "assignment.toml, line 2: this is not TOML: invalid value."),
    "an unknown key": (
        TOML, "level = 1", "levle = 2\nlevel = 1",
        'assignment.toml, line 3: there is no key "levle" here. Did you mean "level"?',
    ),
    "an unknown assignment in after": (
        TOML, "level = 1", 'after = ["halving"]\nlevel = 1',
        'assignment.toml, line 3: after names "halving", which is no assignment of this course. There are doubling.',
    ),
    "after itself": (
        TOML, "level = 1", 'after = ["doubling"]\nlevel = 1',
        "assignment.toml, line 3: after goes round in a circle, doubling -> doubling: take one of these names out.",
    ),
    "points below 0": (
        TOML, "points = 2\n\n[[exercise]]", "points = -2\n\n[[exercise]]",
        "assignment.toml, line 9: points must be a number above 0, not -2.",
    ),
    "a source that is missing": (
        TOML, 'id = "halve"', 'id = "halve"\nsource = "halving"',
        "assignment.toml names reference/halving.py, which is missing.",
    ),
    # ------------------------------------------------------------ the reference
    "no function": (REFERENCE, "def halve", "def half", "reference/doubling.py has no function halve."),
    "no docstring": (
        REFERENCE, '"""Half of x, as a float.\n\n    >>> halve(3)\n    1.5\n    """\n    ', "",
        "reference/doubling.py, line 13: halve has no docstring; it is the specification that students receive.",
    ),
    "no example": (
        REFERENCE, "\n    >>> halve(3)\n    1.5\n", "",
        ("reference/doubling.py, line 13: the docstring of halve has no example: write one, >>> halve(...) and its answer "
        "below, as Python prints it."),
    ),
    "an example that is none": (
        REFERENCE, ">>> halve(3)", ">>>halve(3)",
        ("reference/doubling.py, line 13: the docstring of halve holds an example that is none: line 3 of the docstring for "
        "<string> lacks blank after >>>: '>>>halve(3)'."),
    ),
    "a solution region in the reference": (
        REFERENCE, "    return 2 * x", "    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION",
        ("reference/doubling.py, line 10: take out nbgrader's marker BEGIN SOLUTION: the weaver lays the reference into a "
        "solution region of its own, and nbgrader refuses one inside of another."),
        ("reference/doubling.py, line 12: take out nbgrader's marker END SOLUTION: the weaver lays the reference into a "
        "solution region of its own, and nbgrader refuses one inside of another."),
    ),
    # ------------------------------------------------------------ checks
    "a visible check that takes the reference": (
        VISIBLE, "test_double_three(student)", "test_double_three(student, reference)",
        ("checks/test_doubling.py, line 6: test_double_three is visible and takes reference: the reference is not on a "
        "student's machine, where every right answer would end as a fault of the grader's: write the expected value out, or move the "
        "check into checks/hidden/."),
    ),
    "no sentence": (
        VISIBLE, '    """Twice 3 is 6."""\n', "",
        "checks/test_doubling.py, line 6: test_double_three has no docstring: write the sentence that the student reads.",
    ),
    "two of one name": (
        HIDDEN, "test_double_seven", "test_double_three",
        ("checks/hidden/test_double.py, line 6: test_double_three stands in assignments/doubling/checks/test_doubling.py, line "
        "6 too: name each check after what it asks."),
    ),
    "nobody's check": (
        HIDDEN, "", CHECK.format("treble", "test_treble", "student"),
        ('checks/hidden/test_double.py, line 12: test_treble is for "treble", which is no exercise of assignment.toml. '
        "There are double, halve."),
    ),
    "no marker": (
        HIDDEN, "", '\n\ndef test_more(student):\n    """A sentence."""\n    student.double(1)\n',
        ('checks/hidden/test_double.py, line 11: test_more says not whose check it is: write '
        '@pytest.mark.exercise("<id>") above it.'),
    ),
    "weight 0": (
        HIDDEN, "", CHECK.format("double", "test_more", "student").replace("0.1", "0"),
        ("checks/hidden/test_double.py, line 12: test_more has the weight 0: a check that decides nothing is none; give it a "
        "number above 0."),
    ),
    "a weight below 0": (
        HIDDEN, "", CHECK.format("double", "test_more", "student").replace("0.1", "-0.1"),
        ("checks/hidden/test_double.py, line 12: test_more has the weight -0.1: a check that decides nothing is none; give it "
        "a number above 0."),
    ),
    "a student who is not asked": (
        HIDDEN, "", CHECK.format("double", "test_more", "reference").replace("student.", "reference."),
        ("checks/hidden/test_double.py, line 12: test_more asks the student nothing: take the fixture student and call "
        "the exercise."),
    ),
    "nearly all is visible": (
        VISIBLE, '"double", weight=2', '"double", weight=9',
        ("checks/: the visible checks of double weigh 9 of 12, 75 %, which should be about 40 % (30 % to 50 %): change a weight, "
        "or move a check."),
    ),
    "nothing is hidden": (
        HIDDEN, '"double"', '"halve"',
        'checks/hidden/: double has no hidden check: write one there, marked exercise("double").',
        ("checks/: the visible checks of halve weigh 2 of 8, 25 %, which should be about 40 % (30 % to 50 %): change a weight, "
        "or move a check."),
    ),
    "a tolerance without a reason": (
        VISIBLE, ', because="it is exact"', "",
        ('checks/test_doubling.py, line 14: expect.close has no because: say why this tolerance is right, as in because="sums '
        'are rounded".'),
    ),
    "a reason without a tolerance": (
        VISIBLE, "expect.equal(student.double(3), 6)", 'expect.that(student.double(3) == 6, "no", because="it is exact")',
        ("checks/test_doubling.py, line 8: expect.that has no tolerance, and takes no because: take the reason out, or make it "
        "the docstring."),
    ),
    "a tolerance of 0": (
        VISIBLE, "3.0, because", "3.0, rtol=0, atol=0, because",
        ("checks/test_doubling.py, line 14: expect.close compares what has no tolerance, so that its because is never read: "
        "write expect.equal."),
    ),
    "a word that expect does not know": (
        VISIBLE, "expect.equal", "expect.same",
        ("checks/test_doubling.py, line 8: there is no expect.same. There are array, badge, close, dtype, each, equal, error, items, "
        "living, mapping, new_arrays, no_warnings, scalar, that, unchanged."),
    ),
    "chance": (
        MORE, "np.random.default_rng(0).normal()", "np.random.normal()",
        ("checks/hidden/test_halve.py, line 9: np.random.normal() draws at random without a seed, so that a student may pass "
        "today and fail tomorrow: draw from np.random.default_rng(0)."),
    ),
    "chance without a seed": (
        MORE, "default_rng(0)", "default_rng()",
        ("checks/hidden/test_halve.py, line 9: np.random.default_rng() draws at random without a seed, so that a student may "
        "pass today and fail tomorrow: draw from np.random.default_rng(0)."),
    ),
    "hidden tests in what is visible": (
        VISIBLE, "    expect.equal", "    ### BEGIN HIDDEN TESTS\n    expect.equal",
        ("checks/test_doubling.py, line 8: take out nbgrader's marker BEGIN HIDDEN TESTS: hidden checks lie in checks/hidden/, "
        "and what stands in a notebook students receive."),
    ),
    "a file that is never run": (
        "checks/more.py", "", "X = 1\n",
        "checks/more.py is never run: call it test_more.py, or shared.py for what checks share.",
    ),
    "checks that are no Python": (
        HIDDEN, "def test_double_seven(student, reference):", "def test_double_seven(student, reference)",
        "checks/hidden/test_double.py, line 6: this is not Python: expected ':'.",
        'checks/hidden/: double has no hidden check: write one there, marked exercise("double").',
    ),
    # ------------------------------------------------------------ mistakes
    "no mistake": (
        DOUBLES, '@mistake("double", hint="Is it three times?", caught_by=["test_double_three"])\n', "",
        "mistakes/double.py: double has no known mistake: write one, so that a wrong answer is seen to fail.",
    ),
    "other arguments": (
        DOUBLES, "def triples(x):", "def triples(y):",
        ("mistakes/double.py, line 4: the mistake triples takes (y), and double takes (x): give it the same arguments, or every "
        "call ends in a TypeError."),
    ),
    "caught by nobody": (
        DOUBLES, "test_double_three", "test_double_tree",
        'mistakes/double.py, line 4: triples: there is no check "test_double_tree". Did you mean "test_double_three"?',
    ),
    "a change that is none": (
        HALVES, '("x / 2", "x / 3")', '("x / 4", "x / 3")',
        "mistakes/halve.py, line 9: a_third: 'x / 4' is not in the reference's halve; copy it from there.",
    ),
    # ------------------------------------------------------------ the notebook
    "a question in the mark scheme's cell": (
        NOTEBOOK, "# One point for each part.\n#\n# 1. The reason.\n# 2. An example.\n", "# Why is twice x never odd?\n",
        ("notebook.py, line 21: the cell of why holds a question, and no student sees it: all of this cell is the mark scheme. "
        "Write the question into a [markdown] cell above it, and here what earns which points."),
    ),
    "a mark scheme without a question": (
        NOTEBOOK, "# %% [markdown]\n# Why is it so?\n\n", "",
        "notebook.py, line 18: no question stands above the mark scheme of why: write it into a [markdown] cell right above.",
    ),
    "points that do not add up": (
        NOTEBOOK, "# 2. An example.\n", "# 2. An example.\n# 3. A proof.\n",
        "notebook.py, line 21: the mark scheme of why gives 3 points in all, and assignment.toml 2: change one of the two.",
    ),
    "points in prose": (
        NOTEBOOK, "{{points}} points.", "5 points from the checks.",
        ('notebook.py, line 1: the text says "5 points from the checks" and the exercises have 3 points: write {{points}}, which '
        "the weaver takes from assignment.toml."),
    ),
    "hidden tests in a cell": (
        NOTEBOOK, "import numpy as np\n", "### BEGIN HIDDEN TESTS\nimport numpy as np\n",
        ("notebook.py, line 7: take out nbgrader's marker BEGIN HIDDEN TESTS: hidden checks lie in checks/hidden/, and what "
        "stands in a notebook students receive."),
    ),
    "a mark scheme inside of one": (
        NOTEBOOK, "# One point for", "# === BEGIN MARK SCHEME ===\n# One point for",
        ("notebook.py, line 22: take out nbgrader's marker BEGIN MARK SCHEME: a mark scheme is a cell of its own, "
        '`# %% [markdown] manual="<id>"`.'),
    ),
    "an exercise that is not shown": (
        NOTEBOOK, '# %% exercise="halve"\n\n', "",
        'notebook.py: there is no cell `# %% exercise="halve"`, which assignment.toml asks for.',
    ),
    "an exercise that is shown twice": (
        NOTEBOOK, '# %% exercise="halve"\n', '# %% exercise="halve"\n\n# %% exercise="double"\n',
        "notebook.py, line 18: double stands in the notebook twice.",
    ),
    "a picture that every submission draws": (
        NOTEBOOK, '# %% tags=["demo"]', "# %%",
        ('notebook.py, line 12: this cell draws (plt.plot()) and does not bear the tag: begin it with `# %% tags=["demo"]`, or '
        "every submission draws it while it is graded."),
    ),
}  # fmt: skip


def test_what_is_ready_has_no_fault(tmp_path: Path) -> None:
    assert structure_faults(ready(tmp_path), "doubling") == []


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_each_slip_has_its_sentence(tmp_path: Path, slip: tuple[str, ...]) -> None:
    file, old, new, *sentences = slip
    told = structure_faults(ready(tmp_path, (file, old, new)), "doubling")
    assert told == [sentence if sentence.startswith("reference/") else f"{HERE}/{sentence}" for sentence in sentences]


def test_all_are_told_at_once(tmp_path: Path) -> None:
    slips = [SLIPS[name][:3] for name in ("no sentence", "no example", "caught by nobody", "chance")]
    assert len(structure_faults(ready(tmp_path, *slips), "doubling")) == len(slips)


def test_all_of_a_manifest_is_told_at_once(tmp_path: Path) -> None:
    course = ready(
        tmp_path, (TOML, "order = 1", "order = 0"), (TOML, "minutes = 5", ""), (TOML, 'title = "Doubling"', "tilte = 1")
    )
    assert structure_faults(course, "doubling") == [
        f"{HERE}/assignment.toml, line 1: title is missing; it must be a text.",
        f"{HERE}/assignment.toml, line 2: order must be a whole number above 0, not 0.",
        f"{HERE}/assignment.toml, line 1: minutes is missing; it must be a whole number above 0.",
        f'{HERE}/assignment.toml, line 1: there is no key "tilte" here. Did you mean "title"?',
    ]


def test_a_circle_of_several(tmp_path: Path) -> None:
    course = ready(tmp_path, (TOML, "level = 1", 'after = ["b"]\nlevel = 1'))
    for name, after in (("b", "c"), ("c", "doubling")):
        (course / "assignments" / name).mkdir()
        text = (course / "assignments/doubling/assignment.toml").read_text(encoding="utf-8")
        (course / f"assignments/{name}/assignment.toml").write_text(
            text.replace('["b"]', f'["{after}"]'), encoding="utf-8"
        )
    (told,) = structure_faults(course, "doubling")
    assert told.endswith("after goes round in a circle, doubling -> b -> c -> doubling: take one of these names out.")


def test_an_unknown_assignment(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match=r'there is no assignment "doubbling"\. Did you mean "doubling"\?'):
        structure_faults(ready(tmp_path), "doubbling")
