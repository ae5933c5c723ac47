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
# A neuron adds up, and then it bends. The adding is school mathematics; everything that a network can do and a straight
# line cannot is in the bend. You will write the five bends that most networks are made of, take their slopes, watch
# them go flat, and prove that without them the deepest network in the world is a single layer.
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: NumPy arrays, the derivative and the chain rule, the product of two matrices.
#
# | minutes | section | you write |
# |---:|---|---|
# | 25 | 1 Functions that bend, and their slopes | `leaky_relu`, `leaky_relu_grad`, `softplus`, `activation_table`, `grad_from_activation`, `saturation_fraction` |
# | 15 | 2 Without a bend, nothing | `collapse_linear`, a proof |
# | 5 | 3 How sensitive, and where | `steepness`, `midpoint` |
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
from autograder.drawing.style import BLUE, GOLD, GREEN, GREY, INK, PAPER, RED, use_style

HEIGHTS = LinearSegmentedColormap.from_list("heights", [BLUE, "#a9c6dc", PAPER, "#eda9a6", RED])
use_style()


def sigmoid(z):
    """The same curve as 1 / (1 + e^-z), written with tanh so that nothing overflows."""
    return 0.5 * (1 + np.tanh(np.asarray(z) / 2))


# %% [markdown]
# ## 1 Functions that bend, and their slopes
#
# A neuron forms one sum $z = w \cdot x + b$, the *pre-activation*, and passes on $a = f(z)$, the *activation*. This
# notebook keeps the two letters apart, since half of all mistakes with activation functions come from mixing them up.
#
# > *The first neurons had a threshold: McCulloch and Pitts' (1943) and Rosenblatt's perceptron (1958) said 0 or 1, and
# > nothing between. Some slides draw the perceptron of 1958 with a sigmoid; that came later, for a reason. A step has
# > the slope 0 wherever it has one, and a network that learns by slopes learns nothing from it. Rumelhart, Hinton and
# > Williams (1986) put a smooth curve in the step's place, and whole networks could be trained.*
#
# ### A rectifier that leaks
#
# The simplest bend is a corner: $\operatorname{relu}(z) = \max(0, z)$ passes what is positive and stops the rest.
# (Fukushima used it in 1969; Nair and Hinton made it famous in 2010.) Its value is continuous; what jumps, at 0, is its
# *slope*: 0 on the left, 1 on the right. At 0 itself there are two slopes to choose from, and the lecture takes the left
# one.
#
# **Predict before you run.** A relu neuron has got a bias of -20 by an unlucky step, so that its $z$ is negative for
# every picture in the data. By how much does the next step of gradient descent change its weights? Write it down: nothing
# hangs on it, and below you see both.

# %%
predict("unlucky_relu", ...)  # a number

# %% tags=["demo"]
reveal("unlucky_relu", 0, "Its slope is 0 for every picture, and passes no blame on. The neuron is dead, and stays so.")

# %% [markdown]
# Hence the leak (Maas, Hannun and Ng 2013): left of 0 a small share of $z$ gets through,
#
# $$ f(z) = \begin{cases} z & z > 0 \\ s\,z & \text{else} \end{cases} \qquad
# f'(z) = \begin{cases} 1 & z > 0 \\ s & \text{else,} \end{cases} $$
#
# with a slope $s$ that is usually 0.01. At 0 we keep the lecture's habit: the slope of the left side.

# %% exercise="leaky_relu"

# %% exercise="leaky_relu_grad"

# %% tags=["demo"]
z = np.linspace(-3, 3, 601)
fig, axes = plt.subplots(1, 2, figsize=(9.6, 3.7))
for slope, colour in ((0.0, INK), (0.01, RED), (0.1, GOLD), (0.3, BLUE)):
    name = "0: plain relu" if slope == 0 else f"{slope:g}"
    axes[0].plot(z, leaky_relu(z, slope), color=colour, lw=2.2, label=name)
    for side in (z <= 0, z > 0):
        axes[1].plot(z[side], leaky_relu_grad(z[side], slope), color=colour, lw=2.2)
    axes[1].plot(0, leaky_relu_grad(0.0, slope), "o", color=colour, ms=7, mec="white", zorder=5)
