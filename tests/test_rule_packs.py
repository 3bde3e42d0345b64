"""The rules that come with newsclean: every example holds, under both engines and in both forms."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache, partial

import pytest

import newsclean
from newsclean.cli.rules import lint
from newsclean.reading.folding import fold
from newsclean.reading.reports import reports
from newsclean.rule_ids import known_ids
from newsclean.rules import compile as compiler
from newsclean.rules import library, matcher
from newsclean.rules.pack_file import MANY_LANGUAGES, problems
from newsclean.rules.rule import Pack, Rule
from newsclean.stages.boilerplate import strip

PACKS = library.read_packs()
EACH_PACK = pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
COMPILED = {rule.id: rule for pack in PACKS for rule in library.load(pack.name)}

# Two invented paragraphs in the language of each pack; a near miss is placed between them.
PROSE = {
    "en": (
        "The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.",
        "The harbour master said that the ramp would be replaced in April, when the winter timetable has ended.",
    ),
    "de": (
        "Die Fähre zur Insel Quill ist am Dienstag wieder gefahren, neun Tage nachdem ein Sturm die Rampe abriss.",
        "Der Hafenmeister sagte, die Rampe werde im April ersetzt, wenn der Winterfahrplan zu Ende gegangen ist.",
    ),
    "fr": (
        "Le bac de l’île de Quill a repris la mer mardi, neuf jours après la tempête qui avait arraché sa rampe.",
        "Le capitaine du port a dit que la rampe serait remplacée en avril, à la fin de l’horaire d’hiver.",
    ),
    "es": (
        "El transbordador de la isla de Quill volvió a navegar el martes, nueve días después de la tormenta.",
        "El capitán del puerto dijo que la rampa se cambiará en abril, cuando termine el horario de invierno.",
    ),
    "it": (
        "Il traghetto per l’isola di Quill è ripartito martedì, nove giorni dopo la tempesta che ne strappò la rampa.",
        "Il comandante del porto ha detto che la rampa sarà sostituita in aprile, alla fine dell’orario invernale.",
    ),
    "nl": (
        "De veerboot naar het eiland Quill voer dinsdag weer, negen dagen nadat een storm de klep had losgerukt.",
        "De havenmeester zei dat de klep in april wordt vervangen, als de winterdienstregeling is afgelopen.",
    ),
    "pt": (
        "A balsa para a ilha de Quill voltou a navegar na terça-feira, nove dias depois da tempestade.",
        "O capitão do porto disse que a rampa será trocada em abril, quando terminar o horário de inverno.",
    ),
    "sv": (
        "Färjan till ön Quill gick åter i tisdags, nio dagar efter att en storm hade slitit loss rampen från kajen.",
        "Hamnkaptenen sade att rampen ska bytas ut i april, när vintertidtabellen har upphört att gälla för året.",
    ),
    "da": (
        "Færgen til øen Quill sejlede igen tirsdag, ni dage efter at en storm havde revet rampen løs fra kajen.",
        "Havnemesteren sagde, at rampen bliver skiftet ud i april, når vinterens fartplan er udløbet for i år.",
    ),
    "no": (
        "Fergen til øya Quill gikk igjen tirsdag, ni dager etter at en storm hadde revet rampen løs fra kaia.",
        "Havnesjefen sa at rampen skal byttes ut i april, når vinterens rutetabell er gått ut for i år.",
    ),
    "fi": (
        "Lautta Quillin saarelle lähti jälleen tiistaina, yhdeksän päivää sen jälkeen kun myrsky irrotti rampin.",
        "Satamakapteeni sanoi, että ramppi vaihdetaan huhtikuussa, kun talven aikataulu on päättynyt tältä vuodelta.",
    ),
    "pl": (
        "Prom na wyspę Quill znów popłynął we wtorek, dziewięć dni po tym, jak sztorm zerwał rampę z nabrzeża.",
        "Kapitan portu powiedział, że rampa zostanie wymieniona w kwietniu, gdy skończy się rozkład zimowy.",
    ),
    "cs": (
        "Trajekt na ostrov Quill v úterý opět vyplul, devět dní poté, co bouře odtrhla rampu od nábřeží.",
        "Přístavní kapitán řekl, že rampa bude vyměněna v dubnu, až skončí platnost zimního jízdního řádu.",
    ),
    "hu": (
        "A Quill szigetére induló komp kedden újra elindult, kilenc nappal azután, hogy a vihar leszakította a rámpát.",
        "A kikötőmester azt mondta, hogy a rámpát áprilisban cserélik ki, amikor a téli menetrend már lejárt.",
    ),
    "ro": (
        "Feribotul spre insula Quill a plecat din nou marți, la nouă zile după ce o furtună a smuls rampa de pe chei.",
        "Căpitanul portului a spus că rampa va fi înlocuită în aprilie, când se va încheia orarul de iarnă.",
    ),
    "ru": (
        "Паром на остров Квилл снова вышел в море во вторник, через девять дней после того, как шторм сорвал рампу.",
        "Капитан порта сказал, что рампу заменят в апреле, когда закончится действие зимнего расписания.",
    ),
    "uk": (
        "Пором на острів Квілл знову вийшов у море у вівторок, через дев’ять днів після того, як шторм зірвав рампу.",
        "Капітан порту сказав, що рампу замінять у квітні, коли закінчиться чинність зимового розкладу.",
    ),
    "hr": (
        "Trajekt za otok Quill ponovno je isplovio u utorak, devet dana nakon što je oluja otrgnula rampu s rive.",
        "Lučki kapetan rekao je da će rampa biti zamijenjena u travnju, kada prestane vrijediti zimski red plovidbe.",
    ),
    "el": (
        "Το πλοίο για το νησί Κουίλ απέπλευσε ξανά την Τρίτη, εννέα ημέρες αφότου η καταιγίδα ξήλωσε τη ράμπα του.",
        "Ο λιμενάρχης είπε ότι η ράμπα θα αντικατασταθεί τον Απρίλιο, όταν θα λήξουν τα χειμερινά δρομολόγια.",
    ),
    "tr": (
        "Quill adasına giden feribot, fırtınanın rampayı rıhtımdan koparmasından dokuz gün sonra salı yeniden kalktı.",
        "Liman başkanı, kış tarifesi sona erdiğinde rampanın nisanda yenisiyle değiştirileceğini söyledi.",
    ),
    "ar": (
        "أبحرت العبّارة إلى جزيرة كويل من جديد يوم الثلاثاء، بعد تسعة أيام من العاصفة التي اقتلعت منحدرها من الرصيف.",
        "وقال قبطان الميناء إن المنحدر سوف يُستبدل في شهر أبريل، عندما ينتهي العمل بجدول الرحلات الشتوي لهذا العام.",
    ),
    "fa": (
        "کشتی جزیره کویل روز سه‌شنبه دوباره حرکت کرد، نه روز پس از آن که طوفان سکوی آن را از اسکله جدا کرده بود.",
        "رئیس بندر گفت که این سکو در ماه آوریل عوض می‌شود، زمانی که برنامه زمستانی حرکت کشتی‌ها به پایان رسیده است.",
    ),
    "hi": (
        "क्विल द्वीप की नौका मंगलवार को फिर चली, तूफ़ान में घाट से उसका रैंप टूट जाने के नौ दिन बाद।",
        "बंदरगाह के अधिकारी ने कहा कि रैंप अप्रैल में बदला जाएगा, जब सर्दियों की समय-सारणी समाप्त हो चुकी होगी।",
    ),
    "id": (
        "Feri ke Pulau Quill kembali berlayar pada hari Selasa, sembilan hari setelah badai merobek landasannya.",
        "Kepala pelabuhan mengatakan bahwa landasan itu akan diganti pada bulan April, ketika jadwal ini berakhir.",
    ),
    "vi": (
        "Chuyến phà ra đảo Quill đã chạy lại hôm thứ Ba, chín ngày sau khi cơn bão giật đứt cầu dẫn khỏi bến.",
        "Trưởng cảng cho biết cầu dẫn sẽ được thay vào tháng Tư, khi lịch chạy tàu mùa đông đã kết thúc.",
    ),
    "zh": (
        "前往奎尔岛的渡轮周二恢复航行，此前九天，一场风暴把码头上的跳板整个撕了下来，岛上居民只能靠小船往来。",
        "港务长表示，跳板将在四月份更换，届时冬季航班时刻表已经结束，岛上的学校也会在同一周重新开学上课。",
    ),
    "ja": (
        "クイル島へのフェリーは火曜日に運航を再開した。嵐で桟橋の可動橋が引きちぎられてから九日後のことである。",
        "港長によると、可動橋は冬ダイヤが終わる四月に取り替えられる予定で、費用は町がすべて負担するという。",
    ),
    "ko": (
        "퀼섬으로 가는 여객선이 폭풍으로 부두의 경사로가 떨어져 나간 지 아흐레 만인 화요일에 다시 운항을 시작했다.",
        "항만장은 겨울 운항 시간표가 끝나는 사월에 경사로를 새것으로 교체할 것이라고 주민 설명회에서 말했다.",
    ),
    "bg": (
        "Фериботът за остров Куил отново отплава във вторник, девет дни след като буря откъсна рампата му от кея.",
        "Капитанът на пристанището каза, че рампата ще бъде сменена през април, когато изтече зимното разписание.",
    ),
    "sk": (
        "Trajekt na ostrov Quill v utorok opäť vyplával, deväť dní po tom, čo búrka odtrhla rampu od nábrežia.",
        "Prístavný kapitán povedal, že rampa bude vymenená v apríli, keď sa skončí zimný cestovný poriadok.",
    ),
    "he": (
        "המעבורת לאי קוויל שבה להפליג ביום שלישי, תשעה ימים לאחר שסערה תלשה את הכבש שלה מן הרציף.",
        "מנהל הנמל אמר כי הכבש יוחלף באפריל, כאשר יסתיים לוח הזמנים של החורף וכל ההפלגות יחזרו לסדרן.",
    ),
    "ca": (
        "El transbordador de l’illa de Quill va tornar a salpar dimarts, nou dies després d’una gran tempesta.",
        "El capità del port va dir que la rampa se substituirà a l’abril, quan s’acabi l’horari d’hivern d’enguany.",
    ),
    "sr": (
        "Трајект за острво Квил поново је испловио у уторак, девет дана након што је олуја откинула рампу са кеја.",
        "Лучки капетан је рекао да ће рампа бити замењена у априлу, када престане да важи зимски ред пловидбе.",
    ),
    "sl": (
        "Trajekt za otok Quill je v torek spet odplul, devet dni potem, ko je neurje odtrgalo rampo s pomola.",
        "Pristaniški kapitan je povedal, da bodo rampo zamenjali aprila, ko se bo iztekel zimski vozni red za letos.",
    ),
    "et": (
        "Quilli saare praam läks teisipäeval taas merele, üheksa päeva pärast seda, kui torm rebis rambi kai küljest.",
        "Sadamakapten ütles, et ramp vahetatakse välja aprillis, kui talvine sõiduplaan on selleks aastaks lõppenud.",
    ),
    "lv": (
        "Prāmis uz Kvilas salu otrdien atkal devās ceļā, deviņas dienas pēc tam, kad vētra norāva rampu no krasta.",
        "Ostas kapteinis sacīja, ka rampa tiks nomainīta aprīlī, kad būs beidzies ziemas kuģošanas saraksts.",
    ),
    "lt": (
        "Keltas į Kvilo salą antradienį vėl išplaukė, praėjus devynioms dienoms po to, kai audra nuplėšė rampą.",
        "Uosto kapitonas sakė, kad rampa bus pakeista balandį, kai baigsis žiemos tvarkaraščio galiojimas šiemet.",
    ),
    "th": (
        "เรือข้ามฟากไปเกาะควิลล์กลับมาให้บริการอีกครั้งเมื่อวันอังคาร เก้าวันหลังจากพายุพัดทางลาดหลุดออกจากท่าเรือ",
        "เจ้าท่ากล่าวว่าทางลาดจะได้รับการเปลี่ยนใหม่ในเดือนเมษายน เมื่อสิ้นสุดตารางเดินเรือฤดูหนาวของปีนี้แล้ว",
    ),
    "bn": (
        "কুইল দ্বীপের ফেরি মঙ্গলবার আবার চলেছে, ঝড়ে ঘাট থেকে এর পাটাতন ছিঁড়ে যাওয়ার নয় দিন পরে এই যাত্রা শুরু হলো।",
        "বন্দরের কর্মকর্তা বলেছেন, শীতের সময়সূচি শেষ হলে এপ্রিল মাসে পাটাতনটি বদলে নতুন একটি বসানো হবে।",
    ),
    "ur": (
        "جزیرہ کوئل کی فیری منگل کو دوبارہ روانہ ہوئی، طوفان میں گھاٹ سے اس کا تختہ اکھڑ جانے کے نو دن بعد یہ سفر ہوا۔",
        "بندرگاہ کے افسر نے کہا کہ یہ تختہ اپریل میں بدل دیا جائے گا، جب سردیوں کا نظام الاوقات ختم ہو چکا ہو گا۔",
    ),
    "sw": (
        "Kivuko cha kisiwa cha Quill kilisafiri tena Jumanne, siku tisa baada ya dhoruba kung’oa ngazi yake.",
        "Mkuu wa bandari alisema kwamba ngazi hiyo itabadilishwa Aprili, ratiba ya baridi itakapokwisha.",
    ),
    "ms": (
        "Feri ke Pulau Quill belayar semula pada hari Selasa, sembilan hari selepas ribut merentap tanjaknya.",
        "Ketua pelabuhan berkata tanjak itu akan diganti pada bulan April, apabila jadual musim sejuk sudah tamat.",
    ),
}


@pytest.fixture(scope="session")
def compiled_by() -> dict[str, tuple[dict, Callable]]:
    """What each engine has compiled so far: patterns, and matchers by language."""
    make = library.matcher.__wrapped__
    return {name: ({}, lru_cache(maxsize=None)(make)) for name in ("re2", "regex")}


@pytest.fixture(params=["re2", pytest.param("regex", marks=pytest.mark.slow)])
def engine(request, compiled_by, monkeypatch) -> str:
    """Each of the two engines; neither uses what the other one compiled."""
    if request.param == "re2":
        pytest.importorskip("re2")
    else:
        monkeypatch.setitem(sys.modules, "re2", None)
    patterns, matchers = compiled_by[request.param]
    monkeypatch.setattr(matcher, "_PATTERNS", patterns)
    monkeypatch.setattr(strip, "matcher", matchers)
    return request.param


def is_news(pack: Pack, rule: Rule, line: str) -> bool:
    """Whether a line reports something, so that no packaged rule takes it whole."""
    return rule.where != "span" and reports(fold(line.strip()), "en" if pack.language == "*" else pack.language)


@EACH_PACK
def test_no_example_reports(pack):
    """A rule whose example is read as news would never take it."""
    assert [
        line for rule in pack.rules if not rule.shields for line in rule.examples if is_news(pack, rule, line)
    ] == []


@EACH_PACK
def test_examples(pack, engine):
    """A rule matches its examples and no near miss that is not news; each failure is named with its rule."""
    wrong = []
    for rule in pack.rules:
        matches = matcher.matching([rule])
        wrong += [(rule.id, line) for line in rule.examples if not matches(line)]
        wrong += [(rule.id, line) for line in rule.near_misses if matches(line) and not is_news(pack, rule, line)]
    assert wrong == []


@EACH_PACK
def test_compiled_form_gives_the_same_verdicts(pack, engine):
    language = "en" if pack.language == "*" else pack.language
    wrong = []
    for rule in pack.rules:
        fast = matcher.Matcher([COMPILED[rule.id]], [library.tables(pack.name)], partial(reports, language=language))
        found = {line: next(fast.all_in(fold(line.strip())), None) for line in (*rule.examples, *rule.near_misses)}
        wrong += [(rule.id, line) for line in rule.examples if not found[line]]
        wrong += [(rule.id, line) for line in rule.near_misses if found[line]]
    assert wrong == []


@pytest.mark.slow
def test_engines_agree_on_all_examples_of_a_language(monkeypatch):
    """All rules of a language at once, as cleaning uses them: the same rule takes each line."""
    pytest.importorskip("re2")
    lines = [line for pack in PACKS for rule in pack.rules for line in (*rule.examples, *rule.near_misses)]
    verdicts = {}
    for name in ("re2", "regex"):
        if name == "regex":
            monkeypatch.setitem(sys.modules, "re2", None)
        monkeypatch.setattr(matcher, "_PATTERNS", {})
        for language in PROSE:
            rules = library.matcher.__wrapped__(language)
            folded = [fold(line.strip()) for line in lines]
            verdicts[name, language] = [
                (whole.id if (whole := rules.whole_line(line)) else None, [rule.id for rule in rules.spans_in(line)])
                for line in folded
            ]
    for language in PROSE:
        assert verdicts["regex", language] == verdicts["re2", language]


@pytest.mark.slow
@EACH_PACK
def test_near_misses_survive_in_a_text(pack, engine):
    """A near miss, a paragraph among paragraphs, comes through the whole pipeline, but for its tags and entities."""
    language = pack.language if pack.language in PROSE else "en"
    first, last = PROSE[language]
    lost = []
    for line in sorted({line for rule in pack.rules for line in rule.near_misses}):
        article = newsclean.clean(f"{first}\n\n{line}\n\n{last}\n", language=language)
        decoded = newsclean.clean(line, stages=["encoding"]).document.text
        if decoded.split() not in [paragraph.split() for paragraph in article.paragraphs]:
            lost.append((line, [edit.rule for edit in article.edits if edit.removed.strip()]))
    assert lost == []


@pytest.mark.parametrize("language", PROSE)
def test_prose_around_near_misses_is_clean(language):
    text = "\n\n".join(PROSE[language]) + "\n"
    assert newsclean.clean(text, language=language).to_text() == text


@pytest.mark.slow
@EACH_PACK
def test_lint(pack):
    assert [*problems(pack), *lint(pack)] == []


def test_prose_for_every_language():
    assert {pack.language for pack in PACKS} - {"*", MANY_LANGUAGES} <= PROSE.keys()


def test_ids_are_unique():
    ids = [rule.id for pack in PACKS for rule in pack.rules]
    assert len(ids) == len(set(ids))


@pytest.mark.slow
def test_compiled_modules_are_those_of_the_packs():
    """If this fails: `python -m newsclean.rules.compile`."""
    written = {path.name: path.read_text(encoding="utf-8") for path in compiler.COMPILED_FOLDER.glob("*.py")}
    assert written == compiler.modules(PACKS)


def test_a_keep_stays_one_when_compiled():
    keep = Rule("a.b", "r", "line", "any", 0, "x", shields=True, examples=("x",))
    names: dict = {}
    exec(compiler.pack_module(Pack("a", "*", (keep,))), names)
    assert Rule(*names["RULES"][0]).shields


def test_edits_name_known_rules(source_file):
    article = newsclean.clean(source_file.read_bytes())
    assert {edit.rule for edit in article.edits} <= known_ids()
    assert {edit.stage.split("/")[0] for edit in article.edits} <= {*newsclean.Pipeline.default().names, "front-matter"}


def test_marks_name_known_rules(source_file):
    article = newsclean.clean(source_file.read_bytes())
    assert {mark.rule for mark in article.marks} <= known_ids()
