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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for three derivations.*
#
# A network is a long formula with many knobs. To train it we must know, for every knob, whether turning it up makes the
# loss rise or fall, and how fast: one derivative for each of a million weights. Turning them one at a time would take a
# million runs of the network. Backpropagation needs **one** run forwards and one back. You will write it, layer by
# layer, and you will write the referee who says whether it is right.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: the chain rule, matrix products, and the gradient $p - y$ from *Softmax and cross-entropy*.
#
# | minutes | section | you write |
# |---:|---|---|
# | 30 | 1 The referee | `numeric_gradient`, `relative_error`, `gradient_check` |
# | 30 | 2 A layer, there and back | `affine_forward`, `affine_backward`, a derivation |
# | 25 | 3 The bends | `relu`, `sigmoid` and three ways back |
# | 30 | 4 A network of any depth | `mlp_forward`, `mlp_backward`, a question |
# | 30 | 5 One step downhill | a derivation, `train_step` |
# | 5 | 6 Two moons | nothing: you watch |
# | | 7 For those who want more | `make_value` (level 4) |
#
# Under every exercise stands a cell that checks it. It runs the visible checks, which are 40 % of the exercise; the
# rest is judged after you hand in, on the edges that the docstring promises. So read the docstring: it is the
# specification, and nothing is asked that it does not say.

# %%
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
from itertools import pairwise

import matplotlib.pyplot as plt
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from autograder.drawing.film import film
from autograder.drawing.style import BLUE, GOLD, GREEN, INK, PAPER, RED, use_style

SURFACE = LinearSegmentedColormap.from_list("surface", ["#7ea7c5", "#dbe8f2", PAPER, "#f8dedd", "#de8a8d"])
use_style()


def network(seed, *sizes):
    """Random weights of a network with layers of these sizes, scaled for relu (He et al. 2015)."""
    rng = np.random.default_rng(seed)
    params = {}
    for layer, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        params[f"W{layer}"] = rng.normal(size=(n_in, n_out)) * np.sqrt(2 / n_in)
        params[f"b{layer}"] = np.zeros(n_out)
    return params


def two_moons(n, noise, seed):
    """n points on two half circles that reach into each other. Returns X (n, 2) and y (n,) of 0 and 1."""
    rng = np.random.default_rng(seed)
    t, y = rng.uniform(0, np.pi, n), np.arange(n) % 2
    x = np.where(y == 0, np.cos(t), 1 - np.cos(t)) - 0.5
    height = np.where(y == 0, np.sin(t), 0.5 - np.sin(t)) - 0.25
    return np.stack([x, height], axis=1) + noise * rng.normal(size=(n, 2)), y


# %% [markdown]
# ## 1 The referee
#
# Before anybody computes a gradient cleverly, there should be somebody who computes it stupidly and rightly. The
# derivative is a limit of differences; so take a difference. Wiggle one number of $x$ up and down by a small $h$, see
# how much $f$ changes, and do so for every number in turn:
#
# $$ g_i = \frac{f(x + h\,e_i) - f(x - h\,e_i)}{2h} $$
#
# Two evaluations of $f$ for each number of $x$: hopeless for training, perfect for testing.
#
# **Predict before you run.** We use $h = 10^{-5}$. Would $10^{-10}$ be more accurate? And why the difference to *both*
# sides, when $\frac{f(x + h) - f(x)}{h}$ has the same limit and costs half?

# %%
predict("smaller_h", ...)  # True or False: 10 to the minus 10 is more accurate

# %% exercise="numeric_gradient"

