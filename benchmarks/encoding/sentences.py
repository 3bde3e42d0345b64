"""Invented news sentences in many languages, and the charsets in which news in each of them was written.

Sentences with an even index are for tuning, those with an odd index for judging.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Language(NamedTuple):
    """A language: its code, the charsets used for it besides UTF-8, and sentences in it."""

    code: str
    charsets: tuple[str, ...]
    sentences: tuple[str, ...]


WESTERN = "cp1252 iso8859-1 iso8859-15 mac-roman cp850 cp437"
NORDIC = "cp1252 iso8859-1 iso8859-15 mac-roman cp850 cp865"
BALTIC = "cp1257 iso8859-13 iso8859-4 cp775"
CENTRAL = "cp1250 iso8859-2 mac-latin2 cp852"
CYRILLIC = "cp1251 iso8859-5 mac-cyrillic"

CHARSETS = {
    "en": "cp1252 iso8859-1 mac-roman cp437 cp850",
    "de": WESTERN,
    "fr": "cp1252 iso8859-1 iso8859-15 mac-roman cp850",
    "es": WESTERN,
    "pt": "cp1252 iso8859-1 iso8859-15 mac-roman cp850 cp860",
    "it": WESTERN,
    "nl": WESTERN,
    "sv": f"{NORDIC} cp437",
    "da": NORDIC,
    "no": NORDIC,
    "fi": f"{NORDIC} cp437",
    "is": "cp1252 iso8859-1 mac-iceland cp861 cp850",
    "et": "cp1257 iso8859-13 iso8859-15 cp775 cp1252",
    "lv": BALTIC,
    "lt": BALTIC,
    "pl": CENTRAL,
    "cs": CENTRAL,
    "sk": CENTRAL,
    "sl": CENTRAL,
    "hu": CENTRAL,
    "ro": "cp1250 iso8859-2 iso8859-16 cp852",
    "hr": "cp1250 iso8859-2 cp852 mac-croatian",
    "sr-Latn": "cp1250 iso8859-2 cp852",
    "sr": f"{CYRILLIC} cp855",
    "mk": CYRILLIC,
    "bg": f"{CYRILLIC} cp855 cp866",
    "ru": f"{CYRILLIC} koi8-r cp866",
    "uk": f"{CYRILLIC} koi8-u",
    "el": "cp1253 iso8859-7 mac-greek cp737 cp869",
    "tr": "cp1254 iso8859-9 mac-turkish cp857",
    "he": "cp1255 iso8859-8 cp862",
    "ar": "cp1256 iso8859-6",
    "fa": "cp1256",
    "th": "cp874 tis-620 iso8859-11",
    "vi": "cp1258",
    "zh-Hans": "gb2312 gbk gb18030 hz",
    "zh-Hant": "big5 cp950 big5hkscs",
    "ja": "shift_jis cp932 euc-jp iso-2022-jp",
    "ko": "euc-kr cp949 iso-2022-kr",
}
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")

SENTENCES = {
    "en": """
The council in Marlow Quay voted on Tuesday night to keep the ferry running – at least until the end of October.
“We’ve waited eleven years for this bridge,” said Ottoline Parrish, who runs the café beside the old customs house.
Repairs will cost €4.2 million, £600,000 more than the engineers’ first estimate.
Nobody was hurt when the roof of the market hall gave way shortly after dawn, the fire service said.
The report – 312 pages, nine annexes – doesn’t say who signed the contract…
“It’s not a protest,” Mr. Dunmore told the hearing, “it’s a question that hasn’t been answered.”
Ticket sales rose 12% in the spring, helped by the warm weather and a naïve but much-loved musical.
Farmers along the river are worried about the drought; some have already sold part of their herds.
The museum’s new wing opens on 3 May, with a show of 140 drawings by the late Zoë Brandt.
Police are looking for a man in a grey coat who was seen near the station at about 6.45 p.m.
‘I couldn’t hear a thing,’ said one of the passengers, a retired teacher from Halden-by-Sea.
Trains between the two cities were cancelled for a third day — and no date has been given for their return.
The minister said the résumé of the new director “speaks for itself”.
Rain is expected from the west on Friday, clearing slowly by the evening.
""",
    "de": """
Der Gemeinderat von Oberwiesenthal am See hat am Dienstagabend über die Schließung des Hallenbads beraten.
„Wir können uns das nicht länger leisten“, sagte Bürgermeisterin Käthe Röhrig – und erntete dafür Buhrufe.
Die Sanierung würde 4,2 Millionen € kosten, fast doppelt so viel wie ursprünglich geschätzt.
Verletzt wurde bei dem Brand in der Straßburger Straße niemand, teilte die Polizei mit.
Über die Ursache des Unglücks läßt sich noch nichts sagen, hieß es aus dem Ministerium …
Für die Züge zwischen Münster und Köln gilt bis März ein veränderter Fahrplan.
Größere Mengen Öl flossen in den Bach; die Feuerwehr errichtete Sperren aus Stroh.
„Das ist ja schön und gut“, meinte ein Zuhörer, „aber wer bezahlt’s am Ende?“
Der Verein sucht händeringend Übungsleiter für seine jüngsten Mitglieder.
Am Wochenende dürfte es in höheren Lagen schneien, sonst bleibt es überwiegend trüb.
Künftig müssen Hundehalter fünf Euro mehr zahlen – das beschloß der Ausschuß einstimmig.
Die Ausstellung „Gärten der Dämmerung“ ist noch bis zum 30. Juni zu sehen.
Zu den Gästen gehörte auch der frühere Präsident der Handwerkskammer, Jürgen Weißenfels.
Ob die Brücke je wieder geöffnet wird, weiß derzeit niemand.
""",
    "fr": """
Le conseil municipal de Saint-Évrard a décidé mardi soir de fermer l’école à la rentrée prochaine.
« Nous n’avons pas été prévenus », regrette Hélène Fauré, mère de trois élèves – dont une fillette de six ans.
Les travaux coûteront 4,2 millions d’€, soit près du double de ce qui était annoncé.
L’incendie, qui s’est déclaré à l’aube dans un entrepôt, n’a fait aucun blessé.
Où ira l’argent ? Personne ne le sait encore…
Le ministre a présenté ses vœux à la presse dans une salle à moitié vide.
Après des années d’attente, la gare retrouve sa verrière et son horloge d’époque.
Les pêcheurs du golfe dénoncent un « accord bâclé » qui menace, disent-ils, toute la filière.
Cet été, les musées seront ouverts jusqu’à 21 heures – sauf le lundi.
La reine des abeilles a été volée : l’apiculteur offre une récompense de mille euros.
Çà et là, des arbres couchés par la tempête barrent encore les chemins forestiers.
Le chef d’œuvre, restauré pendant dix-huit mois, sera exposé dès le 3 août.
« C’est un procès pour l’exemple », a plaidé Me Noël Lefèvre, l’avocat de la défense.
La neige est attendue dès jeudi au-dessus de 800 mètres.
""",
    "es": """
