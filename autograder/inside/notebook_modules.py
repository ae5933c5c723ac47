"""Small stand-ins for what only notebooks have: `get_ipython()`, google.colab, tqdm, IPython.display, ipywidgets.

They answer nothing and show nothing; tqdm hands on what it is given. A cell that mounts a drive or shows a progress bar
runs on with them, as it does in its notebook. So do `check`, `hand_in`, `predict` and `reveal`, which are for a student's screen.
"""

from __future__ import annotations

import importlib
import types
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Self


class Quiet(types.ModuleType):
    """A module, function or object of which every attribute and every answer is another that does nothing.

    As a decorator it leaves the function as it is.
    """

    __path__: list[str] = []  # noqa: RUF012  "import google.colab.files" asks for it

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = Quiet(f"{self.__name__}.{name}")
        setattr(self, name, made)
        return made

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if len(args) == 1 and not kwargs and isinstance(args[0], types.FunctionType):
            return args[0]
        return Quiet(self.__name__)

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __bool__(self) -> bool:
        return False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def __repr__(self) -> str:
        return f"<{self.__name__}: nothing while grading>"


class CoursePackage(types.ModuleType):
    """`autograder` as a student's code imports it: what only shows something does nothing, all else is the package's own."""

    @staticmethod
    def check(*_: Any, **__: Any) -> float:
        """Judges nothing; what comes back in a notebook are points."""
        return 0.0

    @staticmethod
    def hand_in(*_: Any, **__: Any) -> None:
        """Writes nothing: this is being handed in, or tried as if it were."""

    @staticmethod
    def predict(*_: Any, **__: Any) -> None:
        """Keeps nothing: predictions are read from the cell."""

    @staticmethod
    def reveal(*_: Any, **__: Any) -> None:
        """Shows nothing, and waits for no prediction."""

    def __getattr__(self, name: str) -> Any:
        own = importlib.import_module("autograder")
        if not hasattr(own, name) and not name.startswith("_"):
            try:
                return importlib.import_module(f"autograder.{name}")
            except ModuleNotFoundError:
                pass  # the package says it better
        return getattr(own, name)


class Shell:
    """What `get_ipython()` gives: magics that keep their statement run it, all others do nothing."""

    def __init__(self, run: Callable[[str], None], read: Callable[[str], str | None]) -> None:
        self._run, self._read = run, read

    def run_line_magic(self, name: str, line: str = "", *_: Any, **__: Any) -> None:
        """%time and %prun run their statement, %run a program beside the notebook, %pylab its imports."""
        if name in ("time", "prun"):
            self._run(line)
        elif name == "run" and (source := self._read(line.strip().strip("\"'").removeprefix("./").removesuffix(".py"))):
            self._run(source)
        elif name == "pylab":
            self._run(
                "import numpy, matplotlib; import numpy as np; import matplotlib.pyplot as plt; from numpy import *"
            )

    magic = run_line_magic

    def run_cell_magic(self, name: str, _line: str = "", cell: str = "", *_: Any) -> None:
        """%%time and its like run the cell."""
        if name in ("time", "timeit", "capture", "prun"):
            self._run(cell)

    def run_cell(self, cell: str, *_: Any, **__: Any) -> None:
        """Runs the cell."""
        self._run(cell)

    def getoutput(self, *_: Any, **__: Any) -> list[str]:
        """What a shell printed: no line."""
        return []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Quiet(name)


class tqdm:  # noqa: N801  as its users write it
    """A progress bar that shows nothing: hands on what it goes through."""

    def __init__(self, iterable: Iterable[Any] | None = None, *_: Any, total: float | None = None, **__: Any) -> None:
        self.iterable, self.total, self.n = iterable, total, 0

    def __iter__(self) -> Iterator[Any]:
        return iter(() if self.iterable is None else self.iterable)

    def __len__(self) -> int:
        return len(self.iterable) if hasattr(self.iterable, "__len__") else int(self.total or 0)  # type: ignore[arg-type]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def update(self, n: float = 1) -> None:
        """Counts, as the bar would."""
        self.n += n  # type: ignore[assignment]

    @staticmethod
    def write(*_: Any, **__: Any) -> None:
        """Prints nothing: what a bar writes is for people."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Quiet(name)


def stand_ins(shell: Shell) -> dict[str, types.ModuleType]:
    """The modules by their whole name; what is below them comes from their attributes."""
    bars = {}
    for name in ("tqdm", "tqdm.notebook", "tqdm.auto", "tqdm.std", "tqdm.autonotebook"):
        bars[name] = Quiet(name)
        vars(bars[name]).update(tqdm=tqdm, tqdm_notebook=tqdm, trange=_trange, tnrange=_trange)
    for name in ("notebook", "auto", "std", "autonotebook"):
        setattr(bars["tqdm"], name, bars[f"tqdm.{name}"])
    google, python = Quiet("google"), Quiet("IPython")
    python.get_ipython = lambda: shell  # type: ignore[attr-defined]
    return {"google": google, "IPython": python, "ipywidgets": Quiet("ipywidgets"), "tqdm": bars["tqdm"]}


def _trange(*args: int, **_: Any) -> tqdm:
    return tqdm(range(*args))
