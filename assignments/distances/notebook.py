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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for a proof.*
#
# How wrong is a prediction? Which picture is most like this one? Are these two customers alike? Every answer starts with
# a number that says how far apart two things are, or how similar. *The definition of a loss function requires the
# definition of distance or similarity*, says the lecture. Here you write those definitions: for vectors, for sets, for
# places on the Earth. At the end you write the judge who says which of them deserve the name.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: NumPy arrays, their shapes and broadcasting; Python's `set`; sine and cosine.
#
# | minutes | section | you write |
# |---:|---|---|
# | 8 | 1 As the crow flies, as the taxi drives | `minkowski` |
# | 10 | 2 All pairs at once | `pairwise_minkowski` |
# | 8 | 3 What sets have in common | `jaccard`, `jaccard_binary` |
# | 8 | 4 The Earth is round | `haversine_km` |
# | 11 | 5 What may be called a distance? | `is_metric`, a proof |
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
from matplotlib.colors import LinearSegmentedColormap, ListedColormap

from autograder.datasets import digits
from autograder.drawing.slider import knob
from autograder.drawing.style import BLUE, GOLD, GREY, INK, PAPER, RED, use_style

NEAR = LinearSegmentedColormap.from_list("near", [BLUE, "#dbe8f2", PAPER, "#f8dedd", RED])  # blue is near, red is far
ALIKE = LinearSegmentedColormap.from_list("alike", [PAPER, "#f6dc9a", GOLD, "#8a5a00"])
use_style()


def bare(ax):
    """No ticks, no frame: for pictures and boards."""
    ax.set(xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)


# %% [markdown]
# ## 1 As the crow flies, as the taxi drives
#
# From one corner of a city to another, three blocks east and four blocks north: a crow flies 5, a taxi drives 7, and if
# you were a king on a chess board, who may step diagonally, you would be there after 4 moves. All three are right. They
# are one formula with three values of $p$:
#
# $$ d_p(a, b) = \Big( \sum_i |a_i - b_i|^p \Big)^{1/p}, \qquad d_\infty(a, b) = \max_i |a_i - b_i| . $$
#
# The larger $p$, the more the largest difference decides, until for $p = \infty$ nothing else does.
#
# > *Hermann Minkowski (1896) measured lengths in this way in his* Geometry of Numbers*: he asked which shapes can serve
# > as a unit circle. Twelve years later he measured space and time together, but with another sign.*
#
# Two of the formula's parts look as if they did not matter. Without the bars, $(-2)^3$ is negative, and differences
# cancel; for $p = 2$ you would never notice. Without the root, a vector twice as long would be $2^p$ times as far away.
#
# A third trap is in no formula. For $p = 100$ and a difference of 100 000 the power is $10^{500}$, which a float64
# cannot hold: it becomes `inf`. And $0.001^{200}$ becomes 0. The distance itself is harmless, so take the largest
# difference $m$ out of the sum:
#
# $$ d_p(a, b) = m\,\Big( \sum_i \big(|a_i - b_i| / m\big)^p \Big)^{1/p}, \qquad m = \max_i |a_i - b_i| . $$
#
# Now no power exceeds 1, and one of them is 1. (You will meet this trick again: softmax needs it.) What if $m = 0$?
#
# **Predict before you run.** The lecture's network looks at a picture of a human and says $(0.48, 0.01, 0.51)$; the
# truth is $(0, 0, 1)$. Order $d_1$, $d_2$, $d_3$, $d_\infty$ by size. Is that order the same for any two vectors?

# %%
predict("largest", ...)  # 1, 2, 3 or "infinity": the p whose distance is largest

# %% exercise="minkowski"

# %% tags=["demo"]
reveal("largest", 1, "And so for any two vectors: the distance never grows with p.")
prediction, truth = np.array([0.48, 0.01, 0.51]), np.array([0.0, 0.0, 1.0])
for p in (1, 2, 3, 10, np.inf):
    print(f"p = {p:<4}  d = {minkowski(prediction, truth, p):.4f}")

# %% [markdown]
# *(Slide 65 computes $d_2$ and prints $(0 - 0.1)^2$ for the middle term and 0.68 for the result. The middle term is
# $(0 - 0.01)^2$, and the result 0.6860.)*
#
# **Predict before you run.** Draw all points at distance 1 from the origin: for $p = 2$ it is the circle. What is it for
# $p = 1$, and for $p = \infty$? Which of the curves lie inside which?

# %% tags=["demo"]
fig, axes = plt.subplots(1, 4, figsize=(12, 3.6), width_ratios=[1.25, 1, 1, 1])
angles = np.linspace(0, 2 * np.pi, 241)
rays = np.stack([np.cos(angles), np.sin(angles)], axis=1)
orders = (1, 1.5, 2, 4, np.inf)
for p, colour in zip(orders, (RED, "#d98a5f", INK, "#7fa3bf", BLUE), strict=True):
    curve = rays / np.array([minkowski(ray, np.zeros(2), p) for ray in rays])[:, None]
    axes[0].plot(*curve.T, color=colour, lw=2.2, label=f"p = {p if p < np.inf else '∞'}")
