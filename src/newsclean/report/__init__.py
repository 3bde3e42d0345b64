"""The report: one HTML page to review what became of a folder of texts, text by text and rule by rule."""
