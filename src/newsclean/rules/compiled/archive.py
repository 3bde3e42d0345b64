"""Made from archive.toml by `python -m newsclean.rules.compile`. Do not edit."""

RULES = (
    ('boilerplate.archive.index-terms', 'archive index terms', 'line', 'any', 3000, '(subject|company|organization|organisation|ticker|industry|geographic|person|city|state|country|negative news)s?: ?.*\\([0-9]{1,3}%\\)?[^a-z]*', (), False, ''),
    ('boilerplate.archive.export-field', 'archive field', 'line', 'any', 200, '', (), False, ''),
    ('boilerplate.archive.export-heading', 'archive heading', 'line', 'company', 40, '', (), False, ''),
    ('boilerplate.archive.end-of-document', 'archive end mark', 'line', 'any', 60, 'document [a-z]{2,10}0{2,}[a-z0-9]+', (), False, ''),
    ('boilerplate.archive.factiva-header', 'archive field', 'line', 'company', 60, '', (), False, ''),
    ('boilerplate.archive.export-copyright', 'archive copyright notice', 'line', 'any', 200, 'copyright (\\(c\\) |© )?(19|20)[0-9]{2},? [^.“”"]*(,? (inc|ltd|llc|co|plc|corp)\\.?)?,? ?all rights reserved', (), False, 'footer'),
)
TABLES: tuple[object, ...] = (
    (('boilerplate.archive.export-field', 'boilerplate.archive.export-heading', 'boilerplate.archive.end-of-document', 'boilerplate.archive.factiva-header', 'boilerplate.archive.export-copyright'), '0\n0 {headline} 0\n0 : 1\n- code 2 no 2 number 2 type 2\n- - 3\n1\n3\n3 {headline} 6\n- {n} 7\n- ) 8\n- notice 2\n- - 10\n- zone 0\n- edition 0\n- edition 0 every 12 {topic:30} 13\n- : 14\n2\n2 document 16 documents 16\n- {n} 17\n- of 18\n- - 3 {n} 19\n- document 16\n- of 21\n0 ; 1\n- dutch 23 english 23 french 23 german 23 italian 23 portuguese 23 spanish 23\n- : 24\n- mots 0 palabras 0 parole 0 woerter 0 woorden 0 words 0 wörter 0\n- mots 0 palabras 0 parole 0 woerter 0 woorden 0 words 0 wörter 0 {n} 26\n- {n} 27\n- : 28\n- date 2\n- - 30\n2 {headline} 16\n- factiva 32\n- {n} 33\n- © 34\n- {n} 35\n- of 36\n- {n} 37\n- {word:1} 6\n- . 39\n4\n4 {headline} 41\n- lexisnexis 42 newsbank 42 proquest 42\n- by 43\n- type 2\n- - 45\n- summary 5\n- {word:1} 1\n- . 48\n- p 49 pg 49 s 49\n- ; 50\n- ; 50 {text:80} 51\n- : 52\n- {word:1} 0\n- : 54\n- text 5\n- / 56\n- words 6\n- of 18 words 6 {n} 58\n- factiva 42 gale 42 lexisnexis 42 newsbank 42 proquest 42\n- {n} 60\n- acc 4 acccode 2 accession 4 accessioncode 2 accessionno 2 accessionnumber 2 accessiontype 2 accno 2 accnumber 2 acctype 2 body 5 c 9 classification 5 copyright 11 copyrightnotice 2 distribution 15 document 20 documentcode 2 documentno 2 documentnumber 2 documenttype 2 end 22 english 6 german 6 graphic 5 graphics 5 journal 4 journalcode 2 journalno 2 journalnumber 2 journaltype 2 language 25 length 29 load 31 loaddate 2 page 38 pg 40 provided 44 pub 46 publication 46 search 47 section 53 series 55 texte 57 volltext 5 {n} 59 © 61'),
    ((), '-'),
    (),
    ((), '-'),
    (),
    {'boilerplate.archive.index-terms': ('(subject|company|organization|organisation|ticker|industry|geographic|person|city|state|country|negative news)s?: ?.*\\([0-9]{1,3}%\\)?[^a-z]*', ('cit', 'com', 'cou', 'geo', 'ind', 'neg', 'org', 'per', 'sta', 'sub', 'tic')), 'boilerplate.archive.end-of-document': ('document [a-z]{2,10}0{2,}[a-z0-9]+', ('doc',)), 'boilerplate.archive.export-copyright': ('copyright (\\(c\\) |© )?(19|20)[0-9]{2},? [^.“”"]*(,? (inc|ltd|llc|co|plc|corp)\\.?)?,? ?all rights reserved', ('cop',))},
    {},
    (),
)
