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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for four written answers.*
#
# The last layer of a classifier puts out one number for each class, of any size and sign: the **logits**. This
# notebook turns them into probabilities, the probabilities into a price for being wrong, and the price into a gradient
# of two symbols, $p - y$. On the way you will meet a number that no computer can hold, and a table on a slide that
# would have cost you a week.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: exponentials and logarithms, partial derivatives, NumPy arrays with `axis` and `keepdims`.
#
# | minutes | section | you write |
# |---:|---|---|
# | 20 | 1 From logits to probabilities | `softmax`, a proof |
# | 10 | 2 Hot and cold | `softmax_temperature` |
# | 20 | 3 The price of being wrong | `log_softmax`, `one_hot`, `cross_entropy` |
# | 25 | 4 Downhill | `softmax_jacobian`, `softmax_ce_grad`, two derivations |
# | 10 | 5 A table to mend | a written answer |
# | 5 | 6 All together | `accuracy` |
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
from matplotlib.colors import to_rgb

from autograder.drawing.film import film
from autograder.drawing.slider import knob
from autograder.drawing.style import BLUE, GOLD, GREEN, INK, PAPER, RED, use_style

CLASSES = [BLUE, GOLD, RED]
use_style()
lecture = np.array([0.1, 1.0, 5.0])

# %% [markdown]
# ## 1 From logits to probabilities
#
# Probabilities must be positive and sum to 1. The exponential makes any number positive; dividing by the sum does the
# rest:
#
# $$ p_i = \operatorname{softmax}(z)_i = \frac{e^{z_i}}{\sum_{j=1}^{k} e^{z_j}} $$
#
# It is a soft version of "1 for the largest, 0 for the others": the largest logit gets most of the probability, but
# the others keep a share, and every share changes smoothly. That is what training will need.
#
# > *The formula is Ludwig Boltzmann's (1868): the probability that a gas is in a state of energy $E$ falls with
# > $e^{-E/kT}$. In a neural network it was used, and given the name softmax, by John Bridle (1990), who wished to treat
# > the outputs as probabilities of alternatives.*
#
# **Predict before you run.** The lecture takes $z = (0.1,\ 1,\ 5)$. The last logit is five times the second. Is its
# probability five times as large, or fifty times? Write it down: nothing hangs on it, and below you see both.

# %%
predict("how_many_times", ...)  # a number: the last probability divided by the second

# %% tags=["demo"]
reveal("how_many_times", np.exp(4).round(1), "Only differences count: exp(5 - 1).")

# %% [markdown]
# ### A number too large
#
# Here is the formula, as the slide writes it, for two logits $(t, 0)$ and growing $t$. The right answer for large $t$
# is 1, of course. What does `np.exp(z) / np.sum(np.exp(z))` say at $t = 1000$?

# %% tags=["demo"]
t = np.linspace(0, 1000, 4001)
with np.errstate(over="ignore", invalid="ignore"):
    slide = np.exp(t) / (np.exp(t) + 1)
edge = t[np.isnan(slide)][0]
fig, ax = plt.subplots(figsize=(8.6, 2.7))
ax.plot(t, slide, color=BLUE, lw=2.5)
ax.axvspan(edge, 1000, color=RED, alpha=0.14, lw=0)
ax.annotate("not a number\ninf / inf", ((edge + 1000) / 2, 0.5), ha="center", va="center", color=RED, fontsize=12)
ax.annotate(
    f"exp({edge:.0f}) is more than\na float64 can hold",
    (edge, 0.25),
    xytext=(430, 0.22),
    color=INK,
    va="center",
    arrowprops={"arrowstyle": "->", "color": INK},
)
ax.set(title="The slide's formula on logits (t, 0)", xlabel="t", ylabel="$p_1$", ylim=(0, 1.08), xlim=(0, 1000))
plt.show()

