"""How good the CNN reference is, over many seeds, and the threshold that follows: mean - 6 standard deviations.

    python benchmarks/thresholds.py [--seeds 30]

Prints the table of docs/thresholds.md. Each seed has pictures, a split and initial weights of its own. One training
takes about 6 processor seconds.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

from autograder.devices import set_up_devices  # noqa: E402  the path must be known first
from autograder.images import xo4  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=30, help="how many trainings")
    seeds = parser.parse_args().seeds
    devices = set_up_devices()
    spec = importlib.util.spec_from_file_location("cnn", ROOT / "reference" / "cnn.py")
    assert spec is not None
    assert spec.loader is not None
    cnn = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(cnn)
    import keras

    fresh = cnn.prepare_images(*xo4(2000, 500_000), 4)
    what = ("build_and_train on xo4, accuracy", "labels drawn by lot, accuracy", "build_cnn untrained, loss")
    rows: dict[str, list[float]] = {name: [] for name in what}
    start = time.process_time()
    for seed in range(seeds):
        x, y = xo4(1600, 100_000 + seed)
        rows["build_and_train on xo4, accuracy"].append(accuracy(cnn.build_and_train(x, y, 4, seed), fresh))
        x, y = xo4(160, 200_000 + seed)
        by_lot = cnn.build_and_train(x, np.random.default_rng(seed).permutation(y), 4, seed)
        rows["labels drawn by lot, accuracy"].append(accuracy(by_lot, fresh))
        keras.utils.set_random_seed(seed)
        given = np.asarray(cnn.build_cnn((14, 14, 1), 4).predict(fresh[0], verbose=0), dtype=float)
        rows["build_cnn untrained, loss"].append(float(-np.log(given[np.arange(len(given)), fresh[1]]).mean()))
        keras.utils.clear_session()
    print(f"{seeds} seeds, keras {keras.__version__} on {devices.backend}, {', '.join(devices.names)}, ", end="")
    print(f"{time.process_time() - start:.0f} processor seconds\n")
    print("| what | mean | sd | smallest | largest | mean - 6 sd |\n|---|---:|---:|---:|---:|---:|")
    for name, values in rows.items():
        v = np.array(values)
        numbers = (v.mean(), v.std(ddof=1), v.min(), v.max(), v.mean() - 6 * v.std(ddof=1))
        print(f"| {name} | " + " | ".join(f"{number:.4f}" for number in numbers) + " |")


def accuracy(model: object, fresh: tuple[np.ndarray, np.ndarray]) -> float:
    given = np.asarray(model.predict(fresh[0], verbose=0))  # type: ignore[attr-defined]
    return float((given.argmax(axis=1) == fresh[1]).mean())


if __name__ == "__main__":
    main()
