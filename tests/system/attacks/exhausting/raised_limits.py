"""Tries: to raise its own limits, and to take its limits from others.
Gain: more memory and CPU time than the rest.
Known from: soft limits alone.
"""
import resource

for kind in (resource.RLIMIT_AS, resource.RLIMIT_DATA, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE):
    try:
        soft, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (hard + 1, hard + 1))
        print("BREACH raised", kind)
    except (OSError, ValueError):
        pass
    try:
        resource.prlimit({{JUDGE}}, kind, (1, 1))
        print("BREACH limited the judge", kind)
    except OSError:
        pass
