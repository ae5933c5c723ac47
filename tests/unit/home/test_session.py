"""In a real kernel: a fresh notebook runs through, and what was checked is compared with what is saved."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from autograder.home.desk import read_desk
from autograder.home.saved import not_as_saved, notebook_file
from autograder.home.session import Session

from .conftest import FIRST, RIGHT, STUB, Run, written

pytestmark = pytest.mark.filterwarnings("ignore")  # of the client's own event loop


def test_run_all_runs_through_a_fresh_notebook(run: Run) -> None:
    told = run(
        FIRST,
        STUB,
        "before = 1\nfig = perceptron_predict(np.eye(2), np.ones(2), 0.0)\nafter = 2",
        "fig.shape",
        "[perceptron_predict(x, 1, 0) for x in range(3)]",
        "before + 1",
        "def perceptron_predict(X, w, b):\n    return X",
        "fig = perceptron_predict(3, 0, 0)",
        "fig",
    )
    waits = "This cell waits for perceptron_predict: write it, run it, then this.\n"
    assert told == ["", "", waits, waits, waits, "2", "", "", "3"]


def test_any_other_error_is_shown_as_ever(run: Run) -> None:
    told = run(FIRST, "unknown_name", "import abc\nraise NotImplementedError('mine')", "1 / 0", errors=True)
    assert told[1:] == ["name 'unknown_name' is not defined", "mine", "division by zero"]


def test_a_check_in_a_notebook_says_what_is_not_saved(run: Run, released: Path) -> None:
    written(released, FIRST, STUB)
    told = run(FIRST, RIGHT, 'check("perceptron_predict")')[-1]
    assert "! not saved yet: perceptron_predict. Graded is perceptron.ipynb as it is saved." in told
    assert told.endswith("\n2.0")


def test_exit_in_a_checked_function_is_told_and_ends_no_kernel(run: Run, released: Path) -> None:
    """IPython's own exit() would end the kernel when the cell is over, and let the function return None."""
    ends = "def perceptron_predict(X, w, b):\n    exit()"
    written(released, FIRST, ends)
    told = run(FIRST, ends, "theirs = exit, quit", 'check("perceptron_predict")', "theirs == (exit, quit)")
    assert "exit() and quit() end the whole program: a function gives its answer with return." in told[-2]
    assert told[-1] == "True"


STEP = "def perceptron_step(w, b, x, y, lr=1.0):\n    raise NotImplementedError('write me')"


@pytest.mark.parametrize(
    ("saved", "ran", "told"),
    [
        (RIGHT + "\n# a comment is no difference", [], []),
        (f"x = 1\n{RIGHT}\n", [], []),
        (STUB, [], ["not saved yet: perceptron_predict. Graded is perceptron.ipynb as it is saved."]),
        (
            RIGHT.replace(">=", ">"),
            [RIGHT.replace(">=", ">")],
            ["not saved yet: perceptron_predict. Graded is perceptron.ipynb as it is saved."],
        ),
        (
            RIGHT.replace(">=", ">"),
            [],
            [("perceptron_predict: the saved perceptron.ipynb says something else than what was checked here. Run its cell "
             "again, then this.")],
        ),
        (
            RIGHT.replace("perceptron_predict", "perceptron_prediction"),
            [],
            [("perceptron_predict: checked as this session has it, but nothing in the saved perceptron.ipynb defines it. Save "
             "the notebook; where it was renamed, give it its name back.")],
        ),
        ("perceptron_predict = max", [], []),  # is no function whose text could be compared
        ("from mine import *", [], []),
    ],
)  # fmt: skip
def test_what_was_checked_is_compared_with_what_is_saved(
    saved: str, ran: list[str], told: list[str], released: Path
) -> None:
    written(released, saved, STEP)
    cell = released / "cell.py"  # where Python finds the text, as it finds a cell's
    cell.write_text(RIGHT)
    names: dict[str, Any] = {"In": ["", *ran, RIGHT]}
    exec(compile(RIGHT, str(cell), "exec"), names)
    assert not_as_saved(read_desk(released), names, ["perceptron_predict", "perceptron_step"]) == told


def test_nothing_is_said_where_nbgrader_executes(run: Run, released: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(released, FIRST, STUB)
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    told = run(FIRST, RIGHT, 'check("perceptron_predict")', "hand_in()", 'reveal("visits")\nprint("the surprise")')
    assert "!" not in told[2]
    assert told[3:] == ["", "the surprise\n"]
    assert not (released / "perceptron_hand_in.zip").exists()


def test_the_session_knows_what_no_cell_defines_any_more() -> None:
    session = Session(SimpleNamespace(user_ns={}))

    def ran(cell: str, source: str) -> None:
        info = SimpleNamespace(raw_cell=source, cell_id=cell)
        session.after_cell(SimpleNamespace(info=info, error_in_exec=None, success=True))

    ran("a", "def f(x):\n    return x")
    assert not session.gone("f")
    ran("a", "def g(x):\n    return x")
    assert session.gone("f")
    assert not session.gone("g")
    ran("b", "f = g")
    assert not session.gone("f")
    ran("b", "def f(x):\n    raise NotImplementedError")
    assert not session.gone("f")


def test_a_renamed_function_is_told_before_the_notebook_is_saved(
    released: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(released, FIRST, RIGHT)
    session = Session(SimpleNamespace(user_ns={}))
    session.given, session.cells = {"perceptron_predict"}, {"a": "def perceptron_prediction(X):\n    return X"}
    monkeypatch.setattr("autograder.home.saved.current", lambda: session)
    names: dict[str, Any] = {"perceptron_predict": max}
    assert not_as_saved(read_desk(released), names, ["perceptron_predict", "perceptron_step"]) == [
        (
            "perceptron_predict: checked as this session still has it, but no cell defines it any more. Was it renamed? "
            "Graded is what the notebook says."
        )
    ]


def test_the_file_is_what_jupyter_says_then_vs_code_then_the_assignments(
    released: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, theirs = (written(released, STUB, name=name) for name in ("mine.ipynb", "theirs.ipynb"))
    assert notebook_file("perceptron", released, {}) == released / "perceptron.ipynb"
    code = {"__vsc_ipynb_file__": str(theirs)}
    assert notebook_file("perceptron", released, code) == theirs
    monkeypatch.setenv("JPY_SESSION_NAME", str(mine))
    assert notebook_file("perceptron", released, code) == mine
    mine.unlink()  # was renamed since the kernel started
    assert notebook_file("perceptron", released, code) == theirs
    (released / "perceptron.ipynb").unlink()
    assert notebook_file("perceptron", released, {}) is None
    (sentence,) = not_as_saved(read_desk(released), {}, [])
    assert sentence.startswith("which file this notebook is cannot be told")
