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
# A network takes numbers, all of one size, none missing. Data come otherwise: in grams and in years, in words, with
# holes. What lies between is the least admired work in the whole field, and the place where most results that were too
# good to be true were made. You will do it with two hands: one for the training part, which may learn, and one for the
# test part, which may only be told. On the way a classifier will predict coin tosses, and you will find out how.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: NumPy arrays with `axis`, mean and standard deviation, a product of matrices. For section 3 it helps
# to have met eigenvectors; what is needed of them is said there.
#
# | minutes | section | you write |
# |---:|---|---|
# | 10 | 1 Two parts that never meet | `split_indices` |
# | 10 | 2 One scale for all | `standardise` |
# | 15 | 3 Round clouds | `whiten` |
# | 5 | 4 Words | `one_hot_categories` |
# | 5 | 5 Gaps | `impute_mean` |
# | 15 | 6 The whole line, and what leaks | `pipeline`, a written answer |
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
from matplotlib.colors import ListedColormap, hsv_to_rgb

from autograder.datasets import WINE_COLUMNS, digits, wine
from autograder.drawing.style import BLUE, GOLD, INK, PAPER, RED, use_style

GROWERS = [BLUE, GOLD, RED]
use_style()
wines, grower = wine()


def nearest(train, row, k=5):
    """The numbers of the k training rows that are nearest to a row."""
    return np.argsort(((train - row) ** 2).sum(axis=1), kind="stable")[:k]


def votes(train, labels, test, k=5):
    """For every test row the class that most of its k nearest training rows have."""
    return np.array([np.bincount(labels[nearest(train, row, k)], minlength=3).argmax() for row in test])


# %% [markdown]
# ## 1 Two parts that never meet
#
# A network that is asked about the rows it was trained on is asked to remember, not to generalise. So some rows are put
# aside before anything else happens. The lecture has three parts: the **training** part moves the weights, the
# **validation** part chooses among networks, and the **test** part is opened once, at the end, for the number that is
# told to others.
#
# Which rows? The data of this notebook are 178 wines of one region, from three growers, each measured thirteen times:
# alcohol, acids, colour, down to the amount of proline, an amino acid (Aeberhard and Forina 1992). In the file they stand
# grower by grower, as data do that somebody collected in an orderly way.
#
# **Predict before you run.** Train on the first 70 % of the file and test on the last 30 %. Which growers are in the test
# part, and which of these has the network ever tasted?
#
# All that has to be drawn is the *row numbers*; whatever belongs to a row, its label, its name, its picture, goes along
# by the same number. Two small traps: `int(0.6 * n)` cuts off, so sizes made that way need not add up to n. And chance
# comes from the `rng` that is handed in: who makes a generator inside, with a favourite seed, always has the same luck.

# %% exercise="split_indices"

# %% tags=["demo"]
n = len(grower)
strips = {"the file": np.arange(n), "shuffled": np.concatenate(split_indices(n, (0.7, 0.3), np.random.default_rng(5)))}
fig, axes = plt.subplots(2, 1, figsize=(9.6, 2.6), sharex=True)
for ax, (name, order) in zip(axes, strips.items(), strict=True):
    ax.imshow(grower[order][None], aspect="auto", cmap=ListedColormap(GROWERS), interpolation="nearest")
    cut = round(0.7 * n)
    ax.axvline(cut - 0.5, color=INK, lw=3)
    shares = np.bincount(grower[order[cut:]], minlength=3)
    ax.set_title(
        f"{name}: the test part, right of the line, holds {', '.join(map(str, shares))} wines of the three growers"
    )
    ax.set_yticks([])
    ax.spines[:].set_visible(False)
axes[1].set_xlabel("row, in the order in which it is used")
plt.show()

