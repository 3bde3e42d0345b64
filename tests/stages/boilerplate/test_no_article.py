"""Texts that hold no article: nothing comes out. And news that looks like them: all of it stays."""

# ruff: noqa: E501 (texts as they stand on pages)

from __future__ import annotations

import pytest

import newsclean
from newsclean.rules.rule import Rule

CONSENT = {
    "en": "We value your privacy\n\nWe and our 842 partners store and access personal data, like browsing data, on your device. "
    "You can change your choices at any time in our privacy policy.\n\nAccept all\nReject all\nManage options\n",
    "de": "Wir verwenden Cookies, um Ihnen Inhalte und Werbung anzuzeigen.\n\nWir und unsere 214 Partner benötigen Ihre "
    "Zustimmung. Sie können Ihre Einwilligung jederzeit widerrufen.\n\nAlle akzeptieren\nEinstellungen\n",
    "fr": "Nous et nos 312 partenaires utilisons des cookies pour mesurer l’audience.\n\nVous pouvez retirer votre consentement "
    "à tout moment.\n\nTout accepter\nContinuer sans accepter\n",
    "es": "Utilizamos cookies propias y de terceros para mejorar nuestros servicios.\n\nPuedes cambiar tus preferencias en "
    "cualquier momento.\n\nAceptar y continuar\nConfigurar\n",
    "it": "Noi e i nostri 120 partner utilizziamo i cookie per mostrare annunci.\n\nPuoi revocare il tuo consenso in qualsiasi "
    "momento.\n\nAccetta e continua\nRifiuta tutto\n",
    "pt": "Utilizamos cookies para melhorar a sua experiência.\n\nVocê pode retirar seu consentimento a qualquer momento.\n\n"
    "Aceitar todos\nSaiba mais\n",
    "nl": "Wij gebruiken cookies om advertenties te tonen.\n\nU kunt uw toestemming op elk moment intrekken.\n\n"
    "Alles accepteren\nInstellingen\n",
    "sv": "Vi använder kakor för att förbättra din upplevelse.\n\nDu kan när som helst ändra dina inställningar.\n\n"
    "Acceptera alla\nHantera inställningar\n",
    "da": "Vi bruger cookies til at vise annoncer.\n\nDu kan når som helst trække dit samtykke tilbage.\n\n"
    "Accepter alle\nIndstillinger\n",
    "no": "Vi bruker informasjonskapsler for å vise annonser.\n\nDu kan når som helst trekke samtykket ditt tilbake.\n\n"
    "Godta alle\nInnstillinger\n",
    "fi": "Käytämme evästeitä mainosten näyttämiseen.\n\nVoit milloin tahansa peruuttaa suostumuksesi.\n\n"
    "Hyväksy kaikki\nAsetukset\n",
    "pl": "Używamy plików cookies, aby wyświetlać reklamy.\n\nMożesz w każdej chwili wycofać zgodę.\n\n"
    "Akceptuję wszystkie\nUstawienia\n",
    "cs": "Používáme soubory cookies, abychom mohli zobrazovat reklamy.\n\nSvůj souhlas můžete kdykoli odvolat. "
    "Můžete kdykoli změnit nastavení.\n\nPřijmout vše\nNastavení\n",
    "sk": "Používame súbory cookies na zobrazovanie reklám.\n\nMôžete kedykoľvek zmeniť nastavenia.\n\nPrijať všetko\nNastavenia\n",
    "hu": "Sütiket használunk a hirdetések megjelenítéséhez.\n\nBármikor módosíthatja a beállításait.\n\n"
    "Elfogadom\nBeállítások\n",
    "ro": "Folosim cookie-uri pentru a afișa reclame.\n\nPoți oricând să îți retragi consimțământul.\n\nAcceptă toate\nSetări\n",
    "bg": "Ние използваме бисквитки, за да показваме реклами.\n\nМожете по всяко време да оттеглите съгласието си.\n\n"
    "Приемам всички\nНастройки\n",
    "el": "Χρησιμοποιούμε cookies για να προβάλλουμε διαφημίσεις.\n\nΜπορείτε ανά πάσα στιγμή να αλλάξετε τις ρυθμίσεις.\n\n"
    "Αποδοχή όλων\nΡυθμίσεις\n",
    "ru": "Мы используем файлы cookie, чтобы показывать рекламу.\n\nВы можете в любое время изменить настройки.\n\n"
    "Принять все\nНастройки\n",
    "uk": "Ми використовуємо файли cookie, щоб показувати рекламу.\n\nВи можете в будь-який час змінити налаштування.\n\n"
    "Прийняти всі\nНалаштування\n",
    "hr": "Koristimo kolačiće kako bismo prikazivali oglase.\n\nMožete u svakom trenutku povući privolu.\n\nPrihvati sve\nPostavke\n",
    "tr": "Bu web sitesi reklam göstermek için çerezler kullanmaktadır.\n\nİstediğiniz zaman tercihlerinizi değiştirebilirsiniz.\n\n"
    "Tümünü kabul et\nAyarlar\n",
    "ar": "نستخدم ملفات تعريف الارتباط لعرض الإعلانات.\n\nيمكنك في أي وقت تغيير الإعدادات.\n\nقبول الكل\nإعدادات\n",
    "fa": "ما از کوکی‌ها برای نمایش تبلیغات استفاده می‌کنیم.\n\nشما می‌توانید در هر زمان تنظیمات را تغییر دهید.\n\nقبول همه\nتنظیمات\n",
    "he": "אנחנו משתמשים בעוגיות כדי להציג פרסומות.\n\nניתן בכל עת לשנות את ההגדרות.\n\nקבל הכל\nהגדרות\n",
    "hi": "हम विज्ञापन दिखाने के लिए कुकीज़ का उपयोग करते हैं।\n\nआप किसी भी समय सेटिंग बदल सकते हैं।\n\nसभी स्वीकार करें\nसेटिंग\n",
    "id": "Kami menggunakan cookie untuk menampilkan iklan.\n\nAnda dapat mengubah pengaturan kapan saja.\n\nTerima semua\nPengaturan\n",
    "vi": "Chúng tôi sử dụng cookie để hiển thị quảng cáo.\n\nBạn có thể thay đổi cài đặt bất cứ lúc nào.\n\nChấp nhận tất cả\nCài đặt\n",
    "zh": "我们使用cookie来展示广告。\n\n您可以随时更改设置。\n\n接受全部\n设置\n",
    "ja": "当サイトは広告の表示のためにクッキーを使用しています。\n\n設定はいつでも変更できます。\n\nすべて許可\n設定\n",
    "ko": "저희는 광고를 표시하기 위해 쿠키를 사용합니다.\n\n언제든지 설정을 변경할 수 있습니다.\n\n모두 동의\n설정\n",
    "th": "เราใช้คุกกี้เพื่อแสดงโฆษณา\n\nคุณสามารถเปลี่ยนการตั้งค่าได้ตลอดเวลา\n\nยอมรับทั้งหมด\nตั้งค่า\n",
}
ERROR = {
    "en": "404\n\nPage not found\n\nSorry, the page you are looking for does not exist.\n\nBack to the home page\n",
    "de": "Fehler 404\n\nSeite nicht gefunden\n\nDie von Ihnen gesuchte Seite existiert nicht.\n\nZur Startseite\n",
    "fr": "Erreur 404\n\nPage introuvable\n\nLa page que vous recherchez n’existe plus.\n\nRetour à l’accueil\n",
    "es": "Error 404\n\nPágina no encontrada\n\nLa página que buscas no existe.\n\nVolver a la portada\n",
    "it": "Errore 404\n\nPagina non trovata\n\nLa pagina che stai cercando non esiste.\n\nTorna alla home\n",
    "pt": "Erro 404\n\nPágina não encontrada\n\nA página que você procura não existe.\n\nVoltar para a página inicial\n",
    "nl": "Fout 404\n\nPagina niet gevonden\n\nDe pagina die je zoekt bestaat niet meer.\n\nTerug naar de homepage\n",
    "sv": "404\n\nSidan hittades inte\n\nSidan du söker finns inte längre.\n\nTillbaka till startsidan\n",
    "da": "404\n\nSiden blev ikke fundet\n\nSiden, du leder efter, findes ikke.\n\nTilbage til forsiden\n",
    "no": "404\n\nSiden ble ikke funnet\n\nSiden du leter etter finnes ikke.\n\nTilbake til forsiden\n",
    "fi": "404\n\nSivua ei löydy\n\nValitettavasti etsimääsi sivua ei löytynyt.\n\nPalaa etusivulle\n",
    "pl": "Błąd 404\n\nStrona nie została znaleziona\n\nStrona, której szukasz, nie istnieje.\n\nWróć na stronę główną\n",
    "cs": "Chyba 404\n\nStránka nenalezena\n\nStránka, kterou hledáte, neexistuje.\n\nZpět na hlavní stránku\n",
    "sk": "Chyba 404\n\nStránka sa nenašla\n\nStránka, ktorú hľadáte, neexistuje.\n\nSpäť na hlavnú stránku\n",
    "hu": "404\n\nAz oldal nem található\n\nSajnáljuk, a keresett oldal nem létezik.\n\nVissza a főoldalra\n",
    "ro": "Eroare 404\n\nPagina nu a fost găsită\n\nPagina pe care o cauți nu mai există.\n\nÎnapoi la prima pagină\n",
    "bg": "Грешка 404\n\nСтраницата не е намерена\n\nСтраницата, която търсите, не съществува.\n\nКъм началната страница\n",
    "el": "Σφάλμα 404\n\nΗ σελίδα δεν βρέθηκε\n\nΗ σελίδα που αναζητάτε δεν υπάρχει.\n\nΕπιστροφή στην αρχική\n",
    "ru": "Ошибка 404\n\nСтраница не найдена\n\nСтраница, которую вы ищете, удалена или не существует.\n\nНа главную\n",
    "uk": "Помилка 404\n\nСторінку не знайдено\n\nСторінка, яку ви шукаєте, не існує.\n\nНа головну\n",
    "hr": "Greška 404\n\nStranica nije pronađena\n\nStranica koju tražite ne postoji.\n\nPovratak na naslovnicu\n",
    "tr": "404\n\nSayfa bulunamadı\n\nÜzgünüz, aradığınız sayfa mevcut değil.\n\nAna sayfaya dön\n",
    "ar": "خطأ 404\n\nالصفحة غير موجودة\n\nعذراً، الصفحة التي تبحث عنها غير متاحة.\n\nالعودة إلى الصفحة الرئيسية\n",
    "fa": "خطای ۴۰۴\n\nصفحه یافت نشد\n\nمتأسفانه صفحه مورد نظر شما وجود ندارد.\n\nبازگشت به صفحه اصلی\n",
    "he": "שגיאה 404\n\nהדף לא נמצא\n\nמצטערים, הדף שחיפשת אינו קיים.\n\nחזרה לדף הבית\n",
    "hi": "404\n\nपेज नहीं मिला\n\nआप जिस पेज को खोज रहे हैं वह मौजूद नहीं है।\n\nहोम पेज पर जाएं\n",
    "id": "404\n\nHalaman tidak ditemukan\n\nMaaf, halaman yang Anda cari tidak tersedia.\n\nKembali ke beranda\n",
    "vi": "Lỗi 404\n\nKhông tìm thấy trang\n\nTrang bạn tìm kiếm không tồn tại.\n\nQuay lại trang chủ\n",
    "zh": "404\n\n页面不存在\n\n抱歉，您访问的页面不存在。\n\n返回首页\n",
    "ja": "404\n\nページが見つかりません\n\nお探しのページは見つかりませんでした。\n\nトップページへ戻る\n",
    "ko": "404\n\n페이지를 찾을 수 없습니다\n\n요청하신 페이지가 존재하지 않습니다.\n\n홈으로 돌아가기\n",
    "th": "404\n\nไม่พบหน้า\n\nขออภัย ไม่พบหน้าที่คุณต้องการ\n\nกลับไปหน้าแรก\n",
}
ROBOT = {
    "en": "Are you a robot?\n\nPlease make sure your browser supports JavaScript and cookies and that you are not blocking them.\n",
    "de": "Sind Sie ein Mensch?\n\nBitte aktivieren Sie JavaScript, um fortzufahren.\n",
    "fr": "Êtes-vous un robot ?\n\nVeuillez activer JavaScript pour continuer.\n",
    "es": "¿Eres un robot?\n\nPor favor, activa JavaScript para continuar.\n",
    "it": "Sei un robot?\n\nPer favore, abilita JavaScript per continuare.\n",
    "pt": "Você é um robô?\n\nPor favor, ative o JavaScript para continuar.\n",
    "nl": "Ben je een robot?\n\nSchakel JavaScript in om verder te gaan.\n",
    "sv": "Är du en robot?\n\nAktivera JavaScript för att fortsätta.\n",
    "da": "Er du en robot?\n\nAktiver JavaScript for at fortsætte.\n",
    "no": "Er du en robot?\n\nAktiver JavaScript for å fortsette.\n",
    "fi": "Oletko robotti?\n\nOta JavaScript käyttöön jatkaaksesi.\n",
    "pl": "Czy jesteś robotem?\n\nWłącz JavaScript, aby kontynuować.\n",
    "cs": "Jste robot?\n\nPro pokračování povolte JavaScript.\n",
    "sk": "Ste robot?\n\nPre pokračovanie povoľte JavaScript.\n",
    "hu": "Ön robot?\n\nKérjük, engedélyezze a JavaScriptet a folytatáshoz.\n",
    "ro": "Ești un robot?\n\nTe rugăm să activezi JavaScript pentru a continua.\n",
    "bg": "Робот ли сте?\n\nМоля, активирайте JavaScript, за да продължите.\n",
    "el": "Είστε ρομπότ;\n\nΠαρακαλούμε ενεργοποιήστε τη JavaScript για να συνεχίσετε.\n",
    "ru": "Я не робот\n\nПожалуйста, включите JavaScript, чтобы продолжить.\n",
    "uk": "Я не робот\n\nБудь ласка, увімкніть JavaScript, щоб продовжити.\n",
    "hr": "Jeste li robot?\n\nMolimo omogućite JavaScript za nastavak.\n",
    "tr": "Robot musunuz?\n\nDevam etmek için lütfen JavaScript'i etkinleştirin.\n",
    "ar": "هل أنت روبوت؟\n\nيرجى تفعيل جافا سكريبت للمتابعة.\n",
    "fa": "آیا شما ربات هستید؟\n\nلطفاً جاوا اسکریپت را فعال کنید.\n",
    "he": "אני לא רובוט\n\nאנא הפעילו JavaScript כדי להמשיך.\n",
    "hi": "क्या आप रोबोट हैं?\n\nकृपया JavaScript सक्षम करें।\n",
    "id": "Apakah Anda robot?\n\nHarap aktifkan JavaScript untuk melanjutkan.\n",
    "vi": "Tôi không phải là người máy\n\nVui lòng bật JavaScript để tiếp tục.\n",
    "zh": "您是机器人吗？\n\n请启用JavaScript以继续。\n",
    "ja": "私はロボットではありません\n\nJavaScriptを有効にしてください。\n",
    "ko": "로봇입니까?\n\n자바스크립트를 활성화해 주세요.\n",
    "th": "คุณเป็นหุ่นยนต์หรือไม่\n\nโปรดเปิดใช้งาน JavaScript เพื่อดำเนินการต่อ\n",
}
WALLS = {
    "login wall": (
        "Log in to continue\n\nEmail\nPassword\nForgot password?\nDon't have an account?\nRegister\n",
        "Bitte melden Sie sich an, um fortzufahren.\n\nE-Mail-Adresse\nPasswort\nNoch kein Konto?\n",
        "Connectez-vous pour continuer\n\nAdresse e-mail\nMot de passe oublié\n",
        "Inicia sesión para continuar\n\nCorreo electrónico\nContraseña\n",
        "Logga in för att fortsätta\n\nE-post\nLösenord\n",
        "Zaloguj się, aby kontynuować\n\nAdres e-mail\nHasło\n",
        "Войдите, чтобы продолжить\n\nЭлектронная почта\nПароль\n",
    ),
    "subscription wall": (
        "Subscribe to continue reading\n\n$4 per month\nCancel anytime\n\nAlready a subscriber? Log in\n",
        "Dieser Artikel ist nur für Abonnenten.\n\nBereits Abonnent? Hier anmelden\n",
        "Cet article est réservé aux abonnés\n\nDéjà abonné ? Se connecter\n",
        "Este contenido es exclusivo para suscriptores\n\n¿Ya eres suscriptor? Inicia sesión\n",
        "Questo contenuto è riservato agli abbonati\n\nSei già abbonato? Accedi\n",
        "この記事は有料会員限定です\n\nログイン\n会員登録\n",
    ),
}
OTHERS = {
    "error page": (
        "Quill Courier\n\nPage not found\n",
        "Page not found | Quill Courier\n",
        "Seite nicht gefunden - Quill Kurier\n\nStartseite\nSuche\n",
        "403 Forbidden\n\nnginx\n",
        'Access Denied\n\nYou don\'t have permission to access "http://quill.example/a" on this server.\n\nReference #18.3d5f.1698\n',
        "500 Internal Server Error\n",
        "502 Bad Gateway\n",
        "Oops! Something went wrong\n\nPlease try again later.\n",
        "Not Found\n\nThe requested URL /harbour was not found on this server.\n",
        "404\n\nPage not found\n\nThe page you requested has been moved.\n\nFerry sails again after storm\n\nSchool gets a new roof\n",
    ),
    "robot check": (
        "Just a moment...\n\nChecking your browser before accessing quill.example.\n\nThis process is automatic. Your browser will "
        "redirect to your requested content shortly.\n\nPlease allow up to 5 seconds...\n\nDDoS protection by Cloudflare\nRay ID: 7d3f\n",
        "Please enable JavaScript and cookies to continue\n",
        "Sorry, you have been blocked\n\nYou are unable to access quill.example\n\nWhy have I been blocked?\n\nThis website is using a "
        "security service to protect itself from online attacks.\n"[:30]
        + "\n",
        "Verify you are human\n\nquill.example needs to review the security of your connection.\n"[:20] + "\n",
    ),
    "consent wall": ("We value your privacy\n\nAccept all\n", "Cookie settings\n\nAccept all cookies\nReject all\n"),
}


