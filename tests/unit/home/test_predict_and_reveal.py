"""Predict before you run: nothing is shown before there is an answer, and afterwards both stand together."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from autograder.home.predictions import predict, reveal

from .conftest import FIRST, Run

pytestmark = pytest.mark.filterwarnings("ignore")  # of the client's own event loop


def test_a_surprise_waits_for_the_prediction(run: Run) -> None:
    told = run(
        FIRST,
        'predict("visits", ...)',
        'reveal("visits")\nprint("the surprise")\nvisits = 2',
        "visits",
        'predict("visits", 3)',
        'reveal("visits")\nprint("the surprise")\nvisits = 2',
        'reveal("visits", np.int64(2))',
        'predict("visits")',
        'reveal("visits")\nprint("the surprise")',
    )
    first = 'First your prediction: write it into predict("visits", ...) and run that cell, then this one.\n'
    assert told[1].startswith("Predict: write what you expect in place of the dots")
    assert told[2:4] == [first, "This cell waits for your prediction: write it, run it, then this.\n"]
    assert told[4] == "Noted: you expect 3. Now run on."
    assert told[5].split("\n") == ["Predicted: you expected 3.", "the surprise", ""]
    assert told[6] == "Predicted: you expected 3; it is 2."
    assert told[8] == first  # taken back


@pytest.mark.parametrize(
    ("answer", "outcome", "shown"),
    [
        ("red", "red", "you expected red; it is red."),
        (["red", "blue"], np.array([1, 2]), "you expected red, blue; it is 1, 2."),
        (54, np.float64(54.598150033), "you expected 54; it is 54.5982."),
        (True, False, "you expected yes; it is no."),
        ("<script>", None, "you expected <script>."),
    ],
)
def test_both_stand_together(answer: object, outcome: object, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    predict("it", answer)
    capsys.readouterr()
    reveal("it", outcome)
    assert capsys.readouterr().out == f"Predicted: {shown}\n"


def test_what_is_no_prediction_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    predict("it", {"a": 1})
    assert capsys.readouterr().out.startswith("Predict: a prediction is a number, a word, or a few of them in a list")
    reveal("it", 3)  # in a program: one line, and no traceback
    assert capsys.readouterr().out.startswith("First your prediction")


def test_html_is_escaped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shown: list[str] = []
    monkeypatch.setattr("autograder.home.predictions.show", lambda _, html: shown.append(html))
    predict("it", "<script>")
    assert "<script>" not in shown[0]
    assert "&lt;script&gt;" in shown[0]
