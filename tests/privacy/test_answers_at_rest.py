"""Answers, questions, ideas, promises, approvals: nobody and no words in clear at rest."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from bot.database.engine import Database, Tx
from tests.commitments.village import PromiseVillage
from tests.invariants.deeds import (
    ON_A_PROMISE,
)
from tests.privacy.searching import Find, Searcher, at_rest

WRITTEN = {
    "an answer": "The zqanswermark office opens at eight",
    "a question": "Which evenings is the zqaskmark corner dark?",
    "what is told": "Since the rains, every zqtellmark evening",
    "an idea": "A guard rail at the zqideamark bend",
    "a promise": "Walk past the zqpromisemark corner at seven",
    "a reason": "Not before the zqobjectmark meeting has heard it",
    "a body": "the zqbodymark land court",
    "what is missing": "The zqmissingmark path is dark as before",
}
TABLES = {
    "concern",
    "commitment",
    "commitment_verdict",
    "approval",
    "objection",
    "idea",
    "relay_question",
    "response_taking",
    "helped_said",
    "helped_missing",
    "look",
    "outbox",
}
"""Where these words and their people are expected to have left a row."""


async def lived(village: PromiseVillage) -> PromiseVillage:
    """Everybody writes something, and nothing of it is erased yet."""
    await village.begin()
    beat, rep, amina, dark = village.officer, village.rep, village.amina, village.dark.id

    async def does(who: object, *script: str) -> None:
        for each in script:
            if each.startswith("say "):
                await village.says(who, each[4:])  # type: ignore[arg-type]
            else:
                await village.taps_on(who, each)  # type: ignore[arg-type]

    await does(beat, f"responses:ask:{dark}", f"say {WRITTEN['a question']}", "responses:asksend:0")
    await does(rep, f"ideas:add:{dark}", f"ideas:kind:{dark}:helps", f"say {WRITTEN['an idea']}")
    await does(village.juma, f"concerns:support:{dark}:yes")
    await village.wind(village.now.replace(hour=14, minute=5))
    question = await village.database.read(_number, "relay_question")
    await does(amina, f"responses:told:{question}", f"responses:toldwrite:{question}")
    await does(amina, f"say {WRITTEN['what is told']}", f"responses:toldsend:{question}")
    await does(beat, f"responses:answer:{dark}", f"responses:own:{dark}:information")
    await does(beat, f"say {WRITTEN['an answer']}", f"responses:publishown:{dark}")
    promise = await village.promises(beat, what=WRITTEN["a promise"])
    for each in (*ON_A_PROMISE["nothing needed"], ON_A_PROMISE["done"][0]):
        await does(beat, each.format(p=promise.id))
    await does(amina, f"commitments:say:{promise.id}:no")
    lane = village.lane.id
    await does(village.lena, f"concerns:aside:{lane}", f"concerns:aside:{lane}:belongs_to")
    await does(village.lena, f"say {WRITTEN['a body']}")
    approval = await village.database.read(_number, "approval")
    await does(rep, f"approvals:object:{approval}", f"say {WRITTEN['a reason']}")
    await village.taps_on(beat, f"responses:answer:{lane}")
    await village.taps_on(rep, f"responses:answer:{lane}")
    await village.wind(village.now.replace(day=village.now.day + 3))
    await does(amina, f"responses:helped:{dark}:no", f"say {WRITTEN['what is missing']}")
    await does(amina, f"concerns:flag:{lane}", f"concerns:flag:{lane}:other")
    await village.says(amina, "/promises")
    return village


def _number(tx: Tx, table: str) -> int:
    return int(tx.execute(text(f"SELECT max(id) FROM {table}")).scalar() or 0)


def _filled(tx: Tx) -> set[str]:
    return {name for name in TABLES if tx.execute(text(f"SELECT count(*) FROM {name}")).scalar()}


def searcher_for(village: PromiseVillage) -> Searcher:
    """Everybody's number, and the marks of everything that was written."""
    made = Searcher()
    for someone in village.phones.values():
        made.add_number(someone.id)
    for words in WRITTEN.values():
        made.add_words(next(word for word in words.split() if word.startswith("zq")))
    return made


def found(village: PromiseVillage, url: str, folder: Path) -> list[Find]:
    return searcher_for(village).found(*at_rest(url, folder))


async def test_what_people_answer_promise_and_decide_is_sealed_and_leads_to_nobody(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    village = await lived(PromiseVillage(database))
    assert await database.read(_filled) >= TABLES - {"look", "outbox", "response_taking", "helped_missing"}
    await database.checkpoint()
    nowhere = tmp_path / "nowhere"

    assert found(village, database_url, nowhere) == []

    def plant(tx: Tx) -> None:
        number = village.amina.id
        tx.execute(text("UPDATE approval SET subject = :words"), {"words": "zqbodymark"})
        tx.execute(text("UPDATE commitment SET due_on = :words"), {"words": str(number)[:10]})

    await database.write(plant)
    what = {find.what for find in found(village, database_url, nowhere)}
    assert {"zqbodymark", str(village.amina.id)} <= what, "the searcher finds what is planted"
