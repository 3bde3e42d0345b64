"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

LABELS: str = (
    'afbeelding|agenturfoto|archieffoto|archivbild|archivfoto|argieffoto|arkistokuva|arkivb'
    'ild|arkivfoto|attēls|aufmacherbild|beeld|beispielfoto|beitragsbild|bild(?:nachweis|cre'
    'dit|quelle|rechte|källa|er|e)?|billede|composite|copyright|credits|crèdit|créditos|dok'
    "|foto's|fotocredit|fotod|fotograaf|fotograf(?:ija|ije|ías|ia|ie|ii|ía)?|fotokredit|fot"
    'okälla|fotomontage|foton(?:achweis)?|fotoquelle|fotorechte|fotos|fotoğraflar|fotó(?:k|'
    's)?|genrefoto|grafiikka|grafik(?:a|k)?|graphic|iliustracija|illustrasjon(?:sfoto)?|ill'
    'ustratie|illustration|illustratsioon|illustrazione|illusztráció|ilustrace|ilustracija|'
    'ilustración|ilustracja|ilustrasi|ilustração|ilustrație|ilustrácia|ilustrācija|il·lustr'
    'ació|imagem|imagens|images|imagine|imatge|imaxe|immagine|immagini|imágenes|infografía|'
    'infographie|kuva(?:lähde|aja|t)?|kuvitus(?:kuva)?|kép(?:ek)?|ljósmynd|modelfoto|mynd(?'
    ':ir)?|nuotr(?:auka)?|photo/video|photograph(?:ies|er|ie|s|y)?|photos|picha|pictures|pi'
    'lt|pr\\-foto|pressbild|pressefoto|pressfoto|privatfoto|repro(?:foto)?|screengrab|screen'
    'shot|skjermdump|skärmdump|snímek|snímka|symbolbild|symbolfoto|themenbild|titelbild|val'
    'okuvaaja|visuel|zdjęcia|zdjęcie|εικόνα|φωτογραφίες|φωτό|здымак|иллюстрация|илюстрация|'
    'кадър|колаж|коллаж|світлина|світлини|скриншот|слика|снимка|снимки|снимок|фота|фотограф'
    'ии|фотография|фотографија|фотографія|ілюстрація|אילוסטרציה|צילומים|קרדיט|תמונה|الصورة|'
    'تصوير|عدسة|عکاس|عکس|فوٹو|चित्र|तस्वीर|फ़ोटो|আলোকচিত্র|ช่างภาพ|ที่มาของภาพ|ที่มาภาพ|ภาพ'
    '|เครดิตภาพ|供图|写真(?:提供)?|图(?:像来源|片来源|片版权|源|片)?|圖(?:像來源|片來源|源|片)?|摄影|撮影|攝影|照片(?:來源)?|画像('
    '?:提供)?|資料写真|資料照|资料图|그래픽|사진제공|사진출처|자료사진|(?:archivní|archivo|fonte|ilustračné|ilustrační'
    '|sursa|surse|sursă) foto|autor (?:fotografie|zdjęcia)|chanzo cha picha|crediti(?: foto'
    ')?|crédits(?: photo(?:s)?)?|file (?:photo|picture)|fotoğrafın telif hakkı|fuente de la'
    ' imagen|gambar(?: fail)?|görsel(?: kaynağı)?|handout photo|hình(?: ảnh)?|(?:izvor|vir)'
    " fotografije|kaynak fotoğraf|media copyright|nguồn (?:hình ảnh|ảnh)|source de l'image|"
    'stock (?:image|photo)|sumber (?:foto|gambar)|zdroj foto(?:grafie)?|źródło zdjęcia|πηγή'
    ' φωτογραφίας|φωτογραφία(?: αρχείου)?|(?:автор|архивное|архівне|джерело|источник) фото|'
    'извор фотографије|източник на снимката|צילום(?: מסך)?|تصویر(?: کا ذریعہ)?|(?:حقوق|صدر|'
    'مصدر) الصورة|صورة(?: أرشيفية)?|فائل فوٹو|منبع (?:تصویر|عکس)|इमेज (?:कॉपीरइट|स्रोत)|फाइ'
    'ल फोटो|फोटो(?: क्रेडिट)?|ছবির উৎস|ফাইল ছবি|ảnh(?: (?:minh họa|tư liệu))?|이미지 출처|fotoğr'
    'af(?: kaynağı)?|crédito(?: (?:da foto|de la foto))?|picture(?: credit)?|credit(?: foto'
    ')?|crédit(?: (?:image|photo(?:s)?))?|imagen(?: de archivo)?|image(?: (?:copyright|cour'
    "tesy|credit(?:s)?|source))?|photo(?: (?:courtesy|credit(?:s)?|d'archives|d'illustratio"
    "n|illustration|source))?|foto(?: (?:cortesía|d'archivio|ilustracija|nga|de (?:archivo|"
    'arquivo)|di repertorio))?|φωτο|фото(?: илустрација)?|fot|pic|φωτ|ছবি|st photo|사진(?: (?'
    ':제공|출처))?'
)
BY: str = (
    'beeld door|bild (?:av|von)|fot\\.|nuotr\\.|φωτ\\.|ภาพจาก|ภาพโดย|(?:fotografie|fotografía|'
    'photographie) de|fotos von|gambar oleh|(?:illustration(?:s)?|images|photographs|photog'
    'raphy|pictures) by|photos (?:by|de|courtesy of)|picha na|zdjęcie autorstwa|(?:تصویر|فو'
    'ٹو) بشکریہ|عکس از|फोटो सौजन्य|ছবি সৌজন্যে|photograph by|picture (?:by|courtesy of)|ima'
    'ge (?:by|courtesy of)|photo (?:by|credit|de|par|courtesy of|prise par)|foto (?:af|av|d'
    'e(?:ur)?|di|door|oleh|por|von)'
)
ALONE: str = (
    'archiefbeeld|archieffoto|archivbild|archivfoto|argieffoto|arhiivifoto|arkistokuva|arki'
    'vbild(?:e)?|arkivbillede|arkivfoto|beispielbild|genrebild|genrefoto|illustrasjonsbilde'
    '|illustrasjonsfoto|illusztráció|ilustracija|ilustrasi|kuvituskuva|modelfoto|pressbild|'
    'stockfoto|symbolbild|symbolfoto|themenbild|themenfoto|אילוסטרציה|ארכיון|أرشيفية|แฟ้มภา'
    'พ|イメージ写真|写真はイメージ(?:です)?|圖為示意圖|示意图|示意圖|資料写真|資料照(?:片)?|资料图(?:片)?|资料照片|자료사진|(?:archive|ha'
    'ndout) photo|(?:archivní|archívne|arhīva|illustreeriv|ilustratīvs|ilustračné) foto|(?:'
    'archyvo|asociatyvi) nuotrauka|arhivska fotografija|arşiv(?: fotoğraf)?|file (?:image|p'
    'hoto|pic(?:ture)?)|fot\\. ilustracyjna|fotografija je simbolična|gambar (?:fail|hiasan)'
    '|hình minh họa|ilustračná snímka|ilustrační (?:foto(?:grafie)?|snímek)|imagem (?:de ar'
    'quivo|ilustrativa)|imagen (?:de archivo|ilustrativa|referencial)|imagine (?:cu caracte'
    "r ilustrativ|de arhivă|ilustrativă)|imatge d'arxiu|imaxe de arquivo|immagine (?:d'arch"
    "ivio|di repertorio)|képünk illusztráció|mynd úr safni|photo (?:d'archives|d'illustrati"
    'on)|picha kwa hisani|representational (?:image|photo)|representative image|temsili (?:'
    'fotoğraf|görsel)|zdjęcie (?:archiwalne|ilustracyjne)|(?:φωτογραφία|φωτό) αρχείου|архив'
    'ная фотография|(?:архивное|архівне|иллюстративное|ілюстративне) фото|архивска фотограф'
    'ија|архівна світлина|архіўнае фота|снимката е илюстративна|фото илустрација|צילום (?:א'
    'ילוסטרציה|ארכיון)|صورة (?:أرشيفية|تعبيرية)|عکس (?:آرشیو(?:ی)?|تزئینی)|فائل فوٹو|(?:प्र'
    'तीकात्मक|सांकेतिक) तस्वीर|फाइल (?:फ़ोटो|फोटो)|ছবি সংগৃহীত|(?:প্রতীকী|ফাইল) ছবি|ảnh (?:'
    "minh (?:hoạ|họa)|tư liệu)|архивна снимка|archív(?: fotó)?|image (?:d'archives|d'illust"
    "ration)|stock (?:image|photo|picture)|архив|foto (?:arhivă|arkiv|arsip|d'archivio|d'ar"
    'xiu|ilustracija|ilustrasi|ilustrativ(?:a)?|ilustruese|de (?:archivo|arquivo)|di repert'
    'orio)|자료 사진|a kép illusztráció'
)
BEFORE: str = (
    'bildbeschreibung|bildetekst|bildtext|bildunterschrift|billedtekst|didascalia|fotobijsc'
    'hrift|kuvateksti|képaláírás|onderschrift|λεζάντα|คำบรรยายภาพ|图像加注文字|圖像加註文字|chú thích ả'
    'nh|chụp lại hình ảnh|fotoğraf altı yazısı|(?:image|media|photo|picture|toggle) caption'
    '|keterangan (?:foto|gambar)|legenda (?:da (?:foto|imagem)|do vídeo)|légende (?:de la p'
    'hoto|image|photo)|maelezo ya picha|pie de foto|podpis pod zdjęciem|popisek k obrázku|п'
    'одпись к фото|підпис до фото|التعليق على الصورة|تصویر کا کیپشن|توضیح تصویر|इमेज कैप्शन'
    '|ছবির (?:ক্যাপশন|ক্যাপশান)|사진 설명'
)
AFTER: str = '(?:hide|toggle) caption|供图|供圖|提供|摄(?:影)?|撮影|攝(?:影)?|제공|촬영'
CONTROLS: str = (
    "agrandir l'image|ampliar foto|bild vergrößern|enlarge (?:image|this image)|in lightbox"
    ' öffnen|open image in new window|vergroot afbeelding|view image in fullscreen|visa mer'
    '|vis mer(?:e)?'
)
SOURCES: frozenset[str] = frozenset((
    'archief', 'archiv', 'archive', 'archives', 'archivio', 'archivo', 'archiwum', 'archyvas', 'archív', 'argief',
    'arhiiv', 'arhiv', 'arhiva', 'arhivă', 'arhīvs', 'arkisto', 'arkiv', 'arquivo', 'arsip', 'arxiu', 'arşiv', 'aðsend',
    'bluesky', 'contributed', 'cortesía', 'courtesy', 'ctv', 'divulgação', 'dr', 'erakogu', 'especial', 'facebook',
    'feuerwehr', 'file', 'files', 'flipboard', 'handout', 'ihsan', 'instagram', 'ist', 'istimewa', 'kotialbumi',
    'linkedin', 'maktaba', 'mastodon', 'messenger', 'nvcc', 'pinterest', 'pocket', 'polizei', 'pool', 'privat',
    'reddit', 'repertorio', 'reprodução', 'rss', 'screengrab', 'screenshot', 'skjermdump', 'staff', 'submitted',
    'supplied', 'telegram', 'threads', 'tiktok', 'twitter', 'whatsapp', 'xing', 'youtube', 'αρχείο', 'αρχείου', 'архив',
    'архива', 'архів', 'скриншот', 'সংগৃহীত',
))
SELLERS: str = (
    'adobe stock|(?:afp|ap) photo|alamy(?: stock photo)?|backgrid|bildbyrån|depositphotos|d'
    'reamstime|epa\\-efe|eurokinissi|eyevine|fotolia|gettyimages|istock(?:photo)?|lapresse|l'
    'ehtikuva|maxppp|nurphoto|pexels|picture\\-alliance|pixabay|pixta|profimedia|scanpix|shu'
    'tterstock|unsplash|wireimage|アフロ|ゲッティ|东方ic|東方ic|视觉中国|게티이미지(?:뱅크)?|hans lucas|imago(?: '
    'images)?|inquam photos|(?:intime|splash) news|(?:ntb|ritzau) scanpix|pa (?:images|wire'
    ')|rex features|science photo library|sipa(?: usa)?|wikimedia commons|zuma(?: press)?|p'
    'icture alliance|getty(?: images)?'
)
AGENCIES: str = (
    'aa(?:p)?|accesswire|afp/app|afp/reuters|agerpres|ani|anp|ansa|antara|ap/reuters|apa|at'
    's|backgrid|bbc|belga|bernama|beta|bildbyrån|bloomberg|bns|bta|cbs/ap|cnw|ctk|ddp|depos'
    'itphotos|dpa|dreamstime|efe|elta|epa(?:\\-efe)?|epd|eurokinissi|euronews|eyevine|fena|f'
    'otolia|gettyimages|globenewswire|hina|ians|interfax|irna|istock(?:photo)?|keystone(?:\\'
    '-sda)?|kna|kuna|kyodo|lapresse|lehtikuva|leta|lusa|maxppp|mena|mti|nasa|noaa|npr|nurph'
    'oto|pap|pexels|picture\\-alliance|pixabay|pixta|politico|prnewswire|profimedia|pti|reut'
    'er(?:s)?|scanpix|sda|shutterstock|sita|spa|stt|tanjug|tasr|tass|tt(?:xvn)?|ukrinform|u'
    'ni|unsplash|upi|usgs|vna|wam|wireimage|xinhua|yonhap|zb|čtk|απε(?:\\-μπε)?|бта|интерфак'
    'с|тасс|укрінформ|уніан|רויטרס|أ\\.ف\\.ب|الأناضول|ایرنا|ایسنا|رويترز|كونا|واس|وام|وكالات|'
    'アフロ|ゲッティ|ロイター|东方ic|中央社|中新社|共同|新华社|新華社|時事|東方ic|视觉中国|路透社|連合|게티이미지(?:뱅크)?|뉴스1|뉴시스|연합뉴스|ad'
    'obe stock|alamy(?: stock photo)?|anadolu(?: agency)?|(?:associated|canadian|europa) pr'
    'ess|business wire|cnn(?: (?:business|indonesia))?|hans lucas|imago(?: images)?|inquam '
    'photos|(?:intime|splash) news|newsfile(?: corp\\.)?|(?:ntb|ritzau)(?: scanpix)?|press ('
    '?:association|trust of india)|rex features|science photo library|sipa(?: usa)?|the can'
    'adian press|wikimedia commons|zuma(?: press)?|риа новости|د ب أ|فرانس برس|picture alli'
    'ance|getty(?: images)?|globe newswire|afp(?: photo)?|ap(?: photo)?|pa(?: (?:images|med'
    'ia|wire))?|أ ف ب'
)
SAID: frozenset[str] = frozenset((
    'according', 'added', 'affermato', 'affirmé', 'afirmou', 'afirmó', 'aldus', 'aseguró', 'açıkladı', 'belirtti',
    'berichtete', 'berättar', 'betonte', 'biết', 'cho', 'declarat', 'dedi', 'detto', 'dijo', 'disse', 'déclaré',
    'elmondta', 'enligt', 'erklärte', 'explicou', 'explicó', 'expliqué', 'forteller', 'fortæller', 'göre', 'ifølge',
    'indiqué', 'istaknuo', 'kata', 'kazao', 'kertoi', 'kertoo', 'közölte', 'laut', 'mengatakan', 'menurut', 'mondta',
    'mukaan', 'mówi', 'nói', 'podkreślił', 'podle', 'potrivit', 'powiedział', 'powiedziała', 'precizat', 'prema',
    'rekao', 'rekla', 'reported', 'sade', 'sagde', 'sagt', 'sagte', 'said', 'sanoi', 'sanoo', 'says', 'sdělil',
    'secondo', 'segundo', 'según', 'selon', 'señaló', 'sier', 'spiegato', 'spus', 'szerint', 'säger', 'söyledi',
    'teilte', 'theo', 'told', 'ujar', 'uppger', 'uvedl', 'uvedla', 'vertelde', 'według', 'zegt', 'zei', 'řekl', 'řekla',
    'δήλωσε', 'είπε', 'σύμφωνα', 'заявив', 'заявил', 'заявила', 'повідомив', 'повідомили', 'сказав', 'сказал',
    'сказала', 'словам', 'словами', 'сообщил', 'сообщила', 'сообщили', 'أكد', 'افزود', 'قال', 'قالت', 'وأضاف', 'وفق',
    'کرد', 'گفت', 'अनुसार', 'कहा', 'बताया',
))
