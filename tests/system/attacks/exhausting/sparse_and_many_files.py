"""Tries: to use up inodes, and to make files far larger than the disk.
Gain: a file system on which nothing more can be made.
Known from: for i in range(10**7): open(str(i), "w").
"""
import os

made = 0
try:
    os.makedirs("many")
    for made in range(20_000):
        open(f"many/{made}", "w").close()
except OSError:
    pass
if made > 2000:
    print("BREACH made", made, "files")
try:
    with open("sparse", "wb") as file:
        file.truncate(1 << 40)
    print("BREACH a file of a terabyte")
except OSError:
    pass
