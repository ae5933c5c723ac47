"""Tries: to start other programs: subprocess, posix_spawn, system, exec, multiprocessing.
Gain: a shell.
Known from: os.system in homework.
"""
import multiprocessing
import os
import subprocess
import sys

TRIES = [
    lambda: subprocess.Popen(["/bin/sleep", "20"], start_new_session=True),
    lambda: os.posix_spawn("/bin/sleep", ["sleep", "20"], {}),
    lambda: os.spawnl(os.P_NOWAIT, "/bin/sleep", "sleep", "20"),
    lambda: multiprocessing.get_context("fork").Process(target=id, args=(1,)).start(),
    lambda: multiprocessing.get_context("spawn").Process(target=id, args=(1,)).start(),
    lambda: os.forkpty(),
]
for attempt in TRIES:
    try:
        attempt()
        print("BREACH started a program")
    except BaseException:
        pass
if os.system("exit 0") == 0:
    print("BREACH os.system")
try:
    os.execv(sys.executable or "/usr/bin/python3", ["python3", "-c", "print('BREACH exec')"])
except OSError:
    pass
