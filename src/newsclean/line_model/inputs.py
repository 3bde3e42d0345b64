"""What the packaged weights were trained on, frozen: words, character classes and rule families.

The weights are valid only for these inputs. So they are a snapshot, separate from the tables that the rest of
newsclean uses: those may grow, these change only with new weights. The card of the weights holds
`inputs_hash()`, and a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping

FAMILIES = ("comments", "related", "share", "prompt", "cookies", "footer", "ad", "image", "menu")
"""Families of rules, in the order of their features. Rules of other families are not features."""

CHARACTERS: Mapping[str, str] = {
    "stop": ".!?…。！？।॥؟۔։።",
    "comma": ",،、，;；؛",
    "colon": ":：",
    "quote": "\"'“”„‟‘’‚«»‹›「」『』",
    "bracket": "()[]{}（）【】《》〈〉",
    "dash": "-–—−―",
    "bullet": "*•●▪■◆▶►→#▸▼▲✓",
    "bar": "|/\\>·¦",
    "link": "@_=&%+~^",
}
"""Characters by their class; all others are classified by script and Unicode category."""
DENSE_SCRIPTS = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"), ("\u0e00", "\u0e7f"))
"""First and last character of scripts that need few characters to say much."""

FUNCTION_WORDS: Mapping[str, str] = {
    "en": "the of and to that for was with his her from they which this have has said were been their are an by",
    "de": "der die das und ist nicht mit dem den von auf für ein eine sich auch wird im bei sind einen zum zur",
    "fr": "le les des et est une dans que qui pour du sur pas au avec ce sont plus cette aux été ont leur",
    "es": "el los las una que con por del para es al como más pero fue ha sus su este está y según también",
    "pt": "o os uma que com não por do da dos das em para ao foi mais são é na no pelo pela ele à",
    "it": "il gli della che di è un per non una del dei sono con nel alla anche più le si dal ha delle",
    "nl": "de het een van en dat niet zijn op te voor met aan er ook worden werd naar bij wordt uit heeft",
    "sv": "och att det som en på är för inte med den har av till om var från ett kan sig säger vid",
    "da": "og at det er en på ikke til for med den af har som der de fra blev også efter hvor siger",
    "no": "og det er som på en ikke til for med har av at den om han fra de også etter hvor sier mot blir",
    "fi": "ja on ei että se oli mutta kun ovat hän myös mukaan joka sekä jos kuin ole tai nyt jo vuonna",
    "pl": "w i na nie się z do że jest to o po jak od za przez dla jego są oraz będzie który przy",
    "cs": "se na je v že to s z do a o ve pro za by si ale jsou jako podle od byl po které",
    "sk": "sa na je v že to s z do a o vo pre za by si ale sú ako podľa od bol po ktoré",
    "hu": "a az és hogy nem is egy volt meg csak de már van ez azt szerint még el lesz ki mint",
    "ro": "și de în la cu pe nu a este din care mai pentru că au fost un o sunt după sau să",
    "hr": "je i u na se da su za od o s koji kako će bi nije to iz što ali koja kao te bio",
    "sq": "të dhe në e për me që një nga se është janë nuk ka si më u do ishte",
    "tr": "ve bir bu için ile de da olarak çok daha olan gibi sonra kadar ne var dedi olduğunu ise",
    "id": "yang dan di dengan untuk dari ini pada tidak itu dalam akan ke juga oleh telah adalah kata sebagai",
    "vi": "và của là có cho được không trong các với một người những đã tại khi này theo đến về",
    "lt": "ir kad į yra su tai iš bei už apie jis buvo kaip po bet dėl nuo ne ar",
    "lv": "un ir ka no par ar kas uz arī bet tika vai šo to pēc kā bija viņš",
    "et": "ja on ei et see oli kui ka ning oma aga mis kes või üle tema pärast ta",
    "is": "og að er í á sem við það en ekki var fyrir um með af til hann þá hefur",
    "sw": "na ya wa kwa katika ni za la kuwa hiyo huyo alisema cha hii watu pia baada",
    "ru": "и в не на что с по это как из он за от его но для был года также все",
    "uk": "і в не на що з до про та за це від як його для був року він також у",
    "bg": "на и е да се в за от не с че са по това ще като беше си но",
    "sr": "је и у на се да су за од о с који како ће би није то из што",
    "fa": "و در به از که این را با است برای آن می های شد یک تا خود",
    "ur": "کے میں کی ہے اور سے کا کو نے پر یہ کہ ہیں اس بھی تھا",
    "ar": "في من على أن إلى عن التي الذي مع هذا هذه كان قال بعد ما لا كما بين",
}
"""The commonest words of each language. The feature is only that a word is one of these, not its language."""

# Words by topic: weak evidence. A rule identifies a whole label for certain; these only suggest what a line may be.
# "You" and "I" are frequent in prompts and in readers' comments and rare in news, outside quotations.
TOPICS: Mapping[str, str] = {
    "I": (
        "i me my mine myself ich mich mir mein meine meinem meinen meiner je moi mon mes yo mi mis conmigo eu"
        " minha meus minhas io mio mia miei ik mij mijn jag mig mitt mina jeg meg minun minulla minä olen mnie moja"
        " moje moim já mně jsem jsme én engem nekem szerintem vagyok mie sunt я мне меня мой моя мои мене мені мій"
        " ја mene meni moj εγώ μου με εμένα ben bana benim أنا عندي مرا मैं मुझे मेरा मेरी मेरे saya aku gue gw tôi"
        " mình"
    ),
    "you": (
        "you your yours yourself du dich dir dein deine deinen deiner euch euer eure vous votre vos tu toi usted"
        " ustedes tú tus você vocês vostro voi tuo tua tuoi uw je jouw jij jullie dig ditt dina deg dere dine dit"
        " sinä sinun sinulle teidän voit ciebie tobie twój twoje twoja pani państwo vás vám váš vaše tebe önnek"
        " téged neked dumneavoastră tine voastră vă ți вы вас вам ваш ваша ваше ваши ты тебя тебе вами вашого vi"
        " vas vam vaš vama εσείς σας εσύ σου siz size sizin sen sana senin أنت شما تو आप आपको आपके आपका आपकी तुम"
        " anda kamu kalian bạn"
    ),
    "comment": (
        "comment comments commented reply replies wrote writes says thanks thank hello hi lol congrats cheers"
        " kommentar kommentare kommentaren antworten antwort sagt schrieb schreibt hallo danke grüße gruß lg"
        " commentaire commentaires répondre réponse bonjour merci salut comentario comentarios responder respuesta"
        " hola gracias saludos comentário comentários resposta olá obrigado obrigada abraço commento commenti"
        " rispondi risposta ciao grazie reactie reacties reageer beantwoorden antwoord hoi dank kommentarer svara"
        " svar hej tack kommentér hei takk tak kommentti kommentit vastaa vastaukset kiitos moi komentarz"
        " komentarze odpowiedz dzięki pozdrawiam komentář komentáře odpovědět reagovat diskuse děkuji hozzászólás"
        " hozzászólások válasz köszönöm szia comentariu comentarii răspunde mulțumesc комментарий комментарии"
        " комментариев ответить ответ спасибо привет пишет коментар коментарі відповісти дякую коментари komentar"
        " komentari odgovori hvala pozdrav σχόλιο σχόλια απάντηση ευχαριστώ yorum yorumlar yorumu cevapla yanıtla"
        " teşekkürler merhaba تعليق تعليقات رد شكرا نظر نظرات پاسخ ممنون سلام टिप्पणी टिप्पणियां जवाब धन्यवाद balas"
        " terima makasih bình luận"
    ),
    "sign up": (
        "subscribe subscriber subscribers subscription newsletter newsletters inbox email mail account login log"
        " register registered sign signup free premium unlimited access membership member donate donation trial"
        " unsubscribe offer abonnieren abo abonnent abonnenten anmelden anmeldung registrieren konto einloggen"
        " kostenlos passwort benutzername angebot testen monat jederzeit kündbar probemonat abonner abonnez abonné"
        " abonnés abonnement inscrire inscrivez inscription connexion connecter compte gratuit gratuitement offre"
        " suscribirse suscríbete suscripción suscriptor boletín correo cuenta registrarse regístrate gratis iniciar"
        " sesión assine assinante assinatura assinantes cadastre cadastro entrar conta grátis gratuito abbonati"
        " abbonamento iscriviti iscrizione accedi registrati gratuita offerta abonneer abonnee abonneren aanmelden"
        " inloggen nieuwsbrief proefabonnement prenumerera prenumerant nyhetsbrev logga nyhedsbrev logg tilmeld"
        " tilaa tilaaja tilaajille uutiskirje kirjaudu rekisteröidy ilmainen subskrypcja subskrybuj prenumerata"
        " zaloguj zarejestruj bezpłatnie předplatné přihlásit registrovat zdarma odběr feliratkozás iratkozz"
        " hírlevél előfizetés regisztráció bejelentkezés ingyenes abonează abonare abonament autentificare cont"
        " подписка подписаться подпишитесь подписывайтесь рассылка войти регистрация зарегистрироваться аккаунт"
        " бесплатно підписка підписатися підписуйтесь увійти реєстрація безкоштовно pretplata pretplatite prijava"
        " prijavite registracija besplatno εγγραφή εγγραφείτε συνδρομή σύνδεση δωρεάν abone üye giriş kayıt"
        " ücretsiz bülten اشترك اشتراك تسجيل الدخول حساب مجانا النشرة عضویت اشتراک ورود ثبت رایگان सदस्यता"
        " सब्सक्राइब लॉगिन रजिस्टर langganan berlangganan daftar masuk akun đăng ký nhập miễn phí"
    ),
    "legal": (
        "cookie cookies privacy policy terms consent gdpr rights reserved copyright disclaimer browser javascript"
        " settings partners advertising analytics preferences trademark inc llc ltd datenschutz"
        " datenschutzerklärung impressum agb nutzungsbedingungen rechte vorbehalten einwilligung zustimmung"
        " einstellungen dritter personenbezogene daten verarbeitung widerrufen gmbh confidentialité mentions"
        " légales droits réservés conditions consentement données personnelles partenaires cgu privacidad política"
        " términos derechos reservados aviso legal datos consentimiento privacidade termos direitos condizioni"
        " diritti riservati informativa consenso dati voorwaarden rechten voorbehouden toestemming gegevens"
        " integritet villkor samtycke kakor personuppgifter personvern vilkår samtykke informasjonskapsler"
        " personoplysninger tietosuoja evästeet käyttöehdot oikeudet pidätetään prywatność regulamin ciasteczka"
        " prawa zastrzeżone polityka soukromí podmínky souhlas práva vyhrazena adatvédelem sütik jogok fenntartva"
        " impresszum confidențialitate termeni drepturi rezervate политика конфиденциальности права защищены"
        " пользовательское соглашение куки політика конфіденційності захищені privatnost uvjeti prava pridržana"
        " kolačići απόρρητο όροι δικαιώματα gizlilik çerez çerezler hakları saklıdır koşulları kvkk الخصوصية الشروط"
        " الحقوق محفوظة حقوق محفوظ حریم خصوصی गोपनीयता कुकीज़ अधिकार सुरक्षित kebijakan privasi ketentuan hak cipta"
        " bảo mật chính sách bản quyền"
    ),
    "image": (
        "photo photos photograph photographer picture pictured image images credit courtesy getty shutterstock"
        " reuters afp ap epa dpa imago video videos gallery caption file screenshot istock alamy unsplash pixabay"
        " wire foto fotos bild bilder archivbild symbolbild bildquelle quelle archiv fotostrecke galerie crédit"
        " légende imagen imágenes crédito archivo cortesía imagem reprodução divulgação arquivo fotografia"
        " fotografía immagine immagini repertorio beeld afbeelding bildtext arkiv skärmdump arkivfoto skjermdump"
        " kuva kuvat kuvaaja arkisto zdjęcie zdjęcia fot źródło archiwum snímek fotografie zdroj kép képek fotó"
        " illusztráció forrás imagine sursa фото видео изображение источник снимок фотография фотографія зображення"
        " джерело fotografija izvor slika φωτογραφία φωτογραφίες βίντεο πηγή fotoğraf görsel kaynak صورة الصورة"
        " مصدر فيديو عکس تصویر منبع तस्वीर फोटो वीडियो स्रोत gambar sumber dok ảnh nguồn hình"
    ),
    "more": (
        "read more also related latest recent popular trending watch listen click here view next previous"
        " recommended stories story articles article posts post tags tag topics topic filed continue full most top"
        " ago lesen mehr weitere weiterlesen beiträge beitrag artikel thema themen meistgelesen aktuell aktuelle"
        " schlagwörter kategorie vorheriger nächster zurück hier klicken lire aussi derniers suivant précédent"
        " cliquez ici voir leer lee noticias relacionadas artículos anterior siguiente etiquetas clic aquí ver leia"
        " também veja notícias próximo clique aqui leggi altre notizie articoli correlati precedente successivo"
        " clicca lees meer verder gerelateerd vorige volgende läs också mer fler relaterade föregående nästa flere"
        " læs mere forrige neste næste lue lisää seuraava edellinen uusimmat luetuimmat czytaj więcej też także"
        " zobacz artykuły poprzedni następny najnowsze čtěte více také další články předchozí přečtěte nejčtenější"
        " olvass tovább cikkek legfrissebb következő kapcsolódó citește citeste articole știri следующий читайте"
        " подробнее новости статьи ещё еще смотрите популярное предыдущая следующая більше новини pročitajte više"
        " također vijesti još najčitanije διαβάστε επίσης περισσότερα δείτε άρθρα επόμενο haberler haberi devamı"
        " oku fazla ilgili önceki sonraki اقرأ أيضا المزيد أخبار مواضيع السابق التالي بیشتر بخوانید اخبار مطالب"
        " مرتبط بعدی قبلی और पढ़ें यह भी खबरें संबंधित baca selengkapnya berita terkait terpopuler selanjutnya"
        " sebelumnya xem thêm tin bài đọc liên quan"
    ),
    "share": (
        "share shared tweet facebook twitter whatsapp telegram instagram youtube linkedin pinterest reddit tiktok"
        " messenger threads bluesky mastodon xing pocket flipboard rss follow follows print copy link send like"
        " likes app download teilen drucken folgen folge kopieren senden herunterladen partager imprimer suivez"
        " suivre copier télécharger compartir comparte imprimir síguenos seguir copiar enlace descargar"
        " compartilhar compartilhe siga baixar condividi stampa seguici segui copia scarica delen deel volg"
        " afdrukken dela skriv följ kopiera dele følg kopier jaa tulosta seuraa udostępnij drukuj śledź obserwuj"
        " kopiuj sdílet sdílejte tisk sledujte megosztás megosztom nyomtatás kövess distribuie urmărește urmareste"
        " поделиться скопировать ссылка вконтакте одноклассники печать поділитися podijeli podeli ispis kopiraj"
        " κοινοποίηση εκτύπωση ακολουθήστε paylaş yazdır takip شارك مشاركة نسخ الرابط طباعة تابعنا اشتراک‌گذاری کپی"
        " لینک شेयर शेयर फॉलो bagikan salin tautan ikuti cetak chia sẻ dõi"
    ),
    "site": (
        "home menu search contact about help faq advertise careers jobs sitemap imprint editorial staff team"
        " archive archives category categories section sections sports sport politics business entertainment"
        " lifestyle opinion weather horoscope podcast podcasts games events shop store cart close open toggle"
        " navigation skip main content toolbar startseite suche kontakt hilfe werbung karriere wirtschaft politik"
        " kultur wetter ratgeber veranstaltungen schließen inhalt accueil recherche aide météo économie politique"
        " fermer contenu inicio buscar contacto deportes política economía cultura clima cerrar contenido início"
        " busca fale esportes economia cerca contatti chi siamo cronaca meteo chiudi zoeken weer sluiten sök väder"
        " stäng søk søg vær vejr lukk luk etusivu haku yhteystiedot sää valikko urheilu szukaj pogoda strona główna"
        " zamknij hledat počasí domů zavřít keresés kapcsolat időjárás kezdőlap bezárás caută acasă vremea închide"
        " поиск контакты главная реклама погода закрыть пошук головна контакти pretraga naslovna vrijeme αναζήτηση"
        " επικοινωνία αρχική καιρός ara iletişim anasayfa hava künye reklam بحث الرئيسية اتصل اعلانات الطقس جستجو"
        " تماس خانه درباره खोजें होम संपर्क beranda cari kontak tentang iklan redaksi trang chủ tìm kiếm"
    ),
    "time": (
        "january february march april june july august september october november december jan feb mar apr jun jul"
        " aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat"
        " sun am pm updated published posted edited minutes hours min mins gmt edt utc uhr januar februar märz juni"
        " juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag veröffentlicht"
        " aktualisiert stand minuten stunden lesezeit janvier février mars avril juin juillet août septembre"
        " octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche publié jour enero febrero"
        " marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves"
        " viernes sábado domingo publicado actualizado hace horas janeiro fevereiro março maio junho julho setembro"
        " outubro novembro dezembro segunda terça quarta quinta sexta atualizado há gennaio febbraio aprile maggio"
        " giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica"
        " pubblicato aggiornato ore fa januari februari maart augustus maandag dinsdag woensdag donderdag vrijdag"
        " zaterdag zondag geleden bijgewerkt gepubliceerd maj publicerad uppdaterad timmar sedan måndag tisdag"
        " onsdag torsdag fredag lördag söndag publisert oppdatert publiceret opdateret timer siden julkaistu"
        " päivitetty klo tuntia stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
        " listopada grudnia temu opublikowano aktualizacja ledna února března dubna května června července srpna"
        " září října prosince publikováno minut január február március április május június július augusztus"
        " szeptember október ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie"
        " publicat actualizat января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
        " опубликовано обновлено назад січня лютого березня квітня травня червня липня серпня вересня жовтня"
        " листопада грудня тому siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenog"
        " prosinca januara februara avgusta decembra ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου"
        " αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου ocak şubat mart nisan mayıs haziran temmuz ağustos"
        " eylül ekim kasım aralık önce güncelleme saat يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر"
        " نوفمبر ديسمبر آخر تحديث منذ ساعة دقيقة تاریخ انتشار ساعت دقیقه پیش जनवरी फरवरी मार्च अप्रैल मई जून जुलाई"
        " अगस्त सितंबर अक्टूबर नवंबर दिसंबर mei agustus desember senin selasa rabu kamis jumat sabtu minggu wib"
        " lalu diperbarui tháng ngày giờ trước"
    ),
    "shop": (
        "price prices buy order cart checkout shipping delivery discount deal deals sale euro eur usd stock review"
        " reviews rating stars product products preis preise kaufen bestellen warenkorb lieferung versand rabatt"
        " verfügbar mwst produkt produkte bewertung bewertungen sterne prix acheter panier livraison produits avis"
        " precio comprar envío carrito producto productos preço compre frete prezzo acquista carrello spedizione"
        " prodotti prijs kopen bestel winkelwagen pris köp varukorg kjøp køb hinta osta cena kup koszyk koupit"
        " košík ár kosár preț cumpără цена купить корзина ціна купити cijena kupi τιμή καλάθι fiyat sepet السعر"
        " شراء قیمت خرید खरीदें कीमत harga beli giá mua"
    ),
    "said": (
        "said says told according reported added sagte sagt erklärte betonte teilte berichtete laut déclaré"
        " affirmé selon expliqué indiqué dijo afirmó señaló explicó según aseguró disse afirmou segundo explicou"
        " detto secondo spiegato affermato zei zegt aldus vertelde säger sade uppger enligt berättar sier sagde"
        " ifølge forteller fortæller sanoi sanoo kertoi kertoo mukaan powiedział powiedziała mówi podkreślił według"
        " řekl řekla uvedl uvedla podle sdělil mondta közölte szerint elmondta spus declarat precizat potrivit"
        " сказал сказала заявил заявила сообщил сообщили сообщила словам сказав заявив повідомив повідомили словами"
        " rekao rekla kazao istaknuo prema είπε δήλωσε σύμφωνα dedi söyledi belirtti açıkladı göre قال قالت وأضاف"
        " أكد وفق گفت افزود کرد कहा बताया अनुसार kata mengatakan ujar menurut nói cho biết theo"
    ),
}
TOPIC_NAMES = tuple(TOPICS)

# Chinese, Japanese and Korean do not separate words with spaces: two adjacent characters serve as a word.
PAIRS: Mapping[str, str] = {
    "I": "我的 我觉 我想 私は 私の 僕は 나는 저는 제가 내가",
    "you": "你的 您的 你们 あな 皆さ 당신 여러",
    "comment": "评论 留言 回复 网友 跟帖 評論 回覆 コメ 返信 投稿 댓글 답글 의견 감사",
    "sign up": (
        "订阅 登录 注册 会员 免费 邮箱 訂閱 登入 註冊 會員 免費 購読 登録 会員 無料 ログ 有料 メル 구독 로그"
        " 회원 가입 무료"
    ),
    "legal": (
        "版权 隐私 声明 备案 许可 版權 隱私 聲明 著作 転載 規約 利用 プラ 禁止 저작 무단 전재 배포 금지 약관 개인"
    ),
    "image": "图片 图源 资料 视频 摄影 圖片 資料 影片 攝影 写真 撮影 画像 動画 提供 사진 영상 제공 이미",
    "more": (
        "更多 相关 推荐 阅读 热门 点击 查看 上一 下一 相關 推薦 閱讀 熱門 點擊 関連 続き 記事 一覧 ラン 人気"
        " おす 前へ 次へ 관련 기사 더보 추천 인기 이전 다음 바로"
    ),
    "share": (
        "分享 转发 微博 微信 关注 下载 扫码 轉發 關注 下載 シェ ツイ フォ 保存 印刷 공유 복사 카카 페이 트위 인쇄 팔로"
    ),
    "site": (
        "首页 搜索 频道 联系 关于 广告 招聘 地图 首頁 搜尋 聯絡 廣告 ホー 検索 問い 会社 広告 メニ 검색 메뉴"
        " 회사 광고 문의 홈으"
    ),
    "time": "发布 更新 编辑 来源 記者 记者 责编 發布 編輯 來源 公開 配信 入力 입력 수정 기자 등록 오전 오후",
    "shop": "价格 购买 商品 价钱 價格 購買 価格 購入 税込 가격 구매 할인",
    "said": "表示 报道 指出 认为 報道 報導 認為 述べ 発表 明ら 밝혔 말했 전했 강조",
}


def inputs_hash() -> str:
    """SHA-256 of everything above, in hex."""
    import hashlib
    import json

    frozen = (FAMILIES, CHARACTERS, DENSE_SCRIPTS, FUNCTION_WORDS, TOPICS, PAIRS)
    return hashlib.sha256(json.dumps(frozen, ensure_ascii=True).encode()).hexdigest()
