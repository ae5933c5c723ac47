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
# A network has learned its examples by heart. On everything else it fails. Every textbook says what to do now: stop,
# it can only get worse. In 2021 Alethea Power and her colleagues at OpenAI did not stop, and long after nothing seemed
# to happen any more the network began to give right answers to questions that it had never seen. They called it
# **grokking**, after a Martian word from a novel of 1961 (Robert Heinlein's *Stranger in a Strange Land*) that means
# to understand a thing so well that it becomes a part of you.
#
# Their networks were small, and what they had to learn was arithmetic. Yours will be smaller still: forty lines of
# NumPy, half a second of training. So you can look at it from all sides, and into it as well: at the end you will see
# what the network has made of addition.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: the softmax and its cross-entropy (*Softmax and cross-entropy*), AdamW (*Gradient descent and
# optimisers*), backpropagation through two matrices, the cosine.
#
# | minutes | section | you write |
# |---:|---|---|
# | 20 | 1 A table to learn | `modular_table`, `split_table`, `one_hot_pairs` |
# | 27 | 2 By heart, and then | `grok_delay`, `train_modular` |
# | 13 | 3 What does the jump show? | four answers in writing |
# | 15 | 4 What has it found? | `dominant_frequencies` |
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
from autograder.drawing.style import BLUE, GOLD, GREY, INK, PAPER, RED, use_style

use_style()
# The numbers 0 .. p-1 lie on a circle, and so do the colours: p-1 looks like 0.
CIRCLE = LinearSegmentedColormap.from_list("circle", [BLUE, "#7fb2a0", "#f1d58a", GOLD, RED, "#7d4a86", BLUE])
P, WIDTH, RATE = 31, 84, 0.005


def train(wd, steps, frac=0.7):
    """Always from the same split and the same start, so that two trainings are two stretches of one road."""
    return train_modular(P, frac, wd, steps, WIDTH, RATE, np.random.default_rng(23))


def board(ax, cells, title, **more):
    """A square of numbers as colours: a downwards, b to the right."""
    ax.imshow(cells, interpolation="nearest", **more)
    ax.set(title=title, xticks=[0, P - 1], yticks=[0, P - 1], xlabel="b", ylabel="a")
    for side in ax.spines.values():
        side.set_visible(False)


# %% [markdown]
# ## 1 A table to learn
#
# On a clock with $p$ hours, $p - 1$ and one hour more is 0. Carl Friedrich Gauss made a calculus of it at the age of
# 24 (*Disquisitiones arithmeticae*, 1801): $a + b \bmod p$ is what is left of $a + b$ after division by $p$. A table
# of it has $p^2$ cells, each an easy question with one right answer, and *nobody can guess an answer from how the
# question looks*: 15 + 15 is 30 modulo 31, and 15 + 16 is 0.
#
# Three operations, so that you may try others later. Careful with the minus: $1 - 3$ is $p - 2$, not $-2$. (NumPy's `%`
# does the right thing; C's does not.)

# %% exercise="modular_table"

# %% tags=["demo"]
fig, axes = plt.subplots(1, 3, figsize=(11, 3.9))
for ax, op, sign in zip(axes, ("add", "sub", "mul"), ("+", "-", "\\cdot"), strict=True):
    board(ax, modular_table(P, op)[1].reshape(P, P), f"$a {sign} b$ mod {P}", cmap=CIRCLE, vmin=0, vmax=P)
plt.show()

# %% [markdown]
# Sums and differences are stripes; products are a carpet. (It has a mirror of its own, and zeros at the edge.)
#
# Now take some of the cells away. The network is shown 70 % of them, drawn at random, and is asked about the other
# 30 %. That (3, 5) may be in training and (5, 3) in the test is allowed here: to the network they are two questions,
# which have nothing in common before it has understood that they have.
#
# **Predict before you run.** Of the pairs in the test, what share has its mirror, $(b, a)$, in training?

# %%
predict("mirrors", ...)  # a share, from 0 to 1

# %% exercise="split_table"

