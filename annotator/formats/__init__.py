"""Corpora and articles in files: one module a format, each reading and writing records."""
