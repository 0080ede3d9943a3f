"""Adjudication in the window: annotators' versions side by side, differences walked by one key."""
