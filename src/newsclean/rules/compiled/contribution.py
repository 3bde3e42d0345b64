"""Made from packs/contribution.toml by `python -m newsclean.rules.compile`. Do not edit."""

RULES = (
    (
        "boilerplate.contribution.reminder-line",
        "contribution reminder form",
        "line",
        "any",
        320,
        "remind me in( (january|february|march|april|may|june|july|august|september|october|november|december)( [0-9]{4})?)?|(please )?enter (your|a valid) e-?mail( address)?|(please )?enter (your|a valid) e-?mail address (please )?enter (your|a valid) e-?mail address|(set|create|schedule) a reminder|your reminder (is|has been) set|thank you[.!,]* your reminder (is|has been) set|accepted payment methods:? .*(visa|mastercard|paypal).*|(look out|watch( out)?|look|keep an eye out) for a message in your (inbox|mailbox)( in( (january|february|march|april|may|june|july|august|september|october|november|december)( [0-9]{4})?)?)?|if you have (any )?questions about (contributing|your contribution|donating),? please( contact us)?",
    ),
    (
        "boilerplate.contribution.reminder-form",
        "contribution reminder form",
        "span",
        "any",
        0,
        "((single|one-time|monthly|annual|other|e-?mail address|please enter (your|a valid) e-?mail address|set a reminder|remind me in( (january|february|march|april|may|june|july|august|september|october|november|december)( [0-9]{4})?)?)[ .,]+)*(please enter a valid e-?mail address[ .]*please enter your e-?mail address|please enter your e-?mail address[ .]*set a reminder|set a reminder[ .]*sorry,? we|sorry,? (but )?we (couldn't|could not|can't|cannot|can not|were unable to|were not able to) set a reminder for you|(we('ll| will)|you will) (send|receive|get)( you)? (a maximum of|up to|at most|no more than|maximum) (two|2) e-?mails( in)?( (january|february|march|april|may|june|july|august|september|october|november|december)( [0-9]{4})?)?[ .]*to find out|to find out (what|which) personal (data|information) we collect and how we use (it|them),? (please )?(view|see|read|visit) our|we('ll| will) (be in touch|get in touch|contact you|write to you|reach out|get back to you)( with you)? to remind you (to (contribute|donate|give)|(of|about) (your contribution|contributing))|if you have (any )?questions about (contributing|your contribution),? please|thank you!? your reminder (is|has been) set|accepted payment methods:? visa, mastercard)([ .,!]*(this time|please try again later|try again later|we('ll| will) send you (a maximum of|up to|at most|no more than) (two|2) e-?mails in( (january|february|march|april|may|june|july|august|september|october|november|december)( [0-9]{4})?)?|to find out (what|which) personal (data|information) we collect and how we use (it|them),? (please )?(view|see|read|visit) our|privacy (policy|statement)|we('ll| will) (be in touch|get in touch|contact you|write to you|reach out|get back to you)( with you)? to remind you (to (contribute|donate|give)|(of|about) (your contribution|contributing))|(look out|watch( out)?|look|keep an eye out) for a message in your (inbox|mailbox)( in( (january|february|march|april|may|june|july|august|september|october|november|december)( [0-9]{4})?)?)?|if you have (any )?questions about (contributing|your contribution),? please|contact us|couldn't set a reminder for you|set a reminder|remind me in|please enter (your|a valid) e-?mail address|american express( and|,) paypal|thank you|your reminder (is|has been) set|accepted payment methods:? visa, mastercard))*[ .!]*",
    ),
    (
        "boilerplate.contribution.choice-cards",
        "contribution amounts",
        "line",
        "company",
        60,
        "((single|once|one-time|one time|one-off|unique|monthly|every month|annual|annually|yearly|every year|other|other amount|another amount|contribute|continue|e-?mail( address)?)[ ,/|]*)+",
    ),
    (
        "boilerplate.contribution.epic",
        "appeal for support",
        "start",
        "any",
        900,
        "(since|as|now) you're here ?(…|\\.\\.\\.|,|-|–|—)? ?we have a small favou?r to ask|support the guardian (from as little as|today|and )|every (reader )?contribution,? however big or small,? (keeps us|is so valuable|powers our|makes our|will (help|make))|(\\.\\.\\. )?we have a small favou?r to ask\\.",
    ),
    (
        "boilerplate.contribution.contribute-button",
        "appeal for support",
        "line",
        "any",
        60,
        "(become a (supporter|monthly supporter)|make a contribution|contribute to (the guardian|our journalism)|support (the guardian|our journalism)|continue to (checkout|payment)|(choose|select) (an amount|how much to give)|how (often )?would you like to (contribute|give)\\??|show your support|available for everyone, funded by readers)",
    ),
)