# %% [markdown]
# Chance is fair on average, not every time: of a class with four rows, a test part of 30 % may get none. Where classes are
# rare, one cuts class by class ("stratified"); that is `split` in the assignment *Training a CNN with Keras*.
#
# > *To judge a rule by data that it has not seen is an old idea: in 1931 S. C. Larson fitted a prediction to one group of
# > people, tried it on another, and found that the correlation shrank. Mervyn Stone (1974) made a theory of it,
# > cross-validation.*
#
# ## 2 One scale for all
#
# Alcohol is measured in per cent, and differs by 0.8 from wine to wine. Proline is measured in milligrams, and differs by
# 315. Ask for the wine that is most like a given one, by distance:
#
# $$ d(a, b)^2 = \sum_j (a_j - b_j)^2 $$
#
# **Predict before you run.** Thirteen columns contribute to this sum. Which share of it, on average, is proline's? Write it
# down: nothing hangs on it, and below you see both.

# %%
predict("prolines_share", ...)  # per cent

# %% tags=["demo"]
reveal(
    "prolines_share", 99.77, "Twelve of the thirteen might as well not have been measured: milligrams, and not grams."
)

# %% [markdown]
# So each column is moved by its mean and divided by its spread (its standard deviation, with divisor $n$):
#
# $$ x' = \frac{x - \mu}{\sigma} $$
#
# Networks gain, too: with inputs of one size the loss is a bowl instead of a gorge, and one learning rate suits all
# weights. (LeCun and others 1998 say why; the assignment on optimisers shows the gorge.) Trees do not care: a threshold on one column
# knows no other.
#
# Whose mean and spread? The test part stands for rows that come tomorrow, one at a time. One row has no spread. And the
# network was trained on columns that *the training part's* $\mu$ and $\sigma$ had made: it must meet tomorrow's row on
# the same scale. So both numbers come from the training part, and serve both.
#
# **Predict before you run.** What is `np.full(50, 0.1).std()`? (Try it.) What does a column that is 0.1 in all rows become,
# if you divide by that?

# %% exercise="standardise"

# %% tags=["demo"]
print(f"np.full(50, 0.1).std() is {np.full(50, 0.1).std():.3g}, which is not 0")
pair = [WINE_COLUMNS.index("alcohol"), WINE_COLUMNS.index("proline")]
train, test = split_indices(len(grower), (0.7, 0.3), np.random.default_rng(2))
scaled, scaled_test = standardise(wines[train], wines[test])
fig, axes = plt.subplots(1, 2, figsize=(10.4, 4.6))
which = 6
for ax, rows, guests, units, title in (
    (axes[0], wines[train][:, pair], wines[test][:, pair], np.ones(2), "by the numbers as they are"),
    (axes[1], scaled[:, pair], scaled_test[:, pair], wines[train][:, pair].std(axis=0), "by standardised numbers"),
):
    close = nearest(rows, guests[which], 9)
    for label, colour in enumerate(GROWERS):
        mine = grower[train] == label
        ax.scatter(*wines[train][mine][:, pair].T, s=26, color=colour, alpha=0.75, lw=0, label=f"grower {label}")
    place = wines[test][which, pair]
    for row in close:
        ax.plot(*np.stack([place, wines[train][row, pair]]).T, color=INK, lw=0.9, zorder=1)
    ax.scatter(*wines[train][close][:, pair].T, s=70, facecolor="none", edgecolor=INK, lw=1.4)
    ax.scatter(*place, marker="*", s=230, color=GROWERS[grower[test][which]], edgecolor=INK, lw=1.2, zorder=5)
    # All points as near as the farthest of the nine, in the units of the axes: a circle only if they are the same.
    radius = np.sqrt(((rows[close[-1]] - guests[which]) ** 2).sum())
    angle = np.linspace(0, 2 * np.pi, 400)
    ax.plot(
        place[0] + radius * units[0] * np.cos(angle), place[1] + radius * units[1] * np.sin(angle), color=INK, ls=":"
    )
    ax.set(xlim=(10.8, 15.2), ylim=(200, 1750), xlabel="alcohol, per cent", ylabel="proline, mg/l")
    count = np.bincount(grower[train][close], minlength=3)
    ax.set_title(f"The nine nearest {title}: {count[1]} to {count[2]}")
axes[0].legend(loc="upper left")
plt.show()

