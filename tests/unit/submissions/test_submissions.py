"""What came in as files: which one counts, what is refused and in which words, and that nothing is executed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from autograder.records import Exercise, ManualTask, Task
from autograder.submissions.files import MAX_BYTES
from autograder.submissions.reader import (
    is_untouched,
    read_file,
    read_folder,
    read_submission,
)

ONE = Task(
    name="one",
    exercises=(Exercise("f", 1, "one"),),
    manual=(ManualTask("why", 2),),
)
STUB = "def f(x):\n    raise NotImplementedError('write me')\n"
OWN = "def f(x):\n    return 2 * x\n"


def cell(source: object, kind: str = "code", **metadata: object) -> dict[str, object]:
    return {"cell_type": kind, "metadata": metadata, "source": source, "outputs": []}


def notebook(source: object = STUB, answer: str = "*Write your answer here.*", **more: object) -> bytes:
    cells = [
        cell("text", "markdown"),
        cell(source, nbgrader={"grade_id": "f"}),
        cell('check("f")', nbgrader={"grade_id": "test_f"}),
        cell("", "markdown", nbgrader={"grade_id": "why"}),
        cell(answer, "markdown", mark1={"answer": "why"}),
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more}).encode()


def folder(tmp_path: Path, **files: bytes | str) -> Path:
    place = tmp_path / "student-01" / "one"
    place.mkdir(parents=True)
    for name, content in files.items():
        content = content.encode() if isinstance(content, str) else content
        (place / name.replace("_DOT_", ".")).write_bytes(content)
    return place


def read(place: Path):
    return read_submission(place, ONE, "student-01")


@pytest.mark.parametrize(
    ("ipynb", "py", "counts", "problems"),
    [
        (notebook(OWN), STUB, "one.ipynb", ()),
        (notebook(STUB), OWN, "one.py", ()),
        (notebook(STUB), STUB, "one.ipynb", ()),
        (notebook(OWN), None, "one.ipynb", ()),
        (None, OWN, "one.py", ()),
        (None, STUB, "one.py", ()),
        (notebook(OWN), OWN, "one.ipynb", ("both one.ipynb and one.py were worked on; one.ipynb counts.",)),
        (
            b"{",
            OWN,
            "one.py",
            ("one.ipynb was left out, one.py counts: the file is no notebook (it ends in the middle of a cell).",),
        ),
        (notebook(STUB), "def f(x:\n", "one.py", ()),  # typed in and broken: that is where the work is
    ],
)
def test_the_file_that_differs_from_its_stub_counts(tmp_path, ipynb, py, counts, problems):
    files = {"one_DOT_ipynb": ipynb, "one_DOT_py": py}
    submission = read(folder(tmp_path, **{name: content for name, content in files.items() if content is not None}))
    assert (submission.path.name, submission.problems, submission.unreadable) == (counts, problems, None)


def test_a_stub_beside_a_broken_notebook_is_no_zero(tmp_path):
    submission = read(folder(tmp_path, one_DOT_ipynb=b"{", one_DOT_py=STUB))
    assert submission.unreadable == "the file is no notebook (it ends in the middle of a cell)."


def test_an_answer_in_the_notebook_stays_where_the_program_counts(tmp_path):
    submission = read(folder(tmp_path, one_DOT_ipynb=notebook(STUB, "because"), one_DOT_py=OWN))
    assert (submission.path.name, dict(submission.answers)) == ("one.py", {"why": "because"})


BOMB = b'{"cells":' + b"[" * 100_000
MANY = b'{"cells": [' + b"[]," * 2_000_000 + b"[]]}"
WITH_OUTPUTS = json.dumps(
    {"cells": [{**cell(OWN), "outputs": [{"output_type": "stream", "name": "stdout", "text": "y" * (50 * 2**20)}]}]}
).encode()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file is empty."),
        (b"[]", "the file is no notebook (it holds no list of cells)."),
        (b'{"cells": 3}', "the file is no notebook (it holds no list of cells)."),
        (b'{"cells": [x]}', "the file is no notebook (line 1, column 12: Expecting value)."),
        (notebook(OWN)[:-40], "the file is no notebook (it ends in the middle of a cell)."),
        (b"<!DOCTYPE html><p>Sign in", "the file is no notebook (it is a web page; download the .ipynb itself)."),
        (
            b"PK\3\4aaaa",
            "the file is no notebook (it is a zip archive; hand in the .ipynb that is in it).",
        ),
        (b'{"cells": ["\xff"]}', "the file is not text (byte 12 is not UTF-8)."),
        (BOMB, "the file is no notebook (its parts are nested too deep)."),
        (MANY, "the file is no notebook of a student: it has more than 2 million parts."),
        (
            WITH_OUTPUTS,
            "the file is too large: 50 MB, and at most 20 MB are read. Clear all outputs, save, and hand it in again.",
        ),
        (
            notebook("x" * 1_100_000),
            "the file is too large: its cells hold 1.0 MB of text, and at most 1 MB is read.",
        ),
        (
            json.dumps({"cells": [{}] * 5_001}).encode(),
            "the file has 5001 cells, and at most 5000 are read.",
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_a_file_that_is_no_notebook_is_told_in_a_sentence(tmp_path, content, sentence):
    submission = read(folder(tmp_path, one_DOT_ipynb=content))
    assert (submission.unreadable, submission.cells, submission.problems) == (sentence, (), ())


def test_a_notebook_of_100_megabytes_is_refused_without_reading_it(tmp_path):
    place = folder(tmp_path)
    with (place / "one.ipynb").open("wb") as file:
        file.truncate(100 * 2**20)
    assert read(place).unreadable.startswith("the file is too large: 100 MB, and at most 20 MB are read.")
    assert MAX_BYTES < 100 * 2**20


@pytest.mark.parametrize(
    ("content", "sources", "problems"),
    [
        (b"\xef\xbb\xbf" + notebook(OWN), [OWN], ()),
        (b"\xff\xfe" + notebook(OWN).decode().encode("utf-16-le"), [OWN], ()),
        (notebook([line + "\n" for line in OWN.splitlines()]), [OWN], ()),
        (notebook(OWN.replace("\n", "\r\n")), [OWN], ()),
        (notebook(["x = 1", 3, None]), ["x = 1"], ()),
        (notebook({"a": 1}), [""], ()),
        (
            notebook("x = '\ud800\0'"),
            ["x = '?'"],
            ("cell 2: characters that no program may hold were replaced.",),
        ),
        (
            json.dumps(
                {"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": OWN, "language": "python"}]}]}
            ).encode(),
            [OWN],
            ("the notebook bears no marks of nbgrader (another program saved it); its functions are judged by name.",),
        ),
        (notebook(OWN, big=int("9" * 4000)), [OWN], ()),
        (notebook(OWN, metadata=3, nbformat="x"), [OWN], ()),
    ],
)
def test_strange_but_sound_notebooks_are_read(tmp_path, content, sources, problems):
    submission = read(folder(tmp_path, one_DOT_ipynb=content))
    assert [item.source for item in submission.cells] == sources
    assert (submission.unreadable, submission.problems) == (None, problems)


@pytest.mark.parametrize(
    ("content", "source", "problems"),
    [
        (OWN.encode(), OWN, ()),
        (b"\xef\xbb\xbf" + OWN.encode(), OWN, ()),
        (b"# coding: latin-1\nx = '\xe9'\n", "# coding: latin-1\nx = 'é'\n", ()),
        (b"x = '\xe9'\n", "x = 'é'\n", ("one.py is not UTF-8; it was read as Windows-1252.",)),
        (
            b"!ls\nx = 1\n",
            "get_ipython().system('ls')\nx = 1\n",
            ("a line that only a notebook understands (% or !) did not run.",),
        ),
    ],
)
def test_programs_in_several_encodings(tmp_path, content, source, problems):
    submission = read(folder(tmp_path, one_DOT_py=content))
    assert ([item.source for item in submission.cells], submission.problems) == ([source], problems)


@pytest.mark.parametrize(
    ("called", "name"), [("one.py", "one.py"), ("übung 1.py", "übung 1.py"), (b"a\xff.py", "a?.py")]
)
def test_a_program_is_called_what_the_student_called_it(tmp_path, called, name):
    """Also where the name is no text: lone surrogates cannot cross to a judge."""
    place = folder(tmp_path)
    (place / os.fsdecode(called)).write_text(OWN)
    (only,) = read_submission(place, ONE, "student-01").cells
    assert (only.file, only.place) == (name, name)


def test_a_binary_that_is_called_py(tmp_path):
    assert read(folder(tmp_path, one_DOT_py=b"\x7fELF\0\0\xff")).unreadable == (
        "the file is no Python file: it holds binary data."
    )


def test_links_are_not_followed(tmp_path):
    secret = tmp_path / "secret.py"
    secret.write_text(OWN)
    place = folder(tmp_path)
    (place / "one.py").symlink_to(secret)
    assert read(place).unreadable == "the file is a link to another file."
    (tmp_path / "student-02").mkdir()
    (tmp_path / "student-02" / "one").symlink_to(place)
    linked = read_submission(tmp_path / "student-02" / "one", ONE, "student-02")
    assert linked.unreadable == "the folder is a link to another place; it is not followed."


def test_a_pipe_does_not_hang(tmp_path):
    place = folder(tmp_path)
    os.mkfifo(place / "one.ipynb")
    assert read(place).unreadable == "the file is no ordinary file."


def test_a_folder_with_the_name_of_a_file(tmp_path):
    place = folder(tmp_path)
    (place / "one.ipynb").mkdir()
    assert read(place).unreadable == "the file is no ordinary file."


def test_nothing_is_executed(tmp_path):
    mark = tmp_path / "ran"
    read(folder(tmp_path, one_DOT_py=f"open({str(mark)!r}, 'w')\n" + OWN))
    assert not mark.exists()


@pytest.mark.parametrize(
    ("names", "path", "problems", "unreadable"),
    [
        (
            ["one (1).ipynb"],
            "one (1).ipynb",
            ("the file is called one (1).ipynb; it was read as one.ipynb.",),
            None,
        ),
        ([], "one", (), "the folder has neither one.ipynb nor one.py: it is empty."),
        (["a.pdf"], "one", (), "the folder has neither one.ipynb nor one.py: it holds a.pdf."),
        (
            ["a.ipynb", "b.ipynb"],  # the same in both
            "a.ipynb",
            ("the file is called a.ipynb; it was read as one.ipynb.",),
            None,
        ),
    ],
)
def test_files_under_other_names(tmp_path, names, path, problems, unreadable):
    place = folder(tmp_path)
    for name in names:
        (place / name).write_bytes(notebook(OWN))
    submission = read(place)
    assert (submission.path.name, submission.problems, submission.unreadable) == (path, problems, unreadable)


def test_the_hash_is_of_the_work_and_not_of_the_outputs(tmp_path):
    first = read_file(folder(tmp_path / "a", one_DOT_ipynb=notebook(OWN)) / "one.ipynb", ONE)
    again = json.loads(notebook(OWN))
    again["cells"][1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "42"}]
    second = read_file(folder(tmp_path / "b", one_DOT_ipynb=json.dumps(again)) / "one.ipynb", ONE)
    other = read_file(folder(tmp_path / "c", one_DOT_ipynb=notebook(OWN + "# more")) / "one.ipynb", ONE)
    assert first.hash == second.hash != other.hash


def test_a_damaged_timestamp_is_told(tmp_path):
    submission = read(folder(tmp_path, one_DOT_py=OWN, timestamp_DOT_txt="yesterday"))
    assert submission.timestamp is None
    assert submission.problems == (
        'timestamp.txt holds "yesterday", which is no moment; the submission counts as in time.',
    )


def test_a_folder_at_home_and_a_stub(tmp_path):
    place = folder(tmp_path, one_DOT_ipynb=notebook(OWN), one_DOT_py=STUB)
    assert read_folder(place, ONE).path.name == "one.ipynb"
    assert is_untouched(place / "one.py", ONE)
    assert not is_untouched(place / "one.ipynb", ONE)
