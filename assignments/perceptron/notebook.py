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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for a derivation.*
#
# Sixty years before the networks that write and paint, one neuron learned from its mistakes. You will write that
# neuron: the rule that moves it, the loop that trains it, the bound that says how long training can take. On the way
# you will mend a slide that printed the rule wrongly.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: the scalar product, NumPy arrays and their indices, a `for` loop. The neuron with a threshold was
# in the assignment *Logic gates*; here its threshold moves to the other side of the inequality and is called the bias.
#
# | minutes | section | you write |
# |---:|---|---|
# | 10 | 1 A line that decides | `perceptron_predict` |
# | 15 | 2 Learning from one point | `perceptron_step` |
# | 10 | 3 One epoch | `perceptron_epoch` |
# | 15 | 4 Training | `perceptron_fit` |
# | 15 | 5 How many mistakes can there be? | a derivation, `novikoff_bound` |
# | 10 | 6 The slide that never learns | `slide_update` |
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

from autograder.drawing.film import film
from autograder.drawing.style import BLUE, GOLD, INK, RED, use_style

HALVES = ["#dbe8f2", "#f8dedd"]
use_style()


def plane(ax, w, b, reach):
    """Colour the half-planes, draw the line w . x + b = 0, and the arrow of w that stands on it."""
    w = np.asarray(w, dtype=float)
    ax.set(xlim=(-reach, reach), ylim=(-reach, reach), aspect="equal", xlabel="$x_1$", ylabel="$x_2$")
    ticks = np.linspace(-reach, reach, 3)
    score = w[0] * ticks[None, :] + w[1] * ticks[:, None] + b
    ax.contourf(ticks, ticks, score, levels=[-1e9, 0, 1e9], colors=HALVES, zorder=0)
    length = np.hypot(*w)
    if length > 0:
        foot, along = -b * w / length**2, np.array([-w[1], w[0]]) / length
        ends = np.stack([foot - 4 * reach * along, foot + 4 * reach * along])
        ax.plot(*ends.T, color=INK, lw=2, zorder=2)
        ax.annotate(
            "",
            foot + 0.28 * reach * w / length,
            foot,
            arrowprops={"arrowstyle": "-|>", "color": INK, "lw": 1.8},
            zorder=5,
        )


def dots(ax, X, y, size=48):
    """The points: red circles are +1, blue squares are -1."""
    for label, colour, shape, name in ((1, RED, "o", "+1 (red)"), (-1, BLUE, "s", "-1 (blue)")):
        ax.scatter(*X[y == label].T, s=size, c=colour, marker=shape, edgecolor="white", lw=0.8, label=name, zorder=4)


def two_classes(n, margin, seed):
    """n random points, labelled by a random line; none is closer to it than the margin. Returns X, y, w, b."""
    rng = np.random.default_rng(seed)
    angle = rng.uniform(0, 2 * np.pi)
    w, b = np.array([np.cos(angle), np.sin(angle)]), rng.uniform(-0.8, 0.8)
    X = rng.uniform(-3, 3, (40 * n, 2))
    X = X[np.abs(X @ w + b) > margin][:n]
    return X, np.where(X @ w + b > 0, 1, -1), w, b


