"""The fifth stage: paragraphs as the author wrote them, one blank line between them."""

from newsclean.stages.paragraphs import markdown, rebuild
from newsclean.stages.paragraphs.markdown import strip_markdown
from newsclean.stages.paragraphs.rebuild import rebuild_paragraphs

PASSES = (
    ("markdown", strip_markdown),  # on lines that are still as they were broken
    ("rebuild", rebuild_paragraphs),
)
RULES = (*markdown.RULES, *rebuild.RULES)

__all__ = ["PASSES", "RULES"]
