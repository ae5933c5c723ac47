"""Ends a student's call at home that takes too long: on every system, in every thread, at no cost before that.

A thread of ours looks ten times a second at the calls in progress. Where the time of one is over, `TimeIsUp` is raised at
its next step, and from then on at every further line of the student's own code, so that `while True: try: ... except: pass`
ends too. The thread of ours sees to both: in the student's, at the end of a recursion, nothing of ours could run. Nothing is
traced before. A step that is one long call of C code (a huge product, `time.sleep`) ends when that call
does: until then Python listens to nobody.
"""

from __future__ import annotations

import ctypes
import math
import sys
import threading
import time
from collections.abc import Callable
from types import CodeType
from typing import Any, TypeVar

from autograder.inside.tracebacks import is_library

T = TypeVar("T")
TICK = 0.1  # seconds between two looks: a limit is met to within that
_MONITORS = (4, 3)  # numbers that sys.monitoring leaves to programs other than debuggers and profilers

# Bound here: what runs while lines raise should pass through as little as possible.
_frame, _set_trace = sys._getframe, sys.settrace
_own_state = ctypes.pythonapi.PyThreadState_Get
_own_state.restype = ctypes.c_void_p
_raise_in_thread = ctypes.pythonapi.PyThreadState_SetAsyncExc
_raise_in_thread.argtypes = (ctypes.c_ulong, ctypes.py_object)
_running: dict[int, TimeLimit] = {}  # by thread
_wanted = threading.Event()
_watcher: threading.Thread | None = None


class TimeIsUp(BaseException):
    """Raised in the student's code when its time is over."""


class TimeLimit:
    """The time of one call, from `begin` to `end`, both in the thread of the call.

    Within another call's time (a check's function that a student's function calls) there is no limit of its own.
    `passed` says whether the time was over: then the call's answer, if there is one, came too late. `end` may be called again.
    """

    def __init__(self, seconds: float, cpu_seconds: float = math.inf) -> None:
        """`seconds` of wall clock, and of this process's time on processors: the first that is over ends the call."""
        self.passed = False
        self._seconds, self._cpu_seconds, self._pause = seconds, cpu_seconds, TICK
        self._thread = threading.get_ident()
        self._lock = threading.Lock()
        self._running = False
        self._earlier_trace: Any = None
        self._monitor: int | None = None
        self._tracing = False

    def begin(self) -> None:
        """The time runs."""
        if self._thread in _running:
            return
        self._running = True
        self._state = _own_state()
        self._earlier_trace = sys.gettrace()
        self._due = time.monotonic() + self._seconds
        self._cpu_due = time.process_time() + self._cpu_seconds
        _running[self._thread] = self
        _watch()

    def begin_again(self) -> None:
        """The next of several calls has the whole time, if the one before had not used it up."""
        # Without the lock, which the thread must not hold where TimeIsUp arrives.
        if self._running and not self.passed:
            self._due = time.monotonic() + self._seconds

    def end(self) -> None:
        """The call has come to its end; nothing is raised any more."""
        if self._running:
            with self._lock:
                _running.pop(self._thread, None)
            if self.passed:
                _let_arrive()
                self._raise_no_more()
            self._running = False

    def look(self) -> None:
        """Raise `TimeIsUp` in the call's thread where the time is over. Called by the watching thread."""
        with self._lock:
            used_up = not self.passed and time.process_time() > self._cpu_due
            if (used_up or time.monotonic() > self._due) and _running.get(self._thread) is self:
                self.passed = True
                self._raise_at_every_line()
                self._pause *= 2  # again, for one that C code threw away; ever later, so as not to meet `end` at work
                self._due = time.monotonic() + self._pause
                _raise_in_thread(self._thread, ctypes.py_object(TimeIsUp))

    # ------------------------------------------------------------ every further line

    def __bool__(self) -> bool:
        """Python 3.11 asks at every line. Raises TimeIsUp where the line is the student's."""
        if not is_library(_frame(1).f_code.co_filename):
            raise TimeIsUp
        return False

    # What it asks for runs as deep as the student's code does. Where that is too deep, Python raises a RecursionError in the
    # place of TimeIsUp, at the same line: that ends it as well.
    def _raise_at_every_line(self) -> None:
        """Make every further line of the student's, in the thread of the call, raise. Called by the watching thread."""
        if self._tracing:
            return
        self._tracing = True
        if sys.version_info >= (3, 12):
            self._monitor = next((number for number in _MONITORS if sys.monitoring.get_tool(number) is None), None)
            if self._monitor is not None:
                sys.monitoring.use_tool_id(self._monitor, "mark1")
                sys.monitoring.register_callback(self._monitor, sys.monitoring.events.LINE, self._monitored)
                sys.monitoring.set_events(self._monitor, sys.monitoring.events.LINE)
        else:
            # A trace function of Python's own kind is taken away when it raises, one of C's is not. This one of C's asks
            # for the truth of an object, and passes on what __bool__ raises.
            # Of another thread than the caller's, which has a name of its own.
            ctypes.pythonapi._PyEval_SetTrace(
                ctypes.c_void_p(self._state), ctypes.pythonapi.PyObject_IsTrue, ctypes.py_object(self)
            )

    def _monitored(self, code: CodeType, _line: int) -> None:
        if threading.get_ident() == self._thread and not is_library(code.co_filename):
            raise TimeIsUp

    def _raise_no_more(self) -> None:
        if not self._tracing:
            return
        if sys.version_info < (3, 12):
            _set_trace(self._earlier_trace)
        elif self._monitor is not None:
            sys.monitoring.set_events(self._monitor, 0)
            sys.monitoring.free_tool_id(self._monitor)
        self._tracing = False


def within(limit: TimeLimit, work: Callable[[], T]) -> T | None:
    """What `work` returns; None where its time was over. Raises what `work` raises."""
    answer = None
    try:
        try:
            limit.begin()
            answer = work()
        finally:
            limit.end()
    except TimeIsUp:  # also where it arrived between the student's last step and the end
        limit.end()
        if not limit.passed:  # it is that of the call around this one
            raise
    return None if limit.passed else answer


def _let_arrive() -> None:
    """Take what was raised in this thread and has not arrived: it does at the next step backwards."""
    try:
        for _ in range(3):
            pass
    except TimeIsUp:
        pass


def _watch() -> None:
    """See that the watching thread is there (after a fork it is not) and awake."""
    global _watcher  # noqa: PLW0603  one a process
    if _watcher is None or not _watcher.is_alive():
        _watcher = threading.Thread(target=_look_at_all, name="mark1-time", daemon=True)
        _watcher.start()
    if not _wanted.is_set():
        _wanted.set()


def _look_at_all() -> None:
    while True:
        _wanted.wait()
        time.sleep(TICK)
        for limit in tuple(_running.values()):
            limit.look()
        if not _running:  # between two calls: no thread of ours is awake in a notebook at rest
            _wanted.clear()
            if _running:
                _wanted.set()
