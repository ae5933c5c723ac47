"""Tries: to become the superuser, or anybody else: set*id, capabilities, set-user-id programs.
Gain: everything.
Known from: setuid(0) after a careless privilege drop.
"""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
for name, arguments in (
    ("setuid", (0,)), ("seteuid", (0,)), ("setresuid", (0, 0, 0)), ("setgid", (0,)), ("setgroups", ([0],)),
    ("setreuid", (0, 0)), ("setresgid", (0, 0, 0)),
):
    try:
        getattr(os, name)(*arguments)
        print("BREACH", name)
    except OSError:
        pass
header = (ctypes.c_uint32 * 2)(0x20080522, 0)
sets = (ctypes.c_uint32 * 6)(*[0xFFFFFFFF] * 6)
if libc.capset(header, sets) == 0:
    print("BREACH capabilities")
if libc.capget(header, sets) == 0 and any(sets[:3]):
    print("BREACH still holds capabilities", [hex(word) for word in sets[:3]])
for option, value in ((4, 1), (38, 0), (8, 1), (28, 0), (22, 0), (59, 0)):
    if libc.prctl(option, value, 0, 0, 0) == 0:
        print("BREACH prctl", option)
for program in ("/usr/bin/su", "/usr/bin/passwd", "/usr/bin/mount"):
    try:
        os.execv(program, [program])
    except OSError:
        pass
