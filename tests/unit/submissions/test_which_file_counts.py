"""Of the files in a student's folder, the one that was worked on counts; a person looks where that does not decide."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.records import Assignment, Exercise
from autograder.submissions import jupyter
from autograder.submissions.candidates import DEPTH, MAX_FILES, notebooks, programs
from autograder.submissions.reader import read_submission

TWO = Assignment(
    name="two",
    course=Path("course"),
    title="Two",
    order=1,
    level=1,
    minutes=1,
    objectives=(),
    exercises=(Exercise("f", 1, "two"), Exercise("g", 1, "two")),
)
F, G = "def f(x):\n    return 2 * x", "def g(x):\n    return 3 * x"


def stub(name: str) -> str:
    return f"def {name}(x):\n    raise NotImplementedError"


def notebook(f: str = "", g: str = "") -> str:
    sources = {"f": f or stub("f"), "test_f": 'check("f")', "g": g or stub("g"), "test_g": 'check("g")'}
    cells = [
        {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": name}}, "source": source}
        for name, source in sources.items()
    ]
    return json.dumps({"cells": cells})


def program(f: str = "", g: str = "") -> str:
    return f"{f or stub('f')}\n{g or stub('g')}\n"


@pytest.mark.parametrize(
    ("files", "counts", "told"),
    [
        ({"two.ipynb": notebook(), "two-Copy1.ipynb": notebook(F)}, "two-Copy1.ipynb", ("two-Copy1.ipynb was worked on and "
         "two.ipynb was not; two-Copy1.ipynb counts.")),
        ({"two.ipynb": notebook(), "sub/two.ipynb": notebook(F)}, "two.ipynb", ("sub/two.ipynb was worked on and two.ipynb was "
         "not; sub/two.ipynb counts.")),
        ({"Two.ipynb": notebook(F)}, "Two.ipynb", None),
        ({"two.ipynb.txt": notebook(F)}, "two.ipynb.txt", "the file is called two.ipynb.txt; it was read as two.ipynb."),
        ({"two.json": notebook(F)}, "two.json", "the file is called two.json; it was read as two.ipynb."),
        ({"two.ipynb": notebook(F, G), "old.ipynb": notebook(F)}, "two.ipynb", ("two.ipynb, old.ipynb were worked on; two.ipynb "
         "counts.")),
        ({"two.ipynb": notebook(F), "old.ipynb": notebook(F)}, "two.ipynb", None),  # the same in both
        ({"two.ipynb": notebook(F), "two.py": program()}, "two.ipynb", None),
        ({"two.ipynb": notebook(), "mine.py": program(F)}, "mine.py", "the file is called mine.py; it was read as two.py."),
        ({"two.ipynb": notebook("from two import f"), "two.py": program(F)}, "two.ipynb", None),
        ({"two.ipynb": notebook("from two import *"), "two.py": program(F)}, "two.ipynb", None),
        ({"two.ipynb": notebook(F), "old.ipynb": "{"}, "two.ipynb", ("old.ipynb was left out, two.ipynb counts: the file is no "
         "notebook (it ends in the middle of a cell).")),
        ({"two.ipynb": notebook(F), ".ipynb_checkpoints/two-checkpoint.ipynb": notebook(F, G)}, "two.ipynb", None),
        ({"two.ipynb": notebook(F), "downloaded/1/two.ipynb": notebook(F, G)}, "two.ipynb", None),
        ({"two.py": program(), "test_two.py": program(F)}, "two.py", None),
    ],
)  # fmt: skip
def test_the_one_that_was_worked_on_counts(tmp_path, files, counts, told):
    submission = read(tmp_path, files)
    assert (submission.path.name, submission.problems, submission.unreadable) == (counts, (told,) if told else (), None)


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        (
            {"two.ipynb": notebook(F), "final.ipynb": notebook(g=G)},
            "there are 2 files that were worked on (two.ipynb, final.ipynb): which one counts?",
        ),
        (
            {"a.ipynb": notebook(F), "b.ipynb": notebook(g=G)},
            "there are 2 files that were worked on (a.ipynb, b.ipynb): which one counts?",
        ),
        (
            {"two.ipynb": notebook(), "final.ipynb": "{"},
            "the file is no notebook (it ends in the middle of a cell).",
        ),
        (
            {
                "two.ipynb": notebook()
                .replace('"f"', '"h"')
                .replace("test_f", "test_h")
                .replace('"g"', '"i"')
                .replace("test_g", "test_i")
            },
            "the file seems to belong to another assignment (its exercises are h, i).",
        ),
        (
            {"two.py": "def softmax(x):\n    return x\n"},
            "the file holds none of this assignment's functions, but others (softmax).",
        ),
    ],
)
def test_a_person_looks(tmp_path, files, sentence):
    assert read(tmp_path, files).unreadable == sentence


def test_a_program_beside_the_notebook_travels_with_it_only_where_it_is_imported(tmp_path):
    submission = read(
        tmp_path,
        {"two.ipynb": notebook("import a\nf = a.f"), "a.py": "import b\nfrom b import f", "b.py": F, "c.py": G},
    )
    assert [(cell.module, cell.place) for cell in submission.cells] == [
        ("a", "a.py"),
        ("b", "b.py"),
        (None, "cell 1"),
        (None, "cell 3"),
    ]


def test_a_folder_of_a_thousand_files_is_not_read_to_its_end(tmp_path):
    for number in range(40):
        (tmp_path / f"copy{number:02}.ipynb").write_text("{")
        (tmp_path / f"module{number:02}.py").write_text("")
    deep = tmp_path.joinpath(*["below"] * (DEPTH + 1))
    deep.mkdir(parents=True)
    (deep / "two.ipynb").write_text("{")
    assert [path.name for path in notebooks(tmp_path, "copy09")][:2] == ["copy09.ipynb", "copy00.ipynb"]
    assert len(notebooks(tmp_path, "two")) == len(programs(tmp_path, "two")) == MAX_FILES


def test_without_ipython_a_sentence_says_what_to_install(tmp_path, monkeypatch):
    """It is no zero: the grader lacks something."""

    def missing():
        raise ImportError

    monkeypatch.setattr(jupyter, "_transformers", missing)
    assert read(tmp_path, {"two.ipynb": notebook(f"!ls\n{F}")}).unreadable == (
        "the file holds lines that only a notebook understands (cell 1), and IPython, which reads them, is not installed: "
        'pip install "<the mark1 wheel that your course gives>[notebook]" (to grade, [instructor] in the place of [notebook]).'
    )


def read(folder: Path, files: dict[str, str]):
    place = folder / "student-01" / "two"
    for name, content in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(content, encoding="utf-8")
    return read_submission(place, TWO, "student-01")
