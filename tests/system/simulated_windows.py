"""A student's commands as on Windows: `python simulated_windows.py COMMAND...` runs `mark1 COMMAND...`, `pytest` or a program.

Third-party libraries are imported first, with all that they take from Linux. Then `autograder` alone sees a platform called
win32, modules that Windows lacks cannot be imported, and what Windows' own `os` and `signal` lack is not there.
"""

from __future__ import annotations

import builtins
import runpy
import sys
from types import ModuleType
from typing import Any

MODULES = ("fcntl", "resource", "pwd", "grp", "termios")
ABSENT = {
    "os": ("fork", "forkpty", "getuid", "geteuid", "setuid", "killpg", "sched_getaffinity", "O_NOFOLLOW", "O_NONBLOCK"),
    "signal": ("setitimer", "getitimer", "ITIMER_REAL", "SIGALRM", "SIGKILL", "alarm", "pthread_kill", "pause"),
}
THIRD = (
    *("numpy", "matplotlib.pyplot", "pytest", "_pytest.runner", "_pytest.pytester", "rich.console", "rich.progress"),
    *("nbformat", "typer", "typer.main", "platformdirs", "subprocess", "tempfile", "shutil", "ctypes", "asyncio"),
)


class Without(ModuleType):
    """A module as `autograder` sees it: without some names, or with others; writing goes to the real one."""

    def __init__(self, real: ModuleType, absent: tuple[str, ...], other: dict[str, Any]) -> None:
        object.__setattr__(self, "seen", (real, absent, other))

    def __getattribute__(self, name: str) -> Any:
        real, absent, other = object.__getattribute__(self, "seen")
        if name in absent:
            raise AttributeError(f"module {real.__name__!r} has no attribute {name!r} on Windows")
        return other[name] if name in other else getattr(real, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(object.__getattribute__(self, "seen")[0], name, value)


def hide() -> None:
    """From here on `autograder` is on Windows."""
    for name in THIRD:
        __import__(name)
    seen = {name: Without(sys.modules[name], absent, {}) for name, absent in ABSENT.items()}
    seen["sys"] = Without(sys, (), {"platform": "win32"})
    real = builtins.__import__

    def importing(name: str, globals_: Any = None, locals_: Any = None, fromlist: Any = (), level: int = 0) -> Any:
        if str((globals_ or {}).get("__name__", "")).partition(".")[0] == "autograder" and level == 0:
            if name in MODULES:
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)
            if name in seen:
                return seen[name]
        return real(name, globals_, locals_, fromlist, level)

    builtins.__import__ = importing


def main(arguments: list[str]) -> None:
    assert "autograder" not in sys.modules
    hide()
    sys.argv = arguments
    if arguments[0] == "pytest":
        import pytest

        raise SystemExit(pytest.main(arguments[1:]))
    if arguments[0].endswith(".py"):
        runpy.run_path(arguments[0], run_name="__main__")
        return
    from autograder.cli import main as mark1

    mark1(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