El ayuntamiento de Villar del Río aprobó el martes por la noche la ampliación del tranvía.
«No nos avisó nadie», lamentó Begoña Muñiz, dueña de la panadería de la plaza – abierta desde 1952.
Las obras costarán 4,2 millones de €, según explicó el concejal de Urbanismo.
¿Quién pagará la diferencia? El señor alcalde no quiso responder…
El niño, de ocho años, fue hallado sano y salvo cerca del pantano.
La sequía ha reducido la cosecha de aceituna a la mitad, según los agricultores de la comarca.
“Mañana será otro día”, dijo el entrenador tras la derrota por 3-0 en el último partido.
Más de mil peregrinos cruzaron ayer el puente recién restaurado.
¡Qué alegría! exclamó la pequeña Íñiga al ver la nieve por primera vez.
Los médicos piden más medios para atender a los pacientes de las islas.
La exposición reúne 140 dibujos del pintor ceutí y podrá visitarse hasta el 30 de junio.
Según la policía, el vehículo circulaba a más de 150 kilómetros por hora.
El pingüino que se escapó del zoológico apareció en una piscina pública.
También habrá trenes especiales durante el fin de semana, informó la compañía.
""",
    "pt": """
A câmara de Vila Nova da Praia decidiu na terça-feira à noite manter a carreira de autocarros.
“Não fomos avisados”, lamentou Conceição Araújo, dona da padaria da praça – aberta desde 1952.
As obras vão custar 4,2 milhões de €, quase o dobro do previsto.
A polícia não confirmou se há feridos; os bombeiros chegaram ao local às seis da manhã.
O relatório, com 312 páginas, não diz quem assinou o contrato…
“É uma questão de justiça”, disse o avô da criança à saída do tribunal.
A produção de maçã caiu para metade, segundo os agricultores da região.
Há três anos que ninguém vê o linceiro da serra, garantem os guardas-florestais.
A exposição abre a 3 de março e reúne cento e quarenta desenhos do pintor açoriano.
Os professores exigem melhores condições e prometem uma greve “sem data para acabar”.
À tarde, esperam-se aguaceiros nas regiões do norte e do centro.
O avião aterrou em segurança após uma avaria no trem de aterragem, informou a companhia.
O campeão agradeceu ao público: foi “uma noite inesquecível”.
Também haverá comboios especiais durante o fim de semana.
""",
    "it": """
Il consiglio comunale di Borgo Sant’Elpidio ha deciso martedì sera di chiudere il mercato coperto.
«Nessuno ci ha avvisati», si lamenta Niccolò Frattini, che ha un banco di frutta – come già suo nonno.
I lavori costeranno 4,2 milioni di €, quasi il doppio del previsto.
Perché il ponte sia stato chiuso, però, non lo sa ancora nessuno…
La città è rimasta senz’acqua per più di dodici ore, dalle tre di notte.
“È stata una serata indimenticabile”, ha detto l’allenatore dopo la vittoria per 3 a 0.
Il caffè all’angolo riaprirà lunedì: così ha promesso il nuovo proprietario.
Più di mille persone hanno attraversato a piedi la laguna ghiacciata.
La mostra riunisce 140 disegni e sarà visitabile fino al 30 giugno.
Secondo la polizia l’auto viaggiava già a 150 chilometri l’ora.
I pescatori temono che l’attività del porto possa fermarsi del tutto entro l’estate.
Né il sindaco né l’assessore hanno voluto rispondere alle domande dei giornalisti.
La qualità dell’aria peggiorerà: venerdì si va verso il blocco del traffico.
Giovedì nevicherà oltre gli ottocento metri.
""",
    "nl": """
De gemeenteraad van Oud-Veldhuizen besloot dinsdagavond de veerpont in de vaart te houden.
‘We zijn niet geïnformeerd,’ zegt Zoë van der Meij, die een café heeft aan de kade – al sinds 1987.
De werkzaamheden kosten 4,2 miljoen €, bijna het dubbele van de eerste raming.
Bij de brand in de loods raakte volgens de politie niemand gewond.
Waarom de brug dicht bleef, weet nog niemand…
“Het is één grote chaos,” aldus een reiziger die al drie uur in de kou stond te wachten.
Boeren langs de rivier maken zich zorgen over de droogte; sommigen verkochten al een deel van hun vee.
De financiële gevolgen zijn niet te overzien, zei de ministerraad vrijdag.
Het museum toont tot 30 juni honderdveertig tekeningen van een vergeten schilderes.
Vóór het weekeinde wordt er sneeuw verwacht in het zuiden en oosten.
De coördinator van de actie, een oud-leraar, belooft ‘door te gaan tot het bittere eind’.
Er rijden ook ’s avonds extra treinen, meldt de vervoerder.
In de fusieplannen voor de ziekenhuizen zit volgens de patiëntenraad geen enkele garantie.
De reünie van het koor trok ruim duizend bezoekers.
""",
    "sv": """
Kommunfullmäktige i Österby beslutade på tisdagskvällen att behålla färjan över sundet.
”Vi fick inte veta någonting”, säger Åsa Björklund som driver kaféet vid kajen – sedan 1987.
Reparationen väntas kosta 4,2 miljoner €, nästan dubbelt så mycket som beräknat.
Ingen människa skadades när taket på saluhallen rasade tidigt i går morse.
Varför bron stängdes är fortfarande oklart…
Bönderna längs älven är oroliga för torkan och flera har redan sålt en del av djuren.
”Det här är en ödesfråga för hela bygden”, sade landshövdingen.
Tågen mellan de två städerna är inställda även på lördag, meddelar bolaget.
Utställningen pågår till den 30 juni och rymmer hundrafyrtio teckningar.
I norr väntas snö på fredag, i söder växlande molnighet och någon regnskur.
Polisen söker en man i grå rock som sågs nära järnvägsstationen.
Även nästa år höjs avgiften för småbåtshamnen, enligt förslaget.
En äldre kvinna hittade den försvunna älgkalven i sin trädgård.
Matchen slutade 3–0 efter två mål av lagets yngsta spelare.
""",
    "da": """
Byrådet i Nørre Vedby besluttede tirsdag aften at beholde færgen over sundet.
»Vi har ikke fået noget at vide,« siger Åse Kjærgaard, der driver caféen på kajen – siden 1987.
Reparationen ventes at koste 4,2 millioner €, næsten det dobbelte af det første skøn.
Ingen kom til skade, da taget på markedshallen styrtede sammen tidligt om morgenen.
Hvorfor broen blev lukket, er der endnu ingen, der ved…
Landmændene langs åen frygter tørken, og flere har allerede solgt en del af dyrene.
”Det er et spørgsmål om retfærdighed,” sagde borgmesteren på mødet.
Togene mellem de to byer er aflyst også lørdag, oplyser selskabet.
Udstillingen løber til 30. juni og rummer hundrede og fyrre tegninger.
Politiet søger en mand i grå frakke, som blev set nær stationen.
I den østlige del af landet ventes sne fredag, ellers skyet og køligt.
Også næste år stiger prisen på havneplads, fremgår det af forslaget.
En ældre kvinde fandt den forsvundne ræveunge i sin have på Ærø.
Kampen endte 3-0 efter to mål af holdets yngste spiller.
""",
    "no": """
