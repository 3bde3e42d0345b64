"""Texts that say that they are cut off: the marker goes, and the article is marked as truncated."""

# ruff: noqa: E501 (texts as they stand on pages)

from __future__ import annotations

import pytest

import newsclean

LEADS = {
    "en": "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.",
    "de": "Die Fähre zur Insel Quill ist am Dienstag wieder gefahren, neun Tage nachdem ein Sturm die Rampe abriss.",
    "fr": "Le bac de l’île de Quill a repris la mer mardi, neuf jours après la tempête qui avait arraché sa rampe.",
    "es": "El transbordador de la isla de Quill volvió a navegar el martes, nueve días después de la tormenta.",
    "it": "Il traghetto per l’isola di Quill è ripartito martedì, nove giorni dopo la tempesta che ne strappò la rampa.",
    "pt": "A balsa para a ilha de Quill voltou a navegar na terça-feira, nove dias depois da tempestade.",
    "nl": "De veerboot naar het eiland Quill voer dinsdag weer, negen dagen nadat een storm de klep had losgerukt.",
    "sv": "Färjan till ön Quill gick åter i tisdags, nio dagar efter att en storm hade slitit loss rampen från kajen.",
    "da": "Færgen til øen Quill sejlede igen tirsdag, ni dage efter at en storm havde revet rampen løs fra kajen.",
    "no": "Fergen til øya Quill gikk igjen tirsdag, ni dager etter at en storm hadde revet rampen løs fra kaia.",
    "fi": "Lautta Quillin saarelle lähti jälleen tiistaina, yhdeksän päivää sen jälkeen kun myrsky irrotti rampin.",
    "pl": "Prom na wyspę Quill znów popłynął we wtorek, dziewięć dni po tym, jak sztorm zerwał rampę z nabrzeża.",
    "cs": "Trajekt na ostrov Quill v úterý opět vyplul, devět dní poté, co bouře odtrhla rampu od nábřeží.",
    "sk": "Trajekt na ostrov Quill v utorok opäť vyplával, deväť dní po tom, čo búrka odtrhla rampu od nábrežia.",
    "hu": "A Quill szigetére induló komp kedden újra elindult, kilenc nappal azután, hogy a vihar leszakította a rámpát.",
    "ro": "Feribotul spre insula Quill a plecat din nou marți, la nouă zile după ce o furtună a smuls rampa de pe chei.",
    "bg": "Фериботът за остров Куил отново отплава във вторник, девет дни след като буря откъсна рампата му от кея.",
    "el": "Το πλοίο για το νησί Κουίλ απέπλευσε ξανά την Τρίτη, εννέα ημέρες αφότου η καταιγίδα έσπασε τη ράμπα.",
    "ru": "Паром на остров Квилл снова вышел в море во вторник, через девять дней после того, как шторм сорвал рампу.",
    "uk": "Пором на острів Квілл знову вийшов у море у вівторок, через дев’ять днів після того, як шторм зірвав рампу.",
    "hr": "Trajekt za otok Quill ponovno je isplovio u utorak, devet dana nakon što je oluja otrgnula rampu s rive.",
    "tr": "Quill adasına giden feribot, fırtınanın rampayı rıhtımdan koparmasından dokuz gün sonra salı yeniden kalktı.",
    "ar": "أبحرت العبّارة إلى جزيرة كويل من جديد يوم الثلاثاء، بعد تسعة أيام من العاصفة التي اقتلعت منحدرها من الرصيف.",
    "fa": "کشتی جزیره کویل روز سه‌شنبه دوباره حرکت کرد، نه روز پس از آن که طوفان سکوی آن را از اسکله جدا کرده بود.",
    "he": "המעבורת לאי קוויל שבה להפליג ביום שלישי, תשעה ימים לאחר שסערה תלשה את הכבש שלה מן הרציף שבנמל.",
    "hi": "क्विल द्वीप की नौका मंगलवार को फिर चली, तूफ़ान में घाट से उसका रैंप टूट जाने के नौ दिन बाद यह यात्रा हुई।",
    "id": "Feri ke Pulau Quill kembali berlayar pada hari Selasa, sembilan hari setelah badai merobek landasannya.",
    "vi": "Chuyến phà ra đảo Quill đã chạy lại hôm thứ Ba, chín ngày sau khi cơn bão giật đứt cầu dẫn khỏi bến.",
    "zh": "前往奎尔岛的渡轮周二恢复航行，此前九天，一场风暴把码头上的跳板整个撕了下来，岛上居民只能靠小船往来。",
    "ja": "クイル島へのフェリーは火曜日に運航を再開した。嵐で桟橋の可動橋が引きちぎられてから九日後のことである。",
    "ko": "퀼섬으로 가는 여객선이 폭풍으로 부두의 경사로가 떨어져 나간 지 아흐레 만인 화요일에 다시 운항을 시작했다.",
    "th": "เรือข้ามฟากไปเกาะควิลล์กลับมาให้บริการอีกครั้งเมื่อวันอังคาร เก้าวันหลังพายุพัดทางลาดขาดจากท่าเรือ",
}
MARKERS = {
    "en": (
        "To continue reading, subscribe",
        "This article is for subscribers only.",
        "Read the full story at Quill Courier",
        "The rest of this article is for subscribers",
        "Continue reading",
        "Subscribe now to read the full article.",
    ),
    "de": (
        "Noch 68 % des Artikels",
        "Weiterlesen mit Kurier+",
        "Weiterlesen",
        "Dieser Artikel ist nur für Abonnenten verfügbar.",
        "Jetzt weiterlesen mit einem Abo",
        "Um weiterzulesen, melden Sie sich bitte an.",
    ),
    "fr": (
        "Il vous reste 68 % de cet article à lire",
        "Il vous reste 68.4% de cet article à lire. La suite est réservée aux abonnés.",
        "Pour lire la suite, abonnez-vous",
        "Cet article est réservé aux abonnés",
        "Lire la suite",
    ),
    "es": (
        "Te queda por leer el 68 % de este artículo",
        "Para seguir leyendo, suscríbete",
        "Contenido exclusivo para suscriptores",
        "Seguir leyendo",
    ),
    "it": ("Per continuare a leggere abbonati", "Questo articolo è riservato agli abbonati", "Continua a leggere"),
    "pt": ("Para continuar lendo, assine", "Este artigo é exclusivo para assinantes", "Continue lendo"),
    "nl": (
        "Lees verder met een abonnement",
        "Dit artikel is exclusief voor abonnees",
        "Verder lezen",
        "Nog 68% van dit artikel te lezen",
    ),
    "sv": ("Läs vidare med en prenumeration", "Logga in för att läsa vidare", "Läs vidare"),
    "da": ("Læs videre med et abonnement", "Log ind for at læse videre", "Læs videre"),
    "no": ("Les videre med et abonnement", "For å lese videre, logg inn", "Les videre"),
    "fi": ("Tämä artikkeli on vain tilaajille", "Kirjaudu jatkaaksesi lukemista", "Jatka lukemista"),
    "pl": ("Aby czytać dalej, wykup dostęp", "Do końca artykułu pozostało 68 %", "Czytaj dalej"),
    "cs": ("Pro pokračování ve čtení se přihlaste", "Tento článek je pouze pro předplatitele", "Číst dál"),
    "sk": ("Tento článok je len pre predplatiteľov", "Čítať ďalej"),
    "hu": ("A cikk elolvasásához fizessen elő", "Olvasson tovább"),
    "ro": ("Pentru a continua lectura, abonează-te", "Citește mai departe"),
    "bg": ("За да прочетете цялата статия, абонирайте се", "Продължи четенето"),
    "el": (
        "Για να διαβάσετε τη συνέχεια, γίνετε συνδρομητής",
        "Για να διαβάσετε ολόκληρο το άρθρο",
        "Συνέχεια ανάγνωσης",
    ),
    "ru": (
        "Оформите подписку, чтобы читать дальше",
        "Подписка нужна, чтобы читать дальше",
        "Полный текст доступен только подписчикам",
        "Читать далее",
    ),
    "uk": ("Оформіть передплату, щоб читати далі", "Читати далі"),
    "hr": ("Za nastavak čitanja prijavite se", "Ovaj članak je dostupan samo pretplatnicima", "Nastavi čitati"),
    "tr": ("Haberin devamını okumak için abone olun", "Bu içerik abonelere özeldir", "Devamını oku"),
    "ar": ("لقراءة المقال كاملا، اشترك", "هذا المقال للمشتركين فقط", "متابعة القراءة"),
    "fa": ("برای خواندن متن کامل مطلب مشترک شوید", "ادامه مطلب"),
    "he": ("כדי להמשיך לקרוא, הירשמו", "הכתבה המלאה למנויים בלבד", "המשך קריאה"),
    "hi": ("पूरा लेख पढ़ने के लिए सब्सक्राइब करें", "आगे पढ़ें"),
    "id": ("Untuk melanjutkan membaca, silakan berlangganan", "Lanjutkan membaca"),
    "vi": ("Để đọc tiếp, vui lòng đăng nhập", "Đọc tiếp"),
    "zh": ("（本文未完）", "(本文未完)", "剩余68%未读", "订阅后阅读全文", "阅读全文"),
    "ja": (
        "この記事は有料会員限定です 残り1234文字",
        "残り 1,234文字 / 全文 2,345文字",
        "この記事は有料会員限定です。",
        "残り1234文字（全文2345文字）",
        "続きを読む",
    ),
    "ko": ("이 기사는 구독자 전용입니다", "계속 읽으려면 로그인하세요", "계속 읽기"),
    "th": ("บทความนี้สำหรับสมาชิกเท่านั้น", "สมัครสมาชิกเพื่ออ่านต่อ"),
}


