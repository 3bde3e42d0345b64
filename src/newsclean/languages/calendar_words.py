"""Names of months and weekdays as written in date lines: nominative and genitive, full and abbreviated."""

from __future__ import annotations

from collections.abc import Mapping

_MONTHS = (
    "january jan januar jänner jän janvier janv enero ene gennaio genn gen janeiro januari tammikuu"
    " tammikuuta janúar jaanuar janvāris janvārī sausio sausis styczeń stycznia sty leden ledna január"
    " januára siječanj siječnja sij januara januarja ianuarie ian январь января янв січень січня січ"
    " януари јануар јануара јануари ιανουάριος ιανουαρίου ιαν ocak oca يناير ژانویه ינואר जनवरी มกราคม"
    " ม.ค. janar gener জানুয়ারি جنوری yanvar",
    "february feb februar februari février févr fév febrero febbraio febbr fevereiro fev helmikuu"
    " helmikuuta febrúar veebruar veebr februāris februārī vasario vasaris luty lutego lut únor února"
    " február februára veljača veljače velj februara februarja februarie febr февраль февраля фев февр"
    " лютий лютого лют февруари фебруар фебруара φεβρουάριος φεβρουαρίου φεβ şubat şub فبراير شباط"
    " فوریه פברואר फरवरी फ़रवरी กุมภาพันธ์ ก.พ. shkurt febrer ফেব্রুয়ারি فروری fevral",
    "march mar märz mär mrz mars marzo março maart mrt maaliskuu maaliskuuta marts märts marta kovo"
    " kovas marzec marca březen března marec ožujak ožujka ožu martie március márc март марта мар"
    " березень березня бер μάρτιος μαρτίου μαρ mart مارس آذار מרץ मार्च maret มีนาคม มี.ค. març মার্চ"
    " مارچ martā",
    "april apr avril avr abril abr aprile huhtikuu huhtikuuta apríl aprill aprīlis aprīlī balandžio"
    " balandis kwiecień kwietnia kwi duben dubna apríla travanj travnja tra aprila aprilie április ápr"
    " апрель апреля апр квітень квітня квіт април априла απρίλιος απριλίου απρ nisan nis أبريل ابريل"
    " إبريل نيسان آوریل אפריל अप्रैल เมษายน เม.ย. prill এপ্রিল اپریل aprel",
    "may mai mayo maggio mag maio mei maj maja toukokuu toukokuuta maí maijs maijā gegužės gegužė"
    " květen května kvě máj mája svibanj svibnja svi május май мая травень травня трав мај маја μάιος"
    " μαΐου μαϊ mayıs مايو أيار مه מאי मई พฤษภาคม พ.ค. maig মে مئی",
    "june jun juni juin junio giugno giu junho kesäkuu kesäkuuta júní juuni jūnijs jūnijā birželio"
    " birželis czerwiec czerwca cze červen června jún júna lipanj lipnja lip juna junija iunie iun"
    " június июнь июня июн червень червня черв юни јун јуна јуни ιούνιος ιουνίου ιουν haziran haz"
    " يونيو حزيران ژوئن יוני जून มิถุนายน มิ.ย. qershor juny জুন iyun",
    "july jul juli juillet juil julio luglio lug julho heinäkuu heinäkuuta júlí juuli jūlijs jūlijā"
    " liepos liepa lipiec lipca červenec července čvc júl júla srpanj srpnja srp jula julija iulie iul"
    " július июль июля июл липень липня лип юли јул јула јули ιούλιος ιουλίου ιουλ temmuz tem يوليو"
    " تموز ژوئیه יולי जुलाई กรกฎาคม ก.ค. korrik juliol জুলাই جولائی iyul",
    "august aug août aout agosto ago augustus augusti elokuu elokuuta ágúst augusts augustā rugpjūčio"
    " rugpjūtis sierpień sierpnia sie srpen srpna augusta kolovoz kolovoza kol avgust avgusta avg"
    " avqust augusztus август августа авг серпень серпня серп αύγουστος αυγούστου αυγ ağustos ağu"
    " أغسطس اغسطس آب اوت אוגוסט अगस्त agustus agt สิงหาคม ส.ค. gusht agost আগস্ট اگست",
    "september sep sept septembre septiembre settembre sett set setembro syyskuu syyskuuta septembris"
    " septembrī rugsėjo rugsėjis wrzesień września wrz září zář septembra rujan rujna ruj septembrie"
    " szeptember szept сентябрь сентября сен сент вересень вересня вер септември септембар септембра"
    " σεπτέμβριος σεπτεμβρίου σεπ eylül eyl سبتمبر أيلول سپتامبر ספטמבר सितंबर กันยายน ก.ย. shtator"
    " setembre সেপ্টেম্বর ستمبر sentyabr",
    "october oct oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta október"
    " oktoober oktobris oktobrī spalio spalis październik października paź říjen října říj októbra"
    " oktobar oktobra octombrie октябрь октября окт жовтень жовтня жовт октомври октобар октобра"
    " οκτώβριος οκτωβρίου οκτ ekim eki أكتوبر اكتوبر اکتبر אוקטובר अक्टूबर अक्तूबर ตุลาคม ต.ค. tetor"
    " অক্টোবর اکتوبر oktyabr",
    "november nov novembre noviembre novembro marraskuu marraskuuta nóvember novembris novembrī"
    " lapkričio lapkritis listopadu lis listopad novembra studeni studenoga studenog stu novembar"
    " noiembrie noi ноябрь ноября нояб ноя листопад листопада лист ноември новембар новембра νοέμβριος"
    " νοεμβρίου νοε kasım kas نوفمبر نومبر نوامبر נובמבר नवंबर नवम्बर nopember พฤศจิกายน พ.ย. nëntor"
    " নভেম্বর noyabr listopada",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro joulukuu joulukuuta"
    " desember detsember dets decembris decembrī gruodžio gruodis grudzień grudnia gru prosinec"
    " prosince pro decembra prosinac prosinca decembar decembrie des декабрь декабря дек грудень"
    " грудня груд декември децембар децембра δεκέμβριος δεκεμβρίου δεκ aralık ara ديسمبر دسمبر دسامبر"
    " דצמבר दिसंबर दिसम्बर ธันวาคม ธ.ค. dhjetor desembre ডিসেম্বর dekabr",
)
MONTHS: Mapping[str, int] = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
# Languages in which a name means a different month than elsewhere.
MONTHS_OF_LANGUAGE: Mapping[str, Mapping[str, int]] = {"hr": {"listopad": 10, "listopada": 10, "lis": 10}}
# Two-word names, from the Levantine calendar.
MONTHS_IN_WORDS: Mapping[str, int] = {
    "كانون الثاني": 1, "تشرين الأول": 10, "تشرين الاول": 10, "تشرين الثاني": 11, "كانون الأول": 12, "كانون الاول": 12,
}  # fmt: skip
PERSIAN_MONTHS: Mapping[str, int] = {
    name: number
    for number, name in enumerate("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(), 1)
}
WEEKDAYS = (
    "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    "|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
    "|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    "|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag"
    "|maanantai(?:na)?|tiistai(?:na)?|keskiviikko(?:na)?|torstai(?:na)?|perjantai(?:na)?|lauantai(?:na)?|sunnuntai(?:na)?"
    "|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pondělí|úterý|středa|čtvrtek|pátek|neděle"
    "|pondelok|utorok|streda|štvrtok|piatok|nedeľa|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap"
    "|luni|marți|miercuri|joi|vineri|sâmbătă|duminică|ponedjeljak|ponedeljak|utorak|srijeda|sreda|četvrtak|petak|subota"
    "|nedjelja|nedelja|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер"
    "|п['’]ятниця|субота|неділя|понеделник|сряда|четвъртък|петък|събота|неделя"
    "|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή"
    "|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad"
    "|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật"
    "|(?:يوم )?(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت)"
    "|دوشنبه|سه[ \u200c]?شنبه|چهارشنبه|پنج[ \u200c]?شنبه|جمعه|یکشنبه|یک[ \u200c]شنبه|شنبه"
    "|(?:יום )?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)"
    "|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार"
    "|(?:วัน)?(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์)(?:ที่)?"
)
PUBLISHED = (
    r"(?:first |originally )?published(?: on| at)?|posted(?: on| at)?|publication date|issued(?: on)?|created(?: on)?"
    r"|date|written(?: on)?|released(?: on)?"
    r"|veröffentlicht(?: am)?|erschienen(?: am)?|erstellt(?: am)?"
    r"|publiziert(?: am)?|datum|publié(?:e)?(?: le)?|paru le"
    r"|publicado(?: em| el)?|publicación|fecha|pubblicato(?: il)?|data|gepubliceerd(?: op)?|geplaatst(?: op)?"
    r"|publicerad(?:es)?|publisert|publiceret|oprettet|julkaistu"
    r"|birt|opublikowano|data publikacji|publikováno|zveřejněno"
    r"|publikované|megjelent|közzétéve|publicat(?: la)?|objavljeno|datum objave"
    r"|опубликовано|дата публикации|опубліковано|публикувано(?: на)?|објављено|δημοσιεύ(?:θηκε|τηκε)|δημοσίευση"
    r"|yayın(?:lanma)?(?: tarihi)?|yayınlanma|giriş(?: tarihi)?|dipublikasikan|diterbitkan|tayang"
    r"|نشر(?: في)?|تاريخ النشر|تم النشر(?: في)?|تاریخ انتشار|प्रकाशित(?: तिथि)?|xuất bản|ngày đăng"
    r"|发布时间|发布于|发表于|發布時間|發佈時間|发布|公開日?|配信|掲載日?|登録|投稿日?|입력|등록|게재|기사입력|เผยแพร่"
)
UPDATED = (
    r"(?:last )?(?:updated?|modified|edited|revised)(?: on| at)?"
    r"|(?:letzte )?aktualisier(?:t|ung)(?: am)?|zuletzt (?:aktualisiert|bearbeitet|geändert)(?: am)?|geändert(?: am)?"
    r"|stand|mis(?:e)? à jour(?: le)?|modifié(?:e)?(?: le)?|dernière mise à jour"
    r"|(?:última )?actualiza(?:do|ción)(?: el)?|(?:última )?atualiza(?:do"
    r"|ção)(?: em)?|aggiornato(?: il)?|ultimo aggiornamento"
    r"|bijgewerkt(?: op)?|laatste update|(?:senast )?uppdaterad(?:es)?"
    r"|(?:sist )?oppdatert|(?:sidst )?opdateret|päivitetty|uppfært"
    r"|zaktualizowano|(?:ostatnia )?aktualizacj[ai]|aktualizováno"
    r"|aktualizované|frissítve|módosítva|actualizat(?: la)?"
    r"|ažurirano|posljednja izmjena|обновлено|изменено|оновлено|последна промяна|ενημέρωση|τελευταία ενημέρωση"
    r"|(?:son )?güncelle(?:nme|me)(?: tarihi)?|diperbarui|آخر تحديث|تحديث|به‌?روزرسانی|अपडेट(?:ेड)?|अद्यतन|cập nhật"
    r"|更新时间|更新時間|最終更新日?|更新日時|更新|수정|최종수정|업데이트|อัปเดต"
)
