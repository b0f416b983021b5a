"""No suspects, no search for people, no patrol: what the tables hold, and which keys lead to a person.

Every table is listed with the columns that have to do with one person and why they are there. A new table, or
a new column of that sort, fails here until somebody has said why it is needed and whose act leads to it.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator

import pytest
from sqlalchemy import Column, LargeBinary, Select, Table
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import BinaryExpression

from bot.database.columns import Key
from bot.database.declared import all_tables, modules

SELF = "a pseudonym that only the person's own act, or one asked by them, leads to"
WAY = "sealed: only the relay or the sender opens it, to deliver"
OWN_MESSAGE = "the person's own messages, letters and dialogue"
DRAWN = "a random or keyed number of a thing, not of a person"
BODY = "a thing's sealed content"
TAKEN = "who has it in hand, as a pseudonym for this one worry"

PERSON_LINKED: dict[str, dict[str, str]] = {
    "agenda": {"snapshot": BODY, "record": BODY},
    "agenda_change": {},
    "agreed_minutes": {},
    "approval": {"body": BODY},
    "area": {},
    "ballot": {"voter": SELF, "sealed": "the marks; erased when the agenda is built"},
    "ballot_key": {"sealed": "the key of a cycle's ballots; destroyed with them"},
    "broadcast": {"letter": BODY, "cursor": "how far an audience was written to"},
    "budget": {},
    "charter_line": {},
    "coming": {"member": SELF, "route": WAY},
    "commitment": {"owner": "the owner's pseudonym as a member, to reach them", "body": BODY},
    "commitment_verdict": {"key": SELF},
    "concern": {"body": BODY},
    "cycle_ballot": {"voter": SELF, "sealed": "the marks; erased when the agenda is built"},
    "delivery": {},
    "deputy": {"member": "who stands in for a coordinator, by their own yes"},
    "dialogue": {"person": OWN_MESSAGE, "answers": OWN_MESSAGE},
    "door_count": {},
    "door_today": {"key": SELF},
    "effect": {"key": SELF},
    "founding": {},
    "helped_asked": {},
    "helped_ended": {},
    "helped_missing": {"key": SELF, "words": BODY},
    "helped_said": {"key": SELF},
    "history": {},
    "how": {"key": SELF},
    "idea": {"key": SELF, "body": BODY},
    "inbox": {"lane": OWN_MESSAGE, "payload": "an update on its way; erased once it is handled"},
    "invite": {"code": DRAWN, "route": WAY},
    "look": {"body": "a sealed look: its three seats and what they said"},
    "mailbox": {"key": OWN_MESSAGE, "address": WAY},
    "meeting": {},
    "member": {"key": SELF, "route": WAY},
    "mirror": {"body": "a month's masked numbers"},
    "objection": {"member": SELF, "words": BODY},
    "outbox": {"mailbox": OWN_MESSAGE, "person": OWN_MESSAGE, "dedupe": DRAWN, "letter": BODY},
    "partnership": {},
    "party": {"body": BODY, "head": "who answers for a body's silence, by their own yes"},
    "person": {
        "key": OWN_MESSAGE,
        "mailbox": OWN_MESSAGE,
        "screen_fold": OWN_MESSAGE,
        "shown_list": OWN_MESSAGE,
    },
    "picture": {"sealed": BODY},
    "raiser": {"key": SELF, "route": WAY},
    "raising_count": {"key": "a pseudonym that lives one day"},
    "recording": {"route": WAY, "body": BODY},
    "relay_question": {"body": BODY},
    "reminder": {},
    "response_handover": {"body": BODY},
    "response_passed": {"key": TAKEN},
    "response_rung": {},
    "response_taking": {"key": TAKEN, "body": BODY},
    "round_result": {},
    "shown": {"mailbox": OWN_MESSAGE, "person": OWN_MESSAGE},
    "support": {"key": SELF, "route": WAY},
    "tombstone": {"key": "that somebody asked to be forgotten, for a restored backup"},
    "vote_cycle": {},
    "vote_round": {},
}

NEVER = re.compile(
    r"suspect|offender|accused|criminal|wanted|person_name|first_name|last_name|full_name|surname|username|alias"
    r"|phone|plate|vehicle|face|biometr|finger|photo_of|latitude|longitude|(^|_)(lat|lon|gps|location|patrol"
    r"|trail|route_of|track|seen_at|last_seen|birth|address_of|national)(_|$)"
)


def names() -> Iterator[str]:
    for table in all_tables().tables.values():
        yield table.name
        yield from (f"{table.name}.{column.name}" for column in table.columns)


def links_to_a_person(column: Column[object]) -> bool:
    """Bytes hold pseudonyms and sealed things; nothing else may say anything of a person."""
    return isinstance(column.type, Key | LargeBinary)


def test_no_table_and_no_column_is_made_for_suspects_plates_faces_or_trails() -> None:
    assert [name for name in names() if any(NEVER.search(part) for part in name.split("."))] == []
    planted = (
        "suspect",
        "person.plate",
        "member.last_seen",
        "patrol",
        "concern.latitude",
        "member.full_name",
    )
    for name in planted:
        assert any(NEVER.search(part) for part in name.split(".")), name


def test_every_table_is_listed_with_what_leads_to_a_person_and_why() -> None:
    tables = all_tables().tables
    unlisted = sorted(set(tables) - set(PERSON_LINKED))
    assert unlisted == [], "say which columns of these have to do with a person, and why"
    found = {
        name: sorted(column.name for column in table.columns if links_to_a_person(column))
        for name, table in tables.items()
    }
    listed = {name: sorted(columns) for name, columns in PERSON_LINKED.items() if name in tables}
    assert found == listed
    assert all(reason for columns in PERSON_LINKED.values() for reason in columns.values())


def test_no_row_of_a_persons_act_says_when_within_a_day_it_was_done() -> None:
    """Whoever has the table cannot lay somebody's acts along a clock."""
    acts = ("raiser", "support", "ballot", "cycle_ballot", "coming", "commitment_verdict", "helped_said")
    tables = all_tables().tables
    instants = {
        f"{name}.{column.name}"
        for name in acts
        for column in tables[name].columns
        if type(column.type).__name__ in {"Instant", "DateTime"}
    }

    assert instants == set()


