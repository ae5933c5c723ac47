"""Known wrong answers to conv2d_params, the commonest first."""

from autograder import mistake


@mistake(
    "conv2d_params",
    hint="A filter has to see all colours. How deep is it?",
    caught_by=["test_conv_colour_image", "test_conv_rectangular_kernel"],
)
def forgets_input_channels(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="How many biases does one output map have?",
    caught_by=["test_conv_grey_image", "test_conv_more_inputs_than_filters"],
)
def bias_per_input_channel(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in // groups * c_out + (c_in if bias else 0)


@mistake(
    "conv2d_params",
    hint="Two filters, two maps: can they have different offsets?",
    caught_by=["test_conv_grey_image", "test_conv_groups"],
)
def one_bias_total(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in // groups * c_out + (1 if bias else 0)


@mistake(
    "conv2d_params",
    hint="Try a 3x5 kernel. Is one of its two sizes missing from your formula?",
    caught_by=["test_conv_rectangular_kernel"],
)
def square_kernel_assumed(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kh * (c_in // groups) * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="Write the count for ONE filter first, then multiply: has it one bias, or one for each channel that it sees?",
    caught_by=["test_conv_colour_image", "test_conv_rectangular_kernel"],
)
def bias_inside_every_weight(kh, kw, c_in, c_out, bias=True, groups=1):
    return (kh * kw + (1 if bias else 0)) * (c_in // groups) * c_out


@mistake(
    "conv2d_params",
    hint="What should bias=False change?",
    caught_by=["test_conv_without_bias"],
)
def conv_bias_flag_ignored(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * (c_in // groups) * c_out + c_out


mistake(
    "conv2d_params",
    name="conv_bias_the_wrong_way_round",
    hint="With bias=True you leave the biases out, and with bias=False you add them. Which branch is which?",
    caught_by=["test_conv_grey_image", "test_conv_without_bias"],
    change=[
        ('f"groups = {groups} must divide both c_in = {c_in} and c_out = {c_out}"', "groups"),
        ("c_out if bias else 0", "0 if bias else c_out"),
    ],
)


@mistake(
    "conv2d_params",
    hint="Every filter has a bias. How many numbers does a layer without any bias have less?",
    caught_by=["test_conv_grey_image"],
)
def conv_without_biases(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * (c_in // groups) * c_out


@mistake(
    "conv2d_params",
    hint="With groups = 8 and 8 channels, how many channels does one filter see?",
    caught_by=["test_conv_groups"],
)
def ignores_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="Try a 3x5 kernel. Is one of its two sizes missing from your formula?",
    caught_by=["test_conv_rectangular_kernel", "test_conv_groups"],
)
def square_kernel_assumed_no_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kh * c_in * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="Every filter has a bias. How many numbers does a layer without any bias have less?",
    caught_by=["test_conv_grey_image", "test_conv_groups"],
)
def conv_without_biases_no_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in * c_out


@mistake(
    "conv2d_params",
    hint="Two filters, two maps: can they have different offsets?",
    caught_by=["test_conv_grey_image", "test_conv_groups"],
)
def one_bias_total_no_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in * c_out + (1 if bias else 0)


@mistake(
    "conv2d_params",
    hint="How many biases does one output map have?",
    caught_by=["test_conv_grey_image", "test_conv_groups"],
)
def bias_per_input_channel_no_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in * c_out + (c_in if bias else 0)


@mistake(
    "conv2d_params",
    hint="Write the count for ONE filter first, then multiply: has it one bias, or one for each channel that it sees?",
    caught_by=["test_conv_colour_image", "test_conv_groups"],
)
def bias_inside_every_weight_no_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    return (kh * kw + (1 if bias else 0)) * c_in * c_out


@mistake(
    "conv2d_params",
    hint="Groups split the input channels AND the filters, but there are still c_out filters in all. How often "
    "do you divide?",
    caught_by=["test_conv_groups"],
)
def divides_by_groups_twice(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * (c_in // groups) * (c_out // groups) + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="Groups must divide the channels AND the filters. Seven in three groups: what did // do with the "
    "rest? Which error does the docstring promise?",
    caught_by=["test_conv_refuses_uneven_groups"],
)
def uneven_groups_are_rounded(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="With as many groups as channels, may each group have more than one filter? Count for 4 channels and 8 filters.",
    caught_by=["test_conv_groups"],
)
def one_filter_a_channel(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError(f"{groups} groups")
    filters = c_in if groups == c_in > 1 else c_out
    return kh * kw * (c_in // groups) * filters + (filters if bias else 0)


@mistake(
    "conv2d_params",
    hint="The number is right, its type is not. Which of / and // makes a float?",
    caught_by=["type"],
)
def conv_count_is_a_float(kh, kw, c_in, c_out, bias=True, groups=1):
    return kh * kw * c_in / groups * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="Draw one filter of 3x3. Is its area the product of its sides, or their sum?",
    caught_by=["test_conv_grey_image"],
)
def adds_height_and_width(kh, kw, c_in, c_out, bias=True, groups=1):
    return (kh + kw) * (c_in // groups) * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="Groups split the filters as well as the channels. Six channels and seven filters in three groups: which of the two "
    "numbers do you check?",
    caught_by=["test_conv_refuses_uneven_groups"],
)
def only_the_input_channels_are_checked(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups:
        raise ValueError(f"{groups} groups")
    return kh * kw * (c_in // groups) * c_out + (c_out if bias else 0)


@mistake(
    "conv2d_params",
    hint="c_out is the number of filters in ALL groups together, and each filter has a bias. How many biases do you count "
    "with three groups?",
    caught_by=["test_conv_groups"],
)
def biases_are_divided_among_the_groups(kh, kw, c_in, c_out, bias=True, groups=1):
    if c_in % groups or c_out % groups:
        raise ValueError(f"{groups} groups")
    return kh * kw * (c_in // groups) * c_out + (c_out // groups if bias else 0)
