"""The command line: every command a thin shell over functions of the floors below."""
