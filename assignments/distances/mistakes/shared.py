"""What several wrong answers of this assignment use."""


def _refuse(a, b, p):
    if p < 1:
        raise ValueError("p must be at least 1")
    if a.shape != b.shape:
        raise ValueError("the vectors have different shapes")


def _refuse_rows(A, B, p):
    if p < 1:
        raise ValueError("p must be at least 1")
    if A.shape[1] != B.shape[1]:
        raise ValueError("the rows have different lengths")
