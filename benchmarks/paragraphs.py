"""How many paragraphs come back exactly when invented articles are hard-wrapped in many ways.

    python benchmarks/paragraphs.py [--fails N]

Articles of invented sentences in 21 languages are wrapped at 40 to 100 columns in ten layouts, half of
them with words broken by hyphens. The figure is the share of paragraphs that the paragraphs stage
restores exactly. The unwrapped articles must pass without an edit.
"""

from __future__ import annotations

import argparse
import random
import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from newsclean.document import Document
from newsclean.reading.reading import Reading
from newsclean.stages.paragraphs import PASSES

SEED = 7
ARTICLES = 6  # a language
PARAGRAPHS = (4, 9)  # in an article, at least and at most
SENTENCES = (1, 5)  # in a paragraph
WIDTHS = (40, 50, 60, 66, 72, 78, 80, 90, 100)
MIN_SYLLABLE = 3  # letters on each side of a hyphen that breaks a word

# Unrelated sentences, and names for their beginnings: enough for different paragraphs.
# ruff: noqa: E501
SENTENCES_OF: dict[str, str] = {
    "en": """The ferry to Quill Island sailed again on Tuesday, nine days after a storm tore its ramp from the quay.
Nobody at the harbour office would say who had paid for the anti-aircraft searchlight that now stands on the mole.
“We carried forty goats and one well-known accordion player,” said the captain, who has held her licence since 1998.
The council voted by eleven to four to keep the old billiard table in the fire station for another year.
It rained.
A spokesman for Dorrow & Sons said that re-election of the board was “not a matter for the winter timetable”.
Passengers waited in the half-built shelter, drank tea, and were told at 4.30 p.m. that the evening boat was cancelled.
The repair will cost about £240,000, of which the county has promised a third and the island the rest.
She did not answer a question about the long-term lease, and left through the kitchen.
Until the new ramp arrives in April, lorries have to be winched aboard one at a time, which takes most of a morning.""",
    "de": """Die Fähre zur Insel fährt seit Dienstag wieder, neun Tage nachdem ein Sturm die Rampe vom Kai gerissen hatte.
Niemand im Hafenamt wollte sagen, wer den Scheinwerfer auf der Mole bezahlt hat, der nun jede Nacht leuchtet.
„Wir haben vierzig Ziegen und einen Akkordeonspieler befördert“, sagte die Kapitänin, die seit 1998 fährt.
Der Gemeinderat beschloss mit elf gegen vier Stimmen, den alten Billardtisch noch ein Jahr zu behalten.
Es regnete.
Die Nord-Süd-Verbindung gilt als wichtigste Einnahmequelle der Reedereigesellschaft, deren Vor- und Nachteile umstritten sind.
Die Fahrgäste warteten in der halbfertigen Halle, tranken Tee und erfuhren um 16.30 Uhr, dass das Abendboot ausfällt.
Die Reparatur kostet etwa 240.000 Euro, von denen der Landkreis ein Drittel übernehmen will.
Auf die Frage nach dem Pachtvertrag antwortete sie nicht und verließ das Gebäude durch die Küche.
Bis zum Frühjahr müssen Lastwagen einzeln an Bord gezogen werden, was meist einen ganzen Vormittag dauert.""",
    "fr": """Le bac de l’île a repris la mer mardi, neuf jours après la tempête qui avait arraché la rampe du quai.
Personne à la capitainerie n’a voulu dire qui avait payé le projecteur installé au bout de la jetée.
« Nous avons transporté quarante chèvres et un accordéoniste », a raconté la capitaine, qui navigue depuis 1998.
Le conseil a décidé, par onze voix contre quatre, de garder le vieux billard dans la caserne pendant un an.
Il pleuvait.
La compagnie affirme que la réélection du bureau n’est « pas une question d’horaires » ; elle ne dira rien de plus.
Les passagers ont attendu sous l’abri, bu du thé et appris à 16 h 30 que le bateau du soir était annulé.
La réparation coûtera environ 240 000 euros, dont le département a promis un tiers : le reste viendra de l’île.
Elle n’a pas répondu à la question sur le bail et elle est sortie par la cuisine.
Jusqu’au printemps, les camions doivent être hissés à bord un par un, ce qui prend presque toute la matinée.""",
    "es": """El transbordador de la isla volvió a navegar el martes, nueve días después de que un temporal arrancara la rampa.
Nadie en la capitanía quiso decir quién había pagado el reflector que ahora ilumina el muelle todas las noches.
«Llevamos cuarenta cabras y un acordeonista», contó la capitana, que tiene el título desde 1998.
El ayuntamiento decidió por once votos a cuatro conservar la vieja mesa de billar en el parque de bomberos.
Llovía.
Un portavoz de la naviera afirmó que la reelección del consejo “no es asunto del horario de invierno”.
Los pasajeros esperaron bajo la marquesina, tomaron té y supieron a las 16.30 que el barco de la tarde no saldría.
La reparación costará unos 240.000 euros, de los que la provincia ha prometido la tercera parte.
¿Y el contrato de arrendamiento? No respondió a la pregunta y salió por la cocina.
Hasta la primavera los camiones tendrán que subir a bordo de uno en uno, lo que lleva casi toda la mañana.""",
    "it": """Il traghetto per l’isola ha ripreso il mare martedì, nove giorni dopo la tempesta che aveva strappato la rampa.
Nessuno in capitaneria ha voluto dire chi abbia pagato il faro che ora illumina il molo per tutta la notte.
«Abbiamo trasportato quaranta capre e un fisarmonicista», ha raccontato la comandante, che naviga dal 1998.
Il consiglio ha deciso con undici voti contro quattro di tenere il vecchio biliardo nella caserma dei pompieri.
Pioveva.
Un portavoce della compagnia ha detto che la rielezione del consiglio “non riguarda l’orario invernale”.
I passeggeri hanno aspettato sotto la pensilina, bevuto tè e saputo alle 16.30 che la corsa serale era annullata.
La riparazione costerà circa 240.000 euro, di cui la provincia ha promesso un terzo.
Alla domanda sul contratto di affitto non ha risposto ed è uscita dalla cucina.
Fino alla primavera i camion dovranno salire a bordo uno alla volta, e ci vorrà quasi tutta la mattina.""",
    "pt": """A balsa da ilha voltou a navegar na terça-feira, nove dias depois de um temporal ter arrancado a rampa do cais.
Ninguém na capitania quis dizer quem pagou o holofote que agora ilumina o molhe durante a noite.
“Levámos quarenta cabras e um acordeonista”, contou a comandante, que tem a carta desde 1998.
A câmara decidiu por onze votos contra quatro guardar a velha mesa de bilhar no quartel dos bombeiros.
Chovia.
Um porta-voz da empresa afirmou que a reeleição da direção “não é assunto do horário de inverno”.
Os passageiros esperaram no abrigo, beberam chá e souberam às 16h30 que o barco da noite fora cancelado.
A reparação custará cerca de 240 mil euros, dos quais o distrito prometeu um terço.
Não respondeu à pergunta sobre o contrato de arrendamento e saiu pela cozinha.
Até à primavera os camiões terão de subir a bordo um a um, o que leva quase toda a manhã.""",
    "nl": """De veerboot naar het eiland vaart sinds dinsdag weer, negen dagen nadat een storm de oprit van de kade had gerukt.
Niemand op het havenkantoor wilde zeggen wie de schijnwerper heeft betaald die nu elke nacht op de pier brandt.
“We hebben veertig geiten en een accordeonist vervoerd”, zei de kapitein, die sinds 1998 vaart.
De raad besloot met elf tegen vier stemmen om de oude biljarttafel nog een jaar te houden.
Het regende.
De noord-zuidverbinding is volgens de rederij de belangrijkste bron van inkomsten, en de in- en uitvoer groeit.
De reizigers wachtten in de halve hal, dronken thee en hoorden om 16.30 uur dat de avondboot niet zou varen.
De reparatie kost ongeveer 240.000 euro, waarvan de provincie een derde heeft beloofd.
Op de vraag naar het huurcontract antwoordde ze niet, en ze verliet het gebouw door de keuken.
Tot het voorjaar moeten vrachtwagens een voor een aan boord worden getrokken, wat een hele ochtend duurt.""",
    "sv": """Färjan till ön går åter sedan i tisdags, nio dagar efter att en storm slet loss rampen från kajen.
Ingen på hamnkontoret ville säga vem som har betalat strålkastaren som nu lyser på piren varje natt.
”Vi har fraktat fyrtio getter och en dragspelare”, sade kaptenen, som har kört sedan 1998.
Kommunen beslutade med elva röster mot fyra att behålla det gamla biljardbordet ett år till.
Det regnade.
Rederiets talesman sade att omvalet av styrelsen inte är en fråga för vintertidtabellen.
Passagerarna väntade i det halvfärdiga skjulet, drack te och fick klockan 16.30 veta att kvällsbåten var inställd.
Reparationen kostar omkring 240 000 kronor, varav länet har lovat en tredjedel.
Hon svarade inte på frågan om arrendet och lämnade byggnaden genom köket.
Fram till våren måste lastbilarna dras ombord en i taget, vilket tar nästan hela förmiddagen.""",
    "pl": """Prom na wyspę znów pływa od wtorku, dziewięć dni po tym, jak sztorm zerwał rampę z nabrzeża.
Nikt w kapitanacie nie chciał powiedzieć, kto zapłacił za reflektor, który teraz świeci na molo przez całą noc.
„Przewieźliśmy czterdzieści kóz i jednego akordeonistę” – powiedziała kapitan, która pływa od 1998 roku.
Rada zdecydowała jedenastoma głosami przeciw czterem, że stary stół bilardowy zostanie jeszcze rok.
Padało.
Rzecznik armatora powiedział, że ponowny wybór zarządu nie jest sprawą zimowego rozkładu.
Pasażerowie czekali pod niedokończoną wiatą, pili herbatę i o 16.30 usłyszeli, że wieczorny rejs odwołano.
Naprawa będzie kosztować około 240 tysięcy złotych, z czego powiat obiecał jedną trzecią.
Na pytanie o umowę dzierżawy nie odpowiedziała i wyszła przez kuchnię.
Do wiosny ciężarówki trzeba wciągać na pokład pojedynczo, co zajmuje prawie całe przedpołudnie.""",
    "cs": """Trajekt na ostrov vyplouvá od úterka znovu, devět dní poté, co bouře utrhla rampu od nábřeží.
Nikdo v přístavním úřadu nechtěl říci, kdo zaplatil světlomet, který teď celou noc svítí na molu.
„Převezli jsme čtyřicet koz a jednoho harmonikáře,“ řekla kapitánka, která se plaví od roku 1998.
Zastupitelstvo rozhodlo jedenácti hlasy proti čtyřem, že starý kulečník zůstane ještě rok v hasičárně.
Pršelo.
Mluvčí společnosti uvedl, že opětovné zvolení správní rady není otázkou zimního jízdního řádu.
Cestující čekali v nedostavěném přístřešku, pili čaj a v 16.30 se dozvěděli, že večerní loď nepojede.
Oprava bude stát asi 240 tisíc korun, z nichž kraj slíbil třetinu.
Na otázku o nájemní smlouvě neodpověděla a odešla kuchyní.
Do jara se musí nákladní auta vtahovat na palubu po jednom, což trvá skoro celé dopoledne.""",
    "ro": """Feribotul spre insulă navighează din nou de marți, la nouă zile după ce furtuna a smuls rampa de pe chei.
Nimeni de la căpitănie nu a vrut să spună cine a plătit reflectorul care luminează acum digul în fiecare noapte.
„Am transportat patruzeci de capre și un acordeonist”, a spus comandanta, care navighează din 1998.
Consiliul a hotărât cu unsprezece voturi la patru să păstreze vechea masă de biliard încă un an.
Ploua.
Un purtător de cuvânt a spus că realegerea conducerii nu ține de orarul de iarnă.
Pasagerii au așteptat sub adăpostul neterminat, au băut ceai și au aflat la 16.30 că vaporul de seară nu pleacă.
Reparația va costa aproximativ 240.000 de lei, din care județul a promis o treime.
Nu a răspuns la întrebarea despre contract și a ieșit prin bucătărie.
Până în primăvară camioanele trebuie urcate la bord pe rând, ceea ce durează aproape toată dimineața.""",
    "hu": """A sziget kompja kedd óta ismét közlekedik, kilenc nappal azután, hogy a vihar letépte a rámpát a rakpartról.
A kikötői hivatalban senki sem akarta megmondani, ki fizette a fényszórót, amely most egész éjjel világít a mólón.
„Negyven kecskét és egy harmonikást vittünk át” – mondta a kapitány, aki 1998 óta hajózik.
A testület tizenegy szavazattal négy ellenében úgy döntött, hogy a régi biliárdasztal még egy évig marad.
Esett az eső.
A társaság szóvivője szerint az igazgatóság újraválasztása nem a téli menetrend kérdése.
Az utasok a félig kész váróban teáztak, és fél ötkor megtudták, hogy az esti hajó nem indul.
A javítás körülbelül 240 ezer euróba kerül, amelynek harmadát a megye ígérte meg.
A bérleti szerződésről szóló kérdésre nem válaszolt, és a konyhán át távozott.
Tavaszig a teherautókat egyenként kell a fedélzetre húzni, ami majdnem egész délelőtt tart.""",
    "tr": """Adaya giden feribot, fırtınanın rampayı iskeleden sökmesinden dokuz gün sonra salı günü yeniden sefere çıktı.
Liman idaresinde hiç kimse, şimdi her gece mendireği aydınlatan projektörün parasını kimin ödediğini söylemek istemedi.
“Kırk keçi ve bir akordeoncu taşıdık,” dedi 1998’den beri denizde olan kaptan.
Belediye meclisi dörde karşı on bir oyla eski bilardo masasının bir yıl daha kalmasına karar verdi.
Yağmur yağıyordu.
Şirketin sözcüsü, yönetimin yeniden seçilmesinin kış tarifesiyle ilgisi olmadığını söyledi.
Yolcular yarım kalmış barakada bekledi, çay içti ve saat 16.30’da akşam vapurunun kalkmayacağını öğrendi.
Onarım yaklaşık 240 bin liraya mal olacak, bunun üçte birini il yönetimi vaat etti.
Kira sözleşmesiyle ilgili soruya yanıt vermedi ve mutfaktan çıktı.
Bahara kadar kamyonların gemiye tek tek çekilmesi gerekiyor, bu da neredeyse bütün sabahı alıyor.""",
    "ru": """Паром на остров снова ходит со вторника, через девять дней после того, как буря сорвала трап с причала.
Никто в портовой конторе не захотел сказать, кто заплатил за прожектор, который теперь всю ночь светит на молу.
«Мы перевезли сорок коз и одного аккордеониста», — рассказала капитан, которая плавает с 1998 года.
Совет одиннадцатью голосами против четырёх решил оставить старый бильярдный стол ещё на год.
Шёл дождь.
Представитель компании сказал, что переизбрание правления не имеет отношения к зимнему расписанию.
Пассажиры ждали под недостроенным навесом, пили чай и в 16.30 узнали, что вечерний рейс отменён.
Ремонт обойдётся примерно в 240 тысяч рублей, из которых область обещала треть.
На вопрос о договоре аренды она не ответила и вышла через кухню.
До весны грузовики придётся втягивать на борт по одному, а это занимает почти всё утро.""",
    "uk": """Пором на острів знову ходить з вівторка, через дев’ять днів після того, як буря зірвала трап із причалу.
Ніхто в портовій конторі не захотів сказати, хто заплатив за прожектор, що тепер усю ніч світить на молу.
«Ми перевезли сорок кіз і одного акордеоніста», — розповіла капітанка, яка плаває з 1998 року.
Рада одинадцятьма голосами проти чотирьох вирішила залишити старий більярдний стіл ще на рік.
Йшов дощ.
Представник компанії сказав, що переобрання правління не стосується зимового розкладу.
Пасажири чекали під недобудованим навісом, пили чай і о 16.30 дізналися, що вечірній рейс скасовано.
Ремонт коштуватиме близько 240 тисяч гривень, з яких область обіцяла третину.
На запитання про договір оренди вона не відповіла й вийшла через кухню.
До весни вантажівки доведеться затягувати на борт по одній, а це займає майже весь ранок.""",
    "el": """Το πλοίο για το νησί ταξιδεύει ξανά από την Τρίτη, εννέα μέρες αφότου η θύελλα ξήλωσε τη ράμπα από την προβλήτα.
Κανείς στο λιμεναρχείο δεν ήθελε να πει ποιος πλήρωσε τον προβολέα που φωτίζει τώρα τον μόλο όλη νύχτα.
«Μεταφέραμε σαράντα κατσίκες και έναν ακορντεονίστα», είπε η καπετάνισσα, που ταξιδεύει από το 1998.
Το συμβούλιο αποφάσισε με έντεκα ψήφους έναντι τεσσάρων να κρατήσει το παλιό μπιλιάρδο για έναν χρόνο.
Έβρεχε.
Ο εκπρόσωπος της εταιρείας είπε ότι η επανεκλογή της διοίκησης δεν αφορά τα χειμερινά δρομολόγια.
Οι επιβάτες περίμεναν στο μισοτελειωμένο υπόστεγο, ήπιαν τσάι και έμαθαν ότι το βραδινό πλοίο ακυρώθηκε.
Η επισκευή θα κοστίσει περίπου 240.000 ευρώ, από τα οποία η περιφέρεια υποσχέθηκε το ένα τρίτο.
Στην ερώτηση για το μίσθωμα δεν απάντησε και έφυγε από την κουζίνα.
Μέχρι την άνοιξη τα φορτηγά θα ανεβαίνουν στο κατάστρωμα ένα ένα, κάτι που κρατά σχεδόν όλο το πρωί.""",
    "ar": """عادت العبارة إلى الإبحار نحو الجزيرة يوم الثلاثاء بعد تسعة أيام من العاصفة التي اقتلعت المنحدر من الرصيف.
لم يرغب أحد في مكتب الميناء في القول من دفع ثمن المصباح الذي يضيء الآن رصيف الميناء طوال الليل.
وقالت القبطانة التي تبحر منذ عام 1998: “نقلنا أربعين عنزة وعازف أكورديون واحدا”.
قرر المجلس بأحد عشر صوتا مقابل أربعة الإبقاء على طاولة البلياردو القديمة سنة أخرى.
كانت السماء تمطر.
وقال متحدث باسم الشركة إن إعادة انتخاب مجلس الإدارة ليست من شأن جدول الشتاء.
انتظر الركاب تحت السقيفة غير المكتملة وشربوا الشاي ثم علموا أن رحلة المساء ألغيت.
ستبلغ كلفة الإصلاح نحو 240 ألف دينار، وعدت المحافظة بدفع ثلثها.
ولم تجب عن السؤال المتعلق بعقد الإيجار وخرجت من باب المطبخ.
وحتى الربيع يجب رفع الشاحنات إلى السفينة واحدة تلو الأخرى، وهو ما يستغرق الصباح كله تقريبا.""",
    "hi": """तूफ़ान के घाट से ढलान उखाड़ ले जाने के नौ दिन बाद द्वीप जाने वाली नौका मंगलवार से फिर चलने लगी।
बंदरगाह कार्यालय में कोई यह बताने को तैयार नहीं था कि रात भर जलने वाली बत्ती का पैसा किसने दिया।
“हमने चालीस बकरियाँ और एक अकॉर्डियन वादक पहुँचाया,” कप्तान ने कहा, जो 1998 से नौका चला रही हैं।
परिषद ने चार के मुकाबले ग्यारह मतों से पुरानी बिलियर्ड मेज़ को एक साल और रखने का फैसला किया।
बारिश हो रही थी।
कंपनी के प्रवक्ता ने कहा कि बोर्ड के दोबारा चुनाव का सर्दियों की समय-सारिणी से कोई संबंध नहीं है।
यात्रियों ने अधूरे छप्पर के नीचे चाय पी और साढ़े चार बजे सुना कि शाम की नौका नहीं चलेगी।
मरम्मत पर करीब दो लाख चालीस हज़ार रुपये खर्च होंगे, जिनमें से एक तिहाई ज़िला देगा।
पट्टे के सवाल पर उन्होंने जवाब नहीं दिया और रसोई के रास्ते बाहर चली गईं।
वसंत तक ट्रकों को एक-एक करके नौका पर चढ़ाना होगा, जिसमें लगभग पूरी सुबह लग जाती है।""",
    "zh": """开往岛上的渡轮星期二恢复航行，此前一场风暴在九天前把码头的坡道卷走。
港务处没有人愿意说，是谁付钱买了那盏如今整夜照着防波堤的探照灯。
“我们运了四十只山羊和一位手风琴手，”从1998年起就在船上的船长说。
议会以十一票对四票决定，把旧台球桌在消防站再放一年。
下雨了。
公司发言人表示，董事会改选与冬季航班时刻表没有关系，他不愿再作进一步说明。
乘客在没有完工的候船棚里喝茶，下午四点半得知晚班船已经取消。
修理大约需要二十四万元，其中三分之一由县里承担，其余由岛上自己筹集。
被问到租约时她没有回答，从厨房离开了。
在春天到来之前，卡车只能一辆一辆地拉上船，这几乎要花掉整个上午的时间。""",
    "ja": """島へ渡るフェリーは火曜日、嵐で桟橋の傾斜路が流されてから九日ぶりに運航を再開した。
港の事務所では、防波堤を一晩中照らす探照灯の代金をだれが払ったのか、だれも話そうとしなかった。
「ヤギ四十頭とアコーディオン奏者を一人運びました」と、1998年から船に乗る船長は語った。
町議会は十一対四で、古いビリヤード台をもう一年消防署に置くことを決めた。
雨が降っていた。
会社の広報担当者は、役員の再選は冬の時刻表とは関係がないと述べ、それ以上の説明を避けた。
乗客は未完成の待合所で茶を飲み、午後四時半に夜の便が欠航になったと知らされた。
修理費はおよそ二千四百万円で、県が三分の一を負担し、残りは島が集めるという。
借地契約についての質問には答えず、台所から出て行った。
春までトラックは一台ずつ船に引き上げるほかなく、ほとんど午前中いっぱいかかる。""",
    "ko": """섬으로 가는 여객선이 화요일 다시 운항을 시작했다. 폭풍이 부두의 경사로를 뜯어낸 지 아흐레 만이다.
항만 사무소에서는 밤새 방파제를 비추는 탐조등 값을 누가 냈는지 아무도 말하려 하지 않았다.
“염소 마흔 마리와 아코디언 연주자 한 명을 태웠습니다.” 1998년부터 배를 몬 선장이 말했다.
의회는 십일 대 사로 낡은 당구대를 소방서에 한 해 더 두기로 결정했다.
비가 내렸다.
회사 대변인은 이사회 재선임이 겨울 시간표와는 관계가 없다고 말했다.
승객들은 짓다 만 대합실에서 차를 마시다가 오후 네 시 반에 저녁 배가 취소됐다는 소식을 들었다.
수리비는 약 이억 사천만 원이며 그 가운데 삼분의 일은 군이 내기로 했다.
임대 계약에 관한 질문에는 대답하지 않고 부엌으로 나갔다.
봄까지는 트럭을 한 대씩 배로 끌어 올려야 해서 오전이 거의 다 지나간다.""",
}
UNSPACED = ("zh", "ja")  # wrapped between any two characters, two columns each
NO_LINE_BEGINS_WITH = "，。、；：！？”’）」』》…・ーっゃゅょ"
HYPHENATES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "cs", "ro", "hu", "tr", "ru", "uk", "el")
VOWELS = frozenset("aeiouyäöüåæøàâáãéèêëíîïóôõúùûıěůőűąęășаеиоуыэюяіїєёαεηιουωάέήίόύώ")