Kommunestyret i Sørvågen vedtok tirsdag kveld å beholde ferjen over fjorden.
«Vi fikk ikke vite noe», sier Åse Bjørkli, som driver kafeen på kaia – siden 1987.
Reparasjonen vil koste 4,2 millioner €, nesten det dobbelte av det første anslaget.
Ingen ble skadd da taket på markedshallen raste sammen tidlig på morgenen.
Hvorfor broen ble stengt, er det ennå ingen som vet…
Bøndene langs elven frykter tørken, og flere har allerede solgt deler av buskapen.
«Dette er et spørsmål om rettferdighet», sa ordføreren på møtet.
Togene mellom de to byene er innstilt også lørdag, opplyser selskapet.
Utstillingen varer til 30. juni og rommer hundre og førti tegninger.
Politiet søker etter en mann i grå frakk som ble sett nær stasjonen.
I nord ventes det snø på fredag, ellers skyet og kjølig.
Også neste år øker båtplassavgiften, går det fram av forslaget.
En eldre kvinne fant den bortkomne reven i hagen sin.
Kampen endte 3–0 etter to mål av lagets yngste spiller.
""",
    "fi": """
Yläkosken kunnanvaltuusto päätti tiistai-iltana säilyttää lossin vielä ensi vuoden.
”Meille ei kerrottu mitään”, sanoo Päivi Hämäläinen, joka pitää kahvilaa laiturin päässä – jo vuodesta 1987.
Korjaus maksaa 4,2 miljoonaa €, lähes kaksi kertaa enemmän kuin arvioitiin.
Kukaan ei loukkaantunut, kun kauppahallin katto romahti varhain aamulla.
Miksi silta suljettiin, sitä ei vielä tiedä kukaan…
Jokivarren viljelijät pelkäävät kuivuutta, ja moni on jo myynyt osan karjastaan.
”Tämä on oikeudenmukaisuuskysymys”, sanoi pormestari kokouksessa.
Junat kaupunkien välillä on peruttu myös lauantaina, yhtiö ilmoittaa.
Näyttely on avoinna kesäkuun 30. päivään, ja siinä on sataneljäkymmentä piirrosta.
Poliisi etsii harmaatakkista miestä, joka nähtiin lähellä asemaa.
Pohjoisessa sataa perjantaina lunta, muualla sää on pilvistä ja viileää.
Myös ensi vuonna venepaikkojen hinnat nousevat, esityksestä käy ilmi.
Iäkäs nainen löysi kadonneen ketunpojan pihaltaan Åbergin mökin läheltä.
Ottelu päättyi 3–0 joukkueen nuorimman pelaajan kahden maalin jälkeen.
""",
    "is": """
Bæjarstjórn Suðurvíkur ákvað á þriðjudagskvöld að halda ferjunni gangandi út árið.
„Við fengum ekkert að vita,“ segir Þórunn Æsa Björnsdóttir sem rekur kaffihús við höfnina – síðan 1987.
Viðgerðin kostar 4,2 milljónir €, nær tvöfalt meira en áætlað var.
Enginn slasaðist þegar þak markaðshússins hrundi snemma í morgun.
Hvers vegna brúnni var lokað veit enginn enn þá…
Bændur við ána óttast þurrkinn og sumir hafa þegar selt hluta bústofnsins.
„Þetta er spurning um réttlæti,“ sagði ráðherrann á fundinum.
Flugi milli bæjanna hefur einnig verið aflýst á laugardag, að sögn félagsins.
Sýningin stendur til 30. júní og þar eru hundrað og fjörutíu teikningar.
Lögreglan leitar manns í gráum frakka sem sást nálægt stöðinni.
Fyrir norðan er spáð snjókomu á föstudag, annars skýjað og svalt.
Öldruð kona fann týnda lambið í garðinum sínum.
Leiknum lauk með sigri heimamanna, þrjú mörk gegn engu.
Þá hækkar einnig verð á rafmagni, samkvæmt tillögunni.
""",
    "et": """
Põhjaranna vallavolikogu otsustas teisipäeva õhtul praamiliikluse alles jätta.
„Meile ei öeldud midagi,” ütleb Õnne Jõgi, kes peab kai ääres kohvikut – juba 1987. aastast.
Remont läheb maksma 4,2 miljonit €, peaaegu kaks korda rohkem kui arvati.
Keegi viga ei saanud, kui turuhoone katus varahommikul sisse varises.
Miks sild suleti, ei tea veel keegi…
Jõeäärsed talunikud kardavad põuda ja mõni on juba osa karjast maha müünud.
„See on õigluse küsimus,” ütles linnapea koosolekul.
Rongid kahe linna vahel jäävad ära ka laupäeval, teatas ettevõte.
Näitus on avatud 30. juunini ja seal on sada nelikümmend joonistust.
Politsei otsib halli mantliga meest, keda nähti jaama lähedal.
Reedel sajab põhjas lund, mujal on pilves ja jahe, öösel kuni viis külmakraadi.
Žürii esimees šokeeris publikut: esikohta ei antud üldse välja.
Vanem naine leidis kadunud põdravasika oma õuest.
Mäng lõppes 3:0 pärast võistkonna noorima mängija kaht väravat.
""",
    "lv": """
Ziemeļkrasta novada dome otrdienas vakarā nolēma saglabāt prāmja satiksmi.
“Mums neviens neko neteica,” saka Līga Bērziņa, kurai pie piestātnes ir kafejnīca – jau kopš 1987. gada.
Remonts izmaksās 4,2 miljonus €, gandrīz divreiz vairāk, nekā bija plānots.
Neviens necieta, kad agri no rīta iebruka tirgus paviljona jumts.
Kāpēc tilts tika slēgts, vēl nezina neviens…
Zemnieki upes krastos baidās no sausuma, un daži jau pārdevuši daļu ganāmpulka.
“Tas ir taisnīguma jautājums,” sanāksmē teica priekšsēdētājs.
Vilcieni starp abām pilsētām nekursēs arī sestdien, ziņo uzņēmums.
Izstāde būs atvērta līdz 30. jūnijam, un tajā redzami simt četrdesmit zīmējumi.
Policija meklē vīrieti pelēkā mētelī, kas redzēts netālu no stacijas.
Piektdien ziemeļos gaidāms sniegs, citur būs mākoņains un vēss.
Arī nākamgad pieaugs maksa par ūdeni, liecina priekšlikums.
Gados vecāka sieviete savā dārzā atrada pazudušo aļņa mazuli.
Spēle beidzās 3:0 pēc jaunākā spēlētāja diviem vārtiem.
""",
    "lt": """
