from autograder import mistake


@mistake("halve", hint="What is left over when you share 7 apples between two?", caught_by=["test_half_of_an_odd_number"])
def whole_part(x):
    return float(x // 2)


@mistake("mean", hint="How many numbers are there: as many as you divide by?", caught_by=["test_mean_of_three"])
def one_too_few(values):
    return sum(values) / max(1, len(values) - 1)
