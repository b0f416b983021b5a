"""What ends every message that nobody asked for: the way to fewer of them."""

from __future__ import annotations

from bot.l10n import texts
from bot.letter import Button

LESS = Button(texts.members_less_button(), does="members:askpause:0")