# %% tags=["demo"]
pairs, y = modular_table(P)
train_pairs, train_y, test_pairs, test_y = split_table(pairs, y, 0.7, np.random.default_rng(23))
known = set(map(tuple, train_pairs.tolist()))
mirrored = np.mean([(b, a) in known for a, b in test_pairs.tolist()])
reveal("mirrors", round(float(mirrored), 2), "About 0.7, as for any cell: the mirror was drawn as often as another.")
shown = np.full((P, P), np.nan)
shown[tuple(train_pairs.T)] = train_y
asked = np.full((P, P), np.nan)
asked[tuple(test_pairs.T)] = test_y
fig, axes = plt.subplots(1, 2, figsize=(8.6, 4.7))
board(axes[0], shown, f"To learn: {len(train_y)} cells", cmap=CIRCLE, vmin=0, vmax=P)
board(axes[1], asked, f"To be asked: {len(test_y)} cells", cmap=CIRCLE, vmin=0, vmax=P)
plt.show()

# %% [markdown]
# Who cuts the table without shuffling takes the upper 70 % of the rows: then there are values of $a$ that the network
# has never met, and no training in the world will teach it their names.
#
# How does one show a pair to a network? As numbers, 30 would be larger than 1 and near to 29; but 30 is as near to 0. So
# every value gets a place of its own, and $a$ and $b$ have different places: $2p$ of them, two of which are 1.
#
# **Predict before you run.** Somebody saves half of the places and lets $a$ and $b$ share them: a row has a 1 at $a$ and
# a 1 at $b$. Which pairs can the network not tell apart any more, and for which of the three operations does it matter?
#
# <details><summary>Answer</summary>
# (3, 5) and (5, 3) become the same row. For + and times that may even help, since the answers are the same; for -
# it is hopeless. And it is another task: the network is told that the order does not matter, which it should find out.
# </details>

# %% exercise="one_hot_pairs"

# %% [markdown]
# ## 2 By heart, and then
#
# The network is as small as can be (it is Andrey Gromov's, 2023): one hidden layer whose bend is the square, no biases.
#
# $$ \text{logits} = (X\,U)^2\, V $$
#
# A row of $X$ has two ones, so that a hidden unit adds two numbers, one for $a$ and one for $b$, and squares the sum. All
# training rows are in every step, and the optimiser is AdamW, with much more weight decay than usual: in each step every
# weight loses the share `lr` $\cdot$ `wd` of itself, *beside* Adam's step.
#
# Before you train, decide how to read the record. **The delay** is counted from the first time that the training reaches
# a threshold to the first time that the test does. The *last* crossing would be noise: curves waver. And a test that
# never gets there has no delay; 0 would say that it got there at once.

# %% exercise="grok_delay"

# %% [markdown]
# Now the training itself. The gradients, should you want to compare: with $Z = X\,U$, the logits $Z^2 V$, the
# probabilities $P$ and the one-hot answers $Y$ of the $n$ training rows,
#
# $$ D = \frac{P - Y}{n}, \qquad \frac{\partial L}{\partial V} = (Z^2)^\top D, \qquad
# \frac{\partial L}{\partial U} = X^\top \left( 2 Z \odot (D\, V^\top) \right). $$
#
# **Predict before you run.** With weight decay 1 all training rows are right after some 80 steps. After how many steps,
# do you think, are 90 % of the test rows right? And without any decay, what share of the test is right after 400 steps?

# %%
predict("the_jump", ...)  # a whole number of steps

# %%
predict("without_decay", ...)  # a share, from 0 to 1

# %% exercise="train_modular"

# %% tags=["demo"]
with_decay, without = train(1.0, 600), train(0.0, 400)
there = with_decay["steps"][with_decay["test_acc"] >= 0.9]
reveal("the_jump", int(there[0]) if len(there) else "never", "The training was done long before.")
fig, axes = plt.subplots(1, 2, figsize=(10.6, 3.9), sharey=True)
for ax, run, title in zip(axes, (with_decay, without), ("weight decay 1", "no weight decay"), strict=True):
    ax.plot(run["steps"], run["train_acc"], color=GREY, lw=2.4, label="training")
    ax.plot(run["steps"], run["test_acc"], color=RED, lw=2.8, label="test")
    ax.axhline(1 / P, color=INK, lw=0.8, ls=":")
    ax.set(title=title, xlabel="step", xlim=(0, run["steps"][-1]), ylim=(-0.02, 1.05))