axes[0].set(aspect="equal", xlim=(-1.12, 1.12), ylim=(-1.12, 1.12), xticks=[-1, 0, 1], yticks=[-1, 0, 1])
axes[0].legend(loc="center", fontsize=8.5, labelspacing=0.25)
axes[0].set_title("At distance 1 from the middle")
squares = np.arange(-3, 4)
for ax, (p, name) in zip(axes[1:], ((1, "taxi: p = 1"), (2, "crow: p = 2"), (np.inf, "king: p = ∞")), strict=True):
    board = np.array([[minkowski(np.array([x, y]), np.array([0, 0]), p) for x in squares] for y in squares])
    ax.imshow(board, cmap=NEAR, vmin=0, vmax=6)
    for row, line in enumerate(board):
        for column, value in enumerate(line):
            ax.text(column, row, f"{value:.3g}", ha="center", va="center", fontsize=8.5, color=INK)
    bare(ax)
    ax.set_title(name)
plt.show()

# %% [markdown]
# All orders agree along the axes, and quarrel most along the diagonal. The larger $p$ is, the larger its "circle", and
# so the *smaller* its distances: $d_1 \ge d_2 \ge d_3 \ge \dots \ge d_\infty$, for any two vectors.
#
# Turn the knob yourself: the curve at distance 1, and how far the corner (1, 1) is.

# %% tags=["demo"]
from_taxi_to_king = [1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 6, 10, 30, np.inf]
names = [f"p = {p:g}" if p < np.inf else "p = ∞" for p in from_taxi_to_king]
fig, ax = plt.subplots(figsize=(4.4, 4.2))


def at_order(p):
    curve = rays / np.array([minkowski(ray, np.zeros(2), p) for ray in rays])[:, None]
    ax.clear()
    ax.plot(*(rays.T), color=GREY, lw=1)
    ax.fill(*curve.T, color=BLUE, alpha=0.15)
    ax.plot(*curve.T, color=BLUE, lw=2.4)
    ax.plot([0, 1], [0, 1], color=RED, lw=1.6, marker="o", ms=5)
    ax.set(aspect="equal", xlim=(-1.25, 1.25), ylim=(-1.25, 1.25), xticks=[-1, 0, 1], yticks=[-1, 0, 1])
    ax.set_title(f"the corner is {minkowski(np.ones(2), np.zeros(2), p):.3f} away")


knob(fig, at_order, from_taxi_to_king, labels=names, start=5, places=13)

# %% [markdown]
# ## 2 All pairs at once
#
# A data set wants all distances at once: of $n$ points in the rows of $A$ from $m$ points in the rows of $B$, an
# $(n, m)$ matrix. Two loops do it. Broadcasting does it without: `A[:, None, :]` has the shape $(n, 1, d)$,
# `B[None, :, :]` has $(1, m, d)$, and their difference has the shape $(n, m, d)$, one difference for each pair and each
# feature. What remains is a sum over one of the three axes. Which one?
#
# A popular short cut for $p = 2$ needs no array of three axes:
#
# $$ \lVert a - b \rVert^2 = \lVert a \rVert^2 + \lVert b \rVert^2 - 2\,a \cdot b . $$
#
# On paper that is true.
#
# **Predict before you run.** Fifty points against themselves, by this short cut. The diagonal of the matrix holds the
# distance of each point from itself. How many of the fifty come out as 0?

# %% tags=["demo"]
points = np.random.default_rng(0).normal(size=(50, 5))
lengths = (points**2).sum(axis=1)
squares = lengths[:, None] + lengths[None, :] - 2 * points @ points.T
with np.errstate(invalid="ignore"):
    diagonal = np.sqrt(np.diag(squares))
print(f"exactly 0: {(diagonal == 0).sum()},  nan: {np.isnan(diagonal).sum()},  above 0: {(diagonal > 0).sum()}")
print(
    f"the smallest square is {np.diag(squares).min():.1e}, the largest distance on the diagonal {np.nanmax(diagonal):.1e}"
)

# %% [markdown]
# A square of $-2 \cdot 10^{-15}$ has no root, so some points have no distance from themselves at all; others are
# $10^{-8}$ away from where they stand. To clip the negative ones at 0 hides the first fault and leaves the second: where
# two large numbers are subtracted, the digits that they share are gone. So subtract first, then square.

# %% exercise="pairwise_minkowski"

