"""What stands for the whole every day: an answer to train_logged is a training of ten epochs, and others build networks.

An everyday change, of the engine or of a page, breaks the way from a network to a named mistake, and breaks it for the first
mistake of an exercise as for the last. What is each mistake's own changes with the files of this assignment alone, and with
them the whole run is due (tests/sampling.py).
"""

# Exercise -> how many of its mistakes, in their order; the judge of an everyday run knows no others (sampled_course.py).
MISTAKES = {
    "build_mlp": 3,
    "compile_logits": 2,
    "train_logged": 1,
    "read_scalars": 2,
    "probabilities": 3,
    "mended_network": 3,
}
# Nothing, and a thing of a kind that cannot cross: two ways of the judge to refuse an answer; the others are asked of cnn.
GARBAGE = ("nothing", "a function")
# Exercise -> how many of its right styles. One judging of train_logged takes 4 s of CPU, one of read_scalars 2.
STYLES = {
    "build_mlp": 2,
    "compile_logits": 2,
    "train_logged": 1,
    "read_scalars": 1,
    "probabilities": 2,
    "mended_network": 2,
}
# Exercise -> how many functions of TRAINING_RIGHT, and as many of TRAINING_WRONG: the right styles build and train networks too.
TRAININGS = {"build_mlp": 0, "compile_logits": 0, "train_logged": 0, "read_scalars": 0, "mended_network": 0}
# What every function answers alike, or oddly: each way that an answer goes is asked of cnn every day.
CONSTANT = ("return None", "raise ValueError")
ODD = ("return [[1, 2], [3]]",)
