"""Tries: to make and to open devices.
Gain: the disk, the memory, the terminal of the instructor.
Known from: mknod in containers that run as root.
"""
import os
import stat

for mode, device in ((stat.S_IFBLK, os.makedev(8, 0)), (stat.S_IFCHR, os.makedev(1, 1)), (stat.S_IFIFO, 0)):
    try:
        os.mknod("device", mode | 0o600, device)
        print("BREACH made a device")
    except OSError:
        pass
for name in ("mem", "kmem", "kmsg", "sda", "vda", "tty", "ptmx", "fuse", "kvm", "net/tun", "shm/x", "mqueue", "loop0", "full"):
    try:
        os.close(os.open(f"/dev/{name}", os.O_RDWR | (os.O_CREAT if name.startswith("shm") else 0)))
        print("BREACH opened /dev/" + name)
    except OSError:
        pass
