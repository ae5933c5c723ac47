"""What stands for the whole every day: each wrong answer to `train_modular` is three trainings of half a second.

What is each mistake's own changes with the files of this assignment alone, and with them the whole run is due
(tests/sampling.py). What every day must show is the way from a training, whose digits are its own, to a named mistake.
"""

# Exercise -> how many of its mistakes, in their order; the judge of an everyday run knows no others (sampled_course.py).
# All of those that are not here.
MISTAKES = {"train_modular": 3}
