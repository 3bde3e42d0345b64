"""The fourth stage: headline, kicker, standfirst, byline, dates and dateline, as marks and out of the body."""

from newsclean.reading.datelines import Dateline
from newsclean.stages.header.extract import ExtractHeader

__all__ = ["Dateline", "ExtractHeader"]
