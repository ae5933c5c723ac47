# %% [markdown]
# # {{title}}
#
# *Level {{level}}, about {{minutes}} minutes, {{points}} points from the checks and {{manual_points}} for a written answer.*
#
# Say here what this is about. After this notebook you can
#
# {{objectives}}

# %%
import numpy as np

from autograder import check

# %% [markdown]
# ## 1 A weighted sum
#
# A neuron weighs its inputs and adds its bias, $w \cdot x + b$. The docstring below is the whole task.

# %% exercise="weighted_sum"

# %% tags=["demo"]
# A picture: what stands here is shown, and never graded.
import matplotlib.pyplot as plt

from autograder.drawing.style import BLUE, use_style

use_style()
inputs = np.linspace(-2, 2, 50)
plt.plot(inputs, [weighted_sum(np.array([one]), np.array([2.0]), 1.0) for one in inputs], color=BLUE)
plt.show()

# %% [markdown]
# What could a neuron without a bias not do? One sentence, and an example.

# %% [markdown] manual="why_a_bias"
# **Mark scheme ({{points}} points).** One point for each part.
#
# 1. Its line goes through the origin, whatever the weights are.
# 2. An example: no weight makes it 1 at x = 0.
