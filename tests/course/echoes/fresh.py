"""Light echoes written from the released files alone: whole right submissions, and one natural bug at a time."""
# ruff: noqa: E501, Q001  the code stands as students write it
# fmt: off

# The others build or train networks: too slow for a test of many submissions. TRAINING below has those, one at a time.
EXERCISES = ("augment", "precision_at_recall")

RIGHT = r'''
### right 1
"""Nineteen light echoes."""

import keras
import numpy as np


def augment(x, y):
    mirrored = x[:, :, ::-1]
    views = [np.rot90(pictures, turns, axes=(1, 2)) for pictures in (x, mirrored) for turns in range(4)]
    return np.concatenate(views), np.tile(y, 8)


def precision_at_recall(y, score, recall):
    positive = np.asarray(y) == 1
    P = positive.sum()
    if P == 0:
        raise ValueError("no positive sample")
    if not 0 < recall <= 1:
        raise ValueError("recall must lie above 0 and at most at 1")
    order = np.argsort(-np.asarray(score, dtype=float), kind="stable")
    ranked = np.asarray(score)[order]
    tp = np.cumsum(positive[order])
    last_of_equals = np.append(ranked[1:] != ranked[:-1], True)
    enough = last_of_equals & (tp / P >= recall - 1e-12)
    stop = np.argmax(enough)
    return float(tp[stop] / (stop + 1))


def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    images = (views / 255).astype("float32")[..., np.newaxis]
    times = max(1, round(17500 / len(images)))
    images, labels = np.tile(images, (times, 1, 1, 1)), np.tile(labels, times)
    model = keras.Sequential(
        [
            keras.Input((20, 20, 1)),
            keras.layers.Rescaling(4.0, offset=-2.0),
            keras.layers.Conv2D(12, 3, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(24, 3, activation="relu"),
            keras.layers.GlobalMaxPooling2D(),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    epochs, batch = 3, 128
    steps = epochs * -(-len(images) // batch)
    rate = keras.optimizers.schedules.CosineDecay(0.02, steps)
    model.compile(optimizer=keras.optimizers.Adam(rate), loss="binary_crossentropy")
    weight = {0: 1.0, 1: float(np.sum(y == 0) / np.sum(y == 1))}
    model.fit(images, labels, batch_size=batch, epochs=epochs, class_weight=weight, verbose=0)
    return model

### right 2
"""Nineteen light echoes: loops, balanced batches, flips by a layer of Keras."""

import keras
import numpy as np


def augment(x, y):
    views, labels = [], []
    for picture, label in zip(x, y):
        for one in (picture, picture.T):
            views += [one, one[::-1], one[:, ::-1], one[::-1, ::-1]]
            labels += [label] * 4
    return np.array(views, dtype=x.dtype), np.array(labels, dtype=y.dtype)


def precision_at_recall(y, score, recall):
    if recall <= 0 or recall > 1:
        raise ValueError("recall")
    P = int(np.sum(y == 1))
    if P == 0:
        raise ValueError("nothing to find")
    for t in sorted(set(score.tolist()), reverse=True):
        called = score >= t
        tp = int(np.sum(called & (y == 1)))
        if tp / P >= recall - 1e-12:
            return tp / int(np.sum(called))


def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    steps, half = 450, 48

    pictures = x.astype("float32")[..., None] / 255
    both = np.concatenate([pictures, pictures.swapaxes(1, 2)])
    truth = np.concatenate([y, y])
    echoes, others = np.flatnonzero(truth == 1), np.flatnonzero(truth == 0)
    rows = []
    for _ in range(steps):
        rows.append(rng.choice(echoes, half))
        rows.append(rng.choice(others, half))
    rows = np.concatenate(rows)

    inputs = keras.Input((20, 20, 1))
    t = keras.layers.RandomFlip("horizontal_and_vertical")(inputs)
    t = keras.layers.Rescaling(4.0, offset=-2.0)(t)
    t = keras.layers.Conv2D(16, 3, activation="relu")(t)
    t = keras.layers.MaxPooling2D(2)(t)
    t = keras.layers.Conv2D(24, 3, activation="relu")(t)
    t = keras.layers.GlobalMaxPooling2D()(t)
    model = keras.Model(inputs, keras.layers.Dense(1)(t))
    model.compile(
        optimizer=keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.01, steps)),
        loss=keras.losses.BinaryCrossentropy(from_logits=True),
    )
    model.fit(both[rows], truth[rows].astype("float32"), batch_size=2 * half, epochs=1, shuffle=False, verbose=0)
    return model

'''

