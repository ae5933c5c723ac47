"""Known wrong answers to make_value, the commonest first."""

import math

from autograder import mistake


class _Node:
    """A right answer to make_value; each mistake below changes one thing in it."""

    def __init__(self, data, parents=(), slopes=()):
        self.data, self.grad = float(data), 0.0
        self.parents, self.slopes = parents, slopes

    def lifted(self, number):
        return number if isinstance(number, _Node) else type(self)(number)

    def __add__(self, other):
        other = self.lifted(other)
        return type(self)(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        other = self.lifted(other)
        return type(self)(self.data * other.data, (self, other), (other.data, self.data))

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def tanh(self):
        t = math.tanh(self.data)
        return type(self)(t, (self,), (1 - t * t,))

    def relu(self):
        return type(self)(max(0.0, self.data), (self,), (1.0 if self.data > 0 else 0.0,))

    def order(self):
        found = []

        def visit(node):
            if node not in found:
                for parent in node.parents:
                    visit(parent)
                found.append(node)

        visit(self)
        return found

    def backward(self):
        order = self.order()
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad += slope * node.grad


class _Overwriting(_Node):
    def backward(self):
        self.grad = 1.0
        for node in reversed(self.order()):
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad = slope * node.grad


class _Unordered(_Node):
    def backward(self):
        for node in self.order():
            node.grad = 0.0
        self.grad = 1.0
        self.hand_on()

    def hand_on(self):
        for parent, slope in zip(self.parents, self.slopes):
            parent.grad += slope * self.grad
            parent.hand_on()


class _LevelByLevel(_Node):
    def backward(self):
        for node in self.order():
            node.grad = 0.0
        self.grad = 1.0
        queue = [self]
        for node in queue:
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad += slope * node.grad
                if parent not in queue:
                    queue.append(parent)


class _Accumulating(_Node):
    def __add__(self, other):
        other = self.lifted(other)
        self.data += other.data
        return type(self)(self.data, (self, other), (1.0, 1.0))


class _EachParentOnce(_Node):
    def __init__(self, data, parents=(), slopes=()):
        once = dict(zip(parents, slopes))
        super().__init__(data, tuple(once), tuple(once.values()))


class _Unseeded(_Node):
    def backward(self):
        for node in reversed(self.order()):
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad += slope * node.grad


class _Piling(_Node):
    def backward(self):
        self.grad = 1.0
        for node in reversed(self.order()):
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad += slope * node.grad


class _OwnSlope(_Node):
    def __mul__(self, other):
        other = self.lifted(other)
        return type(self)(self.data * other.data, (self, other), (self.data, other.data))


class _TanhTwice(_Node):
    def tanh(self):
        t = math.tanh(self.data)
        return type(self)(t, (self,), (1 - math.tanh(t) ** 2,))


class _TanhOfTheInput(_Node):
    def tanh(self):
        return type(self)(math.tanh(self.data), (self,), (1 - self.data**2,))


class _LeftOnly(_Node):
    def __radd__(self, other):
        return NotImplemented

    def __rmul__(self, other):
        return NotImplemented


class _OpenAtZero(_Node):
    def relu(self):
        return type(self)(max(0.0, self.data), (self,), (1.0 if self.data >= 0 else 0.0,))


class _OneStep(_Node):
    def backward(self):
        self.grad = 1.0
        for parent, slope in zip(self.parents, self.slopes):
            parent.grad += slope


@mistake(
    "make_value",
    hint="For b = a + a, what should a.grad be? What happens to the first share when the second one arrives?",
    caught_by=["test_value_that_is_used_twice", "test_value_in_the_order_of_computation"],
)
def value_overwrites_the_gradient(data):
    return _Overwriting(data)


@mistake(
    "make_value",
    hint="Let b = a + 1 and d = (b b + b) b b. When b hands its derivative on to a, has it collected all that it will get?",
    caught_by=["test_value_in_the_order_of_computation"],
)
def value_hands_on_too_early(data):
    return _Unordered(data)


@mistake(
    "make_value",
    hint="Let b = a + 1 and d = b (b b + b). When b hands its derivative on to a, has it collected all that it will get?",
    caught_by=["test_value_in_the_order_of_computation"],
)
def value_hands_on_level_by_level(data):
    return _LevelByLevel(data)


@mistake(
    "make_value",
    hint="Print a.data before and after c = a + b. Into which object did the sum go?",
    caught_by=["test_value_in_the_order_of_computation"],
)
def value_adds_into_the_first_number(data):
    return _Accumulating(data)


@mistake(
    "make_value",
    hint="For b = a + a, how many parents does b remember? A set or a dict keeps each one once.",
    caught_by=["test_value_that_is_used_twice"],
)
def value_remembers_each_parent_once(data):
    return _EachParentOnce(data)


@mistake(
    "make_value",
    hint="All your derivatives are 0. What is the derivative of the result with respect to itself?",
    caught_by=["test_value_of_a_product_and_a_sum"],
)
def value_forgets_the_first_one(data):
    return _Unseeded(data)


@mistake(
    "make_value",
    hint="Call backward twice. Which numbers still hold what they collected the first time?",
    caught_by=["test_value_backward_twice"],
)
def value_adds_up_over_calls(data):
    return _Piling(data)


@mistake(
    "make_value",
    hint="For c = a b, is dc/da the number a or the number b?",
    caught_by=["test_value_of_a_product_and_a_sum"],
)
def value_mixes_up_the_factors(data):
    return _OwnSlope(data)


@mistake(
    "make_value",
    hint="1 - tanh^2 of what? Evaluate your slope of tanh at a large number: it should be nearly 0.",
    caught_by=["test_value_of_a_neuron"],
)
def value_takes_tanh_twice(data):
    return _TanhTwice(data)


@mistake(
    "make_value",
    hint="Evaluate your slope of tanh at 3. Can a curve that only rises have that slope? Which number do you square?",
    caught_by=["test_value_of_a_neuron"],
)
def value_squares_what_goes_into_tanh(data):
    return _TanhOfTheInput(data)


@mistake(
    "make_value",
    hint="a * 2 works. Whose method does Python ask for 2 * a?",
    caught_by=["test_value_with_plain_numbers"],
)
def value_knows_one_side_only(data):
    return _LeftOnly(data)


@mistake(
    "make_value",
    hint="The sheet fixes the slope of relu at exactly 0. Which branch does your comparison send 0 to?",
    caught_by=["test_value_through_relu"],
)
def value_relu_open_at_zero(data):
    return _OpenAtZero(data)


@mistake(
    "make_value",
    hint="Your result tells its own parents. Who tells the parents of the parents? If a loop does: which node does it visit "
    "first, and has that one received anything yet?",
    caught_by=["test_value_of_a_product_and_a_sum"],
)
def value_stops_after_one_step(data):
    return _OneStep(data)
