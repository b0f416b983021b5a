"""The small bot as a process: `python -m tests.engine.small_bot`, with the settings of any bot."""

from __future__ import annotations

import asyncio
import json
import os
import sys

from bot import app
from bot.settings import read_settings
from bot.web import logs
from tests.engine import small


def main() -> int:
    """Run until told to stop; the exit code."""
    settings = read_settings(_env_file=None)
    logs.set_up(settings.log_level, settings.token)
    more = json.loads(os.environ.get("SMALL_BOT", "{}"))
    return asyncio.run(app.run(settings, small.composition(), prepare=small.prepare, **more))


if __name__ == "__main__":
    sys.exit(main())