# %% [markdown]
# The star is a wine of the test part, from grower 2; the dotted line is the circle that holds its nine nearest. On the left
# the circle is so wide, in per cent of alcohol, that all you see of it are two level lines: neighbours are looked for in a
# slice of equal proline, however strong they are, and most of those are grower 1's. On the right both columns have a say.
# (In the titles: how many of the nine are grower 1's, and how many grower 2's.)
#
# **Predict before you run.** Five neighbours vote on the grower, with all thirteen columns. From guessing (0.40) to perfect
# (1.00): how often are they right with the raw numbers, how often with standardised ones?

# %% tags=["demo"]
scores = {"raw": [], "standardised": []}
for seed in range(10):
    train, test = split_indices(len(grower), (0.7, 0.3), np.random.default_rng(seed))
    for name, parts in (
        ("raw", (wines[train], wines[test])),
        ("standardised", standardise(wines[train], wines[test])),
    ):
        scores[name].append((votes(parts[0], grower[train], parts[1]) == grower[test]).mean())
fig, ax = plt.subplots(figsize=(8.6, 2.4))
for height, values, colour in zip((1, 0), scores.values(), (RED, BLUE), strict=True):
    jitter = np.linspace(-0.18, 0.18, 10)
    ax.scatter(values, height + jitter, color=colour, s=36, alpha=0.85)
    ax.plot([np.mean(values)] * 2, [height - 0.33, height + 0.33], color=INK, lw=2)
    ax.annotate(f"{np.mean(values):.3f}", (np.mean(values), height + 0.36), ha="center", va="bottom")
ax.axvline(71 / 178, color="#9aa0a6", ls=(0, (4, 4)))
ax.annotate("always the commonest", (71 / 178 + 0.005, 1.45), color="#6b6f76", va="center")
ax.set(
    yticks=[1, 0],
    yticklabels=list(scores),
    xlim=(0.35, 1.0),
    ylim=(-0.5, 1.7),
    xlabel="share of right answers, ten splits",
)
ax.set_title("The same five neighbours, the same wines")
plt.show()

# %% [markdown]
# Nothing was learned between the two rows of dots. One line of arithmetic did it.
#
# ## 3 Round clouds
#
# The lecture calls the step of section 2 *whitening*. It is not; the name belongs to a stronger one, and the difference is
# worth a picture. Standardising gives every column variance 1 and leaves the columns' correlation where it was: phenols and
# flavanoids correlate with 0.86 before and after. **Whitening** takes the correlation out as well. Afterwards the covariance
# is the identity: the cloud is as wide in every direction, also in the slanting ones.
#
# Let $C$ be the covariance of the training part (divisor $n$). Look for a matrix $W$ so that $x' = (x - \mu)\,W$ has the
# covariance
#
# $$ W^{\mathsf T} C\, W = I . $$
#
# A covariance is symmetric, so it has orthogonal eigenvectors: $C = V \Lambda V^{\mathsf T}$, with variances $\lambda$ along
# the directions in $V$ (`np.linalg.eigh` finds both). Turn the cloud into these directions and divide each by the square
# root of its variance: $W = V \Lambda^{-1/2}$. Check it: $\Lambda^{-1/2} V^{\mathsf T} C\, V \Lambda^{-1/2} = I$.
#
# Is that the only one? A round cloud stays round when it is turned, so with $W$ every $W R$ is right, for any rotation $R$.
# Turn back by $V^{\mathsf T}$ and you have $C^{-1/2}$, which is called ZCA and moves the points as little as possible. A
# Cholesky factor gives a third. The checks accept all.
#
# And if the cloud has no width in some direction? Three points lie in a plane, whatever space they are in. Then some
# $\lambda$ is 0, nothing can stretch 0 to 1, and the honest answer is an error; or `eps`, which is added to every
# $\lambda$, so that a wide direction gets nearly variance 1 and a flat one stays flat.
#
# **Predict before you run.** Two columns correlate with 0.9. Sketch their cloud: as it is, standardised, and whitened.

