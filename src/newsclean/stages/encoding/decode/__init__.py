"""Bytes to text: which charset they are in, what is not text at all, and how each stretch was decoded."""

from newsclean.stages.encoding.decode.charsets import UnknownEncodingError, codec_named
from newsclean.stages.encoding.decode.decision import NotTextError, decode

__all__ = ["NotTextError", "UnknownEncodingError", "codec_named", "decode"]
