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
# The lecture shows a portrait of Winona and says: **Winona is a dot in feature space**. Then it writes her down as a sum of
# four pictures, each with a number in front. If that works, a portrait of thousands of pixels is four numbers long.
#
# How few numbers are enough for a picture, and who finds them? First a method from 1901, which knows straight lines only. Then
# a network that has to push every picture through a needle's eye and to draw it again on the other side. Nobody tells it what
# is in the pictures. The two will be compared, and neither wins everywhere. At the end the network cleans pictures that it has
# never seen clean.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: the assignment *Training a CNN with Keras*, matrix products, and Keras 3 (`pip install "mark1[keras]"`). No GPU:
# all trainings here take less than a minute of one processor. Leave the line `import keras` as it is: the checks build small
# networks with it.
#
# | minutes | section | you write |
# |---:|---|---|
# | 25 | 1 Winona is a dot | `pca_baseline`, `reconstruct` |
# | 15 | 2 A network with a waist | `build_autoencoder` |
# | 15 | 3 The picture is its own target | `train_autoencoder` |
# | 10 | 4 Who wins? | a written answer |
# | 10 | 5 The odd one out | `reconstruction_error` |
# | 15 | 6 What noise is | `denoise` |
#
# Under every exercise stands a cell that checks it. It runs the visible checks, which are some 40 % of the exercise; the
# rest is judged after you hand in, on the edges that the docstring promises. The docstring is the specification.

# %%
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # less chatter from TensorFlow

import keras
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
import matplotlib.pyplot as plt

from autograder.datasets import digits
from autograder.drawing.film import film
from autograder.drawing.style import BLUE, GOLD, GREY, INK, RED, use_style

use_style()
TEN = [BLUE, RED, GOLD, "#3f8f5f", "#7d4a86", "#22272e", "#9aa0a6", "#c97b3c", "#4aa3b5", "#a8577e"]
PIXELS = digits()[0] / 16
NAMES = digits()[1]
TRAIN, TEST = PIXELS[:1400], PIXELS[1400:]
TRAIN_NAMES, TEST_NAMES = NAMES[:1400], NAMES[1400:]


def show(axes, pictures, titles=(), **options):
    """Pictures of 8 x 8 pixels without ticks, ink dark, each with its title."""
    for number, (ax, picture) in enumerate(zip(np.ravel(axes), pictures, strict=False)):
        ax.clear()
        ax.imshow(np.reshape(picture, (8, 8)), **{"cmap": "gray_r", "vmin": 0, "vmax": 1, **options})
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(False)
        if len(titles):
            ax.set_title(titles[number], fontsize=9, fontweight="normal")


def components(k):
    """The mean of the training pictures and their first k principal components, as rows."""
    mean = TRAIN.mean(axis=0)
    return mean, np.linalg.svd(TRAIN - mean, full_matrices=False)[2][:k]


# %% [markdown]
# ## 1 Winona is a dot
#
# A picture of 8 x 8 pixels is a row of 64 numbers, so it is a point in a space of 64 dimensions. Most points there look like
# snow on an old television; the digits lie close together in a small corner. Karl Pearson asked in 1901 which line, which
# plane, which flat space of $k$ dimensions lies *closest to a cloud of points*. It goes through the middle of the cloud, the
# mean picture $m$, and its directions are the **principal components**, the rows of $B$:
#
# $$ \hat{x} = m + (x - m)\, B^\top B $$
#
# $(x - m) B^\top$ are $k$ numbers. $B$ makes a picture of them again.
#
# Be strict about who may know what. Mean and components are learned from the training pictures; a test picture is a stranger,
# and *its* mean is none of our business.
#
# **Predict before you run.** The mean picture alone has an error of 0.0735 on the test digits. What share of it is left, do you
# think, with 2 numbers a picture?

# %%
predict("two_numbers", ...)  # a share, from 0 to 1

# %% exercise="pca_baseline"

