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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for two derivations.*
#
# A picture of one megapixel is a million numbers. A dense layer would give every neuron a million weights, and would
# have to learn a cat in the left corner and a cat in the right corner as two different things. A convolution layer
# looks at small windows, at all of them with the same few weights. You will write that layer, its backward pass, its
# pooling, and two ways to make it fast.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: NumPy arrays with several axes, the chain rule (the assignment *Backpropagation*), complex numbers
# for one section. Arrays are *channels-last*, as in Keras: images `(n, h, w, c)`, kernels `(kh, kw, c, f)`.
#
# | minutes | section | you write |
# |---:|---|---|
# | 20 | 1 Sliding a kernel | `corr2d` |
# | 15 | 2 One word for two things | `conv2d_true` |
# | 25 | 3 A layer | `conv2d_forward` |
# | 35 | 4 The way back | a derivation, `conv2d_backward` |
# | 20 | 5 ReLU and max-pooling | `maxpool_forward`, `maxpool_backward` |
# | 15 | 6 One big matrix product | `im2col`, `conv_as_matmul` |
# | 15 | 7 The convolution theorem | `fft_conv1d`, a proof |
# | 5 | 8 How far a neuron sees | `receptive_field` |
#
# Under every exercise stands a cell that checks it. It runs the visible checks, which are 40 % of the exercise; the
# rest is judged after you hand in, on the edges that the docstring promises. The docstring is the specification:
# nothing is asked that it does not say. Loops are welcome. Make it right first; section 6 is about speed.

# %%
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
import time

import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle

from autograder.drawing.film import film
from autograder.drawing.slider import knob
from autograder.drawing.style import BLUE, GOLD, INK, PAPER, RED, use_style

use_style()


def board(ax, array, title="", reach=None, numbers=True, size=12):
    """A small array as a board: red is above zero, blue below, with the numbers written in."""
    array = np.asarray(array, dtype=float)
    reach = reach or max(np.abs(array).max(), 1)
    ax.imshow(array, cmap="RdBu_r", vmin=-1.6 * reach, vmax=1.6 * reach)
    ax.set(xticks=[], yticks=[], title=title)
    ax.spines[:].set_visible(False)
    for line in range(1, max(array.shape)):
        if line < array.shape[0]:
            ax.axhline(line - 0.5, color=PAPER, lw=2)
        if line < array.shape[1]:
            ax.axvline(line - 0.5, color=PAPER, lw=2)
    texts = {}
    if numbers:
        for (i, j), value in np.ndenumerate(array):
            texts[i, j] = ax.text(j, i, f"{value:g}", ha="center", va="center", color=INK, size=size)
    return texts


def photograph(size=96):
    """A small landscape, drawn by formula: a moon, hills, a house and a fence. Values from 0 to 1."""
    y, x = np.mgrid[:size, :size] / size
    picture = 0.25 + 0.35 * y
    picture[np.hypot(x - 0.72, y - 0.22) < 0.11] = 0.95
    hills = 0.62 + 0.07 * np.sin(7 * x + 1) + 0.03 * np.sin(17 * x)
    picture = np.where(y > hills, 0.42 - 0.25 * (y - hills), picture)
    house = (x > 0.16) & (x < 0.42) & (y > 0.5) & (y < 0.78)
    picture[house] = 0.8
    roof = (y < 0.5) & (y > 0.32 + 1.25 * np.abs(x - 0.29)) & (np.abs(x - 0.29) < 0.18)
    picture[roof] = 0.12
    picture[(np.abs(x - 0.29) < 0.035) & (y > 0.62) & (y < 0.78)] = 0.15
    picture[(y > 0.84) & (y < 0.93) & ((x * 24).astype(int) % 2 == 0)] = 0.85
    return picture + 0.01 * np.random.default_rng(4).normal(size=picture.shape)


