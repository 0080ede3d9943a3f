"""Musnad: mark who said what in Arabic news, and save it as a corpus."""
