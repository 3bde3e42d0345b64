"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""