axes[0].set(title="leaky relu: a corner, but no jump", xlabel="z", ylabel="a", ylim=(-1.1, 3))
axes[0].legend(title="slope on the left", loc="upper left")
axes[1].plot(0, 1, "o", color=PAPER, mec=INK, ms=7, zorder=5)
axes[1].set(title="its slope: the jump is here", xlabel="z", ylabel="da / dz", ylim=(-0.08, 1.15))
axes[1].annotate(
    "at z = 0 the left side counts",
    (0.06, 0.12),
    xytext=(0.4, 0.5),
    color=INK,
    arrowprops={"arrowstyle": "->", "color": INK},
)
plt.show()

# %% [markdown]
# ### A corner made smooth
#
# Softplus is the relu with its corner sanded off (Dugas and others 2001):
#
# $$ \operatorname{softplus}(z) = \log(1 + e^z). $$
#
# On paper that is all. In a computer it has two holes, one at either end:
#
# - right of 709, $e^z$ is more than a float64 can hold;
# - left of -37, $1 + e^z$ is 1, and all digits of $e^z$ are gone.
#
# The way out is one line of algebra. For $z > 0$ take $e^z$ out of the sum: $\log(1 + e^z) = z + \log(1 + e^{-z})$. Now
# no exponent is above 0, on either side:
#
# $$ \log(1 + e^z) = \max(z, 0) + \log\left(1 + e^{-|z|}\right). $$
#
# And for the logarithm of 1 plus something tiny NumPy has `np.log1p`.
#
# **Predict before you run.** What does `np.log(1 + np.exp(z))` give for $z = 1000$, and what for $z = -40$? What should
# come out?

# %% exercise="softplus"

# %% tags=["demo"]
fig, axes = plt.subplots(1, 2, figsize=(10.4, 3.9))
z = np.linspace(-3, 3, 601)
for sharpness, colour in ((1, BLUE), (2, GREEN), (4, GOLD), (16, RED)):
    axes[0].plot(z, softplus(sharpness * z) / sharpness, color=colour, lw=2.2, label=f"k = {sharpness}")
axes[0].plot(z, np.maximum(z, 0), color=INK, lw=1, ls=(0, (4, 3)), label="relu")
axes[0].set(title="softplus(k z) / k: the corner returns", xlabel="z", ylabel="a")
axes[0].legend(loc="upper left")

z = np.linspace(-45, 0, 900)
with np.errstate(divide="ignore"):
    bare = np.log(1 + np.exp(z))
digits = np.clip(-np.log10(np.abs(bare - softplus(z)) / softplus(z) + 1e-16), 0, 16)
axes[1].fill_between(z, digits, color=BLUE, alpha=0.2, lw=0)
axes[1].plot(z, digits, color=BLUE, lw=1.6)
gone = z[bare == 0].max()
axes[1].axvspan(-45, gone, color=RED, alpha=0.14, lw=0)
axes[1].text((gone - 45) / 2, 9.3, "it says 0", color=RED, ha="center")
axes[1].set(title="Right digits of log(1 + exp(z))", xlabel="z", ylabel="decimal digits", xlim=(-45, 0), ylim=(0, 17))
plt.show()
print(
    f"softplus(1000) = {softplus(1000.0):g}, softplus(-40) = {softplus(-40.0):.6g}, softplus(0) = log 2 = {softplus(0.0):.6f}"
)

# %% [markdown]
# Every step of $z$ by $-2.3$ costs the bare formula one digit. A loss that is nearly 0 is made of just such numbers, and
# its gradient too: this is why libraries have a function for "loss from logits", and why you should use it.
#
# ### Five at a glance
#
# The other two are old acquaintances. The *sigmoid* (or logistic function) runs from 0 to 1, $\tanh$ from -1 to 1:
#
# $$ \sigma(z) = \frac{1}{1 + e^{-z}}, \qquad \tanh(z) = \frac{e^z - e^{-z}}{e^z + e^{-z}} = 2\,\sigma(2 z) - 1 . $$
#
# Put all five into one table, side by side. (Here $|z|$ is at most 500, so that the bare formulas are good enough.)

