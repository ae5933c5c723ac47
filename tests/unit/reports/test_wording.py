"""Numbers, moments and statuses, said in one way."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from autograder.records import Status
from autograder.reports import wording


@pytest.mark.parametrize(
    ("value", "text"), [(2.0, "2"), (2 / 3, "0.67"), (13.5, "13.5"), (0.0, "0"), (-0.001, "0"), (100.0, "100")]
)
def test_points(value, text):
    assert wording.points(value) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [(None, "–"), (0.0, "0 %"), (0.31, "31 %"), (1.0, "100 %"), (0.001, "< 1 %"), (0.999, "> 99 %"), (0.005, "< 1 %")],
)
def test_a_share_is_never_rounded_to_nothing_or_everything(share, text):
    assert wording.percent(share) == text


@pytest.mark.parametrize(
    ("late", "text"),
    [
        (timedelta(seconds=1), "1 minute late"),
        (timedelta(minutes=61), "1 hour 1 minute late"),
        (timedelta(hours=2), "2 hours late"),
        (timedelta(days=3, hours=1, minutes=5), "3 days 1 hour late"),
        (timedelta(days=10, minutes=2), "10 days 2 minutes late"),
    ],
)
def test_lateness(late, text):
    assert wording.lateness(late) == text


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (datetime(2026, 12, 1, 23, 41, tzinfo=UTC).replace(tzinfo=None), "Tue 1 Dec 2026, 23:41 UTC"),
        (datetime(2026, 12, 1, 23, 41, tzinfo=UTC), "Tue 1 Dec 2026, 23:41 UTC"),
        (datetime(2026, 7, 5, 8, 0, tzinfo=timezone(timedelta(hours=2))), "Sun 5 Jul 2026, 08:00 UTC+0200"),
    ],
)
def test_moments_do_not_depend_on_the_locale(when, text):
    assert wording.moment(when) == text


def test_every_status_has_a_word_of_its_own():
    words = [wording.WORDS[status].word for status in Status]
    assert len(set(words)) == len(Status)
    assert words == [
        "passed", "failed", "raised", "not attempted", "timed out", "crashed", "ours to mend"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "exercise", "words"),
    [
        ("step_forgets_the_bias", "perceptron_step", "forgets the bias"),
        ("perceptron_step_backwards", "perceptron_step", "backwards"),
        ("batch_epoch", "perceptron_epoch", "batch epoch"),
        ("step", "perceptron_step", "step"),
        ("forgets_the_bias", "", "forgets the bias"),
    ],
)
def test_a_mistake_in_words_does_not_repeat_its_exercise(name, exercise, words):
    assert wording.in_words(name, exercise) == words


def test_a_fault_of_ours_is_one_bounded_printable_line():
    """Its text may be a student's: what was converted stands in a ValueError."""
    said = wording.fault_of_ours("check test_x", ValueError("no number: 'a\x1b[2J\u202e\n" + "b" * 5000))
    assert said.startswith("check test_x failed to run: ValueError: no number: 'a‹U+202E› bbb")
    assert said.isprintable()
    assert len(said) == wording.FAULT_LIMIT
    assert wording.FAULT_OF_OURS.match(said)
