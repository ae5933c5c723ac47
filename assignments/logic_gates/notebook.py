# %% [markdown]
# # {{title}}
#
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for a proof.*
#
# At the end you can
#
# {{objectives}}
#
# **You should know before:** NumPy arrays and their shapes, the product `X @ w`, and what a truth table is.
#
# Seven functions wait to be written. Each has a docstring that says exactly what is asked, and a check under it.
# Run a check as often as you like: it shows about 40 % of what will be looked at after you hand in.
#
# Truth values are the integers 0 and 1 throughout. (The next assignment, on the perceptron, uses -1 and +1.)

# %%
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
import matplotlib.pyplot as plt

from autograder.drawing.slider import knob
from autograder.drawing.style import BLUE, GREY, RED, use_style

use_style()

# %% [markdown]
# ## 1. A neuron that only counts
#
# In 1943 Warren McCulloch, a neurophysiologist, and Walter Pitts, a logician of twenty, asked what nerve cells could
# compute if all that a cell does is to fire or not to fire. Their answer: every finite expression of logic
# (*A logical calculus of the ideas immanent in nervous activity*, Bulletin of Mathematical Biophysics 5, 115-133).
#
# The neuron of the lecture adds its inputs and compares the sum with a threshold $\theta$:
#
# $$\text{out} = \begin{cases} 1 & \text{if } \sum_j w_j x_j \ge \theta \\ 0 & \text{otherwise} \end{cases}$$
#
# with all weights $w_j = 1$ at first. Mind the sign: it is $\ge$. A sum that only just reaches the threshold fires the
# neuron. Some books write $w \cdot x + b \ge 0$ instead; that is the same neuron with $\theta = -b$, so nobody needs a
# bias *and* a threshold.
#
# One row of `x` is one sample. Write the neuron for all rows at once.

# %% exercise="mp_neuron"

# %% [markdown]
# > **Predict before you run.** The lecture asks: three inputs, all weights 1. *What value of $\theta$ corresponds to
# > logical AND?* Is there only one? Write it down: nothing hangs on it, and below you see both.

# %%
predict("and_threshold", ...)  # a number

# %% tags=["demo"]
reveal("and_threshold", "3, and any number above 2 and up to 3")
THREE = np.array([[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1], [1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]])

print("threshold   output for the inputs 000 001 010 011 100 101 110 111")
for theta in (0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5):
    outputs = mp_neuron(THREE, np.array([1, 1, 1]), theta)
    print(f"{theta:9}   {'':22}", "   ".join(map(str, outputs)))

# %% [markdown]
# $\theta = 3$ is AND, and so is every threshold with $2 < \theta \le 3$: the sums are whole numbers, and the neuron only
# asks whether one reaches $\theta$. That is why no check here looks at the *value* of your weights and thresholds, only at
# the truth table they give.
#
# ## 2. Truth tables
#
# To see what a neuron computes we need all its inputs. For $n$ inputs there are $2^n$, and counting from 0 to $2^n - 1$ in
# binary writes them all down. `f` is any function that takes a batch, such as your neuron with weights filled in.

# %% exercise="truth_table"

# %% tags=["demo"]
X, y = truth_table(lambda x: mp_neuron(x, np.array([1, 1, 1]), 2), 3)
print("majority of three:")
for row, out in zip(X, y, strict=True):
    print("  ", *row, " ->", out)

# %% [markdown]
# ## 3. Gates are half-planes
#
# With two inputs, the points with $w_1 x_1 + w_2 x_2 = \theta$ form a line. The neuron fires on one side of it, the line
# included. So a gate is a choice of a line through the unit square: which corners are on the firing side?
#
# NOT, NAND and NOR *close* when inputs become active. With positive weights that is impossible, since more input could
# only mean more sum. Their weights are negative.

# %% exercise="gate_params"

# %% tags=["demo"]
CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def draw_plane(ax, title):
    ax.set(xlim=(-0.5, 1.5), ylim=(-0.5, 1.5), xticks=[0, 1], yticks=[0, 1], aspect="equal", title=title)
    ax.plot([0, 1, 1, 0, 0], [0, 0, 1, 1, 0], color=GREY, lw=0.8, ls=":")
    ax.spines[["top", "right"]].set_visible(False)


