"""How fast Musnad is, beside what the same machine does at best in the same minute.

``python -m benchmarks`` runs them all. They never run with the tests, and no test asserts a time.
"""
