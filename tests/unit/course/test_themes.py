"""themes.toml: every mistake that it names is there, once, and a theme is one of several assignments."""

from collections import Counter
from pathlib import Path

import pytest

from autograder.course.manifest import assignment_names, read_assignment
from autograder.course.mistakes import read_mistakes
from autograder.course.themes import read_themes
from autograder.errors import CourseError

COURSE = Path(__file__).parents[3]


def test_every_mistake_of_every_theme_is_there():
    named = {(name, mistake) for table in read_themes(COURSE).values() for name in table for mistake in table[name]}
    known = {
        (name, item.name)
        for name in {name for name, _ in named} & set(assignment_names(COURSE))
        for item in read_mistakes(read_assignment(COURSE, name))
    }
    assert named - known == set()


def test_a_theme_is_of_at_least_two_assignments_and_a_mistake_of_one_theme():
    themes = read_themes(COURSE)
    assert len(themes) >= 8
    assert [theme for theme, table in themes.items() if len(table) < 2] == []
    times = Counter((name, mistake) for table in themes.values() for name in table for mistake in table[name])
    assert [pair for pair, count in times.items() if count > 1] == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("sign = 3", 'assignments/themes.toml: "sign" must be a table, assignment = ["mistake", ...], not 3.'),
        (
            "[sign]\nsoftmax = 'grad'",
            "assignments/themes.toml: \"sign\", softmax must be a list of names of mistakes, not 'grad'.",
        ),
        (
            "[sign]\nsoftmax = []",
            'assignments/themes.toml: "sign", softmax must be a list of names of mistakes, not [].',
        ),
    ],
)
def test_what_is_no_table_of_themes_is_refused(tmp_path, text, sentence):
    (tmp_path / "assignments").mkdir()
    (tmp_path / "assignments" / "themes.toml").write_text(text)
    with pytest.raises(CourseError) as told:
        read_themes(tmp_path)
    assert str(told.value) == sentence


def test_a_course_without_the_file_has_no_themes(tmp_path):
    assert read_themes(tmp_path) == {}