BUGS = r'''
### augment | The mirror image is turned by a half instead, so that four views are there twice and four are missing.
def augment(x, y):
    views = []
    for k in range(4):
        views.append(np.rot90(x, k, axes=(1, 2)))
    mirror = x[:, ::-1, ::-1]
    for k in range(4):
        views.append(np.rot90(mirror, k, axes=(1, 2)))
    return np.concatenate(views), np.tile(y, 8)

### augment | rot90 turns the axes of pictures and rows, since it is not told which axes.
def augment(x, y):
    views = []
    for k in range(4):
        turned = np.rot90(x, k)
        views.append(turned)
        views.append(turned[:, :, ::-1])
    return np.concatenate(views), np.tile(y, 8)

### augment | The mirror runs along the axis of the pictures, so the order of pictures is turned round and labels do not fit.
def augment(x, y):
    views, labels = [], []
    for k in range(4):
        r = np.rot90(x, k, axes=(1, 2))
        views.extend([r, np.flip(r, axis=0)])
        labels.extend([y, y])
    return np.concatenate(views), np.concatenate(labels)

### augment | Labels are repeated one by one while the views lie in blocks.
def augment(x, y):
    views = np.concatenate(
        [np.rot90(p, k, axes=(1, 2)) for p in (x, x[:, :, ::-1]) for k in range(4)], axis=0
    )
    return views, np.repeat(y, 8)

### augment | Labels come back as float64.
def augment(x, y):
    n = len(x)
    views = [np.rot90(p, k, axes=(1, 2)) for p in (x, np.flip(x, 2)) for k in range(4)]
    labels = np.zeros(8 * n)
    for k in range(8):
        labels[k * n : (k + 1) * n] = y
    return np.concatenate(views), labels

### augment | The views are already scaled to float32 in [0, 1].
def augment(x, y):
    x = x.astype("float32") / 255
    views = [np.rot90(p, k, axes=(1, 2)) for p in (x, x[:, ::-1]) for k in range(4)]
    return np.concatenate(views), np.tile(y, 8)

### augment | Equal views of a symmetric picture are left out.
def augment(x, y):
    views, labels = [], []
    for picture, label in zip(x, y):
        eight = [np.rot90(p, k) for p in (picture, np.fliplr(picture)) for k in range(4)]
        for view in np.unique(np.array(eight), axis=0):
            views.append(view)
            labels.append(label)
    return np.array(views, dtype=x.dtype), np.array(labels, dtype=y.dtype)

### augment | Four turns and four mirrors without a transpose: the turn by 180 degrees and the picture itself come twice, and two views are missing.
def augment(x, y):
    views = [np.rot90(x, k, axes=(1, 2)) for k in range(4)]
    views += [x, x[:, ::-1], x[:, :, ::-1], x[:, ::-1, ::-1]]
    return np.concatenate(views), np.concatenate([y] * 8)

### augment | Mirrors x in place, so that x does not stay as it is.
def augment(x, y):
    views = [np.rot90(x, k, axes=(1, 2)).copy() for k in range(4)]
    x[:] = x[:, :, ::-1].copy()
    views += [np.rot90(x, k, axes=(1, 2)).copy() for k in range(4)]
    return np.concatenate(views), np.tile(y, 8)

### augment | Views are stacked along a last axis and reshaped, which mixes their pixels.
def augment(x, y):
    n, s, _ = x.shape
    views = np.stack([np.rot90(p, k, axes=(1, 2)) for p in (x, x[:, :, ::-1]) for k in range(4)], axis=-1)
    return views.reshape(8 * n, s, s), np.repeat(y, 8)

### augment | Each turn gives both mirrors beside itself: twelve views.
def augment(x, y):
    views = []
    for k in range(4):
        r = np.rot90(x, k, axes=(1, 2))
        views += [r, r[:, ::-1], r[:, :, ::-1]]
    return np.concatenate(views), np.tile(y, len(views))

### augment | Turns by 90, 180 and 270 degrees only, so that the picture itself and its mirror image are missing.
def augment(x, y):
    views = []
    for k in range(1, 4):
        views.append(np.rot90(x, k, axes=(1, 2)))
        views.append(np.rot90(x[:, :, ::-1], k, axes=(1, 2)))
    return np.concatenate(views), np.tile(y, 6)

### precision_at_recall | Counts only what lies above the threshold, without the samples that are exactly at it.
def precision_at_recall(y, score, recall):
    P = (y == 1).sum()
    if P == 0 or recall <= 0 or recall > 1:
        raise ValueError("bad input")
    found = np.sort(score[y == 1])[::-1]
    enough = np.arange(1, P + 1) / P >= recall - 1e-12
    t = found[np.argmax(enough)]
    called = score > t
    if called.sum() == 0:
        return 1.0
    return float((y[called] == 1).sum() / called.sum())

### precision_at_recall | Goes down one by one and may stop in the midst of equal scores.
def precision_at_recall(y, score, recall):
    if y.sum() == 0:
        raise ValueError("no positives")
    if not 0 < recall <= 1:
        raise ValueError("recall")
    order = np.argsort(-score, kind="stable")
    tp = np.cumsum(y[order])
    stop = np.argmax(tp / y.sum() >= recall - 1e-12)
    return float(tp[stop] / (stop + 1))

### precision_at_recall | Begins at the lowest score, which reaches every recall, and stops there.
def precision_at_recall(y, score, recall):
    P = np.sum(y == 1)
    if P == 0 or not 0 < recall <= 1:
        raise ValueError("invalid")
    for t in np.sort(score):
        called = score >= t
        tp = np.sum(y[called] == 1)
        if tp / P >= recall - 1e-12:
            return float(tp / called.sum())

### precision_at_recall | Takes the best precision of all thresholds that reach the recall, as Keras does.
def precision_at_recall(y, score, recall):
    P = int(np.sum(y == 1))
    if P == 0:
        raise ValueError("no positive sample")
    if recall <= 0 or recall > 1:
        raise ValueError("recall must be in (0, 1]")
    best = 0.0
    for t in np.unique(score):
        called = score >= t
        tp = np.sum(called & (y == 1))
        if tp / P >= recall - 1e-12:
            best = max(best, float(tp / called.sum()))
    return best

### precision_at_recall | No tolerance: a recall that is missed by rounding counts as missed.
def precision_at_recall(y, score, recall):
    P = np.sum(y == 1)
    if P == 0 or recall <= 0 or recall > 1:
        raise ValueError("bad arguments")
    for t in np.unique(score)[::-1]:
        called = score >= t
        tp = np.sum(called & (y == 1))
        if tp / P >= recall:
            return float(tp / np.sum(called))

### precision_at_recall | A recall of exactly 1 is refused.
def precision_at_recall(y, score, recall):
    P = np.sum(y == 1)
    if P == 0 or not 0 < recall < 1:
        raise ValueError("recall must lie between 0 and 1")
    for t in np.unique(score)[::-1]:
        called = score >= t
        tp = np.sum(called & (y == 1))
        if tp / P >= recall - 1e-12:
            return float(tp / np.sum(called))

### precision_at_recall | Neither an impossible recall nor the lack of positives raises ValueError.
def precision_at_recall(y, score, recall):
    P = max(np.sum(y == 1), 1)
    for t in np.unique(score)[::-1]:
        called = score >= t
        tp = np.sum(called & (y == 1))
        if tp / P >= recall - 1e-12:
            return float(tp / np.sum(called))
    return 0.0

### precision_at_recall | Divides by the number of all samples where the number of positive ones is meant.
def precision_at_recall(y, score, recall):
    if np.sum(y) == 0 or recall <= 0 or recall > 1:
        raise ValueError("bad arguments")
    best = float(np.mean(y))
    for t in np.unique(score)[::-1]:
        called = score >= t
        tp = np.sum(y[called])
        if tp / len(y) >= recall - 1e-12:
            return float(tp / np.sum(called))
    return best

### precision_at_recall | The number of echoes to find is rounded down, so the recall may not be reached.
def precision_at_recall(y, score, recall):
    P = int(np.sum(y == 1))
    if P == 0 or recall <= 0 or recall > 1:
        raise ValueError("bad arguments")
    need = max(1, int(recall * P))
    t = np.sort(score[y == 1])[::-1][need - 1]
    called = score >= t
    return float(np.sum(y[called] == 1) / np.sum(called))

### precision_at_recall | The number of echoes to find is rounded up without tolerance: 0.07 of 100 become 8.
def precision_at_recall(y, score, recall):
    P = int(np.sum(y == 1))
    if P == 0 or recall <= 0 or recall > 1:
        raise ValueError("bad arguments")
    need = int(np.ceil(recall * P))
    t = np.sort(score[y == 1])[::-1][need - 1]
    called = score >= t
    return float(np.sum(y[called] == 1) / np.sum(called))

### precision_at_recall | The recall must be exceeded, not only reached.
def precision_at_recall(y, score, recall):
    P = np.sum(y == 1)
    if P == 0 or recall <= 0 or recall > 1:
        raise ValueError("bad arguments")
    for t in np.unique(score)[::-1]:
        called = score >= t
        tp = np.sum(called & (y == 1))
        if tp / P > recall or tp == P:
            return float(tp / np.sum(called))

### precision_at_recall | Tries a hundred thresholds from 0 to 1, though scores may be of any size.
def precision_at_recall(y, score, recall):
    P = np.sum(y == 1)
    if P == 0 or recall <= 0 or recall > 1:
        raise ValueError("bad arguments")
    for t in np.linspace(1, 0, 101):
        called = score >= t
        tp = np.sum(called & (y == 1))
        if tp / P >= recall - 1e-12:
            return float(tp / np.sum(called))
    return float(P / len(y))

### precision_at_recall | Gives back the recall that was reached, not the precision.
def precision_at_recall(y, score, recall):
    P = np.sum(y == 1)
    if P == 0 or recall <= 0 or recall > 1:
        raise ValueError("bad arguments")
    for t in np.unique(score)[::-1]:
        tp = np.sum((score >= t) & (y == 1))
        if tp / P >= recall - 1e-12:
            return float(tp / P)

### precision_at_recall | Sorts the caller's scores in place.
def precision_at_recall(y, score, recall):
    P = np.sum(y == 1)
    if P == 0 or recall <= 0 or recall > 1:
        raise ValueError("bad arguments")
    pairs = score.copy()
    score.sort()
    for t in score[::-1]:
        called = pairs >= t
        tp = np.sum(called & (y == 1))
        if tp / P >= recall - 1e-12:
            return float(tp / np.sum(called))

### precision_at_recall | Calls the share of all samples that the recall names, instead of going down until enough echoes are found.
def precision_at_recall(y, score, recall):
    if np.sum(y == 1) == 0 or recall <= 0 or recall > 1:
        raise ValueError("bad arguments")
    t = np.sort(score)[::-1][int(np.ceil(recall * len(score) - 1e-12)) - 1]
    called = score >= t
    return float(np.sum(y[called] == 1) / np.sum(called))
'''

