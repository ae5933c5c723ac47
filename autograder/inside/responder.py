"""The student's side of the wire: runs cells and calls in a namespace, and answers with plain data.

The sandboxed worker uses it, and so does `check()` at home, in the student's own process: the same
code answers both, so that types and messages are the same there. It holds no secret and decides nothing;
whatever it says is validated on the trusted side, since the student's code can change it at will.

Requests are dicts with an "op":

load      cells: [{"source", "number", "file", "module"}] -> {"cells": [[an error, ...], ...]}: what did not run of each;
                                                   a cell with "failed", an error, is not run again; one with a
                                                   "module", its name, does not run before it is imported
call      target, path, args, kwargs            -> a reply
get       target, path                          -> a reply: the attribute itself, uncalled
each      target, path, calls: [args, ...]      -> {"replies": [...]}: call after call, up to the first error
operator  name, args                            -> a reply: `name` of OPERATORS
brief     kwargs: epochs, steps                 -> a reply: Keras in small until handles are dropped, see `brief.py`

`target` is the name of a student's function or an object that an earlier reply kept as a handle.
A reply is {"value"} or {"error"} or {"missing": name}, and beside it "changed" (arguments that the call
changed, with their new values), "shares_memory" (of the answer with an argument), "warnings"
(RuntimeWarnings) and "output". "forget": True in a request first drops all handles.
"""

from __future__ import annotations

import linecache
import operator
import re
import warnings
from collections.abc import Callable
from itertools import islice
from types import CoroutineType
from typing import Any

import numpy as np

from autograder.errors import WireError
from autograder.inside.brief import Brief
from autograder.inside.imports import StudentImports
from autograder.inside.side_effects import Printed, captured, changes, kept, shares_memory
from autograder.inside.statements import Skipped, run_cell
from autograder.inside.tracebacks import FrameNamer, describe_error
from autograder.values import wire

MAX_ITEMS = 10_000  # of one iteration over a handle: more is an endless iterator
MAX_HANDLES = 10_000  # objects kept for the checks at one time
MAX_WARNINGS = 20  # RuntimeWarnings of one call: a loop repeats the same one
MAX_WARNING = 300  # characters of one
MAX_TOLD = 10  # statements of one cell that did not run
OUTPUT = 64 << 10  # characters of printed text kept of one request

Reverse = Callable[[int, tuple[Any, ...], dict[str, Any]], Any]


def _iterate(value: Any) -> list[Any]:
    items = list(islice(value, MAX_ITEMS + 1))
    if len(items) > MAX_ITEMS:
        raise ValueError(f"iterating over this {type(value).__name__} gives more than {MAX_ITEMS:,} items")
    return items


OPERATORS: dict[str, Callable[..., Any]] = {
    **{
        name: getattr(operator, name)
        for name in (
            *("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"),
            *("neg", "pos", "abs", "getitem", "contains"),
        )
    },
    "len": len,
    "iter": _iterate,
    "float": float,
    "int": int,
    "array": np.asarray,
}


