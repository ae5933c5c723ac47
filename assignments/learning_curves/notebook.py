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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for a written
# answer.*
#
# A training that fails raises no error. It runs to its end, prints a number for each epoch, and the number is bad. A
# physician would now look at a fever chart, and so does everybody who trains networks: two curves, the training loss and the
# validation loss. One slide of the lecture is called *loss (gallery of horrors)*. It shows such charts without a word on
# what the patients had.
#
# In this notebook you learn to say the word, and then you write it down as a rule. The judge will train eighty networks that
# nobody has seen, each with a fault of its own, and ask your rule what was wrong with them.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: cross-entropy, from *Losses*; overfitting, early stopping and dropout, from *Regularisation*. NumPy
# arrays, and `if`.
#
# | minutes | section | you write |
# |---:|---|---|
# | 8 | 1 Before the first step | `initial_loss` |
# | 12 | 2 Through the noise | `smooth` |
# | 7 | 3 Which epoch? | `best_epoch` |
# | 25 | 4 The gallery of horrors | `diagnose` |
# | 8 | 5 Three patients | a written answer |
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

from autograder.datasets import digits
from autograder.drawing.slider import knob
from autograder.drawing.style import BLUE, GOLD, GREEN, GREY, INK, RED, use_style
from autograder.networks.loss_curves import CAUSES, history, train

use_style()
pictures, numbers = digits()


def of_digits(rng, steps=0, scale=1.0, divide=16.0, rate=0.01, batch=8):
    """The loss of a network on digits before each of its steps, of one batch each; with no step, of all digits at once."""
    x = pictures / divide
    weights = [rng.normal(0, scale * np.sqrt(2 / n), (n, m)) for n, m in ((64, 32), (32, 10))]
    losses = []
    for _ in range(max(1, steps)):
        rows = rng.integers(0, len(x), batch) if steps else np.arange(len(x))
        h = np.maximum(x[rows] @ weights[0], 0)
        z = h @ weights[1]
        z = z - z.max(axis=1, keepdims=True)
        log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
        losses.append(-log_p[np.arange(len(rows)), numbers[rows]].mean())
        d = (np.exp(log_p) - np.eye(10)[numbers[rows]]) / len(rows)
        slopes = x[rows].T @ (d @ weights[1].T * (h > 0)), h.T @ d
        weights = [w - rate * slope for w, slope in zip(weights, slopes, strict=True)]
    return np.array(losses)


def two_curves(ax, loss, val_loss, title="", colour=INK):
    """A chart: training blue, validation red and dashed, guessing among four a dotted line."""
    epochs = np.arange(len(loss))
    ax.axhline(np.log(4), color=GREY, lw=1, ls=":")
    ax.plot(epochs, loss, color=BLUE, lw=2.2)
    ax.plot(epochs, val_loss, color=RED, lw=2.2, ls=(0, (4, 1.5)))
    ax.set(xticks=(0, 10, 19), xlim=(-0.5, 19.5))
    top = max(np.max(loss), np.max(val_loss))
    ax.set_ylim((0, 2.1) if top < 2.1 else (0, 1.08 * top))
    ax.set_title(title, color=colour)


# %% [markdown]
# ## 1 Before the first step
#
# A network is built, its weights are drawn, and nothing is learned yet. Is there anything to check? There is: **its loss.**
# Who knows nothing about $k$ classes should give each of them the same probability, $1/k$, and what that costs is known
# before any data are:
#
# $$ L_0 = -\log \frac1k = \log k . $$
#
# It is the price of guessing, and the unit in which all losses of this notebook are read. A loss of 2 is dreadful among four
# classes, and a respectable beginning among a thousand.
#
# > *"Verify loss @ init", writes Andrej Karpathy (2019) as one of the first lines of his recipe for training networks: see
# > that the loss starts at the correct value. He had collected the strange ones for years, on a page of their own,
# > lossfunctions.tumblr.com.*

# %% exercise="initial_loss"

