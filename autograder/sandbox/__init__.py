"""The lock: processes in which a student's code runs when grading. Linux only; nobody at home imports it.

zygote.py          a warm process, one a stack, from which workers are forked
worker.py          what a worker does between the fork and the student's first line
jail.py            the layers that lock it: seccomp.py, landlock.py, limits, and what kernel.py asks of Linux
worker_client.py   the judge's end of a worker
"""
