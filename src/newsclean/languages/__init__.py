"""What newsclean knows of languages: which one a text is in, words of dates, given names, words by topic."""
