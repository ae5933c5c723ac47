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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for an
# argument in writing.*
#
# Backpropagation tells you which way is down. It does not say how far to go, nor what to do with what you learned
# from the steps before. That is the optimiser's business: a few lines between the gradient and the new weights, and
# the difference between a training of an hour and one that never ends. In this notebook you write seven of them,
# the batches that feed them and the schedule that slows them down; and at the end you let all of them race down one
# valley.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: gradient descent on a line (*A line through points*), what a gradient is (*Backpropagation*),
# means and variances, NumPy arrays.
#
# | minutes | section | you write |
# |---:|---|---|
# | 10 | 1 One step | `gd_step` |
# | 30 | 2 A few samples instead of all | `updates_per_epoch`, `minibatches`, `gradient_variance` |
# | 20 | 3 A heavy ball | `momentum_step`, `nesterov_step` |
# | 20 | 4 A rate for every parameter | `adagrad_step`, `rmsprop_step` |
# | 30 | 5 Adam, and what it does to a penalty | `adam_step`, `adamw_step`, an argument |
# | 10 | 6 Slow, fast, slow | `lr_schedule` |
#
# **One convention for the whole sheet**, because every book has another: a step takes `w`, its gradient `g` and the
# state, and gives back the new `w` and the new state, in this order. The state takes in `g` first; the *new* state
# then makes the step. `w`, `g` and the state are numbers, or arrays of one shape.
#
# Under every exercise stands a cell that checks it. It runs the visible checks, which are some 40 % of the
# exercise; the rest is judged after you hand in, on the edges that the docstring promises. So read the docstring:
# it is the specification, and nothing is asked that it does not say.

# %%
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
import matplotlib.pyplot as plt
from matplotlib.colors import LinearSegmentedColormap, ListedColormap

from autograder.drawing.film import film
from autograder.drawing.style import BLUE, GOLD, GREEN, GREY, INK, PAPER, RED, use_style

VIOLET = "#7b5aa6"
use_style()


def descend(step, slope, start, states, *rates, steps, numbered=False):
    """All the places that an optimiser visits: `states` arrays of zeros to begin with, and t where the step is numbered."""
    w = np.array(start, dtype=float)
    state, path = [np.zeros_like(w) for _ in range(states)], [w]
    for t in range(1, steps + 1):
        answer = step(w, slope(w), *state, *((t,) if numbered else ()), *rates)
        w, *state = answer if isinstance(answer, tuple) else (answer,)
        path.append(np.array(w))
    return np.array(path)


# %% [markdown]
# ## 1 One step
#
# The lecture's example has one parameter and the loss $w^2/2$, whose gradient is $w$ itself. From $w = 1$, with
# learning rate $\eta = 0.1$, a step against the gradient leads to $0.9$:
#
# $$ w \leftarrow w - \eta\, g $$
#
# Every other optimiser of this sheet is this line with something done to $g$. Augustin-Louis Cauchy wrote it down
# in 1847, in three pages, with astronomy in mind.
#
# On this loss a step multiplies $w$ by $1 - \eta$. That is worth a minute of thought: it says everything about
# learning rates that are too small, right and too large.
#
# **Predict before you run.** Twenty steps from $w = 1$, with $\eta = 0.5$, $1.0$, $1.9$, $2.0$ and $2.1$. Which of
# them are nearer to the minimum in the end than at the beginning?
#
# <details><summary>Answer</summary>
# The factors are 0.5, 0, -0.9, -1 and -1.1. So 0.5 is at a millionth, 1.0 is there after one step and stays, 1.9
# jumps across the minimum each time and is at 0.12, 2.0 jumps for ever between 1 and -1, and 2.1 is at 6.7 and
# flies away. On a loss with curvature L the edge is at 2/L; w^2/2 has L = 1.
# </details>

# %% exercise="gd_step"

# %% tags=["demo"]
side = np.linspace(-1.75, 1.75, 200)
fig, axes = plt.subplots(1, 4, figsize=(11, 3.1), sharey=True)
for ax, rate, colour in zip(axes, (0.1, 0.5, 1.9, 2.1), (BLUE, GREEN, GOLD, RED), strict=True):
    path = descend(gd_step, lambda w: w, 1.0, 0, rate, steps=20)[:7]
    ax.plot(side, side**2 / 2, color=GREY, lw=1.5)
    ax.plot(path, path**2 / 2, "o-", color=colour, ms=5, lw=1.2, mec="white")
    ax.plot(1, 0.5, "o", color=INK, ms=6)
    ax.set(title=f"$\\eta$ = {rate:g}", xlabel="$w$", xlim=(-1.8, 1.8), ylim=(-0.08, 1.5), xticks=[-1, 0, 1])
axes[0].set_ylabel("loss, $w^2/2$")
plt.show()

