"""Strings and nothing else: offsets, segments, folding, direction, quotation marks, proclitics.

This is the lowest floor of the house. Nothing here knows an annotation, a screen or a store, and
nothing here ever changes a text: every function answers with half-open spans of Unicode code
points into the raw text it was given.
"""
