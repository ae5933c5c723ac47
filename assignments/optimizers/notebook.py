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
# {{objectives}} {{level}} {{minutes}} {{points}} {{manual_points}}

# %%
import numpy as np

from autograder import check

# %% exercise="gd_step"

# %% exercise="updates_per_epoch"

# %% exercise="minibatches"

# %% exercise="gradient_variance"

# %% exercise="momentum_step"

# %% exercise="nesterov_step"

# %% exercise="adagrad_step"

# %% exercise="rmsprop_step"

# %% exercise="adam_step"

# %% exercise="adamw_step"

# %% exercise="lr_schedule"

# %% [markdown] manual="the_scale_of_the_loss"
# **Mark scheme ({{points}} points).** x
