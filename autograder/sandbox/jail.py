"""Locks the current process in, layer by layer, before a line of a student's code runs.

Mandatory: landlock (opens only what the plan names), seccomp (makes only harmless system calls), rlimits
(memory, CPU time, files). Where the machine gives them: tmpfs (a scratch folder of its own that vanishes
with it), setuid (another user's identity). bwrap is laid around the zygote, see zygote.py. Capabilities
are dropped always, and the process dies with the zygote.
"""

from __future__ import annotations

import math
import os
import resource
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from autograder.sandbox import landlock, seccomp
from autograder.sandbox.kernel import (
    CLONE_NEWNS,
    CLONE_NEWUSER,
    PR_SET_DUMPABLE,
    PR_SET_NO_NEW_PRIVS,
    die_with_parent,
    drop_capabilities,
    mount,
    prctl,
    unshare,
)

MANDATORY = ("landlock", "seccomp", "rlimits")
LAYERS = (*MANDATORY, "bwrap", "tmpfs", "setuid")
NOBODY = 65534  # the uid and gid that own nothing, by convention
# Uids that no system gives to anybody (systemd lists them as unused); each worker is somebody else.
STRANGERS, STRANGERS_END = 0x7000_0000, 0x7FFF_FFFE
SCRATCH_BYTES = 16 << 20
SCRATCH_FILES = 1024
OPEN_FILES = 64
THREADS = 4096  # of the user (of the worker alone where it has a user namespace): TensorFlow wants a few dozen
STACK_BYTES = 8 << 20
ADDRESS_SLACK = 2 << 30  # address space beyond memory: TensorFlow reserves much that it never touches
OWN = "/proc/self"  # means another folder in every process
DEVICES = ("/dev/null", "/dev/urandom", "/dev/random")
_MS_NOSUID, _MS_NODEV, _MS_NOEXEC, _MS_REC, _MS_PRIVATE = 2, 4, 8, 0x4000, 0x40000


@dataclass(frozen=True, slots=True)
class Plan:
    """What one worker may have. `read`: paths that it may read; `scratch`: its empty folder."""

    layers: tuple[str, ...]
    read: tuple[str, ...]
    scratch: str
    memory_mb: int
    cpu_seconds: float
    output_kb: int


class Jail:
    """A plan made ready, in the zygote, so that each worker has little left to do."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.rules: landlock.Rules | None = None
        self.filter: bytes | None = None
        misses_truncation = False
        if "landlock" in plan.layers:
            self.rules = landlock.Rules()
            self.rules.add((path for path in plan.read if not path.startswith(OWN)), landlock.READ)
            self.rules.add(DEVICES, landlock.DEVICE)
            misses_truncation = self.rules.version < 3
        if "seccomp" in plan.layers:
            self.filter = seccomp.build(deny_truncating_open=misses_truncation)
        self.strangers = may_be_strangers()
        with open("/proc/self/statm") as file:
            pages = [int(word) * resource.getpagesize() for word in file.read().split()]
        self.limits = _limits(plan, address_space=pages[0], data=pages[5])

    def lock(self, parent: int) -> None:
        """Confine this process for good. `parent` is the zygote's pid. Raises OSError where a layer fails."""
        plan = self.plan
        os.setsid()
        prctl(PR_SET_DUMPABLE, 1)  # the zygote is not; its child needs its own /proc files for the next lines
        write("/proc/self/oom_score_adj", "1000")  # where memory runs out, the student's process goes first
        user = stranger(parent) if self.strangers else NOBODY
        if "tmpfs" in plan.layers:
            mount_scratch(plan.scratch, user if "setuid" in plan.layers else None)
        if "setuid" in plan.layers:
            become(user)
        elif "rlimits" in plan.layers and os.getuid() == 0:
            be_counted_as(user)
        drop_capabilities()
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        die_with_parent(parent)  # after setuid, which would clear it
        os.chdir(plan.scratch)
        if self.rules is not None:
            self.rules.add((path for path in plan.read if path.startswith(OWN)), landlock.READ)
            # Without a tmpfs nothing would bound what is written, so nothing may be.
            self.rules.add([plan.scratch], landlock.READ_WRITE if "tmpfs" in plan.layers else landlock.READ)
            self.rules.restrict()
        if "rlimits" in plan.layers:
            for kind, pair in self.limits:
                resource.setrlimit(kind, pair)
        if self.filter is not None:
            seccomp.install(self.filter)


def stranger(zygote: int) -> int:
    """A user for this worker alone. The kernel counts threads by user: what one student starts is not another's."""
    # The namespace's number tells zygotes in pid namespaces of their own apart, where pids are the same.
    place = os.stat("/proc/self/ns/pid").st_ino * 31 + zygote
    return STRANGERS + (place * 4093 + os.getpid()) % (STRANGERS_END - STRANGERS)


def may_be_strangers() -> bool:
    """Whether these uids exist here: a container may have 65,536 alone."""
    with open("/proc/self/uid_map") as file:
        ranges = [tuple(map(int, line.split())) for line in file]
    return any(first <= STRANGERS and first + count >= STRANGERS_END for first, _, count in ranges)


