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
# In January 2020 the police of Detroit arrested Robert Williams for a theft that he had not committed. A computer had
# compared a blurred picture from a shop's camera with millions of photographs, and his was among the matches. The
# lecture's slide on it asks one question: *Who is responsible for setting the threshold?* A network gives a score.
# That a score becomes a yes or a no is decided by a number, and somebody wrote it down.
#
# In this notebook you count what such a number does, to those who are found, and to those who are found although it
# was not them. Not much mathematics is in it: you count to four, and divide. The surprise is how far that carries.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: NumPy arrays, comparisons that give arrays of True and False, sums along an axis. No network is
# trained.
#
# | minutes | section | you write |
# |---:|---|---|
# | 10 | 1 Who was taken for whom? | `confusion`, `precision_recall` |
# | 10 | 2 Where a score becomes a decision | `counts_at` |
# | 14 | 3 All thresholds at once | `pr_curve`, `roc_auc` |
# | 12 | 4 What a mistake costs | `choose_threshold`, `bayes_threshold` |
# | 15 | 5 Ten million innocent faces | `expected_false_matches`, `posterior`, three sentences |
# | 8 | 6 Does 0.8 mean 0.8? | `calibration_bins` |
# | 6 | 7 How ragged is the border? | `boundary_changes` |
#
# Under every exercise stands a cell that checks it. It runs the visible checks, which are some 40 % of the exercise;
# the rest is judged after you hand in, on the edges that the docstring promises. So read the docstring: it is the
# specification, and nothing is asked that it does not say.

# %%
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
import matplotlib.pyplot as plt
from matplotlib.colors import LinearSegmentedColormap, ListedColormap
from matplotlib.patches import Circle, Ellipse

from autograder.datasets import digits
from autograder.drawing.slider import knob
from autograder.drawing.style import BLUE, GOLD, GREEN, GREY, INK, PAPER, RED, use_style

PALE_RED, PALE_BLUE = "#f0c4c0", "#c3d7e6"
MANY = LinearSegmentedColormap.from_list("many", [PAPER, "#f6e3b4", GOLD, RED, "#5d1a26"])
use_style()


def bare(ax):
    """No ticks, no frame: for boards and crowds."""
    ax.set(xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)


# %% [markdown]
# ## 1 Who was taken for whom?
#
# *Ninety per cent are right* is half a sentence. Which ten are wrong, and what were they taken for? A **confusion
# matrix** says it: one row for each class that is there, one column for each class that was called, and in each cell
# the number of samples. By our convention **rows are the truth**, so that a row's sum is the size of its class. (Some
# textbooks turn it round. Before you read somebody's matrix, ask for the row sums.)
#
# Its diagonal is what went right. Divide it in two ways, and you have the two questions that one can ask of a class:
#
# $$ \text{precision}_j = \frac{cm_{jj}}{\sum_i cm_{ij}} \qquad\qquad \text{recall}_i = \frac{cm_{ii}}{\sum_j cm_{ij}} $$
#
# Precision goes down a column: *of those that were called 8, how many are 8?* Recall goes along a row: *of those that
# are 8, how many were found?*
#
# > *The two words come from libraries. In the 1960s Cyril Cleverdon asked of every way to index a library: of the
# > books that it brings me, how many did I want, and of the books that I wanted, how many did it bring?*
#
# Two small traps. `cm[y, p] += 1` looks as if it counted, and adds 1 only once to a cell that is named twice. And a
# class that was never called has 0/0 for its precision; here we agree on 0, and on no warning.
#
# **Predict before you run.** Four samples of the classes 0, 1, 2, 1 were called 0, 1, 1, 1. Which class has precision
# below 1, and which has recall below 1?

# %%
predict("below_one", ...)  # two classes: precision below 1, recall below 1

# %% exercise="confusion"

# %% exercise="precision_recall"

# %% tags=["demo"]
reveal("below_one", [1, 2], "Two of three calls of 1 are right, and the only 2 is missed.")

# %% [markdown]
# Now to 897 handwritten digits. The classifier is the simplest that there is: ten mean pictures, and each digit is
# called after the nearest of them.
#
# **Predict before you run.** Which two digits does it confuse most? And is that confusion as frequent the other way
# round?

# %% tags=["demo"]
pictures, labels = digits()
pictures = pictures.astype(float)
means = np.stack([pictures[:900][labels[:900] == digit].mean(axis=0) for digit in range(10)])
asked, truth = pictures[900:], labels[900:]
called = ((asked[:, None] - means[None]) ** 2).sum(axis=2).argmin(axis=1)
cm = confusion(truth, called, 10)
precision, recall = precision_recall(cm)