# %% [markdown]
# The largest float64 is about $1.8 \cdot 10^{308}$, and $e^{709.8}$ is beyond it. Logits of 1000 are no rarity in a
# network that has just been initialised badly, and one `nan` in a loss ends the training.
#
# The way out: **softmax does not change when the same number is added to all logits**. So subtract the largest one.
# Then the largest exponent is 0, every exponential lies between 0 and 1, the sum between 1 and $k$, and nothing can
# overflow or be divided by 0. Small ones may become 0 by underflow; that is exact to 300 decimals.
#
# In a batch there is one sample a row, and *each row has a maximum of its own*. `axis` and `keepdims=True` are your
# friends here.

# %% exercise="softmax"

# %% tags=["demo"]
fig, axes = plt.subplots(1, 3, figsize=(9.6, 3))
for ax, heights, title in zip(
    axes,
    (lecture, np.exp(lecture), softmax(lecture)),
    ("logits $z$", "exponentials $e^z$", "probabilities softmax$(z)$"),
    strict=True,
):
    bars = ax.bar(["$z_1$", "$z_2$", "$z_3$"], heights, color=CLASSES, width=0.62)
    ax.bar_label(bars, [f"{height:.3g}" for height in heights], padding=2)
    ax.set_title(title)
    ax.margins(y=0.16)
fig.suptitle("The lecture's example, softmax([0.1, 1, 5])", x=0.01, ha="left", fontsize=12)
plt.show()
print(softmax(lecture))
print(softmax(np.array([[1000.0, 999.0], [-999.0, -1000.0]])))

# %% [markdown]
# The lecture prints `[0.00725956, 0.01785564, 0.9748848]`. And the two rows of the second print, 1999 apart, must be
# the same, since both have one logit that is 1 larger than the other.
#
# ### Your proof
#
# In the cell below:
#
# 1. Prove that $\operatorname{softmax}(z + c) = \operatorname{softmax}(z)$ for every number $c$ that is added to all
#    logits.
# 2. A classifier with $k$ classes has $k$ logits. How many numbers would be enough, and why? Show for $k = 2$ that
#    softmax is the sigmoid of $z_1 - z_2$.

# %% [markdown] manual="shift_invariance_proof"
# **Mark scheme ({{points}} points).**
#
# 1. *One point.* $\frac{e^{z_i + c}}{\sum_j e^{z_j + c}} = \frac{e^c\, e^{z_i}}{e^c \sum_j e^{z_j}} = p_i$; the factor
#    $e^c > 0$ does not depend on $j$ and cancels. (Half a point where an example stands for the proof.)
# 2. *One point.* $k - 1$ numbers are enough: only differences count, so one logit may be fixed at 0 (half a point). For
#    $k = 2$ divide by $e^{z_1}$: $p_1 = \frac{1}{1 + e^{-(z_1 - z_2)}} = \sigma(z_1 - z_2)$ (half a point).

# %% [markdown]
# ## 2 Hot and cold
#
# Boltzmann's formula has a temperature in it. Divide all logits by $T$ before the softmax:
#
# $$ p = \operatorname{softmax}(z / T) $$
#
# **Predict before you run.** The lecture remarks that the temperature *modulates the impact of smaller values*. Which
# way round: does $T \gg 1$ make the classes more equal or the winner stronger? Where does the lecture's $p$ go for
# $T \to 0$, and where for $T \to \infty$?
#
# > *Language models sample the next word at a temperature; Hinton, Vinyals and Dean (2015) let a small network learn
# > from the hot probabilities of a large one, because they tell which wrong answers are nearly right.*

# %%
predict("high_temperature", ...)  # "equal" (the classes more equal) or "winner" (the winner stronger)

# %% exercise="softmax_temperature"

# %% tags=["demo"]
reveal("high_temperature", "equal")
temperatures = np.geomspace(0.05, 100, 300)
z = np.array([5.0, 4.0, 2.5, 1.0, 0.1])
sweep = np.array([softmax_temperature(z, T) for T in temperatures])
fig, axes = plt.subplot_mosaic("AAB", figsize=(10.4, 3.9))
ax = axes["A"]
shades = ["#c8393f", "#e9a820", "#3f8f5f", "#2f6f9f", "#6b5b95"]
ax.stackplot(temperatures, sweep.T, colors=shades, alpha=0.92, edgecolor=PAPER, lw=1.2)
ax.axvline(1, color=INK, lw=1, ls=":")
ax.annotate("plain softmax", (1, 1.01), ha="center", va="bottom", annotation_clip=False)
for value, low, high in zip(z, np.cumsum(sweep[-1]) - sweep[-1], np.cumsum(sweep[-1]), strict=True):
    ax.annotate(f" z = {value:g}", (100, (low + high) / 2), va="center", annotation_clip=False)
