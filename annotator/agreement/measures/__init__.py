"""The formulas, each of counts that add up over articles.

Every function takes an array whose last axes are the counts of one lot of articles, and gives a
value for each lot along the axes before: one lot, or as many as a bootstrap draws. ``nan`` stands
for a figure that nothing can be divided by. Nothing here knows an annotation.
"""
