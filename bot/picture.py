"""Cleaning a picture: only its pixels survive, in a child process that may use little memory and little time.

Saving a decoded picture again keeps comments and more; copying the pixels to a new canvas keeps nothing. A
picture can also be an attack on the decoder, so the decoder runs in a process of its own, with limits.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import resource
import sys
import warnings

MOST_BYTES = 10 << 20
MOST_PIXELS = 24_000_000
LONGEST_SIDE = 1600
QUALITY = 80
FORMATS = ("JPEG", "PNG", "WEBP")
CHILD_BYTES = 512 << 20
CHILD_SECONDS = 10


class NotAPicture(Exception):
    """The file is none that we can clean: damaged, too large, or of a kind we do not take."""


async def cleaned(content: bytes) -> bytes:
    """The same picture as a plain JPEG of at most 1600 pixels a side; raises NotAPicture."""
    if len(content) > MOST_BYTES:
        raise NotAPicture("too many bytes")
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-I",
        __file__,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        result, _ = await asyncio.wait_for(child.communicate(content), CHILD_SECONDS + 2)
    except TimeoutError:
        raise NotAPicture("took too long") from None
    finally:
        if child.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                child.kill()
            await child.wait()
    if child.returncode != 0 or not result:
        raise NotAPicture("could not be read")
    return result


def clean(content: bytes) -> bytes:
    """What the child does: decode, turn upright, shrink, copy the pixels, encode."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    with Image.open(io.BytesIO(content), formats=FORMATS) as opened:
        opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        try:
            upright = ImageOps.exif_transpose(opened)
        except Exception:  # noqa: BLE001 - damaged notes about a picture do not damage the picture
            upright = opened
        flat = upright.convert("RGBA") if upright.mode in {"P", "LA", "PA"} else upright
        flat.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        canvas = Image.new("RGB", flat.size, "white")
        canvas.paste(flat, mask=flat.getchannel("A") if flat.mode == "RGBA" else None)
    out = io.BytesIO()
    canvas.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def _limited_main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (CHILD_BYTES, CHILD_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CHILD_SECONDS, CHILD_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    sys.stdout.buffer.write(clean(sys.stdin.buffer.read()))


if __name__ == "__main__":
    _limited_main()
