"""The fourth stage: headline, kicker, standfirst, byline, dates and dateline, as marks and out of the body."""

from newsclean.stages.dateline.extract import ExtractHeader
from newsclean.stages.dateline.place import Dateline

__all__ = ["Dateline", "ExtractHeader"]