# %% [markdown]
# ## 2 A few samples instead of all
#
# Cauchy's gradient is that of the whole loss: for a million photographs, a million backward passes for one step.
# Nobody waits for that. One takes $B$ of the samples, a **batch**, and goes by *their* mean gradient; then the next
# $B$, until every sample has been used. That is one **epoch**, and the number of steps in it is what
# `updates_per_epoch` says.
#
# Two words cause trouble. *Stochastic gradient descent* is one sample a step on one slide of our lectures
# ($B = 1$), a random subsample on another, and in Keras `SGD` is the name of the plain step for batches of any
# size. So say "SGD with batches of 32". And *epoch* is a pass through the data, not a step: with $n = 1000$ and
# $B = 32$, an epoch has 32 steps and not 31: eight samples are left, and they make a short batch of their own.
#
# > *Herbert Robbins and Sutton Monro showed in 1951 that one can find the root of a function that can only be
# > measured with noise, if the steps shrink, but not too fast. Every training by batches goes back to it.*

# %% exercise="updates_per_epoch"

# %% [markdown]
# Which samples go together is left to chance, and anew in every epoch: *one* random order of all samples, cut into
# pieces. If the file is sorted by class, as many are, the pieces of the file in its own order would each know one
# class only, and every step would unlearn the last.
#
# **Predict before you run.** In the picture every square is a sample, coloured by its class, and every row is a
# batch. You see the file cut as it is, the batches shuffled inside only, and yours. Which of them would you train
# with?

# %% exercise="minibatches"

# %% tags=["demo"]
n, B = 108, 12
classes = np.repeat([0, 1, 2], n // 3)  # a file that is sorted by class
rng = np.random.default_rng(5)
inside = [rng.permutation(np.arange(start, start + B)) for start in range(0, n, B)]
cuts = {
    "the file, cut as it is": [np.arange(start, start + B) for start in range(0, n, B)],
    "shuffled inside the batches": inside,
    "one order for all, then cut": minibatches(n, B, rng),
}
fig, axes = plt.subplots(1, 3, figsize=(10, 3.1))
for ax, (name, batches) in zip(axes, cuts.items(), strict=True):
    ax.imshow(classes[np.array(batches)], cmap=ListedColormap([BLUE, GOLD, RED]), aspect="equal")
    ax.set(title=name, xticks=[], yticks=[0, 8], yticklabels=["batch 1", "batch 9"])
    ax.set_xticks(np.arange(-0.5, B), minor=True)
    ax.set_yticks(np.arange(-0.5, len(batches)), minor=True)
    ax.grid(which="minor", color=PAPER, lw=2)
    ax.tick_params(which="both", length=0)
    for edge in ax.spines.values():
        edge.set_visible(False)
plt.show()

# %% [markdown]
# *Fast to compute and a much better estimate of the true gradient*, says the slide of the batch. Better than that
# of one sample, it means, and of course not better than that of all. How much better? Measure it. The model is
# $p = m\,x$, the gradient of a batch is $g = 2\,\overline{(m x - y)\,x}$, and you draw many batches and look at how
# $g$ varies.
#
# Statistics knows the answer. The mean of $B$ numbers that are drawn from $n$ without repeats has the variance
#
# $$ \operatorname{Var}(g) = \frac{\sigma^2}{B} \cdot \frac{n - B}{n - 1}, $$
#
# with $\sigma^2$ the variance of the $n$ single gradients. The first factor is why batches help: ten times the work
# for a tenth of the variance. The second is why the whole data set, $B = n$, has no variance at all, and it is the
# first thing to test: who draws with repeats does not get 0 there.
#
# **Predict before you run.** The *spread* of $g$, the root of the variance, is what you see in the histogram. How
# many samples does a batch need to have a spread of a tenth of that of single samples?

# %%
predict("a_tenth", ...)  # a whole number of samples

# %% exercise="gradient_variance"

# %% tags=["demo"]
reveal("a_tenth", 100, "The variance falls with their number, the spread with its root.")
rng = np.random.default_rng(3)
x = rng.uniform(-2, 2, 1000)
y = 2 * x + rng.normal(0, 1.5, 1000)
singles = 2 * (1.0 * x - y) * x
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.7))
ax = axes[0]
for size, colour in ((1, GREY), (10, GOLD), (100, BLUE)):
    means = [singles[rng.permutation(1000)[:size]].mean() for _ in range(3000)]
    ax.hist(means, bins=np.linspace(-16, 8, 97), density=True, color=colour, alpha=0.75, label=f"$B$ = {size}")
