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
# A network with a thousand weights can learn a hundred pictures by heart, the wrong labels too. It then knows
# everything that it was told and nothing else. What keeps it from doing so is called regularisation, and it comes in
# odd costumes: stop early, make weights expensive, switch units off by dice, centre what comes out of a layer, show every
# picture a little askew. In this notebook you write all five, and see what each does to the same network.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: backward steps as in *Backpropagation* (a `dout` comes in, a derivative goes out), training and
# validation parts as in *Preparing data*, mean and variance along an axis.
#
# | minutes | section | you write |
# |---:|---|---|
# | 10 | 1 Three fits | `train_val_gap` |
# | 15 | 2 Stop in time | `early_stop_epoch` |
# | 10 | 3 Expensive weights | `l2_loss_and_grad` |
# | 25 | 4 Dice in the network | `dropout_forward`, `dropout_backward`, a written answer |
# | 20 | 5 A layer that looks at its batch | `batchnorm_forward` and three more |
# | 10 | 6 More pictures from few | `augment` |
#
# Under every exercise stands a cell that checks it. It runs the visible checks, which are some 40 % of the exercise; the
# rest is judged after you hand in, on the edges that the docstring promises. So read the docstring: it is the
# specification, and nothing is asked that it does not say.

# %%
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
from itertools import pairwise

import matplotlib.pyplot as plt
from matplotlib.colors import ListedColormap
from numpy.polynomial import Polynomial

from autograder.datasets import digits, mpg
from autograder.drawing.slider import knob
from autograder.drawing.style import BLUE, GOLD, GREEN, GREY, INK, PAPER, RED, use_style

SIDES = ListedColormap(["#f1cfc9", "#cfdfea"])
use_style()


def start(sizes, rng):
    """The weights and biases of a network before its training."""
    params = {}
    for layer, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        params[f"W{layer}"] = rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params


def forward(params, x, drop=None):
    """The activations of all layers: relu, and softmax at the end. `drop` is what happens to a hidden layer."""
    layers, masks, depth = [x], [], len(params) // 2
    for layer in range(1, depth + 1):
        z = layers[-1] @ params[f"W{layer}"] + params[f"b{layer}"]
        if layer == depth:
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return [*layers, e / e.sum(axis=1, keepdims=True)], masks
        a, mask = drop(np.maximum(z, 0)) if drop else (np.maximum(z, 0), 1.0)
        layers.append(a)
        masks.append(mask)


def loss_of(params, x, y):
    """The mean cross-entropy: no dice, no penalty."""
    return float(-np.mean(np.log(np.maximum(forward(params, x)[0][-1][np.arange(len(y)), y], 1e-12))))


def hits(params, x, y):
    return float((forward(params, x)[0][-1].argmax(axis=1) == y).mean())


def train(params, x, y, steps, rng, lr=0.01, penalty=None, drop=None, back=None, batch=None, see=None, picture=None):
    """Adam. `penalty(params)` gives a loss and its gradients; `drop` and `back` are dropout's two halves; `see(params)` is
    called before every tenth step; `picture(x)` changes the pictures of a batch."""
    params = {key: value.copy() for key, value in params.items()}
    m, v = ({key: np.zeros_like(value) for key, value in params.items()} for _ in range(2))
    seen, depth = [], len(params) // 2
    for step in range(1, steps + 1):
        if see and step % 10 == 1:
            seen.append(see(params))
        rows = rng.permutation(len(x))[:batch]
        xs, ys = x[rows] if picture is None else picture(x[rows]), y[rows]
        layers, masks = forward(params, xs, drop)
        d = layers[-1].copy()
        d[np.arange(len(ys)), ys] -= 1
        d /= len(ys)
        more = penalty(params)[1] if penalty else None
        for layer in range(depth, 0, -1):
            grads = {f"W{layer}": layers[layer - 1].T @ d, f"b{layer}": d.sum(axis=0)}
            if layer > 1:
                d = d @ params[f"W{layer}"].T
                d = (back(d, masks[layer - 2]) if back else d) * (layers[layer - 1] > 0)
            for key, g in grads.items():
                g = g + more[key] if more else g
                m[key], v[key] = 0.9 * m[key] + 0.1 * g, 0.999 * v[key] + 0.001 * g**2
                params[key] -= lr * (m[key] / (1 - 0.9**step)) / (np.sqrt(v[key] / (1 - 0.999**step)) + 1e-8)
    return params, seen


# %% [markdown]
# ## 1 Three fits
#
# Here are fourteen cars: how heavy they are, and how far they go on a gallon. Find a curve. A constant is too little: it
# misses the cars that it was given. A polynomial of degree 11 hits nearly all of them. Which is the better curve, for the
# 378 cars that it was not given?
#
# **Predict before you run.** Order the three by their error on the fourteen. Then by their error on the others.

