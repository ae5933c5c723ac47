"""All pages: well-formed, self-contained, readable by everybody."""

import base64
import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from autograder.reports import pages
from autograder.reports.account import Account
from autograder.reports.class_page import class_page
from autograder.reports.course_page import course_page
from autograder.reports.course_summary import Sheet, course_summary
from autograder.reports.explanation import ExplainedCheck, ExplainedExercise, Explanation, Source, explanation_page
from autograder.reports.feedback import feedback_page
from autograder.reports.similar_page import Likeness, SideBySide, similar_page
from autograder.reports.turnout import Member

NOW = datetime(2026, 12, 1, tzinfo=UTC)
TEMPLATES = Path(pages.__file__).parent / "templates"


def built(made):
    return {
        "feedback, mixed": feedback_page(made.mixed(), made.assignment),
        "feedback, all right": feedback_page(made.verdict(), made.assignment),
        "feedback, unreadable": feedback_page(made.verdict(unreadable="the file is no notebook"), made.assignment),
        "class of 24": class_page(made.classroom(24), made.assignment),
        "class of 100": class_page(made.classroom(100), made.assignment),
        "class of 1": class_page([made.mixed()], made.assignment),
        "nobody": class_page([], made.assignment),
        "nobody graded": class_page([made.verdict(unreadable="no notebook")], made.assignment),
        "explained": explanation_page(explained(made)),
        "alike": similar_page(made.assignment, ALIKE, compared=3, left_out={"c": "the file is no notebook."}, names={}),
        "nobody alike": similar_page(made.assignment, [], compared=2, left_out={}, names={}),
        "sections": class_page(made.classroom(24), made.assignment, members=sections()),
        "course": course_page(term(made)),
        "no course": course_page(course_summary([], now=NOW)),
    }


ALIKE = [
    SideBySide(Likeness("a", "b", 1.0, 1.0, 9, True, (("f", 2),)), ("x = 1\n", "x = 1\n"), (((0, 5),), ((0, 5),))),
    SideBySide(Likeness("a", "c", 0.5, 0.5, 9, False, ()), ("x = 1\n", "<b>"), (((0, 5),), ((0, 3),))),
]


def explained(made):
    """The mixed verdict with all its checks, as if every one had been asked for."""
    verdict = made.mixed()
    source = Source("checks/test_perceptron.py, line 3", "def test_it(student):\n    assert 1 < 2 & 3\n")
    exercises = tuple(
        ExplainedExercise(item, tuple(ExplainedCheck(check, None, source) for check in item.checks), source)
        for item in verdict.exercises
    )
    told = ("Now: 1 of 2 points.",), ("cell 3 did not run",)
    return Explanation("perceptron", "Perceptron", "s", "Ada", "p.py", *told, exercises)


def term(made):
    """A course of two assignments, of which two names at least have a space in them."""
    sheets = [
        Sheet(
            replace(made.assignment, name=name),
            [replace(item, assignment=name) for item in made.classroom(24)],
            sections(),
        )
        for name in ("first one", "second")
    ]
    return course_summary(
        sheets, now=NOW, themes={"batch": {"first one": ("epoch_batch",), "second": ("epoch_batch",)}}
    )


def sections():
    """Half of a class of 24 in each of two sections; some late, some who handed in nothing, answers that wait."""
    account = Account({"perceptron_step": 2.0, "novikoff_derivation": 1.0}, 0.5, frozenset(), ("novikoff_derivation",))
    return [
        Member(f"student-{number:02}", f"Ada {number}", "AB"[number % 2], number < 25, 3e5 * (number % 4), 1e5, account)
        for number in range(1, 27)
    ]


NAMES = ["feedback, mixed", "feedback, all right", "feedback, unreadable",
         "class of 24", "class of 100", "class of 1", "nobody", "nobody graded",
         "explained", "alike", "nobody alike", "sections", "course", "no course"]  # fmt: skip


@pytest.fixture(scope="module")
def every_page(made):
    return built(made)


@pytest.fixture(params=NAMES)
def page(every_page, request):
    return every_page[request.param]


@pytest.fixture
def root(page):
    assert page.lstrip().startswith("<!DOCTYPE html>")
    return ET.fromstring(page.split("<!DOCTYPE html>", 1)[1])


def local(tag):
    return tag.rsplit("}", 1)[-1]


def test_the_page_is_well_formed_and_says_its_language_and_title(root):
    assert root.tag == "html"
    assert root.get("lang") == "en"
    assert root.findtext("head/title")
    assert root.find("body/main") is not None


