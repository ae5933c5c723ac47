"""The locked process in which a student's code runs: answers frames on one socket until it is killed.

It is forked from the warm zygote, locks itself in (jail.py) and says so; only then does the judge send
the student's cells. It knows no check, no answer and no score, and decides nothing.
"""

from __future__ import annotations

import builtins
import io
import os
import signal
import sys
import tempfile
import time
import types
from typing import Any, NoReturn

import autograder
from autograder.errors import WireError
from autograder.inside.responder import Responder
from autograder.inside.tracebacks import describe_error
from autograder.sandbox import jail
from autograder.sandbox.kernel import close_from
from autograder.values import wire

WIRE = 3  # the descriptor that is left open beside the standard three
ONE_DONE = wire.pack({"done": True})  # a frame between two calls of one request: each has a call's time
# Seconds since the last one, below which none is sent: fifty small calls should cost little more than one.
SAID_AFTER = 0.05
FAILED = 97  # exit status when the jail could not be closed; the reason stands in the output


def run(closed: jail.Jail, wire_fd: int, output_fd: int, zygote: int, allowed: frozenset[str]) -> NoReturn:
    """Become a worker: lock, say so, answer. Never returns."""
    try:
        _arrange(wire_fd, output_fd)
        closed.lock(zygote)
        close_from(WIRE + 1)
        plan = closed.plan
        os.environ.update(HOME=plan.scratch, TMPDIR=plan.scratch)
        tempfile.tempdir = plan.scratch
        # Only a locked process reads from the wire: what comes there is the student's.
        responder = Responder({}, output=plan.output_kb << 10, allowed=allowed)
        answers = _Wire(responder)
        responder.reverse, responder.between = answers.reverse, answers.between
        _write(wire.pack({"ready": True}))
    except BaseException as fault:  # noqa: BLE001  nothing of the student's has run: this is for the instructor
        os.write(2, f"{type(fault).__name__}: {fault}".encode()[:1000])
        os._exit(FAILED)
    try:
        answers.serve()
    finally:
        os._exit(1)  # the wire is broken; a child must never return into the zygote's code


def _arrange(wire_fd: int, output_fd: int) -> None:
    """Nothing to read, bounded memory to print to, the wire; signals as at birth."""
    null = os.open("/dev/null", os.O_RDONLY)
    for source, target in ((null, 0), (output_fd, 1), (output_fd, 2), (wire_fd, WIRE)):
        os.dup2(source, target)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    sys.stdin = io.StringIO()
    sys.stdout = sys.stderr = open(1, "w", encoding="utf-8", errors="replace", closefd=False, buffering=1)  # noqa: SIM115
    sys.argv = ["submission"]


class _Wire:
    """Frames in, frames out; while the student's code waits for the judge's function, requests nest."""

    def __init__(self, responder: Responder) -> None:
        self.responder = responder
        self.named = False
        self.since: float | None = None  # when the call at work began; None where nobody listens

    def serve(self) -> NoReturn:
        while True:
            frame = _read()
            # Told, and no reason to end: one call that runs out of memory must not cost the calls after it.
            try:
                answer = self.answer(frame)
            except BaseException as fault:  # noqa: BLE001  memory that ran out, a signal handler of the student's
                answer = wire.pack({"error": describe_error(fault, self.responder.namer)})
            _write(answer)

    def answer(self, frame: bytearray) -> bytes:
        request = self.responder.read(frame)
        if request["op"] == "load":
            return self._load(request["cells"])
        self.since = time.monotonic()
        return self.responder.reply_frame(request)

    def between(self) -> None:
        """Say that a call of several has ended, if it took long."""
        now = time.monotonic()
        if self.since is not None and now > self.since + SAID_AFTER:
            _write(ONE_DONE)
            self.since = now

    def _load(self, cells: list[dict[str, Any]]) -> bytes:
        """Run the cells; each has an answer of its own, so that the judge knows which one hangs."""
        if not self.named:
            self._name_module(script=all(cell["number"] == 0 for cell in cells if not cell.get("module")))
        for cell in cells[:-1]:
            _write(self.responder.reply_frame({"op": "load", "cells": [cell]}))
        return self.responder.reply_frame({"op": "load", "cells": cells[-1:]})

    def _name_module(self, *, script: bool) -> None:
        """A notebook's cells run in `__main__`; a .py file is imported, so that its main block stays quiet."""
        module = types.ModuleType("submission" if script else "__main__")
        sys.modules[module.__name__] = module
        self.responder.namespace = module.__dict__
        # What a notebook imports from us runs on the student's machine; here the checks are elsewhere.
        autograder.__dict__["check"] = lambda *_, **__: 0.0
        self.named = True

    def reverse(self, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call the judge's function. Raises what it raised, as a built-in exception of that name."""
        try:
            question = wire.pack({"reverse": number, "args": list(args), "kwargs": kwargs})
        except WireError as fault:
            raise TypeError(f"{fault}: the function that you were given takes numbers, text, lists, arrays") from None
        self.since = None  # from here on the judge awaits answers to its function's questions, and the reply
        _write(question)
        # Before it answers, the judge's function may call the student's code again: a request, which has an op.
        while True:
            frame = _read()
            message = self.responder.read(frame)
            if "op" not in message:
                break
            _write(self.responder.reply_frame(message))
        if "value" in message:
            return message["value"]
        kind = getattr(builtins, message["type"], None)
        raised = kind if isinstance(kind, type) and issubclass(kind, Exception) else RuntimeError
        raise raised(message["message"])


def _read() -> bytearray:
    prefix = _exactly(wire.PREFIX.size)
    return prefix + _exactly(sum(wire.PREFIX.unpack(prefix)))


def _exactly(count: int) -> bytearray:
    data = bytearray()
    while len(data) < count:
        part = os.read(WIRE, min(count - len(data), 1 << 20))
        if not part:
            os._exit(0)  # the judge is gone
        data += part
    return data


def _write(frame: bytes) -> None:
    rest = memoryview(frame)
    while rest:
        rest = rest[os.write(WIRE, rest) :]
