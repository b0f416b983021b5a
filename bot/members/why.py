"""Why a body should come, or come back before its time, in the words of those who propose it."""

from __future__ import annotations

from bot.l10n import texts

COMES = {
    "asked-to-join": texts.members_why_asked_button,
    "can-help-here": texts.members_why_can_help_button,
    "decides-here": texts.members_why_decides_button,
}
RESUMES = {
    "talked-it-over": texts.members_why_talked_button,
    "was-put-right": texts.members_why_put_right_button,
    "was-not-so": texts.members_why_not_so_button,
}
