"""The language of a text by its script and commonest words; None when unsure."""

import pytest

from newsclean.languages.detect import detect_language

SENTENCES = {
    "en": "The keepers of the lighthouse said that they were not "
    "afraid of the storm, which had been named by the council.",
    "de": "Die Wärter des Leuchtturms sind nicht auf dem Festland "
    "geblieben, und der Sturm ist für sie auch kein Problem.",
    "fr": "Les gardiens du phare ne sont pas restés sur le continent "
    "et la tempête, qui est forte, est pour eux une fête.",
    "es": "Los guardianes del faro no están en el continente y "
    "la tormenta, que es fuerte, no es para ellos una sorpresa.",
    "pt": "Os guardas do farol não estão no continente e a "
    "tempestade, que é forte, não é uma surpresa para eles também.",
    "it": "I guardiani del faro non sono sulla terraferma e la tempesta, "
    "che è forte, non è una sorpresa per loro anche oggi.",
    "nl": "De wachters van de vuurtoren zijn niet op het vasteland "
    "gebleven en de storm is voor hen ook geen verrassing.",
    "sv": "Vakterna på fyren är inte kvar och stormen, som är "
    "stark, har inte varit en överraskning för dem, det säger de.",
    "pl": "Latarnicy nie są na lądzie i sztorm, który jest silny, "
    "nie jest dla nich niespodzianką, a po nim będzie spokój.",
    "fi": "Majakan vartijat eivät ole mantereella ja myrsky, joka on kova, ei ole heille yllätys, mutta se oli pitkä.",
    "tr": "Fenerin bekçileri karada değil ve bu fırtına onlar için "
    "bir sürpriz değil, ama çok güçlü olarak kabul ediliyor.",
    "ru": "Смотрители маяка не остались на берегу, и это не было для них сюрпризом, как говорят в совете и на острове.",
    "uk": "Доглядачі маяка не залишились на березі, і це не було для "
    "них сюрпризом, як кажуть у раді та на острові, що поруч.",
    "ar": "قال حراس المنارة إن العاصفة التي كانت قوية لم تكن مفاجأة لهم في هذا العام، وذلك على عكس ما كان من قبل.",
    "fa": "نگهبانان فانوس دریایی در ساحل نماندند و این برای آنها که "
    "از جزیره هستند با تعجب همراه نبود و آن را می دانستند.",
    "el": "Οι φύλακες του φάρου δεν έμειναν στην ακτή και η καταιγίδα δεν ήταν έκπληξη.",
    "he": "שומרי המגדלור לא נשארו על החוף והסערה לא הייתה הפתעה.",
    "hi": "प्रकाशस्तंभ के रखवाले तट पर नहीं रहे और तूफ़ान उनके लिए आश्चर्य नहीं था।",
    "th": "ผู้ดูแลประภาคารไม่ได้อยู่บนฝั่งและพายุไม่ใช่เรื่องแปลกสำหรับพวกเขา",
    "zh": "灯塔看守人没有留在岸上，风暴对他们来说并不意外。",
    "ja": "灯台守は岸に残らず、嵐は彼らにとって驚きではなかった。",
    "ko": "등대지기는 육지에 남지 않았고 폭풍은 그들에게 놀라운 일이 아니었다.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_detect(language):
    assert detect_language(SENTENCES[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("\n \n", id="white space"),
        pytest.param("12 345 6.7 % 2024-03-05", id="numbers"),
        pytest.param("Carrow Point", id="a name"),
        pytest.param("Rovers 2 United 1, Carrow 0 Dorrow 3", id="scores"),
        pytest.param("😀 😀 😀", id="emoji"),
        pytest.param("xyzzy plugh foo bar baz quux", id="words of no language"),
        pytest.param("de", id="a word of many languages"),
    ],
)
def test_unsure_is_none(text):
    assert detect_language(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(SENTENCES["en"] * 5 + " 東京 " + "灯台", "en", id="two Japanese words in English"),
        pytest.param(SENTENCES["en"] + " “Это маяк”, he said.", "en", id="a Russian quotation in English"),
        pytest.param(SENTENCES["ja"] + " NASA BBC 2024", "ja", id="Latin words in Japanese"),
        pytest.param(SENTENCES["de"].upper(), "de", id="capitals"),
        pytest.param(
            "Menu Home News Sport\n" * 3 + SENTENCES["fr"] * 12, "fr", id="a menu in another language in front"
        ),
    ],
)
def test_the_language_of_most_of_the_text(text, language):
    assert detect_language(text) == language