# %% tags=["demo"]
left = pca_baseline(TRAIN, TEST, 2) / pca_baseline(TRAIN, TEST, 0)
reveal("two_numbers", round(left, 2), "Two directions of 64 are not many. Sixteen leave 0.17, thirty-two 0.04.")
mean, basis = components(8)
fig, axes = plt.subplots(1, 9, figsize=(11, 1.7))
show(axes[:1], [mean], ["mean"])
reach = np.abs(basis).max()
names = [f"component {n}" for n in range(1, 9)]
show(axes[1:], basis, names, cmap="RdBu_r", vmin=-reach, vmax=reach)
plt.show()

# %% [markdown]
# Red ink comes, blue ink goes. The first component makes a 0 of a 4 or the other way round; nobody has drawn it.
#
# Now the other direction. Whoever has the mean, the basis pictures and a picture's numbers can draw it: this is the lecture's
# sum, *portrait = x0 · heatmap + x1 · heatmap + ...* (its slide leaves the mean picture out).
#
# **Predict before you run.** All numbers are 0. What do you see: black, white, or a face?
#
# > *In 1991 Matthew Turk and Alex Pentland did this with faces. Their basis pictures look like ghosts; they called them
# > **eigenfaces**, and recognised sixteen people by seven numbers each.*

# %% exercise="reconstruct"

# %% tags=["demo"]
mean, basis = components(2)
dots = (TEST - mean) @ basis.T
fig, ax = plt.subplots(figsize=(8, 6))
for name in range(10):
    ax.scatter(*dots[name == TEST_NAMES].T, s=9, color=TEN[name], alpha=0.35)
for number in range(0, 397, 11):
    ax.imshow(
        TEST[number].reshape(8, 8), cmap="gray_r", alpha=0.75, zorder=3,
        extent=(dots[number, 0] - 0.07, dots[number, 0] + 0.07, dots[number, 1] - 0.07, dots[number, 1] + 0.07),
    )  # fmt: skip
ax.set(title="Every digit is a dot", xlabel="first number", ylabel="second number", aspect="equal")
ax.set(xlim=(dots[:, 0].min() - 0.1, dots[:, 0].max() + 0.1), ylim=(dots[:, 1].min() - 0.1, dots[:, 1].max() + 0.1))
plt.show()

# %% tags=["demo"]
# A knob: how many numbers a picture gets.
chosen = [int(np.flatnonzero(name == TEST_NAMES)[0]) for name in range(10)]
mean, basis = components(64)
fig, axes = plt.subplots(2, 10, figsize=(10, 2.4))


def turn(k):
    show(axes[0], TEST[chosen])
    numbers = (TEST[chosen] - mean) @ basis[:k].T
    show(axes[1], reconstruct(mean, basis[:k], numbers) if k else [mean] * 10)


turns = [0, 1, 2, 4, 8, 16, 32, 64]
film(fig, turn, turns, labels=[f"{k} numbers, error {pca_baseline(TRAIN, TEST, k):.4f}" for k in turns])

# %% [markdown]
# ## 2 A network with a waist
#
# PCA goes to its $k$ numbers by one matrix and back by another. A network may bend on the way. It goes from 64 pixels through
# wider layers to a narrow one, the **code**, and through others back to 64 pixels. All that it knows of the picture at the waist
# are $k$ numbers.
#
# Three decisions:
#
# - **The code is the narrowest layer**, the only one of its kind. If nothing is narrower than the picture, the network can
#   copy: it will be perfect and know nothing.
# - **The last layer** says greys from 0 to 1: a sigmoid for each pixel. Linear outputs say 1.3, and what grey is that? A softmax
#   makes the pixels add up to 1, and pixels do not.
# - **The code itself** may be any numbers. A ReLU there is a common slip: a unit whose sum is negative for
#   every picture says 0 to all of them, and the code is a number shorter.
#
# **Predict before you run.** 64 - 64 - 16 - 64 - 64, with biases: how many parameters? (PCA with 16 components: 64 + 16 · 64 = 1,088
# numbers.)

# %%
predict("parameters", ...)  # a whole number

# %% exercise="build_autoencoder"

# %% tags=["demo"]
# 64 to 64, 64 to 16, 16 to 64, 64 to 64, and a bias for every unit.
reveal("parameters", 65 * 64 + 65 * 16 + 17 * 64 + 65 * 64, "Yours may have fewer or more, up to 20,000.")
print(f"yours, with k = 16, has {build_autoencoder(64, 16).count_params():,}")

