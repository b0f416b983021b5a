"""The keys under which rows may be about somebody, and the rows that are."""

from __future__ import annotations

from bot import people, seal
from bot.database.declared import all_tables
from bot.database.engine import Tx

OF_A_CONCERN = ("raiser", "support", "ideas", "effect", "how", "helped-said", "helped-missing")
"""What a person may have to do with a concern; each under a key of its own."""
BURIED = "tombstone"
"""Where it stands that somebody left, so that a restored backup forgets them too."""


def pseudonyms(tx: Tx, number: int) -> dict[str, bytes]:
    """Every key under which a row could be about this person; only the root key's owner can compute them."""
    vault = seal.of(tx)
    key = people.person_key(tx, number)
    concerns = [row[0] for row in tx.exec_driver_sql("SELECT id FROM concern")]
    found_keys = {
        "person": key,
        "mailbox": vault.pseudonym("mailbox", number),
        "lane": vault.pseudonym("lane", number),
    }
    for (meeting,) in tx.exec_driver_sql("SELECT id FROM meeting"):
        found_keys["coming"] = vault.pseudonym("coming", meeting, key)
    for concern in concerns:
        for table in OF_A_CONCERN:
            found_keys[f"{table} of {concern}"] = vault.pseudonym(table, concern, key)
    for (approval,) in tx.exec_driver_sql("SELECT id FROM approval"):
        found_keys[f"objection to {approval}"] = vault.pseudonym("objection", approval, key)
    for (promise,) in tx.exec_driver_sql("SELECT id FROM commitment"):
        found_keys[f"verdict on {promise}"] = vault.pseudonym("verdict", promise, key)
    for (partnership,) in tx.exec_driver_sql("SELECT id FROM partnership"):
        member = vault.pseudonym("member", partnership, key)
        found_keys[f"member of {partnership}"] = member
        for concern in concerns:
            for name in ("response-taking", "response-passed"):
                found_keys[f"{name} of {concern}"] = vault.pseudonym(name, concern, member)
    return found_keys


def rows_about(tx: Tx, keys: dict[str, bytes]) -> set[str]:
    """Which of these keys stand in any row of any table."""
    names = [table.name for table in all_tables().sorted_tables if table.name != BURIED]
    hits = set()
    for name in names:
        for row in tx.exec_driver_sql(f'SELECT * FROM "{name}"'):
            values = {bytes(each) for each in row if isinstance(each, bytes | memoryview)}
            hits |= {f"{what} in {name}" for what, key in keys.items() if key in values}
    return hits
