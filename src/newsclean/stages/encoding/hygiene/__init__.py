"""What never belonged to the words: entities, tags, scripts, controls, zero-width characters, odd forms of letters."""
