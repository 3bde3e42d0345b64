"""Tags of page templates: where they are, and which of them are residue, not the subject of the text."""

from newsclean.reading.template_tags.residual import residual_tags, sections
from newsclean.reading.template_tags.token import Token
from newsclean.reading.template_tags.tokenizer import tokenize

__all__ = ["Token", "residual_tags", "sections", "tokenize"]