# %% tags=["demo"]
reveal("smaller_h", False)
steps = np.geomspace(1e-13, 1e-1, 121)
one = np.array([1.0])
central = [abs(numeric_gradient(lambda x: np.sin(x[0]), one, h)[0] - np.cos(1.0)) for h in steps]
one_sided = [abs((np.sin(1.0 + h) - np.sin(1.0)) / h - np.cos(1.0)) for h in steps]
fig, ax = plt.subplots(figsize=(8.6, 3.7))
ax.loglog(steps, np.maximum(one_sided, 1e-17), color=GOLD, lw=2, label="to one side")
ax.loglog(steps, np.maximum(central, 1e-17), color=BLUE, lw=2, label="to both sides")
ax.axvline(1e-5, color=INK, lw=1, ls=":")
ax.annotate("our h", (1e-5, 3e-1), ha="center", va="bottom")
ax.annotate("rounding grows: $10^{-16}/h$", (1.5e-13, 6e-10), color=RED)
ax.annotate("$h$", (3e-3, 6e-3), color=GOLD, fontsize=12)
ax.annotate("$h^2$", (1.2e-2, 1.5e-6), color=BLUE, fontsize=12)
ax.set(xlabel="h", ylabel="error", ylim=(1e-13, 1), xlim=(1e-13, 1e-1))
ax.set_title("How wrong is the difference? (the slope of sin at 1)", pad=16)
ax.legend(loc="lower left")
plt.show()

# %% [markdown]
# Two enemies pull in opposite directions: a large $h$ sees the curve bend, a small $h$ subtracts two numbers that are
# equal in all but their last digits. To both sides the bend costs only $h^2$, and the best $h$ is near $10^{-5}$.
#
# So even a right gradient differs from its referee a little, and we need to say how little is little. An error of 0.01
# is fine for a gradient of 10,000 and fatal for one of 0.001; so measure it by the size of the two:
#
# $$ \text{relative error} = \max_i \frac{|a_i - b_i|}{\max(10^{-8},\ |a_i| + |b_i|)} $$

# %% exercise="relative_error"

# %% exercise="gradient_check"

# %% tags=["demo"]
x = np.array([0.3, -1.2, 2.0])
claims = {"3 x^2, right": 3 * x**2, "2 x^2, wrong factor": 2 * x**2, "-3 x^2, wrong sign": -3 * x**2}
for name, claim in claims.items():
    print(f"{name:22s} relative error {gradient_check(lambda v: np.sum(v**3), claim, x):.1e}")

# %% [markdown]
# Below $10^{-6}$: right. Above $10^{-3}$: wrong. In between: look for a kink, such as that of ReLU at 0. From now on
# you have a referee of your own. Use it on everything you write below, *before* you trust our checks.
#
# ## 2 A layer, there and back
#
# A layer of $m$ linear units takes $n$ samples of $d$ numbers, one row each, and puts out $n$ rows of $m$:
#
# $$ \underbrace{\text{out}}_{n \times m} = \underbrace{x}_{n \times d}\ \underbrace{w}_{d \times m} +
# \underbrace{b}_{m} $$

# %% exercise="affine_forward"

# %% [markdown]
# Now the way back. Somebody behind us, who knows the loss $L$, tells us `dout`: how $L$ changes with each number that
# we put out. We have three questions to answer, and the chain rule answers them. Each number of `out` is
# $\text{out}_{ij} = \sum_k x_{ik} w_{kj} + b_j$, so for instance
#
# $$ \frac{\partial L}{\partial w_{kj}} = \sum_i \frac{\partial L}{\partial \text{out}_{ij}}\,
# \frac{\partial \text{out}_{ij}}{\partial w_{kj}} = \sum_i \text{dout}_{ij}\, x_{ik} . $$
#
# A sum over the samples $i$ of something with $k$ in front and $j$ behind: that is the matrix product
# $x^T \text{dout}$. In the end the shapes alone tell you where the transposes belong, *as long as no two of $n$, $d$
# and $m$ are equal*. A square layer forgives the wrong product its shape and not its numbers.

# %% tags=["demo"]
fig, ax = plt.subplots(figsize=(9.6, 4.1))
N, D, M = 1.9, 1.1, 0.7  # the sides of the boxes, for n, d and m
COLOUR = {"x": BLUE, "w": GOLD, "out": GREEN}


