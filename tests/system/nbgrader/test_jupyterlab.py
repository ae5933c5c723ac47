"""JupyterLab in a browser: a student opens the released notebook, runs it, completes a function, runs it again."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

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
    work = tmp_path / "work"
    shutil.copytree(course.path / "release" / "warmup", work / "warmup")
    quiet = ("--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate")
    browser = jupyter(work, "lab", "--expose-app-in-browser", *quiet)
    browser.open("/lab/tree/warmup/warmup.ipynb?reset")
    browser.find(".jp-Notebook .jp-CodeCell")
    browser.wait_until(lambda: browser.driver.execute_script(READY))
    browser.driver.set_script_timeout(browser.patience)

    assert browser.driver.execute_async_script(RUN_ALL) == "ran"
    first = outputs(browser)
    assert "not attempted" in first["double"]
    assert "✓" not in first["double"]

    browser.driver.execute_script(TYPE, "def double", "def double(x):\n    return 2 * x")
    assert browser.driver.execute_async_script(RUN_ALL) == "ran"
    second = outputs(browser)
    assert "✓" in second["double"]
    assert "of 2 safe" in second["double"]
    assert "judged after you hand in" in second["double"]
    assert not re.search(r"^\d+\.\d+$", second["double"], re.MULTILINE)  # the value is the table: no bare number below
    assert "not attempted" in second["spread"]
    browser.picture("jupyterlab-check.png", 1100)


def outputs(browser: Any) -> dict[str, str]:
    """Exercise -> what stands under its check cell."""
    found = {}
    for cell in browser.every(".jp-CodeCell"):
        source = cell.find_element("css selector", ".jp-InputArea-editor").text
        for name in ("double", "spread"):
            if f'check("{name}")' in source:
                found[name] = cell.find_element("css selector", ".jp-OutputArea").text
    return found