# %% [markdown]
# **Predict before you run.** The digits have pixels from 0 to 16, and ten classes. A network with well-chosen weights starts
# near 2.3 if the pixels are divided by 16. Somebody forgets to divide. What is its first loss, roughly?

# %%
predict("first_loss", ...)  # a number

# %% tags=["demo"]
SETTINGS = (
    ("small weights", {"scale": 0.1}),
    ("well-chosen weights", {}),
    ("weights three times too large", {"scale": 3.0}),
    ("pixels up to 16", {"divide": 1.0}),
    ("pixels up to 255", {"divide": 16 / 255}),
)
first = [[of_digits(np.random.default_rng(seed), **how)[0] for seed in range(40)] for _, how in SETTINGS]
reveal("first_loss", round(float(np.median(first[3])), 1), "It is sure of itself, and wrong nine times out of ten.")
fig, ax = plt.subplots(figsize=(9.4, 3.3))
rng = np.random.default_rng(1)
for place, (losses, colour) in enumerate(zip(first, (GREEN, GREEN, GOLD, RED, RED), strict=True)):
    ax.scatter(losses, place + rng.uniform(-0.18, 0.18, len(losses)), s=26, color=colour, alpha=0.6, lw=0)
ax.axvline(initial_loss(10), color=INK, lw=1.4)
ax.text(initial_loss(10) * 1.06, -0.72, "log 10", va="center", fontsize=9)
ax.set(xscale="log", yticks=range(len(SETTINGS)), yticklabels=[name for name, _ in SETTINGS], ylim=(4.6, -1))
ax.set(xlabel="loss on the digits before any training", xticks=[2, 5, 10, 20, 50, 100, 200, 500])
ax.set_xticklabels(["2", "5", "10", "20", "50", "100", "200", "500"])
ax.minorticks_off()
ax.set_title("Forty networks each, none of them trained")
plt.show()

# %% [markdown]
# No dot lies far to the left of the line: to be much better than guessing without having learned, a network would have to
# know the labels. To be much worse is easy. It only has to be *sure*: large inputs make large logits, large logits make
# probabilities near 0 and 1, and a wrong answer given with probability 0.0001 costs 9.2.
#
# ## 2 Through the noise
#
# The loss of a batch is a mean over a few samples, and jumps. To see where it goes, one takes an average that forgets:
#
# $$ s_t = \beta\, s_{t-1} + (1 - \beta)\, L_t , \qquad s_0 = 0 . $$
#
# The share of the past is $\beta$; a loss that is $j$ steps old has the weight $(1-\beta)\beta^j$, so that roughly the last
# $1/(1-\beta)$ losses count. With 0.9 that is ten of them, with 0.98 fifty.
#
# But $s_0$ is 0, and nobody has ever had that loss. The first values come out far too small. How small is easily told: the
# weights so far sum to $1 - \beta^t$ instead of 1. So divide by it:
#
# $$ \text{smooth}_t = \frac{s_t}{1 - \beta^t} , \qquad t = 1, 2, \dots $$
#
# and go on with the *uncorrected* $s_t$. (You know both lines: they are the first moment of Adam.)
#
# With a pencil: the losses 4, 2, 1 and $\beta = \tfrac12$ give $s$ = 2, 2, 1.5. Divided by ½, ¾ and ⅞, that is 4, 2.67, 1.71.
#
# > *Control charts of this kind are older than networks: S. W. Roberts proposed them in 1959 for factories, to see a machine
# > go wrong before the scrap heap shows it.*

# %% exercise="smooth"

# %% [markdown]
# **Predict before you run.** The first loss of the digits is some 2.5, and $\beta$ = 0.98. What is the first value of the
# average if nobody corrects it?

# %%
predict("uncorrected", ...)  # a number

# %% tags=["demo"]
raw = of_digits(np.random.default_rng(5), steps=900, rate=0.02)
reveal(
    "uncorrected", round(0.02 * float(raw[0]), 3), "Two per cent of the first loss: the rest of the weight is on a 0."
)
fig, ax = plt.subplots(figsize=(9.8, 3.8))
ax.plot(raw, color=GREY, lw=0.6, alpha=0.75, label="each batch of 8")
plain, s = [], 0.0
for value in raw:
    s = 0.98 * s + 0.02 * value
    plain.append(s)