# %% [markdown]
# A picture of 8 x 8 pixels is a point in a space of 64 dimensions. Here are the distances of 150 handwritten digits from
# each other, fifteen of each kind, sorted by what they show. (Pixels are stored as `uint8`. There $3 - 5$ is 254, so
# they are made float first.)
#
# **Predict before you run.** What do you expect to see along the diagonal? Which digit is most like itself, and which
# two are the easiest to confuse?

# %% tags=["demo"]
pictures, labels = digits()
pictures = pictures.astype(float)
some = np.concatenate([np.flatnonzero(labels == digit)[:15] for digit in range(10)])
D = pairwise_minkowski(pictures[some], pictures[some], 2)
fig, ax = plt.subplots(figsize=(6.6, 5.6))
image = ax.imshow(D, cmap=NEAR, vmin=10, vmax=64)
for edge in range(15, 150, 15):
    ax.axhline(edge - 0.5, color=PAPER, lw=1.2)
    ax.axvline(edge - 0.5, color=PAPER, lw=1.2)
ax.set(xticks=np.arange(7, 150, 15), yticks=np.arange(7, 150, 15))
ax.set_xticklabels(range(10))
ax.set_yticklabels(range(10))
ax.tick_params(length=0)
ax.set_title("Near (blue) and far (red): 150 digits against each other")
fig.colorbar(image, label="Euclid's distance of two pictures", shrink=0.85)
plt.show()

# %% [markdown]
# Zeros lie closest together. Threes and sixes are farthest apart, threes and nines nearest, and eights are near to nearly
# everyone. Nothing was learned here, and still you can read the matrix: that is all that a *nearest neighbour* classifier
# needs. It answers with the label of the nearest picture that it knows.
#
# **Predict before you run.** Does it matter for that which $p$ you take?

# %% tags=["demo"]
asked, known = np.arange(300), np.arange(300, 900)
orders = (1, 2, 4, np.inf)
nearest = {}
for p in orders:
    rows = [pairwise_minkowski(pictures[asked[i : i + 50]], pictures[known], p) for i in range(0, 300, 50)]
    nearest[p] = known[np.concatenate(rows).argmin(axis=1)]
names = [f"p = {p if p < np.inf else '∞'}" for p in orders]
for p, name in zip(orders, names, strict=True):
    print(f"{name:6} {(labels[nearest[p]] == labels[asked]).mean():.1%} of 300 digits named rightly")

quarrel = [i for i in asked if len({labels[nearest[p][i]] for p in orders}) > 1][:9]
fig, axes = plt.subplots(5, 9, figsize=(10, 5.9))
for column, i in enumerate(quarrel):
    for ax, name, shown in zip(axes[:, column], ["asked", *names], [i, *(nearest[p][i] for p in orders)], strict=True):
        ax.imshow(pictures[shown].reshape(8, 8), cmap="gray_r" if name == "asked" else "Greys")
        bare(ax)
        if column == 0:
            ax.set_ylabel(name, rotation=0, ha="right", va="center", fontweight="bold" if name == "asked" else "normal")
        colour = INK if name == "asked" else BLUE if labels[shown] == labels[i] else RED
        ax.set_title(labels[shown], color=colour, loc="center", fontsize=11)
fig.suptitle(
    "Nine digits on whose neighbour the orders do not agree (red: the wrong name)", x=0.01, ha="left", fontsize=12
)
plt.show()

# %% [markdown]
# Less than one would think. The orders quarrel about single pictures, and the shares hardly differ. What matters more is
# the *scale* of the features: here all pixels count to 16. If one feature is measured in millimetres and another in
# kilometres, the millimetres decide alone, whatever $p$.
#
# One more warning before you trust a nearest neighbour. **Predict before you run.** Throw sixty points at random into a
# cube of $d$ dimensions, and compare the nearest pair with the farthest. In one dimension the ratio is nearly 0. In a
# thousand?

# %% tags=["demo"]
dimensions = (1, 2, 10, 100, 1000)
fig, axes = plt.subplots(1, 5, figsize=(12, 2.7), sharex=True)
for ax, d in zip(axes, dimensions, strict=True):
    cloud = np.random.default_rng(d).random((60, d))
    between = pairwise_minkowski(cloud, cloud, 2)[np.triu_indices(60, 1)]
    ax.hist(between / between.max(), bins=np.linspace(0, 1, 41), color=BLUE)
    ax.axvline(between.min() / between.max(), color=RED, lw=2)
    ax.set(xlim=(0, 1), yticks=[], xlabel="distance / the largest")
    ax.spines["left"].set_visible(False)
    ax.set_title(f"d = {d}: nearest {between.min() / between.max():.2f}")
plt.show()

