"""What a student's code may import: the assignment's libraries, its own programs, and stand-ins for a notebook's.

Anything else is refused, whatever happens to be installed on this machine, so that the same work earns the same points
everywhere. The rule is for the student's own statements: libraries import what they need. It protects nothing.
"""

from __future__ import annotations

import builtins
import sys
import types
from collections.abc import Callable, Iterable, Mapping
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from typing import Any

from autograder.inside.notebook_modules import CoursePackage, Shell, stand_ins

ALWAYS = ("numpy", "matplotlib", "mpl_toolkits", "autograder")
STACKS = {"numpy": (), "keras": ("keras", "tensorflow")}
NOTEBOOKS_ONLY = ("google", "IPython", "ipywidgets", "tqdm")


def allowed_modules(needs: Iterable[str], packages: Iterable[str] = ()) -> frozenset[str]:
    """The libraries that an assignment's students may import, besides Python's own; `packages` are the course's choice."""
    return frozenset((*ALWAYS, *(name for need in needs for name in STACKS.get(need, ())), *packages))


def is_there(module: str, allowed: Iterable[str]) -> bool:
    """Whether a module (or the package that it is in) may be imported while grading."""
    root = module.partition(".")[0]
    return root in allowed or root in NOTEBOOKS_ONLY or root in sys.stdlib_module_names


def not_there(module: str, allowed: Iterable[str]) -> str:
    """The sentence about a module that may not be imported."""
    known = sorted(set(allowed) - {"mpl_toolkits", "autograder"})
    return f"{module} is not there while grading: there are {', '.join(known)} and Python's standard library"


class StudentImports(MetaPathFinder, Loader):
    """The `__import__` of a student's namespaces. `allowed` None refuses nothing (an author's own code).

    It is also a finder, for `importlib.reload` and `importlib.import_module` of a student's own programs.
    """

    def __init__(self, allowed: frozenset[str] | None, run: Callable[[str, str, dict[str, Any]], None]) -> None:
        """`run(source, file, namespace)` runs a module's source."""
        self.allowed, self._execute = allowed, run
        self.sources: dict[str, str] = {}  # the student's own programs
        self.modules: dict[str, types.ModuleType] = {}
        self.namespace: dict[str, Any] = {}
        self.shell = Shell(lambda source: run(source, "", self.namespace), self.sources.get)
        self.stand_ins = {name: made for name, made in stand_ins(self.shell).items() if name not in (allowed or ())}
        self.package = CoursePackage("autograder")
        self.builtins = {**vars(builtins), "__import__": self.import_, "get_ipython": lambda: self.shell}
        self.builtins.update(exit=sys.exit, quit=sys.exit)  # Python's own come with a shell alone

    def lay(self, namespace: dict[str, Any]) -> None:
        """Let the code of this namespace import in this way."""
        self.namespace = namespace
        namespace["__builtins__"] = self.builtins

    def add(self, name: str, source: str) -> None:
        """A program of the student's: its name can be imported from now on, the last text counts."""
        self.sources[name] = source
        before = self.modules.pop(name, None)
        if before is not None and sys.modules.get(name) is before:
            del sys.modules[name]
        if self not in sys.meta_path:
            sys.meta_path[:] = [item for item in sys.meta_path if not isinstance(item, StudentImports)]
            sys.meta_path.append(self)

    def find_spec(self, fullname: str, _path: Any = None, _target: Any = None) -> ModuleSpec | None:
        """See `importlib.abc.MetaPathFinder`."""
        return ModuleSpec(fullname, self, origin=f"{fullname}.py") if fullname in self.sources else None

    def exec_module(self, module: types.ModuleType) -> None:
        """See `importlib.abc.Loader`."""
        vars(module)["__builtins__"] = self.builtins
        self._execute(self.sources[module.__name__], f"{module.__name__}.py", vars(module))

    def import_(
        self,
        name: str,
        globals: Mapping[str, Any] | None = None,  # noqa: A002  Python's own names
        locals: Mapping[str, Any] | None = None,  # noqa: A002
        fromlist: Any = (),
        level: int = 0,
    ) -> Any:
        """See `builtins.__import__`. Raises ModuleNotFoundError for what is not there while grading."""
        root = name.partition(".")[0]
        if level == 0 and root in self.sources:
            return self._own(root)
        if level == 0 and root in self.stand_ins:
            return self._stand_in(name) if fromlist else self.stand_ins[root]
        if level == 0 and self.allowed is not None and not is_there(name, self.allowed):
            raise ModuleNotFoundError(not_there(root, self.allowed), name=root)
        if level == 0 and name == "autograder":
            return self.package
        found = builtins.__import__(name, globals, locals, fromlist or (), level)
        return self.package if level == 0 and root == "autograder" and not fromlist else found

    def _own(self, name: str) -> types.ModuleType:
        if name not in self.modules:
            module = self.modules[name] = types.ModuleType(name)
            module.__file__, module.__spec__ = f"{name}.py", self.find_spec(name)
            sys.modules.setdefault(name, module)  # for pickle, dataclasses and the like, which look a class's module up
            try:
                self.exec_module(module)
            except BaseException:
                del self.modules[name]
                if sys.modules.get(name) is module:
                    del sys.modules[name]
                raise
        return self.modules[name]

    def _stand_in(self, name: str) -> Any:
        found: Any = None
        for part in name.split("."):
            found = self.stand_ins[part] if found is None else getattr(found, part)
        return found
