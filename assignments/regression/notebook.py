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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for two arguments in writing.*
#
# Two numbers, a slope and an intercept: that is the smallest model that can learn. Everything that trains a network with
# a billion numbers is already here: predictions, a loss, its slopes, a step downhill, and a learning rate that can be
# too large. And with two numbers one can *see* it.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: means, the derivative of a square, NumPy arrays and a `for` loop.
#
# | minutes | section | you write |
# |---:|---|---|
# | 5 | 1 A line answers | `predict_line` |
# | 8 | 2 How wrong is it? | `mse`, `mae` |
# | 5 | 3 A, B, C or D? | `which_line` |
# | 8 | 4 All lines at once | `loss_grid` |
# | 12 | 5 Which way is down? | a derivation, `line_grad` |
# | 9 | 6 Walking down | `fit_line_gd` |
# | 5 | 7 The bottom in one step | `fit_line_exact` |
# | 8 | 8 The valley with creases | `mae_subgrad`, an argument |
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
from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle

from autograder.drawing.film import film
from autograder.drawing.slider import knob
from autograder.drawing.style import BLUE, GOLD, GREY, INK, PAPER, RED, use_style

use_style()

# The lecture's five points, and four others, for which neither the mean of x nor the best intercept is 0.
x = np.array([-2.0, -1.0, 0.0, 1.0, 2.0])
y = np.array([-1.1, -0.7, 0.1, 0.4, 1.3])
x_four, y_four = np.array([1.0, 2.0, 3.0, 4.0]), np.array([2.0, 4.0, 3.0, 6.0])


def points(ax, x, y, size=55):
    ax.scatter(x, y, s=size, c=INK, edgecolor="white", lw=0.9, zorder=5)


def line(ax, m, b, ends, colour=BLUE, **style):
    """The line from end to end, as your predict_line answers."""
    ends = np.array(ends, dtype=float)
    ax.plot(ends, predict_line(ends, m, b), color=colour, **{"lw": 2, "zorder": 3, **style})


def sticks(ax, x, y, p, colour=RED):
    """The errors: from every point straight up or down to the line."""
    pairs = np.stack([np.stack([x, y], axis=1), np.stack([x, p], axis=1)], axis=1)
    ax.add_collection(LineCollection(pairs, colors=colour, lw=2, zorder=2))


def landscape(ax, x, y, ms, bs, kind="mse", levels=18):
    """The losses of all lines as a map: slope across, intercept up. Darker is lower."""
    grid = loss_grid(x, y, ms, bs, kind)
    heights = np.linspace(0, np.sqrt(grid.max()), levels) ** 2 if kind == "mse" else levels
    ax.contourf(ms, bs, grid.T, levels=heights, cmap="YlGnBu_r", zorder=0)
    ax.contour(ms, bs, grid.T, levels=heights, colors="white", linewidths=0.5, alpha=0.7, zorder=1)
    ax.set(xlabel="slope m", ylabel="intercept b")


# %% [markdown]
# ## 1 A line answers
#
# A *model*, says the lecture, is a mathematical formula with parameters that are learned from the data (Bianco 2023).
# The simplest one with an input is
#
# $$ p = m\,x + b $$
#
# with two parameters: the **slope** $m$ says how much the answer grows when $x$ grows by 1, and the **intercept** $b$
# says what the answer is at $x = 0$. For $n$ points it answers $n$ times, and NumPy does that in one line.
#
# > *The word "regression" is Francis Galton's (1886). Tall parents have tall children, but on average less tall than
# > themselves; he called that "regression towards mediocrity", drew a line through his points, and the line has kept the
# > name.*
#
# The lecture has five points and a first guess: $m = 0.4$ and $b = 0$, "let's try".
#
# **Predict before you run.** By how much does that line miss the point at $x = 2$, whose $y$ is 1.3? And which of the
# five points does it hit? Write it down: nothing hangs on it, and below you see both.

# %%
predict("miss", ...)  # a number: the point's y less the line's
predict("hit", ...)  # the x of the point that it hits

# %% exercise="predict_line"

# %% tags=["demo"]
p = predict_line(x, 0.4, 0.0)
reveal("miss", (y - p)[-1].round(2))
reveal("hit", x[np.isclose(p, y)])
fig, ax = plt.subplots(figsize=(6.2, 3.9))
line(ax, 0.4, 0.0, [-2.4, 2.4])
sticks(ax, x, y, p)
points(ax, x, y)
for at, truth, answer in zip(x, y, p, strict=True):
    ax.annotate(
        f"{truth - answer:+.1f}" if truth != answer else "hit",
        (at, (truth + answer) / 2),
        xytext=(7, 0),
        textcoords="offset points",
        color=RED,
        va="center",
    )
