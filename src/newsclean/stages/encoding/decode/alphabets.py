"""The letters beyond a to z that languages in Latin script are written with: what a wrong charset does not give."""

from __future__ import annotations

ALPHABETS = {
    language: frozenset(letters)
    for language, letters in {
        "br": "âêîôûùñ",
        "ca": "àçèéíïòóúü·",
        "cs": "áčďéěíňóřšťúůýž",
        "cy": "âêîôûŵŷáéíóúàèëïöäü",
        "da": "æøåéü",
        "de": "äöüßé",
        "en": "éèïöçñâêüôë",
        "eo": "ĉĝĥĵŝŭ",
        "es": "áéíñóúüç",
        "et": "äõöüšž",
        "fi": "äöåšž",
        "fr": "àâæçéèêëîïôœùûüÿ",
        "ga": "áéíóú",
        "gd": "àèìòùáéó",
        "hr": "čćđšž",
        "hu": "áéíóöőúüű",
        "id": "é",
        "is": "áðéíóúýþæö",
        "it": "àèéìíòóùú",
        "lt": "ąčęėįšųūž",
        "lv": "āčēģīķļņšūž",
        "ms": "é",
        "mt": "ċġħżàèìòù",
        "nl": "éëïóöüèêç",
        "no": "æøåéèêòôóü",
        "pl": "ąćęłńóśźż",
        "pt": "áàâãçéêíóôõúü",
        "ro": "ăâîșțşţ",
        "sk": "áäčďéíĺľňóôŕšťúýž",
        "sl": "čšžćđ",
        "sq": "ëç",
        "sv": "åäöéüèà",
        "tr": "çğıİöşüâîû",
        "vi": "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ",
    }.items()
}


def count_foreign(text: str, language: str) -> int:
    """How many letters beyond ASCII a language does not have; 0 for languages that are not listed."""
    letters = ALPHABETS.get(language)
    if letters is None:
        return 0
    text = text.lower()
    foreign = {char for char in set(text) - letters if char > "\x7f" and char.isalpha()}
    return sum(map(text.count, foreign))
