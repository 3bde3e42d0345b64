"""The first stage: the right characters. Each repair is a pass and a step of its own.

Bytes become text in `decode`, before there is a document; the passes here repair the text.
"""

from newsclean.stages.encoding.hygiene.controls import drop_controls
from newsclean.stages.encoding.hygiene.entities import decode_entities
from newsclean.stages.encoding.hygiene.forms import compose, expand_ligatures
from newsclean.stages.encoding.hygiene.scripts import drop_scripts
from newsclean.stages.encoding.hygiene.tags import strip_tags
from newsclean.stages.encoding.repair.east_asian import repair_east_asian
from newsclean.stages.encoding.repair.legacy import repair_legacy
from newsclean.stages.encoding.repair.mojibake import repair_mojibake

PASSES = (
    ("east-asian", repair_east_asian),
    ("legacy", repair_legacy),  # before mojibake: of letters of a wrong charset some are UTF-8 by chance
    ("mojibake", repair_mojibake),
    ("scripts", drop_scripts),  # before tags: some are strings in a script
    ("tags", strip_tags),  # before entities: what was written as &lt;p&gt; is text, not a tag
    ("entities", decode_entities),
    ("controls", drop_controls),  # an entity may stand for one
    ("ligatures", expand_ligatures),
    ("forms", compose),  # last: an invisible character may have stood between letter and accent
)

__all__ = ["PASSES"]
