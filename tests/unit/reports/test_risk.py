"""Who is at risk: each reason by itself, at its edge, and switched off."""

import pytest

from autograder.reports.risk import RiskRule, reasons

OFF = RiskRule(0.0, 0, 0.0)


@pytest.mark.parametrize(
    ("shares", "missing", "rule", "told"),
    [
        ([0.5, 0.5], 0, RiskRule(), ()),
        ([0.4, 0.5], 0, RiskRule(), ("45 % of the points",)),
        ([0.9, 0.9], 2, RiskRule(), ("2 assignments not handed in",)),
        ([0.9, 0.9], 1, RiskRule(), ()),
        ([0.9], 1, RiskRule(missing=1), ("1 assignment not handed in",)),
        ([0.9, 0.9, 0.65, 0.65], 0, RiskRule(), ("fell from 90 % to 65 %",)),
        ([0.9, 0.9, 0.7, 0.7], 0, RiskRule(), ()),
        ([0.9, 0.2, 0.2], 0, RiskRule(below=0.0), ()),  # one before is no trend
        ([0.9, 0.9, 0.0, 0.0], 2, RiskRule(), ("2 assignments not handed in", "45 % of the points", "fell from 90 % to 0 %")),
        ([0.9, 0.9, 0.0, 0.0], 2, OFF, ()),
        ([], 0, RiskRule(), ()),
    ],
)  # fmt: skip
def test_reasons(shares, missing, rule, told):
    assert reasons(shares, missing, rule) == told


def test_the_rule_says_only_what_is_switched_on():
    assert OFF.in_words() == []
    assert RiskRule(0.4, 1, 0.0).in_words() == [
        "less than 40 % of the points of all that is due, what is missing counting 0",
        "1 assignment or more not handed in",
    ]
