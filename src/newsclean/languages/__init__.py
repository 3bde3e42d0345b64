"""What newsclean knows about languages: how to recognise them, date words, given names, words by topic."""
