"""Tries: to choose its processors itself, by number and by thread, and its scheduling.
Gain: the processor that another student's judge was pinned to; a longer turn than the rest.
Known from: sched_setaffinity asks for no privilege; pinned judges whose workers pin themselves elsewhere.
"""
import ctypes
import os
import threading

C = ctypes.CDLL(None, use_errno=True)
EVERY = set(range(os.cpu_count() or 1))
for who in (0, os.getpid(), threading.get_native_id()):
    for chosen in (EVERY, {0}, os.sched_getaffinity(0)):
        try:
            os.sched_setaffinity(who, chosen)
            print("BREACH chose its processors", who, chosen)
        except OSError:
            pass
mask = ctypes.c_ulong(1)
for who in (0, os.getpid()):
    if C.sched_setaffinity(who, 8, ctypes.byref(mask)) == 0 or C.syscall(203, who, 8, ctypes.byref(mask)) == 0:
        print("BREACH chose its processors in C", who)
for name, arguments in (("sched_setscheduler", (0, 0, ctypes.byref(ctypes.c_int(0)))), ("setpriority", (0, 0, -5)), ("nice", (-5,))):
    if getattr(C, name)(*arguments) == 0:
        print("BREACH chose its scheduling", name)
