"""What each side is called, with its badge."""

from __future__ import annotations

from collections.abc import Callable

from bot.charter.rules import Side
from bot.l10n import texts
from bot.l10n.text import Text

SIDE_NAMES: dict[Side, Callable[[], Text]] = {
    Side.COMMUNITY: texts.members_side_community,
    Side.POLICE: texts.members_side_police,
    Side.PARTNER: texts.members_side_partner,
}