def box(left, middle, height, width, text, colour):
    ax.add_patch(Rectangle((left, middle - height / 2), width, height, facecolor=colour, alpha=0.28, edgecolor=colour))
    ax.annotate(text, (left + width / 2, middle), ha="center", va="center")
    return left + width


def row(middle, *parts):
    left = 0.0
    for text, height, width, colour in parts:
        if height:
            left = box(left, middle, height, width, text, colour) + 0.12
        else:
            ax.annotate(text, (left + 0.08, middle), ha="center", va="center", fontsize=13)
            left += 0.3


row(
    3.3,
    ("out", N, M, GREEN),
    ("=", 0, 0, ""),
    ("x", N, D, BLUE),
    ("w", D, M, GOLD),
    ("+", 0, 0, ""),
    ("b", 0.24, M, RED),
)
row(0.9, ("dx", N, D, BLUE), ("=", 0, 0, ""), ("dout", N, M, GREEN), ("$w^T$", M, D, GOLD))
ax.annotate("there", (-0.15, 3.3), ha="right", va="center", fontweight="bold")
ax.annotate("back", (-0.15, 0.9), ha="right", va="center", fontweight="bold")
shift = 4.6
for text, height, width, colour, left in (
    ("dw", D, M, GOLD, 0.0),
    ("$x^T$", D, N, BLUE, 1.12),
    ("dout", N, M, GREEN, 3.14),
):
    box(shift + left, 0.9, height, width, text, colour)
ax.annotate("=", (shift + 0.91, 0.9), ha="center", va="center", fontsize=13)
box(shift + 4.9, 0.9, 0.24, M, "db", RED)
ax.annotate("= sum of the\n   rows of dout", (shift + 5.7, 0.9), va="center")
ax.annotate("n samples, d inputs, m units:\nonly one product fits each shape", (shift, 3.3), va="center", color=INK)
ax.set(xlim=(-0.8, 11.4), ylim=(-0.2, 4.4), aspect="equal")
ax.axis("off")
plt.show()

# %% [markdown]
# ### Your derivation
#
# 1. Derive $\text{db}_j$ from $\text{out}_{ij} = \sum_k x_{ik} w_{kj} + b_j$ with the chain rule, as above for $w$.
# 2. In the forward pass NumPy copied $b$ to every row (*broadcasting*). Say in a sentence what the way back of
#    *copying* is, and why db is a sum over the samples and not a mean, although the loss is a mean.

# %% [markdown] manual="derive_db"
# **Mark scheme ({{points}} points).**
#
# 1. *One point.* $\frac{\partial L}{\partial b_j} = \sum_{i, l} \frac{\partial L}{\partial \text{out}_{il}}
#    \frac{\partial \text{out}_{il}}{\partial b_j} = \sum_{i,l} \text{dout}_{il}\,\delta_{lj} = \sum_i
#    \text{dout}_{ij}$. (Half a point where the sum over the samples appears without a reason.)
# 2. *One point.* The way back of copying is adding up: every copy contributes its own derivative (half a point). The
#    factor $1/n$ of the mean loss is in `dout` already; dividing again would count it twice (half a point).

# %% exercise="affine_backward"

# %% tags=["demo"]
rng = np.random.default_rng(0)
dout, x, w, b = rng.normal(size=(4, 3)), rng.normal(size=(4, 2)), rng.normal(size=(2, 3)), rng.normal(size=3)
dx, dw, db = affine_backward(dout, x, w)
print("your referee on your layer:")
print("  dx", gradient_check(lambda v: np.sum(dout * affine_forward(v, w, b)), dx, x))
print("  dw", gradient_check(lambda v: np.sum(dout * affine_forward(x, v, b)), dw, w))
print("  db", gradient_check(lambda v: np.sum(dout * affine_forward(x, w, v)), db, b))

