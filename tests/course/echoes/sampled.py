"""What stands for the whole every day: each answer to `find_echoes` is five trainings, two of them of some three seconds.

An everyday change, of the engine or of a page, breaks the way from a training to a named mistake, and breaks it for the
first mistake as for the last. What is each mistake's own changes with the files of this assignment alone, and with them
the whole run is due (tests/sampling.py).
"""

# Exercise -> how many of its mistakes, in their order; the judge of an everyday run knows no others (sampled_course.py).
# All of those that are not here.
MISTAKES = {"find_echoes": 1}
# Nothing, the wrong number of things, a thing of a kind that cannot cross: each way of the judge to refuse an answer; the other
# kinds take the same ways.
GARBAGE = ("nothing", "a tuple of garbage", "a function")
# Exercise -> how many of its right styles. One judging of find_echoes takes some 14 s of CPU.
STYLES = {"find_echoes": 1}
# Exercise -> how many functions of TRAINING_RIGHT, and as many of TRAINING_WRONG: the right styles train networks too.
TRAININGS = {"find_echoes": 0}
