"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

LINKS: frozenset[str] = frozenset((
    'am', 'and', 'da', 'das', 'de', 'del', 'della', 'den', 'der', 'des', 'di', 'die', 'do', 'du', 'e', 'et', 'for',
    'für', 'im', 'in', 'la', 'le', 'les', 'of', 'on', 'the', 'und', 'y',
))
SITE_NAMES: str = (
    'allgemeine|anzeiger|avis|bbc|chronicle|cnn|corriere|courant|courier|daily|diario|exami'
    'ner|gazette|gazzetta|giornale|guardian|herald|jornal|journal|kurier|magazine|merkur|na'
    'chrichten|news|nieuws|noticias|notícias|npr|nyheter|observer|online|periódico|post|pre'
    'sse|radio|reuters|rundschau|spiegel|standard|tagblatt|tageblatt|telegraph|tidende|time'
    's|today|tribune|tv|weekly|zeitung|газета|новости|le monde'
)
