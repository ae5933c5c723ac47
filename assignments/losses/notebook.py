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
# A network learns whatever its loss rewards, and nothing else. The loss is the only sentence in which you tell it what
# you want; everything after that is arithmetic. In this notebook you write six such sentences, find one on a slide that
# says the opposite of what it means, and watch a cat become a dog.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: logarithms, means, the chain rule once, NumPy arrays with `axis`. Two losses you know already: the
# mean squared and the mean absolute error of *Regression*.
#
# | minutes | section | you write |
# |---:|---|---|
# | 5 | 1 Wrong by a factor | `msle` |
# | 20 | 2 Yes or no | `bce`, a proof |
# | 15 | 3 A sure network | `bce_from_logits`, `bce_grad` |
# | 10 | 4 One of many | `cce` |
# | 5 | 5 Truth and belief | `kl` |
# | 5 | 6 Cat or dog? | `one_logit_step` |
#
# Under every exercise stands a cell that checks it. It runs the visible checks, which are some 40 % of the exercise; the
# rest is judged after you hand in, on the edges that the docstring promises. So read the docstring: it is the
# specification, and nothing is asked that it does not say.

# %%
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
import matplotlib.pyplot as plt
from matplotlib.colors import LinearSegmentedColormap

from autograder.drawing.film import film
from autograder.drawing.style import BLUE, GOLD, GREEN, GREY, INK, RED, use_style

PRICE = LinearSegmentedColormap.from_list("price", ["#fbfaf7", "#f6e3b4", "#e9a820", "#c8393f", "#5d1a26"])
use_style()

# %% [markdown]
# ## 1 Wrong by a factor
#
# A model guesses how many people will read an article: 9 where it was 19, and 999,000 where it was 1,000,000. Which is
# the worse guess? The squared error has no doubt: 100 for the first, a million for the second. Most people would say
# the first. If what counts is the *factor* and not the difference, take logarithms before you square:
#
# $$ \text{MSLE} = \frac1n \sum_{i=1}^{n} \big(\log(1 + p_i) - \log(1 + y_i)\big)^2 $$
#
# The 1 is there so that a count of 0 has a logarithm. It also sets a limit: at $y = -1$ the logarithm is gone. (Keras
# does not complain there. It takes every value below 0 for 0, so that a prediction of -5 costs as much as one of 0.)
#
# **Predict before you run.** The truth is 1,000. Which costs more, to say 500 or to say 1,500? Which more, 500 or 2,000?
#
# <details><summary>Answer</summary>
# 500: half is further away than half as much again, in factors. 500 and 2,000 cost (nearly) the same. For the squared
# error 500 and 1,500 are the same, and 2,000 is four times as bad.
# </details>

# %% exercise="msle"

# %% tags=["demo"]
guesses = np.geomspace(1, 1e5, 400)
fig, axes = plt.subplots(1, 2, figsize=(10, 3.6))
for truth, colour in ((10, BLUE), (100, GOLD), (1000, RED), (10000, GREEN)):
    y = np.array([float(truth)])
    axes[0].plot(guesses, [(guess - truth) ** 2 for guess in guesses], color=colour, lw=2.2)
    axes[1].plot(guesses, [msle(y, np.array([g])) for g in guesses], color=colour, lw=2.2)
    axes[1].annotate(f"{truth:,}", (truth, 1), ha="center", color=colour, weight="bold")
axes[0].set(
    title="Squared error, for four truths",
    xscale="log",
    ylim=(0, 4e8),
    xlabel="prediction",
    ylabel="price",
    yticks=[0, 2e8, 4e8],
)
axes[0].annotate(
    "three of the four truths\nlie flat on the floor", (25, 3e6), xytext=(2, 1.6e8), arrowprops={"arrowstyle": "->"}
)
axes[1].set(title="Squared logarithmic error, for the same four", xscale="log", ylim=(0, 30), xlabel="prediction")
plt.show()

