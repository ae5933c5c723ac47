"""Tries: to change modes, owners, times, attributes and lengths of files of the course, which need no opening.
Gain: a gradebook that everybody can write, or nobody can read.
Known from: Landlock guards opening, not chmod.
"""
import os

TARGETS = ["{{COURSE}}/gradebook.db", "{{COURSE}}/reference/perceptron.py", "{{COURSE}}"]
for target in TARGETS:
    for name, change in (
        ("chmod", lambda: os.chmod(target, 0o777)),
        ("chown", lambda: os.chown(target, 65534, 65534)),
        ("utime", lambda: os.utime(target, (0, 0))),
        ("truncate", lambda: os.truncate(target, 0)),
        ("setxattr", lambda: os.setxattr(target, "user.x", b"y")),
        ("open for writing", lambda: os.close(os.open(target, os.O_RDONLY | os.O_TRUNC))),
        ("rename", lambda: os.rename(target, target + ".gone")),
        ("unlink", lambda: os.unlink(target + "/perceptron-no-such")),
    ):
        try:
            change()
            print("BREACH", name, target)
        except OSError:
            pass
