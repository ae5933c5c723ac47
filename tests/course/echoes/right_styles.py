"""Right searches for light echoes in other styles than the reference's: each must earn full marks."""

RIGHT = {
    "augment": {
        "loop_over_pictures": """
def augment(x, y):
    views, labels = [], []
    for picture, label in zip(x, y):
        for k in range(4):
            turned = np.rot90(picture, k)
            views += [turned, np.fliplr(turned)]
            labels += [label, label]
    return np.array(views, dtype=x.dtype), np.array(labels, dtype=y.dtype)
""",
        "transpose_and_flips": """
def augment(x, y):
    both = np.concatenate([x, np.swapaxes(x, 1, 2)])
    both = np.concatenate([both, both[:, ::-1]])
    both = np.concatenate([both, both[:, :, ::-1]])
    return both, np.concatenate([y] * 8)
""",
        "stacked_and_reshaped": """
def augment(x, y):
    n, s, _ = x.shape
    out = np.empty((n, 8, s, s), dtype=x.dtype)
    for k in range(4):
        out[:, k] = np.rot90(x, k, (1, 2))
        out[:, k + 4] = np.flip(out[:, k], axis=1)
    return out.reshape(8 * n, s, s), np.repeat(y, 8)
""",
        "shuffled_together": """
def augment(x, y):
    views = np.concatenate([np.rot90(side, k, axes=(2, 1)) for side in (x, x[:, ::-1]) for k in range(4)])
    order = np.random.default_rng(5).permutation(len(views))
    return views[order], np.tile(y, 8)[order]
""",
    },
    "precision_at_recall": {
        "loop_over_thresholds": """
def precision_at_recall(y, score, recall):
    P = int(np.sum(y == 1))
    if P == 0 or recall <= 0 or recall > 1:
        raise ValueError("cannot reach this recall")
    for t in sorted(set(score.tolist()), reverse=True):
        tp = sum(1 for truth, s in zip(y, score) if s >= t and truth == 1)
        called = sum(1 for s in score if s >= t)
        if tp / P >= recall - 1e-12:
            return tp / called
""",
        "score_of_the_last_needed": """
def precision_at_recall(y, score, recall):
    if not 0 < recall <= 1:
        raise ValueError(f"recall {recall}")
    echoes = np.sort(score[y == 1])[::-1]
    if echoes.size == 0:
        raise ValueError("no echo")
    needed = max(int(np.ceil((recall - 1e-12) * echoes.size)), 1)
    return float(np.mean(y[score >= echoes[needed - 1]] == 1))
""",
        "sorted_and_counted": """
def precision_at_recall(y, score, recall):
    if np.all(y != 1):
        raise ValueError
    if recall <= 0 or recall > 1:
        raise ValueError
    order = np.argsort(score, kind="stable")[::-1]
    s, tp = score[order], np.cumsum(y[order])
    last = np.append(s[1:] != s[:-1], True)      # equal scores end together
    tp, called = tp[last], np.arange(1, len(s) + 1)[last]
    enough = tp / tp[-1] >= recall - 1e-12
    return float((tp / called)[enough][0])
""",
        "by_counts": """
def counts_at(y, score, t):
    return ((score >= t) & (y == 1)).sum(), ((score >= t) & (y == 0)).sum()
def precision_at_recall(y, score, recall):
    positives = np.count_nonzero(y)
    if not positives:
        raise ValueError("nothing to find")
    if not (recall > 0 and recall <= 1):
        raise ValueError("recall must be in (0, 1]")
    good = [t for t in np.unique(score) if counts_at(y, score, t)[0] / positives >= recall - 1e-12]
    tp, fp = counts_at(y, score, max(good))
    return np.float64(tp / (tp + fp))
""",
    },
    "find_echoes": {
        "layers_that_turn": """
def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    layers = keras.layers
    inputs = keras.Input((20, 20, 1))
    z = layers.RandomFlip()(inputs)
    z = layers.Rescaling(4.0, offset=-2.0)(z)
    z = layers.Conv2D(12, 3, use_bias=False)(z)
    z = layers.BatchNormalization(momentum=0.9)(z)
    z = layers.MaxPooling2D(2)(layers.ReLU()(z))
    z = layers.Conv2D(16, 3, activation="relu")(z)
    z = layers.Dropout(0.1)(layers.GlobalMaxPooling2D()(z))
    model = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(z))
    views, labels = augment(x, y)
    weights = np.where(labels == 1, (y == 0).sum() / (y == 1).sum(), 1.0)
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    model.fit(views[..., None] / np.float32(255), labels, sample_weight=weights, batch_size=128, epochs=25, verbose=0)
    return model
""",
        "half_of_each_batch_are_echoes": """
def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    x, y = augment(x, y)
    x = x.astype("float32")[..., None] / 255
    echoes, others = np.flatnonzero(y), np.flatnonzero(y == 0)
    model = keras.Sequential([
        keras.Input((20, 20, 1)),
        keras.layers.Rescaling(4, offset=-2),
        keras.layers.Conv2D(8, 3, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(16, 3, activation="relu"),
        keras.layers.GlobalMaxPooling2D(),
        keras.layers.Dense(1),
    ])
    model.compile(keras.optimizers.Adam(0.01), keras.losses.BinaryCrossentropy(from_logits=True))
    for _ in range(2 * len(y) // 9):
        batch = np.concatenate([rng.choice(echoes, 64), rng.choice(others, 64)])
        model.train_on_batch(x[batch], y[batch])
    return model
""",
        "three_convolutions": """
def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    again = np.concatenate([np.arange(len(labels)), np.repeat(np.flatnonzero(labels == 1), 5)])
    model = keras.Sequential([keras.Input(shape=(20, 20, 1))])
    model.add(keras.layers.Rescaling(4.0, -2.0))
    model.add(keras.layers.Conv2D(8, 3, activation="relu"))
    model.add(keras.layers.MaxPooling2D(2))
    model.add(keras.layers.Conv2D(16, 3, activation="relu"))
    model.add(keras.layers.Conv2D(16, 3, activation="relu"))
    model.add(keras.layers.GlobalMaxPooling2D())
    model.add(keras.layers.Dropout(0.2))
    model.add(keras.layers.Dense(1, activation="sigmoid"))
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.005), loss="binary_crossentropy")
    model.fit(np.expand_dims(views[again], -1).astype("float32") / 255.0, labels[again], epochs=12, batch_size=64, verbose=0)
    return model
""",
    },
}
