"""The commands besides cleaning, each with a line for the help."""

COMMANDS = {
    "explain": "what became of each line of a text, by which rule and why",
    "learn": "a rule pack from many articles of one site",
    "report": "a page to review what becomes of a whole folder",
    "restore": "the original bytes of a cleaned text",
    "rules": "look at the rules, and check packs of your own",
}
