"""The line model: which lines of a page are junk, header or article, by a small network over all lines."""
