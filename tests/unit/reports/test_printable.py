"""Text of a student's becomes text that can be seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.reports.printable import LINE_LIMIT, bounded, one_line, printable

TABLE = [
    ("plain words", "plain words"),
    ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ("windows\r\nlines", "windows\nlines"),
    ("Zoë Müller, 李明, Олена, مریم", "Zoë Müller, 李明, Олена, مریم"),
    ("می\u200cخواهم", "می\u200cخواهم"),  # the joiner that Persian is written with
    ("zero\u200bwidth", "zero‹U+200B›width"),
    ("a\u200db", "a‹U+200D›b"),
    ("right\u202eto left", "right‹U+202E›to left"),
    ("isolate\u2066x\u2069", "isolate‹U+2066›x‹U+2069›"),
    ("\x1b[31mred\x1b[0m", "red"),
    ("bare \x1b escape", "bare ‹U+001B› escape"),
    ("nul\x00", "nul‹U+0000›"),
    ("back\x08space", "back‹U+0008›space"),
    ("c1 \x9b", "c1 ‹U+009B›"),
    ("lone \ud800 surrogate", "lone ‹U+D800› surrogate"),
    ("tag \U000e0041", "tag ‹U+E0041›"),
    ("line\u2028separator", "line‹U+2028›separator"),
    ("bom\ufeff", "bom‹U+FEFF›"),
    ("blank\u3164", "blank‹U+3164›"),
    ("Z" + "\u0301" * 40, "Z\u0301\u0301\u0301‹and 37 more marks›"),
]


@pytest.mark.parametrize(("text", "shown"), TABLE, ids=range(len(TABLE)))
def test_unseen_characters_are_written_out(text, shown):
    assert printable(text) == shown


@given(st.text(st.characters()))
def test_whatever_comes_in_can_be_written_to_a_file(text):
    """Also lone surrogates; and nothing that reorders or hides is left."""
    shown = printable(text)
    shown.encode("utf-8")
    assert not any(character in shown for character in "\x00\x1b\u202e\u202d\u2066\u200b\ufeff")


@given(st.text(st.characters()))
def test_what_was_made_printable_stays_as_it_is(text):
    assert printable(printable(text)) == printable(text)


def test_long_text_is_cut_and_says_so():
    assert bounded("x" * 10_000, 100) == "x" * 100 + " ... (9,900 more characters)"
    assert bounded("line\n" * 100).endswith("more characters)")
    assert bounded("line\n" * 100).count("\n") == LINE_LIMIT - 1
    assert bounded("short") == "short"


def test_a_name_is_one_short_line():
    assert one_line("a\nb\t c") == "a b c"
    assert len(one_line("x" * 5_000)) == 200