# %% [markdown]
# ## 2 Yes or no
#
# A network that answers a yes-or-no question puts out one number $p$, its probability of *yes*. The truth $y$ is 1 or 0.
# A fair price for $p$ is what an honest bookmaker takes: $-\log$ of the probability that you gave to what happened. Is
# the truth yes, you pay $-\log p$; is it no, you pay $-\log(1 - p)$. Written in one line, with the truth as a switch,
# and as a mean over $n$ answers, that is the **binary cross-entropy**, or log loss:
#
# $$ \text{BCE} = -\frac1n \sum_{i=1}^{n} \Big[\, y_i \log p_i + (1 - y_i) \log(1 - p_i) \,\Big] $$
#
# The truth may also be a share, 0.25 if one of four doctors says yes. Then both terms count.
#
# > *The meteorologist and the bookmaker have the same problem: to be paid such that saying what you really believe is
# > best. I. J. Good (1952), who had broken codes with Turing, showed that the logarithm does that.*
#
# One detail for computers. Who says $p = 1$ and is right should pay nothing, but the second term is then
# $0 \cdot \log 0$, and that is `nan`. Who says $p = 1$ and is wrong should pay infinitely much, and one infinite price
# ends a training. So $p$ is **clipped** to $10^{-12} \ldots 1 - 10^{-12}$ before the logarithm. It is first aid, not a
# cure, as section 3 will show.
#
# **Predict before you run.** Four answers $y = (1, 0, 1, 1)$ get the probabilities $p = (0.9, 0.2, 0.6, 0.99)$. Which of
# them pays most? And what is the price of the worst possible answer, if $p$ is clipped at $10^{-12}$?

# %%
predict("pays_most", ...)  # two numbers: which of the four, and the price of the worst possible answer

# %% exercise="bce"

# %% tags=["demo"]
reveal("pays_most", [3, 27.631])
y, p = np.array([1.0, 0.0, 1.0, 1.0]), np.array([0.9, 0.2, 0.6, 0.99])
line = np.linspace(0.002, 0.998, 400)
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.9), width_ratios=[1.25, 1])
ax = axes[0]
for truth, colour, name in (
    (1.0, BLUE, "the truth is yes: $-\\log p$"),
    (0.0, RED, "the truth is no: $-\\log(1 - p)$"),
):
    ax.plot(line, [bce(np.array([truth]), np.array([q])) for q in line], color=colour, lw=2.4, label=name)
for number, (truth, q) in enumerate(zip(y, p, strict=True), start=1):
    price = bce(np.array([truth]), np.array([q]))
    ax.plot([q, q], [0, price], color=INK, lw=1, ls=":")
    ax.plot(q, price, "o", color=BLUE if truth else RED, ms=8, mec="white")
    ax.annotate(f"{number}", (q, price), xytext=(-3, 9), textcoords="offset points", weight="bold")
ax.set(title="What four answers cost", xlabel="$p$, the probability of yes", ylabel="price", ylim=(0, 4), xlim=(0, 1))
ax.legend(loc="upper center")
ax = axes[1]
prices = np.array([bce(y[i : i + 1], p[i : i + 1]) for i in range(4)])
printed = np.where(y == 1, prices / 4, -prices)
ax.bar(np.arange(4) - 0.19, prices / 4, 0.36, color=BLUE, label=f"the formula: together {prices.mean():.4f}")
ax.bar(np.arange(4) + 0.19, printed, 0.36, color=RED, label=f"as the slide prints it: {printed.sum():.4f}")
ax.axhline(0, color=INK, lw=0.8)
ax.set(title="What each adds to the loss", ylim=(-0.27, 0.27), xlabel="answer")
ax.set_xticks(range(4), [f"{i + 1}\n$y$ = {truth:g}" for i, truth in enumerate(y)])
ax.legend(loc="upper right")
plt.show()

