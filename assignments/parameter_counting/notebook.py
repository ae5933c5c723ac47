# %% [markdown]
# # {{title}}
#
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for a written answer.*
#
# At the end you can
#
# {{objectives}}
#
# **You should know before:** what a layer of neurons is, $a = f(xW + b)$; that an image is an array of height x width x
# channels. You need no Keras here: what Keras counts has been written down for you.
#
# Seven functions wait to be written. Each has a docstring that says exactly what is asked, and a check under it, which shows
# about 40 % of what will be looked at after you hand in.

# %%
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like.
import matplotlib.pyplot as plt

from autograder.drawing.style import BLUE, GREEN, GREY, RED, use_style

use_style()

# %% [markdown]
# ## 1. One layer: lines and neurons
#
# In a fully connected layer every input has a line to every neuron, and every line has a weight. Each neuron adds one
# number of its own, the bias. So a neuron with three inputs computes
#
# $$z_j = w_{1j} x_1 + w_{2j} x_2 + w_{3j} x_3 + b_j$$
#
# (A slide of the lecture prints a fourth product, $w_{14} x_4$, for the same three inputs; the slide after it is right. And
# in some figures $w_{ij}$ means input $i$ and neuron $j$, in some equations the reverse. Here it is always `x @ W + b`
# with `W` of shape `(inputs, neurons)`, as in Keras.)
#
# > **Predict before you run.** Three inputs, four neurons. How many numbers does the layer learn? Write it down: nothing
# > hangs on it, and below you see both.

# %%
predict("three_by_four", ...)  # a whole number

# %% exercise="dense_params"

# %% tags=["demo"]
reveal("three_by_four", dense_params(3, 4))

# %% [markdown]
# ## 2. Several layers
#
# The lecture asks of the network in the picture: *how many parameters?* Three inputs, two hidden layers of four and three
# neurons, one output. Count the lines, then the neurons. Do the three inputs count as neurons?

# %% exercise="mlp_params"


# %% tags=["demo"]
def draw_network(ax, sizes):
    places = [[(3 * layer, i - (size - 1) / 2) for i in range(size)] for layer, size in enumerate(sizes)]
    for layer in range(len(places) - 1):
        here, there = places[layer], places[layer + 1]
        for x0, y0 in here:
            for x1, y1 in there:
                ax.plot([x0, x1], [y0, y1], color=GREY, lw=1, alpha=0.7, zorder=1)
        weights, biases = len(here) * len(there), len(there)
        text = f"{len(here)} x {len(there)} = {weights} weights\n+ {biases} bias{'es' if biases > 1 else ''}\n= {dense_params(len(here), len(there))}"
        ax.text(3 * layer + 1.5, -2.6, text, ha="center", va="center")
    for layer, nodes in enumerate(places):
        for x, y in nodes:
            ax.plot(x, y, "o", ms=24, mfc="white" if layer == 0 else BLUE, mec=GREY if layer == 0 else BLUE, zorder=2)
            ax.text(x, y, "" if layer == 0 else "+b", color="white", ha="center", va="center", zorder=3)
    ax.set(xlim=(-0.8, 3 * len(sizes) - 2.2), ylim=(-3.2, 2.1))
    ax.set_axis_off()


fig, ax = plt.subplots(figsize=(9, 4.2), layout="constrained")
draw_network(ax, [3, 4, 3, 1])
ax.set_title(f"3-4-3-1: the lecture's network learns {mlp_params([3, 4, 3, 1])} numbers")
plt.show()

# %% [markdown]
# 16 + 15 + 4 = 35, as the lecture says. Inputs add nothing and learn nothing, so they have no bias.
#
# Another deck asks "how many in total?" of a network `Dense(5)`, `Dense(1)` without saying how many inputs there are.
# Without that the question has no answer: with one input it is 16, with ten it is 61.
#
# ## 3. Convolutions share
#
# A convolution slides one small window of weights, a *filter*, over the image. The same weights are used at every place:
# if the cat moves by two pixels, the filter still finds it. LeCun and others trained such networks to read zip codes
# (*Backpropagation applied to handwritten zip code recognition*, Neural Computation 1, 1989): 64 660 connections shared
# 9 760 numbers.
#
# A filter is as deep as the image has channels: on a colour image a 3x3 filter has 27 weights. And one filter has *one* bias.
# With `groups`, the channels are split, and a filter sees those of its own group only.