# %% [markdown]
# ## 1 Sliding a kernel
#
# Lay a small array of weights, the **kernel**, on a corner of the picture. Multiply each weight by the pixel under it,
# add up, write the sum down. Move the kernel one pixel on. That is all:
#
# $$ \text{out}_{ij} = \sum_{u}\sum_{v} x_{\,i \cdot s + u,\; j \cdot s + v}\; k_{uv}. $$
#
# The **stride** $s$ says how far the window moves. **Padding** lays $p$ rows and columns of zeros around the picture
# first, so that the kernel can also sit on the edge. Only whole windows count, and so the output has
#
# $$ o_h = \left\lfloor \frac{h + 2p - k_h}{s} \right\rfloor + 1 $$
#
# rows, and as many columns with $w$ and $k_w$.
#
# > *In 1959 David Hubel and Torsten Wiesel recorded from single cells in the visual cortex of cats: each answered to an
# > edge of one direction in one small part of the picture. Kunihiko Fukushima built a network from such cells
# > (neocognitron, 1980), with the same weights in every place. Yann LeCun and colleagues let gradient descent find the
# > weights (1989), and read the digits on American cheques with it (1998).*
#
# The lecture's example is an X of 5 x 5 pixels, 1 where it is drawn and -1 elsewhere, under a kernel that is itself a
# small falling diagonal. **Predict before you run**: at which positions will the sum be largest, and how large can it
# be at most, for a kernel of nine numbers that are 1 and -1? Write it down: nothing hangs on it, and below you see both.

# %%
predict("at_most", ...)  # a number: the largest sum that can be

# %% exercise="corr2d"

# %% tags=["demo"]
reveal("at_most", 9, "Where all nine pixels agree with the kernel.")
X = -np.ones((5, 5))
X[[1, 1, 2, 3, 3], [1, 3, 2, 1, 3]] = 1
FALLING = 2 * np.eye(3) - 1
feature_map = corr2d(X, FALLING)

fig, (left, middle, right) = plt.subplots(1, 3, figsize=(9, 3.6), width_ratios=[5, 3.4, 3.4], layout="none")
board(left, X, "the picture, and the window")
board(middle, FALLING, "the kernel", reach=1)
board(right, np.zeros((3, 3)), "the feature map so far", reach=7, numbers=False)
window = left.add_patch(Rectangle((-0.5, -0.5), 3, 3, fill=False, ec=GOLD, lw=4))
shown = right.images[0]
sums = [[right.text(j, i, "", ha="center", va="center", size=14) for j in range(3)] for i in range(3)]
running = fig.text(0.69, 0.06, " ", ha="center", size=10)
# Product by product in the first two windows, then window by window.
frames = [(place, step) for place in (0, 1) for step in range(9)] + [(place, 8) for place in range(2, 9)]


def slide(frame):
    """Show the running sum at one place of the window."""
    (place, step) = frame
    i, j = divmod(place, 3)
    products = (X[i : i + 3, j : j + 3] * FALLING).ravel()
    window.set_xy((j - 0.5, i - 0.5))
    values = np.zeros((3, 3))
    values.flat[:place] = feature_map.flat[:place]
    values[i, j] = products[: step + 1].sum()
    shown.set_data(values)
    for (a, b), value in np.ndenumerate(values):
        sums[a][b].set_text(f"{value:g}" if 3 * a + b <= place else "")
    terms = " ".join(f"{product:+g}" for product in products[: step + 1])
    running.set_text(f"{terms}  =  {values[i, j]:g}")


film(fig, slide, frames)

# %% [markdown]
# The sums are 7 where the window looks most like the kernel (only one of nine pixels differs), and the map shows a
# falling diagonal of its own. *Every piece of the picture gets a value of similarity with the kernel*, says the
# lecture.
#
# Careful with that sentence: the sum also grows with the brightness. A plain white wall gives a kernel of positive
# weights a larger sum than a dim copy of the very thing it looks for. The sum ranks windows by similarity only where
# they are equally bright and rich in contrast.
#
# What kernels can do to a photograph (red is above zero, blue below). **Predict before you run** which of these will
# answer nothing to the plain sky, and why: add up their weights.

