"""The switch of the suite (`--exhaustive`: no samples), and which of its tests share a process (`-n 3`)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests import sampling

if TYPE_CHECKING:
    from xdist.remote import Producer

    from tests.groups import Groups


# Several processes share the tests, and their libraries would each take all processors, and burn time waiting for one another.
THREADS = (
    "OPENBLAS_NUM_THREADS",
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "TF_NUM_INTRAOP_THREADS",
    "TF_NUM_INTEROP_THREADS",
)
for variable in THREADS:
    os.environ.setdefault(variable, "1")

# A busy machine may take seconds for an example that takes a millisecond: no property is lost by it.
settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("exhaustive", "how much is tested")
    group.addoption(
        "--exhaustive", action="store_true", help="test everything, also where every day a sample is enough"
    )
    group.addoption(
        "--exhaustive-of",
        metavar="NAME,NAME",
        default="",
        help="test everything of these assignments, attacks or fuzz, and samples of the others",
    )
    group.addoption(
        "--whole",
        metavar="NAME,NAME",
        default="",
        help="test everything of these, where every day a sample is enough, and nothing else",
    )
    group.addoption("--note-failed", metavar="FILE", help="write the failed tests there, one a line: `pytest @FILE`")


def pytest_configure(config: pytest.Config) -> None:
    named = []
    for option in ("--exhaustive-of", "--whole"):
        named += (mine := [name for name in config.getoption(option).split(",") if name])
        if unknown := sorted(set(mine) - set(sampling.names())):
            raise pytest.UsageError(
                f"{option}: nothing is called {unknown[0]}; there are {', '.join(sampling.names())}."
            )
    sampling.CHOSEN.clear()
    sampling.CHOSEN.update(sampling.names() if config.getoption("--exhaustive") else named)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what a sample stands for: the items marked `exhaustive(NAME)` of a NAME that was not chosen.

    Where `--whole` names some, all else is left out too: what is no more than every day, and what is of another name.
    """
    whole = {name for name in config.getoption("--whole").split(",") if name}

    def of(item: pytest.Item, *markers: str) -> set[str]:
        return {mark.args[0] for marker in markers for mark in item.iter_markers(marker)}

    left_out = [
        item
        for item in items
        if not all(map(sampling.exhaustive, of(item, "exhaustive")))
        or (whole and not whole & of(item, "exhaustive", "sampled"))
    ]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if place := config.getoption("--note-failed"):
        reports = [*terminalreporter.getreports("failed"), *terminalreporter.getreports("error")]
        failed = dict.fromkeys(report.nodeid for report in reports)  # a test whose teardown fails too stands once
        Path(place).write_text("".join(f"{node_id}\n" for node_id in failed), encoding="utf-8")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Groups:
    """Asked for by pytest-xdist alone, which need not be installed."""
    from tests.groups import Groups

    return Groups(config, log)