# %% exercise="whiten"

# %% tags=["demo"]
rng = np.random.default_rng(4)
cloud = rng.normal(size=(900, 2)) @ np.linalg.cholesky(np.array([[4.0, 1.8], [1.8, 1.0]])).T + [5, 2]
across, _, W = whiten(cloud, cloud)
turned = np.linalg.svd(W)
stretch = turned[0] @ np.diag(turned[1]) @ turned[0].T  # the symmetric one among all W R
centred = cloud - cloud.mean(axis=0)
views = {
    "as it is": cloud,
    "standardised": standardise(cloud, cloud)[0],
    "whitened, by your W": across,
    "whitened, by the symmetric W": centred @ stretch,
}
fig, axes = plt.subplots(1, 4, figsize=(12.4, 3.5))
hue = (np.arctan2(*(centred @ stretch).T) / (2 * np.pi)) % 1
colours = hsv_to_rgb(np.stack([hue, np.full(900, 0.75), np.full(900, 0.82)], axis=1))
for ax, (name, points) in zip(axes, views.items(), strict=True):
    middle = points.mean(axis=0)
    ax.scatter(*points.T, s=9, c=colours, lw=0)
    C = (points - middle).T @ (points - middle) / len(points)
    circle = np.stack([np.cos(np.linspace(0, 2 * np.pi, 200)), np.sin(np.linspace(0, 2 * np.pi, 200))], axis=1)
    ax.plot(*(middle + 2 * circle @ np.linalg.cholesky(C).T).T, color=INK, lw=1.6)
    reach = 7 if name == "as it is" else 3.8
    ax.set(xlim=(middle[0] - reach, middle[0] + reach), ylim=(middle[1] - reach, middle[1] + reach), aspect="equal")
    ax.set_title(f"{name}\ncovariance {abs(C[0, 1]):.2f}", fontsize=10)
plt.show()

# %% [markdown]
# Every point keeps its colour. Two whitenings differ by a rotation (or a mirror), and no data can say which is better: the
# line in each picture is where a bell-shaped cloud has two standard deviations.
#
# > *Whitening is borrowed from sound: white noise has all frequencies in equal strength, and none predicts another. Joseph
# > Atick and Norman Redlich (1992) proposed that the retina does it: neighbouring points of a scene have nearly the same
# > brightness, and the optic nerve is too thin to send the same thing twice.*
#
# You can look at that. The columns below are the 64 pixels of handwritten digits, which correlate with their neighbours.
# Each small picture on the right shows what one pixel of the whitened digit is made of: a column of the symmetric $W$.
#
# **Predict before you run.** Will a pixel be made of itself alone, of its whole neighbourhood added up, or of something else?

# %% tags=["demo"]
pictures, _ = digits()
ink = pictures / 16.0
_, white, W = whiten(ink[:1500], ink[1500:], 0.05)
values, vectors = np.linalg.eigh(W @ W.T)
symmetric = vectors * np.sqrt(values) @ vectors.T
white = (ink[1500:] - ink[:1500].mean(axis=0)) @ symmetric
fig = plt.figure(figsize=(11.6, 2.9))
left, right = fig.subfigures(1, 2, width_ratios=(1.45, 1))
for column in range(8):
    for row, (source, limits, shades) in enumerate(((ink[1500:], (0, 1), "Greys"), (white, (-1.6, 1.6), "RdBu_r"))):
        ax = left.add_subplot(2, 8, 8 * row + column + 1)
        ax.imshow(source[column].reshape(8, 8), cmap=shades, vmin=limits[0], vmax=limits[1])
        ax.axis("off")
left.suptitle("Digits (above), and whitened (below)", x=0.01, ha="left", fontsize=11, weight="bold")
for number, pixel in enumerate((18, 21, 27, 36, 42, 45)):
    ax = right.add_subplot(2, 3, number + 1)
    field = symmetric[:, pixel].reshape(8, 8)
    ax.imshow(field, cmap="RdBu_r", vmin=-0.4 * field.max(), vmax=0.4 * field.max())
    ax.axis("off")
