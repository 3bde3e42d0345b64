"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

CHARSETS: dict[str, tuple[str, ...]] = {
    'de': ('cp1252', 'iso8859_15', 'mac_roman', 'cp850', 'cp437'),
    'fr': ('cp1252', 'iso8859_15', 'mac_roman', 'cp850', 'cp437'),
    'es': ('cp1252', 'iso8859_15', 'mac_roman', 'cp850', 'cp437'),
    'pt': ('cp1252', 'iso8859_15', 'mac_roman', 'cp850', 'cp437'),
    'it': ('cp1252', 'iso8859_15', 'mac_roman', 'cp850', 'cp437'),
    'sv': ('cp1252', 'iso8859_15', 'mac_roman', 'cp850', 'cp437'),
    'da': ('cp1252', 'iso8859_15', 'mac_roman', 'cp850', 'cp437'),
    'no': ('cp1252', 'iso8859_15', 'mac_roman', 'cp850', 'cp437'),
    'fi': ('cp1252', 'iso8859_15', 'mac_roman', 'cp850', 'cp437'),
    'is': ('cp1252', 'iso8859_15', 'mac_roman', 'cp850', 'cp437'),
    'pl': ('cp1250', 'iso8859_2', 'cp852', 'iso8859_16', 'mac_latin2'),
    'cs': ('cp1250', 'iso8859_2', 'cp852', 'iso8859_16', 'mac_latin2'),
    'sk': ('cp1250', 'iso8859_2', 'cp852', 'iso8859_16', 'mac_latin2'),
    'sl': ('cp1250', 'iso8859_2', 'cp852', 'iso8859_16', 'mac_latin2'),
    'hr': ('cp1250', 'iso8859_2', 'cp852', 'iso8859_16', 'mac_latin2'),
    'hu': ('cp1250', 'iso8859_2', 'cp852', 'iso8859_16', 'mac_latin2'),
    'ro': ('cp1250', 'iso8859_2', 'cp852', 'iso8859_16', 'mac_latin2'),
    'tr': ('cp1254', 'iso8859_9', 'mac_turkish', 'cp857'),
    'et': ('cp1257', 'iso8859_13', 'iso8859_4', 'cp775', 'cp1252'),
    'lv': ('cp1257', 'iso8859_13', 'iso8859_4', 'cp775'), 'lt': ('cp1257', 'iso8859_13', 'iso8859_4', 'cp775'),
    'ru': ('cp1251', 'koi8_r', 'koi8_u', 'iso8859_5', 'cp866', 'mac_cyrillic', 'cp855'),
    'uk': ('cp1251', 'koi8_r', 'koi8_u', 'iso8859_5', 'cp866', 'mac_cyrillic', 'cp855'),
    'bg': ('cp1251', 'koi8_r', 'koi8_u', 'iso8859_5', 'cp866', 'mac_cyrillic', 'cp855'),
    'sr': ('cp1251', 'koi8_r', 'koi8_u', 'iso8859_5', 'cp866', 'mac_cyrillic', 'cp855'),
    'mk': ('cp1251', 'koi8_r', 'koi8_u', 'iso8859_5', 'cp866', 'mac_cyrillic', 'cp855'),
    'be': ('cp1251', 'koi8_r', 'koi8_u', 'iso8859_5', 'cp866', 'mac_cyrillic', 'cp855'),
    'el': ('cp1253', 'iso8859_7', 'mac_greek', 'cp737', 'cp869'), 'he': ('cp1255', 'iso8859_8', 'cp862'),
    'ar': ('cp1256', 'iso8859_6'), 'fa': ('cp1256',), 'th': ('cp874',),
}
LETTERS: dict[str, str] = {
    'ar': 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگکی', 'be': 'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
    'bg': 'абвгдежзийклмнопрстуфхцчшщъьюяѝ', 'cs': 'áčďéěíňóřšťúůýž', 'da': 'æøåé', 'de': 'äöüßé',
    'el': 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ', 'es': 'áéíóúüñ', 'et': 'äõöüšž',
    'fa': 'ءآأؤئابتثجحخدذرزسشصضطظعغفقلمنهويپچژگکی', 'fi': 'äöå', 'fr': 'àâæçéèêëîïôœùûüÿ',
    'he': 'אבגדהוזחטיכךלמםנןסעפףצץקרשת', 'hr': 'čćđšž', 'hu': 'áéíóöőúüű', 'is': 'áæéíðóöúýþ', 'it': 'àèéìíòóùú',
    'lt': 'ąčęėįšųūž', 'lv': 'āčēģīķļņšūž', 'mk': 'абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ', 'no': 'æøåéòô',
    'pl': 'ąćęłńóśźż', 'pt': 'áâãàçéêíóôõúü', 'ro': 'ăâîșțşţ', 'ru': 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
    'sk': 'áäčďéíĺľňóôŕšťúýž', 'sl': 'čšžćđ', 'sr': 'абвгдђежзијклљмнњопрстћуфхцчџш', 'sv': 'åäöé',
    'th': 'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์ํ๎', 'tr': 'çğıöşüâîû',
    'uk': 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
}
WORDS: dict[str, str] = {
    'ar': (
        'في من على إلى أن عن مع التي الذي هذا هذه كان بعد قال ما لا كما بين قبل وقال أو كل '
        'و إن لم ولم ذلك منذ هو هي حيث يوم خلال غير حتى'
    ),
    'be': 'і у на не што па з да як гэта ён яна для за было таксама пра але ад пасля года',
    'bg': 'на и да от за се в с че по не до са като това е след при които който ще обаче също години',
    'cs': (
        'že který která které však může také při před už více již být řekl kteří ještě této'
        ' během dalších české první tisíc něco říká zatím letošní'
    ),
    'da': (
        'på år så også når får må før være både gå går få først større række måske sådan næ'
        'ste gør således årene nødvendigt mænd børn'
    ),
    'de': (
        'für über können müssen würde während größte später früher außerdem möglich dafür n'
        'atürlich zurück fünf hätte wäre könnte müsse heißt großen große jährlich länger sc'
        'hließlich tödlich öffentlichen präsident europäische nächsten gegenüber völlig str'
        'aße'
    ),
    'el': 'και το να του η της την με για από στο που είναι ο στην οι τα δεν θα τη σε στη ότι τον των',
    'es': (
        'más también años según después está país día además así través sólo había informac'
        'ión gestión situación región qué cómo próximo política será están española último '
        'días decisión'
    ),
    'et': (
        'ütles või üle võib pärast öeldud võimalik kõige nõukogu kõik üks ühe täna sõnul hä'
        'sti väga järgi järel põhja lõuna näiteks rääkis nüüd'
    ),
    'fa': 'در و به از که این را با است برای آن شد شده خود های بر تا کرد یک هم نيز',
    'fi': (
        'että myös tämä mitä jälkeen vielä enää hän näin pitää sekä tällä kään tämän näitä '
        'nämä siellä täällä mielestä käytössä tehdä päivänä yhä välillä pääministeri yhteen'
        'sä kertää myöhemmin'
    ),
    'fr': (
        'à été où même après très déjà également années première président français françai'
        "se ça être là près dès là-bas étaient était sécurité santé société deuxième jusqu'"
        'à derrière économique mère père'
    ),
    'he': 'של את על לא הוא גם כי עם זה היא אבל או יותר כל בין אחרי היה לאחר כדי שלא אין יש',
    'hr': (
        'što će više već još može između godišnje također sljedeće nažalost čak žene život '
        'uključujući odlučio kaže sviđa općine neće treće'
    ),
    'hu': (
        'és már után között több első idő később még nő elől úgy így lehetőség című jövő fő'
        ' erős előtt csütörtökön belső ősz két mögött időszak lehetősége működik nők'
    ),
    'is': 'að það þegar þá þeir þetta þess hún við með því þau þær sér úr frá árið hafði sagði verið ár á í',
    'it': (
        "è più perché così già può città però sarà c'è attività società là né lunedì venerd"
        'ì possibilità metà sanità università verità novità martedì mercoledì giovedì'
    ),
    'lt': (
        'į iš už metų būti šių dėl ši šis jų tačiau žmonių galėtų sakė šiuo lietuvą kurią k'
        'urių įvyko savivaldybės tūkstančių bė sąlygos'
    ),
    'lv': (
        'arī pēc kā tā līdz šī savā gadā būs šo kurš kādā valstī latvijā vēl tādēļ pašvaldī'
        'bas cilvēki šajā jābūt ministrijā dažādi jūnijā'
    ),
    'mk': 'на и во да од за се е со не што го ја по како тоа при беше година која кои ќе',
    'no': (
        'på år så også når får må før være både gå går få først større fått nå gjør ønsker '
        'nødvendig måtte blå sør står årene'
    ),
    'pl': (
        'się że są był była było będzie także który która które może już też być między wię'
        'c można również według później została został powiedział jeśli dużo żeby'
    ),
    'pt': (
        'não são está também até já após às à além será três país você só segurança situaçã'
        'o informação milhões públicos região então polícia município através saúde'
    ),
    'ro': (
        'și în că să după până şi către fără între această așa aşa când câteva însă țară ţa'
        'ră într-un poliția poliţia președintele preşedintele România'
    ),
    'ru': 'и в на не что по с его для как это из был от за году она также после было о к а но так уже до при только',
    'sk': 'že ktorý ktorá ktoré však môže už podľa byť sú ešte keď tiež ďalších prvý ľudí ďalej vlády tisíc ktorí počas každý',
    'sl': 'še že če več prišlo češ čas štiri začel začetku letošnji večino življenje država države željo sveža',
    'sr': 'и у је да на се за са од као који су што није о по до из али то године која које може',
    'sv': (
        'är på för från även så då också två när får fått går år många några måste själv öv'
        'er där här både står något väl först säger försök åtta människor'
    ),
    'tr': (
        "için olduğu olduğunu değil şu çok büyük açıkladı göre başkanı yıl yılında türkiye'"
        'nin türkiye karşı aynı bütün şöyle dün bugün başladı dünya yapılan çalışmaları ilç'
        'e söyledi bakanı ülke kadın kişi gün'
    ),
    'uk': 'і в на що не до за з про від для як це його та року також під після було буде із у й але є',
}
COMMON: dict[str, str] = {
    'ar': 'اليمنتروبعدسهةك', 'be': 'аіенрстлкодзы', 'bg': 'аеоинтрсвлдкп', 'el': 'αοιετσνηυρπκμς',
    'fa': 'ايیرندمهوتبسشک', 'he': 'יוהלאתרשבמםנ', 'mk': 'аоеинтрсвкдлп', 'ru': 'оеаинтслрвкмд', 'sr': 'аоиенрсјтукдв',
    'th': 'านรกอเงมยลวดท่้ส', 'uk': 'оаинвіретсдкл',
}
OTHERS: tuple[str, ...] = (
    'éèêëïîôöüçñáàâíóúåäãøæ', 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
    'áéíóúàèìòùâêîôûŵŷïäëöüẁẃẅỳýÿ', 'ċġħżàèìòù', 'áðíóúýæøåöé', 'àçèéíïòóúüñáãõâêôëîûœ·ŀ', 'əğıöşüçäžňýêîû',
    'ëçêáâéîöüñ', 'ĉĝĥĵŝŭ', 'áčđŋšŧžåäöâõ', 'āēīōūǎěǐǒǔǖǘǚǜáéíóúàèìòùüḥṣṭẓḍṇʿʾśñ', 'ɓɗƙʼẹọṣáàéèíìóòúùńǹêôšñɛɔŋ',
    'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіҗӣӯҳҷҕӑӗҫӳѐѝ',
    'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٹپچڈڑژکگںھہۂۓېۍټځڅډړږښڼۀەێۆڵڕۊ،؛؟٪ـًٌٍَُِّْٰ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
    'אבגדהוזחטיכךלמםנןסעפףצץקרשת׳״־ְִֵֶַָֹֻּׁׂױײװ', 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ·΄',
)