# %% exercise="activation_table"

# %% tags=["demo"]
z, h = np.linspace(-5, 5, 1001), 1e-5
table, above, below = activation_table(z), activation_table(z + h), activation_table(z - h)
fig, axes = plt.subplots(2, 5, figsize=(13, 5), sharex=True, height_ratios=[3, 2])
for column, (name, colour) in enumerate(zip(table, (BLUE, GREEN, RED, GOLD, "#7a5195"), strict=True)):
    slope = (above[name] - below[name]) / (2 * h)
    for ax, curve in ((axes[0, column], table[name]), (axes[1, column], slope)):
        ax.fill_between(
            z, *ax.get_ylim(), where=slope < 0.05, color="#ecebe6", lw=0, transform=ax.get_xaxis_transform()
        )
        ax.axhline(0, color=GREY, lw=0.8)
        ax.axvline(0, color=GREY, lw=0.8)
        ax.plot(z, curve, color=colour, lw=2.6)
    axes[0, column].set_title(name, color=colour)
    axes[1, column].set(xlabel="z", ylim=(-0.1, 1.15))
    axes[0, column].set_ylim((-1.2, 1.2) if name in ("sigmoid", "tanh") else (-1.2, 5.2))
axes[0, 0].set_ylabel("a = f(z)")
axes[1, 0].set_ylabel("slope f'(z)")
fig.suptitle(
    "Five bends and their slopes. Grey: slope below 0.05, where hardly anything is learned",
    x=0.01,
    ha="left",
    fontsize=12,
)
plt.show()

# %% [markdown]
# Look at the lower row. The sigmoid never lets more than a quarter of a slope through; $\tanh$ up to all of it, but in a
# narrow window; the rectifiers all of it, on half of the axis, however far out. Softplus' slope has a shape that you
# know: it is the sigmoid.
#
# ### The slope from what was passed on
#
# The sigmoid's slope has a beautiful form. With $a = \sigma(z)$,
#
# $$ \sigma'(z) = \frac{e^{-z}}{(1 + e^{-z})^2} = \underbrace{\frac{1}{1 + e^{-z}}}_{a} \cdot
# \underbrace{\frac{e^{-z}}{1 + e^{-z}}}_{1 - a} = a\,(1 - a), \qquad \tanh'(z) = 1 - a^2, $$
#
# and for relu: 1 where $a > 0$, else 0. In each of them **$z$ does not occur**. A network that keeps its activations
# from the way forward (it needs them anyway) has all it needs for the way back.
#
# That is also the trap. The function below gets $a$. Who takes it for $z$ and computes $\sigma(a)\,(1 - \sigma(a))$ has
# applied the sigmoid twice, and nothing complains.
#
# **Predict before you run.** $a$ lies between 0 and 1. Between which two numbers does the wrong slope $\sigma(a)\,(1 -
# \sigma(a))$ lie then? And the right one?

# %% exercise="grad_from_activation"

# %% tags=["demo"]
z = np.linspace(-8, 8, 801)
a = sigmoid(z)
twice = sigmoid(a) * (1 - sigmoid(a))
fig, ax = plt.subplots(figsize=(8.6, 3.8))
ax.fill_between(z, grad_from_activation("sigmoid", a), color=BLUE, alpha=0.16, lw=0)
ax.plot(z, grad_from_activation("sigmoid", a), color=BLUE, lw=2.6, label="a (1 - a)")
ax.plot(z, twice, color=RED, lw=2.2, ls=(0, (5, 2)), label="sigmoid applied once more")
ax.axhspan(twice.min(), twice.max(), color=RED, alpha=0.08, lw=0)
ax.annotate(
    f"between {twice.min():.4f} and {twice.max():.2f}, everywhere",
    (-5, 0.223),
    xytext=(-7.8, 0.275),
    color=RED,
)
ax.set(title="The double sigmoid: so plausible, and never flat", xlabel="z", ylabel="slope", ylim=(0, 0.3))
ax.legend(loc="center right")
plt.show()

