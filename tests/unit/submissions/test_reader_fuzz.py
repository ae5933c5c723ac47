"""The notebook reader against whatever a student may hand in: cells, or one sentence; no crash, no hang.

100,000 files where CI is set and a tenth of that elsewhere; MARK1_FUZZ=<cases> asks for another number. Files are made
three ways: a small notebook as released with spots changed, the same with parts of its tree exchanged for nonsense,
and programs with spots changed.
"""

import copy
import json
import os
import random
import resource
import time
from pathlib import Path

import pytest

from autograder.course.manifest import read_assignment
from autograder.records import Cell
from autograder.submissions.cells import read_cells
from autograder.submissions.files import Unreadable, mend, notebook_cells, program_text
from autograder.submissions.written import read_answers

ROOT = Path(__file__).resolve().parents[3]
IN_CI = os.environ.get("CI", "").lower() in ("1", "true")
CASES = int(os.environ.get("MARK1_FUZZ", "100000" if IN_CI else "10000"))
SLOWEST = 3.0  # seconds for one file of a few kilobytes; they take a millisecond, on a busy machine more
GROWTH_MB = 200  # of this process over all files

SPOTS = [
    b'"',
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\x00",
    b"\xff",
    b"\xed\xa0\x80",
    b"\\ud800",
    b"\\u0000",
    b"1e999",
    b"NaN",
    b"9" * 5000,
    b"null",
    b"true",
    b"[[[[",
    b"{}",
    b'"cells"',
    b'"source"',
    b'"cell_type"',
    b"\r",
    b"\x0c",
    b"\t",
    b"%",
    b"!",
    b"%%bash\\n",
    b"'''",
    b'\\"\\"\\"',
    b"def ",
    b"async ",
    b"lambda ",
    b"(" * 300,
    b"\\n" + b" " * 200,
    b"# coding: utf-7",
]
NONSENSE = [
    None,
    True,
    0,
    -1,
    1.5,
    "",
    "x",
    "code",
    "markdown",
    "\ud800",
    "\x00",
    [],
    {},
    [[]],
    [None],
    {"a": None},
    "y" * 5000,
    ["def perceptron_step(", 5],
    {"nbgrader": {"grade_id": []}},
    {"nbgrader": 3},
    10**400,
]


@pytest.fixture(scope="module")
def assignment():
    """The perceptron's."""
    return read_assignment(ROOT, "perceptron")


@pytest.fixture(scope="module")
def notebook():
    """A released notebook cut down to a few cells of each kind."""
    full = json.loads((ROOT / "release/perceptron/perceptron.ipynb").read_text())
    chosen = [cell for cell in full["cells"] if cell["metadata"].get("nbgrader")][:5] + full["cells"][:2]
    for cell in chosen:
        cell["source"] = "".join(cell["source"])[:400]
    return {**full, "cells": chosen}


def read(content, assignment, program=False):
    """What `submissions` does with a file's bytes; True where cells came out."""
    start = time.monotonic()
    try:
        if program:
            mend(program_text(content)[0])
            read_it = True
        else:
            raw = notebook_cells(content)
            reading = read_cells(raw, assignment)
            assert all(isinstance(cell, Cell) and isinstance(cell.source, str) for cell in reading.cells)
            for text in (*(cell.source for cell in reading.cells), *reading.problems):
                text.encode()  # can be written
            for answer in read_answers(raw, assignment).values():
                assert answer is None or answer.encode() is not None
            read_it = True
    except Unreadable as fault:
        str(fault).encode()
        read_it = False
    assert time.monotonic() - start < SLOWEST
    return read_it


def spoilt(content, rng):
    """With one to three spots changed."""
    content = bytearray(content)
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(content) + 1)
        change = rng.randrange(4)
        if change == 0:
            content[at : at + 1] = bytes([rng.randrange(256)])
        elif change == 1:
            content[at : at + rng.randint(0, 6)] = rng.choice(SPOTS)
        elif change == 2:
            del content[at : at + rng.randint(1, 200)]
        else:
            content[at:at] = content[at : at + rng.randint(1, 200)]
    return bytes(content)


def test_files_with_changed_spots(assignment, notebook):
    """Some are still notebooks."""
    rng = random.Random(1943)
    content = json.dumps(notebook).encode()
    count = CASES // 5
    read_well = sum(read(spoilt(content, rng), assignment) for _ in range(count))
    assert 0 < read_well < count


def test_trees_with_nonsense_in_them(assignment, notebook):
    """Every place may hold every kind of thing."""
    rng = random.Random(1957)
    count = CASES // 5
    read_well = 0
    for _ in range(count):
        tree = copy.copy(notebook)
        tree["cells"] = [copy.copy(cell) for cell in notebook["cells"]]
        for _ in range(rng.randint(1, 3)):
            place = rng.choice([tree, *[cell for cell in tree["cells"] if isinstance(cell, dict)]])
            key = rng.choice([*place, "attachments", "id"])
            if key == "metadata" and isinstance(place.get(key), dict) and rng.random() < 0.7:
                place[key] = {**place[key], rng.choice(["nbgrader", "tags", "name"]): rng.choice(NONSENSE)}
            elif key == "cells" and rng.random() < 0.7:
                place[key] = [*tree["cells"], rng.choice(NONSENSE)]
            else:
                place[key] = rng.choice(NONSENSE)
            if not isinstance(tree["cells"], list):
                break
        read_well += read(json.dumps(tree).encode(), assignment)
    assert 0 < read_well < count


def test_programs_with_changed_spots(assignment):
    """Plain Python files."""
    rng = random.Random(1986)
    content = (ROOT / "release/perceptron/perceptron.py").read_bytes()[:1500]
    for _ in range(CASES - 2 * (CASES // 5)):
        read(spoilt(content, rng), assignment, program=True)


def test_memory_stayed_within_its_bound():
    """At its largest moment, beyond what it holds now."""
    with open("/proc/self/statm") as file:
        now = int(file.read().split()[1]) * resource.getpagesize() >> 20
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10) - now < GROWTH_MB
