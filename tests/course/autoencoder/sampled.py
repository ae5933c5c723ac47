"""What stands for the whole every day: each answer to these exercises is a training of its own, or several.

An everyday change, of the engine or of a page, breaks the way from a training to a named mistake, and breaks it for the
first mistake of an exercise as for the last. What is each mistake's own changes with the files of this assignment
alone, and with them the whole run is due (tests/sampling.py).
"""

# Exercise -> how many of its mistakes, in their order; the judge of an everyday run knows no others (sampled_course.py).
# All of those that are not here.
MISTAKES = {"train_autoencoder": 1, "denoise": 1, "build_autoencoder": 5, "reconstruction_error": 5}
# Nothing, the wrong number of things, a thing of the wrong shape, a thing of a kind that cannot cross: each way of the
# judge to refuse an answer; the other kinds take the same ways.
GARBAGE = ("nothing", "a tuple of garbage", "a huge array", "a function")
# Exercise -> how many of its right styles. One judging of train_autoencoder takes 4 s of CPU, one of denoise 3.
STYLES = {"train_autoencoder": 1, "denoise": 1}
# Exercise -> how many functions of TRAINING_RIGHT, and as many of TRAINING_WRONG: the right styles build and train networks too.
TRAININGS = {"build_autoencoder": 0, "train_autoencoder": 0, "reconstruction_error": 0, "denoise": 0}
# What every function answers alike, or oddly: some checks build networks around an answer. One of each way that an answer
# goes: nothing, a number, data, an object, an error.
CONSTANT = ("return None", "return 1", "return {'w': None}", "return object()", "raise ValueError")
ODD = ("return [[1, 2], [3]]", "return np.array(None)", "return 10**400", "return np.full((5, 18), 0.5)")
# The solved notebook is not run every day: its trainings take a minute of CPU. The way of a notebook, from the first cell through
# networks and pictures to its points, is gone every day by those of mnist, echoes and twenty others; its own cells change
# with the files of this assignment alone.
NOTEBOOK = False
