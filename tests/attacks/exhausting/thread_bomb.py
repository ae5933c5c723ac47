"""Tries: to start threads until none can be made.
Gain: the machine's process table.
Known from: threads count as tasks; fork limits often do not.
"""
import threading
import time

threading.stack_size(32768)
made = 0
try:
    while made < 6000:
        threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
        made += 1
except (RuntimeError, MemoryError):
    pass
if made >= 5000:
    print("BREACH", made, "threads")
