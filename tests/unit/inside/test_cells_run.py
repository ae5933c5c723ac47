"""How a cell runs: statement by statement, with a notebook's own modules; what does not run is told and costs no more."""

from __future__ import annotations

import importlib
import sys

import pytest

from autograder.inside.imports import allowed_modules
from autograder.inside.responder import Responder


def responder(allowed: frozenset[str] | None = None) -> Responder:
    return Responder({"__name__": "submission"}, allowed=allowed or allowed_modules(("numpy",)))


def errors(answering: Responder, source: str, number: int = 1) -> list[str]:
    return [f"{error['frames'][0]} -> {error['type']}" for error in answering.load(source, number)]


@pytest.mark.parametrize(
    ("source", "told", "bound"),
    [
        ("x = 1\ny = x + 1", [], {"x", "y"}),
        ("import no_such\nx = 1", ["cell 1, line 1: import no_such -> ModuleNotFoundError"], {"x"}),
        ("x = open('/no/such')\ny = 1", ["cell 1, line 1: x = open('/no/such') -> FileNotFoundError"], {"y"}),
        (
            "import no_such as n\nx = n.f()\ny = x\nz = 1",
            [
                "cell 1, line 1: import no_such as n -> ModuleNotFoundError",
                "cell 1, line 2: x = n.f() -> NameError",
                "cell 1, line 3: y = x -> NameError",
            ],
            {"z"},
        ),
        ("x = unknown\ny = 1", ["cell 1, line 1: x = unknown -> NameError"], set()),
        ("gpus = []\ngpus[0]\nx = 1", ["cell 1, line 2: gpus[0] -> IndexError"], {"gpus", "x"}),
        ("items = []\nitems[0]\nx = 1", ["cell 1, line 2: items[0] -> IndexError"], {"items"}),
        ("x = 1\nexit()\ny = 1", ["cell 1, line 2: exit() -> SystemExit"], {"x"}),
        ("x = 1\nreturn x", ["cell 1, line 2 -> SyntaxError"], set()),  # compiled whole: nothing ran
        ("async def f(): return 3\nx = await f()", [], {"f", "x"}),
        ("get_ipython().system('rm -rf x')\nx = get_ipython().getoutput('ls')", [], {"x"}),
        ("get_ipython().run_line_magic('time', 'x = 3')", [], {"x"}),
        ("get_ipython().run_cell_magic('capture', 'out', 'x = 3')", [], {"x"}),
        (
            "from google.colab import drive, files\ndrive.mount('/x')\nx = list(files.upload())",
            [],
            {"drive", "files", "x"},
        ),
        ("from tqdm.auto import tqdm, trange\nx = list(tqdm([1, 2])) + list(trange(2))", [], {"tqdm", "trange", "x"}),
        ("import IPython.display as d\nd.display(d.HTML('x'))", [], {"d"}),
        ("from ipywidgets import interact\n@interact(x=(0, 3))\ndef show(x): return x", [], {"interact", "show"}),
    ],
)
def test_a_cell_runs_statement_by_statement(source: str, told: list[str], bound: set[str]) -> None:
    answering = responder()
    assert errors(answering, source) == told
    assert {name for name in answering.namespace if not name.startswith("__")} == bound


def test_each_statement_runs_once() -> None:
    answering = responder()
    assert errors(answering, "import no_such\nseen = []\nseen.append(1)\nopen('/no/such')\nseen.append(2)\n1 / 0") == [
        "cell 1, line 1: import no_such -> ModuleNotFoundError",
        "cell 1, line 4: open('/no/such') -> FileNotFoundError",
        "cell 1, line 6: 1 / 0 -> ZeroDivisionError",
    ]
    assert answering.namespace["seen"] == [1, 2]