Šiaurės kranto savivaldybės taryba antradienio vakarą nusprendė išsaugoti keltą.
„Mums niekas nieko nepranešė“, – sako Žydrė Kazlauskienė, prieplaukoje turinti kavinę nuo 1987 metų.
Remontas kainuos 4,2 mln. €, beveik dvigubai daugiau, nei planuota.
Niekas nenukentėjo, kai anksti rytą įgriuvo turgaus stogas.
Kodėl tiltas buvo uždarytas, dar niekas nežino…
Ūkininkai prie upės baiminasi sausros, o kai kurie jau pardavė dalį bandos.
„Tai teisingumo klausimas“, – posėdyje kalbėjo mero pavaduotojas.
Traukiniai tarp abiejų miestų nevažiuos ir šeštadienį, pranešė bendrovė.
Paroda veiks iki birželio 30 dienos, joje – šimtas keturiasdešimt piešinių.
Policija ieško vyro pilku paltu, kuris buvo matytas netoli stoties.
Penktadienį šiaurėje numatomas sniegas, kitur bus debesuota ir vėsu.
Kitąmet brangs ir vanduo, rašoma pasiūlyme.
Pagyvenusi moteris savo kieme rado dingusį briedžiuką.
Rungtynės baigėsi 3:0, du įvarčius įmušė jauniausias žaidėjas.
""",
    "pl": """
Rada gminy Górne Źródła zdecydowała we wtorek wieczorem, że prom będzie kursował dalej.
„Nikt nas nie uprzedził” – mówi Elżbieta Świąder, która prowadzi kawiarnię na nabrzeżu od 1987 roku.
Remont będzie kosztował 4,2 miliona €, prawie dwa razy więcej, niż zakładano.
Nikt nie ucierpiał, gdy wcześnie rano zawalił się dach hali targowej.
Dlaczego zamknięto most, tego jeszcze nikt nie wie…
Rolnicy znad rzeki obawiają się suszy, a niektórzy sprzedali już część bydła.
„To kwestia sprawiedliwości” – powiedział burmistrz podczas posiedzenia.
Pociągi między obydwoma miastami nie pojadą także w sobotę, poinformowała spółka.
Wystawę, na której pokazano sto czterdzieści rysunków, można oglądać do 30 czerwca.
Policja poszukuje mężczyzny w szarym płaszczu, widzianego w pobliżu dworca.
W piątek na północy spodziewany jest śnieg, gdzie indziej będzie pochmurno i chłodno.
W przyszłym roku wzrosną też opłaty za wodę – wynika z projektu.
Starsza kobieta znalazła zaginione źrebię w swoim ogródku.
Mecz zakończył się wynikiem 3:0 po dwóch golach najmłodszego zawodnika.
""",
    "cs": """
Zastupitelstvo Horní Říčky v úterý večer rozhodlo, že přívoz bude jezdit dál.
„Nikdo nám nic neřekl,“ říká Božena Šťastná, která má na nábřeží kavárnu – už od roku 1987.
Oprava bude stát 4,2 milionu €, téměř dvakrát víc, než se čekalo.
Nikdo nebyl zraněn, když se brzy ráno zřítila střecha tržnice.
Proč byl most uzavřen, zatím nikdo neví…
Zemědělci u řeky se obávají sucha a někteří už prodali část stáda.
„Je to otázka spravedlnosti,“ řekl na schůzi starosta.
Vlaky mezi oběma městy nepojedou ani v sobotu, oznámila společnost.
Výstava sto čtyřiceti kreseb potrvá do 30. června.
Policie hledá muže v šedém kabátě, kterého viděli poblíž nádraží.
V pátek bude na severu sněžit, jinde zůstane zataženo a chladno.
Příští rok zdraží i vodné, vyplývá z návrhu.
Starší žena našla ztracené hříbě na své zahrádce.
Zápas skončil 3:0 po dvou gólech nejmladšího hráče, ďábelsky rychlého útočníka.
""",
    "sk": """
Zastupiteľstvo Hornej Ľubice v utorok večer rozhodlo, že kompa bude premávať ďalej.
„Nikto nám nič nepovedal,“ hovorí Božena Šťastná, ktorá má na nábreží kaviareň – už od roku 1987.
Oprava bude stáť 4,2 milióna €, takmer dvakrát viac, než sa čakalo.
Nikto sa nezranil, keď sa skoro ráno zrútila strecha tržnice.
Prečo bol most uzavretý, zatiaľ nikto nevie…
Poľnohospodári pri rieke sa obávajú sucha a niektorí už predali časť stáda.
„Je to otázka spravodlivosti,“ povedal na schôdzi starosta.
Vlaky medzi oboma mestami nepôjdu ani v sobotu, oznámila spoločnosť.
Výstava stoštyridsiatich kresieb potrvá do 30. júna.
Polícia hľadá muža v sivom kabáte, ktorého videli blízko stanice.
V piatok bude na severe snežiť, inde zostane zamračené a chladno.
Budúci rok zdražie aj vodné, vyplýva z návrhu.
Staršia žena našla stratené žriebä vo svojej záhradke.
Zápas sa skončil 3:0 po dvoch góloch najmladšieho hráča.
""",
    "sl": """
Občinski svet v Gornjih Žabnicah je v torek zvečer sklenil, da bo trajekt vozil še naprej.
»Nihče nam ni ničesar povedal,« pravi Špela Čuk, ki ima kavarno ob pristanišču že od leta 1987.
Popravilo bo stalo 4,2 milijona €, skoraj dvakrat več od prve ocene.
Nihče ni bil poškodovan, ko se je zgodaj zjutraj zrušila streha tržnice.
Zakaj je bil most zaprt, še nihče ne ve …
Kmetje ob reki se bojijo suše in nekateri so že prodali del črede.
»To je vprašanje pravičnosti,« je na seji dejal župan.
Vlaki med obema mestoma tudi v soboto ne bodo vozili, sporoča družba.
Razstava stoštiridesetih risb bo odprta do 30. junija.
Policija išče moškega v sivem plašču, ki so ga videli blizu postaje.
V petek bo na severu snežilo, drugod bo oblačno in hladno.
Prihodnje leto se bo podražila tudi voda – tako piše v predlogu.
Starejša ženska je na svojem vrtu našla izgubljeno žrebe.
Tekma se je končala s 3 : 0 po dveh golih najmlajšega igralca.
""",
    "hu": """
Felsőkőrös képviselő-testülete kedd este úgy döntött, hogy a komp tovább közlekedik.
„Nekünk senki sem szólt” – mondja Győrfi Erzsébet, aki 1987 óta vezet kávézót a rakparton.
A javítás 4,2 millió €-ba kerül, csaknem kétszer annyiba, mint tervezték.
Senki sem sérült meg, amikor kora reggel beomlott a vásárcsarnok teteje.
Hogy miért zárták le a hidat, azt még senki sem tudja…
A folyó menti gazdák az aszálytól félnek, többen már el is adták az állatok egy részét.
„Ez igazságossági kérdés” – hangsúlyozta az ülésen a polgármester.
A két város között szombaton sem járnak a vonatok, közölte a társaság.
A száznegyven rajzot bemutató kiállítás június 30-ig tekinthető meg.
A rendőrség egy szürke kabátos férfit keres, akit az állomás közelében láttak.
Pénteken északon havazás várható, másutt felhős, hűvös idő lesz.
Jövőre a víz ára is nő – derül ki az előterjesztésből.
Egy idős nő a saját kertjében találta meg az elveszett csikót.
A mérkőzés 3–0-ra végződött, két gólt a legfiatalabb játékos lőtt.
""",
    "ro": """