# %% tags=["demo"]
KERNELS = {
    "blur": np.ones((5, 5)) / 25,
    "sharpen": np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
    "edges, left to right (Sobel)": np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]),
    "edges, top to bottom (Sobel)": np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]]),
    "all edges (Laplace)": np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]]),
    "emboss": np.array([[-2, -1, 0], [-1, 1, 1], [0, 1, 2]]),
    "falling diagonals": 2 * np.eye(3) - 2 / 3,
}
picture = photograph()
fig, axes = plt.subplots(2, 4, figsize=(11, 6))
axes = axes.ravel()
axes[0].imshow(picture, cmap="gray", vmin=0, vmax=1)
axes[0].set_title("the photograph")
for ax, (name, kernel) in zip(axes[1:], KERNELS.items(), strict=True):
    result = corr2d(picture, kernel)
    signed = abs(kernel.sum()) < 0.5
    reach = np.quantile(np.abs(result), 0.995)
    ax.imshow(result, cmap="RdBu_r" if signed else "gray", vmin=-reach if signed else 0, vmax=reach if signed else 1)
    ax.set_title(name)
    inset = ax.inset_axes([0.7, 0.02, 0.28, 0.28])
    inset.imshow(kernel, cmap="RdBu_r", vmin=-np.abs(kernel).max() * 1.3, vmax=np.abs(kernel).max() * 1.3)
    inset.set(xticks=[], yticks=[])
    inset.spines[:].set(visible=True, color=PAPER, lw=2)
for ax in axes:
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
plt.show()

# %% [markdown]
# Turn the kernel yourself: half of one Sobel kernel and half of the other look for edges between the two. At 90 degrees
# nothing is left of the upright edges, and at 180 everything has changed its sign.

# %% tags=["demo"]
ACROSS, DOWN = KERNELS["edges, left to right (Sobel)"], KERNELS["edges, top to bottom (Sobel)"]
fig, (seen, turned) = plt.subplots(1, 2, figsize=(7.6, 4.2), width_ratios=[3, 1])
reach = np.quantile(np.abs(corr2d(picture, ACROSS)), 0.995)


def at_angle(degrees):
    kernel = np.cos(np.radians(degrees)) * ACROSS + np.sin(np.radians(degrees)) * DOWN
    for ax, image, most in ((seen, corr2d(picture, kernel), reach), (turned, kernel, 2.6)):
        ax.clear()
        ax.imshow(image, cmap="RdBu_r", vmin=-most, vmax=most)
        ax.set(xticks=[], yticks=[])
        ax.spines[:].set_visible(False)
    turned.set_title("the kernel")


angles = range(0, 181, 15)
knob(fig, at_angle, angles, labels=[f"{angle} degrees" for angle in angles], start=3, places=13)

# %% [markdown]
# Kernels whose weights add up to 0 answer nothing to a plain surface: they are blind to brightness, and see only
# change. Nobody will choose such kernels in a CNN. They are its weights, and training finds them.
#
# ## 2 One word for two things
#
# What you have written is called *convolution* in every book on neural networks. In mathematics it is the
# **cross-correlation**. The convolution of mathematics turns the kernel over in both directions first:
#
# $$ (x * k)_{ij} = \sum_{u}\sum_{v} x_{\,i-u,\;j-v}\; k_{uv}. $$
#
# Why would anybody do that? Because then $x * k = k * x$; because a single bright pixel is replaced by the kernel *as it
# stands*; because it is what multiplying polynomials does to their coefficients. A network does not care: it learns the
# kernel turned over, and works the same.
#
# **Predict before you run.** Turn the lecture's kernel over, left to right and top to bottom. Could the lecture's example
# have told you which of the two operations it shows?
#
# <details><summary>Answer</summary>
# It could not. The falling diagonal is its own flip, and so is every kernel that looks the same after half a turn. A
# test of a convolution needs a kernel that is not symmetric, such as [[1, 2], [3, 4]] on a single bright pixel. (The
# lecture writes "f x g" for convolution while it slides without a flip.)
# </details>

# %% exercise="conv2d_true"

# %% tags=["demo"]
impulse = np.zeros((3, 3))
impulse[1, 1] = 1
corners = np.array([[1.0, 2.0], [3.0, 4.0]])
fig, axes = plt.subplots(1, 4, figsize=(10.5, 2.9), width_ratios=[3, 2, 2, 4])
board(axes[0], impulse, "one bright pixel", reach=4)
board(axes[1], corners, "kernel", reach=4)
board(axes[2], corr2d(impulse, corners), "correlation", reach=4)
board(axes[3], conv2d_true(impulse, corners), "convolution (full)", reach=4)
plt.show()

