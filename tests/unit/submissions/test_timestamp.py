"""timestamp.txt: what is a moment, whose zone a short name means, and that nothing in it ends a class."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from autograder.submissions.timestamp import FIRST, LAST, UNAMBIGUOUS, Arrival, read_timestamp, understood

NO_MOMENT = 'timestamp.txt holds "{}", which is no moment; the submission counts as in time.'
NO_ZONE = (
    'timestamp.txt holds "{}", and {} is no time zone that has one meaning everywhere: say which the course uses, in '
    "mark1.toml ([course] timezone). The submission counts as in time."
)
FOLDERS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize(
    ("text", "course_zone", "hour"),
    [
        ("2026-11-20 16:41", None, 16),
        ("2026-11-20 16:41:07.512034 UTC", None, 16),
        ("2026-11-20T16:41:07Z", None, 16),
        ("2026-11-20 16:41:07 Europe/Berlin", None, 15),
        ("2026-07-20 16:41:07 Europe/Berlin", None, 14),
        ("2026-11-20T16:41:07+02:00", None, 14),
        ("2026-11-20 16:41:07 -03", None, 19),
        ("2026-11-20 16:41:07 -0300", "Asia/Tokyo", 19),
        ("2026-11-20 16:11:07 +0530", None, 10),
        ("2026-07-20 16:41:07 EDT", None, 20),
        ("2026-11-20 16:41:07 EDT", None, 20),  # whatever the month: they have said which
        ("2026-07-20 16:41:07 CEST", None, 14),
        ("2026-11-20 16:41:07 CST", "America/Chicago", 22),
        ("2026-11-20 16:41:07 CST", "Asia/Shanghai", 8),
        ("2026-07-20 16:41:07 BST", "Europe/London", 15),
        ("2026-07-20 16:11:07 IST", "Asia/Kolkata", 10),
        ("2026-07-20 16:41:07 IST", "Europe/Dublin", 15),
        ("2026-11-20 16:41:07 EST", "Asia/Tokyo", 21),
    ],
)
def test_moments(text: str, course_zone: str | None, hour: int) -> None:
    arrival = understood(text, course_zone)
    assert arrival.problem == ""
    assert arrival.moment is not None
    assert (arrival.moment.hour, arrival.moment.minute, arrival.moment.tzinfo) == (hour, 41, UTC)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("yesterday", "yesterday"),
        ("2026-11-31 10:00:00 UTC", "2026-11-31 10:00:00 UTC"),
        ("2026-11-20", "2026-11-20"),
        ("0001-01-01 00:00:00 +01:00", "0001-01-01 00:00:00 +01:00"),
        ("9999-12-31 23:59:59 -01:00", "9999-12-31 23:59:59 -01:00"),
        ("2026-11-20 10:00:00 \x1b[31m\u202e", "2026-11-20 10:00:00 \\x1b[31m\\u202e"),
        ("9" * 5000, "9" * 60),
    ],
)
def test_what_is_no_moment_is_told(text: str, shown: str) -> None:
    assert understood(text) == Arrival(None, NO_MOMENT.format(shown))


@pytest.mark.parametrize("zone", ["CST", "IST", "BST", "PST", "CDT", "XYZ", "Europe/Atlantis", "+2500", "-0460"])
def test_a_zone_that_could_be_several_or_none_is_told(zone: str) -> None:
    text = f"2026-11-20 10:00:00 {zone}"
    assert understood(text) == Arrival(None, NO_ZONE.format(text, zone))
    assert understood(text, "Europe/Berlin") == Arrival(None, NO_ZONE.format(text, zone))


def test_each_unambiguous_name_has_one_offset_in_the_whole_database() -> None:
    used: dict[str, set[timedelta | None]] = {}
    for zone in available_timezones():
        for month in (1, 7):
            day = datetime(2026, month, 15, tzinfo=ZoneInfo(zone))
            used.setdefault(str(day.tzname()), set()).add(day.utcoffset())
    for name, hours in UNAMBIGUOUS.items():
        if name not in ("UT", "Z"):  # two more names of UTC, which the database does not use
            assert used[name] == {timedelta(hours=hours)}, name


@given(
    st.datetimes(datetime(FIRST, 1, 1), datetime(LAST, 12, 31)),  # noqa: DTZ001 (the strategy takes them without)
    st.timedeltas(timedelta(hours=-14), timedelta(hours=14)).map(
        lambda gap: timedelta(minutes=gap // timedelta(minutes=1))
    ),
)
def test_what_nbgrader_writes_is_understood(local: datetime, gap: timedelta) -> None:
    moment = local.replace(tzinfo=timezone(gap))
    assert understood(moment.strftime("%Y-%m-%d %H:%M:%S.%f %z")) == Arrival(moment.astimezone(UTC))


@given(st.text(max_size=60) | st.from_regex(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [A-Z+-][\w/:+-]{0,12}", fullmatch=True))
@example("2026-11-20 10:00:00 America")  # a folder of the database
@example("2026-11-20 10:00:00 Z/../..")
def test_no_text_raises(text: str) -> None:
    for zone in (None, "America/New_York"):
        arrival = understood(text, zone)
        assert (arrival.moment is None) == bool(arrival.problem)
        assert arrival.problem.isprintable()


@given(st.binary(max_size=80))
@FOLDERS
def test_no_bytes_raise(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "timestamp.txt").write_bytes(content)
    arrival = read_timestamp(tmp_path)
    assert (arrival.moment is None) == bool(arrival.problem)


def test_a_file_that_is_none(tmp_path: Path) -> None:
    assert read_timestamp(tmp_path) == Arrival()
    assert read_timestamp(tmp_path / "nowhere") == Arrival()
    path = tmp_path / "timestamp.txt"
    ends = "; the submission counts as in time."
    path.mkdir()
    assert read_timestamp(tmp_path) == Arrival(problem=f"timestamp.txt is no ordinary file{ends}")
    path.rmdir()
    os.mkfifo(path)
    assert read_timestamp(tmp_path) == Arrival(problem=f"timestamp.txt is no ordinary file{ends}")
    path.unlink()
    path.symlink_to("timestamp.txt")
    assert read_timestamp(tmp_path) == Arrival(problem=f"timestamp.txt is a link to another file{ends}")
    path.unlink()
    path.write_bytes("2026-11-20 16:41:07 UTC".encode("utf-16"))
    assert read_timestamp(tmp_path).moment == datetime(2026, 11, 20, 16, 41, 7, tzinfo=UTC)
