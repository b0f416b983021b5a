"""Of a picture only its pixels survive."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo

from bot import picture

MARK = "4711-who-took-this"


def jpeg(size: tuple[int, int] = (80, 40), *, turned: bool = False) -> bytes:
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = image.getexif()
    exif[Base.Artist] = MARK
    if turned:
        exif[Base.Orientation] = 6
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSMapDatum] = MARK
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif, comment=MARK.encode(), icc_profile=MARK.encode(), quality=95)
    return out.getvalue()


def png(size: tuple[int, int] = (80, 40)) -> bytes:
    info = PngInfo()
    info.add_text("Author", MARK)
    info.add_text("Comment", MARK, zip=True)
    out = io.BytesIO()
    Image.new("RGBA", size, (0, 0, 255, 0)).save(out, "PNG", pnginfo=info)
    return out.getvalue()


def webp() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (80, 40), "green").save(out, "WEBP", exif=MARK.encode(), xmp=MARK.encode())
    return out.getvalue()


@pytest.mark.parametrize("made", [jpeg(), png(), webp()], ids=["jpeg", "png", "webp"])
async def test_nothing_but_pixels_survives(made: bytes) -> None:
    assert MARK.encode() in made or b"zTXt" in made
    cleaned = await picture.cleaned(made)
    assert MARK.encode() not in cleaned
    with Image.open(io.BytesIO(cleaned)) as image:
        assert image.format == "JPEG"
        assert image.size == (80, 40)
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


async def test_a_turned_picture_stands_upright() -> None:
    with Image.open(io.BytesIO(await picture.cleaned(jpeg(turned=True)))) as image:
        assert image.size == (40, 80)


async def test_a_large_picture_becomes_smaller() -> None:
    with Image.open(io.BytesIO(await picture.cleaned(jpeg((4000, 2000))))) as image:
        assert image.size == (1600, 800)


@pytest.mark.parametrize(
    "made",
    [
        b"",
        b"no picture",
        jpeg()[:200],
        png((9000, 9000)),
        b"\x00" * (picture.MOST_BYTES + 1),
        b"GIF89a" + jpeg(),
    ],
    ids=["empty", "text", "cut", "bomb", "bytes", "gif"],
)
async def test_what_cannot_be_cleaned_is_refused(made: bytes) -> None:
    with pytest.raises(picture.NotAPicture):
        await picture.cleaned(made)
