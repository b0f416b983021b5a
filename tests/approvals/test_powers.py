"""Every deed that needs both sides has a feature that does it; nothing can be agreed on that nobody does."""

from __future__ import annotations

from typing import Any

from bot.approvals.rules import Kind
from bot.features import compose


def test_each_kind_has_its_power() -> None:
    (feature,) = (each for each in compose().features if each.name == "approvals")
    agree: Any = feature.taps["agree"]

    assert sorted(agree.__self__.powers) == sorted(Kind)
