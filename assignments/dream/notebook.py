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
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for a written
# answer.*
#
# A network that has learned to recognise a thing must know something about it. But what? In June 2015 three people at
# Google, Alexander Mordvintsev, Christopher Olah and Mike Tyka, asked a trained network the other way round. They showed
# it a photograph of clouds, let it say what it thought it saw, and changed the *picture* so that it saw more of it. And
# again. Out of the clouds came dogs, pagodas, and beings with very many eyes. They called it *Inceptionism*; the world
# called it **DeepDream**.
#
# It is no more than four lines of NumPy and a trick. You will write them, let a network dream into a portrait, have it
# draw what it calls an X, and ask a second network, which has never met the first, what it sees there. At the end you turn
# the same gradient into an instrument: which pixels does an answer hang on?
#
# **After this notebook you can**
#
# {{objectives}}
#
# **What you need**: the gradient of a convolution layer for its *input* (*Convolution*, `conv2d_backward`), a trained
# network (*CNN*), log-probabilities (*Softmax*). What you write is NumPy. Keras is welcome at the end, and not needed.
#
# | minutes | section | you write |
# |---:|---|---|
# | 20 | 1 A step uphill | `dream_step` |
# | 20 | 2 A portrait dreams | `deep_dream` |
# | 20 | 3 Draw me an X | `dream_class` |
# | 15 | 4 What does it look at? | `saliency` |
# | 15 | 5 What do the pictures show? | four answers in writing |
#
# Under every exercise stands a cell that checks it. It runs the visible checks, which are some 40 % of the exercise; the
# rest is judged after you hand in, on the edges that the docstring promises. So read the docstring: it is the
# specification, and nothing is asked that it does not say.

# %%
import numpy as np

from autograder import check, predict, reveal

# %% tags=["demo"]
# Everything for the pictures. Nothing here is graded; run it, and look at it later if you like. It trains two small networks
# (NumPy alone, some seconds): conv 3x3 with 16 channels, conv 3x3 with 32, the largest of each channel, softmax of four.
import matplotlib.pyplot as plt
from matplotlib.cbook import get_sample_data

from autograder.drawing.film import film
from autograder.drawing.style import BLUE, GOLD, GREY, INK, RED, use_style
from autograder.networks.picture_network import (
    activation_and_grad,
    as_input,
    log_probability_and_grad,
    logit_and_grad,
    logits_of,
    train,
)
from autograder.networks.pictures import XO4_NAMES, xo4

use_style()
network, stranger = (
    train(as_input(pictures), labels, 4, seed=22) for pictures, labels in (xo4(2000, 22), xo4(2000, 23))
)
# Rear Admiral Grace Hopper, who wrote one of the first compilers: a portrait by the US Navy (public domain), in Matplotlib's samples.
portrait = (
    plt.imread(get_sample_data("grace_hopper.jpg", asfileobj=False))[20:500:3, 100:460:3].mean(axis=2, keepdims=True)
    / 255
)


def grey(seed):
    """Where a dream begins: grey with a little noise."""
    return np.random.default_rng(seed).normal(0.5, 0.05, (14, 14, 1)).clip(0, 1)


def show(ax, x, title="", **more):
    """A picture (h, w, 1), or a map (h, w)."""
    ax.imshow(x.reshape(x.shape[:2]), **{"cmap": "gray", "vmin": 0, "vmax": 1, "interpolation": "nearest", **more})
    ax.set(title=title, xticks=[], yticks=[])
    ax.spines[:].set_visible(False)


def probabilities(weights, x):
    z = logits_of(weights, x[None])[0]
    p = np.exp(z - z.max())
    return p / p.sum()


# %% [markdown]
# ## 1 A step uphill
#
# In training the picture stands still, and the weights change so that the loss *falls*. Now the weights stand still, and the
# picture $x$ changes so that something *rises*: the activation of a channel, say. Its gradient for the pixels comes out of
# the same backward pass; it is what `conv2d_backward` calls `dx`, and what a training throws away at the first layer.
#
# How far does one go? The gradient of one channel is a thousand times that of another, and dead channels have none. So it is
# measured by its own spread:
#
# $$ x \leftarrow \operatorname{clip}\left( x + \eta\, \frac{g}{\operatorname{std}(g) + 10^{-8}},\ 0,\ 1 \right) $$
#
# **Predict before you run.** Somebody forgets the division, and takes $x + \eta\, g$ with $\eta = 0.02$. The picture is
# the portrait below, with pixels from 0 to 255, and $g$ the gradient of a channel's mean activation. By how many of the 255
# grey values does a pixel move in the mean?