def test_headings_go_down_a_step_at_a_time_from_one_h1(root):
    levels = [int(element.tag[1]) for element in root.iter() if re.fullmatch("h[1-6]", local(element.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_everything_referred_to_is_there(root):
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for element in root.iter():
        for name in ("aria-labelledby", "aria-describedby", "for"):
            assert element.get(name) is None or element.get(name) in ids
        if element.get("href", "").startswith("#"):
            assert element.get("href")[1:] in ids


def test_pictures_are_hidden_from_screen_readers_or_named(root):
    for element in root.iter():
        if local(element.tag) == "svg":
            assert element.get("aria-hidden") == "true"
            assert element.get("focusable") == "false"
        assert local(element.tag) != "img"


def test_tables_have_heads_with_scope(root):
    for head in root.iter("th"):
        assert head.get("scope") in ("col", "row")
    for table in root.iter("table"):
        assert table.find("thead/tr/th") is not None


def test_what_scrolls_can_be_reached_by_keyboard_and_has_a_name(root):
    for element in root.iter():
        if "scroll" in element.get("class", "").split():
            assert element.get("tabindex") == "0"
            assert element.get("aria-label") or element.get("aria-labelledby")


def test_nothing_comes_from_outside(page, root):
    """No URL, no import, no link out: only anchors, feedback pages beside it, and data inside."""
    for element in root.iter():
        for name, value in element.attrib.items():
            if local(name) in ("href", "src", "action", "srcset"):
                assert value.startswith(("#", "./", "data:image/png;base64,"))
    outside = re.sub(r'xmlns(:\w+)?="[^"]*"', "", page)
    assert "://" not in outside
    assert "@import" not in outside
    assert "url(" not in re.sub(r"url\(#", "", outside)


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(root):
    (policy,) = [m.get("content") for m in root.iter("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    allowed = dict(part.split(" ", 1) for part in policy.split("; "))
    assert allowed["default-src"] == "'none'"
    (style,) = root.iter("style")
    assert allowed["style-src"] == hash_of(style.text)
    scripts = list(root.iter("script"))
    assert allowed["script-src"] == (hash_of(scripts[0].text) if scripts else "'none'")
    assert len(scripts) == (1 if root.findtext("head/title").startswith(("Class", "Course")) else 0)


def hash_of(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_no_style_attribute_and_no_handler(root):
    """The policy would silently drop them."""
    for element in root.iter():
        assert "style" not in element.attrib
        assert not [name for name in element.attrib if name.startswith("on")]


# ---------------------------------------------------------------- colours

# (text, ground): every pair that the style sheets put together. 4.5 is WCAG 2.2's AA for text of any size.
PAIRS = [
    ("ink", "paper"), ("ink", "card"), ("ink", "code-bg"), ("soft", "paper"), ("soft", "card"), ("soft", "code-bg"),
    ("accent", "card"), ("accent", "paper"), ("card", "accent"), ("good", "good-bg"), ("bad", "bad-bg"),
    ("quiet", "quiet-bg"), ("ask", "ask-bg"), ("ask", "card"), ("hint", "hint-bg"),
]  # fmt: skip


def palettes():
    """The three palettes of look.css: light, dark, print."""
    blocks = re.findall(r":root \{(.*?)\}", (TEMPLATES / "look.css").read_text(encoding="utf-8"), re.DOTALL)
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in blocks]


def luminance(colour):
    """Relative luminance as WCAG 2 defines it."""
    bands = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [band / 12.92 if band <= 0.04045 else ((band + 0.055) / 1.055) ** 2.4 for band in bands]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first, second):
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("palette", [0, 1, 2], ids=["light", "dark", "print"])
@pytest.mark.parametrize(("text", "ground"), PAIRS, ids="-on-".join)
def test_text_can_be_read(palette, text, ground):
    colours = palettes()[palette]
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("palette", [0, 1, 2], ids=["light", "dark", "print"])
def test_a_bar_stands_out_from_its_track(palette):
    """3 is WCAG's bound for parts of a picture."""
    colours = palettes()[palette]
    assert contrast(colours["accent"], colours["track"]) >= 3


def test_every_palette_names_every_colour():
    light, dark, printed = palettes()
    assert light.keys() == dark.keys() == printed.keys()
    used = set(
        re.findall(r"var\(--([\w-]+)\)", "".join(p.read_text(encoding="utf-8") for p in TEMPLATES.glob("*.css")))
    )
    assert used <= light.keys()