# %% [markdown]
# ## 3 A layer
#
# A colour picture has three channels. A filter of a convolution layer is as deep as its input: it has a weight for
# every pixel of the window *in every channel*, adds all the products up into **one** number, and adds **one** bias. A
# layer has $f$ filters, so its output has $f$ channels, and the next layer takes those as its colours:
#
# $$ \text{out}_{m,i,j,g} = b_g + \sum_{u,v,q} x_{m,\;i s + u,\;j s + v,\;q}\; w_{u,v,q,g}. $$
#
# **Predict before you run.** A layer with 16 filters of 3 x 3 takes pictures with 8 channels. How many weights has it,
# and how many of them depend on the size of the picture?

# %%
predict("weights_of_a_layer", ...)  # two whole numbers

# %% tags=["demo"]
reveal("weights_of_a_layer", [1168, 0], '3 x 3 x 8 x 16 + 16: that is what "the same weights in every place" buys.')

# %% exercise="conv2d_forward"

# %% tags=["demo"]
filters = np.stack([KERNELS["edges, left to right (Sobel)"], KERNELS["edges, top to bottom (Sobel)"],
                    KERNELS["falling diagonals"] * 2], axis=-1).reshape(3, 3, 1, 3)  # fmt: skip
first = np.maximum(conv2d_forward(picture[None, :, :, None], filters, np.zeros(3)), 0)
second = conv2d_forward(first, np.full((5, 5, 3, 1), 1 / 75), np.zeros(1), stride=3)
fig, axes = plt.subplots(1, 5, figsize=(12, 2.9))
for ax, image, name in zip(
    axes,
    [picture, *np.moveaxis(first[0], -1, 0), second[0, :, :, 0]],
    ["96 x 96 x 1", "94 x 94, filter 1", "94 x 94, filter 2", "94 x 94, filter 3", "second layer: 30 x 30"],
    strict=True,
):
    ax.imshow(image, cmap="magma" if ax is not axes[0] else "gray", vmin=0, vmax=np.quantile(image, 0.997))
    ax.set(xticks=[], yticks=[], title=name)
    ax.spines[:].set_visible(False)
fig.suptitle("Feature maps: three filters and ReLU, then one filter over all three maps, with stride 3", size=11)
plt.show()

# %% [markdown]
# ## 4 The way back
#
# In training, the next layer tells this one how the loss $L$ changes with every number that it put out:
# $\text{dout} = \partial L / \partial \text{out}$. What does that mean for the weights, the biases, and the pixels? The
# chain rule answers, if you ask it patiently: *through which outputs does this number act, and with which factor?*
#
# ### Your derivation
#
# Take one grey picture $x$, one kernel $w$ of size $k \times k$ with bias $b$, stride 1 and no padding:
# $o_{ij} = b + \sum_{u,v} x_{i+u,\,j+v}\, w_{uv}$. Write $d_{ij} = \partial L / \partial o_{ij}$. In the cell below:
#
# 1. Derive $\partial L / \partial b$.
# 2. Derive $\partial L / \partial w_{uv}$, and say in words which operation between $x$ and $d$ it is.
# 3. Derive $\partial L / \partial x_{rs}$. Mind which windows contain the pixel $(r, s)$ at all. Which operation between
#    $d$ and $w$ is this: the correlation, or the convolution of section 2?

# %% [markdown] manual="convolution_gradients"
# **Mark scheme ({{points}} points).** One point for each part; half points where the sum is right but its range or the words are
# missing.
#
# 1. *Bias.* $\partial o_{ij} / \partial b = 1$ for every $(i, j)$, so $\partial L/\partial b = \sum_{ij} d_{ij}$ (a sum,
#    not a mean).
# 2. *Kernel.* $\partial o_{ij} / \partial w_{uv} = x_{i+u,\,j+v}$, so
#    $\partial L / \partial w_{uv} = \sum_{ij} d_{ij}\, x_{i+u,\,j+v}$: the cross-correlation of the picture with $d$ as
#    its kernel (half without the words).
# 3. *Picture.* The pixel $(r, s)$ acts on $o_{ij}$ where $r = i + u$, $s = j + v$ with $0 \le u, v < k$, that is through
#    $w_{r-i,\,s-j}$: $\partial L/\partial x_{rs} = \sum_{ij} d_{ij}\, w_{r-i,\,s-j}$ over the $(i, j)$ for which that
#    weight exists. This is the full *convolution* of $d$ with $w$ (the kernel turned over, with zeros around $d$). Half
#    if the sum is right and "convolution" or "turned over" is missing, or if windows that do not contain the pixel are
#    summed over.

