"""Everything the feature offers to people: commands, buttons, dialogues, links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.vocabulary import Command, Feature
from bot.concerns import answers, behind, both, doors, draft, lists, looking, looking_again, raising, visible
from bot.concerns.raising import free_words, goes_on, resume

if TYPE_CHECKING:
    from bot.chat.vocabulary import Reply, Talk
    from bot.database.engine import Tx

__all__ = ["FEATURE", "free_words", "goes_on", "reference", "resume"]

reference = lists.reference


def said(tx: Tx, talk: Talk) -> Reply | None:
    """Whatever is sent while a draft is open: part of the worry, or the answer to a small question."""
    member, draft_now, step = raising.at_draft(tx, talk)
    if step in answers.ASKS:
        return answers.answered(tx, talk, member, draft_now, step)
    return raising.said(tx, talk)


FEATURE = Feature(
    "concerns",
    commands={
        "raise": Command(raising.begin, "concerns-raise-command"),
        "concerns": Command(lists.news, "concerns-concerns-command"),
        "mine": Command(lists.mine, "concerns-mine-command"),
    },
    taps={
        "raise": raising.begin,
        "resume": raising.resume,
        "draft": raising.go_on,
        "enough": raising.enough,
        "category": raising.category,
        "faces": raising.faces,
        "similar": raising.similar,
        "same": answers.same,
        "keep": raising.keep,
        "danger": raising.danger,
        "stop": raising.stop,
        "throw": raising.throw,
        "door": doors.open_chosen,
        "other": doors.something_else,
        "blind": answers.blind,
        "count": doors.count,
        "general": doors.general,
        "letothers": doors.let_others,
        "passon": doors.pass_on,
        "words": answers.asking(draft.REWORD),
        "title": answers.asking(draft.TITLE),
        "about": answers.asking(draft.CATEGORY),
        "place": answers.place,
        "addphoto": answers.asking(draft.PHOTO),
        "effect": answers.effect,
        "idea": answers.asking(draft.IDEA),
        "seen": answers.seen,
        "behalf": answers.behalf,
        "send": answers.send,
        "list": lists.news,
        "mine": lists.mine,
        "open": lists.open_card,
        "read": lists.read,
        "hide": lists.hide,
        "support": lists.support,
        "photo": lists.photo,
        "close": lists.close_photo,
        "withdraw": lists.withdraw,
        "reword": looking.ask_wording,
        "reworded": looking.keep_wording,
        "waiting": lists.waiting,
        "hold": looking.hold,
        "release": looking.release,
        "answers": behind.answers,
        "others": behind.others,
        "disagree": looking_again.disagree,
        "accept": looking_again.accept,
        "appeal": looking_again.appeal,
        "flag": looking_again.flag,
        "look": looking_again.look,
        "judge": looking_again.judge,
        "aside": both.aside,
        "join": both.join,
        "early": both.early,
        "part": both.part,
        "stay": both.stay,
        "leave": both.leave,
        "visible": visible.visible,
        "shows": visible.shows,
    },
    steps={
        draft.DIALOGUE: said,
        looking.DIALOGUE: looking.worded,
        both.DIALOGUE: both.typed,
        visible.DIALOGUE: visible.named,
    },
    home={
        "chat-home-raise-button": raising.begin,
        "chat-home-news-button": lists.news,
        "chat-home-follow-button": lists.mine,
    },
    links={"c_": lists.linked},
    brief={
        looking.DIALOGUE: frozenset({"concerns:reworded"}),
        both.DIALOGUE: frozenset({"concerns:aside", "concerns:join"}),
        visible.DIALOGUE: frozenset({"concerns:visible", "concerns:shows"}),
    },
)
