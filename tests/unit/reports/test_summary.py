"""The numbers of a class, by hand."""

import json
from dataclasses import replace

import pytest

from autograder.records import Status
from autograder.reports.summary import class_summary, correlation


def test_a_small_class_by_hand(made):
    verdicts = [
        made.verdict("student-1"),  # 20
        made.verdict("student-2", mistakes=["predict_zero_is_zero"]),  # 19.6
        made.verdict("student-3", mistakes=["predict_zero_is_zero", "epoch_batch"]),
        made.verdict("student-4", unreadable="the file is no notebook"),
    ]
    summary = class_summary(verdicts)
    assert (summary.count, summary.graded) == (4, 3)
    assert [(item.student, item.why) for item in summary.needs_person] == [("student-4", ("the file is no notebook",))]
    third = 20 - 0.4 - 4 * 6 / 7
    assert summary.mean == pytest.approx((20 + 19.6 + third) / 3)
    assert summary.median == pytest.approx(19.6)
    assert (summary.lowest, summary.highest) == (pytest.approx(third), 20.0)
    assert summary.histogram == (0, 0, 0, 0, 0, 0, 0, 0, 1, 2)
    assert [(rate.name, rate.students, rate.share) for rate in summary.mistakes] == [
        ("predict_zero_is_zero", ("student-2", "student-3"), pytest.approx(2 / 3)),
        ("epoch_batch", ("student-3",), pytest.approx(1 / 3)),
    ]
    predict = summary.exercises[0]
    assert (predict.id, predict.full_share, predict.attempted_share) == (
        "perceptron_predict",
        pytest.approx(1 / 3),
        1.0,
    )
    assert predict.mean_share == pytest.approx((1 + 0.8 + 0.8) / 3)


def test_a_needs_person_verdict_is_in_no_number(made):
    broken = made.verdict("b", statuses={"test_bound_holds": Status.GRADER_ERROR, "test_step_missed": Status.FAILED})
    alone, with_broken = class_summary([made.verdict("a")]), class_summary([made.verdict("a"), broken])
    assert (alone.mean, alone.checks, alone.exercises) == (with_broken.mean, with_broken.checks, with_broken.exercises)
    assert with_broken.needs_person[0].why == (
        "The check 'test_bound_holds' of novikoff_bound could not be run: a fault of ours.",
    )


def test_a_fault_that_stops_everything_is_told_in_three_lines(made):
    every = made.checks_of(*(exercise.id for exercise in made.assignment.exercises))
    problems = tuple(f"check {check} failed to run: no worker" for check in every)
    verdict = replace(made.verdict(statuses=dict.fromkeys(every, Status.GRADER_ERROR)), problems=problems)
    (waiting,) = class_summary([verdict]).needs_person
    assert waiting.why == (*problems[:2], f"And {len(every) - 2} more: the verdict has them all.")
    assert waiting.ours


def test_what_did_not_run_is_counted_by_its_reason(made):
    """Wherever it stood in the file, once a student; the most frequent first. Other sentences are not counted."""
    pandas = "import pandas as pd did not run: ModuleNotFoundError: pandas is not there while grading"
    shell = "that only a notebook understands (% or !) did not run."
    edited = "cell 2: the check cell test_f was edited; what it holds did not run."
    ended = "cell 6, line 3: exit() ended cell 6, as exit() does; what stands below it there did not run."
    divided = "cell 6, line 1: 1 / 0 did not run: ZeroDivisionError: division by zero"
    told = {
        "a": (f"cell 3, line 1: {pandas}.", f"cell 9, line 4: {pandas}.", f"cell 3: a line {shell}"),
        "b": (f"perceptron.py, line 2: {pandas}.", "This file counts: perceptron.py.", divided),
        "c": (f"cell 7: 12 lines {shell}", ended, edited),
        "d": (f"cell 1, line 1: {pandas}.",),
    }
    verdicts = [replace(made.verdict(student), problems=problems) for student, problems in told.items()]
    verdicts[-1] = replace(verdicts[-1], score=None)  # one that needs a person is counted here
    assert [(item.reason, item.students) for item in class_summary(verdicts).not_run] == [
        ("ModuleNotFoundError: pandas is not there while grading", ("a", "b", "d")),
        ("a line that only a notebook understands (% or !)", ("a", "c")),
        ("ZeroDivisionError: division by zero", ("b",)),
        ("a check cell that was edited", ("c",)),
        ("what stands below an exit()", ("c",)),
    ]
    assert class_summary([made.verdict("e")]).not_run == ()


