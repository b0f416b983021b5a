"""Writes the next revision by comparing tables and revisions: `python -m bot.database.revise "what changes"`.

Read what it wrote before it is committed: a renamed column looks to it like one dropped and one added.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import MetaData

from bot.database.declared import all_tables
from bot.database.migrate import config, head, migrating, migrations, upgrade


def revise(message: str, *, tables: MetaData | None = None, folder: Path | None = None) -> Path:
    """Write the revision that leads from the newest one to the tables as declared; the file it is in."""
    newest = head(folder)
    number = f"{int(newest or 0) + 1:04}"
    with tempfile.TemporaryDirectory() as scratch:
        url = f"sqlite:///{scratch}/revise.db"
        upgrade(url, folder=folder)
        with migrating(url) as connection:
            settings = config(connection, folder)
            settings.attributes["metadata"] = all_tables() if tables is None else tables
            command.revision(settings, message, autogenerate=True, rev_id=number)
    [written] = ((folder or migrations()) / "versions").glob(f"{number}_*.py")
    for verb in (["check", "--fix", "--silent"], ["format", "--silent"]):
        # The style of the house; without ruff the revision is as good.
        subprocess.run([sys.executable, "-m", "ruff", *verb, str(written)], check=False)  # noqa: S603
    return written


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004
        raise SystemExit('Usage: python -m bot.database.revise "what changes"')
    sys.stdout.write(f"{revise(sys.argv[1])}\n")
