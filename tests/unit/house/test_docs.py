"""The documentation names commands, options and files that exist."""

import ast
import re
from pathlib import Path

import pytest
from typer.main import get_command

from autograder.cli import app

ROOT = Path(__file__).parents[3]
PAGES = sorted([*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md")])
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
COMMANDS = get_command(app).commands


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_and_option_is_there(page):
    """`mark1 grade perceptron --jobs 4`, in a fence or between backticks."""
    text = page.read_text(encoding="utf-8")
    for name, rest in re.findall(r"(?:^|`)mark1 ([a-z]+)([^`\n#]*)", text, re.MULTILINE):
        assert name in COMMANDS, f"{page.name} names mark1 {name}"
        command = COMMANDS[name]
        if hasattr(command, "commands"):  # a group: the next word says which
            assert rest.split()[0] in command.commands, f"{page.name} names mark1 {name}{rest}"
            command = command.commands[rest.split()[0]]
        known = {option for parameter in command.params for option in parameter.opts}
        for option in re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest):
            assert option in known, f"{page.name} names mark1 {name} {option}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    for link in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
        assert "://" in link or (page.parent / link).exists(), f"{page.name} links to {link}"


def test_contributing_lists_every_package_with_its_docstrings_first_line():
    packages = {path.parent.name: path for path in (ROOT / "autograder").glob("*/__init__.py")}
    first_lines = {
        name: (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split("\n")[0]
        for name, path in packages.items()
    }
    assert dict(re.findall(r"^\| `(\w+)/` \| (.*) \|$", CONTRIBUTING, re.MULTILINE)) == first_lines


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_of_ours_that_is_named_is_there(page):
    """From the repository's root; what holds a placeholder or stands in the recipe of an assignment is an example."""
    named = re.findall(r"`((?:autograder|benchmarks|demo|docs|tests)/[\w./-]*)`", page.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists() and "embeddings" not in name] == []
