"""Which modules declare tables: found by reading, so that no list must be kept and none is loaded in vain."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

from sqlalchemy import MetaData

from bot.database.tables import metadata

PACKAGE = Path(__file__).parents[1]
DECLARES = re.compile(
    r"^(from bot\.database\.tables import|from bot\.database import .*\btables\b)", re.MULTILINE
)


def modules() -> list[str]:
    """The names of all modules that declare tables, in order."""
    files = [path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE / "database"]
    declaring = [path for path in files if DECLARES.search(path.read_text(encoding="utf-8"))]
    return sorted(".".join(("bot", *path.relative_to(PACKAGE).with_suffix("").parts)) for path in declaring)


def all_tables() -> MetaData:
    """The metadata with every table of the program in it."""
    for name in modules():
        importlib.import_module(name)
    return metadata