@pytest.mark.parametrize(
    ("language", "marker"), [(language, marker) for language, markers in MARKERS.items() for marker in markers]
)
def test_a_marker_below_the_article(language, marker):
    """It goes, the article is truncated, and the mark names the marker's place."""
    text = f"{LEADS[language]}\n\n{marker}\n"
    article = newsclean.clean(text, language=language)
    assert (article.text, article.truncated) == (LEADS[language], True)
    (mark,) = (mark for mark in article.marks if mark.field == "truncated")
    assert mark.text.strip() == text[mark.start : mark.end].strip() == marker
    assert mark.rule in {edit.rule for edit in article.edits} or marker.count(".") > 1
    assert article.restore() == text


@pytest.mark.parametrize("language", MARKERS)
def test_a_marker_in_the_middle(language):
    """Several paragraphs follow: it goes, and the article is whole."""
    lead, marker = LEADS[language], MARKERS[language][0]
    rest = (
        [f"{lead[:-1]} (2).", f"{lead[:-1]} (3)."]
        if lead[-1] == "."
        else [f"{lead[:-1]}二{lead[-1]}", f"{lead[:-1]}三{lead[-1]}"]
    )
    article = newsclean.clean("\n\n".join([lead, marker, *rest]) + "\n", language=language)
    assert (marker in article.text, article.truncated) == (False, False)


