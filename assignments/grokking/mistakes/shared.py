"""What several wrong answers of this assignment use."""


def _one_of_three(op):
    if op not in ("add", "sub", "mul"):
        raise ValueError("no such operation")


def _inside(pairs, p):
    if (pairs < 0).any() or (pairs >= p).any():
        raise ValueError("a number outside")