def test_an_empty_class_has_no_means():
    summary = class_summary([])
    assert (summary.count, summary.mean, summary.median, summary.checks, summary.mistakes) == (0, None, None, (), ())


def test_two_assignments_are_not_one_class(made):
    other = replace(made.verdict("b"), assignment="softmax")
    with pytest.raises(ValueError, match="a class is summed up for one assignment, not for perceptron, softmax"):
        class_summary([made.verdict("a"), other])


def test_wrong_answers_that_nothing_explains_are_counted(made):
    verdicts = [
        made.verdict("a", statuses={"test_fit_rng": Status.FAILED}),
        made.verdict("b", mistakes=["fit_never_stops"]),
        made.verdict("c", statuses=dict.fromkeys(made.checks_of("perceptron_fit"), Status.NOT_ATTEMPTED)),
        made.verdict("d", statuses={"test_fit_rng": Status.FAILED, "test_fit_cap": Status.RAISED}),
    ]
    rates = {rate.id: rate for rate in class_summary(verdicts).exercises}
    assert rates["perceptron_fit"].unrecognised == 1
    assert rates["perceptron_fit"].attempted_share == pytest.approx(3 / 4)


def test_checks_that_nobody_or_everybody_passes_are_flagged(made):
    verdicts = [made.verdict(f"s{n}", statuses={"test_slide_both": Status.RAISED}) for n in range(12)]
    rates = {rate.id: rate for rate in class_summary(verdicts).checks}
    assert rates["test_slide_both"].flag == "Nobody passes: is the check right, and is it asked for?"
    assert rates["test_slide_both"].counts["raised"] == 12
    assert rates["test_slide_signs"].flag == "Everybody passes."
    assert rates["test_slide_signs"].discrimination is None


def test_a_check_that_the_strong_fail_is_flagged(made):
    """The score without the check's own points is what it is compared with."""
    strong = [made.verdict(f"a{n}", statuses={"test_slide_both": Status.FAILED}) for n in range(6)]
    weak = [made.verdict(f"b{n}", mistakes=["fit_never_stops", "epoch_batch"]) for n in range(6)]
    rates = {rate.id: rate for rate in class_summary(strong + weak).checks}
    assert rates["test_slide_both"].discrimination == pytest.approx(-1)
    assert rates["test_slide_both"].flag == "Strong students fail it more often than weak ones: read it again."
    assert rates["test_epoch_inside"].discrimination > 0.9


def test_a_correlation_that_chance_explains_is_no_flag(made):
    """4 of 10 strong and 3 of 9 weak students fail it: about -0.07, where one standard error is 0.23."""
    weak = [made.verdict(f"b{n}", mistakes=["epoch_batch"]) for n in range(6)]
    strong = [made.verdict(f"a{n}") for n in range(6)]
    failing = [made.verdict(f"c{n}", {"test_slide_both": Status.FAILED}) for n in range(4)]
    weak_failing = [
        made.verdict(f"d{n}", {"test_slide_both": Status.FAILED}, mistakes=["epoch_batch"]) for n in range(3)
    ]
    rates = {rate.id: rate for rate in class_summary(weak + strong + failing + weak_failing).checks}
    assert -0.2 < rates["test_slide_both"].discrimination < 0
    assert rates["test_slide_both"].flag == ""


def test_few_people_say_nothing_about_a_check(made):
    rates = class_summary([made.verdict("a"), made.verdict("b", mistakes=["epoch_batch"])]).checks
    assert all(rate.discrimination is None for rate in rates)


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [([0, 1], [1, 2], 1), ([0, 1, 0, 1], [4, 1, 4, 1], -1), ([1, 1], [1, 2], None), ([0, 0, 1, 1], [1, 2, 1, 2], 0)],
)
def test_correlation(first, second, value):
    assert correlation(first, second) == (None if value is None else pytest.approx(value))


def test_the_numbers_are_plain_data(made):
    data = json.loads(json.dumps(class_summary(made.classroom(30)).to_dict()))
    assert data["count"] == 30
    assert data["mistakes"][0]["students"]


def test_the_order_of_the_verdicts_does_not_matter(made):
    verdicts = made.classroom(30)
    assert class_summary(verdicts) == class_summary(reversed(verdicts))
