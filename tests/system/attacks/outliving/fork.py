"""Tries: to fork children that outlive their parent.
Gain: a process of its own on the grading machine.
Known from: every sandbox that kills one process id.
"""
import os
import time

for _ in range(5):
    try:
        if os.fork() == 0:
            os.setsid()
            time.sleep(20)
            os._exit(0)
        print("BREACH forked")
    except OSError:
        pass
