"""The examples in a reference's docstrings, run as Python's doctest runs them: students read what stands there as a promise."""

from __future__ import annotations

import doctest
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.course.author_files import load_module
from autograder.course.reference import load_reference, reference_path, sources
from autograder.records import Assignment

FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def example_faults(assignment: Assignment) -> Iterator[str]:
    """Examples of the assignment's reference that do not come out as they stand there. Raises CourseError."""
    load_reference(assignment)  # Keras is set up, and a module that cannot be loaded is told as such
    for source in sources(assignment):
        yield from faults_of_module(reference_path(assignment, source))


def faults_of_module(path: Path) -> Iterator[str]:
    """The same of one module of `reference/`."""
    shown = f"reference/{path.name}"
    module = load_module(path, f"mark1_examples_{path.stem}", shown)
    try:
        runner = _Runner(verbose=False, optionflags=FLAGS)
        for test in doctest.DocTestFinder().find(module, module.__name__):
            runner.run(test, clear_globs=False)
        for line, function, sentence in runner.found:
            yield f"{shown}, line {line}: the example of {function} {sentence}"
    finally:
        sys.modules.pop(module.__name__, None)


class _Runner(doctest.DocTestRunner):
    """Keeps what fails, as (line, function, sentence), and prints nothing."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.found: list[tuple[int, str, str]] = []

    def report_start(self, *_: Any) -> None:
        """Nothing is printed."""

    def report_success(self, *_: Any) -> None:
        """Nothing is printed."""

    def report_failure(self, _out: Any, test: doctest.DocTest, example: doctest.Example, got: str) -> None:
        comes, stands = _on_one_line(got) or "nothing", _on_one_line(example.want) or "nothing"
        self._keep(test, example, f"gives {comes}, and {stands} stands there: mend one of the two.")

    def report_unexpected_exception(
        self, _out: Any, test: doctest.DocTest, example: doctest.Example, info: Any
    ) -> None:
        self._keep(test, example, f"raises {info[0].__name__}: {_on_one_line(str(info[1]))}: mend one of the two.")

    def _keep(self, test: doctest.DocTest, example: doctest.Example, sentence: str) -> None:
        line = (test.lineno or 0) + example.lineno + 1
        self.found.append((line, test.name.rpartition(".")[2], f"{_on_one_line(example.source)} {sentence}"))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())[:200]