ax.plot(plain, color=RED, lw=1.8, ls=(0, (4, 2)), label="0.98, without the correction")
ax.plot(smooth(raw, 0.9), color=GOLD, lw=1.8, label="0.9, smoothed")
ax.plot(smooth(raw, 0.98), color=BLUE, lw=2.6, label="0.98, smoothed")
ax.axhline(initial_loss(10), color=INK, lw=1, ls=":")
ax.text(895, initial_loss(10) + 0.05, "log 10", ha="right", fontsize=9)
ax.set(xlabel="steps", ylabel="cross-entropy", xlim=(0, 900), ylim=(0, 3.2))
ax.set_title("One training, and three ways to look at it")
ax.legend(loc="upper right", bbox_to_anchor=(1, 0.72), fontsize=9)
plt.show()

# %% [markdown]
# The dashed curve tells a story that never happened: of a network that began brilliantly, got worse for a hundred steps, and
# recovered. And the price of calm is delay: the blue curve is always some fifty steps late.
#
# (Never smooth a curve by whose bottom you choose weights: the smooth bottom lies later than the true one.)
#
# ## 3 Which epoch?
#
# After the training one goes back to the weights of the best epoch. *Best* means: by the validation loss. Three things are
# easily overlooked. Python counts epochs from 0, and so will you. Of two equal epochs the first is taken: it has cost less.
# And a loss can be **nan**, where something was divided by zero or a sum ran to infinity. `nan` is neither smaller nor larger
# than anything, and NumPy's `argmin` takes that for a reason to choose it.

# %%
predict("argmin", ...)  # which epoch does np.argmin choose of the losses 3, nan, 0.5?

# %% tags=["demo"]
reveal("argmin", int(np.argmin([3, np.nan, 0.5])), "It would have you restore the weights that had just broken.")

# %% exercise="best_epoch"

# %% tags=["demo"]
loss, val_loss = train(np.random.default_rng(31), rate=0.01, spread=1.5, samples=60, hidden=256)
best = best_epoch(val_loss)
fig, ax = plt.subplots(figsize=(8.2, 3.3))
two_curves(ax, loss, val_loss, f"Sixty points, 256 units: the best epoch is {best}")
ax.plot(best, val_loss[best], "o", ms=11, color=GREEN, mec="white", zorder=5)
ax.annotate(f"{val_loss[best]:.2f}", (best, val_loss[best]), xytext=(best, val_loss[best] + 0.55), ha="center",
            arrowprops={"arrowstyle": "->"})  # fmt: skip
ax.text(19.3, np.log(4) + 0.04, "guessing among four: log 4", ha="right", fontsize=9, color=GREY)
ax.text(14, loss[14] + 0.07, "training", color=BLUE)
ax.text(14, val_loss[14] - 0.2, "validation", color=RED)
ax.set(xlabel="epoch", ylabel="cross-entropy")
plt.show()

# %% [markdown]
# ## 4 The gallery of horrors
#
# Now the eight patients. All have the same task: four clouds of points in twenty dimensions, one hidden layer, Adam, twenty
# epochs. One was trained as it should be, and with each of the others one thing is wrong. The training loss is the blue line,
# the validation loss the red dashed one, and the dotted line is guessing, $\log 4 = 1.39$. **Mind the scales at the left.**

# %% tags=["demo"]
ORDER = (3, 0, 7, 5, 1, 4, 6, 2)  # so that the letters give nothing away
patients = [(CAUSES[i], *history(CAUSES[i], np.random.default_rng([46, i]))) for i in ORDER]
fig, axes = plt.subplots(2, 4, figsize=(12.4, 5))
for ax, letter, (_, loss, val_loss) in zip(axes.flat, "ABCDEFGH", patients, strict=True):
    two_curves(ax, loss, val_loss, letter)
plt.show()