ax.set(xscale="log", xlim=(0.05, 100), ylim=(0, 1), xlabel="temperature $T$", ylabel="probability")
ax.set_title("From one winner to a fair die", pad=18)

# A triangle whose corners are the three classes: every point is a distribution.
CORNERS = np.array([[0.0, 0.0], [1.0, 0.0], [0.5, np.sqrt(0.75)]])
ax = axes["B"]
ax.fill(*CORNERS.T, facecolor="#f0ede4", edgecolor="#9aa0a6", lw=1.2)
for logits, colour in (
    ((0.1, 1.0, 5.0), RED),
    ((2.0, 1.8, 0.0), BLUE),
    ((0.5, 2.0, 1.7), GREEN),
    ((2.0, 0.0, 1.0), GOLD),
):
    path = np.array([softmax_temperature(np.array(logits), T) for T in np.geomspace(0.02, 200, 400)]) @ CORNERS
    ax.plot(*path.T, color=colour, lw=2.2)
    ax.plot(*(softmax(np.array(logits)) @ CORNERS), "o", color=colour, ms=6, mec="white")
ax.plot(*CORNERS.mean(axis=0), "o", color=INK, ms=5)
ax.annotate("$T = \\infty$", CORNERS.mean(axis=0), xytext=(-8, 8), textcoords="offset points", ha="right")
for corner, name in zip(CORNERS, ("class 1", "class 2", "class 3"), strict=True):
    ax.annotate(name, corner, xytext=(0, 6 if corner[1] else -14), textcoords="offset points", ha="center")
ax.set(aspect="equal", xlim=(-0.1, 1.1), ylim=(-0.14, 1.0))
ax.axis("off")
ax.set_title("Cooling four sets of logits", pad=18)
plt.show()

# %% [markdown]
# On the right every point of the triangle is a distribution over three classes; a dot marks $T = 1$. All paths start in
# the middle at $T = \infty$ and end in the corner of the largest logit, but on very different ways: two logits that
# are close together first leave the third one behind.
#
# Turn the knob yourself: the lecture's three logits, from cold to hot.

# %% tags=["demo"]
cold_to_hot = [0.3, 0.4, 0.6, 0.8, 1, 1.5, 2, 3, 4, 5, 8, 15, 50]
fig, ax = plt.subplots(figsize=(6.4, 2.8))


def at_temperature(T):
    p = softmax_temperature(lecture, T)
    ax.clear()
    ax.barh(["z = 0.1", "z = 1", "z = 5"], p, color=CLASSES)
    for row, share in enumerate(p):
        ax.text(share + 0.01, row, f"{share:.3f}", va="center")
    ax.set(xlim=(0, 1.12), xlabel="probability", title=f"temperature {T:g}" + (": plain softmax" if T == 1 else ""))


knob(fig, at_temperature, cold_to_hot, labels=[f"temperature {T:g}" for T in cold_to_hot], start=4, places=13)

# %% [markdown]
# ## 3 The price of being wrong
#
# The **cross-entropy** charges $-\log p_y$ for a sample: nothing for a sure and right prediction, and more and more
# the less probability the right class was given. Over a batch it is the mean:
#
# $$ L = -\frac1n \sum_{i=1}^{n} \log p_{i,\,y_i} $$
#
# **Predict before you run.** A network that knows nothing gives each of ten classes the same probability. What is its
# loss? (Remember the number: a ten-class training that starts far above it starts with a mistake.)

# %%
predict("knows_nothing", ...)  # a number, to one decimal

# %% tags=["demo"]
reveal("knows_nothing", np.log(10).round(2), "Minus the logarithm of a tenth is the logarithm of 10.")

