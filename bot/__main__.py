"""The commands of the house: run the bot, found a partnership, bring the database up to date."""

from __future__ import annotations

import argparse
import asyncio
import sys

from bot.settings import Settings, WrongSetting, read_settings

OK, WRONG = 0, 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code."""
    parser = argparse.ArgumentParser(prog="common-agenda", description=__doc__)
    commands = parser.add_subparsers(dest="command", metavar="command")
    commands.add_parser("run", help="run the bot: on Telegram with BOT_TOKEN, else rehearse on this machine")
    commands.add_parser("found", help="print the two links that found a partnership")
    commands.add_parser("migrate", help="bring the database up to date, then end")
    chosen = parser.parse_args(arguments).command or "run"
    try:
        settings = read_settings()
        return {"run": _run, "found": _found, "migrate": _migrate}[chosen](settings)
    except WrongSetting as wrong:
        print(wrong, file=sys.stderr)  # noqa: T201 - the operator at the terminal reads this
        return WRONG
    except KeyboardInterrupt:
        return OK


def _run(settings: Settings) -> int:
    if not settings.token:
        from bot import rehearsal

        return int(rehearsal.main(settings) or OK)
    from bot import app, features
    from bot.web import logs

    logs.set_up(settings.log_level, settings.token, settings.webhook_secret.get_secret_value())
    return asyncio.run(app.run(settings, features.compose()))


def _found(settings: Settings) -> int:
    from bot.app import founding_links
    from bot.web import logs

    logs.set_up("WARNING", settings.token)
    for link in asyncio.run(founding_links(settings)):
        print(link)  # noqa: T201 - this is what the command is for
    return OK


def _migrate(settings: Settings) -> int:
    from bot.database import migrate

    migrate.upgrade(settings.database)
    return OK


if __name__ == "__main__":
    sys.exit(main())
