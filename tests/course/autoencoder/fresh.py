"""Autoencoders written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: Q001  the code stands as students write it
# fmt: off

# The others build or train networks: too slow for a test of many submissions. TRAINING below has those, one at a time.
EXERCISES = ("pca_baseline", "reconstruct")

RIGHT = r'''
### right 1
"""Autoencoders in Keras 3."""

import keras
import numpy as np


def pca_baseline(x_train, x_test, k):
    d = x_train.shape[1]
    if k < 0 or k > d:
        raise ValueError(f"k must be from 0 to {d}, not {k}")
    mean = x_train.mean(axis=0)
    basis = np.linalg.svd(x_train - mean, full_matrices=False)[2][:k]
    rebuilt = mean + (x_test - mean) @ basis.T @ basis
    return float(np.mean((x_test - rebuilt) ** 2))


def reconstruct(mean, basis, coefficients):
    return mean + coefficients @ basis


def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("the code must be narrower than the picture")
    return keras.Sequential(
        [
            keras.Input((d,)),
            keras.layers.Dense(d, activation="relu"),
            keras.layers.Dense(k),
            keras.layers.Dense(d, activation="relu"),
            keras.layers.Dense(d, activation="sigmoid"),
        ]
    )


def train_autoencoder(x, k, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], k)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy")
    model.fit(x, x, batch_size=64, epochs=epochs, verbose=0)
    return model


def reconstruction_error(model, x):
    drawn = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    return ((x - drawn) ** 2).mean(axis=1)


def denoise(x_train, noisy, seed, sigma=0.3):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    clean = np.concatenate([x_train] * 10)
    shown = np.clip(clean + sigma * rng.standard_normal(clean.shape), 0.0, 1.0)
    model = build_autoencoder(x_train.shape[1], 16)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
    model.fit(shown, clean, batch_size=64, epochs=6, verbose=0)
    return model.predict(noisy, verbose=0)

### right 2
"""Autoencoders in Keras 3, functional, with PCA by the covariance matrix."""

import keras
import numpy as np


def pca_baseline(x_train, x_test, k):
    number, pixels = x_train.shape
    if not 0 <= k <= pixels:
        raise ValueError("k out of range")
    m = np.sum(x_train, axis=0) / number
    away = x_train - m
    _, vectors = np.linalg.eigh(away.T @ away / number)
    order = np.arange(pixels)[::-1][:k]
    B = vectors[:, order].T
    total = 0.0
    for picture in x_test:
        rest = picture - m
        for direction in B:
            rest = rest - (rest @ direction) * direction
        total += float(rest @ rest)
    return total / x_test.size


def reconstruct(mean, basis, coefficients):
    n, k = coefficients.shape
    pictures = np.empty((n, len(mean)))
    for i in range(n):
        pictures[i] = mean
        for j in range(k):
            pictures[i] += coefficients[i, j] * basis[j]
    return pictures


def build_autoencoder(d, k):
    if not k < d:
        raise ValueError("no bottleneck: k must be below d")
    wide = max(72, k + 8)
    picture = keras.Input(shape=(d,))
    h = keras.layers.Dense(wide, use_bias=False)(picture)
    h = keras.layers.Activation("elu")(h)
    code = keras.layers.Dense(k, name="code")(h)
    h = keras.layers.Dense(wide)(code)
    h = keras.layers.ELU()(h)
    h = keras.layers.Dense(d)(h)
    return keras.Model(picture, keras.layers.Activation("sigmoid")(h))


def train_autoencoder(x, k, epochs, seed):
    keras.utils.set_random_seed(seed)
    pictures = np.array(x, dtype="float32")
    network = build_autoencoder(pictures.shape[1], k)
    network.compile(loss=keras.losses.MeanSquaredError(), optimizer=keras.optimizers.Adam(learning_rate=0.004))
    if epochs > 0:
        network.fit(pictures, pictures, epochs=epochs, batch_size=64, shuffle=True, verbose=0)
    return network


def reconstruction_error(model, x):
    errors = np.zeros(len(x))
    for start in range(0, len(x), 256):
        part = x[start : start + 256]
        drawn = keras.ops.convert_to_numpy(model(part, training=False)).astype("float64")
        for i in range(len(part)):
            errors[start + i] = np.mean(np.square(part[i] - drawn[i]))
    return errors


def denoise(x_train, noisy, seed, sigma=0.3):
    keras.utils.set_random_seed(seed)
    network = build_autoencoder(x_train.shape[1], 16)
    network.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy")
    for _ in range(40):
        seen = np.clip(x_train + sigma * np.random.normal(size=x_train.shape), 0, 1)
        network.fit(seen, x_train, batch_size=64, epochs=1, verbose=0)
    cleaned = np.asarray(network.predict(noisy, verbose=0))
    return np.clip(cleaned, 0, 1)

'''

BUGS = r'''
### pca_baseline | The mean picture is that of the test pictures.
def pca_baseline(x_train, x_test, k):
    if k < 0 or k > x_train.shape[1]:
        raise ValueError("k")
    _, _, Vt = np.linalg.svd(x_train - x_train.mean(axis=0), full_matrices=False)
    B = Vt[:k]
    m = x_test.mean(axis=0)
    rebuilt = m + (x_test - m) @ B.T @ B
    return float(((x_test - rebuilt) ** 2).mean())

### pca_baseline | The components are learned from the test pictures.
def pca_baseline(x_train, x_test, k):
    if not 0 <= k <= x_train.shape[1]:
        raise ValueError("k")
    m = x_train.mean(axis=0)
    B = np.linalg.svd(x_test - m, full_matrices=False)[2][:k]
    rebuilt = m + (x_test - m) @ B.T @ B
    return float(((x_test - rebuilt) ** 2).mean())

### pca_baseline | Every pixel is divided by its standard deviation before PCA, as one does for measurements.
def pca_baseline(x_train, x_test, k):
    if k < 0 or k > x_train.shape[1]:
        raise ValueError("k must be between 0 and d")
    mu, sd = x_train.mean(axis=0), x_train.std(axis=0) + 1e-9
    Z, T = (x_train - mu) / sd, (x_test - mu) / sd
    W = np.linalg.svd(Z, full_matrices=False)[2][:k]
    rebuilt = mu + (T @ W.T @ W) * sd
    return float(np.mean((x_test - rebuilt) ** 2))

### pca_baseline | No mean is taken away: the components are those of the raw pictures.
def pca_baseline(x_train, x_test, k):
    if k < 0 or k > x_train.shape[1]:
        raise ValueError("bad k")
    U, s, Vt = np.linalg.svd(x_train, full_matrices=False)
    B = Vt[:k]
    return float(np.mean((x_test - x_test @ B.T @ B) ** 2))

### pca_baseline | eigh sorts upwards, and the first k are taken: the directions of least variance.
def pca_baseline(x_train, x_test, k):
    if k < 0 or k > x_train.shape[1]:
        raise ValueError("k out of range")
    mean = x_train.mean(axis=0)
    eigenvalues, eigenvectors = np.linalg.eigh(np.cov(x_train - mean, rowvar=False))
    B = eigenvectors[:, :k].T
    rebuilt = mean + (x_test - mean) @ B.T @ B
    return float(np.mean((rebuilt - x_test) ** 2))

### pca_baseline | Takes the last k columns with a slice from -k, which with k = 0 takes all of them.
def pca_baseline(x_train, x_test, k):
    if k < 0 or k > x_train.shape[1]:
        raise ValueError("k out of range")
    mean = x_train.mean(axis=0)
    centred = x_train - mean
    values, vectors = np.linalg.eigh(centred.T @ centred)
    W = vectors[:, -k:]
    rebuilt = mean + (x_test - mean) @ W @ W.T
    return float(np.mean((rebuilt - x_test) ** 2))

### pca_baseline | Takes columns of what svd gives back, where the components are its rows.
def pca_baseline(x_train, x_test, k):
    if k < 0 or k > x_train.shape[1]:
        raise ValueError("k out of range")
    m = x_train.mean(axis=0)
    V = np.linalg.svd(x_train - m, full_matrices=True)[2]
    W = V[:, :k]
    rebuilt = m + (x_test - m) @ W @ W.T
    return float(np.mean((x_test - rebuilt) ** 2))

### pca_baseline | Adds the squares up over the pixels, and means over pictures only.
def pca_baseline(x_train, x_test, k):
    if k < 0 or k > x_train.shape[1]:
        raise ValueError("k")
    m = x_train.mean(axis=0)
    B = np.linalg.svd(x_train - m, full_matrices=False)[2][:k]
    rest = (x_test - m) - (x_test - m) @ B.T @ B
    return float((rest ** 2).sum(axis=1).mean())

### pca_baseline | Gives back the root of the mean square.
def pca_baseline(x_train, x_test, k):
    if k < 0 or k > x_train.shape[1]:
        raise ValueError("k")
    m = x_train.mean(axis=0)
    B = np.linalg.svd(x_train - m, full_matrices=False)[2][:k]
    rebuilt = m + (x_test - m) @ B.T @ B
    return float(np.sqrt(np.mean((x_test - rebuilt) ** 2)))

### pca_baseline | k = 0 is refused, though it is allowed.
def pca_baseline(x_train, x_test, k):
    if k <= 0 or k > x_train.shape[1]:
        raise ValueError("k must be from 1 to d")
    m = x_train.mean(axis=0)
    B = np.linalg.svd(x_train - m, full_matrices=False)[2][:k]
    return float(np.mean((x_test - m - (x_test - m) @ B.T @ B) ** 2))

### pca_baseline | A k above d or below 0 is not refused: slices swallow it.
def pca_baseline(x_train, x_test, k):
    m = x_train.mean(axis=0)
    B = np.linalg.svd(x_train - m, full_matrices=False)[2][:k]
    return float(np.mean((x_test - m - (x_test - m) @ B.T @ B) ** 2))

### pca_baseline | Rebuilt pictures are clipped to [0, 1] before they are compared.
def pca_baseline(x_train, x_test, k):
    if k < 0 or k > x_train.shape[1]:
        raise ValueError("k")
    m = x_train.mean(axis=0)
    B = np.linalg.svd(x_train - m, full_matrices=False)[2][:k]
    rebuilt = np.clip(m + (x_test - m) @ B.T @ B, 0, 1)
    return float(np.mean((x_test - rebuilt) ** 2))

### pca_baseline | The mean picture is not added back.
def pca_baseline(x_train, x_test, k):
    if k < 0 or k > x_train.shape[1]:
        raise ValueError("k")
    mean = np.mean(x_train, axis=0)
    B = np.linalg.svd(x_train - mean, full_matrices=False)[2][:k]
    rebuilt = (x_test - mean) @ B.T @ B
    return float(np.mean((x_test - rebuilt) ** 2))

### reconstruct | The mean picture is left out, as on the lecture's slide.
def reconstruct(mean, basis, coefficients):
    return coefficients @ basis

### reconstruct | The pictures are clipped to [0, 1].
def reconstruct(mean, basis, coefficients):
    pictures = mean + coefficients @ basis
    return np.clip(pictures, 0, 1)

### reconstruct | Adds up inside the mean picture itself, so that it changes and every picture begins at the one before.
def reconstruct(mean, basis, coefficients):
    pictures = []
    for row in coefficients:
        picture = mean
        for c, b in zip(row, basis):
            picture += c * b
        pictures.append(picture.copy())
    return np.array(pictures)

### reconstruct | The mean picture is added once for every basis picture.
def reconstruct(mean, basis, coefficients):
    n, k = coefficients.shape
    pictures = np.zeros((n, len(mean)))
    for j in range(k):
        pictures += mean + np.outer(coefficients[:, j], basis[j])
    return pictures

### reconstruct | The first basis picture is left out, since the loop begins at 1.
def reconstruct(mean, basis, coefficients):
    n, k = coefficients.shape
    pictures = np.tile(mean, (n, 1))
    for i in range(n):
        for j in range(1, k):
            pictures[i] = pictures[i] + coefficients[i, j] * basis[j]
    return pictures

### reconstruct | Basis pictures are scaled to length 1 first.
def reconstruct(mean, basis, coefficients):
    unit = basis / np.linalg.norm(basis, axis=1, keepdims=True)
    return mean + coefficients @ unit

### reconstruct | The axis of length 1 is dropped for a single picture.
def reconstruct(mean, basis, coefficients):
    pictures = mean + np.einsum("nk,kd->nd", coefficients, basis)
    return pictures.squeeze()

### reconstruct | The pictures come back as float32.
def reconstruct(mean, basis, coefficients):
    pictures = np.zeros((len(coefficients), len(mean)), dtype=np.float32)
    pictures[:] = mean
    for j in range(len(basis)):
        pictures += coefficients[:, j : j + 1] * basis[j]
    return pictures

### reconstruct | Takes the mean picture's own numbers away first, as if the coefficients were those of the raw pictures.
def reconstruct(mean, basis, coefficients):
    shifted = coefficients - basis @ mean
    return mean + shifted @ basis
'''

TRAINING_RIGHT = r'''
### build_autoencoder | right 1
def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("the code must be narrower than the picture")
    return keras.Sequential(
        [
            keras.Input((d,)),
            keras.layers.Dense(d, activation="relu"),
            keras.layers.Dense(k),
            keras.layers.Dense(d, activation="relu"),
            keras.layers.Dense(d, activation="sigmoid"),
        ]
    )

### build_autoencoder | right 2
def build_autoencoder(d, k):
    if not k < d:
        raise ValueError("no bottleneck: k must be below d")
    wide = max(72, k + 8)
    picture = keras.Input(shape=(d,))
    h = keras.layers.Dense(wide, use_bias=False)(picture)
    h = keras.layers.Activation("elu")(h)
    code = keras.layers.Dense(k, name="code")(h)
    h = keras.layers.Dense(wide)(code)
    h = keras.layers.ELU()(h)
    h = keras.layers.Dense(d)(h)
    return keras.Model(picture, keras.layers.Activation("sigmoid")(h))

### train_autoencoder | right 1
def train_autoencoder(x, k, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], k)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy")
    model.fit(x, x, batch_size=64, epochs=epochs, verbose=0)
    return model

### train_autoencoder | right 2
def train_autoencoder(x, k, epochs, seed):
    keras.utils.set_random_seed(seed)
    pictures = np.array(x, dtype="float32")
    network = build_autoencoder(pictures.shape[1], k)
    network.compile(loss=keras.losses.MeanSquaredError(), optimizer=keras.optimizers.Adam(learning_rate=0.004))
    if epochs > 0:
        network.fit(pictures, pictures, epochs=epochs, batch_size=64, shuffle=True, verbose=0)
    return network

### reconstruction_error | right 1
def reconstruction_error(model, x):
    drawn = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    return ((x - drawn) ** 2).mean(axis=1)

### reconstruction_error | right 2
def reconstruction_error(model, x):
    errors = np.zeros(len(x))
    for start in range(0, len(x), 256):
        part = x[start : start + 256]
        drawn = keras.ops.convert_to_numpy(model(part, training=False)).astype("float64")
        for i in range(len(part)):
            errors[start + i] = np.mean(np.square(part[i] - drawn[i]))
    return errors

### denoise | right 1
def denoise(x_train, noisy, seed, sigma=0.3):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    clean = np.concatenate([x_train] * 10)
    shown = np.clip(clean + sigma * rng.standard_normal(clean.shape), 0.0, 1.0)
    model = build_autoencoder(x_train.shape[1], 16)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
    model.fit(shown, clean, batch_size=64, epochs=6, verbose=0)
    return model.predict(noisy, verbose=0)

### denoise | right 2
def denoise(x_train, noisy, seed, sigma=0.3):
    keras.utils.set_random_seed(seed)
    network = build_autoencoder(x_train.shape[1], 16)
    network.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy")
    for _ in range(40):
        seen = np.clip(x_train + sigma * np.random.normal(size=x_train.shape), 0, 1)
        network.fit(seen, x_train, batch_size=64, epochs=1, verbose=0)
    cleaned = np.asarray(network.predict(noisy, verbose=0))
    return np.clip(cleaned, 0, 1)
'''

TRAINING_WRONG = r'''
### build_autoencoder | The other layers have 32 units always, so that with a larger k the code is not the narrowest.
def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("k must be smaller than d")
    return keras.Sequential([
        keras.Input((d,)),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(k),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(d, activation="sigmoid"),
    ])

### build_autoencoder | Hidden layers are half-way between d and k, rounded down: with k = d - 1 they are as narrow as the code.
def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("k >= d")
    h = (d + k) // 2
    inputs = keras.Input((d,))
    t = keras.layers.Dense(h, activation="relu")(inputs)
    t = keras.layers.Dense(k)(t)
    t = keras.layers.Dense(h, activation="relu")(t)
    return keras.Model(inputs, keras.layers.Dense(d, activation="sigmoid")(t))

### build_autoencoder | Two layers of k units, one as the end of the encoder and one as the begin of the decoder.
def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("k must be below d")
    encoder = [keras.layers.Dense(d, activation="relu"), keras.layers.Dense(k)]
    decoder = [keras.layers.Dense(k, activation="relu"), keras.layers.Dense(d, activation="sigmoid")]
    return keras.Sequential([keras.Input((d,)), *encoder, *decoder])

### build_autoencoder | The last layer has no sigmoid, so that pixels leave [0, 1].
def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("k must be below d")
    return keras.Sequential([
        keras.Input((d,)),
        keras.layers.Dense(d, activation="relu"),
        keras.layers.Dense(k),
        keras.layers.Dense(d, activation="relu"),
        keras.layers.Dense(d),
    ])

### build_autoencoder | k equal to d is let through.
def build_autoencoder(d, k):
    if k > d:
        raise ValueError("k must not be above d")
    return keras.Sequential([
        keras.Input((d,)),
        keras.layers.Dense(d + 1, activation="relu"),
        keras.layers.Dense(k),
        keras.layers.Dense(d + 1, activation="relu"),
        keras.layers.Dense(d, activation="sigmoid"),
    ])

### build_autoencoder | Layers of 256 units: far more than 20,000 parameters.
def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("k must be below d")
    wide = max(256, d)
    return keras.Sequential([
        keras.Input((d,)),
        keras.layers.Dense(wide, activation="relu"),
        keras.layers.Dense(k),
        keras.layers.Dense(wide, activation="relu"),
        keras.layers.Dense(d, activation="sigmoid"),
    ])

### build_autoencoder | Softmax at the end, so that the pixels of a picture add up to 1.
def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("k must be below d")
    x = keras.Input((d,))
    h = keras.layers.Dense(d, activation="relu")(x)
    code = keras.layers.Dense(k)(h)
    h = keras.layers.Dense(d, activation="relu")(code)
    out = keras.layers.Dense(d, activation="softmax")(h)
    return keras.Model(x, out)

### build_autoencoder | A dropout layer stands between the dense layers.
def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("k must be below d")
    return keras.Sequential([
        keras.Input((d,)),
        keras.layers.Dense(d, activation="relu"),
        keras.layers.Dropout(0.1),
        keras.layers.Dense(k),
        keras.layers.Dense(d, activation="relu"),
        keras.layers.Dense(d, activation="sigmoid"),
    ])

### train_autoencoder | The seed is set after the network was built, so its first weights differ from call to call.
def train_autoencoder(x, k, epochs, seed):
    model = build_autoencoder(x.shape[1], k)
    keras.utils.set_random_seed(seed)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
    model.fit(x, x, batch_size=64, epochs=epochs, verbose=0)
    return model

### train_autoencoder | With 0 epochs it trains for 40 all the same, since 0 counts as false.
def train_autoencoder(x, k, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], k)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
    model.fit(x, x, batch_size=64, epochs=epochs or 40, verbose=0)
    return model

### train_autoencoder | Shuffles the pictures in place before training, so x does not stay as it is.
def train_autoencoder(x, k, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], k)
    np.random.shuffle(x)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy")
    model.fit(x, x, batch_size=64, epochs=epochs, verbose=0)
    return model

### train_autoencoder | Divides by 16 once more, so the network learns faint pictures.
def train_autoencoder(x, k, epochs, seed):
    keras.utils.set_random_seed(seed)
    pixels = x / 16
    model = build_autoencoder(x.shape[1], k)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
    model.fit(pixels, pixels, batch_size=64, epochs=epochs, verbose=0)
    return model

### train_autoencoder | The code has 16 units, whatever k is.
def train_autoencoder(x, k, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], 16)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
    model.fit(x, x, batch_size=64, epochs=epochs, verbose=0)
    return model

### train_autoencoder | Plain gradient descent with its rate of 0.01, which learns next to nothing in the epochs that it has.
def train_autoencoder(x, k, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], k)
    model.compile(optimizer="sgd", loss="mse")
    model.fit(x, x, batch_size=64, epochs=epochs, verbose=0)
    return model

### reconstruction_error | The network is asked as in training, with dropout on.
def reconstruction_error(model, x):
    out = keras.ops.convert_to_numpy(model(x, training=True)).astype(np.float64)
    return np.mean((x - out) ** 2, axis=1)

### reconstruction_error | The mean runs over the pictures: one number for each pixel.
def reconstruction_error(model, x):
    out = model.predict(x, verbose=0).astype(np.float64)
    return ((x - out) ** 2).mean(axis=0)

### reconstruction_error | One number for all pictures together.
def reconstruction_error(model, x):
    out = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    return np.mean((x - out) ** 2)

### reconstruction_error | The sum of the squares, not their mean.
def reconstruction_error(model, x):
    out = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    return np.sum((x - out) ** 2, axis=1)

### reconstruction_error | The mean of the absolute differences.
def reconstruction_error(model, x):
    out = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    return np.abs(x - out).mean(axis=1)

### reconstruction_error | The root of the mean square.
def reconstruction_error(model, x):
    diff = x - np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    return np.sqrt((diff ** 2).mean(axis=1))

### reconstruction_error | All is computed in float32, and comes back so.
def reconstruction_error(model, x):
    x = x.astype("float32")
    out = model.predict(x, verbose=0)
    return np.mean((x - out) ** 2, axis=1)

### reconstruction_error | Errors are divided by the largest one.
def reconstruction_error(model, x):
    out = np.asarray(model.predict(x, verbose=0), dtype=np.float64)
    errors = ((x - out) ** 2).mean(axis=1)
    return errors / errors.max()

### denoise | The targets are the noisy pictures.
def denoise(x_train, noisy, seed, sigma=0.3):
    keras.utils.set_random_seed(seed)
    shown = np.clip(x_train + sigma * np.random.normal(size=x_train.shape), 0, 1)
    model = build_autoencoder(x_train.shape[1], 16)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
    model.fit(shown, shown, batch_size=64, epochs=40, verbose=0)
    return model.predict(noisy, verbose=0)

### denoise | Noise is added to the training pictures in place, so they are changed and the targets are noisy too.
def denoise(x_train, noisy, seed, sigma=0.3):
    keras.utils.set_random_seed(seed)
    shown = x_train
    shown += sigma * np.random.normal(size=x_train.shape)
    np.clip(shown, 0, 1, out=shown)
    model = build_autoencoder(x_train.shape[1], 16)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
    model.fit(shown, x_train, batch_size=64, epochs=40, verbose=0)
    return model.predict(noisy, verbose=0)

### denoise | Gives back the cleaned training pictures, not those of noisy.
def denoise(x_train, noisy, seed, sigma=0.3):
    keras.utils.set_random_seed(seed)
    shown = np.clip(x_train + sigma * np.random.normal(size=x_train.shape), 0, 1)
    model = build_autoencoder(x_train.shape[1], 16)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
    model.fit(shown, x_train, batch_size=64, epochs=40, verbose=0)
    return model.predict(shown, verbose=0)
'''