# %% tags=["demo"]
weight, miles = mpg()
tons = weight * 0.45359237 / 1000
rng = np.random.default_rng(14)
order = rng.permutation(len(tons))
few, others = order[:14], order[14:]
# No curve is asked about cars lighter or heavier than those that it has seen: that is another sin, extrapolation.
inside = others[(tons[others] >= tons[few].min()) & (tons[others] <= tons[few].max())]
line = np.linspace(tons[few].min(), tons[few].max(), 400)
fig, axes = plt.subplots(1, 3, figsize=(11.4, 3.7), sharey=True)
for ax, degree, name, colour in zip(
    axes, (0, 2, 11), ("underfitting", "a good fit", "overfitting"), (GOLD, GREEN, RED), strict=True
):
    curve = Polynomial.fit(tons[few], miles[few], degree)
    errors = [np.mean((curve(tons[rows]) - miles[rows]) ** 2) for rows in (few, inside)]
    ax.scatter(tons[inside], miles[inside], s=9, color=GREY, alpha=0.35, lw=0, label="cars not given")
    ax.plot(line, curve(line), color=colour, lw=2.6)
    ax.scatter(tons[few], miles[few], s=42, color=INK, zorder=4, label="cars given")
    ax.set(ylim=(4, 48), xlabel="weight, tonnes")
    ax.set_title(f"{name}: degree {degree}\nerror {errors[0]:.1f} given, {errors[1]:,.1f} not given")
axes[0].set_ylabel("miles a gallon")
axes[0].legend(loc="lower left", fontsize=9)
plt.show()

# %% [markdown]
# The same with two classes. Red and blue points in two crescents, a tenth of them with the wrong colour, as labels are. Left
# a network without a hidden layer, which can draw a straight line; in the middle a small one; right one with two layers of
# 60 units that was trained for long.
#
# **Predict before you run.** What does the third one do with a red point in the middle of blue ones?

# %% tags=["demo"]


def crescents(n, rng, wrong=0.1):
    """n points in two crescents, scaled; a share of the labels is wrong."""
    y = np.arange(n) % 2
    angle = np.pi * rng.random(n)
    x = np.stack([np.cos(angle) + y, np.where(y == 1, 0.5 - np.sin(angle), np.sin(angle))], axis=1)
    x = (x - [0.5, 0.25] + rng.normal(0, 0.22, (n, 2))) * [1.2, 1.9]
    return x, np.where(rng.random(n) < wrong, 1 - y, y)


def territory(ax, params, x, y, title):
    """Which side of the plane is whose, and the points."""
    a, b = np.meshgrid(np.linspace(-2.9, 2.9, 160), np.linspace(-2.6, 2.6, 140))
    sides = forward(params, np.stack([a.ravel(), b.ravel()], axis=1))[0][-1][:, 1].reshape(a.shape)
    ax.contourf(a, b, sides, levels=[0, 0.5, 1], cmap=SIDES)
    ax.contour(a, b, sides, levels=[0.5], colors=INK, linewidths=1.4)
    ax.scatter(*x.T, s=24, c=np.where(y == 1, BLUE, RED), edgecolor="white", lw=0.5)
    ax.set(xticks=[], yticks=[], xlim=(-2.9, 2.9), ylim=(-2.6, 2.6))
    ax.set_title(title)


rng = np.random.default_rng(3)
points, colours = crescents(90, rng)
fresh, fresh_colours = crescents(2000, rng)
fig, axes = plt.subplots(1, 3, figsize=(11.4, 3.7))
WIDE = [2, 60, 60, 2]
for ax, sizes, steps, name in zip(
    axes, ([2, 2], [2, 6, 2], WIDE), (300, 250, 2500), ("underfitting", "a good fit", "overfitting"), strict=True
):
    params, _ = train(start(sizes, np.random.default_rng(5)), points, colours, steps, rng)
    given, other = hits(params, points, colours), hits(params, fresh, fresh_colours)
    territory(ax, params, points, colours, f"{name}\nright: {given:.2f} given, {other:.2f} not given")
plt.show()

# %% [markdown]
# It builds an island for it. Every island is a wrong answer for whoever lands there later, and with a tenth of the labels
# wrong nobody can be right more than nine times out of ten on fresh points.
#
# So two numbers are watched: the loss on the training part, and the loss on a validation part that moves no weight.
# *Underfitting*: both are high. *Overfitting*: the first is low, and the second far above it. Note what is **not** a sign. A
# training loss that has become flat says only that the training has come to an end, by success or by an accident; nothing
# about overfitting. (One deck of slides reads "too flat? you are overfitting".) And a training loss that rises, or jumps
# about, is usually not too small a network but too large a learning rate.
#
# One number for the whole is the **gap**: validation less training loss. In which epoch? Keras keeps a `history`, a dict of
# lists; the epoch that counts is the one whose weights you would keep.
#
# > *Bias and variance, the statisticians' names for missing too much and following too much, were put side by side for
# > networks by Stuart Geman, Elie Bienenstock and René Doursat in 1992.*
#
# **Predict before you run.** Can the gap be below 0?

# %%
predict("below_zero", ...)  # True or False

# %% exercise="train_val_gap"

# %% tags=["demo"]
reveal("below_zero", True)
degrees = np.arange(0, 12)
table = np.zeros((200, len(degrees), 2))
for draw in range(len(table)):
    rng = np.random.default_rng(draw)
    order = rng.permutation(len(tons))
    few, others = order[:14], order[14:]
    inside = others[(tons[others] >= tons[few].min()) & (tons[others] <= tons[few].max())]
    for degree in degrees:
        curve = Polynomial.fit(tons[few], miles[few], degree)
        table[draw, degree] = [np.mean((curve(tons[rows]) - miles[rows]) ** 2) for rows in (few, inside)]
