"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

FUNCTION_WORDS: dict[str, str] = {
    'ar': 'في من على أن إلى عن التي الذي مع هذا هذه كان قال بعد ما لا كما بين',
    'bg': 'на и е да се в за от не с че са по това ще като беше си но',
    'cs': 'se na je v že to s z do a o ve pro za by si ale jsou jako podle od byl po které',
    'da': 'og at det er en på ikke til for med den af har som der de fra blev også efter hvor siger',
    'de': 'der die das und ist nicht mit dem den von auf für ein eine sich auch wird im bei sind einen zum zur',
    'en': 'the of and to that for was with his her from they which this have has said were been their are an by',
    'es': 'el los las una que con por del para es al como más pero fue ha sus su este está y según también',
    'et': 'ja on ei et see oli kui ka ning oma aga mis kes või üle tema pärast ta',
    'fa': 'و در به از که این را با است برای آن می های شد یک تا خود',
    'fi': 'ja on ei että se oli mutta kun ovat hän myös mukaan joka sekä jos kuin ole tai nyt jo vuonna',
    'fr': 'le les des et est une dans que qui pour du sur pas au avec ce sont plus cette aux été ont leur',
    'hr': 'je i u na se da su za od o s koji kako će bi nije to iz što ali koja kao te bio',
    'hu': 'a az és hogy nem is egy volt meg csak de már van ez azt szerint még el lesz ki mint',
    'id': 'yang dan di dengan untuk dari ini pada tidak itu dalam akan ke juga oleh telah adalah kata sebagai',
    'is': 'og að er í á sem við það en ekki var fyrir um með af til hann þá hefur',
    'it': 'il gli della che di è un per non una del dei sono con nel alla anche più le si dal ha delle',
    'lt': 'ir kad į yra su tai iš bei už apie jis buvo kaip po bet dėl nuo ne ar',
    'lv': 'un ir ka no par ar kas uz arī bet tika vai šo to pēc kā bija viņš',
    'nl': 'de het een van en dat niet zijn op te voor met aan er ook worden werd naar bij wordt uit heeft',
    'no': 'og det er som på en ikke til for med har av at den om han fra de også etter hvor sier mot blir',
    'pl': 'w i na nie się z do że jest to o po jak od za przez dla jego są oraz będzie który przy',
    'pt': 'o os uma que com não por do da dos das em para ao foi mais são é na no pelo pela ele à',
    'ro': 'și de în la cu pe nu a este din care mai pentru că au fost un o sunt după sau să',
    'ru': 'и в не на что с по это как из он за от его но для был года также все',
    'sk': 'sa na je v že to s z do a o vo pre za by si ale sú ako podľa od bol po ktoré',
    'sq': 'të dhe në e për me që një nga se është janë nuk ka si më u do ishte',
    'sr': 'је и у на се да су за од о с који како ће би није то из што',
    'sv': 'och att det som en på är för inte med den har av till om var från ett kan sig säger vid',
    'sw': 'na ya wa kwa katika ni za la kuwa hiyo huyo alisema cha hii watu pia baada',
    'tr': 've bir bu için ile de da olarak çok daha olan gibi sonra kadar ne var dedi olduğunu ise',
    'uk': 'і в не на що з до про та за це від як його для був року він також у',
    'ur': 'کے میں کی ہے اور سے کا کو نے پر یہ کہ ہیں اس بھی تھا',
    'vi': 'và của là có cho được không trong các với một người những đã tại khi này theo đến về',
}
LEADING_WORDS: dict[str, str] = {
    'ar': 'في من على إلى عن مع أن التي الذي', 'bg': 'в и на с от за по че да към',
    'cs': 'v ve a i na z ze do od pro o po za pod nad že který která které s se k ke',
    'da': 'en et og eller med af fra for den det de sin sit sine som at',
    'de': (
        'der die das den dem des eine einen einem einer eines im am zum zur vom beim ins un'
        'd oder von dieser diese dieses diesem diesen sein seine seinen seinem seiner ihr i'
        'hre ihren ihrem ihrer dass durch für gegen wegen laut'
    ),
    'el': 'ο η το οι τα του της των τον την και σε στο στη στην στον με από για ότι',
    'en': 'the a an of and or with from into his her their its my your our this these than that which who',
    'es': 'el la los las de del un una y o al en con por para su sus que este esta según',
    'fa': 'در و از به با که برای', 'fi': 'ja tai että',
    'fr': 'le la les de des du un une et ou au aux l d qu en dans par pour sur avec son sa ses leur leurs ce cette ces que',
    'hi': 'और की के का में से को', 'hr': 'u i na iz od za o s sa da koji koja koje', 'hu': 'a az és egy hogy',
    'id': 'di dan dari yang ke dengan untuk pada oleh',
    'it': 'il lo la i gli le di del della dei delle un una e o al alla nel nella con per da dal dalla suo sua che',
    'nl': 'de het een en of van met voor tegen door zijn haar hun deze dit die dat',
    'no': 'en ei et og eller med av fra for den det de sin sitt sine som at',
    'pl': 'w i na z ze do od oraz dla przez przy o po za pod nad że który która które',
    'pt': 'o a os as de do da dos das um uma e ou ao à no na nos nas em com por para pelo pela seu sua que',
    'ro': 'de din în la cu pe pentru și un o ale al a că',
    'ru': 'в во и на с со из от для о об по за под над что к ко у',
    'sk': 'v vo a i na z zo do od pre o po za pod nad že ktorý ktorá ktoré s so k ku',
    'sv': 'en ett och eller med av från för den det de sin sitt sina som att',
    'sw': 'na ya wa kwa katika la za cha vya ni', 'tr': 've bir ile',
    'uk': 'в у і й та на з із від для про по за під над що до', 'vi': 'và của là các những với trong tại',
}
LETTER_WORDS: dict[str, str] = {
    'cs': 'aikosuvz', 'en': 'ai', 'hr': 'aiouks', 'pl': 'aiouwz', 'ru': 'авикосуя', 'sk': 'aikosuvz', 'uk': 'аівзйоуя',
}
OTHER_LETTER_WORDS: str = 'aeioyuàèéóавикосуяη'
CONJUNCTIONS: frozenset[str] = frozenset((
    'a', 'and', 'bis', 'bzw', 'do', 'e', 'eller', 'en', 'et', 'i', 'ja', 'o', 'och', 'oder', 'of', 'og', 'or', 'ou',
    'sowie', 'tai', 'til', 'to', 'tot', 'und', 'y', 'à', 'до', 'и', 'или',
))
HYPHEN_PREFIXES: dict[str, tuple[str, ...]] = {
    'all': ('en',), 'anti': ('en',), 'co': ('en',), 'cross': ('en',), 'ex': ('en',), 'half': ('en',), 'high': ('en',),
    'ill': ('en',), 'low': ('en',), 'mid': ('en',), 'multi': ('en',), 'non': ('en',), 'off': ('en',), 'on': ('en',),
    'out': ('en',), 'post': ('en',), 'pre': ('en',), 'pro': ('en',), 'pseudo': ('en',), 'quasi': ('en',),
    'self': ('en',), 'semi': ('en',), 'so': ('en',), 'ultra': ('en',), 'vice': ('en',), 'well': ('en',),
    'cyber': ('en',), 'e': ('en',), 'long': ('en',), 'short': ('en',), 'two': ('en',), 'three': ('en',),
    'four': ('en',), 'five': ('en',), 'six': ('en',), 'seven': ('en',), 'eight': ('en',), 'nine': ('en',),
    'ten': ('en',), 'twenty': ('en',), 'thirty': ('en',), 'forty': ('en',), 'fifty': ('en',), 're-e': ('en',),
}
