"""What is here and what is missing, in sentences: the sandbox's layers, Keras and its devices, nbgrader, versions."""

from __future__ import annotations

import platform
import shutil
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from autograder import __version__
from autograder.commands.parts import missing_of_instructors, sentence
from autograder.errors import Mark1Error, UserError

# What each layer is for, in the words of SECURITY.md.
PURPOSE = {
    "landlock": "a worker sees Python's own files and its scratch folder, nothing else of the disk",
    "seccomp": "no new processes, no network, no tracing: the kernel refuses the calls",
    "rlimits": "memory, CPU time, file sizes and open files are bounded",
    "bwrap": "an own mount, process and network namespace around all workers",
    "tmpfs": "a scratch folder of bounded size that vanishes with the worker",
    "setuid": "each worker runs as a user of its own that owns nothing",
}
PACKAGES = (
    "numpy",
    "matplotlib",
    "pytest",
    "nbformat",
    "nbgrader",
    "jupytext",
    "ipython",
    "keras",
    "tensorflow-cpu",
    "tensorboard",
    "jax",
    "torch",
)
CALL_SECONDS = 30.0  # for one call of a worker: an idle machine needs milliseconds


def examine(course: Path | None) -> int:
    """Print the findings. Returns 0 where grading can be done safely here, else 1."""
    print(f"mark1 {__version__}, Python {platform.python_version()}, {platform.platform(terse=True)}\n")
    faults = _sandbox()
    without_keras = _keras()
    _packages()
    _course(course)
    if missing := missing_of_instructors():
        faults.append(f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing: {sentence('instructor')}")
    print(f"\n{_conclusion(faults, without_keras)}")
    return 1 if faults else 0


def _conclusion(faults: list[str], without_keras: str | None) -> str:
    if faults:
        return "\n  ".join(["This machine cannot grade. Students can check their own work here.", *faults])
    if without_keras:
        return (
            f"This machine can grade the assignments that need NumPy alone. For those that need Keras: {without_keras}"
        )
    return "This machine can grade."


def _sandbox() -> list[str]:
    """What keeps the sandbox from working here, in sentences."""
    print("Sandbox (the wall between the answers and the students' code)")
    if sys.platform != "linux":
        print("  none: grading needs Linux (a virtual machine or WSL will do)")
        return [f"grading needs Linux (a virtual machine or WSL will do), and this is {sys.platform}."]
    from autograder.sandbox.jail import MANDATORY
    from autograder.sandbox.zygote import available_layers

    missing = available_layers()
    for layer, why in missing.items():
        word = "mandatory" if layer in MANDATORY else "optional"
        print(f"  {'yes' if why is None else 'NO ':<4} {layer:<9} {word:<10} {PURPOSE.get(layer, '')}")
        if why is not None:
            print(f"       {why}")
    if shutil.which("bwrap") is None:
        print("       bubblewrap comes with the distribution: apt-get install bubblewrap")
    lacking = [layer for layer in MANDATORY if missing.get(layer, "missing") is not None]
    if lacking:
        return [f"the sandbox lacks {', '.join(lacking)}: see SECURITY.md."]
    return _one_call()


def _one_call() -> list[str]:
    """All layers may be there and a worker still fail: one is asked for two times two."""
    from autograder.records import Cell, Limits
    from autograder.sandbox.zygote import Sandbox

    request = {"op": "call", "target": "double", "path": [], "args": [2], "kwargs": {}}
    try:
        with Sandbox(Limits(), ("numpy",)) as sandbox:
            worker = sandbox.worker([Cell("def double(x):\n    return 2 * x\n", number=1)])
            reply = worker.exchange(request, CALL_SECONDS, {})
            worker.close()
    except Exception as fault:  # noqa: BLE001  whatever it is, grading would meet it too
        return [f"a worker could not answer a call: {type(fault).__name__}: {fault}"]
    return [] if reply.get("value") == 4 else [f"a worker answered a call wrongly: {reply!r:.200}"]


def _keras() -> str | None:
    """Why Keras cannot be used here, in a sentence; None where it can."""
    from autograder.networks.devices import describe_devices, usable_backend

    print("\nKeras (for assignments that need it)")
    try:
        usable_backend()
    except UserError as fault:
        print(f"  {fault}")
        return str(fault)
    for line in describe_devices():
        print(f"  {line}")
    return None


def _packages() -> None:
    print("\nPackages")
    for name in PACKAGES:
        try:
            print(f"  {name:<15} {version(name)}")
        except PackageNotFoundError:
            print(f"  {name:<15} not installed")


def _course(option: Path | None) -> None:
    from autograder.course.manifest import find_course, list_assignments

    try:
        course = find_course(option)
        names = ", ".join(item.name for item in list_assignments(course))
        print(f"\nCourse: {course}\n  assignments: {names}\n  interpreter: {sys.executable}")
    except Mark1Error as fault:
        print(f"\nCourse: {fault}")