fig, axes = plt.subplots(1, 2, figsize=(10.6, 4.7), width_ratios=[1.15, 1])
ax = axes[0]
wrong = cm - np.diag(np.diag(cm))
ax.imshow(wrong, cmap=MANY, vmax=wrong.max() * 1.25)
for i in range(10):
    for j in range(10):
        if i == j:
            ax.add_patch(plt.Rectangle((j - 0.5, i - 0.5), 1, 1, color=PALE_BLUE))
        if cm[i, j]:
            dark = i != j and wrong[i, j] > 0.55 * wrong.max()
            ax.text(j, i, cm[i, j], ha="center", va="center", fontsize=9, color="white" if dark else INK)
ax.set(xticks=range(10), yticks=range(10), xlabel="called", ylabel="truth")
ax.tick_params(length=0)
for side in ax.spines.values():
    side.set_visible(False)
ax.set_title(f"897 digits, {np.trace(cm) / cm.sum():.1%} of them right")
ax = axes[1]
for digit in range(10):
    ax.plot([precision[digit], recall[digit]], [digit, digit], color=GREY, lw=2, zorder=1)
ax.scatter(precision, range(10), s=62, color=GOLD, zorder=2, label="precision: of those called so")
ax.scatter(recall, range(10), s=62, color=BLUE, zorder=2, label="recall: of those that are so")
ax.set(yticks=range(10), xlim=(0.6, 1.02), xlabel="share", title="The same matrix by column and by row")
ax.invert_yaxis()
ax.legend(loc="lower center", bbox_to_anchor=(0.5, -0.3), ncols=2, fontsize=9, handletextpad=0.1)
plt.show()
most = np.unravel_index(wrong.argmax(), wrong.shape)
print(
    f"Most frequent: {wrong.max()} times a {most[0]} was called {most[1]}; the other way round {wrong[most[::-1]]} times."
)

# %% [markdown]
# A class may have one of the two without the other. Where a digit's blue point lies far to the left of the golden
# one, the classifier is shy of it: what it calls so mostly is so, and many of them it misses. Where it lies to the
# right, the name is given too freely. One number for all classes would have hidden both.
#
# ## 2 Where a score becomes a decision
#
# Now two classes, positive and negative, and a classifier that says no name but a **score**. *Facial recognition
# returns a probabilistic result; a threshold is chosen to turn it into a T/F match*, says the lecture. The rule is as
# short as the neuron of 1943:
#
# $$ \text{call, if } \; score \ge t . $$
#
# Whoever has exactly the score $t$ is called. There are then four kinds of people, and no fifth:
#
# | | called (score $\ge t$) | not called |
# |---|---|---|
# | **positive** | tp, found | fn, missed |
# | **negative** | fp, a false alarm | tn, left in peace |
#
# This is our worked example, and you can do all of it with a pencil. Ten people, four of them positive:
#
# | score | .95 | .9 | .85 | .8 | .6 | .55 | .5 | .4 | .2 | .1 |
# |---|---|---|---|---|---|---|---|---|---|---|
# | truth | 1 | 1 | 0 | 1 | 0 | 0 | 1 | 0 | 0 | 0 |
#
# **Predict before you run.** Count for $t = 0.8$, and for $t = 0.9$: who is found, who is missed, who was called for
# nothing? Which of the four numbers can only grow when $t$ falls?

# %% exercise="counts_at"

# %% [markdown]
# Here are 1,000 invented people, 200 of them positive. Upwards stand the positive ones, downwards the negative ones;
# what is right of the line is called. So the picture *is* the table above, and the four corners are its four cells.
#
# Move the threshold. On paper, the row below shows three of its places.
#
# **Predict before you run.** Is there a place for the threshold at which nobody is missed and nobody is called for
# nothing?

# %% tags=["demo"]
rng = np.random.default_rng(14)
people = np.repeat([1, 0], [200, 800])
scores = np.clip(np.where(people == 1, rng.normal(0.64, 0.13, 1000), rng.normal(0.36, 0.13, 1000)), 0.01, 0.99)


def board(ax, t, small=False):
    """The people above and below the axis, and the threshold between those who are called and those who are not."""
    tp, fp, fn, tn = counts_at(people, scores, t)
    steps = np.linspace(0, 1, 41)
    for kind, sign, strong, pale in ((1, 1, BLUE, PALE_BLUE), (0, -1, RED, PALE_RED)):
        for side, colour in ((scores >= t, strong), (scores < t, pale)):
            heights, _ = np.histogram(scores[(people == kind) & side], steps)
            ax.bar(steps[:-1], sign * heights, 0.0232, align="edge", color=colour)
    ax.axhline(0, color=INK, lw=0.8)
    ax.axvline(t, color=INK, lw=1.6)
    places = ((0.98, 0.95, "right", tp, "found", BLUE), (0.02, 0.95, "left", fn, "missed", "#6f97b5"),
              (0.98, 0.05, "right", fp, "false alarms", RED), (0.02, 0.05, "left", tn, "in peace", "#c98c86"))  # fmt: skip
    for x, height, side, count, word, colour in places:
        ax.text(
            x,
            height,
            f"{count} {word}",
            transform=ax.transAxes,
            ha=side,
            va="top" if height > 0.5 else "bottom",
            color=colour,
            weight="bold",
            fontsize=9 if small else 11,
        )
    ax.set(xlim=(0, 1), ylim=(-82, 42), yticks=[], xlabel="score")
    called_right = f"{tp / (tp + fp):.2f}" if tp + fp else "0/0"
    ax.set_title(f"t = {t:.2f}: precision {called_right}, recall {tp / (tp + fn):.2f}", fontsize=10)
    ax.spines["left"].set_visible(False)


