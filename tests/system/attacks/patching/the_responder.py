"""Tries: to patch the engine's own code in the worker, so that it answers for the student.
Gain: whatever the worker is trusted with.
Known from: the worker's process belongs to the student; only what is checked outside counts.
"""
import autograder.sandbox.effects as effects
import autograder.sandbox.responder as responder
import autograder.wire as wire


class Always(dict):
    pass


responder.Responder.respond = lambda self, request: {"value": True, "warnings": [], "output": "passed"}
responder.changes = effects._same = lambda *args, **kwargs: {}
responder.shares_memory = lambda *args: False
wire.MAX_BODY = wire.MAX_HEADER = 1 << 40
