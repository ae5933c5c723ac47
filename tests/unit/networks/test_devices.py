"""Backends and devices, as far as they can be known without a GPU."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder.errors import UserError
from autograder.networks.devices import (
    Devices,
    backend_name,
    describe_devices,
    find_devices,
    full_precision,
    gpu_slots,
    prepare_environment,
)

COURSE = Path(__file__).parents[3]
TWO_GPUS = Devices("jax", ("gpu:0", "gpu:1", "cpu:0"))


def test_nothing_of_keras_is_imported_for_the_asking() -> None:
    code = "import sys, autograder.networks.devices; print(sorted({'keras', 'tensorflow', 'jax', 'torch'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_environment_keeps_what_is_set() -> None:
    given = {"TF_FORCE_GPU_ALLOW_GROWTH": "false"}
    found = prepare_environment(given)
    assert found["TF_FORCE_GPU_ALLOW_GROWTH"] == "false"
    assert found["XLA_PYTHON_CLIENT_PREALLOCATE"] == "false"


def test_the_variable_names_the_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "jax")
    assert backend_name() == "jax"


@pytest.mark.parametrize(
    ("content", "backend"), [('{"backend": "torch"}', "torch"), ("{", "tensorflow"), (None, "tensorflow")]
)
def test_else_the_file_names_it(monkeypatch: pytest.MonkeyPatch, tmp_path, content: str | None, backend: str) -> None:
    monkeypatch.delenv("KERAS_BACKEND", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    if content is not None:
        (tmp_path / "keras.json").write_text(content)
    assert backend_name() == backend


@pytest.mark.parametrize(
    ("jobs", "devices", "slots"),
    [
        (1, TWO_GPUS, ("0", "1")),
        (2, TWO_GPUS, ("0", "0", "1", "1")),
        (3, Devices("torch", ("cpu:0",)), ("",)),
    ],
)
def test_one_job_a_device_unless_told(jobs: int, devices: Devices, slots: tuple[str, ...]) -> None:
    assert gpu_slots(jobs, devices) == slots


def test_no_job_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="--gpu-jobs must be 1 or more, not 0"):
        gpu_slots(0, TWO_GPUS)


@pytest.mark.parametrize(
    ("backend", "sentence"),
    [("mxnet", "KERAS_BACKEND is 'mxnet'; Keras knows tensorflow, jax, torch.")],
)
def test_an_unknown_backend_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch, backend: str, sentence: str) -> None:
    monkeypatch.setenv("KERAS_BACKEND", backend)
    with pytest.raises(UserError, match="KERAS_BACKEND"):
        find_devices()
    assert describe_devices()[1] == sentence


@pytest.mark.gpu
def test_a_gpu_computes_as_the_cpu_does() -> None:
    pytest.importorskip("keras", reason="Keras is not installed: pip install 'mark1[keras]'")
    try:
        found = find_devices()
    except UserError as fault:
        pytest.skip(str(fault))
    if not found.gpus:
        pytest.skip(f"the backend {found.backend} sees no GPU here")
    code = (
        "from autograder.networks.devices import set_up_devices; set_up_devices()\n"
        "import numpy as np, keras\n"
        "x = np.random.default_rng(0).normal(size=(4, 16, 16, 8)).astype('float32')\n"
        "w = np.random.default_rng(1).normal(size=(3, 3, 8, 4)).astype('float32')\n"
        "v = np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(1, 2))\n"
        "right = np.einsum('nijcuv,uvcf->nijf', v.astype(float), w.astype(float))\n"
        "found = keras.ops.convert_to_numpy(keras.ops.conv(x, w))\n"
        "assert np.abs(found - right).max() < 1e-5 * np.abs(right).max()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=300)


def test_an_unknown_backend_is_told_before_anything_is_judged(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "autograder.cli", "grade", "cnn", "--submitted", str(_a_class(tmp_path)), "--verdicts",
         str(tmp_path / "verdicts"), "--no-gradebook"],
        cwd=COURSE,
        env={**os.environ, "KERAS_BACKEND": "mxnet"},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.strip() == "mark1: KERAS_BACKEND is 'mxnet'; Keras knows tensorflow, jax, torch."


def _a_class(folder: Path) -> Path:
    work = folder / "submitted" / "student-01" / "cnn"
    work.mkdir(parents=True)
    shutil.copy(COURSE / "release" / "cnn" / "cnn.py", work / "cnn.py")
    with (work / "cnn.py").open("a", encoding="utf-8") as file:
        file.write("\n# handed in\n")
    return folder / "submitted"


def test_checks_compare_numbers_without_tf32(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand-ins for the three backends: the switches are set, and put back as they were."""
    seen = []
    options = SimpleNamespace(
        enable_tensor_float_32_execution=seen.append, tensor_float_32_execution_enabled=lambda: True
    )
    config = SimpleNamespace(jax_default_matmul_precision=None)
    config.update = lambda name, value: setattr(config, name, value)
    switch, other = SimpleNamespace(allow_tf32=True), SimpleNamespace(allow_tf32=False)
    backends = SimpleNamespace(cudnn=switch, cuda=SimpleNamespace(matmul=other))
    monkeypatch.setitem(sys.modules, "tensorflow", SimpleNamespace(config=SimpleNamespace(experimental=options)))
    monkeypatch.setitem(sys.modules, "jax", SimpleNamespace(config=config))
    monkeypatch.setitem(sys.modules, "torch", SimpleNamespace(backends=backends))
    as_before = full_precision()
    assert (seen, config.jax_default_matmul_precision, switch.allow_tf32) == ([False], "highest", False)
    as_before()
    assert (seen, config.jax_default_matmul_precision) == ([False, True], None)
    assert (switch.allow_tf32, other.allow_tf32) == (True, False)


def test_where_no_backend_is_loaded_there_is_nothing_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("tensorflow", "jax", "torch"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    full_precision()()
