"""The audit: one record per document, enough to explain every change and to undo all of them.

Records are JSON objects, one per line. docs/audit.md describes them; `SCHEMA` is their version.
`record` makes and undoes records, `shape` reads and checks one, `heads` walks through a file of
them, `file` appends, `index` finds the record of a text.
"""

from newsclean.audit.file import AuditFile
from newsclean.audit.index import AuditIndex, Found
from newsclean.audit.record import is_output, make_record, need_restorable, restore_edited, restore_output, sha256
from newsclean.audit.shape import SCHEMA, AuditError, read_record

__all__ = [
    "SCHEMA",
    "AuditError",
    "AuditFile",
    "AuditIndex",
    "Found",
    "is_output",
    "make_record",
    "need_restorable",
    "read_record",
    "restore_edited",
    "restore_output",
    "sha256",
]
