"""The dateline before the first sentence: place, agency and date, as agencies write them."""

import re
from functools import cache
from typing import NamedTuple

from newsclean.languages.compiled.agencies import AGENCIES, GLUED, IN_SENTENCES, UNDASHED
from newsclean.languages.compiled.datelines import KNOWN_PLACES, SMALL_WORDS
from newsclean.reading.words import LETTERS

SHORTEST, LONGEST = 4, 100  # code points within which a dateline must end


class Dateline(NamedTuple):
    """The parts of a dateline such as `LONDON, Feb 22 (Reuters)`; `str()` gives it as written."""

    place: str | None
    agency: str | None
    date: str | None
    written: str
    reporters: tuple[str, ...] = ()  # named by East Asian agencies: `(부산=연합뉴스) 이두리 기자 =`

    def __str__(self) -> str:
        return self.written


AGENCY_SERVICE = re.compile(r"dpa/[a-z]{2,3}$")  # the regional services of dpa sign as "dpa/lnw"
# The text in brackets or before a dash is checked word by word below, so the patterns stay small.
BRACKETED = re.compile(
    r"(?P<where>[^()\n|]{0,60}?) ?\( ?(?P<agency>[^()\n]{2,24}?) ?\)"
    r"(?P<end>\.?\s?(?:—|–|--|-|_)\s?|\s?[=:]\s|\.\s|\s(?=[\"“„”‘]?[^\W\d_a-zà-öø-ÿ])|(?=[A-Z]))"
)
PIPED = re.compile(r"(?P<where>[^()|\n]{2,60}) \| (?P<agency>[^()|\n]{2,24}) \|\s")
SLASHED = re.compile(r"(?P<where>[^()/\n]{3,60}?),? /(?P<agency>[^()/\n]{2,24})/(?P<end> ?(?:--|-|—|–) )")
BARE = re.compile(r"(?P<where>[^()—–|\n]{3,60}?)(?P<end>\s(?:—|–|--|-)\s)(?=[\"“„«‘'(]?\w|$)")
SIGNED_AFTER = re.compile(  # МОСКВА, 2 мая — РИА Новости. · МОСКВА, 2 мая. /ТАСС/. · КИЇВ. 2 травня. УНН.
    r"(?P<where>[^()\n]{3,40}?)(?: [—–-] (?P<agency>РИА Новости)\.|\. /(?P<tass>ТАСС|TASS)/\.|\. (?P<unn>УНН)\.)\s"
)
WITH_AGENCY = re.compile(  # القاهرة - رويترز: · تهران - ایرنا - · Jakarta, Antara --
    r"(?P<where>[^()\n:،,—–-]{2,30}?)(?:,| [-–—/]|[:/،]) ?(?P<agency>[^()\n:—–-]{2,20}?)(?P<end> ?(?:[:—–]|--|-)\s)"
)
KNOWN_PLACE = re.compile(  # Berlin. · NEW DELHI: · México.-
    r"(?P<where>[^\W\d_][^.:()\n]{2,25}?)(?P<end>\.-\s?|\.\s|:\s)(?=[\"“„«»‘'(¿¡]?[^\W\d_a-zà-öø-ÿ])"
)
DATE = re.compile(r"[^\W\d_]{3,10}\.? \d{1,2}(?:, \d{4})?|\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?(?: \d{4})?")
COUNTRY_IN_BRACKETS = re.compile(r" \[[^\W\d_][^\]\n]{2,25}\]")  # "New Delhi [India]"
SIGN = re.compile(r"[(|—–/-]|УНН\.")  # every dateline in the forms above has one of these, except known places
EAST_ASIAN_OPENINGS = frozenset("【(（[［新中本")  # first characters of `_east_asian_forms`
NAMES = re.compile(r"(?:^|[\s、,，·])(?!通[讯訊][员員])([^\s、,，·]+)")  # not the word for "stringer"
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
DATED = re.compile(  # ВОЛОГДА, 12 июня. · LONDON, March 5.
    r"(?P<where>[^().:\n—–]{3,40}, [^().:,\n—–]{5,20})(?P<end>\.\s)(?=[\"“„«»‘'(]?[^\W\d_a-zà-öø-ÿ])"
)
YEAR_AT_END = re.compile(r"(?:, )?(?:19|20)\d\d$")
MAX_PLACE_WORDS, MAX_PLACE_PARTS = 5, 3


