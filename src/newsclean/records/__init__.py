"""Recognise records: JSON lines, tables, web archives."""
