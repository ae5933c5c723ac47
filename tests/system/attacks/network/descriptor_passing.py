"""Tries: to send and to receive descriptors over the wire to the judge.
Gain: to hand over, or to be handed, open files.
Known from: SCM_RIGHTS.
"""
import array
import os
import socket


def perceptron_predict(X, w, b):
    wire = socket.socket(fileno=os.dup(3))
    try:
        wire.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [1, 2]))])
        print("BREACH sent descriptors")
    except OSError:
        pass
    try:
        wire.recvmsg(1, 1000, socket.MSG_DONTWAIT)
        print("BREACH asked for descriptors")
    except OSError:
        pass
    return 0
