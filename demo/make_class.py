"""The class of 24 that `mark1 demo` grades, as students would hand it in.

    python demo/make_class.py FOLDER         write FOLDER/<student>/perceptron/...
    python demo/make_class.py --expect DIR   write the golden table `demo/expected.json` from the course that
                                             `mark1 demo --keep DIR` made; read its difference before you commit it

Everybody starts from `release/perceptron/`; what they write stands in `right_answers.py` and
`wrong_answers.py`. The same sources give the same bytes.
"""

from __future__ import annotations

import ast
import copy
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from right_answers import RIGHT
from wrong_answers import WRONG

from autograder.course.manifest import read_assignment
from autograder.records import Verdict

HERE = Path(__file__).resolve().parent
COURSE = HERE.parent
NAME = "perceptron"
Notebook = dict[str, Any]

IDS = [exercise.id for exercise in read_assignment(COURSE, NAME).exercises]
RELEASE = COURSE / "release" / NAME

PROOF = (
    "**Lower.** Each mistake adds $y z$ to $v$, so $v \\cdot v^*/|v^*|$ grows by at least $\\gamma$; from $v_0 = 0$ it "
    "is at least $k \\gamma$ after $k$ mistakes.\n\n**Upper.** The point was missed, so the mixed term is not positive, "
    "and $|v|^2$ grows by at most $R^2$: $|v_k|^2 \\le k R^2$.\n\nCauchy-Schwarz joins them: "
    "$k \\gamma \\le \\sqrt{k} R$."
)


def right(number: int) -> dict[str, str]:
    """A right source for every exercise; students of different numbers write differently."""
    return {name: list(RIGHT[name].values())[number % len(RIGHT[name])].strip("\n") for name in IDS}


def wrong(number: int, *names: str) -> dict[str, str]:
    """All right but for these mistakes."""
    found = dict(WRONG[name] for name in names)
    return {**right(number), **{exercise: source.strip("\n") for exercise, source in found.items()}}


def only(sources: dict[str, str], *names: str) -> dict[str, str]:
    return {name: sources[name] for name in names}


# ---------------------------------------------------------------- files


def notebook(sources: dict[str, str], answer: str = "") -> Notebook:
    """The released notebook with these functions in their cells, and an answer to the derivation."""
    made: Notebook = json.loads((RELEASE / f"{NAME}.ipynb").read_text(encoding="utf-8"))
    for cell in made["cells"]:
        name = grade_id(cell)
        if name in sources:
            cell["source"] = lines(sources[name])
        if answer and "mark1" in cell["metadata"]:
            cell["source"] = lines(answer)
    return made


def grade_id(cell: Notebook) -> str | None:
    found: str | None = cell["metadata"].get("nbgrader", {}).get("grade_id")
    return found


def place(made: Notebook, name: str) -> int:
    return next(number for number, cell in enumerate(made["cells"]) if grade_id(cell) == name)


def lines(source: str) -> list[str]:
    return source.splitlines(keepends=True)


def own_cell(source: str) -> Notebook:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": "5d2c6f1e",
        "metadata": {},
        "outputs": [],
        "source": lines(source),
    }


def written(made: Notebook) -> str:
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def program(sources: dict[str, str]) -> str:
    """The released stub module with these functions in place of their stubs."""
    text = (RELEASE / f"{NAME}.py").read_text(encoding="utf-8")
    for node in reversed(ast.parse(text).body):
        if isinstance(node, ast.FunctionDef) and node.name in sources:
            kept = text.splitlines()
            kept[node.lineno - 1 : node.end_lineno] = sources[node.name].splitlines()
            text = "\n".join(kept) + "\n"
    return text


# ---------------------------------------------------------------- who hands in what


def duplicated() -> Notebook:
    """A copy of a cell, bearing the same mark of nbgrader, with the student's second try in it."""
    made = notebook(wrong(7, "step_no_bias_update"), PROOF)
    at = place(made, "perceptron_step")
    again = copy.deepcopy(made["cells"][at]) | {"id": "c0b1e2d3", "source": lines(right(1)["perceptron_step"])}
    made["cells"].insert(at + 1, again)
    return made


def without_check() -> Notebook:
    made = notebook(right(3))
    del made["cells"][place(made, "test_perceptron_fit")]
    return made


def edited_check() -> Notebook:
    """The check cell of an exercise that is not done now says that it is worth all points."""
    made = notebook(only(right(4), *IDS[:-1]), PROOF)
    made["cells"][place(made, f"test_{IDS[-1]}")]["source"] = ["3.0"]
    return made


def with_shell_lines() -> Notebook:
    made = notebook(wrong(5, "predict_returns_the_scores"), PROOF)
    made["cells"].insert(0, own_cell("!pip install numpy\n%matplotlib inline\n%load_ext autoreload"))
    return made


