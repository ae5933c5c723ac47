"""Two tables side by side: kept as text, read back with care, drawn for a terminal and for a page."""

from __future__ import annotations

import pytest

from autograder.reports.boards import MOST, Board, as_html, as_lines, drawn, read, written

RETURNED = (("0", "1"), ("1", "10"))
EXPECTED = (("0", "1"), ("1", "0"))
WRONG = ((False, False), (False, True))
WHOLE = Board("", RETURNED, EXPECTED, WRONG)
PART = Board("item 1, [0:2, 3:5]", RETURNED, EXPECTED, WRONG)


@pytest.mark.parametrize("board", [WHOLE, PART])
def test_what_is_written_is_read_back(board):
    assert read(written(board)) == board
    assert board.whole == (board is WHOLE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "no board",
        "\n1 2\n3 4",
        "\n1 2\n\n1 2\n3 4",
        "\n1 2\n\n1 2 3",
        "\n" + " ".join("1" * (MOST + 1)) + "\n\n" + " ".join("1" * (MOST + 1)),
        "\n" + "1\n" * (MOST + 1) + "\n" + "1\n" * (MOST + 1),
        "\n" + "1 2\n" * 100_000,
    ],
)
def test_what_is_no_board_is_none(text):
    assert read(text) is None


def test_in_a_terminal_brackets_stand_round_what_differs():
    assert list(as_lines(WHOLE)) == ["returned    expected", "  0   1       0   1", "  1 [10]      1 [ 0]"]
    assert next(iter(as_lines(PART))) == "returned, item 1, [0:2, 3:5]"  # too long a heading: one above the other


def test_a_wide_board_stands_one_above_the_other():
    cells = tuple(tuple("-0.1234567" for _ in range(MOST)) for _ in range(2))
    lines = list(as_lines(Board("", cells, cells, ((True,) * MOST,) * 2)))
    assert [line for line in lines if line in ("returned", "expected")] == ["returned", "expected"]
    assert max(map(len, lines)) <= 96


def test_the_picture_has_shades_and_a_third_table_of_marks():
    headings = [heading for heading, _ in drawn(WHOLE)]
    assert headings == ["returned", "expected", "differs"]
    returned, _, marks = (rows for _, rows in drawn(WHOLE))
    assert [[cell.shade for cell in row] for row in returned] == [[0, 0], [0, 4]]
    assert [[cell.text for cell in row] for row in marks] == [["·", "·"], ["·", "✗"]]


def test_a_page_is_given_no_markup_of_anybody():
    forged = Board("<script>", (("<b>",),), (("&",),), ((True,),))
    html = as_html(forged)
    assert "<script>" not in html
    assert "<b>" not in html
    assert "1 of these 1 cells differs" in html