# %% [markdown]
# ### The logarithm first
#
# The softmax of $(1000, -1000)$ is $(1, 0)$, and $\log 0$ is $-\infty$: the loss of the second class would be infinite,
# though the true one is 2000. The probability was rounded to 0, and no logarithm can bring it back. A tiny constant
# inside the logarithm, the usual first aid, makes it finite and wrong. So take the logarithm on paper, *before*
# anything is rounded:
#
# $$ \log p_i = z_i - \log \sum_j e^{z_j} = (z_i - m) - \log \sum_j e^{z_j - m}, \qquad m = \max_j z_j $$
#
# > *How many digits survive in either way of writing it was settled only recently: Blanchard, Higham and Higham
# > (2021) show that the shifted formula is as good as one can hope for.*

# %% exercise="log_softmax"

# %% [markdown]
# A label is a class number; as a row of zeros with a single 1 it can be multiplied and subtracted. Two traps: the last
# class may be missing in a batch, so the width is *told*, not found; and Python takes index $-1$ for the last.

# %% exercise="one_hot"

# %% [markdown]
# Now the price. It takes **logits**, since you know now why.

# %% exercise="cross_entropy"

# %% tags=["demo"]
margin = np.linspace(-6, 6, 241)
prices = np.array([cross_entropy(np.array([[m, 0.0]]), np.array([0])) for m in margin])
p = softmax(np.stack([margin, 0 * margin], axis=1))[:, 0]
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.7))
ax = axes[0]
ax.axvspan(-6, 0, color=RED, alpha=0.07, lw=0)
ax.plot(margin, (margin < 0).astype(float), color="#9aa0a6", lw=1.5, label="1 if wrong, else 0")
ax.plot(margin, 2 * (1 - p) ** 2, color=GOLD, lw=2, label="squared error of the probabilities")
ax.plot(margin, prices, color=BLUE, lw=2.8, label="cross-entropy")
ax.plot(margin[margin < 0], -margin[margin < 0], color=INK, lw=1, ls=":", label="$-$margin")
ax.annotate("wrong", (-5.8, 0.12), color=RED)
ax.set(title="Loss against margin", xlabel="margin $z_y - z_{other}$", ylabel="loss", ylim=(0, 6.2), xlim=(-6, 6))
ax.legend(loc="upper right")
ax = axes[1]
ax.axvspan(-6, 0, color=RED, alpha=0.07, lw=0)
ax.plot(margin, -4 * p * (1 - p) ** 2, color=GOLD, lw=2, label="squared error")
ax.plot(margin, p - 1, color=BLUE, lw=2.8, label="cross-entropy: $p - 1$")
ax.annotate(
    "hopelessly wrong, and\nno slope to learn from",
    (-4.6, -0.03),
    xytext=(-5.7, -0.8),
    color=INK,
    arrowprops={"arrowstyle": "->", "color": INK},
)
ax.set(
    title="Its slope, which is what training sees", xlabel="margin $z_y - z_{other}$", ylim=(-1.08, 0.08), xlim=(-6, 6)
)
ax.legend(loc="lower right")
plt.show()

# %% [markdown]
# Far on the wrong side the cross-entropy is a straight line: however wrong, the slope stays $-1$. The squared error
# goes flat exactly where it matters, and a network that is surely wrong stays so. That is why classifiers are not
# trained with it.
#
# ## 4 Downhill
#
# What does one logit do to all the probabilities? Below, one of three logits moves and the other two stay at the
# lecture's 1 and 5.
#
# **Predict before you run.** When $z_1$ rises, $p_1$ rises. What do $p_2$ and $p_3$ do? At which $z_1$ is $p_1$
# steepest?

# %%
predict("steepest", ...)  # a number: the z_1 at which p_1 is steepest

# %% tags=["demo"]
reveal("steepest", np.log(np.exp(1) + np.exp(5)).round(2), "There p_1 is one half.")
moving = np.linspace(-4, 14, 361)
curves = softmax(np.stack([moving, 0 * moving + 1, 0 * moving + 5], axis=1))
fig, ax = plt.subplots(figsize=(8.6, 3.6))
for curve, colour, name in zip(
    curves.T, (BLUE, GOLD, RED), ("$p_1$", "$p_2$  ($z_2 = 1$)", "$p_3$  ($z_3 = 5$)"), strict=True
):
    ax.plot(moving, curve, color=colour, lw=2.6, label=name)
