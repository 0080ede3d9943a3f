"""Strings and nothing else: offsets, segments, folding, direction, quotation marks, morphology.

This is the lowest floor of the house. Nothing here knows an annotation, a screen or a store, and
nothing here ever changes a text: what is found in a text is answered with half-open spans of
Unicode code points into the raw text.
"""
