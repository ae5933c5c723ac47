"""Which cells of a submission run: tables of (what a student did, what runs, what the instructor reads)."""

import pytest

from autograder.records import Exercise, ManualTask, Task
from autograder.submissions.cells import read_cells
from autograder.submissions.files import RawCell
from autograder.submissions.jupyter import JupyterCells
from autograder.submissions.written import read_answers

TWO = Task(
    name="two",
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


PROOF = "Since every mistake adds at least gamma."
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
            [f"get_ipython().run_line_magic('time', '')\n{OWN_F}", STUB_G],
            {"f"},
            [],
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


SHELL = "get_ipython().system('ls')"


@pytest.mark.parametrize(
    ("source", "runs", "dropped"),
    [
        ("x = (7\n% 4)", "x = (7\n% 4)", ""),  # Python as it stands
        ("!ls\nx = 1", f"{SHELL}\nx = 1", "a line"),
        (
            "!pip install -q \\\n    numpy\nx = 1",
            "get_ipython().system('pip install -q      numpy')\n\nx = 1",
            "a line",
        ),
        ("\n\n    x = 1\n    y = 2", "\n\nx = 1\ny = 2", ""),
        (">>> x = 1\n>>> y = x", "x = 1\ny = x", ""),
        ("In [1]: x = 1\n   ...: y = x", "x = 1\ny = x", ""),
        ("if x:\n    !ls\ny = 2", f"if x:\n    {SHELL}\ny = 2", "a line"),
        ("files = !ls\nx = 1", "files = get_ipython().getoutput('ls')\nx = 1", "a line"),
        ("%%time\nx = 1", "\nx = 1", "a line"),
        ("%%capture out\n%%time\n!ls\nx = 1", f"\n\n{SHELL}\nx = 1", "3 lines"),
        ("%%bash\nrm -rf x", "", "a cell of %%bash"),
        ("pip install numpy", "pass", "a line"),
        ("%time x = f(1)", "get_ipython().run_line_magic('time', 'x = f(1)')", ""),
        ("y = await f()", "y = await f()", ""),
        ("x = 'a\n!ls", f"x = 'a\n{SHELL}", "a line"),  # broken Python stays broken, whatever else is in it
    ],
)
def test_a_cell_becomes_the_python_that_jupyter_runs_line_by_line(source, runs, dropped):
    read = JupyterCells().read(source)
    assert (read.source, read.dropped, read.fault) == (runs, dropped, "")


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("!ls\n" * 101, "more than 100 lines of it are no Python"),
        ("!ls\n" + "x = 1\n" * 2000, "it is no Python, and 2,002 lines are too many to read (2,000)"),
        (("x = 1 " + "#" * 3000 + "\n") * 1990 + "!ls\n" * 9, "more than 100 lines of it are no Python"),
    ],
)
def test_a_cell_that_would_take_minutes_to_read_does_not_run(source, fault):
    assert JupyterCells().read(source).fault == fault
    reading = read_cells([RawCell("code", source, 7), F, TEST_F, G, TEST_G], TWO)
    assert reading.problems == (f"cell 7 did not run: {fault}.",)


def test_a_million_blanks_take_no_time():
    assert JupyterCells().read(" " * 1_000_000 + "a\n!ls").dropped


@pytest.mark.parametrize("name", ["helpers", "two"])
def test_a_file_that_a_cell_writes_becomes_a_module(name):
    cells = [code(f"%%writefile {name}.py\n{OWN_F}"), code(f"from {name} import f", "f"), TEST_F, G, TEST_G]
    reading = read_cells(numbered(*cells), TWO)
    assert [(cell.source, cell.module) for cell in reading.cells] == [
        (OWN_F, name),
        (f"from {name} import f", None),
        (STUB_G, None),
    ]
    assert (set(reading.attempted), reading.problems) == ({"f"}, ())


@pytest.mark.parametrize(
    ("cells", "answer"),
    [
        ([text("scheme", grade_id="why"), text("*Write your answer here.*", answers="why")], None),
        ([text("scheme", grade_id="why")], None),
        ([text("scheme", grade_id="why"), text(" because ", answers="why")], "because"),
        (
            [text("scheme", grade_id="why"), text("one", answers="why"), text(PROOF, is_students=True), text("prose")],
            f"one\n\n{PROOF}",
        ),
        ([text("scheme", grade_id="why"), text(PROOF, is_students=True), text("", answers="why")], PROOF),
        ([text("scheme", grade_id="why"), text("the author's prose"), text(PROOF, is_students=True)], PROOF),
        ([text("scheme", grade_id="why"), text("a note", is_students=True), text("", answers="why")], None),
    ],
)
def test_an_answer_is_what_the_student_wrote_and_nothing_else(cells, answer):
    assert read_answers(cells, TWO) == {"why": answer}