ax.axhline(0, color=GREY, lw=0.6, zorder=0)
ax.axvline(0, color=GREY, lw=0.6, zorder=0)
ax.set(xlabel="x", ylabel="y", title="m = 0.4, b = 0: let's try. In red: what is missing")
plt.show()

# %% [markdown]
# ## 2 How wrong is it?
#
# Five errors: -0.3, -0.3, +0.1, 0 and +0.5. One number should say how bad that is. Their sum will not do: **it is 0**.
# What lies above the line cancels what lies below. So first each error loses its sign, and then the mean is taken. There
# are two ways to lose a sign, and they are the two losses of this notebook:
#
# $$ \text{MSE} = \frac{1}{n} \sum_i (y_i - p_i)^2, \qquad \text{MAE} = \frac{1}{n} \sum_i |y_i - p_i| $$
#
# The lecture calls them L2 and L1. Both are *means*: the same line through the same points, all of them taken twice, is
# neither better nor worse. (Some books write a factor 1/2 before the MSE. Here there is none.)
#
# > *The squares are Adrien-Marie Legendre's, who published them in 1805 to find the orbits of comets; Gauss (1809) wrote
# > that he had used them since 1795, and the quarrel lasted for years (Stigler 1981). The absolute values are older:
# > Roger Boscovich took them in 1757 to find the shape of the Earth, and Laplace (1789) made them a method.*
#
# One trap waits for everybody once. If `y` has the shape `(n,)` and `p` the shape `(n, 1)`, then `y - p` is no error:
# NumPy stretches both and gives an `(n, n)` table of *every* truth minus *every* prediction. It has a mean, too, and that
# mean is a wrong number without any message. So your losses refuse two shapes that differ.

# %% exercise="mse"

# %% exercise="mae"

# %% [markdown]
# **Predict before you run.** An error that is twice as long: how much more does it cost in each of the two losses? In
# the picture the squares are real ones, so that the MSE is the mean of their *areas* and the MAE the mean of their
# *sides*.

# %%
predict("twice_as_long", ...)  # two factors, of the MSE and of the MAE: [2, 2], say

# %% tags=["demo"]
reveal("twice_as_long", [4, 2])
fig, axes = plt.subplots(1, 3, figsize=(12, 3.9), sharey=True)
for m, ax in zip((-0.5, 0.4, 0.6), axes, strict=True):
    p = predict_line(x, m, 0.0)
    for at, truth, answer in zip(x, y, p, strict=True):
        side = abs(truth - answer)
        right = at if at < 0.5 else at - side
        ax.add_patch(Rectangle((right, min(truth, answer)), side, side, facecolor=RED, alpha=0.22, zorder=1))
    line(ax, m, 0.0, [-2.4, 2.4])
    sticks(ax, x, y, p)
    points(ax, x, y)
    ax.set(xlim=(-2.6, 2.6), ylim=(-1.7, 1.7), aspect="equal", xlabel="x")
    ax.set_title(f"m = {m:g}: MSE {mse(y, p):.3f}, MAE {mae(y, p):.2f}")
axes[0].set_ylabel("y")
plt.show()

# %% [markdown]
# ## 3 A, B, C or D?
#
# "Which is the best fit line?" asks a slide, and draws four (Bianco 2023). Now the question has an answer, as soon as a
# loss has been chosen. Learning relies on the definition of a loss: without one, "best" means nothing.
#
# **Predict before you run.** A is $(0.4, 0)$, B is $(0.6, 0)$, C is $(-0.5, 0)$, D is $(0.6, 0.5)$. Which one is best?
# And if the last point were not at 1.3 but at 4: would both losses choose the same line between $(0.6, 0)$ and
# $(1.4, 0.9)$?

# %%
predict("best_of_four", ...)  # "A", "B", "C" or "D"
predict("same_choice", ...)  # True or False: both losses choose the same line

# %% exercise="which_line"

# %% tags=["demo"]
y_out = np.array([-1.1, -0.7, 0.1, 0.4, 4.0])
four, two = [(0.4, 0.0), (0.6, 0.0), (-0.5, 0.0), (0.6, 0.5)], [(0.6, 0.0), (1.4, 0.9)]
best = which_line(x, y, four)
reveal("best_of_four", "ABCD"[best])
reveal("same_choice", which_line(x, y_out, two, "mse") == which_line(x, y_out, two, "mae"))
fig, axes = plt.subplots(1, 2, figsize=(11, 4.2))
for name, (m, b), place in zip("ABCD", four, range(4), strict=True):
    chosen = place == best
    line(axes[0], m, b, [-2.3, 2.3], BLUE if chosen else GREY, lw=3 if chosen else 1.4)
    axes[0].text(2.36, 2.3 * m + b, name, va="center", weight="bold", color=BLUE if chosen else "#6b6f76")