right.suptitle("What six whitened pixels are made of", x=0.01, ha="left", fontsize=11, weight="bold")
plt.show()

# %% [markdown]
# Itself, *less its surroundings*: red in the middle, blue around. What remains of a digit is what its neighbours do not tell.
# Cells of the retina have just this form, "on" in the centre and "off" around it. Nobody drew it; it is what takes correlation
# out of pictures.
#
# ## 4 Words
#
# A car comes from Europe, Japan or the USA. The quick way, 0, 1 and 2, says that Japan lies between the other two, and
# that the USA are twice Japan. A network believes such things. So every category gets a column of its own, with a 1 where
# it holds: then any two categories are equally far apart.
#
# Which columns there are is *told*, not found: if each part made its own columns from the words that it happens to hold,
# the training part would have three and the test part two. (`pd.get_dummies`, which the lecture names, does just that when it
# is called on each part.) A word that nobody told of is a row of zeros, "none of these", or an error, as the caller likes.
#
# (Statisticians drop the first column, since the others tell it: with an intercept, all of them together would be
# redundant, and a least-squares fit would have no unique answer. A network does not mind, and ours are all kept.)

# %% exercise="one_hot_categories"

# %% tags=["demo"]
cars = ["usa", "japan", "usa", "europe", "japan", "europe", "usa", "korea"]
regions = ["europe", "japan", "usa"]
table = one_hot_categories(cars, regions)
numbered = np.array([regions.index(car) if car in regions else np.nan for car in cars])
fig, axes = plt.subplots(1, 2, figsize=(8.8, 3.5), width_ratios=(1, 1.2))
axes[0].imshow(table, cmap=ListedColormap([PAPER, BLUE]), aspect="auto", vmin=0, vmax=1)
axes[0].set(xticks=range(3), xticklabels=regions, yticks=range(len(cars)), yticklabels=cars)
axes[0].set_xticks(np.arange(-0.5, 3), minor=True)
axes[0].set_yticks(np.arange(-0.5, len(cars)), minor=True)
axes[0].grid(which="minor", color="#d5d8dc")
axes[0].tick_params(which="both", length=0)
axes[0].set_title("one column a category")
corners = np.array([[0.0, 0.0], [1.0, 0.0], [0.5, np.sqrt(0.75)]])
ax = axes[1]
ax.plot([0, 1, 2], [-0.55] * 3, color=INK, lw=1.2)
ax.scatter([0, 1, 2], [-0.55] * 3, s=90, color=GROWERS, zorder=3)
for x, word in enumerate(regions):
    ax.annotate(word, (x, -0.72), ha="center", va="top")
ax.annotate("numbered: 1 apart, and 2 apart", (1, -0.42), ha="center", color="#6b6f76")
shifted = corners + np.array([0.5, 0.15])
ax.plot(*shifted[[0, 1, 2, 0]].T, color=INK, lw=1.2)
ax.scatter(*shifted.T, s=90, color=GROWERS, zorder=3)
for (x, y), word in zip(shifted, regions, strict=True):
    ax.annotate(word, (x, y + (0.12 if y > 0.5 else -0.1)), ha="center", va="bottom" if y > 0.5 else "top")
ax.annotate("one-hot:\nall $\\sqrt{2}$ apart", (1.42, 0.75), ha="left", color="#6b6f76")
ax.set(xlim=(-0.3, 2.3), ylim=(-1, 1.35), aspect="equal")
ax.axis("off")
ax.set_title("what a distance sees")
plt.show()

# %% [markdown]
# The car from Korea, a word that was not told, is a row without a mark.
#
# ## 5 Gaps
#
# A number that is missing is `nan` here, "not a number". It is contagious: one `nan` in a batch, and the loss is `nan`, and
# after one step so are all weights. It hides well, too, since `nan == nan` is false; `np.isnan` finds it.
#
# The plainest way to fill a gap is the mean of its column: over what is there, in the training part. A column of which the
# training part has nothing at all gets 0.
#
# **Predict before you run.** A third of a column's numbers is lost by chance, and the mean is put in their place. What
# becomes of the mean of the column, and what of its spread?

