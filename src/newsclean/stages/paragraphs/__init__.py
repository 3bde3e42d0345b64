"""The fifth stage: paragraphs as the author wrote them, one blank line between them."""

from newsclean.stages.paragraphs import line_ends, markdown, run_together, spaces
from newsclean.stages.paragraphs.line_ends import rebuild_paragraphs
from newsclean.stages.paragraphs.markdown import strip_markdown
from newsclean.stages.paragraphs.run_together import split_glued
from newsclean.stages.paragraphs.spaces import fold_spaces

PASSES = (
    ("markdown", strip_markdown),  # before any lines are joined or split
    ("glued", split_glued),
    ("rebuild", rebuild_paragraphs),
    ("spaces", fold_spaces),
)
RULES = (*markdown.RULES, *run_together.RULES, *line_ends.RULES, *spaces.RULES)

__all__ = ["PASSES", "RULES"]