def mount_scratch(path: str, user: int | None) -> None:
    """An empty tmpfs over `path`, seen by this process alone, of `user` (None: our own).

    Raises OSError where namespaces are not allowed.
    """
    uid, gid = os.getuid(), os.getgid()
    try:
        unshare(CLONE_NEWNS)
    except PermissionError:
        unshare(CLONE_NEWNS | CLONE_NEWUSER)
        for name, text in (("setgroups", "deny"), ("uid_map", f"{uid} {uid} 1"), ("gid_map", f"{gid} {gid} 1")):
            write(f"/proc/self/{name}", text)
    mount(None, b"/", None, _MS_REC | _MS_PRIVATE, None)
    owner = (uid, gid) if user is None else (user, NOBODY)
    options = f"size={SCRATCH_BYTES},nr_inodes={SCRATCH_FILES},mode=700,uid={owner[0]},gid={owner[1]}"
    mount(b"tmpfs", path.encode(), b"tmpfs", _MS_NOSUID | _MS_NODEV | _MS_NOEXEC, options.encode())


def become(user: int) -> None:
    """Give up the superuser's identity for one that owns no file. Raises OSError."""
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(user, user, user)


def be_counted_as(user: int) -> None:
    """The kernel limits the threads of every real user but the superuser; files are opened as the effective one."""
    os.setresuid(user, 0, 0)


def write(path: str, text: str) -> None:
    """Write a file of /proc in one call."""
    opened = os.open(path, os.O_WRONLY)
    try:
        os.write(opened, text.encode())
    finally:
        os.close(opened)


def _limits(plan: Plan, *, address_space: int, data: int) -> list[tuple[int, tuple[int, int]]]:
    """Resource limits, soft and hard; memory is counted beyond what the zygote already holds (bytes)."""
    memory = plan.memory_mb << 20
    cpu = math.ceil(plan.cpu_seconds)
    limits = []
    for kind, soft, hard in (
        (resource.RLIMIT_AS, address_space + memory + ADDRESS_SLACK, None),
        (resource.RLIMIT_DATA, data + memory, None),
        (resource.RLIMIT_STACK, STACK_BYTES, None),
        (resource.RLIMIT_CPU, cpu, cpu + 1),  # the first can be caught, the second cannot
        (resource.RLIMIT_FSIZE, SCRATCH_BYTES, None),
        (resource.RLIMIT_NOFILE, OPEN_FILES, None),
        (resource.RLIMIT_NPROC, THREADS, None),
        (resource.RLIMIT_MEMLOCK, 0, None),
        (resource.RLIMIT_CORE, 0, None),
    ):
        ceiling = resource.getrlimit(kind)[1]
        wanted = (soft, soft if hard is None else hard)
        if ceiling != resource.RLIM_INFINITY:
            wanted = (min(wanted[0], ceiling), min(wanted[1], ceiling))
        limits.append((kind, wanted))
    return limits


# ---------------------------------------------------------------- what this machine gives


def probe(scratch: str, must_read: Iterable[str]) -> dict[str, str | None]:
    """Layer: None where it works here, else why not, in a sentence. Each is tried in a child of its own.

    To be called in a process of one thread. "bwrap" is not tried here.
    """
    return {
        "landlock": _try(landlock.abi, "the kernel has no Landlock (Linux 5.13 or later, `lsm=landlock` at boot)"),
        "seccomp": _try(_try_seccomp, "the kernel refuses seccomp filters"),
        "rlimits": None,
        "tmpfs": _try(lambda: mount_scratch(scratch, None), "no mount namespace may be made here"),
        "setuid": "there is no other identity to take: this is an ordinary user"
        if os.getuid() != 0
        else _try(lambda: _try_stranger(must_read), "another user could not read the Python installation"),
    }


def _try_seccomp() -> None:
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    seccomp.install()


def _try_stranger(must_read: Iterable[str]) -> None:
    become(stranger(os.getppid()) if may_be_strangers() else NOBODY)
    for path in must_read:
        os.listdir(path)


def _try(step: object, sentence: str) -> str | None:
    """`sentence` with the error, where `step` fails in a child."""
    receiving, sending = os.pipe()
    child = os.fork()
    if child == 0:
        text = ""
        try:
            assert callable(step)
            step()
        except BaseException as fault:  # noqa: BLE001  whatever it is, it is the answer
            text = f"{sentence}: {fault}"
        os.write(sending, text.encode()[:1000])
        os._exit(0)
    os.close(sending)
    with os.fdopen(receiving, "rb") as pipe:
        answer = pipe.read().decode(errors="replace")
    status = os.waitpid(child, 0)[1]
    if status:
        return f"{sentence}: the trial ended with status {status}"
    return answer or None


def supported() -> str | None:
    """None on Linux; elsewhere the sentence to show."""
    if sys.platform != "linux":
        return (
            f"grading needs Linux (a virtual machine or WSL will do), and this is {sys.platform}: no layer exists here"
        )
    return None