# %%
predict("raw_step", ...)  # a number of grey values

# %% exercise="dream_step"

# %% tags=["demo"]
value, grad = activation_and_grad(network, 2, 6)(portrait)
moved = 255 * np.abs(0.02 * grad).mean()
reveal("raw_step", float(f"{moved:.1g}"), "The mean over thousands of places divides every pixel's share by thousands.")
fig, axes = plt.subplots(1, 3, figsize=(10.5, 4.4))
steps = {"as it is": portrait, "20 raw steps": portrait, "20 steps, by the spread": portrait}
for _ in range(20):
    look = activation_and_grad(network, 2, 6)
    steps["20 raw steps"] = np.clip(steps["20 raw steps"] + 0.02 * look(steps["20 raw steps"])[1], 0, 1)
    x = steps["20 steps, by the spread"]
    steps["20 steps, by the spread"] = dream_step(x, look(x)[1], 0.02)
for ax, (name, x) in zip(axes, steps.items(), strict=True):
    show(ax, x, f"{name}: {look(x)[0]:.3f}")
plt.show()

# %% [markdown]
# The number in each title is the mean activation of channel 6 of the second layer. Twenty raw steps are twenty times nothing.
#
# Why the spread, and not the largest value? One very steep pixel would make all others stand still. (The first DeepDream
# divided by the mean of $|g|$, which serves as well.) And why clip? A pixel of 1.3 is nothing that a screen can show or a
# network has ever seen; the activation would rise for ever, outside of all pictures.
#
# ## 2 A portrait dreams
#
# Now the loop. Two things go wrong in it most often. The gradient belongs to *one* picture: after a step it has to be asked
# for again. And it is asked for together with the activation, in *one* call: forwards and backwards through a real network
# take seconds, and who calls twice waits twice.
#
# `activation_and_grad` is handed to you: a function of a picture that gives both. Your loop need not know what network
# stands behind it, and the checks hand in landscapes of two pixels.
#
# **Predict before you run.** The portrait dreams for 16 steps of 0.02. To what multiple of its beginning does the activation
# of channel 6 rise?

# %%
predict("rise", ...)  # a number: how many times as large

# %% exercise="deep_dream"

# %% tags=["demo"]
look = activation_and_grad(network, 2, 6)
stations, record = [portrait], []
for _ in range(16):
    x, values = deep_dream(stations[-1], look, 1, 0.02)
    stations.append(x)
    record += values[:1]
record.append(look(stations[-1])[0])
reveal("rise", round(record[-1] / record[0], 1), "A real photograph hardly holds what this channel looks for.")


def draw(number):
    for ax in panes:
        ax.clear()
    show(panes[0], stations[number], f"after {number} steps")
    panes[1].plot(record, color=GREY, lw=1.5)
    panes[1].plot(record[: number + 1], "o-", color=RED, lw=2.4, ms=4)
    panes[1].set(title="Mean activation of channel 6", xlabel="step", ylim=(0, 1.1 * max(record)))


fig, panes = plt.subplots(1, 2, figsize=(8.6, 4.6), width_ratios=[1, 1.15], dpi=64)
film(fig, draw, len(stations), interval=300, labels=[f"step {number}" for number in range(len(stations))])

# %% tags=["demo"]
# Eight channels of the second layer, and what each makes of her.
fig, axes = plt.subplots(2, 4, figsize=(10.5, 7.2))
for ax, channel in zip(axes.flat, (0, 1, 2, 4, 5, 6, 7, 10), strict=True):
    x, values = deep_dream(portrait, activation_and_grad(network, 2, channel), 12, 0.02)
    show(ax, x, f"channel {channel}: {values[0]:.2f} to {values[-1]:.2f}")
plt.show()

# %% [markdown]
# No dogs: this network has seen nothing but four signs of 5 x 5 pixels, and so it finds stripes, corners and crossings, in
# the flag, in the uniform, in a face. *That* is what is in it. GoogLeNet, which dreamed for Google, had been shown 120 breeds
# of dogs.
#
# The lecture's slide calls DeepDream *a Google software, a pre-trained network, originally created on the Cafe architecture*.
# Caffe is a program to train networks with, the network was GoogLeNet, and the dream is what you have just written: it works
# with every network that has a gradient.
#
# ## 3 Draw me an X
#
# Instead of a channel take the end: the log-probability of a class. Karen Simonyan, Andrea Vedaldi and Andrew Zisserman did that
# first (2013): *which picture is, for this network, the most X of all?* The ascent is the same. What comes back is not: of all
# pictures on the way you want **the best**, since a step can go too far, and nobody hangs up the last one for being the last.
#
# It begins with grey noise. What comes out is then shown to the stranger: a network with other first weights, trained on other
# pictures, that has never seen the first one. (For your marks, the judge has two networks of its own.)
#
# **Predict before you run.** How many of the four dreamed pictures will the stranger call by the name that was meant? Who
# guesses has one of four.

