"""Networks that only look like what they are, and answers of autoencoder that are hard to convert.

FAKES: exercise -> words -> source. Each is wrong, none of them is a fault of the judge's, and a fake earns nothing.
ODD: the same, of answers that are honest in part, and may earn something.
"""

# What each fake network begins with.
NETWORK = """
import numpy as np

class Network:
    def __init__(self, d, k):
        self.d, self.k, self.output_shape = d, k, (None, d)

    def __call__(self, x, training=False):
        return np.asarray(x)

    def predict(self, x, **kwargs):
        return np.asarray(x)

    def get_weights(self):
        return [np.ones((self.d, self.k)), np.ones((self.k, self.d))]

    def set_weights(self, weights):
        pass

    def get_config(self):
        return {"layers": []}
"""
BUILD = "\ndef build_autoencoder(d, k):\n    return Network(d, k)\n"
TRAIN = "\ndef train_autoencoder(x, k, epochs, seed):\n    return Network(x.shape[1], k)\n"
FAKES = {
    "build_autoencoder": {
        "a network that copies": NETWORK + BUILD,
        "a network that answers with lists": f"{NETWORK}\n    __call__ = lambda self, x: [[1], [2, 3]]\n{BUILD}",
        "a network whose weights are words": f"{NETWORK}\n    get_weights = lambda self: ['x']\n{BUILD}",
        "a network whose weights are ragged": f"{NETWORK}\n    get_weights = lambda self: [[1], [2, 3]]\n{BUILD}",
        "a network whose weights are numbers": f"{NETWORK}\n    get_weights = lambda self: [np.array(3.0)]\n{BUILD}",
    },
    "train_autoencoder": {
        "a network that copies": NETWORK + TRAIN,
        "a network whose weights are words": f"{NETWORK}\n    get_weights = lambda self: ['x']\n{TRAIN}",
    },
}
ODD = {
    "train_autoencoder": {
        "a network whose config is no config": """
def train_autoencoder(x, k, epochs, seed):
    model = build_autoencoder(x.shape[1], k)
    model.get_config = lambda: {"layers": [3]}
    model.optimizer = None
    return model
""",
    },
    "reconstruction_error": {
        "lists": "def reconstruction_error(model, x):\n    return [[1], [2, 3]]\n",
        "patched weights": "def reconstruction_error(model, x):\n"
        "    model.get_weights = lambda: [[1], 'x']\n    return x[:, 0]\n",
    },
    "denoise": {
        "words": "def denoise(x_train, noisy, seed, sigma=0.3):\n    return noisy.astype(str)\n",
        "not a number": "def denoise(x_train, noisy, seed, sigma=0.3):\n    return noisy * float('nan')\n",
    },
}
