"""The fifth stage: paragraphs as the author wrote them, one blank line between them."""

from newsclean.stages.paragraphs import rebuild
from newsclean.stages.paragraphs.rebuild import rebuild_paragraphs as repair_paragraphs

RULES = rebuild.RULES

__all__ = ["RULES", "repair_paragraphs"]