def shade(ax, w, theta, color=BLUE):
    """The half-plane on which the neuron fires, and its border."""
    a, b = np.meshgrid(np.linspace(-0.5, 1.5, 201), np.linspace(-0.5, 1.5, 201))
    score = w[0] * a + w[1] * b - theta
    if score.max() >= 0:
        ax.contourf(a, b, score, levels=[0, max(score.max(), 1e-9)], colors=[BLUE], alpha=0.18)
    if score.min() < 0 < score.max():
        ax.contour(a, b, score, levels=[0], colors=[color], linewidths=2)


def centred(w, theta):
    """The same truth table with the line in the middle of its room, so that it touches no corner."""
    sums = CORNERS @ np.asarray(w, float)
    fires = sums >= theta
    return (sums[fires].min() + sums[~fires].max()) / 2 if fires.any() and not fires.all() else theta


def draw_corners(ax, outputs, points=CORNERS):
    for (a, b), out in zip(points, outputs, strict=True):
        ax.plot(a, b, "o", ms=15, mfc=BLUE if out else "white", mec=BLUE if out else GREY, mew=2, zorder=3)
        ax.annotate(str(out), (a, b), color="white" if out else GREY, ha="center", va="center", zorder=4, weight="bold")


fig, axes = plt.subplots(1, 4, figsize=(12, 3.9), layout="constrained")
for ax, name in zip(axes, ("AND", "OR", "NAND", "NOR"), strict=True):
    w, theta = gate_params(name)
    draw_plane(ax, name)
    shade(ax, w, centred(w, theta))
    draw_corners(ax, mp_neuron(CORNERS, np.array(w), theta))
    ax.set_xlabel("$x_1$")
axes[0].set_ylabel("$x_2$")
fig.suptitle("Four gates, four half-planes: the neuron fires in the blue part")
plt.show()

# %% [markdown]
# (The picture moves each line to the middle of its room. Any line between the same corners is the same gate.)
#
# > **Predict before you run.** Keep $w = (1, 1)$ and let $\theta$ slide from 0 to 3. The line moves without turning. How
# > many different gates will you see, and at which $\theta$ does one become the next?

# %%
predict("how_many_gates", ...)  # a whole number; one that always answers the same is a gate, too

# %% tags=["demo"]

fig, (plane, count) = plt.subplots(1, 2, figsize=(8.5, 3.8), layout="constrained")
thetas = np.round(np.arange(0, 3.01, 0.2), 1)
firing = [int(mp_neuron(CORNERS, np.array([1, 1]), theta).sum()) for theta in thetas]
reveal("how_many_gates", len(set(firing)))
gate_of = {4: "always 1", 3: "OR", 1: "AND", 0: "always 0"}


def slide(frame):
    plane.clear()
    gate = gate_of.get(firing[frame], "no gate")
    draw_plane(plane, f"$\\theta$ = {thetas[frame]:.1f}:  {gate}")
    shade(plane, (1, 1), thetas[frame])
    draw_corners(plane, mp_neuron(CORNERS, np.array([1, 1]), thetas[frame]))
    count.clear()
    count.step(thetas, firing, where="pre", color=GREY, lw=2)
    count.plot(thetas[frame], firing[frame], "o", ms=11, color=RED)
    count.set(
        xlabel="threshold $\\theta$", ylabel="corners that fire", yticks=range(5), ylim=(-0.4, 4.6), xlim=(-0.1, 3.1)
    )
    count.spines[["top", "right"]].set_visible(False)
    for x, y_text, text in ((0.3, 3.25, "OR"), (1.4, 1.25, "AND"), (2.45, 0.25, "never")):
        count.text(x, y_text, text, color=GREY)


knob(fig, slide, range(len(thetas)), labels=[f"threshold {theta:.1f}" for theta in thetas], start=5, places=16)

# %% [markdown]
# ## 4. The veto of 1943
#
# The paper of 1943 has no weights. Its neurons have excitatory inputs, which all count 1, and inhibitory inputs, and the
# inhibition is *absolute*: a single active inhibitory input keeps the neuron silent, whatever the others do. The weighted
# sum came later. Many texts draw an inhibitory input as a weight of -1 and call that a McCulloch-Pitts neuron. It is another
# neuron.