# %% [markdown]
# With many dimensions all points are about equally far from each other, and "the nearest" loses its meaning (Beyer and
# others, 1999). It is one face of the *curse of dimensionality*. Digits escape it, because pictures of digits do not
# fill their cube: they lie on something much thinner inside it. Networks live from that.
#
# ## 3 What sets have in common
#
# A shopping basket is no vector, and a word is none either. They are sets, and for sets there is a *similarity*: what two
# sets share, as a share of all that they have.
#
# $$ J(A, B) = \frac{|A \cap B|}{|A \cup B|}, \qquad d_J = 1 - J . $$
#
# A similarity runs the other way: 1 for twins, 0 for strangers. Its distance is $1 - J$. Two empty sets would be $0/0$.
# They are equal, so we say 1.
#
# > *Paul Jaccard, a botanist in Zurich, counted which plants grow on which meadow of the Alps (1901; in English 1912). He
# > called the share of common species the* coefficient de communauté.
#
# *(On the lecture's slide only the upper half of the fraction can be read, $A \cap B$. What one divides by is the whole
# point: by $|A| + |B|$, a set would be half similar to itself.)*
#
# **Predict before you run.** "night" and "nacht", as sets of letters: what is $J$?

# %%
predict("night_and_nacht", ...)  # a number

# %% exercise="jaccard"

# %% tags=["demo"]
reveal("night_and_nacht", 0.429, "Three letters of seven: 3/7.")

# %% tags=["demo"]
words = {
    "night": "English",
    "nacht": "German",
    "natt": "Swedish",
    "nuit": "French",
    "notte": "Italian",
    "noche": "Spanish",
    "noite": "Portuguese",
    "noapte": "Romanian",
    "noc": "Polish",
    "nox": "Latin",
}
J = np.array([[jaccard(one, other) for other in words] for one in words])
fig, ax = plt.subplots(figsize=(7.4, 5.6))
ax.imshow(J, cmap=ALIKE, vmin=0, vmax=1)
for row, line in enumerate(J):
    for column, value in enumerate(line):
        text = f"{value:.2f}".removeprefix("0") if value < 1 else "1"
        ax.text(column, row, text, ha="center", va="center", fontsize=9, color=PAPER if value > 0.75 else INK)
ax.set(xticks=range(len(words)), yticks=range(len(words)))
ax.set_xticklabels(words, rotation=35, ha="right")
ax.set_yticklabels([f"{word} ({language})" for word, language in words.items()])
ax.tick_params(length=0)
for side in ax.spines.values():
    side.set_visible(False)
ax.set_title("One word in ten languages, compared by its letters alone")
plt.show()

# %% [markdown]
# Sets of letters know nothing of order, and nothing of the history of languages; still Portuguese finds Italian. (Shared
# pieces of text, "shingles", instead of letters find copied essays and mirrored web pages in the same way.)
#
# Often sets come as vectors of zeros and ones: $u_i = 1$ says that thing $i$ is in the set. Then
#
# $$ J(u, v) = \frac{\text{places where both are 1}}{\text{places where at least one is 1}} . $$
#
# And the places where both are 0? It is tempting to count them as agreement, since that is what `np.mean(u == v)` does.
#
# **Predict before you run.** Two customers buy five things each, and nothing in common. The shop has $d$ things. How
# alike are they by `np.mean(u == v)`, as the shop grows to 1 000 things? How alike by $J$?

# %%
predict("thousand_things", ...)  # two numbers, at 1 000 things

# %% exercise="jaccard_binary"

# %% tags=["demo"]
reveal("thousand_things", [0.99, 0])
fig, axes = plt.subplots(1, 4, figsize=(12, 3.2), width_ratios=[1.35, 1, 1, 1])
shops = np.array([10, 20, 50, 100, 200, 500, 1000])
agreement, similarity = [], []
for size in shops:
    u, v = np.zeros(size, dtype=int), np.zeros(size, dtype=int)
    u[:5], v[5:10] = 1, 1
    agreement.append(np.mean(u == v))
    similarity.append(jaccard_binary(u, v))
axes[0].plot(shops, agreement, color=RED, marker="o", ms=4, label="common zeros count")
axes[0].plot(shops, similarity, color=BLUE, marker="s", ms=4, label="Jaccard")
axes[0].set(xscale="log", ylim=(-0.05, 1.05), xlabel="things in the shop", ylabel="similarity")
axes[0].legend(loc="center right")
axes[0].set_title("Two baskets with nothing in common")
ink = pictures > 7
zeros, ones = np.flatnonzero(labels == 0), np.flatnonzero(labels == 1)
colours = ListedColormap([PAPER, BLUE, RED, INK])
for ax, (i, j) in zip(axes[1:], ((zeros[0], zeros[1]), (ones[0], ones[4]), (zeros[0], ones[0])), strict=True):
    ax.imshow((ink[i] + 2 * ink[j]).reshape(8, 8), cmap=colours, vmin=0, vmax=3)
    bare(ax)
    same = np.mean(ink[i] == ink[j])
    ax.set_title(
        f"{labels[i]} and {labels[j]}: J = {jaccard_binary(ink[i], ink[j]):.2f}\n(with zeros {same:.2f})", fontsize=10
    )