# %% [markdown]
# ### The slide, and your proof
#
# A slide of our lecture prints the loss like this:
#
# $$ loss = -\frac{1}{n} \sum_{i=1}^n y_i \log(p) + (1 - y_i) \log(1 - p_i) $$
#
# A subscript is missing, and so is a bracket. By the rules of algebra a sum ends at the plus sign, unless a bracket
# holds it open. Who types in what stands there gets
#
# ```python
# -np.mean(y * np.log(p)) + np.sum((1 - y) * np.log(1 - p))
# ```
#
# and for the four answers above -0.0666 where 0.2123 is right. In the cell below, in your own words and formulas:
#
# 1. Show that the right formula, for $0 < p_i < 1$, is never negative. When does it come near 0?
# 2. Show that the printed one can be negative, and more: that for every bound $-B$ there are answers whose printed loss
#    lies below it. Which answers are these, and how good are they?
# 3. A network is trained to make the printed loss small, on data with both kinds of truth. What will it learn to say
#    where the truth is no? Would you see the mistake in the curve of the loss?
# 4. Your friend has put the minus into the first term only and kept the mean: $\frac1n\sum_i[-y_i \log p_i + (1-y_i)
#    \log(1-p_i)]$. On the four answers that gives 0.1008, a number that looks healthy. Name a test that finds the
#    mistake without knowing the right number.

# %% [markdown] manual="the_missing_bracket"
# **Mark scheme ({{points}} points).** One point for each part; half points where an argument is right but a reason is missing.
#
# 1. *Never negative.* $0 < p_i < 1$ makes $\log p_i < 0$ and $\log(1 - p_i) < 0$; the weights $y_i$ and $1 - y_i$ are
#    $\ge 0$, so every bracket is $\le 0$ and the minus makes the mean $\ge 0$. It comes near 0 exactly when $p_i$ comes
#    near $y_i$ for all $i$ and all $y_i$ are 0 or 1. (Half without the signs of the weights, or without the second
#    sentence.)
# 2. *As negative as you like.* For a sample with $y = 0$ the printed formula adds $\log(1 - p)$, without minus. With
#    all $y_i = 0$ and $p_i = p$ it is $n \log(1 - p)$, which goes to $-\infty$ for $p \to 1$; $p > 1 - e^{-B/n}$ is
#    enough. These are the *worst* answers: sure of yes where the truth is no. (Half for one negative example without
#    the bound, or for the bound without saying that the answers are bad.)
# 3. *What it learns.* Lowering $\log(1 - p)$ pushes $p$ towards 1: the network learns to say yes everywhere, also where
#    the truth is no. The curve falls steadily, and looks like a success; only that it goes below 0 gives it away (or the
#    accuracy). (Half without the curve.)
# 4. *A test.* Any property that the right loss has and this one lacks, with the reason: a single sample with $y = 0$
#    has a negative loss, and no loss may be negative; or: for $y = 0$ the loss must grow with $p$, and here it falls; or:
#    exchanging yes and no, $y \to 1 - y$ and $p \to 1 - p$, must not change the loss. (Half for an example where the
#    property is not named.)

# %% [markdown]
# ## 3 A sure network
#
# Networks do not put out probabilities. They put out a number $z$ of any size and sign, the **logit**, and a sigmoid
# makes a probability of it, $p = 1 / (1 + e^{-z})$. For a sure network that is a one-way street: at $z = 40$ the
# probability is rounded to exactly 1, and no logarithm can tell 40 from 400 any more.
#
# So do on paper what the computer cannot do afterwards. For $y = 1$ the price is $-\log p = \log(1 + e^{-z})$, for
# $y = 0$ it is $-\log(1 - p) = \log(1 + e^{z}) = z + \log(1 + e^{-z})$. Both are
#
# $$ \log(1 + e^{-z}) + (1 - y)\, z \;=\; \max(z, 0) - z\,y + \log\big(1 + e^{-|z|}\big) , $$
#
# where the second form is for computers: its exponent is never positive, so nothing overflows. No sigmoid, no clipping.
#
# **Predict before you run.** The truth is yes, and the logit is -1000: the network is as wrong as it is sure. What does
# it pay? What would it pay with clipping at $10^{-12}$, and what in Keras, which clips at $10^{-7}$?
#
# <details><summary>Answer</summary>
# 1000; 27.631; 16.118. The first number still knows how wrong the network is. Keras has from_logits=True for it. (It
# must then get logits: on another slide it stands behind a sigmoid, and that makes two sigmoids.)
# </details>

