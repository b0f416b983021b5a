"""Small questions end when people turn to something else, and typed numbers do no harm."""

from __future__ import annotations

from bot import outbox
from bot.charter.rules import Side
from bot.concerns.rules import State
from bot.database.engine import Tx
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.letter import Button, Form, Letter
from bot.outbox import open_letter, outbox_table
from bot.priorities import voting
from tests.concerns.village import LANE, LIGHT, Village
from tests.priorities.town import WEDNESDAY


async def test_words_after_leaving_the_new_wording_are_a_new_worry_and_change_nothing(
    village: Village,
) -> None:
    amina = await village.joins(Side.COMMUNITY)
    first = await village.raises(amina)
    await village.says(amina, first.ref)
    await village.taps(amina, f"concerns:reword:{first.id}")
    await village.taps(amina, f"concerns:open:{first.id}:m0")

    await village.says(amina, LANE)

    assert (await village.concern(first.id)).reworded is None
    assert "concerns:category:0:safety" in [does for _, does in amina.last.buttons]


async def test_a_number_typed_under_a_list_opens_from_the_list_and_leaves_the_vote_as_it_was(
    village: Village,
) -> None:
    amina, bello = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    for words in (LIGHT, LANE, "Dogs bite children by the mill"):
        await village.raises(bello, words)
    await village.wind(WEDNESDAY)
    stored = await village.round()
    await village.says(amina, "/vote")
    await village.taps(amina, f"priorities:mark:{stored.round.id}:1")
    await village.taps(amina, f"priorities:mark:{stored.round.id}:2")

    def marked(tx: Tx) -> frozenset[int] | None:
        return voting.marks(tx, stored, village.member(tx, amina))

    before = await village.database.read(marked)
    await village.says(amina, "👀 What's new")
    await village.says(amina, "2")

    assert await village.database.read(marked) == before
    assert amina.last.does("concerns:support:")


async def test_a_number_typed_to_read_one_of_the_options_opens_it_and_is_no_vote(village: Village) -> None:
    amina, bello = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    for words in (LIGHT, LANE):
        await village.raises(bello, words)
    await village.wind(WEDNESDAY)
    stored = await village.round()
    await village.says(amina, "/vote")
    await village.taps(amina, "priorities:which:")
    await village.says(amina, "1")

    assert await village.database.read(lambda tx: voting.marks(tx, stored, village.member(tx, amina))) is None
    assert "blockquote" in amina.last.text


async def test_a_typed_no_under_the_review_card_throws_nothing_away(village: Village) -> None:
    amina = await village.joins(Side.COMMUNITY)
    await village.tells(amina)
    await village.says(amina, "no")
    await village.says(amina, "0")

    assert LIGHT.split(",", maxsplit=1)[0] in amina.last.text
    concern = await village.sends_it(amina)
    assert concern.state is State.RECEIVED


async def test_whoever_types_the_number_of_a_button_reads_what_a_tap_would_have_said(
    village: Village,
) -> None:
    amina = await village.joins(Side.COMMUNITY)
    await village.says(amina, "/meeting")
    await village.says(amina, "1")
    assert "I come" in amina.last.text
    await village.says(amina, "/meeting")
    said = len(amina.chat)
    await village.says(amina, "1")
    assert len(amina.chat) > said
    assert amina.last.does("meetings:come:")


async def test_new_buttons_do_not_swallow_new_words_that_still_wait(village: Village) -> None:
    amina = await village.joins(Side.COMMUNITY)

    def post(tx: Tx) -> Letter:
        person = village.person(tx, amina)
        edit = Letter(Form.EDIT, texts.concerns_follow_news(ref=Plain("4171")), message_id=7)
        rows = ((Button(texts.chat_back_button(), does="members:home:0"),),)
        for letter in (edit, Letter(Form.MARK, rows=rows, message_id=7)):
            outbox.post(tx, mailbox=person.mailbox, person=person.key, letter=letter, now=village.now)
        (row,) = tx.execute(outbox_table.select()).all()
        return open_letter(tx, person.mailbox, row.letter)

    waiting = await village.database.write(post)
    assert waiting.form is Form.EDIT
    assert waiting.text is not None
    assert waiting.rows[0][0].does == "members:home:0"
