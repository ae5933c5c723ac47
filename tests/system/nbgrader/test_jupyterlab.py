"""JupyterLab in a browser: a student opens the released notebook, runs it, completes a function, runs it again, hands it in."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat

SAVE = """
const done = arguments[arguments.length - 1];
window.jupyterapp.commands.execute('docmanager:save').then(() => done('saved'), fault => done(String(fault)));
"""
RUN_ALL = """
const done = arguments[arguments.length - 1];
window.jupyterapp.commands.execute('notebook:run-all-cells').then(() => done('ran'), fault => done(String(fault)));
"""
READY = """
const page = window.jupyterapp && window.jupyterapp.shell.currentWidget;
const session = page && page.context && page.context.isReady && page.sessionContext.session;
return Boolean(session && session.kernel);
"""
# What typing into the cell does to the notebook, without the editor's own indenting of what is typed.
TYPE = """
const [marker, source] = arguments;
const cells = window.jupyterapp.shell.currentWidget.content.model.sharedModel.cells;
const cell = cells.find(one => one.getSource().includes(marker));
cell.setSource(source);
"""


def test_run_all_complete_one_exercise_run_again(course: Any, jupyter: Callable[..., Any], tmp_path: Path) -> None:
    """The table of checks stands under the cell: not written yet at first, passed once the function is there."""
    browser = opened(course, jupyter, tmp_path / "work")
    assert browser.driver.execute_async_script(RUN_ALL) == "ran"
    first = outputs(browser)
    assert "not attempted" in first['check("double")']
    assert "✓" not in first['check("double")']
    # What waits says so in a line, and the last cell is reached all the same.
    assert first["picture ="] == "This cell waits for double: write it, run it, then this."
    assert first["picture + 1"] == "This cell waits for double: write it, run it, then this."
    assert first['reveal("twice")'].startswith("First your prediction")
    assert first["hand_in()"].startswith("Nothing is written yet, so there is nothing to hand in.")

    browser.driver.execute_script(TYPE, "def double", "def double(x):\n    return 2 * x")
    browser.driver.execute_script(TYPE, "predict(", 'from autograder import predict\n\npredict("twice", 7)')
    assert browser.driver.execute_async_script(RUN_ALL) == "ran"
    second = outputs(browser)
    assert "✓" in second['check("double")']
    assert "of 2 safe" in second['check("double")']
    assert "judged after you hand in" in second['check("double")']
    # The value is the table: no bare number stands below it.
    assert not re.search(r"^\d+\.\d+$", second['check("double")'], re.MULTILINE)
    assert "not attempted" in second['check("spread")']
    assert "not saved yet: double. Graded is warmup.ipynb as it is saved." in second['check("double")']
    assert "you expected 7; it is 6." in second['reveal("twice")']
    assert second["picture + 1"].endswith("7")
    assert "not saved yet: double" in second["hand_in()"]
    browser.picture("jupyterlab-check.png", 1100)


def test_what_was_renamed_away_is_told_and_what_was_saved_is_handed_in(
    course: Any, jupyter: Callable[..., Any], tmp_path: Path
) -> None:
    """The session still holds the function; the cells do not, and neither does what will be graded."""
    browser = opened(course, jupyter, tmp_path / "work")
    browser.driver.execute_script(TYPE, "def double", "def double(x):\n    return 2 * x")
    assert browser.driver.execute_async_script(RUN_ALL) == "ran"
    browser.driver.execute_script(TYPE, "def double", "def doubles(x):\n    return 2 * x")
    assert browser.driver.execute_async_script(RUN_ALL) == "ran"
    renamed = outputs(browser)['check("double")']
    assert "✓" in renamed
    assert "double: checked as this session still has it, but no cell defines it any more." in renamed

    browser.driver.execute_script(TYPE, "def doubles", "def double(x):\n    return 2 * x")
    assert browser.driver.execute_async_script(SAVE) == "saved"
    assert browser.driver.execute_async_script(RUN_ALL) == "ran"
    told = outputs(browser)
    assert "!" not in told['check("double")']
    assert "Written: warmup_hand_in.zip." in told["hand_in()"]
    assert "the written answer why is still empty." in told["hand_in()"]
    with zipfile.ZipFile(tmp_path / "work" / "warmup" / "warmup_hand_in.zip") as archive:
        assert archive.namelist() == ["warmup.ipynb"]
        assert b"return 2 * x" in archive.read("warmup.ipynb")


def opened(course: Any, jupyter: Callable[..., Any], work: Path) -> Any:
    """The released notebook in JupyterLab, with a picture, what needs the picture, and a prediction put in."""
    shutil.copytree(course.path / "release" / "warmup", work / "warmup")
    path = work / "warmup" / "warmup.ipynb"
    notebook: Any = nbformat.read(path, as_version=4)
    more = (
        "picture = double(3)",
        "picture + 1",
        'from autograder import predict\n\npredict("twice", ...)',
        'from autograder import reveal\n\nreveal("twice", 6)',
    )
    notebook.cells[-2:-2] = [nbformat.v4.new_code_cell(source) for source in more]
    nbformat.write(notebook, path)
    quiet = ("--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate")
    browser = jupyter(work, "lab", "--expose-app-in-browser", *quiet)
    browser.open("/lab/tree/warmup/warmup.ipynb?reset")
    browser.find(".jp-Notebook .jp-CodeCell")
    browser.wait_until(lambda: browser.driver.execute_script(READY))
    browser.driver.set_script_timeout(browser.patience)
    return browser


def outputs(browser: Any) -> dict[str, str]:
    """What a cell is known by -> what stands under it."""
    known = ('check("double")', 'check("spread")', "picture =", "picture + 1", 'reveal("twice")', "hand_in()")
    found = {}
    for cell in browser.every(".jp-CodeCell"):
        source = cell.find_element("css selector", ".jp-InputArea-editor").text
        for name in known:
            if name.rstrip(")") in source:
                found[name] = cell.find_element("css selector", ".jp-OutputArea").text
    return found