# %% [markdown]
# ## 3 The bends
#
# A stack of linear layers is one linear layer. Something must bend between them: an **activation** $a = g(z)$, number
# by number. Three are on our slides:
#
# | | $g(z)$ | slope, from what is at hand on the way back |
# |---|---|---|
# | sigmoid | $1/(1 + e^{-z})$ | $a\,(1 - a)$ |
# | tanh | $(e^z - e^{-z})/(e^z + e^{-z})$ | $1 - a^2$ |
# | ReLU | $\max(0, z)$ | 1 for $z > 0$, else 0 |
#
# Note whose slope is written in terms of the *output* $a$: whoever puts $a$ through the sigmoid a second time gets a
# slope that is never below 0.19, and a network that hardly learns. Between the layer's weights and its loss there are
# now three factors, and each has its own name: $\frac{\partial L}{\partial w} = \frac{\partial L}{\partial a}\,
# \frac{\partial a}{\partial z}\,\frac{\partial z}{\partial w}$. (A slide of the lecture writes two, with the letter
# $\alpha$ for the activation, and loses $z$ on the way. Another keeps Rumelhart's letters, where $x_j$ is not an input
# but what we call $z$, and $y_j$ what we call $a$.)
#
# At exactly 0 ReLU has a kink and no slope. Somebody must choose one; books choose 0, 1/2 or 1. We take **0**, as Keras
# and JAX do.
#
# > *Rosenblatt's perceptron of 1958 had a threshold, not a sigmoid as some slides draw it; a step has no slope to send
# > back. Units with a smooth bend came with backpropagation: Rumelhart, Hinton and Williams made it famous in 1986;
# > Linnainmaa had published the method in 1970 and Werbos proposed it for networks in 1974. ReLU took over around 2010
# > (Nair and Hinton). It is continuous, by the way: only its slope jumps.*
#
# **Predict before you run.** Where is the slope of a sigmoid largest, and how large is it? What is left of a derivative
# that passes ten sigmoids?

# %%
predict("steepest_slope", ...)  # two numbers: where, and how large

# %% exercise="relu"

# %% exercise="relu_backward"

# %% tags=["demo"]
reveal("steepest_slope", [0, 0.25], "So ten sigmoids leave a millionth of it, at best.")

# %% [markdown]
# The sigmoid must survive $z = -1000$: there $e^{-z}$ overflows, but the same fraction can be written with $e^{z}$.
# Choose for each number the way in which the exponent is not positive.

# %% exercise="sigmoid"

# %% exercise="sigmoid_backward"

# %% exercise="tanh_backward"

# %% tags=["demo"]
z = np.linspace(-5, 5, 401)
ones = np.ones_like(z)
fig, axes = plt.subplots(1, 2, figsize=(10.2, 3.6))
for name, colour, a, slope in (
    ("sigmoid", BLUE, sigmoid(z), sigmoid_backward(ones, sigmoid(z))),
    ("tanh", GREEN, np.tanh(z), tanh_backward(ones, np.tanh(z))),
    ("ReLU", RED, relu(z), relu_backward(ones, z)),
):
    axes[0].plot(z, a, color=colour, lw=2.4, label=name)
    axes[1].plot(z, slope, color=colour, lw=2.4, label=name)
axes[0].set(title="Three bends", xlabel="z", ylabel="a", ylim=(-1.2, 3), xlim=(-5, 5))
axes[1].set(title="Their slopes", xlabel="z", ylabel="da / dz", ylim=(-0.05, 1.12), xlim=(-5, 5))
axes[1].axhline(0.25, color=BLUE, lw=1, ls=":")
axes[1].annotate("1/4, never more", (-4.9, 0.27), color=BLUE)
axes[0].legend(loc="upper left")
plt.show()
print(f"ten sigmoids leave at most {0.25**10:.1e} of a derivative")

# %% [markdown]
# ## 4 A network of any depth
#
# All parts are there. Forwards, layer after layer,
#
# $$ a_0 = X, \qquad a_l = \operatorname{relu}(a_{l-1} W_l + b_l), \qquad \text{logits} = a_{L-1} W_L + b_L, $$
#
# and whatever the way back will need is kept on the way there: the *cache* of all the layers' inputs. No ReLU at the
# end: logits may be negative.

