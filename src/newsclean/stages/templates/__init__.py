"""The third stage: tags of page templates that were never filled in, and the wording that is theirs."""

from newsclean.stages.templates.decision import residual_tags, sections
from newsclean.stages.templates.residue import remove_templates
from newsclean.stages.templates.token import Token
from newsclean.stages.templates.tokenizer import tokenize

__all__ = ["Token", "remove_templates", "residual_tags", "sections", "tokenize"]