# %% exercise="bce_from_logits"

# %% [markdown]
# And now the slope, which is all that training ever sees. The chain rule, for one sample:
#
# $$ \frac{\partial\,\text{price}}{\partial z} = \frac{\partial\,\text{price}}{\partial p}\,\frac{\partial p}{\partial z}
# = \frac{p - y}{p\,(1 - p)} \cdot p\,(1 - p) = p - y . $$
#
# The factor $p\,(1-p)$, which is nearly 0 for a sure network, is there twice and cancels. That is the reason why sigmoid
# and cross-entropy are always seen together. With the mean over $n$ samples, every slope is $(p_i - y_i)/n$.

# %% exercise="bce_grad"

# %% tags=["demo"]
z = np.linspace(-60, 10, 701)
yes = np.array([1.0])
probability = np.array([1 / (1 + np.exp(-value)) for value in z])
honest = np.array([bce_from_logits(yes, np.array([value])) for value in z])
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.8))
ax = axes[0]
ax.plot(z, honest, color=BLUE, lw=3, label="from the logits")
for edge, colour, name in (
    (1e-12, GOLD, "from $p$, clipped at $10^{-12}$"),
    (1e-7, RED, "from $p$, clipped at $10^{-7}$"),
):
    clipped = -np.log(np.clip(probability, edge, 1 - edge))
    ax.plot(z, clipped, color=colour, lw=2.2, label=name)
    axes[1].plot(z, np.where(probability < edge, 0, probability - 1), color=colour, lw=2.2)
    ax.annotate(f"{-np.log(edge):.3f}", (-59.5, -np.log(edge) + 1), color=colour)
ax.set(title="The truth is yes: the price", xlabel="logit $z$", ylabel="price", ylim=(0, 62))
ax.legend(loc="upper right")
ax = axes[1]
ax.plot(z, [bce_grad(yes, np.array([value]))[0] for value in z], color=BLUE, lw=3, zorder=1)
ax.annotate(
    "clipped: as wrong\nas can be, and nothing\nto learn from",
    (-45, 0),
    xytext=(-58, -0.55),
    arrowprops={"arrowstyle": "->"},
)
ax.set(title="Its slope, which is what training sees", xlabel="logit $z$", ylim=(-1.08, 0.12))
plt.show()

# %% [markdown]
# **Predict before you run.** Two networks of one neuron, $p = \sigma(w x + b)$, start from the same wrong certainty:
# they are surely of the opposite opinion. One is trained with your gradient, the other with the slope of a loss that is
# clipped at $10^{-7}$. Which of them gets away, and does the other one move at all?

# %% tags=["demo"]
rng = np.random.default_rng(4)
x = np.concatenate([rng.normal(-1.6, 0.5, 30), rng.normal(1.6, 0.5, 30)])
truth = np.repeat([0.0, 1.0], 30)
START, RATE, STEPS = (-40.0, 0.0), 4.0, 60
paths = {}
for name in ("from the logits", "from $p$, clipped"):
    w, b = START
    path = [(w, b)]
    for _ in range(STEPS):
        logits = w * x + b
        slope = bce_grad(truth, logits)
        if name != "from the logits":
            p = 1 / (1 + np.exp(-np.clip(logits, -500, 500)))
            slope = np.where((p > 1e-7) & (p < 1 - 1e-7), slope, 0)
        w, b = w - RATE * (slope * x).sum(), b - RATE * slope.sum()
        path.append((w, b))
    paths[name] = path