# %% exercise="impute_mean"

# %% tags=["demo"]
rng = np.random.default_rng(6)
whole = rng.normal(170, 9, size=(3000, 1))
holes = np.where(rng.random(whole.shape) < 1 / 3, np.nan, whole)
filled, _ = impute_mean(holes, holes[:1])
fig, axes = plt.subplots(1, 2, figsize=(9.6, 3.2), sharex=True, sharey=True)
for ax, column, title, colour in (
    (axes[0], whole, "nothing missing", BLUE),
    (axes[1], filled, "a third missing, the mean instead", RED),
):
    ax.hist(column[:, 0], bins=np.arange(134.5, 207, 3), color=colour, alpha=0.85)
    ax.set(title=title, xlabel="height, cm")
    ax.annotate(f"mean {column.mean():.1f}\nspread {column.std():.2f}", (0.02, 0.8), xycoords="axes fraction")
axes[0].set_ylabel("people")
plt.show()
print(f"the spread shrinks by the root of 2/3, {np.sqrt(2 / 3):.3f}: here by {filled.std() / whole.std():.3f}")

# %% [markdown]
# The mean stays, and the spread shrinks: a thousand people of exactly average height have joined. That is the price, and why
# section 6 has to ask what comes first, filling or standardising. (Better ways guess a gap from the other columns, or keep a
# column that says "was missing"; Little and Rubin's book is about nothing else.)
#
# > *In 1978 Donald Rubin proposed to fill every gap several times, with different guesses, so that what comes out shows how
# > much was made up: multiple imputation.*
#
# ## 6 The whole line, and what leaks
#
# Now put it together, in this order: fill the gaps, standardise the numbers, set the words beside them. The gaps come first,
# as a column's spread is asked for when it is whole. The zeros and ones come last, as they are of one size already, and a
# rare word would be blown up by its small spread.

# %% exercise="pipeline"

# %% tags=["demo"]
rng = np.random.default_rng(8)
heights, ages = rng.normal(172, 9, 12), rng.integers(18, 70, 12).astype(float)
people = np.stack([heights, ages], axis=1)
people[[2, 7], 0], people[[4, 7, 10], 1] = np.nan, np.nan
town = [
    "Leipzig",
    "Newark",
    "Leipzig",
    "Bariloche",
    "Newark",
    "Leipzig",
    "Bariloche",
    "Newark",
    "Leipzig",
    "Newark",
    "Oslo",
    "Leipzig",
]
A, B = pipeline(people[:9], people[9:], town[:9], town[9:])
fig, axes = plt.subplots(1, 2, figsize=(10.8, 4.6), width_ratios=(1, 1.5))
ax = axes[0]
ax.axis("off")
ax.set_title("The table that came")
for row in range(12):
    y = 11 - row - (0.6 if row >= 9 else 0)
    cells = [f"{value:.0f}" if np.isfinite(value) else "?" for value in people[row]] + [town[row]]
    for x, text in zip((0.15, 0.45, 0.85), cells, strict=True):
        ax.text(x, y, text, ha="center", va="center", color=RED if text in ("?", "Oslo") else INK, fontsize=10.5)
for x, text in zip((0.15, 0.45, 0.85), ("height", "age", "town"), strict=True):
    ax.text(x, 12.1, text, ha="center", weight="bold")
ax.axhline(2.2, color="#9aa0a6", lw=1)
ax.text(-0.08, 7, "training", rotation=90, va="center", color="#6b6f76")
ax.text(-0.08, 0.4, "test", rotation=90, va="center", color="#6b6f76")
ax.set(xlim=(-0.12, 1.1), ylim=(-1.2, 12.6))
ax = axes[1]
rows = np.vstack([A, np.full((1, A.shape[1]), np.nan), B])
ax.imshow(rows, cmap="RdBu_r", vmin=-2.6, vmax=2.6, aspect="auto")
for i, j in np.argwhere(np.isfinite(rows)):
    ax.text(j, i, f"{rows[i, j]:.2f}" if j < 2 else f"{rows[i, j]:.0f}", ha="center", va="center", fontsize=9)