def find_dateline(words: str) -> tuple[int, Dateline] | None:
    """Where the first sentence of a paragraph starts, and the dateline before it.

    None for a paragraph without one. A dash after an acronym or a label does not make a dateline.
    """
    if len(words) < SHORTEST:
        return None
    head = words[:LONGEST] + " "  # a dateline may be alone on its line
    found = None
    if SIGN.search(head) or _may_be_east_asian(head):  # false for nearly every paragraph
        found = _signed(head) or _unsigned(head) or _east_asian(head) or _with_agency(head)
    found = found or _known_place(head) or _dated(head)
    if found is None:
        return None
    match, (place, agency, date) = found
    end, written = match.end(), head[: match.start("end")] if "end" in match.re.groupindex else match[0]
    if place is None:  # (ANSA) - ROMA, 7 GIU -
        after = _unsigned(head[end:])
        if after is not None:
            (more, (place, _, date)) = after
            written, end = head[: end + more.start("end")], end + more.end()
    if head[end : end + 1].islower():  # no new sentence begins here: this was a name with its acronym
        return None
    reporters = tuple(NAMES.findall(match.groupdict().get("reporters") or ""))
    return min(end, len(words)), Dateline(place, agency, date, written.strip(), reporters)


_Found = tuple[re.Match[str], tuple[str | None, str | None, str | None]]


def _signed(head: str) -> _Found | None:
    """LONDON, Feb 22 (Reuters) - · (CNN) -- · Berlin, Germany | AFP | · МОСКВА, 2 мая. /ТАСС/. · HALM /CNW/ -"""
    after = SIGNED_AFTER.match(head)
    if after is not None:
        where = _place_and_date(after["where"])
        return (after, (where[0], after["agency"] or after["tass"] or after["unn"], where[1])) if where else None
    match = SLASHED.match(head) or BRACKETED.match(head) or PIPED.match(head)
    if match is None:
        return None
    agency = match["agency"].strip()
    if agency not in AGENCIES and not AGENCY_SERVICE.match(agency):
        return None
    end = match.groupdict().get("end")
    if (end == "" and agency not in GLUED) or (end == " " and agency not in UNDASHED):
        return None
    if not match["where"]:
        return match, (None, agency, None)
    where = _place_and_date(COUNTRY_IN_BRACKETS.sub("", match["where"]))
    return (match, (where[0], agency, where[1])) if where else None


def _unsigned(head: str) -> _Found | None:
    """BERLIN — · SAN JOSE, Calif. — · COMMACK, N.Y., Feb 26 - : a place in capitals.

    Many capitalised words come before a dash, so without a date or a region the place must be known.
    """
    match = BARE.match(head)
    where = _place_and_date(match["where"]) if match else None
    if match is None or where is None:
        return None
    town = where[0].split(", ")[0]
    if any(map(str.isdigit, town)):
        return None
    in_capitals = all(word.isupper() or word in SMALL_WORDS for word in town.split()) or town.isupper()
    region = where[0][len(town) + 2 :]
    sure = where[1] or town in KNOWN_PLACES or (region and not region.isupper()) or "." in region
    return (match, (where[0], None, where[1])) if in_capitals and len(town) > 2 and sure else None


def _with_agency(head: str) -> _Found | None:
    """القاهرة - رويترز: · Jakarta, Antara -- : the agency between two signs, for agencies that sign this way."""
    match = WITH_AGENCY.match(head)
    if match is None or match["agency"].strip() not in IN_SENTENCES:
        return None
    where = _place_and_date(match["where"])
    return (match, (where[0], match["agency"].strip(), where[1])) if where else None


def _known_place(head: str) -> _Found | None:
    """Berlin. · NEW DELHI: · México.- : a place and nothing else; before a colon it must be in capitals."""
    match = KNOWN_PLACE.match(head)
    if match is None or match["where"].upper() not in KNOWN_PLACES:
        return None
    if match["end"].startswith(":") and not match["where"].isupper():
        return None
    return match, (match["where"], None, None)