axes[0].annotate("chance, 1/31", (596, 1 / P), xytext=(0, 4), textcoords="offset points", ha="right", fontsize=9)
delay = grok_delay(with_decay["train_acc"], with_decay["test_acc"], 0.9)
if delay:
    begin = int(there[0]) - 10 * delay
    axes[0].annotate("", (there[0], 0.9), (begin, 0.9), arrowprops={"arrowstyle": "<->", "color": GOLD, "lw": 2})
    axes[0].text((begin + there[0]) / 2, 0.915, f"{10 * delay} steps", color="#a87408", ha="center", va="bottom")
axes[0].set_ylabel("share of right answers")
axes[1].legend(loc="center right")
plt.show()

# %% tags=["demo"]
reveal("without_decay", round(float(without["test_acc"][-1]), 2), "It has no reason to change what already works.")
fig, ax = plt.subplots(figsize=(6.4, 3.6))
ax.plot(with_decay["steps"], with_decay["test_acc"], color=BLUE, lw=2.2, label="70%")
for frac, colour in ((0.5, GOLD), (0.3, RED)):
    run = train(1.0, 400, frac)
    ax.plot(run["steps"], run["test_acc"], color=colour, lw=2.2, label=f"{frac:.0%}")
ax.set(title="The test, by the share that was shown", xlabel="step", ylim=(-0.02, 1.05), xlim=(0, 400))
ax.legend(title="for training", loc="upper left", fontsize=9)
plt.show()

# %% [markdown]
# Two things are needed, and each alone is not enough: *decay*, and *enough of the table*. Without decay the network
# knows its 672 cells by heart and stays there: its loss is nearly 0, and nothing pulls it away. With decay every weight
# costs something, at every step. Learning by heart is expensive, since every cell has to be remembered by itself; one
# rule for all of them is cheap. So the network is not finished when its training rows are right. It goes on tidying up.
# With 30 % of the cells there is no rule to be found in time: 288 facts are cheaper to know than to understand.
#
# **What it is not.** The lecture's slide says: *for small neural networks, extending training well past the beginning of
# overfitting can trigger a sudden rapid improvement*. That is true of tables like this one. It is no advice for your
# next photographs: there the validation loss that rises mostly goes on rising, and *early stopping* is the better bet.
# And look at the right end of the left picture: after 400 steps the test accuracy sinks a little again. Who reports the
# *last* value, or the *largest*, has to say which.
#
# ## 3 What does the jump show?
#
# **Your task** ({{manual_points}} points). Answer in a few sentences each, in the cell below; numbers from your own
# pictures (those of section 4, too) are welcome, and count where they carry the argument.
#
# 1. Let a hidden unit have the weight $\cos(\omega a)$ for $a$ and $\cos(\omega b)$ for $b$, with
#    $\omega = 2\pi f/p$. Square their sum, and write the result as a sum of single cosines. Which of the terms depends on
#    $a + b$ alone?
# 2. Write the slide's sentence anew, so that it is true of all that you have measured here. Name two conditions, and for
#    each the measurement in which it was missing.
# 3. *Sudden*: name something that changed before the test accuracy did, with two numbers. What, then, is sudden?
# 4. A friend reports the largest test accuracy of all steps as the accuracy of her network. The checks of this notebook
#    look at just that number. Why is it wrong there, and what for may it be used here?

# %% [markdown] manual="what_the_jump_shows"
# **Mark scheme ({{points}} points).** One point for each part; half points as below.
#
# 1. *The square.* $(\cos \omega a + \cos \omega b)^2 = 1 + \frac12 \cos 2\omega a + \frac12 \cos 2\omega b +
#    \cos \omega(a + b) + \cos \omega(a - b)$. The term $\cos \omega(a + b)$ depends on the sum alone (and so does the
#    constant). (Half for $2 \cos\omega a \cos\omega b$ without the last step, or for the right term without the others.)
# 2. *The sentence.* For example: small networks that learn a small table of arithmetic *with strong weight decay* and
#    *enough of its cells* may begin to generalise long after they know the training cells. Missing decay: the test
#    stayed below 0.3 within 400 steps. Missing cells: with 30 % of them it stayed at chance. (Half for one condition, or
#    for conditions without a measurement. Other conditions that were measured count as well.)
# 3. *Sudden.* The median share of the units' strongest frequency: 0.17 at the start, 0.40 at step 60, while the test is
#    at 0.04, which is chance. Or the length of the weights: 10.7 and 36 at step 80, where the test is at 0.12. What is
#    sudden is the *accuracy*, which counts an answer only when its logit is the largest: a logit that grows steadily
#    overtakes the others at one moment. (Half for a measure without two numbers, or without saying what is sudden.
#    Whoever finds the rise in this run not sudden at all, since it takes 150 steps, and says so with numbers, has the
#    point.)
# 4. *The largest.* It was chosen by looking at the test: the best of many wavering values lies above what new questions
#    would get, and nobody knows at which step to stop without the test. She needs a third part, to choose the step by,
#    and the test once. Here no accuracy is reported; the question is whether a training *can* get there, against a
#    bound that one without decay misses by far (0.4 against 0.9), and every row of the table is known anyway. (Half for
#    one of the two.)