middle = np.median(table, axis=0)
gap = train_val_gap({"loss": middle[:, 0].tolist(), "val_loss": middle[:, 1].tolist()})
best = int(middle[:, 1].argmin())
fig, ax = plt.subplots(figsize=(8.6, 3.6))
ax.plot(degrees, middle[:, 0], "o-", color=BLUE, lw=2.2, label="the fourteen cars given")
ax.plot(degrees, middle[:, 1], "o-", color=RED, lw=2.2, label="the others")
ax.plot([best, best], middle[best], color=INK, lw=1.4)
ax.annotate(
    f"the smallest: gap {gap:.1f}", (best, 17), xytext=(best, 150), ha="center", arrowprops={"arrowstyle": "->"}
)
ax.set(yscale="log", xlabel="degree of the polynomial", ylabel="squared error", xticks=degrees, ylim=(1, 1e6))
ax.set_title("Middle of 200 draws of fourteen cars: one error falls, the other turns round")
ax.legend(loc="upper left")
plt.show()

# %% [markdown]
# The blue curve never rises: more freedom is never a worse fit to what is given. The red one has a bottom. Everything that
# follows are ways to stay near that bottom with a network that is far too large.
#
# ## 2 Stop in time
#
# One slide says: *we stop training when the loss does not get lower anymore*. The training loss gets lower for a very long
# time, and the network overfits meanwhile. What has to be watched is the **validation** loss (as the same deck says later).
#
# It is not smooth. Batches are random, so the curve has a tooth in every epoch, and one bad epoch means nothing. Hence
# **patience**: stop after so many epochs in a row that are no better than *the best so far*. Then go back to the weights
# of the best epoch, which somebody must have kept. (In Keras neither is the default: a plain `EarlyStopping()`, as the slide
# has it, has patience 0 and keeps the last weights. Say `patience=k, restore_best_weights=True`.)
#
# > *Lutz Prechelt (1998) compared fourteen ways to decide when to stop, on 1,296 trainings: the slower ones win a little
# > and cost a lot. His title asks "Early stopping, but when?".*
#
# **Predict before you run.** The losses are 5, 4, 4.5, 3, 3.5, 3.6, 3.7, and the patience is 2. With which epoch does the
# training stop, and which one is the best? And for 1, 3, 2, 2.5, 1.5, 2 with patience 4?

# %% exercise="early_stop_epoch"

# %% tags=["demo"]
pictures, numbers = digits()
ink = pictures / 16.0
rng = np.random.default_rng(21)
order = rng.permutation(len(ink))
x_train, x_val = ink[order[:200]], ink[order[200:700]]
y_val = numbers[order[200:700]]
# One label in seven is wrong, in both parts, as if somebody had been tired.
y_train, y_val = (np.where(rng.random(len(y)) < 1 / 7, rng.integers(0, 10, len(y)), y)
                  for y in (numbers[order[:200]], y_val))  # fmt: skip
BIG = start([64, 80, 80, 10], np.random.default_rng(8))


def both(params):
    return loss_of(params, x_train, y_train), loss_of(params, x_val, y_val)


plain, seen = train(BIG, x_train, y_train, 900, np.random.default_rng(1), lr=0.002, batch=10, see=both)
losses = np.array(seen)
fig, ax = plt.subplots(figsize=(9.4, 3.9))
ax.plot(losses[:, 0], color=BLUE, lw=2, label="training")
ax.plot(losses[:, 1], color=RED, lw=2, label="validation")
for patience, colour in ((1, GOLD), (3, GREEN), (10, INK)):
    stop, best = early_stop_epoch(losses[:, 1].tolist(), patience)
    words = f"patience {patience}: stops at {stop}, best {best} with {losses[best, 1]:.3f}"
    ax.axvline(stop, color=colour, ls="--", lw=1.4, label=words)
    ax.plot(best, losses[best, 1], "o", ms=9, color=colour, mec="white", zorder=5)
ax.set(xlabel="epoch (ten steps each)", ylabel="cross-entropy", ylim=(0, 3.2), xlim=(0, len(losses) - 1))
ax.set_title("200 digits, one label in seven wrong")
ax.legend(loc="upper right", fontsize=9)
plt.show()
print(f"at the end: {hits(plain, x_train, y_train):.3f} of the training labels right, wrong ones included")

# %% [markdown]
# Turn the knob yourself: how patient must one be to reach the true bottom, and what does more patience cost?

# %% tags=["demo"]
fig, ax = plt.subplots(figsize=(8.4, 3.6))


def with_patience(patience):
    stop, best = early_stop_epoch(losses[:, 1].tolist(), patience)
    ax.clear()
    ax.plot(losses[:, 1], color=RED, lw=2)
    ax.axvspan(best, stop, color=GOLD, alpha=0.25, lw=0)
    ax.plot(best, losses[best, 1], "o", ms=9, color=INK, mec="white", zorder=5)
    ax.set(xlabel="epoch", ylabel="validation loss", xlim=(0, len(losses) - 1))
    ax.set_title(f"stops at {stop}, keeps {best} with {losses[best, 1]:.3f}; the bottom is {losses[:, 1].min():.3f}")


patiences = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30]
knob(fig, with_patience, patiences, labels=[f"patience {n}" for n in patiences], start=2, places=11)

