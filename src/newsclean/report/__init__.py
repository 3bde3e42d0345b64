"""The report: one HTML page to review the cleaning of a folder, text by text and rule by rule."""