def leaving() -> Notebook:
    """Runs to the end in the browser; in a grader, os._exit takes everything along that shares the process."""
    made = notebook(right(2))
    source = "import os\n\n\ndef novikoff_bound(X, y, w_star, b_star):\n    os._exit(0)"
    made["cells"][place(made, "novikoff_bound")]["source"] = lines(source)
    return made


def endless() -> Notebook:
    source = (
        "def novikoff_bound(X, y, w_star, b_star):\n    k = 0\n    while True:  # count until the bound is reached\n"
        "        k = k + 1\n        if k < 0:\n            return k"
    )
    return notebook({**right(6), "novikoff_bound": source})


def broken_program() -> str:
    """A .py file with a bracket that is never closed."""
    return program(right(0)).replace("return ", "return (", 1)


CLASS: dict[str, Callable[[], dict[str, str]]] = {
    "student-01": lambda: {f"{NAME}.ipynb": written(notebook(right(0), PROOF))},
    "student-02": lambda: {f"{NAME}.py": program(right(1))},
    "student-03": lambda: {f"{NAME}.ipynb": written(notebook(wrong(2, "step_no_bias_update"), PROOF))},
    "student-04": lambda: {f"{NAME}.ipynb": written(notebook(only(right(3), *IDS[:3])))},
    "student-05": lambda: {f"{NAME}.ipynb": written(notebook(wrong(1, "predict_sign_of_zero")))},
    "student-06": lambda: {f"{NAME}.py": program(wrong(0, "epoch_batch"))},
    "student-07": lambda: {f"{NAME}.ipynb": written(notebook({}))},
    "student-08": lambda: {f"{NAME}.ipynb": written(notebook(wrong(4, "fit_stops_only_at_the_cap"), PROOF))},
    "student-09": lambda: {f"{NAME}.ipynb": written(notebook(wrong(5, "bound_gamma_not_squared"), PROOF))},
    "student-10": lambda: {f"{NAME}.ipynb": written(endless())},
    "student-11": lambda: {f"{NAME}.ipynb": written(notebook(wrong(0, "step_no_bias_update", "slide_as_printed")))},
    "student-12": lambda: {f"{NAME}.ipynb": written(leaving())},
    "student-13": lambda: {f"{NAME}.ipynb": written(without_check())},
    "student-14": lambda: {f"{NAME}.ipynb": written(duplicated())},
    "student-15": lambda: {f"{NAME}.ipynb": written(edited_check())},
    "student-16": lambda: {
        f"{NAME}.ipynb": written(
            notebook(
                {**right(2), "perceptron_epoch": "def perceptron_epoch(X, y, w, b, lr=1.0, order=None)\n    return w"}
            )
        )
    },
    # A download that broke off.
    "student-17": lambda: {f"{NAME}.ipynb": written(notebook(right(3), PROOF))[:20_000]},
    "student-18": lambda: {f"{NAME}.py": program(only(wrong(2, "predict_bool"), *IDS[:2]))},
    "student-19": lambda: {f"{NAME}.ipynb": written(notebook(wrong(6, "slide_zero_never_updates"), PROOF))},
    "student-20": lambda: {f"{NAME}.py": broken_program()},
    "student-21": lambda: {f"{NAME}.ipynb": written(with_shell_lines())},
    "student-22": lambda: {f"{NAME}.ipynb": written(notebook(wrong(3, "step_in_place", "bound_mean_margin")))},
    # Worked on both files: the notebook counts.
    "student-23": lambda: {
        f"{NAME}.ipynb": written(notebook(right(4), PROOF)),
        f"{NAME}.py": program(only(wrong(4, "fit_adds_the_mistakes_up"), *IDS[:4])),
    },
    "student-24": lambda: {
        f"{NAME}.ipynb": written(notebook(wrong(1, "fit_always_converged"))),
        "timestamp.txt": "2026-11-20 16:41:07.512034 UTC\n",
    },
}


def write_class(folder: Path) -> None:
    """All that the class hands in, as `folder/<student>/perceptron/<file>`."""
    for student, hand_in in CLASS.items():
        place = folder / student / NAME
        place.mkdir(parents=True)
        for name, text in hand_in().items():
            (place / name).write_bytes(text.encode())


def expect(course: Path) -> None:
    """Write `demo/expected.json`, a line a student, from the verdicts of a demo course."""
    rows = []
    for path in sorted((course / "verdicts" / NAME).glob("student-*.json")):
        verdict = Verdict.from_json(path.read_text(encoding="utf-8"))
        told = {
            "score": verdict.score,
            "exercises": [item.score for item in verdict.exercises],
            "mistakes": [item.mistake for item in verdict.exercises if item.mistake],
            "problems": list(verdict.problems),
        }
        rows.append(f' "{verdict.student}": {json.dumps(told, ensure_ascii=False)}')
    (HERE / "expected.json").write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


def main() -> None:
    match sys.argv[1:]:
        case ["--expect", course]:
            expect(Path(course))
        case [folder] if not folder.startswith("-"):
            write_class(Path(folder))
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main()