# %% [markdown]
# At the end the network gives nearly every training label back, also those that were invented. The bottom of the red curve
# was passed long before.
#
# ## 3 Expensive weights
#
# A curve that bends round every point needs large weights: between two points that are close together it has to change its
# mind quickly. So charge for them. Add to the loss
#
# $$ \lambda \sum_{\ell} \sum_{ij} \big(W^{(\ell)}_{ij}\big)^2, \qquad \text{with the gradient } 2 \lambda\, W^{(\ell)} . $$
#
# The gradient pulls every weight towards 0, the harder the larger it is; it stays where the data pull back. Books differ in
# a factor of one half. Ours has none; read the docstring of whatever you use.
#
# **Biases stay free.** A bias bends nothing, it moves everything. If all targets are shifted by a thousand, the last bias
# has to follow by a thousand, and why should that cost anything?
#
# One slide calls this "weight decay (L2 regularization)". For plain gradient descent the two are the same: the step makes
# $W \leftarrow (1 - 2\eta\lambda) W - \eta\,g$. For Adam they are not, since Adam divides the pull of the penalty by the size
# of the gradients, like everything else; `AdamW` lets the weights decay beside it (Loshchilov and Hutter 2019).
#
# > *Anders Krogh and John Hertz (1992) showed for a linear network why it helps: it puts out the directions that the data
# > say nothing about, and the noise with them. As ridge regression it is older (Hoerl and Kennard 1970), as Tikhonov's
# > regularisation older still, and the name of the whole field.*
#
# **Predict before you run.** What will the wide network of section 1 draw if the penalty is enormous?

# %% exercise="l2_loss_and_grad"

# %% tags=["demo"]
fig, axes = plt.subplots(1, 4, figsize=(12.6, 3.5))
for ax, lam in zip(axes, (0.0, 0.0003, 0.003, 0.1), strict=True):
    params, _ = train(
        start(WIDE, np.random.default_rng(5)),
        points,
        colours,
        1500,
        np.random.default_rng(6),
        penalty=lambda params, lam=lam: l2_loss_and_grad(params, lam),
    )
    size = l2_loss_and_grad(params, 1.0)[0]
    given, other = hits(params, points, colours), hits(params, fresh, fresh_colours)
    territory(
        ax,
        params,
        points,
        colours,
        f"$\\lambda$ = {lam:g}, $\\sum W^2$ = {size:.3g}\n{given:.2f} given, {other:.2f} not",
    )
plt.show()

# %% [markdown]
# The islands sink first; what is left in the end has hardly a shape. (In the titles: the sum of all squared weights, and the
# shares of right answers.) Which $\lambda$ is right, no formula says: the validation part chooses.
#
# ## 4 Dice in the network
#
# In every training step, each hidden unit is switched off with probability *rate*, anew for each sample. Nothing that one
# unit does can rely on one other unit being there. That is **dropout**.
#
# When the network is used, all units are there, and the sum that arrives at the next layer would be larger than any that it
# was trained on. So the units that are left grow in training, by $1/(1 - \text{rate})$:
#
# $$ m_{ij} = \begin{cases} 0 & \text{with probability } r \\ \dfrac{1}{1 - r} & \text{otherwise} \end{cases}
# \qquad\qquad E[m_{ij}] = r \cdot 0 + (1 - r) \cdot \frac{1}{1 - r} = 1 . $$
#
# The expected value of what arrives is the same with dice and without. This is the *inverted* form, which everybody uses:
# when not in training, nothing is left to do. (The first paper scaled the weights down afterwards instead.)
#
# Two slips of the slides. `Dropout(p=0.5)` is a TypeError in Keras; the argument is called `rate`. And a layer
# `Dropout(rate=0.3)` does not act on "the next layer": it drops what comes *in*, the outputs of the layer before it.
#
# > *Geoffrey Hinton tells that the idea came to him at his bank: the tellers kept changing, and he figured that it would take
# > cooperation among employees to defraud it, so one had better move them around. The paper (Srivastava and others 2014)
# > compares with sex instead: a gene must be of use beside genes that it has never met.*
#
# **Predict before you run.** Ten thousand ones go through dropout with rate 0.5. Which numbers come out, and what is their
# mean? What would the mean be without the growth?

# %%
predict("two_means", ...)  # two numbers: the mean, and what it would be without the growth

# %% exercise="dropout_forward"

# %% tags=["demo"]
reveal("two_means", [1, 0.5])

# %% [markdown]
# Backwards it is one line. Where the mask is 0, what came in had no influence, so it gets no derivative; where it is 2, the
# loss feels it twice.

# %% exercise="dropout_backward"

# %% tags=["demo"]


def thinned(ax, masks, title):
    """A network with its units, those that are dropped empty."""
    spots = [
        [(column, (row - (size - 1) / 2) * 1.0) for row in range(size)] for column, size in enumerate((5, 7, 7, 3))
    ]
    alive = [np.ones(5), *masks, np.ones(3)]
    for left in range(3):
        for one, (x0, y0) in enumerate(spots[left]):
            for other, (x1, y1) in enumerate(spots[left + 1]):
                on = alive[left][one] > 0 and alive[left + 1][other] > 0
                ax.plot([x0, x1], [y0, y1], color=BLUE if on else "#e4e2dc", lw=0.8 if on else 0.5, zorder=1 + on)
    for column, spot in zip(alive, spots, strict=True):
        for on, (x0, y0) in zip(column, spot, strict=True):
            ax.scatter(x0, y0, s=95, color=INK if on else PAPER, edgecolor=INK if on else GREY, zorder=5)
    ax.axis("off")
    ax.set_title(title)


fig, axes = plt.subplots(1, 4, figsize=(12, 3.2))
rng = np.random.default_rng(31)
for ax, words in zip(axes, ("sample 1", "sample 2", "sample 1, next step", "not in training"), strict=True):
    masks = [dropout_forward(np.ones(7), 0.5, rng, words != "not in training")[1] for _ in range(2)]
    thinned(ax, masks, words)