# %% exercise="conv2d_params"

# %% [markdown]
# > **Predict before you run.** One grey image of $n \times n$ pixels. On the one hand a dense layer of 100 neurons that
# > looks at all pixels; on the other hand a convolution with 100 filters of 5x5. How many parameters has each for $n = 28$?
# > For $n = 224$?

# %%
predict("dense_or_conv", ...)  # three numbers: dense for 28, dense for 224, and the convolution

# %% tags=["demo"]
side = np.arange(1, 257)
dense = np.array([dense_params(int(n) ** 2, 100) for n in side])
conv = conv2d_params(5, 5, 1, 100)
reveal("dense_or_conv", [dense[27], dense[223], conv])

fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
ax.semilogy(side, dense, color=BLUE, lw=2.5)
ax.semilogy(side[4:], np.full(side.size - 4, conv), color=RED, lw=2.5)
for n in (28, 224):
    ax.plot([n, n], [conv, dense[n - 1]], color=GREY, ls=":", zorder=0)
    ax.plot([n, n], [conv, dense[n - 1]], "o", color=GREY, ms=5)
    ax.annotate(
        f"{n}x{n}: {dense[n - 1]:,} against {conv:,}".replace(",", " "),
        (n, dense[n - 1]),
        xytext=(-8, 10) if n > 100 else (10, -16),
        textcoords="offset points",
        ha="right" if n > 100 else "left",
    )
ax.text(125, conv / 1.3, "100 filters of 5x5", color=RED, ha="center", va="top")
ax.text(125, 6.5e5, "Dense(100)", color=BLUE, ha="center", va="top")
ax.set(xlabel="side of the image in pixels", ylabel="parameters", xlim=(0, 258), ylim=(50, 3e7))
ax.set_title("A dense layer grows with the image, a convolution does not")
ax.spines[["top", "right"]].set_visible(False)
plt.show()

# %% [markdown]
# ### Show it
#
# The curves cross at the left. An image has $n \times n$ pixels and $c$ channels. From which $n$ on does a `Dense(100)` on
# the flattened image have *more* parameters than a convolution with 100 filters of 5x5? Does the answer depend on $c$? On
# the number 100? Say in one sentence what is special about that size of the image.

# %% [markdown] manual="dense_against_convolution"
# **Mark scheme ({{points}} points)**
#
# *1 point* for both counts and the comparison: dense $100 n^2 c + 100$, convolution $100 \cdot 25 c + 100$. The dense layer
# has more when $100 n^2 c > 2500 c$, so when $n > 5$: from $n = 6$ on. (At $n = 5$ they are equal. "From 5 on": half a point.)
#
# *1 point* for what it means: $c$ and the number of neurons or filters cancel, so the answer depends on neither; at
# $n = 5$ the filter covers the whole image, there is one position only, and the convolution *is* the dense layer. Half a point
# for the independence alone.

# %% [markdown]
# ## 4. How large is what comes out?
#
# A window of size $k$ on $n$ pixels: at how many places can it stand? Draw it before you look the formula up. Padding adds
# zeros on *both* sides; a stride larger than 1 leaves places out; a window that would stick out is not used. (Dumoulin and
# Visin, *A guide to convolution arithmetic for deep learning*, 2016, have pictures of every case.)

# %% exercise="conv_output_size"


# %% tags=["demo"]
def draw_positions(ax, n, k, stride, pad):
    for pixel in range(-pad, n + pad):
        outside = pixel < 0 or pixel >= n
        ax.add_patch(
            plt.Rectangle(
                (pixel, 0.05), 0.92, 0.9, fc="white" if outside else "#D2E5F1", ec=GREY, ls=":" if outside else "-"
            )
        )
        ax.text(pixel + 0.46, 0.5, "0" if outside else "", ha="center", va="center", color=GREY)
    size = conv_output_size(n, k, stride, pad)
    for place in range(size):
        start = -pad + place * stride
        ax.add_patch(plt.Rectangle((start, -0.75 - 0.62 * place), k - 0.08, 0.45, fc=RED, alpha=0.75))
    ax.set(xlim=(-2.3, 11.2), ylim=(-3.8, 1.1))
    ax.set_title(f"n = {n}, k = {k}, stride {stride}, pad {pad}:  {size} positions", size=10)
    ax.set_axis_off()