# %% [markdown]
# The wrong slope is positive, smooth and never above 1/4, as a sigmoid's should be. A network that uses it even learns,
# a little. That is why it stands in so much code.
#
# ### Saturated
#
# Where $a$ is nearly 0 or nearly 1, $a\,(1 - a)$ is nearly 0: the neuron is **saturated**. It has made up its mind, and
# what it should have answered instead hardly reaches its weights. A network behind ten saturated layers learns nothing
# at all (Glorot and Bengio 2010 watched it happen, layer by layer). So one looks at a layer and asks: which share of its
# outputs lies within $\varepsilon$ of an end?
#
# **Predict before you run.** A layer has 100 inputs, drawn from a normal distribution with standard deviation 1, and
# weights that are drawn with standard deviation $s$. For $s = 0.1$, what does the histogram of its outputs look like?
# For $s = 1$?

# %% exercise="saturation_fraction"

# %% tags=["demo"]
rng = np.random.default_rng(4)
inputs, weights = rng.normal(size=(400, 100)), rng.normal(size=(100, 60))
spreads = (0.03, 0.1, 0.2, 0.4, 1.0)
fig, ax = plt.subplots(figsize=(8.6, 5))
edges = np.linspace(0, 1, 121)
middles = (edges[1:] + edges[:-1]) / 2
for row, spread in enumerate(reversed(spreads)):
    outputs = sigmoid(inputs @ (spread * weights))
    counts, _ = np.histogram(outputs, edges)
    height = 0.86 * counts / counts.max()
    share = saturation_fraction(outputs, 0.05)
    ax.fill_between(middles, row, row + height, color=BLUE, alpha=0.55, lw=0)
    for end in (middles < 0.05, middles > 0.95):
        ax.fill_between(middles, row, row + height, where=end, color=RED, alpha=0.85, lw=0)
    ax.plot(middles, row + height, color=INK, lw=1)
    ax.text(1.02, row + 0.12, f"{share:.0%} saturated", va="bottom")
    ax.text(-0.02, row + 0.12, f"s = {spread:g}", va="bottom", ha="right")
for end in (0.05, 0.95):
    ax.axvline(end, color=INK, lw=1, ls=(0, (4, 4)), zorder=20)
ax.set(
    title="What a layer of sigmoids passes on, as its weights grow", xlabel="a", xlim=(0, 1), ylim=(-0.05, 5), yticks=[]
)
ax.spines["left"].set_visible(False)
plt.show()

# %% [markdown]
# With $s = 0.1 = 1/\sqrt{100}$ the sums $z$ have standard deviation 1, and the layer is awake. Four times that, and the
# bell has become a bathtub. Whoever starts a network chooses its weights with this picture in mind.

# %% [markdown]
# ## 2 Without a bend, nothing
#
# *Try adding layers to get more power*, says the lecture, and in the next line: *but, sequence of linear models is just a
# linear model*. One slide of another lecture goes on from there and calls deep networks "just linear models with a bunch
# of parameters". Which of them is right depends on one thing.
#
# Take two layers with nothing between them. As always here, samples are rows and $x$ comes from the left:
#
# $$ (x\,W_1 + b_1)\,W_2 + b_2 \;=\; x\,\underbrace{W_1 W_2}_{W} + \underbrace{b_1 W_2 + b_2}_{b} . $$
#
# (The lecture writes $w'' = w'\,w$ with columns, so its matrices stand the other way round.)
#
# **Predict before you run.** A network 2-24-24-1 has $2 \cdot 24 + 24 + 24 \cdot 24 + 24 + 24 + 1 = 697$ parameters.
# Without activations, how many numbers describe all that it can do?

# %%
predict("how_many_numbers", ...)  # a whole number

# %% exercise="collapse_linear"

# %% tags=["demo"]
reveal("how_many_numbers", 3, "Two weights and a bias: layer upon layer of straight lines is one straight line.")
from itertools import pairwise

