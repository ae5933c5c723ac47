"""Landlock: the process may open only what a list names, for good (kernel 5.13 and later).

No rule grants executing, links, sockets, pipes or devices. TCP, abstract unix sockets and signals to
processes outside are shut where the kernel's Landlock knows them. See landlock(7).
"""

from __future__ import annotations

import fcntl
import os
import stat
import struct
from collections.abc import Iterable

from autograder.sandbox.kernel import syscall

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_WRITE_FILE, _READ_FILE, _READ_DIR, _REMOVE_DIR, _REMOVE_FILE = 0x2, 0x4, 0x8, 0x10, 0x20
_MAKE_DIR, _MAKE_FILE, _REFER, _TRUNCATE = 0x80, 0x100, 0x2000, 0x4000
READ = _READ_FILE | _READ_DIR
DEVICE = _READ_FILE | _WRITE_FILE
READ_WRITE = READ | _WRITE_FILE | _REMOVE_DIR | _REMOVE_FILE | _MAKE_DIR | _MAKE_FILE | _REFER | _TRUNCATE
_ON_A_FILE = _READ_FILE | _WRITE_FILE | _TRUNCATE


def abi() -> int:
    """The version of Landlock that this kernel has. Raises OSError where it has none."""
    return syscall(_CREATE_RULESET, None, 0, 1)


class Rules:
    """What may be opened, prepared once in the zygote for all its workers. Paths that do not exist are passed over.

    `add` opens more; a worker adds what is its own (its scratch folder, its /proc/self) before `restrict`.
    """

    def __init__(self) -> None:
        self.version = abi()
        known = 13 if self.version < 2 else 14 if self.version < 3 else 15 if self.version < 5 else 16
        self.files = (1 << known) - 1
        network = 0b11 if self.version >= 4 else 0  # bind and connect TCP
        scope = 0b11 if self.version >= 6 else 0  # abstract unix sockets, signals
        size = 8 if self.version < 4 else 16 if self.version < 6 else 24
        self.attributes = struct.pack("<QQQ", self.files, network, scope)[:size]
        self.rules: list[bytes] = []

    def add(self, paths: Iterable[str], access: int) -> None:
        """Allow `access` to each path and all below it."""
        for path in paths:
            try:
                low = os.open(path, os.O_PATH | os.O_CLOEXEC)
            except OSError:
                continue
            opened = fcntl.fcntl(low, fcntl.F_DUPFD_CLOEXEC, 10)  # a worker gives the low numbers other files
            os.close(low)
            kept = access if stat.S_ISDIR(os.fstat(opened).st_mode) else access & _ON_A_FILE
            self.rules.append(struct.pack("<Qi", kept & self.files, opened))

    def restrict(self) -> None:
        """Confine this thread and its future children. Raises OSError."""
        ruleset = syscall(_CREATE_RULESET, self.attributes, len(self.attributes), 0)
        for rule in self.rules:
            syscall(_ADD_RULE, ruleset, 1, rule, 0)
        # From version 7 the kernel logs what it denies; a student could flood the log.
        syscall(_RESTRICT_SELF, ruleset, 1 if self.version >= 7 else 0)