side = np.linspace(-3.4, 3.4, 400)


def stage(dpi):
    """Two empty panels, and the curve of each."""
    fig, axes = plt.subplots(1, 2, figsize=(9.2, 3.4), sharey=True, dpi=dpi)
    for ax in axes:
        ax.scatter(x, truth, s=26, c=np.where(truth == 1, BLUE, RED), alpha=0.6, lw=0, zorder=3)
        ax.set(xlim=(-3.4, 3.4), ylim=(-0.08, 1.08), xlabel="$x$", yticks=[0, 0.5, 1], title="\n")
    axes[0].set_ylabel("$p$")
    curves = [ax.plot(side, 0 * side, color=INK, lw=2.2)[0] for ax in axes]
    fig.canvas.draw()
    fig.set_layout_engine("none")
    return fig, curves


def draw(step, curves):
    for curve, (name, path), colour in zip(curves, paths.items(), (BLUE, RED), strict=True):
        w, b = path[step]
        curve.set_ydata(1 / (1 + np.exp(-np.clip(w * side + b, -500, 500))))
        loss = bce_from_logits(truth, w * x + b)
        curve.axes.set_title(f"{name}\nstep {step}: loss {loss:.3g}", fontsize=10, color=colour)


fig, curves = stage(dpi=64)
stations = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 30, 60]
film(fig, lambda step: draw(step, curves), stations, labels=[f"step {step}" for step in stations])

# %% tags=["demo"]
fig, curves = stage(dpi=90)
draw(STEPS, curves)
plt.show()

# %% [markdown]
# The clipped one never moves: all its 60 probabilities are rounded to 0 or 1, the clipping makes the loss a plateau, and on a
# plateau there is no downhill. The other one takes the full slope at every wrong point, turns around within a few steps, and
# goes slowly only when it is nearly right.
#
# ## 4 One of many
#
# Human, cat or dog? Now the network puts out a distribution: $k$ probabilities that sum to 1. The truth is a row too,
# one-hot for a photo with one animal, or shares. The price is the same as before, $-\log$ of what was given to the truth:
#
# $$ \text{CCE} = -\frac1n \sum_{i=1}^{n} \sum_{j=1}^{k} y_{ij} \log p_{ij} $$
#
# The lecture's example: $p = (0.48, 0.01, 0.51)$ for (human, cat, dog), and it is a dog. The largest is the right one, so
# the accuracy is perfect. Yet this is a network that has nearly tossed a coin, and the loss says so: $-\log 0.51 = 0.6733$.
# (Slide 65 measures the distance to the ideal (0, 0, 1) instead. It prints 0.68, with 0.1 in place of 0.01; right is 0.69.)
#
# Two traps. *The mean is over the samples*, not over the $n\,k$ numbers in the table: `np.mean` of the table is too
# small by a factor of $k$. And *a row must be a distribution*: Keras divides each row by its sum without a word, so that three sigmoids
# $(0.9, 0.9, 0.9)$ cost as much as $(0.1, 0.1, 0.1)$ and nobody notices. Yours refuses.
#
# **Predict before you run.** The next picture colours every possible prediction by its price, if it is a dog. On which
# edge of the triangle is it darkest? Along which lines does the price stay the same?

# %% exercise="cce"

# %% tags=["demo"]
CORNERS = np.array([[0.0, 0.0], [1.0, 0.0], [0.5, np.sqrt(0.75)]])
NAMES = ("human", "cat", "dog")