def _dated(head: str) -> _Found | None:
    """ВОЛОГДА, 12 июня. · LONDON, March 5. : a date, and a place in capitals, known unless it is Cyrillic."""
    match = DATED.match(head)
    place, date = (_place_and_date(match["where"]) if match else None) or ("", None)
    if match is None or date is None or not place.isupper():
        return None
    if place not in KNOWN_PLACES and not CYRILLIC.match(place):
        return None
    from newsclean.languages.compiled.calendar import MONTHS

    in_words = {word.casefold() for word in LETTERS.findall(date)}
    return (match, (place, None, date)) if in_words & MONTHS.keys() else None


def _may_be_east_asian(head: str) -> bool:
    return head[0] in EAST_ASIAN_OPENINGS or "记者" in head or "記者" in head


def _east_asian(head: str) -> _Found | None:
    if not _may_be_east_asian(head):
        return None
    for form in _east_asian_forms():
        match = form.match(head)
        if match is not None:
            parts = match.groupdict()
            return match, (parts.get("place"), parts["agency"], parts.get("date"))
    return None


_REPORTERS = (  # in brackets after the sign
    r"[(（](?:[\u4e00-\u9fff]{0,4}(?:记者|記者))\s?"
    r"(?P<reporters>[\u4e00-\u9fff]{2,4}(?:[、，, ][\u4e00-\u9fff]{2,4}){0,3})[^()（）\n]{0,20}[)）]"
)


@cache
def _east_asian_forms() -> tuple[re.Pattern[str], ...]:
    """【東京共同】 · (서울=연합뉴스) 김하나 기자 = · 新华社北京2月22日电"""
    return (
        re.compile(r"【(?P<place>[^】\n]{1,12}?)(?P<agency>共同|時事|AFP=時事|AFP|ロイター)?】"),
        re.compile(
            r"\((?P<place>[가-힣·]{2,12})=(?P<agency>연합뉴스|뉴시스|뉴스1)\)"
            r"(?: (?P<reporters>[가-힣·\s]{2,30}?) (?:기자|특파원))?(?P<end> = )"
        ),
        re.compile(
            r"[(（[［](?P<place>[\u4e00-\u9fff\u30a0-\u30ff]{2,10}) ?(?P<date>\d{1,2}日) ?"
            r"(?P<agency>ロイター|時事|共同)[)）\]］]"
            r"(?P<end>\s?[-－—]?\s?)"
        ),
        re.compile(
            r"[(（](?P<agency>中央社)(?:記者(?P<reporters>[\u4e00-\u9fff]{2,3}?))?(?P<place>台北|高雄|[\u4e00-\u9fff]{2,6}?)(?P<date>\d{1,2}日)電[)）]"
        ),
        re.compile(
            r"(?P<agency>新华社|中新社|新華社|中新网|本报)(?P<place>[\u4e00-\u9fff]{2,8}?)(?P<date>\d{1,2}月\d{1,2}日)电"
            rf"(?:{_REPORTERS})?\s?"
        ),
        re.compile(  # 南湾日报讯（记者 林海）
            rf"(?P<agency>[\u4e00-\u9fff]{{1,6}}[报報网網台社])[讯訊]\s?{_REPORTERS}\s?"
        ),
    )


def _place_and_date(where: str) -> tuple[str, str | None] | None:
    """`COMMACK, N.Y., Feb 26` -> (`COMMACK, N.Y.`, `Feb 26`); None if it is not a place."""
    place, date = where.strip(), None
    year = YEAR_AT_END.search(place)
    start = place.rfind(", ", 0, year.start() if year else len(place))
    if start > 0 and DATE.fullmatch(place[start + 2 :]):
        place, date = place[:start], place[start + 2 :]
    parts = place.split(", ")
    return (place, date) if len(parts) <= MAX_PLACE_PARTS and all(map(_could_be_place, parts)) else None


def _could_be_place(part: str) -> bool:
    words = part.split()
    if not 0 < len(words) <= MAX_PLACE_WORDS or not _is_capitalised(words[0]):
        return False
    return all(_is_capitalised(word) or word in SMALL_WORDS for word in words)


def _is_capitalised(word: str) -> bool:
    """Whether a word begins with a capital, or with a letter of a script that has none."""
    return word[0].isalpha() and not word[0].islower()