points(axes[0], x, y)
axes[0].set(xlabel="x", ylabel="y", title=f"The best of four is {'ABCD'[best]}")
for kind, colour, name in (("mse", BLUE, "squares"), ("mae", RED, "absolute values")):
    m, b = two[which_line(x, y_out, two, kind)]
    line(axes[1], m, b, [-2.3, 2.3], colour, lw=2.6, label=f"chosen by the {name}: ({m:g}, {b:g})")
points(axes[1], x, y_out)
axes[1].annotate("the outlier", (2, 4), xytext=(-64, -3), textcoords="offset points", color="#6b6f76")
axes[1].set(xlabel="x", title="One point far away, and two losses disagree")
axes[1].legend(loc="upper left", bbox_to_anchor=(0, 0.86))
plt.show()

# %% [markdown]
# The squares cannot bear one long error, and pay for it with a little more on all the others. The absolute values let the
# outlier be. Neither is right: it depends on whether that point is a typing error or the one patient who matters.
#
# ## 4 All lines at once
#
# Four lines are a quiz. Let us try all. Every line is two numbers, so every line is a *point on a map* with the slope
# across and the intercept up, and the loss is the height of the land there.
#
# **Predict before you run.** Keep $b = 0$ and take the lecture's slopes -1.4, -0.5, 0.4, 0.6, 1.5, 2.4. What curve does
# the MSE make over the slope? And the MAE?

# %%
predict("two_curves", ...)  # two of "line", "parabola" and "kinks": first of the MSE, then of the MAE

# %% exercise="loss_grid"

# %% tags=["demo"]
reveal("two_curves", ["parabola", "kinks"])
slopes, ticks = np.linspace(-1.6, 2.6, 211), np.array([-1.4, -0.5, 0.4, 0.6, 1.5, 2.4])
fig, axes = plt.subplots(1, 2, figsize=(11, 3.9))
for ax, kind, colour, name in zip(axes, ("mse", "mae"), (BLUE, RED), ("L2: MSE", "L1: MAE"), strict=True):
    ax.plot(slopes, loss_grid(x, y, slopes, np.zeros(1), kind)[:, 0], color=colour, lw=2)
    ax.scatter(ticks, loss_grid(x, y, ticks, np.zeros(1), kind)[:, 0], s=45, c=colour, edgecolor="white", zorder=4)
    ax.scatter([0.4], loss_grid(x, y, np.array([0.4]), np.zeros(1), kind)[0], s=70, c=GOLD, edgecolor="white", zorder=5)
    ax.set(xticks=[-1.4, -0.5, 0.6, 1.5, 2.4], xlabel="slope m (b = 0)", ylabel="loss", ylim=(0, None))
    ax.set_title(f"{name}: {'a parabola' if kind == 'mse' else 'straight pieces, kinks from 0.4 to 0.7'}")
plt.show()

# %% [markdown]
# Now both parameters. **Predict before you run.** What surface do the squares make: a plane, a bowl, a funnel? And the
# absolute values?

# %%
predict("surface", ...)  # of the squares: "plane", "bowl" or "funnel"

# %% tags=["demo"]
reveal("surface", "bowl")
ms, bs = np.linspace(-1.0, 2.2, 61), np.linspace(-1.6, 1.6, 57)
fig = plt.figure(figsize=(11.5, 4.8))
for place, kind in enumerate(("mse", "mae"), start=1):
    ax = fig.add_subplot(1, 2, place, projection="3d")
    across, up = np.meshgrid(ms, bs, indexing="ij")
    ax.plot_surface(across, up, loss_grid(x, y, ms, bs, kind), cmap="YlGnBu_r", rcount=61, ccount=57, lw=0, alpha=0.95)
    ax.contour(across, up, loss_grid(x, y, ms, bs, kind), levels=12, colors="white", linewidths=0.6)
    ax.set(xlabel="slope m", ylabel="intercept b", zlabel="loss")
    ax.set_title("squares: a paraboloid" if kind == "mse" else "absolute values: a valley with creases")
    ax.view_init(elev=32, azim=-58)
    ax.set_facecolor(PAPER)
plt.show()

# %% [markdown]
# *(A slide calls the left one a "hyperplane", and the way down "linear descent". A plane has no minimum. The loss of a
# line is a quadratic function of $m$ and $b$, a **paraboloid**, and the way down is called **gradient** descent. It has
# one bottom only, so that nobody can get stuck: networks will be less kind.)*
#
# ## 5 Which way is down?
#
# A grid of 61 x 57 lines costs 3,477 losses. With ten parameters instead of two it would be $10^{17}$ of them, and the
# bottom would lie between the nodes anyhow. Who stands on a hill in fog does not map the country: she feels with her foot
# which way it falls. The foot is the derivative.
#
# Write $r_i = m\,x_i + b - y_i$ for the residuals (prediction minus truth: positive where the line is too high). Then
#
# $$ L(m, b) = \frac{1}{n} \sum_i r_i^2, \qquad
# \frac{\partial L}{\partial m} = \frac{2}{n} \sum_i r_i\,x_i, \qquad
# \frac{\partial L}{\partial b} = \frac{2}{n} \sum_i r_i. $$
#
# ### Your derivation
#
# In the cell below, in your own words and formulas:
#
# 1. Derive $\partial L / \partial m$ from the definition of $L$. Name the rule that you use, and say where the factor
#    $x_i$ comes from.
# 2. Derive $\partial L / \partial b$. Why is there no $x_i$ in it?
# 3. At the bottom both derivatives are 0. Conclude that the best line passes through the point
#    $(\operatorname{mean} x, \operatorname{mean} y)$, whatever the data.

