"""Tries: to start threads until none can be made.
Gain: the machine's process table.
Known from: threads count as tasks; fork limits often do not.
"""
import _thread
import time

_thread.stack_size(32768)
made = 0
try:
    while made < 6000:
        _thread.start_new_thread(time.sleep, (5,))
        made += 1
except (RuntimeError, MemoryError):
    pass
if made >= 5000:
    print("BREACH", made, "threads")