# %% exercise="mlp_forward"

# %% [markdown]
# Back, each layer is asked two things: *what are your own derivatives?* and *what shall I tell the layer before you?*
# Between two layers sits a ReLU, and it must be the right one: the gate that was open or shut **at that layer, for that
# sample**. Its input $z$ is gone, but its output is in the cache, and $a > 0$ exactly where $z > 0$.

# %% exercise="mlp_backward"

# %% tags=["demo"]
rng = np.random.default_rng(1)
params, X, dlogits = network(2, 3, 5, 4, 2), rng.normal(size=(6, 3)), rng.normal(size=(6, 2))
logits, cache = mlp_forward(X, params)
grads = mlp_backward(dlogits, params, cache)
for name in params:

    def loss(value, name=name):
        return np.sum(dlogits * mlp_forward(X, {**params, name: value})[0])

    print(f"{name}: relative error {gradient_check(loss, grads[name], params[name]):.1e}")

# %% [markdown]
# ### What depth does to a derivative
#
# **Predict before you run.** The next picture sends a derivative of length 1 back through 20 layers of 50 units, once
# with a sigmoid after every layer, once with tanh, once with ReLU. How long is it when it arrives at the first layer?
# Write three numbers down.

# %% tags=["demo"]
DEPTH, WIDTH = 20, 50


def lengths(bend, back, scale, seed):
    """The length of the derivative at the output of each layer, from the last layer back to the first."""
    rng = np.random.default_rng(seed)
    a, trail = rng.normal(size=(1, WIDTH)), []
    for _ in range(DEPTH):
        w = rng.normal(size=(WIDTH, WIDTH)) * np.sqrt(scale / WIDTH)
        z = affine_forward(a, w, np.zeros(WIDTH))
        trail.append((a, w, z))
        a = bend(z)
    d = rng.normal(size=(1, WIDTH))
    d, found = d / np.linalg.norm(d), []
    for a_in, w, z in reversed(trail):
        found.append(np.linalg.norm(d))
        d, _, _ = affine_backward(back(d, z), a_in, w)
    return found[::-1]


fig, ax = plt.subplots(figsize=(8.6, 4))
for name, side, colour, bend, back, scale in (
    ("ReLU", "bottom", RED, relu, relu_backward, 2),
    ("tanh", "top", GREEN, np.tanh, lambda d, z: tanh_backward(d, np.tanh(z)), 1),
    ("sigmoid", "center", BLUE, sigmoid, lambda d, z: sigmoid_backward(d, sigmoid(z)), 1),
):
    trails = np.array([lengths(bend, back, scale, seed) for seed in range(12)])
    ax.semilogy(range(1, DEPTH + 1), trails.T, color=colour, lw=0.7, alpha=0.35)
    ax.semilogy(range(1, DEPTH + 1), np.exp(np.log(trails).mean(axis=0)), color=colour, lw=2.8)
    ax.annotate(name, (0.9, np.exp(np.log(trails[:, 0]).mean())), color=colour, ha="right", va=side, fontsize=11)
ax.set(xlabel="layer (the loss is behind layer 20)", ylabel="length of the derivative", xlim=(-1.2, DEPTH + 0.5))
ax.set_xticks([1, 5, 10, 15, 20])
ax.set_title("A gradient that vanishes through sigmoids, and does not through ReLU")
plt.show()

# %% [markdown]
# > *The vanishing gradient was described by Sepp Hochreiter in his diploma thesis of 1991. It was one of the
# > reasons why deep networks could not be trained for so long.*
#
# ### A question
#
# 1. Explain the blue line: by how much can one layer change the length of the derivative, at most, if its weights
#    neither stretch nor shrink?
# 2. Why does ReLU not have this fault? Which other one has it instead, when a unit is shut for *every* sample?

