"""A cell as Jupyter would run it: what is no Python as it stands is read by IPython's own transformations.

Magics, shell lines, pasted prompts and indent become Python that asks `get_ipython()`, of which the student's side has
a stand-in that answers nothing. Lines keep their numbers. IPython is imported only where a cell needs it, and its
transformations are bounded: on hostile cells they take minutes, and reading is not sandboxed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from autograder.errors import to_install
from autograder.submissions.files import Unreadable
from autograder.submissions.outline import outline

MAX_LINES = 2_000  # of one cell that is no Python as it stands
MAX_MAGICS = 100  # each costs one more reading of the whole cell
# Characters that are read again for magics, in one notebook: a million take a second.
MAX_WORK = 10_000_000
# These run the cell that they head, or the statement behind them: only what they measure or hide is left out.
KEEP_BODY = frozenset(
    ("time", "timeit", "capture", "prun", "debug", "memit", "mprun", "lprun", "heat", "snakeviz", "pyinstrument")
)
RUN = re.compile(r"get_ipython\(\)\.run_line_magic\('(?:time|prun|run|pylab)'")
WRITE = re.compile(
    r"%%(?:writefile|file)\s+(?P<append>-a\s+|--append\s+)?[\"']?(?:\./)?(?P<module>[A-Za-z_]\w*)\.py[\"']?\s*\Z"
)
# What a cell of one line may begin with although the % is missing: IPython looks such a word up among its magics.
BARE = re.compile(
    r"\s*(?:pip|conda|mamba|ls|ll|cd|pwd|cp|mv|rm|cat|mkdir|rmdir|man|less|more|clear|who|whos|history)\b[^=(]*\Z"
)
NEEDS_IPYTHON = (
    "holds lines that only a notebook understands (cell {number}), and IPython, which reads them, is not installed: "
    f"{to_install('notebook')} (to grade, [instructor] in the place of [notebook])"
)


@dataclass(frozen=True, slots=True)
class Understood:
    """A cell as Python. `dropped` counts lines that did nothing; `module` is the file that it wrote instead of running."""

    source: str
    dropped: str = ""  # in words: "a line", "a cell of %%bash"
    fault: str = ""  # why it was not read at all
    module: str | None = None
    appends: bool = False


@dataclass(slots=True)
class JupyterCells:
    """Reads the cells of one notebook; `work` is what may still be spent on it."""

    work: int = MAX_WORK
    written: dict[str, str] = field(default_factory=dict)  # modules that earlier cells wrote

    def read(self, source: str, number: int = 0) -> Understood:
        """The cell as Python where it is some. Raises Unreadable where IPython is needed and missing."""
        if outline(source).is_python:
            return Understood(source)
        lines = source.split("\n")
        if len(lines) > MAX_LINES:
            return Understood(
                "", fault=f"it is no Python, and {len(lines):,} lines are too many to read ({MAX_LINES:,})"
            )
        heads = 0
        while magic := _head(lines):
            at, line = magic
            if found := WRITE.match(line):
                return self._write(found, lines[at + 1 :])
            name = line[2:].split(" ")[0].strip()
            if name not in KEEP_BODY:
                return Understood("", f"a cell of %%{name[:40]}")
            lines[at] = ""
            heads += 1
        return self._transformed(lines, heads, number)

    def _write(self, found: re.Match[str], body: Sequence[str]) -> Understood:
        text = "\n".join(body)
        if found["append"]:
            text = f"{self.written.get(found['module'], '')}\n{text}"
        self.written[found["module"]] = text
        return Understood(text, module=found["module"])

    def _transformed(self, lines: list[str], dropped: int, number: int) -> Understood:
        source = "\n".join(lines)
        if outline(source).is_python:
            return Understood(source, _counted(dropped))
        if len(lines) == 1 and BARE.match(source):
            return Understood("pass", _counted(1))
        manager = _manager(number)
        lines = _cleaned(manager, source)
        for magics in range(MAX_MAGICS + 1):
            self.work -= sum(map(len, lines))
            if magics == MAX_MAGICS or self.work < 0:
                return Understood("", fault=f"more than {MAX_MAGICS} lines of it are no Python")
            try:
                changed, lines = manager.do_one_token_transform(lines)
            except Exception:  # noqa: BLE001  what IPython cannot read either is told by Python, when it is compiled
                break
            if not changed:
                break
        text = "".join(lines).removesuffix("\n")
        ran = len(RUN.findall(text))
        return Understood(text, _counted(dropped + magics - ran))


def _head(lines: Sequence[str]) -> tuple[int, str] | None:
    """The first line with anything in it, if it is a magic for the whole cell."""
    for number, line in enumerate(lines):
        if line.strip():
            return (number, line.strip()) if line.startswith("%%") else None
    return None


def _counted(lines: int) -> str:
    return "" if lines <= 0 else "a line" if lines == 1 else f"{lines} lines"


def _cleaned(manager: Any, source: str) -> list[str]:
    """The lines without pasted indent and prompts, as many as before."""
    before = source.split("\n")
    blank = next((number for number, line in enumerate(before) if line.strip()), 0)
    lines: list[str] = [f"{line}\n" for line in before[blank:]]
    for transform in manager.cleanup_transforms:
        lines = transform(lines)
    return ["\n"] * blank + lines


@cache
def _transformers() -> Any:
    from IPython.core import inputtransformer2

    transformations: Any = inputtransformer2
    manager = transformations.TransformerManager()
    manager.token_transformers = [_keeping_lines(kind) for kind in manager.token_transformers]
    return manager


def _manager(number: int) -> Any:
    try:
        return _transformers()
    except ImportError:
        raise Unreadable(NEEDS_IPYTHON.format(number=number)) from None


def _keeping_lines(kind: Any) -> Any:
    """IPython's transformer, with blank lines in place of those that it joins: errors name the line in the cell."""

    def transform(self: Any, lines: list[str]) -> list[str]:
        joined: list[str] = kind.transform(self, lines)
        return [*joined[: self.start_line + 1], *_blank(len(lines) - len(joined)), *joined[self.start_line + 1 :]]

    return type(kind.__name__, (kind,), {"transform": transform})


def _blank(count: int) -> Iterator[str]:
    yield from ["\n"] * max(0, count)