# %% [markdown]
# ## 4 What has it found?
#
# A unit has $p$ weights for the values of $a$, and $p$ for those of $b$. Draw them as a curve over $a$. At the start it
# is noise. If the network has understood that the numbers lie on a circle, it should be a wave: something that comes
# back after $p$ steps.
#
# Joseph Fourier's question fits: *how much of each frequency is in it?* The discrete Fourier transform gives for every
# $f$ a complex number, whose squared size is the power. The parts of $a$ and $b$ are added (as powers, since two waves
# may run against each other). $f = 0$ is the mean and no wave, and what is above $(p - 1)/2$ is the mirror of what is
# below. For every unit you want two numbers: its strongest frequency, and which share of all its power that one has.
#
# **Predict before you run.** There are 15 frequencies. *Few frequencies remain*, one reads of larger networks that have
# grokked. How many of the 15 are the strongest of at least one unit, of 84, after 400 steps?

# %%
predict("frequencies", ...)  # a whole number from 1 to 15

# %% exercise="dominant_frequencies"

# %% tags=["demo"]
stations = (0, 30, 60, 100, 150, 220, 400)
road = [train(1.0, steps) for steps in stations]
chosen = [dominant_frequencies(run["U"], P) for run in road]
fewer = (0, 60, 120, 400)
others = [*(train(0.0, steps)["U"] for steps in fewer[:-1]), without["U"]]
shares = {
    1.0: (stations, np.array([share for _, share in chosen])),
    0.0: (fewer, np.array([dominant_frequencies(U, P)[1] for U in others])),
}
found, purest = chosen[-1]
reveal("frequencies", len(set(found.tolist())), "Each unit has chosen, and together they have chosen all.")
fig, axes = plt.subplots(1, 2, figsize=(11.4, 3.9), width_ratios=[1, 1.25])
ax = axes[0]
for low, high, colour in ((1, 2, BLUE), (3, 5, RED)):
    unit = np.argmax(np.where((found >= low) & (found <= high), purest, 0))
    ax.plot(road[0]["U"][:P, unit], color=colour, lw=1, alpha=0.6)
    ax.plot(road[-1]["U"][:P, unit], "o-", color=colour, lw=2, ms=4, label=f"$f$ = {found[unit]}")
ax.set(title="Two units: thin before, thick after", xlabel="a", ylabel="weight")
ax.legend(loc="upper right", ncols=2, fontsize=9)
ax.margins(y=0.2)
ax = axes[1]
for wd, colour, style, run in ((1.0, BLUE, "-", with_decay), (0.0, GREY, (0, (3, 1.5)), without)):
    steps, share = shares[wd]
    ax.plot(steps, np.median(share, axis=1), color=colour, lw=2.4, ls=style, label=f"median share, decay {wd:g}")
    until = run["steps"] <= 400
    ax.plot(run["steps"][until], run["test_acc"][until], color=RED, lw=2.2, ls=style, label=f"test, decay {wd:g}")
ax.set(title="How pure the units are, and the test", xlabel="step", ylim=(0, 1.04), xlim=(0, 400))
ax.legend(fontsize=9, loc="upper left", bbox_to_anchor=(1.01, 1))
plt.show()