plt.show()

# %% [markdown]
# Every sample meets another network. With $h$ hidden units there are $2^h$ of them, they share their weights, and using
# all units at the end is a vote of them all, roughly.
#
# **Predict before you run.** A unit of the next layer adds up what 50 units send. Left, the sums in training (with dice) and
# afterwards (without), for a dropout *without* growth; right with it. Where do the two hills stand?

# %% tags=["demo"]
rng = np.random.default_rng(32)
sent, w = np.maximum(rng.normal(0.6, 1, (4000, 50)), 0), np.abs(rng.normal(0.1, 0.05, 50))
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.2), sharex=True, sharey=True)
for ax, grown, title in ((axes[0], False, "without the growth"), (axes[1], True, "inverted: yours")):
    out, mask = dropout_forward(sent, 0.5, rng)
    trained = out if grown else out * 0.5
    for sums, colour, name in ((trained @ w, GOLD, "in training"), (sent @ w, BLUE, "not in training")):
        ax.hist(sums, bins=np.linspace(0, 10, 80), color=colour, alpha=0.7, label=f"{name}: mean {sums.mean():.2f}")
    ax.set(title=title, xlabel="what arrives", yticks=[])
    ax.legend(loc="upper right")
plt.show()

# %% [markdown]
# Left, the next layer is used on sums that it has never seen. Right, the hills stand above one another; with dice there is
# more noise, and that is the point.
#
# Now the digits of section 2 again, with their wrong labels, the same network, the same start.
#
# **Predict before you run.** Two curves, training and validation loss, with dropout 0.5. Which of the two is higher at the
# beginning, if the training loss is measured with the dice, as it is while training?

# %% tags=["demo"]
dice = np.random.default_rng(33)


def drop_half(a):
    return dropout_forward(a, 0.5, dice)


def three(params):
    with_dice = forward(params, x_train, drop_half)[0][-1]
    reported = float(-np.mean(np.log(np.maximum(with_dice[np.arange(len(y_train)), y_train], 1e-12))))
    return reported, *both(params)


dropped, seen = train(
    BIG,
    x_train,
    y_train,
    900,
    np.random.default_rng(22),
    lr=0.002,
    batch=10,
    see=three,
    drop=drop_half,
    back=dropout_backward,
)
curves = np.array(seen)
fig, axes = plt.subplots(1, 2, figsize=(11, 3.7), sharey=True)
axes[0].plot(losses[:, 0], color=BLUE, lw=2, label="training")
axes[0].plot(losses[:, 1], color=RED, lw=2, label="validation")
axes[0].set_title(f"without dropout: best {losses[:, 1].min():.3f}, last {losses[-1, 1]:.3f}")
axes[1].plot(curves[:, 0], color=BLUE, lw=2, label="training, as reported: with the dice")
axes[1].plot(curves[:, 1], color=BLUE, lw=1.4, ls=":", label="training, the dice put away")
axes[1].plot(curves[:, 2], color=RED, lw=2, label="validation")
axes[1].set_title(f"with dropout 0.5: best {curves[:, 2].min():.3f}, last {curves[-1, 2]:.3f}")
for ax in axes:
    ax.set(xlabel="epoch (ten steps each)", ylim=(0, 3.6), xlim=(0, 89))
    ax.legend(loc="upper right", fontsize=9)
axes[0].set_ylabel("cross-entropy")
plt.show()
below = int(np.argmax(curves[:, 2] > curves[:, 0]))
print(f"for {below} epochs the validation loss lies below the training loss that is reported")

# %% [markdown]
# ### Your answer
#
# Beside curves of this kind, with a validation loss below the training loss, a slide of our lecture says:
#
# > *when you use validation you are introducing regularizations (e.g. dropout) so the loss can be smaller than for the
# > training set*
#
# In the cell below:
#
# 1. What is the wrong way round in this sentence? Say what dropout does in a training step and what when the validation loss
#    is computed, and why that makes the *training* loss larger.
# 2. There is a second reason, without any dropout. Keras reports, for an epoch, the mean of the training losses of its
#    batches, measured while the weights still change, and one validation loss, measured when the epoch is over. Suppose that
#    the true loss, the same for both parts, falls in a straight line from 1.0 to 0.6 during the first epoch, and from 0.6 to
#    0.4 during the second. Which four numbers are reported?
# 3. A friend has a validation loss below the training loss, and dropout in the network. Describe an experiment, without a new
#    training, that tells whether dropout is the reason. What does the dotted curve say above?
# 4. Suppose that neither of the two is the reason. Name one cause that is a mistake, or bad luck, in how the data were
#    divided, and say how you would notice.

# %% [markdown] manual="below_the_training_loss"
# **Mark scheme ({{points}} points).** One point for each part; half points where the right thing is said and not argued.
#
# 1. *The wrong way round.* Dropout acts in training and is switched off in validation; nothing is introduced there. In a
#    training step half of the units (or their share) are missing, and another half each time, so that the predictions are
#    worse, and the loss is larger, than those of the whole network with the same weights. (Half without the reason.)
# 2. *Four numbers.* Training 0.8 and 0.5 (the means along the lines), validation 0.6 and 0.4 (their ends). The training loss
#    is half an epoch old. (Half for two of the four, or for the right idea with other numbers.)
# 3. *An experiment.* Compute the loss of the same weights on the training part with dropout switched off (in Keras:
#    `model.evaluate(x_train, y_train)`), and compare it with the validation loss. If it now lies below, dropout, or the running
#    mean of part 2, was the reason; both are taken away. The dotted curve is just that, and lies below the validation loss for
#    most of the training. (Half without a word on the dotted curve.)
# 4. *The data.* Any one with the way to notice it: the validation part is easier, or too small and lucky (another split, and
#    the order changes); rows, or near copies of training rows, are in it (look for duplicates); it was split off a sorted file,
#    as `validation_split` does, and lacks a hard class (count the classes); it was prepared with other statistics, or training
#    pictures are augmented and validation pictures are not. (Half without the way to notice it.)

