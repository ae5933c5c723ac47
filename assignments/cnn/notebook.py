# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # {{title}}
#
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for two written answers.*
#
# The lecture says of convolutions that they find a shape wherever it is. Here is the test: an X, an O, a plus or an
# equals sign, five pixels wide, anywhere in a noisy picture, brighter or darker than the paper. A dense network fails at
# it. You will prepare the pictures, build a network, train it so that it does not fool you, and report how good it is.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: the assignments *Softmax* and *Convolution*, and Keras 3 (`pip install "mark1[keras]"`). No GPU: all
# trainings here take about a minute of one processor. Write `keras` and `keras.ops` only, and your code runs on
# TensorFlow, JAX and PyTorch alike (the variable `KERAS_BACKEND` chooses). Leave the line `import keras` as it is: the
# checks build small networks with it.
#
# | minutes | section | you write |
# |---:|---|---|
# | 20 | 1 Pictures | `prepare_images` |
# | 25 | 2 Three parts | `split` |
# | 25 | 3 Which loss, which last layer? | `choose_last_layer`, a written answer |
# | 20 | 4 A network | `build_cnn`, `compile_model` |
# | 40 | 5 Training | `train`, a diagnosis of six curves |
# | 20 | 6 The report | `evaluate` |
# | 30 | 7 All of it | `build_and_train` |
#
# Under every exercise stands a cell that checks it. It runs the visible checks, which are 40 % of the exercise; the
# rest is judged after you hand in, on the edges that the docstring promises. The docstring is the specification.

# %%
import os
import tempfile
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # less chatter from TensorFlow

import keras
import numpy as np

from autograder import check, predict, reveal
from autograder.networks.pictures import XO4_NAMES, light_echoes, xo4

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
import matplotlib.pyplot as plt

from autograder.drawing.style import BLUE, GOLD, GREY, INK, RED, use_style

use_style()


def show_pictures(axes, pictures, titles=(), **options):
    """Pictures without ticks, each with its title."""
    for number, (ax, picture) in enumerate(zip(np.ravel(axes), pictures, strict=False)):
        ax.imshow(picture, **{"cmap": "gray", **options})
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(False)
        if len(titles):
            ax.set_title(titles[number])


def draw_curves(ax, history, title=""):
    """Training and validation loss against epochs."""
    for key, colour, name in (("loss", BLUE, "training"), ("val_loss", RED, "validation")):
        values = history[key]
        ax.plot(range(1, len(values) + 1), values, color=colour, lw=2, label=name)
    ax.set(title=title, xlabel="epoch")
    ax.set_ylim(bottom=0)


# %% [markdown]
# ## 1 Pictures
#
# A camera gives whole numbers from 0 to 255 (`uint8`). A network wants small floating-point numbers, a channel axis, and
# labels that are class numbers. Dividing by 255 does the first. Three ways to spoil it, all seen in real notebooks:
#
# - dividing by the brightest pixel *of this data set*: then the test pictures go through another scale;
# - dividing the training pictures by 255 and the test pictures by 266, a slip of the finger that no error message tells;
# - not dividing: a unit with inputs of 200 sits where its activation is flat, or takes huge steps.
#
# **Predict before you run.** The test set was taken on a dark day, and its brightest pixel is 100. What should white (255)
# in the training set and 100 in the test set become?

# %% exercise="prepare_images"

# %% tags=["demo"]
pictures, names = xo4(16, seed=3)
fig, axes = plt.subplots(2, 8, figsize=(11, 3.2))
show_pictures(axes, pictures, [XO4_NAMES[name] for name in names], vmin=0, vmax=255)
fig.suptitle("XO4: which figure, wherever it is, bright or dark?", size=11)
plt.show()