def cases(kind: str, texts: dict[str, str]) -> list:
    return [pytest.param(text, kind, id=f"{kind}-{language}") for language, text in texts.items()]


NO_ARTICLE = [
    *cases("consent wall", CONSENT),
    *cases("error page", ERROR),
    *cases("robot check", ROBOT),
    *(
        pytest.param(text, kind, id=f"{kind}-{number}")
        for group in (WALLS, OTHERS)
        for kind, texts in group.items()
        for number, text in enumerate(texts)
    ),
]


@pytest.mark.parametrize(("text", "kind"), NO_ARTICLE)
def test_no_article(text, kind):
    article = newsclean.clean(text)
    assert (article.to_text(), article.no_article) == ("", kind)
    assert article.restore() == text


BRIEFS = {
    "en": "Quill Council has adopted a cookie law under which sites must ask visitors for consent before they track them.",
    "de": "Der Rat von Quill hat ein Cookie-Gesetz beschlossen, nach dem Seiten ihre Besucher um Einwilligung bitten müssen.",
    "fr": "Le conseil de Quill a adopté une loi sur les cookies qui oblige les sites à demander le consentement des visiteurs.",
    "es": "El consejo de Quill aprobó una ley de cookies que obliga a los sitios a pedir el consentimiento de los visitantes.",
    "it": "Il consiglio di Quill ha approvato una legge sui cookie che obbliga i siti a chiedere il consenso dei visitatori.",
    "pt": "O conselho de Quill aprovou uma lei de cookies que obriga os sites a pedir o consentimento dos visitantes.",
    "nl": "De raad van Quill heeft een cookiewet aangenomen die sites verplicht om bezoekers toestemming te vragen.",
    "sv": "Rådet i Quill har antagit en lag om kakor som tvingar webbplatser att be besökarna om samtycke.",
    "da": "Rådet i Quill har vedtaget en cookielov, der tvinger hjemmesider til at bede de besøgende om samtykke.",
    "no": "Rådet i Quill har vedtatt en lov om informasjonskapsler som tvinger nettsteder til å be om samtykke.",
    "fi": "Quillin neuvosto hyväksyi evästelain, joka velvoittaa sivustot pyytämään kävijöiltä suostumuksen.",
    "pl": "Rada Quill uchwaliła ustawę o ciasteczkach, która zmusza strony do pytania odwiedzających o zgodę.",
    "cs": "Rada v Quillu schválila zákon o cookies, který nutí weby žádat návštěvníky o souhlas.",
    "hu": "Quill tanácsa sütitörvényt fogadott el, amely arra kötelezi az oldalakat, hogy hozzájárulást kérjenek.",
    "ro": "Consiliul din Quill a adoptat o lege a cookie-urilor care obligă site-urile să ceară consimțământul vizitatorilor.",
    "bg": "Съветът на Куил прие закон за бисквитките, който задължава сайтовете да искат съгласието на посетителите.",
    "el": "Το συμβούλιο του Κουίλ ψήφισε νόμο για τα cookies που υποχρεώνει τους ιστότοπους να ζητούν συγκατάθεση.",
    "ru": "Совет Квилла принял закон о файлах cookie, который обязывает сайты спрашивать согласие посетителей.",
    "uk": "Рада Квілла ухвалила закон про файли cookie, який зобов’язує сайти питати згоду відвідувачів.",
    "hr": "Vijeće Quilla usvojilo je zakon o kolačićima koji stranice obvezuje da posjetitelje pitaju za privolu.",
    "tr": "Quill meclisi, siteleri ziyaretçilerden onay istemeye zorlayan bir çerez yasası kabul etti.",
    "ar": "أقر مجلس كويل قانونا لملفات تعريف الارتباط يلزم المواقع بطلب موافقة الزوار قبل تتبعهم.",
    "fa": "شورای کویل قانونی درباره کوکی‌ها تصویب کرد که سایت‌ها را ملزم می‌کند از بازدیدکنندگان اجازه بگیرند.",
    "he": "מועצת קוויל אישרה חוק עוגיות שמחייב אתרים לבקש את הסכמת המבקרים לפני מעקב.",
    "hi": "क्विल परिषद ने कुकी कानून पारित किया जो साइटों को आगंतुकों की सहमति लेने के लिए बाध्य करता है।",
    "id": "Dewan Quill mengesahkan undang-undang cookie yang mewajibkan situs meminta persetujuan pengunjung.",
    "vi": "Hội đồng Quill thông qua luật cookie buộc các trang web phải xin sự đồng ý của người truy cập.",
    "zh": "奎尔市议会通过了一项关于cookie的法规，要求网站在跟踪访问者之前征得其同意。",
    "ja": "クイル市議会は、サイトに対し訪問者の追跡前に同意を得るよう義務づけるクッキー条例を可決した。",
    "ko": "퀼 의회는 사이트가 방문자를 추적하기 전에 동의를 받도록 하는 쿠키 조례를 통과시켰다.",
    "th": "สภาเมืองควิลล์ผ่านกฎหมายคุกกี้ที่บังคับให้เว็บไซต์ขอความยินยอมจากผู้เยี่ยมชมก่อนติดตามพวกเขา",
}
"""Briefs of one sentence about a law on cookies."""
NEWS = {
    "a brief about an outage": 'The council\'s website was down for an hour on Monday; visitors saw the words "Page not found".\n',
    "a headline that is an error": "Page not found\n\nThe archive of Quill lost a page of its oldest register, the town clerk said.\n",
    "a quoted error page": "A page lost\n\nVisitors saw this:\n\n404 Page not found\n\nThe town clerk said that the site would be back on "
    "Friday.\n",
    "robots in a factory": "Are you a robot?\n\nWorkers at the Dorrow plant were asked this by a machine that sorts them by speed.\n",
    "a quoted consent": '"We use cookies to keep the children quiet on the long ferry crossing," the captain said.\n',
    "an indirect quote": "Sites must say that they use cookies, and that visitors can change their choices, the regulator ruled.\n",
    "a ruling on access": "Access to the pier was denied to anglers on Monday, the harbour master said.\n",
    "two sentences": "A ferry ran aground off Quill. Nobody was hurt.\n",
    "a flash": "Ferry aground off Quill\n",
    "a ticker entry": "10:42\n\nThe ferry has left the quay.\n",
    "a ticker": "10:42 Ferry leaves the quay\n10:57 Wind rises to force eight\n11:10 Lifeboat called out\n",
    "a weather table": "Dorrow  12  9  rain\nQuill  14  10  cloud\nKiln Lane  15  11  sun\n",
    "a box score": "Dorrow 3 1 0 2 – 6\nQuill 0 0 1 0 – 1\nAttendance: 412\n",
    "a result": "Dorrow United 2 – 2 Quill Rovers (half-time 1–0)\n",
    "an obituary": "Odile Marsh, teacher, died in Quill on Monday. She was 91.\n",
    "a poem": "The harbour sleeps\nthe ropes are wet\nnobody knows\nthe morning yet\n",
    "a poem with an error as its title": "Access denied\n\nthe gulls go round\nand round the light,\nthe sea says no\nto us tonight\n",
    "a headline with its standfirst": "Ferry sails again after storm\n\nNine days after the ramp was torn off, islanders can leave Quill\n",
    "a traffic report": "A4 closed between Dorrow and Kiln Lane after a lorry fire. Delays of an hour.\n",
    "a recipe": "Ginger cookies\n\n200 g flour\n100 g butter\n1 egg\n\nBake the cookies for ten minutes.\n",
    "cookies": "We use real butter in our cookies, the baker of Kiln Lane says.\n",
    "a standfirst above a paywall": "Ferry sails again after storm\n\nNine days after the ramp was torn off, islanders can leave Quill.\n\n"
    "Subscribe to continue reading\n",
    "a headline above an unknown sentence": "Page not found\n\nA lost register turns up in Dorrow.\n",
    "a question": "Are you a human? A school in Quill lets pupils ask a machine.\n",
    "a notice of the council": "The swimming pool is closed on Monday. Please use the entrance in Kiln Lane.\n",
    "a correction": "In Monday's report we said that the page was missing. It was found in Dorrow.\n",
    "a letter": "Please enable our children to read. The library must stay open, writes Ada Brook.\n",
    "a listing": "Monday: choir, town hall\nTuesday: chess, library\nWednesday: market, quay\n",
    "a quotation from a form": '"Please log in to continue": how Quill lost its library cards\n\nFour hundred readers cannot borrow books.\n',
    "a byline below a short headline": "Access denied\nBy Ada Brook\n\nAnglers may no longer use the pier of Quill, the council says.\n",
    "German, a page in a register": "Seite nicht gefunden\n\nIm Archiv von Quill fehlt ein Blatt, sagte die Leiterin am Montag.\n",
    "German, a strike": "Der Zugriff auf die Konten wurde den Kunden am Montag verweigert, teilte die Bank mit.\n",
    "French, a page": "Page introuvable\n\nUne page du registre de Quill a disparu, a annoncé la mairie lundi.\n",
    "Spanish, a page": "Página no encontrada\n\nUna hoja del registro de Quill desapareció, dijo el archivo el lunes.\n",
    "Russian, a page": "Страница не найдена\n\nВ архиве Квилла пропал лист самой старой книги, сообщил директор.\n",
    "Japanese, a page": "ページが見つかりません\n\nクイル町の古い台帳から一枚がなくなったと町が月曜日に発表した。\n",
}
STAYS = [
    *(pytest.param(text + "\n", id=f"a brief, {language}") for language, text in BRIEFS.items()),
    *(pytest.param(text, id=name) for name, text in NEWS.items()),
]


