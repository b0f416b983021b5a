"""What every test of the tree gets, wherever it stands."""

from __future__ import annotations

pytest_plugins = ("tests.loopback",)
