"""Networks that only look like what they are: each is wrong, none is a fault of the judge's, and a fake earns nothing.

FAKES: exercise -> words -> source.
"""

# It knows its training pictures by heart, and ranks them without fault; no weight has a part in it.
NETWORK = """
import numpy as np

class Network:
    def __init__(self, x, y):
        self.x, self.y, self.weights = x / 255, y, [np.ones(3)]

    def count_params(self):
        return 3

    def predict(self, x, **kwargs):
        x = np.asarray(x)[..., 0]
        away = ((x[:, None] - self.x) ** 2).sum(axis=(2, 3))
        return (self.y[away.argmin(axis=1)] + 0.1 * np.cos(np.arange(len(x))))[:, None]

    def get_weights(self):
        return self.weights

    def set_weights(self, weights):
        self.weights = weights

    def get_config(self):
        return {"layers": []}
"""

FAKES = {
    "find_echoes": {
        "the nearest picture": f"{NETWORK}\ndef find_echoes(x, y, seed):\n    return Network(x, y)\n",
        "weights that are words": f"{NETWORK}\n    get_weights = lambda self: ['x']\n"
        "def find_echoes(x, y, seed):\n    return Network(x, y)\n",
        "scores that are words": f"{NETWORK}\n    predict = lambda self, x, **k: ['x'] * len(x)\n"
        "def find_echoes(x, y, seed):\n    return Network(x, y)\n",
        "ragged scores": f"{NETWORK}\n    predict = lambda self, x, **k: [[1], [2, 3]]\n"
        "def find_echoes(x, y, seed):\n    return Network(x, y)\n",
        "a number of parameters that is none": f"{NETWORK}\n    count_params = lambda self: 'few'\n"
        "def find_echoes(x, y, seed):\n    return Network(x, y)\n",
    },
}
