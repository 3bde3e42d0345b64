"""The boilerplate stage: page furniture, whole lines and inside lines."""

from newsclean.stages.boilerplate.strip import Boilerplate, Mode

__all__ = ["Boilerplate", "Mode"]
