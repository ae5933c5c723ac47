"""Tries: to trace its parent, its siblings and the judge.
Gain: their memory and their system calls.
Known from: PTRACE_ATTACH by the same user.
"""
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
for pid in [os.getppid(), {{JUDGE}}, *range(1, 40)]:
    if pid != os.getpid():
        for request in (16, 0x4206):  # PTRACE_ATTACH, PTRACE_SEIZE
            if libc.ptrace(request, pid, None, None) == 0:
                print("BREACH traces", pid)
                libc.ptrace(17, pid, None, None)
        if libc.syscall(310, pid, None, 0, None, 0, 0) == 0 and pid:  # process_vm_readv
            print("BREACH may read", pid)