fig, ax = plt.subplots(figsize=(7.6, 4.2))


def one_board(t):
    ax.clear()
    board(ax, t)


cuts = [n / 40 for n in range(2, 39)]
knob(fig, one_board, cuts, labels=[f"threshold {t:.3g}" for t in cuts], start=18, places=19)

# %% tags=["demo"]
fig, axes = plt.subplots(1, 3, figsize=(12, 3.7))
for ax, t in zip(axes, (0.35, 0.5, 0.65), strict=True):
    board(ax, t, small=True)
plt.show()

# %% [markdown]
# There is none. Move the line to the right and there are fewer false alarms, and more who are missed; move it to the
# left and it is the other way round. The classifier has drawn the two hills, and nobody can undo with a threshold
# what they overlap. What the threshold decides is *who pays for the overlap*.
#
# (The lecture's search for light echoes reports a precision of 80 % at a recall of 70 %. If the sky has 100 echoes,
# that is 70 found, 30 missed, and, since 70 are 80 % of what was called, 17.5 false alarms.)
#
# ## 3 All thresholds at once
#
# A threshold between two neighbouring scores decides as the next higher score does. So only the scores themselves are
# worth trying, and each *different* score once: two people with the same score are called together or not at all. Put
# down precision and recall for each of them, and you have the **precision-recall curve**.
#
# **Predict before you run.** Recall never falls on the way down. Does precision never rise?
#
# <details><summary>Answer</summary>
# It may. From 0.85 to 0.8 in the worked example one more is called, and is right: from 2 of 3 to 3 of 4. The curve
# has teeth.
# </details>

# %% exercise="pr_curve"

# %% [markdown]
# Is there one number for a score, without a threshold? Take a positive and a negative person at random. Does the
# positive one score higher? The share of all such pairs in which it does is
#
# $$ \text{AUC} = \frac{\#\{score_i > score_j\} + \frac12\, \#\{score_i = score_j\}}{\text{all pairs}}, \qquad y_i = 1,\;
# y_j = 0, $$
#
# and it is also an **area under a curve**: walk down the thresholds, one step up for a positive, one to the right for
# a negative. That is the ROC curve, and each square below it is a pair that was won. In a pair of twins both are
# called at once, so the walk goes diagonally through their square, and half of it lies below.
#
# > *ROC stands for* receiver operating characteristic*. The receiver was a radar's, the operator sat before it and
# > decided whether a blip was an aeroplane, and W. W. Peterson, T. G. Birdsall and W. C. Fox (1954) worked out what
# > the best of all operators can do, and that where he draws the line depends on what his mistakes cost.*
#
# **Predict before you run.** What is the AUC of somebody who gives everybody the same score? And of somebody who
# ranks all people exactly the wrong way round? Whom would you rather hire?

# %%
predict("two_aucs", ...)  # two numbers

# %% exercise="roc_auc"

# %% tags=["demo"]
reveal("two_aucs", [0.5, 0], "The second knows everything: turn the answers round.")
y = np.array([1, 1, 0, 1, 0, 0, 1, 0, 0, 0])
s = np.array([0.95, 0.9, 0.85, 0.8, 0.6, 0.55, 0.5, 0.4, 0.2, 0.1])


def pairs(ax, score, title):
    """Every pair of a positive (row) and a negative (column), and the walk down the thresholds."""
    up, right = -np.sort(-score[y == 1]), -np.sort(-score[y == 0])
    won = (up[:, None] > right) + 0.5 * (up[:, None] == right)
    ax.pcolormesh(won, cmap=ListedColormap([PALE_RED, "#f6dc9a", PALE_BLUE]), vmin=0, vmax=1, edgecolors=PAPER, lw=2)
    x, height = [0], [0]
    for t in np.unique(score)[::-1]:
        tp, fp, _, _ = counts_at(y, score, t)
        x.append(fp)
        height.append(tp)
    ax.plot(x, height, color=INK, lw=2.6, marker="o", ms=4, clip_on=False)
    ax.set_xticks(np.arange(6) + 0.5, [f"{value:g}" for value in right])
    ax.set_yticks(np.arange(4) + 0.5, [f"{value:g}" for value in up])
    ax.tick_params(length=0)
    ax.set(xlabel="negative people's scores", ylabel="positive people's scores", title=title, aspect="equal")
    for side in ax.spines.values():
        side.set_visible(False)