# %% [markdown]
# There it is. The units become waves *before* the test moves: at step 60, where the test is still at chance, the median
# share has more than doubled. Neel Nanda and others (2023) called such a quantity a **progress measure**: what looks
# like a jump in the accuracy is a slow change inside. Without decay it begins in the same way, and stops half-way.
#
# Why waves? Part 1 of your task says it: the square of $\cos \omega a + \cos \omega b$ contains $\cos \omega(a + b)$, a
# wave in the *sum*. The network has found out that addition on a circle is turning, and that squares can multiply. The
# other terms are rubbish, which the many units cancel among themselves. And the answer $c$ for which
# $\cos \omega(a + b - c)$ is largest, for all $\omega$ together, is $c = a + b$.
#
# In the film you see all of it at once. Left the table: a cell has its colour where the network is right. Right the
# units, a dot each: across, the frequency that is strongest in it; upwards, that one's share.

# %% tags=["demo"]
right_answers = modular_table(P)[1].reshape(P, P)
lines = one_hot_pairs(modular_table(P)[0], P)
aside = np.random.default_rng(5).uniform(-0.28, 0.28, WIDTH)  # so that dots of one frequency stand side by side


def draw(number):
    """The table that the network answers at this station, and the frequencies of the units that it answers with."""
    run, (frequency, share) = road[number], chosen[number]
    answers = ((lines @ run["U"]) ** 2 @ run["V"]).argmax(axis=1).reshape(P, P)
    right = answers == right_answers
    for ax in panes:
        ax.clear()
    board(panes[0], np.where(right, right_answers, np.nan), f"step {stations[number]}: {right.mean():.0%} of all cells",
          cmap=CIRCLE, vmin=0, vmax=P)  # fmt: skip
    ax = panes[1]
    ax.axhline(np.median(share), color=GOLD, lw=2)
    ax.scatter(frequency + aside, share, s=34, color=BLUE, edgecolors="white", linewidths=0.6, zorder=3)
    ax.set(title=f"84 units: median share {np.median(share):.2f}", xlabel="strongest frequency", ylabel="its share")
    ax.set(xlim=(0.4, 15.6), ylim=(0, 1), xticks=range(1, 16))


fig, panes = plt.subplots(1, 2, figsize=(10.4, 4.6), width_ratios=[1, 1.3], dpi=64)
film(fig, draw, len(stations), interval=500, labels=[f"step {steps}" for steps in stations])

# %% tags=["demo"]
for number in (2, 6):
    fig, panes = plt.subplots(1, 2, figsize=(10.4, 4.6), width_ratios=[1, 1.3])
    draw(number)
    plt.show()

# %% [markdown]
# At step 60 the coloured cells are those of the training, with holes where the test is. At step 400 the holes are
# filled. Nobody has told the network what stands there.
#
# ## What stays
#
# - A network that knows its training rows may not be finished. With decay it goes on, from facts to a rule, if there is
#   a rule and enough of the table to find it.
# - A jump in an accuracy is not a jump in the network. Look for what changes before.
# - First crossing, a named threshold, None where there is none. The last entry of a curve that wavers says little.
# - Decay beside Adam, and not in its gradient. With the penalty in the gradient, the same `wd` takes every weight to 0
#   here: where the data's gradient becomes small, Adam takes full steps along the penalty.
# - *Each unit* has one frequency, the network has all fifteen. "Few frequencies remain" is true of larger networks that
#   were looked at in the papers; what is true of yours you have counted.
#
# **If you want more**: try `"sub"` and `"mul"` in the place of addition (for products the waves are hidden: they run over
# the *logarithms* modulo $p$); try `p = 23`, and find out how much of the table it needs; train twice as long, and see
# whether the test comes back.
#
# **Sources**
#
# - C. F. Gauss (1801). *Disquisitiones arithmeticae*.
# - A. Power, Y. Burda, H. Edwards, I. Babuschkin, V. Misra (2022). Grokking: generalization beyond overfitting on small
#   algorithmic datasets. arXiv:2201.02177.
# - N. Nanda, L. Chan, T. Lieberum, J. Smith, J. Steinhardt (2023). Progress measures for grokking via mechanistic
#   interpretability. *ICLR*.
# - A. Gromov (2023). Grokking modular arithmetic. arXiv:2301.02679.
# - X. Glorot, Y. Bengio (2010). Understanding the difficulty of training deep feedforward neural networks. *AISTATS*.
# - I. Loshchilov, F. Hutter (2019). Decoupled weight decay regularization. *ICLR*.
# - F. Bianco (2023). *Machine learning for physical and natural scientists*, lecture slides, University of Delaware
#   (the slide on grokking).
