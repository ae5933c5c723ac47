"""Tries: to find the note that leftovers_1_leave has left.
Gain: hidden inputs from an earlier run.
Known from: see leftovers_1_leave.
"""
import os
import tempfile

for folder in (".", "~", "/tmp", "/var/tmp", "/dev/shm", "/run", tempfile.gettempdir(), os.environ.get("MPLCONFIGDIR", ".")):
    try:
        open(os.path.expanduser(f"{folder}/note-to-the-next")).read()
        print("BREACH a note was left in", folder)
    except OSError:
        pass
