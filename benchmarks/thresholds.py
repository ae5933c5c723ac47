"""How good the CNN reference is, over many seeds, and the threshold that follows: mean - 6 standard deviations.

    python benchmarks/thresholds.py [--seeds 30] [--untrained]

Prints the tables of docs/thresholds.md. Each seed has pictures, a split and initial weights of its own. One training
takes about 6 processor seconds, a small one by lot about 2.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
import time
from pathlib import Path
from types import ModuleType

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

from autograder.networks.devices import set_up_devices  # noqa: E402  the path must be known first
from autograder.networks.pictures import xo4  # noqa: E402

INITIALIZERS = ("GlorotUniform", "HeNormal", "HeUniform", "LecunNormal", "Orthogonal", "RandomNormal", "RandomUniform")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=30, help="how many trainings")
    parser.add_argument(
        "--untrained", action="store_true", help="only the losses of untrained networks, by initializer"
    )
    options = parser.parse_args()
    seeds = options.seeds
    devices = set_up_devices()
    spec = importlib.util.spec_from_file_location("cnn", ROOT / "reference" / "cnn.py")
    assert spec is not None
    assert spec.loader is not None
    cnn = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(cnn)
    import keras

    fresh = cnn.prepare_images(*xo4(2000, 500_000), 4)
    if options.untrained:
        print("| initializer | smallest loss | largest loss |\n|---|---:|---:|")
        for name in INITIALIZERS:
            losses = [untrained_loss(cnn, name, seed, fresh) for seed in range(seeds)]
            print(f"| `{name}` | {min(losses):.3f} | {max(losses):.3f} |", flush=True)
        return
    lot = {k: f"labels of {k} classes drawn by lot, accuracy" for k in (3, 4)}
    what = ("build_and_train on xo4, accuracy", *lot.values(), "build_cnn untrained, loss")
    rows: dict[str, list[float]] = {name: [] for name in what}
    start = time.process_time()
    for seed in range(seeds):
        x, y = xo4(1600, 100_000 + seed)
        rows["build_and_train on xo4, accuracy"].append(accuracy(cnn.build_and_train(x, y, 4, seed), fresh))
        few = {3: _oblong(*xo4(200, 200_000 + seed), 100), 4: xo4(100, 200_000 + seed)}
        new = {3: _oblong(*xo4(1000, 300_000 + seed), 500), 4: xo4(500, 300_000 + seed)}
        for k, (x, y) in few.items():
            by_lot = cnn.build_and_train(x, np.random.default_rng(seed).permutation(y), k, seed)
            rows[lot[k]].append(accuracy(by_lot, cnn.prepare_images(*new[k], k)))
        rows["build_cnn untrained, loss"].append(untrained_loss(cnn, "GlorotUniform", seed, fresh))
    print(f"{seeds} seeds, keras {keras.__version__} on {devices.backend}, {', '.join(devices.names)}, ", end="")
    print(f"{time.process_time() - start:.0f} processor seconds\n")
    print("| what | mean | sd | smallest | largest | mean - 6 sd | mean + 6 sd |\n|---|---:|---:|---:|---:|---:|---:|")
    for name, values in rows.items():
        v = np.array(values)
        spread = 6 * v.std(ddof=1)
        numbers = (v.mean(), v.std(ddof=1), v.min(), v.max(), v.mean() - spread, v.mean() + spread)
        print(f"| {name} | " + " | ".join(f"{number:.4f}" for number in numbers) + " |")


def _oblong(x: np.ndarray, y: np.ndarray, n: int) -> tuple[np.ndarray, np.ndarray]:
    """n pictures of the first three classes, 12 x 14 pixels, as checks have them."""
    chosen = np.flatnonzero(y < 3)[:n]
    return x[chosen, 1:13], y[chosen]


def untrained_loss(cnn: ModuleType, initializer: str, seed: int, fresh: tuple[np.ndarray, np.ndarray]) -> float:
    """The cross-entropy of a network that `build_cnn` gave, with these initial weights."""
    import keras

    keras.utils.clear_session()
    model = cnn.build_cnn((14, 14, 1), 4)
    draw = [keras.initializers.get({"class_name": initializer, "config": {"seed": 2 * seed + n}}) for n in (0, 1)]
    kernels, biases, matrix, offsets = model.get_weights()
    model.set_weights([draw[0](kernels.shape), biases, draw[1](matrix.shape), offsets])
    given = np.asarray(model.predict(fresh[0], verbose=0), dtype=float)
    return float(-np.log(given[np.arange(len(given)), fresh[1]]).mean())


def accuracy(model: object, fresh: tuple[np.ndarray, np.ndarray]) -> float:
    given = np.asarray(model.predict(fresh[0], verbose=0))  # type: ignore[attr-defined]
    return float((given.argmax(axis=1) == fresh[1]).mean())


if __name__ == "__main__":
    main()
