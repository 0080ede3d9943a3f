"""Agreement in the window: the figures of what has been finished, each with its disagreements."""
