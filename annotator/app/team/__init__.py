"""The team in the window: who works on the project, how far they are, and who gets what."""
