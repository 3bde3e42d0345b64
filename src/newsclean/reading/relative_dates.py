"""Relative dates such as `2 hours ago`, read only if it is known when the text was saved."""

from __future__ import annotations

import datetime as dt
import re

_UNITS = {
    "minutes": (
        "minute minutes min mins minuten minuut minutes minuto minutos minuti minuter minutter minuuttia minut minuty"
        " perc minute minuta минут минуты минуту хвилин хвилини λεπτά dakika دقيقة دقائق دقیقه मिनट menit phút นาที"
        " 分钟 分鐘 分 분"
    ),
    "hours": (
        "hour hours hr hrs stunde stunden std heure heures hora horas ora ore uur uren timme timmar time timer tuntia"
        " godzin godziny godzinę hodin hodiny óra órája oră час часа часов годин години годину ώρες ώρα saat ساعة ساعات"
        " ساعت घंटे घंटा jam giờ ชั่วโมง 小时 小時 時間 시간"
    ),
    "days": (
        "day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager päivää dni dzień"
        " dny den napja nap zile dana dan день дня дней днів дні ημέρες gün أيام يوم روز दिन hari ngày วัน 天 日 일"
    ),
    "weeks": (
        "week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uke"
        " uker viikkoa tygodnie tygodni týdny týdnů hete săptămâni недели недель тижні тижнів εβδομάδες hafta minggu"
        " tuần สัปดาห์ 周 週間 週 주"
    ),
}
UNITS = {name: unit for unit, names in _UNITS.items() for name in names.split()}
_AGO = (
    r"ago|vor|il y a|hace|há|atrás|fa|geleden|sedan|siden|sitten|temu|před|ezelőtt|acum|prije|pre|назад|тому"
    r"|πριν(?: από)?|önce|منذ|قبل|پیش|पहले|lalu|yang lalu|trước|ที่แล้ว|前|전"
)
UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
RELATIVE = re.compile(
    rf"(?<!\w)(?:(?:{_AGO})\s+)?(?P<number>\d{{1,2}})\s?(?P<unit>{UNIT})(?:\s?(?P<ago>{_AGO}))?(?!\w)", re.IGNORECASE
)
LEADING_AGO = re.compile(rf"(?:{_AGO})\s", re.IGNORECASE)


def find_relative(words: str, reference: dt.datetime | dt.date) -> tuple[int, int, dt.datetime | dt.date] | None:
    """The start, end and value of a relative date in a line; hours and minutes need a time to count from.

    Left alone: a duration without a word for "ago" ("2 hours"), months and years.
    """
    found = RELATIVE.search(words)
    if found is None or not (found["ago"] or LEADING_AGO.match(found[0])):
        return None
    unit = UNITS[found["unit"].lower()]
    if unit in ("minutes", "hours") and not isinstance(reference, dt.datetime):
        return None
    value = reference - dt.timedelta(**{unit: int(found["number"])})
    if isinstance(value, dt.datetime) and unit in ("days", "weeks"):
        value = value.date()
    return found.start(), found.end(), value
