"""The commands other than cleaning, each with a line for the help."""

COMMANDS = {
    "explain": "what happened to each line of a text, by which rule and why",
    "learn": "a rule pack from many articles of one site",
    "report": "a page to review the cleaning of a whole folder",
    "restore": "the original bytes of a cleaned text",
    "rules": "list the rules, and check your own packs",
}
