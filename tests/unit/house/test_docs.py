"""The documentation names commands, options and files that exist."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from autograder.cli import app

DOCS = Path(__file__).parents[3] / "docs"
PAGES = sorted(DOCS.glob("*.md"))
COMMANDS = get_command(app).commands


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_and_option_is_there(page):
    """`mark1 grade perceptron --jobs 4`, in a fence or between backticks."""
    text = page.read_text(encoding="utf-8")
    for name, rest in re.findall(r"(?:^|`)mark1 ([a-z]+)([^`\n#]*)", text, re.MULTILINE):
        assert name in COMMANDS, f"{page.name} names mark1 {name}"
        known = {option for parameter in COMMANDS[name].params for option in parameter.opts}
        for option in re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest):
            assert option in known, f"{page.name} names mark1 {name} {option}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    for link in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
        assert "://" in link or (page.parent / link).exists(), f"{page.name} links to {link}"
