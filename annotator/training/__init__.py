"""Training sets: annotated articles split without leaks, as tables for each task, in one folder.

Made of records, wherever they come from: this knows formats and what compares annotations, and
neither a project nor the screen. The one way in is `annotator.training.building.training_set`.
"""
