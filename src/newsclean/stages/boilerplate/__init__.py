"""The second stage: everything on the page that is not the article."""

from newsclean.stages.boilerplate.strip import Boilerplate, LineModel, Mode

__all__ = ["Boilerplate", "LineModel", "Mode"]
