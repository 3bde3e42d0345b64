"""Learn a rule pack from many articles of one site: what recurs is furniture, what does not is news."""
