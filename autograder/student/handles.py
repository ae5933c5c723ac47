"""An object that stays on the student's side, as a check sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

import numpy as np

from autograder.student.transcript import Call, NotAValue
from autograder.values.wire import HandleRef

DISPLAY = 80  # characters of a handle's display path
# A network's methods. They are there to be called, so that to look one up need not cross to the student's side first.
METHODS = frozenset(
    """
    build compile count_params evaluate fit get_config get_layer get_weights predict predict_on_batch set_weights
    summary test_on_batch to_json train_on_batch
    """.split()  # noqa: SIM905  a table reads better than many quoted names
)
LONGEST = 1 << 62  # what Python accepts as a length


class Caller(Protocol):
    """Where calls are made and written down (student.py)."""

    def ask(self, call: Call) -> Any:
        """Make the call, and return its value or raise its fault."""


class Handle:
    """An object that stays on the student's side, as a check sees it.

    Attributes, calls, indexing, len, bounded iteration, arithmetic, float and int are forwarded; results are
    plain data or Handles again. `np.asarray(handle)` converts there and brings the array over. Comparing and
    truth stay here: two handles are equal only when they are the same, so that no object of a student's can
    claim to equal an expected value.
    """

    __slots__ = ("_caller", "_path", "_ref")

    def __init__(self, caller: Caller, ref: HandleRef, path: str) -> None:
        self._caller, self._ref, self._path = caller, ref, path[:DISPLAY]

    @property
    def type_name(self) -> str:
        """What the student's object is, for messages; known here, so that it can be named after its side ended."""
        return self._ref.type_name

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Method(self, name) if name in METHODS else attribute(self, name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._caller.ask(Call(self._path, "call", self, (), args, kwargs))

    def _operate(self, name: str, *args: Any) -> Any:
        return self._caller.ask(Call(f"{name}({self._path})", "operator", "", (name,), args, {}))

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray[Any, Any]:
        array = self._operate("array", self)
        try:
            if type(array) is np.ndarray:
                return array if dtype is None else array.astype(dtype)
        except (TypeError, ValueError):
            pass
        raise NotAValue(f"{self!r} cannot be turned into an array of numbers")

    def __len__(self) -> int:
        length = self._operate("len", self)
        if type(length) is not int or not 0 <= length < LONGEST:
            raise NotAValue(f"{self!r} has no length")
        return length

    def __float__(self) -> float:
        number = self._operate("float", self)
        if type(number) is not float:
            raise NotAValue(f"{self!r} is no number")
        return number

    def __int__(self) -> int:
        number = self._operate("int", self)
        if type(number) is not int:
            raise NotAValue(f"{self!r} is no whole number")
        return number

    def __iter__(self) -> Iterator[Any]:
        items = self._operate("iter", self)
        if type(items) is not list:
            raise NotAValue(f"{self!r} cannot be iterated over")
        return iter(items)

    def __getitem__(self, index: Any) -> Any:
        return self._operate("getitem", self, index)

    def __contains__(self, item: Any) -> bool:
        return self._operate("contains", self, item) is True

    def __bool__(self) -> bool:
        raise NotAValue(f"the answer is {self!r}, not a value")

    def _ordering(self, _other: Any) -> Any:
        raise NotAValue(f"the answer is {self!r}, not a number")

    __lt__ = __le__ = __gt__ = __ge__ = _ordering

    def __repr__(self) -> str:
        return f"<{self._ref.type_name} from {self._path}>"


class Method:
    """A method of an object that stays on the student's side; calling it is one crossing."""

    __slots__ = ("name", "owner")

    def __init__(self, owner: Handle, name: str) -> None:
        self.owner, self.name = owner, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.owner._caller.ask(
            Call(f"{self.owner._path}.{self.name}", "call", self.owner, (self.name,), args, kwargs)
        )

    def __repr__(self) -> str:
        return f"<{self.name} of {self.owner!r}>"


def attribute(owner: Handle, name: str) -> Any:
    """What the object's attribute is: plain data, or another handle."""
    return owner._caller.ask(Call(f"{owner._path}.{name}", "get", owner, (name,), (), {}))


def _forward(name: str, *, reflected: bool = False) -> Callable[..., Any]:
    def binary(self: Handle, other: Any) -> Any:
        return self._operate(name, other, self) if reflected else self._operate(name, self, other)

    return binary


def _forward_unary(name: str) -> Callable[[Handle], Any]:
    return lambda self: self._operate(name, self)


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"):
    setattr(Handle, f"__{_name}__", _forward(_name))
    setattr(Handle, f"__r{_name}__", _forward(_name, reflected=True))
for _name in ("neg", "pos", "abs"):
    setattr(Handle, f"__{_name}__", _forward_unary(_name))