# %%
predict("stranger", ...)  # a whole number from 0 to 4

# %% exercise="dream_class"

# %% tags=["demo"]
dreams = [dream_class(grey(k), log_probability_and_grad(network, k), 20, 0.02)[0] for k in range(4)]
seen = [probabilities(stranger, x) for x in dreams]
agreed = sum(int(p.argmax()) == k for k, p in enumerate(seen))
reveal("stranger", agreed, "It is not a code that the two have agreed upon: they have learned the same signs.")
fig, axes = plt.subplots(2, 4, figsize=(10.5, 5.6))
real, labels = xo4(40, 25)
for k, name in enumerate(XO4_NAMES):
    show(axes[0, k], as_input(real)[np.flatnonzero(labels == k)[0]], f"a real {name}")
    show(axes[1, k], dreams[k], f"dreamed: {name}")
    axes[1, k].set_xlabel(f"the stranger: {XO4_NAMES[seen[k].argmax()]}, p = {seen[k].max():.4f}")
plt.show()

# %% [markdown]
# Look closely: a bright cross, a pair of bars, the diagonal of an X. Nobody has told this network what a cross is, and it
# draws one. Where it has space left it draws a second, dark one, since both count.
#
# But not all of it is a sign. Some pixels look like noise, and the network is *certain* all the same. Below is a film of the
# four dreams, with the **logit** climbed instead of the log-probability: log p is at 0 after some ten steps and pulls no
# more, the logit has no end.

# %% tags=["demo"]
ways = [[grey(k)] for k in range(4)]
for _ in range(24):
    for k, way in enumerate(ways):
        way.append(deep_dream(way[-1], logit_and_grad(network, k), 1, 0.03)[0])


def draw(number):
    for ax, way, (k, name) in zip(panes, ways, enumerate(XO4_NAMES), strict=True):
        ax.clear()
        show(ax, way[number], f"{name}: p = {probabilities(stranger, way[number])[k]:.4f}")


fig, panes = plt.subplots(1, 4, figsize=(10.5, 3.1), dpi=64)
film(fig, draw, 25, interval=250, labels=[f"step {number}" for number in range(25)])

# %% [markdown]
# ## 4 What does it look at?
#
# The same gradient, without a step. At a *real* picture, how much would the logit of its class change if this pixel changed a
# little? Where the answer is *not at all*, the network does not look, as far as this picture goes. Simonyan and his
# colleagues called it the **saliency map**.
#
# The sign does not matter: a pixel that must get darker is as important as one that must get brighter. Of a pixel's channels the
# strongest counts. And the largest of the map is 1, so that maps can be looked at side by side.
#
# **Predict before you run.** Take the 25 most salient of the 196 pixels. What share of them lies in the window of 7 x 7 pixels
# around the sign? By chance it would be a quarter.

# %%
predict("window", ...)  # a share, from 0 to 1

# %% exercise="saliency"

# %% tags=["demo"]
# Without noise the same pictures show where the sign is: its middle is the middle of what is not grey.
(pictures, labels), (clean, _) = xo4(200, 26), xo4(200, 26, noise=0.0)
inputs = as_input(pictures)
maps = [saliency(x, logit_and_grad(network, k)) for x, k in zip(inputs, labels, strict=True)]
middles = [[(place.min() + place.max()) / 2 for place in np.nonzero(one != 128)] for one in clean]
shares = []
for size, middle in zip(maps, middles, strict=True):
    salient = np.divmod(np.argsort(-size, axis=None)[:25], 14)
    away = [np.abs(places - centre) for places, centre in zip(salient, middle, strict=True)]
    shares.append(np.mean(np.maximum(*away) < 4))
