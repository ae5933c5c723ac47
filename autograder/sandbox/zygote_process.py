"""The zygote's process: libraries imported, one thread, forks a worker whenever it is asked.

It is trusted and holds no secret. It is started by `zygote.Sandbox` with a socket on which it receives,
for each worker, three descriptors: the worker's wire, its output, and a socket on which the zygote reports
the worker's pidfd and later how it ended. It ends when the Sandbox closes its socket, and its workers
with it.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import socket
import sys
from dataclasses import replace
from typing import Any, NoReturn

from autograder.inside.imports import allowed_modules
from autograder.sandbox import jail, worker
from autograder.sandbox.kernel import PR_SET_DUMPABLE, forbid_new_capabilities, prctl

# What is imported before the forks, by the assignment's needs. matplotlib, and our pictures for networks: the first cell of a
# notebook imports them, and no worker can open our own files. Nothing of a backend's runtime may start here: it has
# threads, and every fork after that hangs.
PRELOADED = {
    "numpy": ("numpy", "numpy.linalg", "numpy.random", "matplotlib.pyplot"),
    # Backends are named as their packages are. Keras looks for TensorFlow when it saves a model, whatever the backend
    # is: where both are installed, every worker would import it, for seconds.
    "keras": (os.environ.get("KERAS_BACKEND", "keras"), "keras", "tensorflow", "autograder.networks.pictures"),
}
OPTIONAL = ("matplotlib.pyplot", "tensorflow")  # where TensorFlow is the backend, keras itself needs it


def main(config: dict[str, Any]) -> NoReturn:
    """Serve until the control socket closes. `config` is what `Sandbox` sends on the command line."""
    control = socket.socket(fileno=config["control"])
    for need in config["needs"]:
        for module in PRELOADED[need]:
            _preload(module)
    sys.path.remove(config["package"])
    sys.dont_write_bytecode = True
    plan = jail.Plan(**{**config["plan"], "read": tuple(config["plan"]["read"]), "layers": ()})
    found = jail.probe(plan.scratch, config["must_read"])
    layers = tuple(name for name in found if found[name] is None and name not in config["without"])
    closed = jail.Jail(replace(plan, layers=layers))
    allowed = allowed_modules(config["needs"], config["packages"])
    forbid_new_capabilities()
    gc.collect()
    gc.freeze()
    prctl(PR_SET_DUMPABLE, 0)  # no ptrace, no /proc/<zygote>/mem for a process of the same user
    control.send(json.dumps({"layers": layers, "missing": found}).encode())
    _serve(control, closed, allowed)


def _preload(module: str) -> None:
    try:
        importlib.import_module(module)
    except ImportError:
        if module not in OPTIONAL:
            raise


def _serve(control: socket.socket, closed: jail.Jail, allowed: frozenset[str]) -> NoReturn:
    children: dict[int, tuple[int, socket.socket]] = {}  # pidfd: pid, report
    waiting = select.poll()
    waiting.register(control, select.POLLIN)
    while True:
        for ready, _ in waiting.poll():
            if ready != control.fileno():
                waiting.unregister(ready)
                _report_end(ready, *children.pop(ready))
                continue
            message, descriptors, _, _ = socket.recv_fds(control, 64, 3)
            if not message:
                os._exit(0)
            pidfd, pid, report = _fork(closed, allowed, *descriptors)
            children[pidfd] = pid, report
            waiting.register(pidfd, select.POLLIN)


def _fork(
    closed: jail.Jail, allowed: frozenset[str], wire_fd: int, output_fd: int, report_fd: int
) -> tuple[int, int, socket.socket]:
    threads = len(os.listdir("/proc/self/task"))
    if threads != 1:  # a fork copies one thread; a lock that another held would stay locked for ever
        os.write(2, f"the zygote has {threads} threads and cannot fork safely".encode())
        os._exit(1)
    zygote = os.getpid()
    pid = os.fork()
    if pid == 0:
        worker.run(closed, wire_fd, output_fd, zygote, allowed)
    pidfd = os.pidfd_open(pid)
    os.close(wire_fd)
    os.close(output_fd)
    report = socket.socket(fileno=report_fd)
    socket.send_fds(report, [b"%d" % pid], [pidfd])
    return pidfd, pid, report


def _report_end(pidfd: int, pid: int, report: socket.socket) -> None:
    _, status, usage = os.wait4(pid, 0)
    os.close(pidfd)
    ended = {
        "code": os.waitstatus_to_exitcode(status),
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "max_rss_mb": usage.ru_maxrss / 1024,
    }
    with report:
        try:
            report.send(json.dumps(ended).encode())
        except OSError:
            return  # the Sandbox no longer wants to know
