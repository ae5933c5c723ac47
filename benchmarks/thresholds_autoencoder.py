"""How the trainings of autoencoder's reference come out, over many seeds: what its checks may ask of a right answer.

    python benchmarks/thresholds_autoencoder.py [--seeds 30] [--others]

Prints the tables of docs/thresholds.md. Each seed has a split of the digits, noise and initial weights of its own. One training
takes about 3 processor seconds. With --others: other sizes of the code, and what goes wrong.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

from autograder.datasets import digits  # noqa: E402  the path must be known first
from autograder.networks.devices import set_up_devices  # noqa: E402

EPOCHS, SIGMA = 40, 0.3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=30, help="how many trainings of each kind")
    parser.add_argument("--others", action="store_true", help="other sizes of the code, and what goes wrong")
    options = parser.parse_args()
    devices = set_up_devices()
    spec = importlib.util.spec_from_file_location("autoencoder", ROOT / "reference" / "autoencoder.py")
    assert spec is not None
    assert spec.loader is not None
    autoencoder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(autoencoder)
    import keras

    rows: dict[str, list[float]] = {}
    start = time.process_time()
    for seed in range(options.seeds):
        for name, value in (other if options.others else measured)(autoencoder, seed).items():
            rows.setdefault(name, []).append(value)
    print(
        f"{options.seeds} seeds, keras {keras.__version__} on {devices.backend}, {', '.join(devices.names)}, ", end=""
    )
    print(f"{time.process_time() - start:.0f} processor seconds\n")
    print("| what | mean | sd | smallest | largest | mean + 6 sd |\n|---|---:|---:|---:|---:|---:|")
    for name, values in rows.items():
        v = np.array(values)
        numbers = (v.mean(), v.std(ddof=1), v.min(), v.max(), v.mean() + 6 * v.std(ddof=1))
        print(f"| {name} | " + " | ".join(f"{number:.3f}" for number in numbers) + " |")


def split(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """1,400 digits for training, the other 397 for the test."""
    x = digits()[0][np.random.default_rng(seed).permutation(1797)] / 16
    return x[:1400], x[1400:]


def measured(autoencoder: ModuleType, seed: int) -> dict[str, float]:
    """What the checks look at, and the size of the code at which PCA wins."""
    train, test = split(seed)
    return {
        **{f"k = {k}: error / PCA's": against_pca(autoencoder, train, test, k, seed) for k in (16, 32)},
        "denoise: error / noisy's": cleaned(autoencoder.denoise, train, test, seed),
    }


def other(autoencoder: ModuleType, seed: int) -> dict[str, float]:
    """Smaller codes; a code with ReLU; cleaners that learned from noisy targets, from clean pictures, or by PCA."""
    train, test = split(seed)
    found = {f"k = {k}: error / PCA's": against_pca(autoencoder, train, test, k, seed) for k in (2, 4, 8)}
    right = autoencoder.build_autoencoder
    autoencoder.build_autoencoder = with_relu(right)
    found["k = 16, ReLU in the code: error / PCA's"] = against_pca(autoencoder, train, test, 16, seed)
    autoencoder.build_autoencoder = right
    clean_only = autoencoder.train_autoencoder(train, 16, EPOCHS, seed)
    found["trained on clean pictures: error / noisy's"] = cleaned(
        lambda _train, noisy, _seed: answers(clean_only, noisy), train, test, seed
    )

    def noisy_targets(train: np.ndarray, noisy: np.ndarray, seed: int) -> np.ndarray:
        shown = np.tile(train, (6, 1))
        shown = np.clip(shown + SIGMA * np.random.default_rng(seed).normal(size=shown.shape), 0, 1)
        return answers(autoencoder.train_autoencoder(shown, 16, 6, seed), noisy)

    found["noisy targets: error / noisy's"] = cleaned(noisy_targets, train, test, seed)
    mean = train.mean(axis=0)
    basis = np.linalg.svd(train - mean, full_matrices=False)[2][:16]
    found["PCA with 16 components: error / noisy's"] = cleaned(
        lambda _train, noisy, _seed: mean + (noisy - mean) @ basis.T @ basis, train, test, seed
    )
    return found


def against_pca(autoencoder: ModuleType, train: np.ndarray, test: np.ndarray, k: int, seed: int) -> float:
    model = autoencoder.train_autoencoder(train, k, EPOCHS, seed)
    return float(((answers(model, test) - test) ** 2).mean() / autoencoder.pca_baseline(train, test, k))


def cleaned(
    denoise: Callable[[np.ndarray, np.ndarray, int], np.ndarray], train: np.ndarray, test: np.ndarray, seed: int
) -> float:
    noisy = np.clip(test + SIGMA * np.random.default_rng(1000 + seed).normal(size=test.shape), 0, 1)
    return float(((denoise(train, noisy, seed) - test) ** 2).mean() / ((noisy - test) ** 2).mean())


def with_relu(build: Callable[[int, int], Any]) -> Callable[[int, int], Any]:
    """The same network, with ReLU in its narrowest layer."""
    import keras

    def built(d: int, k: int) -> Any:
        model = build(d, k)
        for layer in model.layers:
            if layer.units == k:
                layer.activation = keras.activations.relu
        return model

    return built


def answers(model: Any, x: np.ndarray) -> np.ndarray:
    return np.asarray(model.predict(x, verbose=0), dtype=float)


if __name__ == "__main__":
    main()
