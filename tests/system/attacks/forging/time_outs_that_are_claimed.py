"""Tries: to claim that it was stopped: errors with the names and the very words of the sandbox's own endings, and of ours.
Gain: to be asked again and again, a mark "because the machine was busy", or a person where a 0 is due.
Known from: programs that report their own time-out to a grader that believes them.
"""
import errno

WORDS = (
    "no answer within 1.5 seconds",
    "no answer within 5 seconds",
    "the 10 seconds that a submission may take in all are used up",
    "the 60 seconds that a submission may take in all are used up",
    "the sandbox itself ended",
    "the process was killed; the machine may have run out of memory",
    "a worker could not be locked in: the machine is busy",
    "check failed to run: this is the grader's own fault",
)
NAMES = ("TimedOut", "Crashed", "SandboxError", "GraderError", "NotAttempted", "KeyboardInterrupt", "TimeIsUp", "CannotCross")
KINDS = [type(name, (kind,), {"__module__": "builtins", "reason": WORDS[0], "cpu_seconds": 0.0, "waited_seconds": 1e9})
         for name in NAMES for kind in (TimeoutError, BaseException, OSError)]
COUNT = []


def claim(*args, **kwargs):
    COUNT.append(1)
    words = WORDS[len(COUNT) % len(WORDS)]
    if len(COUNT) % 4 == 0:
        raise TimeoutError(errno.ETIMEDOUT, words)
    if len(COUNT) % 4 == 1:
        raise BlockingIOError(errno.EAGAIN, words)
    raise KINDS[len(COUNT) % len(KINDS)](words)


perceptron_predict = perceptron_step = perceptron_epoch = perceptron_fit = novikoff_bound = slide_update = claim
