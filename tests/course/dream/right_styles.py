"""Right answers to dream, each written differently: all must earn full marks."""

RIGHT = {
    "dream_step": {
        "measured by hand": """
def dream_step(x, grad, lr):
    if np.shape(x) != np.shape(grad):
        raise ValueError("picture and gradient must have the same shape")
    n = grad.size
    mean = grad.sum() / n
    spread = (((grad - mean) ** 2).sum() / n) ** 0.5
    new = x + lr * grad / (spread + 1e-8)
    new[new < 0] = 0.0
    new[new > 1] = 1.0
    return new
""",
        "minimum and maximum": """
def dream_step(x, grad, lr):
    if not x.shape == grad.shape:
        raise ValueError(f"{x.shape} is not {grad.shape}")
    direction = grad / (np.std(grad) + 1e-8)
    return np.minimum(np.maximum(x + lr * direction, 0.0), 1.0)
""",
        "pixel by pixel": """
import statistics
def dream_step(x, grad, lr):
    if x.shape != grad.shape:
        raise ValueError("shapes")
    spread = statistics.pstdev(grad.ravel().tolist()) + 1e-8
    pixels = [min(1.0, max(0.0, p + lr * g / spread)) for p, g in zip(x.ravel().tolist(), grad.ravel().tolist())]
    return np.array(pixels).reshape(x.shape)
""",
        "on a copy": """
def dream_step(x, grad, lr):
    if x.ndim != grad.ndim or any(a != b for a, b in zip(x.shape, grad.shape)):
        raise ValueError
    picture = np.array(x, dtype=float)
    picture += grad * (lr / (grad.std() + 1e-8))
    np.clip(picture, 0, 1, out=picture)
    return picture
""",
    },
    "deep_dream": {
        "the step at the head of the loop": """
def deep_dream(x, activation_and_grad, steps, lr):
    picture, values, grad = np.array(x), [], None
    for number in range(steps + 1):
        if number > 0:
            picture = dream_step(picture, grad, lr)
        value, grad = activation_and_grad(picture)
        values.append(value)
    return picture, values
""",
        "a record of fixed length": """
def deep_dream(x, activation_and_grad, steps, lr):
    values = np.empty(steps + 1)
    picture = x + 0.0
    values[0], grad = activation_and_grad(picture)
    i = 0
    while i < steps:
        i += 1
        picture = dream_step(picture, grad, lr)
        values[i], grad = activation_and_grad(picture)
    return picture, list(map(float, values))
""",
        "all pictures kept": """
def deep_dream(x, activation_and_grad, steps, lr):
    pictures = [x.copy()]
    answers = [activation_and_grad(pictures[0])]
    for _ in range(steps):
        pictures.append(dream_step(pictures[-1], answers[-1][1], lr))
        answers.append(activation_and_grad(pictures[-1]))
    return pictures[-1], [value for value, _ in answers]
""",
        "recursive": """
def deep_dream(x, activation_and_grad, steps, lr):
    value, grad = activation_and_grad(x)
    if steps == 0:
        return x.copy(), [value]
    last, values = deep_dream(dream_step(x, grad, lr), activation_and_grad, steps - 1, lr)
    return last, [value] + values
""",
    },
    "dream_class": {
        "all pictures, then the best": """
def dream_class(x, log_probability_and_grad, steps, lr):
    pictures, scores = [x.copy()], []
    for number in range(steps + 1):
        log_p, grad = log_probability_and_grad(pictures[-1])
        scores.append(log_p)
        if number < steps:
            pictures.append(dream_step(pictures[-1], grad, lr))
    best = int(np.argmax(scores))
    return pictures[best], scores[best]
""",
        "by way of deep_dream": """
def dream_class(x, log_probability_and_grad, steps, lr):
    seen = []
    def watched(picture):
        answer = log_probability_and_grad(picture)
        seen.append((answer[0], picture.copy()))
        return answer
    deep_dream(x, watched, steps, lr)
    log_p, picture = max(seen, key=lambda pair: pair[0])
    return picture, log_p
""",
        "from minus infinity": """
def dream_class(x, log_probability_and_grad, steps, lr):
    picture, best, best_log_p = np.copy(x), None, -np.inf
    left = steps
    while True:
        log_p, grad = log_probability_and_grad(picture)
        if best is None or log_p > best_log_p:
            best, best_log_p = np.copy(picture), log_p
        if left == 0:
            return best, best_log_p
        picture = dream_step(picture, grad, lr)
        left -= 1
""",
    },
    "saliency": {
        "channel after channel": """
def saliency(x, logit_and_grad):
    logit, grad = logit_and_grad(x)
    result = np.zeros(grad.shape[:2])
    for c in range(grad.shape[2]):
        result = np.maximum(result, np.abs(grad[:, :, c]))
    top = result.max()
    if top == 0:
        return result
    return result / top
""",
        "largest and smallest": """
def saliency(x, logit_and_grad):
    grad = logit_and_grad(x)[1]
    size = np.maximum(grad.max(axis=2), -grad.min(axis=2))
    return np.divide(size, size.max(), out=np.zeros_like(size), where=size > 0)
""",
        "pixel by pixel": """
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x)
    h, w, c = grad.shape
    rows = [[max(abs(float(g)) for g in grad[i, j]) for j in range(w)] for i in range(h)]
    top = max(max(row) for row in rows) or 1.0
    return np.array([[value / top for value in row] for row in rows])
""",
        "scaled before the largest is taken": """
def saliency(x, logit_and_grad):
    _, grad = logit_and_grad(x.copy())
    top = np.abs(grad).max()
    scaled = np.abs(grad) / (top if top > 0 else 1.0)
    return np.amax(scaled, axis=-1)
""",
    },
}
