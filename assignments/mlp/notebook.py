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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for an argument.*
#
# One neuron draws one straight line. Put neurons side by side and behind each other, and the lines become borders of any
# shape. You will run such a network forwards: slowly, so that you see every number; then fast, with one product of
# matrices a layer; then so that it tells what it says on the way. You will give it its first weights, and see why they
# cannot be zeros. And you will draw what it has learned.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: matrix products and shapes in NumPy, a `for` loop, and the activations relu, tanh and sigmoid. That a
# stack of layers without activations is one linear layer was in *Activations*.
#
# | minutes | section | you write |
# |---:|---|---|
# | 15 | 1 One sample, unit by unit | `forward_loop` |
# | 15 | 2 All samples at once | `forward` |
# | 10 | 3 What the layers say | `forward_trace` |
# | 20 | 4 How a network starts | `init_params`, an argument |
# | 15 | 5 Borders | `decision_grid` |
#
# Under every exercise stands a cell that checks it. It runs the visible checks, which are some 40 % of the exercise; the
# rest is judged after you hand in, on the edges that the docstring promises. So read the docstring: it is the
# specification, and nothing is asked that it does not say.

# %%
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
import time
from itertools import pairwise

import matplotlib.pyplot as plt
from matplotlib.colors import LinearSegmentedColormap

from autograder.datasets import wine
from autograder.drawing.film import film
from autograder.drawing.style import BLUE, GOLD, GREEN, INK, PAPER, RED, use_style

SURFACE = LinearSegmentedColormap.from_list("surface", ["#7ea7c5", "#dbe8f2", PAPER, "#f8dedd", "#de8a8d"])
STRONG = LinearSegmentedColormap.from_list("strong", [INK, BLUE, "#dbe8f2", PAPER, "#f6d9a0", RED, "#5d1418"])
use_style()


def two_moons(n, noise, seed):
    """n points on two half circles that reach into each other. Returns X (n, 2) and y (n,) of 0 and 1."""
    rng = np.random.default_rng(seed)
    t, y = rng.uniform(0, np.pi, n), np.arange(n) % 2
    x = np.where(y == 0, np.cos(t), 1 - np.cos(t)) - 0.5
    height = np.where(y == 0, np.sin(t), 0.5 - np.sin(t)) - 0.25
    return np.stack([x, height], axis=1) + noise * rng.normal(size=(n, 2)), y


def slope(a, activation):
    """The derivative of an activation, from what it answered."""
    return {"relu": (a > 0) * 1.0, "tanh": 1 - a**2, "sigmoid": a * (1 - a)}[activation]


