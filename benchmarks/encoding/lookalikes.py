"""Correct text that looks damaged: none of it may change."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.encoding.case import Case
from benchmarks.encoding.sentences import LANGUAGES, body, sentences

TEXTS = {
    "letters": """
À PROVENÇAL: ÂGE, ÊTRE, ÎLE, ÔTER, ÛLE – LES LETTRES DE L’ALPHABET
AMANHÃ HÁ REUNIÃO NA CÂMARA DE SÃO JOÃO
«AMANHû, disse ela. “IRMÔ – o filme. «ROM» și «ROMÂ»
A letra Ã, a letra Â e a letra Õ. Ã e Â são letras.
Ég á ær og þú átt kú; ÞAÐ ER SATT, ÆÐI, ÍS
Þorsteinn Ólafsson og Ægir Þór Jónsson fóru í bæinn.
PÂRÂU ÎN ȚARĂ, ÎNTÂI, ÎNĂLȚAT
ĐẶNG THỊ NGỌC THỊNH, NGUYỄN ĐỨC CẢNH, HÀ NỘI
İSTANBUL’DA ŞİDDETLİ YAĞIŞ, IĞDIR, ÇIĞ, ÖĞRENCİ
ŻÓŁĆ I GĘŚLĄ JAŹŃ, ŁÓDŹ, ŚWIĘTOKRZYSKIE
PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ ÚPĚL ĎÁBELSKÉ ÓDY
ÁRVÍZTŰRŐ TÜKÖRFÚRÓGÉP, ŐRSÉG, ŰRHAJÓ
ŠIAULIŲ ĮMONĖ, ŽĄSYS, ČIURLIONIS, ŪKIS
ÄÖÜ, ÖÄÜ, Übergröße, ÜBERGRÖẞE, Maße in Å und Ä
NØRREBRO, ÅRHUS, ÆRØ, Å, ØRSTED, ÆBLEGRØD
Tír na nÓg, an tÉireannach, i mBaile Átha Cliath, na hÉireann
Mānoa, Kāneʻohe, Hawaiʻi, Lānaʻi, Māori, Tāmaki Makaurau
Ŵyr, tŷ, dŵr, llŷn: Cymraeg yw’r iaith
Ċentru Ħamrun, Ġgantija, Żurrieq
Gənc Ərəb Əliyev Bakıda
""",
    "quotes": """
„Nie!“, rief sie. ‚Doch!‘, rief er. »Na gut.« ›Ja.‹
« Jamais », dit-elle ; « É », dit-il. «Évidemment».
“Ámame”, dijo. «Ñandú» y “Öl”. ‘Él’.
„Östlich“ und „Ähnlich“, »Übrigens«, «Äh»
„Ä“, „Ö“ und „Ü“ sind Umlaute. ‚Ärger‘
Он сказал: «Ёлка», „Это“ и “Я”.
”Årets bok”, sa hon. ”Äntligen!”
「はい」と言った。『本』〈章〉（笑）！？
“你好”，他说：‘再见’。《红楼梦》
""",
    "signs": """
It was 25°C ± 2°, about 77°F; see § 12 ¶ 3.
5 µm, 3 m², 4 m³, 10⁻³, x², H₂O, CO₂, Na⁺, SO₄²⁻
½ cup, ¼ tsp, ¾ mile, 3×4 and 12÷4, ≈ 3, ≤ 5, ≥ 7, ≠, ∞, √2, ∑, ∫
£5, €10, ¥100, 5¢, ₪20, ₽300, ₹40, ¤
© 2024, Brand®, Name™, № 5, 1º, 2ª, ¿Qué? ¡Sí!
a → b ⇒ c ↔ d ↑ ↓ ⟶
σ² = 4, Γ² and Ω³, Δ°, μ ± σ, χ² test, π r², α‑β, λ/2
The volume was 12 Å³, the area 3 Å², the length 5 Å.
★★★☆☆ ✓ ✔ ✗ ☎ ✉ ♥ ♦ ♣ ♠ ♪
CAFÉ® NESTLÉ® CAFÉ™ MILKÄ® POKÉMON™ ÉLAN©
Température : 20 °C – humidité : 50 % – n° 5
Цена 5 ₽ за м², «Союз‑2», С–300, В–52, Р–27, +25°С, № 7
""",
    "line art": """
