"""Tries: to read the memory of the judge, of the zygote and of any process at all.
Gain: expected values, other students' answers.
Known from: the classic /proc/<pid>/mem trick; graders that run the student's code as their own user.
"""
import os

for pid in ["{{JUDGE}}", str(os.getppid()), *map(str, range(1, 60))]:
    if pid == str(os.getpid()):
        continue
    for name in ("mem", "maps", "environ", "stack", "auxv"):
        try:
            open(f"/proc/{pid}/{name}", "rb").read(1)
            print("BREACH opened", pid, name)
        except (OSError, ValueError):
            pass
