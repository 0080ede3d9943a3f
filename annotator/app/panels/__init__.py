"""What stands around the article: one widget a file, asking by signals, not knowing the window."""
