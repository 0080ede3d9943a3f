"""Suggestions of a model that annotated articles have trained, on top of the rules.

``reading`` is an article as the learner sees it; ``tagging`` labels its words (conditional random
fields), ``candidates`` gives more frames, speakers and channels than can be right, ``linear`` says
how likely each of them is, and ``deciding`` takes a decision where that is better than the rules.
``training`` makes a model of the ``pupils`` and finds out by cross-validation which decisions those
are; ``judged`` is what that says of it; ``model`` is its file.
"""
