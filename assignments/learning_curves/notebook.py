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

# %% exercise="initial_loss"

# %% exercise="smooth"

# %% exercise="best_epoch"

# %% exercise="diagnose"

# %% [markdown]
# What would you change?

# %% [markdown] manual="what_would_you_change"
# Mark scheme ({{points}} points).