# %% [markdown]
# ## 5 A layer that looks at its batch
#
# What comes out of a layer has some mean and some spread, and the next layer has to live with it. In a deep network small
# factors multiply: with weights a little too small everything dies away, with weights a little too large it explodes.
# **Batch normalisation** puts a layer between the two that takes each feature, subtracts its mean and divides by its
# spread, *over the batch*:
#
# $$ \hat x_{ij} = \frac{x_{ij} - \mu_j}{\sqrt{\sigma^2_j + \varepsilon}}, \qquad y_{ij} = \gamma_j\, \hat x_{ij} + \beta_j . $$
#
# A slide says that it *forces layer activation distributions to be 0-mean, variance 1*. That is the first half. In the second
# every feature gets a scale $\gamma$ and a shift $\beta$, which are learned like weights: if a feature is better with
# mean 3, it shall have it.
#
# As $\mu$ and $\sigma$ depend on which other samples happen to be in the batch, every sample is a little different each
# time: noise, and some regularisation with it.
#
# > *Sergey Ioffe and Christian Szegedy (2015) reached the accuracy of the best network for pictures in a fourteenth of the
# > steps. Why it works so well is disputed to this day; their own explanation, "internal covariate shift", did not survive
# > (Santurkar and others 2018).*
#
# **Predict before you run.** What comes out of a batch of one sample, whatever went in?

# %%
predict("one_sample", ...)  # a number, before gamma and beta have their say

# %% exercise="batchnorm_forward"

# %% tags=["demo"]
reveal("one_sample", 0, "A single number is its own mean.")
rng = np.random.default_rng(41)
batch = rng.normal(size=(300, 80))
fig, axes = plt.subplots(3, 6, figsize=(12, 5), sharex="row", sharey="row")
for row, (spread, normalised, name) in enumerate(
    (
        (0.05, False, "weights too small"),
        (0.25, False, "weights too large"),
        (0.25, True, "too large,\nwith your layer"),
    )
):
    a, ones = batch, np.ones(80)
    for layer in range(6):
        z = a @ np.random.default_rng(50 + layer).normal(0, spread, (80, 80))
        z = batchnorm_forward(z, ones, 0 * ones) if normalised else z
        a = np.tanh(z)
        ax = axes[row, layer]
        ax.hist(a.ravel(), bins=np.linspace(-1, 1, 41), color=(GOLD, RED, GREEN)[row])
        ax.set(yticks=[], xticks=[-1, 0, 1], xlim=(-1, 1))
        if row == 0:
            ax.set_title(f"layer {layer + 1}")
        if layer == 0:
            ax.set_ylabel(name, fontsize=9)
plt.show()

# %% [markdown]
# Activations of six tanh layers. Above, all is 0 in the end; in the middle every unit is at its stop, where tanh has no
# slope; below, the same weights with the layer between: all six alike.
#
# ### Backwards
#
# Here is the exercise in which most people fall. What does the loss feel if *one* number $x_{ij}$ is nudged? The output
# $y_{ij}$ moves, of course. But the mean moves with it, and the variance, and with these **every other output of this
# column**. So three ways lead back:
#
# $$ \frac{\partial L}{\partial x_{ij}} = \frac{\gamma_j}{\sqrt{\sigma_j^2 + \varepsilon}} \Big( d_{ij} -
# \underbrace{\frac1n \sum_k d_{kj}}_{\text{by the mean}} - \hat x_{ij}
# \underbrace{\frac1n \sum_k d_{kj}\, \hat x_{kj}}_{\text{by the variance}} \Big), \qquad d = \texttt{dout}. $$
#
# Two ways to check it in your head. If a whole column moves by 1, its mean moves by 1, and no output changes: so each column
# of `dx` sums to 0. And if a column is stretched about its mean, its spread is stretched too, and (but for $\varepsilon$)
# nothing changes either.

# %% exercise="batchnorm_backward"

# %% tags=["demo"]
rng = np.random.default_rng(42)
column = np.sort(rng.normal(size=(9, 1)), axis=0)
one = np.ones(1)
fig, axes = plt.subplots(1, 2, figsize=(10.8, 3.9), width_ratios=(1.2, 1))
ax = axes[0]
before = batchnorm_forward(column, one, 0 * one)
moved = column.copy()
moved[7] += 1.2
after = batchnorm_forward(moved, one, 0 * one)
for number in range(9):
    colour = RED if number == 7 else BLUE
    ax.plot([0, 1], [before[number, 0], after[number, 0]], "o-", color=colour, lw=2 if number == 7 else 1.3, ms=6)
ax.set(xticks=[0, 1], xticklabels=["before", "one input moved up"], xlim=(-0.3, 1.3), ylabel="outputs")
ax.set_title("One input moves, nine outputs answer")
ax = axes[1]
matrix = np.zeros((9, 9))
for number in range(9):
    dout = np.zeros((9, 1))
    dout[number] = 1
    matrix[number] = batchnorm_backward(dout, column, one)[0][:, 0]