# %% [markdown] manual="slopes_of_the_loss"
# **Mark scheme ({{points}} points).** One point for each part; half points where the result is right but a reason is
# missing.
#
# 1. *By m.* The derivative of a mean is the mean of the derivatives. Chain rule: $\frac{\partial}{\partial m} r_i^2 =
#    2\,r_i\,\frac{\partial r_i}{\partial m}$, and $\frac{\partial}{\partial m}(m\,x_i + b - y_i) = x_i$, since $x_i$, $b$
#    and $y_i$ do not depend on $m$. Hence $\frac{2}{n}\sum r_i x_i$. (Half if the factor $x_i$ is written down without
#    saying that it is the inner derivative.)
# 2. *By b.* The same, with $\frac{\partial r_i}{\partial b} = 1$: raising $b$ raises every prediction by the same amount,
#    wherever the point lies. (Half without a reason for the missing $x_i$.)
# 3. *The centre.* $\partial L/\partial b = 0$ says $\operatorname{mean}(m\,x + b - y) = 0$, and a mean is linear, so
#    $m \operatorname{mean} x + b = \operatorname{mean} y$: that is the line's answer at $\operatorname{mean} x$. (Half for
#    "the residuals sum to 0" without the conclusion. Expanding the sums is as good.)

# %% exercise="line_grad"

# %% [markdown]
# **Predict before you run.** At the lecture's guess $m = 0.4$, $b = 0$ the gradient is $(-0.76, 0)$. Should $m$ grow or
# shrink? In the picture on the right the arrows show *minus* the gradient, the way down. Do they all point to the
# bottom, the star?

# %%
predict("m_should", ...)  # "grow" or "shrink"

# %% tags=["demo"]
dm, db = line_grad(x, y, 0.4, 0.0)
reveal("m_should", "grow" if dm < 0 else "shrink")
fig, axes = plt.subplots(1, 2, figsize=(11.5, 4.4))
axes[0].plot(slopes, loss_grid(x, y, slopes, np.zeros(1))[:, 0], color=BLUE, lw=2)
near = np.array([-0.35, 0.75])
axes[0].plot(near, mse(y, 0.4 * x) + dm * (near - 0.4), color=GOLD, lw=2.4)
axes[0].scatter([0.4], [mse(y, 0.4 * x)], s=70, c=GOLD, edgecolor="white", zorder=4)
axes[0].annotate(f"slope {dm:.2f}", (0.0, 0.42), xytext=(8, 8), textcoords="offset points", color="#9a6b00")
axes[0].set(xlim=(-0.6, 1.5), ylim=(-0.2, 2.2), xlabel="slope m (b = 0)", ylabel="MSE")
axes[0].set_title("The foot in the fog: the tangent at m = 0.4")
ms, bs = np.linspace(-1.4, 3.4, 61), np.linspace(-4.2, 6.2, 61)
landscape(axes[1], x_four, y_four, ms, bs)
for m in np.linspace(-1, 3, 7):
    for b in np.linspace(-3.5, 5.5, 7):
        down = -np.array(line_grad(x_four, y_four, m, b))
        length = np.hypot(*down)
        way = down / length * 0.34
        axes[1].annotate("", (m + way[0], b + 2.1 * way[1]), (m, b), arrowprops={"arrowstyle": "->", "color": "white"})
axes[1].scatter([1.1], [1.0], s=90, marker="*", c=GOLD, edgecolor=INK, lw=0.6, zorder=6)
axes[1].set_title("Four other points: all go down, few go to the star")
plt.show()

# %% [markdown]
# The arrows stand upright on the contour lines, and in a long valley that is *across* the valley. Each of them is the
# steepest way down from where it stands, and no more than that.
#
# ## 6 Walking down
#
# Gradient descent: look at the gradient, take a step against it, look again.
#
# $$ m \leftarrow m - \eta\,\frac{\partial L}{\partial m}, \qquad b \leftarrow b - \eta\,\frac{\partial L}{\partial b} $$
#
# The learning rate $\eta$ (`lr`) is yours to choose. Mind one thing: **both** derivatives belong to the line *before* the
# step. Who moves $m$ first and then asks for the derivative by $b$ asks at a line that nobody stands on.
#
# > *The method is Augustin-Louis Cauchy's (1847), three pages, written to compute orbits of celestial bodies. It has
# > trained every network that you have heard of.*

