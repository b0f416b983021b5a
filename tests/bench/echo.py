"""The peer: python-telegram-bot as most bots use it, polling and answering, nothing kept."""

from __future__ import annotations

import os
import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters


async def _answer(update: Update, _: Any) -> None:
    if update.message is not None:
        await update.message.reply_text(f"noted {update.message.text}")


def main() -> int:
    """Run until told to stop."""
    api = os.environ["TELEGRAM_API_URL"]
    application = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{api}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, _answer))
    application.run_polling()
    return 0


if __name__ == "__main__":
    sys.exit(main())
