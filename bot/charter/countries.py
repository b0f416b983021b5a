"""What a country brings along when a partnership is founded there; each line is checked by both coordinators.

Numbers are those the bodies themselves announce, as far as we know; the founding card asks both coordinators
to call them once before they agree, since such numbers change.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.l10n import texts
from bot.l10n.text import Text


@dataclass(frozen=True)
class Country:
    """Time zone, emergency number and outside contacts of a country."""

    code: str
    name: Text
    zone: str
    languages: tuple[str, ...]
    emergency_number: str
    conduct_contact: str
    helpline: str
    child_line: str


COUNTRIES = {
    country.code: country
    for country in (
        Country(
            "ke",
            texts.charter_country_ke(),
            "Africa/Nairobi",
            ("en",),
            "999",
            "Independent Policing Oversight Authority, 1559",
            "GBV helpline, 1195",
            "Childline, 116",
        ),
        Country(
            "pk",
            texts.charter_country_pk(),
            "Asia/Karachi",
            ("en",),
            "15",
            "Human Rights helpline, 1099",
            "Human Rights helpline, 1099",
            "Madadgaar, 1098",
        ),
        Country(
            "gt",
            texts.charter_country_gt(),
            "America/Guatemala",
            ("es",),
            "110",
            "Procuraduría de los Derechos Humanos, 1555",
            "Ministerio Público, 1572",
            "PGN Alba-Keneth, 1546",
        ),
        Country(
            "xk",
            texts.charter_country_xk(),
            "Europe/Belgrade",
            ("en",),
            "192",
            "Police Inspectorate, 0800 10 100",
            "0800 11 112",
            "116 111",
        ),
        Country(
            "sv",
            texts.charter_country_sv(),
            "America/El_Salvador",
            ("es",),
            "911",
            "Procuraduría para la Defensa de los Derechos Humanos, 2520 4331",
            "126",
            "123",
        ),
        Country(
            "ni",
            texts.charter_country_ni(),
            "America/Managua",
            ("es",),
            "118",
            "",
            "133",
            "133",
        ),
        Country(
            "ba",
            texts.charter_country_ba(),
            "Europe/Sarajevo",
            ("en",),
            "122",
            "Ombudsman, 080 020 213",
            "1265",
            "080 05 03 05",
        ),
        Country(
            "rs",
            texts.charter_country_rs(),
            "Europe/Belgrade",
            ("en",),
            "192",
            "Zaštitnik građana, 0800 32 32 32",
            "0800 011 011",
            "116 111",
        ),
        Country("so", texts.charter_country_so(), "Africa/Mogadishu", ("ar", "en"), "888", "", "", ""),
        Country("af", texts.charter_country_af(), "Asia/Kabul", ("en",), "119", "", "", ""),
    )
}
"""Code → country; "other" is not among them."""