# %% [markdown]
# ## 3 The picture is its own target
#
# `fit` wants to know what goes in and what should come out. Here both are the picture. There is no label anywhere: this is what
# the slide means by *unsupervised (originally)*. Today one says *self-supervised*, since there is a target after all.
#
# > *David Rumelhart, Geoffrey Hinton and Ronald Williams (1986) gave a network eight patterns and a waist of three units: it
# > found something like the binary numbers by itself. Hervé Bourlard and Yves Kamp (1988), and Pierre Baldi and Kurt Hornik (1989), showed that
# > without bends such a network can do no better than PCA. In 2006 Hinton and Ruslan Salakhutdinov got deep ones with bends to train, and
# > beat PCA on handwritten digits, curves and faces.*
#
# **Predict before you run.** Both get 16 numbers a picture, and both are asked about digits that they have never seen. By what
# factor do you multiply PCA's error to get the network's?

# %%
predict("network_against_pca", ...)  # below 1: the network is better; above 1: PCA is

# %% exercise="train_autoencoder"

# %% tags=["demo"]
SIZES = (2, 4, 8, 16, 32)
NETWORKS = {k: train_autoencoder(TRAIN, k, 40, 7) for k in SIZES}
DRAWN = {k: np.asarray(network.predict(TEST, verbose=0)) for k, network in NETWORKS.items()}
BY_NETWORK = {k: float(((drawn - TEST) ** 2).mean()) for k, drawn in DRAWN.items()}
BY_PCA = {k: pca_baseline(TRAIN, TEST, k) for k in (0, *SIZES)}
reveal("network_against_pca", round(BY_NETWORK[16] / BY_PCA[16], 2), "On pictures that neither has seen.")
fig, axes = plt.subplots(3, 10, figsize=(10, 3.4))
mean, basis = components(16)
rows = (TEST[chosen], mean + (TEST[chosen] - mean) @ basis.T @ basis, DRAWN[16][chosen])
for row, pictures, name in zip(axes, rows, ("seen", "PCA, 16", "network, 16"), strict=True):
    show(row, pictures)
    row[0].set_ylabel(name, rotation=0, ha="right", va="center")
plt.show()

# %% [markdown]
# PCA leaves grey clouds around its digits: it can only add and take away. The network has learned that paper is white.
#
# With $k = 2$ the code is a map. PCA's was above; this is the network's, of the same digits, and below it what the network draws
# if you walk over its map. **Nobody told it that there are ten kinds.**

# %% tags=["demo"]
network = NETWORKS[2]
dense = [number for number, layer in enumerate(network.layers) if hasattr(layer, "units")]
waist = min(dense, key=lambda number: network.layers[number].units)
code = np.asarray(keras.Model(network.inputs, network.layers[waist].output).predict(TEST, verbose=0))
fig, axes = plt.subplots(1, 2, figsize=(11, 5))
for name in range(10):
    mine = code[name == TEST_NAMES]
    axes[0].scatter(*mine.T, s=10, color=TEN[name], alpha=0.5)
    axes[0].text(*np.median(mine, axis=0), str(name), color=TEN[name], size=17, weight="bold", ha="center", va="center")
axes[0].set(title="The network's map of digits that it has not seen", xlabel="first number", ylabel="second number")
low, high = np.quantile(code, 0.03, axis=0), np.quantile(code, 0.97, axis=0)
walk = np.stack(np.meshgrid(np.linspace(low[0], high[0], 11), np.linspace(high[1], low[1], 11)), axis=-1).reshape(-1, 2)
pictures = keras.ops.convert_to_tensor(walk.astype("float32"))
for layer in network.layers[waist + 1 :]:
    pictures = layer(pictures)
tiles = keras.ops.convert_to_numpy(pictures).reshape(11, 11, 8, 8).swapaxes(1, 2).reshape(88, 88)
axes[1].imshow(tiles, cmap="gray_r", vmin=0, vmax=1)
axes[1].set(title="What it draws at each place", xticks=[], yticks=[])
plt.show()

