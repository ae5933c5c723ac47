"""`mark1 train`: one process a training, one training a device, and the outcome in a sentence."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from autograder.errors import UserError
from autograder.networks.devices import Devices, find_devices, usable_backend
from autograder.training import job as training_job
from autograder.training import train as training
from autograder.training.train import Wish, train_all

COURSE = Path(__file__).parents[3]
TWO_GPUS = Devices("tensorflow", ("gpu:0", "gpu:1", "cpu:0"))
NO_GPU = Devices("tensorflow", ("cpu:0",))
# Trains nothing, and answers as a Keras model does: what the command does with a model needs no Keras.
PRETENDER = """
import numpy as np
class Model:
    def __init__(self, k): self.k = k
    def predict(self, x, batch_size, verbose): return np.eye(self.k)[np.zeros(len(x), dtype=int)]
    def count_params(self): return 1234
def build_and_train(x, y, k, seed):
    print("epoch 1 of 1")
    return Model(k)
"""


@pytest.fixture
def outcomes(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float, float]]:
    """Trainings that only take time: on which slot, from when to when."""
    seen: list[tuple[str, float, float]] = []
    lock = threading.Lock()

    def run(_job: object, slot: str, _at_work: object) -> dict[str, object]:
        started = time.perf_counter()
        time.sleep(0.05)
        with lock:
            seen.append((slot, started, time.perf_counter()))
        return {
            "pictures": 1600, "title": "xo4", "test": 2000, "device": "gpu:0", "backend": "tensorflow 2.21.0",
            "seconds": 0.05, "parameters": 4932, "accuracy": 0.98,
        }  # fmt: skip

    monkeypatch.setattr(training, "_run", run)
    return seen


def together(seen: list[tuple[str, float, float]], slot: str) -> int:
    """How many trainings were on this slot at a time, at most."""
    mine = [(start, end) for name, start, end in seen if name == slot]
    return max(sum(start <= at < end for start, end in mine) for at, _ in mine)


def files(folder: Path, count: int) -> list[str]:
    names = []
    for number in range(count):
        names.append(str(folder / f"student-{number}.py"))
        shutil.copy(COURSE / "reference" / "cnn.py", names[-1])
    return names


@pytest.mark.parametrize(("jobs", "devices", "at_a_time"), [(1, TWO_GPUS, 1), (3, TWO_GPUS, 3), (3, NO_GPU, 1)])
def test_one_training_a_device_unless_told(tmp_path, outcomes, monkeypatch, jobs, devices, at_a_time) -> None:
    monkeypatch.setattr(training, "find_devices", lambda: devices)
    said: list[str] = []
    assert train_all(files(tmp_path, 8), Wish(gpu_jobs=jobs), COURSE, said.append)
    slots = {slot for slot, _, _ in outcomes}
    assert slots == ({"0", "1"} if devices.gpus else {""})
    assert max(together(outcomes, slot) for slot in slots) == at_a_time
    assert len([line for line in said if "right on 98.00%" in line]) == 8
    assert (said[0] == "no GPU here: one training at a time on the CPU.") is not bool(devices.gpus)


def test_the_devices_that_may_be_seen_are_counted_from_0(monkeypatch) -> None:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "4, 6")
    assert training._visible("1") == "6"
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES")
    assert training._visible("1") == "1"


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        ({"scale": "huge"}, '--scale huge: there are "course" and "full".'),
        ({"data": "fashion"}, "--data fashion belongs to the full scale: add --scale full."),
        ({"files": Path("here")}, "--files here belongs to the full scale: add --scale full."),
    ],
)
def test_options_that_do_not_fit_are_told(wish: dict[str, object], sentence: str) -> None:
    with pytest.raises(UserError, match=f"^{re.escape(sentence)}$"):
        Wish(**wish)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("softmax", "softmax has no exercise build_and_train: there is nothing to train."),
        ("mine.py", "there is no file mine.py: name a notebook, a .py file, a folder, or an assignment."),
        ("cnm", 'there is no assignment "cnm". Did you mean "cnn"? (mark1 list shows all)'),
        (str(COURSE / "README.md"), "README.md is neither a notebook (.ipynb) nor a Python file (.py)."),
        (str(COURSE / "release" / "softmax"), "softmax has no exercise build_and_train: there is nothing to train."),
    ],
)
def test_what_cannot_be_trained_is_told(name: str, sentence: str) -> None:
    with pytest.raises(UserError, match=f"{re.escape(sentence)}$"):
        train_all([name], Wish(), COURSE, print)


def test_missing_files_are_told_before_anything_is_started(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(training, "find_devices", pytest.fail)
    with pytest.raises(UserError, match=r"does not hold Fashion-MNIST"):
        train_all(["cnn"], Wish("full", "fashion", tmp_path), COURSE, print)


def test_nothing_of_keras_is_imported_by_the_command() -> None:
    code = "import sys, autograder.training.train; print(sorted({'keras', 'tensorflow', 'jax', 'nbgrader'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# ---------------------------------------------------------------- real processes


def keras_is_here() -> None:
    try:
        usable_backend()
    except UserError as fault:
        pytest.skip(str(fault))


def trained(folder: Path, source: str, *options: str) -> subprocess.CompletedProcess[str]:
    shutil.copytree(COURSE / "release" / "cnn", folder, dirs_exist_ok=True)
    (folder / "cnn.py").write_text(source, encoding="utf-8")
    command = [sys.executable, "-m", "autograder.cli", "train", str(folder), *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)


def test_the_outcome_is_a_sentence_and_prints_go_elsewhere(tmp_path) -> None:
    keras_is_here()
    done = trained(tmp_path, PRETENDER)
    assert done.returncode == 0, done.stderr
    said = done.stdout.splitlines()[-1].removeprefix(f"{tmp_path}: ")
    wanted = (
        r"1,600 pictures of xo4 on \w+:0 \(\w+ [\d.]+\), \d+\.\d seconds, 1,234 parameters, "
        r"right on 2\d\.\d\d% of 2,000 new pictures"
    )
    assert re.fullmatch(wanted, said), done.stdout
    assert "epoch 1 of 1" not in done.stdout


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("x = 1\n", "{file} has no function build_and_train: there is nothing to train."),
        ("x = y\n", "{file} has no function build_and_train; a cell of it failed: NameError: name 'y' is not defined"),
        (
            "def build_and_train(x, y, k, seed):\n    return 5\n",
            "build_and_train returned int, not a trained keras.Model.",
        ),
        (
            PRETENDER.replace("Model(k)", "Model(k + 1)"),
            "the network answers 2000 pictures with (2000, 5), not with (2000, 4).",
        ),
        (
            "def build_and_train(x, y, k, seed):\n    return 1 / 0\n",
            "build_and_train raised ZeroDivisionError: division by zero",
        ),
        ("def build_and_train(x, y, k, seed):\n    raise SystemExit\n", "build_and_train raised SystemExit: "),
    ],
)
def test_a_training_that_fails_is_told(tmp_path, monkeypatch, source: str, sentence: str) -> None:
    monkeypatch.setattr(training_job, "set_up_devices", lambda *, exact: NO_GPU)
    file, result = tmp_path / "mine.py", tmp_path / "outcome.json"
    file.write_text(source, encoding="utf-8")
    job = training_job.TrainingJob("cnn", ("build_and_train",), file=str(file))
    assert training_job.main([training_job.command(job, result)[-2], str(result)]) == 0
    assert json.loads(result.read_text()) == {"fault": sentence.format(file=file)}


def test_a_training_that_ends_its_process_is_told(monkeypatch) -> None:
    monkeypatch.setattr(training, "command", lambda _job, _result: [sys.executable, "-c", "import os; os._exit(7)"])
    outcome = training._run(training_job.TrainingJob("cnn", ("build_and_train",)), "", training._AtWork())
    assert outcome == {"fault": "the training's process ended with status 7 and without a result"}


@pytest.mark.gpu
def test_the_full_scale_trains_on_a_gpu(tmp_path) -> None:
    """The reference, on 60,000 pictures of clothes or digits, whichever are here."""
    keras_is_here()
    found = find_devices()
    if not found.gpus:
        pytest.skip(f"the backend {found.backend} sees no GPU here")
    source = (COURSE / "reference" / "cnn.py").read_text(encoding="utf-8")
    tried = {name: trained(tmp_path, source, "--scale", "full", "--data", name) for name in ("fashion", "mnist")}
    ran = [done for done in tried.values() if done.returncode != 2]
    if not ran:
        pytest.skip(" ".join(done.stderr.strip() for done in tried.values()))
    assert all(re.search(r"60,000 pictures of \S+ on (gpu|cuda):0 ", done.stdout) for done in ran), ran