# %% [markdown]
# **Predict before you run.** These are the words: *well, too slow, too fast, overfitting, dropout, not scaled, labels mixed
# up, dead*. "Too slow" and "too fast" speak of the learning rate. Give a word to each letter, and only then read on.

# %%
predict("who_is_who", ...)  # eight words, from A to H: ["well", ...]

# %% tags=["demo"]
reveal("who_is_who", ", ".join(word for word, _, _ in patients))
fig, axes = plt.subplots(2, 4, figsize=(12.4, 5))
for ax, letter, (word, loss, val_loss) in zip(axes.flat, "ABCDEFGH", patients, strict=True):
    two_curves(ax, loss, val_loss, f"{letter}: {word}", GREEN if word == "well" else INK)
plt.show()

# %% [markdown]
# <details><summary>What tells them apart (open it when you have predicted)</summary>
#
# - **dead**: both losses are $\log k$, to all digits, for ever. All weights were 0: the hidden units give 0, no derivative gets
#   through, no step changes anything.
# - **not scaled**: it *begins* far above guessing, where it has learned nothing that it could be wrong about. And comes down.
# - **too fast**: far above guessing, too, but there it stays, or climbs. Every step leaps over the valley.
# - **labels mixed up**: the training loss falls, slowly, since labels can be learned by heart; the validation loss was never
#   below guessing. Nothing that holds for others was there to learn.
# - **overfitting**: the validation loss *was* good, and then turns round while the training loss goes to 0.
# - **too slow**: both curves fall side by side, and are still falling when the time is over.
# - **dropout**: the validation loss lies below the training loss, epoch after epoch. In training half of the units are
#   missing; in validation all are there. (Two slides say it the other way round.) It is no illness, as long as it is meant.
# - **well**: down, a small gap, flat at the end. Flat is not ill: one slide reads "too flat? you are overfitting", and a training
#   loss that is flat says only that the training is over.
# </details>
#
# A learning rate is a knob, and a knob is best turned. Here it goes from a hundred thousandth to ten.

# %% tags=["demo"]
rates = 10 ** np.linspace(-5, 1, 25)
runs = [train(np.random.default_rng(44), rate=rate, spread=1.2) for rate in rates]
names = [f"learning rate {np.format_float_positional(rate, 2, fractional=False, trim='-')}" for rate in rates]
fig, ax = plt.subplots(figsize=(6.6, 3.6), dpi=72)


def draw(number):
    ax.clear()
    loss, val_loss = runs[number]
    ax.axhline(np.log(4), color=GREY, lw=1, ls=":")
    ax.plot(np.maximum(loss, 1e-3), color=BLUE, lw=2.4)
    ax.plot(np.maximum(val_loss, 1e-3), color=RED, lw=2.4, ls=(0, (4, 1.5)))
    ax.set(yscale="log", ylim=(1e-3, 2e4), xlim=(-0.5, 19.5), xticks=(0, 10, 19), xlabel="epoch")
    ax.set_title(f"{names[number]}: ends at {val_loss[-1]:,.2f}")


knob(fig, draw, range(len(rates)), labels=names, start=12, places=25)

# %% [markdown]
# The good rates lie between 0.0006 and 0.006: one power of ten. On the left the time is too short. On the right the network
# first learns faster by heart than is good for it, and from 0.1 on there is a cliff. Who searches, searches by factors of
# three, and a rate that is wrong by a factor of ten looks like another illness: at the left end nothing is learned at all.
#
# ### Now write it down
#
# `diagnose` gets two curves and $k$, and says one of the eight words. How is yours to decide; a handful of `if`s in the right
# order is enough. Three pieces of advice:
#
# - **Measure in units of $\log k$.** Draw no line at 1.39, draw it at `np.log(k)`.
# - **Ask first what is easiest to be sure of.** Once the dead, the exploded and the unscaled have left, the rest is on one scale.
# - **Look at both curves.** Learning well and learning by heart look alike in the training loss.
#
# Here are some networks to practise on; train as many as you like. (`history(word, rng)` trains one; the judge's eighty come
# from the same recipe, with seeds that nobody knows.)

