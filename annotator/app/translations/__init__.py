"""The interface's translations, and the script that keeps them up to date."""