rng = np.random.default_rng(11)
sizes = (2, 24, 24, 1)
layers = [(rng.normal(size=(d, m)) * 2.0 / np.sqrt(d), 0.7 * rng.normal(size=m)) for d, m in pairwise(sizes)]
ticks = np.linspace(-3, 3, 241)
grid = np.stack(np.meshgrid(ticks, ticks), axis=-1).reshape(-1, 2)


def through(x, bend):
    """The grid through all layers, with a bend after each but the last."""
    for number, (W, b) in enumerate(layers):
        x = x @ W + b
        if number < len(layers) - 1:
            x = bend(x)
    return x.reshape(len(ticks), len(ticks))


W, b = collapse_linear(*collapse_linear(*layers[0], *layers[1]), *layers[2])
bends = {
    "nothing between": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 4 * sigmoid(z) - 2,
}
fig, axes = plt.subplots(1, 4, figsize=(13, 4), sharey=True)
for ax, (name, bend) in zip(axes, bends.items(), strict=True):
    heights = through(grid, bend)
    levels = np.quantile(heights, np.linspace(0, 1, 19))  # every band of colour covers the same area
    ax.contourf(ticks, ticks, heights, levels=levels, colors=HEIGHTS(np.linspace(0, 1, 18)))
    ax.contour(ticks, ticks, heights, levels=levels[1:-1], colors="white", linewidths=0.5)
    ax.contour(ticks, ticks, heights, levels=levels[9:10], colors=[INK], linewidths=1.8, linestyles="solid")
    ax.set(title=name, aspect="equal", xticks=[-3, 0, 3], yticks=[-3, 0, 3], xlabel="$x_1$")
axes[0].set_ylabel("$x_2$")
fig.suptitle(
    "Three layers, the same 697 weights and biases four times: only the bend differs", x=0.01, ha="left", fontsize=12
)
plt.show()
flat = np.abs(through(grid, bends["nothing between"]).ravel() - (grid @ W + b).ravel()).max()
print(f"Without a bend the network is {W[0, 0]:.3f} x1 + {W[1, 0]:.3f} x2 + {b[0]:.3f}; largest difference {flat:.1e}.")

# %% [markdown]
# A plane, an origami, two landscapes. (The sigmoid is stretched here to run from -2 to 2, so that the pictures can be
# compared.) The first network has 697 parameters and can do what three numbers can do.
#
# ### Your proof
#
# In the cell below, in your own words and formulas:
#
# 1. Show that two layers without an activation are one layer: derive $W$ and $b$, and say which law of matrices you use.
# 2. Show it for $L$ layers, for every $L$.
# 3. Where does your proof break as soon as a relu stands between the layers? Give a network of one input, two relu
#    neurons and one output that is no linear model, and *prove* that no $w\,x + b$ equals it.
# 4. "Deep neural networks are just linear models with a bunch of parameters." Mend the sentence so that it is true, and
#    say what the parameters of a deep network *without* bends are worth.

# %% [markdown] manual="linear_stack_proof"
# **Mark scheme ({{points}} points).** One point for each part; half points where the result is right but a reason is missing.
#
# 1. *Two layers.* $(x W_1 + b_1) W_2 + b_2 = x (W_1 W_2) + (b_1 W_2 + b_2)$, for every $x$, by the distributive law and
#    the associative law. (Half without a law named, or where only numbers are put in.)
# 2. *L layers.* Induction: two neighbouring layers are one layer by part 1, which leaves $L - 1$ of the same form; at the
#    end one is left, $W = W_1 W_2 \cdots W_L$. (Half where it is done for three layers and "and so on" stands for the
#    argument.)
# 3. *With relu.* The distributive law is what breaks: $\operatorname{relu}(u + v) \ne \operatorname{relu}(u) +
#    \operatorname{relu}(v)$ in general, so that $W_2$ cannot be multiplied through (half a point). An example with a
#    proof (half a point): $\operatorname{relu}(x) + \operatorname{relu}(-x) = |x|$ has the value 1 at -1 and at 1, so a
#    line through both has slope 0 and is 1 at 0, where $|x|$ is 0. Any network with three such points does.
# 4. *The sentence.* For instance: "Deep networks *without activation functions between their layers* are linear models"
#    (half a point). All parameters together only choose one $W$ and one $b$, $d\,k + k$ numbers: many settings are the
#    same function (and a narrow layer allows fewer functions, not more) (half a point).