class Responder:
    """Answers requests on `namespace`, the student's own (for a notebook: `__main__`'s).

    `reverse` calls a function of the judge by its number. `namer` says which frames of a traceback are
    the student's own. `passing` are exceptions that are not the student's and must not be answered
    (an interrupt from the keyboard, the end of the time at home). `allowed` are the libraries that may be imported;
    None allows all. `between` is called between two calls of one request.
    """

    def __init__(
        self,
        namespace: dict[str, Any],
        *,
        reverse: Reverse | None = None,
        namer: FrameNamer | None = None,
        passing: tuple[type[BaseException], ...] = (),
        output: int = OUTPUT,
        allowed: frozenset[str] | None = None,
        between: Callable[[], None] = lambda: None,
    ) -> None:
        self.between = between
        self.namespace, self.reverse, self.output = namespace, reverse, output
        self.namer = namer or FrameNamer()
        self.passing = passing
        self.failed: list[tuple[frozenset[str] | str, dict[str, Any]]] = []  # names, or a cell's source, and the error
        self.skipped = Skipped()
        self.below: list[dict[str, Any]] = []  # what did not run of the programs that a cell imported
        self.imports = StudentImports(allowed, self._run_module)
        self.handles: dict[int, Any] = {}
        self.next_handle = 0
        self.brief = Brief()

    # ------------------------------------------------------------ frames

    def respond_frame(self, frame: bytes | bytearray) -> bytes:
        """The reply to a request, both as frames. Arguments arrive as new objects; odd answers become handles."""
        return self.reply_frame(self.read(frame))

    def reply_frame(self, request: dict[str, Any]) -> bytes:
        """The reply, as a frame, to a request that has been read."""
        if request.get("forget"):
            self.handles.clear()
            self.brief.end()
        if request["op"] == "each":
            return self._pack({"replies": self._each(request)})
        return self._pack(self._compared(request))

    def _compared(self, request: dict[str, Any]) -> dict[str, Any]:
        """The reply to a request, and which arguments the call changed."""
        before = (kept(request["args"]), kept(request["kwargs"])) if request["op"] == "call" else None
        reply = self.respond(request)
        called = reply.pop("called", None)
        if called is not None and before is not None:
            changed = changes(before, request, called)
            if changed:
                reply["changed"] = changed
        return reply

    def _each(self, request: dict[str, Any]) -> list[dict[str, Any]]:
        """The replies to calls of one function, one after another, up to the first error."""
        replies: list[dict[str, Any]] = []
        one = {"op": "call", "target": request["target"], "path": request["path"], "kwargs": {}}
        for args in request["calls"]:
            if replies:
                self.between()
            replies.append(self._compared({**one, "args": args}))
            if "value" not in replies[-1]:
                break
        return replies

    def read(self, frame: bytes | bytearray) -> dict[str, Any]:
        request: dict[str, Any] = wire.unpack(
            frame, handle=lambda ref: self.handles[ref.id], callable_=self._reverse_stub, generators=True, layouts=True
        )
        return request

    def _pack(self, reply: dict[str, Any]) -> bytes:
        try:
            return wire.pack(reply, handle=self._keep)
        except WireError as fault:
            reply["changed"] = {}
            reply.pop("value", None)
            reply["error"] = {"type": "CannotCross", "mro": [], "message": str(fault), "frames": []}
            return wire.pack({"replies": [{"error": reply["error"]}]} if "replies" in reply else reply)

    def _keep(self, value: Any) -> wire.HandleRef:
        if len(self.handles) >= MAX_HANDLES:
            raise WireError(f"more than {MAX_HANDLES:,} objects were returned that cannot cross as plain data")
        if isinstance(value, CoroutineType):
            value.close()  # nobody awaits it, and Python would say so on the student's screen
        self.next_handle += 1
        self.handles[self.next_handle] = value
        kind = type(value)
        name = f"ndarray of dtype {value.dtype}" if kind is np.ndarray else kind.__qualname__
        return wire.HandleRef(self.next_handle, name[: wire.MAX_TYPE_NAME])

    def _reverse_stub(self, ref: wire.CallableRef) -> Callable[..., Any]:
        def given_function(*args: Any, **kwargs: Any) -> Any:
            if self.reverse is None:
                raise TypeError("the function you were given cannot be called here")
            return self.reverse(ref.id, args, kwargs)

        return given_function

    # ------------------------------------------------------------ requests

    def respond(self, request: dict[str, Any]) -> dict[str, Any]:
        """The reply to one request, with live objects in it ("called": the function, instead of "changed").

        Never raises, except `passing`.
        """
        printed = Printed(self.output)
        caught: list[warnings.WarningMessage] = []
        reply: dict[str, Any]
        try:
            with captured(printed), warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                reply = self._answer(request)
        except self.passing:
            raise
        except BaseException as fault:  # noqa: BLE001  the student's code may raise anything, SystemExit too
            reply = {"error": describe_error(fault, self.namer)}
        runtime = [str(w.message)[:MAX_WARNING] for w in caught if issubclass(w.category, RuntimeWarning)]
        reply["warnings"] = runtime[:MAX_WARNINGS]
        reply["output"] = printed.text()
        return reply

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        match request["op"]:
            case "load":
                return {"cells": [self._cell(cell) for cell in request["cells"]]}
            case "operator":
                return {"value": OPERATORS[request["name"]](*request["args"])}
            case "brief":
                self.brief.begin(**request["kwargs"])
                return {"value": None}
        target = request["target"]
        if isinstance(target, str):
            if target not in self.namespace:
                return self._missing(target)
            target = self.namespace[target]
        for name in request["path"]:
            target = getattr(target, name)
        if request["op"] == "get":
            return {"value": target}
        if not callable(target):
            name = ".".join([str(request["target"]), *request["path"]])
            raise TypeError(f"{name} is no function: it is {target!r:.60} of type {type(target).__name__}")
        args, kwargs = request["args"], request["kwargs"]
        try:
            value = target(*args, **kwargs)
        except self.passing:
            raise
        except BaseException as fault:  # noqa: BLE001  as above; here the changed arguments are still of interest
            return {"error": describe_error(fault, self.namer, target), "called": target}
        shares = shares_memory(value, [*args, *kwargs.values()])
        return {"value": value, "called": target, "shares_memory": shares}

    def _cell(self, cell: dict[str, Any]) -> list[dict[str, Any]]:
        if "failed" in cell:  # it hung or ended an earlier worker
            failed: dict[str, Any] = {**cell["failed"]}
            self.failed.append((cell["source"], failed))
            return [failed]
        if cell.get("module"):
            self.imports.add(cell["module"], cell["source"])
            return []
        return self.load(cell["source"], cell["number"], cell["file"])

    def load(self, source: str, number: int, file: str = "") -> list[dict[str, Any]]:
        """Run one cell; the errors (described) of what did not run. What it defined stays."""
        place = self._place(source, number, file)
        self.imports.lay(self.namespace)
        told: list[dict[str, Any]] = []
        self.below = []
        try:
            for not_run in run_cell(source, place, self.namespace, self.skipped, self.passing):
                error = {**describe_error(not_run.fault, self.namer), "place": self.namer.files[place]}
                self.failed.append((not_run.names, error))
                told.append(error)
        except self.passing:
            raise
        except BaseException as fault:  # noqa: BLE001  a cell may be compiled in no way at all; the next still runs
            error = {**describe_error(fault, self.namer), "place": self.namer.files[place]}
            self.failed.append((source, error))
            told.append(error)
        return [*self.below, *told][:MAX_TOLD]

    def _run_module(self, source: str, file: str, namespace: dict[str, Any]) -> None:
        """Run a program that is imported (or, without a name, the statement of a magic); raises what ends it."""
        place = self._place(source, 0, file or "a magic")
        for not_run in run_cell(source, place, namespace, self.skipped, self.passing):
            if not_run.ended:
                raise not_run.fault
            self.below.append(describe_error(not_run.fault, self.namer))

    def _place(self, source: str, number: int, file: str) -> str:
        filename = self.namer.cell_name(number, file)
        linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
        return filename

    def _missing(self, name: str) -> dict[str, Any]:
        """A function that is not there: because its cell failed, which is the error to tell, or not written."""
        for names, error in reversed(self.failed):
            if name in names if isinstance(names, frozenset) else _defines(names, name):
                return {"error": error}
        return {"missing": name}


def _defines(source: str, name: str) -> bool:
    """Whether a source that cannot be compiled was to give a name its meaning."""
    return (
        re.search(
            rf"\b(?:def|class)\s+{re.escape(name)}\b|\b{re.escape(name)}\s*=|\bimport\b.*\b{re.escape(name)}\b", source
        )
        is not None
    )