reveal("window", round(float(np.mean(shares)), 2), "Of 200 pictures, in the mean.")
fig, axes = plt.subplots(2, 8, figsize=(11, 3.1))
for column, number in zip(axes.T, [np.flatnonzero(labels == k)[i] for k in range(4) for i in (0, 1)], strict=True):
    show(column[0], inputs[number], XO4_NAMES[labels[number]])
    show(column[1], maps[number], cmap="magma")
    top, left = (middle - 3.5 for middle in middles[number])
    column[1].add_patch(plt.Rectangle((left, top), 7, 7, fill=False, edgecolor=GOLD, lw=1.2, clip_on=False))
plt.show()

# %% [markdown]
# It looks where the sign is. Nobody has told it where that is; labels were all it had. But the maps do not *look like* the sign:
# they are patchy, and they tell *where*, hardly *what*.
#
# How much does such a map say about the network? Julius Adebayo and others (2018) had a simple idea: draw the map again for a
# network with weights **drawn by lot**. A map that looks the same then is about the picture and not about what was learned.
#
# **Predict before you run.** The same 200 pictures, the same 25 pixels, and a network that has learned nothing at all. What share
# of them lies in the window now?

# %%
predict("by_lot", ...)  # a share, from 0 to 1

# %% tags=["demo"]
lottery = train(inputs[:32], labels[:32], 4, seed=5, epochs=0)  # no step of training: He's first weights
by_lot = []
for x, k, middle in zip(inputs, labels, middles, strict=True):
    salient = np.divmod(np.argsort(-saliency(x, logit_and_grad(lottery, k)), axis=None)[:25], 14)
    by_lot.append(np.mean(np.maximum(*(np.abs(p - m) for p, m in zip(salient, middle, strict=True))) < 4))
reveal("by_lot", round(float(np.mean(by_lot)), 2), "Chance would be 0.25; all that is left to training is the rest.")
fig, ax = plt.subplots(figsize=(6.6, 3.1))
bins = np.linspace(0, 1, 14)
ax.hist(shares, bins, color=BLUE, alpha=0.85, label=f"trained: {np.mean(shares):.2f} in the mean")
ax.hist(by_lot, bins, color=RED, alpha=0.6, label=f"weights drawn by lot: {np.mean(by_lot):.2f}")
ax.axvline(0.25, color=INK, lw=0.9, ls=":")
ax.set(title="Of the 25 most salient pixels, in the window", xlabel="share", ylabel="pictures", xlim=(0, 1))
ax.legend(loc="upper left", fontsize=9)
plt.show()

# %% [markdown]
# A network that has learned nothing looks at the sign, too, three pixels of four: its channels answer most where something
# stands out. What training has added is the distance between the two heaps, and not the whole of the blue one.
#
# ## 5 What do the pictures show?
#
# **Your task** ({{manual_points}} points). Answer in a few sentences each, in the cell below; use numbers from your own pictures.
#
# 1. Write the slide's sentence anew (*Deep Dream is a Google software, a pre-trained network, originally created on the Cafe
#    architecture*), so that it says what is held still, what changes, along which derivative, and in which direction.
# 2. Two networks are certain, with p above 0.9, that a grey picture of noise and a few strokes is an X. A friend concludes that the
#    picture looks like an X. Another one concludes that both networks are useless. What does the p say, and what not?
# 3. Why can the stranger read a picture that was made for another network? Name one thing that both share, and an experiment with
#    the tools of this notebook that would test whether it is that.
# 4. A hospital shows a saliency map beside every diagnosis, *so that the doctor sees why*. With a number from section 4: what does
#    the map show, and why is it not the reason?

# %% [markdown] manual="what_the_pictures_show"
# **Mark scheme ({{points}} points).** One point for each part; half points as below.
#
# 1. *The sentence.* DeepDream is a method: the weights of a trained network (any; at first GoogLeNet, in the program Caffe) are held
#    still, and the pixels change, along the derivative of an activation with respect to the *picture*, *upwards*. (Half with two of
#    the four.)
# 2. *The p.* Softmax divides one among the four classes, and none of them is called "nothing of this": p says that of these four
#    the network prefers this one by far, for what it looks at. It says nothing about how a person sees it, nor that the picture is
#    like those of the training (Nguyen and others 2015 had networks certain of noise). On pictures like those of the training both
#    networks are right on 99 %, so that they are not useless either. (Half for one of the two friends.)
# 3. *The stranger.* They share the task and the kind of pictures (the same four signs), and the architecture. Tests: train a
#    stranger on permuted labels, or on pictures of another kind, and see whether it still agrees; or one with other numbers of
#    channels (`channels=(8, 16)`) on the same pictures. Or show it the dream moved by some pixels. (Half without an experiment that could
#    come out either way.)
# 4. *The map.* It shows where the logit would change if the pixels changed a *little*, at this picture; in the trained network
#    0.85 of the most salient pixels lie around the sign, but with weights drawn by lot it is 0.76, so that a map can look sensible
#    without anything learned. It says where, not what of it counted, and nothing about larger changes or about pixels that act
#    together. (Half without a number, or without a reason why it is not the reason.)

