"""What several wrong answers of this assignment use."""


def _refuse_other_names(name):
    if name not in ("sigmoid", "tanh", "relu"):
        raise ValueError("unknown activation")


def _refuse_nothing(a):
    if a.size == 0:
        raise ValueError("no outputs")
