"""The commonest words in each language's news, except names and numbers."""

from collections.abc import Mapping

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
"""Words that are not part of a person's name in any language."""

FURTHER_WORDS: Mapping[str, str] = {
    "en": (
        "in is it on as at be he not but or who will about more when would there what after also its had out "
        "into than other new over some"
    ),
    "de": (
        "des als es an hat werden aus er dass sie nach einer um am noch wie haben über einem so aber vor "
        "wurde durch oder bis mehr war kann nur"
    ),
    "fr": (
        "la un en il par ne se son sa mais nous comme ou elle ces ses être fait même après deux entre sans "
        "aussi depuis lors dont"
    ),
    "es": (
        "la de en se no un lo son entre cuando muy sobre sin hasta desde ya todo esta han ser dos años donde "
        "porque ese durante tras así"
    ),
    "pt": (
        "e um se as como mas seu sua ou quando muito nos já também só pelos até isso ela entre depois sem "
        "mesmo aos ter seus quem nas essa segundo ainda"
    ),
    "it": (
        "la da in al come ma dalla nella degli lo questo stato su se alle ai suo cui sua hanno essere dopo "
        "tra era due ancora"
    ),
    "nl": (
        "in is die door over maar als hij om nog dan ze of tot hebben meer kan wel was deze zich hun jaar "
        "geen moet onder"
    ),
    "sv": "i de han men så vi ska också efter eller när hade nu där under över blir här sin mot alla",
    "da": (
        "i et var han men om kan ved sig skal vil eller være mod hun ud over når meget have hans end nogle op kunne"
    ),
    "no": "i et var men kan seg skal vil eller være hun ut over når ble nå enn noen opp må hadde mellom",
    "fi": (
        "olisi vain ollut sen niin siitä mitä kuitenkin ennen jälkeen voi hänen kertoo sanoo noin sitä tämä enää koska"
    ),
    "pl": ("a ze co ale był tym tak tylko już jako może które przed być roku tego jednak czy także była ma został jej"),
    "cs": "i k jeho tak také už však když ještě bude nebo jen roce která před který aby má není mezi až jsem",
    "sk": "i aj k jeho tak už však keď ešte bude alebo len roku ktorá pred ktorý aby má nie medzi až som",
    "hu": (
        "amely után között vagy minden ha mert pedig lehet ezt nagy ami több kell majd így amikor illetve "
        "azonban fel aki"
    ),
    "ro": "al se ce ca prin ai dar lui acest iar către până între cele când fi ar îi această cei doar",
    "hr": "ne sam a bila samo još više po nakon prema biti bez kada jer godine koje ili ima sve",
    "sl": (
        "je in v na da se za so ki pa bi s z tudi kot ne po še iz bo ali od do pri bil ter kar leta ker že "
        "lahko ni med bilo bila zaradi več svoje jih smo bodo proti"
    ),
    "sq": "i së ai por edhe kjo duke kanë tij kur ky jo deri pas ndaj mund kishte këtë vetëm tha",
    "tr": (
        "en her ancak olduğu göre ama yeni ilk iki büyük yıl oldu etti ya o ki değil tarafından arasında "
        "üzerinde bin milyon eden yer nin ın yaptığı önce yapılan"
    ),
    "az": (
        "və bir bu üçün ilə də da olan ki kimi daha çox sonra qədər edib deyib görə isə var yox hər ən amma "
        "ölkə dövlət bildirib tərəfindən olub edən həm həmin onun bütün yeni edilib olaraq"
    ),
    "id": (
        "bisa ada karena lebih saat para mereka kami dia menjadi tersebut sudah saya agar secara atau setelah "
        "hingga masih tahun orang"
    ),
    "ms": (
        "yang dan di dengan untuk dari ini pada tidak itu dalam akan ke juga oleh telah adalah kata sebagai "
        "boleh kerana lebih mereka beliau bagi ialah daripada kepada sudah serta turut berkata negara orang "
        "hari"
    ),
    "vi": "từ ra cũng để vào nhiều như ở trên phải năm còn nhưng sau sẽ do bị lại rằng làm",
    "lt": "o metų savo pagal bus iki jau dar tik per būti taip gali jų kuris prie jo kurie",
    "lv": "ne gada lai tas šī jau pie gan var kuri līdz savu tiek viņa tikai vēl būs es",
    "et": "mida veel siis aasta välja nii kuid saab need selle eesti oleks ole seda pole juba ma",
    "is": "því eru þess frá hafa verið eftir segir þeir verður þetta hún þar upp eða ef",
    "sw": "huo kutoka hizo kama bila yake wake hao mwaka lakini amesema hata zaidi yao ili kabla",
    "la": (
        "et in ut non ad est quod cum qui quae sunt sed esse si ex per aut enim vel ab dolor sit amet dolore "
        "magna aliqua laborum ipsum lorem quis nisi eiusmod tempor labore voluptate culpa anim id deserunt "
        "mollit consectetur"
    ),
    "ca": (
        "el la de i que a en els per amb una del les es un no al com són més dels ha han però aquest seva "
        "també pel aquesta entre sobre fins tot ser va perquè anys segons sense"
    ),
    "gl": (
        "o a de que e do da en un os as unha para por non con se na no ao dos das como máis pola polo foi ten "
        "pero tamén seu súa entre onde xa ata así polos esta este"
    ),
    "eu": (
        "eta da ez du dute bat ere zen izan dela baina egin dira behar zuen hau oso beste arte edo gehiago "
        "orain ziren dago baita izango duen horrek bezala egiten"
    ),
    "af": (
        "die en van in het is dat nie te vir met op wat sy om was aan hy ook as by deur hulle sal word kan of "
        "uit na ʼn se haar meer nog baie toe"
    ),
    "xh": (
        "ukuba kwaye ukuze kodwa ngoku kunye abantu kuba yokuba kule kwi xa into phantsi kakhulu kwimeko "
        "ngenxa uthi izinto nje loo le ezi aba umntu"
    ),
    "zu": (
        "ukuthi futhi kodwa ukuze noma lapho abantu kanye uma ngoba ngesikhathi kakhulu manje umuntu uthe "
        "kulo kule yini nje lesi lokhu ukuba kwakhe le ezinye wathi ngemuva"
    ),
    "tl": (
        "ang ng sa mga na at ay si ni para hindi ito kay may nang pa kanyang siya mula isang sila kung din "
        "lang po naman dahil niya nila ayon rin kasi"
    ),
    "cy": (
        "y yn a i o ar mae ei wedi bod ac yr am i'r o'r gan eu oedd fel hyn sydd ond hefyd gyda roedd wrth "
        "hynny na'r cael dweud yng"
    ),
    "ga": (
        "an agus na ar i a ag is go le do sé bhí tá sin ach leis nach mar níl atá seo ón faoi acu aige chun gur nó den"
    ),
    "mt": (
        "il ta li u ma fil bil l-il tal għal minn dan din hija kien kienet dwar ukoll meta biex jew mill hu "
        "lill ġie qal wara"
    ),
    "so": (
        "oo ee ka ku iyo in waxa uu la ay ah si wuxuu soo waa u aan ayaa inay kale isaga markii kuwa laga "
        "waxaa loo lagu wax ahaa"
    ),
    "ha": (
        "da a na ya ta an wannan don ce ba ne cikin su sun wata wani suka daga kuma amma kan zuwa bayan shi "
        "yadda hakan kasar mutane yi ke"
    ),
    "ru": (
        "у к о а же так или бы если при до после она они уже только еще было время том быть который были чтобы сообщил"
    ),
    "uk": "а й які але було або є після якщо ще при через під час вже вона вони може бути який були має",
    "be": (
        "і ў не на што з да пра за гэта ад як яго для быў года таксама а але ці каб пасля было яны ён яна які "
        "будзе можа трэба вельмі толькі таму"
    ),
    "bg": "до след или само един който която които има бе при още към няма във така българия може",
    "sr": ("али која као те био не сам а била само још више по након према бити без када јер године које или има све"),
    "mk": (
        "на и се да во од за не со е го ги што како дека ќе ја по тоа но кои има беше биде бидејќи македонија "
        "ова тие само или при до му исто така"
    ),
    "kk": (
        "және бұл мен үшін деп да де бойынша болып бір туралы қазақстан осы еді жылы болған керек бар емес ол "
        "оның кейін сол үш деген"
    ),
    "fa": "ها کرد بر شده نیز کرده ما هم گفت باید وی پیش دو بود آنها هر",
    "ur": "گیا نہیں ایک کہا کر کیا ان تھی لیے ساتھ",
    "ps": "د په او چې له کې ته دي سره یې نه کړي شوي یو دې هم کړ وو شي لپاره ده",
    "ar": "و أو قد خلال وقد لم كل حيث وفي بن ذلك إن عام كانت هو هي منذ ضد يوم أكثر عند غير عبر وأن حتى",
}
"""Words used only to recognise a language: in other languages some of them are names (Ada, Hans, Kay)."""

LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
"""Word -> the languages that it is a function word of."""
for _words_of in (FUNCTION_WORDS, FURTHER_WORDS):
    for _language, _words in _words_of.items():
        for _word in _words.split():
            LANGUAGES_OF[_word] = (*LANGUAGES_OF.get(_word, ()), _language)
