"""The README says what the command does, and its first two fenced blocks are the two commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from autograder.cli import app, command_names, every_command, main

ROOT = Path(__file__).parents[3]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\w*\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_the_first_two_blocks_are_the_two_commands() -> None:
    assert len(BLOCKS[0].splitlines()) == len(BLOCKS[1].splitlines()) == 1
    assert BLOCKS[0].rstrip().endswith("mark1 demo")
    assert BLOCKS[1].rstrip().endswith("python -m pytest -n 3")
    assert all("pip install" in block and "-c constraints.txt" in block for block in BLOCKS[:2])


def test_every_command_is_in_the_table_with_its_first_sentence() -> None:
    rows = dict(re.findall(r"^\| `mark1 ([a-z ]+)[^|]*` \| (.*) \|$", README, re.MULTILINE))
    assert sorted(rows) == command_names()
    for name, command in every_command().items():
        sentence = " ".join((command.callback.__doc__ or "").split())
        assert rows[name] == sentence, name


def test_help_names_the_commands_of_a_group_by_both_names(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    told = capsys.readouterr().out
    assert ended.value.code in (0, None)
    authors = told.partition("For authors:")[2].partition("\n\n")[0]
    assert [line.split("  ")[1] for line in authors.splitlines() if line.startswith("  new")] == [
        "new assignment",
        "new course",
    ]


@pytest.mark.parametrize("name", command_names())
def test_every_option_has_a_sentence(name: str) -> None:
    import typer

    command = typer.main.get_command(app)
    for word in name.split():
        command = command.commands[word]
    silent = [p.name for p in command.params if not getattr(p, "help", None) and p.name != "help"]
    assert silent == []


def test_every_page_that_the_readme_names_is_there() -> None:
    linked = re.findall(r"\]\(([^)#]+)\)", README)
    assert [name for name in linked if not (ROOT / name).exists()] == []
