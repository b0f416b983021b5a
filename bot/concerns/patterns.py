"""Phone numbers, number plates and profile names in a text: what leads to one person without a name."""

from __future__ import annotations

import re
import unicodedata

Span = tuple[int, int]

SHORTEST_PHONE, LONGEST_PHONE = 7, 15
LONGEST_AMOUNT_HEAD = 2
THOUSANDS = 3
LONGEST_WRITTEN_PLATE = 3
"""Words."""
HANDLE = re.compile(
    r"(?<![\w.@/])@\w{3,32}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:https?://)?(?:www\.)?(?:t\.me|wa\.me|facebook\.com|fb\.com|instagram\.com|tiktok\.com|x\.com|twitter\.com)/\S+",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(?<![\w#.,:/])(?:\+|00)?\(?[0-9](?:[ \u00a0().\-–/]{0,3}[0-9]){6,16}(?![\w%]|[,:.][0-9])"
)
DATE = re.compile(
    r"[0-9]{4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,2}"
    r"|[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{4}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}"
)
HOURS = re.compile(r"[0-9]{1,2}\.[0-9]{2}\s*[-–]\s*[0-9]{1,2}\.[0-9]{2}")
YEARS = re.compile(r"(?:(?:19|20)[0-9]{2}[ \-–/.]*)+")
PLATE = re.compile(
    r"(?<![\w-])(?:"
    r"[A-Z]{2,3}[ -]?[0-9]{3,4}(?:[ -]?[A-Z]{1,3})?"  # KBX 123A, ABC-1234, AB 123 CD
    r"|[A-Z]{4} ?[0-9]{3}[A-Z]"  # KMFD 412X
    r"|[A-Z]{3}-?[0-9]{2}-?[0-9]{2}|[A-Z]{3}-[0-9]{3}-[A-Z]"  # ABC-12-34, ABC-123-A
    r"|[a-z]{3}[0-9]{3}[a-z]"  # kbx123a
    r"|[0-9]{4}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{3}"  # 1234 BCD
    r"|[\u0621-\u064a](?: [\u0621-\u064a]){1,2} ?[0-9]{3,4}"  # أ ب ج 1234
    r"|[0-9]{3,4} ?[\u0621-\u064a](?: [\u0621-\u064a]){1,2}"  # 1234 أ ب ج
    r")(?![\w-])"
)
# Amounts and norms look like plates: "KES 500", "ISO 9001".
NOT_ON_PLATES = (
    "KES USD EUR GBP TZS UGX RWF ETB NGN GHS ZAR XOF XAF MXN COP ARS CLP PEN GTQ HNL NIO CRC BOB PYG UYU "
    "DOP SVC BRL EGP JOD LBP SYP IQD SDG LYD TND DZD MAD YER SAR AED KWD AFN PKR INR KSH TSH USH RS ISO "
    "COVID HIV TB UN RN KM CM MM KG PM AM MHZ GHZ FM TV BOX NO NR"
)
NO_PLATES = frozenset(NOT_ON_PLATES.split())


def handles(text: str) -> list[Span]:
    """Profile names, profile links and e-mail addresses."""
    return [found.span() for found in HANDLE.finditer(text)]


def phones(text: str) -> list[Span]:
    """Numbers of seven to fifteen digits that are no date, hour, year or amount."""
    line = _plain_digits(text)
    return [found.span() for found in PHONE.finditer(line) if _is_phone(found[0])]


def plates(text: str) -> list[Span]:
    """Number plates in the common shapes, in capitals, or small letters without a space."""
    found = PLATE.finditer(_plain_digits(text))
    fit = [plate for plate in found if not set(re.findall(r"[A-Z]+", plate[0])) & NO_PLATES]
    # Where every word is in capitals, "THE 1000" is no plate: only what is written as one word counts.
    shouted = sum(word.isalpha() and word.isupper() for word in text.split()) > LONGEST_WRITTEN_PLATE
    return [plate.span() for plate in fit if not (shouted and " " in plate[0])]


def _is_phone(written: str) -> bool:
    groups = re.findall(r"[0-9]+", written)
    if not SHORTEST_PHONE <= sum(map(len, groups)) <= LONGEST_PHONE:
        return False
    if any(shape.fullmatch(written.strip()) for shape in (DATE, HOURS, YEARS)):
        return False
    amount = (
        len(groups) > 1
        and len(groups[0]) <= LONGEST_AMOUNT_HEAD
        and all(len(part) == THOUSANDS for part in groups[1:])
    )
    return not amount or written.startswith(("+", "0"))


def _plain_digits(text: str) -> str:
    """The text with digits of every script as 0-9, each sign in its place."""
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
