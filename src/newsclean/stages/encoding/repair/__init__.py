"""Text that was read in a wrong charset, read again in the right one: mojibake and the like."""
