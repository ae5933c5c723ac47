"""Tries: to list processes and their command lines.
Gain: paths of the course, who else is being graded.
Known from: ps in shared containers.
"""
import os

try:
    print("BREACH", [name for name in os.listdir("/proc") if name.isdigit()])
except OSError:
    pass
for pid in range(1, 200):
    if pid != os.getpid():
        try:
            print("BREACH", open(f"/proc/{pid}/cmdline").read())
        except OSError:
            pass
