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

# %%
import numpy as np

from autograder import check

# %% exercise="modular_table"

# %% exercise="split_table"

# %% exercise="one_hot_pairs"

# %% exercise="grok_delay"

# %% exercise="train_modular"

# %% [markdown] manual="what_the_jump_shows"
# **Mark scheme ({{points}} points).**

# %% exercise="dominant_frequencies"
