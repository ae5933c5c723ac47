"""Which cells of a submission run: tables of (what a student did, what runs, what the instructor reads)."""

from pathlib import Path

import pytest

from autograder.records import Assignment, Exercise, ManualTask
from autograder.submissions.cells import read_answers, read_cells, without_magics
from autograder.submissions.files import RawCell

TWO = Assignment(
    name="two",
    course=Path("course"),
    title="Two",
    order=1,
    level=1,
    minutes=1,
    objectives=(),
    exercises=(Exercise("f", 1, "two"), Exercise("g", 1, "two")),
    manual=(ManualTask("why", 2),),
)
STUB_F = 'def f(x):\n    """Doubles."""\n    raise NotImplementedError("write me")'
STUB_G = "def g(x):\n    raise NotImplementedError"
OWN_F = "def f(x):\n    return 2 * x"


def code(source: str, grade_id: str | None = None, tags: tuple[str, ...] = ()) -> RawCell:
    return RawCell("code", source, grade_id=grade_id, tags=tags)


def text(source: str, **more: object) -> RawCell:
    return RawCell("markdown", source, **more)  # type: ignore[arg-type]


def numbered(*cells: RawCell) -> list[RawCell]:
    return [
        RawCell(cell.kind, cell.source, number, cell.grade_id, cell.answers, cell.tags, cell.is_students)
        for number, cell in enumerate(cells, 1)
    ]


F, G = code(STUB_F, "f"), code(STUB_G, "g")
TEST_F, TEST_G = code('check("f")', "test_f"), code('check("g")', "test_g")


@pytest.mark.parametrize(
    ("cells", "runs", "attempted", "problems"),
    [
        ([F, TEST_F, G, TEST_G], [STUB_F, STUB_G], set(), []),
        ([code(OWN_F, "f"), TEST_F, G, TEST_G], [OWN_F, STUB_G], {"f"}, []),
        (
            [code(OWN_F, "f"), code("f = print", "f"), TEST_F, G, TEST_G],
            [OWN_F, "f = print", STUB_G],
            {"f"},
            ["the cell f stands 2 times; as in the notebook, the last one that was changed counts."],
        ),
        (
            [code(OWN_F, "f"), F, TEST_F, G, TEST_G],
            [OWN_F, STUB_G],
            {"f"},
            ["the cell f stands 2 times; as in the notebook, the last one that was changed counts."],
        ),
        ([F, code(OWN_F), TEST_F, G, TEST_G], [OWN_F, STUB_G], {"f"}, []),
        (
            [code(OWN_F, "f"), G, TEST_G],
            [OWN_F, STUB_G],
            {"f"},
            ["the check cell test_f was deleted; f is judged all the same."],
        ),
        (
            [code(OWN_F), TEST_F, G, TEST_G],
            [OWN_F, STUB_G],
            {"f"},
            ["the cell f was deleted; f is looked for in the other cells."],
        ),
        (
            [code(OWN_F, "f"), code("print(1)", "test_f"), G, TEST_G],
            [OWN_F, STUB_G],
            {"f"},
            ["cell 2: the check cell test_f was edited; what it holds did not run."],
        ),
        (
            [code(OWN_F)],
            [OWN_F],
            {"f"},
            ["the notebook bears no marks of nbgrader (another program saved it); its functions are judged by name."],
        ),
        ([F, TEST_F, G, TEST_G, code("draw()", tags=("demo",))], [STUB_F, STUB_G], set(), []),
        ([F, TEST_F, G, TEST_G, code(OWN_F, tags=("demo",))], [STUB_G, OWN_F], {"f"}, []),
        ([F, TEST_F, G, TEST_G, code("from autograder import check\ncheck()")], [STUB_F, STUB_G], set(), []),
        ([code("def f(x:\n", "f"), TEST_F, G, TEST_G], ["def f(x:\n", STUB_G], {"f"}, []),
        (
            [code(f"%time\n{OWN_F}", "f"), TEST_F, G, TEST_G],
            [f"pass\n{OWN_F}", STUB_G],
            {"f"},
            ["cell 1: a line that only a notebook understands (% or !) did not run."],
        ),
        ([F, TEST_F, G, TEST_G, text("f = 1")], [STUB_F, STUB_G], set(), []),
        ([F, TEST_F, G, TEST_G, code("if True:\n    def f(x): return x")], None, {"f"}, []),
        ([F, TEST_F, G, TEST_G, code("f, g = 1, 2")], ["f, g = 1, 2"], {"f", "g"}, []),
        ([F, TEST_F, G, TEST_G, code("def helper():\n    f = 1")], None, set(), []),
    ],
)
def test_what_runs_is_what_the_notebook_does_from_top_to_bottom(cells, runs, attempted, problems):
    reading = read_cells(numbered(*cells), TWO)
    if runs is not None:
        assert [cell.source for cell in reading.cells] == runs
    assert (set(reading.attempted), list(reading.problems)) == (attempted, problems)


@pytest.mark.parametrize(
    ("source", "runs"),
    [
        ("x = (7\n% 4)", "x = (7\n% 4)"),  # Python as it stands
        ("!pip install numpy\nx = 1", "pass\nx = 1"),
        ("%matplotlib inline\nx = (7\n% 4)", "pass\nx = (7\n% 4)"),
        (
            '%cd "\nx = """\n% not a magic # """ + (\n"""\n%y\n""")\n%z',
            'pass\nx = """\n% not a magic # """ + (\n"""\n%y\n""")\npass',
        ),
        ("if x:\n    !ls\ny = 2", "if x:\n    pass\ny = 2"),
        ("files = !ls\nnp.array?\n?np\nx = 1", "pass\npass\npass\nx = 1"),
        ("%%time\nx = 1", "pass\nx = 1"),
        ("%%bash\nrm -rf x", ""),
        ("x = 'a\n!ls", "x = 'a\npass"),  # broken Python stays broken, whatever else is in it
        ("x = 1 + \\\n  % 2\n%time y", "x = 1 + \\\n  % 2\npass"),
    ],
)
def test_lines_that_only_a_notebook_understands_become_pass(source, runs):
    assert without_magics(source)[0] == runs


def test_a_million_blanks_take_no_time():
    assert without_magics(" " * 1_000_000 + "a\n!ls")[1]


@pytest.mark.parametrize(
    ("cells", "answer"),
    [
        ([text("scheme", grade_id="why"), text("*Write your answer here.*", answers="why")], None),
        ([text("scheme", grade_id="why")], None),
        ([text("scheme", grade_id="why"), text(" because ", answers="why")], "because"),
        (
            [text("scheme", grade_id="why"), text("one", answers="why"), text("two", is_students=True), text("prose")],
            "one\n\ntwo",
        ),
        ([text("scheme", grade_id="why"), text("mine", is_students=True), text("", answers="why")], "mine"),
        ([text("scheme", grade_id="why"), text("the author's prose"), text("late", is_students=True)], None),
    ],
)
def test_an_answer_is_what_the_student_wrote_and_nothing_else(cells, answer):
    assert read_answers(cells, TWO) == {"why": answer}