fig, axes = plt.subplots(1, 3, figsize=(12.4, 3.7), width_ratios=[1, 1.15, 1.15])
ax = axes[0]
thresholds, precisions, recalls = pr_curve(y, s)
ax.plot(recalls, precisions, color=GREY, lw=1.2)
ax.scatter(recalls, precisions, s=34, color=BLUE, zorder=3)
for t, dx, dy in ((0.9, -2, 8), (0.8, 5, 6), (0.5, 4, 7), (0.1, -4, -14)):
    at = np.flatnonzero(thresholds == t)[0]
    ax.scatter(recalls[at], precisions[at], s=60, color=RED, zorder=4)
    ax.annotate(f"t = {t:g}", (recalls[at], precisions[at]), xytext=(dx, dy), textcoords="offset points", fontsize=9)
ax.set(xlim=(0.15, 1.12), ylim=(0.3, 1.1), xlabel="recall", ylabel="precision", title="The curve with teeth")
pairs(axes[1], s, f"24 pairs, 20 of them won: {roc_auc(y, s):.4f}")
rough = np.round(s * 4) / 4
pairs(axes[2], rough, f"Scores rounded to quarters: {roc_auc(y, rough):.4f}")
plt.show()

# %% [markdown]
# Blue pairs were won, red ones lost, golden ones are twins. The black line is the ROC curve, with people on its axes
# in place of rates. Whoever splits the twins by the order in which they happen to stand in the file gets another area
# for the same scores in another order.
#
# What the area does not know: the threshold, the costs, and how rare the positive are. A negative more or a hundred
# negatives more of the same kind change nothing. Keep that in mind for section 5.
#
# ## 4 What a mistake costs
#
# A false alarm costs somebody something, and so does a miss. If you can put a price on both, the threshold follows:
#
# $$ \text{cost}(t) = c_{fp} \cdot fp(t) + c_{fn} \cdot fn(t) , $$
#
# and you take the $t$ at which it is smallest. The candidates are the scores, and one more: $t = \infty$, to call
# nobody. A machine that may not refuse will always accuse somebody.
#
# Note whose prices these are. A smoke detector that rings for toast costs a minute; one that sleeps through a fire
# costs lives. In a police's search the one who is missed costs the police a case, and the one who is called costs an
# innocent person an arrest. *The two costs are seldom paid by the same people, and seldom by the one who sets the
# threshold.*
#
# **Predict before you run.** In the worked example, what is the best threshold for 1:1, for a false alarm that costs
# ten times as much, and for a miss that costs ten times as much? In which of the three would you call the person with
# 0.85, who is innocent?

# %% exercise="choose_threshold"

# %% [markdown]
# If the score is a probability $p$ that can be trusted, no data are needed. To call somebody costs $(1 - p)\, c_{fp}$
# on average, not to call costs $p\, c_{fn}$. The two are equal at
#
# $$ t = \frac{c_{fp}}{c_{fp} + c_{fn}} . $$
#
# **Predict before you run.** A false alarm costs 100 times as much as a miss: is $t$ near 1, or near 0? And why is
# 0.5, which everybody uses, a statement about costs?

# %%
predict("dear_alarms", ...)  # a number: the threshold

# %% exercise="bayes_threshold"

# %% tags=["demo"]
reveal("dear_alarms", 0.99, "100 / 101: call only whom you are sure of.")

# %% tags=["demo"]
rng = np.random.default_rng(4)
chance = np.round(rng.beta(1.1, 1.6, 4000), 2)  # probabilities that can be trusted: what is said is what happens
happens = (rng.random(4000) < chance).astype(int)

fig, axes = plt.subplots(1, 2, figsize=(10.8, 4), width_ratios=[1.15, 1])
ax = axes[0]
grid = np.unique(scores)[::4]
for costs, colour in (((10, 1), RED), ((1, 1), INK), ((1, 10), BLUE)):
    price = [np.dot(costs, counts_at(people, scores, t)[1:3]) for t in grid]
    best = choose_threshold(people, scores, *costs)
    low = np.dot(costs, counts_at(people, scores, best)[1:3])
    ax.plot(grid, price, color=colour, lw=2.2, label=f"{costs[0]} : {costs[1]}, best at {best:.2f}")
    ax.plot(best, low, "*", color=colour, ms=16, mec="white", zorder=5)