# %% [markdown]
# ## 1 A line that decides
#
# A perceptron weighs its features, adds a bias, and answers with a sign:
#
# $$ n(x) = w \cdot x + b, \qquad \hat y = \begin{cases} +1 & n(x) \ge 0 \\ -1 & \text{else.} \end{cases} $$
#
# All points with score $n(x) = 0$ form a line (in more dimensions a hyperplane). The vector $w$ stands upright on it
# and points to the side of $+1$; the bias $b$ shifts it: for $b = 0$ it runs through the origin.
#
# Mathematicians say $\operatorname{sgn}(0) = 0$. A classifier cannot answer 0, so a rule is needed for ties, and ours
# is: **a score of exactly 0 predicts +1**.
#
# (The gates of the first assignment answered 0 and 1. A perceptron's labels are -1 and +1, because then *label times score*
# says whether a point is right. Data with 0 and 1 must be translated first.)
#
# > *The perceptron, "a probabilistic model for information storage and organization in the brain", is Frank
# > Rosenblatt's (1958). In July of that year, the New York Times reported, a computer had learned with it to tell left
# > from right after fifty attempts. The machine that was built for it afterwards, the Mark I, had a camera of 400
# > photocells, and motors that turned its weights.*
#
# **Predict before you run.** The lecture takes $w = (2, 2)$, $b = 0$, and calls $+1$ red and $-1$ blue. Which colour
# does $(0, 2)$ get, which $(-1, 0)$, and which $(1, -1)$? Write it down: nothing hangs on it, and below you see both.

# %%
predict("colours", ...)  # three words: ["red", "blue", "blue"], say

# %% exercise="perceptron_predict"

# %% tags=["demo"]
lecture = np.array([[0.0, 2.0], [-1.0, 0.0], [1.0, -1.0]])
classes = perceptron_predict(lecture, np.array([2.0, 2.0]), 0.0)
reveal("colours", ["red" if label > 0 else "blue" for label in classes])
fig, ax = plt.subplots(figsize=(4.6, 4.6))
plane(ax, [2, 2], 0, 3)
dots(ax, lecture, classes, size=90)
for point, score in zip(lecture, lecture @ [2, 2], strict=True):
    side = 1 if score >= 0 else -1
    ax.annotate(
        f"n = {score:g}", point, xytext=(12 * side, 4), textcoords="offset points", ha="left" if side > 0 else "right"
    )
ax.set_title("The lecture's line: two points and a tie")
ax.legend(loc="lower left")
plt.show()

# %% [markdown]
# *(The lecture's slides 16 and 17 head both sums with n(0, 2). The second one is n(-1, 0).)*
#
# ## 2 Learning from one point
#
# Call a point **missed** when $y\,(w \cdot x + b) \le 0$. For a point that is well on its own side, label and score
# have the same sign, so the product is positive. Note the equals sign: a score of 0 counts as missed *whatever the
# label*. Training starts at $w = 0, b = 0$, where every score is 0; without the equals sign, nothing would ever begin.
#
# What should a missed point do to the line? It wants its own $y\,(w \cdot x + b)$ to grow. Move a little along $y\,x$,
# and let the bias take part as the weight of a feature that is always 1:
#
# $$ w' = w + \eta\,y\,x, \qquad b' = b + \eta\,y. $$
#
# Now put the new line in, and use $y^2 = 1$:
#
# $$ y\,(w' \cdot x + b') \;=\; y\,(w \cdot x + b) + \eta\,\big(\lVert x \rVert^2 + 1\big). $$
#
# The product grows by $\eta\,(\lVert x\rVert^2 + 1)$, **always**, for both labels. That is the whole derivation. Three
# remarks, each of which is somebody's lost evening:
#
# - A right point moves *nothing*. The rule is driven by mistakes; it does not look at how wrong a score is.
# - Growing is not the same as being positive: one step may not be enough for this point, and may spoil another.
# - It is not gradient descent on the sign function, whose gradient is 0 wherever it exists. (It is what you get from
#   the loss $\max(0, -y\,n(x))$, one point at a time.)
#
# **Predict before you run.** A point is missed with $y\,(w \cdot x + b) = -7$; it is $x = (1, 2)$, and $\eta = 1$.
# How many visits does it need until it is on its own side, if no other point interferes?

# %%
predict("visits", ...)  # a whole number

# %% tags=["demo"]
reveal("visits", 2, "Each visit adds 1 + 4 + 1 = 6: after one visit the product is -1, after two it is 5.")

# %% exercise="perceptron_step"

