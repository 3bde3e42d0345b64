"""Guess the language of a text from its script and its commonest words: cheap, and None when unsure.

It serves to choose rule packs and to read dates, so a wrong answer costs more than none.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

SAMPLE = 1500  # code points from the middle of the text, where the prose is
MIN_HITS = 3  # function words that a guess needs …
MIN_SHARE = 0.035  # … and their share of the words
MIN_LEAD = 1.25  # how far the best language must be ahead of the next

# Words that are frequent in one language's news and rare in that of its neighbours.
FUNCTION_WORDS = {
    "en": "the of and to that for was with his her from they which this have has said were been their are an by",
    "de": "der die das und ist nicht mit dem den von auf für ein eine sich auch wird im bei sind einen zum zur",
    "fr": "le les des et est une dans que qui pour du sur pas au avec ce sont plus cette aux été ont leur",
    "es": "el los las una que con por del para es al como más pero fue ha sus su este está y según también",
    "pt": "o os uma que com não por do da dos das em para ao foi mais são é na no pelo pela ele à",
    "it": "il gli della che di è un per non una del dei sono con nel alla anche più le si dal ha delle",
    "nl": "de het een van en dat niet zijn op te voor met aan er ook worden werd naar bij wordt uit heeft",
    "sv": "och att det som en på är för inte med den har av till om var från ett kan sig säger vid",
    "da": "og at det er en på ikke til for med den af har som der de fra blev også efter hvor siger",
    "no": "og det er som på en ikke til for med har av at den om han fra de også etter hvor sier mot blir",
    "fi": "ja on ei että se oli mutta kun ovat hän myös mukaan joka sekä jos kuin ole tai nyt jo vuonna",
    "pl": "w i na nie się z do że jest to o po jak od za przez dla jego są oraz będzie który przy",
    "cs": "se na je v že to s z do a o ve pro za by si ale jsou jako podle od byl po které",
    "sk": "sa na je v že to s z do a o vo pre za by si ale sú ako podľa od bol po ktoré",
    "hu": "a az és hogy nem is egy volt meg csak de már van ez azt szerint még el lesz ki mint",
    "ro": "și de în la cu pe nu a este din care mai pentru că au fost un o sunt după sau să",
    "hr": "je i u na se da su za od o s koji kako će bi nije to iz što ali koja kao te bio",
    "sq": "të dhe në e për me që një nga se është janë nuk ka si më u do ishte",
    "tr": "ve bir bu için ile de da olarak çok daha olan gibi sonra kadar ne var dedi olduğunu ise",
    "id": "yang dan di dengan untuk dari ini pada tidak itu dalam akan ke juga oleh telah adalah kata sebagai",
    "vi": "và của là có cho được không trong các với một người những đã tại khi này theo đến về",
    "lt": "ir kad į yra su tai iš bei už apie jis buvo kaip po bet dėl nuo ne ar",
    "lv": "un ir ka no par ar kas uz arī bet tika vai šo to pēc kā bija viņš",
    "et": "ja on ei et see oli kui ka ning oma aga mis kes või üle tema pärast ta",
    "is": "og að er í á sem við það en ekki var fyrir um með af til hann þá hefur",
    "sw": "na ya wa kwa katika ni za la kuwa hiyo huyo alisema cha hii watu pia baada",
    "ru": "и в не на что с по это как из он за от его но для был года также все",
    "uk": "і в не на що з до про та за це від як його для був року він також у",
    "bg": "на и е да се в за от не с че са по това ще като беше си но",
    "sr": "је и у на се да су за од о с који како ће би није то из што",
    "fa": "و در به از که این را با است برای آن می های شد یک تا خود",
    "ur": "کے میں کی ہے اور سے کا کو نے پر یہ کہ ہیں اس بھی تھا",
    "ar": "في من على أن إلى عن التي الذي مع هذا هذه كان قال بعد ما لا كما بين",
}
LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
for _language, _words in FUNCTION_WORDS.items():
    for _word in _words.split():
        LANGUAGES_OF[_word] = (*LANGUAGES_OF.get(_word, ()), _language)

# Scripts that one language of the news has to itself: first and last letter. Kana before Han: Japanese has both.
SCRIPTS = (
    ("ko", "\uac00", "\ud7af"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("th", "\u0e00", "\u0e7f"),
    ("el", "\u0370", "\u03ff"),
    ("he", "\u0590", "\u05ff"),
    ("hi", "\u0900", "\u097f"),
    ("bn", "\u0980", "\u09ff"),
    ("ta", "\u0b80", "\u0bff"),
    ("te", "\u0c00", "\u0c7f"),
    ("ml", "\u0d00", "\u0d7f"),
    ("ka", "\u10a0", "\u10ff"),
    ("hy", "\u0530", "\u058f"),
)
SCRIPT_SHARE = 0.15
SCRIPT_SAMPLE = 600
BEYOND_LATIN = re.compile("[^\x00-\u036f\u1e00-\u303f]")  # no Latin letter, no punctuation


def detect_language(text: str) -> str | None:
    """The language of a text as a BCP 47 code, or None: that of a sample from its middle."""
    middle = max(0, (len(text) - text.endswith("\n") - SAMPLE) // 2)  # a last line end makes no difference
    return _language_of(text[middle : middle + SAMPLE])


@lru_cache(maxsize=8)
def _language_of(sample: str) -> str | None:
    if not sample.isascii() and BEYOND_LATIN.search(sample):
        language = _by_script(sample)
        if language:
            return language
    return _by_words(sample.lower())


def _by_script(sample: str) -> str | None:
    letters = [char for char in sample[:SCRIPT_SAMPLE] if char > "\u036f" and char.isalpha()]
    least = SCRIPT_SHARE * min(len(sample), SCRIPT_SAMPLE)
    if len(letters) < least:  # an emoji, a name
        return None
    for language, first, last in SCRIPTS:
        if sum(first <= char <= last for char in letters) >= least:
            return language
    return None


def _by_words(sample: str) -> str | None:
    words = sample.split()
    hits: dict[str, float] = {}
    for word, count in Counter(filter(LANGUAGES_OF.__contains__, words)).items():
        languages = LANGUAGES_OF[word]
        for language in languages:  # a word that several languages share says less
            hits[language] = hits.get(language, 0) + count / len(languages)
    ranked = sorted(hits.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < max(MIN_HITS, MIN_SHARE * len(words)):
        return None
    if len(ranked) > 1 and ranked[0][1] < MIN_LEAD * ranked[1][1]:
        return None
    return ranked[0][0]