ax.set(yscale="log", ylim=(40, 20000), xlim=(0, 1), xlabel="threshold", ylabel="cost for 1,000 people")
ax.set_title("One classifier, three owners")
ax.legend(loc="upper right", fontsize=9, title="false alarm : miss")
ax = axes[1]
ratios = np.geomspace(1 / 200, 200, 101)
ax.plot(ratios, [bayes_threshold(ratio, 1) for ratio in ratios], color=GREY, lw=2.2, label="the formula")
tried = (1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16, 32)
found = [choose_threshold(happens, chance, ratio, 1) for ratio in tried]
ax.plot(tried, found, "o", color=GREEN, ms=6, label="cheapest for 4,000 people")
for ratio, name, shift, where in (
    (100, "100 : 1", (0, -32), "center"),
    (1, "1 : 1", (14, -14), "left"),
    (1 / 20, "1 : 20", (-2, 14), "right"),
):
    t = bayes_threshold(ratio, 1)
    ax.plot(ratio, t, "D", color=RED, ms=7, mec="white", zorder=5)
    ax.annotate(f"{name}\n{t:.3g}", (ratio, t), xytext=shift, textcoords="offset points", ha=where)
ax.set(xscale="log", ylim=(-0.03, 1.12), xlabel="cost of a false alarm, in misses", title="The threshold is a price")
ax.legend(loc="upper left", fontsize=9)
plt.show()

# %% [markdown]
# Left: the same classifier, the same people, three owners with three prices, and three thresholds that are each the
# best. None of them is the *right* one in itself. Right: where the probabilities are honest, the cheapest threshold
# of the data (green) lies near the formula's. You know the curve, too: on a logarithmic axis it is the sigmoid.
#
# ## 5 Ten million innocent faces
#
# Somebody has committed a theft, and a camera has seen a face. The face is searched in a collection of $N$
# photographs of people who did not do it, and the culprit's is in it as well. The machine is good: it recognises the
# culprit with probability $tpr = 0.99$, and reports an innocent person only once in a million, $fpr = 10^{-6}$.
#
# How many innocent people does the search report? The expectation of a sum is the sum of the expectations: $N \cdot
# fpr$, whether the photographs are alike or not. (The probability of *at least one* is another question, and can
# never exceed
# 1. Here we count people.)
#
# And if somebody is reported, is it the culprit? Of the expected matches, $tpr$ is right and $N \cdot fpr$ are not:
#
# $$ \frac{tpr}{tpr + N \cdot fpr} $$
#
# **Predict before you run.** Ten million innocent photographs. How many innocent people are expected, and with which
# probability is a match right? Write both down before you compute them. Then ask somebody at lunch.

# %% exercise="expected_false_matches"

# %% exercise="posterior"

# %% [markdown]
# The mistake has a name. *If he were innocent, a match would be a matter of one in a million; so he is innocent with
# one in a million*: that is the **prosecutor's fallacy** (W. C. Thompson and E. L. Schumann, 1987). It takes the
# probability of the evidence for the probability of guilt, and forgets how many were searched.

# %% tags=["demo"]


def head(ax, x, height, colour, alpha=1.0):
    """A person, seen from far away."""
    ax.add_patch(Circle((x, height + 0.2), 0.17, color=colour, alpha=alpha, lw=0))
    ax.add_patch(Ellipse((x, height - 0.22), 0.56, 0.5, color=colour, alpha=alpha, lw=0))


