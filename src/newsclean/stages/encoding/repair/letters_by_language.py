# ruff: noqa: E501 - the tables read best a language in few lines
"""What a legacy text is recognised by: the letters above ASCII of a language, and its commonest words that have some."""

from __future__ import annotations

from typing import NamedTuple


class Orthography(NamedTuple):
    """A language as its charsets see it.

    `letters` are lowercase. `common` are the letters that make up half of a text in a script of
    its own; it is empty for languages in Latin script, where `words` decide instead.
    """

    code: str
    charsets: tuple[str, ...]
    letters: str
    words: frozenset[str]
    common: str = ""


WESTERN = "cp1252 iso8859_15 mac_roman cp850 cp437"
CENTRAL = "cp1250 iso8859_2 cp852 iso8859_16 mac_latin2"
BALTIC = "cp1257 iso8859_13 iso8859_4 cp775"
CYRILLIC = "cp1251 koi8_r koi8_u iso8859_5 cp866 mac_cyrillic cp855"

_TABLE: tuple[tuple[str, str, str, str], ...] = (
    ("de", WESTERN, "äöüßé", "für über können müssen würde während größte später früher außerdem möglich dafür natürlich zurück"
     " fünf hätte wäre könnte müsse heißt großen große jährlich länger schließlich tödlich öffentlichen präsident europäische"
     " nächsten gegenüber völlig straße"),
    ("fr", WESTERN, "àâæçéèêëîïôœùûüÿ", "à été où même après très déjà également années première président français française ça"
     " être là près dès là-bas étaient était sécurité santé société deuxième années jusqu'à derrière économique mère père"),
    ("es", WESTERN, "áéíóúüñ", "más también años según después está país día millones además así presidente través sólo había"
     " información gestión situación región qué cómo próximo política será están española último días están decisión"),
    ("pt", WESTERN, "áâãàçéêíóôõúü", "não são está também até já após às à além ainda será três governo país você só anos"
     " segurança situação informação brasileira brasileiro milhões públicos região então polícia município através saúde"),
    ("it", WESTERN, "àèéìíòóùú", "è più perché così già può città anche però sarà c'è attività società dopo là né lunedì venerdì"
     " possibilità metà sanità università verità novità martedì mercoledì giovedì"),
    ("sv", WESTERN, "åäöé", "är på för från även så då också två efter när får fått går år många några måste själv över"
     " går där här både står under något väl först säger försök åtta människor regeringen"),
    ("da", WESTERN, "æøåé", "på år så også når får må før være efter både gå går få først større række måske derfor sådan"
     " næste gør således årene regeringen nødvendigt siger mænd børn"),
    ("no", WESTERN, "æøåéòô", "på år så også når får må før være både gå går få først større hvor fått nå"
     " mye gjør før går ønsker nødvendig måtte blå store sør står årene"),
    ("fi", WESTERN, "äöå", "että myös ovat tämä mitä jälkeen vielä enää hän näin pitää sekä viime tällä kään tämän näitä"
     " nämä siellä täällä mielestä käytössä tehdä päivänä yhä välillä pääministeri yhteensä kertää myöhemmin"),
    ("is", WESTERN, "áæéíðóöúýþ", "að það og þegar þá þeir þetta þess hún við með því þau þær sér úr frá árið hafði sagði verið"
     " ekki var ár á í"),
    ("pl", CENTRAL, "ąćęłńóśźż", "się że są był była było będzie także który która które jest może już też być między przez"
     " więc można również według tys później została został powiedział roku trzeba jeśli wszystkich dużo żeby"),
    ("cs", CENTRAL, "áčďéěíňóřšťúůýž", "že který která které je však může také však při před podle už více již být byl řekl"
     " proti uvedl kteří ještě této během dalších české první tisíc něco potom říká zatím letošní"),
    ("sk", CENTRAL, "áäčďéíĺľňóôŕšťúýž", "že ktorý ktorá ktoré však môže aj už podľa pri viac byť sú bola ešte pred keď"
     " tiež povedal ďalších prvý ľudí ďalej vlády slovenskej tisíc ktorí počas každý"),
    ("sl", CENTRAL, "čšžćđ", "še že če več ki biti pri tudi lahko ga kjer saj prišlo češ čas leta ob štiri še"
     " začel začetku vseh letošnji rekel večino življenje država države če zaradi željo sveža"),
    ("hr", CENTRAL, "čćđšž", "je što će više već još kako može između godišnje također gdje koji rekao biti tijekom sljedeće"
     " nažalost čak žene život uključujući odlučio kaže drugi sviđa općine neće treće"),
    ("hu", CENTRAL, "áéíóöőúüű", "és is hogy már után között több között első idő később szerint még nő elől miatt úgy így lehetőség"
     " című jövő fő erős előtt csütörtökön belső ősz két mögött időszak lehetősége működik nők"),
    ("ro", CENTRAL, "ăâîșțşţ", "și în că să după până la şi către fără fi între această așa aşa când câteva"
     " însă această țară ţară numai într-un poliția poliţia președintele preşedintele România să persoane"),
    ("tr", "cp1254 iso8859_9 mac_turkish cp857", "çğıöşüâîû", "için olduğu olduğunu değil şu sonra çok iki büyük açıkladı göre"
     " başkanı yıl yılında türkiye'nin türkiye karşı aynı ancak bütün şöyle dün bugün başladı olduğu dünya"
     " yapılan çalışmaları ilçe söyledi devlet bakanı ülke kadın kişi gün"),
    ("et", f"{BALTIC} cp1252", "äõöüšž", "ütles või üle võib pärast öeldud võimalik kõige eesti nõukogu kõik üks ühe"
     " täna homme sõnul juures hästi väga järgi järel oktoobris põhja lõuna näiteks rääkis nüüd"),
    ("lv", BALTIC, "āčēģīķļņšūž", "ir un arī nav pēc kā tā līdz šī savā gadā tiek būs var šo kurš kādā bet valstī latvijā"
     " vēl tādēļ lai gan jau pašvaldības cilvēki šajā jābūt ministrijā dažādi jūnijā"),
    ("lt", BALTIC, "ąčęėįšųūž", "ir į iš yra kad už metų būti šių dėl ši šis taip jų tačiau žmonių buvo galėtų sakė po"
     " šiuo lietuvą kurią kurių įvyko savivaldybės tūkstančių bė kaip daugiausia sąlygos"),
    ("ru", CYRILLIC, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "и в на не что по с его для как это из был от за году она также"
     " после было о к а но так уже до при только", ),
    ("uk", CYRILLIC, "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "і в на що не до за з про від для як це його та року також під після"
     " було буде із у й але є", ),
    ("bg", CYRILLIC, "абвгдежзийклмнопрстуфхцчшщъьюяѝ", "на и да от за се в с че по не до са като това е след при които който"
     " ще обаче също години", ),
    ("sr", CYRILLIC, "абвгдђежзијклљмнњопрстћуфхцчџш", "и у је да на се за са од као који су што није о по до из али то"
     " године која које може", ),
    ("mk", CYRILLIC, "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ", "на и во да од за се е со не што го ја по како тоа по при беше"
     " година која кои ќе", ),
    ("be", CYRILLIC, "абвгдеёжзійклмнопрстуўфхцчшыьэюя", "і у на не што па з да як гэта ён яна для за было таксама пра але"
     " ад пасля года", ),
    ("el", "cp1253 iso8859_7 mac_greek cp737 cp869", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", "και το να του η της την με για από στο"
     " που είναι ο στην οι τα δεν θα τη σε στη ότι τον των"),
    ("he", "cp1255 iso8859_8 cp862", "אבגדהוזחטיכךלמםנןסעפףצץקרשת", "של את על לא הוא גם כי עם זה היא אבל או יותר כל בין אחרי"
     " היה לאחר כדי שלא אין יש"),
    ("ar", "cp1256 iso8859_6", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگکی", "في من على إلى أن عن مع التي الذي هذا هذه كان"
     " بعد قال ما لا كما بين قبل وقال أو كل و إن لم ولم ذلك منذ هو هي حيث يوم خلال غير حتى"),
    ("fa", "cp1256", "ءآأؤئابتثجحخدذرزسشصضطظعغفقلمنهويپچژگکی", "در و به از که این را با است برای آن شد شده خود های"
     " بر تا کرد یک هم نيز"),
    ("th", "cp874", "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์ํ๎", ""),
)  # fmt: skip
_COMMON = {
    "ru": "оеаинтслрвкмд",
    "uk": "оаинвіретсдкл",
    "bg": "аеоинтрсвлдкп",
    "sr": "аоиенрсјтукдв",
    "mk": "аоеинтрсвкдлп",
    "be": "аіенрстлкодзы",
    "el": "αοιετσνηυρπκμς",
    "he": "יוהלאתרשבמםנ",
    "ar": "اليمنتروبعدسهةك",
    "fa": "ايیرندمهوتبسشک",
    "th": "านรกอเงมยลวดท่้ส",
}
# Languages that no text is read into, but many are written in.
_OTHERS = (
    "éèêëïîôöüçñáàâíóúåäãøæ",  # English, Dutch, Afrikaans: words and names of their neighbours
    "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",  # Vietnamese
    "áéíóúàèìòùâêîôûŵŷïäëöüẁẃẅỳýÿ",  # Irish, Gaelic, Welsh
    "ċġħżàèìòù",  # Maltese
    "áðíóúýæøåöé",  # Faroese
    "àçèéíïòóúüñáãõâêôëîûœ·ŀ",  # Catalan, Galician, Occitan, Basque
    "əğıöşüçäžňýêîû",  # Azerbaijani, Turkmen, Kurdish
    "ëçêáâéîöüñ",  # Albanian, Luxembourgish
    "ĉĝĥĵŝŭ",  # Esperanto
    "áčđŋšŧžåäöâõ",  # Sami
    "āēīōūǎěǐǒǔǖǘǚǜáéíóúàèìòùüḥṣṭẓḍṇʿʾśñ",  # Pinyin, Māori, romanised Arabic and Sanskrit
    "ɓɗƙʼẹọṣáàéèíìóòúùńǹêôšñɛɔŋ",  # Hausa, Yoruba, Ewe, Sotho, Wolof
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіҗӣӯҳҷҕӑӗҫӳѐѝ",  # Kazakh, Tatar, Tajik, Mongolian, Chuvash
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٹپچڈڑژکگںھہۂۓېۍټځڅډړږښڼۀەێۆڵڕۊ،؛؟٪ـًٌٍَُِّْٰ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹",
    "אבגדהוזחטיכךלמםנןסעפףצץקרשת׳״־ְִֵֶַָֹֻּׁׂױײװ",
    "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ·΄",
)
ORTHOGRAPHIES = tuple(
    Orthography(
        code,
        tuple(charsets.split()),
        letters,
        frozenset(word for word in words.split() if not word.isascii()),
        _COMMON.get(code, ""),
    )
    for code, charsets, letters, words in _TABLE
)
LETTERS_OF_LANGUAGES = (*(orthography.letters for orthography in ORTHOGRAPHIES), *_OTHERS)
