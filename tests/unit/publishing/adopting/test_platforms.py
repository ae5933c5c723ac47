"""Each platform's download becomes the right people's folders: whole trees and summaries against golden files.

UPDATE_GOLDEN=1 python -m pytest tests/unit/publishing/adopting    writes them again
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
PLATFORMS = ("moodle", "canvas", "blackboard", "brightspace", "sakai", "gradescope", "github", "plain")


@pytest.mark.parametrize("roster", ["roster", "no_roster"])
@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_download_is_laid_where_its_people_are(course, request, platform, roster):
    if roster == "roster":
        course.enrol(*request.getfixturevalue("people"))
    adoption = course.adopt(course.source(platform))
    found = "\n".join([*course.tree(), "", *course.told(adoption)]) + "\n"
    golden = GOLDEN / f"{platform}-{roster}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("platform", PLATFORMS)
def test_with_a_roster_everybody_gets_their_own_work(course, people, platform):
    course.enrol(*people)
    adoption = course.adopt(course.source(platform))
    laid = {
        line.split("/")[1]: line.partition(": ")[2]
        for line in course.tree()
        if line.startswith("submitted/") and ".ipynb" in line
    }
    assert laid == {person.id: person.name + laid[person.id].removeprefix(person.name) for person in people}
    assert adoption.unknown == adoption.missing == []


@pytest.mark.parametrize("platform", PLATFORMS)
def test_adopting_again_changes_nothing(course, people, platform):
    course.enrol(*people)
    source = course.source(platform)
    course.adopt(source)
    before = course.tree()
    again = course.adopt(source)
    assert (course.tree(), len(again.unchanged), again.adopted, again.kept) == (before, len(people), [], [])


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_dry_run_says_the_same_and_writes_nothing(course, people, platform):
    course.enrol(*people)
    source = course.source(platform)
    dry = course.adopt(source, dry_run=True)
    assert course.tree() == []
    assert [line.who for line in dry.adopted] == [line.who for line in course.adopt(source).adopted]
