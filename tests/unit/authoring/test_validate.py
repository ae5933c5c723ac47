"""What an author is told where an assignment is judged: one slip a row, and its sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from autograder.authoring.caught import write_caught_by
from autograder.authoring.examples import example_faults
from autograder.authoring.validate import judged_faults, released_faults, validate_assignment
from autograder.cli import main
from autograder.course.manifest import read_assignment
from autograder.course.mistakes import read_mistakes
from tests.toy_course import HIDDEN as DOUBLINGS
from tests.toy_course import MANIFEST, MISTAKES, REFERENCE, VISIBLE, doubling, ready

HERE = "assignments/doubling"
DOUBLES, HALVES, MORE = "mistakes/double.py", "mistakes/halve.py", "checks/hidden/test_halve.py"
CHECK = '\n\n@pytest.mark.exercise("halve")\ndef test_more(student):\n    """A sentence."""\n    {}\n'
ENTRY = '\n\n@mistake("double", hint="How often?", caught_by=["test_double_three"]{})\ndef {}(x):\n    {}\n'

SLIPS = {
    "a reference that fails its own check": (
        "checks/test_doubling.py", "student.double(3), 6", "student.double(3), 7",
        ("checks/test_doubling.py, line 6: the reference itself does not pass test_double_three (failed: 6 instead of 7): mend "
        "the check, or double in reference/doubling.py."),
    ),
    "a mistake that behaves as the reference": (
        DOUBLES, "return 3 * x", "return x + x",
        ("mistakes/double.py, line 4: the mistake triples behaves as the reference does, double earns full marks: change it, "
        "or write a check that it fails."),
    ),
    "a mistake that another check catches": (
        DOUBLES, "    return 3 * x", "    return 2 * x if x == 3 else 3 * x",
        ("mistakes/double.py, line 4: the mistake triples passes test_double_three, which should catch it: mend the check, or "
        "let --write name those that it fails."),
    ),
    "caught by a check of another exercise": (
        DOUBLES, '"test_double_three"]', '"test_double_three", "test_halve_any"]',
        "mistakes/double.py, line 4: the mistake triples cannot fail test_halve_any, a check of another exercise: name one of double.",
    ),
    "a mistake that another's name explains": (
        DOUBLES, "", ENTRY.format("", "thrice", "return x + x + x"),
        ("mistakes/double.py, line 4: the mistake triples answers all that is asked as thrice does: drop one of the two, let a "
        "check tell them apart, or write also=[...] and one hint for both."),
        ("mistakes/double.py, line 9: the mistake thrice answers all that is asked as triples does: drop one of the two, let a check tell them "
        "apart, or write also=[...] and one hint for both."),
    ),
    "a mistake that only hangs when asked": (
        DOUBLES, "", ENTRY.format(", hangs=True", "four_times", "return 4 * x"),
        "mistakes/double.py, line 9: the mistake four_times says hangs=True, and no check times out: take that out.",
    ),
    "a check that no known mistake fails": (
        MORE, "", CHECK.format("expect.equal(type(student.halve(1)).__name__, 'float')"),
        "checks/hidden/test_halve.py, line 14: no known mistake fails test_more: write down the wrong answer that it is there for.",
    ),
    "a check that nothing fails": (
        MORE, "", CHECK.format("expect.that(student is not None, 'there is a student')"),
        ("checks/hidden/test_halve.py, line 14: test_more ends as passed where nothing is written yet: call student.halve(...) "
        "before anything else, and compare its answer."),
        "checks/hidden/test_halve.py, line 14: no known mistake fails test_more: write down the wrong answer that it is there for.",
    ),
    "a check that fails itself": (
        MORE, "expect.close(student.halve(x)", "expect.close(student.halve(x).real",
        ("checks/hidden/test_halve.py, line 7: test_halve_any itself fails where halve answers nothing, a string, an empty list, a tuple of garbage, a dict: pass the answer "
        "through expect.array, expect.scalar, expect.items or expect.mapping before it is used."),
    ),
}  # fmt: skip


def judged(course: Path) -> list[str]:
    return judged_faults(read_assignment(course, "doubling"))


def test_what_is_ready_has_no_fault(tmp_path: Path) -> None:
    assert judged(ready(tmp_path)) == []


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_each_slip_has_its_sentence(tmp_path: Path, slip: tuple[str, ...]) -> None:
    file, old, new, *sentences = slip
    assert judged(ready(tmp_path, (file, old, new))) == [f"{HERE}/{sentence}" for sentence in sentences]


def test_examples_come_out_as_they_stand_there(tmp_path: Path) -> None:
    spoilt = [
        ("reference/doubling.py", "    4\n", "    5\n"),
        ("reference/doubling.py", ">>> halve(3)", ">>> halve('x')"),
    ]
    course = ready(tmp_path, *spoilt)
    assert list(example_faults(read_assignment(course, "doubling"))) == [
        "reference/doubling.py, line 7: the example of double double(2) gives 4, and 5 stands there: mend one of the two.",
        (
            "reference/doubling.py, line 16: the example of halve halve('x') raises TypeError: unsupported operand type(s) for /: "
            "'str' and 'int': mend one of the two."
        ),
    ]


def test_right_answers_of_other_styles_pass(tmp_path: Path) -> None:
    course = ready(
        tmp_path,
        ("checks/test_doubling.py", "expect.equal(student.double(3), 6)", "expect.dtype(student.double(3), 'int64')"),
    )
    styles = course / "tests" / "course" / "doubling" / "right_styles.py"
    styles.parent.mkdir(parents=True)
    styles.write_text(
        'RIGHT = {"halve": {"times": "def halve(x):\\n    return x * 0.5\\n"}, "double": {"sum": "double = sum"}}'
    )
    told = judged(course)
    assert [sentence for sentence in told if '"sum"' in sentence and "test_double_seven" in sentence] != []
    assert [sentence for sentence in told if '"times"' in sentence] == []


def test_cells_run_as_students_receive_them(tmp_path: Path) -> None:
    course = ready(tmp_path, ("notebook.py", '# %% tags=["demo"]', '# %%\nprint(double(2))\n\n# %% tags=["demo"]'))
    (told,) = released_faults(read_assignment(course, "doubling"))
    assert told.startswith(f"{HERE}/notebook.py: as students receive it, ")
    assert "NotImplementedError" in told


def test_the_command_says_so_and_exits_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    course = ready(
        tmp_path, ("mistakes/double.py", "triples(x)", "triples(y)"), ("notebook.py", "2. An example", "An example")
    )
    with pytest.raises(SystemExit) as ended:
        main(["validate", "doubling", "--course", str(course)])
    told = capsys.readouterr().out.splitlines()
    assert ended.value.code == 1
    assert told[-1] == f"doubling: {len(told) - 1} faults."
    assert any("takes (y), and double takes (x)" in line for line in told)
    assert any("gives 1 points in all" in line for line in told)


def test_what_is_ready_is_told_as_ready(tmp_path: Path) -> None:
    said: list[str] = []
    assert validate_assignment(ready(tmp_path), "doubling", said.append)
    assert said == ["doubling: the reference earns 3 points, the stub none, every mistake is recognised."]


# ---------------------------------------------------------------- mistakes that hang, and --write


HANGING = "assignments/doubling/mistakes.py, line {}: the mistake {}"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            ", hangs=True",
            "",
            f"{HANGING.format(14, 'never_ends')} never comes back in test_double_one_and_two: say hangs=True.",
        ),
        (
            'caught_by=["test_double_any_number"])',
            'caught_by=["test_double_any_number"], hangs=True)',
            f"{HANGING.format(5, 'squares')} says hangs=True, and no check times out: take that out.",
        ),
    ],
)
def test_a_mistake_that_hangs(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert old in MISTAKES
    assert sentence in judged(doubling(tmp_path, mistakes=MISTAKES.replace(old, new)))


def test_two_courses_in_one_process_do_not_share_checks(tmp_path: Path) -> None:
    doubling(tmp_path / "first")
    doubling(
        tmp_path / "second",
        manifest=MANIFEST.replace('"quadruple"', '"fourfold"'),
        reference=REFERENCE.replace("quadruple", "fourfold"),
        visible=VISIBLE.replace("quadruple", "fourfold"),
        hidden=DOUBLINGS.replace("quadruple", "fourfold"),
    )
    first, second = judged(tmp_path / "first"), judged(tmp_path / "second")
    assert [sentence.replace("quadruple", "fourfold") for sentence in first] == second
    assert "test_doubling" not in sys.modules


@pytest.mark.parametrize(
    ("file", "old", "new", "written"),
    [
        (
            DOUBLES,
            ', caught_by=["test_double_three"]',
            "",
            '"Is it three times?", caught_by=["test_double_three", "test_double_seven"])',
        ),
        (DOUBLES, '["test_double_three"]', "[]", 'caught_by=["test_double_three", "test_double_seven"])'),
        (DOUBLES, '["test_double_three"]', '["test_gone"]', 'caught_by=["test_double_three", "test_double_seven"])'),
        (DOUBLES, "3 * x", "float(2 * x)", 'caught_by=["type"])'),
        (
            HALVES,
            '    caught_by=["test_halve_six"],\n',
            "",
            '    change=("x / 2", "x / 3"), caught_by=["test_halve_six", "test_halve_any"],',
        ),
        (HALVES, '["test_halve_six"]', '["test_halve_any"]', 'caught_by=["test_halve_any"],'),  # what is right stays
    ],
)
def test_write_fills_in_what_catches_it(tmp_path: Path, file: str, old: str, new: str, written: str) -> None:
    course = ready(tmp_path, (file, old, new))
    before = (course / HERE / file).read_text(encoding="utf-8")
    told = write_caught_by(read_assignment(course, "doubling"))
    text = (course / HERE / file).read_text(encoding="utf-8")
    assert written in text
    assert bool(told) == (text != before)
    assert len(read_mistakes(read_assignment(course, "doubling"))) == 3


def test_write_tells_all_the_same_where_nothing_can_be_judged(tmp_path: Path) -> None:
    course = ready(
        tmp_path,
        (MORE, "def test_halve_any", "def test_double_seven"),
        (DOUBLES, ', caught_by=["test_double_three"]', ""),
    )
    said: list[str] = []
    assert not validate_assignment(course, "doubling", said.append, write=True)
    assert any("test_double_seven stands in" in sentence for sentence in said)
    assert any("triples: caught_by must be a list of names, not None." in sentence for sentence in said)
