"""Tries: to type into the instructor's terminal, and to take over its process group.
Gain: a command run by the instructor's shell.
Known from: TIOCSTI; CVE-2017-5226 in bubblewrap.
"""
import fcntl
import os

for descriptor in (0, 1, 2, 3):
    for request in (0x5412, 0x541C, 0x540E, 0x8901, 0x8902):
        try:
            fcntl.ioctl(descriptor, request, b"x\0\0\0\0\0\0\0")
            print("BREACH ioctl", hex(request))
        except OSError:
            pass
    for command in (8, 10, 15, 1024, 1026, 1033):  # owner, signal, owner, lease, notify, seals
        try:
            fcntl.fcntl(descriptor, command, 0)
            print("BREACH fcntl", command)
        except OSError:
            pass
try:
    os.setpgid(0, os.getpgid(os.getppid()))
    print("BREACH joined the parent's group")
except OSError:
    pass
