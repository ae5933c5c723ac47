"""seccomp: the process may make only the system calls of a list, for good; everything else fails.

Threads can be made, processes cannot, so that one kill ends everything. No sockets but a stream pair,
no execution, no signals to others, no change of modes, owners or times of files (Landlock does not
guard those), no choice of processors or turns (a judge is pinned, and its workers stay where it is),
no memory that RLIMIT_DATA does not count. A denied call fails with "not permitted"; one newer than
this list with "not implemented", so that the C library falls back to an older one.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct

from autograder.sandbox.kernel import PR_SET_SECCOMP, prctl

# name: numbers on x86_64 and aarch64 (from the kernel's unistd.h; the aarch64 column is not tested)
_ALLOWED: dict[str, tuple[int | None, int | None]] = {
    # reading and writing what is open
    "read": (0, 63), "write": (1, 64), "readv": (19, 65), "writev": (20, 66), "pread64": (17, 67),
    "pwrite64": (18, 68), "preadv": (295, 69), "pwritev": (296, 70), "lseek": (8, 62), "close": (3, 57),
    "close_range": (436, 436), "dup": (32, 23), "dup2": (33, None), "dup3": (292, 24), "ftruncate": (77, 46),
    "fallocate": (285, 47), "fsync": (74, 82), "fdatasync": (75, 83), "sendfile": (40, 71),
    "fadvise64": (221, 223), "readahead": (187, 213), "flock": (73, 32),
    # opening and listing (Landlock decides what)
    "stat": (4, None), "fstat": (5, 80), "lstat": (6, None), "newfstatat": (262, 79), "statx": (332, 291),
    "statfs": (137, 43), "fstatfs": (138, 44), "access": (21, None), "faccessat": (269, 48),
    "faccessat2": (439, 439), "readlink": (89, None), "readlinkat": (267, 78), "getdents": (78, None),
    "getdents64": (217, 61), "getcwd": (79, 17), "chdir": (80, 49), "fchdir": (81, 50), "mkdir": (83, None),
    "mkdirat": (258, 34), "unlink": (87, None), "unlinkat": (263, 35), "rmdir": (84, None), "rename": (82, None),
    "renameat": (264, 38), "renameat2": (316, 276), "umask": (95, 166),
    # memory (mmap is filtered below)
    "mprotect": (10, 226), "munmap": (11, 215), "mremap": (25, 216), "brk": (12, 214), "madvise": (28, 233),
    "mincore": (27, 232), "membarrier": (324, 283), "msync": (26, 227),
    # signals of its own
    "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139), "rt_sigpending": (127, 136),
    "rt_sigtimedwait": (128, 137), "rt_sigsuspend": (130, 133), "sigaltstack": (131, 132), "pause": (34, None),
    "alarm": (37, None), "setitimer": (38, 103), "getitimer": (36, 102), "restart_syscall": (219, 128),
    # waiting
    "pipe": (22, None), "pipe2": (293, 59), "poll": (7, None), "ppoll": (271, 73), "select": (23, None),
    "pselect6": (270, 72), "epoll_create": (213, None), "epoll_create1": (291, 20), "epoll_ctl": (233, 21),
    "epoll_wait": (232, None), "epoll_pwait": (281, 22), "epoll_pwait2": (441, 441), "eventfd": (284, None),
    "eventfd2": (290, 19), "recvfrom": (45, 207), "shutdown": (48, 210), "getsockopt": (55, 209),
    # threads
    "futex": (202, 98), "futex_waitv": (449, 449), "set_robust_list": (273, 99), "get_robust_list": (274, 100),
    "rseq": (334, 293), "set_tid_address": (218, 96), "gettid": (186, 178), "sched_yield": (24, 124),
    "sched_getaffinity": (204, 123), "sched_getscheduler": (145, 120), "sched_getparam": (143, 121),
    "sched_get_priority_max": (146, 125), "sched_get_priority_min": (147, 126), "getcpu": (309, 168),
    "get_mempolicy": (239, 236),
    # who and when
    "getpid": (39, 172), "getppid": (110, 173), "getpgrp": (111, None), "getpgid": (121, 155), "getsid": (124, 156),
    "getuid": (102, 174), "geteuid": (107, 175), "getgid": (104, 176), "getegid": (108, 177), "getgroups": (115, 158),
    "getresuid": (118, 148), "getresgid": (120, 150), "getpriority": (140, 141), "capget": (125, 90),
    "nanosleep": (35, 101), "clock_nanosleep": (230, 115), "clock_gettime": (228, 113), "clock_getres": (229, 114),
    "gettimeofday": (96, 169), "time": (201, None), "times": (100, 153), "getrusage": (98, 165),
    "getrlimit": (97, 163), "uname": (63, 160), "sysinfo": (99, 179), "getrandom": (318, 278),
    "arch_prctl": (158, None), "exit": (60, 93), "exit_group": (231, 94),
}  # fmt: skip

# Calls whose arguments decide.
_FILTERED: dict[str, tuple[int | None, int | None]] = {
    "open": (2, None), "openat": (257, 56), "clone": (56, 220), "kill": (62, 129), "tgkill": (234, 131),
    "prlimit64": (302, 261), "fcntl": (72, 25), "ioctl": (16, 29),
    "mmap": (9, 222), "prctl": (157, 167), "socketpair": (53, 199), "sendto": (44, 206), "clone3": (435, 435),
}  # fmt: skip

_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
_NEWEST = 424  # numbers from here on are the same everywhere, and new: "not implemented" instead of "not permitted"

_LOAD, _JUMP_EQUAL, _JUMP_GREATER, _JUMP_BITS, _AND, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06
_ALLOW, _KILL, _EPERM, _ENOSYS, _ENOMEM, _ENOTTY = 0x7FFF0000, 0x80000000, 0x50001, 0x50026, 0x5000C, 0x50019

_ANY_PID = b"\xee\xdd\xcc\x7b"  # stands for the process's number until it is known; larger than any can be
_THREAD = 0x10000
_NAMESPACES = 0x7E020080
_MAP_SHARED_ANONYMOUS, _MAP_ANONYMOUS, _MAP_SHARED = 0x21, 0x20, 0x01
_MAP_UNCOUNTED = 0x100 | 0x40000  # GROWSDOWN, HUGETLB: RLIMIT_DATA does not count them
_O_TRUNC = 0x200
_FCNTL = [*range(8), 36, 37, 38, 1030]  # duplicate, flags, locks: nothing that sends signals
_IOCTL = [0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451]  # TCGETS TIOCGWINSZ FIONREAD FIONBIO FIONCLEX FIOCLEX
_PRCTL = [15, 16, 0x53564D41]  # set and get the thread's name, name a mapping


def install(program: bytes | None = None) -> None:
    """Confine this process by a filter that `build` made, with this process's number put in.

    Needs NO_NEW_PRIVS. Raises OSError, also on an architecture that has no list here.
    """
    program = (program or build()).replace(_ANY_PID, struct.pack("<I", os.getpid()))
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("<HxxxxxxQ", len(program) // 8, ctypes.addressof(code))
    buffer = ctypes.create_string_buffer(header, len(header))
    prctl(PR_SET_SECCOMP, 2, ctypes.addressof(buffer))


def build(machine: str | None = None, *, deny_truncating_open: bool = False) -> bytes:
    """The filter as BPF, for `install`. Raises OSError for an unknown machine (None is this one).

    `deny_truncating_open`: for kernels whose Landlock does not guard O_TRUNC.
    """
    machine = machine or platform.machine()
    if machine not in _ARCHITECTURES:
        raise OSError(f"there is no seccomp list for {machine}")
    column, architecture = _ARCHITECTURES[machine]
    (pid,) = struct.unpack("<I", _ANY_PID)
    number = {name: numbers[column] for name, numbers in _FILTERED.items()}
    p = _Program()
    p.add(_LOAD, 4)
    p.add(_JUMP_EQUAL, architecture, 1, 0)
    p.add(_RETURN, _KILL)
    p.add(_LOAD, 0)
    for numbers in _ALLOWED.values():
        p.unless_equal(numbers[column], [(_RETURN, _ALLOW)])
    truncating = (_EPERM, _ALLOW) if deny_truncating_open else (_ALLOW, _ALLOW)
    p.on_bits(number["open"], 1, _O_TRUNC, *truncating)
    p.on_bits(number["openat"], 2, _O_TRUNC, *truncating)
    p.on_clone(number["clone"])
    p.on_value(number["kill"], 0, [pid])
    p.on_value(number["tgkill"], 0, [pid])
    p.on_value(number["prlimit64"], 0, [0, pid])
    p.on_value(number["fcntl"], 1, _FCNTL)
    p.on_value(number["ioctl"], 1, _IOCTL, _ENOTTY)
    p.on_value(number["prctl"], 0, _PRCTL)
    p.on_mmap(number["mmap"])
    p.on_value(number["socketpair"], 1, [1], mask=0xF)  # streams: a datagram socket could address others
    p.on_null(number["sendto"], 4)
    p.unless_equal(number["clone3"], [(_RETURN, _ENOSYS)])  # its flags lie in memory, where no filter sees them
    p.add(_JUMP_GREATER, _NEWEST, 0, 1)
    p.add(_RETURN, _ENOSYS)
    p.add(_RETURN, _EPERM)
    return b"".join(p.code)


class _Program:
    """Instructions (code, jump if true, jump if false, constant) of 8 bytes."""

    def __init__(self) -> None:
        self.code: list[bytes] = []

    def add(self, code: int, constant: int, true: int = 0, false: int = 0) -> None:
        self.code.append(struct.pack("<HBBI", code, true, false, constant))

    def unless_equal(self, number: int | None, block: list[tuple[int, ...]]) -> None:
        """`block` where the loaded word (the call's number) is `number`; it must end in a return."""
        if number is None:
            return
        self.add(_JUMP_EQUAL, number, 0, len(block))
        for instruction in block:
            self.add(*instruction)

    def on_value(self, number: int | None, argument: int, values: list[int], no: int = _EPERM, mask: int = 0) -> None:
        """Allowed where the argument's low word is one of `values`."""
        block: list[tuple[int, ...]] = [(_LOAD, 16 + 8 * argument)]
        if mask:
            block.append((_AND, mask))
        for value in values:
            block += [(_JUMP_EQUAL, value, 0, 1), (_RETURN, _ALLOW)]
        self.unless_equal(number, [*block, (_RETURN, no)])

    def on_bits(self, number: int | None, argument: int, bits: int, some: int, none: int) -> None:
        """`some` where the argument's low word has one of `bits`, else `none`."""
        load = (_LOAD, 16 + 8 * argument)
        self.unless_equal(number, [load, (_JUMP_BITS, bits, 0, 1), (_RETURN, some), (_RETURN, none)])

    def on_null(self, number: int | None, argument: int) -> None:
        """Allowed where a pointer is null: both words."""
        low, high = 16 + 8 * argument, 20 + 8 * argument
        block = [(_LOAD, low), (_JUMP_EQUAL, 0, 0, 3), (_LOAD, high), (_JUMP_EQUAL, 0, 0, 1), (_RETURN, _ALLOW)]
        self.unless_equal(number, [*block, (_RETURN, _EPERM)])

    def on_clone(self, number: int | None) -> None:
        """A thread of this process, in its namespaces."""
        block = [(_LOAD, 16), (_JUMP_BITS, _NAMESPACES, 2, 0), (_JUMP_BITS, _THREAD, 0, 1), (_RETURN, _ALLOW)]
        self.unless_equal(number, [*block, (_RETURN, _EPERM)])

    def on_mmap(self, number: int | None) -> None:
        """Anything but memory that RLIMIT_DATA does not count."""
        block = [
            (_LOAD, 16 + 8 * 3),
            (_JUMP_BITS, _MAP_UNCOUNTED, 4, 0),
            (_AND, _MAP_SHARED_ANONYMOUS),
            (_JUMP_BITS, _MAP_ANONYMOUS, 0, 1),
            (_JUMP_BITS, _MAP_SHARED, 1, 0),
            (_RETURN, _ALLOW),
            (_RETURN, _ENOMEM),
        ]
        self.unless_equal(number, block)