# %% [markdown]
# ## 2 Three parts
#
# The **training** part moves the weights. The **validation** part chooses: when to stop, which network, which learning
# rate. The **test** part is touched once, at the end, and only for the report. A number that helped you to choose is no
# fair report any more, since you kept the luckiest.
#
# The parts must be alike. If one sample in fifty is of the rare class, a careless split may leave none for the test;
# so each class is cut by itself (*stratified*). And if the file is sorted by class, "the last quarter" is one class:
# Keras's `validation_split=0.25` takes exactly that, the last quarter, before it shuffles anything.
#
# **Predict before you run.** 1,000 samples, sorted, ten classes of 100: which classes does the network see in training,
# and which in validation, with `validation_split=0.25`?

# %% exercise="split"

# %% tags=["demo"]
rng = np.random.default_rng(0)
y = np.repeat([0, 1, 2, 3], [120, 60, 15, 5])
fig, axes = plt.subplots(1, 2, figsize=(9.5, 2.6), sharey=True)
last = np.split(y, [120, 160])
own = split(np.arange(200.0), y, (0.6, 0.2, 0.2), rng)[1::2]
for ax, parts, title in ((axes[0], last, "cut in the order of the file"), (axes[1], own, "your split")):
    shares = np.array([np.bincount(part, minlength=4) / len(part) for part in parts])
    for label, colour in enumerate((BLUE, GOLD, RED, INK)):
        ax.barh(range(3), shares[:, label], left=shares[:, :label].sum(axis=1), color=colour, label=f"class {label}")
    ax.set(title=title, yticks=range(3), yticklabels=["training", "validation", "test"], xticks=[])
axes[0].invert_yaxis()
axes[1].legend(loc="upper left", bbox_to_anchor=(1, 1))
plt.show()

# %% [markdown]
# ## 3 Which loss, which last layer?
#
# Loss, last activation and number of outputs belong together. The lecture shows a table of them; three of its rows need
# mending, and here is why.
#
# *"Multiclass classification: categorical cross-entropy, sigmoid, N nodes."* With k classes of which exactly one is true,
# the outputs must be a distribution: **softmax**. Sigmoids answer k questions of their own, and their answers need not
# add up to anything. Keras hides the mistake: before it takes the logarithm, it divides the outputs by their sum, so
# training runs, the accuracy looks fine, and only the probabilities are nonsense.
#
# **Predict before you run.** Three outputs of 0.9 each, or three of 0.1 each: what does Keras's categorical cross-entropy
# say to the one, and to the other?

# %% tags=["demo"]
target = np.array([[1.0, 0.0, 0.0]])
for outputs in ([0.9, 0.9, 0.9], [0.1, 0.1, 0.1], [0.8, 0.1, 0.1]):
    loss = keras.losses.categorical_crossentropy(target, np.array([outputs]))
    print(
        f"outputs {outputs}  sum {sum(outputs):.1f}  loss {float(np.asarray(loss)[0]):.4f}    (log 3 = {np.log(3):.4f})"
    )

# %% [markdown]
# The other two rows: the *Kullback-Leibler* divergence compares distributions, so softmax there too (its name in Keras is
# `kl_divergence`); and the mean squared **logarithmic** error takes log(1 + y), so the output must not become negative:
# ReLU or softplus instead of a linear layer.

# %% exercise="choose_last_layer"

# %% [markdown]
# ### Your answer
#
# A colleague trains a classifier for ten digits with ten sigmoid outputs and `categorical_crossentropy`, gets 97 % accuracy,
# and sees no reason to change anything. Explain in at most ten sentences:
#
# 1. Why does the training work at all? What does Keras do with the outputs?
# 2. What is wrong with the ten numbers, and when will it matter? Give one use of the network for which it matters.

# %% [markdown] manual="softmax_not_sigmoid"
# **Mark scheme ({{points}} points).** One point for each part.
#
# 1. Keras divides the outputs by their sum before the logarithm, so the loss depends on their ratios only: raising the
#    output of the true class relative to the others lowers it. The largest output is the same before and after the
#    division, so the accuracy is not affected. (Half for "Keras normalises" without saying why the accuracy is right.)
# 2. The outputs need not add up to 1 ((0.9, 0.9, 0.9) and (0.1, 0.1, 0.1) have the same loss), so they are no
#    probabilities; nothing in the loss ties down their common scale. It matters wherever a probability is used: a threshold
#    ("ask a person below 0.9"), expected costs, comparing two networks by their log loss, combining networks,
#    calibration. (Half without a use.)