# %% tags=["demo"]
x, label = np.array([1.0, 2.0]), 1
w, b = np.array([0.5, -3.5]), -0.5
fig, axes = plt.subplots(1, 3, figsize=(11, 3.9), sharey=True)
for visit, ax in enumerate(axes):
    plane(ax, w, b, 3.2)
    dots(ax, x[None], np.array([label]), size=110)
    ax.set_title(f"after {visit} visit{'' if visit == 1 else 's'}: $y\\,(w \\cdot x + b) = {label * (w @ x + b):g}$")
    w, b = perceptron_step(w, b, x, label)
axes[1].set_ylabel("")
axes[2].set_ylabel("")
fig.suptitle("A missed point pulls the red half-plane over itself", x=0.01, ha="left", fontsize=12)
plt.show()

# %% [markdown]
# ## 3 One epoch
#
# An **epoch** visits every point once. Each missed point moves the line *at once*, and the next point meets the line
# that its predecessor left behind. (If all points were judged by the old line and moved it together at the end, that
# would be another algorithm, a batch update.)
#
# **Predict before you run.** The same four points, from the same zero start, forwards and backwards: do you expect the
# same line? The same number of mistakes?

# %%
predict("same_line", ...)  # True or False: both orders end at the same line

# %% exercise="perceptron_epoch"

# %% tags=["demo"]
X = np.array([[2.0, 1.0], [1.0, 3.0], [-1.0, 1.0], [3.0, -2.0]])
y = np.array([1, -1, -1, 1])
ends = [perceptron_epoch(X, y, np.zeros(2), 0.0, order=np.array(order))[:2] for order in ([0, 1, 2, 3], [3, 2, 1, 0])]
reveal("same_line", all(np.array_equal(*pair) for pair in zip(*ends, strict=True)))
fig, axes = plt.subplots(1, 2, figsize=(9, 4.4), sharey=True)
for ax, order in zip(axes, ([0, 1, 2, 3], [3, 2, 1, 0]), strict=True):
    w, b, n_mistakes = perceptron_epoch(X, y, np.zeros(2), 0.0, order=np.array(order))
    plane(ax, w, b, 4)
    dots(ax, X, y, size=80)
    for turn, row in enumerate(order, start=1):
        ax.annotate(f"{turn}.", X[row], xytext=(8, -14), textcoords="offset points", fontsize=11)
    w_text = ", ".join(f"{value:g}" for value in w)
    ax.set_title(f"order {order}: {n_mistakes} mistakes, w = ({w_text}), b = {b:g}", fontsize=10)
axes[1].set_ylabel("")
plt.show()

# %% [markdown]
# ## 4 Training
#
# The lecture says: *do this until all the examples are classified correctly.* So epoch follows epoch, until one of them
# makes no mistake: then the line has not moved during the whole epoch, so every point has seen the same line and was
# right. That epoch is needed, as proof. And if it never comes? For data that no line separates it *cannot* come, and
# the loop runs for ever. Minsky and Papert (1969) made the simplest such data famous, the exclusive or. Hence the
# cap, `max_epochs`, and hence the answer `converged`, so that nobody mistakes giving up for success.
#
# `rng` decides the order. Without it the rows come as they are; with it, every epoch draws a fresh one.

# %% exercise="perceptron_fit"

# %% [markdown]
# Here is your rule at work: one picture for every time the line moves, the line before it dashed. Early moves turn it
# by 30 degrees or so, late ones by 15 to 20. The pushes have not become weaker; it is the line that has grown heavy.
# Over the 21 mistakes the vector $(w, b)$ grows from length 4 to length 10, and the same push turns a long arrow less
# than a short one.

# %% tags=["demo"]
X, y, w_true, b_true = two_classes(40, 0.2, seed=0)
w, b, moves = np.zeros(2), 0.0, []
for epoch in range(1, 9):
    for i in range(len(X)):
        w_new, b_new = perceptron_step(w, b, X[i], y[i])
        if b_new != b:
            moves.append((epoch, i, w, b, w_new, b_new))
        w, b = w_new, b_new