# %% tags=["demo"]
fig, axes = plt.subplots(4, 8, figsize=(13, 6.4))
for column, cause in enumerate(CAUSES):
    for row in range(4):
        ax = axes[row, column]
        two_curves(ax, *history(cause, np.random.default_rng([42, column, row])))
        ax.tick_params(labelsize=7, length=2)
        ax.set_xticklabels([])
    axes[0, column].set_title(cause, fontsize=9)
plt.show()

# %% exercise="diagnose"

# %% [markdown]
# How good is your rule on networks that it has not seen? The table is a confusion matrix: a row for each thing that was done,
# a column for each word that you said.

# %% tags=["demo"]
diagnose(np.full(20, np.log(4)), np.full(20, np.log(4)), 4)  # not written yet? then there is nothing to draw
fresh = [
    (cause, *history(cause, np.random.default_rng([43, place, n])))
    for place, cause in enumerate(CAUSES)
    for n in range(10)
]
said = [diagnose(loss.copy(), val_loss.copy(), 4) for _, loss, val_loss in fresh]
table = np.array([[sum((done, word) == (cause, answer) for (cause, _, _), answer in zip(fresh, said, strict=True))
                   for word in CAUSES] for done in CAUSES])  # fmt: skip
fig, axes = plt.subplots(1, 2, figsize=(11.6, 4.6), width_ratios=[1.25, 1])
ax = axes[0]
ax.imshow(np.where(np.eye(8) == 1, 0, table), cmap="OrRd", vmin=0, vmax=10)
for i in range(8):
    ax.add_patch(plt.Rectangle((i - 0.5, i - 0.5), 1, 1, color="#c3d7e6"))
    for j in range(8):
        if table[i, j]:
            ax.text(j, i, table[i, j], ha="center", va="center", color=INK)
ax.set(xticks=range(8), yticks=range(8), yticklabels=CAUSES, ylabel="what was done", xlabel="what your rule said")
ax.set_xticklabels(CAUSES, rotation=35, ha="right")
ax.tick_params(length=0)
ax.set_title(f"Ten fresh networks each: recall {np.trace(table) / table.sum():.2f} in the mean")
wrong = [
    (cause, answer, loss, val_loss)
    for (cause, loss, val_loss), answer in zip(fresh, said, strict=True)
    if cause != answer
]
ax = axes[1]
if wrong:
    cause, answer, loss, val_loss = wrong[0]
    two_curves(ax, loss, val_loss, f'One that it missed: "{answer}",\nand it was "{cause}"', RED)
    ax.set_xlabel("epoch")
else:
    ax.text(0.5, 0.5, "None was missed.\nTrain a thousand.", ha="center", va="center", fontsize=13, color=GREEN)
    ax.axis("off")
plt.show()

# %% [markdown]
# All points are for a mean recall of 0.8, if no word falls below a half. If yours does better: the lines that you drew are
# lines for *this* task. Another network, another data set, and "well" ends at 1.1. What travels is the order of the questions, and
# the unit.
#
# ## 5 Three patients
#
# Here are three trainings of a friend. No word of the eight need fit exactly, and more than one thing may be wrong.

# %% tags=["demo"]
friends = (
    train(np.random.default_rng(51), rate=0.01, spread=1.5, samples=60, hidden=256),
    train(np.random.default_rng(52), rate=0.0002, spread=1.2, dropout=0.6),
    train(np.random.default_rng(53), rate=0.001, spread=1.2, scale=200.0),
)
fig, axes = plt.subplots(1, 3, figsize=(12, 3.5))
for ax, (loss, val_loss), name in zip(axes, friends, ("first", "second", "third"), strict=True):
    two_curves(ax, loss, val_loss, f"The {name} patient")
    ax.set_xlabel("epoch")
    print(f"{name}: training {loss[0]:.2f} to {loss[-1]:.3f}, validation {val_loss[0]:.2f} to {val_loss[-1]:.2f}, "
          f"the smallest {val_loss.min():.2f} in epoch {best_epoch(val_loss)}")  # fmt: skip
