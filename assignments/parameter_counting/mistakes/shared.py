"""What several wrong answers of this assignment use."""

import numpy as np


def _table(layers, input_shape, fault):
    """A right table, but for one fault."""
    rows, shape = [], tuple(input_shape)
    for layer in layers:
        if layer["name"] in ("Conv2D", "MaxPooling2D"):
            shape, trainable, stored = _sliding(layer, shape, fault)
        else:
            shape, trainable, stored = _pointwise(layer, shape, fault)
        if shape is None:
            shape = rows[-1]["output_shape"] if rows else tuple(input_shape)
            continue
        rows.append({"name": layer["name"], "output_shape": shape, "trainable": trainable, "non_trainable": stored})
    return rows


def _sliding(layer, shape, fault):
    conv = layer["name"] == "Conv2D"
    kh, kw = layer["kernel_size"] if conv else layer["pool_size"]
    default = (1, 1) if conv or fault == "pooling_with_stride_one" else (kh, kw)
    strides = layer.get("strides", default)
    if fault == ("conv_strides_ignored" if conv else "pooling_strides_ignored"):
        strides = default
    if fault == "pooling_strides_swapped" and not conv:
        strides = strides[::-1]
    if fault == "one_stride_for_both_axes" or (fault == "one_conv_stride_for_both_axes" and conv):
        strides = strides[0], strides[0]
    swapped = fault == "rows_and_columns_swapped" or (fault == "kernel_swapped" and conv)
    window = (kw, kh) if swapped else (kh, kw)
    unpadded = fault == "padding_ignored" or (fault == "pooling_padding_ignored" and not conv)
    padding = "valid" if unpadded else layer.get("padding", "valid")
    size = []
    for n, k, stride in zip(shape[:2], window, strides, strict=True):
        if padding == "valid":
            fits = fault != "windows_are_not_checked"
            size.append(conv_output_size(n, k, stride) if fits else (n - k) // stride + 1)
        elif fault == "same_refuses_large_windows" and k > n:
            raise ValueError("the window does not fit")
        elif fault == "same_always_keeps_the_size":
            size.append(n)
        elif fault == "same_pads_half_the_window":
            size.append(conv_output_size(n, k, stride, (k - 1) // 2))
        elif fault == "same_pads_half_the_window_rounded_up":
            size.append(conv_output_size(n, k, stride, k // 2))
        elif fault == "same_rounds_down":
            size.append(n // stride)
        else:
            size.append(-(-n // stride))
    if not conv:
        return (*size, 1 if fault == "pooling_merges_channels" else shape[2]), 0, 0
    filters = layer["filters"]
    bias = fault in ("use_bias_ignored", "groups_in_the_place_of_bias") or layer.get("use_bias", True)
    groups = 1 if fault in ("groups_ignored", "groups_in_the_place_of_bias") else layer.get("groups", 1)
    learned = conv2d_params(kh, kw, shape[2], filters, bias, groups)
    if fault == "untied_conv_bias" and bias:
        learned += filters * size[0] * size[1] - filters
    return (*size, filters), learned, 0


def _pointwise(layer, shape, fault):
    everything = int(np.prod(shape))
    if layer["name"] == "Dense":
        if fault == "dense_flattens_in_secret":
            shape = (everything,)
        bias = fault == "use_bias_ignored" or layer.get("use_bias", True)
        return (*shape[:-1], layer["units"]), dense_params(shape[-1], layer["units"], bias), 0
    if layer["name"] == "Flatten":
        if fault == "flatten_unpacks_a_map":
            rows, columns, channels = shape
            return (rows * columns * channels,), 0, 0
        if fault == "flatten_counts_three_axes":
            return (shape[0] * shape[1] * shape[2],), 0, 0
        if fault == "flatten_forgets_channels" and len(shape) == 3:
            return (shape[0] * shape[1],), 0, 0
        return (everything,), everything if fault == "counts_flatten_or_dropout" else 0, 0
    if layer["name"] == "Dropout" and fault == "dropout_thins_the_shape_out":
        return (*shape[:-1], int(shape[-1] * (1 - layer["rate"]))), 0, 0
    if layer["name"] == "Dropout":
        return shape, everything if fault == "counts_flatten_or_dropout" else 0, 0
    if layer["name"] == "BatchNormalization":
        c = {"batchnorm_over_every_pixel": everything, "batchnorm_over_the_first_axis": shape[0]}.get(fault, shape[-1])
        return (shape, 4 * c, 0) if fault == "batchnorm_counted_as_trainable" else (shape, 2 * c, 2 * c)
    if fault == "unknown_layers_are_skipped":
        return None, 0, 0
    if fault == "unknown_layers_pass":
        return shape, 0, 0
    raise ValueError(layer["name"])
