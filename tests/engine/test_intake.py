"""Updates that come twice, in another order, or broken; by polling and by webhook."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.app import App
from bot.standin.server import Standin
from bot.telegram.intake import Fatal
from bot.web.server import MOST_BYTES, SECRET_HEADER
from tests.engine import small
from tests.engine.running import arrive, has_been_told, idle, running, settings_for, texts_of


async def test_updates_that_come_again_have_no_second_effect(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    people = [standin.phones.add(100 + number, f"Person {number}") for number in range(4)]
    standin.faults.duplicate(30)
    standin.faults.reorder(10)
    async with running(settings_for(standin, tmp_path, database_url)) as app:
        for person in people:
            await standin.phones.start(person)
        for number in range(10):
            for person in people:
                await standin.phones.say(person, f"{person.id}-{number}.")
        await standin.phones.until(
            lambda: all(has_been_told(standin, person, f"noted {person.id}-9.") for person in people)
        )
        await idle(app)
        notes = await app.database.read(small.notes)
        assert notes == {f"{person.id}-{number}.": 1 for person in people for number in range(10)}
        assert app.intake.repeated > 0
    assert standin.faults.fired["duplicate"] > 0
    assert standin.counts.doubled == 0


async def test_what_one_person_says_is_answered_in_its_order(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    async with running(settings_for(standin, tmp_path, database_url)):
        await standin.phones.start(amina)
        for number in range(20):
            await standin.phones.say(amina, f"line-{number:02}.")
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted line-19."))
    answers = [text for text in texts_of(standin, amina) if "noted" in text]
    assert answers == sorted(answers)
    assert len(answers) == 20


async def test_a_broken_update_stops_nobody(
    standin: Standin, database_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    amina = standin.phones.add(101, "Amina")
    async with running(settings_for(standin, tmp_path, database_url)) as app:
        await standin.phones.start(amina)
        for number in range(5):
            standin.faults.poison()
            await standin.phones.say(amina, f"line-{number}.")
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted line-4."))
        await idle(app)
        assert app.lanes.outcomes["set aside"] == standin.faults.fired["poison"] == 5


async def test_who_meets_our_mistake_is_told_a_code_after_three_tries(
    standin: Standin, database_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    amina, brian = standin.phones.add(101, "Amina"), standin.phones.add(102, "Brian")
    async with running(settings_for(standin, tmp_path, database_url)) as app:
        await standin.phones.start(amina)
        await standin.phones.start(brian)
        await standin.phones.say(amina, "poison")
        await standin.phones.say(amina, "and after it")
        await standin.phones.say(brian, "somebody else")
        await standin.phones.until(lambda: has_been_told(standin, brian, "noted somebody else"))
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted and after it"))
        await idle(app)
        assert app.lanes.outcomes["error"] == 3
        code = next(record.args[0] for record in caplog.records if "set aside" in record.msg and record.args)  # type: ignore[index]
        assert has_been_told(standin, amina, str(code))


async def test_a_second_bot_on_the_same_token_ends(standin: Standin, tmp_path: Path) -> None:
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}")
    async with running(settings) as app:
        standin.faults.refuse(
            409, "Conflict: terminated by other getUpdates request", method="getUpdates", times=None
        )
        app.intake.pause_seconds = 0.01
        standin.phones.add(101, "Amina")
        await standin.phones.start(standin.phones.people()[0])
        with pytest.raises(Fatal, match="only one may run"):
            await asyncio.wait_for(app.wait(), 20)
        standin.faults.clear()


async def call(app: App, body: bytes | io.BytesIO, secret: str) -> int:
    assert app.webhook is not None
    url = f"http://127.0.0.1:{app.server.port}{app.webhook.path}"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, data=body, headers={SECRET_HEADER: secret}) as response,
    ):
        return response.status


async def test_the_webhook_takes_updates_from_telegram_alone(
    standin: Standin, database_url: str, tmp_path: Path, unused_port: int
) -> None:
    amina = standin.phones.add(101, "Amina")
    more: dict[str, Any] = {
        "webhook_url": f"http://127.0.0.1:{unused_port}",
        "webhook_secret": "only-telegram-knows",
        "http_port": unused_port,
    }
    async with running(settings_for(standin, tmp_path, database_url, **more)) as app:
        await standin.phones.start(amina)
        await standin.phones.say(amina, "by webhook")
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted by webhook"))
        assert standin.counts.calls["getUpdates"] == 0
        assert await call(app, b"{}", "a guess") == 403
        assert await call(app, b"no JSON", "only-telegram-knows") == 200
        assert await call(app, io.BytesIO(b" " * (MOST_BYTES + 1)), "only-telegram-knows") == 413
        assert await app.database.read(small.notes) == {"by webhook": 1}
    # Back to polling: the webhook is taken away, and nothing is dropped with it.
    await standin.phones.say(amina, "by polling")
    async with running(settings_for(standin, tmp_path, database_url)):
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted by polling"))


async def test_a_poll_that_never_succeeds_ends_the_process(standin: Standin, tmp_path: Path) -> None:
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}")
    patience = {"poll_seconds": 0.3, "lag_seconds": 60, "look_seconds": 0.05}
    standin.faults.error(500, method="getUpdates", times=None)
    async with running(settings, watch=patience) as app:
        with pytest.raises(Fatal, match="no poll has succeeded"):
            await asyncio.wait_for(app.wait(), 10)
    standin.faults.clear()


async def test_while_telegram_is_away_the_process_waits(standin: Standin, tmp_path: Path) -> None:
    amina = standin.phones.add(101, "Amina")
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}")
    patience = {"poll_seconds": 2.0, "lag_seconds": 60, "look_seconds": 0.05}
    async with running(settings, watch=patience) as app:
        await standin.phones.start(amina)
        await standin.phones.until(lambda: has_been_told(standin, amina, "welcome"))
        app.intake.good_ms -= 3600_000
        standin.faults.outage(0.5)
        waiting = asyncio.create_task(app.wait())
        await standin.phones.say(amina, "during the outage")
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted during the outage"))
        assert not waiting.done()
        waiting.cancel()


async def test_an_update_that_waits_while_nothing_is_finished_ends_the_process(
    standin: Standin, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}")
    patience = {"poll_seconds": 90, "lag_seconds": 0.3, "look_seconds": 0.05}
    async with running(settings, watch=patience) as app:
        await arrive(standin, app, amina)
        app.lanes._stopped.set()
        await standin.phones.say(amina, "stuck")
        with pytest.raises(Fatal, match="nothing is finished"):
            await asyncio.wait_for(app.wait(), 10)


async def test_the_bot_says_what_it_offers(standin: Standin, tmp_path: Path) -> None:
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}")
    async with running(settings):
        await standin.phones.until(lambda: standin.counts.calls["getChatMenuButton"] == 1)
        set_once = standin.counts.calls["setMyCommands"]
    async with running(settings):
        await standin.phones.until(lambda: standin.counts.calls["getChatMenuButton"] == 2)
        assert standin.counts.calls["setMyCommands"] == set_once > 0
