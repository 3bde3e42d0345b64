"""A text in one legacy charset that was read as another is decoded again; a correct text in any language is not."""

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.stages.encoding.repair.legacy import repair_legacy

GERMAN = (
    "Die Brücke über den Fluß bleibt gesperrt. „Wir prüfen jeden Träger“, sagte die Bürgermeisterin am Dienstag. "
    "Für die Züge gilt ein neuer Fahrplan, und die Fähre fährt häufiger als früher.\n"
)
FRENCH = (
    "Le maire a annoncé la réouverture du théâtre à la rentrée. « Nous étions prêts », a déclaré l'élue, "
    "avant d'évoquer les dépenses engagées cet été.\n"
)
RUSSIAN = (
    "Паром отошёл от причала на рассвете, и никто этого не заметил. Капитан сообщил, что рейс займёт два часа, "
    "а билеты раскупили ещё накануне вечером. Погода над заливом оставалась ясной.\n"
)
UKRAINIAN = (
    "Пором відійшов від причалу на світанку, і ніхто цього не помітив. Капітан повідомив, що рейс триватиме дві "
    "години, а квитки розкупили ще напередодні ввечері.\n"
)
BULGARIAN = (
    "Фериботът отплава на разсъмване и никой не забеляза това. Капитанът съобщи, че рейсът ще продължи два часа, "
    "а билетите са били продадени още предната вечер.\n"
)
POLISH = (
    "Prom odpłynął o świcie i nikt tego nie zauważył. Kapitan powiedział, że rejs potrwa dwie godziny, "
    "a bilety sprzedano już poprzedniego dnia. Pogoda nad zatoką była piękna, choć wiał silny wiatr z północy.\n"
)
CZECH = (
    "Přívoz vyplul za svítání a nikdo si toho nevšiml. Kapitán řekl, že plavba potrvá dvě hodiny "
    "a že jízdenky byly vyprodány už večer předtím. Počasí nad zálivem bylo příznivé, ačkoli foukal silný vítr.\n"
)
HUNGARIAN = (
    "A komp hajnalban indult el, és senki sem vette észre. A kapitány szerint az út két órát tart, "
    "és a jegyek már előző este elfogytak. Az öböl fölött derült idő volt, de később erős szél is fújt.\n"
)
GREEK = (
    "Το πλοίο αναχώρησε την αυγή και κανείς δεν το πρόσεξε. Ο καπετάνιος είπε ότι το ταξίδι θα διαρκέσει δύο ώρες "
    "και ότι τα εισιτήρια είχαν πουληθεί από το προηγούμενο βράδυ.\n"
)
TURKISH = (
    "Feribot şafak vakti iskeleden ayrıldı ve bunu kimse fark etmedi. Kaptan, yolculuğun iki saat süreceğini "
    "ve biletlerin önceki akşam satıldığını söyledi. Büyük bir fırtına için de hazırlık yapıldı; değil mi, dedi, "
    "bu ancak çok sonra olur.\n"
)
ARABIC = (
    "غادرت العبارة الميناء عند الفجر ولم يلاحظ أحد ذلك. "
    "وقال القبطان إن الرحلة ستستغرق ساعتين وإن التذاكر بيعت مساء أمس.\n"
)
HEBREW = "המעבורת עזבה את הנמל עם שחר ואיש לא הבחין בכך. רב החובל אמר כי ההפלגה תימשך שעתיים וכי הכרטיסים נמכרו אמש.\n"
THAI = "เรือข้ามฟากออกจากท่าเรือตอนรุ่งสางและไม่มีใครสังเกตเห็น กัปตันกล่าวว่าการเดินทางจะใช้เวลาสองชั่วโมง\n"
CHINESE = (
    "渡轮在黎明时分离开码头，没有人注意到。船长说，航程需要两个小时，船票前一天晚上就已经卖完了。海湾上空天气晴朗。\n"
)
JAPANESE = (
    "フェリーは夜明けに港を出たが、誰も気づかなかった。"
    "船長によると、航海は二時間かかり、切符は前日の夜に売り切れていた。\n"
)
KOREAN = (
    "여객선은 새벽에 부두를 떠났지만 아무도 알아차리지 못했다. "
    "선장은 항해가 두 시간 걸리며 표는 전날 저녁에 매진됐다고 말했다.\n"
)
LATVIAN = (
    "Prāmis izbrauca rītausmā, un neviens to nepamanīja. Kapteinis teica, ka brauciens ilgs divas stundas, bet biļetes "
    "jau tika izpārdotas vakarā pirms tam. Laiks virs līča bija skaidrs, un vējš kļuva stiprāks tikai pēc pusdienām.\n"
)
ICELANDIC = (
    "Ferjan sigldi í dögun og enginn tók eftir því. Skipstjórinn sagði að ferðin tæki tvær klukkustundir og að "
    "miðarnir hefðu selst upp kvöldið áður. Þeir sem biðu á bryggjunni þurftu að bíða eftir næstu ferð.\n"
)
VIETNAMESE = "Chuyến phà rời bến lúc rạng đông mà không ai để ý. Thuyền trưởng nói hành trình sẽ kéo dài hai tiếng.\n"


