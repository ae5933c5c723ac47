"""Networks and Histories that only look like what they are, and answers of cnn that are hard to convert.

FAKES: exercise -> words -> source. Each is wrong, none of them is a fault of the judge's, and a fake earns nothing.
ODD: the same, of answers that are honest in part, and may earn something.
"""

# What each fake network or History begins with.
NETWORK = """
import numpy as np

class Network:
    trainable = True

    def __init__(self, shape, k):
        self.shape, self.k, self.output_shape = shape, k, (None, k)

    def count_params(self):
        h, w, c = self.shape
        return 8 * (9 * c + 1) + (8 * ((h - 2) // 2) * ((w - 2) // 2) + 1) * self.k

    def predict(self, x, **kwargs):
        return np.full((len(x), self.k), 1 / self.k)

    def __call__(self, x):
        return self.predict(x)

    def get_weights(self):
        return [np.zeros(2)]

    def set_weights(self, weights):
        self.weights = weights

    def get_config(self):
        return {"layers": []}

    def to_json(self):
        return "{}"
"""
HISTORY = """
class History:
    def __init__(self, loss, val_loss):
        self.history = {"loss": loss, "val_loss": val_loss}
        self.params = {"steps": 33}
"""
FALLING = "[1 / (n + 1) for n in range(epochs)]"


def history(loss: str, val_loss: str) -> str:
    return f"{HISTORY}\ndef train(model, data, epochs, patience, path):\n    return History({loss}, {val_loss})\n"


FAKES = {
    "build_cnn": {
        "a network that counts": f"{NETWORK}\ndef build_cnn(shape, k):\n    return Network(shape, k)\n",
        "a network that only counts": f"{NETWORK}\n    predict = __call__ = None\n"
        "def build_cnn(shape, k):\n    return Network(shape, k)\n",
        "a network that answers with lists": f"{NETWORK}\n    __call__ = lambda self, x: [[1], [2, 3]]\n"
        "def build_cnn(shape, k):\n    return Network(shape, k)\n",
        "a network whose weights are words": f"{NETWORK}\n    get_weights = lambda self: ['x']\n"
        "def build_cnn(shape, k):\n    return Network(shape, k)\n",
    },
    "compile_model": {
        "a model that is no model": f"{NETWORK}\n    evaluate = lambda self, *a, **k: {{'loss': 0.5, 'accuracy': 0.75}}\n"
        "    fit = lambda self, *a, **k: None\n"
        "def compile_model(model, labels):\n    return Network((14, 14, 1), 3)\n",
        "measures that are words": f"{NETWORK}\n    evaluate = lambda self, *a, **k: {{'loss': 'x', 'accuracy': []}}\n"
        "    fit = lambda self, *a, **k: None\n"
        "def compile_model(model, labels):\n    return Network((14, 14, 1), 3)\n",
    },
    "train": {
        "losses that fall": history(FALLING, FALLING),
        "losses that stop early": history(FALLING, "[1.0 + n for n in range(patience + 1)]"),
        "the losses of no training": history(FALLING, "[0.6931471805599453] * epochs"),
        "losses that are words": history("['x'] * epochs", "['y'] * epochs"),
        "losses that are ragged": history("[[1], [2, 3]] * 5", "[[1], [2, 3]] * 5"),
        "losses that are complex": history("[1j] * epochs", "[1j] * epochs"),
        "losses that are objects": history("[object()] * epochs", "[None] * epochs"),
        "losses that are too large": history("[10**400] * epochs", "[10**400] * epochs"),
        "no losses": history("[]", "[]"),
        "a number for the losses": history("0.5", "0.5"),
        "a dict that is none": HISTORY
        + "\ndef train(*args):\n    told = History([], [])\n    told.history = 'x'\n    return told\n",
    },
    "build_and_train": {
        "a network that was not trained": f"{NETWORK}\n    get_weights = lambda self: [np.array([self.seed])]\n"
        "def build_and_train(x, y, k, seed):\n"
        "    made = Network(x.shape[1:] + (1,), k)\n    made.seed = float(seed)\n"
        "    made.count_params = lambda: 900\n    return made\n",
        "weights that are ragged": f"{NETWORK}\n    get_weights = lambda self: [[1], [2, 3]]\n"
        "def build_and_train(x, y, k, seed):\n    return Network(x.shape[1:] + (1,), k)\n",
    },
}
TRAINED = """
import keras

def train(model, data, epochs, patience, path):
    x, y, x_val, y_val = data
    told = model.fit(x, y, validation_data=(x_val, y_val), epochs=min(epochs, 2), batch_size=32, verbose=0)
    {change}
    return told
"""
ODD = {
    "split": {
        "columns": """
import numpy as np

def split(x, y, fractions, rng):
    cuts = np.round(np.cumsum(fractions[:2]) * len(y)).astype(int)
    order = rng.permutation(len(y))
    parts = np.split(order, cuts)
    return tuple(side[part].reshape(len(part), -1) for part in parts for side in (x, y))
""",
        "samples in columns, labels in rows": """
import numpy as np

def split(x, y, fractions, rng):
    first, rest = x[: len(x) // 2], x[len(x) // 2 :]
    return first[:, None], y[: len(x) // 2], rest, y[len(x) // 2 :], rest[:0], y[:0]
""",
        "labels of 64 bits without a sign": """
import numpy as np

def split(x, y, fractions, rng):
    cuts = np.round(np.cumsum(fractions[:2]) * len(y)).astype(int)
    parts = np.split(rng.permutation(len(y)), cuts)
    return tuple(side[part] for part in parts for side in (x, y.astype(np.uint64)))
""",
    },
    "train": {
        words: TRAINED.format(change=change)
        for words, change in {
            "weights that are words": "model.get_weights = lambda: ['x', 'y']",
            "weights that are flat": "model.get_weights = lambda: [told.history['loss'], []]",
            "no optimizer": "model.optimizer = None",
            "a history that loses its rate": "told.history['learning_rate'] = [[1], 'x']",
            "a history of a rate that is a word": "told.history['learning_rate'] = ['x'] * 6",
        }.items()
    },
    "evaluate": {
        "a matrix of words": "def evaluate(model, x, y):\n"
        "    return {'loss': 'x', 'accuracy': 1j, 'confusion': [['a'], []]}\n",
        "patched weights": "def evaluate(model, x, y):\n    model.get_weights = lambda: [[1], [2, 3]]\n"
        "    return {'loss': 0.0, 'accuracy': 0.5, 'confusion': []}\n",
    },
    "prepare_images": {
        "lists": "def prepare_images(x, y, k):\n    return (x / 255.0)[..., None].tolist(), y.tolist()\n",
        "ragged lists": "def prepare_images(x, y, k):\n    return [[1], [2, 3]], [[0], 1]\n",
    },
}