# %% [markdown]
# ## 4 A network
#
# The smallest CNN that deserves the name: one convolution with ReLU, one pooling, one dense layer with softmax. Before you
# run the next picture, count: the convolution has 8 · (9 + 1) weights. The dense layer has how many, for pictures of
# 14 x 14 and four classes? And for 28 x 28?
#
# > *LeNet-5 (LeCun, Bottou, Bengio and Haffner, 1998) had three convolution layers, two poolings and 60,000 parameters, and
# > read millions of cheques a day. AlexNet (Krizhevsky, Sutskever and Hinton, 2012) had a thousand times as many, two GPUs,
# > ReLU, and won the ImageNet contest by ten points. The parts have stayed the same.*

# %% exercise="build_cnn"

# %% [markdown]
# `compile` ties network and loss together. Two traps:
#
# - **Integer or one-hot labels.** Integers (n,) go with `sparse_categorical_crossentropy`, rows (n, k) with
#   `categorical_crossentropy`. (The class is called `SparseCategoricalCrossentropy`, with a small e; the slide's spelling does
#   not exist.)
# - **`from_logits`.** `from_logits=True` says: *the network ends without softmax, please apply it*. With a softmax in the
#   network it is applied twice. No error comes; the gradients just get weak. The lecture's example has it the right way
#   round for its last layer `Dense(10)` without activation, and the wrong way round beside its sigmoid.
#
# **Predict before you run.** A network is sure, p = (0.98, 0.01, 0.01), and wrong: the true class is the second. What is the
# loss, and what would it be with a second softmax?

# %% exercise="compile_model"

# %% tags=["demo"]
sure = np.array([[0.98, 0.01, 0.01]], dtype="float32")
for from_logits in (False, True):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    print(f"from_logits={from_logits!s:5}  the loss of being sure and wrong: {float(loss(np.array([1]), sure)):.3f}")

# %% [markdown]
# ## 5 Training
#
# `fit` does the loop. Your part is to watch it:
#
# - **Early stopping.** Stop when the *validation* loss has not improved for `patience` epochs, and go back to the best
#   epoch. `EarlyStopping()` as the slide writes it does neither: its patience is 0, and it keeps the last weights.
# - **A checkpoint.** Early stopping saves nothing on disk (the slide says it does). `ModelCheckpoint` does.
# - **A learning rate that falls** when progress stalls.
#
# > *"Early stopping - but when?" asked Lutz Prechelt (1998), compared fourteen rules on 1,296 trainings, and found that more
# > patience buys a little accuracy for a lot of time.*

# %% exercise="train"

# %% tags=["demo"]
keras.utils.set_random_seed(1)
x, y = prepare_images(*light_echoes(320, seed=4, size=16), 2)
data = split(x, y, (0.25, 0.75, 0.0), np.random.default_rng(5))[:4]
model = compile_model(build_cnn((16, 16, 1), 2), "int")
with tempfile.TemporaryDirectory() as folder:
    history = train(model, data, 30, 6, str(Path(folder) / "best.keras")).history
best = int(np.argmin(history["val_loss"]))
fig, ax = plt.subplots(figsize=(7, 3))
draw_curves(ax, history, "build_cnn on 80 pictures of light echoes (section 7)")
ax.axvline(best + 1, color=GOLD, lw=2, zorder=0)
ax.annotate(f"best epoch: {best + 1}", (best + 1, 0.1), xytext=(-6, 0), textcoords="offset points", ha="right")
ax.legend(loc="lower left")
plt.show()

# %% [markdown]
# ### First, twenty pictures
#
# Before you train a network on everything, train it on twenty pictures. A network with 1,236 weights can learn twenty by
# heart, if picture, label, loss and step belong together; if it cannot, something is broken, and you know it after two
# seconds instead of after a night. (Karpathy's recipe of 2019 puts it among the first steps: overfit a single batch.)
#
# **Predict before you run.** Below, twenty pictures twice: once with their labels, once with labels drawn by lot. Which of
# the two does the network learn by heart?