def train(X, y, params, activation, lr, steps):
    """Steps downhill (Adam) from these params, for y of 0 and 1. How it works is for later: Backpropagation, Optimizers."""
    params, losses = {key: value.copy() for key, value in params.items()}, []
    mean, square = ({key: np.zeros_like(value) for key, value in params.items()} for _ in range(2))
    for step in range(1, steps + 1):
        trace = forward_trace(X, params, activation)
        logit = np.clip(trace[-1][:, 0], -500, 500)
        losses.append(np.mean(np.logaddexp(0, logit) - y * logit))
        d = ((1 / (1 + np.exp(-logit)) - y) / len(y))[:, None]
        for layer in range(len(params) // 2, 0, -1):
            grads = {f"W{layer}": trace[layer - 1].T @ d, f"b{layer}": d.sum(axis=0)}
            d = d @ params[f"W{layer}"].T * slope(trace[layer - 1], activation)
            for key, g in grads.items():
                mean[key] = 0.9 * mean[key] + 0.1 * g
                square[key] = 0.999 * square[key] + 0.001 * g**2
                root = np.sqrt(square[key] / (1 - 0.999**step)) + 1e-8
                params[key] -= lr * mean[key] / (1 - 0.9**step) / root
    return params, losses


def right(X, y, params, activation):
    """The share of the samples that the network has right: an answer above 0 says 1."""
    return np.mean((forward(X, params, activation)[:, 0] > 0) == y)


def draw_network(ax, x, params, layers, names):
    """The network at work on x: units as circles with their answers, weights as lines (red: above 0, blue: below)."""
    places = [[(2.2 * depth, (len(a) - 1) / 2 - j) for j in range(len(a))] for depth, a in enumerate(layers)]
    for depth in range(1, len(layers)):
        W = params[f"W{depth}"]
        for (i, j), w in np.ndenumerate(W):
            start, end = places[depth - 1][i], places[depth][j]
            colour = RED if w > 0 else BLUE
            ax.plot(*zip(start, end, strict=True), color=colour, lw=1 + 1.2 * abs(w), alpha=0.8, zorder=1)
    for depth, a in enumerate(layers):
        for (px, py), value in zip(places[depth], a, strict=True):
            hidden = 0 < depth < len(layers) - 1
            face = "#ecebe6" if hidden and value == 0 else "#f6d9a0" if hidden else "white"
            ax.scatter(px, py, s=900, c=face, edgecolor=INK, lw=1.4, zorder=3)
            ax.text(px, py, f"{value:g}", ha="center", va="center", fontsize=11, zorder=4)
        ax.text(2.2 * depth, 0.95, names[depth], ha="center", color="#6b6f76", fontsize=9)
    ax.set(xlim=(-0.6, 2.2 * (len(layers) - 1) + 0.6), ylim=(-1.1, 1.25), aspect="equal")
    ax.axis("off")


# %% [markdown]
# ## 1 One sample, unit by unit
#
# A **layer** is a stack of neurons that all look at the same numbers. Neuron $j$ has a weight $W_{ij}$ for every input
# $i$, adds up, and adds its own bias:
#
# $$ z_j = \sum_i a_i\,W_{ij} + b_j . $$
#
# So $W$ has a **row for each input and a column for each unit**: for $d$ inputs and $m$ units it is $(d, m)$, and $b$ has
# $m$ numbers. (Lectures also write $W_{ji}$, or $W x^T$ with a row for each unit. Both are right, and mixing them is
# not. Here a sample is a row, and a layer is `x @ W + b`.)
#
# Between two layers stands an **activation** that bends what goes through. Without it the stack would be one linear
# layer in disguise. Behind the *last* layer we put none: a network that estimates a temperature must be able to say $-3$,
# and no relu or sigmoid can. Where a probability is wanted, the loss adds what is needed (that is for *Losses*).
#
# All numbers of a network travel in one dict, `{"W1": ..., "b1": ..., "W2": ..., "b2": ...}`. The number in the key says
# which layer it is.
#
# > *Layers are older than the means to train them. Rosenblatt's book of 1962 has perceptrons of several layers, Ivakhnenko
# > and Lapa trained layered nets of polynomials in 1965. What everybody uses, hidden units that learn what to say, became
# > popular with Rumelhart, Hinton and Williams (1986).*
#
# **Predict before you run.** Two units with the weights $(1, -1)$ and $(-1, 1)$, relu, then one unit that adds both up,
# all biases 0. What does this network say for $(0, 0)$, $(1, 0)$, $(0, 1)$, $(1, 1)$? You have met that table. Could one
# neuron do it?

# %%
predict("four_corners", ...)  # four numbers

# %% exercise="forward_loop"

# %% tags=["demo"]
reveal("four_corners", [0, 1, 1, 0], "The exclusive or, which no single neuron can do.")
XOR = {"W1": np.array([[1.0, -1.0], [-1.0, 1.0]]), "b1": np.zeros(2), "W2": np.ones((2, 1)), "b2": np.zeros(1)}
corners = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
first_layer = {"W1": XOR["W1"], "b1": XOR["b1"]}
fig, axes = plt.subplots(1, 4, figsize=(12, 2.4))
for ax, x in zip(axes, corners, strict=True):
    hidden = np.maximum(forward_loop(x, first_layer, "relu"), 0)
    answer = forward_loop(x, XOR, "relu")
    draw_network(ax, x, XOR, [x, hidden, answer], ["sample", "hidden, behind relu", "answer"])
    ax.set_title(f"({x[0]:g}, {x[1]:g}) gives {answer[0]:g}")
fig.suptitle(
    "Exclusive or, which no single neuron can: one unit says when the first is larger, the other when the second is"
)
plt.show()

# %% [markdown]
# Red weights are above 0, blue ones below; a grey unit is closed: relu has cut its sum to 0. In 1969 Minsky and Papert
# showed that one neuron cannot compute this table. Three can.
#
# **How many numbers has a network?** A layer of $m$ units with $d$ inputs has $d\,m + m$. So a hidden layer of 5 between
# one feature and one answer makes $(5 + 5) + (5 + 1) = 16$. Count those of the lecture before you run the next cell: two
# features, 10 and 10 hidden units, one answer; and one feature, 1,000 hidden units, one answer. The second is the
# lecture's example of a network that learns its handful of cars by heart.

# %% tags=["demo"]
for sizes in ([1, 5, 1], [1, 5, 2, 1], [1, 1000, 1], [2, 3, 1], [2, 10, 10, 1], [2, 3, 4], [784, 32, 32]):
    parts = [d * m + m for d, m in pairwise(sizes)]
    print(f"{'-'.join(map(str, sizes)):>10}: {' + '.join(f'{part:,}' for part in parts)} = {sum(parts):,}")

# %% [markdown]
# ## 2 All samples at once
#
# Running one sample through the network is how we think. It is not how anybody computes. Put the samples under each other
# as the rows of $X$; then one product does the sums of all samples and of all units:
#
# $$ \underbrace{Z}_{(n, m)} = \underbrace{X}_{(n, d)}\,\underbrace{W}_{(d, m)} + \underbrace{b}_{(m,)} . $$
#
# The bias is a row of $m$ numbers, and NumPy adds it to every row of the product. That is what we want: **a bias belongs to
# a unit, and so to a column**. (The lecture writes $Y = W X^T$ with $W$ as $(1, 3)$ and a hundred samples of three
# features: that is a row $(1, 100)$. Ours is its transpose, a column $(100, 1)$.)
#
# Two accidents wait here. Where $d = m$, a transposed $W$ runs and is wrong. Where $n = m$, a bias that was turned into a
# column runs and is wrong. Both pass a test with square numbers only, so test with $n$, $d$ and $m$ that differ.
#
# **Predict before you run.** A thousand samples through a network with 64 inputs, 64 hidden units and 10 answers are five
# million products. How many times as fast as your loops is the product of matrices: 2, 20, 200, more?

# %% exercise="forward"

# %% tags=["demo"]
rng = np.random.default_rng(3)
wide = {
    "W1": rng.normal(size=(64, 64)) / 8,
    "b1": np.zeros(64),
    "W2": rng.normal(size=(64, 10)) / 8,
    "b2": np.zeros(10),
}


def seconds_a_sample(run, X):
    """The best of three runs, divided by the number of samples."""
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        run(X)
        taken.append((time.perf_counter() - start) / len(X))
    return min(taken)


loops = seconds_a_sample(lambda X: [forward_loop(x, wide, "relu") for x in X], rng.normal(size=(8, 64)))
ns = 4 ** np.arange(6)
ratios = [loops / seconds_a_sample(lambda X: forward(X, wide, "relu"), rng.normal(size=(n, 64))) for n in ns]
fig, ax = plt.subplots(figsize=(7.6, 3.9))
ax.loglog(ns, ratios, color=BLUE, marker="o", lw=2)
ax.axhline(1, color=RED, lw=1.5)
ax.text(ns[-1], 1.25, "your loops", color=RED, ha="right")
ax.set(xlabel="samples in one call", ylabel="times as fast as the loops", ylim=(0.5, None))
ax.set_title("The same sums, by one product of matrices a layer")
plt.show()

# %% [markdown]
# Nothing is computed less. But a loop in Python asks for every product what is being multiplied, and a matrix product is
# told once. It also reads the weights once for many samples, which is why the curve rises: one sample pays the whole
# price of a call, a hundred share it. (A dip in it is where NumPy's library begins to divide the work among processors, and
# they have something else to do.)
#
# *(A badge, without points: if your `forward` is right and more than 40 times as fast as plain loops, your feedback page
# says so in silver; from 400 times on it is gold.)*

# %% [markdown]
# ## 3 What the layers say
#
# A hidden layer answers with new features: not those you measured, but those that the next layer can use. To look at them,
# and later to train, we keep what every layer says. For $L$ layers that is a list of $L + 1$ arrays:
#
# $$ [\,A_0,\ A_1,\ \dots,\ A_L\,], \qquad A_0 = X, \quad A_l = f(A_{l-1} W_l + b_l), \quad A_L \text{ linear.} $$
#
# Each entry is what the layer *says*, behind its activation; the sums $Z_l$ before it are nobody's business any more.
#
# **Predict before you run.** A network may do two things to the plane in each layer of two units: move it linearly, then
# squeeze it with tanh. Two moons lie entangled in it. After two or three such layers a straight line is to part them. Is
# there a moment in which the plane is torn, or laid over itself?

# %% exercise="forward_trace"

# %% tags=["demo"]
X, y = two_moons(200, 0.08, seed=4)
moons = {  # three hidden layers of two units, trained and rounded
    "W1": np.array([[0.7, -3.3], [-0.8, 0.0]]),
    "b1": np.array([-0.2, 0.2]),
    "W2": np.array([[1.6, -3.7], [-1.5, -2.3]]),
    "b2": np.array([2.8, -0.3]),
    "W3": np.array([[-1.8, 2.0], [4.4, -4.1]]),
    "b3": np.array([1.2, -1.4]),
    "W4": np.array([[-5.7], [2.8]]),
    "b4": np.array([0.0]),
}
ticks = np.linspace(-1.9, 1.9, 17)
fine = np.linspace(-1.9, 1.9, 60)
lines = [np.column_stack([np.full(60, t), fine]) for t in ticks] + [
    np.column_stack([fine, np.full(60, t)]) for t in ticks
]
stops = [forward_trace(np.vstack([X, *lines]), moons, "tanh")[layer] for layer in range(4)]
names = ["the samples", "layer 1", "layer 2", "layer 3"]
fig, ax = plt.subplots(figsize=(4.6, 4.7), dpi=64)


def draw(frame):
    """Between two stops every point goes straight from what one layer said to what the next one says."""
    stop, part = divmod(frame, 12)
    t = min(max((part - 2) / 9, 0.0), 1.0) if stop < 3 else 0.0
    t = t * t * (3 - 2 * t)
    now = stops[stop] if stop == 3 else (1 - t) * stops[stop] + t * stops[stop + 1]
    ax.clear()
    for k in range(len(lines)):
        ax.plot(*now[len(X) + 60 * k : len(X) + 60 * (k + 1)].T, color="#b9bdc2", lw=0.7, zorder=1)
    for label, colour, shape in ((0, BLUE, "s"), (1, RED, "o")):
        ax.scatter(*now[: len(X)][y == label].T, s=20, c=colour, marker=shape, edgecolor="white", lw=0.4, zorder=3)
    if stop == 3:
        w, b = moons["W4"][:, 0], moons["b4"][0]
        foot, along = -b * w / (w @ w), np.array([-w[1], w[0]]) / np.hypot(*w)
        ax.plot(*np.stack([foot - 4 * along, foot + 4 * along]).T, color=GOLD, lw=2.5, zorder=4)
    reach = 2.0 if stop == 0 else 1.1
    reach = 2.0 - 0.9 * t if stop == 0 else reach
    ax.set(xlim=(-reach, reach), ylim=(-reach, reach), xticks=[], yticks=[], aspect="equal")
    ax.set_title(names[stop] if t < 0.5 else names[stop + 1])


film(fig, draw, 42, interval=120)

# %% [markdown]
# No: each of these layers has an inverse here, so it can bend and squeeze the plane and never tears it or lays it over itself.
# (The film goes straight from one layer to the next, and may cross itself on the way. And relu does lay the plane over:
# everything below 0 falls onto 0.) The last layer is one neuron, the gold line. All the work before it is done for
# one purpose: to make the question straight.
#
# Two rings, one inside the other, could not be parted in this way, whatever the weights: to get the inner one out, the
# plane would have to be torn. One more unit a layer gives a third dimension, and the ring is lifted out.

# %% [markdown]
# ## 4 How a network starts
#
# With which weights? Small and random, people said for a long time. But how small? A unit adds $n_\text{in}$ products.
# If the inputs have mean square $q$ and the weights are drawn independently with mean 0 and standard deviation $\sigma$,
# the sum has variance $n_\text{in}\,\sigma^2 q$. relu lets half of that through. So the mean square of what the layer says
# is that of its input, times
#
# $$ \tfrac12\, n_\text{in}\, \sigma^2 . $$
#
# Thirty layers multiply thirty such factors. A factor of 0.25 leaves $10^{-18}$ of the signal, a factor of 2.25 makes
# $10^{10}$ of it. To leave it as it is we need a factor of 1, so $\sigma = \sqrt{2 / n_\text{in}}$. For tanh and
# sigmoid Glorot and Bengio found a compromise between the way forwards and the way back: $\sigma = \sqrt{2 /
# (n_\text{in} + n_\text{out})}$.
#
# > *Xavier Glorot and Yoshua Bengio asked in 2010 why deep networks were so hard to train, and found much of the answer in
# > the spread of the first weights. Kaiming He and colleagues (2015) did the sum for relu. Their network was the first to
# > be reported better than a human at naming the pictures of ImageNet.*
#
# The biases may start at 0: the weights differ already.
#
# **Predict before you run.** Thirty layers of 100 units with relu. Sketch the mean square from layer to layer for weights
# that spread as "he" says, for half of that, and for half as much again.

# %% exercise="init_params"

# %% tags=["demo"]
sizes, samples = [100] * 31 + [1], np.random.default_rng(9).normal(size=(200, 100))
fig, (left, *others) = plt.subplots(1, 4, figsize=(12, 3.7), width_ratios=[2.2, 1, 1, 1])
for ax, factor, name, colour in zip(
    others, (0.5, 1.0, 1.5), ("half of it", '"he"', "half as much again"), (BLUE, GREEN, RED), strict=True
):
    start = init_params(sizes, np.random.default_rng(17), "he")
    start = {key: value * (factor if key[0] == "W" else 1) for key, value in start.items()}
    said = forward_trace(samples, start, "relu")[:-1]
    left.semilogy([np.mean(a**2) for a in said], color=colour, lw=2.2, label=name)
    for depth, shade in ((1, 0.25), (10, 0.55), (30, 1.0)):
        heights, edges = np.histogram(said[depth][said[depth] > 0], bins=np.geomspace(1e-10, 1e6, 65))
        ax.stairs(heights / heights.max(), edges, color=colour, alpha=shade, lw=1.6, label=f"layer {depth}")
    ax.set(xscale="log", xlim=(1e-10, 1e6), yticks=[], xlabel="what open units say", title=name)
    ax.legend(fontsize=8, loc="upper right" if factor < 1 else "upper left")
left.set(xlabel="layer", ylabel="mean square of what it says", title="The signal through thirty layers of relu")
left.legend()
plt.show()

# %% [markdown]
# ### Your argument
#
# Why random, and not simply 0? Take a network with one hidden layer and one answer, and look at one sample $x$. Let $r$ be
# the derivative of the loss with respect to the answer. All that you need from calculus are these two rules (you will
# derive them in *Backpropagation*); $a_j = f(z_j)$ is what hidden unit $j$ says, $w_j$ the weight with which the answer
# listens to it:
#
# $$ \frac{\partial L}{\partial w_j} = r\,a_j, \qquad \frac{\partial L}{\partial W_{ij}} = r\,w_j\,f'(z_j)\,x_i, \qquad
# \frac{\partial L}{\partial b_j} = r\,w_j\,f'(z_j) . $$
#
# A step of training subtracts the learning rate times each of them. In the cell below, in your own words:
#
# 1. Two hidden units start with equal weights, equal biases, and equal weights $w_1 = w_2$. Show that they are still equal
#    after one step, and so after any number of steps and for any samples.
# 2. All hidden units start equal. What can a network of 100 such units do that one with a single hidden unit cannot?
# 3. Now *all* weights and biases are 0. For relu and for tanh: which numbers of the network ever change, and what does it
#    answer to all samples, always? And what is different for sigmoid, where $f(0) = \tfrac12$: do the weights stay 0? Do
#    the units ever differ?
# 4. Why may the *biases* start at 0, and why must the weights differ only by chance, not by plan?

# %% [markdown] manual="zeros_never_differ"
# **Mark scheme ({{points}} points).** One point for each part; half points where the claim is right but its reason is missing.
#
# 1. *They stay equal.* Equal weights and biases give $z_1 = z_2$, so $a_1 = a_2$ and $f'(z_1) = f'(z_2)$; with $w_1 = w_2$
#    all three derivatives of unit 1 are those of unit 2 ($r$ and $x_i$ are the same for both anyway). Equal numbers minus
#    equal steps are equal; induction over the steps. A batch's derivative is the mean over its samples, each of which is
#    equal. (Half without the induction, or where only the forward pass is compared.)
# 2. *Nothing.* At each moment the answer is $100\,w\,a + b$ with one and the same $a$: what one hidden unit with the weight
#    $100\,w$ gives. 100 units are one, which moves at another speed. (Half for "it is like one unit" without the sum.)
# 3. *All zeros.* relu and tanh: $a_j = f(0) = 0$, so $\partial L / \partial w_j = 0$; $w_j = 0$, so all derivatives of the
#    hidden layer are 0. Only the last bias moves; the network answers one and the same number to every sample (for the
#    squared error it goes to the mean of the targets). Sigmoid: $a_j = \tfrac12$, so the $w_j$ move, all by the same amount,
#    and then the hidden layer moves, too; but by part 1 all units stay equal. (Half for one of the two cases.)
# 4. *By chance.* Different weights give different $z_j$, so units differ from the first sample on, whatever the biases.
#    A plan would favour some features or units before any data was seen, and could hide a symmetry of its own;
#    independent draws treat all alike and coincide with probability 0. (Half for one of the two.) Any sound reason counts.

# %% [markdown]
# Watch it. Three networks with eight hidden units of tanh learn the two moons. One starts with zeros, one with 0.5
# everywhere, one with your random weights.
#
# **Predict before you run.** Three curves of the loss. Which moves at all? Where does the middle one stop?

# %% tags=["demo"]
X, y = two_moons(200, 0.08, seed=4)
random_start = init_params([2, 8, 1], np.random.default_rng(8), "glorot")
starts = {
    "zeros": ({key: np.zeros_like(value) for key, value in random_start.items()}, INK),
    "0.5 everywhere": ({key: np.full_like(value, 0.5) for key, value in random_start.items()}, BLUE),
    "at random": (random_start, RED),
}
fig, ax = plt.subplots(figsize=(7.6, 3.9))
for name, (start, colour) in starts.items():
    trained, losses = train(X, y, start, "tanh", 0.03, 800)
    units = len({tuple(column) for column in np.vstack([trained["W1"], trained["b1"]]).T.round(9)})
    label = f"{name}: {units} different unit{'' if units == 1 else 's'}, {right(X, y, trained, 'tanh'):.0%} right"
    ax.plot(losses, color=colour, lw=2, label=label)
ax.axhline(np.log(2), color="#9aa0a6", lw=1, ls=(0, (4, 4)))
ax.set(xlabel="steps of training", ylabel="loss", ylim=(-0.02, None), title="Eight hidden units, three starts")
ax.legend(loc="upper right", bbox_to_anchor=(1, 0.93))
plt.show()

# %% [markdown]
# ## 5 Borders
#
# With two features a network can be drawn: ask it at every point of a window and colour the answers. Matplotlib's
# `contourf(X, Y, Z)` wants three $(m, m)$ arrays, and it lays them as one writes: **x grows along a row, y from row to
# row**. So $X_{ij}$ depends on $j$ only and $Y_{ij}$ on $i$ only. Whoever mixes them up gets a picture that looks fine and
# is mirrored at the diagonal; a vertical border is the test.
#
# The network takes points as rows $(x, y)$, all $m^2$ of them in one call, and gives one number each: flatten, ask, fold
# back.

# %% exercise="decision_grid"


# %% tags=["demo"]
def window(ax, X, y, f, size=22):
    """The points, and behind them what f says in their window; the line is where it changes its mind."""
    low, high = X.min(axis=0), X.max(axis=0)
    low, high = low - 0.12 * (high - low), high + 0.12 * (high - low)
    gx, gy, z = decision_grid(f, (low[0], high[0]), (low[1], high[1]), 120)
    ax.contourf(gx, gy, np.tanh(z / 3), levels=np.linspace(-1, 1, 21), cmap=SURFACE, zorder=0)
    if z.min() < 0 < z.max():
        ax.contour(gx, gy, z, levels=[0], colors=INK, linewidths=1.8, zorder=2)
    for label, colour, shape in ((0, BLUE, "s"), (1, RED, "o")):
        ax.scatter(*X[y == label].T, s=size, c=colour, marker=shape, edgecolor="white", lw=0.5, zorder=3)


rows, grower = wine()
two = grower < 2
X, y = rows[two][:, [0, 12]], grower[two]
order = np.random.default_rng(2).permutation(len(X))
known, new = order[:90], order[90:]
mean, spread = X[known].mean(axis=0), X[known].std(axis=0)


def wine_network(S, hidden):
    """A network of one hidden layer of sigmoid units, trained on the 90 known wines. Returns it and its two shares."""
    start = init_params([2, hidden, 1], np.random.default_rng(1), "glorot")
    with np.errstate(
        over="ignore"
    ):  # exp of a proline of 1,000 is beyond every float, and the sigmoid is 0 all the same
        params, _ = train(S[known], y[known], start, "sigmoid", 0.05, 1000)
        shares = [right(S[part], y[part], params, "sigmoid") for part in (known, new)]
    return params, shares


# %% [markdown]
# The lecture's wines: two growers, two measurements each, alcohol (around 13 per cent) and proline, an amino acid (around
# 800 mg per litre). A straight line parts them nearly. 90 wines are known, 40 are kept back.
#
# **Predict before you run.** A network with 3 hidden units gets the numbers as they are. Another gets them *standardised*:
# minus the mean, divided by the standard deviation (those of the 90). The information is the same. Do you expect a
# difference? And what do 10 units do that 1 unit cannot?

# %% tags=["demo"]
fig, axes = plt.subplots(1, 4, figsize=(13, 3.7))
for ax, hidden, raw in zip(axes, (3, 1, 3, 10), (True, False, False, False), strict=True):
    S = X if raw else (X - mean) / spread
    params, shares = wine_network(S, hidden)
    with np.errstate(over="ignore"):
        window(ax, S, y, lambda points, params=params: forward(points, params, "sigmoid")[:, 0])
    units = f"{hidden} unit{'' if hidden == 1 else 's'}"
    ax.set(
        title=f"{'raw' if raw else 'standardised'}, {units}\nknown {shares[0]:.0%}, new {shares[1]:.0%}",
        xlabel="alcohol",
    )
axes[0].set_ylabel("proline")
plt.show()
with np.errstate(over="ignore"):
    untaught = init_params([2, 3, 1], np.random.default_rng(1), "glorot")
    _, hidden, _ = forward_trace(X[known], untaught, "sigmoid")
deaf = np.mean((hidden < 0.01) | (hidden > 0.99))
print(f"Raw, before training: {deaf:.0%} of what the hidden units say is below 0.01 or above 0.99.")

# %% [markdown]
# The raw network learns nothing: it gives every wine to the larger class. A proline of 800 times a weight of about 1 is a
# sum of hundreds, and there the sigmoid is flat: each unit says 0 or 1, whatever the wine, and a step of training does not
# move it. Standardised, one hidden unit is enough, and ten do no better on new wines. The border bends more, that is all.
# (Over eight random splits of the wines and plain steps of gradient descent we measured 53 % of the known wines raw, for
# 1, 3 and 10 units alike, and 94 to 95 % of the new ones standardised.)
#
# ### Even straight pieces get curvy
#
# Where no relu of a network opens or closes, it is linear. So a relu network's surface is made of flat pieces, and its
# border of straight ones. How does it go round a ring?
#
# **Predict before you run.** Two hidden layers of 10 units: into how many flat pieces do they cut this window? About 20,
# about 100, about $2^{20}$?

# %% tags=["demo"]
rng = np.random.default_rng(11)
angle, radius = rng.uniform(0, 2 * np.pi, 240), np.where(np.arange(240) % 2, 0.55, 1.35) + 0.13 * rng.normal(size=240)
X, y = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]), np.arange(240) % 2
ring, _ = train(X, y, init_params([2, 10, 10, 1], np.random.default_rng(4), "he"), "relu", 0.02, 800)