# %% exercise="fit_line_gd"

# %% tags=["demo"]
frames, lr = 20, 0.1
stations = [fit_line_gd(x_four, y_four, lr, k)[:2] for k in range(frames)]
losses = fit_line_gd(x_four, y_four, lr, frames)[2]
fig, axes = plt.subplots(1, 2, figsize=(9.4, 4.2), dpi=64)
landscape(axes[1], x_four, y_four, np.linspace(-0.4, 2.6, 61), np.linspace(-0.6, 1.8, 49), levels=12)
axes[1].scatter([1.1], [1.0], s=110, marker="*", c=GOLD, edgecolor=INK, lw=0.6, zorder=6)
(path,) = axes[1].plot([], [], color=RED, lw=1.4, marker="o", ms=4, zorder=5)
axes[1].set_title("where it stands on the map")
points(axes[0], x_four, y_four)
errors = axes[0].vlines(x_four, y_four, y_four, color=RED, lw=2)
ends = np.array([0.4, 4.6])
(moving,) = axes[0].plot([], [], color=BLUE, lw=2)
axes[0].set(xlim=(0.3, 4.7), ylim=(-0.5, 9), xlabel="x", ylabel="y", title="step 0")
fig.draw_without_rendering()
fig.set_layout_engine("none")  # nothing moves from here on but what draw moves


def draw(k):
    m, b = stations[k]
    errors.set_segments([[(u, v), (u, m * u + b)] for u, v in zip(x_four, y_four, strict=True)])
    moving.set_data(ends, predict_line(ends, m, b))
    path.set_data(*zip(*stations[: k + 1], strict=True))
    axes[0].set_title(f"step {k}: MSE {losses[k]:.2f}")


film(fig, draw, frames, interval=350, labels=[f"step {k}" for k in range(frames)])

# %% [markdown]
# Within a few steps the line lies well among the points, and then it creeps: across the valley the slope is steep, along
# the valley it is nearly flat, and one learning rate serves both.
#
# **Predict before you run.** On the lecture's points each step multiplies the distance to the best slope by
# $1 - 4\eta$. What happens at $\eta = 0.25$? At 0.45? At exactly 0.5? At 0.51?

# %%
predict("at_a_half", ...)  # at exactly 0.5: "arrives", "jumps" or "explodes"

# %% tags=["demo"]
reveal("at_a_half", "jumps")
fig, ax = plt.subplots(figsize=(9.6, 4.2))
rates = ((0.02, GREY), (0.25, "#3a8f5c"), (0.45, BLUE), (0.5, GOLD), (0.51, RED))
for lr, colour in rates:
    m, b, history = fit_line_gd(x, y, lr, 61)
    above = np.maximum(np.array(history) - 0.0158, 1e-17)
    ax.semilogy(above, color=colour, lw=2, label=f"lr = {lr:g}: m = {m:.3f} after 61 steps")
ax.set(xlabel="step", ylabel="MSE above the bottom", ylim=(1e-17, 1e3), title="Too small, just right, to and fro, away")
ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
plt.show()

# %% [markdown]
# Turn the knob yourself: where the first twelve steps stand on the parabola, for learning rates from small to too large.

# %% tags=["demo"]
slow_to_fast = [0.02, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.45, 0.49, 0.5, 0.51, 0.55]
across = np.linspace(-1.4, 2.6, 121)
height = loss_grid(x, y, across, np.zeros(1))[:, 0]
fig, ax = plt.subplots(figsize=(6.8, 3.4))


def at_rate(lr):
    walk = np.array([fit_line_gd(x, y, lr, k)[0] for k in range(13)])
    inside = walk[np.abs(walk - 0.6) < 2]
    ax.clear()
    ax.plot(across, height, color=BLUE, lw=2)
    ax.plot(inside, loss_grid(x, y, inside, np.zeros(1))[:, 0], color=RED, marker="o", ms=5, lw=1)
    ax.set(xlim=(-1.4, 2.6), ylim=(-0.2, 6.5), xlabel="slope m (b = 0)", ylabel="MSE")
    ax.set_title(f"learning rate {lr:g}: slope {walk[-1]:.3f} after 12 steps")


knob(fig, at_rate, slow_to_fast, labels=[f"learning rate {lr:g}" for lr in slow_to_fast], start=2, places=12)

