"""Tries: to replace built-in functions and classes.
Gain: isinstance, len, abs and all lie to whatever runs in this process.
Known from: builtins.AssertionError = type("X", (BaseException,), {}).
"""
import builtins

for name in ("isinstance", "issubclass", "callable", "all", "any", "hasattr"):
    setattr(builtins, name, lambda *args, **kwargs: True)
builtins.abs = builtins.sum = builtins.max = lambda *args, **kwargs: 0.0
builtins.AssertionError = type("AssertionError", (BaseException,), {})
builtins.len = lambda thing: 2