def piece(points):
    """Which flat piece a point lies in: which relus are open there, as one number."""
    _, first, second, _ = forward_trace(points, ring, "relu")
    return np.hstack([first > 0, second > 0]) @ 2.0 ** np.arange(20)


fig, (left, right_ax) = plt.subplots(1, 2, figsize=(10.5, 5))
window(left, X, y, lambda points: forward(points, ring, "relu")[:, 0])
left.set(aspect="equal", title=f"2-10-10-1 with relu: {right(X, y, ring, 'relu'):.0%} right")
gx, gy, z = decision_grid(piece, (-2, 2), (-2, 2), 300)
found, number = np.unique(z, return_inverse=True)
shades = np.random.default_rng(0).permutation(len(found))[number].reshape(z.shape)
mosaic = LinearSegmentedColormap.from_list(
    "mosaic", ["#dbe8f2", "#7ea7c5", PAPER, "#f6d9a0", "#e9a820", "#f8dedd", "#de8a8d"]
)
right_ax.pcolormesh(gx, gy, shades, cmap=mosaic, shading="nearest")
gx, gy, z = decision_grid(lambda points: forward(points, ring, "relu")[:, 0], (-2, 2), (-2, 2), 200)
right_ax.contour(gx, gy, z, levels=[0], colors=INK, linewidths=2.2)
right_ax.set(
    aspect="equal", xlim=(-2, 2), ylim=(-2, 2), title=f"its {len(found)} flat pieces in this window, and the border"
)
plt.show()

