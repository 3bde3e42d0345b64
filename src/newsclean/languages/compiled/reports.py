"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

REPORTS: dict[str, str] = {
    'ar': (
        '(?:\\b|(?=\\W))(?:أشار(?:ت)?|أضاف(?:ت)?|أعلن(?:ت)?|أكد(?:ت)?|أوضح(?:ت)?|حذر(?:ت)?|ذك'
        'ر(?:ت)?|قال(?:وا|ت)?|كتب(?:ت)?|وأضاف|وأكد|وقال(?:ت)?|الارتباط (?:التي|الذي)|(?:بحس'
        'ب|حسب) ما|كوكيز التي|لم يعد|وفقا لما|وفق ما)(?!\\w)'
    ),
    'bg': (
        '(?:\\b|(?=\\W))(?:бисквитки, които|вече не използва|гласеше|добави|заяви(?:ха)?|каза'
        '(?:ха)?|написа|обяви|обясни|отговори|пишеше|посочи|предупреди|призна|съобщи(?:ха)?'
        '|установи|според (?:полицията|съда))(?!\\w)'
    ),
    'bn': '(?:\\b|(?=\\W))(?:(?:অভিযোগ|ঘোষণা|সতর্ক) করে|জানান|জানায়|জানিয়েছে(?:ন)?|বলেছে(?:ন)?|বলেন|লেখা ছিল)(?!\\w)',
    'ca': (
        '(?:\\b|(?=\\W))(?:deia|deien|galetes que|han dit|ja no utilitza|segons (?:el(?:s)?|l'
        "'|la)|van dir|ha (?:advertit|afirmat|anunciat|declarat|dit|explicat)|va (?:adverti"
        'r|afirmar|anunciar|concloure|declarar|demanar|dir|explicar|respondre))(?!\\w)'
    ),
    'cs': (
        '(?:\\b|(?=\\W))(?:cookie, které|cookies, (?:jež|které)|dodal(?:a)?|hlásal(?:a)?|naps'
        'al(?:a)?|odpověděl|prohlásil(?:a)?|přiznal|rozhodl|sdělil(?:a)?|uvedl(?:a|i)?|varo'
        'val(?:a)?|vyzval|zjistil(?:a)?|řekl(?:a|i)?|(?:již|už) nepoužívá|podle (?:policie|'
        'soudu|úřadu)|stálo na)(?!\\w)'
    ),
    'da': (
        '(?:\\b|(?=\\W))(?:advarede|fastslog|forklarede|fortalte|hævdede|konstaterede|meddelt'
        'e|mente|oplyser|oplyste|sagde|siger|skrev|svarede|tilføjede|(?:cookies(?:,)?) som|'
        'ifølge (?:politiet|retten|tilsynet)|ikke længere|lød det|stod der)(?!\\w)'
    ),
    'de': (
        '(?:\\b|(?=\\W))(?:antwortete|bat|beanstandete|behauptete|berichtete(?:n)?|betonte|en'
        'tschied|erklärte(?:n)?|feststellte|forderte|kritisierte|kündigte|lautete|meinte|ri'
        'ef|räumte|sagt(?:en|e)?|schrieb(?:en)?|teilte(?:n)?|urteilte|warnte|zufolge|cookie'
        's, die|gab zu|(?:heißt|hieß) es|nach angaben|stand (?:am|an|auf|in)|stellte fest|c'
        'ookies (?:nicht(?: mehr)?|ohne)|laut (?:dem|der))(?!\\w)'
    ),
    'el': (
        '(?:\\b|(?=\\W))(?:cookies (?:που|τα οποία)|έγραφε|έγραψε|έκρινε|έλεγε|ανέφεραν|ανέφε'
        'ρε|ανακοίνωσε|απάντησε|δήλωσαν|δήλωσε|διαπίστωσαν|διαπίστωσε|είπαν|είπε|ζήτησε|παρ'
        'αδέχτηκε|προειδοποίησε|πρόσθεσε|τόνισε|υποστήριξε|δεν χρησιμοποιεί πια|σύμφωνα (?:'
        'με (?:την αστυνομία|τον)))(?!\\w)'
    ),
    'en': (
        '(?:\\b|(?=\\W))(?:, (?:found|the regulator found)|according to|admitted|advised|advi'
        'ses|angered|announced|argued|asked|claimed|complained|denied|fined|insisted|promis'
        'ed|recalled|replied|reported|revealed|ruled|said|says|testified|told|urged|urges|w'
        'arned|warns|wrote|court (?:found|heard)|found that|(?:inquiry|investigators|regula'
        'tor|review|study) found|(?:site|website) (?:no longer uses|uses (?:cookies (?:that'
        '|which)))|the police advise)(?!\\w)'
    ),
    'es': (
        '(?:\\b|(?=\\W))(?:advirtió|afirmaba|afirmaron|afirmó|agregó|anunciaba|aseguró|añadió'
        '|concluyó|constató|declaró|decía(?:n)?|denunció|dijeron|dijo|escribió|explicó|indi'
        'có|informó|pidió|reconoció|respondió|rezaba|señaló|sostuvo|cookies que|según (?:el'
        '|la(?:s)?|los|un)|ya (?:no (?:usa|utiliza))|se leía)(?!\\w)'
    ),
    'et': (
        '(?:\\b|(?=\\W))(?:hoiatas|kinnitas|kirjutas|lisas|rõhutas|selgitas|teatas(?:id)?|vas'
        'tas|väitis|ütles(?:id)?|küpsiseid, (?:mida|mis)|leidis amet|seisis kirjas)(?!\\w)'
    ),
    'fa': (
        '(?:\\b|(?=\\W))(?:استفاده (?:می\u200cکرد|نمی\u200cکند|می کرد)|اعلام (?:کردند|کرده است|کرد)|افز'
        'ود|دیگر|نوشت|کوکی\u200cهایی|گفتند|به گفته|(?:تأکید|تاکید) کرد|(?:توضیح|خبر|هشدار) داد|گ'
        'فته است|کوکی هایی|گفت)(?!\\w)'
    ),
    'fi': (
        '(?:\\b|(?=\\W))(?:ei enää|evästeitä, (?:joita|jotka)|ilmoitti|katsoi|kertoi(?:vat)?|'
        'kertoo|kirjoitti|lisäsi|muistutti|sanoi(?:vat)?|sanoo|totesi|varoitti|vastasi|väit'
        'ti|ilmoituksessa luki|luki viestissä|mukaan poliisi|(?:poliisin|viranomaisen) muka'
        'an)(?!\\w)'
    ),
    'fr': (
        '(?:\\b|(?=\\W))(?:affirmait|annonçait|disaient|disait|dit\\-elle|dit\\-il|expliquait|i'
        "ndiquait|lisait\\-on|proclamait|cookies (?:qu'|que|qui)|d'après (?:la|le)|ont (?:af"
        "firmé|dit|déclaré)|pouvait\\-on lire|selon (?:l'|la|le(?:s)?)|traceurs (?:que|qui)|"
        'a (?:affirmé|ajouté|annoncé|constaté|demandé|dit|déclaré|estimé|expliqué|indiqué|j'
        'ugé|précisé|prévenu|reconnu|répondu|écrit))(?!\\w)'
    ),
    'he': (
        '(?:\\b|(?=\\W))(?:אמר(?:ה|ו)?|הודיע(?:ה)?|הוסיף|הוסיפה|הזהיר(?:ה)?|הסביר(?:ה)?|טען|ט'
        'ענה|כתב(?:ה)?|לדברי|מסר(?:ה)?|קבע(?:ה)?|עוגיות (?:שאף|שעוקבות))(?!\\w)'
    ),
    'hi': (
        '(?:\\b|(?=\\W))(?:आरोप लगाया|कहना है|कहा|जिनसे|जिन्हें|पाया|बताया|बोला|बोली|बोले|के '
        '(?:अनुसार|मुताबिक)|घोषणा की|चेतावनी दी|जवाब दिया|दावा किया|लिखा था)(?!\\w)'
    ),
    'hr': (
        '(?:\\b|(?=\\W))(?:dodala|dodao|izjavila|izjavio|kazala|kazao|napisala|napisao|navela'
        '|naveo|navodi|objavila|objavili|objavio|poručila|poručio|priopćila|priopćio|rekao|'
        'rekla|rekli|saopštila|saopštio|tvrdi|upozorila|upozorio|utvrdila|utvrdio|изјавила|'
        'изјавио|навела|навео|рекао|рекла|утврдила|kolačića koji|kolačiće (?:koje|koji)|(?:'
        'pisalo|stajalo) je|prema policiji|više ne koristi|колачиће (?:које|који))(?!\\w)'
    ),
    'hu': (
        '\\b(?:sütiket (?:használ, (?:amely|ami)))|(?:\\b|(?=\\W))(?:a (?:(?:bíróság|hatóság|r'
        'endőrség) szerint)|beismerte|elmondta|figyelmeztetett|hozzátette|kijelentette|kért'
        'e|közölte|közölték|megállapította|mondta|mondták|válaszolta|állította|írta|jelente'
        'tte be|már nem használ|olyan sütiket|(?:szerint|állt) a)(?!\\w)'
    ),
    'id': (
        '(?:\\b|(?=\\W))(?:, kata|(?:cookie(?:s)?) yang|demikian bunyi|katanya|memperingatkan'
        '|menegaskan|mengatakan|mengungkapkan|menjelaskan|menyatakan|menyebut(?:kan)?|tamba'
        'hnya|tulis|tutur|ucap|ujar(?:nya)?|menurut (?:hakim|polisi)|tidak lagi)(?!\\w)'
    ),
    'it': (
        '(?:\\b|(?=\\W))(?:annunciava|diceva(?:no)?|recitava|cookie (?:che|i quali)|hanno det'
        "to|secondo (?:gli|i(?:l)?|l'|la|le autorità)|si leggeva|stando al(?:la)?|ha (?:acc"
        'ertato|affermato|aggiunto|ammesso|annunciato|avvertito|chiesto|concluso|detto|dich'
        'iarato|risposto|scritto|sottolineato|spiegato|stabilito))(?!\\w)'
    ),
    'ja': 'していた|としている。|と主張|と判断し|と指摘|と明らかに|と書かれて|と発表|と答え|と訴え|と話し|と語|と説明し|と警告|と述べ|によると|を明らかに|指摘した|発表した',
    'ko': '강조했다|경고했다|답했다|덧붙였다|말했다|발표했다|밝혔다|사용했다고|설명했다|전했다|주장했다|지적했다|했다고|라고 적|라는 문구|에 따르면',
    'lt': (
        '(?:\\b|(?=\\W))(?:atsakė|nustatė|paaiškino|pabrėžė|pasakė|pranešė|pridūrė|rašė|sakė|'
        'teigė|įspėjo|buvo parašyta|slapukus, (?:kurie|kurių))(?!\\w)'
    ),
    'lv': (
        '(?:\\b|(?=\\W))(?:atbildēja|brīdināja|konstatēja|norādīja|pastāstīja|paziņoja|piebil'
        'da|rakstīja|sacīja|teica|uzsvēra|bija rakstīts|sīkdatnes, (?:kas|kuras))(?!\\w)'
    ),
    'ms': (
        '(?:\\b|(?=\\W))(?:, kata|berkata|katanya|memberitahu|menegaskan|mengumumkan|menjelas'
        'kan|menyatakan|tulis|ujarnya|kuki yang|menurut polis|tidak lagi|memberi amaran)(?!'
        '\\w)'
    ),
    'nl': (
        '(?:\\b|(?=\\W))(?:antwoordde|beweerde|concludeerde|kondigde|las|luidde|meldde(?:n)?|'
        'oordeelde|schreef|stelde|verklaarde|vertelde(?:n)?|waarschuwde|zei(?:den)?|cookies'
        ' die|(?:gaf|voegde) toe|geen cookies meer|niet langer|riep op|stond (?:er|in|op)|v'
        'olgens (?:de|het)|zegt de)(?!\\w)'
    ),
    'no': (
        '(?:\\b|(?=\\W))(?:advarte|fastslo|forklarte|fortalte|hevdet|konstaterte|meldte|mente'
        '|opplyser|opplyste|sa|sier|skrev|svarte|(?:cookies|informasjonskapsler) som|ifølge'
        ' (?:politiet|retten|tilsynet)|ikke lenger|la til|(?:lød|sto) det)(?!\\w)'
    ),
    'pl': (
        '(?:\\b|(?=\\W))(?:ciasteczek, które|(?:cookie,|cookies,) (?:które|których)|dodał(?:a'
        ')?|głosił(?:a|o)?|mówi(?:ła|ł)?|napisał(?:a)?|odpowiedział|orzekł|ostrzegł(?:a)?|o'
        'świadczył(?:a)?|podkreślił(?:a)?|poinformował(?:a)?|powiedział(?:a)?|powiedzieli|p'
        'rzyznał|stwierdził(?:a)?|uznał|zapowiedział|zdaniem|już nie używa|według (?:policj'
        'i|urzędu))(?!\\w)'
    ),
    'pt': (
        '(?:\\b|(?=\\W))(?:acrescentou|admitiu|afirmaram|afirmava|afirmou|alertou|anunciava|a'
        'nunciou|concluiu|constatou|declarou|denunciou|disse(?:ram)?|dizia(?:m)?|escreveu|e'
        'xplicou|informou|lia\\-se|pediu|respondeu|cookies que|já (?:não (?:usa|utiliza))|se'
        'gundo (?:a|o(?:s)?)|de (?:acordo (?:com (?:a polícia|o juiz))))(?!\\w)'
    ),
    'ro': (
        '(?:\\b|(?=\\W))(?:au (?:declarat|spus)|cookie\\-uri (?:care|pe care)|cookies care|(?:'
        'i\\-a|le\\-a) spus|nu mai folosește|potrivit (?:autorității|poliției)|scria (?:pe|în'
        ')|a (?:adăugat|afirmat|anunţat|anunțat|avertizat|cerut|constatat|decis|declarat|ex'
        'plicat|precizat|recunoscut|răspuns|scris|spus))(?!\\w)'
    ),
    'ru': (
        '(?:\\b|(?=\\W))(?:cookie, (?:которые|которых)|больше не использует|было написано|гла'
        'сил(?:а|о)?|говорилось|добавил(?:а)?|заявил(?:а|и)?|написал(?:а)?|объяснил(?:а)?|о'
        'тветил(?:а)?|отметил(?:а)?|подчеркнул(?:а)?|потребовал|предупредил(?:а)?|призвал|п'
        'ризнал(?:а)?|сказал(?:а|и)?|сообщил(?:а|и|о)?|установил(?:а|и|о)?|говорится в|куки'
        ', которые|по словам)(?!\\w)'
    ),
    'sk': (
        '(?:\\b|(?=\\W))(?:cookies, ktoré|dodal(?:a)?|napísal(?:a)?|odpovedal|oznámil(?:a)?|p'
        'ovedal(?:a|i)?|priznal|rozhodol|uviedla|uviedli|uviedol|varoval(?:a)?|vyhlásil(?:a'
        ')?|vyzval|zistil(?:a)?|podľa (?:polície|úradu)|stálo na|už nepoužíva)(?!\\w)'
    ),
    'sl': (
        '(?:\\b|(?=\\W))(?:je (?:dejal(?:a)?|dodal(?:a)?|opozoril(?:a)?|pisalo|povedal(?:a)?|'
        'rekel|rekla|sporočil(?:a)?|ugotovil(?:a)?|zapisal(?:a)?)|ne uporablja več|piškotke'
        ', ki|so (?:rekli|sporočili))(?!\\w)'
    ),
    'sr': (
        '(?:\\b|(?=\\W))(?:додала|додао|изјавила|изјавио|казала|казао|навела|навео|написала|н'
        'аписао|рекао|рекла|рекли|саопштила|саопштио|упозорила|упозорио|колачиће (?:које|ко'
        'ји)|писало је)(?!\\w)'
    ),
    'sv': (
        '(?:\\b|(?=\\W))(?:berättade|fastslog|förklarade|hävdade|konstaterade|löd|meddelade|m'
        'enade|sa(?:de)?|skrev|svarade|säger|tillade|uppgav|uppger|varnade|(?:cookies|kakor'
        ') som|enligt (?:domstolen|myndigheten|polisen|åklagaren)|inte längre|stod det)(?!\\'
        'w)'
    ),
    'sw': (
        '(?:\\b|(?=\\W))(?:alieleza|alionya|alisema|alitangaza|ameeleza|ameonya|amesema|ameta'
        'ngaza|walisema|wamesema|kwa mujibu wa|vidakuzi ambavyo)(?!\\w)'
    ),
    'th': 'กล่าวว่า|บอกว่า|ยืนยันว่า|ระบุว่า|เตือนว่า|เปิดเผยว่า|แถลง',
    'tr': (
        '\\b(?:(?:sildiği|silemediği) çerez)|(?:\\b|(?=\\W))(?:anlattı|açıkladı|belirtti|bildi'
        'rdi|dedi(?:ler)?|diyen|duyurdu|ekledi|kaydetti|savundu|söyledi(?:ler)?|uyardı|vurg'
        'uladı|yanıtladı|yazdı|yazıyordu|artık kullanmıyor|(?:iddia|ifade) etti|yazısı vard'
        'ı)(?!\\w)'
    ),
    'uk': (
        '(?:\\b|(?=\\W))(?:cookie, (?:що|які)|було написано|більше не використовує|визнав|виз'
        'нала|встановив|встановила|встановили|встановило|відповів|відповіла|додав|додала|за'
        'значив|зазначила|закликав|заявив|заявила|заявили|йшлося|написав|написала|повідомив'
        '|повідомила|повідомили|повідомило|попередив|попередила|пояснив|пояснила|підкреслив'
        '|підкреслила|свідчив|сказав|сказала|сказали|йдеться у|куки, які|за словами)(?!\\w)'
    ),
    'ur': '(?:\\b|(?=\\W))(?:(?:اعلان|خبردار|دعویٰ) کیا|(?:بتایا|کہا) کہ|لکھا تھا|نے (?:بتایا|کہا)|کے مطابق)(?!\\w)',
    'vi': (
        '(?:\\b|(?=\\W))(?:, (?:(?:bà|ông) nói)|cho biết|cookie (?:mà|theo dõi)|cảnh báo|khôn'
        'g còn|khẳng định|nói với|phát biểu|thanh tra nói|theo cảnh sát|thông báo rằng|thừa'
        ' nhận|trả lời rằng|tuyên bố|viết như vậy)(?!\\w)'
    ),
    'zh': '写道|宣布|寫道|強調|强调|批評|批评|报告说|指出|据报|據報|称，|稱，|表示。|表示，|表示：|裁定|認為|說。|說，|警告|认为|说。|说，|跟踪所有|追踪所有|透露',
}