# %% [markdown]
# At 0.25 the first step lands on the bottom (what you see at the foot of the picture above is rounding). At 0.45 it jumps over
# the bottom each time and lands nearer. At 0.5 it jumps from one side to the other for ever, and at 0.51 it climbs: after
# 100 steps the slope is -29. Nothing warns you but the history. **So look at the history, always.**
#
# ## 7 The bottom in one step
#
# For a line there is no need to walk. Set both derivatives to 0 and solve: two equations, two unknowns.
#
# $$ m = \frac{\operatorname{mean}\big((x - \bar x)(y - \bar y)\big)}{\operatorname{mean}\big((x - \bar x)^2\big)},
# \qquad b = \bar y - m\,\bar x $$
#
# The numerator is a covariance, the denominator a variance, and both have the same divisor. (`np.cov` and `np.var` differ
# in theirs: look it up before you mix them.) Where all $x$ are equal, the denominator is 0: the points lie above each
# other, and a line through them would be vertical. That deserves an error and not a `nan` that travels on. But do not ask
# the *variance* whether it is 0: three times 0.1 has the mean 0.10000000000000002.

# %% exercise="fit_line_exact"

# %% [markdown]
# Now real data: 392 cars of the years 1970 to 1982, their weight in pounds, and how many miles they go on a gallon
# (Quinlan 1993).
#
# **Predict before you run.** The formula finds the line at once. Gradient descent on the same numbers starts at (0, 0),
# with the largest learning rate that does not explode. How many steps will it need: 100? 10,000?

# %%
predict("steps", ...)  # a whole number

# %% tags=["demo"]
reveal("steps", "more than 100,000")
from autograder.datasets import mpg

weight, miles = mpg()
m, b = fit_line_exact(weight, miles)
m_raw, b_raw, _ = fit_line_gd(weight, miles, 1e-7, 2000)
z = (weight - weight.mean()) / weight.std()
m_z, b_z, _ = fit_line_gd(z, miles, 0.1, 60)
ends = np.array([1500.0, 5300.0])
fig, axes = plt.subplots(1, 2, figsize=(11.5, 4.2), sharey=True)
for ax in axes:
    ax.scatter(weight, miles, s=13, c=INK, alpha=0.45, lw=0)
    ax.set(xlabel="weight in pounds", ylim=(0, 50))
line(axes[0], m, b, ends, label=f"exact: mpg = {b:.2f} - {-m:.6f} weight")
axes[0].set(ylabel="miles per gallon", title=f"The formula: MSE {mse(miles, predict_line(weight, m, b)):.2f}")
line(axes[1], m_raw, b_raw, ends, RED, label=f"raw weights, 2,000 steps: b = {b_raw:.4f}")
axes[1].plot(
    ends,
    predict_line((ends - weight.mean()) / weight.std(), m_z, b_z),
    color=BLUE,
    lw=2,
    label="standardised weights, 60 steps",
)
axes[1].set_title("Gradient descent: the same data, on two scales")
for ax in axes:
    ax.legend(loc="upper right")
plt.show()

# %% [markdown]
# After 2,000 steps on raw weights the intercept has hardly left 0, where 46 would be right, and the slope has the wrong
# sign. A hundred thousand steps do not mend that. The bowl is bent a hundred million times as much across as along: a step that is
# safe across is nothing along. Subtract the mean of the weights and divide by their spread, and the bowl is round: sixty
# steps, and you are there. **That is why one standardises inputs before training**; a whole assignment will come back to it.
#
# Look at the left picture again: light cars lie above the line, and so do heavy ones. A line is a line. What bends needs
# another model.
#
# ## 8 The valley with creases
#
# The absolute values have a landscape, too, so let us walk there. What is the slope of $|r|$? Left of 0 it is $-1$, right of 0
# it is $+1$, *however near to 0*. (A slide says that the derivative of the absolute error "is a V shape". The V is $|r|$
# itself; its derivative is a **step**.) At the kink there is no derivative. Any number from $-1$ to $1$ is a *subgradient*
# there: the slope of a line that touches the V from below. We take 0, as `np.sign` does.
#
# **Predict before you run.** The gradient of the squares gets shorter as one comes near the bottom. Does this one? What will
# a descent with a constant learning rate do at the end?

# %%
predict("near_the_bottom", ...)  # of this gradient: "shorter" or "as long"

# %% exercise="mae_subgrad"


# %% tags=["demo"]
reveal("near_the_bottom", "as long")


def through_pairs(x, y):
    """The lines through two points each: one of the best lines of the absolute values is among them."""
    slopes = [(y[j] - y[i], x[j] - x[i], i) for i in range(len(x)) for j in range(i)]
    return [(up / along, y[i] - up / along * x[i]) for up, along, i in slopes]


m, b, history, walk = 0.0, 0.0, [mae(y, 0.0 * x)], [(0.0, 0.0)]
for _ in range(60):
    dm, db = mae_subgrad(x, y, m, b)
    m, b = m - 0.1 * dm, b - 0.1 * db
    history.append(mae(y, predict_line(x, m, b)))
    walk.append((m, b))