# %% [markdown] manual="vanishing_gradients"
# **Mark scheme ({{points}} points).**
#
# 1. *One point.* Every sigmoid multiplies by its slope $a(1 - a) \le 1/4$, so 20 layers leave at most
#    $4^{-20} \approx 10^{-12}$. (Half a point for "the slopes are small" without the 1/4 or the product.)
# 2. *Half a point.* The slope of an open ReLU is exactly 1: the derivative passes unchanged, and the weights can be
#    scaled such that the half which is shut is made up for. *Half a point.* A unit that is shut for all samples has
#    derivative 0 for all of them, so that its weights never change again: a dead unit.

# %% [markdown]
# ## 5 One step downhill
#
# A training step: forwards, the loss, back, and every parameter a little way against its derivative,
#
# $$ \theta \leftarrow \theta - \eta\, \frac{\partial L}{\partial \theta} . $$
#
# What does the loss tell the last layer? For softmax with cross-entropy you know it: $p - y$. Our slides also have a
# loss for two classes, which ends in a sigmoid. One of them prints it as
# $-\frac1n \sum y_i \log(p) + (1 - y_i) \log(1 - p_i)$, with a bracket and an index missing; here it is whole:
#
# $$ L = -\frac1n \sum_{i=1}^{n} \Big[\, y_i \log p_i + (1 - y_i) \log (1 - p_i) \,\Big], \qquad p_i = \sigma(z_i) . $$
#
# ### Your derivation
#
# For **one** sample ($n = 1$):
#
# 1. softmax with cross-entropy: derive $\frac{\partial L}{\partial z_j}$ from $L = -z_y + \log \sum_j e^{z_j}$.
# 2. sigmoid with the loss above: derive $\frac{\partial L}{\partial z}$ by the chain rule through
#    $\frac{\partial p}{\partial z} = p(1 - p)$.
# 3. Both are $p - y$. Say in a sentence what cancelled in part 2, and what the squared error $(p - y)^2$ would give
#    there. Which of the two still learns when it is surely wrong?

# %% [markdown] manual="both_are_p_minus_y"
# **Mark scheme ({{points}} points).** One point for each part.
#
# 1. $\frac{\partial L}{\partial z_j} = -\delta_{yj} + \frac{e^{z_j}}{\sum_l e^{z_l}} = p_j - \delta_{yj}$, which is
#    $p - \text{one\_hot}(y)$. (Half a point where only $j = y$ is done.)
# 2. $\frac{\partial L}{\partial p} = -\frac{y}{p} + \frac{1 - y}{1 - p} = \frac{p - y}{p(1 - p)}$, times $p(1 - p)$
#    gives $p - y$. (Half a point where the cancelling is not shown.)
# 3. The slope of the sigmoid cancels against the denominator from the logarithm (half a point). The squared error keeps
#    it: $2(p - y)\,p(1 - p)$, which is nearly 0 for $p \approx 0$ and $y = 1$; only the cross-entropy still learns
#    there (half a point).

# %% [markdown]
# Three things to get right:
#
# - The loss is a mean over the samples: divide by $n$ **once**, in the derivative of the loss, and never again.
# - All derivatives are taken at the **old** parameters. Whoever changes $W_2$ before $W_2^T$ has carried the derivative
#   back uses a network that has never run.
# - The caller may want to compare: the old parameters must still be there. Return new arrays in a new dict.
#
# A penalty $\lambda \sum W^2$ keeps the weights small (and not the biases, which cost nobody anything); its derivative
# is $2 \lambda W$.

# %% exercise="train_step"

# %% tags=["demo"]
X, y = two_moons(200, 0.12, seed=4)
params = network(5, 2, 8, 8, 2)
for _ in range(4):
    _, params = train_step(X, y, params, 0.2)
loss, ahead = train_step(X, y, params, 1.0)
downhill = {name: ahead[name] - params[name] for name in params}  # minus the gradient
rng = np.random.default_rng(6)
across = {name: rng.normal(size=value.shape) for name, value in params.items()}


def dot(one, other):
    return sum(np.sum(one[name] * other[name]) for name in one)


slope = dot(downhill, downhill)
across = {name: value - dot(across, downhill) / slope * downhill[name] for name, value in across.items()}
scale = np.sqrt(slope / dot(across, across))