Consiliul local din Valea Frumoasă a hotărât marți seara să păstreze bacul peste râu.
„Nu ne-a anunțat nimeni”, spune Ștefania Țăranu, care are o cafenea pe chei – încă din 1987.
Reparația va costa 4,2 milioane de €, aproape dublu față de prima estimare.
Nimeni nu a fost rănit când s-a prăbușit, în zori, acoperișul halei.
De ce a fost închis podul, încă nu știe nimeni…
Țăranii de pe malul râului se tem de secetă, iar unii și-au vândut deja o parte din vite.
„Este o chestiune de dreptate”, a declarat primarul în ședință.
Trenurile dintre cele două orașe nu vor circula nici sâmbătă, anunță compania.
Expoziția reunește o sută patruzeci de desene și poate fi văzută până la 30 iunie.
Poliția caută un bărbat cu palton gri, văzut în apropierea gării.
Vineri va ninge în nord, în rest cerul va fi înnorat și vremea rece.
Și apa se va scumpi anul viitor, arată proiectul.
O femeie în vârstă a găsit mânzul pierdut în grădina ei.
Meciul s-a încheiat cu 3-0, după două goluri ale celui mai tânăr jucător.
""",
    "hr": """
Gradsko vijeće Gornjih Žagrovića odlučilo je u utorak navečer da trajekt nastavlja voziti.
„Nitko nam ništa nije rekao”, kaže Željka Šćurić, koja drži kavanu na rivi – još od 1987. godine.
Popravak će stajati 4,2 milijuna €, gotovo dvostruko više nego što se očekivalo.
Nitko nije ozlijeđen kad se rano ujutro urušio krov tržnice.
Zašto je most zatvoren, još nitko ne zna…
Seljaci uz rijeku boje se suše, a neki su već prodali dio stada.
„To je pitanje pravde”, rekao je na sjednici gradonačelnik.
Vlakovi između dvaju gradova neće voziti ni u subotu, javlja tvrtka.
Izložba od sto četrdeset crteža otvorena je do 30. lipnja.
Policija traži muškarca u sivom kaputu, viđenog blizu kolodvora.
U petak će na sjeveru sniježiti, drugdje će biti oblačno i svježe.
Dogodine poskupljuje i voda, piše u prijedlogu.
Starija žena pronašla je izgubljeno ždrijebe u svojem vrtu.
Utakmica je završila 3:0 nakon dva pogotka najmlađeg igrača.
""",
    "sr-Latn": """
Skupština opštine Gornji Žagrovac odlučila je u utorak uveče da skela nastavi da radi.
„Niko nam ništa nije rekao“, kaže Ljiljana Đurđević, koja drži kafanu na keju – još od 1987. godine.
Popravka će koštati 4,2 miliona €, skoro dvostruko više nego što se očekivalo.
Niko nije povređen kada se rano ujutru obrušio krov pijace.
Zašto je most zatvoren, još niko ne zna…
Seljaci pored reke plaše se suše, a neki su već prodali deo stada.
„To je pitanje pravde“, rekao je na sednici predsednik opštine.
Vozovi između dva grada neće saobraćati ni u subotu, saopštilo je preduzeće.
Izložba od sto četrdeset crteža otvorena je do 30. juna.
Policija traži muškarca u sivom kaputu, viđenog blizu železničke stanice.
U petak će na severu padati sneg, drugde će biti oblačno i sveže.
Dogodine poskupljuje i voda, piše u predlogu.
Starija žena našla je izgubljeno ždrebe u svojoj bašti.
Utakmica je završena 3:0 posle dva gola najmlađeg igrača.
""",
    "sr": """
Скупштина општине Горњи Жагровац одлучила је у уторак увече да скела настави да ради.
„Нико нам ништа није рекао“, каже Љиљана Ђурђевић, која држи кафану на кеју – још од 1987. године.
Поправка ће коштати 4,2 милиона €, скоро двоструко више него што се очекивало.
Нико није повређен када се рано ујутру обрушио кров пијаце.
Зашто је мост затворен, још нико не зна…
Сељаци поред реке плаше се суше, а неки су већ продали део стада.
„То је питање правде“, рекао је на седници председник општине.
Возови између два града неће саобраћати ни у суботу, саопштило је предузеће.
Изложба од сто четрдесет цртежа отворена је до 30. јуна.
Полиција тражи мушкарца у сивом капуту, виђеног близу железничке станице.
У петак ће на северу падати снег, другде ће бити облачно и свеже.
Догодине поскупљује и вода, пише у предлогу.
Старија жена нашла је изгубљено ждребе у својој башти.
Утакмица је завршена 3:0 после два гола најмлађег играча.
""",
    "mk": """
Советот на општина Горно Езеро во вторник вечерта одлучи скелата да продолжи да работи.
„Никој ништо не ни кажа“, вели Ѓурѓа Ќосева, која држи кафуле на кејот – уште од 1987 година.
Поправката ќе чини 4,2 милиони €, речиси двојно повеќе од првата проценка.
Никој не е повреден кога рано наутро се урна покривот на пазарот.
Зошто мостот е затворен, уште никој не знае…
Земјоделците покрај реката се плашат од сушата, а некои веќе продадоа дел од стадото.
„Тоа е прашање на правда“, рече на седницата градоначалникот.
Возовите меѓу двата града нема да сообраќаат ниту во сабота, соопшти претпријатието.
Изложбата со сто и четириесет цртежи е отворена до 30 јуни.
Полицијата бара маж во сив капут, виден близу железничката станица.
Во петок на север ќе паѓа снег, другаде ќе биде облачно и студено.
Догодина поскапува и водата, стои во предлогот.
Постара жена го најде изгубеното ждребе во својата градина.
Натпреварот заврши 3:0 по двата гола на најмладиот играч, џинот од Ѕвегор.
""",
    "bg": """
Общинският съвет на Горна Лъка реши във вторник вечерта фериботът да продължи да плава.
„Никой нищо не ни каза“, споделя Щилияна Жекова, която държи кафене на кея – още от 1987 година.
Ремонтът ще струва 4,2 милиона €, почти двойно повече от първата оценка.
Няма пострадали, след като рано сутринта се срути покривът на халите.
Защо мостът беше затворен, все още никой не знае…
Земеделците край реката се боят от сушата, а някои вече продадоха част от стадото.
„Това е въпрос на справедливост“, заяви кметът на заседанието.
Влаковете между двата града няма да се движат и в събота, съобщи дружеството.
Изложбата със сто и четиридесет рисунки може да бъде разгледана до 30 юни.
Полицията издирва мъж със сиво палто, забелязан близо до гарата.
В петък на север ще вали сняг, другаде ще бъде облачно и хладно.
Догодина поскъпва и водата, пише в предложението.
Възрастна жена намери изгубеното жребче в двора си.
Мачът завърши 3:0 след два гола на най-младия играч.
""",
    "ru": """