class Layout(NamedTuple):
    """The layout of paragraphs: what is between them, before the first line and before the others."""

    between: str
    first: str = ""
    rest: str = ""
    kept: str = ""  # kinds of text before the first line: a quote mark, a bullet


LAYOUTS = {
    "blank lines": Layout("\n\n"),
    "blank lines, all set in": Layout("\n\n", "    ", "    "),
    "blank lines and first-line indents": Layout("\n\n", "   "),
    "blank lines with spaces": Layout("\n   \n"),
    "two blank lines": Layout("\n\n\n"),
    "wire: first-line indents alone": Layout("\n", "    "),
    "wire: three spaces": Layout("\n", "   "),
    "quoted": Layout("\n>\n", "> ", "> ", "> "),
    "list with hanging indents": Layout("\n", "- ", "  ", "- "),
    "no blank lines": Layout("\n"),
}


def make_articles(language: str, rng: random.Random) -> Iterator[list[str]]:
    """Articles as lists of paragraphs: sentences in varying order, never a single short one."""
    sentences = SENTENCES_OF[language].split("\n")
    join = "" if language in UNSPACED else " "
    for _ in range(ARTICLES):
        paragraphs: list[str] = []
        while len(paragraphs) < rng.randint(*PARAGRAPHS):
            chosen = rng.sample(sentences, rng.randint(*SENTENCES))
            paragraphs.append(join.join(chosen))
        yield paragraphs


