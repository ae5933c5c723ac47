"""Right answers to the autoencoder exercises, written as differently as students write them: all earn full marks."""

RIGHT = {
    "pca_baseline": {
        "eigenvectors_of_the_covariance": """
def pca_baseline(x_train, x_test, k):
    d = x_train.shape[1]
    if k < 0 or k > d:
        raise ValueError("k")
    m = x_train.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(x_train, rowvar=False).reshape(d, d))
    B = vectors[:, ::-1][:, :k]
    codes = (x_test - m) @ B
    return np.mean((m + codes @ B.T - x_test) ** 2)
""",
        "what_the_other_components_miss": """
def pca_baseline(x_train, x_test, k):
    if not k in range(x_train.shape[1] + 1):
        raise ValueError(f"k = {k}")
    mean = np.mean(x_train, 0)
    U, s, Vt = np.linalg.svd(x_train - mean, full_matrices=True)
    rest = (x_test - mean) @ Vt[k:].T
    return float((rest**2).sum() / x_test.size)
""",
        "one_component_after_another": """
def pca_baseline(x_train, x_test, k):
    n, d = x_train.shape
    if k < 0 or d < k:
        raise ValueError("impossible number of components")
    mean = x_train.sum(axis=0) / n
    left = x_test - mean
    components = np.linalg.svd((x_train - mean).T @ (x_train - mean))[0].T
    for component in components[:k]:
        left = left - np.outer(left @ component, component)
    return np.square(left).mean()
""",
    },
    "reconstruct": {
        "loops": """
def reconstruct(mean, basis, coefficients):
    pictures = np.zeros((len(coefficients), len(mean)))
    for i in range(len(coefficients)):
        pictures[i] = mean
        for j in range(len(basis)):
            pictures[i] += coefficients[i, j] * basis[j]
    return pictures
""",
        "einsum": """
def reconstruct(mean, basis, coefficients):
    return np.einsum("nk,kd->nd", coefficients, basis) + mean[None, :]
""",
        "the_mean_as_one_more_basis_picture": """
def reconstruct(mean, basis, coefficients):
    ones = np.ones((coefficients.shape[0], 1))
    return np.hstack([ones, coefficients]) @ np.vstack([mean, basis])
""",
        "columns_and_lists": """
def reconstruct(mean, basis, coefficients):
    return np.array([mean + (row[:, None] * basis).sum(axis=0) for row in coefficients])
""",
    },
    "build_autoencoder": {
        "functional_with_activation_layers": """
def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("the code must be narrower than the picture")
    inputs = keras.Input(shape=(d,))
    h = keras.layers.Dense(d + 4)(inputs)
    h = keras.layers.LeakyReLU()(h)
    code = keras.layers.Dense(k, name="code")(h)
    h = keras.layers.Dense(d + 4, activation="tanh")(code)
    h = keras.layers.Dense(d)(h)
    return keras.Model(inputs, keras.layers.Activation("sigmoid")(h))
""",
        "no_biases": """
def build_autoencoder(d, k):
    if not k < d:
        raise ValueError(k)
    L = keras.layers
    wide = max(k + 1, 32)
    return keras.models.Sequential([
        L.InputLayer(shape=(d,)),
        L.Dense(wide, activation="elu", use_bias=False, kernel_initializer="he_normal"),
        L.Dense(k, use_bias=False),
        L.Dense(wide, activation="elu", use_bias=False),
        L.Dense(d, use_bias=False, activation=keras.activations.sigmoid),
    ])
""",
        "nothing_but_a_code": """
def build_autoencoder(d, k):
    if k - d >= 0:
        raise ValueError("too wide")
    model = keras.Sequential(name="linear_then_sigmoid")
    model.add(keras.Input((d,)))
    model.add(keras.layers.Dense(k, activation="relu"))
    model.add(keras.layers.Dense(d, activation="sigmoid"))
    return model
""",
        "an_encoder_and_a_decoder": """
def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("narrower, please")
    encoder = keras.Sequential([keras.Input((d,)), keras.layers.Dense(d + 1, "relu"), keras.layers.Dense(k)])
    decoder = keras.Sequential([keras.Input((k,)), keras.layers.Dense(d + 1, "relu"), keras.layers.Dense(d, "sigmoid")])
    inputs = keras.Input((d,))
    return keras.Model(inputs, decoder(encoder(inputs)))
""",
        "a_funnel": """
def build_autoencoder(d, k):
    if k >= d:
        raise ValueError("k must be below d")
    between = min(d, k + max(1, (d - k) // 2))
    sizes = [between, k, between]
    z = inputs = keras.Input((d,))
    for size in sizes:
        z = keras.layers.Dense(size, activation=None if size == k else "relu")(z)
    return keras.Model(inputs=inputs, outputs=keras.layers.Dense(d, "sigmoid")(z))
""",
    },
    "train_autoencoder": {
        "cross_entropy_and_callbacks": """
def train_autoencoder(x, k, epochs, seed):
    keras.utils.set_random_seed(seed)
    d = x.shape[1]
    net = build_autoencoder(d, k)
    net.compile(keras.optimizers.Adam(learning_rate=0.004), loss=keras.losses.BinaryCrossentropy())
    slower = keras.callbacks.ReduceLROnPlateau(monitor="loss", factor=0.5, patience=8)
    net.fit(x=x, y=x, epochs=epochs, batch_size=64, shuffle=True, callbacks=[slower], verbose=0)
    return net
""",
        "in_float32_with_nadam": """
def train_autoencoder(x, k, epochs, seed):
    x32 = x.astype("float32")
    keras.utils.set_random_seed(int(seed))
    model = build_autoencoder(x32.shape[-1], k)
    model.compile(optimizer=keras.optimizers.Nadam(0.003), loss="mse", metrics=["mae"])
    model.fit(x32, x32.copy(), 64, epochs, verbose=0)
    return model
""",
        "adamw": """
def train_autoencoder(x, k, epochs, seed):
    keras.utils.set_random_seed(seed)
    model = build_autoencoder(x.shape[1], k)
    model.compile(optimizer=keras.optimizers.AdamW(4e-3), loss=keras.losses.MeanSquaredError())
    model.fit(x, x, batch_size=64, epochs=epochs, verbose=0)
    return model
""",
    },
    "reconstruction_error": {
        "predict_and_loop": """
def reconstruction_error(model, x):
    rebuilt = model.predict(x, verbose=0)
    errors = []
    for picture, drawn in zip(x, rebuilt):
        errors.append(np.mean((picture - drawn) ** 2))
    return np.array(errors)
""",
        "keras_loss": """
def reconstruction_error(model, x):
    loss = keras.losses.mean_squared_error(x.astype("float32"), model(x.astype("float32"), training=False))
    return keras.ops.convert_to_numpy(loss).astype("float64")
""",
        "square_lengths": """
def reconstruction_error(model, x):
    difference = x - np.asarray(model.predict(x, batch_size=7, verbose=0), dtype=float)
    return np.linalg.norm(difference, axis=1) ** 2 / x.shape[1]
""",
    },
    "denoise": {
        "by_train_autoencoder_alike": """
def denoise(x_train, noisy, seed, sigma=0.3):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed + 1)
    x_noisy = (x_train + rng.normal(0, sigma, x_train.shape)).clip(0, 1)
    model = build_autoencoder(x_train.shape[1], 16)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="mse")
    model.fit(x_noisy, x_train, epochs=40, batch_size=64, verbose=0)
    return np.clip(model.predict(noisy, verbose=0), 0, 1)
""",
        "new_noise_every_time": """
def denoise(x_train, noisy, seed, sigma=0.3):
    keras.utils.set_random_seed(seed)
    d = x_train.shape[1]
    model = keras.Sequential([
        keras.Input((d,)), keras.layers.Dense(128, activation="relu"), keras.layers.Dense(16),
        keras.layers.Dense(128, activation="relu"), keras.layers.Dense(d, activation="sigmoid"),
    ])
    model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy")
    for _ in range(10):
        noise = sigma * np.random.randn(*x_train.shape)
        model.fit(np.clip(x_train + noise, 0, 1), x_train, epochs=3, batch_size=64, verbose=0)
    return model.predict(noisy, verbose=0).astype(float)
""",
        "noise_in_float32_from_keras": """
def denoise(x_train, noisy, seed, sigma=0.3):
    keras.utils.set_random_seed(seed)
    clean = np.concatenate([x_train] * 5).astype("float32")
    noise = keras.random.normal(clean.shape, stddev=sigma, seed=seed)
    shown = keras.ops.convert_to_numpy(keras.ops.clip(clean + noise, 0.0, 1.0))
    model = build_autoencoder(clean.shape[1], 16)
    model.compile("nadam", "mse")
    model.fit(shown, clean, epochs=12, batch_size=64, verbose=0)
    return np.asarray(model.predict(noisy, verbose=0))
""",
    },
}
