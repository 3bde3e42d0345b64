"""Tags of page templates: where they are, and which of them were never filled in and are not what the text is about."""

from newsclean.reading.template_tags.residual import residual_tags, sections
from newsclean.reading.template_tags.token import Token
from newsclean.reading.template_tags.tokenizer import tokenize

__all__ = ["Token", "residual_tags", "sections", "tokenize"]