# %% exercise="mp_inhibitory"

# %% [markdown]
# > **Predict before you run.** Three excitatory inputs, all active; one inhibitory input, active; $\theta = 2$. Does the
# > neuron of 1943 fire? Does the neuron with a weight of -1?

# %%
predict("fires", ...)  # two of True and False: of 1943, and with a weight of -1

# %% tags=["demo"]
reveal("fires", [False, True])
exciters, inhibitors = np.meshgrid(np.arange(5), np.arange(4))
bars = (np.arange(4) < exciters.reshape(-1, 1)).astype(int)
vetoes = (np.arange(3) < inhibitors.reshape(-1, 1)).astype(int)
veto = mp_inhibitory(bars, vetoes, 2).reshape(4, 5)
weighted = mp_neuron(np.hstack([bars, vetoes]), np.array([1, 1, 1, 1, -1, -1, -1]), 2).reshape(4, 5)

fig, axes = plt.subplots(1, 2, figsize=(8.5, 3.6), layout="constrained", sharey=True)
for ax, table, title in zip(axes, (veto, weighted), ("1943: absolute veto", "weight of -1"), strict=True):
    ax.imshow(table, cmap="Blues", vmin=0, vmax=1.6, origin="lower")
    for (row, column), out in np.ndenumerate(table):
        ax.text(column, row, out, ha="center", va="center", color="white" if out else "black", weight="bold")
        if veto[row, column] != weighted[row, column]:
            ax.add_patch(plt.Rectangle((column - 0.46, row - 0.46), 0.92, 0.92, fill=False, ec=RED, lw=3))
    ax.set(xlabel="active excitatory inputs", title=title, xticks=range(5), yticks=range(4))
axes[0].set_ylabel("active inhibitory inputs")
fig.suptitle("Threshold 2. In the red frames the two neurons disagree")
plt.show()

# %% [markdown]
# With no excitatory input and $\theta = 0$, the veto alone makes a NOT. Without inhibitory inputs every neuron is
# *monotone*: switching an input on can never switch it off. The lecture's first slide shows such a neuron. From those alone
# neither NOT nor XOR can be built.
#
# ## 5. What one neuron cannot do
#
# XOR is 1 when exactly one of its two inputs is 1.
#
# > **Predict before you run.** We draw 20 000 neurons with random weights and thresholds, and count for how many of XOR's
# > four rows each is right. What is the best score? Would a million more draws help?

# %%
predict("best_score", ...)  # how many of the four rows

# %% tags=["demo"]
random = np.random.default_rng(1969)
xor = np.array([0, 1, 1, 0])
right = [int((mp_neuron(CORNERS, random.normal(size=2), random.normal()) == xor).sum()) for _ in range(20_000)]
reveal("best_score", max(right))

fig, ax = plt.subplots(figsize=(6, 3.2), layout="constrained")
counts = np.bincount(right, minlength=5)
bars = ax.bar(range(5), counts, color=[GREY, GREY, GREY, GREY, RED])
ax.bar_label(bars, labels=[f"{n:,}".replace(",", " ") for n in counts], padding=2)
ax.set(xlabel="rows of XOR that are right", ylabel="random neurons", xticks=range(5), ylim=(0, counts.max() * 1.15))
ax.set_title("Three rows of four, and never four")
ax.spines[["top", "right"]].set_visible(False)
plt.show()

# %% [markdown]
# ### Show it
#
# Suppose that a neuron with weights $w_1, w_2$ and threshold $\theta$ computes XOR. Write down the inequality that each of
# the four rows 00, 01, 10, 11 demands. Combine them, and show that no three numbers satisfy all four.
#
# Write your answer into the cell below. A few lines are enough.

# %% [markdown] manual="xor_inequalities"
# **Mark scheme ({{points}} points)**
#
# *1 point* for the four inequalities, with the right kind of each:
#
# - 00 must not fire: $0 < \theta$
# - 01 must fire: $w_2 \ge \theta$
# - 10 must fire: $w_1 \ge \theta$
# - 11 must not fire: $w_1 + w_2 < \theta$
#
# *1 point* for a combination that leads to a contradiction. Adding rows 01 and 10 gives $w_1 + w_2 \ge 2\theta$; row 11 says
# $w_1 + w_2 < \theta$; together $2\theta < \theta$, so $\theta < 0$, against row 00. (Also right: rows 01 and 10 sum to
# $\ge 2\theta$, rows 00 and 11 to $< 2\theta$, and both sums are $w_1 + w_2$ when the inequalities are written with a bias.
# Also right: a geometric proof that the two diagonals of the square cross, so that the convex hulls of the ones and of the
# zeros share a point.)
#
# Half a point off where $\ge$ and $>$ are mixed up but the contradiction stands. No point for "one line cannot do it" or a
# numerical search without an argument.

