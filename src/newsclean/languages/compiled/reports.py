"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

REPORTS: dict[str, str] = {
    'ar': (
        '(?:\\b|(?=\\W))(?:أشار(?:ت)?|أضاف(?:ت)?|أعلن(?:ت)?|أكد(?:ت)?|أوضح(?:ت)?|حذر(?:ت)?|ذك'
        'ر(?:ت)?|قال(?:وا|ت)?|كتب(?:ت)?|وأضاف|وأكد|وقال(?:ت)?|الموقع ملفات تعريف الارتباط ا'
        'لتي|(?:بحسب|حسب) ما|لم يعد يستخدم|وفقا لما|وفق ما)(?!\\w)'
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
        '(?:\\b|(?=\\W))(?:dodal(?:a)?|hlásal(?:a)?|napsal(?:a)?|odpověděl|prohlásil(?:a)?|př'
        'iznal|rozhodl|sdělil(?:a)?|uvedl(?:a|i)?|varoval(?:a)?|vyzval|zjistil(?:a)?|řekl(?'
        ':a|i)?|(?:již|už) nepoužívá|podle (?:policie|soudu|úřadu)|používají cookies, které'
        '|používá (?:cookies, které|soubory cookies, které)|stálo na)(?!\\w)'
    ),
    'da': (
        '(?:\\b|(?=\\W))(?:advarede|fastslog|forklarede|fortalte|hævdede|konstaterede|meddelt'
        'e|mente|oplyser|oplyste|sagde|siger|skrev|svarede|tilføjede|ifølge (?:politiet|ret'
        'ten|tilsynet)|lød det|stod der)(?!\\w)'
    ),
    'de': (
        '(?:\\b|(?=\\W))(?:antwortete|bat|beanstandete|behauptete|berichtete(?:n)?|betonte|en'
        'tschied|erklärte(?:n)?|feststellte|forderte|kritisierte|kündigte|lautete|meinte|ri'
        'ef|räumte|sagt(?:en|e)?|schrieb(?:en)?|teilte(?:n)?|urteilte|warnte|zufolge|gab zu'
        '|(?:heißt|hieß) es|nach angaben|nutzt (?:cookies, die|cookies nicht)|stand (?:am|a'
        'n|auf|in)|stellte fest|verwendet (?:cookies, die|cookies (?:nicht|ohne))|laut (?:d'
        'em|der))(?!\\w)'
    ),
    'el': (
        '(?:\\b|(?=\\W))(?:έγραφε|έγραψε|έκρινε|έλεγε|ανέφεραν|ανέφερε|ανακοίνωσε|απάντησε|δή'
        'λωσαν|δήλωσε|διαπίστωσαν|διαπίστωσε|είπαν|είπε|ζήτησε|παραδέχτηκε|προειδοποίησε|πρ'
        'όσθεσε|τόνισε|υποστήριξε|δεν χρησιμοποιεί πια|(?:ιστοσελίδα|ιστότοπος) χρησιμοποιε'
        'ί cookies που|σύμφωνα (?:με (?:την αστυνομία|τον)))(?!\\w)'
    ),
    'en': (
        '(?:\\b|(?=\\W))(?:, (?:found|the regulator found)|according to|admitted|advised|advi'
        'ses|angered|announced|argued|asked|claimed|complained|denied|fined|insisted|promis'
        'ed|recalled|replied|reported|revealed|ruled|said|says|testified|told|urged|urges|w'
        'arned|warns|wrote|appeared first on a|court (?:found|heard)|found that|(?:inquiry|'
        'investigators|regulator|review|study) found|(?:site|website) (?:no longer uses|use'
        's (?:cookies (?:that|which)))|the (?:police advise|post (?:that|which)))(?!\\w)'
    ),
    'es': (
        '(?:\\b|(?=\\W))(?:advirtió|afirmaba|afirmaron|afirmó|agregó|anunciaba|aseguró|añadió'
        '|concluyó|constató|declaró|decía(?:n)?|denunció|dijeron|dijo|escribió|explicó|indi'
        'có|informó|pidió|reconoció|respondió|rezaba|señaló|sostuvo|según (?:el|la(?:s)?|lo'
        's|un)|sitio (?:utiliza cookies que|web (?:(?:usa|utiliza) cookies que))|ya (?:no ('
        '?:usa|utiliza))|se leía)(?!\\w)'
    ),
    'et': (
        '(?:\\b|(?=\\W))(?:hoiatas|kinnitas|kirjutas|lisas|rõhutas|selgitas|teatas(?:id)?|vas'
        'tas|väitis|ütles(?:id)?|küpsiseid, (?:mida|mis)|leidis amet|seisis kirjas)(?!\\w)'
    ),
    'fa': (
        '(?:\\b|(?=\\W))(?:استفاده (?:می\u200cکرد|نمی\u200cکند|می کرد)|اعلام (?:کردند|کرده است|کرد)|افز'
        'ود|نوشت|کوکی\u200cهایی|گفتند|به گفته|(?:تأکید|تاکید) کرد|(?:توضیح|خبر|هشدار) داد|دیگر ا'
        'ز کوکی|گفته است|کوکی هایی|گفت)(?!\\w)'
    ),
    'fi': (
        '(?:\\b|(?=\\W))(?:ilmoitti|katsoi|kertoi(?:vat)?|kertoo|kirjoitti|lisäsi|muistutti|s'
        'anoi(?:vat)?|sanoo|totesi|varoitti|vastasi|väitti|ilmoituksessa luki|luki viestiss'
        'ä|mukaan poliisi|(?:poliisin|viranomaisen) mukaan)(?!\\w)'
    ),
    'fr': (
        '(?:\\b|(?=\\W))(?:affirmait|annonçait|disaient|disait|dit\\-elle|dit\\-il|expliquait|i'
        "ndiquait|lisait\\-on|proclamait|d'après (?:la|le)|ont (?:affirmé|dit|déclaré)|pouva"
        "it\\-on lire|selon (?:l'|la|le(?:s)?)|site (?:dépose des cookies qui|utilise (?:des"
        " (?:cookies (?:qu'|que|qui))))|a (?:affirmé|ajouté|annoncé|constaté|demandé|dit|dé"
        'claré|estimé|expliqué|indiqué|jugé|précisé|prévenu|reconnu|répondu|écrit))(?!\\w)'
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
        'изјавио|навела|навео|рекао|рекла|утврдила|(?:pisalo|stajalo) je|(?:portal|stranica'
        ') (?:koristi (?:kolačiće (?:koje|koji)))|prema policiji|više ne koristi|колачиће ('
        '?:које|који))(?!\\w)'
    ),
    'hu': (
        '\\b(?:sütiket (?:használ, (?:amely|ami)))|(?:\\b|(?=\\W))(?:a (?:(?:bíróság|hatóság|r'
        'endőrség) szerint)|beismerte|elmondta|figyelmeztetett|hozzátette|kijelentette|kért'
        'e|közölte|közölték|megállapította|mondta|mondták|válaszolta|állította|írta|jelente'
        'tte be|már nem használ|olyan sütiket|(?:szerint|állt) a)(?!\\w)'
    ),
    'id': (
        '(?:\\b|(?=\\W))(?:, kata|demikian bunyi|katanya|memperingatkan|menegaskan|mengatakan'
        '|mengungkapkan|menjelaskan|menyatakan|menyebut(?:kan)?|tambahnya|tulis|tutur|ucap|'
        'ujar(?:nya)?|menurut (?:hakim|polisi)|situs ini menggunakan (?:cookie(?:s)?) yang)'
        '(?!\\w)'
    ),
    'it': (
        '(?:\\b|(?=\\W))(?:annunciava|diceva(?:no)?|recitava|hanno detto|secondo (?:gli|i(?:l'
        ")?|l'|la|le autorità)|sito (?:(?:usa|utilizza) cookie che|web utilizza cookie che)"
        '|stando al(?:la)?|ha (?:accertato|affermato|aggiunto|ammesso|annunciato|avvertito|'
        'chiesto|concluso|detto|dichiarato|risposto|scritto|sottolineato|spiegato|stabilito'
        ')|si leggeva)(?!\\w)'
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
        'kan|menyatakan|tulis|ujarnya|menurut polis|memberi amaran)(?!\\w)'
    ),
    'nl': (
        '(?:\\b|(?=\\W))(?:antwoordde|beweerde|concludeerde|kondigde|las|luidde|meldde(?:n)?|'
        'oordeelde|schreef|stelde|verklaarde|vertelde(?:n)?|waarschuwde|zei(?:den)?|(?:gaf|'
        'voegde) toe|maakt gebruik van cookies die|riep op|stond (?:er|in|op)|volgens (?:de'
        '|het)|website gebruikt cookies die|zegt de)(?!\\w)'
    ),
    'no': (
        '(?:\\b|(?=\\W))(?:advarte|fastslo|forklarte|fortalte|hevdet|konstaterte|meldte|mente'
        '|opplyser|opplyste|sa|sier|skrev|svarte|ifølge (?:politiet|retten|tilsynet)|la til'
        '|(?:lød|sto) det)(?!\\w)'
    ),
    'pl': (
        '(?:\\b|(?=\\W))(?:dodał(?:a)?|głosił(?:a|o)?|mówi(?:ła|ł)?|napisał(?:a)?|odpowiedzia'
        'ł|orzekł|ostrzegł(?:a)?|oświadczył(?:a)?|podkreślił(?:a)?|poinformował(?:a)?|powie'
        'dział(?:a)?|powiedzieli|przyznał|stwierdził(?:a)?|uznał|zapowiedział|zdaniem|już n'
        'ie używa|strona (?:używa (?:plików (?:(?:cookie,|cookies,) (?:które|których))))|we'
        'dług (?:policji|urzędu))(?!\\w)'
    ),
    'pt': (
        '(?:\\b|(?=\\W))(?:acrescentou|admitiu|afirmaram|afirmava|afirmou|alertou|anunciava|a'
        'nunciou|concluiu|constatou|declarou|denunciou|disse(?:ram)?|dizia(?:m)?|escreveu|e'
        'xplicou|informou|lia\\-se|pediu|respondeu|já (?:não (?:usa|utiliza))|segundo (?:a|o'
        '(?:s)?)|site (?:(?:usa|utiliza) cookies que)|de (?:acordo (?:com (?:a polícia|o ju'
        'iz))))(?!\\w)'
    ),
    'ro': (
        '(?:\\b|(?=\\W))(?:au (?:declarat|spus)|(?:i\\-a|le\\-a) spus|nu mai folosește|potrivit'
        ' (?:autorității|poliției)|scria (?:pe|în)|site (?:folosește (?:cookie\\-uri (?:care'
        '|pe care))|utilizează cookie\\-uri care)|a (?:adăugat|afirmat|anunţat|anunțat|avert'
        'izat|cerut|constatat|decis|declarat|explicat|precizat|recunoscut|răspuns|scris|spu'
        's))(?!\\w)'
    ),
    'ru': (
        '(?:\\b|(?=\\W))(?:больше не использует|было написано|гласил(?:а|о)?|говорилось|добав'
        'ил(?:а)?|заявил(?:а|и)?|написал(?:а)?|объяснил(?:а)?|ответил(?:а)?|отметил(?:а)?|п'
        'одчеркнул(?:а)?|потребовал|предупредил(?:а)?|призвал|признал(?:а)?|сказал(?:а|и)?|'
        'сообщил(?:а|и|о)?|установил(?:а|и|о)?|говорится в|сайт (?:использует (?:куки, кото'
        'рые|файлы (?:cookie, (?:которые|которых))))|по словам)(?!\\w)'
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
        'enade|sa(?:de)?|skrev|svarade|säger|tillade|uppgav|uppger|varnade|enligt (?:domsto'
        'len|myndigheten|polisen|åklagaren)|stod det)(?!\\w)'
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
        '(?:\\b|(?=\\W))(?:було написано|більше не використовує|визнав|визнала|встановив|вста'
        'новила|встановили|встановило|відповів|відповіла|додав|додала|зазначив|зазначила|за'
        'кликав|заявив|заявила|заявили|йшлося|написав|написала|повідомив|повідомила|повідом'
        'или|повідомило|попередив|попередила|пояснив|пояснила|підкреслив|підкреслила|свідчи'
        'в|сказав|сказала|сказали|йдеться у|сайт (?:використовує (?:куки, які|файли (?:cook'
        'ie, (?:що|які))))|за словами)(?!\\w)'
    ),
    'ur': '(?:\\b|(?=\\W))(?:(?:اعلان|خبردار|دعویٰ) کیا|(?:بتایا|کہا) کہ|لکھا تھا|نے (?:بتایا|کہا)|کے مطابق)(?!\\w)',
    'vi': (
        '(?:\\b|(?=\\W))(?:, (?:(?:bà|ông) nói)|cho biết|cảnh báo|khẳng định|nói với|phát biể'
        'u|thanh tra nói|theo cảnh sát|thông báo rằng|thừa nhận|trang (?:này (?:sử (?:dụng '
        '(?:cookie (?:mà|theo dõi))))|web này sử dụng cookie mà)|trả lời rằng|tuyên bố|viết'
        ' như vậy)(?!\\w)'
    ),
    'zh': '写道|宣布|寫道|強調|强调|批評|批评|报告说|指出|据报|據報|称，|稱，|表示。|表示，|表示：|裁定|認為|說。|說，|警告|认为|说。|说，|跟踪所有|追踪所有|透露',
}
READER_WORDS: dict[str, str] = {
    'ar': 'أنت', 'cs': 'vás vám váš vaše tebe', 'de': 'du dich dir dein deine deinen deiner euch euer eure',
    'el': 'εσείς σας εσύ σου', 'en': 'you your yours yourself', 'es': 'usted ustedes tú tus', 'fa': 'شما تو',
    'fi': 'sinä sinun sinulle teidän voit', 'fr': 'vous votre vos tu toi', 'hi': 'आप आपको आपके आपका आपकी तुम',
    'hr': 'vi vas vam vaš vama', 'hu': 'önnek téged neked', 'id': 'anda kamu kalian', 'it': 'vostro voi tuo tua tuoi',
    'nl': 'uw je jouw jij jullie', 'no': 'deg dere dine dit', 'pl': 'ciebie tobie twój twoje twoja pani państwo',
    'pt': 'você vocês', 'ro': 'dumneavoastră tine voastră vă ți', 'ru': 'вы вас вам ваш ваша ваше ваши ты тебя тебе',
    'sv': 'dig ditt dina', 'tr': 'siz size sizin sen sana senin', 'uk': 'вами вашого', 'vi': 'bạn',
}
NOTICE_WORDS: dict[str, str] = {
    'ar': (
        'أنت اشترك اشتراك تسجيل الدخول حساب مجانا النشرة الخصوصية الشروط الحقوق محفوظة بحث '
        'الرئيسية اتصل اعلانات الطقس تعليق تعليقات رد شكرا'
    ),
    'cs': (
        'vás vám váš vaše tebe předplatné přihlásit registrovat zdarma odběr soukromí podmí'
        'nky souhlas práva vyhrazena hledat počasí domů zavřít komentář komentáře odpovědět'
        ' reagovat diskuse děkuji'
    ),
    'da': 'nyhedsbrev tilmeld personoplysninger søg vejr luk kommentér tak',
    'de': (
        'du dich dir dein deine deinen deiner euch euer eure abonnieren abo abonnent abonne'
        'nten anmelden anmeldung registrieren konto einloggen kostenlos passwort benutzerna'
        'me angebot testen monat jederzeit kündbar probemonat datenschutz datenschutzerklär'
        'ung impressum agb nutzungsbedingungen rechte vorbehalten einwilligung zustimmung e'
        'instellungen dritter personenbezogene daten verarbeitung widerrufen gmbh startseit'
        'e suche kontakt hilfe werbung karriere wirtschaft politik kultur wetter ratgeber v'
        'eranstaltungen schließen inhalt kommentar kommentare kommentaren antworten antwort'
        ' sagt schrieb schreibt hallo danke grüße gruß lg'
    ),
    'el': (
        'εσείς σας εσύ σου εγγραφή εγγραφείτε συνδρομή σύνδεση δωρεάν απόρρητο όροι δικαιώμ'
        'ατα αναζήτηση επικοινωνία αρχική καιρός σχόλιο σχόλια απάντηση ευχαριστώ'
    ),
    'en': (
        'you your yours yourself subscribe subscriber subscribers subscription newsletter n'
        'ewsletters inbox email mail account login log register registered sign signup free'
        ' premium unlimited access membership member donate donation trial unsubscribe offe'
        'r cookie cookies privacy policy terms consent gdpr rights reserved copyright discl'
        'aimer browser javascript settings partners advertising analytics preferences trade'
        'mark inc llc ltd home menu search contact about help faq advertise careers jobs si'
        'temap imprint editorial staff team archive archives category categories section se'
        'ctions sports sport politics business entertainment lifestyle opinion weather horo'
        'scope podcast podcasts games events shop store cart close open toggle navigation s'
        'kip main content toolbar comment comments commented reply replies wrote writes say'
        's thanks thank hello hi lol congrats cheers'
    ),
    'es': (
        'usted ustedes tú tus suscribirse suscríbete suscripción suscriptor boletín correo '
        'cuenta registrarse regístrate gratis iniciar sesión privacidad política términos d'
        'erechos reservados aviso legal datos consentimiento inicio buscar contacto deporte'
        's política economía cultura clima cerrar contenido comentario comentarios responde'
        'r respuesta hola gracias saludos'
    ),
    'fa': 'شما تو عضویت اشتراک ورود ثبت رایگان حقوق محفوظ حریم خصوصی جستجو تماس خانه درباره نظر نظرات پاسخ ممنون سلام',
    'fi': (
        'sinä sinun sinulle teidän voit tilaa tilaaja tilaajille uutiskirje kirjaudu rekist'
        'eröidy ilmainen tietosuoja evästeet käyttöehdot oikeudet pidätetään etusivu haku y'
        'hteystiedot sää valikko urheilu kommentti kommentit vastaa vastaukset kiitos moi'
    ),
    'fr': (
        'vous votre vos tu toi abonner abonnez abonné abonnés abonnement inscrire inscrivez'
        ' inscription connexion connecter compte gratuit gratuitement offre confidentialité'
        ' mentions légales droits réservés conditions consentement données personnelles par'
        'tenaires cgu accueil recherche aide météo économie politique fermer contenu commen'
        'taire commentaires répondre réponse bonjour merci salut'
    ),
    'hi': (
        'आप आपको आपके आपका आपकी तुम सदस्यता सब्सक्राइब लॉगिन रजिस्टर गोपनीयता कुकीज़ अधिकार'
        ' सुरक्षित खोजें होम संपर्क टिप्पणी टिप्पणियां जवाब धन्यवाद'
    ),
    'hr': (
        'vi vas vam vaš vama pretplata pretplatite prijava prijavite registracija besplatno'
        ' privatnost uvjeti prava pridržana kolačići pretraga naslovna vrijeme komentar kom'
        'entari odgovori hvala pozdrav'
    ),
    'hu': (
        'önnek téged neked feliratkozás iratkozz hírlevél előfizetés regisztráció bejelentk'
        'ezés ingyenes adatvédelem sütik jogok fenntartva impresszum keresés kapcsolat időj'
        'árás kezdőlap bezárás hozzászólás hozzászólások válasz köszönöm szia'
    ),
    'id': (
        'anda kamu kalian langganan berlangganan daftar masuk akun kebijakan privasi ketent'
        'uan hak cipta beranda cari kontak tentang iklan redaksi balas terima makasih'
    ),
    'it': (
        'vostro voi tuo tua tuoi gratuito abbonati abbonamento iscriviti iscrizione accedi '
        'registrati gratuita offerta condizioni diritti riservati informativa consenso dati'
        ' cerca contatti chi siamo cronaca meteo chiudi commento commenti rispondi risposta'
        ' ciao grazie'
    ),
    'nl': (
        'uw je jouw jij jullie abonneer abonnee abonneren aanmelden inloggen nieuwsbrief pr'
        'oefabonnement voorwaarden rechten voorbehouden toestemming gegevens zoeken weer sl'
        'uiten reactie reacties reageer beantwoorden antwoord hoi dank'
    ),
    'no': 'deg dere dine dit logg personvern vilkår samtykke informasjonskapsler søk vær lukk hei takk',
    'pl': (
        'ciebie tobie twój twoje twoja pani państwo subskrypcja subskrybuj prenumerata zalo'
        'guj zarejestruj bezpłatnie prywatność regulamin ciasteczka prawa zastrzeżone polit'
        'yka szukaj pogoda strona główna zamknij komentarz komentarze odpowiedz dzięki pozd'
        'rawiam'
    ),
    'pt': (
        'você vocês assine assinante assinatura assinantes cadastre cadastro entrar conta g'
        'rátis privacidade termos direitos início busca fale esportes economia comentário c'
        'omentários resposta olá obrigado obrigada abraço'
    ),
    'ro': (
        'dumneavoastră tine voastră vă ți abonează abonare abonament autentificare cont con'
        'fidențialitate termeni drepturi rezervate caută acasă vremea închide comentariu co'
        'mentarii răspunde mulțumesc'
    ),
    'ru': (
        'вы вас вам ваш ваша ваше ваши ты тебя тебе подписка подписаться подпишитесь подпис'
        'ывайтесь рассылка войти регистрация зарегистрироваться аккаунт бесплатно политика '
        'конфиденциальности права защищены пользовательское соглашение куки поиск контакты '
        'главная реклама погода закрыть комментарий комментарии комментариев ответить ответ'
        ' спасибо привет пишет'
    ),
    'sr': 'коментари',
    'sv': (
        'dig ditt dina prenumerera prenumerant nyhetsbrev logga integritet villkor samtycke'
        ' kakor personuppgifter sök väder stäng kommentarer svara svar hej tack'
    ),
    'tr': (
        'siz size sizin sen sana senin abone üye giriş kayıt ücretsiz bülten gizlilik çerez'
        ' çerezler hakları saklıdır koşulları kvkk ara iletişim anasayfa hava künye reklam '
        'yorum yorumlar yorumu cevapla yanıtla teşekkürler merhaba'
    ),
    'uk': (
        'вами вашого підписка підписатися підписуйтесь увійти реєстрація безкоштовно політи'
        'ка конфіденційності захищені пошук головна контакти коментар коментарі відповісти '
        'дякую'
    ),
    'vi': 'bạn đăng ký nhập miễn phí bảo mật chính sách bản quyền trang chủ tìm kiếm bình luận',
}