┌──────┬──────┐
│ Имя  │ Year │
├──────┼──────┤
└──────┴──────┘
├── Élodie
│   └── Öffnung
╔══════╗
║ Итог ║
╚══════╝
▓▓▓▒▒▒░░░ 60 %
═══ Ergebnis ═══ ─── Ö ───
│É│Ü│Ä│
""",
    "emoji and IPA": """
Great 😀 👍🏽 👩‍🚒 👨‍👩‍👧 ❤️ 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣
The word is pronounced /ˈwɔːtə(ɹ)/ or [ˈwɑɾɚ], French [ʁɔ̃], ˈʃtʁaːsə.
(╯°□°)╯︵ ┻━┻ ¯\\_(ツ)_/¯ ʕ•ᴥ•ʔ (ಠ_ಠ) ( ͡° ͜ʖ ͡°)
""",
    "names": """
Beyoncé, Zoë Kravitz, Björk Guðmundsdóttir, Dvořák, Łukasz, Çelik, Øyvind, José Ángel Ñíguez
Françoise d’Étampes, Æthelred, Ðorđe, Þórdís, Nguyễn Thị Ánh, Škoda, Citroën, Häagen-Dazs
İlkay Gündoğan, Mesut Özil, Antoni Dvořák, Aurélien, Sørensen, Müller-Lüdenscheidt
MSNBC’s “Ana” Navarro-Cárdenas; O’Connor’s, L’Oréal, D’Or
""",
    "about mojibake": """
The letters UTF-8 “Ã©” appear where “é” was meant; it is called mojibake.
If you see "â€™" instead of an apostrophe, the text encoding is wrong: UTF-8 was read as Windows-1252.
Mojibake such as “Ã¼” or “Ð¿Ñ€Ð¸” is what readers saw.
Der Zeichensatz war falsch: statt „für“ stand da „fÃ¼r“, statt „schön“ „schÃ¶n“.
Вместо слова «привет» появлялись кракозябры: «РїСЂРёРІРµС‚».
文字化けすると「æ–‡å­—åŒ–ã‘」のように見える。
""",
    "one odd sign": """
Â
Ã la carte
The Ãlvaro case: one Ã and nothing else.
A lone ð stands here, þ there, ³ and ¹ too.
He wrote ¿ and ¬ and ¦ in the margin.
\ufffd\ufffd cannot be repaired
La nota ª y º, ¨ y ´ y ¸
Mao (毛) and the word 茅, the app 没 and K歌
""",
}


def cases(half: str) -> Iterator[Case]:
    """All sentences, also in capitals, as headlines and as bodies, and the texts above."""
    for language in LANGUAGES:
        lines = sentences(language, half)
        for i, line in enumerate(lines):
            yield Case("right", f"sentence {i}", language.code, line.encode(), line)
        for name, text in (
            ("capitals", lines[0].upper()),
            ("title case", lines[1].title()),
            ("body", body(lines, 2000)),
            ("body in capitals", body(lines, 700).upper()),
            ("list", "\n".join(f"• {word}" for word in lines[0].split())),
        ):
            yield Case("right", name, language.code, text.encode(), text)
    for group, texts in TEXTS.items():
        for i, line in enumerate(texts.strip("\n").split("\n")):
            if group == "line art" or i % 2 == (half == "judge"):
                yield Case("look-alike", f"{group} {i}", "*", line.encode(), line)
        yield Case("look-alike", f"{group}, all", "*", texts.encode(), texts)
