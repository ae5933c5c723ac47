# %% [markdown]
# # {{title}}

# %% exercise="forward_loop"

# %% exercise="forward"

# %% exercise="forward_trace"

# %% exercise="init_params"

# %% [markdown] manual="zeros_never_differ"
# **Mark scheme ({{points}} points).**

# %% exercise="decision_grid"
