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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for reading aloud.*
#
# A network with 1,210 numbers says that this is a 7. Why? Nobody can tell. Here are two older models that can be asked: a
# *decision tree*, which is a list of questions, and the *nearest neighbours*, who can be named. You write the core of both.
# Then you write what decides between models: a way to test that does not flatter, two prices for a parameter, and the razor
# of William of Ockham. At the end stands a measured table. Guess now whether the network comes first in it.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: shares and counts with `np.unique`; distances of all pairs by broadcasting (the assignment Distances);
# why one does not test on what one has trained on (the assignment Preparing data).
#
# | minutes | section | you write |
# |---:|---|---|
# | 12 | 1 How mixed is a group? | `gini`, `entropy` |
# | 22 | 2 One question | `best_split` |
# | 15 | 3 Ask the neighbours | `knn_predict` |
# | 12 | 4 Whom may you ask? | `loo_accuracy` |
# | 12 | 5 What does a parameter cost? | `aic`, `bic` |
# | 17 | 6 The razor | `choose_model`, a written answer |
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
from matplotlib.colors import ListedColormap

from autograder.datasets import WINE_COLUMNS, digits, mpg, wine
from autograder.drawing.slider import knob
from autograder.drawing.style import BLUE, GOLD, GREY, INK, RED, use_style

use_style()


def bare(ax):
    """No ticks, no frame: for maps and tables."""
    ax.set(xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)


# %% [markdown]
# ## 1 How mixed is a group?
#
# A good question parts a mixed group into two that are less mixed. So first measure how mixed a group is. Let $p_c$ be the
# share of class $c$. Two measures are in use:
#
# $$ \text{gini} = 1 - \sum_c p_c^2, \qquad \text{entropy} = -\sum_c p_c \log_2 p_c . $$
#
# **Gini** asks: draw a label, put it back, draw again; how often do the two differ? **Entropy** asks: how many questions
# with yes or no does it cost, on average, to find out a label? That is why it is measured in *bits*. (The losses of this
# course are in nats. A fair coin has 1 bit, or 0.693 nats.)
#
# > *Corrado Gini measured in 1912 how unequal incomes are; Claude Shannon asked in 1948 how much a telegraph line can carry.
# > Breiman, Friedman, Olshen and Stone grew trees with the first (1984), Quinlan with the second (1986).*
#
# Why not simply $1 - \max_c p_c$, the share that a majority vote gets wrong?
#
# **Predict before you run.** Five of one class and three of another; or five, two and one of three classes. Which group is
# more mixed? Which of the three measures says so?

# %% exercise="gini"

# %% exercise="entropy"

# %% tags=["demo"]
shares = np.linspace(0, 1, 101)
groups = [np.array([0] * round(1000 * p) + [1] * (1000 - round(1000 * p))) for p in shares]
fig, ax = plt.subplots(figsize=(6.4, 3.4))
ax.plot(shares, [entropy(y) for y in groups], color=RED, lw=2.2, label="entropy, in bits")
ax.plot(shares, [gini(y) for y in groups], color=BLUE, lw=2.2, label="gini")
ax.plot(shares, np.minimum(shares, 1 - shares), color=GREY, lw=1.6, ls=(0, (4, 3)), label="share of the minority")
ax.set(xlabel="share of the first of two classes", ylabel="impurity", ylim=(0, 1.05), xlim=(0, 1))
ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
for labels in ([1] * 5 + [2] * 3, [1] * 5 + [2] * 2 + [3]):
    print(f"{labels}: gini {gini(np.array(labels)):.4f}, entropy {entropy(np.array(labels)):.4f}, minority 0.375")
plt.show()

# %% [markdown]
# Both measures are *curved*. That is the point: parting a group makes a curved measure smaller on average whenever the two
# sides have different shares. The grey one is straight on both sides, and calls many a useful question useless.
#
# ## 2 One question
#
# A decision tree asks "is feature $j$ at most $t$?", goes left or right, and asks again. To grow it, one needs only to
# find the best *first* question; the rest is the same for each side. A question is worth what it takes away:
#
# $$ \text{gain} = \text{gini}(y) - \frac{n_\text{left}}{n}\,\text{gini}(y_\text{left}) -
# \frac{n_\text{right}}{n}\,\text{gini}(y_\text{right}) . $$
#
# The two fractions are easily forgotten. Without them it pays to cut off a single point: a side of one is always pure.
#
# Which $t$? Between two neighbouring values of the feature every $t$ parts the rows alike, so take the middle. Between two
# *equal* values there is none. And since different questions may gain exactly as much, which happens often with few
# points, the docstring says who wins. (Gains that differ by $10^{-12}$ do so because float64 adds in another order.)
#
# **Predict before you run.** Wines of two growers, with their alcohol and their proline (an amino acid, in mg per litre).
# By one question to one number, how many of the 130 wines get the right grower?

