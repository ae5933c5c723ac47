"""The Keras backend and its devices: what `mark1 doctor` shows, and how a process is set up before its first operation.

Nothing here imports Keras or a backend until it is asked to: the judges of the NumPy assignments never pay for it. What
only a GPU can show was not tried on one: see docs/gpu.md.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from autograder.errors import UserError, to_install

BACKENDS = {"tensorflow": "tensorflow", "jax": "jax", "torch": "torch"}
TO_INSTALL = {"tensorflow": to_install("keras"), "jax": to_install("jax"), "torch": "pip install torch"}
DEFAULT = "tensorflow"
# Asking a backend for its devices starts its runtime: seconds, and for good. So a process of its own is asked.
ASK_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Devices:
    """What a backend found: names as it gives them ("gpu:0"), the CPU among them."""

    backend: str
    names: tuple[str, ...]

    @property
    def gpus(self) -> int:
        return sum(name.lower().startswith(("gpu", "cuda", "rocm")) for name in self.names)


def backend_name() -> str:
    """The backend that Keras would take: KERAS_BACKEND, else ~/.keras/keras.json, else TensorFlow."""
    named = os.environ.get("KERAS_BACKEND")
    if named:
        return named
    home = Path(os.environ.get("KERAS_HOME", Path.home() / ".keras"))
    try:
        return str(json.loads((home / "keras.json").read_text(encoding="utf-8")).get("backend", DEFAULT))
    except (OSError, ValueError, AttributeError):
        return DEFAULT


def usable_backend() -> str:
    """The backend that Keras would take, where both are installed. Raises UserError with a sentence."""
    backend = backend_name()
    if backend not in BACKENDS:
        raise UserError(f"KERAS_BACKEND is {backend!r}; Keras knows {', '.join(BACKENDS)}.")
    if importlib.util.find_spec("keras") is None:
        raise UserError(f"Keras is not installed: {TO_INSTALL[DEFAULT]}.")
    if importlib.util.find_spec(BACKENDS[backend]) is None:
        raise UserError(f"Keras's backend {backend} is not installed: {TO_INSTALL[backend]}.")
    return backend


def prepare_environment(environment: dict[str, str] | None = None) -> dict[str, str]:
    """Variables that must be set before a backend is imported; values that are there already stay.

    TensorFlow and JAX take a whole GPU at once unless told otherwise, and then the second student has none.
    """
    environment = dict(os.environ) if environment is None else environment
    environment.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    environment.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")
    environment.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")
    return environment


def set_up_devices(*, exact: bool = True) -> Devices:
    """Set this process's backend up; call it after `import keras` is possible and before the first operation.

    Args:
        exact: full float32 in matrix products and convolutions. TensorFlow's default on newer GPUs, TF32, keeps 10 bits
            of 23, which fails a numeric check that is right to 1e-5. Trainings may pass False: they are faster.

    Returns:
        the devices found. Raises ImportError where the backend is not installed.
    """
    os.environ.update(prepare_environment())
    backend = backend_name()
    found = {"tensorflow": _tensorflow, "jax": _jax, "torch": _torch}[backend](exact)
    return Devices(backend, tuple(found))


def full_precision() -> Callable[[], None]:
    """Turn TF32 off in the backends that this process has loaded, for checks that compare numbers; the answer undoes it.

    A student's notebook on a GPU trains with TF32, which is fast, and would fail a check that is right to 1e-5.
    """
    undo: list[Callable[[], None]] = []
    tf, jax, torch = (sys.modules.get(name) for name in ("tensorflow", "jax", "torch"))
    if tf is not None:
        options = tf.config.experimental
        undo.append(partial(options.enable_tensor_float_32_execution, options.tensor_float_32_execution_enabled()))
        options.enable_tensor_float_32_execution(False)
    if jax is not None:
        undo.append(partial(jax.config.update, "jax_default_matmul_precision", jax.config.jax_default_matmul_precision))
        jax.config.update("jax_default_matmul_precision", "highest")
    if torch is not None:
        for place in (torch.backends.cudnn, torch.backends.cuda.matmul):
            undo.append(partial(setattr, place, "allow_tf32", place.allow_tf32))
            place.allow_tf32 = False

    def restore() -> None:
        for step in undo:
            step()

    return restore


def find_devices() -> Devices:
    """The devices of the backend, found out by a process of its own. Raises UserError with a sentence."""
    backend = usable_backend()
    question = (
        "import json; from autograder.networks.devices import set_up_devices; print(json.dumps(set_up_devices().names))"
    )
    try:
        done = subprocess.run(
            [sys.executable, "-c", question],
            env=prepare_environment(),
            capture_output=True,
            text=True,
            timeout=ASK_SECONDS,
            check=True,
        )
        return Devices(backend, tuple(json.loads(done.stdout.strip().splitlines()[-1])))
    except subprocess.TimeoutExpired:
        raise UserError(f"the backend {backend} did not start within {ASK_SECONDS:g} seconds.") from None
    except (subprocess.CalledProcessError, ValueError, IndexError) as fault:
        last = (getattr(fault, "stderr", "") or str(fault)).strip().splitlines()[-1:]
        raise UserError(f"the backend {backend} does not start: {' '.join(last)}") from fault


def describe_devices() -> list[str]:
    """Sentences for `mark1 doctor`: versions, backend, devices, and what they are used for."""
    lines = [f"keras {_version('keras')}, backend {backend_name()}"]
    try:
        found = find_devices()
    except UserError as fault:
        return [*lines, str(fault)]
    lines = [f"keras {_version('keras')}, backend {found.backend} {version_of(found.backend)}"]
    lines.append(f"devices: {', '.join(found.names)}")
    lines.append(
        f"{found.gpus} GPU{'s' if found.gpus > 1 else ''}: mark1 train --scale full trains there, one job a device"
        if found.gpus
        else "no GPU: everything runs on the CPU, which is enough for the course's own data"
    )
    return lines


def gpu_slots(jobs_a_device: int = 1, devices: Devices | None = None) -> tuple[str, ...]:
    """One entry for each job that may run at a time: the device's number for CUDA_VISIBLE_DEVICES, or "" for the CPU.

    Args:
        jobs_a_device: how many jobs share one GPU (`--gpu-jobs`). They share its memory too, and a fault of one can
            take the others along, so more than one is for trusted code.
    """
    if jobs_a_device < 1:
        raise ValueError(f"--gpu-jobs must be 1 or more, not {jobs_a_device}")
    found = devices or find_devices()
    return tuple(str(number) for number in range(found.gpus) for _ in range(jobs_a_device)) or ("",)


def version_of(backend: str) -> str:
    """The backend's version; TensorFlow also comes as tensorflow-cpu."""
    return _version("tensorflow-cpu" if backend == "tensorflow" and _version("tensorflow") == "?" else backend)


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "?"


def _tensorflow(exact: bool) -> list[str]:
    tf: Any = importlib.import_module("tensorflow")
    gpus = tf.config.list_physical_devices("GPU")
    for gpu in gpus:
        tf.config.experimental.set_memory_growth(gpu, True)
    tf.config.experimental.enable_tensor_float_32_execution(not exact)
    return [*(f"gpu:{number}" for number in range(len(gpus))), "cpu:0"]


def _jax(exact: bool) -> list[str]:
    jax: Any = importlib.import_module("jax")
    jax.config.update("jax_default_matmul_precision", "highest" if exact else None)
    return [f"{device.platform}:{device.id}" for device in jax.devices()]


def _torch(exact: bool) -> list[str]:
    torch: Any = importlib.import_module("torch")
    gpus = torch.cuda.device_count() if torch.cuda.is_available() else 0
    if not gpus:
        torch.set_num_threads(1)  # several threads for small networks are slower than one
    torch.backends.cudnn.allow_tf32 = not exact
    torch.backends.cuda.matmul.allow_tf32 = not exact
    return [*(f"cuda:{number}" for number in range(gpus)), "cpu:0"]
