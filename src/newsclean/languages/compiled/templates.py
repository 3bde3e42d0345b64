"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

DATA_LABELS: frozenset[str] = frozenset((
    'af', 'at', 'author', 'authors', 'autor', 'av', 'bild', 'by', 'caption', 'categories', 'category', 'comments',
    'credit', 'da', 'data', 'date', 'datum', 'di', 'door', 'fecha', 'filed', 'foto', 'fuente', 'image', 'in', 'last',
    'min', 'modified', 'od', 'on', 'par', 'photo', 'por', 'posted', 'publicado', 'published', 'publié', 'quelle',
    'read', 'reading', 'section', 'share', 'source', 'story', 'tag', 'tags', 'time', 'under', 'updated',
    'veröffentlicht', 'views', 'von', 'words', 'written',
))
