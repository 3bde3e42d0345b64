"""Families of rules: what a label is about, the same in every language. A rule names one, or none."""

OF_THE_MODEL = ("comments", "related", "share", "prompt", "cookies", "footer", "ad", "image", "menu")
"""The families that are evidence for the line model."""
FAMILIES = (
    *OF_THE_MODEL,
    *("ad-label", "ad-fence", "share-bar", "follow", "save-print", "consent", "comment-form", "related-links"),
    *("newsletter", "subscription", "paywall", "truncation", "most-read"),
    *("next-previous", "photo", "credit", "video", "audio", "player", "reading-time", "counts", "tags", "sections"),
    *("byline-box", "copyright", "terms", "donation", "app", "browser", "login", "correction", "contact", "poll"),
    *("affiliate", "ai-notice", "accessibility", "platform", "placeholder"),
    *("cut-off", "consent-wall", "error-page", "robot-check", "login-wall", "subscription-wall"),
)
CUT_OFF = "cut-off"
"""The family of the rules that say that the article goes on elsewhere: its text is truncated."""
OF_ADS = frozenset(("ad", "ad-label", "ad-fence"))