TRAINING_RIGHT = r'''
### find_echoes | right 1
def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    images = (views / 255).astype("float32")[..., np.newaxis]
    times = max(1, round(17500 / len(images)))
    images, labels = np.tile(images, (times, 1, 1, 1)), np.tile(labels, times)
    model = keras.Sequential(
        [
            keras.Input((20, 20, 1)),
            keras.layers.Rescaling(4.0, offset=-2.0),
            keras.layers.Conv2D(12, 3, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Conv2D(24, 3, activation="relu"),
            keras.layers.GlobalMaxPooling2D(),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    epochs, batch = 3, 128
    steps = epochs * -(-len(images) // batch)
    rate = keras.optimizers.schedules.CosineDecay(0.02, steps)
    model.compile(optimizer=keras.optimizers.Adam(rate), loss="binary_crossentropy")
    weight = {0: 1.0, 1: float(np.sum(y == 0) / np.sum(y == 1))}
    model.fit(images, labels, batch_size=batch, epochs=epochs, class_weight=weight, verbose=0)
    return model

### find_echoes | right 2
def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    steps, half = 450, 48

    pictures = x.astype("float32")[..., None] / 255
    both = np.concatenate([pictures, pictures.swapaxes(1, 2)])
    truth = np.concatenate([y, y])
    echoes, others = np.flatnonzero(truth == 1), np.flatnonzero(truth == 0)
    rows = []
    for _ in range(steps):
        rows.append(rng.choice(echoes, half))
        rows.append(rng.choice(others, half))
    rows = np.concatenate(rows)

    inputs = keras.Input((20, 20, 1))
    t = keras.layers.RandomFlip("horizontal_and_vertical")(inputs)
    t = keras.layers.Rescaling(4.0, offset=-2.0)(t)
    t = keras.layers.Conv2D(16, 3, activation="relu")(t)
    t = keras.layers.MaxPooling2D(2)(t)
    t = keras.layers.Conv2D(24, 3, activation="relu")(t)
    t = keras.layers.GlobalMaxPooling2D()(t)
    model = keras.Model(inputs, keras.layers.Dense(1)(t))
    model.compile(
        optimizer=keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.01, steps)),
        loss=keras.losses.BinaryCrossentropy(from_logits=True),
    )
    model.fit(both[rows], truth[rows].astype("float32"), batch_size=2 * half, epochs=1, shuffle=False, verbose=0)
    return model
'''