def triangle(ax, price, top):
    """Colour all distributions over three classes by their price, and draw the lines of equal price."""
    m = 60
    table = np.array([(a, b, m - a - b) for a in range(m + 1) for b in range(m + 1 - a)]) / m
    spots, prices = table @ CORNERS, np.array([min(price(row), 1.2 * top) for row in table])
    ax.tricontourf(*spots.T, prices, levels=np.linspace(0, top, 41), cmap=PRICE, extend="max")
    lines = ax.tricontour(*spots.T, prices, levels=[0.25, 0.5, 1, 2, 3], colors=INK, linewidths=0.8)
    ax.clabel(lines, fontsize=8)
    ax.plot(*CORNERS[[0, 1, 2, 0]].T, color=GREY, lw=1.2)
    for corner, name in zip(CORNERS, NAMES, strict=True):
        ax.annotate(name, corner, xytext=(0, 6 if corner[1] else -15), textcoords="offset points", ha="center")
    ax.set(aspect="equal", xlim=(-0.1, 1.1), ylim=(-0.12, 0.98))
    ax.axis("off")


lecture = np.array([0.48, 0.01, 0.51])
fig, axes = plt.subplots(1, 2, figsize=(9.6, 4.3))
dog, torn = np.array([[0.0, 0.0, 1.0]]), np.array([[0.5, 0.0, 0.5]])
triangle(axes[0], lambda row: cce(dog, row[None]), 4)
axes[0].plot(*(lecture @ CORNERS), "o", color=INK, ms=8, mec="white")
axes[0].annotate(
    f"the lecture's prediction\ncosts {cce(dog, lecture[None]):.4f}",
    lecture @ CORNERS,
    xytext=(-96, 34),
    textcoords="offset points",
    ha="center",
    arrowprops={"arrowstyle": "->"},
)
axes[0].set_title("The price, if it is a dog", pad=14)
triangle(axes[1], lambda row: cce(torn, row[None]), 4)
best = np.array([0.5, 0.0, 0.5]) @ CORNERS
axes[1].plot(*best, "*", color=GREEN, ms=15, mec="white")
axes[1].annotate(
    f"the cheapest is the truth itself:\nlog 2 = {np.log(2):.4f}, not 0",
    best,
    xytext=(-84, 46),
    textcoords="offset points",
    ha="center",
    arrowprops={"arrowstyle": "->"},
)
axes[1].set_title("The price, if it is half a dog", pad=14)
plt.show()

# %% [markdown]
# Left, it is a dog, and the price depends on $p(\text{dog})$ alone: the lines run parallel to the edge between the other
# two, and it does not matter how the rest is shared out. Right, one expert says human and another says dog. Where the
# truth itself is torn, even the best prediction costs something. How much, is the next section.
#
# ## 5 Truth and belief
#
# Let $p$ be the truth and $q$ what somebody believes. The cross-entropy $-\sum_j p_j \log q_j$ is what the belief costs.
# Who believes the truth pays the least that one can pay, $-\sum_j p_j \log p_j$, the **entropy** of $p$. The difference
# is the price of being wrong, and nothing else:
#
# $$ \text{KL}(p, q) = \sum_j p_j \log \frac{p_j}{q_j} \;=\; \underbrace{-\sum_j p_j \log q_j}_{\text{cross-entropy}}
# \;-\; \underbrace{\Big(-\sum_j p_j \log p_j\Big)}_{\text{entropy of the truth}} $$
#
# For one-hot truth the entropy is 0, and both are the same number. In general a training that lowers the one lowers the
# other: the truth does not move.
#
# What never happens ($p_j = 0$) costs nothing. What happens although $q$ holds it impossible costs infinitely much. And
# it is no distance: truth and belief cannot be exchanged.
#
# > *Claude Shannon (1948) asked how many bits a message needs at least, and called the answer entropy; Solomon Kullback
# > and Richard Leibler (1951), cryptologists both, asked how fast evidence tells one hypothesis from another.*
#
# **Predict before you run.** The truth is $(\frac12, \frac14, \frac14)$, the belief $(0.7, 0.2, 0.1)$. Now exchange the
# two. Is it the same price, or not?

