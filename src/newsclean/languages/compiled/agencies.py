"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

AGENCIES: frozenset[str] = frozenset((
    'AA', 'AAP', 'ACCESSWIRE', 'AFP', 'AFP/APP', 'AFP/Reuters', 'AGERPRES', 'ANI', 'ANP', 'ANSA', 'ANTARA', 'AP',
    'AP/Reuters', 'APA', 'ATS', 'Agerpres', 'Antara', 'BBC', 'BELGA', 'BERNAMA', 'BETA', 'BNS', 'BTA', 'BUSINESS WIRE',
    'Belga', 'Bernama', 'Beta', 'Bloomberg', 'Business Wire', 'CBS/AP', 'CNN', 'CNN Business', 'CNN Indonesia', 'CNW',
    'CTK', 'DPA', 'EFE', 'ELTA', 'EUROPA PRESS', 'Euronews', 'Europa Press', 'FENA', 'Fena', 'GLOBE NEWSWIRE',
    'GlobeNewswire', 'HINA', 'Hina', 'IANS', 'IRNA', 'Interfax', 'KNA', 'KUNA', 'Keystone-SDA', 'Kyodo', 'LETA', 'LUSA',
    'Lusa', 'MENA', 'MTI', 'NEWSFILE', 'NPR', 'NTB', 'Newsfile Corp.', 'PA', 'PA Media', 'PAP', 'POLITICO',
    'PRNewswire', 'PTI', 'Politico', 'REUTERS', 'Reuter', 'Reuters', 'Ritzau', 'SDA', 'SITA', 'SPA', 'TANJUG', 'TASR',
    'TASS', 'TT', 'TTXVN', 'Tanjug', 'UKRINFORM', 'UNI', 'UPI', 'Ukrinform', 'VNA', 'WAM', 'Xinhua', 'Yonhap', 'dpa',
    'epd', 'sda', 'ČTK', 'ΑΠΕ', 'ΑΠΕ-ΜΠΕ', 'БТА', 'УНІАН', 'Укрінформ', 'أ ف ب', 'أ.ف.ب', 'الأناضول', 'د ب أ', 'رويترز',
    'فرانس برس', 'كونا', 'واس', 'وام', 'وكالات',
))
FOLDED: frozenset[str] = frozenset((
    'aa', 'aap', 'accesswire', 'afp', 'afp/app', 'afp/reuters', 'agerpres', 'ani', 'anp', 'ansa', 'antara', 'ap',
    'ap/reuters', 'apa', 'ats', 'bbc', 'belga', 'bernama', 'beta', 'bloomberg', 'bns', 'bta', 'business wire', 'cbs/ap',
    'cnn', 'cnn business', 'cnn indonesia', 'cnw', 'ctk', 'dpa', 'efe', 'elta', 'epd', 'euronews', 'europa press',
    'fena', 'globe newswire', 'globenewswire', 'hina', 'ians', 'interfax', 'irna', 'keystone-sda', 'kna', 'kuna',
    'kyodo', 'leta', 'lusa', 'mena', 'mti', 'newsfile', 'newsfile corp.', 'npr', 'ntb', 'pa', 'pa media', 'pap',
    'politico', 'prnewswire', 'pti', 'reuter', 'reuters', 'ritzau', 'sda', 'sita', 'spa', 'tanjug', 'tasr', 'tass',
    'tt', 'ttxvn', 'ukrinform', 'uni', 'upi', 'vna', 'wam', 'xinhua', 'yonhap', 'čtk', 'απε', 'απε-μπε', 'бта',
    'укрінформ', 'уніан', 'أ ف ب', 'أ.ف.ب', 'الأناضول', 'د ب أ', 'رويترز', 'فرانس برس', 'كونا', 'واس', 'وام', 'وكالات',
))
GLUED: frozenset[str] = frozenset(('AP', 'CNN', 'CNN Business'))
IN_SENTENCES: frozenset[str] = frozenset((
    'ANTARA', 'Antara', 'CNN Indonesia', 'الأناضول', 'ایرنا', 'ایسنا', 'تسنیم', 'رويترز', 'فارس', 'فرانس برس', 'كونا',
    'مهر', 'واس', 'وام', 'وكالات',
))
UNDASHED: frozenset[str] = frozenset(('ANI', 'IANS', 'NTB', 'PTI', 'Ritzau', 'TT', 'UNI'))