def test_white_space_and_line_ends_do_not_matter():
    text = SENTENCES["nl"]

    assert detect_language(text.replace(" ", "\n")) == detect_language(f"\n\n  {text}\n") == "nl"


STORIES = {
    "tr": """
        Kıyı kasabasının son balıkçı barınağı, üç yıl süren tartışmaların ardından pazartesi günü yeniden açıldı.
        Belediye başkanı, onarımın beklenenden uzun sürdüğünü ancak sonuçtan memnun olduklarını söyledi. Barınağa
        sığınan ilk tekne, sabahın erken saatlerinde iki sandık hamsiyle döndü. Kooperatif yönetimi, bu kış en az
        kırk teknenin buradan denize açılmasını bekliyor. Esnaf ise otopark sorununun hâlâ çözülmediğini, yaz
        aylarında caddenin tamamen kilitlendiğini anlatıyor. Kasabada yaşayan emekli öğretmen Nermin Akçay,
        dalgakıranın üzerindeki fenerin de boyanmasını istiyor ve bunun için imza topluyor.
    """,
    "es": """
        El mercado de pescado volvió a abrir sus puertas el lunes después de tres inviernos de obras. La alcaldesa
        dijo que la reforma costó menos de lo previsto y agradeció la paciencia de los vecinos. A primera hora
        llegaron dos barcas con sardinas y una fila de curiosos que daba la vuelta a la plaza. Los puestos, ahora
        con suelo nuevo, pertenecen todavía a las mismas familias. Falta resolver el aparcamiento, porque en verano
        la calle se llena y los camiones no pueden descargar. La cofradía espera que antes de Navidad haya un
        acuerdo con el ayuntamiento.
    """,
    "ar": """
        أعيد افتتاح سوق السمك في المدينة الساحلية يوم الاثنين بعد ثلاث سنوات من أعمال الترميم التي أثارت جدلا بين
        السكان. وقال رئيس البلدية إن التكلفة بقيت ضمن الميزانية، وشكر الصيادين على صبرهم. ووصل أول قارب قبل الفجر
        وعلى متنه صندوقان من السردين، بينما اصطف الزبائن حول الساحة. ولا تزال الأكشاك ملكا للعائلات نفسها، لكن
        أرضيتها باتت جديدة. ويشكو التجار من أن مشكلة مواقف السيارات لم تحل بعد، وأن الشاحنات لا تستطيع تفريغ حمولتها
        في الصيف. وتأمل الجمعية أن يتم التوصل إلى اتفاق قبل نهاية العام.
    """,
    "ru": """
        Рыбный рынок в приморском городке снова открылся в понедельник после трёх лет ремонта, о котором жители
        спорили едва ли не каждый день. Глава города сказал, что уложились в смету, и поблагодарил рыбаков за
        терпение. Первая лодка пришла ещё до рассвета и привезла два ящика салаки, а очередь покупателей растянулась
        вокруг всей площади. Прилавки по-прежнему принадлежат тем же семьям, но пол под ними новый. Торговцы
        жалуются, что с парковкой ничего не решено и летом грузовикам негде разгружаться. Артель надеется
        договориться с властями до конца года.
    """,
}


@pytest.mark.parametrize("language", STORIES)
def test_stories_of_some_eighty_words(language):
    text = " ".join(STORIES[language].split())
    assert 60 <= len(text.split()) <= 100
    assert detect_language(text) == language


def test_filler_text_is_not_a_modern_language():
    filler = "Lorem ipsum dolor sit amet, consectetur adipisicing elit, sed do eiusmod tempor ut labore et dolore."
    assert detect_language(filler * 5) == "la"
