"""The third stage: tags of page templates that were never filled in, and their wording."""

from newsclean.stages.templates.residue import remove_templates

__all__ = ["remove_templates"]