fig, ax = plt.subplots(figsize=(4.4, 4.6), dpi=64)


def draw(k):
    epoch, i, w_old, b_old, w_now, b_now = moves[k]
    ax.clear()
    plane(ax, w_now, b_now, 3.2)
    if np.any(w_old):
        foot, along = -b_old * w_old / (w_old @ w_old), np.array([-w_old[1], w_old[0]]) / np.hypot(*w_old)
        ax.plot(*np.stack([foot - 9 * along, foot + 9 * along]).T, color=INK, lw=1, ls=(0, (4, 4)), zorder=2)
    dots(ax, X, y)
    ax.scatter(*X[i], s=230, facecolor="none", edgecolor=GOLD, lw=3, zorder=6)
    wrong = int((perceptron_predict(X, w_now, b_now) != y).sum())
    ax.set_title(f"epoch {epoch}, mistake {k + 1}: {wrong} points still wrong")


film(fig, draw, len(moves), interval=550, labels=[f"mistake {k + 1} of {len(moves)}" for k in range(len(moves))])

# %% [markdown]
# **Predict before you run.** Three data sets: two classes far apart, two classes that nearly touch, and the exclusive
# or. Sketch the number of mistakes per epoch for each. Must the curve of the second fall all the time?

# %%
predict("always_falls", ...)  # True or False

# %% tags=["demo"]
xor_X, xor_y = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]]), np.array([-1, 1, 1, -1])
sets = {
    "a wide gap": (*two_classes(40, 0.5, seed=3)[:2], BLUE, "o"),
    "a narrow gap": (*two_classes(40, 0.02, seed=7)[:2], RED, "s"),
    "exclusive or": (xor_X, xor_y, GOLD, "^"),
}
narrow = perceptron_fit(*sets["a narrow gap"][:2], max_epochs=25)["mistakes_per_epoch"]
reveal("always_falls", bool(np.all(np.diff(narrow) <= 0)))
fig, ax = plt.subplots(figsize=(7.6, 3.8))
for name, (X, y, colour, shape) in sets.items():
    fit = perceptron_fit(X, y, max_epochs=25)
    history = fit["mistakes_per_epoch"]
    end = "converged" if fit["converged"] else "no line separates it: stopped by the cap"
    ax.plot(range(1, len(history) + 1), history, color=colour, marker=shape, ms=5, lw=1.6, label=f"{name} ({end})")
ax.axhline(0, color=INK, lw=0.8)
ax.set(xlabel="epoch", ylabel="mistakes", ylim=(-0.3, None), title="Mistakes per epoch")
ax.legend()
plt.show()

# %% [markdown]
# **What does the learning rate do?** Start at zero and look at the rule: after every mistake, $w$ is $\eta$ times a sum
# of some $y\,x$, and $b$ is $\eta$ times a sum of some $y$. A positive factor changes no sign, so it changes no
# mistake. From a zero start, the learning rate only scales the line. (From any other start it matters: it weighs the
# start against the data.)
#
# **Predict before you run.** The AND gate takes nine epochs with $\eta = 1$. How many with $\eta = 0.25$, with $\eta =
# 4$, with $\eta = 0.1$?

# %%
predict("epochs", ...)  # three numbers: [9, 9, 9], say

# %% tags=["demo"]
and_X, and_y = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([-1, -1, -1, 1])
reveal("epochs", [len(perceptron_fit(and_X, and_y, lr=lr)["mistakes_per_epoch"]) for lr in (0.25, 4, 0.1)])
for lr in (1, 0.25, 4, 0.1):
    fit = perceptron_fit(and_X, and_y, lr=lr)
    print(f"lr = {lr:<5} mistakes per epoch {fit['mistakes_per_epoch']},  w / lr = {fit['w'] / lr}")

