"""Tries: to fill the disk from every folder that can be written.
Gain: the gradebook can no longer be written.
Known from: a print in an endless loop, redirected to a file.
"""
import os

written = 0
for folder in (".", "/tmp", "/var/tmp", "/dev/shm", "{{COURSE}}", os.path.expanduser("~")):
    for number in range(40):
        try:
            with open(f"{folder}/fill{number}", "wb") as file:
                for _ in range(4):
                    written += file.write(bytes(1 << 20))
        except OSError:
            break
if written > 40 << 20:  # the scratch folder holds 16 MB, and is here under two names
    print("BREACH wrote", written >> 20, "MB")
