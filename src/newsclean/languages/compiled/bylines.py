"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

BY: str = (
    'af|av|by|de|di|door|oleh|par|por|von|от|מאת|بقلم|كتب(?:ت)?|โดย|(?:analysis|article|int'
    'erview|posted|reported|review|story|text|words|written) by|به قلم'
)
WRITTEN_BY: str = (
    'as told to|das (?:(?:gespräch|interview) führte(?:n)?)|(?:entrevista|escrito) por|escr'
    'ibe(?:n)?|oprac\\.|opracował(?:a|y)?|rozmawia(?:ła|ły|ł)?|geschreven door|geschrieben v'
    'on|(?:gespräch|interview) führte(?:n)?|intervista di|(?:posté|recueilli(?:s)?|écrit) p'
    'ar|propos (?:recueilli(?:s)?) par|scritto da|skrevet (?:af|av)|skriven av|γράφει (?:η|'
    'ο)|a cura di'
)
LABELS: str = (
    'auteur|author|autor(?:/in|ius|in|ka|a|e|s)?|byline|haber|journalist|muhabir|napisala|n'
    'apisao|penulis|piše|reporter|szerző|tekst(?:i)?|text(?:as|e)?|toimittaja|yazan|yazar|í'
    'rta|κείμενο|συντάκτης|συντάκτρια|автор(?:ка)?|аутор|текст|إعداد|الكاتب|تحرير|خبرنگار|ن'
    'ویسنده|گزارش|लेखक|ผู้เขียน|作者|取材・文|執筆|撰文|撰稿(?:人)?|文|記者|记者|기자|tác giả'
)
EAST_ASIAN_LABELS: str = '作者|取材・文|執筆|撰文|撰稿(?:人)?|文|記者|记者'
TEXT: str = 'tekst|testo|text(?:e|o)?'
PHOTOS: str = "bild(?:er)?|foto(?:'s|s)?|photo(?:s)?"
AND: str = 'and|dan|e(?:n|t)?|och|og|und|ve|y|и'
IN_LINE: str = 'auteur(?:s)?|author(?:s)?|autor(?:/in|en|es|in|e|i)?|by|door|durch|escribe|oleh|par|por|redaktion|von|автор'
HANDLE: str = 'af|av|by|door|par|por|von'
TITLES: str = 'Dame|Dr|Lord|Mr(?:s)?|Ms|Prof|Sir'
ORGANISATIONS: str = (
    'agence|agencia|agencies|agency|agentur|correspondent|desk|editor(?:ial|s)?|guardian|he'
    'rald|news(?:room)?|post|press|redacción|redactie|redaktion|redazione|redação|reporter('
    '?:s)?|rédaction|service|staff|team|times|today|tribune|wire'
)
BESIDE_DATE: str = 'alle|am|and|at|den|em|il|in|kl|le|on|op|the|uhr|um|und|vom|à(?:s)?'
IMAGE: str = 'bild|copyright|foto|getty|grafik|illustration|image(?:n)?|photo|picture|video'
PREFIX_LANGUAGES: dict[str, tuple[str, ...]] = {
    'от': ('bg',), 'af': ('da', 'is'), 'von': ('de',), 'durch': ('de',), 'por': ('es', 'pt'), 'par': ('fr',),
    'di': ('it',), 'door': ('nl',), 'av': ('no', 'sv', 'tr'), 'de': ('ro',),
}
PARTICLES: frozenset[str] = frozenset((
    'af', 'al', 'av', 'ben', 'bin', 'da', 'das', 'de', 'del', 'della', 'den', 'der', 'di', 'dos', 'du', 'e', 'el',
    'ibn', 'la', 'le', 'mac', 'st', 'ten', 'ter', 'van', 'von', 'y', 'zu', 'zum',
))
NO_NAMES: frozenset[str] = frozenset((
    'a', 'accident', 'air', 'all', 'am', 'an', 'any', 'april', 'august', 'author', 'autor', 'autorin', 'autumn',
    'chance', 'christmas', 'columnist', 'comparison', 'contrast', 'contributor', 'correspondent', 'das', 'day',
    'december', 'definition', 'dem', 'den', 'der', 'design', 'die', 'dienstag', 'dimanche', 'domingo', 'donnerstag',
    'dort', 'early', 'easter', 'editor', 'end', 'far', 'february', 'fotos', 'freitag', 'friday', 'her', 'hier', 'his',
    'hook', 'illustration', 'im', 'in', 'its', 'january', 'jeudi', 'journalist', 'journaliste', 'journalistin',
    'jueves', 'july', 'june', 'korrespondent', 'korrespondentin', 'land', 'late', 'law', 'lundi', 'lunes', 'march',
    'mardi', 'martes', 'may', 'mercredi', 'mid', 'midnight', 'mistake', 'mittwoch', 'monday', 'montag', 'more', 'my',
    'night', 'no', 'noon', 'november', 'now', 'numbers', 'october', 'on', 'our', 'periodista', 'photos', 'popular',
    'read', 'redactor', 'redactora', 'redakteur', 'redakteurin', 'redaktion', 'reporter', 'rédacteur', 'rédactrice',
    'samedi', 'samstag', 'saturday', 'sea', 'september', 'sonntag', 'spring', 'staff', 'summer', 'sunday', 'sábado',
    'text', 'that', 'the', 'their', 'then', 'these', 'this', 'those', 'thursday', 'tuesday', 'vendredi', 'viernes',
    'wednesday', 'winter', 'writer',
))
