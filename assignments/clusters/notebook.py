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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for a proof and a judgement.*
#
# So far somebody always knew the answer: every picture had a label, every car its consumption. Here nobody does. There
# are points, and the question is whether they fall into groups. The lecture calls that *unsupervised* learning and names
# its goal: *explore structure in the data*. You write two ways to find groups, which disagree on the first picture that is
# not made of round clouds; a measure for the result; and the core of t-SNE, which draws a map of things that have 64
# dimensions. At the end you say what such a map proves, and what it does not.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: distances of all pairs by broadcasting, as in the assignment Distances; means over an axis; boolean
# masks; what a gradient is.
#
# | minutes | section | you write |
# |---:|---|---|
# | 20 | 1 Who is nearest, where is the middle? | `kmeans` |
# | 10 | 2 Tight, and far apart | `cluster_scores` |
# | 20 | 3 Where it is dense | `dbscan` |
# | 20 | 4 Whom would you pick as a neighbour? | `tsne_affinities` |
# | 12 | 5 A map of the digits | `tsne_gradient` |
# | 8 | 6 What a picture proves | a proof, a judgement |
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
from matplotlib.colors import ListedColormap, to_rgb

from autograder.datasets import digits
from autograder.drawing.slider import knob
from autograder.drawing.style import BLUE, GOLD, GREEN, GREY, INK, PAPER, RED, use_style

VIOLET = "#7d5a9b"
GROUPS = [BLUE, RED, GOLD, GREEN, VIOLET, "#d98a5f", "#5fa8a8", "#8a5a00", "#c47fb0", "#6b6f76"]
use_style()


def bare(ax):
    """No ticks, no frame: for maps."""
    ax.set(xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)


def colours(labels):
    """A colour for every cluster; noise is grey."""
    return [GREY if label == -1 else GROUPS[label % len(GROUPS)] for label in labels]


# %% [markdown]
# ## 1 Who is nearest, where is the middle?
#
# Say there are $k$ groups, and each has a centre. If you knew the centres, the groups would be easy: every point belongs to
# its nearest centre. If you knew the groups, the centres would be easy: each is the mean of its points. You know neither.
# So guess the centres, and do the two easy things in turn until nothing changes:
#
# 1. give every point to its nearest centre,
# 2. move every centre to the mean of its points.
#
# > *Stuart Lloyd wrote this down at Bell Labs in 1957, to turn the height of a signal into few numbers for the telephone.
# > It was printed in 1982, when everybody had used it for years; the name "k-means" is MacQueen's (1967).*
#
# What both steps make smaller is the **inertia**, the sum of all squared distances to the own centre:
#
# $$ \sum_i \lVert x_i - c_{\ell(i)} \rVert^2, \qquad \ell(i) = \text{the nearest centre of point } i. $$
#
# The idea takes two lines, and the edges take the rest. Mind four of them:
#
# - A point in the middle between two centres must go *somewhere*: to the one that stands first.
# - A centre may lose all its points, and a mean of nobody is `nan`. Here it stays where it is, and may get points later.
# - After the last move the labels are a step behind the centres. What you return must fit together.
# - `centres = C0` makes no copy.
#
# **Predict before you run.** Four points, the corners of a rectangle that is 4 wide and 1 high, and two centres. Is there a
# start from which k-means ends with the *worse* of the two ways to cut the rectangle, and stays there?

# %%
predict("worse_and_stays", ...)  # True or False: there is such a start

# %% exercise="kmeans"

# %% tags=["demo"]
reveal("worse_and_stays", True)
corners = np.array([[0.0, 0.0], [0.0, 1.0], [4.0, 0.0], [4.0, 1.0]])
fig, axes = plt.subplots(1, 2, figsize=(9, 2.4))
for ax, start in zip(axes, (corners[[0, 3]], corners[:2]), strict=True):
    labels, centres, inertia = kmeans(corners, start, 10)
    for corner, label in zip(corners, labels, strict=True):
        ax.plot(*np.stack([corner, centres[label]]).T, color=GROUPS[label], lw=1.2, zorder=1)
    ax.scatter(*corners.T, c=colours(labels), s=80, zorder=2)
    ax.scatter(*start.T, s=230, facecolors="none", edgecolors=INK, lw=1.2, zorder=3)
    ax.scatter(*centres.T, c=GROUPS[:2], marker="X", s=130, edgecolors=INK, zorder=4)
    ax.set(aspect="equal", xlim=(-0.6, 4.6), ylim=(-0.5, 1.5))
    bare(ax)
    ax.set_title(f"started at the circles: inertia {inertia:g}")