# %%
predict("twenty_pictures", ...)  # "the right labels", "both" or "neither"

# %% tags=["demo"]
x, y = prepare_images(*xo4(20, seed=21), 4)
by_lot = np.random.default_rng(22).permutation(y)
fig, ax = plt.subplots(figsize=(7, 2.8))
learned = []
for labels, colour, words in ((y, BLUE, "the right labels"), (by_lot, RED, "labels by lot")):
    keras.utils.set_random_seed(23)
    model = compile_model(build_cnn((14, 14, 1), 4), "int")
    losses = model.fit(x, labels, epochs=80, verbose=0).history["loss"]
    learned.append(bool(np.all(np.asarray(model(x)).argmax(axis=1) == labels)))
    ax.plot(losses, color=colour, lw=2, label=f"{words}: ends at {losses[-1]:.3f}")
reveal("twenty_pictures", "both" if all(learned) else "the right labels" if learned[0] else "neither")
ax.axhline(np.log(4), color=INK, lw=1, ls=":")
ax.text(79, np.log(4) + 0.04, "guessing", ha="right")
ax.set(xlabel="epoch", ylabel="training loss", title="Twenty pictures, learned by heart")
ax.legend()
plt.show()

# %% [markdown]
# By heart both can be learned. So a training loss near 0 says that the machine turns, and nothing about what was
# understood; that takes pictures that the network has not seen.
#
# ### How a network wakes up
#
# The other thing to look at before the first step: do the numbers survive the way through the layers? Forty samples go
# through twenty layers of 100 ReLU units. With weights that are too small they fade, with weights that are too large they
# explode, and with variance $2/n$ (He and others, 2015) they stay. Keras starts with Glorot's $2/(n + m)$, made for tanh: half
# of He's where a layer has as many units as inputs, so that behind each ReLU half of the variance is lost.

# %% tags=["demo"]
STARTS = (("0.05", 0.05, GREY), ("Glorot: 0.100", 0.1, BLUE), ("He: 0.141", np.sqrt(0.02), GOLD), ("0.2", 0.2, RED))
fig, (spread, *bars) = plt.subplots(1, 5, figsize=(12.5, 2.9), width_ratios=[2.2, 1, 1, 1, 1], layout="constrained")
for (name, size, colour), ax in zip(STARTS, bars, strict=True):
    rng = np.random.default_rng(24)
    h, spreads = rng.normal(size=(40, 100)), [1.0]
    for _ in range(20):
        h = np.maximum(h @ rng.normal(0, size, (100, 100)), 0)
        spreads.append(float(np.sqrt((h**2).mean())))
    spread.semilogy(spreads, color=colour, lw=2.4, label=name)
    ax.hist(h.ravel(), bins=24, color=colour)
    ax.set(xticks=[], yticks=[], title=f"{name}\nlayer 20", xlabel=f"0 to {h.max():.1g}")
    ax.spines["left"].set_visible(False)
spread.set(xlabel="layer", ylabel="root mean square", xticks=[0, 5, 10, 15, 20], title="Through twenty layers")
spread.legend(title="deviation of the weights", fontsize=8, title_fontsize=8)
plt.show()

# %% [markdown]
# Histograms like those on the right are what TensorBoard shows for a network of your own (*mnist* does that): bars that
# shrink to a needle at 0, or units that never fire, are seen there long before the loss says so.
#
# One layer more that the slides write in a way that Keras 3 refuses: `Dropout(p=0.5)`. It is `Dropout(rate=0.5)`, where
# `rate` is the share that is set to 0. What is left is doubled in training, so that nothing need be done in validation.

# %% tags=["demo"]
keras.utils.set_random_seed(25)
dropout = keras.layers.Dropout(rate=0.5)
ones = np.ones((1, 10), dtype="float32")
print("in training:  ", np.asarray(dropout(ones, training=True))[0])
print("in validation:", np.asarray(dropout(ones, training=False))[0])

