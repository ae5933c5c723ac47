"""Tries: to fill memory that limits on private data do not count: shared mappings, huge pages, growing stacks.
Gain: the machine's memory, past RLIMIT_DATA.
Known from: MAP_SHARED | MAP_ANONYMOUS is accounted to nobody.
"""
import ctypes
import mmap
import os

got = 0
for flags in (mmap.MAP_SHARED | mmap.MAP_ANONYMOUS, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x100,
              mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x40000):
    try:
        area = mmap.mmap(-1, 256 << 20, flags=flags)
        for offset in range(0, len(area), 4096):
            area[offset] = 1
        got += len(area)
    except (OSError, ValueError):
        pass
try:
    made = os.memfd_create("x")
    for _ in range(256):
        got += os.write(made, bytes(1 << 20))
except OSError:
    pass
libc = ctypes.CDLL(None)
identity = libc.shmget(0, 256 << 20, 0o1600)
if identity >= 0:
    libc.shmctl(identity, 0, None)
    got += 256 << 20
if got > 64 << 20:
    print("BREACH", got >> 20, "MB of uncounted memory")