def test_rows_of_persons_acts_stand_in_no_order_of_time() -> None:
    for name in ("raiser", "support", "ballot", "cycle_ballot", "coming", "member", "commitment_verdict"):
        table = all_tables().tables[name]
        assert table.dialect_options["sqlite"]["with_rowid"] is False, name


@pytest.mark.parametrize("module", modules())
def test_no_statement_searches_among_people(module: str) -> None:
    """A person-linked column is compared with one value that is known already, never with a part of one."""
    allowed = {operators.eq, operators.gt, operators.in_op, operators.ne, operators.is_, operators.is_not}
    faults = [
        f"{name}: {column.table.name}.{column.name} {expression.operator.__name__}"
        for name, statement in vars(importlib.import_module(module)).items()
        if isinstance(statement, Select)
        for expression in comparisons(statement)
        for column in person_columns(expression)
        if expression.operator not in allowed
    ]

    assert faults == []


def comparisons(statement: Select[tuple[object, ...]]) -> Iterator[BinaryExpression[object]]:
    where = statement.whereclause
    if where is not None:
        yield from (each for each in visitors.iterate(where) if isinstance(each, BinaryExpression))


def person_columns(expression: BinaryExpression[object]) -> Iterator[Column[object]]:
    for side in (expression.left, expression.right):
        if not isinstance(side, Column) or not isinstance(side.table, Table):
            continue
        if side.name in PERSON_LINKED.get(side.table.name, {}):
            yield side
