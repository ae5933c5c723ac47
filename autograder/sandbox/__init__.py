"""Where the student's code runs, and what the trusted side holds of it.

`student.py` is the proxy that checks use; `responder.py` answers its requests on the student's side;
`worker.py`, `jail.py` and `seccomp.py` are the locked process in which it does so when grading;
`zygote.py` starts such processes.
"""