Городской совет Верхнеозёрска во вторник вечером решил сохранить паромную переправу.
«Нам никто ничего не сообщил», – говорит Жанна Щукина, хозяйка кафе на набережной, открытого ещё в 1987 году.
Ремонт обойдётся в 4,2 миллиона евро, почти вдвое дороже первоначальной оценки.
Никто не пострадал, когда рано утром обрушилась крыша рынка.
Почему закрыли мост, пока никто не знает…
Фермеры опасаются засухи; некоторые уже продали часть скота.
«Это вопрос справедливости», — подчеркнул мэр на заседании.
Поезда между двумя городами не будут ходить и в субботу, сообщила компания.
Выставка, на которой показано сто сорок рисунков, открыта до 30 июня.
Полиция разыскивает мужчину в сером пальто, которого видели около вокзала.
В пятницу на севере ожидается снег, в остальных районах облачно и прохладно.
В будущем году подорожает и вода, говорится в проекте.
Пожилая женщина нашла пропавшего жеребёнка у себя в огороде.
Матч завершился со счётом 3:0 после двух голов самого юного игрока.
""",
    "uk": """
Міська рада Верхньоозерська у вівторок увечері вирішила зберегти паромну переправу.
«Нам ніхто нічого не повідомив», – каже Ганна Щербій, власниця кав’ярні на набережній, відкритої ще 1987 року.
Ремонт коштуватиме 4,2 мільйона євро, майже вдвічі більше за першу оцінку.
Ніхто не постраждав, коли рано-вранці обвалився дах ринку.
Чому закрили міст, поки що ніхто не знає…
Фермери побоюються посухи; дехто вже продав частину худоби.
«Це питання справедливості», — наголосив на засіданні міський голова.
Потяги між двома містами не їздитимуть і в суботу, повідомила компанія.
Виставка, на якій показано сто сорок малюнків, триватиме до 30 червня.
Поліція розшукує чоловіка в сірому пальті, якого бачили біля вокзалу.
У п’ятницю на півночі очікується сніг, в інших районах хмарно й прохолодно.
Наступного року подорожчає і вода, ідеться в проєкті.
Літня жінка знайшла загублене лоша у себе на подвір’ї поблизу Ґонти.
Матч завершився з рахунком 3:0 після двох голів наймолодшого гравця їхньої команди.
""",
    "el": """
Το δημοτικό συμβούλιο της Άνω Λίμνης αποφάσισε το βράδυ της Τρίτης να διατηρήσει το πορθμείο.
«Κανείς δεν μας είπε τίποτα», λέει η Ευανθία Ψαρού, που έχει καφενείο στην προκυμαία – από το 1987.
Η επισκευή θα κοστίσει 4,2 εκατομμύρια ευρώ, σχεδόν τα διπλάσια από την πρώτη εκτίμηση.
Κανείς δεν τραυματίστηκε όταν νωρίς το πρωί κατέρρευσε η στέγη της αγοράς.
Γιατί έκλεισε η γέφυρα, δεν το ξέρει ακόμη κανείς…
Οι αγρότες φοβούνται την ξηρασία και μερικοί έχουν ήδη πουλήσει μέρος των ζώων τους.
«Είναι ζήτημα δικαιοσύνης», τόνισε ο δήμαρχος στη συνεδρίαση.
Τα τρένα μεταξύ των δύο πόλεων δεν θα κυκλοφορήσουν ούτε το Σάββατο, ανακοίνωσε η εταιρεία.
Η έκθεση με εκατόν σαράντα σχέδια θα διαρκέσει έως τις 30 Ιουνίου.
Η αστυνομία αναζητεί έναν άνδρα με γκρίζο παλτό που εθεάθη κοντά στον σταθμό.
Την Παρασκευή θα χιονίσει στα βόρεια, αλλού θα είναι συννεφιά και ψύχρα.
Του χρόνου θα ακριβύνει και το νερό, αναφέρει η πρόταση.
Μια ηλικιωμένη γυναίκα βρήκε το χαμένο πουλάρι στην αυλή της.
Ο αγώνας έληξε 3-0 με δύο γκολ του νεότερου παίκτη.
""",
    "tr": """
Yukarıgöl belediye meclisi salı akşamı feribotun çalışmaya devam etmesine karar verdi.
“Bize kimse bir şey söylemedi,” diyor 1987’den beri rıhtımda çay bahçesi işleten Şükriye Ağaoğlu.
Onarım 4,2 milyon €’ya mal olacak – ilk tahminin neredeyse iki katı.
Sabahın erken saatlerinde çöken pazar çatısında yaralanan olmadı.
Köprünün neden kapatıldığını henüz kimse bilmiyor…
Irmak kıyısındaki çiftçiler kuraklıktan endişeli; bazıları hayvanlarının bir kısmını sattı bile.
“Bu bir adalet meselesidir,” dedi belediye başkanı toplantıda.
İki şehir arasındaki trenler cumartesi günü de çalışmayacak, diye duyurdu şirket.
Yüz kırk çizimin yer aldığı sergi 30 Haziran’a kadar açık.
Polis, istasyon yakınında görülen gri paltolu bir adamı arıyor.
Cuma günü kuzeyde kar bekleniyor, öbür bölgelerde hava bulutlu ve serin olacak.
Önümüzdeki yıl suya da zam geliyor, öneride öyle yazıyor.
Yaşlı bir kadın kaybolan tayı kendi bahçesinde buldu.
Maç, en genç oyuncunun iki golüyle 3-0 sona erdi.
""",
    "he": """
מועצת העיר גבעת האגם החליטה ביום שלישי בערב להשאיר את המעבורת בפעולה.
"איש לא אמר לנו דבר", אומרת צפורה אלגזי, שמנהלת בית קפה על הרציף – מאז 1987.
השיפוץ יעלה 4.2 מיליון שקלים, כמעט כפול מההערכה הראשונה.
איש לא נפגע כאשר קרס גג השוק בשעות הבוקר המוקדמות.
מדוע נסגר הגשר, עדיין אין יודע…
החקלאים שלאורך הנחל חוששים מהבצורת, וכמה מהם כבר מכרו חלק מהעדר.
"זו שאלה של צדק", אמר ראש העירייה בישיבה.
הרכבות בין שתי הערים לא יפעלו גם בשבת הבאה, הודיעה החברה.
התערוכה, ובה מאה וארבעים רישומים, תהיה פתוחה עד 30 ביוני.
המשטרה מחפשת גבר במעיל אפור שנראה סמוך לתחנה.
ביום שישי צפוי שלג בצפון, בשאר האזורים יהיה מעונן וקריר.
בשנה הבאה יתייקרו גם תעריפי המים, כך נכתב בהצעה.
אישה קשישה מצאה את הסייח האבוד בגינה שלה.
המשחק הסתיים 3-0 לאחר שני שערים של השחקן הצעיר ביותר.
""",
    "ar": """