# %% exercise="best_split"


# %% tags=["demo"]
def grow(X, y, depth):
    """A tree: either a label, or (feature, threshold, tree for "at most", tree for "above")."""
    found = best_split(X, y) if depth else None
    if found is None:
        names, counts = np.unique(y, return_counts=True)
        return int(names[counts.argmax()])
    feature, threshold, _ = found
    left = X[:, feature] <= threshold
    low, high = grow(X[left], y[left], depth - 1), grow(X[~left], y[~left], depth - 1)
    return low if low == high else (feature, threshold, low, high)  # a question whose answers agree is none


def ask(tree, x):
    while isinstance(tree, tuple):
        feature, threshold, low, high = tree
        tree = low if x[feature] <= threshold else high
    return tree


def read(tree, names, indent=""):
    """The tree, to be read aloud."""
    if not isinstance(tree, tuple):
        return f"{indent}grower {tree}\n"
    feature, threshold, low, high = tree
    deeper = indent + "    "
    return (
        f"{indent}{names[feature]} at most {threshold:g}?\n{indent}  yes:\n{read(low, names, deeper)}"
        f"{indent}  no:\n{read(high, names, deeper)}"
    )


X, y = wine()
X, y = X[y < 2][:, [0, 12]], y[y < 2]
names = ("alcohol", "proline")
feature, threshold, gain = best_split(X, y)
stump, tree = grow(X, y, 1), grow(X, y, 2)
fig, axes = plt.subplots(1, 2, figsize=(11, 4), sharey=True)
a, b = np.meshgrid(np.linspace(11, 15, 300), np.linspace(200, 1750, 300))
for ax, model, name in zip(axes, (stump, tree), ("one question", "two questions deep"), strict=True):
    ground = np.array([ask(model, x) for x in np.stack([a.ravel(), b.ravel()], axis=1)]).reshape(a.shape)
    ax.imshow(
        ground, extent=(11, 15, 200, 1750), origin="lower", aspect="auto", cmap=ListedColormap([BLUE, RED]), alpha=0.15
    )
    for grower, colour in ((0, BLUE), (1, RED)):
        ax.scatter(*X[y == grower].T, c=colour, s=18, label=f"grower {grower}")
    right = sum(ask(model, x) == label for x, label in zip(X, y, strict=True))
    ax.set(xlabel="alcohol in %", xlim=(11, 15), ylim=(200, 1750))
    ax.set_title(f"{name}: {right} of {len(y)} right")
axes[0].set_ylabel("proline in mg/l")
axes[0].legend(loc="upper left")
plt.show()
print(f"the first question: {names[feature]} at most {threshold:g}? It gains {gain:.4f}.\n")
print(read(tree, names))

# %% [markdown]
# You can read that tree to a winegrower, and he can object. But mind how it was found: each question is the best one *now*.
# For XOR no single question gains anything, and a tree that looks one step ahead gives up, although two questions
# would do.
#
# ## 3 Ask the neighbours
#
# The other model does not even learn. It keeps all samples; a new one gets the label that most of its $k$ nearest have.
#
# > *Fix and Hodges proposed it in 1951, in a report for the US Air Force. Cover and Hart (1967) proved that with endless data
# > even a single neighbour errs at most twice as often as the best possible rule.*
#
# What is left to decide are ties, and there are two kinds. Two samples may be equally *far*: the lower row is nearer.
# Two labels may have equally many *votes*: the smaller label wins. Neither may depend on how your sorting feels today:
# `np.argsort` promises to keep the order of equals only with `kind="stable"`.
#
# **Predict before you run.** Two crescents with noise. What will the border look like for $k = 1$, for $k = 15$, and for
# $k = 250$ of 300?

# %% exercise="knn_predict"