middle = np.log(np.exp(1) + np.exp(5))
for at in (0.1, middle):
    here = softmax(np.array([at, 1.0, 5.0]))[0]
    slope = here * (1 - here)
    span = np.array([-1.5, 1.5])
    ax.plot(at + span, here + slope * span, color=INK, lw=1.4)
    ax.plot(at, here, "o", color=INK, ms=5)
    ax.annotate(
        f"slope $p_1(1 - p_1)$ = {slope:.3f}",
        (at, here),
        xytext=(-64, 16) if at < 1 else (14, -4),
        textcoords="offset points",
    )
ax.set(
    title="All probabilities against one logit", xlabel="$z_1$", ylabel="probability", ylim=(-0.02, 1.04), xlim=(-4, 14)
)
ax.legend(loc="center right")
plt.show()

# %% [markdown]
# The other two fall, each in proportion to what it has. All these slopes together are the **Jacobian**
#
# $$ J_{ij} = \frac{\partial p_i}{\partial z_j} = \begin{cases} p_i (1 - p_i) & i = j \\ -p_i\, p_j & i \ne j
# \end{cases} \qquad\text{or}\qquad J = \operatorname{diag}(p) - p\,p^T . $$
#
# ### Your derivation
#
# 1. Derive both cases from the definition of softmax. (The quotient rule; or differentiate $\log p_i$, which is
#    shorter.)
# 2. Show that every row of $J$ sums to 0, and say in a sentence what that means.
# 3. Use $J$ to show that the gradient of $-\log p_y$ with respect to the logits is $p - \text{one\_hot}(y)$.

# %% [markdown] manual="jacobian_derivation"
# **Mark scheme ({{points}} points).** One point for each part.
#
# 1. $\log p_i = z_i - \log \sum_j e^{z_j}$, so $\frac{1}{p_i}\frac{\partial p_i}{\partial z_j} = \delta_{ij} - p_j$ and
#    $\frac{\partial p_i}{\partial z_j} = p_i(\delta_{ij} - p_j)$: the two cases. The quotient rule gives the same.
#    (Half a point where only one of the cases is derived.)
# 2. $\sum_j p_i(\delta_{ij} - p_j) = p_i - p_i \sum_j p_j = 0$. In words: adding the same number to all logits changes
#    no probability (or, by symmetry, for the columns: what one class gains the others lose). Half a point each.
# 3. $\frac{\partial(-\log p_y)}{\partial z_j} = -\frac{1}{p_y} J_{yj} = -(\delta_{yj} - p_j) = p_j - \delta_{yj}$.
#    (Half a point where the $p_y$ that cancels is not shown.)

# %% exercise="softmax_jacobian"

# %% tags=["demo"]
p = softmax(np.array([1.0, 2.0, 0.5, 2.5]))
J = softmax_jacobian(p)
fig, ax = plt.subplots(figsize=(4.6, 4))
image = ax.imshow(J, cmap="RdBu", vmin=-0.3, vmax=0.3)
for (i, j), value in np.ndenumerate(J):
    ax.annotate(f"{value:.3f}", (j, i), ha="center", va="center", color="white" if abs(value) > 0.18 else INK)
names = [f"{value:.2f}" for value in p]
ax.set_xticks(range(4), [f"$z_{j + 1}$" for j in range(4)])
ax.set_yticks(range(4), [f"$p_{i + 1}$ = {value:.2f}" for i, value in enumerate(p)])
ax.spines[:].set_visible(False)
ax.tick_params(length=0)
ax.set_title("Raise a logit: its own class gains\n(blue), all the others lose (red)")
plt.show()

# %% [markdown]
# For the loss of a whole batch the Jacobian collapses into the shortest formula of this course: **probability minus
# truth, divided by the number of samples**,
#
# $$ \frac{\partial L}{\partial \text{logits}} = \frac{1}{n}\,(p - \text{one\_hot}(y)). $$
#
# The logarithm of the loss has undone the exponential of the softmax. That is no accident but the reason why the two
# are always seen together.