# %%
predict("same_price", ...)  # True or False: it is the same

# %% exercise="kl"

# %% tags=["demo"]
reveal("same_price", False, "0.117 one way round, 0.099 the other.")

# %% [markdown]
# **Predict before you run.** The truth has two hills, the belief may have only one. What does the best belief look like:
# does it cover both hills, or does it pick one? (It depends on which way round you ask. Left, the truth pays; right,
# the belief.)

# %% tags=["demo"]
grid = np.linspace(-6, 6, 121)


def hill(mean, width):
    heights = np.exp(-0.5 * ((grid - mean) / width) ** 2)
    return heights / heights.sum()


two = 0.55 * hill(-2.2, 0.7) + 0.45 * hill(2.2, 0.7)
beliefs = [hill(mean, width) for mean in np.linspace(-3, 3, 61) for width in np.linspace(0.5, 3.5, 31)]
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.6), sharey=True)
for ax, price, title, colour in (
    (axes[0], lambda q: kl(two, q), "KL(truth, belief): nothing that happens is left out", BLUE),
    (axes[1], lambda q: kl(q, two), "KL(belief, truth): nothing that cannot happen is said", RED),
):
    best = min(beliefs, key=price)
    ax.fill_between(grid, two, color="#e6e2d8", lw=0, label="the truth")
    ax.plot(grid, two, color=GREY, lw=1.2)
    ax.plot(grid, best, color=colour, lw=2.6, label=f"the best single hill: {price(best):.3f}")
    ax.set(title=title, xlabel="$x$", ylim=(0, 0.066), yticks=[], xlim=(-6, 6))
    ax.title.set_fontsize(10)
    ax.legend(loc="upper right")
plt.show()
P, Q = np.array([0.5, 0.25, 0.25]), np.array([0.7, 0.2, 0.1])
print(f"KL(P, Q) = {kl(P, Q):.4f}, KL(Q, P) = {kl(Q, P):.4f}")
print(f"cross-entropy {cce(P[None], Q[None]):.4f} = entropy {cce(P[None], P[None]):.4f} + KL {kl(P, Q):.4f}")

# %% [markdown]
# Left, every place where something happens must have some belief, or the price is infinite; so the hill spreads over
# both, and also over the valley where nothing is. Right, the belief avoids every place where the truth has nothing, and
# is content with one hill. A classifier's loss is of the left kind.
#
# ## 6 Cat or dog?
#
# The lecture's last picture (Borst, slides 87-96): a network says cat with 0.9 and dog with 0.1. It is a dog. *Update the
# weights, such that the probability for cat decreases, the probability for dog increases*, say the slides. By how much?
#
# Probabilities themselves are no good place to take a step: they must stay positive and sum to 1. So the step is taken on
# the logits $z$, and the softmax makes probabilities of them again:
#
# $$ p_j = \operatorname{softmax}(z)_j = \frac{e^{z_j}}{\sum_i e^{z_i}}, \qquad
# \frac{\partial\,(-\log p_y)}{\partial z} = p - \text{onehot}_y, \qquad
# z' = z - \eta\,(p - \text{onehot}_y) . $$
#
# The gradient is $p - y$ once more: $(0.9, -0.9)$ here. The cat pays exactly what the dog gets. (Where it comes from, and
# how to compute a softmax of logits that are very large, is the next assignment, *Softmax*. Logits up to 500 do no harm to
# the plain formula.)
#
# **Predict before you run.** With learning rate 1 the logit of the dog rises by 0.9 and that of the cat falls by 0.9. Who
# is ahead after one step? And after two?

# %%
predict("who_is_ahead", ...)  # two words: ["cat", "dog"], say

# %% exercise="one_logit_step"