ax.axvline(singles.mean(), color=INK, lw=1.2, ls=":")
ax.annotate("all 1000", (singles.mean(), 0.86), xytext=(5, 0), textcoords="offset points")
ax.set(title="The gradient, from 3000 batches", xlabel="$g$", yticks=[], xlim=(-14, 7))
ax.legend(loc="upper left")
ax = axes[1]
sizes = np.array([1, 3, 10, 32, 100, 300, 600, 900])
measured = [gradient_variance(x, y, 1.0, int(size), 1000, rng) for size in sizes]
line = np.geomspace(1, 999, 300)
ax.loglog(line, singles.var() / line, color=GREY, lw=1.2, ls="--", label="$\\sigma^2/B$")
ax.loglog(line, singles.var() / line * (1000 - line) / 999, color=RED, lw=1.8, label="without repeats")
ax.loglog(sizes, measured, "o", color=BLUE, ms=7, mec="white", label="measured by your function")
ax.set(title="Its variance", xlabel="batch size $B$", ylim=(singles.var() / 2e4, singles.var() * 2))
ax.legend(loc="lower left")
plt.show()

# %% [markdown]
# Hundred times as many, for a tenth of the spread. So the last digit of a gradient is expensive, and most of the
# time nobody needs it: a step in roughly the right direction *now* is worth more than a perfect one later. Work for
# one step grows with $B$, its spread falls with $\sqrt B$ only.
#
# ## 3 A heavy ball
#
# A valley is steep across and nearly flat along. A step that is short enough for the walls makes no progress on the
# floor; and the gradient points from wall to wall. Boris Polyak let a heavy ball roll instead (1964): the gradient
# changes its *velocity*, and the velocity moves the ball. Across the valley the pushes cancel; along it they add
# up.
#
# $$ v \leftarrow \mu\, v - \eta\, g, \qquad w \leftarrow w + v $$
#
# On a slope with the same gradient everywhere, the ball gets up to $1/(1 - \mu)$ times as fast as plain descent:
# ten times, for $\mu = 0.9$. Many texts write $v \leftarrow \mu v + (1 - \mu)\, g$, the running *mean* of the
# gradients, and $w \leftarrow w - \eta v$. That is ten times slower, and who mixes up the two wonders why their
# learning rate is wrong. (PyTorch has a third form: $v \leftarrow \mu v + g$.) On this sheet it is the form of
# Polyak and Keras.
#
# **Predict before you run.** The lecture's $w^2/2$, from 1, $\eta = 0.1$, $\mu = 0.9$. The first step leads to 0.9
# as before. Where is the ball after 2 steps? And after 10: nearer to 0 than plain descent, which is at 0.35?
#
# <details><summary>Answer</summary>
# At 0.72 after 2 steps, where plain descent is at 0.81. After 5 steps it has just crossed the minimum, -0.03, and
# after 10 it is at -0.59: a heavy ball has to be stopped, too. Momentum is not faster on every loss; it is faster
# in valleys.
# </details>

# %% exercise="momentum_step"

# %% [markdown]
# Yurii Nesterov (1983) looked ahead before he pushed: the velocity will carry the ball to $w + \mu v$ anyway, so
# take the gradient *there*, and it brakes before it is too late. Textbooks write just that. It has a drawback: the
# network must be evaluated somewhere else than where it is.
#
# So Keras rewrites it. Call the place ahead $w$; then the gradient is taken at $w$ as always, and what changes is
# the step:
#
# $$ v \leftarrow \mu\, v - \eta\, g, \qquad w \leftarrow w + \mu\, v - \eta\, g $$
#
# with the *new* $v$ in the second formula. **This form is asked.** From 1.0 its first step leads to
# $1 - 0.09 - 0.1 = 0.81$, where momentum leads to $0.9$; that is the quickest way to tell which of them somebody
# has written.

# %% exercise="nesterov_step"

# %% tags=["demo"]
WALLS = np.array([1.0, 25.0])  # the curvature along the valley, and across it


def ravine(w):
    return (WALLS * w**2).sum(axis=-1) / 2


u, v_axis = np.meshgrid(np.linspace(-10.6, 3.2, 240), np.linspace(-2.6, 2.6, 160))
heights = ravine(np.stack([u, v_axis], axis=-1))
fig, axes = plt.subplots(3, 1, figsize=(9, 6.6), sharex=True)
for ax, (name, step, states, rates, colour) in zip(
    axes,
    (
        ("gradient descent, $\\eta$ = 0.07", gd_step, 0, (0.07,), RED),
        ("momentum, $\\eta$ = 0.03, $\\mu$ = 0.8", momentum_step, 1, (0.03, 0.8), BLUE),
        ("Nesterov, $\\eta$ = 0.03, $\\mu$ = 0.8", nesterov_step, 1, (0.03, 0.8), GREEN),
    ),
    strict=True,
):
    path = descend(step, lambda w: WALLS * w, (-10.0, 2.0), states, *rates, steps=40)
    ax.contour(u, v_axis, heights, levels=np.array([0.3, 1.5, 5, 12, 25, 45, 70, 100]), colors=GREY, linewidths=0.7)
    ax.plot(*path.T, "o-", color=colour, ms=3.5, lw=1.4)
    ax.plot(0, 0, "*", color=GOLD, ms=13, mec=INK, mew=0.6, zorder=4)
    ax.set(aspect="equal", ylim=(-2.6, 2.6), xlim=(-10.6, 3.2), yticks=[])
    ax.set_title(f"{name}: after 40 steps the loss is {ravine(path[-1]):.2g}")
