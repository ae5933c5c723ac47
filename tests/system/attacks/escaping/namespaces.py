"""Tries: to make namespaces, in which it would be the superuser, and to mount.
Gain: the kernel's larger attack surface; other views of the file system.
Known from: unprivileged user namespaces as the first step of most recent kernel exploits.
"""
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
for flags in (0x10000000, 0x20000, 0x10020000, 0x40000000, 0x20000000, 0x08000000):
    if libc.unshare(flags) == 0:
        print("BREACH unshared", hex(flags))
if libc.mount(b"tmpfs", b".", b"tmpfs", 0, None) == 0:
    print("BREACH mounted")
for name in (b"/proc/1/ns/mnt", b"/proc/self/ns/user"):
    descriptor = libc.open(name, 0)
    if descriptor >= 0 and libc.setns(descriptor, 0) == 0:
        print("BREACH entered", name)
if libc.chroot(b".") == 0:
    print("BREACH chroot")
if libc.umount2(b"/proc", 2) == 0:
    print("BREACH unmounted")
