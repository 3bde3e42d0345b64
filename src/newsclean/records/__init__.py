"""Text in records: JSON lines, tables, archives of the web."""