# %% [markdown]
# The last row breaks the rule, and not because of your code. In exact arithmetic all four rows agree. But 0.1 has no
# exact binary form, and after three epochs the score of $(1, 0)$, which should be exactly 0 and so a mistake, comes out
# as about $-3 \cdot 10^{-17}$: right, by luck. A tie that is decided by rounding is decided by nobody. Powers of two
# (0.25, 4) are exact, so they keep their ties.

# %% [markdown]
# ## 5 How many mistakes can there be?
#
# Albert Novikoff (1962) gave the answer in two inequalities. First absorb the bias: give every point a last feature 1,
# and call $z = (x, 1)$ and $v = (w, b)$. Then the score is $v \cdot z$ and a mistake does $v' = v + y\,z$ (with $\eta =
# 1$).
#
# Assume that some line $v^* = (w^*, b^*)$ separates the data. Let
#
# $$ R = \max_i \lVert z_i \rVert, \qquad \gamma = \min_i \frac{y_i\,(v^* \cdot z_i)}{\lVert v^* \rVert} > 0 . $$
#
# $R$ is the length of the longest point, $\gamma$ is the margin: how far inside its own side the most endangered point
# lies. **Theorem:** a perceptron that starts at $v_0 = 0$ makes at most $(R/\gamma)^2$ mistakes, in whatever order the
# points come, for however many epochs.
#
# Nothing in it depends on the number of points or of dimensions. A narrow gap makes training slow, and nothing else
# does.
#
# ### Your derivation
#
# Let $v_k$ be the weights after the $k$-th mistake. In the cell below, in your own words and formulas:
#
# 1. Show that $v_k \cdot \dfrac{v^*}{\lVert v^* \rVert} \ge k\,\gamma$. (What does one mistake add?)
# 2. Show that $\lVert v_k \rVert^2 \le k\,R^2$. (Expand $\lVert v + y z \rVert^2$. What do you know about the middle
#    term, and why?)
# 3. Put both together into $k \le (R/\gamma)^2$, and name the inequality that you use.
# 4. In one or two sentences: where was it used that the data are separable, and where that only *missed* points move
#    the line? Why is $\eta$ not in the result?

# %% [markdown] manual="novikoff_derivation"
# **Mark scheme ({{points}} points).** One point for each part; half points where an argument is right but a reason is missing.
#
# 1. *First inequality.* A mistake on $(z, y)$ gives
#    $v_k \cdot \frac{v^*}{\lVert v^*\rVert} = v_{k-1} \cdot \frac{v^*}{\lVert v^*\rVert} + \frac{y\,(v^* \cdot
#    z)}{\lVert v^*\rVert} \ge v_{k-1} \cdot \frac{v^*}{\lVert v^*\rVert} + \gamma$, and $v_0 = 0$; induction over $k$.
#    (Half without $v_0 = 0$ or the induction.)
# 2. *Second inequality.* $\lVert v_k \rVert^2 = \lVert v_{k-1} \rVert^2 + 2\,y\,(v_{k-1} \cdot z) + \lVert z \rVert^2
#    \le \lVert v_{k-1} \rVert^2 + 0 + R^2$: the middle term is $\le 0$ *because the point was missed*. (Half if the
#    middle term is dropped without that reason.)
# 3. *Together.* Cauchy-Schwarz: $k\,\gamma \le v_k \cdot \frac{v^*}{\lVert v^*\rVert} \le \lVert v_k \rVert \le
#    \sqrt{k}\,R$, hence $\sqrt{k} \le R/\gamma$. (Half if the inequality is not named or not used.)
# 4. *Where it is used.* Separability makes $\gamma > 0$, in part 1; that only missed points move the line makes the
#    middle term $\le 0$, in part 2. With $\eta$ both sides scale: $k\,\eta\,\gamma \le \sqrt{k}\,\eta\,R$. (Half for
#    one of the three.)

# %% [markdown]
# Now compute the bound. Mind the two places where the bias is absorbed: in the length of $(x, 1)$, and in the length of
# $(w^*, b^*)$. A line that does not separate the data has no margin, and the square would hide its minus sign: refuse
# it.