def repaired(text: str) -> str:
    return Document(text).apply("legacy", run_pass(repair_legacy, Document(text))).text


def read(text: str, charset: str, as_charset: str) -> str:
    """What a text in one charset looks like when it is read as another."""
    return text.encode(charset).decode(as_charset)


@pytest.mark.parametrize(
    ("text", "charset", "read_as"),
    [
        pytest.param(RUSSIAN, "cp1251", "latin-1", id="Russian: Ïàðîì"),
        pytest.param(RUSSIAN, "cp1251", "cp1252", id="Russian in cp1251 as cp1252"),
        pytest.param(RUSSIAN, "cp1251", "koi8-r", id="Russian in cp1251 as KOI8-R"),
        pytest.param(RUSSIAN, "koi8-r", "cp1251", id="Russian in KOI8-R as cp1251: оЮПНЛ"),
        pytest.param(RUSSIAN, "koi8-r", "latin-1", id="Russian in KOI8-R as Latin-1"),
        pytest.param(RUSSIAN, "cp866", "cp1251", id="Russian of MS-DOS as cp1251"),
        pytest.param(RUSSIAN, "iso-8859-5", "cp1251", id="Russian in ISO-8859-5 as cp1251"),
        pytest.param(RUSSIAN, "mac_cyrillic", "cp1251", id="Russian of the Mac as cp1251"),
        pytest.param(UKRAINIAN, "cp1251", "latin-1", id="Ukrainian in cp1251 as Latin-1"),
        pytest.param(BULGARIAN, "cp1251", "cp1252", id="Bulgarian in cp1251 as cp1252"),
        pytest.param(GREEK, "cp1253", "cp1252", id="Greek in cp1253 as cp1252"),
        pytest.param(GREEK, "iso-8859-7", "latin-1", id="Greek in ISO-8859-7 as Latin-1"),
        pytest.param(HEBREW, "cp1255", "cp1252", id="Hebrew in cp1255 as cp1252"),
        pytest.param(ARABIC, "cp1256", "cp1252", id="Arabic in cp1256 as cp1252"),
        pytest.param(THAI, "cp874", "latin-1", id="Thai in cp874 as Latin-1"),
        pytest.param(POLISH, "cp1250", "cp1252", id="Polish in cp1250 as cp1252"),
        pytest.param(POLISH, "iso-8859-2", "latin-1", id="Polish in ISO-8859-2 as Latin-1: zauwa¿y³"),
        pytest.param(POLISH, "cp852", "cp1252", id="Polish of MS-DOS as cp1252"),
        pytest.param(CZECH, "cp1250", "cp1252", id="Czech in cp1250 as cp1252"),
        pytest.param(CZECH, "iso-8859-2", "cp1252", id="Czech in ISO-8859-2 as cp1252"),
        pytest.param(HUNGARIAN, "iso-8859-2", "latin-1", id="Hungarian in ISO-8859-2 as Latin-1: elõzõ"),
        pytest.param(GERMAN, "mac_roman", "cp1252", id="German of the Mac as cp1252"),
        pytest.param(GERMAN, "cp1252", "mac_roman", id="German in cp1252 as that of the Mac"),
        pytest.param(GERMAN, "cp1252", "cp1251", id="German in cp1252 as cp1251"),
        pytest.param(GERMAN, "cp1252", "cp437", id="German in cp1252 as MS-DOS"),
        pytest.param(FRENCH, "cp1252", "mac_roman", id="French in cp1252 as that of the Mac"),
        pytest.param(FRENCH.replace("«", '"').replace("»", '"'), "cp850", "cp1252", id="French of MS-DOS as cp1252"),
        pytest.param(TURKISH, "cp1254", "cp1252", id="Turkish in cp1254 as cp1252: yapýldý"),
        pytest.param(LATVIAN * 2, "cp1257", "cp1252", id="Latvian in cp1257 as cp1252"),
        pytest.param(CHINESE, "gb18030", "latin-1", id="Chinese in GB 18030 as Latin-1"),
        pytest.param(JAPANESE, "shift_jis", "latin-1", id="Japanese in Shift JIS as Latin-1"),
        pytest.param(JAPANESE, "euc-jp", "latin-1", id="Japanese in EUC as Latin-1"),
        pytest.param(KOREAN, "cp949", "cp1252", id="Korean in cp949 as cp1252"),
    ],
)
def test_a_wrong_charset_is_undone(text, charset, read_as):
    assert repaired(read(text, charset, read_as)) == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(GERMAN, id="German"),
        pytest.param(FRENCH, id="French"),
        pytest.param(RUSSIAN, id="Russian"),
        pytest.param(UKRAINIAN, id="Ukrainian"),
        pytest.param(BULGARIAN, id="Bulgarian"),
        pytest.param(POLISH, id="Polish"),
        pytest.param(CZECH, id="Czech"),
        pytest.param(HUNGARIAN, id="Hungarian"),
        pytest.param(GREEK, id="Greek"),
        pytest.param(TURKISH, id="Turkish"),
        pytest.param(ARABIC, id="Arabic"),
        pytest.param(HEBREW, id="Hebrew"),
        pytest.param(THAI, id="Thai"),
        pytest.param(CHINESE, id="Chinese"),
        pytest.param(JAPANESE, id="Japanese"),
        pytest.param(KOREAN, id="Korean"),
        pytest.param(LATVIAN, id="Latvian"),
        pytest.param(ICELANDIC, id="Icelandic: þ, ð and ý are its letters"),
        pytest.param(VIETNAMESE, id="Vietnamese"),
        pytest.param(ICELANDIC + POLISH + TURKISH + FRENCH, id="four languages on one page"),
        pytest.param(RUSSIAN + GREEK + GERMAN, id="three scripts on one page"),
        pytest.param(UKRAINIAN + "Сашо їхав у ґречному купе — й з’їв пиріг.\n", id="letters that only Ukrainian has"),
        pytest.param(RUSSIAN.upper(), id="Russian in capitals"),
        pytest.param(GREEK.upper(), id="Greek in capitals"),
        pytest.param(POLISH.upper(), id="Polish in capitals"),
        pytest.param(
            "The squad: Łukasz Żółć, Þórður Ægisson, Đorđe Šušnjar, Ağgül Yıldız, Jürgen Weiß, Şükrü Öztürk, "
            "Tõnis Õunapuu, Ģirts Kļaviņš and Björn Ångström. Ærø won.\n",
            id="a squad with names of ten languages",
        ),
        pytest.param(
            "Ïàðîì is what the word Паром looks like when a program takes it for Western.\n", id="a short damaged word"
        ),
        pytest.param("× ÷ ± § ¶ µ ¼ ½ ¾ ¹ ² ³ ° ª º ¢ £ ¥ ¤ ¦ ¬ ¯ ¨ ´ ¸\n" * 2, id="a row of signs"),
        pytest.param("Rooms: 20 m² · 35 m² · 50 m² – 3½ rooms, 21°C, £1,200 ± 5 % ¶ § 7\n" * 4, id="prices and areas"),
        pytest.param("┌──────┬──────┐\n│ goal │ 1:0  │\n└──────┴──────┘\n" * 3, id="a table of lines"),
        pytest.param(
            "Die App heißt „iСafe“ und kostet 3 €; für Schüler ist sie gratis.\n" * 4,
            id="a Cyrillic letter that slipped in",
        ),
        pytest.param("The formula α² + β² = γ², with Δx → 0 and µ ≈ 3·10⁻⁶ Ω, is right.\n" * 4, id="formulas"),
        pytest.param("/ˈfɛri/ and /ˈkwɪl ˈaɪlənd/, say ðə θɪŋ and ʃɪp\n" * 4, id="phonetic spelling"),
        pytest.param(
            "Компания «iФерри» и приложение iPhone: билеты на паром HitMax'а.\n" * 3, id="Latin brands in Russian"
        ),
        pytest.param("Tā šķērsoja Öresund, Łódź un Żabbar.\n", id="Latvian with names of others"),
        pytest.param("ﾌｪﾘｰは夜明けに港を出た。ｶﾒﾗ ＡＢＣ\n" * 3, id="half-width kana"),
        pytest.param("Он ска́зал: «До́ма». Уда́рение стоит.\n" * 3, id="Russian with stress marks"),
        pytest.param("Το Πλοίο «QuillÎle» αναχώρησε με τον κ. Müller.\n" * 3, id="a Western name in Greek"),
        pytest.param("SÃO JOÃO DA ÁGUA: AÇÃO, EDUCAÇÃO E TRADIÇÃO NÃO FALTARÃO\n" * 3, id="Portuguese capitals"),
        pytest.param("ÐÞÆÖÁÉÍÓÚÝ – allir stafir íslenskunnar\n" * 3, id="Icelandic capitals"),
        pytest.param("Yn Nhŷ’r Cyffredin, dŵr a thân; môr, tŷ, gŵyl a phêl-droed\n" * 3, id="Welsh"),
        pytest.param("Ọjọ́ Àìkú ni ọkọ̀ ojú omi náà kúrò ní èbúté, kò sì sí ẹni tó mọ̀.\n" * 2, id="Yoruba"),
        pytest.param(
            "Ўзбекистонда паром тонгда жўнади; ғалаба ҳақида ҳеч ким билмади. Қирғоқ жим эди.\n" * 2, id="Uzbek"
        ),
        pytest.param("Լաստանավը մեկնեց լուսաբացին, և ոչ ոք դա չնկատեց։\n" * 2, id="Armenian"),
        pytest.param("ბორანი გამთენიისას გავიდა და ეს არავინ შეამჩნია.\n" * 2, id="Georgian"),
        pytest.param("नौका भोर में घाट से निकली और किसी ने ध्यान नहीं दिया।\n" * 2, id="Hindi"),
        pytest.param("کشتی سپیده‌دم بندر را ترک کرد و هیچ‌کس متوجه نشد. می‌گویند باز می‌گردد.\n" * 2, id="Persian"),
        pytest.param(
            POLISH + "Zürich, Genève, Århus, São Paulo, Malmö i Düsseldorf czekają.\n", id="foreign names in Polish"
        ),
        pytest.param(
            "Îles, ñandú, Ærø, Łódź, Þór, Škoda, Ğ, ő: letters of many lands\n" * 3, id="letters of many lands"
        ),
        pytest.param("Ελληνικά και Кириллица и עברית, 5 μm × 3 Ω ± 2 %\n" * 3, id="scripts and signs on one line"),
        pytest.param("\ufffd\ufffd\ufffd lost \ufffd for good\n" * 5, id="replacement characters"),
    ],
)
def test_a_right_text_stays(text):
    doc = Document(text)

    assert doc.apply("legacy", run_pass(repair_legacy, doc)) is doc


def test_utf8_is_left_to_another_pass():
    """The bytes of emoji, in the charset of MS-DOS, are letters that look like common ones of Thai."""
    doc = Document(read("Ship 🚢 sails 👩‍🚒 today – fine", "utf-8", "cp866"))

    assert doc.apply("legacy", run_pass(repair_legacy, doc)) is doc


@pytest.mark.parametrize(
    ("text", "charset", "read_as"),
    [
        pytest.param(RUSSIAN, "cp1251", "latin-1", id="letters"),
        pytest.param(CHINESE, "gb18030", "latin-1", id="characters of two bytes"),
    ],
)
def test_a_text_decoded_again_can_be_undone(text, charset, read_as):
    damaged = "# Ferry news\n\n" + read(text, charset, read_as)
    doc = Document(damaged)
    doc = doc.apply("legacy", run_pass(repair_legacy, doc))

    assert doc.text == "# Ferry news\n\n" + text
    assert doc.source() == damaged


def test_the_reason_names_both_charsets():
    (reason,) = {edit.reason for edit in run_pass(repair_legacy, Document(read(RUSSIAN, "koi8-r", "cp1251")))}

    assert reason == "koi8_r read as cp1251"
