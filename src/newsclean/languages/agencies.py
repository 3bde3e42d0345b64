"""News agencies and wire services, as named in datelines and bylines."""

from functools import lru_cache

AGENCIES = frozenset(
    "AP|Reuters|REUTERS|Reuter|AFP|AFP/APP|dpa|DPA|EFE|ANSA|Xinhua|TASS|Kyodo|Yonhap|ANP|TT|NTB|APA|PTI|ANI|AA|UPI|CNN"
    "|CNN Business|CBS/AP|AP/Reuters|AFP/Reuters|SDA|sda|Keystone-SDA|ATS|Belga|BELGA|Lusa|LUSA|MTI|Interfax|Ritzau|AAP"
    "|PA|PA Media|BBC|NPR|Politico|POLITICO|Euronews|EUROPA PRESS|Europa Press|Bloomberg|KNA|epd|KUNA|WAM|SPA|MENA|IRNA"
    "|BNS|ELTA|LETA|CTK|ČTK|PAP|TASR|SITA|Hina|HINA|FENA|Fena|Tanjug|TANJUG|Beta|BETA|IANS|UNI|ANTARA|Antara|BTA|БТА|УНІАН"
    "|Ukrinform|UKRINFORM|Укрінформ|Agerpres|AGERPRES|VNA|TTXVN|Bernama|BERNAMA"
    "|رويترز|أ ف ب|أ.ف.ب|فرانس برس|د ب أ|وكالات|الأناضول|واس|وام|كونا|ΑΠΕ-ΜΠΕ|ΑΠΕ"
    "|BUSINESS WIRE|Business Wire|GLOBE NEWSWIRE|GlobeNewswire|ACCESSWIRE|Newsfile Corp.|NEWSFILE|PRNewswire|CNW".split(
        "|"
    )
)
"""As written in datelines: case distinguishes `TT` and `Beta` from ordinary words."""


def is_agency(name: str) -> bool:
    """Whether a byline names an agency, in any case."""
    return name.strip().casefold() in _folded()


@lru_cache(maxsize=1)
def _folded() -> frozenset[str]:
    return frozenset(map(str.casefold, AGENCIES))