# %% [markdown]
# Each patch is one linear function. Ten units of the first layer draw ten lines; those of the second are bent at each of
# them. $2^{20}$ patterns of open and closed would be possible, but lines in a plane cross far less often.
#
# ### Networks that know nothing
#
# What does a network say before it has seen any data? These come from your `init_params`, with weights half as large again,
# and from your `decision_grid`: no data, no training, no plan. (Colours go by rank, from the smallest answer to the largest.)
#
# **Predict before you run.** The top row has biases of 0 and relu, and one thing in common that the others have not. What
# can a relu network without biases say at $2x$, if it says $v$ at $x$?

# %% tags=["demo"]
rows_of = (("relu", 0.0, "relu, biases 0"), ("relu", 1.0, "relu, random biases"), ("tanh", 1.5, "tanh, larger biases"))
fig, axes = plt.subplots(3, 5, figsize=(12, 7.4))
for line, (activation, bias, name) in zip(axes, rows_of, strict=True):
    for seed, ax in enumerate(line):
        rng = np.random.default_rng(200 + seed)
        untaught = init_params([2, 24, 24, 24, 24, 1], rng, "he")
        untaught = {
            key: 1.5 * value if key[0] == "W" else value + bias * rng.normal(size=value.shape)
            for key, value in untaught.items()
        }
        gx, gy, z = decision_grid(
            lambda points, p=untaught, a=activation: forward(points, p, a)[:, 0], (-1.5, 1.5), (-1.5, 1.5), 160
        )
        ax.pcolormesh(gx, gy, np.argsort(np.argsort(z.ravel())).reshape(z.shape), cmap=STRONG, shading="nearest")
        ax.set(xticks=[], yticks=[], aspect="equal")
        ax.spines[:].set_visible(False)
    line[0].set_title(name)