plt.show()

# %% [markdown]
# ## 4 A rate for every parameter
#
# One learning rate for all parameters is a compromise. The weight of a word that occurs in every text gets a large
# gradient with every batch, that of a rare word a small one now and then: what suits the one is far too slow for
# the other. John Duchi, Elad Hazan and Yoram Singer (2011) let every parameter count the squares of all its
# gradients, and divide by their root:
#
# $$ s \leftarrow s + g^2, \qquad w \leftarrow w - \eta\, \frac{g}{\sqrt{s} + \varepsilon} $$
#
# The $\varepsilon$, $10^{-8}$, is there for a parameter that has never had a gradient: $0/0$ is not a number.
# *Where* it stands is a matter of convention, and shows with tiny gradients: on this sheet it is added to the root,
# not inside it. (Keras puts it inside for Adagrad and RMSprop, takes $10^{-7}$, and lets $s$ of Adagrad begin at
# 0.1.)
#
# **Predict before you run.** The gradient is always 1. How long is Adagrad's first step, the fourth, the hundredth?
# And if the gradient were always 1000?

# %%
predict("three_steps", ...)  # three numbers, in learning rates

# %% exercise="adagrad_step"

# %% tags=["demo"]
reveal("three_steps", [1, 0.5, 0.1], "And for 1000 the same: its own size is divided out.")

# %% [markdown]
# Adagrad never forgets: its steps shrink like $1/\sqrt t$, and in a long training it stops before it arrives.
# Geoffrey Hinton's remedy is one of the most cited *slides* of the field (2012; there is no paper): not the sum of
# the squares but their running mean, with a share of $\rho = 0.9$ for the past.
#
# $$ s \leftarrow \rho\, s + (1 - \rho)\, g^2, \qquad w \leftarrow w - \eta\, \frac{g}{\sqrt{s} + \varepsilon} $$
#
# Since the gradient is divided by the root of the mean of its squares, it is called RMSprop, and a step is about as
# long as $\eta$, for large gradients and for small ones. Only the first steps are longer: $s$ begins at 0, and
# after one step it holds a tenth of $g^2$.

# %% exercise="rmsprop_step"

# %% tags=["demo"]
# The steps that both make while the gradient is 1, then 20 for a while, then 1 again.
slopes = np.concatenate([np.ones(40), np.full(10, 20.0), np.ones(70)])
lengths = {}
for name, step in (("Adagrad", adagrad_step), ("RMSprop", rmsprop_step)):
    state, lengths[name] = 0.0, []
    for slope in slopes:
        w, state = step(0.0, slope, state, 1.0)
        lengths[name].append(-w)
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.5), width_ratios=[1, 1.5])
axes[0].plot(slopes, color=INK, lw=1.8)
axes[0].set(title="A gradient with a fit of rage", xlabel="step", yticks=[1, 20], ylim=(0, 22))
ax = axes[1]
for (name, length), colour in zip(lengths.items(), (RED, BLUE), strict=True):
    ax.semilogy(length, color=colour, lw=2.2, label=name)
ax.axvspan(40, 50, color=GOLD, alpha=0.2, lw=0)
ax.set(title="How long is the step, with $\\eta$ = 1?", xlabel="step", ylim=(0.008, 5), yticks=[0.01, 0.1, 1])
ax.legend(loc="lower left")
plt.show()

# %% [markdown]
# After the ten large gradients both make tiny steps. RMSprop has forgotten them after some fifty steps more;
# Adagrad bears the grudge for ever.
#
# ## 5 Adam, and what it does to a penalty
#
# Momentum averages the gradients, RMSprop their squares. Diederik Kingma and Jimmy Ba (2015) do both, and call it
# Adam, for *adaptive moments*:
#
# $$ m \leftarrow \beta_1 m + (1 - \beta_1)\, g, \qquad v \leftarrow \beta_2 v + (1 - \beta_2)\, g^2 $$
#
# Both begin at 0, and so both are too small at first. After one step, $m$ is a tenth of $g$ and $v$ a thousandth of
# $g^2$. That is easily mended: divide by what the weights sum to,
#
# $$ \hat m = \frac{m}{1 - \beta_1^t}, \qquad \hat v = \frac{v}{1 - \beta_2^t}, \qquad
# w \leftarrow w - \eta\, \frac{\hat m}{\sqrt{\hat v} + \varepsilon} , $$
#
# where $t$ is the number of the step, and the first has number 1. What goes into the next step is $m$ and $v$ as
# they are: corrected moments that are corrected again would be wrong twice.
#
# **Predict before you run.** How long is Adam's first step, for $g = 1000$ and for $g = 0.001$? And without the
# correction?
#
# <details><summary>Answer</summary>
# Exactly the learning rate, both times: the corrected moments are g and g squared, and g over its own size is a
# sign. Without the correction it is 0.1 / sqrt(0.001) = 3.2 times as long. That is no disaster, but the steps after
# it are too long as well, for hundreds of steps.
# </details>