ms, bs = np.linspace(-0.1, 0.95, 64), np.linspace(-0.25, 0.25, 61)
fig, axes = plt.subplots(1, 2, figsize=(11.5, 4.1))
landscape(axes[0], x, y, ms, bs, "mae")
axes[0].plot(*zip(*walk, strict=True), color=RED, lw=1.3, marker="o", ms=3.5)
axes[0].set_title("60 steps over the creases, lr = 0.1")
axes[1].plot(history, color=RED, lw=2, label="absolute values")
pairs = through_pairs(x, y)
lowest = mae(y, predict_line(x, *pairs[which_line(x, y, pairs, "mae")]))
axes[1].axhline(lowest, color=GREY, lw=1, ls=(0, (4, 4)))
axes[1].text(60, lowest - 0.012, "the lowest there is", color="#6b6f76", ha="right", va="top")
axes[1].set(xlabel="step", ylabel="MAE", ylim=(0, 0.75), title="It arrives near the bottom, and hops there for ever")
plt.show()

# %% [markdown]
# The step is as long at the end as at the beginning, so it hops to and fro over the crease. (The cure is a learning rate that
# shrinks, and that is one reason why most people prefer squares.) Why would anybody want the absolute values? Watch one
# point run away. (The line of the absolute values needs no descent here: one of the best passes through two of the points, so
# your `which_line` may choose among all pairs.)

# %% tags=["demo"]
heights = np.concatenate([np.linspace(1.3, 6.0, 14), np.linspace(6.0, 1.3, 6)[1:]])
ends = np.array([-2.4, 2.4])
fig, ax = plt.subplots(figsize=(6.6, 4.4), dpi=64)
points(ax, x[:4], y[:4])
(squares,) = ax.plot([], [], color=BLUE, lw=2, label="squares")
(absolute,) = ax.plot([], [], color=RED, lw=2, label="absolute values")
(runaway,) = ax.plot([], [], "o", color=INK, ms=8, mec=GOLD, mew=3)
ax.set(xlim=(-2.6, 2.6), ylim=(-2.4, 6.6), xlabel="x", ylabel="y", title="One point runs away. Who runs after it?")
ax.legend(loc="upper left")
fig.draw_without_rendering()
fig.set_layout_engine("none")


def drag(k):
    moved = np.append(y[:4], heights[k])
    pairs = through_pairs(x, moved)
    squares.set_data(ends, predict_line(ends, *fit_line_exact(x, moved)))
    absolute.set_data(ends, predict_line(ends, *pairs[which_line(x, moved, pairs, "mae")]))
    runaway.set_data([2.0], [heights[k]])


film(fig, drag, len(heights), interval=220)

# %% [markdown]
# ### Mean or median?
#
# The heart of it shows without any slope. Let the model be one constant: $m = 0$, and $b$ answers for everybody.
#
# **Predict before you run.** Five people earn 2, 3, 3, 4 and 5; then the last one earns 50 instead. Which $b$ is best for the
# squares, and which for the absolute values, before and after?

# %%
predict("wages", ...)  # four numbers: squares and absolute values before, squares and absolute values after

# %% tags=["demo"]
before, after = [2, 3, 3, 4, 5], [2, 3, 3, 4, 50]
reveal("wages", [float(best(wages)) for wages in (before, after) for best in (np.mean, np.median)])
fig, axes = plt.subplots(1, 2, figsize=(11.5, 3.8))
for ax, last in zip(axes, (5.0, 50.0), strict=True):
    wages = np.array([2.0, 3.0, 3.0, 4.0, last])
    b = np.linspace(0, 16, 321)
    for kind, colour, name in (("mse", BLUE, "squares"), ("mae", RED, "absolute values")):
        losses = loss_grid(np.zeros(5), wages, np.zeros(1), b, kind)[0]
        losses = (losses - losses.min()) / (losses.max() - losses.min())
        ax.plot(b, losses, color=colour, lw=2, label=f"{name}: best at b = {b[losses.argmin()]:g}")
        ax.scatter(b[losses.argmin()], 0, s=80, c=colour, edgecolor="white", zorder=5, clip_on=False)
    ax.plot(wages[wages < 16], np.zeros((wages < 16).sum()), "|", color=INK, ms=16, mew=2)
    ax.set(xlabel="the constant b", yticks=[], ylim=(-0.04, 1.35), title=f"The last of five earns {last:g}")
    ax.legend(loc="upper center")
axes[0].set_ylabel("loss (each scaled to 0 ... 1)")
plt.show()

