"""Furniture as phrases: what stands on a page around the article, in the words that a reader sees."""