def loss_at(along, aside=0.0):
    moved = {name: params[name] + along * downhill[name] + aside * scale * across[name] for name in params}
    return train_step(X, y, moved, 1.0)[0]


rates = ((0.3, GOLD, "timid", (10, 10)), (2.5, GREEN, "good", (0, -20)), (9.0, RED, "too far", (-10, 12)))
fig, axes = plt.subplots(1, 2, figsize=(10.6, 4.1))
ax = axes[0]
reach, sideways = np.linspace(-2, 11, 44), np.linspace(-7, 7, 36)
height = np.array([[loss_at(along, aside) for along in reach] for aside in sideways])
ax.contourf(reach, sideways, height, levels=24, cmap="YlGnBu_r", alpha=0.85)
ax.contour(reach, sideways, height, levels=24, colors="white", linewidths=0.5)
ax.annotate("", (10.4, 0), (0, 0), arrowprops={"arrowstyle": "->", "color": "white", "lw": 1.6})
for rate, colour, _, _ in rates:
    ax.plot(rate, 0, "o", color=colour, ms=9, mec="white", zorder=5)
ax.plot(0, 0, "o", color=INK, ms=9, mec="white")
ax.set(title="The loss in two of 114 directions", xlabel="along minus the gradient", ylabel="across it")
ax = axes[1]
line = np.linspace(-2, 11, 200)
heights = [loss_at(along) for along in line]
ax.plot(line, heights, color=BLUE, lw=2.6)
ax.plot(line, loss - slope * line, color=INK, lw=1.2, ls=":", label="what the gradient promises")
for rate, colour, name, offset in rates:
    here = loss_at(rate)
    ax.plot(rate, here, "o", color=colour, ms=9, mec="white", zorder=5)
    side = {"timid": "left", "good": "center", "too far": "right"}[name]
    ax.annotate(f"{name}: lr = {rate:g}", (rate, here), xytext=offset, textcoords="offset points", ha=side)
ax.plot(0, loss, "o", color=INK, ms=9, mec="white")
ax.set(title="The same, as a slice", xlabel="learning rate of the step", ylabel="loss after it", xlim=(-2, 11))
ax.set_ylim(0, 1.12 * max(heights))
ax.legend(loc="upper center")
plt.show()

# %% [markdown]
# The gradient knows the slope *here*, and nothing of the valley. A small step keeps its promise and gets nowhere, a
# large one lands on the other side.
#
# **Predict before you run.** Somebody starts with all weights and biases at 0, since that is so neutral. Which of the
# parameters change in the first step? And in the hundredth?

# %%
predict("leave_zero", ...)  # their names, as in ["W1", "b2"]

# %% tags=["demo"]
reveal("leave_zero", ["b2"])
zeros = {name: np.zeros_like(value) for name, value in network(0, 2, 8, 2).items()}
uneven = np.array([0, 0, 1])
nowhere = zeros
for _ in range(100):
    _, nowhere = train_step(np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), uneven, nowhere, 0.5)
for name, value in nowhere.items():
    print(f"{name}: largest value after 100 steps {np.abs(value).max():.3f}")

# %% [markdown]
# Only the last bias learns (it finds the shares of the classes). All other derivatives contain a product with something
# that is 0, so they are 0 for ever. For the same reason never test your own gradients with zero weights: half of the
# terms vanish, and the mistakes in them too.
#
# ## 6 Two moons
#
# Two half circles that reach into each other; no straight line separates them. A network with two hidden layers of 16
# units, all of it yours: 354 parameters, 600 steps.

# %% tags=["demo"]
X, y = two_moons(240, 0.2, seed=8)
params, history, snapshots = network(9, 2, 16, 16, 2), [], []
chosen = {0, 2, 4, 7, 11, 16, 24, 36, 54, 80, 115, 160, 220, 300, 420, 600}
for step in range(601):
    if step in chosen:
        snapshots.append((step, params))
    loss, params = train_step(X, y, params, 0.5)
    history.append(loss)

