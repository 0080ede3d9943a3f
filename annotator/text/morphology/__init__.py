"""What a written word may be: one protocol, two engines behind it.

`choice.morphology()` answers with camel-tools' analyzer where its database is installed and with
farahidi, which brings its lexicon along, everywhere else; `analysis` says what they answer with.
"""
