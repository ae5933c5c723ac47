"""What has run in this Jupyter session, cell by cell, as far as it decides what a student must be told.

Two things come of it. A cell that calls an exercise which is not written yet says so in one line, and the cells below go
on, so that "Run All" runs through a fresh notebook; so does a cell that needs what such a cell would have made. And the
cells' latest text says which function the session still holds although no cell defines it any more.

`install` is called by a notebook's first cell. Outside of Jupyter there is no session, and nothing of it does anything.

IPython's own `exit` ends the kernel when the cell is over and lets the caller go on, where Python's ends the caller: while a
check asks a student's function, theirs is Python's.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType, TracebackType
from typing import Any, NoReturn

from autograder.submissions.outline import outline

GRADING = "NBGRADER_EXECUTION"  # nbgrader's own sign that it is executing a notebook, not a student


class NotYet(NotImplementedError):
    """Something is to be done before this cell shows anything: its one sentence says what."""


@dataclass
class Session:
    """The cells that ran, by their id, with their latest text; and what waiting cells have not made yet, by name.

    `given` are the names to which a cell with an id has ever given a meaning.
    """

    shell: Any
    cells: dict[str, str] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)
    waiting: dict[str, str] = field(default_factory=dict)

    def gone(self, name: str) -> bool:
        """Whether a cell once gave `name` its meaning and no cell's latest text does."""
        return name in self.given and not any(_gives(source, name) for source in self.cells.values())

    # ------------------------------------------------------------ IPython's own calls

    def after_cell(self, result: Any) -> None:
        """A cell has run: keep its text, and let those below go on where it was only waiting."""
        source, cell = str(result.info.raw_cell or ""), getattr(result.info, "cell_id", None)
        bound = outline(source).binds
        if cell:
            self.cells[str(cell)] = source
            self.given |= bound
        told = getattr(result.error_in_exec, "_mark1_told", None)
        if told is None:
            if result.success:
                for name in bound:
                    self.waiting.pop(name, None)
            return
        for name in bound - set(self.shell.user_ns):
            self.waiting[name] = told
        result.error_in_exec = None  # what is only waiting must not stop "Run All"

    def explain(
        self, shell: Any, kind: type[BaseException], error: BaseException, trace: Any, tb_offset: int | None = None
    ) -> None:
        """IPython's handler for the two kinds: one line where a cell waits, else the traceback as ever."""
        for_what = self._waits_for(error, trace)
        if for_what is None:
            shell.showtraceback((kind, error, trace), tb_offset=tb_offset)
            return
        error._mark1_told = for_what  # type: ignore[attr-defined]
        _drop_pictures()
        print(
            str(error) if isinstance(error, NotYet) else f"This cell waits for {for_what}: write it, run it, then this."
        )

    def _waits_for(self, error: BaseException, trace: TracebackType | None) -> str | None:
        """What the cell waits for, in a word or two; None where the error is one as any other."""
        if isinstance(error, NotYet):
            return "your prediction"
        if isinstance(error, NameError):
            known = self.waiting.get(str(error.name))
            return known if error.name not in self.shell.user_ns else None
        frame = _innermost(trace)
        code = frame.f_code if frame is not None else None
        own = frame is not None and frame.f_globals is self.shell.user_ns
        if code is None or not own or code.co_name.startswith("<"):
            return None
        return code.co_name


_sessions: list[Session] = []


def install() -> Session | None:
    """Watch the cells of this Jupyter session, from now on; the session, or None outside of Jupyter."""
    ours = shell()
    if ours is None:
        return None
    if not _sessions or _sessions[0].shell is not ours:
        _sessions[:] = [Session(ours)]
        ours.events.register("post_run_cell", _sessions[0].after_cell)
    ours.set_custom_exc((NotImplementedError, NameError), _handler)
    return _sessions[0]


def current() -> Session | None:
    """The session that is watched, if any."""
    return _sessions[0] if _sessions else None


def is_grading() -> bool:
    """Whether nbgrader is executing this notebook: nobody reads along, and nothing may be written or waited for."""
    return bool(os.environ.get(GRADING))


def in_notebook() -> bool:
    """Whether there is a front end that shows HTML."""
    return shell() is not None and "ipykernel" in sys.modules


def namespace() -> dict[str, Any]:
    """The names of the student's notebook or program."""
    return vars(sys.modules["__main__"])


@contextmanager
def plain_exit(names: dict[str, Any]) -> Iterator[None]:
    """Meanwhile `exit` and `quit`, where `names` have IPython's, raise SystemExit: a check must not end the kernel."""
    theirs = {
        name: names[name]
        for name in ("exit", "quit")
        if type(names.get(name)).__module__.partition(".")[0] in ("IPython", "ipykernel")
    }
    names.update(dict.fromkeys(theirs, _end))
    try:
        yield
    finally:
        names.update({name: ended for name, ended in theirs.items() if names.get(name) is _end})


def _end(*_: object) -> NoReturn:
    raise SystemExit


def _handler(shell: Any, kind: Any, error: Any, trace: Any, tb_offset: int | None = None) -> None:
    _sessions[0].explain(shell, kind, error, trace, tb_offset)


def _drop_pictures() -> None:
    """Close what the cell had begun to draw: Jupyter shows what is open when a cell ends."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None and "inline" in pyplot.get_backend():
        pyplot.close("all")


def shell() -> Any:
    """IPython's shell, of a notebook or a terminal; None outside of IPython."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython is not None else None


def _innermost(trace: TracebackType | None) -> FrameType | None:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame if trace is not None else None


def _gives(source: str, name: str) -> bool:
    found = outline(source)
    return name in found.binds or name in found.stubs