# %% [markdown]
# ### How special is XOR?
#
# A truth table that one neuron *can* compute is called a threshold function. Of the 16 functions of two inputs, all but two
# are. Write a function that decides it for up to three inputs. There are several ways: try small whole-numbered weights;
# learn weights step by step, but set a limit, for XOR has none; or think about when a plane separates the ones from the
# zeros.

# %% exercise="is_threshold_function"


# %% tags=["demo"]
def widest_gap(table):
    """Weights and threshold of a line that separates the ones from the zeros, as far from both as small weights allow."""
    best, found = 0.0, None
    for w in (np.indices((5, 5)).reshape(2, -1).T - 2)[:, ::-1]:
        sums = CORNERS @ w
        if 0 < table.sum() < 4 and w.any():
            gap = (sums[table == 1].min() - sums[table == 0].max()) / np.hypot(*w)
            if gap > best:
                best, found = gap, (w, (sums[table == 1].min() + sums[table == 0].max()) / 2)
    return found


names = {"0001": "AND", "0111": "OR", "1110": "NAND", "1000": "NOR", "0110": "XOR", "1001": "XNOR"}
fig, axes = plt.subplots(2, 8, figsize=(13, 4.4), layout="constrained")
for ax, table in zip(axes.flat, np.indices((2,) * 4).reshape(4, -1).T, strict=True):
    possible = is_threshold_function(table)
    line = widest_gap(table)
    ax.set_facecolor("white" if possible else "#FBE3D6")
    if line:
        shade(ax, *line)
    elif table.all():
        ax.set_facecolor("#D2E5F1")
    for (a, b), out in zip(CORNERS, table, strict=True):
        ax.plot(a, b, "o", ms=10, mfc=BLUE if out else "white", mec=BLUE if out else GREY, mew=1.5)
    ax.set(xlim=(-0.5, 1.5), ylim=(-0.5, 1.5), xticks=[], yticks=[], aspect="equal")
    ax.spines[:].set_color("#DDDDDD")
    digits = "".join(map(str, table))
    ax.set_title(digits, family="monospace", color="black" if possible else RED, size=11)
    ax.set_xlabel(names.get(digits, ""), color="black" if possible else RED)
fig.suptitle("All 16 functions of two inputs, rows 00 01 10 11: one line is enough for all but two")
plt.show()

# %% [markdown]
# > **Predict before you run.** 4 of 4 functions of one input and 14 of 16 of two inputs are threshold functions. What share
# > of the 256 functions of three inputs?

# %%
predict("share_of_three", ...)  # a number between 0 and 1

# %% tags=["demo"]
reveal("share_of_three", round(104 / 256, 2), "104 of 256; with every further input the share gets smaller.")
for n in (1, 2, 3):
    tables = np.indices((2,) * 2**n).reshape(2**n, -1).T
    found = sum(bool(is_threshold_function(table)) for table in tables)
    print(f"{n} inputs: {found:3} of {len(tables):3} functions, {found / len(tables):4.0%}")

# %% [markdown]
# 104 of 256. With four inputs it is 1 882 of 65 536, or 3 % (Muroga, *Threshold Logic and Its Applications*, 1971). One
# neuron computes almost nothing of what there is to compute. Minsky and Papert made that a theme of *Perceptrons* (1969).
#
# ## 6. Two lines and then one: XOR by a network
#
# What one line cannot separate, two lines can. One hidden neuron asks "is at least one input on?", another "are not both
# on?", and a third neuron asks whether both said yes. Each of the three is a gate that you have.
#
# Your network gets the neuron as an argument. The check hands in neurons of its own, to see that the answer really comes
# from them.

# %% exercise="xor_network"