# %% [markdown]
# ## 4 Who wins?
#
# The network bends, PCA does not. So the network should win for every $k$, should it not?
#
# **Predict before you run.** With 32 numbers a picture, what is the network's error divided by PCA's?

# %%
predict("with_32", ...)  # below 1: the network is better; above 1: PCA is

# %% tags=["demo"]
reveal("with_32", round(BY_NETWORK[32] / BY_PCA[32], 2), "The same network, the same 40 epochs, only a wider waist.")
fig, axes = plt.subplots(1, 2, figsize=(10, 3.6))
axes[0].plot([*BY_PCA][1:], [*BY_PCA.values()][1:], "o-", color=BLUE, lw=2, label="PCA")
axes[0].plot(SIZES, [*BY_NETWORK.values()], "s-", color=RED, lw=2, label="network")
axes[0].axhline(BY_PCA[0], color=GREY, ls=":")
axes[0].text(2, BY_PCA[0], "mean picture", va="bottom", color=INK, size=9)
axes[0].set(xscale="log", yscale="log", title="Error on test digits", xlabel="k", xticks=SIZES, xticklabels=SIZES)
axes[0].minorticks_off()
axes[0].legend()
share = [BY_NETWORK[k] / BY_PCA[k] for k in SIZES]
axes[1].bar(range(len(SIZES)), share, color=[RED if one < 1 else BLUE for one in share])
axes[1].axhline(1, color=INK, lw=1)
axes[1].set(title="Network / PCA: below 1 the network wins", xticks=range(len(SIZES)), xticklabels=SIZES, xlabel="k")
plt.show()

# %% [markdown]
# ### Your answer
#
# Where does PCA win, by which numbers of yours? And why there: what does PCA leave out with so many components, and what limits the
# network? At most six sentences.

# %% [markdown] manual="where_pca_wins"
# **Mark scheme ({{points}} point).** Half for the where, half for the why.
#
# - *Where.* At k = 32, where the network's error is about twice PCA's (some 0.005 against 0.0027); from
#   k = 2 to 16 the network wins (with about 0.65 to 0.8 of PCA's error). Own numbers are asked for.
# - *Why.* With 32 of 64 components PCA leaves out almost nothing but noise: its error falls to 0 as k grows to 64, exactly and
#   without training. The network's does not: it is limited no longer by its waist but by its training (40 epochs, steps that end
#   somewhere) and by its bends: to copy, it would have to be linear, and its sigmoids and ReLUs have to imitate a straight line.
#   Bends pay where the few numbers have to be shared out among ten kinds of pictures. (One of the two, PCA's side or the network's,
#   earns the half. "Overfitting" alone earns nothing: its training error is as large.)

# %% [markdown]
# ## 5 The odd one out
#
# An autoencoder has learned to draw what it knows. What it does not know it draws badly. So its error, **picture by picture**, is
# an alarm: one looks for broken bearings, false payments and strange galaxies in this way, and nobody has to collect examples of
# what is odd (Simon Hawkins and others, 2002).
#
# **Predict before you run.** Among 397 digits hide three intruders: an X, a chequerboard, and a 3 in white ink on black. The pictures are sorted
# by error, the worst first. On which places are the three?

# %%
predict("places", ...)  # three places, as [1, 2, 3]

# %% exercise="reconstruction_error"

# %% tags=["demo"]
cross = np.clip(np.eye(8) + np.eye(8)[::-1], 0, 1)
board = np.kron(np.tile(np.eye(2), (2, 2)), np.ones((2, 2)))
white = 1 - TEST[np.flatnonzero(TEST_NAMES == 3)[0]]
company = np.vstack([TEST, cross.reshape(1, -1), board.reshape(1, -1), white.reshape(1, -1)])
errors = reconstruction_error(NETWORKS[16], company)
worst = np.argsort(-errors)
reveal(
    "places", sorted(int(np.flatnonzero(worst == n)[0]) + 1 for n in (397, 398, 399)), "Nobody told it what a digit is."
)
fig, axes = plt.subplots(2, 10, figsize=(10, 2.8))
show(axes[0], company[worst[:10]], [f"{errors[n]:.3f}" for n in worst[:10]])
show(axes[1], company[worst[-10:]], [f"{errors[n]:.4f}" for n in worst[-10:]])
fig.suptitle("The worst ten above, the best ten below", size=11)
plt.show()