fig.text(0.99, -0.04, "black: ink of both; blue, red: of one alone", ha="right", color="#6b6f76")
plt.show()

# %% [markdown]
# Two strangers become 99 % alike, because neither of them buys 990 things. Whoever predicts a rare disease, a rare
# crater or a rare star meets the same illusion: *accuracy* counts the common zeros. For pictures $J$ has another name,
# *intersection over union*, and it is how object detectors are scored.
#
# ## 4 The Earth is round
#
# Latitude and longitude are two numbers, so a place looks like a point in the plane. It is none. A degree of longitude
# is 111 km at the equator, 56 km at 60 degrees north, and nothing at the pole. The shortest way over a sphere is an arc
# of a *great circle*, whose plane goes through the centre of the Earth. Its length comes from the angle between both
# places, and for that angle sailors had a formula that keeps its digits:
#
# $$ h = \sin^2 \frac{\varphi_b - \varphi_a}{2} + \cos \varphi_a \cos \varphi_b \sin^2 \frac{\lambda_b - \lambda_a}{2},
# \qquad d = 2 R \arcsin \sqrt{h}, $$
#
# with latitudes $\varphi$ and longitudes $\lambda$, in radians. $\sin^2(x / 2)$ is the *haversine* of $x$, half of the
# versed sine; James Inman, who taught navigators, gave it this name in 1835. R. W. Sinnott (1984) told programmers why they
# should have it back: the textbook's formula, an arc cosine, fails for places that lie close together.
#
# **Predict before you run.** Newark in Delaware, Leipzig and Bariloche are where the three lectures of this course were
# given. On a flat map, does the shortest way from Newark to Leipzig bend to the north or to the south of the straight
# line? And the one from Leipzig to Bariloche?

# %% exercise="haversine_km"


# %% tags=["demo"]
def on_sphere(lat, lon):
    lat, lon = np.radians(lat), np.radians(lon)
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=-1)


def great_circle(a, b, n=120):
    """n places along the shortest way: latitudes and longitudes in degrees."""
    x, y = on_sphere(*a), on_sphere(*b)
    angle, t = np.arccos(x @ y), np.linspace(0, 1, n)[:, None]
    way = (np.sin((1 - t) * angle) * x + np.sin(t * angle) * y) / np.sin(angle)
    return np.degrees(np.arcsin(way[:, 2])), np.degrees(np.arctan2(way[:, 1], way[:, 0]))


def seen_from(lat, lon, centre):
    """Where a place stands on a globe that is seen from above `centre`; nan on the far side."""
    phi, lam = np.radians(centre)
    east = np.array([-np.sin(lam), np.cos(lam), 0])
    north = np.array([-np.sin(phi) * np.cos(lam), -np.sin(phi) * np.sin(lam), np.cos(phi)])
    place = on_sphere(lat, lon)
    return np.where((place @ on_sphere(*centre) > 0)[..., None], place @ np.stack([east, north], axis=1), np.nan)


def length(lats, lons):
    """Of a way in many steps, in km."""
    steps = list(zip(lats, lons, strict=True))
    return sum(haversine_km(*pair) for pair in pairwise(steps))


places = {"Newark": (39.68, -75.75), "Leipzig": (51.34, 12.37), "Bariloche": (-41.13, -71.31)}
ways = (("Newark", "Leipzig", RED), ("Newark", "Bariloche", GOLD), ("Bariloche", "Leipzig", BLUE))
centre = (10, -38)
fig, (globe, flat) = plt.subplots(1, 2, figsize=(12, 5.4), width_ratios=[1, 1.25])
turn = np.linspace(0, 2 * np.pi, 361)
globe.fill(np.cos(turn), np.sin(turn), color="#e7eef4", zorder=0)
globe.plot(np.cos(turn), np.sin(turn), color=GREY, lw=1)
for lon in range(-180, 180, 15):
    globe.plot(*seen_from(np.linspace(-90, 90, 181), np.full(181, lon), centre).T, color="white", lw=0.9)
for lat in range(-75, 90, 15):
    ring = seen_from(np.full(361, lat), np.linspace(-180, 180, 361), centre)
    globe.plot(*ring.T, color=GREY if lat == 0 else "white", lw=1.4 if lat == 0 else 0.9)
