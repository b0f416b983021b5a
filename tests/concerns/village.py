"""What tests of raising have in common: a town, a worry told in two taps, the raw bytes of its database."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bot import pictures
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat.dialogues import dialogue_table
from bot.concerns import store
from bot.concerns.followers import RAISERS, SUPPORTERS
from bot.concerns.rules import Concern, State
from bot.database.address import file_of
from bot.database.engine import Tx
from bot.members.rules import Role
from tests.chat_world import Shown, Someone
from tests.priorities.town import Town

LIGHT = "No light at the water point, girls afraid after 7"
LANE = "The ambulance lane is blocked on every market day"
SIDES = list(Side)


class Village(Town):
    """A town whose people talk about worries."""

    lena: Someone
    obi: Someone

    async def begin(self, **lines: Any) -> Village:
        await self.found()
        await self.database.write(lambda tx: charters.write(tx, self.id, **lines))
        self.lena = await self.joins(Side.COMMUNITY, role=Role.COORDINATOR)
        self.obi = await self.joins(Side.POLICE, role=Role.COORDINATOR)
        return self

    async def restarted(self) -> Village:
        """The same town after the bot was started anew."""
        again = Village(self.database, self.now)
        again.id, again.phones, again._message_ids = self.id, self.phones, self._message_ids
        again.lena, again.obi = self.lena, self.obi
        return again

    async def tells(self, someone: Someone, words: str = LIGHT, *, category: str = "safety") -> Shown:
        """From the words to the review card."""
        await self.says(someone, words)
        await self.taps(someone, f"concerns:category:0:{category}")
        return someone.last

    async def raises(self, someone: Someone, words: str = LIGHT) -> Concern:
        """From the words to the receipt."""
        await self.tells(someone, words)
        return await self.sends_it(someone)

    async def sends_it(self, someone: Someone) -> Concern:
        concern_id = int(someone.with_button("concerns:send:").does("concerns:send:").rsplit(":", 1)[-1])
        await self.taps(someone, "concerns:send:0")
        return await self.concern(concern_id)

    async def concern(self, concern_id: int) -> Concern:
        found = await self.database.read(store.get, concern_id)
        assert found is not None
        return found

    async def opens(self, concern: Concern) -> Concern:
        """The clock goes to its hour."""
        await self.wind(concern.opens_at)
        assert (await self.concern(concern.id)).state is State.OPEN
        return await self.concern(concern.id)

    async def raised_openly(self, someone: Someone, words: str = LIGHT) -> Concern:
        return await self.opens(await self.raises(someone, words))

    async def supporters(self, concern: Concern, *people: Someone) -> None:
        for someone in people:
            await self.says(someone, concern.ref)
            await self.taps(someone, f"concerns:support:{concern.id}:yes")


def rows(tx: Tx) -> dict[str, int]:
    """How many rows each table of the feature has."""
    tables = {
        "concern": store.concern_table,
        "raiser": RAISERS.table,
        "support": SUPPORTERS.table,
        "picture": pictures.picture_table,
        "dialogue": dialogue_table,
    }
    return {
        name: tx.execute(select(func.count()).select_from(table)).scalar_one()
        for name, table in tables.items()
    }


def raw(database_url: str) -> bytes:
    """Every byte of an SQLite database and of what stands beside it; none for PostgreSQL."""
    path = file_of(database_url) if database_url.startswith("sqlite") else None
    if path is None:
        return b""
    return b"".join(file.read_bytes() for file in sorted(Path(path).parent.glob(Path(path).name + "*")))


def seen_by(*people: Someone) -> str:
    """Everything that stands in these chats, buttons and toasts included."""
    return "\n".join(
        "\n".join([shown.text, *(f"{label} {does}" for label, does in shown.buttons)])
        for someone in people
        for shown in someone.chat
    ) + "\n".join(toast for someone in people for toast in someone.toasts)


DAY = timedelta(days=1)