# %% exercise="novikoff_bound"

# %% tags=["demo"]
X, y, w_true, b_true = two_classes(40, 0.5, seed=26)
fit = perceptron_fit(X, y, max_epochs=1000)
lines = {"the line that made the labels": (w_true, b_true), "the line your perceptron found": (fit["w"], fit["b"])}
fig, axes = plt.subplots(1, 2, figsize=(10, 4.9), sharey=True)
for ax, (name, (w, b)) in zip(axes, lines.items(), strict=True):
    plane(ax, w, b, 3.3)
    dots(ax, X, y)
    length = np.hypot(*w)
    margins = y * (X @ w + b) / length
    nearest = np.argmin(margins)
    along = np.array([-w[1], w[0]]) / length
    for side in (1, -1):
        foot = -b * w / length**2 + side * margins[nearest] * w / length
        ax.plot(*np.stack([foot - 12 * along, foot + 12 * along]).T, color=GOLD, lw=1.6, ls=(0, (5, 3)), zorder=3)
    ax.scatter(*X[nearest], s=230, facecolor="none", edgecolor=GOLD, lw=3, zorder=6)
    bound = novikoff_bound(X, y, w, b)
    ax.set_title(f"{name}\ndistance {margins[nearest]:.2f}, so at most {bound:,.0f} mistakes", fontsize=10)
axes[1].set_ylabel("")
plt.show()
print(f"Training made {sum(fit['mistakes_per_epoch'])} mistakes.")

# %% [markdown]
# Every separating line gives a bound, and the widest margin gives the best one. The perceptron does not look for it: it
# stops at the first line that is right, however close it passes to a point. (Machines that look for the widest margin
# came later: support vector machines.) The pictures show distances in the plane; $\gamma$ is a little smaller, since
# the length that it is divided by has the bias in it.
#
# **Predict before you run.** Two hundred random data sets: bound across, mistakes made upwards. Where can no point lie?
# Do you expect the points near the diagonal?

# %%
predict("no_point_lies", ...)  # "above" or "below" the diagonal

# %% tags=["demo"]
reveal("no_point_lies", "above")
bounds, made = [], []
for seed in range(200):
    margin = 10 ** np.random.default_rng(seed).uniform(-2, 0.2)
    X, y, w, b = two_classes(60, margin, seed)
    bounds.append(novikoff_bound(X, y, w, b))
    made.append(sum(perceptron_fit(X, y, max_epochs=2000)["mistakes_per_epoch"]))
fig, ax = plt.subplots(figsize=(6.2, 4.6))
ends = np.array([1, 2 * max(bounds)])
ax.fill_between(ends, ends, ends[1], color="#ecebe6", zorder=0)
ax.plot(ends, ends, color=INK, lw=1.5)
ax.scatter(bounds, made, s=24, c=BLUE, alpha=0.65, edgecolor="white", lw=0.4)
ax.set(xscale="log", yscale="log", xlim=ends, ylim=(0.7, ends[1]))
ax.set(xlabel="Novikoff's bound $(R/\\gamma)^2$", ylabel="mistakes made in training")
ax.text(2, ends[1] / 3, "no data set can lie here", color="#6b6f76")
ax.set_title("A bound holds for the worst case; most cases are kinder")
plt.show()

# %% [markdown]
# ## 6 The slide that never learns
#
# This is the perceptron as a lecture's slide printed it (Borst 2019, slide 25), with two features $f_1, f_2$:
#
# ```text
# for f1, f2, label in Data do
#     output     <- w1 f1 + w2 f2 + b
#     prediction <- sgn(output)
#     if prediction = 1 and label = -1 then
#         w1 <- w1 + f1
#         w1 <- w2 + f2
#         b  <- b + 1
#     end
#     if prediction = -1 and label = 1 then
#         w1 <- w1 - f1
#         w1 <- w2 - f2
#         b  <- b - 1
#     end
# end
# ```
#
# **It has three faults.** Take a pencil and one missed point, and follow it through. Does its output move the right
# way? Which weights change? What happens if training starts at zero? (A fourth difference is no fault of the update:
# the slide goes through the data once, where its own text says *until all the examples are classified correctly*. You
# wrote that loop in section 4.)
#
# Then write the update as it should have been.