for start, end, colour in ways:
    a, b = places[start], places[end]
    arc = great_circle(a, b)
    straight = np.linspace(a[0], b[0], 120), np.linspace(a[1], b[1], 120)
    globe.plot(*seen_from(*arc, centre).T, color=colour, lw=2.6)
    globe.plot(*seen_from(*straight, centre).T, color=colour, lw=1.4, ls=(0, (3, 3)))
    flat.plot(arc[1], arc[0], color=colour, lw=2.6, label=f"{start} - {end}: {haversine_km(a, b):,.0f} km")
    flat.plot(
        *straight[::-1],
        color=colour,
        lw=1.4,
        ls=(0, (3, 3)),
        label=f"   straight on this map: {length(*straight):,.0f} km",
    )
for name, (lat, lon) in places.items():
    for ax, (x, y) in ((globe, seen_from(lat, lon, centre)), (flat, (lon, lat))):
        ax.scatter(x, y, s=46, color=INK, zorder=5)
        aside = {"xytext": (-8, -4), "ha": "right"} if name == "Newark" else {"xytext": (7, 6)}
        ax.annotate(name, (x, y), textcoords="offset points", fontweight="bold", zorder=6, **aside)
globe.set(aspect="equal", xlim=(-1.03, 1.03), ylim=(-1.03, 1.03))
bare(globe)
globe.set_title("On the globe (the dark line is the equator)")
flat.set(aspect="equal", xlim=(-120, 60), ylim=(-65, 80), xlabel="longitude", ylabel="latitude")
flat.set(xticks=range(-120, 61, 30), yticks=range(-60, 61, 30))
flat.grid(color="#e2e0da", lw=0.8)
flat.set_axisbelow(True)
flat.axhline(0, color=GREY, lw=1.2)
flat.legend(loc="lower right", fontsize=8.5, labelspacing=0.3)
flat.set_title("On a flat map")
plt.show()

# %% [markdown]
# The way bends towards the nearer pole, where the meridians are close together. Where the straight line on the map
# follows a meridian, as from Newark to Bariloche nearly, the two agree.
#
# Now the arc cosine. The angle $\theta$ of two places obeys
# $\cos \theta = \sin \varphi_a \sin \varphi_b + \cos \varphi_a \cos \varphi_b \cos(\lambda_b - \lambda_a)$: shorter, and
# equal on paper. For two places that are 10 cm apart, $\cos \theta = 1 - 1.2 \cdot 10^{-16}$.
#
# **Predict before you run.** The next float64 below 1 is $1 - 1.1 \cdot 10^{-16}$. Which distances can the arc cosine
# give at all, between 0 and a metre?

# %% tags=["demo"]
here = (51.34, 12.37)


def both_ways(metres):
    """How far it is to a place so far to the north, in metres: by the arc cosine, and by the haversine."""
    there = (here[0] + np.degrees(metres / 6_371_000), here[1])
    x, y = np.radians(here[0]), np.radians(there[0])
    cosine = min(1.0, np.sin(x) * np.sin(y) + np.cos(x) * np.cos(y))
    return 6_371_000 * np.arccos(cosine), 1000 * haversine_km(here, there)


fig, (left, right) = plt.subplots(1, 2, figsize=(11, 3.8))
apart, near = 10.0 ** np.linspace(-5, 3, 161), np.linspace(0.002, 0.6, 300)
far_answers, near_answers = (np.array([both_ways(metres) for metres in distances]) for distances in (apart, near))
for column, (name, colour) in enumerate((("arc cosine", RED), ("haversine", BLUE))):
    errors = np.abs(far_answers[:, column] / apart - 1)
    left.loglog(apart, np.maximum(errors, 1e-12), ".", color=colour, ms=5, label=name)
    right.plot(near, near_answers[:, column], color=colour, lw=1.6, label=name)
left.axhline(1e-6, color=GREY, lw=1, ls=(0, (4, 4)))
left.text(2e-2, 1.7e-6, "a millionth", color="#6b6f76")
left.set(xlabel="true distance in metres", ylabel="relative error")
left.legend()
left.set_title("How many digits are right?")
right.set(xlabel="true distance in metres", ylabel="answer in metres")
right.legend()
right.set_title("Near by, the arc cosine climbs stairs")
plt.show()

# %% [markdown]
# ## 5 What may be called a distance?
#
# Maurice Fréchet (1906) wrote down what all distances have in common, and since then it is four axioms. For all $a, b,
# c$:
#
# | axiom | says |
# |---|---|
# | nonnegative | $d(a, b) \ge 0$ |
# | identity | $d(a, a) = 0$, **and** $d(a, b) > 0$ for different $a$ and $b$ |
# | symmetric | $d(a, b) = d(b, a)$ |
# | triangle | $d(a, c) \le d(a, b) + d(b, c)$: no detour is shorter than the direct way |
#
# A function that obeys them is a **metric**. Search trees and much of geometry rest on the fourth axiom: if $b$ is near
# and $c$ is far from $b$, then $c$ is far.
#
# A computer cannot prove that a function is a metric, since it would have to try all points. But one example is enough to
# prove that it is *not*. So `is_metric` takes a function and some points, tries all pairs and all triples, and says what
# survived. With floats, equalities hold up to rounding: hence a tolerance of $10^{-9}$. Mind three points:
#
# - The identity has two halves, and the second is the one that is forgotten.
# - A point *between* two others makes the triangle an equality. That is allowed.
# - The shorter detour may lead over *any* point.
#
# **Predict before you run.** Which of these fail, and where? The squared distance. The cosine distance, $1 - \cos$ of
# the angle between two vectors. The Jaccard distance $1 - J$. The difference in height of two places. The time for a
# walk in the hills. The formula of section 1 with $p = 1/2$. And the Kullback-Leibler divergence, which you will minimise
# whenever you train a classifier?

