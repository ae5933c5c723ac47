"""`mark1 similar`: a page for instructors, from what lies in submitted/ and what grading kept; nobody is accused."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from autograder import cli
from autograder.course.folders import Course
from autograder.grading.similar import behaviours, released, similar
from tests.toy_course import doubling

OWN = """import numpy as np

def double(x):
    result = np.zeros_like(x, dtype=float)
    for place, value in enumerate(x):
        result[place] = value + value if value >= 0 else -(abs(value) + abs(value))
    return result
"""
OTHER = "import numpy as np\n\ndef double(x):\n    return 2.0 * x\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = doubling(tmp_path / "course")
    works = {"ada": OWN, "bob": OWN.replace("place", "i").replace("value", "v"), "eve": OTHER, "kim": OTHER + "# mine"}
    for student, work in works.items():
        folder = root / "submitted" / student / "doubling"
        folder.mkdir(parents=True)
        (folder / "doubling.py").write_text(work, encoding="utf-8")
    (root / "submitted" / "zoe" / "doubling").mkdir(parents=True)
    (root / "mark1.toml").write_text('[roster]\nfile = "roster.csv"\n', encoding="utf-8")
    (root / "roster.csv").write_text("id,first_name,last_name\nada,Ada,<b>Lovelace\n", encoding="utf-8")
    return root


def kept(root: Path, student: str, text: str) -> None:
    folder = root / "verdicts" / "doubling" / ".behaviour"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{student}.json").write_text(text, encoding="utf-8")


def test_the_page_shows_the_pair_and_whom_it_cannot_compare(root):
    found = similar(Course(root), "doubling", 20)
    assert [(item.pair.first, item.pair.second) for item in found.pairs] == [("ada", "bob"), ("eve", "kim")]
    assert (found.compared, list(found.left_out)) == (4, ["zoe"])
    assert found.page == root / "similar" / "doubling.html"
    page = found.page.read_text(encoding="utf-8")
    assert "This accuses nobody: who learns together writes alike" in page
    assert "Ada &lt;b&gt;Lovelace (ada)" in page
    assert re.search(r"<mark>[^<]*np\.zeros_like", page)
    assert "zoe" in page


def test_what_was_given_is_nobodys_own(root):
    """The release's import and docstrings are left out of what is compared and shown."""
    release = root / "release" / "doubling"
    release.mkdir(parents=True)
    (release / "doubling.py").write_text("import numpy as np\n", encoding="utf-8")
    assert released(Course(root), "doubling").statements >= {"import numpy as np"}
    (beside,) = similar(Course(root), "doubling", 20).pairs
    assert beside.texts[0].startswith("# doubling.py\ndef double(x):")


def test_wrong_answers_that_grading_kept_are_told_beside_the_text(root):
    answers = {"exercises": {"double": {"test_double_any_number": ["[4.0]"]}, "quadruple": {}}}
    for student in ("eve", "kim"):
        kept(root, student, json.dumps(answers))
    pairs = {(item.pair.first, item.pair.second): item.pair for item in similar(Course(root), "doubling", 20).pairs}
    assert pairs["eve", "kim"].answers == (("double", 2),)
    page = (root / "similar" / "doubling.html").read_text(encoding="utf-8")
    assert "double: the same wrong answers, as 2 students of 4 gave." in page


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"exercises": []}', '{"exercises": null}'])
def test_evidence_that_cannot_be_read_is_none(root, text):
    kept(root, "ada", text)
    kept(root, "bob", '{"exercises": {"double": {"b": ["1"], "a": ["2"]}}}')
    assert behaviours(Course(root), "doubling") == {"bob": {"double": '{"a": ["2"], "b": ["1"]}'}}


def test_the_command_says_that_it_accuses_nobody(root, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(["similar", "doubling", "--course", str(root)])
    told = capsys.readouterr().out.splitlines()
    assert ended.value.code == 0
    assert re.match(
        r" +\d+ %  ada, bob: \d+ % of what is rare in their code stands in both \(\d+ fragments\)\.", told[0]
    )
    assert told[1].endswith(" %  eve, kim: Their own code is the same, letter by letter.")
    assert told[2] == f"page: {root / 'similar' / 'doubling.html'} (2 pairs of 4 students)"
    assert told[3] == "not compared: zoe"
    assert told[4].startswith("This accuses nobody: ")


def test_one_alone_is_like_nobody(root, capsys):
    for student in ("bob", "eve", "kim"):
        (root / "submitted" / student / "doubling" / "doubling.py").unlink()
    with pytest.raises(SystemExit) as ended:
        cli.main(["similar", "doubling", "--course", str(root)])
    assert ended.value.code == 2
    assert capsys.readouterr().err == (
        f"mark1: {root / 'submitted'} holds own code of 1 student on doubling: it takes two to be alike.\n"
    )