across, up = np.linspace(-2, 2, 110), np.linspace(-1.6, 1.6, 90)
grid = np.stack(np.meshgrid(across, up), axis=-1).reshape(-1, 2)
fig, (ax, below) = plt.subplots(2, 1, figsize=(6, 6.6), height_ratios=[4, 1.1])


def draw(frame):
    step, now = snapshots[frame]
    logits, _ = mlp_forward(grid, now)
    p = sigmoid(logits[:, 1] - logits[:, 0]).reshape(len(up), len(across))
    ax.clear()
    ax.contourf(across, up, p, levels=np.linspace(0, 1, 21), cmap=SURFACE, alpha=0.9)
    ax.contour(across, up, p, levels=[0.5], colors=[INK], linewidths=1.6)
    for label, colour, shape in ((0, BLUE, "s"), (1, RED, "o")):
        ax.scatter(*X[y == label].T, s=20, c=colour, marker=shape, edgecolor="white", lw=0.5)
    right = np.mean(mlp_forward(X, now)[0].argmax(axis=1) == y)
    ax.set(xlim=(-2, 2), ylim=(-1.6, 1.6), xticks=[], yticks=[], aspect="equal")
    ax.set_title(f"step {step}: {right:.0%} right")
    below.clear()
    below.plot(history, color="#c9ccd1", lw=1.4)
    below.plot(history[: step + 1], color=BLUE, lw=2.2)
    below.plot(step, history[step], "o", color=BLUE, ms=6, mec="white")
    below.set(xlim=(-5, 605), ylim=(0, 1.05 * max(history)), xlabel="step", ylabel="loss")


film(fig, draw, len(snapshots), interval=350)

# %% tags=["demo"]
fig, (ax, below) = plt.subplots(2, 1, figsize=(6, 6.6), height_ratios=[4, 1.1])
draw(len(snapshots) - 1)
plt.show()

# %% [markdown]
# ## 7 For those who want more
#
# *Level 4, one point of 32: leave it out without a bad conscience.*
#
# You have written the way back for each layer by hand. Frameworks do not ask for that: their numbers **remember how
# they were computed**. Each operation notes its parents and the slopes, and when the result is told to go back, every
# number collects what its children hand on, and hands it on in turn. In about 40 lines you can have that for single
# numbers.
#
# **Predict before you run.** For $b = a + a$, what is $\partial b / \partial a$? What would code say that *writes* each
# share into `a.grad` instead of adding it?
#
# > *Seppo Linnainmaa described this reverse mode in his master's thesis of 1970, without any neural network in sight.*

# %%
predict("a_plus_a", ...)  # two numbers: the derivative, and what the code that writes would say

# %% exercise="make_value"

# %% tags=["demo"]
reveal("a_plus_a", [2, 1])

# %% tags=["demo"]
w1, w2, bias = make_value(0.5), make_value(-1.5), make_value(0.25)
neuron = (w1 * 2.0 + w2 * 0.5 + bias).tanh()
neuron.backward()
for name, knob in (("w1", w1), ("w2", w2), ("bias", bias)):
    print(f"{name}: {knob.data:5.2f}, turning it up changes the neuron by {knob.grad:.3f}")

# %% [markdown]
# ---
# *Sources.* D. E. Rumelhart, G. E. Hinton, R. J. Williams, Learning representations by back-propagating errors,
# *Nature* 323, 1986. S. Linnainmaa, master's thesis, Helsinki 1970. P. Werbos, *Beyond Regression*, thesis,
# Harvard 1974. S. Hochreiter, *Untersuchungen zu dynamischen neuronalen Netzen*, diploma thesis, Munich 1991. V.
# Nair, G. E. Hinton, Rectified linear units improve restricted Boltzmann machines, 2010. K. He and others, Delving
# deep into rectifiers, 2015. I. Goodfellow, Y. Bengio, A. Courville, *Deep Learning*, 2016, sections 6.5 and 11.5.