# %% exercise="adam_step"

# %% tags=["demo"]
steps = 400
with_it, without = [], []
m = v = 0.0
for t in range(1, steps + 1):
    w, m, v = adam_step(0.0, 1.0, m, v, t, lr=1.0)
    with_it.append(-w)
    without.append(m / np.sqrt(v))
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.6))
ax = axes[0]
ax.plot(range(1, steps + 1), without, color=RED, lw=2.2, label="without the correction")
ax.plot(range(1, steps + 1), with_it, color=BLUE, lw=2.2, label="Adam")
ax.set(
    title="The gradient is always 1: how long is the step?",
    xlabel="step $t$",
    ylabel="in units of $\\eta$",
    ylim=(0, 7.5),
)
ax.legend(loc="upper right")
ax = axes[1]
sizes = np.geomspace(1e-10, 1e3, 120)
first = {
    "gradient descent": [-gd_step(0.0, g, 1.0) for g in sizes],
    "RMSprop": [-rmsprop_step(0.0, g, 0.0, 1.0)[0] for g in sizes],
    "Adam": [-adam_step(0.0, g, 0.0, 0.0, 1, lr=1.0)[0] for g in sizes],
}
for (name, lengths), colour in zip(first.items(), (RED, GOLD, BLUE), strict=True):
    ax.loglog(sizes, lengths, color=colour, lw=2.2, label=name)
ax.axvline(1e-8, color=GREY, lw=1, ls=":")
ax.annotate("$\\varepsilon$", (1e-8, 2e-7), xytext=(4, 0), textcoords="offset points", color=INK)
ax.set(title="The first step, by the size of the gradient", xlabel="$g$", ylim=(1e-7, 1e3))
ax.legend(loc="lower right")
plt.show()

# %% [markdown]
# Right of $\varepsilon$ the size of the gradient makes no difference to Adam. That is its strength: it needs hardly
# any tuning. It is also a trap. The slides call *weight decay* and *L2 regularisation* one thing: add
# $\lambda w^2/2$ to the loss, so $\lambda w$ to the gradient, and with plain descent every weight loses the share
# $\eta\lambda$ of itself with each step. With Adam it does not: what stands in the gradient is divided by
# $\sqrt{\hat v}$ as well. A weight with large gradients hardly decays; and the first step is as long as $\eta$,
# with the penalty or without.
#
# Ilya Loshchilov and Frank Hutter (2019) let the moments see $g$ alone, and let the weights decay beside them. That
# is AdamW, with which many large language models are trained:
#
# $$ w \leftarrow w - \eta\, \frac{\hat m}{\sqrt{\hat v} + \varepsilon} - \eta\, \lambda\, w_{\text{old}} $$
#
# **Predict before you run.** The lecture's $w^2/2$ from 1, $\eta = 0.1$, $\lambda = 0.1$. Where is AdamW after the
# first step? And Adam with the penalty in its gradient?

# %%
predict("first_steps", ...)  # two numbers: AdamW, and Adam with the penalty in its gradient

# %% exercise="adamw_step"

# %% tags=["demo"]
reveal("first_steps", [0.89, 0.9])
# Two weights begin at 1. Noise pushes the one with strength 10, the other with 0.1; on average nothing pushes at all.
rng = np.random.default_rng(8)
steps, lr, decay = 1500, 0.002, 0.5
pushes = rng.normal(size=(steps, 2)) * [10.0, 0.1]
in_gradient, beside = [np.ones(2)], [np.ones(2)]
moments = [np.zeros(2) for _ in range(4)]
for t, g in enumerate(pushes, start=1):
    w, *moments[:2] = adam_step(in_gradient[-1], g + decay * in_gradient[-1], *moments[:2], t, lr)
    in_gradient.append(w)
    w, *moments[2:] = adamw_step(beside[-1], g, *moments[2:], t, lr, wd=decay)
    beside.append(w)
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.5), sharey=True)
expected = (1 - lr * decay) ** np.arange(steps + 1)
for ax, path, title in zip(
    axes, (in_gradient, beside), ("Adam, the penalty in the gradient", "AdamW, the decay beside it"), strict=True
):
    ax.plot(expected, color=INK, lw=1.2, ls=":", label="decay alone")
    for column, colour, name in ((0, RED, "large gradients"), (1, BLUE, "small gradients")):
        ax.plot(np.array(path)[:, column], color=colour, lw=1.8, label=name)
    ax.set(title=title, xlabel="step", ylim=(-0.25, 1.25))
axes[0].set_ylabel("weight")
axes[1].legend(loc="upper right")
plt.show()

