"""Readers and writers tried with files that nobody would make: ``python -m benchmarks.fuzzing``."""