# %% [markdown]
# > **Predict before you run.** The hidden layer moves the four corners to new places. How many *different* places can there
# > be? Where do 01 and 10 go?

# %% tags=["demo"]
hidden_calls = []


def remembering(x, w, theta):
    """Your neuron, with a notebook: what did each call get, and with which weights?"""
    hidden_calls.append((np.atleast_2d(x), np.asarray(w, float), float(theta)))
    return mp_neuron(x, w, theta)


out = xor_network(CORNERS, remembering)
of_inputs = [call for call in hidden_calls if call[1].shape == (2,) and np.array_equal(call[0], CORNERS)]
output = hidden_calls[-1]

fig, (left, right) = plt.subplots(1, 2, figsize=(9, 4.4), layout="constrained")
draw_plane(left, "Input space: both fire in the dark band")
for (_, w, theta), color in zip(of_inputs, (BLUE, RED, GREY), strict=False):
    shade(left, w, centred(w, theta), color)
draw_corners(left, out)
left.set(xlabel="$x_1$", ylabel="$x_2$")

if len(of_inputs) >= 2 and output[1].shape == (2,) and len(output[0]) == 4:
    draw_plane(right, "Hidden space: one line is enough")
    shade(right, output[1], centred(output[1], output[2]))
    draw_corners(right, out, output[0])
    for place in np.unique(output[0], axis=0):
        names = ["".join(map(str, c)) for c, h in zip(CORNERS, output[0], strict=True) if np.array_equal(h, place)]
        right.annotate(" and ".join(names), place, xytext=(0, 14), textcoords="offset points", ha="center", color=GREY)
    right.set(xlabel="first hidden neuron", ylabel="second hidden neuron")
else:
    right.set_axis_off()
    right.text(
        0.5, 0.5, "Your output neuron gets something else than\ntwo hidden outputs: draw it yourself!", ha="center"
    )
fig.suptitle("XOR: the hidden layer folds the square until a line can cut it")
plt.show()

# %% [markdown]
# The corners 01 and 10 land on the same point. The hidden layer has thrown away what does not matter (*which* input was on)
# and kept what does. That is what hidden layers are for, and training will find such foldings by itself.
#
# ## 7. From gates to arithmetic
#
# A half adder adds two binary digits: $1 + 1 = 10_2$, so the sum digit is 0 and 1 is carried. The carry is a gate that you
# have. So is the sum digit; but look closely, and the carry can save you a neuron.

# %% exercise="half_adder"

# %% [markdown]
# > **Predict before you run.** How many half adders does it take to add two numbers of four binary digits, if a carry comes
# > in from the right at every digit but the first?

# %%
predict("half_adders", ...)  # a whole number


# %% tags=["demo"]
reveal("half_adders", 7, "One for the first digit, and two for each of the three others.")


def add(p, q, digits=5):
    """Adds two whole numbers with half adders and OR neurons only; returns the sum and the half adders used."""
    carry, total, used = np.array([0]), 0, 0
    for place in range(digits):
        a, b = np.array([p >> place & 1]), np.array([q >> place & 1])
        first, one = half_adder(a, b)
        digit, two = half_adder(first, carry)
        carry = mp_neuron(np.column_stack([one, two]), np.array([1, 1]), 1)
        total += int(digit[0]) << place
        used += 2
    return total, used


for p, q in ((3, 1), (6, 11), (13, 13)):
    total, used = add(p, q)
    print(f"{p:2} + {q:2} = {total:2}   ({p:04b} + {q:04b} = {total:05b}, {used} half adders)")

# %% [markdown]
# You have built an adder from nothing but sums and thresholds. McCulloch and Pitts saw that this does not stop before a
# whole computer, and von Neumann drew the EDVAC of 1945 in their notation.
#
# What is missing is *learning*: all weights here were thought up by a person. In 1958 Rosenblatt let a machine find them, with the
# same threshold unit (the sigmoid that many slides draw into his perceptron came with backpropagation, in 1986). That is the
# next assignment.
#
# **Take along**
#
# - A threshold neuron is a line, a plane, a hyperplane: it fires on one side, border included.
# - Absolute inhibition and a weight of -1 are two different neurons.
# - XOR is not computable by one neuron, and three lines of algebra prove it.
# - A hidden layer moves the points until one neuron can separate them.
