# %% [markdown]
# # Halving
#
# Two small functions, so that you can see how a class is graded. Their answers are no secret.

# %%
from autograder import check

# %% exercise="halve"

# %% exercise="mean"
