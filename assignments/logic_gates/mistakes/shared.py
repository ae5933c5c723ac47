"""What several wrong answers of this assignment use."""

import numpy as np


def _right_gate(name, n):
    if name == "AND":
        return np.ones(n), n
    if name == "OR":
        return np.ones(n), 1
    if name == "NAND":
        return -np.ones(n), 1 - n
    if name == "NOR":
        return -np.ones(n), 0
    if name == "NOT":
        return -np.ones(1), 0
    raise ValueError(f"no single neuron computes {name}")