shown = ax.imshow(matrix, cmap="RdBu_r", vmin=-1.2, vmax=1.2)
ax.set(xlabel="which input is nudged", ylabel="which output moves", xticks=range(9), yticks=range(9))
ax.set_title("By how much: your backward pass")
fig.colorbar(shown, ax=ax, shrink=0.85)
plt.show()
print(f"the rows of this table sum to 0: the largest sum is {np.abs(matrix.sum(axis=1)).max():.1e}")

# %% [markdown]
# If mean and variance were constants, the table would have a diagonal and nothing else.
#
# ### Without a batch
#
# And when the network is used, on one picture? A batch of one has variance 0, and every picture would give $\beta$. So during
# the training a **running mean** and a **running variance** are kept, and used instead. After each batch
#
# $$ \text{running} \leftarrow \text{momentum} \cdot \text{running} + (1 - \text{momentum}) \cdot \text{batch} , $$
#
# with a momentum of 0.99 in Keras: the newest batch has a say of one per cent. (PyTorch writes 0.01 and calls *that*
# momentum. Also, $\varepsilon$ is $10^{-3}$ in Keras and $10^{-5}$ in the paper's own code. Read docstrings.)

# %% exercise="batchnorm_infer"

# %% exercise="update_running"

# %% tags=["demo"]
rng = np.random.default_rng(43)
fig, axes = plt.subplots(1, 2, figsize=(11, 3.6), width_ratios=(1.3, 1))
ax = axes[0]
batches = [rng.normal(3, 2, (16, 1)) for _ in range(400)]
ax.plot([b.mean() for b in batches], color=GREY, lw=0.7, label="each batch of 16")
for momentum, colour in ((0.5, GOLD), (0.9, GREEN), (0.99, RED)):
    value, path = np.zeros(1), []
    for b in batches:
        value = update_running(value, b.mean(axis=0), momentum)
        path.append(value[0])
    ax.plot(path, color=colour, lw=2, label=f"momentum {momentum}")
ax.axhline(3, color=INK, lw=0.9, ls=":")
ax.set(xlabel="batches", ylim=(-0.1, 5.2), xlim=(0, 400))
ax.set_title("The running mean begins at 0; the truth is 3")
ax.legend(loc="lower right", fontsize=9, ncols=2)
ax = axes[1]
samples = np.linspace(-2, 8, 9)[:, None]
alone = [batchnorm_forward(row[None], one, 0 * one)[0, 0] for row in samples]
kept = batchnorm_infer(samples, one, 0 * one, np.array([3.0]), np.array([4.0]))[:, 0]
ax.plot(samples[:, 0], kept, "o-", color=BLUE, lw=2, label="with what was kept")
ax.plot(samples[:, 0], alone, "s-", color=RED, lw=2, label="by the statistics of a batch of one")
ax.set(xlabel="the sample", ylabel="what comes out")
ax.set_title("One sample at a time")
ax.legend(loc="upper left", fontsize=9)
plt.show()

# %% [markdown]
# A high momentum is calm, and slow to forget its wrong beginning: after 100 batches 0.99 has still a third of it left. Who
# trains for 50 steps and then predicts, is surprised.
#
# ## 6 More pictures from few
#
# The best cure against learning by heart is more data. If there are none, make some: move a digit by one pixel, and it is
# still that digit. A photo of a cat may be mirrored. To a person that says nothing new; to a network, which knows only that
# pixel 27 was dark, it says a lot.
#
# Which changes are allowed is knowledge about the world, and the label must survive them. **A mirrored cat is a cat; a
# mirrored 3 is no 3.** `flip` is an argument for that reason.
#
# Each picture of a batch gets its own coin and its own move, anew in every epoch. And what enters at the edge is 0, the
# background: `np.roll` alone would bring the right edge in on the left. (The capstone *echoes* has an `augment` of its own,
# which gives all eight turns and mirrors of a picture; this one draws one view.)
#
# > *Patrice Simard and others (2003) bent digits elastically; the network that won in 2012 with photos (Krizhevsky, Sutskever
# > and Hinton) saw every picture in 2,048 cuts and mirrors, and without them "suffers from substantial overfitting".*

# %% exercise="augment"

# %% tags=["demo"]
seven = pictures[numbers == 7][4].reshape(1, 8, 8)
seen_views, order = {}, np.random.default_rng(61)
for view in augment(np.repeat(seven, 600, axis=0), order):
    seen_views.setdefault(view.tobytes(), view)
rest = sorted(seen_views.values(), key=lambda view: (-float((view[:, 4:] > 0).sum()), view.tobytes()))
fig, axes = plt.subplots(2, 10, figsize=(12, 2.7))
for ax in axes.flat:
    ax.axis("off")
axes[0, 0].imshow(seven[0], cmap="Greys")
fig.suptitle(
    f"A 7, and what became of 600 copies of it: {len(seen_views)} views", x=0.01, ha="left", fontsize=11, weight="bold"
)
places = [ax for ax in axes.flat if ax not in (axes[0, 0], axes[1, 0])]
for ax, view in zip(places, rest, strict=False):
    ax.imshow(view, cmap="Greys")
plt.show()

