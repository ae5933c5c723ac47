"""The class in a terminal, without colour."""

from rich.console import Console

from autograder.records import Status
from autograder.reports.summary import class_summary
from autograder.reports.terminal import headline, print_class, student_table


def printed(*things, width=150):
    console = Console(width=width, color_system=None, record=True, force_terminal=False)
    for thing in things:
        thing(console) if callable(thing) else console.print(thing)
    return console.export_text()


def test_the_summary_names_numbers_people_and_mistakes(made):
    verdicts = [
        made.verdict("student-01"),
        made.verdict("student-02", mistakes=["epoch_batch"]),
        made.verdict("student-03", unreadable="the file is no notebook"),
    ]
    paths = {"student-03": "submitted/student-03/perceptron/perceptron.ipynb"}
    text = printed(lambda console: print_class(console, class_summary(verdicts), paths))
    assert "3 submissions: 2 graded, 1 needs a person" in text
    assert "mean 18.29 / 20, median 18.29" in text
    lines = [line.rstrip() for line in text.splitlines()]
    at = lines.index("  student-03  the file is no notebook")
    assert lines[at + 1] == "              submitted/student-03/perceptron/perceptron.ipynb"
    at = lines.index("   50 %  perceptron_epoch: batch")
    assert lines[at + 1] == '         "Which weights does the second point of the epoch see?"'


def test_a_line_a_student(made):
    broken = made.verdict("student-03", {"test_bound_holds": Status.GRADER_ERROR})
    untouched = dict.fromkeys(made.checks_of("perceptron_predict"), Status.NOT_ATTEMPTED)
    text = printed(
        student_table(
            [
                broken,
                made.verdict("student-01", untouched, mistakes=["epoch_batch"]),
                made.verdict("student-04", unreadable="the file is no notebook"),
            ]
        )
    )
    lines = [line.split("  ") for line in text.splitlines()]
    shown = [[part.strip() for part in line if part.strip()] for line in lines]
    assert shown[1] == ["student-01", "14.57 / 20", "○ ✓ ~ ✓ ✓ ✓", "epoch batch"]
    assert shown[2] == ["student-03", "a person", "✓ ✓ ✓ ✓ ? ✓"]
    assert shown[3] == ["student-04", "a person", "– – – – – –", "the file is no notebook"]


def test_what_ended_an_exercise_is_said(made):
    every = made.checks_of(*(exercise.id for exercise in made.assignment.exercises))
    rows = {
        "a": made.verdict("a", {"test_bound_holds": Status.TIMED_OUT, "test_slide_both": Status.CRASHED}),
        "b": made.verdict("b", dict.fromkeys(every, Status.CRASHED)),
        "c": made.verdict("c", dict.fromkeys(every, Status.NOT_ATTEMPTED)),
    }
    text = printed(student_table(rows.values()))
    assert "timed out: novikoff_bound, crashed: slide_update" in text
    assert "crashed: everything" in text
    assert "nothing attempted" in text


def test_names_are_never_markup_and_never_move_the_cursor(made):
    verdicts = [made.verdict("[red]evil[/red]\x1b[2J\u202e", unreadable="[bold]why[/bold]")]
    text = printed(student_table(verdicts), lambda console: print_class(console, class_summary(verdicts)))
    assert "[red]evil[/red]‹U+202E›" in text
    assert "[bold]why[/bold]" in text
    assert "\x1b" not in text


def test_nobody(made):
    assert headline(class_summary([])) == "0 submissions: 0 graded"
    assert printed(lambda console: print_class(console, class_summary([]))).strip() == "0 submissions: 0 graded"