def wrap(paragraph: str, width: int, language: str, hyphenate: bool, layout: Layout) -> str:
    """The lines of a paragraph, none wider than `width` columns."""
    if language in UNSPACED:
        lines = _wrap_unspaced(paragraph, width // 2, len(layout.first) // 2, len(layout.rest) // 2)
    elif not hyphenate:
        return textwrap.fill(
            paragraph, width, initial_indent=layout.first, subsequent_indent=layout.rest, break_long_words=False
        )
    else:
        lines = _wrap_hyphenated(paragraph, width, len(layout.first), len(layout.rest))
    return "\n".join((layout.rest if i else layout.first) + line for i, line in enumerate(lines))


def _wrap_hyphenated(paragraph: str, width: int, first: int, rest: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in paragraph.split(" "):
        room = width - (rest if lines else first) - len(line) - (1 if line else 0)
        if len(word) <= room:
            line = f"{line} {word}".strip()
            continue
        cut = _break_word(word, room - 1)
        if cut:
            line, word = f"{line} {word[:cut]}-".strip(), word[cut:]
        lines.append(line)
        line = word
    return [*lines, line]


def _wrap_unspaced(paragraph: str, width: int, first: int, rest: int) -> list[str]:
    lines: list[str] = []
    at = 0
    while at < len(paragraph):
        end = at + width - (rest if lines else first)
        while end < len(paragraph) and (
            paragraph[end] in NO_LINE_BEGINS_WITH or (paragraph[end - 1].isdigit() and paragraph[end].isdigit())
        ):
            end -= 1
        lines.append(paragraph[at:end])
        at = end
    return lines


def _break_word(word: str, room: int) -> int:
    """The last place where a word may be broken: after a vowel, before a consonant and a vowel."""
    if not word.isalpha() or not word.islower():
        return 0
    for cut in range(min(room, len(word) - MIN_SYLLABLE), MIN_SYLLABLE - 1, -1):
        if word[cut - 1] in VOWELS and word[cut] not in VOWELS and word[cut + 1] in VOWELS:
            return cut
    return 0


class Fail(NamedTuple):
    """A paragraph that was not restored, in a wrapped article."""

    where: str
    missed: str
    text: str


Scores = dict[str, dict[str, list[int]]]  # kind and value -> restored paragraphs, all paragraphs


def run(text: str) -> Document:
    doc = Document(text)
    for name, find in PASSES:
        doc = doc.apply(name, find(doc, Reading(doc.text)))
    return doc


def try_layouts(paragraphs: list[str], language: str, scores: Scores) -> Iterator[Fail]:
    """Wrap an article in every way and join it again; add to the scores and yield what failed."""
    for width, hyphenate, (name, layout) in product(WIDTHS, (False, True), LAYOUTS.items()):
        if hyphenate and language not in HYPHENATES:
            continue
        lines = (wrap(paragraph, width, language, hyphenate, layout) for paragraph in paragraphs)
        text = layout.between.join(lines) + "\n"
        got = re.split(r"\n+", run(text).text.strip())
        wanted = [layout.kept + paragraph for paragraph in paragraphs]
        right = sum((Counter(got) & Counter(wanted)).values())
        kinds = {"language": language, "width": str(width), "layout": name}
        kinds["hyphens"] = "words broken" if hyphenate else "words whole"
        for kind, value in {**kinds, "all": "all"}.items():
            score = scores[kind][value]
            score[0] += right
            score[1] += len(paragraphs)
        if right < len(paragraphs):
            missed = next(iter(Counter(wanted) - Counter(got)))
            yield Fail(f"{language} {width} {name} {kinds['hyphens']}", missed, text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--languages", nargs="*", default=list(SENTENCES_OF), help="only these")
    parser.add_argument("--fails", type=int, default=0, help="show so many paragraphs that did not come back")
    options = parser.parse_args()
    rng = random.Random(SEED)
    scores: Scores = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    touched = articles = 0
    fails: list[Fail] = []
    for language in options.languages:
        for paragraphs in make_articles(language, rng):
            articles += 1
            touched += bool(run("\n\n".join(paragraphs) + "\n").steps)
            fails += try_layouts(paragraphs, language, scores)
    for kind, values in scores.items():
        print(kind)
        for value, (right, total) in values.items():
            print(f"  {value:36s}{right / total:7.2%}  of {total}")
    print(f"articles that were right and changed: {touched} of {articles}")
    for where, missed, text in rng.sample(fails, min(options.fails, len(fails))):
        print(f"--- {where}\n{missed}\n...\n{text[:600]}")


if __name__ == "__main__":
    main()
