"""Made from packs/archive.toml by `python -m newsclean.rules.compile`. Do not edit."""

RULES = (
    ('boilerplate.archive.index-terms', 'archive index terms', 'line', 'any', 3000, '(subject|company|organization|organisation|ticker|industry|geographic|person|city|state|country|negative news)s?: ?.*\\([0-9]{1,3}%\\)?[^a-z]*', (), False, ''),
    ('boilerplate.archive.export-field', 'archive field', 'line', 'any', 200, '(load-date|loaddate): ?.*|publication-type: ?.*|(document|journal|acc|accession)-?(type|code|no|number): ?.*|length: ?[0-9][0-9,.]* (words|woerter|wörter|mots|palabras|parole|woorden)|language: ?(english|german|french|spanish|italian|dutch|portuguese)(; .*)?|section: ?[^.]*; ?(pg|p|s)\\. ?[a-z0-9-]+.*|pub-type: ?.*|distribution: ?(every zone|[a-z ]*edition)|series: ?[^ ]+|copyright-?notice: ?.*', (), False, ''),
    ('boilerplate.archive.export-heading', 'archive heading', 'line', 'company', 40, '', ('body', 'classification', 'graphics', 'graphic', 'texte/text', 'volltext', 'search summary'), False, ''),
    ('boilerplate.archive.end-of-document', 'archive end mark', 'line', 'any', 60, '(document )?[0-9]+ of [0-9]+( documents?)?|document [a-z]{2,10}0{2,}[a-z0-9]+|page [0-9]+ of [0-9]+ © (19|20)[0-9]{2} factiva.*', ('end of document',), False, ''),
    ('boilerplate.archive.factiva-header', 'archive field', 'line', 'company', 60, '[0-9][0-9,.]* words|c\\) (19|20)[0-9]{2}.*|pg\\. [a-z0-9]+', ('english', 'german'), False, ''),
    ('boilerplate.archive.export-copyright', 'archive copyright notice', 'line', 'any', 200, 'copyright (\\(c\\) |© )?(19|20)[0-9]{2},? [^.“”"]*(,? (inc|ltd|llc|co|plc|corp)\\.?)?,? ?all rights reserved|© (19|20)[0-9]{2} (lexisnexis|factiva|gale|proquest|newsbank).*|provided by (proquest|lexisnexis|newsbank).*', (), False, 'footer'),
)
