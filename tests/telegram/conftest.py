"""The stand-in, as for the engine."""

from __future__ import annotations

from tests.engine.conftest import standin as standin  # noqa: PLC0414 - given on to the tests here