# %% [markdown]
# ### A gallery of what goes wrong
#
# The lecture shows horrible loss curves, and gives three rules of thumb that need care:
#
# - *"Too flat? You are overfitting."* A flat training loss means that training has converged, or is stuck. **Overfitting is
#   when the training loss still falls while the validation loss rises.**
# - *"With validation you introduce regularisation, so the loss can be smaller than in training."* It is the other way
#   round: dropout works in **training** and is switched off in validation, so the *validation* loss can be the smaller one.
#   Besides, the training loss of an epoch is an average over weights that were still changing.
# - *"Jumps, because activations are discontinuous (ReLU)."* ReLU is continuous, only its slope jumps. Jumps come from long
#   steps and small batches.
#
# Six trainings of the same problem (four clouds in 20 dimensions). **Before you read on**: what happened in each?

# %% tags=["demo"]


def clouds(n, seed, spread=1.0):
    """Four clouds of points around fixed centres in 20 dimensions."""
    centres = np.random.default_rng(0).normal(size=(4, 20))
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 4, n)
    return 0.8 * centres[labels] + spread * rng.normal(size=(n, 20)), labels


def gallery(rate=0.003, n=320, hidden=32, dropout=0.0, scale=1.0, epochs=20, spread=1.0):
    """One training of a dense network by Adam. In NumPy, so that six of them take a second; Keras would do the same."""
    rng = np.random.default_rng(7)
    (x, y), (x_val, y_val) = clouds(n, 1, spread), clouds(400, 2, spread)
    x, x_val = scale * x, scale * x_val
    V, W = rng.normal(size=(20, hidden)) / np.sqrt(10), rng.normal(size=(hidden, 4)) / np.sqrt(8 * hidden)
    moments, step, curves = [np.zeros_like(p) for p in (V, W, V, W)], 0, {"loss": [], "val_loss": []}

    def forward(x, y, keep=1.0):
        h = np.maximum(x @ V, 0) * keep
        z = h @ W
        p = np.exp(z - z.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        return h, p, -np.log(np.maximum(p[np.arange(len(y)), y], 1e-7)).mean()

    for _ in range(epochs):
        order, losses = rng.permutation(n), []
        for batch in np.array_split(order, max(1, n // 32)):
            keep = (rng.random((len(batch), hidden)) >= dropout) / (1 - dropout)
            h, p, loss = forward(x[batch], y[batch], keep)
            losses.append(loss)
            error = (p - np.eye(4)[y[batch]]) / len(batch)
            grads = [x[batch].T @ (error @ W.T * (h > 0) * keep), h.T @ error]
            step += 1
            for number, (weights, grad) in enumerate(zip((V, W), grads, strict=True)):
                moments[number] = 0.9 * moments[number] + 0.1 * grad
                moments[number + 2] = 0.999 * moments[number + 2] + 0.001 * grad**2
                speed = np.sqrt(moments[number + 2] / (1 - 0.999**step)) + 1e-7
                weights -= rate * moments[number] / (1 - 0.9**step) / speed
        curves["loss"].append(np.mean(losses))
        curves["val_loss"].append(forward(x_val, y_val)[2])
    return curves


GALLERY = {
    "A": gallery(),
    "B": gallery(rate=0.0002),
    "C": gallery(rate=2.0),
    "D": gallery(n=60, hidden=256, rate=0.01, spread=1.5),
    "E": gallery(dropout=0.6),
    "F": gallery(scale=255.0, rate=0.001),
}
fig, axes = plt.subplots(2, 3, figsize=(11, 5.4))
for ax, (letter, curves) in zip(axes.ravel(), GALLERY.items(), strict=True):
    draw_curves(ax, curves, letter)
    ax.axhline(np.log(4), color="#9aa0a6", lw=1, ls=":")
    ax.set_ylim(top=1.08 * max(curves["loss"] + curves["val_loss"]))
axes[0, 0].legend(loc="center right")
axes[0, 0].text(20, np.log(4) + 0.03, "log 4: knows nothing", color="#6b7178", size=8, ha="right")
plt.show()

# %% [markdown]
# ### Your diagnosis
#
# In the cell below, for each of A to F, in one or two sentences: what do the two curves show, what is the most likely cause, and
# what would you change next? One of the six needs no cure. (Causes to choose from, more than there are curves: steps too
# long, steps too short, overfitting, dropout, inputs not scaled, labels mixed up, all well.)

# %% [markdown] manual="diagnose_the_curves"
# **Mark scheme ({{points}} points).** Half a point for each letter: the cause, and a change that fits it.
#
# - **A** all well: both fall and flatten together.
# - **B** steps too short: both still fall, in nearly straight lines, and are far from flat. A larger learning rate (or far
#   more epochs).
# - **C** steps too long: both curves jump about and do not settle, the validation loss stays high. A smaller learning rate.
#   ("Overfitting" earns half: the validation loss does not rise, it never came down.)
# - **D** overfitting: the training loss goes to 0, the validation loss turns and rises. More data, fewer parameters, dropout or
#   weight decay, early stopping. ("Too flat" is no argument: half of the half.)
# - **E** dropout: the validation loss lies *below* the training loss, because dropout works in training alone. No harm in it;
#   one may lower the rate.
# - **F** inputs not scaled: the loss starts far above log 4, where a fresh network belongs, because inputs in the hundreds make
#   it sure of nonsense; it ends behind A. Divide by 255. "Labels mixed up" earns nothing: then the validation loss would not
#   fall so far.

# %% [markdown]
# ## 6 The report
#
# Accuracy is one number, and it hides which mistakes were made. The **confusion matrix** counts them: rows are the truth,
# columns the answers. Its diagonal is right; everything else has an address.
#
# **Predict before you run.** Which two of X, O, + and = will a network confuse most?

# %% exercise="evaluate"

# %% [markdown]
# ## 7 All of it
#
# Now design a network of your own. `build_cnn` cannot solve XO4 well: after its dense layer every place has weights of its
# own again. What would make the answer independent of the place? (Section 8 of *Convolution* tells how much a second
# convolution sees. Which pooling forgets the place altogether?)
#
# Your function gets raw pictures and must return a trained network. It will be trained on fresh pictures that nobody has
# seen, and it is right on 85 % of new ones if it does what a CNN can do. A dense network learns its pictures by heart, and
# stays below 60 %.

# %% exercise="build_and_train"

# %% tags=["demo"]
train_set, test_set = xo4(1600, seed=8), xo4(1500, seed=9)
network = build_and_train(*train_set, 4, seed=10)
report = evaluate(network, *prepare_images(*test_set, 4))

keras.utils.set_random_seed(0)
x, y = prepare_images(*train_set, 4)
layers = [keras.layers.Rescaling(4.0, offset=-2.0), keras.layers.Flatten(), keras.layers.Dense(64, activation="relu")]
dense = keras.Sequential([keras.Input((14, 14, 1)), *layers, keras.layers.Dense(4, activation="softmax")])
dense.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
dense.fit(x, y, epochs=12, verbose=0)
other = evaluate(dense, *prepare_images(*test_set, 4))

fig, axes = plt.subplots(1, 2, figsize=(8.6, 3.9))
for ax, found, name in ((axes[0], other, "a dense network"), (axes[1], report, "your network")):
    matrix = found["confusion"]
    ax.imshow(matrix / matrix.sum(axis=1, keepdims=True), cmap="Blues", vmin=0, vmax=1)
    for (i, j), count in np.ndenumerate(matrix):
        ax.text(j, i, count, ha="center", va="center", color="white" if count > 0.6 * matrix[i].sum() else INK)
    ax.set(title=f"{name}: {found['accuracy']:.1%}", xlabel="answer", ylabel="truth")
    ax.set(xticks=range(4), xticklabels=XO4_NAMES, yticks=range(4), yticklabels=XO4_NAMES)
    ax.spines[:].set_visible(False)
plt.show()

# %% [markdown]
# What does it look at? Below are its first kernels, and what they make of one picture. Nobody drew these kernels.

# %% tags=["demo"]
first = next(layer for layer in network.layers if "conv" in layer.name)
kernels = np.asarray(first.get_weights()[0])[:, :, 0, :8]
maps = np.asarray(keras.Model(network.inputs, first.output).predict(x[:1], verbose=0))[0, :, :, :8]
fig, axes = plt.subplots(2, 9, figsize=(11, 2.9))
reach = np.abs(kernels).max()
show_pictures(axes[0, 1:], np.moveaxis(kernels, -1, 0), cmap="RdBu_r", vmin=-reach, vmax=reach)
show_pictures(axes[1, 1:], np.moveaxis(maps, -1, 0), cmap="magma", vmin=0, vmax=np.quantile(maps, 0.995))
show_pictures(axes[1, :1], [train_set[0][0]], [f"picture: {XO4_NAMES[train_set[1][0]]}"])
axes[0, 0].axis("off")
axes[0, 0].text(0, 0.5, "eight of its\nkernels", va="center")
plt.show()

# %% [markdown]
# ### Light echoes
#
# When a star explodes, its light runs outwards through clouds of dust, and years later we see the dust light up in arcs:
# light echoes. Telescopes take millions of difference images, almost all without one. The lecture's speaker and her student
# found echoes with a network that had learned from 19 of them (Li and others, 2022). Below are drawn ones: arcs against
# badly subtracted stars and the tracks of satellites. Your function takes them as they are.

# %% tags=["demo"]
sky, is_echo = light_echoes(700, seed=11, size=20, noise=0.08)
finder = build_and_train(sky, is_echo, 2, seed=12)
fresh, truth = light_echoes(300, seed=13, size=20, noise=0.08)
found = evaluate(finder, *prepare_images(fresh, truth, 2))
given = np.asarray(finder.predict(prepare_images(fresh, truth, 2)[0], verbose=0))[:, 1]
order = np.argsort(-given)
chosen = [*order[:6], *order[-6:]]
fig, axes = plt.subplots(2, 6, figsize=(10, 3.9))
show_pictures(axes, fresh[chosen], [f"{given[i]:.2f}{'  (echo)' if truth[i] else ''}" for i in chosen])
fig.suptitle(f"surest echoes above, surest others below; right on {found['accuracy']:.0%} of 300 new images", size=11)
plt.show()

# %% [markdown]
# ## What you know now
#
# - One scale for all parts; stratify; the test set is touched once.
# - k classes, one true: softmax and a cross-entropy that fits the labels. Accuracy does not see a wrong last layer.
# - An untrained network has a loss of log k. If yours has not, look before you train.
# - Watch the validation loss, go back to the best epoch, save it.
# - A confusion matrix tells which mistakes; rows are the truth.
#
# **If you want more**: 60,000 pictures with the same function. `mark1 train --scale full` (in a terminal, in this folder) runs
# your `build_and_train` on MNIST, `mark1 train --scale full --data fashion` on clothes; it says where it looks for the files. On a
# CPU add `--pictures 6000`; a GPU is used where one is. Or beat your own network with half of its parameters.
#
# **Sources**
#
# - Y. LeCun, L. Bottou, Y. Bengio, P. Haffner (1998). Gradient-based learning applied to document recognition. *Proc. IEEE*
#   86, 2278-2324.
# - A. Krizhevsky, I. Sutskever, G. E. Hinton (2012). ImageNet classification with deep convolutional neural networks. *NIPS*.
# - L. Prechelt (1998). Early stopping - but when? In *Neural Networks: Tricks of the Trade*. Springer.
# - N. Srivastava and others (2014). Dropout. *JMLR* 15, 1929-1958.
# - F. Chollet (2021). *Deep Learning with Python*, 2nd edition, chapters 4 and 8. Manning.
# - X. Li, F. B. Bianco, G. Dobler and others (2022). Toward automated detection of light echoes in synoptic surveys.
#   arXiv:2208.04198. (The lecture's AILE.)
# - F. Bianco (2023), *Neural networks*; L. G. Moyano (2022), *ML Fundamentals, Lecture 9*; lecture slides (their loss table,
#   early stopping and dropout are mended here).
