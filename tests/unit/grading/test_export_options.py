"""`mark1 export --canvas-id`: Canvas's number of the assignment reaches the head of the column, and nothing else."""

import pytest

from autograder import cli


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """What the command asked of the export."""
    (tmp_path / "assignments").mkdir()
    found = []
    monkeypatch.setattr(
        "autograder.grading.record.export", lambda *args, **options: found.append((args, options)) or ""
    )
    monkeypatch.chdir(tmp_path)
    return found


def exported(*options):
    with pytest.raises(SystemExit) as ended:
        cli.main(["export", "perceptron", *options])
    return ended.value.code


def test_the_number_reaches_the_export(asked, tmp_path):
    assert exported("--format", "canvas", "--canvas-id", "77") == 0
    assert asked == [((tmp_path, "perceptron", "canvas"), {"canvas_id": "77"})]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            ["--format", "moodle", "--canvas-id", "77"],
            "--canvas-id 77: only --format canvas takes the number of an assignment in Canvas.",
        ),
        (["--canvas-id", "77"], "--canvas-id 77: only --format canvas takes the number of an assignment in Canvas."),
        (
            ["--format", "canvas", "--canvas-id", "the perceptron"],
            "--canvas-id the perceptron: give the number that ends the address of the assignment in Canvas.",
        ),
    ],
)
def test_a_number_that_canvas_does_not_have_is_refused(asked, capsys, options, sentence):
    assert exported(*options) == 2
    assert capsys.readouterr().err == f"mark1: {sentence}\n"
    assert asked == []
