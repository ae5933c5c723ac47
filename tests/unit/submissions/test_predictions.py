"""Predictions are read from a notebook's cells, bounded, and never run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.judging.submission_json import submission_from_json, submission_to_json
from autograder.records import Prediction
from autograder.submissions.files import RawCell
from autograder.submissions.predictions import MAX_PREDICTIONS, asked_predictions, read_predictions
from autograder.submissions.reader import read_file

from .test_submissions import ONE, OWN, notebook


def read(*sources: str) -> dict[str, str]:
    return {item.name: item.answer for item in read_predictions([RawCell("code", source) for source in sources])}


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("2", "2"),
        ("2.0", "2"),
        ("54.60", "54.6"),
        ("-1e-17", "-1e-17"),
        ("' Red '", "red"),
        ("'\\u202e\\ud800<b>'", "<b>"),
        ("True", "yes"),
        ("['red', 'blue', 1]", "red, blue, 1"),
        ("(9, 9, 10)", "9, 9, 10"),
        ("10**400", None),  # is computed, and no literal
        ("1" + "0" * 300, "a huge number"),
        ("float('nan')", None),
        ("...", None),
        ("None", None),
        ("''", None),
        ("np.log(10)", None),
        ("__import__('os').system('rm -rf x')", None),
        ("[[1], [2]]", None),
        ("{'a': 1}", None),
        ("[1] * 3", None),
        ("(" * 60 + "1" + ")" * 60, "1"),
        ("[" + "1," * 13 + "]", None),
        ("[" + "1," * 100_000 + "]", None),
    ],
)
def test_a_literal_is_an_answer(written: str, answer: str | None) -> None:
    assert read(f'predict("visits", {written})') == ({} if answer is None else {"visits": answer})


def test_long_words_are_cut_and_many_predictions_are_too() -> None:
    assert read(f'predict("visits", "{"x" * 500}")') == {"visits": "x" * 80}
    assert len(read("\n".join(f'predict("p{number}", 1)' for number in range(500)))) == MAX_PREDICTIONS


@pytest.mark.parametrize(
    "source",
    ["predict(name, 2)", 'predict("no name", 2)', 'predict("x" * 3, 2)', "predict()", 'other("visits", 2)',
     'def f():\n    predict("visits", 2)', 'x = predict("visits", 2)', "predict(", 'predict("visits", 2'],
)  # fmt: skip
def test_what_is_no_prediction(source: str) -> None:
    assert read(source) == {}


def test_the_last_answer_counts_in_the_order_of_the_cells() -> None:
    cells = ('predict("a", 1)\npredict("b", ...)', 'predict("c", answer=3)', 'predict("b", 2)', 'predict("a", 4)')
    assert read(*cells) == {"a": "4", "c": "3", "b": "2"}
    assert asked_predictions([RawCell("code", cells[0]), RawCell("markdown", cells[1])]) == {"a": True, "b": False}


def test_they_come_with_the_submission_and_change_its_hash_only_where_there_are_any(tmp_path: Path) -> None:
    path = tmp_path / "one.ipynb"
    path.write_bytes(notebook(OWN))
    without = read_file(path, ONE)
    data = json.loads(path.read_bytes())
    data["cells"].append({"cell_type": "code", "metadata": {}, "outputs": [], "source": 'predict("visits", ...)'})
    path.write_text(json.dumps(data))
    asked = read_file(path, ONE)
    data["cells"][-1]["source"] = 'predict("visits", 2)'
    path.write_text(json.dumps(data))
    given = read_file(path, ONE)
    assert (without.predictions, asked.predictions) == ((), ())
    assert without.hash == asked.hash != given.hash
    assert given.predictions == (Prediction("visits", "2"),)
    assert given.cells == without.cells  # a cell that only predicts is no part of the work
    letter = json.loads(json.dumps(submission_to_json(given)))  # to a judge in another process
    assert submission_from_json(letter).predictions == given.predictions
