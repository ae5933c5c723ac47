"""What is published: releases and how to begin, nothing else; and who has older checks is told so at home."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.home.checking import check_path
from autograder.home.published import News, checks_hash
from autograder.home.starting import start
from autograder.publishing.release import source_files
from autograder.publishing.site import publish_site
from tests.toy_course import READY, ready

OLD = "the course has newer checks than those here. Take checks/ and hints.json anew, from {}/doubling.zip; your own work stays as it is."


def released(course: Path, url: str = "") -> Path:
    """The course with a release in it, made without nbgrader: what publishing looks at is the same."""
    if url:
        (course / "mark1.toml").write_text(f'[course]\ntitle = "Numbers & more"\nurl = "{url}"\n', encoding="utf-8")
    folder = course / "release" / "doubling"
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in source_files(read_assignment(course, "doubling")).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return course


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return ready(tmp_path / "course")


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_folder_holds_what_students_may_have(course: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    told = publish_site(released(course, "https://uni.example/numbers"), site)
    assert told == [
        f"{site}: 1 assignment, 9 files.",
        "  doubling: Doubling",
        f"Serve {site} as https://uni.example/numbers/.",
    ]
    assert files(site) == [
        "README.md", "course.json", "doubling.zip", "doubling/checks/exercises.json", "doubling/checks/test_doubling.py",
        "doubling/doubling.ipynb", "doubling/doubling.py", "doubling/pytest.ini", "index.html",
    ]  # fmt: skip
    listed = json.loads((site / "course.json").read_text(encoding="utf-8"))
    assert listed["assignments"] == {
        "doubling": {"title": "Doubling", "checks": checks_hash(course / "release" / "doubling")}
    }
    assert sorted(listed["files"]) == [name for name in files(site) if name != "course.json"]
    page = (site / "index.html").read_text(encoding="utf-8")
    assert "<title>Numbers &amp; more</title>" in page
    assert '<li><a href="doubling.zip">Doubling</a>: 3 points, about 5 minutes</li>' in page
    assert "mark1 start doubling --from doubling.zip" in (site / "README.md").read_text(encoding="utf-8")


def test_the_same_releases_give_the_same_bytes_and_what_is_gone_is_taken_away(course: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    released(course)
    publish_site(course, site)
    before = {name: (site / name).read_bytes() for name in files(site)}
    (site / ".git").mkdir()
    (site / "CNAME").write_text("uni.example\n", encoding="utf-8")
    publish_site(course, site)
    assert {name: (site / name).read_bytes() for name in before} == before
    more = course / "assignments/doubling/checks/test_more.py"
    more.write_text("X = 1\n", encoding="utf-8")
    publish_site(released(course), site)
    assert (site / "doubling/checks/test_more.py").is_file()
    more.unlink()
    (told, *_) = publish_site(released(course), site)
    assert told == f"{site}: 1 assignment, 9 files; 1 taken away."
    assert sorted(files(site)) == sorted([*before, "CNAME"])


def test_students_begin_with_the_zip(course: Path, tmp_path: Path) -> None:
    publish_site(released(course), tmp_path / "site")
    assert "doubling: Doubling, 2 exercises, 3 points." in start(
        "doubling", tmp_path / "mine", tmp_path / "site" / "doubling.zip"
    )
    assert files(tmp_path / "mine" / "doubling") == files(course / "release" / "doubling")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        ("checks/hidden/test_double.py", "release/doubling/checks/hidden/test_double.py is nothing that a release holds, and students would get it: take it away, or run mark1 release doubling."),
        ("solution.ipynb", "release/doubling/solution.ipynb is nothing that a release holds, and students would get it: take it away, or run mark1 release doubling."),
        ("checks/test_doubling.py", "release/doubling is older than its assignment (checks/test_doubling.py differs): run mark1 release doubling."),
        ("doubling.py", "release/doubling is older than its assignment (doubling.py differs): run mark1 release doubling."),
    ],
)  # fmt: skip
def test_what_no_release_holds_is_refused_and_nothing_is_written(
    course: Path, tmp_path: Path, spoil: str, sentence: str
) -> None:
    path = released(course) / "release" / "doubling" / spoil
    path.parent.mkdir(exist_ok=True)
    path.write_text("X = 1\n", encoding="utf-8")
    with pytest.raises(UserError) as fault:
        publish_site(course, tmp_path / "site")
    assert str(fault.value) == sentence
    assert not (tmp_path / "site").exists()


def test_a_folder_of_somebody_elses_is_refused(course: Path, tmp_path: Path) -> None:
    released(course)
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.tex").write_text("", encoding="utf-8")
    refused = {
        tmp_path
        / "thesis": "is not empty, and was not published before (it holds no course.json): name another folder.",
        course: "holds the course itself, or its release: name a folder for what students may have alone.",
        course / "release": "holds the course itself, or its release: name a folder for what students may have alone.",
    }
    for folder, sentence in refused.items():
        with pytest.raises(UserError) as fault:
            publish_site(course, folder)
        assert str(fault.value) == f"{folder} {sentence}"


def test_nothing_released_is_told(course: Path, tmp_path: Path) -> None:
    with pytest.raises(
        UserError, match=r"^nothing is released yet: run mark1 release first \(assignments: doubling\)\.$"
    ):
        publish_site(course, tmp_path / "site")
    with pytest.raises(UserError, match=r"^release/doubling is not there: run mark1 release doubling\.$"):
        publish_site(course, tmp_path / "site", ["doubling"])


def test_a_wheel_is_laid_beside_and_one_with_answers_refused(course: Path, tmp_path: Path) -> None:
    released(course)
    wheel = tmp_path / "mark1-0.1.0-py3-none-any.whl"
    for name, good in (("autograder/cli.py", True), ("reference/softmax.py", False)):
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr(name, "")
        if good:
            publish_site(course, tmp_path / "site", (), wheel)
            assert (tmp_path / "site" / wheel.name).is_file()
        else:
            with pytest.raises(UserError, match=r"holds reference/softmax\.py, which no wheel of mark1 does"):
                publish_site(course, tmp_path / "site", (), wheel)
    with pytest.raises(UserError, match=r"course is no wheel of mark1: python -m pip wheel"):
        publish_site(course, tmp_path / "site", (), course)


# ---------------------------------------------------------------- at home


def test_older_checks_are_told_at_home_and_today_s_are_not(course: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish_site(released(course, site.as_uri()), site)
    start("doubling", tmp_path, site / "doubling.zip")
    mine = tmp_path / "doubling"
    (mine / "doubling.ipynb").unlink()
    (mine / "doubling.py").write_text(READY["reference/doubling.py"], encoding="utf-8")
    assert check_path(mine).problems == ()
    visible = course / "assignments/doubling/checks/test_doubling.py"
    visible.write_text(
        visible.read_text(encoding="utf-8").replace("Twice 3 is 6.", "Twice three is six."), encoding="utf-8"
    )
    publish_site(released(course, site.as_uri()), site)
    checked = check_path(mine)
    assert checked.problems == (OLD.format(site.as_uri()),)
    assert checked.all_passed


def test_line_ends_are_no_news(tmp_path: Path) -> None:
    for name, content in (("here", b"a\r\nb\n"), ("there", b"a\nb\n")):
        (tmp_path / name / "checks").mkdir(parents=True)
        (tmp_path / name / "checks" / "test_x.py").write_bytes(content)
    assert checks_hash(tmp_path / "here") == checks_hash(tmp_path / "there")


@pytest.mark.parametrize("content", [None, "", "[]", '{"assignments": {}}', '{"assignments": {"doubling": 3}}'])
def test_who_hears_nothing_is_told_nothing(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "course.json").write_text(content, encoding="utf-8")
    assert News(tmp_path.as_uri(), "doubling", tmp_path).sentence(30) == ""


@pytest.mark.parametrize("url", ["http://uni.example", "ftp://uni.example", "file://server/share", ""])
def test_other_addresses_are_not_asked(tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("urllib.request.urlopen", lambda *arguments, **_: asked.append(arguments))
    assert News(url, "doubling", tmp_path).sentence(30) == ""
    assert asked == []