plt.show()

# %% [markdown]
# Both are at rest: no point is nearer to another centre, no centre is off its mean. k-means finds *a* valley, and the start
# decides which. So one starts it many times and keeps the smallest inertia, or chooses the start with care (k-means++,
# Arthur & Vassilvitskii 2007). Here are four groups, two starts, and the way of
# the centres; and how two hundred other starts end.

# %% tags=["demo"]
rng = np.random.default_rng(5)
homes = np.array([[0.0, 0.0], [5.0, 0.5], [1.0, 4.5], [6.0, 5.0]])
cloud = np.repeat(homes, 60, axis=0) + rng.normal(scale=0.9, size=(240, 2))
starts = {
    "one centre in each group": homes + 0.9,
    "two in one group, one between two": np.array([[0, 0], [5.5, 3], [1, 4], [1, 5.5]]),
}
x, y = np.meshgrid(np.linspace(-3.2, 9, 240), np.linspace(-3, 8, 240))
plane = np.stack([x.ravel(), y.ravel()], axis=1)
fig, axes = plt.subplots(1, 3, figsize=(12.5, 3.7), width_ratios=[1, 1, 0.9])
for ax, (name, start) in zip(axes, starts.items(), strict=False):
    way = np.array([kmeans(cloud, start, rounds)[1] for rounds in range(30)])
    labels, centres, inertia = kmeans(cloud, start, 30)
    ground = kmeans(plane, centres, 0)[0].reshape(x.shape)
    ax.imshow(
        ground, extent=(-3.2, 9, -3, 8), origin="lower", cmap=ListedColormap(GROUPS[:4]), vmin=0, vmax=3, alpha=0.16
    )
    ax.scatter(*cloud.T, c=colours(labels), s=11)
    for j in range(4):
        ax.plot(*way[:, j].T, "-o", color=INK, lw=1.6, ms=3.2)
    ax.scatter(*centres.T, c=GROUPS[:4], marker="X", s=130, edgecolors=INK, zorder=4)
    bare(ax)
    ax.set_title(f"{name}: {inertia:.0f}")
draws = [kmeans(cloud, cloud[rng.choice(240, size=4, replace=False)], 100)[2] for _ in range(200)]
axes[2].hist(draws, bins=40, color=BLUE)
axes[2].set(xlabel="inertia at the end", ylabel="starts")
axes[2].set_title("200 starts at four points by chance")
plt.show()

# %% [markdown]
# ## 2 Tight, and far apart
#
# How good is a clustering? There is no truth to compare it with. The lecture's table gives two numbers instead:
# *intra-cluster variance* and *inter-cluster distance*. In words that can be computed:
#
# - **within**: the mean squared distance of the points from the mean of their own cluster (small is good),
# - **between**: the mean distance of the clusters' means, over all pairs of clusters (large is good).
#
# Some methods leave points over that belong nowhere. They are labelled $-1$, **noise**. Noise is not one more cluster: the
# points that carry its label have nothing in common. It is left out of both numbers.
#
# **Predict before you run.** Let k-means cut the four groups above into 1, 2, ..., 9 clusters. At which $k$ is "within"
# smallest? And what does the curve look like for points without any groups?

# %%
predict("smallest_within", ...)  # a whole number from 1 to 9

# %% exercise="cluster_scores"


# %% tags=["demo"]
reveal("smallest_within", 9, "It falls with every cluster more, groups or none.")