def test_a_name_that_a_skipped_statement_would_have_bound_is_known_in_later_cells() -> None:
    answering = responder()
    errors(answering, "import no_such as n")
    assert errors(answering, "x = n.f()\ny = 1", 2) == ["cell 2, line 1: x = n.f() -> NameError"]
    assert answering.namespace["y"] == 1


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("def f(x:\n    pass", "f"),
        ("1 / 0\ndef f(x): return x", "f"),
        ("1 / 0\nclass Net: pass", "Net"),
        ("from no_such import f", "f"),
        ("import no_such as f", "f"),
        ("f = open('/no/such')", "f"),
        ("if True:\n    1 / 0\n    def f(): pass", "f"),
    ],
)
def test_a_function_whose_cell_did_not_run_is_told_with_the_cell(cell: str, name: str) -> None:
    """It is not "not attempted"."""
    answering = responder()
    answering.load(cell, 7)
    request = {"op": "call", "target": name, "path": [], "args": [], "kwargs": {}}
    assert answering.respond(request)["error"]["place"] == "cell 7"
    assert answering.respond({**request, "target": "another"})["missing"] == "another"


def module(answering: Responder, name: str, source: str) -> None:
    answering.respond({"op": "load", "cells": [{"source": source, "number": 1, "file": f"{name}.py", "module": name}]})


def test_a_students_own_program_is_imported_from_memory() -> None:
    answering = responder()
    module(answering, "own_program", "import numpy as np\nfrom own_other import two\ndef f(): return two * np.pi")
    module(answering, "own_other", "two = 2\nassert __name__ == 'own_other'")
    assert errors(answering, "from own_program import f\nimport own_program as p\nassert p.f() == f() > 6") == []
    module(answering, "own_program", "def f(): return 1 / 0")
    told = answering.load("import importlib, own_program\nimportlib.reload(own_program)\nown_program.f()", 3)
    assert [error["frames"] for error in told] == [
        ["cell 3, line 3: own_program.f()", "own_program.py, line 1, in f: def f(): return 1 / 0"]
    ]
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("no_such_program")


def test_another_responders_programs_are_forgotten() -> None:
    """At home one process may read several files."""
    module(responder(), "own_program", "x = 1")
    second = responder()
    module(second, "own_other", "x = 2")
    assert errors(second, "import own_program") == ["cell 1, line 1: import own_program -> ModuleNotFoundError"]


@pytest.mark.parametrize(("needs", "packages", "there"), [(("numpy",), (), False), (("numpy",), ("pytest",), True)])
def test_a_library_is_there_because_the_course_says_so_not_because_it_is_installed(needs, packages, there) -> None:
    assert "pytest" in sys.modules
    answering = responder(allowed_modules(needs, packages))
    told = answering.load("import numpy, json\nimport pytest", 1)
    sentence = "pytest is not there while grading: there are matplotlib, numpy and Python's standard library"
    assert [error["message"] for error in told] == ([] if there else [sentence])


def test_libraries_import_what_they_need() -> None:
    """The rule is for the student's own statements."""
    assert errors(responder(), "import unittest.mock\nimport matplotlib.pyplot as plt\nplt.figure()\nplt.close()") == []


def test_what_is_for_a_students_screen_does_nothing_here() -> None:
    """`hand_in` in the run that it started itself would go on for ever."""
    answering = responder()
    source = (
        "import autograder, autograder.datasets as data\n"
        "from autograder import datasets\n"
        "from autograder import *\n"
        "from autograder import check, hand_in, predict, reveal\n"
        "from autograder.datasets import mpg\n"
        "shown = check('f'), hand_in(), predict('visits', 2), reveal('visits', 2), autograder.check()\n"
        "same = data.mpg is datasets.mpg is mpg is autograder.datasets.mpg"
    )
    assert errors(answering, source) == []
    assert answering.namespace["shown"] == (0.0, None, None, None, 0.0)
    assert answering.namespace["same"] is True
    assert errors(answering, "from autograder import nothing_of_ours") == [
        "cell 1, line 1: from autograder import nothing_of_ours -> ImportError"
    ]
