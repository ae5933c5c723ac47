"""Wrong answers of the demo class. The course's mistakes may be written anew; what was handed in stays as it is."""

# Mistake, by the name that the course gives it -> (exercise, source).
WRONG = {
    "bound_gamma_not_squared": (
        "novikoff_bound",
        """
def _refuse_no_margin(X, y, w_star, b_star):
    if (y * (X @ w_star + b_star) <= 0).any():
        raise ValueError("the line does not separate the classes")

def novikoff_bound(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).min() / np.sqrt(w_star @ w_star + b_star**2)
    return ((X**2).sum(axis=1).max() + 1) / gamma
""",
    ),
    "bound_mean_margin": (
        "novikoff_bound",
        """
def _refuse_no_margin(X, y, w_star, b_star):
    if (y * (X @ w_star + b_star) <= 0).any():
        raise ValueError("the line does not separate the classes")

def novikoff_bound(X, y, w_star, b_star):
    _refuse_no_margin(X, y, w_star, b_star)
    gamma = (y * (X @ w_star + b_star)).mean() / np.sqrt(w_star @ w_star + b_star**2)
    return ((X**2).sum(axis=1).max() + 1) / gamma**2
""",
    ),
    "epoch_batch": (
        "perceptron_epoch",
        """
def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    missed = y * (X @ w + b) <= 0
    return w + lr * (y * missed) @ X, b + lr * (y * missed).sum(), int(missed.sum())
""",
    ),
    "fit_adds_the_mistakes_up": (
        "perceptron_fit",
        """
def _refuse_other_labels(y):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("the labels must be -1 and +1")

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b, total = np.zeros(X.shape[1]), 0.0, 0
    mistakes_per_epoch, converged = [], False
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        total += n_mistakes
        mistakes_per_epoch.append(total)
        if n_mistakes == 0:
            converged = True
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": converged}
""",
    ),
    "fit_always_converged": (
        "perceptron_fit",
        """
def _refuse_other_labels(y):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("the labels must be -1 and +1")

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
        if n_mistakes == 0:
            break
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": True}
""",
    ),
    "fit_stops_only_at_the_cap": (
        "perceptron_fit",
        """
def _refuse_other_labels(y):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("the labels must be -1 and +1")

def perceptron_fit(X, y, lr=1.0, max_epochs=100, rng=None):
    _refuse_other_labels(y)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes_per_epoch = []
    for _ in range(max_epochs):
        order = None if rng is None else rng.permutation(len(X))
        w, b, n_mistakes = perceptron_epoch(X, y, w, b, lr, order)
        mistakes_per_epoch.append(n_mistakes)
    return {"w": w, "b": b, "mistakes_per_epoch": mistakes_per_epoch, "converged": mistakes_per_epoch[-1] == 0}
""",
    ),
    "predict_bool": (
        "perceptron_predict",
        """
def perceptron_predict(X, w, b):
    return X @ w + b >= 0
""",
    ),
    "predict_returns_the_scores": (
        "perceptron_predict",
        """
def perceptron_predict(X, w, b):
    return X @ w + b
""",
    ),
    "predict_sign_of_zero": (
        "perceptron_predict",
        """
def perceptron_predict(X, w, b):
    return np.sign(X @ w + b)
""",
    ),
    "slide_as_printed": (
        "slide_update",
        """
def slide_update(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        w1 = w1 + f1
        w1 = w2 + f2
        b = b + 1
    if prediction == -1 and label == 1:
        w1 = w1 - f1
        w1 = w2 - f2
        b = b - 1
    return w1, w2, b
""",
    ),
    "slide_zero_never_updates": (
        "slide_update",
        """
def slide_update(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        return w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b
""",
    ),
    "step_in_place": (
        "perceptron_step",
        """
def _refuse_other_labels(y):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("the labels must be -1 and +1")

def perceptron_step(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x + b) <= 0:
        w += lr * y * x
        b = b + lr * y
    return w, b
""",
    ),
    "step_no_bias_update": (
        "perceptron_step",
        """
def _refuse_other_labels(y):
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("the labels must be -1 and +1")

def perceptron_step(w, b, x, y, lr=1.0):
    _refuse_other_labels(y)
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b
    return w.copy(), b
""",
    ),
}
