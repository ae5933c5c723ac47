"""Tries: netlink, packet, vsock, Bluetooth and other families of sockets.
Gain: the host of a virtual machine; kernel code that is seldom tested.
Known from: AF_VSOCK reaches the hypervisor, past every network namespace.
"""
import socket

for family in (16, 17, 40, 31, 38, 44, 21, 29, 10, 2):
    for kind in (1, 2, 3, 5):
        try:
            socket.socket(family, kind, 0)
            print("BREACH a socket of family", family)
        except OSError:
            pass
