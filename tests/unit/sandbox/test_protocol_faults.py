"""A worker, or the zygote, that fails at any step of the protocol: a sentence each time, and nothing left open.

The worker's part is played by this test: a thread on the other end of the wire, and a sleeping process to be killed.
"""

import json
import os
import socket
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from autograder.errors import SandboxError
from autograder.records import Limits
from autograder.sandbox.worker_client import WorkerClient
from autograder.sandbox.zygote import Sandbox
from autograder.student.proxy import Crashed, Student, TimedOut, calls_of
from autograder.values import wire

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox needs Linux")

READY = wire.pack({"ready": True})
ANSWER = wire.pack({"value": np.ones(3)})
QUESTION = wire.pack({"reverse": 0, "args": [1], "kwargs": {}})
LIMITS = Limits(call_seconds=1.0)


class Played:
    """A worker played by `script(wire, process, report)` in a thread."""

    def __init__(self, script, *, report_pid=True):
        self.process = subprocess.Popen(["sleep", "30"], stdin=subprocess.DEVNULL)
        self.here, self.there = socket.socketpair()
        self.report_here, self.report_there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.output = os.memfd_create("output")
        if report_pid:
            pidfd = os.pidfd_open(self.process.pid)
            socket.send_fds(self.report_there, [b"1"], [pidfd])
            os.close(pidfd)
        self.thread = threading.Thread(target=self._play, args=(script,))
        self.thread.start()

    def _play(self, script):
        try:
            script(self.there, self.process, self.report_there)
        finally:
            self.there.close()
            self.process.wait()
            code = self.process.returncode
            ended = {"code": code, "cpu_seconds": 0.1, "max_rss_mb": 1}
            if self.report_there.fileno() >= 0:
                with self.report_there:
                    self.report_there.send(json.dumps(ended).encode())

    def side(self):
        """The judge's end."""
        return WorkerClient(self.here, self.output, self.report_here, LIMITS)

    def end(self):
        """Whatever happened, the process is gone and the descriptors are closed."""
        self.process.wait(5)
        self.thread.join(5)
        assert not self.thread.is_alive()
        assert self.here.fileno() == self.report_here.fileno() == -1
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(self.output)


def die(process):
    """At this step."""
    process.kill()
    process.wait()


def before_ready(_wire, process, _report):
    die(process)


def silent_before_ready(peer, process, _report):
    peer.close()
    process.wait()


def nonsense_before_ready(peer, process, _report):
    peer.sendall(wire.pack({"ready": 2}))
    process.wait()


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (before_ready, "a worker could not be locked in: it ended with status -9"),
        (silent_before_ready, "a worker could not be locked in: it ended with status -9"),
        (nonsense_before_ready, "a worker could not be locked in: it ended with status -9"),
    ],
)
def test_a_worker_that_fails_before_it_is_locked_in_is_our_fault(script, sentence):
    """SandboxError: never a mark."""
    played = Played(script)
    with pytest.raises(SandboxError) as raised:
        played.side()
    assert str(raised.value) == sentence
    played.end()


def test_a_zygote_that_ends_before_it_reports_is_our_fault():
    """No pid, no worker."""

    def script(_wire, process, report):
        report.close()
        die(process)

    played = Played(script, report_pid=False)
    with pytest.raises(SandboxError, match="the sandbox's zygote ended instead of starting a worker"):
        played.side()
    played.end()


def answers(*parts):
    """Be ready, read the request, send the parts, and die."""

    def script(peer, process, _report):
        peer.sendall(READY)
        wire.receive(peer, time.monotonic() + 5)
        for part in parts:
            peer.sendall(part)
        die(process)

    return script


KILLED = "the process was killed; the machine may have run out of memory"


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ([], KILLED),
        ([ANSWER[:5]], KILLED),
        ([ANSWER[:20]], KILLED),
        ([ANSWER[:-1]], KILLED),
        ([QUESTION], KILLED),
        ([QUESTION[:-3]], KILLED),
        ([wire.PREFIX.pack(1 << 31, 0)],
         "the student's process broke the protocol: a frame announces 2,147,483,648 + 0 bytes, more than may cross"),
        ([wire.pack({"reverse": 5, "args": [], "kwargs": {}})],
         "the student's process broke the protocol: it called a function that it was not given"),
        ([wire.pack([1])], "the student's process broke the protocol: a reply has fields that no reply has"),
        ([wire.pack({"value": 1, "error": {}})],
         "the student's process broke the protocol: a reply must hold exactly one of value, error and missing"),
    ],
    ids=["nothing", "half a prefix", "half a header", "half a body", "a question", "half a question", "a long frame",
         "a stranger's function", "no reply", "two replies"],
)  # fmt: skip
def test_a_worker_that_dies_during_a_call_has_crashed(parts, reason):
    """With the reason, and written down as such."""
    played = Played(answers(*parts))
    side = played.side()
    student = Student(side)
    with pytest.raises(Crashed) as raised:
        student.f(lambda x: x)
    assert raised.value.reason == reason
    assert calls_of(student)[-1].kind == "crashed"
    side.close()
    played.end()


def test_a_worker_that_dies_between_calls_has_crashed_at_the_next():
    """The first answer counts."""
    played = Played(answers(ANSWER))
    side = played.side()
    student = Student(side)
    assert student.f().tolist() == [1, 1, 1]
    with pytest.raises(Crashed):
        student.f()
    played.end()


def test_a_zygote_that_dies_with_its_worker_says_so():
    """Nobody reports the worker's end then."""

    def script(peer, process, report):
        peer.sendall(READY)
        wire.receive(peer, time.monotonic() + 5)
        report.close()
        die(process)

    played = Played(script)
    side = played.side()
    with pytest.raises(Crashed, match="the sandbox itself ended"):
        Student(side).f()
    played.end()


def test_a_wall_clock_that_jumps_changes_nothing(monkeypatch):
    """Deadlines are of the monotonic clock."""
    now = time.time()
    jumps = iter([now, now + 1e6, now - 1e6] * 1000)
    monkeypatch.setattr(time, "time", lambda: next(jumps))
    played = Played(lambda peer, process, _: (peer.sendall(READY), process.wait()))
    side = played.side()
    start = time.monotonic()
    with pytest.raises(TimedOut, match="no answer within 1 seconds"):
        Student(side, call_seconds=1.0).f()
    assert 0.9 < time.monotonic() - start < 5
    played.end()


def test_a_jail_that_cannot_be_closed_is_told(tmp_path):
    """The worker ends before it has seen a line of the student's."""
    with Sandbox(LIMITS, use_bwrap=False, without=("tmpfs",)) as sandbox:
        os.rmdir(f"{sandbox._folder}/scratch")
        with pytest.raises(SandboxError, match="a worker could not be locked in: FileNotFoundError"):
            sandbox.bare_worker()
        os.mkdir(f"{sandbox._folder}/scratch")
        sandbox.bare_worker().close()