# %% [markdown]
# ## 6 What noise is
#
# Now a trick. Show the network noisy pictures and ask for **clean** ones. Noise of one picture says nothing of the noise of
# another, so there is nothing to learn in it, and a narrow code has no room for it. What survives is what the pictures have in
# common. Pascal Vincent and his colleagues in Montréal called it a *denoising autoencoder* (2008); the machines that paint pictures from
# text today go the same way many times in a row, from pure noise.
#
# Who trains with noisy *targets* has an autoencoder for noisy pictures. It cleans a little, by its waist alone, and learns to
# put the average of the noise back.
#
# **Predict before you run.** The noise has a standard deviation of 0.3; a noisy picture's error is 0.052. What share of it is left
# after cleaning?

# %%
predict("cleaned", ...)  # a share, from 0 to 1

# %% exercise="denoise"

# %% tags=["demo"]
rng = np.random.default_rng(4)
noisy = np.clip(TEST + 0.3 * rng.normal(size=TEST.shape), 0, 1)
snow = rng.random((10, 64))
cleaned = np.asarray(denoise(TRAIN, np.vstack([noisy, snow]), 9))
left = ((cleaned[:397] - TEST) ** 2).mean() / ((noisy - TEST) ** 2).mean()
reveal("cleaned", round(float(left), 2), "And it has never seen these digits, neither noisy nor clean.")
fig, axes = plt.subplots(3, 10, figsize=(10, 3.4))
for row, pictures, name in zip(axes, (noisy, cleaned, TEST), ("noisy", "cleaned", "clean"), strict=True):
    show(row, pictures[chosen])
    row[0].set_ylabel(name, rotation=0, ha="right", va="center")
plt.show()

# %% [markdown]
# And if there is nothing but noise? It cannot say so. It draws what it knows.

# %% tags=["demo"]
fig, axes = plt.subplots(2, 10, figsize=(10, 2.3))
show(axes[0], snow)
show(axes[1], cleaned[397:])
plt.show()

# %% [markdown]
# ## What you know now
#
# - A picture is a dot. PCA finds the flat space closest to all dots; mean and components come from the training pictures alone.
# - An autoencoder needs a waist, or it copies; its target is its input, or, to clean, the clean picture.
# - Compare with the simple method, on pictures that neither has seen, and say where it wins.
# - An error *for each picture* finds the odd one.
# - Ask it about noise, and it sees digits: a network answers even where there is no answer.
#
# **Sources**
#
# - K. Pearson (1901). On lines and planes of closest fit to systems of points in space. *Philosophical Magazine* 2, 559-572.
# - D. E. Rumelhart, G. E. Hinton, R. J. Williams (1986). Learning internal representations by error propagation. In *Parallel
#   Distributed Processing* 1, 318-362. MIT Press.
# - H. Bourlard, Y. Kamp (1988). Auto-association by multilayer perceptrons and singular value decomposition. *Biological
#   Cybernetics* 59, 291-294.
# - P. Baldi, K. Hornik (1989). Neural networks and principal component analysis. *Neural Networks* 2, 53-58.
# - M. Turk, A. Pentland (1991). Eigenfaces for recognition. *Journal of Cognitive Neuroscience* 3, 71-86.
# - S. Hawkins, H. He, G. Williams, R. Baxter (2002). Outlier detection using replicator neural networks. *DaWaK*, 170-180.
# - G. E. Hinton, R. R. Salakhutdinov (2006). Reducing the dimensionality of data with neural networks. *Science* 313, 504-507.
# - P. Vincent, H. Larochelle, Y. Bengio, P.-A. Manzagol (2008). Extracting and composing robust features with denoising
#   autoencoders. *ICML*, 1096-1103.
# - E. Alpaydin, C. Kaynak (1998). Optical recognition of handwritten digits. UCI Machine Learning Repository. (The digits.)
# - F. Bianco (2023), *Neural networks*; L. G. Moyano (2022), *ML Fundamentals, Lecture 9* ("Winona is a dot in feature space");
#   lecture slides.
