"""What stands for a broken function in a student's worker, in the second run (see `follow_through.py`).

The text of this file is the last cell that is loaded there: it knows nothing of ours, holds no secret and decides nothing.
`mark1_stand_in(im2col=ask)` puts a function in the place of the student's `im2col`, wherever their code holds it by then:
under any name, in a program of theirs, as a default value. It asks the judge. What cannot cross the wire (an object, a
Generator) is the student's own function's to answer, as before.

`ask(args, kwargs)` answers `["answer", value]`, `["object"]` (it is none that can cross) or `["error", type, message]`. A
function among the arguments goes as `{"mark1_function": name}` and is then an attribute of `mark1_held`.
"""

# Its names are names of the student's code beside it: nothing is imported out here, no type to annotate with either.
# ruff: noqa: ANN001, ANN002, ANN003, ANN201, ANN202
# mypy: allow-untyped-defs, allow-untyped-calls


def mark1_stand_in(**asks):
    """Put a stand-in for each of these names where the student's code holds the function of that name."""
    import builtins
    import itertools
    import types

    import numpy as np

    namespace = globals()
    functions = (types.FunctionType, types.BuiltinFunctionType, types.MethodType)
    plain = (type(None), bool, int, float, complex, str, bytes, slice, np.generic)
    held = namespace["mark1_held"] = types.SimpleNamespace()
    numbers = itertools.count()

    def crosses(value):
        if isinstance(value, (list, tuple)):
            return all(map(crosses, value))
        if isinstance(value, dict):
            return all(map(crosses, value.values()))
        if isinstance(value, np.ndarray):
            return value.dtype.kind in "biufcSU"
        return isinstance(value, plain)

    def made(own, ask):
        def stand_in(*args, **kwargs):
            names = []

            def sent(value):
                if not isinstance(value, functions):
                    return value
                names.append(f"function_{next(numbers)}")
                setattr(held, names[-1], value)
                return {"mark1_function": names[-1]}

            if not all(isinstance(value, functions) or crosses(value) for value in (*args, *kwargs.values())):
                return own(*args, **kwargs)
            try:
                kind, *answer = ask(list(map(sent, args)), {name: sent(value) for name, value in kwargs.items()})
            finally:
                for name in names:
                    delattr(held, name)
            if kind == "answer":
                return answer[0]
            if kind == "object":
                return own(*args, **kwargs)
            raised = getattr(builtins, answer[0], RuntimeError)
            raise raised(answer[1])

        return stand_in

    def missing(*_, **__):
        raise NotImplementedError

    own = {name: namespace.get(name, missing) for name in asks}
    stand_ins = {id(own[name]): made(own[name], ask) for name, ask in asks.items()}
    written = [value for value in namespace.values() if isinstance(value, types.FunctionType)]
    spaces = {id(space): space for space in (namespace, *(function.__globals__ for function in written))}
    for space in spaces.values():
        for name, value in list(space.items()):
            if id(value) in stand_ins:
                space[name] = stand_ins[id(value)]
            elif isinstance(value, types.FunctionType) and value.__defaults__:
                value.__defaults__ = tuple(stand_ins.get(id(default), default) for default in value.__defaults__)
    for name in asks:
        namespace[name] = stand_ins[id(own[name])]
