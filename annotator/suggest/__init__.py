"""Suggestions: what an article's text lets a reader expect, as values; nothing is saved or drawn.

``lexicon`` and ``inflection`` know the cue words, ``words`` and ``cues`` find them in a stretch of
text, ``noun_phrases`` and ``speakers`` read who stands beside them, and ``completion`` puts all
this together for one frame whose quote is marked. Only the text near the quote is read, so that
an answer costs the same in a line of news and in a book.
"""
