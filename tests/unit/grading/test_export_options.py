"""The options of `mark1 export`: what is no format or no number of Canvas's is refused; who is left out is said."""

import pytest

from autograder import cli
from autograder.grading.export import Export
from autograder.reports.exports import LeftOut


@pytest.fixture
def course(monkeypatch, tmp_path):
    (tmp_path / "assignments").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def asked(monkeypatch, course):
    """What the command asked of the export, which leaves one student out."""
    found = []

    def export(_course, *words, **options):
        found.append((words, options))
        return Export("a,b\r\n", (LeftOut("student-07\x1b[31m", "handed in nothing"),))

    monkeypatch.setattr("autograder.grading.export.export", export)
    return found


def exported(*options):
    with pytest.raises(SystemExit) as ended:
        cli.main(["export", "perceptron", *options])
    return ended.value.code


def test_the_number_reaches_the_export(asked):
    exported("--format", "canvas", "--canvas-id", "77")
    assert asked == [(("perceptron", "canvas"), {"canvas_id": "77"})]


@pytest.mark.parametrize(("options", "code"), [([], 1), (["--partial"], 0)])
def test_whom_it_leaves_out_is_said_apart_from_the_table(asked, capsys, options, code):
    assert exported(*options) == code
    told = capsys.readouterr()
    assert told.out.splitlines() == ["a,b"]
    assert told.err == "without a grade in this export: 1\n  student-07  handed in nothing\n"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--format", "excel"], '--format excel: there are "plain", "moodle" and "canvas".'),
        (
            ["--format", "moodle", "--canvas-id", "77"],
            "--canvas-id 77: only --format canvas takes the number of an assignment in Canvas.",
        ),
        (["--canvas-id", "77"], "--canvas-id 77: only --format canvas takes the number of an assignment in Canvas."),
        (
            ["--feedback", "moodle", "--format", "canvas"],
            "--feedback writes pages and no table: leave out --format and --canvas-id.",
        ),
        (["--feedback", "gradescope"], "--feedback gradescope: there are moodle, canvas, brightspace, sakai."),
        (
            ["--format", "canvas", "--canvas-id", "the perceptron"],
            "--canvas-id the perceptron: give the number that ends the address of the assignment in Canvas.",
        ),
    ],
)
def test_what_is_none_is_refused(course, capsys, options, sentence):
    assert exported(*options) == 2
    assert capsys.readouterr().err == f"mark1: {sentence}\n"


def test_a_place_that_cannot_be_written_is_a_sentence(asked, capsys, tmp_path):
    missing = tmp_path / "no" / "grades.csv"
    assert exported("--to", str(missing)) == 2
    assert capsys.readouterr().err == (
        f"mark1: {missing} cannot be written: No such file or directory. Name another file with --to.\n"
    )