# %% exercise="conv2d_backward"

# %% tags=["demo"]
# Gradient descent, with your two functions and nothing else, finds a kernel that nobody tells it.
secret = KERNELS["emboss"].astype(float).reshape(3, 3, 1, 1)
rng = np.random.default_rng(0)
grainy = (
    picture - picture.mean() + 0.3 * rng.normal(size=picture.shape)
)  # grain shows all frequencies, and speeds it up
pictures = grainy[None, :, :, None]
wanted = conv2d_forward(pictures, secret, np.zeros(1))
w, b, losses, snapshots = 0.1 * rng.normal(size=(3, 3, 1, 1)), np.zeros(1), [], {}
for step in range(201):
    out = conv2d_forward(pictures, w, b)
    losses.append(np.mean((out - wanted) ** 2))
    if step in (0, 5, 30, 200):
        snapshots[step] = w[:, :, 0, 0].copy()
    _, dw, db = conv2d_backward(2 * (out - wanted) / out.size, pictures, w)
    w, b = w - 0.5 * dw, b - 0.5 * db

fig, axes = plt.subplots(1, 6, figsize=(13, 2.5), width_ratios=[1.9, 1, 1, 1, 1, 1])
axes[0].semilogy(losses, color=BLUE, lw=2)
axes[0].set(title="mean squared error", xlabel="step")
for ax, (step, snapshot) in zip(axes[1:], snapshots.items(), strict=False):
    board(ax, np.round(snapshot, 1) + 0.0, f"step {step}", reach=2, size=9)
board(axes[5], secret[:, :, 0, 0], "the secret", reach=2, size=9)
plt.show()

# %% [markdown]
# Nobody told the layer what embossing is. It was shown a picture before and after, and the error did the rest. That is
# the whole idea of a CNN.
#
# ## 5 ReLU and max-pooling
#
# The lecture goes on with two more steps. **ReLU** replaces negative sums by 0: $\max(0, z)$. (The slides call it a
# normalisation; nothing is normalised, it is an activation.) **Max-pooling** looks through windows again, and keeps only
# the largest number of each. Afterwards the network knows *that* something was there, and less exactly *where*: a
# little shift of the picture changes less.
#
# Two traps. The lecture pools with windows of 2 x 2 that move by **1**; Keras's `MaxPooling2D(2)` moves by **2**, since
# there the stride is the window's size unless you say otherwise. And where the windows do not come out even, the rest
# is left out.
#
# **Predict before you run**: what does pooling make of a map that is -1 everywhere? What does ReLU?

# %%
predict("minus_one", ...)  # two numbers: of pooling, and of ReLU

# %% exercise="maxpool_forward"

# %% tags=["demo"]
reveal("minus_one", [-1, 0])
relu = np.maximum(feature_map, 0)
pooled = maxpool_forward(relu.reshape(1, 3, 3, 1), 2, 1)[0, :, :, 0]
strided = maxpool_forward(relu.reshape(1, 3, 3, 1), 2, 2)[0, :, :, 0]
fig, axes = plt.subplots(1, 5, figsize=(12, 2.9), width_ratios=[5, 3, 3, 2, 1])
board(axes[0], X, "the lecture's X")
board(axes[1], feature_map, "after the kernel", reach=7)
board(axes[2], relu, "after ReLU", reach=7)
board(axes[3], pooled, "2 x 2, stride 1", reach=7)
board(axes[4], strided, "stride 2", reach=7)
plt.show()

# %% [markdown]
# *(On the slide the map before ReLU has other numbers in its lower rows, "-5 5 -3" and "-6 -1 7". They belong to no
# kernel: the map above is the right one, and its ReLU is the one the lecture prints.)*
#
# On the way back, pooling is a switch: each window passes what it receives on to its maximum. Nudge any other pixel, and
# the output does not move, so its gradient is 0. Where windows overlap, a pixel may be the maximum of several, and then
# it collects from all.

# %% exercise="maxpool_backward"

# %% [markdown]
# **Predict before you run.** Below, both networks shrink a picture by 2: one keeps every second pixel, one pools. The
# picture then moves by one pixel. Whose output changes more?

