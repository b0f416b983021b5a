"""A wrong setting stops the start with one sentence that says what it should look like."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import SHOULD_BE, Settings, WrongSetting, read_settings

WRONG = {
    "BOT_TOKEN": "not a token",
    "TELEGRAM_API_URL": "telegram.org",
    "DATABASE_URL": "mysql://a:secret@b/c",
    "WEBHOOK_URL": "http://example.org",
    "WEBHOOK_SECRET": "no spaces please",
    "HTTP_PORT": "eighty",
    "CLOCK_FILE": "/some/file",
    "LOG_LEVEL": "loud",
    "SEND_RATE": "0",
    "CHAT_RATE": "-1",
}


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of this machine, and no .env, plays in."""
    monkeypatch.chdir(tmp_path)
    for name in SHOULD_BE:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_value_is_named_and_explained(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, WRONG[name])
    with pytest.raises(WrongSetting) as caught:
        read_settings()
    assert str(caught.value) == f"{name} should be {SHOULD_BE[name]}."
    assert "secret" not in str(caught.value)


def test_every_setting_is_explained() -> None:
    assert {name.upper() for name in Settings.model_fields} == set(SHOULD_BE)


def test_without_any_setting_it_starts_with_the_defaults() -> None:
    settings = read_settings()
    assert settings.database == "sqlite:///data/agenda.db"
    assert settings.keys == Path("data/keys/root.key")
    assert (settings.send_rate, settings.chat_rate) == (25, 1)


def test_env_files_are_read_and_the_token_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BOT_TOKEN=12345:abcdefghij\nHTTP_PORT=\nOTHER=1\n", encoding="utf-8")
    settings = read_settings()
    assert settings.token == "12345:abcdefghij"
    assert settings.http_port == 8080
    assert "abcdefghij" not in repr(settings) + str(settings)


def test_a_clock_file_is_for_rehearsals_on_this_machine(tmp_path: Path) -> None:
    for here in ("http://127.0.0.1:9", "http://localhost:9", "http://[::1]:9"):
        assert read_settings(clock_file=tmp_path / "c", telegram_api_url=here).clock_file is not None
    with pytest.raises(WrongSetting, match="CLOCK_FILE"):
        read_settings(clock_file=tmp_path / "c", telegram_api_url="https://api.telegram.org")


def test_the_command_says_the_sentence_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HTTP_PORT", "eighty")
    assert main(["run"]) == 2
    assert capsys.readouterr().err == f"HTTP_PORT should be {SHOULD_BE['HTTP_PORT']}.\n"
