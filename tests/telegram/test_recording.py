"""What is left of a voice message: its sound."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import recording

SPOKEN = (Path(recording.__file__).parent / "standin/page/voices/1.oga").read_bytes()


def with_comment(content: bytes, comment: bytes) -> bytes:
    """The same recording with a comment in its head, as an encoder would have written it."""
    head, _, *sound = recording._pages(content)
    tags = b"OpusTags" + struct.pack("<I", 4) + b"code" + struct.pack("<II", 1, len(comment)) + comment
    segments = bytes([255] * (len(tags) // 255) + [len(tags) % 255])
    pages = [head, recording._Page(0, 0, 0, 1, segments, tags), *sound]
    return b"".join(page.to_bytes() for page in pages)


def test_the_sound_stays_as_it_is() -> None:
    sound = [page.body for page in recording._pages(SPOKEN)][2:]
    assert [page.body for page in recording._pages(recording.cleaned(SPOKEN))][2:] == sound


@given(st.binary(min_size=1, max_size=900).map(lambda noise: b"ARTIST=marker" + noise))
def test_comments_and_what_hangs_behind_the_end_are_gone(comment: bytes) -> None:
    dirty = with_comment(SPOKEN, comment) + b"marker behind the end"
    assert recording.cleaned(dirty) == recording.cleaned(SPOKEN)
    assert b"marker" not in recording.cleaned(dirty)


def test_the_number_of_the_stream_that_an_encoder_drew_is_not_kept() -> None:
    assert {page.stream for page in recording._pages(recording.cleaned(SPOKEN))} == {0}


@pytest.mark.parametrize(
    "content",
    [b"", b"OggS", b"\xff\xfb" + bytes(500), SPOKEN[:40], SPOKEN.replace(b"OpusHead", b"Speex   ")],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(recording.NotAVoice):
        recording.cleaned(content)


@given(st.data())
def test_a_broken_file_is_refused_or_cleaned_but_never_an_error(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(SPOKEN) - 1))
    broken = SPOKEN[:at] + bytes([data.draw(st.integers(0, 255))]) + SPOKEN[at + 1 :]
    try:
        recording.cleaned(broken)
    except recording.NotAVoice:
        return


def test_a_recording_of_an_hour_is_too_long() -> None:
    with pytest.raises(recording.NotAVoice):
        recording.cleaned(SPOKEN + bytes(recording.MOST_BYTES))
