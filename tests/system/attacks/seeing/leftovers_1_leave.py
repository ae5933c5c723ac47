"""Tries: to leave a note for a later submission, wherever something can be written.
Gain: with leftovers_2_look: hidden inputs passed from one student to the next.
Known from: a line in ~/.ipython by one student gave the next student's stub full marks in nbgrader.
"""
import os
import tempfile

for folder in (".", "~", "/tmp", "/var/tmp", "/dev/shm", "/run", tempfile.gettempdir(), os.environ.get("MPLCONFIGDIR", ".")):
    try:
        with open(os.path.expanduser(f"{folder}/note-to-the-next"), "w") as file:
            file.write("42")
    except OSError:
        pass