# %% [markdown]
# ## 3 How sensitive, and where
#
# Three of the lectures describe a neuron with the same three half-sentences: *$w$ sets the sensitivity, $b$ up-down weights a
# neuron, $f$ turns neurons on and off.* For one input and a sigmoid, $a = \sigma(w x + b)$, each of them is a number:
#
# - The neuron **switches** where $w x + b = 0$: there it passes exactly 1/2 on.
# - How **steeply** it does so, the chain rule says: $\dfrac{da}{dx} = a\,(1 - a) \cdot w$, at $a = \tfrac12$.
#
# **Predict before you run.** Double $w$ and leave $b$ as it is. What happens to the steepness, and does the place where
# the neuron switches stay?

# %% exercise="steepness"

# %% exercise="midpoint"

# %% [markdown]
# The film turns one knob and then the other. Watch the dot when only $w$ turns: it moves too, since it lies at $-b/w$.
# Who wants to change the steepness alone must turn both.

# %% tags=["demo"]
x = np.linspace(-6, 6, 601)
turn = (1 - np.cos(np.linspace(0, 2 * np.pi, 14, endpoint=False))) / 2
knobs = [(0.6 + 5.4 * t, -2.0, "w turns") for t in turn] + [(0.6, -2.0 + 4.0 * t, "b turns") for t in turn]
knobs += [(0.6 + 5.4 * t, -(0.6 + 5.4 * t) / 0.3, "both turn, and the midpoint stays") for t in turn]
fig, (ax, wide) = plt.subplots(2, 1, figsize=(6.4, 4.6), dpi=64, height_ratios=[8, 1])


def draw(k):
    w, b, words = knobs[k]
    middle, slope = midpoint(w, b), steepness(w)
    ax.clear()
    ax.axhspan(0.5, 1.05, color="#f8dedd", lw=0)
    ax.axhspan(-0.05, 0.5, color="#dbe8f2", lw=0)
    ax.plot(x, 0.5 + slope * (x - middle), color=GOLD, lw=1.8, ls=(0, (5, 3)))
    ax.plot(x, sigmoid(w * x + b), color=INK, lw=3)
    ax.plot(middle, 0.5, "o", color=GOLD, mec="white", ms=12, zorder=5)
    ax.set(xlim=(-6, 6), ylim=(-0.05, 1.05), xlabel="x", ylabel="a", yticks=[0, 0.5, 1])
    ax.set_title(f"w = {w:.1f}, b = {b:.1f}: switches at {middle:.2f}, steepness {slope:.2f}")
    wide.clear()
    wide.imshow(sigmoid(w * x + b)[None], aspect="auto", cmap=HEIGHTS, vmin=0, vmax=1, extent=(-6, 6, 0, 1))
    wide.set(yticks=[], xticks=[], xlabel=words)


film(fig, draw, len(knobs), interval=180)

# %% [markdown]
# ### What switches can draw
#
# A steep sigmoid is a step that can be put anywhere: choose $w$ for its steepness and $b = -w \cdot$ the place. One
# layer of such steps, weighed and added, draws any curve as a staircase; less steep, it draws it smoothly. That is the
# idea behind Cybenko's theorem (1989): one hidden layer of sigmoids comes as close to a continuous curve on an interval
# as you like, if it has neurons enough. (It does not say how many, nor that training finds them.)
#
# **Predict before you run.** A mountain range, drawn by 6, by 20 and by 80 neurons. From which of the three would you
# recognise it?

