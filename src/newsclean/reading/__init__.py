"""What a text says: lines, dates, names, datelines, headlines, template tags. Readings find; they edit nothing."""
