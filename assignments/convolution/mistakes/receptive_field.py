"""Known wrong answers to receptive_field, the commonest first."""

from autograder import mistake


@mistake(
    "receptive_field",
    hint="Two 3 x 3 layers: lay three windows of 3 pixels side by side, each moved by 1. How many pixels is that?",
    caught_by=[
        "test_receptive_field_own_stride",
        "test_receptive_field_no_layers",
        "test_receptive_field_of_small_kernels",
    ],
)
def field_adds_sizes(layers):
    return sum(size for size, _ in layers)


@mistake(
    "receptive_field",
    hint="Two neighbours behind a pooling of stride 2 are how many pixels apart in the input?",
    caught_by=[
        "test_receptive_field_strides_multiply",
        "test_receptive_field_one_pixel_kernels",
        "test_receptive_field_behind_pooling",
    ],
)
def field_forgets_strides(layers):
    return 1 + sum(size - 1 for size, _ in layers)


@mistake(
    "receptive_field",
    hint="One layer of 5 x 5 sees 5 pixels, and yours says 6. One pixel is there already: how many does the kernel add?",
    caught_by=["test_receptive_field_of_one_layer", "test_receptive_field_of_small_kernels"],
)
def field_adds_the_whole_size(layers):
    field, jump = 1, 1
    for size, stride in layers:
        field += size * jump
        jump *= stride
    return field


@mistake(
    "receptive_field",
    hint="Going back, r pixels stand (r - 1) strides apart, and one window more is seen: how many pixels is that for r = 1 and "
    "a window of 5, where yours says 6?",
    caught_by=["test_receptive_field_of_one_layer", "test_receptive_field_of_small_kernels"],
)
def field_adds_the_whole_size_going_back(layers):
    field = 1
    for size, stride in layers[::-1]:
        field = field * stride + size
    return field


@mistake(
    "receptive_field",
    hint="Does one window of the last layer see more pixels when the NEXT window starts further away?",
    caught_by=[
        "test_receptive_field_strides_multiply",
        "test_receptive_field_own_stride",
        "test_receptive_field_behind_pooling",
    ],
)
def field_counts_its_own_stride(layers):
    field, jump = 1, 1
    for size, stride in layers:
        jump *= stride
        field += (size - 1) * jump
    return field


@mistake(
    "receptive_field",
    hint="Each layer of 3 x 3 adds two pixels. Does it multiply?",
    caught_by=[
        "test_receptive_field_own_stride",
        "test_receptive_field_of_small_kernels",
        "test_receptive_field_behind_pooling",
    ],
)
def field_multiplies_sizes(layers):
    field = 1
    for size, _ in layers:
        field *= size
    return field


mistake(
    "receptive_field",
    name="field_starts_at_zero",
    hint="Without any layer, how many pixels does one number see? Start from there.",
    caught_by=[
        "test_receptive_field_no_layers",
        "test_receptive_field_of_one_layer",
        "test_receptive_field_of_small_kernels",
    ],
    change=("field, jump = 1, 1", "field, jump = 0, 1"),
)


mistake(
    "receptive_field",
    name="field_last_stride_only",
    hint="Behind two layers of stride 2, how many pixels of the input lie between neighbours: 2 or 4?",
    caught_by=["test_receptive_field_strides_multiply", "test_receptive_field_deep"],
    change=("jump *= stride", "jump = stride"),
)


mistake(
    "receptive_field",
    name="field_adds_strides",
    hint="Behind two layers of stride 3, how many pixels of the input lie between neighbours: 9, or another number? How many "
    "does your code count?",
    caught_by=["test_receptive_field_strides_multiply", "test_receptive_field_deep"],
    change=("jump *= stride", "jump += stride - 1"),
)


@mistake(
    "receptive_field",
    hint="Behind two layers of stride 3, how many pixels of the input lie between neighbours: 9, or another number? How many "
    "does your code count?",
    caught_by=["test_receptive_field_strides_multiply", "test_receptive_field_deep"],
)
def field_adds_the_strides_so_far(layers):
    field, jump = 1, 0
    for size, stride in layers:
        field += (size - 1) * max(jump, 1)
        jump += stride
    return field


@mistake(
    "receptive_field",
    hint="Behind two layers of stride 3, how many pixels of the input lie between neighbours: 9, or another number? How many "
    "does your code count?",
    caught_by=["test_receptive_field_strides_multiply", "test_receptive_field_deep"],
)
def field_adds_strides_to_one(layers):
    field, jump = 1, 1
    for size, stride in layers:
        field += (size - 1) * jump
        jump += stride
    return field


@mistake(
    "receptive_field",
    hint="For [(3, 1), (2, 2)]: which stride does your 3 x 3 layer get multiplied by? Can a stride behind a layer change what "
    "that layer sees?",
    caught_by=[
        "test_receptive_field_strides_multiply",
        "test_receptive_field_own_stride",
        "test_receptive_field_one_pixel_kernels",
    ],
)
def field_walks_the_wrong_way(layers):
    field = 1
    for size, stride in layers:
        field = field * stride + size - stride
    return field


mistake(
    "receptive_field",
    name="field_needs_a_layer",
    hint="What does your function say where there is no layer at all?",
    caught_by=["test_receptive_field_no_layers"],
    change=[
        ("field, jump = 1, 1", "field, jump = layers[0]"),
        ("for size, stride in layers:", "for size, stride in layers[1:]:"),
    ],
)


@mistake(
    "receptive_field",
    hint="Print the list of layers after the call. pop() takes them out for good: who else may need them?",
    caught_by=["test_receptive_field_leaves_the_layers_alone"],
)
def field_pops_the_layers(layers):
    r, jump = 1, 1
    while layers:
        size, stride = layers.pop(0)
        r, jump = r + (size - 1) * jump, jump * stride
    return r


@mistake(
    "receptive_field",
    hint="Print the list of layers after the call. reverse() turns it round for good: which way gives you a list of your own?",
    caught_by=["test_receptive_field_leaves_the_layers_alone"],
)
def field_reverses_the_layers(layers):
    layers.reverse()
    field = 1
    for size, stride in layers:
        field = (field - 1) * stride + size
    return field