# %% exercise="softmax_ce_grad"

# %% [markdown]
# ### A question
#
# The loss of one sample can be 2000, or anything. Its gradient cannot.
#
# 1. Between which bounds does each entry of $p - \text{one\_hot}(y)$ lie? What is the largest possible length of the
#    whole row?
# 2. The loss is unbounded and its gradient is bounded: which feature of the curve *loss against margin* is that?
# 3. Why is that good news for training, in comparison with the squared error of the *logits*?

# %% [markdown] manual="bounded_gradient"
# **Mark scheme ({{points}} points).**
#
# 1. *One point.* For $j \ne y$ it is $p_j \in [0, 1]$, for $j = y$ it is $p_y - 1 \in [-1, 0]$. The length is at most
#    $\sqrt2$, reached when all probability sits on one wrong class. (Half a point for the bounds alone.)
# 2. *Half a point.* The loss grows only linearly on the wrong side: a straight line has a bounded slope.
# 3. *Half a point.* One badly wrong sample (an outlier, a wrong label) cannot tear the weights away in one step, while
#    a surely wrong sample still keeps a slope of full size; the squared error's slope grows with the error without
#    bound.

# %% [markdown]
# ## 5 A table to mend
#
# This table is on a slide of our lecture, with the question *What should I choose for the loss function, and how does
# that relate to the activation function?*
#
# | loss | good for | activation of the last layer | size of the last layer |
# |---|---|---|---|
# | `mean_squared_error` | regression | linear | one node |
# | `binary_crossentropy` | binary classification | sigmoid | one node |
# | `categorical_crossentropy` | multiclass classification | **sigmoid** | N nodes |
# | `Kullback_Divergence` | multiclass classification, probabilistic interpretation | **sigmoid** | N nodes |
#
# and another slide has a network that ends in a sigmoid next to
# `loss = tf.keras.losses.BinaryCrossentropy(from_logits=True)`.
#
# **Predict before you run.** The next cell puts a sigmoid where the softmax should be. Three classes, three equal
# logits of 2.2. What do the outputs add up to? Keras divides the outputs by their sum before it takes the logarithm,
# so that nothing looks wrong: which loss will it report, and for which other outputs the same?

# %%
predict("three_sigmoids", ...)  # a number: what the three outputs add up to

# %% tags=["demo"]
outputs = 1 / (1 + np.exp(-np.array([2.2, 2.2, 2.2])))
reveal("three_sigmoids", outputs.sum().round(2))
print(f"three sigmoids: {outputs.round(3)}, together {outputs.sum():.2f}")
print(f"as Keras would charge them: {-np.log(outputs[0] / outputs.sum()):.4f}; log 3 is {np.log(3):.4f}")
raw = np.linspace(-6, 6, 241)
fig, ax = plt.subplots(figsize=(8.6, 3.2))
once = 1 / (1 + np.exp(-raw))
ax.plot(raw, once, color=BLUE, lw=2.6, label="sigmoid, from_logits=False")
ax.plot(raw, 1 / (1 + np.exp(-once)), color=RED, lw=2.6, label="sigmoid, then from_logits=True: a second sigmoid")
ax.axhspan(0.5, 1 / (1 + np.exp(-1)), color=RED, alpha=0.1, lw=0)
ax.annotate("all that a network with two sigmoids can ever say: 0.50 to 0.73", (-5.8, 0.75), color=RED)
ax.set(
    title="One sigmoid too many", xlabel="output of the last layer", ylabel="what the loss takes for $p$", xlim=(-6, 6)
)
ax.legend(loc="lower right")
plt.show()

# %% [markdown]
# ### Your answer
#
# 1. Mend the two rows with N nodes, and say what the outputs of N *sigmoids* mean, and for which kind of problem they
#    are right. (One of the two losses has a name that Keras does not know, either.)
# 2. What is wrong with `from_logits=True` next to a sigmoid, and how is it mended, in two ways?

