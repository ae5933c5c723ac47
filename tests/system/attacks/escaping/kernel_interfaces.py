"""Tries: io_uring, bpf, perf, userfaultfd, keyrings, fanotify, modules, and other doors into the kernel.
Gain: system calls that run past a filter (io_uring), or the kernel's least tested code.
Known from: io_uring is outside seccomp; Google turned it off in 2023.
"""
import ctypes
import os
import platform

libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(256)
CALLS = {
    "io_uring_setup": (425, 8, buffer), "bpf": (321, 0, buffer, 120), "perf_event_open": (298, buffer, 0, -1, -1, 0),
    "userfaultfd": (323, 0), "add_key": (248, b"user", b"x", b"y", 1, -2), "keyctl": (250, 0, -3, 1),
    "fanotify_init": (300, 0, 0), "inotify_init": (253,), "kcmp": (312, os.getpid(), os.getpid(), 0, 0, 0),
    "open_by_handle_at": (304, -100, buffer, 0), "name_to_handle_at": (303, -100, b"/", buffer, buffer, 0),
    "quotactl": (179, 0, 0, 0, 0), "acct": (163, 0), "swapon": (167, b"/", 0), "syslog": (103, 3, buffer, 100),
    "personality": (135, 0x0040000), "modify_ldt": (154, 0, buffer, 16), "memfd_secret": (447, 0),
    "landlock_create": (444, buffer, 8, 0), "pidfd_getfd": (438, 3, 0, 0), "process_madvise": (440, 3, 0, 0, 0, 0),
    "mount_setattr": (442, -100, b"/", 0, buffer, 32), "open_tree": (428, -100, b"/", 0), "fsopen": (430, b"tmpfs", 0),
    "vmsplice": (278, 1, buffer, 1, 0), "splice": (275, 0, 0, 1, 0, 1, 0), "timer_create": (222, 0, 0, buffer),
    "mq_open": (240, b"x", 0o102, 0o600, 0), "shmget": (29, 0, 4096, 0o1600), "semget": (64, 0, 1, 0o1600),
    "msgget": (68, 0, 0o1600), "seccomp": (317, 0, 0, 0), "iopl": (172, 3), "reboot": (169, 0, 0, 0, 0),
    "sethostname": (170, b"x", 1), "settimeofday": (164, buffer, 0), "adjtimex": (159, buffer), "setpriority": (141, 0, 0, 5),
    "sched_setscheduler": (144, 0, 1, buffer), "ioprio_set": (251, 1, 0, 0), "chroot": (161, b"."),
    "remap_file_pages": (216, 0, 0, 0, 0, 0), "mbind": (237, 0, 0, 0, 0, 0, 0), "move_pages": (279, 0, 0, 0, 0, 0, 0),
}
if platform.machine() == "x86_64":
    for name, (number, *arguments) in CALLS.items():
        ctypes.set_errno(0)
        result = libc.syscall(number, *arguments)
        if result >= 0 or ctypes.get_errno() not in (1, 38):  # EPERM, ENOSYS: refused before it was looked at
            print("BREACH", name, "was looked at: result", result, "error", ctypes.get_errno())