# %% [markdown]
# Half of them are no sevens. So, for digits: `flip=False`.
#
# **Predict before you run.** A hundred digits to train on, each in the middle of its picture. Three networks: one sees them as
# they are, one moved by up to a pixel, one moved and mirrored. Of a thousand other digits in the middle, how many does each
# get right? And if those thousand are moved by up to a pixel, too?

# %% tags=["demo"]
WAYS = {"as they are": None, "moved": (False, 1), "moved and mirrored": (True, 1)}
found = {name: [] for name in WAYS}
for seed in range(4):
    order = np.random.default_rng(70 + seed).permutation(len(ink))
    rows, test = order[:100], order[100:1100]
    askew = augment(pictures[test].reshape(-1, 8, 8), np.random.default_rng(99), False, 1).reshape(-1, 64) / 16.0
    for name, way in WAYS.items():
        chance = np.random.default_rng(80 + seed)

        def look(x, way=way, chance=chance):
            return augment(x.reshape(-1, 8, 8), chance, *way).reshape(-1, 64)

        params, _ = train(
            start([64, 100, 10], np.random.default_rng(seed)),
            ink[rows],
            numbers[rows],
            500,
            chance,
            lr=0.005,
            batch=50,
            picture=look if way else None,
        )
        found[name].append([hits(params, x, numbers[test]) for x in (ink[test], askew)])
fig, axes = plt.subplots(1, 2, figsize=(10.8, 2.7), sharex=True, sharey=True)
for column, (ax, title) in enumerate(zip(axes, ("others in the middle", "others moved by up to a pixel"), strict=True)):
    for height, values in enumerate(reversed(found.values())):
        values = np.array(values)[:, column]
        ax.scatter(values, [height] * len(values), s=42, color=(RED, GREEN, BLUE)[height], alpha=0.85)
        ax.plot([np.mean(values)] * 2, [height - 0.3, height + 0.3], color=INK, lw=2)
        ax.annotate(f"{np.mean(values):.2f}", (np.mean(values), height + 0.32), ha="center", va="bottom", fontsize=9)
    ax.set(yticks=range(3), yticklabels=list(reversed(found)), ylim=(-0.5, 2.8), xlabel="share right", xlim=(0.25, 1))
    ax.set_title(title)
plt.show()

# %% [markdown]
# The pictures are the same hundred; what was added is one sentence about the world, "a digit that moves is the same digit".
# Where tomorrow's digits lie in the middle, as these do, nobody needs the sentence, and it costs a little. Where they do not, it
# is the difference between a toy and a tool. And a false sentence, that a mirrored digit is the same digit, costs something on
# either side.
#
# ## What stays
#
# - Underfitting misses what is given; overfitting hits it and misses the rest. Two losses tell, and neither alone.
# - Watch the validation loss, with patience, against the best so far; keep the best weights.
# - Large weights cost $\lambda W^2$. Biases are free.
# - Dropout acts in training only, and keeps the expected value. The mask goes backwards, too.
# - Batch normalisation sends its derivative also through mean and variance; afterwards it lives on what was kept.
# - Augmentation is knowledge: which changes leave the label true?
# - How much of each? The validation part decides, and the test part is opened once.
#
# **If you want more**: train the digits of section 2 with all five together, and find out which of them the others make
# superfluous. Or keep the running mean of a network's *weights*; that helps, too, and has a name (Polyak's average).
#
# **Sources**
#
# - A. E. Hoerl, R. W. Kennard (1970). Ridge regression: biased estimation for nonorthogonal problems. *Technometrics* 12,
#   55-67.
# - S. Geman, E. Bienenstock, R. Doursat (1992). Neural networks and the bias/variance dilemma. *Neural Computation* 4, 1-58.
# - A. Krogh, J. A. Hertz (1992). A simple weight decay can improve generalization. *Advances in Neural Information Processing
#   Systems* 4, 950-957.
# - L. Prechelt (1998). Early stopping, but when? *Neural Networks: Tricks of the Trade*, Springer.
# - P. Y. Simard, D. Steinkraus, J. C. Platt (2003). Best practices for convolutional neural networks applied to visual
#   document analysis. *ICDAR*, 958-963.
# - A. Krizhevsky, I. Sutskever, G. E. Hinton (2012). ImageNet classification with deep convolutional neural networks.
#   *Advances in Neural Information Processing Systems* 25.
# - N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever, R. Salakhutdinov (2014). Dropout: a simple way to prevent neural
#   networks from overfitting. *Journal of Machine Learning Research* 15, 1929-1958.
# - S. Ioffe, C. Szegedy (2015). Batch normalization: accelerating deep network training by reducing internal covariate
#   shift. *ICML*, 448-456.
# - I. Goodfellow, Y. Bengio, A. Courville (2016). *Deep Learning*, sections 5.2 and 7.1 to 7.12. MIT Press.
# - S. Santurkar, D. Tsipras, A. Ilyas, A. Madry (2018). How does batch normalization help optimization? *Advances in Neural
#   Information Processing Systems* 31.
# - I. Loshchilov, F. Hutter (2019). Decoupled weight decay regularization. *ICLR*.
# - R. Quinlan (1993). Auto MPG. E. Alpaydin, C. Kaynak (1998). Optical Recognition of Handwritten Digits. *UCI Machine
#   Learning Repository*, CC BY 4.0.
# - J. Borst (2019). *Neural Networks*, lecture slides, University of Leipzig (slides 112 and 122-136).
# - L. G. Moyano (2022). *ML Fundamentals*, lecture slides, Instituto Balseiro ("Regularization"; mended here).
