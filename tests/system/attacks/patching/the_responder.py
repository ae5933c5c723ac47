"""Tries: to patch the engine's own code in the worker, so that it answers for the student.
Gain: whatever the worker is trusted with.
Known from: the worker's process belongs to the student; only what is checked outside counts.
"""
import sys

# By what is loaded already, too: an import may be refused.
MODULES = {name: module for name, module in list(sys.modules.items()) if name.startswith("autograder")}
for name in ("responder", "side_effects", "imports", "statements"):
    module = MODULES.get("autograder.inside." + name)
    if module is None:
        module = __import__("autograder.inside." + name, fromlist=["x"])
    MODULES["autograder.inside." + name] = module

responder = MODULES["autograder.inside.responder"]
effects = MODULES["autograder.inside.side_effects"]
YES = {"value": True, "warnings": [], "output": "passed"}
responder.Responder.respond = responder.Responder._answer = lambda self, request: dict(YES)
responder.Responder._each = lambda self, request: [dict(YES) for _ in request["calls"]]
responder.Responder.load = lambda self, *args: []
responder.changes = effects.changes = lambda *args, **kwargs: {}
responder.shares_memory = effects.shares_memory = lambda *args: False
responder.OPERATORS.update({name: lambda *args: True for name in responder.OPERATORS})
for module in list(MODULES.values()):
    for limit in ("MAX_BODY", "MAX_HEADER", "MAX_DEPTH", "MAX_HANDLES", "MAX_ITEMS", "MAX_LINES"):
        if hasattr(module, limit):
            setattr(module, limit, 1 << 40)
