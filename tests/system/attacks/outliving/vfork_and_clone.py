"""Tries: to make a process by every system call that makes one, without the C library.
Gain: what a filter forgot.
Known from: filters that deny fork but not vfork, clone or clone3.
"""
import ctypes
import os
import platform
import time

libc = ctypes.CDLL(None, use_errno=True)
if platform.machine() == "x86_64":
    us = os.getpid()
    for number, arguments in (
        (57, ()),  # fork
        (56, (17, 0, 0, 0, 0)),  # clone with SIGCHLD
        (56, (17 | 0x8000, 0, 0, 0, 0)),  # clone as a sibling
        (0x40000000 + 57, ()),  # fork by the x32 numbers
        (0x40000000 + 56, (17, 0, 0, 0, 0)),
        (435, (ctypes.create_string_buffer(64), 64)),  # clone3
    ):
        libc.syscall(number, *arguments)
        if os.getpid() != us:
            time.sleep(20)
            os._exit(0)
    try:
        children = open(f"/proc/{us}/task/{us}/children").read()
    except OSError:
        children = ""
    if children:
        print("BREACH children", children)
    try:
        os.waitpid(-1, os.WNOHANG)
        print("BREACH has a child")
    except ChildProcessError:
        pass
