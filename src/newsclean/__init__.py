"""Clean scraped news text: keep the article, explain every change, undo any of it.

>>> import newsclean
>>> newsclean.clean("Rain at last\\n\\nIt rained all night.\\n\\nAdvertisement").paragraphs
['It rained all night.']

Importing the package loads none of the stages; the first use of a name does that.
"""

from __future__ import annotations

from newsclean._version import __version__

TYPE_CHECKING = False  # `typing` itself costs more than the rest of this module
if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.document import Document, Edit, Mark
    from newsclean.pipeline import Pipeline, clean, clean_file

__all__ = ["Article", "Document", "Edit", "Mark", "Pipeline", "__version__", "clean", "clean_file"]

_HOME = {
    "Article": "article",
    "Document": "document",
    "Edit": "document",
    "Mark": "document",
    "Pipeline": "pipeline",
    "clean": "pipeline",
    "clean_file": "pipeline",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'newsclean' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"newsclean.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return __all__
