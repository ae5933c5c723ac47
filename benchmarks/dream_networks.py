"""The two networks behind the hidden checks of `dream`: trained, written, and how often the one names what the other dreamed.

    python benchmarks/dream_networks.py --write                # trains both; writes them beside the hidden checks
    python benchmarks/dream_networks.py [--starts 100]         # prints the tables of docs/thresholds.md

The one lends its gradient and the other names the letter; neither is in a release or in a wheel. Trained in NumPy, some
seconds each. Other machines round otherwise, so that networks trained there have other weights: they are written once.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # matrices this small are slower on several

import numpy as np

from autograder.networks.picture_network import (
    Weights,
    as_input,
    log_probability_and_grad,
    logit_and_grad,
    logits_of,
    train,
)
from autograder.networks.pictures import XO4_NAMES, xo4

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "reference"))

import dream  # noqa: E402  the path must be known first

FILE = ROOT / "assignments" / "dream" / "checks" / "hidden" / "networks.npz"
ROLES = ("lends", "names")
PICTURES, CLASSES, STEPS, RATE = 4000, len(XO4_NAMES), 20, 0.02
STRANGERS = 6  # more networks of the same kind, to see whether the one that names is an exception


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="train the two networks and write them")
    parser.add_argument("--starts", type=int, default=100, help="how many grey beginnings, four dreams each")
    given = parser.parse_args()
    start = time.process_time()
    if given.write:
        networks = {role: trained(seed) for seed, role in enumerate(ROLES, start=2201)}
        flat = {f"{role}_{name}": w.astype(np.float32) for role, own in networks.items() for name, w in own.items()}
        np.savez_compressed(FILE, **flat)
    measure(given.starts)
    print(f"\n{given.starts} starts, numpy {np.__version__}, {time.process_time() - start:.0f} processor seconds")


def trained(seed: int) -> Weights:
    pictures, labels = xo4(PICTURES, seed)
    return train(as_input(pictures), labels, CLASSES, seed)


def written() -> dict[str, Weights]:
    with np.load(FILE) as file:
        return {
            role: {name: file[f"{role}_{name}"].astype(float) for name in ("w1", "b1", "w2", "b2", "w3", "b3")}
            for role in ROLES
        }


def measure(starts: int) -> None:
    own = written()
    strangers = [trained(seed) for seed in range(2301, 2301 + STRANGERS)]
    pictures, labels = xo4(2000, 2399)
    print(
        "| network | right on 2,000 new pictures | the 25 most salient pixels in the figure's 7 x 7 window |\n|---|---:|---:|"
    )
    for name, network in own.items():
        right = (logits_of(network, as_input(pictures)).argmax(axis=1) == labels).mean()
        print(f"| {name} | {right:.4f} | {in_window(network):.3f} |")
    print("\n| dreamed by | called by its own network | by the one that names | by six strangers | smallest log p |")
    print("|---|---:|---:|---:|---:|")
    for name, how in WAYS.items():
        print(f"| {name} | " + " | ".join(agreed(how, own, strangers, starts)) + " |")


def agreed(how: Callable[..., Any], own: dict[str, Weights], strangers: list[Weights], starts: int) -> list[str]:
    """Of all dreams, how many does each call by the name that was asked for?"""
    counts, least = np.zeros(3, dtype=int), 0.0
    for seed in range(starts):
        for k in range(CLASSES):
            value_and_grad = log_probability_and_grad(own["lends"], k)
            picture, log_p = how(grey(seed), value_and_grad, STEPS, RATE)
            least = min(least, log_p)
            answers = [logits_of(network, picture[None]).argmax() == k for network in (*own.values(), *strangers)]
            counts += [answers[0], answers[1], sum(answers[2:])]
    all_of = (starts * CLASSES, starts * CLASSES, starts * CLASSES * len(strangers))
    return [*(f"{found} of {n}" for found, n in zip(counts, all_of, strict=True)), f"{least:.1e}"]


def grey(seed: int) -> np.ndarray:
    """Where a dream begins: grey with a little noise."""
    return np.random.default_rng(seed).normal(0.5, 0.05, (14, 14, 1)).clip(0, 1)


def raw(x: np.ndarray, value_and_grad: Callable[..., Any], steps: int, lr: float) -> tuple[np.ndarray, float]:
    """Without the division by the spread."""
    for _ in range(steps):
        x = np.clip(x + lr * value_and_grad(x)[1], 0, 1)
    return x, value_and_grad(x)[0]


def downhill(x: np.ndarray, value_and_grad: Callable[..., Any], steps: int, lr: float) -> tuple[np.ndarray, float]:
    for _ in range(steps):
        x = dream.dream_step(x, -value_and_grad(x)[1], lr)
    return x, value_and_grad(x)[0]


def first_gradient(
    x: np.ndarray, value_and_grad: Callable[..., Any], steps: int, lr: float
) -> tuple[np.ndarray, float]:
    """The gradient at the beginning, for all steps."""
    grad = value_and_grad(x)[1]
    for _ in range(steps):
        x = dream.dream_step(x, grad, lr)
    return x, value_and_grad(x)[0]


WAYS = {
    "the reference": dream.dream_class,
    "raw gradients": raw,
    "the first gradient for all steps": first_gradient,
    "downhill": downhill,
    "nothing (grey)": lambda x, value_and_grad, *_: (x, value_and_grad(x)[0]),
}


def in_window(network: Weights, n: int = 300) -> float:
    """The share of the 25 most salient pixels that lie in the 7 x 7 pixels around the figure; 0.25 by chance."""
    (pictures, labels), (clean, _) = xo4(n, 2398), xo4(n, 2398, noise=0.0)
    shares = []
    for x, k, drawn in zip(as_input(pictures), labels, clean, strict=True):
        size = dream.saliency(x, logit_and_grad(network, k))
        middle = [(places.min() + places.max()) / 2 for places in np.nonzero(drawn != 128)]
        salient = np.divmod(np.argsort(-size, axis=None)[:25], size.shape[1])
        away = [np.abs(places - centre) for places, centre in zip(salient, middle, strict=True)]
        shares.append(np.mean(np.maximum(*away) < 4))
    return float(np.mean(shares))


if __name__ == "__main__":
    main()
