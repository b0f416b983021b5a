"""Every setting of a deployment, read once from the environment and `.env`, each checked and explained."""

from __future__ import annotations

import re
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

Value = TypeVar("Value")

TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{3,100}")
DATABASE = re.compile(r"sqlite:///[^:]|postgres(ql)?(\+psycopg)?://")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")

SHOULD_BE = {
    "BOT_TOKEN": "the token from BotFather, such as 123456789:AAE4…",
    "TELEGRAM_API_URL": "the address of a Bot API server, such as https://api.telegram.org",
    "DATA_DIR": "a folder, such as ./data",
    "DATABASE_URL": "sqlite:///path or postgresql://user@host/name",
    "KEY_FILE": "the path of the key file, such as ./data/keys/root.key",
    "WEBHOOK_URL": "the public https address of this bot, such as https://agenda.example.org",
    "WEBHOOK_SECRET": "1 to 256 letters, digits, _ or -",
    "HTTP_HOST": "an IP address or host name to listen on, such as 127.0.0.1",
    "HTTP_PORT": "a port number from 0 to 65535, such as 8080",
    "CLOCK_FILE": "the path of a file holding an instant, such as 2025-05-05T09:00:00+00:00, and may only be "
    "used while TELEGRAM_API_URL is on this machine",
    "LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR",
    "SEND_RATE": "a number of messages a second above 0, such as 25",
    "CHAT_RATE": "a number of messages a second above 0, such as 1",
}
"""What each variable should look like, for the one sentence that stops the start."""


class WrongSetting(Exception):
    """A setting is wrong; the message is one sentence that names it and says what it should look like."""


class Settings(BaseSettings):
    """The settings, all of them optional: without a token the bot rehearses on this machine."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True, hide_input_in_errors=True
    )

    bot_token: SecretStr = SecretStr("")
    """The key to the bot's account. Never shown, logged or counted."""
    telegram_api_url: str = "https://api.telegram.org"
    data_dir: Path = Path("data")
    """Where the database, the keys and small files live."""
    database_url: Annotated[str, Field(repr=False)] = ""
    """Empty means a SQLite file in `data_dir`."""
    key_file: Path = Path()
    """Empty means `keys/root.key` in `data_dir`; made on the first run."""
    webhook_url: str = ""
    """Empty means long polling."""
    webhook_secret: SecretStr = SecretStr("")
    """Empty means one derived from the key file."""
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65535)] = 8080
    """0 takes any free port."""
    clock_file: Path | None = None
    log_level: str = "INFO"
    send_rate: Annotated[float, Field(gt=0, le=1_000_000, allow_inf_nan=False)] = 25.0
    """Messages a second to many people together."""
    chat_rate: Annotated[float, Field(gt=0, le=1_000_000, allow_inf_nan=False)] = 1.0
    """Messages a second to one chat, after a burst of three."""

    @field_validator("*", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: Any, info: Any) -> Any:
        """A variable that is set to nothing counts as not set."""
        if isinstance(value, str) and not value.strip():
            return cls.model_fields[info.field_name].get_default()
        return value.strip() if isinstance(value, str) else value

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr) -> SecretStr:
        return _checked(value, not value.get_secret_value() or TOKEN.fullmatch(value.get_secret_value()))

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr) -> SecretStr:
        return _checked(value, not value.get_secret_value() or SECRET.fullmatch(value.get_secret_value()))

    @field_validator("telegram_api_url")
    @classmethod
    def _api_url(cls, value: str) -> str:
        parts = urlsplit(value)
        return _checked(
            value, parts.scheme in {"http", "https"} and parts.hostname and not parts.query
        ).rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _webhook_url(cls, value: str) -> str:
        parts = urlsplit(value)
        is_address = parts.hostname and not parts.query and not parts.fragment
        safe = parts.scheme == "https" or (parts.scheme == "http" and _is_here(parts.hostname))
        return _checked(value, not value or (is_address and safe)).rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        return _checked(value, not value or DATABASE.match(value))

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        return _checked(value.upper(), value.upper() in LOG_LEVELS)

    @model_validator(mode="after")
    def _clock_only_in_rehearsal(self) -> Settings:
        if self.clock_file is not None and not _is_here(urlsplit(self.telegram_api_url).hostname):
            raise ValueError("CLOCK_FILE")
        return self

    @property
    def database(self) -> str:
        """The database's address."""
        return self.database_url or f"sqlite:///{self.data_dir / 'agenda.db'}"

    @property
    def keys(self) -> Path:
        """Where the root key is."""
        return self.data_dir / "keys" / "root.key" if self.key_file == Path() else self.key_file

    @property
    def token(self) -> str:
        """The bot's token in clear; only the Bot API client asks."""
        return self.bot_token.get_secret_value()


def read_settings(**given: Any) -> Settings:
    """The settings of this process; what is `given` wins. Raises WrongSetting."""
    try:
        return Settings(**given)
    except ValidationError as errors:
        first = errors.errors(include_input=False, include_url=False, include_context=False)[0]
        place = first["loc"]
        name = str(place[0]).upper() if place else "CLOCK_FILE"
        raise WrongSetting(f"{name} should be {SHOULD_BE[name]}.") from None


def _checked(value: Value, is_right: object) -> Value:
    if not is_right:
        raise ValueError("wrong")
    return value


def _is_here(host: str | None) -> bool:
    """Whether a host is this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False