# %% tags=["demo"]
def best_of(X, k, tries=12):
    """The labels of the best of some starts: k-means ends where it began too easily."""
    rng = np.random.default_rng(k)
    ends = [kmeans(X, X[rng.choice(len(X), size=k, replace=False)], 60) for _ in range(tries)]
    return min(ends, key=lambda end: end[2])[0]


even = np.random.default_rng(6).uniform(-1, 1, size=(240, 2)) * 3.2 + cloud.mean(axis=0)
fig, axes = plt.subplots(1, 3, figsize=(12, 3.5))
for X, name, colour in ((cloud, "four groups", BLUE), (even, "no groups", RED)):
    scores = [cluster_scores(X, best_of(X, k)) for k in range(2, 10)]
    whole = ((X - X.mean(axis=0)) ** 2).sum(axis=1).mean()  # one cluster: everything is within
    within = [1.0] + [score["within"] / whole for score in scores]
    axes[0].plot(range(1, 10), within, "-o", color=colour, ms=4, label=name)
    axes[1].plot(range(2, 10), [score["between"] for score in scores], "-o", color=colour, ms=4, label=name)
for ax, name in zip(axes, ("within, as a share of k = 1", "between"), strict=False):
    ax.set(xlabel="k", xticks=range(1, 10), ylim=(0, None))
    ax.set_title(name)
    ax.legend()
axes[2].scatter(*even.T, c=colours(best_of(even, 4)), s=14)
axes[2].set(aspect="equal")
bare(axes[2])
axes[2].set_title("no groups, cut into four")
plt.show()

# %% [markdown]
# "Within" falls with every further centre, groups or not, and is 0 when every point has a centre of its own: so its
# smallest value chooses nothing. What one looks for is an elbow, and the blue curve has it at $k = 4$. The red one
# has no such elbow, and still k-means delivers four tidy clusters. **It never says "there are none".**
#
# ## 3 Where it is dense
#
# k-means draws straight borders, halfway between means. Two crescents that reach into each other cannot be cut so.
# Ester, Kriegel, Sander and Xu (1996) turned the question round: a cluster is not what lies around a middle, but what
# hangs together *densely*. **DBSCAN** has two numbers, a radius eps and a count $m$:
#
# - A point is a **core** if at least $m$ points, *itself counted*, lie within eps of it (eps included).
# - Cores within eps of each other are in one cluster, and so are the ends of a chain of such cores, however long.
# - A **border** point is no core, but within eps of one. It joins that cluster, and the cluster does *not* grow from it.
# - The rest is **noise**, $-1$.
#
# Nobody says how many clusters there are. The paper received the "test of time" award of its conference in 2014.
#
# To write it: go through the rows; where a core has no number yet, give it the next one, and let the cluster grow from
# there. A list of points that are still to be asked for their neighbours is all you need. Since the clusters come in the
# order of their first core, and nobody takes away what has a number, the docstring's rules for numbers and for border
# points come by themselves.
#
# **Predict before you run.** Points at 0, 0.5, 1, 1.5, 2.5 and 3.5, with eps = 1 and $m = 4$. Which are cores, which is
# border, which is noise?

# %%
predict("cores", ...)  # a whole number: how many of the six are cores

# %% exercise="dbscan"


# %% tags=["demo"]
reveal("cores", 3, "0.5, 1 and 1.5; 0 and 2.5 are border, 3.5 is noise.")


