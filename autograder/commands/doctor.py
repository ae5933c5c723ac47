"""What is here and what is missing, in sentences: the sandbox's layers, Keras and its devices, nbgrader, versions."""

from __future__ import annotations

import importlib.util
import platform
import shutil
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from autograder import __version__
from autograder.errors import Mark1Error
from autograder.sandbox.jail import MANDATORY
from autograder.sandbox.zygote import available_layers

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
    "keras",
    "tensorflow-cpu",
    "jax",
    "torch",
)


def examine(course: Path | None) -> int:
    """Print the findings. Returns 0 where grading can be done safely here, else 1."""
    print(f"mark1 {__version__}, Python {platform.python_version()}, {platform.platform(terse=True)}\n")
    safe = _sandbox()
    _keras()
    _packages()
    _course(course)
    print("\nThis machine can grade." if safe else "\nThis machine cannot grade safely: see SECURITY.md.")
    return 0 if safe else 1


def _sandbox() -> bool:
    print("Sandbox (the wall between the answers and the students' code)")
    missing = available_layers()
    for layer, why in missing.items():
        word = "mandatory" if layer in MANDATORY else "optional"
        print(f"  {'yes' if why is None else 'NO ':<4} {layer:<9} {word:<10} {PURPOSE.get(layer, '')}")
        if why is not None:
            print(f"       {why}")
    if shutil.which("bwrap") is None:
        print("       bubblewrap comes with the distribution: apt-get install bubblewrap")
    return all(missing.get(layer, "missing") is None for layer in MANDATORY)


def _keras() -> None:
    print("\nKeras (for the CNN assignment only)")
    if importlib.util.find_spec("keras") is None:
        print("  not installed: pip install 'mark1[keras]'")
        return
    try:
        from autograder.networks.devices import describe_devices
    except ImportError:
        print(f"  keras {version('keras')}")
        return
    for line in describe_devices():
        print(f"  {line}")


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