# %% [markdown]
# In the cell below, with reasons:
#
# 1. Show that the $b$ with the smallest MSE is the **mean** of $y$, and say why that is a minimum and no maximum.
# 2. Show that a $b$ with the smallest MAE is a **median** of $y$. (Let $b$ rise a little. How many errors grow, how many
#    shrink, and by how much each? When does it pay to go on?) What if the number of points is even?
# 3. One value runs off to infinity. What happens to each of the two constants, and why? Name one quantity that you would
#    predict with the squares in spite of it, and one with the absolute values.

# %% [markdown] manual="mean_or_median"
# **Mark scheme ({{points}} points).** One point for each part; half points where the result is right but the reason is
# missing.
#
# 1. *Squares.* $\frac{d}{db} \frac{1}{n} \sum (b - y_i)^2 = \frac{2}{n} \sum (b - y_i) = 2\,(b - \bar y)$, which is 0 at
#    $b = \bar y$ alone. It is negative before and positive after (or: the second derivative is 2, or: the loss is
#    $(b - \bar y)^2$ plus a constant), so it is a minimum. (Half without the reason for a minimum.)
# 2. *Absolute values.* If $b$ rises by a small $\varepsilon$ between two values, the errors of the $k$ points below grow by
#    $\varepsilon$ each, and those of the $n - k$ points above shrink by $\varepsilon$ each: the slope is $(k - (n - k))/n$. It
#    pays to go on while fewer than half lie below, and no longer when more than half do, so the minimum is where as many lie
#    below as above. For an even $n$ the slope is 0 between the two middle values, and every $b$ there is as good. (Half if
#    distances are mentioned where only numbers of points count; half without the even case.)
# 3. *The outlier.* The mean grows with it without bound: each error pulls in proportion to its length. The median does not
#    move: a sign says on which side a point lies, not how far. Any two quantities with a reason that fits: squares where the
#    total counts or large errors are the dangerous ones (a bill, a load on a bridge), absolute values where the data have
#    typing errors, or the typical case is asked for (wages, rents, delays). (Half for examples without reasons.)

# %% [markdown]
# ## What stays
#
# - A model answers, a loss says how wrong it is, and only then does "best" mean anything.
# - Squares make a bowl with one bottom, and their minimum is a mean: they run after outliers. Absolute values make a valley
#   with creases, and their minimum is a median.
# - The gradient of the MSE is $2 \operatorname{mean}(r\,x)$ and $2 \operatorname{mean}(r)$. A step against it goes down,
#   if it is short enough, and the history tells whether it was.
# - Scale decides how fast one arrives: standardise the inputs.
# - A line needs no descent, there is a formula. A network has none, and walks.
#
# *(One slide introduces regression as "classification with infinitely small classes". It is a metaphor. Classes have no
# order: to take a dog for a cat is as wrong as to take it for a ship. Numbers have one, and a loss for numbers says how **far**
# one is off.)*
#
# **If you want more**: put a column $x^2$ beside $x$ and fit the cars once more, with `np.linalg.lstsq`: by how much does the
# MSE fall? Or write `huber`, the loss that is a square near 0 and an absolute value far away (Huber 1964), find its slope, and
# see which of the two lines in the film it follows.
#
# **Sources**
#
# - R. J. Boscovich (1757). De litteraria expeditione per pontificiam ditionem. *Bononiensi Scientiarum et Artium Instituto
#   atque Academia Commentarii* 4, 353-396.
# - P.-S. Laplace (1789). Sur quelques points du système du monde. *Mémoires de l'Académie royale des Sciences de Paris*.
# - A.-M. Legendre (1805). *Nouvelles méthodes pour la détermination des orbites des comètes*. Firmin Didot.
# - C. F. Gauss (1809). *Theoria motus corporum coelestium*. Perthes und Besser.
# - A.-L. Cauchy (1847). Méthode générale pour la résolution des systèmes d'équations simultanées. *Comptes Rendus* 25,
#   536-538.
# - F. Galton (1886). Regression towards mediocrity in hereditary stature. *Journal of the Anthropological Institute* 15,
#   246-263.
# - P. J. Huber (1964). Robust estimation of a location parameter. *Annals of Mathematical Statistics* 35, 73-101.
# - S. M. Stigler (1981). Gauss and the invention of least squares. *Annals of Statistics* 9, 465-474.
# - J. R. Quinlan (1993). Combining instance-based and model-based learning. *Proceedings of the Tenth International
#   Conference on Machine Learning*, 236-243.
# - S. Boyd, L. Vandenberghe (2004). *Convex Optimization*, section 6.1.2. Cambridge University Press.
# - C. M. Bishop (2006). *Pattern Recognition and Machine Learning*, section 3.1.1. Springer.
# - M. A. Nielsen (2015). *Neural Networks and Deep Learning*, chapter 1. Determination Press.
# - I. Goodfellow, Y. Bengio, A. Courville (2016). *Deep Learning*, sections 4.3 and 5.1.4. MIT Press.
# - F. Bianco (2023). Lecture slides (the five slopes, "which is the best fit line?").