# %% [markdown] manual="mend_the_loss_table"
# **Mark scheme ({{points}} points).**
#
# 1. *One point.* Both rows need **softmax**: one class is right, and the outputs must be one distribution that sums to
#    1. N sigmoids are N independent yes-or-no answers; they are right for multi-*label* problems, with
#    `binary_crossentropy`. The name is `kl_divergence` (`keras.losses.KLDivergence`), and it compares distributions.
#    (Half a point for softmax without the meaning of N sigmoids.)
# 2. *One point.* `from_logits=True` applies a sigmoid itself; after a sigmoid that is one too many, and probabilities
#    outside 0.50 to 0.73 can never be reached. Either a linear last layer with `from_logits=True` (the stable way) or
#    the sigmoid with `from_logits=False`. Half a point for each half.

# %% [markdown]
# ## 6 All together
#
# The loss is what the computer lowers; what people ask for is the **accuracy**, the share of samples whose most
# probable class is the right one. It has no useful gradient: a small step changes no prediction, hence nothing.

# %% exercise="accuracy"

# %% [markdown]
# A linear classifier for three classes is now four lines. The logits are $XW + b$; by the chain rule the gradient of
# the weights is $X^T$ times yours. (Where that comes from is the next assignment, *Backpropagation*.)
#
# **Predict before you run.** Where three regions meet, what are the three probabilities?

# %%
predict("three_regions", ...)  # three numbers

# %% tags=["demo"]
reveal("three_regions", [0.333, 0.333, 0.333])
rng = np.random.default_rng(3)
centres = np.array([[-1.6, -0.8], [1.7, -1.0], [0.1, 1.7]])
y = np.repeat([0, 1, 2], 60)
X = centres[y] + 0.75 * rng.normal(size=(180, 2))
W, b = np.zeros((2, 3)), np.zeros(3)
snapshots = []
for step in range(121):
    logits = X @ W + b
    if step in (0, 1, 2, 3, 5, 7, 10, 14, 20, 28, 40, 56, 80, 120):
        snapshots.append((step, W, b, cross_entropy(logits, y), accuracy(y, logits)))
    grad = softmax_ce_grad(logits, y)
    W, b = W - 0.5 * X.T @ grad, b - 0.5 * grad.sum(axis=0)

side = np.linspace(-4, 4, 90)
grid = np.stack(np.meshgrid(side, side), axis=-1)
COLOURS = np.array([to_rgb(colour) for colour in CLASSES])
fig, ax = plt.subplots(figsize=(5.2, 5))


def draw(frame):
    step, weights, bias, loss, share = snapshots[frame]
    p = softmax(grid @ weights + bias)
    ax.clear()
    ax.imshow(0.62 * (p @ COLOURS) + 0.38, extent=(-4, 4, -4, 4), origin="lower", interpolation="bilinear")
    ax.scatter(*X.T, c=COLOURS[y], s=26, edgecolor="white", lw=0.7)
    ax.set(xlim=(-4, 4), ylim=(-4, 4), xticks=[], yticks=[])
    ax.set_title(f"step {step}: loss {loss:.3f}, accuracy {share:.1%}")


film(fig, draw, len(snapshots), interval=350, labels=[f"step {step}" for step, *_ in snapshots])

# %% tags=["demo"]
fig, ax = plt.subplots(figsize=(5.2, 5))
draw(len(snapshots) - 1)
plt.show()

# %% [markdown]
# The colours are mixed as the probabilities are. Along the borders two classes are equally probable; in the one point
# where all three meet, each has one third, whatever the data.
#
# ---
# *Sources.* L. Boltzmann, Studien über das Gleichgewicht der lebendigen Kraft, 1868. J. S. Bridle, Probabilistic
# interpretation of feedforward classification network outputs, in *Neurocomputing*, 1990. G. Hinton, O. Vinyals, J.
# Dean, Distilling the knowledge in a neural network, 2015. P. Blanchard, D. J. Higham, N. J. Higham, Accurately
# computing the log-sum-exp and softmax functions, *IMA Journal of Numerical Analysis*, 2021. I. Goodfellow, Y. Bengio,
# A. Courville, *Deep Learning*, 2016, sections 4.1 and 6.2.2.3.
