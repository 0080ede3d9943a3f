"""What stands around the article: one widget a file; each asks by signals, none knows the window."""
