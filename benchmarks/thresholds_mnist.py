"""How the training of mnist's reference comes out, over many seeds: what its checks may ask.

    python benchmarks/thresholds_mnist.py [--seeds 30] [--data digits] [--pause 0]
    python benchmarks/thresholds_mnist.py --untrained

Prints the tables of docs/thresholds.md. Each seed has an order of the pictures and initial weights of its own. One training
takes about 4 processor seconds; `--pause` rests so many seconds after each.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
import tempfile
import time
from pathlib import Path
from types import ModuleType

for name in ("OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS", "NPROC"):
    os.environ.setdefault(name, "1")  # as in the sandbox
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np  # noqa: E402  threads must be set first

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from autograder.networks.devices import set_up_devices  # noqa: E402
from autograder.networks.handwritten import NAMES, handwritten  # noqa: E402

EPOCHS = 10
INITIALIZERS = ("GlorotUniform", "HeNormal", "HeUniform", "LecunNormal", "Orthogonal", "RandomNormal", "RandomUniform")
Pictures = tuple[np.ndarray, np.ndarray]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=30, help="how many trainings")
    parser.add_argument("--data", choices=NAMES, default="digits")
    parser.add_argument("--pause", type=float, default=0.0, help="seconds of rest after each training")
    parser.add_argument("--untrained", action="store_true", help="only the first losses, by initializer")
    options = parser.parse_args()
    set_up_devices()
    mnist = reference()
    if options.untrained:
        print("| initializer | smallest loss | largest loss |\n|---|---:|---:|")
        for initializer in INITIALIZERS:
            losses = [first_loss(mnist, initializer, seed) for seed in range(options.seeds)]
            print(f"| `{initializer}` | {min(losses):.3f} | {max(losses):.3f} |", flush=True)
        return
    rows: dict[str, list[float]] = {}
    start = time.process_time()
    for seed in range(options.seeds):
        for what, value in measured(mnist, options.data, seed).items():
            rows.setdefault(what, []).append(value)
        time.sleep(options.pause)
    seconds = time.process_time() - start
    import keras

    print(f"{options.seeds} seeds, {options.data}, keras {keras.__version__} on {keras.backend.backend()}, ", end="")
    print(f"{seconds:.0f} processor seconds\n")
    print("| what | mean | sd | smallest | largest | mean - 6 sd | mean + 6 sd |\n|---|---:|---:|---:|---:|---:|---:|")
    for what, values in rows.items():
        v = np.array(values)
        spread = v.std(ddof=1) if len(v) > 1 else 0.0
        numbers = (v.mean(), spread, v.min(), v.max(), v.mean() - 6 * spread, v.mean() + 6 * spread)
        print(f"| {what} | " + " | ".join(f"{number:.3f}" for number in numbers) + " |")


def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mnist", ROOT / "reference" / "mnist.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def parts(name: str, seed: int) -> tuple[Pictures, Pictures, Pictures]:
    """Training, validation and test; of the digits as many as the check has: 1,200, 200 and 397."""
    x, y = handwritten(name).shuffled(seed)
    first, second = (1200, 1400) if name == "digits" else (round(0.7 * len(y)), round(0.8 * len(y)))
    return (x[:first], y[:first]), (x[first:second], y[first:second]), (x[second:], y[second:])


def measured(mnist: ModuleType, data: str, seed: int) -> dict[str, float]:
    import keras

    keras.utils.clear_session()
    keras.utils.set_random_seed(seed)
    training, validation, test = parts(data, seed)
    model = mnist.compile_logits(mnist.build_mlp(training[0].shape[1:]))
    first = loss_of(mnist, model, test)
    with tempfile.TemporaryDirectory() as folder:
        history = mnist.train_logged(model, (*training, *validation), EPOCHS, folder).history
    right = mnist.probabilities(model, test[0]).argmax(axis=1) == test[1]
    below = np.less(history["val_loss"], history["loss"])
    return {
        "accuracy on new pictures": float(right.mean()),
        "loss before training": first,
        "last training loss / first": history["loss"][-1] / history["loss"][0],
        "validation accuracy after one epoch": history["val_accuracy"][0],
        "epochs (of 10) with the validation loss below": float(below.sum()),
    }


def loss_of(mnist: ModuleType, model: object, part: Pictures) -> float:
    return float(-np.log(mnist.probabilities(model, part[0])[np.arange(len(part[1])), part[1]]).mean())


def first_loss(mnist: ModuleType, initializer: str, seed: int) -> float:
    """The loss of a network that `build_mlp` gave, with these initial weights."""
    import keras

    keras.utils.clear_session()
    model = mnist.build_mlp((8, 8))
    draw = [keras.initializers.get({"class_name": initializer, "config": {"seed": 2 * seed + n}}) for n in (0, 1)]
    W1, b1, W2, b2 = model.get_weights()
    model.set_weights([draw[0](W1.shape), b1, draw[1](W2.shape), b2])
    return loss_of(mnist, model, parts("digits", seed)[2])


# ---------------------------------------------------------------- what a submission costs


if __name__ == "__main__":
    main()
