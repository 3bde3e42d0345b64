"""The boilerplate stage: page furniture, whole lines and inside lines."""

from newsclean.stages.boilerplate.decide import Mode
from newsclean.stages.boilerplate.strip import Boilerplate

__all__ = ["Boilerplate", "Mode"]