# %% tags=["demo"]
edges = np.maximum(corr2d(photograph(97), KERNELS["all edges (Laplace)"]), 0)
here, moved = edges[:-1, :-1][None, :, :, None], edges[1:, 1:][None, :, :, None]
small = {
    "every second pixel": (here[:, ::2, ::2], moved[:, ::2, ::2]),
    "max-pooling, 2 x 2": (maxpool_forward(here, 2, 2), maxpool_forward(moved, 2, 2)),
    "max-pooling, 4 x 4, stride 2": (maxpool_forward(here, 4, 2), maxpool_forward(moved, 4, 2)),
}
fig, axes = plt.subplots(2, 3, figsize=(9.5, 6))
for (top, bottom), (name, (before, after)) in zip(axes.T, small.items(), strict=True):
    change = np.abs(after - before).mean() / before.mean()
    top.imshow(before[0, :, :, 0], cmap="magma", vmin=0, vmax=0.6)
    bottom.imshow(np.abs(after - before)[0, :, :, 0], cmap="magma", vmin=0, vmax=0.6)
    top.set_title(name)
    bottom.set_title(f"the change: {change:.0%}", weight="normal")
for ax in axes.ravel():
    ax.set(xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
plt.show()

# %% [markdown]
# ## 6 One big matrix product
#
# Four nested loops in Python are slow: every product costs some fifty nanoseconds of arithmetic and a thousand of
# Python. Processors, and GPUs even more, are built for one thing: large matrix products. So lay every window into one
# *row*, flatten the kernels into a matrix in the same order, and multiply:
#
# $$ \underbrace{\text{patches}}_{(n\, o_h o_w)\,\times\,(k_h k_w c)}\; \cdot\;
# \underbrace{\text{kernels}}_{(k_h k_w c)\,\times\,f} \;=\; \underbrace{\text{maps}}_{(n\, o_h o_w)\,\times\,f} $$
#
# The patches hold every pixel up to $k_h k_w$ times. Memory is the price, speed the gain (Chellapilla and others, 2006).

# %% exercise="im2col"

# %% exercise="conv_as_matmul"

# %% tags=["demo"]
x = np.arange(12.0).reshape(1, 3, 4, 1)
rows = im2col(x, 2, 2)
colours = plt.get_cmap("tab10").colors
fig, (left, right) = plt.subplots(1, 2, figsize=(9, 3.4), width_ratios=[4, 4])
board(left, x[0, :, :, 0], "3 x 4 pixels, two windows", reach=30)
board(right, rows, "a window in each row", reach=30)
for number, (i, j) in {0: (0, 0), 5: (1, 2)}.items():
    left.add_patch(Rectangle((j - 0.45, i - 0.45), 1.9, 1.9, fill=False, ec=colours[number], lw=4))
    right.add_patch(Rectangle((-0.45, number - 0.45), 3.9, 0.9, fill=False, ec=colours[number], lw=4))
plt.show()

# %% [markdown]
# How much faster? Below your two versions run against four plain loops. **Predict before you run**: 2 times, 20 times,
# 200 times? (Where your `conv2d_forward` has no loop over pixels either, your two differ
# little.)
#
# *(A badge, without points: if your `conv2d_forward` is right and more than 4 times as fast as four loops, your feedback
# page says so; from 20 times on it is silver, from 50 on gold.)*

# %% tags=["demo"]


def four_loops(x, w, b):
    """The formula, word for word."""
    n, h, width, _ = x.shape
    kh, kw, _, f = w.shape
    out = np.zeros((n, h - kh + 1, width - kw + 1, f))
    for m, i, j, g in np.ndindex(out.shape):
        out[m, i, j, g] = np.sum(x[m, i : i + kh, j : j + kw] * w[:, :, :, g]) + b[g]
    return out


def seconds(function, *args):
    """The best of three."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        function(*args)
        times.append(time.perf_counter() - start)
    return min(times)


rng = np.random.default_rng(1)
x, w, b = rng.normal(size=(4, 28, 28, 8)), rng.normal(size=(3, 3, 8, 16)), rng.normal(size=16)
taken = {f.__name__: seconds(f, x, w, b) for f in (four_loops, conv2d_forward, conv_as_matmul)}
fig, ax = plt.subplots(figsize=(8, 2.1))
bars = ax.barh(list(taken), [1e3 * value for value in taken.values()], color=[INK, BLUE, GOLD])
ax.bar_label(bars, [f" {1e3 * t:.3g} ms ({taken['four_loops'] / t:.0f} x)" for t in taken.values()])
ax.set(xscale="log", title="4 pictures of 28 x 28 x 8, 16 filters of 3 x 3", xlabel="milliseconds")
ax.set_xlim(right=ax.get_xlim()[1] * 8)
ax.invert_yaxis()
plt.show()

# %% [markdown]
# ## 7 The convolution theorem
#
# There is another road, two hundred years old. The Fourier transform takes a sequence apart into waves, and turns a
# convolution into a plain product, number by number:
#
# $$ \mathcal F\{a * b\} = \mathcal F\{a\} \cdot \mathcal F\{b\}. $$
#
# With the fast Fourier transform (Cooley and Tukey, 1965) that costs $n \log n$ instead of $n^2$. For kernels of 3 x 3 it
# is not worth the trouble; for long signals it is the way.
#
# The small print, which the lecture leaves out: for *finite* sequences the theorem speaks of **circular** convolution.
# The discrete transform believes that the world repeats after $N$ samples; what runs out at the end comes in again at
# the beginning. Give it room: fill up both sequences with zeros to $n + m - 1$ numbers first.

# %% exercise="fft_conv1d"

# %% tags=["demo"]
signal = np.concatenate([np.zeros(6), np.ones(8), np.linspace(1, 0.3, 10), np.zeros(3), [1.0, 1.0, 1.0, 0.9, 0.8]])
echo = np.array([1.0, 0, 0, 0, 0.6, 0, 0, 0, 0.35])
circular = np.real(np.fft.ifft(np.fft.fft(signal) * np.fft.fft(echo, len(signal))))
linear = fft_conv1d(signal, echo)
fig, axes = plt.subplots(1, 2, figsize=(11, 2.8), sharey=True)
for ax, result, name, colour in (
    (axes[0], circular, "without zeros: the last echo comes in at the front", RED),
    (axes[1], linear, "with room for n + m - 1 numbers", BLUE),
):
    ax.fill_between(range(len(signal)), signal, step="mid", color="#d8dade", label="the sound")
    ax.step(range(len(result)), result, where="mid", color=colour, lw=2, label="with two echoes")
    ax.set(title=name, xlim=(-1, 41), xlabel="sample")
axes[0].axvspan(-0.5, 7.5, color=RED, alpha=0.12)
axes[0].legend(loc="upper right")
plt.show()

# %% [markdown]
# ### Your proof
#
# Let $a, b$ have $N$ numbers each, $\hat a_\kappa = \sum_{t=0}^{N-1} a_t\, e^{-2\pi i \kappa t / N}$ the discrete Fourier
# transform, and $c_t = \sum_{s=0}^{N-1} a_s\, b_{(t-s) \bmod N}$ the circular convolution. In the cell below:
#
# 1. Prove that $\hat c_\kappa = \hat a_\kappa\, \hat b_\kappa$ for every $\kappa$. Say where it matters that the index of $b$ is
#    taken modulo $N$.
# 2. Two sequences of $n$ and $m$ numbers are filled up with zeros to length $N$. For which $N$ is their circular
#    convolution the same as the plain one, and why?

# %% [markdown] manual="circular_theorem"
# **Mark scheme ({{points}} points).** One point for each part.
#
# 1. $\hat c_\kappa = \sum_t \sum_s a_s\, b_{(t-s) \bmod N}\, e^{-2\pi i \kappa t/N}$. Put $r = (t - s) \bmod N$: for fixed $s$, $r$
#    runs through $0, \dots, N-1$ once as $t$ does, and $e^{-2\pi i \kappa t/N} = e^{-2\pi i \kappa s/N}\, e^{-2\pi i \kappa r/N}$
#    because the exponential has period $N$ in $t$. Hence
#    $\hat c_\kappa = \sum_s a_s e^{-2\pi i \kappa s/N} \sum_r b_r e^{-2\pi i \kappa r/N} = \hat a_\kappa \hat b_\kappa$. (Half if the
#    substitution is made without saying why the modulus does no harm.)
# 2. $N \ge n + m - 1$. The plain convolution has non-zero terms only for $0 \le t \le n + m - 2$; a term wraps around only
#    if $s + r \ge N$ with $a_s \ne 0$, $b_r \ne 0$, that is $s + r \le n + m - 2$. (Half for the number without the reason.)

# %% [markdown]
# ## 8 How far a neuron sees
#
# A number in the second layer looks at 3 x 3 numbers of the first, and each of those at 3 x 3 pixels. Together they see
# 5 x 5 pixels: the **receptive field**. With stride, neighbours further up are further apart in the picture, and the
# field grows faster:
#
# $$ r = 1 + \sum_{l} (k_l - 1) \prod_{m < l} s_m . $$
#
# That is why small kernels are enough: three layers of 3 x 3 see 7 x 7, with $27$ weights instead of $49$ (Simonyan and
# Zisserman, 2014), and why depth and pooling go together.
#
# **Predict before you run.** Two convolutions of 3 x 3 and a pooling of 2 x 2 with stride 2, and the same three once more:
# how much does one number of the last map see?

# %%
predict("sees", ...)  # a whole number: the side of the square, in pixels

# %% exercise="receptive_field"

# %% tags=["demo"]
layers = [(3, 1), (3, 1), (2, 2), (3, 1), (3, 1), (2, 2)]
names = ["3 x 3", "3 x 3", "pool 2", "3 x 3", "3 x 3", "pool 2"]
fields = [receptive_field(layers[: depth + 1]) for depth in range(len(layers))]
reveal("sees", fields[-1])
fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4), width_ratios=[4, 5])
left.imshow(picture, cmap="gray", vmin=0, vmax=1)
for depth, (field, colour) in enumerate(zip(fields, plt.get_cmap("plasma")(np.linspace(0.1, 0.9, 6)), strict=True)):
    corner = 48 - field / 2
    left.add_patch(Rectangle((corner, corner), field, field, fill=False, ec=colour, lw=2.5))
    right.bar(depth, field, color=colour)
    right.text(depth, field + 0.3, str(field), ha="center")
left.set(xticks=[], yticks=[], title="what one number sees")
right.set(title="receptive field after each layer", ylabel="pixels", xticks=range(6), xticklabels=names)
plt.show()

# %% [markdown]
# ## What you know now
#
# - A layer of a CNN slides a small kernel over all channels and adds up: the cross-correlation, called convolution.
# - $o = \lfloor (n + 2p - k)/s \rfloor + 1$, and only whole windows count.
# - Going back, $dw$ correlates the picture with $dout$, $dx$ convolves $dout$ with the kernel, $db$ adds up.
# - Max-pooling keeps the largest, and its gradient goes to the largest alone.
# - The same numbers come from loops, from one matrix product, from Fourier transforms; only the time differs.
#
# **If you want more**: compare with `keras.ops.conv(x, w, strides=1, padding="valid")` (note that Keras's "same" pads only
# at the bottom and at the right where the kernel is even), or with `scipy.signal.correlate2d` and `convolve2d`
# (in a notebook of your own: neither library is there while this one is graded). Learn the kernels of a digit reader with
# nothing but this notebook and *Backpropagation*.
#
# **Sources**
#
# - D. H. Hubel, T. N. Wiesel (1959). Receptive fields of single neurones in the cat's striate cortex. *J. Physiology* 148,
#   574-591.
# - K. Fukushima (1980). Neocognitron. *Biological Cybernetics* 36, 193-202.
# - Y. LeCun, L. Bottou, Y. Bengio, P. Haffner (1998). Gradient-based learning applied to document recognition. *Proc. IEEE*
#   86, 2278-2324.
# - J. W. Cooley, J. W. Tukey (1965). An algorithm for the machine calculation of complex Fourier series. *Math. Comp.* 19,
#   297-301.
# - K. Chellapilla, S. Puri, P. Simard (2006). High performance convolutional neural networks for document processing.
# - K. Simonyan, A. Zisserman (2014). Very deep convolutional networks. arXiv:1409.1556.
# - V. Dumoulin, F. Visin (2016). A guide to convolution arithmetic for deep learning. arXiv:1603.07285.
# - I. Goodfellow, Y. Bengio, A. Courville (2016). *Deep Learning*, chapter 9. MIT Press.
# - F. Bianco (2023). *Neural networks*, lecture slides, University of Delaware (the X, its kernel, ReLU and pooling;
#   three slips mended here).
