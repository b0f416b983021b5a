"""Talking about promises: making one, keeping it, judging another side's. The tables of the feature."""

from __future__ import annotations

from bot.chat.vocabulary import Command, Feature
from bot.commitments import draft, lists, making, publishing, settling
from bot.commitments.due import AUDIENCES, DUE

__all__ = ["AUDIENCES", "DUE", "FEATURE"]

FEATURE = Feature(
    "commitments",
    commands={
        "promise": Command(making.begin, "commitments-promise-command", "answering"),
        "promises": Command(lists.show, "commitments-promises-command", "answering"),
    },
    taps={
        "new": making.begin,
        "fromidea": making.from_idea,
        "what": making.what_tapped,
        "hours": making.hours_tapped,
        "task": making.task_tapped,
        "for": making.worry_tapped,
        "when": making.when_tapped,
        "have": making.have_tapped,
        "publish": publishing.publish,
        "throw": publishing.throw_away,
        "ask": making.begin_return,
        "list": lists.show,
        "show": lists.show_one,
        "done": settling.done,
        "nothing": settling.nothing,
        "help": settling.ask_help,
        "later": settling.later,
        "cannot": settling.cannot,
        "accept": settling.accept,
        "otherdate": settling.other_date,
        "notours": settling.not_ours,
        "common": settling.common,
        "say": settling.say,
        "shift": settling.shift,
        "why": settling.why,
    },
    steps={draft.MAKING: making.written, settling.SETTLING: settling.written},
    brief={draft.MAKING: draft.BELONGS, settling.SETTLING: settling.BELONGS},
    home={"chat-home-promises-button": lists.show},
)
