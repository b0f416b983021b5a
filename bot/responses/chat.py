"""Everything the feature offers to those who answer, and what is asked and told by the relay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.vocabulary import Command, Feature, record
from bot.l10n import texts
from bot.responses import (
    answering,
    helped_chat,
    in_return,
    passing,
    promising,
    question_chat,
    queue,
    written,
)

if TYPE_CHECKING:
    from bot.chat.vocabulary import Reply, Talk
    from bot.database.engine import Tx


def said(tx: Tx, talk: Talk) -> Reply | None:
    """Own words of an answer, wherever in it they were asked for."""
    found = written.begun(tx, talk)
    if found is None:
        return None
    draft, step = found
    if step in {written.TASK, written.SHOWN}:
        return record(texts.responses_use_buttons())
    return _wrote(tx, talk, draft, step)


def _wrote(tx: Tx, talk: Talk, draft: written.Draft, step: str) -> Reply:
    match step:
        case written.PLAN:
            return promising.wrote_plan(tx, talk, draft)
        case written.DAY | written.WHEN:
            return promising.wrote_day(tx, talk, draft)
        case written.HELPER | written.WHO_ELSE | written.REASON:
            return promising.wrote_more(tx, talk, draft, step)
        case written.RETURN | written.PAIR:
            return in_return.wrote(tx, talk, draft)
        case _:
            return answering.wrote(tx, talk, draft, step)


FEATURE = Feature(
    "responses",
    commands={"answers": Command(queue.open_queue, "responses-answers-command", "answering")},
    taps={
        "queue": queue.open_queue,
        "look": queue.look,
        "next": queue.following,
        "notours": queue.not_ours,
        "answer": answering.kinds,
        "kind": answering.kind_chosen,
        "publish": answering.publish,
        "own": answering.own,
        "publishown": answering.publish_own,
        "plan": promising.plan_chosen,
        "task": promising.task_chosen,
        "when": promising.when,
        "promise": promising.publish,
        "return": in_return.answered,
        "returnown": in_return.own,
        "returntask": in_return.task_chosen,
        "hand": passing.hand,
        "accept": passing.accept,
        "decline": passing.decline,
        **question_chat.TAPS,
        **helped_chat.TAPS,
    },
    steps={written.DIALOGUE: said, **question_chat.STEPS, **helped_chat.STEPS},
    home={"chat-home-answers-button": queue.open_queue},
    brief={
        written.DIALOGUE: frozenset(
            f"responses:{verb}"
            for verb in ("own", "publishown", "task", "when", "promise", "returnown", "returntask")
        ),
        **question_chat.BRIEF,
        **helped_chat.BRIEF,
    },
)
