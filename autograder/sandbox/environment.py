"""What of the machine the zygote is started with, and what of it a worker may read: Python and its libraries.

Nothing of the course is in it: no check, no reference, no submission, not even this package's folder,
whose modules the zygote has already imported.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path

import autograder
from autograder.errors import SandboxError
from autograder.networks.devices import DEFAULT

FONT_SECONDS = 120.0  # matplotlib lists the machine's fonts once; seconds, on a slow disk a minute
BWRAP_SECONDS = 20.0  # it takes 6 ms

_SYSTEM = (
    *("/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64"),
    *("/usr/share/fonts", "/usr/share/zoneinfo", "/etc/ld.so.cache", "/etc/localtime"),
)
# TensorFlow and JAX read these about the machine; /proc/self is the worker's own.
_MACHINE = {"keras": ("/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/sys/devices/system/cpu")}


def package() -> Path:
    """The folder of this package; an editable install has it inside the course."""
    return Path(str(autograder.__file__)).resolve().parent


def python() -> str:
    """The interpreter itself, not a virtual environment's link to it."""
    return os.path.realpath(sys.executable)


def site_folders() -> list[str]:
    """Where third-party libraries lie. Not the current folder, PYTHONPATH or what an editable install adds."""
    named = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    installed = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    return [path for path in dict.fromkeys([*installed, *named]) if os.path.isdir(path)]


def readable(needs: Iterable[str], extra: Iterable[str | Path]) -> list[str]:
    """The paths that a worker may read."""
    machine = [path for need in needs for path in _MACHINE.get(need, ())]
    base = [f"{sys.base_prefix}/lib", f"{sys.base_prefix}/lib64", sysconfig.get_path("stdlib")]
    return list(dict.fromkeys([*base, *site_folders(), *_SYSTEM, *machine, *map(str, extra)]))


def refuse_secret(read: Iterable[str], secret: Iterable[str | Path]) -> None:
    """Raise SandboxError where something secret lies in a folder that workers may read."""
    for path in secret:
        hidden = Path(path).resolve()
        for allowed in read:
            if Path(allowed).resolve() in (hidden, *hidden.parents):
                raise SandboxError(
                    f"{hidden} lies in {allowed}, which submissions may read because Python's libraries are there: "
                    "move the course to a folder of its own"
                )


def environment(folder: str, backend: str = DEFAULT) -> dict[str, str]:
    """The zygote's whole environment, and so the workers'. One thread: what forks must have no other.

    `folder` is for what libraries want to write while they are imported; `backend` is Keras's.
    """
    kept = {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}
    return {
        **kept,
        "PATH": "/usr/bin:/bin",
        "HOME": "/nonexistent",
        "LANG": "C.UTF-8",
        "PYTHONHASHSEED": "0",  # the same order of sets in every run
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        # TensorFlow and JAX after the fork: another number of threads rounds otherwise, and a score would depend on the
        # machine; several judges with a thread each are also faster than one judge with several.
        "TF_NUM_INTRAOP_THREADS": "1",
        "TF_NUM_INTEROP_THREADS": "1",
        "NPROC": "1",
        "MALLOC_ARENA_MAX": "2",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": folder,
        "TMPDIR": folder,
        "KERAS_BACKEND": backend,
        "CUDA_VISIBLE_DEVICES": "",
        "JAX_PLATFORMS": "cpu",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",  # the same rounding on every processor
    }


def font_cache(folder: str) -> None:
    """Copy matplotlib's list of fonts into `folder`, for one zygote; made once, where there is a home to keep it.

    A copy, because matplotlib wants a folder that it can write to, and nothing may pass from one class to the next.
    """
    kept = user_cache_path("mark1") / "matplotlib"
    os.makedirs(folder, exist_ok=True)
    with contextlib.suppress(OSError):
        kept.mkdir(parents=True, exist_ok=True)
        if not list(kept.glob("fontlist-*.json")):
            _list_fonts(kept)
        for made in kept.glob("fontlist-*.json"):
            shutil.copy(made, folder)


def _list_fonts(folder: Path) -> None:
    code = f"import sys; sys.path += {site_folders()!r}; import matplotlib.font_manager"
    subprocess.run(
        [python(), "-s", "-S", "-P", "-B", "-c", code],
        env=environment(str(folder)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=FONT_SECONDS,
        check=False,
    )


def bwrap(visible: Iterable[str], writable: Iterable[str] = ()) -> list[str]:
    """The command that shows these paths alone to what follows it, in namespaces of its own.

    A superuser keeps its identity inside, so that workers can take another; anybody else gets a user namespace.
    """
    command = [shutil.which("bwrap") or "bwrap", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"]
    command += ["--unshare-cgroup-try", "--new-session", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]  # noqa: S108  inside, empty
    command += ["--dir", "/scratch"]
    if os.getuid() != 0:
        command += ["--unshare-user"]
    shown = [path for path in dict.fromkeys(visible) if os.path.exists(path)]
    for folder in sorted({str(parent) for path in shown for parent in Path(path).parents} - {"/", "/proc", "/dev"}):
        command += ["--perms", "0755", "--dir", folder]  # or they would be for the superuser's eyes only
    for path in shown:
        if path.startswith("/proc"):
            continue
        if os.path.islink(path):
            command += ["--symlink", os.readlink(path), path]
            path = os.path.realpath(path)
        command += ["--ro-bind", path, path]
    for path in writable:
        command += ["--bind", path, path]
    return [*command, "--remount-ro", "/tmp", "--remount-ro", "/", "--chdir", "/"]  # noqa: S108  as above


@cache
def why_no_bwrap() -> str | None:
    """None where bubblewrap works here, else the sentence why not."""
    if shutil.which("bwrap") is None:
        return "bubblewrap is not installed (Debian: apt install bubblewrap)"
    visible = ["/usr", "/bin", "/lib", "/lib64"]
    try:
        tried = subprocess.run(
            [*bwrap(visible), "/usr/bin/env", "true"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=BWRAP_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        return f"bubblewrap could not be started: {fault}"
    if tried.returncode:
        return f"bubblewrap may not make its namespaces here: {tried.stderr.strip()[-200:]}"
    return None