قرر المجلس البلدي في مدينة البحيرة العليا مساء الثلاثاء الإبقاء على العبّارة.
وقالت زينب الخطيب، التي تدير مقهى على الرصيف منذ عام 1987: «لم يخبرنا أحد بشيء».
وستبلغ كلفة الإصلاح 4.2 مليون يورو، أي ضعف التقدير الأول تقريبا.
ولم يصب أحد بأذى عندما انهار سقف السوق في ساعة مبكرة من الصباح.
أما سبب إغلاق الجسر فلا يعرفه أحد حتى الآن…
ويخشى المزارعون على ضفاف النهر من الجفاف، وقد باع بعضهم جزءا من الماشية.
وأكد رئيس البلدية خلال الاجتماع أن الأمر «مسألة عدالة».
ولن تسير القطارات بين المدينتين يوم السبت أيضا، بحسب ما أعلنت الشركة.
ويضم المعرض مئة وأربعين رسما ويستمر حتى الثلاثين من يونيو.
وتبحث الشرطة عن رجل يرتدي معطفا رماديا شوهد قرب المحطة.
ومن المتوقع أن تتساقط الثلوج شمالا يوم الجمعة، فيما يكون الطقس غائما وباردا في سائر المناطق.
كما سيرتفع سعر المياه في العام المقبل، وفق ما جاء في الاقتراح.
وعثرت امرأة مسنة على المهر الضائع في حديقة منزلها، فهل يعود إلى صاحبه؟
وانتهت المباراة بثلاثة أهداف نظيفة، سجل اثنين منها أصغر اللاعبين.
""",
    "fa": """
شورای شهر دریاچه بالا سه شنبه شب تصمیم گرفت لنج مسافربری را نگه دارد.
زیبا چنگیزی که از سال 1366 در اسکله قهوه خانه دارد می گوید: «هیچ کس به ما چیزی نگفت».
هزینه تعمیر به 4.2 میلیون یورو می رسد، تقریبا دو برابر برآورد نخست.
هنگامی که بامداد امروز سقف بازار فرو ریخت هیچ کس آسیب ندید.
چرا پل بسته شده است؟ هنوز کسی نمی داند…
کشاورزان کنار رودخانه نگران خشکسالی اند و برخی بخشی از گله خود را فروخته اند.
شهردار در نشست گفت: «این موضوع به عدالت مربوط است».
قطارهای میان دو شهر روز شنبه نیز حرکت نخواهند کرد، این را شرکت اعلام کرد.
این نمایشگاه با صد و چهل طراحی تا پایان خرداد باز است.
پلیس در جستجوی مردی با پالتوی خاکستری است که نزدیک ایستگاه دیده شده بود.
روز جمعه در شمال برف پیش بینی می شود و در دیگر جاها هوا ابری و خنک خواهد بود.
سال آینده آب نیز گران خواهد شد، در پیشنهاد چنین آمده است.
زنی سالخورده کره اسب گم شده را در باغچه خود پیدا کرد.
مسابقه با دو گل جوان ترین بازیکن سه بر صفر پایان گرفت.
""",
    "th": """
สภาเทศบาลเมืองบึงเหนือมีมติเมื่อค่ำวันอังคารให้เดินเรือข้ามฟากต่อไป
“ไม่มีใครบอกอะไรเราเลย” นางสาวพิมพ์ใจ ศรีสุวรรณ เจ้าของร้านกาแฟริมท่าเรือกล่าว
การซ่อมแซมจะใช้เงิน 4.2 ล้านบาท เกือบสองเท่าของที่ประเมินไว้ในตอนแรก
ไม่มีผู้ได้รับบาดเจ็บเมื่อหลังคาตลาดพังลงมาในช่วงเช้ามืด
จนถึงขณะนี้ยังไม่มีใครทราบว่าเหตุใดสะพานจึงถูกปิด…
ชาวนาริมแม่น้ำกังวลเรื่องภัยแล้ง และบางรายได้ขายวัวไปแล้วส่วนหนึ่ง
“นี่เป็นเรื่องของความยุติธรรม” นายกเทศมนตรีกล่าวในที่ประชุม
รถไฟระหว่างสองเมืองจะไม่ให้บริการในวันเสาร์ด้วย บริษัทแจ้ง
นิทรรศการภาพวาดหนึ่งร้อยสี่สิบภาพจะเปิดให้ชมถึงวันที่ 30 มิถุนายน
ตำรวจกำลังตามหาชายสวมเสื้อคลุมสีเทาที่มีผู้พบเห็นใกล้สถานี
วันศุกร์คาดว่าจะมีฝนตกทางภาคเหนือ ส่วนที่อื่นมีเมฆมากและอากาศเย็น
ปีหน้าค่าน้ำประปาจะปรับขึ้นด้วย ตามข้อเสนอที่ยื่นต่อสภา
หญิงชราคนหนึ่งพบลูกม้าที่หายไปในสวนหลังบ้านของเธอ
การแข่งขันจบลงด้วยผล 3-0 โดยผู้เล่นอายุน้อยที่สุดทำได้สองประตู
""",
    "vi": """
Hội đồng thành phố Hồ Thượng tối thứ Ba đã quyết định giữ lại bến phà qua sông.
“Không ai nói gì với chúng tôi cả”, bà Nguyễn Thị Hương, chủ quán cà phê bên bến – mở từ năm 1987 – cho biết.
Việc sửa chữa sẽ tốn 4,2 triệu €, gần gấp đôi dự tính ban đầu.
Không có ai bị thương khi mái chợ đổ sập vào sáng sớm.
Vì sao cây cầu bị đóng, đến nay vẫn chưa ai biết…
Nông dân ven sông lo ngại hạn hán, một số người đã bán bớt trâu bò.
“Đây là vấn đề công bằng”, chủ tịch thành phố nhấn mạnh tại cuộc họp.
Tàu hỏa giữa hai thành phố cũng sẽ không chạy vào thứ Bảy, công ty thông báo.
Triển lãm gồm một trăm bốn mươi bức vẽ sẽ mở cửa đến ngày 30 tháng 6.
Cảnh sát đang tìm một người đàn ông mặc áo khoác xám được nhìn thấy gần nhà ga.
Thứ Sáu miền Bắc có thể có mưa, những nơi khác nhiều mây và se lạnh.
Năm tới giá nước cũng sẽ tăng, theo bản đề xuất.
Một cụ bà đã tìm thấy chú ngựa con bị lạc trong vườn nhà mình.
Trận đấu kết thúc với tỷ số 3-0 sau hai bàn thắng của cầu thủ trẻ nhất.
""",
    "zh-Hans": """