# %% [markdown]
# ## The same with Keras
#
# Your functions do not ask where a gradient comes from. `autograder.networks.input_gradients` makes `value_and_grad` of any
# Keras model, on TensorFlow, JAX and PyTorch; so your own network from *CNN* can dream as well. Where Keras is not
# installed, the cell says so, and nothing is lost.

# %% tags=["demo"]
import importlib.util

from autograder.networks.devices import backend_name, prepare_environment

if all(importlib.util.find_spec(name) for name in ("keras", backend_name())):
    prepare_environment()
    import keras

    from autograder.networks import input_gradients

    keras.utils.set_random_seed(22)
    conv = {"kernel_size": 3, "activation": "relu"}
    model = keras.Sequential(
        [
            keras.Input((14, 14, 1)),
            keras.layers.Rescaling(4.0, offset=-2.0),
            keras.layers.Conv2D(16, name="first", **conv),
            keras.layers.Conv2D(32, name="second", **conv),
            keras.layers.GlobalMaxPooling2D(),
            keras.layers.Dense(4, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.004), "sparse_categorical_crossentropy")
    pictures, labels = xo4(2000, 27)
    model.fit(as_input(pictures), labels, epochs=8, verbose=0)
    before = [w.copy() for w in model.get_weights()]
    fig, axes = plt.subplots(1, 5, figsize=(11, 2.9))
    for k, name in enumerate(XO4_NAMES):
        x, log_p = dream_class(grey(k), input_gradients.log_probability_and_grad(model, k), 12, 0.02)
        show(axes[k], x, f"Keras dreams: {name}")
        p = probabilities(stranger, x)
        axes[k].set_xlabel(f"the stranger: {XO4_NAMES[p.argmax()]}, p = {p.max():.4f}")
    x, values = deep_dream(grey(0), input_gradients.activation_and_grad(model, "second", 3), 12, 0.02)
    show(axes[4], x, f"a channel: {values[0]:.2f} to {values[-1]:.2f}")
    plt.show()
    same = all(np.array_equal(old, new) for old, new in zip(before, model.get_weights(), strict=True))
    print("The weights are", "the same as before: only pictures have changed." if same else "other ones!")
else:
    print(
        "Keras is not installed here. All pictures above are those of the NumPy network; your functions work with both."
    )

# %% [markdown]
# ## What stays
#
# - A gradient is an answer to *what would change this?*, for whatever one holds loose: weights, a picture, a text.
# - Uphill, from where one is *now*, in steps that do not depend on the scale, inside of what is a picture.
# - The last step is not the best one. Keep the best, with its own value.
# - A network's p is its preference among the classes that it knows. It can be close to 1 for a picture that is none of them.
# - A saliency map tells where, for small changes, at this picture. Ask any explanation what it would look like if nothing had been
#   learned.
#
# **If you want more**: begin a dream with a real O and ask for an X; climb two channels at once (add the values and the gradients);
# enlarge the picture between steps, as the first DeepDream did with its *octaves*; go *downhill* in log p by steps of 0.004 from a real
# picture, and count how many steps it takes until the network is wrong and you see nothing (that is an *adversarial example*).
#
# **Sources**
#
# - D. Erhan, Y. Bengio, A. Courville, P. Vincent (2009). *Visualizing higher-layer features of a deep network*. Technical report 1341,
#   University of Montreal.
# - K. Simonyan, A. Vedaldi, A. Zisserman (2013). Deep inside convolutional networks: visualising image classification models and
#   saliency maps. arXiv:1312.6034.
# - A. Mordvintsev, C. Olah, M. Tyka (2015). Inceptionism: going deeper into neural networks. *Google Research Blog*, 17 June 2015.
# - A. Nguyen, J. Yosinski, J. Clune (2015). Deep neural networks are easily fooled. *CVPR*.
# - J. Adebayo, J. Gilmer, M. Muelly, I. Goodfellow, M. Hardt, B. Kim (2018). Sanity checks for saliency maps. *NeurIPS*.
# - F. Bianco (2023). *Machine learning for physical and natural scientists*, lecture slides, University of Delaware (the slides on
#   DeepDream).
