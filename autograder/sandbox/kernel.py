"""The few kernel calls that Python has no function for, by ctypes; Linux only, nothing happens at import."""

from __future__ import annotations

import ctypes
import os
import signal
from functools import cache
from typing import Any

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 22, 24, 38
CLONE_NEWNS, CLONE_NEWUSER = 0x20000, 0x10000000
_LINUX_CAPABILITY_VERSION_3 = 0x20080522


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def syscall(number: int, *arguments: int | bytes | None) -> int:
    """A system call by number. Raises OSError."""
    words = [ctypes.c_long(word) if isinstance(word, int) else word for word in arguments]
    return _checked(int(_libc().syscall(ctypes.c_long(number), *words)), f"system call {number}")


def close_from(first: int) -> None:
    """Close every descriptor from `first` on. Raises OSError."""
    syscall(436, first, 0x7FFFFFFF, 0)  # close_range, the same number everywhere


def prctl(option: int, *arguments: int) -> None:
    """prctl(2) on this thread. Raises OSError."""
    words = [ctypes.c_ulong(word) for word in (*arguments, 0, 0, 0, 0)[:4]]
    _checked(int(_libc().prctl(ctypes.c_int(option), *words)), f"prctl {option}")


def die_with_parent(parent: int) -> None:
    """The kernel ends this process when its parent does, however that ends. `parent` is who that was: where it is another
    by now, this process ends here. (Not "where it is 1": in a container the parent itself may be process 1.)
    """
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def unshare(flags: int) -> None:
    """unshare(2). Raises OSError."""
    _checked(int(_libc().unshare(ctypes.c_int(flags))), "unshare")


def mount(source: bytes | None, target: bytes, kind: bytes | None, flags: int, options: bytes | None) -> None:
    """mount(2). Raises OSError."""
    arguments: list[Any] = [source, target, kind, ctypes.c_ulong(flags), options]
    _checked(int(_libc().mount(*arguments)), f"mount {target.decode()}")


def drop_capabilities() -> None:
    """Give up every capability that this process has. Raises OSError."""
    header = (ctypes.c_uint32 * 2)(_LINUX_CAPABILITY_VERSION_3, 0)
    none = (ctypes.c_uint32 * 6)()
    _checked(int(_libc().capset(header, none)), "capset")


def forbid_new_capabilities() -> None:
    """No file that is executed can bring a capability, here and in what is forked from here."""
    for capability in range(64):  # as many as the kernel's mask has bits; unknown ones fail, which is fine
        _libc().prctl(PR_CAPBSET_DROP, ctypes.c_ulong(capability), 0, 0, 0)