@pytest.mark.parametrize("language", sorted(LEADS.keys() - {"th", "hi", "zh", "ja", "ko"}))
def test_a_marker_at_the_end_of_a_paragraph(language):
    article = newsclean.clean(f"{LEADS[language]} {MARKERS[language][0]}\n", language=language)
    assert (article.text, article.truncated) == (LEADS[language], True)


CUT = "The ferry to Quill Island sailed again on Tuesday, nine days after the storm, ministers said"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{CUT}… [+4140 chars]", f"{CUT}…"),
        (f"{CUT} [+4140 chars]", CUT),
        (f"{CUT} … [4140 chars]", CUT),
        (f"{CUT}... [4140 chars]", f"{CUT}..."),
        (f"{CUT}.\r\nThe harbour master… [+12 chars]", f"{CUT}.\nThe harbour master…"),
        (f"{CUT} [...]", CUT),
        (f"{CUT} […]", CUT),
        (f"{CUT} [&hellip;]", CUT),
        (f"{CUT}. […]\n\nThe post A appeared first on Quill.", f"{CUT}."),
        (f"{CUT} … Continue reading →", CUT),
        (f"{CUT}… Read more", f"{CUT}…"),
        (f"{CUT}... Read more »", f"{CUT}..."),
        (f"{CUT} […] Read more", CUT),
        (f"{CUT}. This article is for subscribers only.", f"{CUT}."),
    ],
)
def test_a_cut_sentence(text, left):
    article = newsclean.clean(text, language="en")
    assert (" ".join(article.to_text().split()), article.truncated) == (" ".join(left.split()), True)
    assert article.restore() == text