# %% tags=["demo"]
def moons(seed, n=300, noise=0.3):
    turn = np.linspace(0, np.pi, n // 2)
    upper = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    X = np.concatenate([upper, [1.0, 0.5] - upper])
    return X + noise * np.random.default_rng(seed).normal(size=X.shape), np.repeat([0, 1], n // 2)


two, half = moons(0)
a, b = np.meshgrid(np.linspace(-2.2, 2.8, 140), np.linspace(-1.6, 2.0, 100))
plane = np.stack([a.ravel(), b.ravel()], axis=1)
fig, axes = plt.subplots(1, 3, figsize=(13, 3.3))
for ax, k in zip(axes, (1, 15, 250), strict=True):
    ground = knn_predict(two, half, plane, k).reshape(a.shape)
    ax.contourf(a, b, ground, levels=[-0.5, 0.5, 1.5], colors=[BLUE, RED], alpha=0.18)
    ax.contour(a, b, ground, levels=[0.5], colors=[INK], linewidths=0.9)
    ax.scatter(*two.T, c=np.where(half == 0, BLUE, RED), s=10)
    bare(ax)
    ax.set_title(f"{k} neighbour{'s' * (k > 1)}")
plt.show()

# %% [markdown]
# Turn the knob yourself: how many neighbours does the border between the moons need?

# %% tags=["demo"]
fig, ax = plt.subplots(figsize=(7.0, 4.2))
a, b = np.meshgrid(np.linspace(-2.2, 2.8, 84), np.linspace(-1.6, 2.0, 60))  # coarser: it is drawn often
plane = np.stack([a.ravel(), b.ravel()], axis=1)


def with_neighbours(k):
    ground = knn_predict(two, half, plane, k).reshape(a.shape)
    ax.clear()
    ax.contourf(a, b, ground, levels=[-0.5, 0.5, 1.5], colors=[BLUE, RED], alpha=0.18)
    ax.contour(a, b, ground, levels=[0.5], colors=[INK], linewidths=0.9)
    ax.scatter(*two.T, c=np.where(half == 0, BLUE, RED), s=12)
    bare(ax)
    ax.set_title(f"{np.mean(knn_predict(two, half, two, k) == half):.0%} of the points themselves get their own colour")


few_to_many = [1, 2, 3, 5, 7, 11, 15, 25, 51, 101, 151, 201, 251, 299]
knob(fig, with_neighbours, few_to_many, labels=[f"k = {k}" for k in few_to_many], start=6, places=7)

# %% [markdown]
# With one neighbour every stray point has an island. With 250 of 300, half of the picture is forgotten. And note what
# nobody asked: the distance takes every feature as it is. Were one of them measured in metres and the other in miles, only
# one would count; so standardise first, with the training part's numbers.
#
# ## 4 Whom may you ask?
#
# Which $k$ is best? Count how often the vote is right. But not on the samples that vote:
#
# **Predict before you run.** How good is $k = 1$ on the very samples that it keeps?
#
# One can put a part aside for testing. With few samples that hurts, and there is another way: leave *one* out, predict it
# from all the others, and do so for each in turn (Stone 1974). For neighbours that costs nothing but time, since there is
# nothing to train.

# %%
predict("own_samples", ...)  # a share, from 0 to 1

# %% exercise="loo_accuracy"

# %% tags=["demo"]
reveal("own_samples", 1, "Each is its own nearest neighbour.")
counts = [1, 2, 3, 4, 5, 7, 9, 12, 15, 21, 31, 45, 65, 95, 140, 200, 260, 299]
left_out = [loo_accuracy(two, half, k) for k in counts]
flattered = [np.mean(knn_predict(two, half, two, k) == half) for k in counts]
best = counts[int(np.argmax(left_out))]
fig, ax = plt.subplots(figsize=(7, 3.5))
ax.semilogx(counts, flattered, "-o", color=GREY, ms=4, label="asked on its own samples")
ax.semilogx(counts, left_out, "-o", color=BLUE, ms=4, label="one left out")
ax.axvline(best, color=GOLD, lw=1.2, ls=(0, (4, 3)))
ax.set(xlabel="neighbours k", ylabel="share that is right", ylim=(-0.03, 1.05), xticks=[1, 3, 10, 30, 100, 300])
ax.set_xticklabels(["1", "3", "10", "30", "100", "300"])
ax.set_title(f"one left out, {best} neighbours are best")
ax.legend(loc="lower center")
plt.show()

# %% [markdown]
# On its own samples $k = 1$ is always right, and knows nothing. Left out, it is not, and larger counts do better. At the far right
# stands a curiosity: with all 299 others voting, each point's own half is short of one vote, and *every* answer is wrong.
#
# ## 5 What does a parameter cost?
#
# A model with more parameters fits its samples better, always. Is the better fit worth the parameter? Two criteria put a price on
# it. For a regression with normal errors, $n$ samples and the residual sum of squares rss,
#
# $$ \text{AIC} = n \log\frac{\text{rss}}{n} + 2k, \qquad \text{BIC} = n \log\frac{\text{rss}}{n} + k \log n , $$
#
# and the smaller one wins. $k$ counts *all* parameters: a straight line has three, slope, intercept, and the variance of the
# errors.
#
# > *Hirotugu Akaike (1974) asked which model predicts best; Gideon Schwarz (1978) asked which model is most probably the true
# > one. They were different questions, and so the answers may differ.*
#
# **Predict before you run.** 100 samples. A model with 3 parameters has rss = 50, one with 4 has 49. Which does AIC choose,
# and which does BIC?

# %%
predict("aic_and_bic", ...)  # two whole numbers: the parameters that AIC chooses, and BIC

# %% exercise="aic"

# %% exercise="bic"

# %% tags=["demo"]
reveal("aic_and_bic", [4, 3])
for name, criterion in (("AIC", aic), ("BIC", bic)):
    print(f"{name}: {criterion(100, 50.0, 3):.2f} with 3 parameters, {criterion(100, 49.0, 4):.2f} with 4")
weight, miles = mpg()
scaled = (weight - weight.mean()) / weight.std()
degrees = range(1, 7)
fits = [np.polyfit(scaled, miles, degree) for degree in degrees]
rss = [float(((miles - np.polyval(fit, scaled)) ** 2).sum()) for fit in fits]
fig, (left, right) = plt.subplots(1, 2, figsize=(11, 3.7))
left.scatter(weight, miles, s=10, color=GREY)
ordered = np.linspace(scaled.min(), scaled.max(), 200)
for degree, colour in ((1, GOLD), (2, BLUE), (6, RED)):
    curve = np.polyval(fits[degree - 1], ordered)
    left.plot(ordered * weight.std() + weight.mean(), curve, color=colour, lw=2, label=f"degree {degree}")
left.set(xlabel="weight in pounds", ylabel="miles per gallon")
left.legend()
left.set_title("392 cars")
for name, criterion, colour in (("AIC", aic, BLUE), ("BIC", bic, RED)):
    values = np.array([criterion(len(miles), one, degree + 2) for degree, one in zip(degrees, rss, strict=True)])
    right.plot(degrees, values - values.min(), "-o", color=colour, label=f"{name}, best at {values.argmin() + 1}")
right.set(xlabel="degree of the polynomial", ylabel="above the smallest", xticks=list(degrees))
right.legend()
right.set_title("the price of a degree")
plt.show()

# %% [markdown]
# Degree 2, say both, and they agree with the lecture's eye ("need more of a quadratic"). At $n = 100$ a parameter costs 2 by
# AIC and 4.6 by BIC; for eight samples or more BIC is the stricter one.
#
# ## 6 The razor
#
# *Between two theories that perform similarly choose the simpler one.* That is how the lecture puts what is called Ockham's razor,
# and it adds: in model selection, simpler means *with fewer parameters*. Its story is astronomy: circles upon circles
# around the Earth could be made to fit the planets, until somebody put the Sun in the middle and needed fewer.
#
# > *William of Ockham lived from about 1287 to 1347. The sentence that entities must not be multiplied without need is not
# > found in his writings; it is from a commentator, John Punch, in 1639.*
#
# "Similarly" needs a number. Let it be a tolerance: all models within it of the best score are about as good, and of those
# the one with the fewest parameters is chosen.
#
# **Predict before you run.** Four data sets; trees, neighbours and a network with 16 hidden units, each trained on 70 % and
# tested on the rest, several times over. Where does the network win, and by how much?

# %% exercise="choose_model"


# %% tags=["demo"]
def network(X, y, rng, hidden=16, steps=400, rate=0.01):
    """One hidden layer of ReLUs, softmax, Adam on the whole batch. Gives its four arrays."""
    k = y.max() + 1
    shapes = ((X.shape[1], hidden), (hidden,), (hidden, k), (k,))
    arrays = [rng.normal(size=s) * np.sqrt(2 / s[0]) if len(s) == 2 else np.zeros(s) for s in shapes]
    means, squares = [np.zeros(s) for s in shapes], [np.zeros(s) for s in shapes]
    for step in range(1, steps + 1):
        h = np.maximum(X @ arrays[0] + arrays[1], 0)
        z = h @ arrays[2] + arrays[3]
        p = np.exp(z - z.max(axis=1, keepdims=True))
        dz = (p / p.sum(axis=1, keepdims=True) - np.eye(k)[y]) / len(y)
        dh = (dz @ arrays[2].T) * (h > 0)
        for i, slope in enumerate((X.T @ dh, dh.sum(axis=0), h.T @ dz, dz.sum(axis=0))):
            means[i] = 0.9 * means[i] + 0.1 * slope
            squares[i] = 0.999 * squares[i] + 0.001 * slope**2
            step_size = rate / (1 - 0.9**step)
            arrays[i] = arrays[i] - step_size * means[i] / (np.sqrt(squares[i] / (1 - 0.999**step)) + 1e-8)
    return arrays


def numbers_in(tree):
    """Two for every question, one for every leaf."""
    return 2 + numbers_in(tree[2]) + numbers_in(tree[3]) if isinstance(tree, tuple) else 1


def measured(X, y, splits, depths):
    """For each model the mean score, its spread over the splits, and how many numbers it has learned."""
    scores, sizes = {}, {}
    for split in range(splits):
        rng = np.random.default_rng(split)
        order = rng.permutation(len(y))
        train, test = order[: int(0.7 * len(y))], order[int(0.7 * len(y)) :]
        spread = X[train].std(axis=0)
        Z = (X - X[train].mean(axis=0)) / np.where(spread > 0, spread, 1)
        answers = {}
        for depth in depths:
            tree = grow(Z[train], y[train], depth)
            name = "one question" if depth == 1 else "whole tree"
            answers[name], sizes[name] = np.array([ask(tree, x) for x in Z[test]]), numbers_in(tree)
        for k in (1, 5, 15):
            name = f"{k} neighbour{'s' * (k > 1)}"
            answers[name], sizes[name] = knn_predict(Z[train], y[train], Z[test], k), 0
        arrays = network(Z[train], y[train], rng)
        name, hidden = "network", np.maximum(Z[test] @ arrays[0] + arrays[1], 0)
        answers[name] = (hidden @ arrays[2] + arrays[3]).argmax(axis=1)
        sizes[name] = sum(array.size for array in arrays)
        for name, answer in answers.items():
            scores.setdefault(name, []).append(np.mean(answer == y[test]))
    return {name: (float(np.mean(values)), float(np.std(values)), sizes[name]) for name, values in scores.items()}


every_wine, grower = wine()
pictures, digit = digits()
sets = {
    "two wines": measured(X, y, 10, (1, 99)),
    "three wines": measured(every_wine, grower, 5, (1, 99)),
    "moons": measured(*moons(1), 5, (1, 99)),
    "400 digits": measured(pictures[:400].astype(float), digit[:400], 3, (1, 99)),
}
models = list(sets["moons"])
fig, ax = plt.subplots(figsize=(10.5, 4))
bare(ax)
ax.set(xlim=(-1.5, 4), ylim=(len(models) - 0.4, -1.3))
for column, (data, rows) in enumerate(sets.items()):
    top = max(score for score, _, _ in rows.values())
    table = [(name, size, score) for name, (score, _, size) in rows.items()]
    razor = choose_model(table, 0.02)
    ax.text(column + 0.45, -0.8, data, ha="center", fontweight="bold")
    for row, name in enumerate(models):
        score, spread, size = rows[name]
        ax.barh(row, 0.85 * score, left=column, height=0.8, color="#f6dc9a" if name == razor else "#e3e8ec")
        text = f"{score:.3f} ± {spread:.3f}   {size:,}"
        ax.text(column + 0.03, row, text, va="center", fontsize=9, fontweight="bold" if score == top else "normal")
for row, name in enumerate(models):
    ax.text(-0.08, row, name, ha="right", va="center")
ax.set_title("mean score ± spread over the splits, and numbers learned. Bold: best. Gold: the razor's, within 0.02")
plt.show()

# %% [markdown]
# Nowhere is the network ahead by more than the spread of its own splits, and for that it has learned between 82 and 1,210
# numbers. That is no law: on large pictures nothing beats it, as you will see. It is a reason to measure a simple model
# *first*. The lecture says when a deep network is justified: *there are a lot of variables*, and *the relationships are
# non-linear*. A few hundred wines are neither.
#
# One thing in the table is unfair: neighbours have learned 0 numbers, and still must carry all samples with them. Fewer
# parameters is *one* way to be simple.

# %% tags=["demo"]
whole = grow(every_wine, grower, 3)
print(read(whole, WINE_COLUMNS))

# %% [markdown]
# ### Your written answer
#
# In the cell below:
#
# 1. Read the tree that was printed last aloud: write down, as a sentence that a winegrower understands, the complete way to
#    one of its leaves, and say for that leaf what would have to be different for the answer to change.
# 2. The lecture draws models between *transparent* and *accurate*, linear regression at one end, deep networks at the
#    other. Why can nobody read the network of the table, although each of its numbers is known? Give two reasons, and
#    say which of them would hold for a tree with 500 questions, too.
# 3. A bank refuses a loan by a network, and the customer asks why. Name one thing that the table of this section says
#    about what the bank should have tried first, and one reason for which it might use the network all the same.

# %% [markdown] manual="read_aloud"
# **Mark scheme ({{points}} points).**
#
# 1. *Read aloud* (2). One complete way from the first question to a leaf, with the names of the features, their thresholds and
#    the right direction at each question (1; half if a direction is wrong or a question is left out). What would change
#    the answer: the last question on the way (or an earlier one) answered otherwise, with its threshold (1; half for "other
#    values" without naming which).
# 2. *Nobody can read it* (2). Two different reasons, half a point each: no number means anything by itself, for every output
#    depends on all weights at once (a weight has no name, as "proline at most 755" has); the parts interact, through
#    non-linear units, so that the effect of one input depends on all the others; there are too many numbers to hold in mind;
#    another start gives other weights and the same answers, so that the weights are not *the* explanation. And which hold for a
#    tree of 500 questions: too many does; the first does not, since every question still has a meaning and every answer
#    a way of a few questions (1; half without a reason). "Because it is a black box" is no reason.
# 3. *The bank* (1). From the table: a simple model first, since it may be as good within the spread, and can be read (half). A
#    reason for the network: measured on the bank's own data, it is better by more than the spread, and the errors are dear; or
#    the data are pictures or texts, where trees and neighbours fail (half). Reasons that rest on nothing measured
#    ("networks are more modern") earn nothing.

# %% [markdown]
# ## What stays
#
# - Impurity is curved: Gini for chance, entropy for questions, in bits.
# - A question's sides count by their size, and its threshold lies between two values.
# - Neighbours need a rule for ties, features of like size, and somebody else to be tested on.
# - AIC asks 2 for a parameter, BIC log $n$. They ask different questions, and may disagree.
# - Measure the simple model first. The burden of proof is the larger model's.
#
# **If you want more**: grow a hundred trees, each on rows drawn with repetition and on a few features drawn anew at every
# question, and let them vote: that is a random forest (Breiman 2001). How much better is it on the digits, and can you still
# read it?
#
# **Sources**
#
# - C. E. Shannon (1948). A mathematical theory of communication. *Bell System Technical Journal* 27, 379-423, 623-656.
# - E. Fix, J. L. Hodges (1951). *Discriminatory analysis: nonparametric discrimination*. Report 4, USAF School of Aviation
#   Medicine.
# - T. M. Cover, P. E. Hart (1967). Nearest neighbor pattern classification. *IEEE Transactions on Information Theory* 13, 21-27.
# - H. Akaike (1974). A new look at the statistical model identification. *IEEE Transactions on Automatic Control* 19, 716-723.
# - M. Stone (1974). Cross-validatory choice and assessment of statistical predictions. *Journal of the Royal Statistical
#   Society B* 36, 111-147.
# - G. Schwarz (1978). Estimating the dimension of a model. *Annals of Statistics* 6, 461-464.
# - L. Breiman, J. H. Friedman, R. A. Olshen, C. J. Stone (1984). *Classification and Regression Trees*. Wadsworth.
# - J. R. Quinlan (1986). Induction of decision trees. *Machine Learning* 1, 81-106.
# - L. Breiman (2001). Random forests. *Machine Learning* 45, 5-32.
# - K. P. Burnham, D. R. Anderson (2002). *Model Selection and Multimodel Inference*, 2nd edition. Springer.
# - W. Samek, G. Montavon, S. Lapuschkin, C. J. Anders, K.-R. Müller (2021). Explaining deep neural networks and beyond.
#   *Proceedings of the IEEE* 109, 247-278. (The lecture's "Samek+2003" is its arXiv number, 2003.07631.)
# - S. Aeberhard, M. Forina (1992). *Wine*; R. Quinlan (1993). *Auto MPG*; E. Alpaydin, C. Kaynak (1998). *Optical Recognition
#   of Handwritten Digits*. UCI Machine Learning Repository.
# - F. Bianco (2023). *Machine learning for physical and natural scientists*, lecture slides, University of Delaware.