plt.show()

# %% [markdown]
# Without biases, every sum grows with its input in proportion, and relu keeps a factor above 0: the network says $2v$ at
# $2x$. So all its creases are rays from the origin, and so is every border where it says 0. With biases the pieces move away
# from there; with tanh they flow. The deeper the network and the larger the weights, the finer the marbling: training does
# not make borders, it chooses among them.
#
# ## What stays
#
# - A layer is `A @ W + b`: samples are rows, units are columns, a bias belongs to a unit.
# - Activations stand between the layers; the last one stays linear, or the network cannot say -3.
# - Keep what every layer says, behind its activation: $L + 1$ arrays, the samples first.
# - The first weights are random, so that units differ, and spread so that each layer hands on as much as it gets:
#   $\sqrt{2 / n_\text{in}}$ for relu.
# - Features come standardised, or the units are deaf from the start.
# - A relu network is made of flat pieces, and enough of them look round.
#
# **If you want more**: part two rings with layers of two tanh units (it cannot be done; how near do you get?), then with
# three, and draw what the middle layer says in space. Or draw the mosaic at every tenth step of training, and film it.
#
# **Sources**
#
# - F. Rosenblatt (1962). *Principles of Neurodynamics*. Spartan Books.
# - A. G. Ivakhnenko, V. G. Lapa (1965). *Cybernetic Predicting Devices*. CCM Information Corporation.
# - M. Minsky, S. Papert (1969). *Perceptrons*. MIT Press.
# - D. E. Rumelhart, G. E. Hinton, R. J. Williams (1986). Learning representations by back-propagating errors. *Nature* 323,
#   533-536.
# - X. Glorot, Y. Bengio (2010). Understanding the difficulty of training deep feedforward neural networks. *AISTATS* 9,
#   249-256.
# - K. He, X. Zhang, S. Ren, J. Sun (2015). Delving deep into rectifiers: surpassing human-level performance on ImageNet
#   classification. *ICCV*, 1026-1034.
# - G. Montúfar, R. Pascanu, K. Cho, Y. Bengio (2014). On the number of linear regions of deep neural networks. *NeurIPS* 27
#   (the mosaic).
# - C. Olah (2014). Neural networks, manifolds, and topology. colah.github.io (the film, and the two rings).
# - S. Aeberhard, M. Forina (1992). Wine. UCI Machine Learning Repository.
# - I. Goodfellow, Y. Bengio, A. Courville (2016). *Deep Learning*, sections 6.1 and 8.4. MIT Press.
# - L. G. Moyano (2022). *ML Fundamentals, Lecture 9*, lecture slides, Instituto Balseiro (the networks, the wines, the
#   loops).