WHOLE = {
    "an ellipsis": "She looked at the sea and said nothing more…",
    "three dots": "The rest, the harbour master said, is silence...",
    "an omission in a quotation": "“The ramp […] will be replaced in April,” the harbour master told the council on Monday.",
    "an omission at the end of a quotation": "The letter reads: “We regret the delay and will replace the ramp […]",
    "an omission inside": "The ramp […] will be replaced.",
    "a bill read aloud": "To continue reading the bill aloud, the clerk asked for water, and the chamber waited.",
    "a count of characters": "A message on the old pager could hold [140 chars] and not one more, the engineer said.",
    "subscribers in the news": "The paper says that the article is only for subscribers of its print edition, and always was.",
    "a percentage": "Sixty-eight per cent of this article of the treaty remains in force, the court ruled on Monday.",
    "remaining laps": "Eleven laps remained when the rain came, and the race was stopped for nearly an hour.",
    "read more books": "He stopped… Read more books, she told the pupils of the harbour school on Monday.",
    "an unfinished sentence": "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore",
    "an appeal": "Continue reading to your children, even when they can read themselves, the librarian says.",
    "weiterlesen": "Weiterlesen ist Bürgerpflicht, sagte die Leiterin der Bücherei von Quill am Montag im Rat.",
    "lire la suite": "Lire la suite des aventures de Quill, c’est retrouver l’île, a écrit le critique du journal.",
    "lees verder": "Lees verder dan de krantenkop, zegt de schrijver van Quill in zijn nieuwe boek over nieuws.",
    "残り": "残り三周で先頭に立ったクイルの走者は、そのまま逃げ切って優勝したと大会の事務局が発表した。",
}


@pytest.mark.parametrize("paragraph", WHOLE.values(), ids=WHOLE)
@pytest.mark.parametrize("place", ["last", "inside"])
def test_prose_is_whole(paragraph, place):
    lead = LEADS["en"]
    text = f"{lead}\n\n{paragraph}\n" if place == "last" else f"{lead}\n\n{paragraph}\n\n{LEADS['en'][:-1]}, he said.\n"
    article = newsclean.clean(text)
    assert paragraph in article.paragraphs
    assert not article.truncated


def test_a_label_above_the_article_is_none():
    text = f"This article is for subscribers only\n\n{LEADS['en']}\n\nThe ramp will be replaced in April, the harbour master said.\n"
    article = newsclean.clean(text)
    assert not article.truncated
    assert article.text.startswith(LEADS["en"])


def test_second_pass_finds_no_marker():
    once = newsclean.clean(f"{LEADS['en']}\n\nTo continue reading, subscribe\n")
    assert newsclean.clean(once.to_text()).to_text() == once.to_text()


def test_skipped_rule_marks_nothing():
    text = f"{CUT} [+4140 chars]\n"
    article = newsclean.clean(text, skip=["boilerplate.common.cut-off-count"])
    assert (article.to_text(), article.truncated) == (text, False)