# %% tags=["demo"]
rng = np.random.default_rng(8)
x = np.linspace(0, 1, 1500)
range_ = sum(rng.normal() / k**1.1 * np.sin(2 * np.pi * k * x + 6.3 * rng.random()) for k in range(1, 14))
range_ = 0.25 + 0.75 * (range_ - range_.min()) / np.ptp(range_)
fig, axes = plt.subplots(1, 3, figsize=(13, 3.6), sharey=True)
for ax, n in zip(axes, (6, 20, 80), strict=True):
    places = (np.arange(n) + 0.5) / n
    steps = np.diff(np.interp(np.arange(n + 1) / n, x, range_))
    w = 8.0 * n
    drawn = range_[0] + sigmoid(w * x[:, None] - w * places) @ steps
    sky = np.linspace(0, 1, 60)
    ax.imshow(
        sky[:, None],
        aspect="auto",
        cmap=LinearSegmentedColormap.from_list("sky", ["#f6dcae", "#dbe8f2"]),
        extent=(0, 1, 0, 1.12),
        origin="lower",
    )
    ax.fill_between(x, range_, color="#b9c4cf", lw=0)
    ax.fill_between(x, drawn, color=INK, alpha=0.82, lw=0)
    ax.plot(midpoint(w, -w * places[0]) * np.ones(2), (0, 0.06), color=GOLD, lw=2)
    for place in places:
        ax.plot([place, place], [0, 0.05], color=GOLD, lw=1.2)
    ax.set(
        title=f"{n} neurons, steepness {steepness(w):g}: mean error {np.abs(drawn - range_).mean():.3f}",
        xlim=(0, 1),
        ylim=(0, 1.12),
        xticks=[],
        yticks=[],
    )
fig.suptitle(
    "A mountain range (grey) and what one hidden layer makes of it (dark). Gold: where its neurons switch",
    x=0.01,
    ha="left",
    fontsize=12,
)
plt.show()

# %% [markdown]
# ## What stays
#
# - $z$ goes in, $a$ comes out. Every formula says which of the two it wants; a derivative in $a$ must not see $z$.
# - Relu is continuous; its slope jumps. At 0 we take the left slope, 0; leaky relu keeps a slope there, so that no
#   neuron dies.
# - An exponential of a large positive number is an accident that can be avoided with a line of algebra.
# - A saturated sigmoid passes nothing back. How many are saturated is decided by the size of the weights.
# - Without a bend, any stack of layers is one layer. Depth is worth what its bends are worth.
# - $w/4$ is how sensitive a sigmoid neuron is, $-b/w$ is where it switches.
#
# **If you want more**: GELU and swish, $z\,\Phi(z)$ and $z\,\sigma(z)$ (Hendrycks and Gimpel 2016; Ramachandran, Zoph and
# Le 2017), dip below 0 before they rise. Add them to your table, and find their lowest points.
#
# **Sources**
#
# - W. S. McCulloch, W. Pitts (1943). A logical calculus of the ideas immanent in nervous activity. *Bulletin of
#   Mathematical Biophysics* 5, 115-133.
# - F. Rosenblatt (1958). The perceptron. *Psychological Review* 65, 386-408.
# - K. Fukushima (1969). Visual feature extraction by a multilayered network of analog threshold elements. *IEEE
#   Transactions on Systems Science and Cybernetics* 5, 322-333.
# - D. E. Rumelhart, G. E. Hinton, R. J. Williams (1986). Learning representations by back-propagating errors. *Nature*
#   323, 533-536.
# - G. Cybenko (1989). Approximation by superpositions of a sigmoidal function. *Mathematics of Control, Signals and
#   Systems* 2, 303-314.
# - C. Dugas, Y. Bengio, F. Belisle, C. Nadeau, R. Garcia (2001). Incorporating second-order functional knowledge for
#   better option pricing. *NIPS* 13, 472-478.
# - X. Glorot, Y. Bengio (2010). Understanding the difficulty of training deep feedforward neural networks. *AISTATS*,
#   249-256.
# - V. Nair, G. E. Hinton (2010). Rectified linear units improve restricted Boltzmann machines. *ICML*, 807-814.
# - A. L. Maas, A. Y. Hannun, A. Y. Ng (2013). Rectifier nonlinearities improve neural network acoustic models. *ICML
#   Workshop on Deep Learning for Audio, Speech and Language Processing*.
# - I. Goodfellow, Y. Bengio, A. Courville (2016). *Deep Learning*, sections 3.10, 6.1 and 6.3. MIT Press.
