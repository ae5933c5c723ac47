# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # {{title}}
# {{level}} {{minutes}} {{points}} {{manual_points}} {{objectives}}

# %% exercise="confusion"

# %% exercise="precision_recall"

# %% exercise="counts_at"

# %% exercise="pr_curve"

# %% exercise="roc_auc"

# %% exercise="choose_threshold"

# %% exercise="bayes_threshold"

# %% exercise="expected_false_matches"

# %% exercise="posterior"

# %% [markdown] manual="who_sets_the_threshold"
# **Mark scheme ({{points}} points).**

# %% exercise="calibration_bins"

# %% exercise="boundary_changes"