# %% exercise="is_metric"


# %% tags=["demo"]
def half(a, b):
    return float(np.sum(np.abs(a - b) ** 0.5) ** 2)


def kl(p, q):
    return float(np.sum(p * np.log(p / q)))


def walk(a, b):
    """Minutes: a step costs one, and every metre of climb one more."""
    return float(abs(a[0] - b[0]) + max(b[1] - a[1], 0.0))


plane = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [3.0, 3.0], [0.0, 2.0]])
vectors = np.array([[1.0, 0.0], [2.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
shares = np.array([[0.1, 0.9], [0.5, 0.5], [0.9, 0.1]])
hills = np.array([[0.0, 2.0], [5.0, 2.0], [1.0, -1.0], [3.0, 4.0]])
candidates = {
    "Minkowski, p = 1": (lambda a, b: minkowski(a, b, 1), plane),
    "Minkowski, p = 2": (lambda a, b: minkowski(a, b, 2), plane),
    "Minkowski, p = ∞": (lambda a, b: minkowski(a, b, np.inf), plane),
    "the formula with p = 1/2": (half, plane),
    "squared distance": (lambda a, b: minkowski(a, b, 2) ** 2, plane),
    "1 - Jaccard": (lambda a, b: 1 - jaccard(a, b), list(words)),
    "great circle": (haversine_km, list(places.values())),
    "cosine distance": (lambda a, b: 1 - a @ b / np.sqrt((a @ a) * (b @ b)), vectors),
    "difference in height": (lambda a, b: abs(a[1] - b[1]), hills),
    "minutes in the hills": (walk, hills),
    "Kullback-Leibler": (kl, shares),
}
axioms = ("nonnegative", "identity", "symmetric", "triangle")
table = np.array([[is_metric(f, points)[axiom] for axiom in axioms] for f, points in candidates.values()])
fig, ax = plt.subplots(figsize=(6.6, 5.2))
ax.imshow(table, cmap=ListedColormap(["#f3c9c6", "#d5e4ef"]), vmin=0, vmax=1, aspect="auto")
for row, line in enumerate(table):
    for column, holds in enumerate(line):
        ax.text(column, row, "✓" if holds else "✗", ha="center", va="center", fontsize=14, color=BLUE if holds else RED)
ax.set(xticks=range(4), yticks=range(len(candidates)))
ax.set_xticklabels(axioms)
ax.set_yticklabels(candidates)
for label, line in zip(ax.get_yticklabels(), table, strict=True):
    label.set_fontweight("bold" if line.all() else "normal")
ax.xaxis.tick_top()
ax.tick_params(length=0)
for edge in np.arange(0.5, len(candidates)):
    ax.axhline(edge, color=PAPER, lw=2.5)
for edge in (0.5, 1.5, 2.5):
    ax.axvline(edge, color=PAPER, lw=2.5)
for side in ax.spines.values():
    side.set_visible(False)
ax.set_title("Which axioms survive?", pad=26)
plt.show()

# %% [markdown]
# (Bold is a metric, as far as these points can tell.) Look at the losses among them. The squared distance breaks the triangle inequality, the Kullback-Leibler divergence
# breaks two axioms, and both train networks every day. **A loss need not be a metric.** It must be small where the
# prediction is good, and it must have a slope. But whoever calls `1 - cosine` a distance, and hands it to an algorithm
# that relies on the triangle, gets wrong neighbours without a warning.
#
# ### Your proof
#
# Why does the docstring of `minkowski` refuse $p = 1/2$? Write $d_{1/2}(a, b) = \big( \sum_i |a_i - b_i|^{1/2}
# \big)^2$. In the cell below:
#
# 1. Take the points $(0, 0)$, $(1, 0)$ and $(1, 1)$, compute the three distances, and say which axiom is broken, and by
#    which detour.
# 2. Is $1/2$ special? Do the same for any $p$ with $0 < p < 1$, and say where your argument fails for $p = 1$.
# 3. Prove that for $p = 1$ no three vectors, of any length $d$, can break this axiom. (Begin with one coordinate. You may
#    use $|s + t| \le |s| + |t|$ for numbers.)

# %% [markdown] manual="half_is_no_metric"
# **Mark scheme ({{points}} points).** One point for each part; half a point where the result is right but the reason is
# missing.
#
# 1. *The example.* $d_{1/2}((0,0),(1,0)) = 1$, $d_{1/2}((1,0),(1,1)) = 1$, $d_{1/2}((0,0),(1,1)) = (1 + 1)^2 = 4$. The
#    triangle inequality fails: the detour over $(1, 0)$ has length $2 < 4$. (Half without the name of the axiom, or
#    without saying which way is the detour.)
# 2. *Any $p$ below 1.* The two legs have length 1 for every $p$, the direct way $(1 + 1)^{1/p} = 2^{1/p}$. For $0 < p <
#    1$ the exponent $1/p$ is above 1, so $2^{1/p} > 2$. For $p = 1$ it is exactly 2, an equality, which the axiom allows.
#    (Half if only further numbers are tried, or if $p = 1$ is not looked at.)
# 3. *$p = 1$ is a metric's.* In each coordinate $a_i - c_i = (a_i - b_i) + (b_i - c_i)$, hence $|a_i - c_i| \le |a_i -
#    b_i| + |b_i - c_i|$; the sum over $i$ is the triangle inequality. (Half if it is shown for one coordinate only, or
#    for an example.)

# %% [markdown]
# What went wrong with $p = 1/2$ can be seen. Here are the points at distance 1 from the origin, and the midpoint of two of
# them.

# %% tags=["demo"]
fig, axes = plt.subplots(1, 3, figsize=(10, 3.5), sharey=True)
for ax, p in zip(axes, (0.5, 1, 2), strict=True):
    size = (np.abs(rays) ** p).sum(axis=1) ** (1 / p)
    curve = rays / size[:, None]
    ax.fill(*curve.T, color="#f8dedd" if p < 1 else "#dbe8f2")
    ax.plot(*curve.T, color=RED if p < 1 else BLUE, lw=2)
    ax.plot([1, 0], [0, 1], color=INK, lw=1, ls=(0, (4, 4)))
    ax.scatter([1, 0, 0.5], [0, 1, 0.5], c=[INK, INK, GOLD], s=46, zorder=5)
    ax.set(aspect="equal", xlim=(-1.25, 1.25), ylim=(-1.25, 1.25), xticks=[-1, 0, 1], yticks=[-1, 0, 1])
    ax.set_title(f"p = {p:g}: the midpoint is {(2 * 0.5**p) ** (1 / p):.3g} away", fontsize=10)
plt.show()

# %% [markdown]
# For $p \ge 1$ the ball is *convex*: with two points it holds everything between them. For $p < 1$ it is a star, and the
# midpoint of two points at distance 1 is farther away than both. That is Minkowski's answer: a shape can be a unit circle
# exactly if it is convex, and looks the same from both sides.
#
# ## What stays
#
# - One formula, many rulers: $p = 1$ sums, $p = 2$ is the straight line, $p = \infty$ looks at the largest difference
#   alone. Larger $p$, smaller distance.
# - Subtract first, then square; take the largest out before you take powers. Equal on paper is not equal in float64.
# - What two sets both lack does not make them alike.
# - The Earth is round, and near points want the haversine.
# - A metric has four axioms. A loss need not be a metric, but you should know which axiom it lacks.
#
# **If you want more**: the sum $\sum_i |a_i - b_i|^{1/2}$, *without* the outer square, is a metric again; prove it. Or
# put your Jaccard similarity to pairs of three letters ("shingles") of two essays. Or replace the sphere by an ellipsoid
# (Vincenty 1975), and see by how many kilometres Newark moves.
#
# **Sources**
#
# - H. Minkowski (1896). *Geometrie der Zahlen*. Teubner.
# - M. Fréchet (1906). Sur quelques points du calcul fonctionnel. *Rendiconti del Circolo Matematico di Palermo* 22, 1-74.
# - P. Jaccard (1912). The distribution of the flora in the alpine zone. *New Phytologist* 11, 37-50.
# - R. W. Sinnott (1984). Virtues of the haversine. *Sky and Telescope* 68, 159.
# - K. Beyer, J. Goldstein, R. Ramakrishnan, U. Shaft (1999). When is "nearest neighbor" meaningful? *ICDT*, 217-235.
# - M. M. Deza, E. Deza (2016). *Encyclopedia of Distances*, 4th edition. Springer.
# - E. Alpaydin, C. Kaynak (1998). *Optical Recognition of Handwritten Digits*. UCI Machine Learning Repository.
# - J. Borst (2019). *Neural Networks*, lecture slides, University of Leipzig (slide 65, mended here).
# - F. Bianco (2023). *Machine learning for physical and natural scientists*, lecture slides, University of Delaware.