fig, axes = plt.subplots(2, 2, figsize=(9.5, 5.2), layout="constrained")
for ax, case in zip(axes.flat, ((5, 3, 1, 0), (6, 3, 2, 0), (5, 3, 1, 1), (11, 5, 2, 0)), strict=True):
    draw_positions(ax, *case)
fig.suptitle("Where can the window stand?")
plt.show()

# %% [markdown]
# The lecture's X is 5x5, its kernel 3x3, and the map that comes out is 3x3: the first of the four pictures, once along the
# rows and once along the columns. In the second, one pixel at the right is never looked at.
#
# ## 5. Learned, or only stored?
#
# Batch normalisation (Ioffe and Szegedy, 2015) shifts and scales each channel to mean 0 and variance 1, and then
# by a learned $\gamma$ and $\beta$. During training it uses the mean and the variance of the batch. At test time there may be no
# batch, so it keeps running averages of both. They are stored in the file with the weights. But gradient descent never
# touches them.
#
# > **Predict before you run.** Keras says that `BatchNormalization` on 16 channels has 64 parameters. How many of them are
# > trainable?

# %%
predict("trainable", ...)  # a whole number

# %% exercise="batchnorm_params"

# %% tags=["demo"]
reveal("trainable", 32, "gamma and beta of 16 channels; the running means and variances are measured and not trained.")

# %% [markdown]
# ## 6. A whole network
#
# Now put it together: what Keras prints as `model.summary()`, from the description of the layers alone. For each layer you
# need the shape that comes in, the shape that goes out, and the two counts. Your functions from above do most of it.

# %% exercise="count_network"

# %% tags=["demo"]
SMALL_CNN = [
    {"name": "Conv2D", "filters": 32, "kernel_size": (3, 3)},
    {"name": "MaxPooling2D", "pool_size": (2, 2)},
    {"name": "Conv2D", "filters": 64, "kernel_size": (3, 3)},
    {"name": "BatchNormalization"},
    {"name": "MaxPooling2D", "pool_size": (2, 2)},
    {"name": "Flatten"},
    {"name": "Dropout", "rate": 0.5},
    {"name": "Dense", "units": 128},
    {"name": "Dense", "units": 10},
]


def print_summary(layers, input_shape):
    rows = count_network(layers, input_shape)
    print(f"{'layer':20} {'output shape':16} {'trainable':>10} {'other':>6}")
    for row in rows:
        shape = " x ".join(map(str, row["output_shape"]))
        print(f"{row['name']:20} {shape:16} {row['trainable']:10,} {row['non_trainable']:6}".replace(",", " "))
    print(
        f"{'':37} {sum(row['trainable'] for row in rows):10,} {sum(row['non_trainable'] for row in rows):6}".replace(
            ",", " "
        )
    )


print_summary(SMALL_CNN, (28, 28, 1))

# %% [markdown]
# > **Predict before you run.** Which *one* layer of this network holds most of its parameters? What share? And where is most
# > of the computing done?

# %% tags=["demo"]
PLAIN_MLP = [
    {"name": "Flatten"},
    {"name": "Dense", "units": 128},
    {"name": "Dense", "units": 128},
    {"name": "Dense", "units": 10},
]
ALL_CONV = [
    {"name": "Conv2D", "filters": 32, "kernel_size": (3, 3)},
    {"name": "Conv2D", "filters": 64, "kernel_size": (3, 3), "strides": (2, 2)},
    {"name": "Conv2D", "filters": 64, "kernel_size": (3, 3), "strides": (2, 2)},
    {"name": "MaxPooling2D", "pool_size": (5, 5)},
    {"name": "Flatten"},
    {"name": "Dense", "units": 10},
]
COLORS = {"Dense": BLUE, "Conv2D": RED, "BatchNormalization": GREEN}


def share_of(value, values):
    return "< 1%" if value < 0.005 * sum(values) else f"{value / sum(values):.0%}"