TRAINING_WRONG = r'''
### find_echoes | Two outputs with softmax, so that the scores are (n, 2).
def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    images = views[..., None].astype("float32") / 255
    reps = max(1, 17500 // len(images))
    images, labels = np.tile(images, (reps, 1, 1, 1)), np.tile(labels, reps)
    model = keras.Sequential([
        keras.Input((20, 20, 1)),
        keras.layers.Rescaling(4.0, offset=-2.0),
        keras.layers.Conv2D(12, 3, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(24, 3, activation="relu"),
        keras.layers.GlobalMaxPooling2D(),
        keras.layers.Dense(2, activation="softmax"),
    ])
    model.compile(optimizer=keras.optimizers.Adam(0.005), loss="sparse_categorical_crossentropy")
    w = {0: 1.0, 1: float((y == 0).sum() / (y == 1).sum())}
    model.fit(images, labels, batch_size=128, epochs=3, class_weight=w, verbose=0)
    return model

### find_echoes | Trained on pixels from 0 to 255, though it will be asked about pictures in [0, 1].
def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    images = views[..., np.newaxis].astype("float32")
    reps = max(1, 17500 // len(images))
    images, labels = np.tile(images, (reps, 1, 1, 1)), np.tile(labels, reps)
    model = keras.Sequential([
        keras.Input((20, 20, 1)),
        keras.layers.Conv2D(12, 3, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(24, 3, activation="relu"),
        keras.layers.GlobalMaxPooling2D(),
        keras.layers.Dense(1, activation="sigmoid"),
    ])
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy")
    w = {0: 1.0, 1: float((y == 0).sum() / (y == 1).sum())}
    model.fit(images, labels, batch_size=128, epochs=3, class_weight=w, verbose=0)
    return model

### find_echoes | Flatten and a wide dense layer: far more than 20,000 parameters.
def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    images = views[..., np.newaxis].astype("float32") / 255
    model = keras.Sequential([
        keras.Input((20, 20, 1)),
        keras.layers.Conv2D(16, 3, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(32, 3, activation="relu"),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ])
    model.compile(optimizer="adam", loss="binary_crossentropy")
    w = {0: 1.0, 1: float((y == 0).sum() / (y == 1).sum())}
    model.fit(images, labels, batch_size=64, epochs=12, class_weight=w, verbose=0)
    return model

### find_echoes | Labels are repeated one by one while the views lie in blocks, so that most labels are wrong.
def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    blocks = [np.rot90(p, k, axes=(1, 2)) for p in (x, x[:, :, ::-1]) for k in range(4)]
    images = (np.concatenate(blocks) / 255).astype("float32")[..., np.newaxis]
    labels = np.repeat(y, 8)
    reps = max(1, 17500 // len(images))
    images, labels = np.tile(images, (reps, 1, 1, 1)), np.tile(labels, reps)
    model = keras.Sequential([
        keras.Input((20, 20, 1)),
        keras.layers.Rescaling(4.0, offset=-2.0),
        keras.layers.Conv2D(12, 3, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(24, 3, activation="relu"),
        keras.layers.GlobalMaxPooling2D(),
        keras.layers.Dense(1, activation="sigmoid"),
    ])
    model.compile(optimizer=keras.optimizers.Adam(0.005), loss="binary_crossentropy")
    w = {0: 1.0, 1: float((y == 0).sum() / (y == 1).sum())}
    model.fit(images, labels, batch_size=128, epochs=3, class_weight=w, verbose=0)
    return model

### find_echoes | The seed is set after the network was built, so its first weights differ from call to call.
def find_echoes(x, y, seed):
    model = keras.Sequential([
        keras.Input((20, 20, 1)),
        keras.layers.Rescaling(4.0, offset=-2.0),
        keras.layers.Conv2D(12, 3, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(24, 3, activation="relu"),
        keras.layers.GlobalMaxPooling2D(),
        keras.layers.Dense(1, activation="sigmoid"),
    ])
    keras.utils.set_random_seed(seed)
    views, labels = augment(x, y)
    images = views[..., None].astype("float32") / 255
    reps = max(1, 17500 // len(images))
    images, labels = np.tile(images, (reps, 1, 1, 1)), np.tile(labels, reps)
    steps = 3 * (len(images) // 128 + 1)
    model.compile(
        optimizer=keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.02, steps)), loss="binary_crossentropy"
    )
    w = {0: 1.0, 1: float((y == 0).sum() / (y == 1).sum())}
    model.fit(images, labels, batch_size=128, epochs=3, class_weight=w, verbose=0)
    return model

### find_echoes | Writes -1 for 0 into the caller's labels for the hinge loss.
def find_echoes(x, y, seed):
    keras.utils.set_random_seed(seed)
    ratio = (y == 0).sum() / (y == 1).sum()
    y[y == 0] = -1
    views, labels = augment(x, y)
    images = views[..., None].astype("float32") / 255
    reps = max(1, 17500 // len(images))
    images, labels = np.tile(images, (reps, 1, 1, 1)), np.tile(labels, reps).astype("float32")
    model = keras.Sequential([
        keras.Input((20, 20, 1)),
        keras.layers.Rescaling(4.0, offset=-2.0),
        keras.layers.Conv2D(12, 3, activation="relu"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(24, 3, activation="relu"),
        keras.layers.GlobalMaxPooling2D(),
        keras.layers.Dense(1),
    ])
    model.compile(optimizer=keras.optimizers.Adam(0.005), loss="hinge")
    weight = np.where(labels == 1, ratio, 1.0)
    model.fit(images, labels, batch_size=128, epochs=3, sample_weight=weight, verbose=0)
    return model
'''
