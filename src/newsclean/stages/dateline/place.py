"""The dateline in front of the first sentence: place, agency and date, as agencies write them."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 100  # code points in which a dateline must have ended


class Dateline(NamedTuple):
    """`LONDON, Feb 22 (Reuters)`: its parts, and in `str()` the words as written."""

    place: str | None
    agency: str | None
    date: str | None
    written: str

    def __str__(self) -> str:
        return self.written


AGENCY_NAMES = (
    "AP|Reuters|REUTERS|Reuter|AFP|AFP/APP|dpa|dpa/[a-z]{2,3}|DPA|EFE|ANSA|Xinhua|TASS|Kyodo|Yonhap|ANP|TT|NTB|APA|PTI|ANI|AA|UPI"
    "|CNN|CBS/AP|AP/Reuters|SDA|sda|Keystone-SDA|ATS|Belga|BELGA|Lusa|LUSA|MTI|Interfax|Ritzau|AAP|PA|PA Media|BBC|EUROPA PRESS"
    "|Europa Press|Bloomberg|KNA|epd|KUNA|WAM|SPA|MENA|IRNA|BNS|ELTA|LETA|CTK|ČTK|PAP|TASR|SITA|Hina|HINA|FENA|Fena|Tanjug|TANJUG|Beta|BETA"
)
_LETTER = r"[^\W\d_]"
_UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĽĻŃŇŅŌŐŘŚŞȘŠŤŢȚŪŮŰŲŹŻŽΑ-ΩΆΈΉΊΌΎΏА-ЯЁІЇЄҐЂЈЉЊЋЏ]"
_CAPS_WORD = rf"{_UPPER}(?:{_UPPER}|['’.-])+"
_NAME_WORD = rf"(?:{_UPPER}{_LETTER}*(?:[-'’]{_LETTER}+)*\.?|[A-Z]\.(?:[A-Z]\.)*)"
_SMALL = r"(?:de|del|la|las|los|el|al|am|an|der|den|op|aan|zee|of|the|do|da|dos|sur|upon|ob|im|bei|and)"
_CAPS_PLACE = rf"{_CAPS_WORD}(?: (?:{_CAPS_WORD}|{_SMALL}))*"
_PLACE = rf"{_NAME_WORD}(?: (?:{_NAME_WORD}|{_SMALL})){{0,4}}"
_REGION = rf"(?:, (?:{_NAME_WORD})(?: {_NAME_WORD}){{0,2}}){{0,2}}"
_MONTH = rf"{_LETTER}{{3,10}}\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}}\.? (?:de )?{_MONTH}(?: \d{{4}})?)"
_AGENCY = rf"(?:{AGENCY_NAMES})"
_DASH = r"(?P<end>\.?\s?(?:—|–|--|-|_)\s?)"
_SPACED_DASH = r"(?P<end>\s(?:—|–|--|-)\s)"
_DASH_OR_SIGN = r"(?P<end>\.?\s?(?:—|–|--|-|_)\s?|\s?[=:]\s|\.\s)"

FORMS = tuple(
    re.compile(form)
    for form in (
        # LONDON, Feb 22 (Reuters) - · NEW YORK (AP) — · MADRID, 22 Mar. (EUROPA PRESS) - · Berlin (dpa) - · ANKARA (AA) -
        rf"(?P<place>{_PLACE}{_REGION})(?:, (?P<date>{_DATE}))?\s?\(\s?(?P<agency>{_AGENCY})\s?\){_DASH_OR_SIGN}",
        # (Reuters) - · (CNN) --
        rf"\((?P<agency>{_AGENCY})\){_DASH_OR_SIGN}",
        # (CNN)Text
        r"\((?P<agency>CNN|AP|CNN Business)\)(?=[A-Z])",
        # Berlin, Germany | AFP |
        rf"(?P<place>{_PLACE}{_REGION}) \| (?P<agency>{_AGENCY}) \|\s",
        # МОСКВА, 2 мая — РИА Новости. · МОСКВА, 2 мая. /ТАСС/.
        rf"(?P<place>{_CAPS_PLACE}), (?P<date>\d{{1,2}} {_LETTER}{{3,8}})(?: [—–-] (?P<agency>РИА Новости)\.|\. /(?P<tass>ТАСС)/\.)\s",
        # TOWN, N.Y., Feb 26 - · LONDON, 5 March —
        rf"(?P<place>{_CAPS_PLACE}{_REGION}), (?P<date>{_DATE}){_SPACED_DASH}",
        # BERLIN — · SAN JOSE, Calif. —
        rf"(?P<place>(?=[^\n]{{3}}){_CAPS_PLACE}{_REGION}){_SPACED_DASH}(?=[\"“„«‘'(]?\w)",
        # عمان (رويترز) -
        rf"(?P<place>[\u0621-\u064a]{{2,}}(?: [\u0621-\u064a]{{2,}}){{0,2}})"
        rf" ?\((?P<agency>رويترز|أ ?ف ?ب|فرانس برس|د ?ب ?أ|وكالات|الأناضول|واس|وام|كونا)\){_DASH_OR_SIGN}",
        # 【東京共同】 · (서울=연합뉴스) 김하나 기자 = · 新华社北京2月22日电
        r"【(?P<place>[^】\n]{1,12}?)(?P<agency>共同|時事|ＡＦＰ|AFP|AFP=時事|ロイター)?】",
        r"\((?P<place>[가-힣·]{2,12})=(?P<agency>연합뉴스|뉴시스|뉴스1)\)(?: [가-힣·\s]{2,30}? (?:기자|특파원))?(?P<end> = )",
        r"(?P<agency>新华社|中新社|新華社|中新网|本报)(?P<place>[\u4e00-\u9fff]{2,8}?)(?P<date>\d{1,2}月\d{1,2}日)电\s?",
    )
)
# Words in capitals that stand before a dash and are no places.
NO_PLACES = frozenset(
    "BREAKING EXCLUSIVE UPDATE UPDATED WATCH LIVE ANALYSIS OPINION NEW VIDEO PHOTOS PHOTO NATO EU UN UK US USA FBI CIA NASA"
    " FACT CHECK REVIEW WARNING NOTE ALERT DEVELOPING CORRECTION LETTER EDITORIAL INTERVIEW QUIZ POLL READ MORE BBC CNN"
    " COVID AI CEO PM MP GOP NHS FIFA UEFA NBA NFL MLB".split()
)


def find_dateline(words: str) -> tuple[int, Dateline] | None:
    """The dateline that a paragraph begins with, and where its first sentence starts.

    None for a paragraph without one: a dash behind an acronym or a label is no dateline.
    """
    head = words[:LONGEST] + " "  # a dateline may stand alone on its line
    for form in FORMS:
        match = form.match(head)
        if match is None:
            continue
        parts = match.groupdict()
        place, agency = parts.get("place"), parts.get("agency") or parts.get("tass")
        if place and not agency and not parts.get("date") and place.split(",")[0] in NO_PLACES:
            continue
        if place and place.split()[0] in NO_PLACES and not agency:
            continue
        written = head[: match.start("end")] if "end" in parts else match[0].strip()
        return min(match.end(), len(words)), Dateline(place, agency, parts.get("date"), written)
    return None
