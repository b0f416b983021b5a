"""Reading the body of a call in every form that Telegram takes: query, form, JSON and multipart."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, hdrs, web

from bot.standin.answers import Refusal, broken

MOST_BYTES = 50 << 20  # what a bot may upload


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime: str
    data: bytes


async def read_call(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """The parameters and the files of a call; raises Refusal for a body nobody can read."""
    try:
        return await _read(request)
    except UnicodeDecodeError as error:
        raise broken("strings must be encoded in UTF-8") from error
    except ValueError as error:
        raise broken("can't parse the request body") from error


async def _read(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    parameters: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.method != hdrs.METH_POST:
        return parameters, files
    if request.content_type == "application/json":
        parameters.update(_json_body(await request.read()))
    elif request.content_type == "multipart/form-data":
        await _read_parts(request, parameters, files)
    else:
        parameters.update(await request.post())
    return parameters, files


def _json_body(body: bytes) -> Mapping[str, Any]:
    if not body:
        return {}
    try:
        value = json.loads(body)
    except ValueError as error:
        raise broken("can't parse request JSON object") from error
    if not isinstance(value, dict):
        raise broken("can't parse request JSON object")
    return value


async def _read_parts(request: web.Request, parameters: dict[str, Any], files: dict[str, Upload]) -> None:
    total = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or not part.name:
            raise broken("can't parse multipart body")
        data = bytes(await part.read())
        total += len(data)
        if total > MOST_BYTES:
            raise Refusal(413, "Request Entity Too Large")
        if part.filename is None:
            parameters[part.name] = data.decode("utf-8")
        else:
            mime = part.headers.get(hdrs.CONTENT_TYPE, "application/octet-stream")
            files[part.name] = Upload(part.filename, mime, data)
