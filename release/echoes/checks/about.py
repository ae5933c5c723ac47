"""What an answer is about, where its order is not it: of the eight views of every picture, which are there, and how often."""

import numpy as np


def augment(answer, x, y):
    """The rows (view, label) in rising order, and how large the views are."""
    views, labels = (np.asarray(part) for part in answer)
    rows = np.column_stack([views.reshape(len(views), -1).astype(float), labels.astype(float)])
    kept = [views.dtype.name == x.dtype.name, labels.dtype.name == y.dtype.name]
    return {"shapes": [views.shape, labels.shape], "dtypes": kept, "rows": rows[np.lexsort(rows.T)]}
