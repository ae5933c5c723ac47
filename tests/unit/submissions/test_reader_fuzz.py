"""The notebook reader against whatever a student may hand in: cells, or one sentence; no crash, no hang.

Files are made three ways: a small notebook as released with spots changed, the same with parts of its tree exchanged
for nonsense, and programs with spots changed.
"""

import copy
import json
import random
import time
from pathlib import Path

import pytest

from autograder.course.manifest import read_assignment
from autograder.records import Cell
from autograder.submissions.cells import read_cells
from autograder.submissions.files import Unreadable, mend, notebook_cells, program_text
from autograder.submissions.written import read_answers
from tests.apart import apart
from tests.sampling import exhaustive

pytestmark = pytest.mark.sampled("fuzz")

ROOT = Path(__file__).resolve().parents[3]
# Every day a tenth: files come in the same order each time, and what a change of the reader breaks, it breaks among the
# first thousands; the rest is for what one file in fifty thousand does.
CASES = 100_000 if exhaustive("fuzz") else 10_000
SLOWEST = 3.0  # seconds of CPU for one file of a few kilobytes; they take a millisecond
GROWTH_MB = 200  # of a process that reads them all, at its largest

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


def assignment():
    """The perceptron's."""
    return read_assignment(ROOT, "perceptron")


def notebook():
    """A released notebook cut down to a few cells of each kind."""
    full = json.loads((ROOT / "release/perceptron/perceptron.ipynb").read_text())
    chosen = [cell for cell in full["cells"] if cell["metadata"].get("nbgrader")][:5] + full["cells"][:2]
    for cell in chosen:
        cell["source"] = "".join(cell["source"])[:400]
    return {**full, "cells": chosen}


def read(content, assignment, program=False):
    """What `submissions` does with a file's bytes; True where cells came out."""
    start = time.thread_time()
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
    assert time.thread_time() - start < SLOWEST
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


def changed_spots(count):
    """Some are still notebooks. How many."""
    rng, mine = random.Random(1943), assignment()
    content = json.dumps(notebook()).encode()
    return sum(read(spoilt(content, rng), mine) for _ in range(count))


def nonsense_in_trees(count):
    """Every place may hold every kind of thing. How many are still notebooks."""
    rng, mine, whole = random.Random(1957), assignment(), notebook()
    return sum(read(json.dumps(nonsensical(whole, rng)).encode(), mine) for _ in range(count))


def nonsensical(whole, rng):
    """With one to three places that hold something else."""
    tree = copy.copy(whole)
    tree["cells"] = [copy.copy(cell) for cell in whole["cells"]]
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
    return tree


def changed_programs(count):
    """Plain Python files. How many can be read: a program that is none is read all the same."""
    rng, mine = random.Random(1986), assignment()
    content = (ROOT / "release/perceptron/perceptron.py").read_bytes()[:1500]
    return sum(read(spoilt(content, rng), mine, program=True) for _ in range(count))


@pytest.fixture(scope="module")
def tried():
    """Of each way to make files: how many there were, how many could be read, by how many MB their reader grew."""
    counts = {
        "changed_spots": CASES // 5,
        "nonsense_in_trees": CASES // 5,
        "changed_programs": CASES - 2 * (CASES // 5),
    }
    return {name: (count, *apart(__name__, name, count)) for name, count in counts.items()}


def test_files_with_changed_spots(tried):
    count, read_well, _ = tried["changed_spots"]
    assert 0 < read_well < count


def test_trees_with_nonsense_in_them(tried):
    count, read_well, _ = tried["nonsense_in_trees"]
    assert 0 < read_well < count


def test_programs_with_changed_spots(tried):
    count, read_well, _ = tried["changed_programs"]
    assert 0 < read_well <= count


def test_memory_stayed_within_its_bound(tried):
    """At the largest moment of the tests above."""
    assert max(grown for *_, grown in tried.values()) < GROWTH_MB
