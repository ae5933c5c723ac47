# %%
import keras
import numpy as np
