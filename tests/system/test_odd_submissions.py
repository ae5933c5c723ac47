"""What students really hand in, as a small class: each is judged as Jupyter runs it, and its neighbours are not touched."""

from __future__ import annotations

import copy
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
NAME = "perceptron"
STUB: dict[str, Any] = json.loads((ROOT / "release" / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8"))
RIGHT = "def perceptron_predict(X, w, b):\n    return np.where(X @ w + b >= 0, 1, -1)"
PROOF = "Each mistake adds at least gamma to the product with w*, so k is bounded by (R/gamma)^2."
TASK = "novikoff_derivation"
Notebook = dict[str, Any]
Files = dict[str, Notebook | str]


def notebook(source: str = RIGHT, first: str | None = None) -> Notebook:
    """The release with perceptron_predict written (2 points), and `first` in place of the first code cell."""
    made = copy.deepcopy(STUB)
    cell(made, "perceptron_predict")["source"] = source
    if first is not None:
        next(c for c in made["cells"] if "from autograder import check" in "".join(c["source"]))["source"] = first
    return made


def cell(made: Notebook, grade_id: str) -> dict[str, Any]:
    return next(c for c in made["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == grade_id)


def text(source: str, kind: str = "markdown") -> dict[str, Any]:
    code = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "metadata": {}, "source": source, **code}


def changed(change: Callable[[Notebook], object]) -> Notebook:
    made = notebook()
    change(made)
    return made


def turned_to_text(made: Notebook) -> None:
    turned = cell(made, "perceptron_predict")
    turned["cell_type"] = "markdown"
    del turned["outputs"], turned["execution_count"]


def answered(where: int, source: str = PROOF, kind: str = "markdown") -> Notebook:
    """A proof in a cell of its own, `where` cells behind the one that was meant for it; no cell has an id."""
    made = notebook()
    place = next(n for n, c in enumerate(made["cells"]) if c["metadata"].get("mark1"))
    made["cells"].insert(place + where, text(source, kind))
    for item in made["cells"]:
        item.pop("id", None)
    return made


def without_metadata(made: Notebook) -> Notebook:
    for item in made["cells"]:
        item["metadata"] = {}
        item.pop("id", None)
    return made


IMPORTS = "import numpy as np\nfrom autograder import check"
OTHER = json.loads((ROOT / "release" / "softmax" / "softmax.ipynb").read_text(encoding="utf-8"))
ONE = {f"{NAME}.ipynb": notebook()}

# kind -> (the files, points or None, the derivation's status, what a sentence of the verdict says)
RUNS: dict[str, tuple[Files, float | None, str, str]] = {
    "right": (ONE, 2, "unanswered", ""),
    "shell line goes on": (
        {f"{NAME}.ipynb": notebook(first=f"!pip install -q \\\n    numpy\n{IMPORTS}")},
        2,
        "unanswered",
        "cell 3: a line that only a notebook understands (% or !) did not run.",
    ),
    "became text": ({f"{NAME}.ipynb": changed(turned_to_text)}, 2, "unanswered", ""),
    "indented": (
        {f"{NAME}.ipynb": notebook("\n".join(f"    {line}" for line in RIGHT.split("\n")))},
        2,
        "unanswered",
        "",
    ),
    "prompts": (
        {f"{NAME}.ipynb": notebook("\n".join(f"{'...' if n else '>>>'} {x}" for n, x in enumerate(RIGHT.split("\n"))))},
        2,
        "unanswered",
        "",
    ),
    "awaits": (
        {f"{NAME}.ipynb": notebook(f"async def one(): return 1\nx = await one()\n{RIGHT}")},
        2,
        "unanswered",
        "",
    ),
    "colab": (
        {f"{NAME}.ipynb": notebook(first=f"from google.colab import drive\ndrive.mount('/content')\n{IMPORTS}")},
        2,
        "unanswered",
        "",
    ),
    "progress bar": (
        {
            f"{NAME}.ipynb": notebook(
                f"from tqdm.notebook import tqdm\nfor i in tqdm(range(3)): pass\nassert i == 2\n{RIGHT}"
            )
        },
        2,
        "unanswered",
        "",
    ),
    "pandas": (
        {f"{NAME}.ipynb": notebook(first=f"import pandas as pd\n{IMPORTS}\npd.set_option('x', 1)")},
        2,
        "unanswered",
        "cell 3, line 1: import pandas as pd did not run: ModuleNotFoundError: pandas is not there while grading: ",
    ),
    "a file": (
        {f"{NAME}.ipynb": notebook(f"data = open('/content/data.csv').read()\nrows = data.split()\n{RIGHT}")},
        2,
        "unanswered",
        "cell 7, line 1: data = open('/content/data.csv').read() did not run: FileNotFoundError: ",
    ),
    "a GPU": (
        {f"{NAME}.ipynb": notebook(f"gpus = []\nif not gpus: raise RuntimeError('no cuda device')\n{RIGHT}")},
        2,
        "unanswered",
        "cell 7, line 2: if not gpus: raise RuntimeError('no cuda device') did not run: RuntimeError: no cuda device",
    ),
    "an error ends the cell": (
        {f"{NAME}.ipynb": notebook(f"1 / 0\n{RIGHT}")},
        0,
        "unanswered",
        "cell 7, line 1: 1 / 0 did not run: ZeroDivisionError: division by zero",
    ),
    "exit": (
        {f"{NAME}.ipynb": notebook(f"{RIGHT}\nexit()\nperceptron_predict = 3")},
        2,
        "unanswered",
        "cell 7, line 3: exit() ended cell 7, as exit() does; what stands below it there did not run.",
    ),
    "written module": (
        {
            f"{NAME}.ipynb": notebook(
                "from mine import perceptron_predict", f"%%writefile mine.py\nimport numpy as np\n{RIGHT}"
            )
        },
        2,
        "unanswered",
        "",
    ),
    "own program": (
        {
            f"{NAME}.ipynb": notebook("from perceptron import perceptron_predict"),
            f"{NAME}.py": f"import numpy as np\n{RIGHT}\n",
        },
        2,
        "unanswered",
        "",
    ),
    "copy": (
        {f"{NAME}.ipynb": STUB, f"{NAME}-Copy1.ipynb": notebook()},
        2,
        "unanswered",
        "perceptron-Copy1.ipynb was worked on and perceptron.ipynb was not; perceptron-Copy1.ipynb counts.",
    ),
    "folder in the folder": (
        {f"hw/{NAME}.ipynb": notebook()},
        2,
        "unanswered",
        "the file is called hw/perceptron.ipynb; it was read as perceptron.ipynb.",
    ),
    "two": (
        {
            f"{NAME}.ipynb": notebook(),
            "final.ipynb": changed(lambda made: cell(made, "perceptron_step").update(source="perceptron_step = None")),
        },
        None,
        "unanswered",
        "there are 2 files that were worked on (perceptron.ipynb, final.ipynb): which one counts?",
    ),
    "another assignment": (
        {f"{NAME}.ipynb": OTHER},
        None,
        "unanswered",
        "the file seems to belong to another assignment (its exercises are ",
    ),
    "no metadata": (
        {f"{NAME}.ipynb": without_metadata(notebook())},
        2,
        "unanswered",
        "the notebook bears no marks of nbgrader",
    ),
    "proof below": ({f"{NAME}.ipynb": answered(1)}, 2, "needs_person", ""),
    "proof above": ({f"{NAME}.ipynb": answered(0)}, 2, "needs_person", ""),
    "proof before the question": ({f"{NAME}.ipynb": answered(-1)}, 2, "needs_person", ""),
    "proof at the end": ({f"{NAME}.ipynb": answered(12)}, 2, "needs_person", ""),
    "proof as raw text": ({f"{NAME}.ipynb": answered(1, kind="raw")}, 2, "needs_person", ""),
    "proof as no Python": (
        {f"{NAME}.ipynb": answered(1, kind="code")},
        2,
        "needs_person",
        "cell 36, line 1: Each mistake ",
    ),
    "proof as comments": ({f"{NAME}.ipynb": answered(1, f"# {PROOF}\n# Done.", "code")}, 2, "needs_person", ""),
    "proof as a string": ({f"{NAME}.ipynb": answered(1, f'"""{PROOF}"""', "code")}, 2, "needs_person", ""),
    "proof in the question": (
        {
            f"{NAME}.ipynb": changed(
                lambda made: cell(made, TASK).update(source=f"{''.join(cell(made, TASK)['source'])}\n\n{PROOF}")
            )
        },
        2,
        "needs_person",
        "",
    ),
    "proof without metadata": (
        {f"{NAME}.ipynb": without_metadata(answered(1))},
        2,
        "needs_person",
        "the notebook bears no marks of nbgrader",
    ),
    "a program of one's own is no proof": (
        {f"{NAME}.ipynb": answered(1, "for k in range(3):\n    print('the number of mistakes is', k)", "code")},
        2,
        "unanswered",
        "",
    ),
    "a note is no proof": ({f"{NAME}.ipynb": answered(1, "to do")}, 2, "unanswered", ""),
    "text before the exercise is no proof": (
        {f"{NAME}.ipynb": answered(-15, f"My name: {PROOF}")},
        2,
        "unanswered",
        "",
    ),
}


def hand_in(place: Path, files: Files) -> None:
    for name, content in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The whole class, judged in one go by one judge."""
    root = tmp_path_factory.mktemp("odd")
    ids = {kind: f"student-{number:02}" for number, kind in enumerate(RUNS)}
    for kind, (files, *_) in RUNS.items():
        hand_in(root / "in" / ids[kind] / NAME, files)
    command = ["grade", NAME, "--course", str(ROOT), "--submitted", str(root / "in"), "--verdicts", str(root / "v")]
    subprocess.run(
        [sys.executable, "-P", "-m", "autograder.cli", *command, "--no-gradebook", "--jobs", "1"],
        check=True,
        capture_output=True,
        cwd=root,
    )
    return {kind: json.loads((root / "v" / NAME / f"{student}.json").read_text()) for kind, student in ids.items()}


@pytest.mark.parametrize("kind", RUNS)
def test_nobodys_work_is_a_silent_zero(kind: str, verdicts: dict[str, dict[str, Any]]) -> None:
    """The points, whether a person looks at the derivation, and the sentence."""
    _, points, derivation, sentence = RUNS[kind]
    verdict = verdicts[kind]
    assert verdict["score"] == points
    assert [item["status"] for item in verdict["manual"]] == [derivation]
    assert any(problem.startswith(sentence) for problem in verdict["problems"]) or not sentence
    if not sentence:
        assert verdict["problems"] == []


# What a student reads at home is what the judge says: kind -> (perceptron_predict's cell, the message, the next step).
BROKEN = {
    "syntax": (
        "def perceptron_predict(X, w, b:\n    return 1",
        "cell 7, line 1 did not run: SyntaxError: ",
        "mend cell 7",
    ),
    "error above": (f"1 / 0\n{RIGHT}", "cell 7, line 1 did not run: ZeroDivisionError: ", "mend cell 7"),
    "exit above": (f"exit()\n{RIGHT}", "cell 7, line 1 did not run: SystemExit", "mend cell 7"),
    "forbidden": (
        "from sklearn.linear_model import Perceptron as perceptron_predict",
        "cell 7, line 1 did not run: ModuleNotFoundError: sklearn is not there while grading: ",
        "mend cell 7",
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_home_and_grading_say_the_same_of_a_cell_that_does_not_run(kind: str, tmp_path: Path) -> None:
    """Raised, with the cell: never "not attempted", and the next step is to mend that cell."""
    source, message, step = BROKEN[kind]
    place = tmp_path / "in" / "student-01" / NAME
    shutil.copytree(ROOT / "release" / NAME, place)
    hand_in(place, {f"{NAME}.ipynb": notebook(source)})
    mark1 = [sys.executable, "-P", "-m", "autograder.cli"]
    said = subprocess.run([*mark1, "check", "."], cwd=place, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (1, "")
    command = [
        "grade",
        NAME,
        "--course",
        str(ROOT),
        "--submitted",
        str(tmp_path / "in"),
        "--verdicts",
        str(tmp_path / "v"),
    ]
    subprocess.run([*mark1, *command, "--no-gradebook", "--jobs", "1"], check=True, capture_output=True, cwd=tmp_path)
    verdict = json.loads((tmp_path / "v" / NAME / "student-01.json").read_text())
    visible = [check for check in verdict["exercises"][0]["checks"] if not check["hidden"]]
    assert {check["status"] for check in verdict["exercises"][0]["checks"]} == {"raised"}
    assert all(check["detail"]["message"].startswith(message) for check in visible)
    assert f"    {visible[0]['detail']['message']}" in said.stdout.splitlines()
    assert all(f"! {problem}" in said.stdout.splitlines() for problem in verdict["problems"])
    assert said.stdout.rstrip().splitlines()[-1].startswith(f"Next: {step}, then run this again. ")