# %% [markdown]
# ### Your argument: a thousand times the loss
#
# A colleague forgets the $1/n$ of a batch of 1000: every loss, and so every gradient, is 1000 times as large as
# before. In the cell below, in your own words and formulas (take $\varepsilon = 0$ where it does not matter):
#
# 1. What happens to a step of gradient descent? Which learning rate makes the path the same as before?
# 2. What happens to the steps of Adagrad, RMSprop and Adam, all of whose states begin at 0? Show it for one of
#    them, for *every* step and not for the first only.
# 3. The gradient is always $g$. Show that the velocity of `momentum_step` comes near $-\eta g/(1 - \mu)$. What does
#    it come near to in the form $v \leftarrow \mu v + (1 - \mu) g$, $w \leftarrow w - \eta v$? Somebody changes
#    from the first form to the second, with $\mu = 0.9$: by which factor must they change the learning rate?
# 4. With the penalty $\lambda w$ *in the gradient*, Adam's first step is (nearly) the same for $\lambda = 0$ and
#    for $\lambda = 0.1$, if $w$ and $g$ have the same sign. Why? And what does AdamW do there?

# %% [markdown] manual="the_scale_of_the_loss"
# **Mark scheme ({{points}} points).** One point for each part; half points where an argument is right but a reason
# is missing.
#
# 1. *Gradient descent.* The step is $\eta \cdot 1000\,g$, a thousand times as long, and probably beyond the edge of
#    divergence, $2/L$, since $L$ is a thousand times as large, too. With $\eta/1000$ every step, and so the path,
#    is what it was. (Half without the new rate.)
# 2. *The adaptive ones.* $s$ (or $v$) is made of squares and starts at 0, so that at every step it is $10^6$ times
#    as large, by induction: $\rho\,(10^6 s) + (1 - \rho)\,(1000\,g)^2 = 10^6 (\rho s + (1 - \rho) g^2)$; its root
#    is 1000 times as large, like the numerator ($g$, or $m$, which is a weighted sum of gradients). The quotient,
#    and the path, stay the same; then the next gradient is taken at the same place, which carries the induction on.
#    Corrections for the start depend on $t$ alone. (Half for the first step only, or without saying that the state
#    begins at 0.)
# 3. *Momentum.*
#    $v_k = -\eta g\,(1 + \mu + \dots + \mu^{k-1}) = -\eta g\,\frac{1 - \mu^k}{1 - \mu} \to -\frac{\eta g}{1 - \mu}$
#    (or from the fixed point $v = \mu v - \eta g$, if it is said why it is approached). The averaged form has
#    $v \to g$, and moves by $-\eta g$: for the same pace the rate must be 10 times as large there. (Half for the
#    right factor without the limit.)
# 4. *The penalty.* The first step is $-\eta\, G/|G|$ with $G = g + \lambda w$: the size of $G$ cancels, only its
#    sign counts, and that is the sign of $g$ for every $\lambda \ge 0$ here. The penalty has no effect. AdamW moves
#    by $-\eta \operatorname{sign}(g)$ and beside it by $-\eta\lambda w$: 0.89 instead of 0.9 in the example. (Half
#    without AdamW.)

# %% [markdown]
# ## 6 Slow, fast, slow
#
# At the start the weights are random, the gradients are large and lie: large steps do harm. In the middle one wants
# to get on. Near the end the noise of the batches keeps the weights jumping about the minimum, at a distance that
# is the larger, the larger $\eta$ is: only smaller steps come nearer. So the learning rate is given a **schedule**:
# rise, in a *warm-up* of some steps; then fall, in stairs, exponentially, or along half a cosine.
#
# | kind | with $u = t -$ warm-up | |
# |---|---|---|
# | `"constant"` | $\eta$ | |
# | `"step"` | $\eta \cdot \text{factor}^{\lfloor u/\text{every} \rfloor}$ | stairs: `//` and not `/` |
# | `"exponential"` | $\eta\, e^{-k u}$ | |
# | `"cosine"` | $\text{floor} + \frac12 (\eta - \text{floor})\,(1 + \cos(\pi u/T))$ | and floor from $T$ on: no second hill |
#
# Steps are counted from 0 here. In the warm-up the rate is $\eta\,(t + 1)/\text{warm-up}$: with $t$ in the place of
# $t + 1$, the first step would learn nothing at all.
#
# > *The cosine is of Loshchilov and Hutter (2017), who let it start again and again; the warm-up became usual when
# > Priya Goyal and others trained ImageNet in an hour (2017), with batches of 8192.*

# %% exercise="lr_schedule"

# %% tags=["demo"]
t = np.arange(140)
plans = {
    "constant": {},
    "step": {"every": 25, "factor": 0.5},
    "exponential": {"k": 0.03},
    "cosine": {"T": 100, "floor": 0.05},
}
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.6), width_ratios=[1.2, 1])
for (kind, more), colour in zip(plans.items(), (GREY, GOLD, RED, BLUE), strict=True):
    rates = [lr_schedule(kind, int(number), 1.0, warmup=20, **more) for number in t]
    axes[0].plot(t, rates, color=colour, lw=2.2, label=kind)
