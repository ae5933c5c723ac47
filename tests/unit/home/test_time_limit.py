"""Endless loops at home end, whatever they catch; a call in time is not touched; everything is as before afterwards."""

from __future__ import annotations

import sys
import threading
import time
from typing import Any

import pytest

from autograder.home.local import LocalSide
from autograder.student.sides import TimedOut

SECONDS = 0.2
LOOPS = {
    "one line": "def f():\n    while True: pass\n",
    "bare except": "def f():\n    while True:\n        try:\n            x = 1\n        except:\n            pass\n",
    "finally goes on": "def f():\n    while True:\n        try:\n            x = 1\n        finally:\n            continue\n",
    "three nested": (
        "def f():\n    kept = []\n    while True:\n        try:\n            while True:\n                try:\n"
        "                    while True:\n                        try:\n                            sum(range(9))\n"
        "                        except BaseException as fault: kept.append(fault)\n"
        "                except: pass\n        except: pass\n"
    ),
    "answers all the same": "def f():\n    try:\n        while True: pass\n    except:\n        return 7\n",
    "calls that catch": (
        "def f():\n    def g():\n        try:\n            return sorted([2, 1], key=lambda x: x)\n"
        "        except BaseException as fault:\n            return fault\n    while True:\n        g()\n"
    ),
    "recursion that catches": (
        "def f():\n    def g(n):\n        try:\n            return g(n + 1)\n        except:\n            return g(n)\n"
        "    return g(0)\n"
    ),
    "recursion in one line": (
        "def f():\n    try: f()\n    except: f()\n    try: f()\n    except BaseException: f()\n    finally: f()\n"
    ),
    "in a library": "import itertools\ndef f():\n    return sum(1 for _ in itertools.count())\n",
    "a function called by C": (
        "import re\ndef f():\n    while True:\n        try:\n            re.sub('a', lambda found: 'b', 'aaa')\n"
        "        except: pass\n"
    ),
}  # fmt: skip


def ask(source: str, seconds: float, *args: Any) -> Any:
    namespace: dict[str, Any] = {}
    exec(compile(source, "<cell 1>", "exec"), namespace)
    request = {"op": "call", "target": "f", "path": [], "args": list(args), "kwargs": {}}
    return LocalSide(namespace).exchange(request, seconds, {})


@pytest.mark.parametrize("name", LOOPS)
def test_an_endless_loop_ends(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # What a full stack swallows is told to this hook. pytest's own is a long program, which the limit would interrupt as well.
    monkeypatch.setattr(sys, "unraisablehook", lambda _told: None)
    before = sys.gettrace(), sys.getrecursionlimit(), sys.stdout
    with pytest.raises(TimedOut, match=r"^no answer within 0\.2 seconds: is there a loop that never ends\?$"):
        ask(LOOPS[name], SECONDS)
    assert (sys.gettrace(), sys.getrecursionlimit(), sys.stdout) == before
    assert ask("def f():\n    return 5\n", SECONDS)["value"] == 5


def test_each_of_several_calls_has_the_time_of_a_call() -> None:
    namespace: dict[str, Any] = {}
    exec("import time\ndef f(n):\n    while n == 3: pass\n    time.sleep(0.25)\n    return n\n", namespace)
    request = {"op": "each", "target": "f", "path": []}
    replies = LocalSide(namespace).exchange({**request, "calls": [[0], [1], [2]]}, 0.5, {})["replies"]
    assert [reply["value"] for reply in replies] == [0, 1, 2]
    with pytest.raises(TimedOut, match=r"^no answer within 0\.5 seconds: is there a loop that never ends\?$"):
        LocalSide(namespace).exchange({**request, "calls": [[1], [3]]}, 0.5, {})


def test_in_a_thread_too() -> None:
    ended: list[str] = []

    def work() -> None:
        try:
            ask(LOOPS["bare except"], SECONDS)
        except TimedOut as fault:
            ended.append(fault.reason)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ended == ["no answer within 0.2 seconds: is there a loop that never ends?"]


def test_nothing_of_a_late_end_arrives_elsewhere() -> None:
    """Calls that end just when their time does: what is raised stays within the call."""
    for _ in range(40):
        try:
            ask(
                "import time\ndef f(s):\n    end = time.monotonic() + s\n    while time.monotonic() < end: pass\n",
                0.1,
                0.1,
            )
        except TimedOut:
            continue
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        pass
    assert sys.gettrace() is None or "coverage" in sys.modules


def test_a_call_in_time_is_not_traced() -> None:
    traced = "import sys\ndef f():\n    return sys.gettrace() is None\n"
    assert ask(traced, 5.0)["value"] is (sys.gettrace() is None)
