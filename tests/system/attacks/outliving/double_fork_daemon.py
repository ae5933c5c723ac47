"""Tries: to become a daemon: fork, new session, fork, closed descriptors.
Gain: to be adopted by init, away from the grader.
Known from: Stevens, "Advanced Programming in the UNIX Environment", chapter 13.
"""
import os
import time

try:
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for descriptor in range(3, 64):
                try:
                    os.close(descriptor)
                except OSError:
                    pass
            time.sleep(20)
        os._exit(0)
    print("BREACH forked")
except OSError:
    pass