# %% tags=["demo"]
reveal("who_is_ahead", ["cat", "dog"])
start = np.log(np.array([0.9, 0.1]))
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.7), width_ratios=[1, 1.15])
ax = axes[0]
rates = (0, 0.1, 0.5, 1)
after = np.array([one_logit_step(start, 1, rate) for rate in rates])
ax.bar(range(4), after[:, 0], 0.6, color=GOLD, label="cat")
ax.bar(range(4), after[:, 1], 0.6, bottom=after[:, 0], color=BLUE, label="dog")
for place, (cat, dog_share) in enumerate(after):
    ax.annotate(f"{cat:.3f}", (place, cat / 2), ha="center", va="center", color=INK)
    ax.annotate(f"{dog_share:.3f}", (place, cat + dog_share / 2), ha="center", va="center", color="white")
ax.set_xticks(range(4), ["before", *(f"$\\eta$ = {rate:g}" for rate in rates[1:])])
ax.set(title="One step: the cat pays, the dog gains", ylim=(0, 1), yticks=[0, 0.5, 1])
ax.legend(loc="lower center", bbox_to_anchor=(0.5, -0.28), ncols=2)
ax = axes[1]
for rate, colour in ((0.1, GREY), (0.5, GREEN), (1, BLUE), (4, RED)):
    z, shares = start, [0.1]
    for _ in range(25):
        p = one_logit_step(z, 1, rate)
        shares.append(p[1])
        z = np.log(p)
    ax.plot(shares, color=colour, marker="o", ms=3, lw=1.8, label=f"$\\eta$ = {rate:g}")
ax.axhline(0.5, color=INK, lw=0.8, ls=":")
ax.set(title="Step after step", xlabel="steps", ylabel="probability of dog", ylim=(0, 1.03))
ax.legend(loc="lower right")
plt.show()

# %% [markdown]
# After the first step with $\eta = 1$ the cat still leads, 0.598 to 0.402; after the second the dog does. And look at the
# end of the curves: the better the answer, the smaller $p - y$, the smaller the step. The loss brakes by itself.
#
# ## What stays
#
# - A loss is a price for a prediction, and a mean over the samples: hand in everything twice, and it must not change.
# - Squared errors ask for the difference, squared logarithmic errors for the factor.
# - Cross-entropy charges $-\log$ of the probability that the truth was given. It is never negative. A loss that goes below
#   0 has a bracket missing.
# - Compute it from logits where you have them. Clipping is first aid: it makes the price finite, and the slope 0.
# - From sigmoid and softmax alike, the gradient by the logits is $p - y$.
# - KL is the cross-entropy less what the truth itself costs. Truth first.
#
# **If you want more**: compare with `keras.losses.BinaryCrossentropy(from_logits=True)` and `keras.losses.KLDivergence`,
# and find out where Keras clips. Or train the neuron of section 3 with the printed loss of section 2, and look at what it
# says in the end.
#
# **Sources**
#
# - C. E. Shannon (1948). A mathematical theory of communication. *Bell System Technical Journal* 27, 379-423, 623-656.
# - S. Kullback, R. A. Leibler (1951). On information and sufficiency. *Annals of Mathematical Statistics* 22, 79-86.
# - I. J. Good (1952). Rational decisions. *Journal of the Royal Statistical Society B* 14, 107-114.
# - J. S. Bridle (1990). Probabilistic interpretation of feedforward classification network outputs. In *Neurocomputing*.
# - C. M. Bishop (2006). *Pattern Recognition and Machine Learning*, section 4.3.2. Springer.
# - I. Goodfellow, Y. Bengio, A. Courville (2016). *Deep Learning*, sections 3.13 and 6.2.2. MIT Press.
# - J. Borst (2019). *Neural Networks*, lecture slides, University of Leipzig (slides 58-66 and 87-96).
# - L. G. Moyano (2022). *Fundamentos de ML* 9, lecture slides, Instituto Balseiro (the printed loss, mended here).
