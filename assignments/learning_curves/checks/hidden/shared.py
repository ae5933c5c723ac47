"""What several hidden checks use: a gallery of networks that no student has seen."""

from functools import cache

import numpy as np

from autograder import expect
from autograder.networks.loss_curves import CAUSES, history

CLOSED = "a closed formula in float64"
EACH = 10  # networks of each fate
SEED = 8_213_046_907_715_533  # nobody finds it by trying


@cache
def gallery():
    """Words, and what is asked of `diagnose` about each network. It is trained at the first use, once a session: 2 s."""
    words = [cause for cause in CAUSES for _ in range(EACH)]
    curves = [history(cause, np.random.default_rng([SEED, number])) for number, cause in enumerate(words)]
    return words, [(loss, val_loss, 4) for loss, val_loss in curves]


def recalls(diagnose):
    """Of each fate, the share of its networks that `diagnose` names rightly: {word: share}. All are asked in one crossing."""
    words, questions = gallery()
    answers = expect.each(diagnose, questions)
    for answer in answers:
        expect.that(isinstance(answer, str), f"{answer!r} is no word")
        expect.that(answer in CAUSES, f"{answer!r} is none of the eight words")
    named = list(zip(words, answers, strict=True))
    return {cause: sum((cause, cause) == pair for pair in named) / EACH for cause in CAUSES}


def told(shares):
    """The shares in words, without a number that would help to guess which network is which."""
    mean = sum(shares.values()) / len(shares)
    cause = min(shares, key=shares.get)
    return f"of networks that it has never seen it names a share of {mean:.2f} rightly; worst is {cause!r}"
