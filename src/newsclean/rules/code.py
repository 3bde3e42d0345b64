"""The rules that are code, not data: their ids and reasons, gathered from the stages."""

from newsclean import article, frontmatter
from newsclean.stages import paragraphs
from newsclean.stages.boilerplate import strip
from newsclean.stages.dateline import extract, header
from newsclean.stages.encoding import controls, entities, forms, legacy, mojibake, scripts, tags
from newsclean.stages.templates import residue

CODE_RULES: dict[str, str] = {
    rule_id: reason
    for module in (
        frontmatter,
        mojibake,
        legacy,
        controls,
        tags,
        scripts,
        entities,
        forms,
        strip,
        residue,
        header,
        extract,
        paragraphs,
        article,
    )
    for rule_id, reason in module.RULES
}
