"""The line model: a small network that judges which lines of a page are junk, header or article."""