fig, ax = plt.subplots(figsize=(11, 3.9))
height = 0.0
for gallery in (10**5, 10**6, 10**7, 10**8):
    innocent = expected_false_matches(gallery, 1e-6)
    ax.text(-1.2, height, f"{gallery:,}", ha="right", va="center", fontsize=11)
    head(ax, 0, height, BLUE)
    for place in range(max(1, round(innocent))):
        head(ax, 2 + place % 25, height - place // 25, RED, alpha=min(1.0, max(innocent, 0.2)))
    ax.text(28, height, f"{innocent:g}", va="center", color=RED, fontsize=11)
    ax.text(33, height, f"{posterior(gallery, 0.99, 1e-6):.4f}", va="center", weight="bold", fontsize=11)
    height -= 1.7
for x, word, where in ((-1.2, "searched", "right"), (0, "culprit", "center"), (2, "innocent people who are reported", "left"),
                       (28, "expected", "left"), (33, "a match is right", "left")):  # fmt: skip
    ax.text(x, 1.3, word, ha=where, color=GREY, fontsize=9)
ax.set(xlim=(-7, 39), ylim=(-8.8, 2), aspect="equal")
bare(ax)
ax.set_title("Whom one search reports, on average, with one error in a million")
plt.show()

fig, ax = plt.subplots(figsize=(8.4, 3.7))
sizes = np.geomspace(1e2, 1e9, 141)
for fpr, colour in ((1e-4, RED), (1e-6, GOLD), (1e-8, GREEN)):
    ax.plot(sizes, [posterior(size, 0.99, fpr) for size in sizes], color=colour, lw=2.4)
    at = 1 / fpr
    ax.annotate(f"one in {at:,.0f}", (at, 0.5), xytext=(8, 8), textcoords="offset points", color=colour, fontsize=9)
ax.axhline(0.5, color=INK, lw=0.8, ls=":")
ax.plot([1e6, 1e7], [posterior(n, 0.99, 1e-6) for n in (1e6, 1e7)], "o", color=INK, ms=6)
ax.annotate("ten million:\nabout one in eleven", (1e7, 0.09), xytext=(1.4e7, 0.2), fontsize=9)
ax.set(xscale="log", xlabel="innocent people in the collection", ylabel="a match is right", ylim=(0, 1.05))
ax.set_title("The larger the collection, the less a match is worth")
plt.show()

# %% [markdown]
# (In the first row a tenth of a person is expected: one search in ten reports somebody innocent.) Look at the golden
# curve: with a million photographs a match of a system that errs once in a million is worth a coin. A system that is
# a hundred times better only moves the curve to the right; the next larger collection moves you back.
#
# And the error rate is not one number. A test of 189 systems by the United States' office of standards (Grother, Ngan
# and Hanaoka, 2019) found false matches often 10 to 100 times as frequent in some groups of people as in others, *at
# the same threshold*. One threshold for all is a different threshold for each.
#
# ### Three sentences, signed
#
# In the worked example the threshold $t = 0.8$ finds three of four positive people ($tpr = 3/4$) and calls one of six
# negative ones ($fpr = 1/6$). Four of ten people there are positive, a base rate of 40 %. In the cell below:
#
# 1. The same classifier with the same threshold comes to places where 40 %, 4 % and 1 % are positive. Write down the
#    precision as a formula of $tpr$, $fpr$ and the base rate $r$, give it for the three places, and say which of
#    $tpr$, $fpr$, precision and AUC the move has changed, and why.
# 2. A police of your country wants to search every picture from a crime in ten million photographs, with the machine
#    of this section. **Who shall set the threshold, and answer for it?** Write exactly three sentences.
#    - The first names one office or person, and says by which two costs they decide and who pays each of them.
#    - The second gives a number that you computed here, and says what follows from it. It must be such that with
#      another number you would have to conclude something else.
#    - The third gives the strongest objection to your first sentence that you can find, and your answer to it.
#
# There is no right answer to *who*. You may find that nobody should. What is marked is whether the three sentences
# hold together.

# %% [markdown] manual="who_sets_the_threshold"
# **Mark scheme ({{points}} points).** One point for part 1, one for each of the three sentences; half points as
# below. *An argument is marked, and not the opinion*: whoever is named, the vendor, a judge, parliament, the officer
# on duty or nobody, can have all points, and so can those whom you do not agree with. A claim without a reason has
# none, however right it sounds.
#
# 1. *The base rate.* Of a large number of people the share $r \cdot tpr$ is called rightly, and $(1 - r) \cdot fpr$
#    wrongly, so precision is $\frac{r\,tpr}{r\,tpr + (1 - r)\,fpr}$: 0.75, 0.158 and 0.0435. Only precision has
#    changed: $tpr$, $fpr$ and AUC are shares within the positive or within the negative people, or of pairs of one of
#    each, and do not know how many of each there are. (Half for the three numbers without the formula, or without the
#    reason why the others stay.)
# 2. *First sentence: who, and by which costs.* One office or person who can be asked afterwards; two costs, the false
#    alarm's and the miss's; and for each who bears it. (Half if one of the costs or one of the bearers is missing.
#    None for "society", "everybody" or "the algorithm", which nobody can ask, unless the sentence says who answers in
#    their place.)
# 3. *Second sentence: a number that carries weight.* A right number from this section (10 innocent people in each
#    search; 0.0901; the gallery at which a match is worth a coin, a million; the $fpr$ that would be needed for a
#    match to be right with, say, 0.9: $0.99/9 \cdot 10^{-7} = 1.1 \cdot 10^{-8}$) and a conclusion that would fall
#    with another number. Example: *since ten of eleven reported people are innocent, a match may start an inquiry and
#    never justify an arrest*. (Half if the number is right but ornament: "10 is a lot". None for a number that the
#    conclusion does not need, or for 0.999999.)
# 4. *Third sentence: the objection.* The best case of the other side, stated so that they would sign it, and an
#    answer that meets it, or a concession that says what is changed in the first sentence. Examples of equal worth:
#    for the judge, *the search is needed within hours*, answered by a duty judge; for the police, *they pay for the
#    miss and not for the alarm and will set it too low*, answered by a published record of all false matches; for
#    nobody, *murderers go free*, answered by comparing with what ten false leads a search cost an inquiry. (Half for
#    an objection without an answer, or one that nobody would raise.)
#
# *Worth nothing*: "Face recognition is dangerous and must be banned." "The police know best." Both may be true;
# neither has a reason. More than three sentences: mark the first three.

# %% [markdown]
# **Predict before you run.** 1,200 people at each of the three places of part 1, one square each. At 1 %, what is
# more frequent among those who are called: blue, or red?

# %% tags=["demo"]
fig, axes = plt.subplots(1, 3, figsize=(12.4, 4.4))
for ax, percent in zip(axes, (40, 4, 1), strict=True):
    there = 12 * percent
    tp, fp = there * 3 // 4, (1200 - there) // 6
    kinds = np.repeat([0, 1, 2, 3], [tp, there - tp, fp, 1200 - there - fp])
    crowd = kinds.reshape(40, 30).T
    colours = ListedColormap([BLUE, PALE_BLUE, RED, "#ece9e1"])
    ax.pcolormesh(crowd, cmap=colours, vmin=-0.5, vmax=3.5, edgecolors=PAPER, lw=0.8)
    ax.set(aspect="equal")
    ax.invert_yaxis()
    bare(ax)
    ax.set_title(f"{percent} % are positive")
    (_, precision), _ = precision_recall(np.array([[1200 - there - fp, fp], [there - tp, tp]]))
    ax.set_xlabel(f"called: {tp} rightly, {fp} wrongly\nprecision {precision:.3g}", fontsize=10)
for colour, name in ((BLUE, "found"), (PALE_BLUE, "missed"), (RED, "false alarm"), ("#ece9e1", "left in peace")):
    axes[0].plot([], [], "s", color=colour, ms=9, label=name)
fig.legend(*axes[0].get_legend_handles_labels(), loc="outside lower center", ncols=4)
plt.show()

# %% [markdown]
# One classifier, one threshold. Where almost nobody is positive, almost everybody who is called is innocent. A test
# that was tried out in a hospital and goes to a school, or an alarm that was tuned on a fair and goes to a town, has
# to be counted again.
#
# ## 6 Does 0.8 mean 0.8?
#
# The formula of section 4 needs a probability that can be trusted. Can it? Gather all the people to whom the
# classifier gave about 0.8, and count how many were positive. If it is 80 %, and so at every level, the classifier is
# **calibrated**. Cut the line from 0 to 1 into bins of one width, and write down for each what was said on average,
# what came out, and for how many.
#
# Three small decisions, which the docstring makes for you: a probability on an edge belongs to the bin that begins
# there; 1.0 has no bin that begins there and goes into the last; and an empty bin has no mean, so it gets `nan` and
# not 0. (0 would be a claim.)
#
# > *Weather forecasters have been asked this since they began to say "70 per cent rain". Allan Murphy and Robert
# > Winkler (1977) looked at thousands of their forecasts: it had rained in nearly 70 per cent. Chuan Guo and others
# > (2017) asked it of deep networks, and found them boasting: modern ones more than old ones.*
#
# **Predict before you run.** A network multiplies all its logits by 2.5. What happens to the AUC? To the answers at
# $t = 0.5$? To the calibration?

# %% exercise="calibration_bins"

# %% tags=["demo"]
rng = np.random.default_rng(6)
logits = rng.normal(-0.3, 1.3, 2000)
honest = 1 / (1 + np.exp(-logits))
outcome = (rng.random(2000) < honest).astype(int)
boastful = 1 / (1 + np.exp(-2.5 * logits))

fig, axes = plt.subplots(2, 2, figsize=(9.6, 5.2), height_ratios=[3, 1], sharex=True)
for column, (p, name, colour) in enumerate(((honest, "Honest", BLUE), (boastful, "Logits times 2.5", RED))):
    said, share, number = calibration_bins(outcome, p, 10)
    ax = axes[0, column]
    ax.plot([0, 1], [0, 1], color=INK, lw=0.9, ls=":")
    ax.vlines(said, np.minimum(said, share), np.maximum(said, share), color=colour, lw=5, alpha=0.3)
    ax.plot(said, share, "o-", color=colour, ms=6, lw=1.6)
    ax.set(ylim=(-0.03, 1.03), xlim=(0, 1), yticks=[0, 0.5, 1])
    ax.set_title(f"{name}: AUC {roc_auc(outcome, p):.4f}")
    axes[1, column].bar(np.arange(10) / 10 + 0.05, number, 0.092, color=colour)
    axes[1, column].set(xlabel="what it said", yticks=[0, 300, 600], ylim=(0, 640))
axes[0, 0].set_ylabel("share that was positive")
axes[1, 0].set_ylabel("people")
plt.show()

# %% [markdown]
# The ranking is the same, and so are the AUC and every answer at 0.5. But whoever takes the right one at its word is
# deceived: where it says 0.97, some 80 % are positive; where it says 0.03, one in six is. A threshold of 0.99 that
# was bought for a price of 100:1 is then far too low. *Ranking is one virtue, calibration another*; ask for both.
#
# ## 7 How ragged is the border?
#
# At last, a classifier as a map. Colour every place of the plane by the class that it would get, and look at the
# border. A smooth one follows an idea, a ragged one follows the data. Its length is easily measured: count the
# neighbouring cells that have different colours. Labels are names, and no numbers: from 0 to 3 is one change, as from
# 0 to 1.
#
# **Predict before you run.** The nearest-neighbour rule asks the $k$ nearest known points and takes their majority.
# Does the border get longer or shorter when $k$ grows? With which $k$ is no known point on the wrong side?

# %% exercise="boundary_changes"

# %% tags=["demo"]
rng = np.random.default_rng(8)
turn = rng.uniform(0, np.pi, 90)
moon = np.stack([np.cos(turn), np.sin(turn)], axis=1)
points = np.concatenate([moon, [1, 0.45] - moon]) + rng.normal(0, 0.27, (180, 2))
side = np.repeat([0, 1], 90)
across, down = np.meshgrid(np.linspace(-1.9, 2.9, 120), np.linspace(-1.4, 1.9, 84))
places = np.stack([across.ravel(), down.ravel()], axis=1)
order = ((places[:, None] - points[None]) ** 2).sum(axis=2).argsort(axis=1)
fig, axes = plt.subplots(1, 3, figsize=(12.4, 3.5))
for ax, k in zip(axes, (1, 9, 61), strict=True):
    plane = (side[order[:, :k]].mean(axis=1) > 0.5).astype(int).reshape(across.shape)
    ax.pcolormesh(across, down, plane, cmap=ListedColormap([PALE_BLUE, PALE_RED]), rasterized=True)
    ax.contour(across, down, plane, levels=[0.5], colors=INK, linewidths=1.2)
    ax.scatter(*points.T, s=15, c=np.where(side == 0, BLUE, RED), edgecolors=PAPER, linewidths=0.5)
    bare(ax)
    ax.set_title(f"k = {k}: {boundary_changes(plane)} changes")
plt.show()

# %% [markdown]
# With $k = 1$ no known point is on the wrong side: the border runs round every single one. It is the longest, and the
# first that changes when new points come. You will meet that trade again when you regularise.
#
# ## What stays
#
# - Rows are the truth. Precision goes down a column, of those called; recall along a row, of those there.
# - A threshold makes four kinds of people. It cannot undo an overlap; it decides who pays for it.
# - AUC is the share of pairs that were ranked rightly, twins half. It knows no threshold, no cost and no base rate.
# - Costs set the threshold, and somebody sets the costs. 0.5 is a price too: 1:1.
# - Found if guilty is not guilty if found. Multiply the error rate by how many were searched.
# - A good ranking can boast. Ask whether 0.8 means 0.8.
#
# **If you want more**: show that every pair of costs touches the ROC curve with a straight line of its own slope
# (Provost and Fawcett 2001), and that whatever lies below the curve's hull is never the best. Or find the temperature
# by which the boasting logits must be divided, by minimising the cross-entropy of *Losses* (Guo et al. 2017).
#
# **Sources**
#
# - K. Pearson (1904). On the theory of contingency and its relation to association and normal correlation. *Drapers'
#   Company Research Memoirs*.
# - W. W. Peterson, T. G. Birdsall, W. C. Fox (1954). The theory of signal detectability. *Transactions of the IRE
#   PGIT* 4, 171-212.
# - C. W. Cleverdon (1967). The Cranfield tests on index language devices. *Aslib Proceedings* 19, 173-194.
# - A. H. Murphy, R. L. Winkler (1977). Reliability of subjective probability forecasts of precipitation and
#   temperature. *Applied Statistics* 26, 41-47.
# - J. A. Hanley, B. J. McNeil (1982). The meaning and use of the area under a receiver operating characteristic (ROC)
#   curve. *Radiology* 143, 29-36.
# - W. C. Thompson, E. L. Schumann (1987). Interpretation of statistical evidence in criminal trials. *Law and Human
#   Behavior* 11, 167-187.
# - C. Elkan (2001). The foundations of cost-sensitive learning. *IJCAI*, 973-978.
# - F. Provost, T. Fawcett (2001). Robust classification for imprecise environments. *Machine Learning* 42, 203-231.
# - T. K. Ho, M. Basu (2002). Complexity measures of supervised classification problems. *IEEE PAMI* 24, 289-300.
# - T. Fawcett (2006). An introduction to ROC analysis. *Pattern Recognition Letters* 27, 861-874.
# - J. Davis, M. Goadrich (2006). The relationship between precision-recall and ROC curves. *ICML*, 233-240.
# - C. Guo, G. Pleiss, Y. Sun, K. Q. Weinberger (2017). On calibration of modern neural networks. *ICML*, 1321-1330.
# - P. Grother, M. Ngan, K. Hanaoka (2019). *Face Recognition Vendor Test, part 3: demographic effects*. NISTIR 8280.
# - *Williams v. City of Detroit* (2021-2024). American Civil Liberties Union, aclu.org.
# - E. Alpaydin, C. Kaynak (1998). *Optical Recognition of Handwritten Digits*. UCI Machine Learning Repository.
# - F. Bianco (2023). *Machine learning for physical and natural scientists*, lecture slides, University of Delaware.