axes[0].axvspan(0, 20, color=GREEN, alpha=0.1, lw=0)
axes[0].annotate("warm-up", (10, 1.04), ha="center", color=GREEN)
axes[0].set(title="Four plans, with the same warm-up", xlabel="step $t$", ylabel="learning rate", ylim=(0, 1.12))
axes[0].legend(loc="center right")
# One line through 200 points, by batches of 4: how far from the best m is it, on average of 40 runs?
rng = np.random.default_rng(12)
x = rng.uniform(-1, 1, 200)
y = 2 * x + rng.normal(0, 1, 200)
best = (x * y).sum() / (x * x).sum()
for (kind, more), colour in zip(plans.items(), (GREY, GOLD, RED, BLUE), strict=True):
    m, errors = np.full(40, best + 3.0), []
    for number in t:
        rows = rng.integers(0, 200, (40, 4))
        slopes = 2 * ((m[:, None] * x[rows] - y[rows]) * x[rows]).mean(axis=1)
        m = gd_step(m, slopes, lr_schedule(kind, int(number), 0.5, warmup=20, **more))
        errors.append(np.sqrt(np.mean((m - best) ** 2)))
    axes[1].semilogy(t, errors, color=colour, lw=1.8)
axes[1].set(title="How far from the best slope", xlabel="step $t$", ylim=(0.05, 4))
plt.show()

# %% [markdown]
# The constant rate arrives first, and then stays in its own noise. Those that fall arrive as well, and come nearer.
#
# ## 7 Six of them, in one valley
#
# Now all of them on the same map: $f(w_1, w_2) = (1 - w_1)^2 + 10\,(w_2 - w_1^2)^2$, a bent valley with steep walls
# and a floor that is nearly flat (after Howard Rosenbrock, 1960, who tested his own method on one ten times as
# steep). The star is the minimum. Every optimiser has a learning rate that suits it.
#
# **Predict before you run.** Who shoots across the floor, and up the other wall? Who has only half of the way after
# 120 steps?

# %% tags=["demo"]
START, STEPS = (-0.5, 2.4), 120
STONE = LinearSegmentedColormap.from_list("stone", ["#fbfaf7", "#e6e2d8", "#b9b4a6", "#8d887b"])


def valley(w1, w2):
    return (1 - w1) ** 2 + 10 * (w2 - w1**2) ** 2


def slope_of_the_valley(w):
    wall = w[1] - w[0] ** 2
    return np.array([-2 * (1 - w[0]) - 40 * w[0] * wall, 20 * wall])


RUNNERS = (
    ("gradient descent, 0.01", RED, gd_step, 0, (0.01,), False),
    ("momentum, 0.004", BLUE, momentum_step, 1, (0.004, 0.9), False),
    ("Nesterov, 0.004", GREEN, nesterov_step, 1, (0.004, 0.9), False),
    ("Adagrad, 0.5", GOLD, adagrad_step, 1, (0.5,), False),
    ("RMSprop, 0.05", VIOLET, rmsprop_step, 1, (0.05,), False),
    ("Adam, 0.3", INK, adam_step, 2, (0.3,), True),
)
paths = [
    descend(step, slope_of_the_valley, START, states, *rates, steps=STEPS, numbered=numbered)
    for _, _, step, states, rates, numbered in RUNNERS
]


def stage(dpi):
    """The valley, and for every optimiser its trail and its place."""
    fig, ax = plt.subplots(figsize=(8.6, 4.9), dpi=dpi)
    w1, w2 = np.meshgrid(np.linspace(-2.1, 2.1, 220), np.linspace(-0.7, 2.7, 180))
    heights = np.log10(valley(w1, w2) + 0.02)
    ax.contourf(w1, w2, heights, levels=22, cmap=STONE)
    ax.plot(1, 1, "*", color=GOLD, ms=22, mec=INK, mew=0.8, zorder=3)
    trails = [ax.plot([], [], color=colour, lw=1.8, alpha=0.9)[0] for _, colour, *_ in RUNNERS]
    spots = [
        ax.plot([], [], "o", color=colour, ms=8, mec="white", zorder=5, label=name)[0] for name, colour, *_ in RUNNERS
    ]
    ax.set(xlim=(-2.1, 2.1), ylim=(-0.7, 2.7), xlabel="$w_1$", ylabel="$w_2$", title="step 0")
    ax.legend(loc="lower left", fontsize=9, ncols=2, handletextpad=0.2)
    return fig, trails, spots


def draw(number, trails, spots):
    for path, trail, spot in zip(paths, trails, spots, strict=True):
        trail.set_data(*path[: number + 1].T)
        spot.set_data(*path[number : number + 1].T)
    spots[0].axes.set_title(f"step {number}")


fig, trails, spots = stage(dpi=64)
frames = [*range(0, 20, 2), *range(20, 60, 4), *range(60, STEPS + 1, 6)]
film(
    fig,
    lambda number: draw(number, trails, spots),
    frames,
    interval=180,
    labels=[f"step {number}" for number in frames],
)

