"""`make bench`: every measurement, one after the other."""

from __future__ import annotations

import asyncio

from tests.bench import updates

asyncio.run(updates.main())
