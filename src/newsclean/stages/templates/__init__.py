"""The third stage: tags of page templates that were never filled in, and the wording that is theirs."""

from newsclean.stages.templates.residue import remove_templates

__all__ = ["remove_templates"]