上湖市议会周二晚间决定保留渡轮，至少维持到明年年底。
“没有人通知我们，”在码头经营咖啡馆三十多年的顾秀兰说。
修缮费用将达420万元，几乎是最初估算的两倍。
清晨菜市场的屋顶坍塌时，没有人员受伤。
大桥为何关闭，至今无人知晓……
沿河的农民担心旱情，有些人已经卖掉了一部分牲畜。
“这是一个公平的问题，”市长在会议上强调。
铁路公司表示，两座城市之间的列车星期六也将停运。
这次展览共展出一百四十幅素描，将持续到6月30日。
警方正在寻找一名身穿灰色大衣的男子，有人在车站附近见过他。
预计星期五北部地区有雪，其他地区多云，气温偏低。
提案显示，明年水费也将上涨。
一位老太太在自家院子里发现了走失的小马。
比赛以3比0结束，最年轻的队员独中两元。
""",
    "zh-Hant": """
上湖市議會週二晚間決定保留渡輪，至少維持到明年年底。
「沒有人通知我們，」在碼頭經營咖啡館三十多年的顧秀蘭說。
修繕費用將達420萬元，幾乎是最初估算的兩倍。
清晨菜市場的屋頂坍塌時，沒有人員受傷。
大橋為何關閉，至今無人知曉……
沿河的農民擔心旱情，有些人已經賣掉了一部分牲畜。
「這是一個公平的問題，」市長在會議上強調。
鐵路公司表示，兩座城市之間的列車星期六也將停駛。
這次展覽共展出一百四十幅素描，將持續到6月30日。
警方正在尋找一名身穿灰色大衣的男子，有人在車站附近見過他。
預計星期五北部地區有雪，其他地區多雲，氣溫偏低。
提案顯示，明年水費也將上漲。
一位老太太在自家院子裡發現了走失的小馬。
比賽以3比0結束，最年輕的隊員獨得兩分。
""",
    "ja": """
上湖市議会は火曜日の夜、渡し船の運航を少なくとも来年末まで続けることを決めた。
「誰からも連絡がなかった」と、桟橋で三十年以上喫茶店を営む古賀しづえさんは話す。
修繕費は420万円に達し、当初の見積もりのほぼ二倍になる見通しだ。
早朝に市場の屋根が崩れ落ちたが、けが人はなかった。
橋がなぜ閉鎖されたのか、まだ誰も知らない……。
川沿いの農家は干ばつを心配しており、すでに牛の一部を売った人もいる。
「これは公平さの問題だ」と市長は会議で強調した。
二つの都市を結ぶ列車は土曜日も運休すると、鉄道会社が発表した。
百四十点の素描を集めた展覧会は、六月三十日まで開かれる。
警察は、駅の近くで目撃された灰色のコートの男の行方を追っている。
金曜日は北部で雪が降り、ほかの地域は曇りで肌寒くなりそうだ。
提案によると、来年は水道料金も値上がりする。
ある高齢の女性が、迷子の子馬を自宅の庭で見つけた。
試合は３対０で終わり、チーム最年少のストライカーが２点を決めた。
""",
    "ko": """
윗호수시 의회는 화요일 저녁 나룻배 운항을 적어도 내년 말까지 유지하기로 결정했다.
“아무도 우리에게 알려 주지 않았어요.” 부두에서 삼십 년 넘게 찻집을 운영해 온 고순례 씨의 말이다.
수리비는 420만 유로로 처음 예상한 금액의 거의 두 배에 이를 전망이다.
이른 아침 시장 지붕이 무너졌지만 다친 사람은 없었다.
다리가 왜 폐쇄되었는지는 아직 아무도 모른다…
강가의 농민들은 가뭄을 걱정하고 있으며, 일부는 이미 가축을 팔았다.
“이것은 공정의 문제입니다.” 시장은 회의에서 이렇게 강조했다.
철도 회사는 두 도시를 잇는 열차가 토요일에도 운행하지 않는다고 밝혔다.
백사십 점의 소묘를 모은 전시회는 6월 30일까지 열린다.
경찰은 역 근처에서 목격된 회색 외투 차림의 남자를 찾고 있다.
금요일에는 북부 지방에 눈이 내리고, 다른 지역은 흐리고 쌀쌀하겠다.
제안서에 따르면 내년에는 수도 요금도 오른다.
한 할머니가 잃어버린 망아지를 자기 집 마당에서 발견했다.
경기는 가장 어린 선수의 두 골에 힘입어 3 대 0으로 끝났다.
""",
}

LANGUAGES = tuple(
    Language(code, tuple(CHARSETS[code].split()), tuple(text.strip().split("\n"))) for code, text in SENTENCES.items()
)
HALVES = {"tune": 0, "judge": 1}

# How typists wrote what a charset lacks.
PLAINER = {
    "’": "'",
    "‘": "'",
    "‚": ",",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "…": "...",
    "€": "EUR",
    "£": "GBP ",
    "œ": "oe",
    "ș": "ş",
    "ț": "ţ",
    "Ș": "Ş",
    "Ț": "Ţ",
    "ی": "ي",
    "Š": "Sh",
    "Ž": "Zh",
    "š": "sh",
    "ž": "zh",
    "ё": "е",
    "¿": "?",
    "¡": "!",
    "ѐ": "е",
    "ґ": "г",
    "Ґ": "Г",
    "،": ",",
}


def sentences(language: Language, half: str) -> tuple[str, ...]:
    """The sentences to try things out with ("tune") or to judge with ("judge")."""
    return language.sentences[HALVES[half] :: 2]


def body(lines: Sequence[str], size: int, first: int = 0) -> str:
    """A body of about `size` characters: sentences in turn from `first` on, some to a paragraph, never cut."""
    paragraphs: list[list[str]] = [[]]
    length = 0
    turn = first
    while not length or length + len(lines[turn % len(lines)]) // 2 < size:
        sentence = lines[turn % len(lines)]
        if len(paragraphs[-1]) > 1 + turn % 3:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
        length += len(sentence) + 1
        turn += 1
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + "\n"


def plain_enough(text: str, charset: str) -> str:
    """The text as it was typed in a charset that lacks some of its signs."""
    if charset == "cp1258":
        text = _with_tone_marks(text)
    return "".join(char if _has(charset, char) else PLAINER.get(char, char) for char in text)


def encoded(text: str, charset: str) -> tuple[bytes, str] | None:
    """The bytes of a text in a charset and what they say; None if the charset has no letters for it."""
    plain = plain_enough(text, charset)
    try:
        return plain.encode(charset), plain
    except UnicodeEncodeError:
        return None


def _has(charset: str, char: str) -> bool:
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


TONES = "\u0300\u0301\u0303\u0309\u0323"


def _with_tone_marks(text: str) -> str:
    """Vietnamese as cp1258 writes it: the tone is a mark behind the letter."""
    from unicodedata import normalize

    written = []
    for char in text:
        base, tone = normalize("NFD", char), ""
        for mark in TONES:
            if mark in base[1:] and not _has("cp1258", char):
                base, tone = base.replace(mark, ""), mark
        written.append(normalize("NFC", base) + tone)
    return "".join(written)