# %% tags=["demo"]
fig, trails, spots = stage(dpi=90)
draw(STEPS, trails, spots)
plt.show()
for (name, *_), path in zip(RUNNERS, paths, strict=True):
    print(f"{name:24s} loss after 30 steps {valley(*path[30]):7.4f}, after {STEPS} {valley(*path[-1]):7.4f}")

# %% [markdown]
# On another valley, or with other rates, the order may be another: this is a race of six, not a verdict. What stays
# is the character. Plain descent falls to the floor, and creeps. Adagrad is as slow: the steep wall of the first
# steps is in its sum for ever. Momentum arrives at the floor with so much speed that it climbs the other wall, and
# swings. Nesterov brakes in time. RMSprop walks at one pace, on the wall and on the floor, and trembles before the
# end, where a pace of 0.05 is too long. Adam has the speed of the one and the measure of the other: it swings once,
# and arrives.
#
# ## What stays
#
# - A step is against the gradient, and $2/L$ is the edge: beyond it, every step leads further away.
# - An epoch is a pass through the data, $\lceil n/B \rceil$ steps, and the last batch counts.
# - A batch's gradient has a variance of $\sigma^2/B$. Hundred times the work, a tenth of the spread.
# - Say which convention you use. Momentum in its two forms differs by a factor of ten, Nesterov's forms by the
#   point where $w$ is.
# - State first, then the step; give the state back as it is, uncorrected.
# - Adagrad sums, RMSprop forgets, Adam averages twice and corrects for the start. Weight decay belongs beside it,
#   not into its gradient.
#
# **Not asked here, and in every list**: Adadelta (Zeiler 2012), Adamax, Nadam, Ftrl. A riddle: after ten steps of
# the lecture's example with $\eta = 0.1$, Keras' Adadelta stands at 0.9985. Zeiler's paper has no learning rate at
# all: what sets the length of its first step?
#
# **If you want more**: run the lecture's example with `keras.optimizers`. Two lines of older slides no longer work:
# it is `learning_rate` and not `lr`, and `optimizer.minimize` is gone; `optimizer.apply([gradient], [variable])` is
# there instead. Your numbers and those of Keras agree to four digits where gradients are not tiny; where they
# differ, it is by $\varepsilon$.
#
# **Sources**
#
# - A.-L. Cauchy (1847). Méthode générale pour la résolution des systèmes d'équations simultanées. *Comptes rendus*
#   25, 536-538.
# - H. Robbins, S. Monro (1951). A stochastic approximation method. *Annals of Mathematical Statistics* 22, 400-407.
# - H. H. Rosenbrock (1960). An automatic method for finding the greatest or least value of a function. *The
#   Computer Journal* 3, 175-184.
# - B. T. Polyak (1964). Some methods of speeding up the convergence of iteration methods. *USSR Computational
#   Mathematics and Mathematical Physics* 4(5), 1-17.
# - W. G. Cochran (1977). *Sampling Techniques*, 3rd edition, chapter 2. Wiley.
# - Y. Nesterov (1983). A method of solving a convex programming problem with convergence rate $O(1/k^2)$. *Soviet
#   Mathematics Doklady* 27, 372-376.
# - J. Duchi, E. Hazan, Y. Singer (2011). Adaptive subgradient methods. *Journal of Machine Learning Research* 12,
#   2121-2159.
# - L. Bottou (2012). Stochastic gradient descent tricks. In *Neural Networks: Tricks of the Trade*. Springer.
# - T. Tieleman, G. Hinton (2012). Lecture 6.5: RMSprop. *COURSERA: Neural Networks for Machine Learning*.
# - M. D. Zeiler (2012). ADADELTA: an adaptive learning rate method. arXiv:1212.5701.
# - Y. Bengio, N. Boulanger-Lewandowski, R. Pascanu (2013). Advances in optimizing recurrent networks. *ICASSP*.
#   (Nesterov's momentum as Keras has it.)
# - D. P. Kingma, J. Ba (2015). Adam: a method for stochastic optimization. *ICLR*.
# - I. Loshchilov, F. Hutter (2017). SGDR: stochastic gradient descent with warm restarts. *ICLR*. (2019) Decoupled
#   weight decay regularization. *ICLR*.
# - P. Goyal and others (2017). Accurate, large minibatch SGD: training ImageNet in 1 hour. arXiv:1706.02677.
# - L. Bottou, F. E. Curtis, J. Nocedal (2018). Optimization methods for large-scale machine learning. *SIAM Review*
#   60, 223-311.
# - I. Goodfellow, Y. Bengio, A. Courville (2016). *Deep Learning*, chapter 8. MIT Press.
# - J. Borst (2019). *Neural Networks*, lecture slides, University of Leipzig (batches, epochs, optimisers).
# - L. G. Moyano (2022). *Fundamentos de ML* 9, lecture slides, Instituto Balseiro (the example $w^2/2$, the list of
#   optimisers).