axes[0].set_ylabel("cross-entropy")
plt.show()

# %% [markdown]
# **What would you change?** For each of the three patients, in two or three sentences:
#
# 1. to 3. what do the curves say, which *one* thing would you change first, and what would the two curves look like afterwards?
#
# 4. The friend has an idea for the first patient: *the training loss is nearly 0, so the network is good; let us train
#    for a hundred epochs more, with twice as many units*. What will the two curves show, and what is wrong with the argument?

# %% [markdown] manual="what_would_you_change"
# **Mark scheme ({{points}} points).** One point for each part; half points where the cure is named without the curves afterwards,
# or the curves are read rightly and the cure does not fit.
#
# 1. *Overfitting.* The training loss goes to 0; the validation loss has its smallest value in the first few epochs and rises from
#    there. Any one of: more data or augmentation, a smaller network, dropout, a weight penalty, early stopping with the weights of
#    the best epoch. Afterwards the training loss falls more slowly, the validation loss turns round later or rises less, and the
#    gap is smaller; with early stopping alone the curves are the same, and end sooner. (Measured: with a dropout of 0.6 they end
#    at 0.12 and 0.71, where they were 0.003 and 0.81. With 320 points at the same rate an epoch has ten steps instead of one,
#    and the validation loss turns round as well; who says "more data" has the point all the same.)
# 2. *Too slow, and dropout beside it.* Both curves lie high and still fall at the end; the validation loss is the lower one, since
#    dropout is off there. First the learning rate, ten times larger (or many more epochs): both curves then fall to a third of
#    that (measured: 0.38 and 0.33), with the validation loss still below. Taking dropout away first is worth half: it closes the gap and leaves
#    both high, and a network that has not fitted its training data needs no regularisation yet.
# 3. *Not scaled.* The very first losses are far above log 4, where an untrained network should begin. Divide the inputs (by 255, or
#    standardise with the training part's mean and spread). Afterwards both curves begin near 1.39 and fall side by side
#    (measured: from 1.3 to 0.32).
#    Another learning rate cures nothing at the beginning: half.
# 4. The training loss goes still nearer to 0 and the validation loss goes on rising. What is small is the loss on points that
#    were learned by heart; how good the network is, only points say that it has not been trained on. More units make
#    learning by heart easier. (Half without a reason.)

# %% [markdown]
# ## What stays
#
# - Before the first step the loss is $\log k$. If not, look at the inputs and the weights, and do not train.
# - $\log k$ is the unit: above it a network knows less than nothing.
# - An average that begins at 0 must be corrected by $1 - \beta^t$.
# - The best epoch is the validation loss's; count from 0, and beware of nan.
# - Look at both curves: where they begin, where they end, which is lower, which turns round.
#
# **If you want more**: give the gallery a ninth fate. Learning-rate decay, a validation part that is too easy, one class
# that is missing in training: what do the curves show, and can your rule tell?
#
# **Sources**
#
# - S. W. Roberts (1959). Control chart tests based on geometric moving averages. *Technometrics* 1, 239-250.
# - D. P. Kingma, J. Ba (2015). Adam: a method for stochastic optimization. *ICLR*, section 3.
# - I. Goodfellow, Y. Bengio, A. Courville (2016). *Deep Learning*, sections 5.2, 7.8 and 11.5. MIT Press.
# - A. Karpathy, J. Johnson, F.-F. Li. *CS231n*, "Babysitting the learning process". Stanford University.
# - A. Karpathy (2019). A recipe for training neural networks. karpathy.github.io.
# - E. Alpaydin, C. Kaynak (1998). Optical Recognition of Handwritten Digits. *UCI Machine Learning Repository*, CC BY 4.0.
# - F. B. Bianco (2023). Lecture slides on neural networks ("loss (gallery of horrors)"; mended here).
# - J. Borst (2019). *Neural Networks*, lecture slides, University of Leipzig (slides 130-136).