@pytest.mark.parametrize("text", STAYS)
def test_news_is_an_article(text):
    """Every paragraph that is prose stays, and so does the headline."""
    article = newsclean.clean(text)
    assert article.no_article is None
    kept = " ".join(article.to_text().split())
    assert [
        line for line in text.split("\n") if " ".join(line.split()) not in kept and line.endswith((".", "。", "।"))
    ] == []


@pytest.mark.parametrize("messages", [CONSENT, ERROR, ROBOT], ids=["consent", "error", "robot"])
@pytest.mark.parametrize("language", BRIEFS)
def test_a_message_around_news_takes_none_of_it(language, messages):
    for text in (f"{BRIEFS[language]}\n\n{messages[language]}", f"{messages[language]}\n\n{BRIEFS[language]}\n"):
        article = newsclean.clean(text)
        assert article.no_article is None
        assert BRIEFS[language] in article.to_text()


def test_a_rule_that_is_skipped_recognises_nothing():
    assert newsclean.clean(ERROR["de"], skip=["boilerplate.notices"]).no_article is None


def test_a_keep_makes_an_article():
    keep = Rule("boilerplate.my.own", "ours", "line", "any", 0, "page not found", shields=True)
    assert newsclean.clean("404\n\nPage not found\n", rules=[keep]).no_article is None


def test_a_hard_wrapped_message():
    text = "We use cookies to improve our\nservices and to show\nadvertisements.\n\nAccept all\nReject all\n"
    assert newsclean.clean(text).no_article == "consent wall"


def test_nothing_and_furniture():
    assert newsclean.clean(" \n").no_article is None
    assert newsclean.clean("Advertisement\n\nSubscribe now\n").no_article == "page furniture"