ax.set(xticks=range(5), xticklabels=["height", "age", *sorted(set(town[:9]))], yticks=[])
ax.xaxis.tick_top()
ax.tick_params(length=0)
ax.spines[:].set_visible(False)
ax.set_title("What a network gets")
plt.show()

# %% [markdown]
# A question mark became a 0, which is the mean. Oslo, which the training part does not know, became three zeros.
#
# ### Predicting coin tosses
#
# Here is what a leak can do. Sixty patients, half of them for training; 2,000 measurements of each, and an illness. Choose
# the 20 measurements that go best with the illness, and let five neighbours vote.
#
# What the code below does not tell the neighbours: the measurements are random numbers, and the illness is a coin.
# Nothing can be learned. The only difference between the two lines is *when* the 20 are chosen: before the split, from all
# sixty patients, or after it, from the thirty of the training part.
#
# **Predict before you run.** How often do the neighbours tell a coin that they have not seen, in either way?

# %% tags=["demo"]


def best_columns(X, y, k=20):
    """The k columns that correlate most with y, in these rows."""
    correlation = (X - X.mean(axis=0)).T @ (y - y.mean()) / X.std(axis=0)
    return np.argsort(-np.abs(correlation))[:k]


right = {"chosen before the split": [], "chosen after the split": []}
for seed in range(60):
    rng = np.random.default_rng(seed)
    X, coin = rng.normal(size=(60, 2000)), rng.integers(0, 2, 60)
    train, test = split_indices(60, (0.5, 0.5), rng)
    for name, rows in zip(right, (np.arange(60), train), strict=True):
        columns = best_columns(X[rows], coin[rows])
        guesses = votes(X[np.ix_(train, columns)], coin[train], X[np.ix_(test, columns)])
        right[name].append((guesses == coin[test]).mean())
fig, ax = plt.subplots(figsize=(8.8, 3.3))
for (name, values), colour in zip(right.items(), (RED, BLUE), strict=True):
    bins = np.arange(0.25, 1.03, 1 / 30) - 1 / 60
    ax.hist(values, bins=bins, color=colour, alpha=0.75, label=f"{name}: {np.mean(values):.2f} on average")
ax.axvline(0.5, color=INK, lw=1, ls=":")
ax.set(xlabel="share of coins told right, in the test part", ylabel="of 60 experiments", xlim=(0.2, 1.02), ylim=(0, 18))
ax.set_title("Twenty of 2,000 columns of noise")
ax.legend(loc="upper left")
plt.show()

# %% [markdown]
# Among 2,000 columns of noise some agree with sixty coins by luck. If they are chosen by all sixty, they agree with the thirty
# in the test part as well: the answers have been read before the exam. No row of the test part was ever "trained on". (The
# example is from Hastie, Tibshirani and Friedman, section 7.10.2, who had seen it in published papers.)
#
# ### Your answer
#
# A lecture gives the training of a network in seven steps, of which the first two are:
#
# > 1. *Prepare data: normalise numeric variables; dummy variables for categoricals; conjure up values for missing.*
# > 2. *Split out at least a validation set from the training set.*
#
# In the cell below:
#
# 1. For each of the three preparations: which numbers, or which words, that belong to the validation set reach the training
#    in this order?
# 2. Take the column 1, 2, 3 for training and a single 1000 for validation. Standardise it in the lecture's order and in
#    yours. What is different about the *training* rows, and which of the two validation rows would warn you that something
#    is unusual about it?
# 3. With the wines the lecture's order hardly changes the score (0.949 instead of 0.943, over ten splits). With the coins
#    the leak is worth 0.36. Give two reasons why one leak is so small and the other so large.
# 4. Write the two steps in an order in which nothing leaks, and say what happens in it to a row that comes in tomorrow.