# %% exercise="slide_update"

# %% [markdown]
# A race: the slide as printed against yours, on the same 37 points from the same start. (The printed rule gets a start
# that is not zero, since from zero it would never move.)
#
# **Predict before you run.** The start has 9 of 37 points wrong. Does the printed rule learn slowly, not at all, or
# worse?

# %%
predict("as_printed", ...)  # "slowly", "not at all" or "worse"


# %% tags=["demo"]
def as_printed(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    missed = prediction == -label
    return (w2 + prediction * f2, w2, b + prediction) if missed else (w1, w2, b)


reveal("as_printed", "worse")
X, y, w_true, b_true = two_classes(37, 0.15, seed=15)
fig, ax = plt.subplots(figsize=(7.6, 3.8))
for update, name, colour in ((as_printed, "as printed", RED), (slide_update, "as you mended it", BLUE)):
    w1, w2, b, wrong = 0.5, -0.5, 0.1, []
    for _ in range(30):
        wrong.append(int((perceptron_predict(X, np.array([w1, w2]), b) != y).sum()))
        for (f1, f2), label in zip(X, y, strict=True):
            w1, w2, b = update(w1, w2, b, f1, f2, label)
    ax.plot(wrong, color=colour, marker="o", ms=4, lw=1.6, label=name)
ax.axhline(len(X) / 2, color="#9aa0a6", lw=1, ls=(0, (4, 4)))
ax.text(30, len(X) / 2 + 0.6, "a coin", color="#6b6f76", ha="right")
ax.axhline(0, color=INK, lw=0.8)
ax.set(xlabel="epochs of training", ylabel=f"wrong, of {len(X)} points", title="The slide, as printed and as mended")
ax.legend()
plt.show()

# %% [markdown]
# ## What stays
#
# - A missed point adds $\eta\,y\,x$ to $w$ and $\eta\,y$ to $b$; its own score moves by $\eta\,(\lVert x \rVert^2 + 1)$
#   the right way.
# - A score of 0 is a miss. Otherwise a zero start stays a zero start.
# - Training ends with a clean epoch or with the cap; only the first is convergence, and it comes, given time, exactly
#   when a line separates the data.
# - At most $(R/\gamma)^2$ mistakes, whatever the order, the number of points and the learning rate.
# - What one line cannot separate, one neuron cannot learn. The next assignments put neurons behind each other.
#
# **If you want more**: compare your predictions on separable data with `sklearn.linear_model.Perceptron(shuffle=False,
# tol=None)`. Or average all the lines that your training passes through, and predict with the average (Freund and
# Schapire 1999): it is nearly free, and it is calmer on data that no line separates.
#
# **Sources**
#
# - F. Rosenblatt (1958). The perceptron: a probabilistic model for information storage and organization in the brain.
#   *Psychological Review* 65, 386-408.
# - A. B. J. Novikoff (1962). On convergence proofs on perceptrons. *Symposium on the Mathematical Theory of Automata*
#   12, 615-622.
# - M. Minsky, S. Papert (1969). *Perceptrons*. MIT Press.
# - Y. Freund, R. E. Schapire (1999). Large margin classification using the perceptron algorithm. *Machine Learning* 37,
#   277-296.
# - C. M. Bishop (2006). *Pattern Recognition and Machine Learning*, section 4.1.7. Springer.
# - S. Shalev-Shwartz, S. Ben-David (2014). *Understanding Machine Learning*, section 9.1.2. Cambridge University Press.
# - J. Borst (2019). *Neural Networks*, lecture slides, University of Leipzig (slide 25, mended here).
