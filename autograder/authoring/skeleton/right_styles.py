"""Right answers, written as differently as students write them: all earn full marks."""

RIGHT = {
    "weighted_sum": {
        "a loop": """
def weighted_sum(x, w, b):
    if len(w) != len(x):
        raise ValueError("lengths differ")
    total = b
    for i in range(len(x)):
        total = total + w[i] * x[i]
    return float(total)
""",
        "one expression": """
import numpy as np

def weighted_sum(x, w, b):
    if np.shape(x) != np.shape(w):
        raise ValueError
    return float(np.sum(np.asarray(w) * np.asarray(x)) + b)
""",
        "the matrix product": """
def weighted_sum(x, w, b):
    if x.size != w.size:
        raise ValueError(f"{x.size} inputs, {w.size} weights")
    return (x @ w).item() + b
""",
    },
}