# %% [markdown] manual="what_leaks"
# **Mark scheme ({{points}} points).** One point for each part; half points where the right thing is said and not argued.
#
# 1. *What leaks.* Normalising: mean and spread are those of all rows, so validation values move and scale every training
#    row. Dummies: words that only the validation set has become columns of the training set, so the network knows that they
#    will come. Missing: training gaps are filled with means in which validation values take part. (Half for two of the three.)
# 2. *The example.* Lecture's order: mean 251.5, spread 432.1, so the training rows become -0.580, -0.577 and -0.575, all
#    alike, and 1000 becomes 1.73, an ordinary number. Split first: mean 2, spread 0.816, so the training rows are -1.22, 0,
#    1.22, and 1000 becomes 1222: it is that row which warns. (Half without the comparison of the training rows.)
# 3. *Small and large.* Any two of: means and spreads of a hundred rows hardly change by fifty more of the same kind, while
#    the choice of 20 from 2,000 is decided by few rows; no label takes part in normalising, while the choice is made *by the
#    labels*, which are what is to be predicted; two numbers a column are taken from the data against a choice among very
#    many. (Half for each. That the wines can be told apart and the coins cannot is no reason by itself.)
# 4. *The order.* Split off validation (and test) first; then fit means, spreads, words and fillings on the training part;
#    then apply them to all parts. Tomorrow's row goes through the same stored numbers: its gaps get the training mean, its
#    new words a row of zeros; nothing is computed from it. (Half without tomorrow's row.)

# %% [markdown]
# ## What stays
#
# - Split first, by chance, and by row numbers. What is learned from data (a mean, a spread, a list of words, a choice of
#   columns) is learned from the training part.
# - Standardising gives every column one scale; whitening makes the cloud round. A round cloud may be turned.
# - A constant has no spread, and in floating point not even that is exactly 0.
# - Categories are columns, told and not found. Gaps are filled before spreads are measured.
# - A result that is too good asks for one thing: which number of the test part did the training see?
#
# **If you want more**: whiten the wines before the neighbours vote, and find that it helps less than standardising (0.913,
# ten splits): directions with little spread are blown up, noise and all. Or try `eps`, and look for the best one; on which
# part must you look for it?
#
# **Sources**
#
# - S. C. Larson (1931). The shrinkage of the coefficient of multiple correlation. *Journal of Educational Psychology* 22,
#   45-55.
# - M. Stone (1974). Cross-validatory choice and assessment of statistical predictions. *Journal of the Royal Statistical
#   Society B* 36, 111-147.
# - D. B. Rubin (1978). Multiple imputations in sample surveys. *Proceedings of the Survey Research Methods Section, American
#   Statistical Association*, 20-34.
# - J. J. Atick, A. N. Redlich (1992). What does the retina know about natural scenes? *Neural Computation* 4, 196-210.
# - Y. LeCun, L. Bottou, G. B. Orr, K.-R. Müller (1998). Efficient BackProp. *Neural Networks: Tricks of the Trade*, Springer.
# - T. Hastie, R. Tibshirani, J. Friedman (2009). *The Elements of Statistical Learning*, sections 2.2, 7.2, 7.10.2. Springer.
# - S. Kaufman, S. Rosset, C. Perlich, O. Stitelman (2012). Leakage in data mining: formulation, detection, and avoidance.
#   *ACM Transactions on Knowledge Discovery from Data* 6, 15.
# - A. Kessy, A. Lewin, K. Strimmer (2018). Optimal whitening and decorrelation. *The American Statistician* 72, 309-314.
# - R. J. A. Little, D. B. Rubin (2019). *Statistical Analysis with Missing Data*. Wiley.
# - S. Aeberhard, M. Forina (1992). Wine. *UCI Machine Learning Repository*, CC BY 4.0. E. Alpaydin, C. Kaynak (1998). Optical
#   Recognition of Handwritten Digits. *UCI Machine Learning Repository*, CC BY 4.0.
# - L. G. Moyano (2022). *ML Fundamentals*, lecture slides, Instituto Balseiro ("Preparing data", "Training process"; both
#   mended here).