fig, axes = plt.subplots(3, 1, figsize=(9, 6.8), layout="constrained", sharex=True, height_ratios=[4, 9, 6])
networks = {
    "Dense layers only": PLAIN_MLP,
    "Convolutions, then dense layers": SMALL_CNN,
    "Nearly all convolutions": ALL_CONV,
}
for ax, (title, layers) in zip(axes, networks.items(), strict=True):
    rows = count_network(layers, (28, 28, 1))
    values = [row["trainable"] for row in rows]
    bars = ax.barh(range(len(rows)), values, color=[COLORS.get(row["name"], GREY) for row in rows], height=0.7)
    share = [f" {value:,}  ({share_of(value, values)})".replace(",", " ") if value else " 0" for value in values]
    ax.bar_label(bars, labels=share, color="black", size=9)
    ax.set_yticks(range(len(rows)), [row["name"] for row in rows], size=9)
    ax.invert_yaxis()
    total = f"{sum(values):,}".replace(",", " ")
    ax.set_title(f"{title}: {total} parameters", size=11, loc="left")
    ax.spines[["top", "right"]].set_visible(False)
axes[0].set_xlim(0, 260_000)
axes[-1].set_xlabel("trainable parameters on one 28x28 image")
axes[-1].xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}".replace(",", " "))
fig.suptitle("The same image, three networks: who holds the parameters?")
plt.show()

# %% [markdown]
# The first dense layer after the `Flatten` holds nine tenths of them; the convolutions do the seeing with the rest. That is
# why later networks end in pooling over the whole map instead (Lin, Chen and Yan, *Network in network*, 2014).
#
# The computing is done elsewhere: each of the 18 432 weights of the second convolution is used at 11 x 11 places, which makes
# 2.2 million multiplications for one image. Each of the 204 800 weights of the dense layer is used once.
#
# ## 7. What is chosen
#
# The lecture goes on: *how many hyperparameters?* It lists number of layers, neurons a layer, activation a layer,
# connectivity, metric, method, and the method's own settings, in green for architecture and in red for training. Do not try to
# add them up: whether "activation of each layer" is one choice or five is a matter of taste, and no total is right. What can
# be right or wrong is the *kind*:
#
# - **parameter:** gradient descent changes it;
# - **architecture hyperparameter:** a person chose it, and whoever gets the weights must be told it as well, or cannot
#   compute the output;
# - **training hyperparameter:** a person chose it to steer the training, and afterwards nobody needs it any more;
# - **neither:** it is computed or measured, but not by gradient descent. So is the random seed: write it down, never tune it.
#
# > **Predict before you run.** In which drawer do you put $\gamma$ of batch normalisation? The running mean? The rate of
# > dropout? Two of the three surprise most people.

# %% exercise="classify_quantity"

# %% tags=["demo"]
NAMES = [
    "weight of a neuron", "bias of a neuron", "entry of a convolution kernel", "gamma of BatchNormalization",
    "beta of BatchNormalization", "running mean of BatchNormalization", "number of layers", "number of neurons in a layer",
    "layer connectivity", "activation function", "number of filters", "kernel size", "dropout rate", "learning rate",
    "batch size", "number of epochs", "optimizer", "loss function", "validation accuracy", "random seed",
]  # fmt: skip
DRAWERS = {
    "parameter": BLUE,
    "architecture hyperparameter": GREEN,
    "training hyperparameter": RED,
    "neither": GREY,
}

fig, ax = plt.subplots(figsize=(11.5, 3.2), layout="constrained")
for column, (kind, color) in enumerate(DRAWERS.items()):
    ax.text(
        column,
        0,
        kind,
        color="white",
        weight="bold",
        ha="center",
        va="center",
        size=9.5,
        bbox={"boxstyle": "round,pad=0.5", "fc": color, "ec": color},
    )
    for row, name in enumerate(name for name in NAMES if classify_quantity(name) == kind):
        ax.text(column, -1 - row, name, color=color, ha="center", va="center", size=9.5)
ax.set(xlim=(-0.55, 3.55), ylim=(-6.6, 0.6))
ax.set_axis_off()
ax.set_title("Your four drawers")
plt.show()

# %% [markdown]
# **Take along**
#
# - Count from shapes: inputs times neurons, plus one bias for every neuron or filter.
# - A convolution does not know how large the image is. A dense layer after `Flatten` knows it too well.
# - $(n + 2p - k)$ divided by the stride, rounded *down*, plus one.
# - Stored is not learned: half of what batch normalisation keeps is never touched by the optimiser.
# - Hyperparameters have kinds, not totals.