# %% tags=["demo"]
def moons(seed, n=400, noise=0.06):
    """Two half circles that reach into each other, and the half to which each point belongs."""
    turn = np.linspace(0, np.pi, n // 2)
    upper = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    X = np.concatenate([upper, [1.0, 0.5] - upper])
    return X + noise * np.random.default_rng(seed).normal(size=X.shape), np.repeat([0, 1], n // 2)


def adjusted_rand(truth, labels):
    """Of all pairs of points, how many are together in both or apart in both? 1 is all, 0 is chance (Hubert & Arabie 1985)."""
    table = np.array([[np.sum((truth == i) & (labels == j)) for j in np.unique(labels)] for i in np.unique(truth)])

    def pairs(n):
        return (n * (n - 1) / 2).sum()

    both, rows, columns = pairs(table), pairs(table.sum(axis=1)), pairs(table.sum(axis=0))
    chance = rows * columns / pairs(np.array([len(truth)]))
    return (both - chance) / ((rows + columns) / 2 - chance)


def ground_and_points(ax, X, labels, centres=None):
    ax.scatter(*X.T, c=colours(labels), s=12)
    if centres is not None:
        ax.scatter(*centres.T, c=GROUPS[: len(centres)], marker="X", s=130, edgecolors=INK, zorder=4)
    ax.set(aspect="equal")
    bare(ax)


X, halves = moons(0)
labels, centres, _ = kmeans(X, X[[0, -1]], 100)
share = max(np.mean(labels == halves), np.mean(labels != halves))
fig, axes = plt.subplots(1, 2, figsize=(10.5, 3.2))
ground_and_points(axes[0], X, labels, centres)
axes[0].set_title(f"k-means: {share:.0%} of the points, adjusted Rand index {adjusted_rand(halves, labels):.2f}")
labels = dbscan(X, 0.2, 5)
ground_and_points(axes[1], X, labels)
axes[1].set_title(f"DBSCAN: adjusted Rand index {adjusted_rand(halves, labels):.2f}")
plt.show()

# %% [markdown]
# (The *adjusted Rand index* asks of every pair of points whether both clusterings agree that it is together or apart; 1
# is perfect, 0 is what chance gives.)
#
# DBSCAN has its price: eps. Below are the moons with a fifth of stray points, and what three values make of them. Large
# dots are cores, small ones border, grey crosses noise.
#
# **Predict before you run.** What becomes of the moons when eps is a little too small, and when it is a little too large?

# %% tags=["demo"]
stray = np.random.default_rng(3).uniform([-1.4, -0.9], [2.4, 1.4], size=(80, 2))
mixed = np.concatenate([moons(1, noise=0.09)[0], stray])
fig, axes = plt.subplots(1, 3, figsize=(13, 3.1))
for ax, eps in zip(axes, (0.07, 0.15, 0.24), strict=True):
    labels = dbscan(mixed, eps, 6)
    core = (((mixed[:, None] - mixed[None]) ** 2).sum(axis=2) <= eps**2).sum(axis=1) >= 6
    paint = np.array(colours(labels))
    for kind, size, marker in ((core, 22, "o"), (~core & (labels >= 0), 7, "o"), (labels == -1, 16, "x")):
        ax.scatter(*mixed[kind].T, c=paint[kind], s=size, marker=marker, lw=0.8)
    ax.set(aspect="equal")
    bare(ax)
    ax.set_title(f"eps = {eps:g}: {labels.max() + 1} clusters, {np.sum(labels == -1)} noise", fontsize=10)
plt.show()

# %% [markdown]
# Turn the knob yourself, and look for the values of eps that give two moons.

# %% tags=["demo"]
fig, ax = plt.subplots(figsize=(7.4, 4.2))
squared = ((mixed[:, None] - mixed[None]) ** 2).sum(axis=2)


def at_radius(eps):
    labels = dbscan(mixed, eps, 6)
    core = (squared <= eps**2).sum(axis=1) >= 6
    paint = np.array(colours(labels))
    ax.clear()
    for kind, size, marker in ((core, 24, "o"), (~core & (labels >= 0), 9, "o"), (labels == -1, 18, "x")):
        ax.scatter(*mixed[kind].T, c=paint[kind], s=size, marker=marker, lw=0.8)
    ax.set(aspect="equal")
    bare(ax)
    ax.set_title(f"{labels.max() + 1} clusters, {np.sum(labels == -1)} points are noise")


radii = [n / 100 for n in range(5, 31)]
knob(fig, at_radius, radii, labels=[f"eps = {eps:g}" for eps in radii], start=10)

# %% [markdown]
# One eps for all is one density for all. Where one group is dense and another one thin, no eps suits both. The next
# method gives every point a radius of its own.
#
# ## 4 Whom would you pick as a neighbour?
#
# A digit of 8 x 8 pixels is a point in 64 dimensions. Nobody can look at those. A map in the plane cannot keep all
# distances; but it could keep *neighbours*. That is t-SNE (van der Maaten & Hinton 2008). It starts with a question to
# every point $i$: if you picked a neighbour by chance, nearer ones more often, whom would you pick?
#
# $$ p_{ij} = \frac{e^{-\beta_i D^2_{ij}}}{\sum_{k \ne i} e^{-\beta_i D^2_{ik}}}, \qquad p_{ii} = 0 . $$
#
# $\beta_i = 1/(2\sigma_i^2)$ says how narrow the bell around point $i$ is. In a crowd it must be narrow, alone it must
# be wide; so every point gets its own, and you say only *how many* neighbours it should have. For $m$ equally
# probable neighbours the entropy $H = -\sum_j p_{ij} \log_2 p_{ij}$ is $\log_2 m$ bits. Turn that round, and any
# distribution has $2^H$ neighbours: its **perplexity**. It is the one number that you choose, usually 5 to 50.
#
# There is no formula for $\beta_i$. But when it grows, $H$ falls, so halve an interval: too many bits? Then $\beta_i$
# must be larger. Sixty halvings are exact to the last digit; better still, halve $\log \beta_i$, since you do not know
# whether your points are measured in metres or in miles.
#
# Two traps. For a point far from all others, $e^{-1000}$ is 0 in float64, and so is the whole row: but a factor that all
# terms have cancels. (You know the trick from softmax.) And *two different points may lie at the same place*: only $j = i$
# is left out.
#
# **Predict before you run.** Below are a dense and a sparse cloud, and around some points a circle of radius
# $\sigma_i$ for perplexity 10. By which factor do the circles differ?

# %% exercise="tsne_affinities"


# %% tags=["demo"]
def widths(D2, P):
    """sigma of every row, from the two largest affinities that differ: log p falls by D2 / (2 sigma^2)."""
    sigmas = []
    for d, p in zip(D2, P, strict=True):
        first, other = np.argsort(-p)[[0, 4]]
        sigmas.append(np.sqrt((d[other] - d[first]) / (2 * np.log(p[first] / p[other]))))
    return np.array(sigmas)


rng = np.random.default_rng(2)
two = np.concatenate([0.35 * rng.normal(size=(60, 2)), [4.2, 0.0] + 1.4 * rng.normal(size=(60, 2))])
D2 = ((two[:, None] - two[None]) ** 2).sum(axis=2)
fig, axes = plt.subplots(1, 3, figsize=(13, 3.9), width_ratios=[1.2, 1.2, 0.9])
for ax, perplexity in zip(axes, (10, 40), strict=False):
    sigma = widths(D2, tsne_affinities(D2, perplexity))
    ax.scatter(*two.T, c=[BLUE] * 60 + [RED] * 60, s=12)
    for i in (*range(0, 60, 15), *range(60, 120, 10)):
        ax.add_patch(plt.Circle(two[i], sigma[i], fill=False, color=INK, lw=1.2, zorder=3))
    ax.set(aspect="equal", xlim=(-2.2, 9.6), ylim=(-4.2, 4.2))
    bare(ax)
    ax.set_title(f"perplexity {perplexity}: sigma {np.median(sigma[:60]):.2f} and {np.median(sigma[60:]):.2f}")
axes[2].imshow(tsne_affinities(D2, 10) ** 0.5, cmap="magma")
axes[2].set(xticks=[30, 90], yticks=[30, 90], xticklabels=["dense", "sparse"], yticklabels=["dense", "sparse"])
axes[2].set_title("who picks whom (root of P)")
plt.show()

# %% [markdown]
# The circles differ by a factor of four, as the clouds do. The matrix has two blocks, and neither is brighter: in units of its own neighbourhood every point has the
# same number of neighbours, in a crowd or alone. Keep that in mind for section 6.
#
# ## 5 A map of the digits
#
# Now the map. First make the affinities mutual, $P \leftarrow (P + P^T) / (2n)$: all together they sum to 1. In the
# map, let the points have affinities too, but with another bell: Student's *t* with one degree of freedom (that is the t),
#
# $$ q_{ij} = \frac{(1 + \lVert y_i - y_j \rVert^2)^{-1}}{\sum_{k \ne l} (1 + \lVert y_k - y_l \rVert^2)^{-1}} . $$
#
# Its tails are long. In 64 dimensions there is room for many points at a medium distance; in the plane there is not. With
# the t, what was at a medium distance may lie far away in the map, at little cost, and the near ones get room.
#
# The map is good if $Q$ looks like $P$: its loss is the Kullback-Leibler divergence $\sum_{ij} p_{ij} \log (p_{ij} /
# q_{ij})$. Its gradient is short:
#
# $$ \frac{\partial\,\text{loss}}{\partial y_i} = 4 \sum_j \frac{(p_{ij} - q_{ij})\,(y_i - y_j)}{1 + \lVert y_i - y_j
# \rVert^2} . $$
#
# Read it as springs. Where $p_{ij} > q_{ij}$, downhill is *towards* $y_j$: these two should be nearer. Where $p_{ij} <
# q_{ij}$ they push each other away. The factor 4 is two from the square and two from the pairs, which the loss holds
# twice. Do not believe it: a nudge of one number of $Y$ by $10^{-5}$ tells, and so does the check below.
#
# (The map of 500 digits calls your function 300 times, for a quarter of a million pairs each. Broadcasting takes some ten
# seconds for it; two loops over all pairs would take the afternoon.)
#
# **Predict before you run.** The computer gets 500 pictures, and no label. Will the ten digits be islands? Which of them
# will lie side by side?

# %% exercise="tsne_gradient"


# %% tags=["demo"]
def tsne(P, Y, steps, rate=100.0, keep=()):
    """Downhill with momentum; affinities are exaggerated for the first 100 steps, so that groups form early."""
    Y, speed, gains, kept = Y.copy(), np.zeros_like(Y), np.ones_like(Y), []
    for step in range(steps + 1):
        if step in keep:
            kept.append(Y.copy())
        slope = tsne_gradient(4 * P if step < 100 else P, Y)
        gains = np.maximum(np.where(np.sign(slope) == np.sign(speed), 0.8 * gains, gains + 0.2), 0.01)
        speed = (0.5 if step < 100 else 0.8) * speed - rate * gains * slope
        Y = Y + speed - (Y + speed).mean(axis=0)
    return kept if keep else Y


def five_neighbours_agree(Y, labels):
    """How often do a point's five nearest others in the map vote for its label?"""
    D2 = ((Y[:, None] - Y[None]) ** 2).sum(axis=2)
    np.fill_diagonal(D2, np.inf)
    votes = labels[np.argsort(D2, axis=1)[:, :5]]
    return np.mean([np.bincount(row, minlength=10).argmax() == label for row, label in zip(votes, labels, strict=True)])


pictures, digit = digits()
chosen = np.random.default_rng(0).permutation(len(digit))[:500]
pictures, digit = pictures[chosen] / 16, digit[chosen]
D2 = np.maximum((pictures**2).sum(axis=1)[:, None] + (pictures**2).sum(axis=1) - 2 * pictures @ pictures.T, 0)
P = tsne_affinities(D2, 30)
P = (P + P.T) / (2 * len(P))
centred = pictures - pictures.mean(axis=0)
flat = centred @ np.linalg.svd(centred, full_matrices=False)[2][:2].T  # the two directions of the largest variance
moments = (0, 12, 100, 300)
film = tsne(P, 0.01 * flat / flat[:, 0].std(), 300, keep=moments)
fig, axes = plt.subplots(1, 4, figsize=(13.5, 3.6))
for ax, step, Y in zip(axes, moments, film, strict=True):
    ax.scatter(*Y.T, c=colours(digit), s=9)
    ax.set(aspect="equal", box_aspect=1, adjustable="datalim")
    bare(ax)
    start = "two principal components" if step == 0 else f"step {step}"
    ax.set_title(f"{start}: {five_neighbours_agree(Y, digit):.0%}")
plt.show()


# %% tags=["demo"]
def atlas(Y, pictures, labels, size=1400, shown=26):
    """All pictures on one sheet, each at its place in the map and in the colour of its label."""
    sheet = np.ones((size, size, 3)) * to_rgb(PAPER)
    span = np.abs(Y).max() * 1.05
    for place, picture, label in zip(Y, pictures, labels, strict=True):
        column, row = ((place / span + 1) / 2 * (size - shown)).astype(int)
        ink = np.kron(picture.reshape(8, 8), np.ones((3, 3)))[:, :, None]
        corner = sheet[size - shown - row : size - shown - row + 24, column : column + 24]
        corner[:] = np.minimum(corner, (1 - ink) + ink * np.array(to_rgb(GROUPS[label])))
    return sheet


fig, ax = plt.subplots(figsize=(9.5, 9.5))
ax.imshow(atlas(film[-1], pictures, digit))
bare(ax)
ax.set_title("500 digits in two dimensions. The colours are the labels, which t-SNE has never seen")
plt.show()

# %% [markdown]
# (The percentages: how often a digit's five nearest neighbours on the map vote for the right label. Two principal
# components, the best *flat* shadow of the 64 dimensions, keep little more than half.)
#
# Look at the strays. The 1s that stand on a foot lie beside the 2s, and not with the other 1s. An 8 has come to the 6s, a 4
# to the 8s. Some of them would make you hesitate, too.
#
# ## 6 What a picture proves
#
# That map is beautiful, and it invites conclusions. Here is t-SNE on three data sets of which you know everything. (After
# Wattenberg, Viégas & Johnson 2016.)
#
# **Predict before you run.** Left, points without any group, at perplexity 3. In the middle, two groups, one ten times as
# wide as the other. Right, three groups in a row, with distances 5 and 25. Which of these facts will the maps show?

# %% tags=["demo"]
rng = np.random.default_rng(4)
step = np.zeros(10)
step[0] = 1.0
known = {
    "no groups, perplexity 3": (rng.normal(size=(150, 10)), np.zeros(150, dtype=int), 3),
    "spreads 1 and 10": (
        np.concatenate([rng.normal(size=(75, 10)), 80 * step + 10 * rng.normal(size=(75, 10))]),
        np.repeat([0, 1], 75),
        20,
    ),
    "in a row, 5 and 25 apart": (
        np.concatenate([at * step + 0.5 * rng.normal(size=(50, 10)) for at in (0, 5, 30)]),
        np.repeat([0, 1, 2], 50),
        20,
    ),
}
fig, axes = plt.subplots(2, 3, figsize=(11.5, 6.6))
for (above, below), (name, (data, group, perplexity)) in zip(axes.T, known.items(), strict=True):
    above.scatter(data[:, 0], data[:, 1], c=colours(group), s=10)
    above.set(aspect="equal", adjustable="datalim", xlabel="first feature", ylabel="second feature")
    above.set_title(name)
    D2 = ((data[:, None] - data[None]) ** 2).sum(axis=2)
    P = tsne_affinities(D2, perplexity)
    P = (P + P.T) / (2 * len(P))
    below.scatter(*tsne(P, 0.01 * rng.normal(size=(150, 2)), 400, rate=30.0).T, c=colours(group), s=10)
    below.set(aspect="equal", box_aspect=0.8, adjustable="datalim")
    bare(below)
    below.set_title("its map")
plt.show()

# %% [markdown]
# ### Your proof and your judgement
#
# In the cell below:
#
# 1. Prove that no round of k-means makes the inertia larger. (Look at the two steps one by one. For the second you need
#    that the mean of some points is the place with the smallest sum of squared distances to them; show that, too.)
# 2. Conclude that k-means ends after finitely many rounds. Does it follow that it ends with the smallest inertia there
#    is? Give a reason or an example.
# 3. A report says of a t-SNE map: (a) "The customers fall into six types, for the map has six islands." (b) "Type A is the
#    most uniform one, for its island is the smallest." (c) "Type A and type B are alike, for their islands are
#    neighbours." For each sentence say whether the map supports it, what in section 6 speaks for or against it, and one
#    thing that you would compute, *outside the map*, to check it.

# %% [markdown] manual="what_a_picture_proves"
# **Mark scheme ({{points}} points).**
#
# 1. *No round raises the inertia* (1.5). The first step gives each point the nearest centre: each term of the sum stays or
#    falls, the centres being fixed (0.5). The second step changes the centres, the labels being fixed: for one
#    cluster $\sum_i \lVert x_i - c \rVert^2 = \sum_i \lVert x_i - \bar x \rVert^2 + n \lVert \bar x - c \rVert^2$, since
#    $\sum_i (x_i - \bar x) = 0$, or by setting the derivative to 0 and naming that the sum is convex in $c$ (0.5 for the
#    proof); hence the move to the mean lowers it or leaves it, and a cluster without points adds nothing before or after
#    (0.5 for the conclusion; the empty cluster need not be mentioned).
# 2. *It ends, but where?* (1). There are finitely many ways to label $n$ points ($k^n$), the centres of clusters with points
#    follow from the labels, and the inertia falls strictly as long as a centre with points moves: no labelling comes
#    back, so it ends (0.5; to say "it falls and is bounded below" shows convergence, not that it ends: 0.25). It does not
#    follow: the rectangle of section 1 rests at 16 where 1 is possible; any example that rests in a worse place, or the
#    reason that both steps only improve one thing while the other is fixed (0.5).
# 3. *Three sentences* (2.5). (a) Not supported by the map alone: islands appear in data without groups, above all at small
#    perplexities (0.5); check for instance whether they stay with other perplexities and other starts, or cluster
#    the original data and compare scores with data without groups (0.33). (b) Not supported: each point has
#    its own width, and a group ten times as wide makes an island of like size (0.5); compute "within" per cluster
#    from the original data (0.33). (c) Not supported: distances between islands depend on the start, and 5 and 25 look
#    alike (0.5); compute the distances of the clusters' means from the original data (0.34). Other checks count where they
#    use the data and not the map.

# %% [markdown]
# ## What stays
#
# - k-means: two easy steps in turn. It never gets worse, it always ends, and the start decides where.
# - Labels, centres and inertia belong together; a mean of nobody is `nan`.
# - "Within" falls with every further cluster. Noise is no cluster.
# - DBSCAN finds any shape, and leaves strays over; a cluster grows from its cores alone, and a point counts itself.
# - A perplexity is a number of neighbours, $2^H$; every point gets the width that gives it so many.
# - Believe a gradient after a nudge. Believe a map after a computation outside the map.
#
# **If you want more**: start `tsne` ten times from different random places and draw the ten maps side by side. Or write
# single linkage, the simplest *agglomerative* clustering of the lecture's list: begin with every point alone, and always
# join the two nearest clusters. What does it make of the moons, and of the moons with strays?
#
# **Sources**
#
# - J. MacQueen (1967). Some methods for classification and analysis of multivariate observations. *5th Berkeley Symposium on
#   Mathematical Statistics and Probability* 1, 281-297.
# - S. P. Lloyd (1982). Least squares quantization in PCM. *IEEE Transactions on Information Theory* 28, 129-137. (Written in
#   1957.)
# - L. Hubert, P. Arabie (1985). Comparing partitions. *Journal of Classification* 2, 193-218.
# - M. Ester, H.-P. Kriegel, J. Sander, X. Xu (1996). A density-based algorithm for discovering clusters in large spatial
#   databases with noise. *KDD*, 226-231.
# - E. Alpaydin, C. Kaynak (1998). *Optical Recognition of Handwritten Digits*. UCI Machine Learning Repository.
# - D. Arthur, S. Vassilvitskii (2007). k-means++: the advantages of careful seeding. *SODA*, 1027-1035.
# - L. van der Maaten, G. Hinton (2008). Visualizing data using t-SNE. *Journal of Machine Learning Research* 9, 2579-2605.
# - M. Wattenberg, F. Viégas, I. Johnson (2016). How to use t-SNE effectively. *Distill*.
# - F. Bianco (2023). *Machine learning for physical and natural scientists*, lecture slides, University of Delaware.
